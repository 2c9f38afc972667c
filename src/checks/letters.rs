//! Letters that are not what they seem: text that is not composed (å as a and a ring), and words of
//! two alphabets.

use crate::bytes;
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Edit, FileId, Level, Place, Span};
use crate::lang::both;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_script::{Script, UnicodeScript};

pub const NOT_NFC: Check =
    Check::new("not-nfc", Level::Error, include_str!("../../docs/checks/not-nfc.md"), |scope, out| {
        run(scope, out, not_nfc)
    })
    .fixable();
pub const MIXED_SCRIPTS: Check = Check::new(
    "mixed-scripts",
    Level::Error,
    include_str!("../../docs/checks/mixed-scripts.md"),
    |scope, out| run(scope, out, mixed),
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>, look: fn(FileId, &str, &mut Vec<Diagnostic>)) {
    // A kept text is what its author wrote.
    for (id, file) in scope.files().filter(|(_, file)| file.is_yaml()) {
        look(id, file.text(), diagnostics);
    }
}

/// The words of a text, with where each begins in characters.
fn words(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let mut at = 0;
    text.split_inclusive(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).map(move |word| {
        let start = at;
        at += word.chars().count() as u32;
        (start, word)
    })
}

/// One finding per file: an editor that writes this way writes the whole file this way.
fn not_nfc(file: FileId, text: &str, found: &mut Vec<Diagnostic>) {
    // What can be composed is not among the first characters of Unicode, which begin with lesser
    // bytes: U+0300 begins with CC.
    if !bytes::any(text, |byte| byte >= 0xCC) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return;
    }
    let mut fix = Vec::new();
    for (start, word) in words(text) {
        let composed: String = word.nfc().collect();
        if composed != word {
            // The space after a word is no part of it, unless it is the character that is not
            // composed (U+2000).
            let is_of_space = composed.trim_end() == word.trim_end();
            let own = |text: &str| if is_of_space { text.to_string() } else { text.trim_end().to_string() };
            let place = Place { file, span: Span { start, end: start + own(word).chars().count() as u32 } };
            fix.push(Edit { place, text: own(&composed) });
        }
    }
    let Some(first) = fix.first() else { return };
    let (place, n) = (first.place, fix.len());
    let message = match n {
        1 => both("ordet är inte i sammansatt form (NFC)", "the word is not in composed form (NFC)"),
        _ => both(
            format!("{n} ord är inte i sammansatt form (NFC)"),
            format!("{n} words are not in composed form (NFC)"),
        ),
    };
    let help = both(
        "`gov kontrollera --fix` skriver om dem; å är ett tecken, inte a och en ring",
        "`gov validate --fix` rewrites them; å is one character, not an a and a ring",
    );
    found.push(Diagnostic { fix, ..NOT_NFC.finding(place, message).help(help) });
}

fn mixed(file: FileId, text: &str, found: &mut Vec<Diagnostic>) {
    // Latin letters end long before U+0250, which begins with the byte C9; most files have none
    // beyond.
    if !bytes::any(text, |byte| byte >= 0xC9) || !text.chars().any(|c| c > '\u{24F}') {
        return;
    }
    for (start, word) in words(text).filter(|(_, word)| !word.is_ascii()) {
        let own = |c: &char| !matches!(c.script(), Script::Common | Script::Inherited | Script::Unknown);
        let mut scripts = word.chars().filter(own).map(|c| c.script());
        let Some(first) = scripts.next() else { continue };
        let Some((at, odd)) = word.chars().enumerate().find(|(_, c)| own(c) && c.script() != first) else {
            continue;
        };
        let script = if odd.script() == Script::Latin { first } else { odd.script() };
        let (place, name) = (
            Place {
                file,
                span: Span {
                    start,
                    end: start + word.trim_end_matches(|c: char| !c.is_alphanumeric()).chars().count() as u32,
                },
            },
            script.full_name(),
        );
        let message = both(
            format!("ordet blandar alfabet: latinska bokstäver och {name} (tecken {})", at + 1),
            format!("the word mixes alphabets: Latin letters and {name} (character {})", at + 1),
        );
        let help = both(
            "skriv om ordet: bokstäver som ser lika ut är inte samma",
            "retype the word: letters that look alike are not the same",
        );
        found.push(MIXED_SCRIPTS.finding(place, message).help(help));
    }
}
