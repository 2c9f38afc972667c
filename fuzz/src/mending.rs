//! Mending and the canonical form: nothing is lost, nothing else is touched, and twice is once.

use super::files::Files;
use super::today;
use gov::checks::judge;
use gov::checks::mend::{chosen, once, until_done};
use gov::checks::outcome::{self, Found};
use gov::diagnostic::{Diagnostic, Edit, FileId};
use gov::edit;
use gov::model::canonical::{edits, same_meaning};
use gov::model::kind::Kind;
use gov::sources::Sources;
use gov::syntax;
use std::convert::Infallible;
use unicode_normalization::UnicodeNormalization as _;

/// Mends a file as `gov validate --fix` does, and gives it its canonical form as `gov fmt` does.
pub fn fix(data: &[u8]) {
    let Files { mut sources, at, kind, .. } = Files::of(data);
    let before: Vec<String> = sources.files.iter().map(|file| file.text().to_string()).collect();
    if let Some(kind) = kind {
        is_canonical_at_once(&before[at], kind);
    }
    is_by_the_edits(Files::of(data).sources);
    let mended = until_done(&mut sources, look).unwrap_or_else(|never| match never {});
    for (at, text) in mended {
        assert_eq!(text, before[at], "what was there before is kept");
        let after = sources.files[at].text();
        assert!(is_readable(after) || !is_readable(&text), "it can still be read:\n{text:?}\n{after:?}");
        assert_eq!(comments(after), comments(&text), "comments are still there:\n{text:?}\n{after:?}");
    }
    let again: Vec<usize> =
        until_done(&mut sources, look).unwrap_or_else(|never| match never {}).into_keys().collect();
    assert!(again.is_empty(), "it is mended at once: {:?}", before[at]);
}

fn look(sources: &Sources) -> Result<Vec<Found>, Infallible> {
    Ok(outcome::marked(judge::of(sources, today()).found, sources))
}

/// One round gives what the chosen edits give when they are made here, character by character.
fn is_by_the_edits(mut sources: Sources) {
    let found = look(&sources).unwrap_or_else(|never| match never {});
    let mut expected = Vec::new();
    for (at, file) in sources.files.iter().enumerate() {
        let own = |finding: &&Diagnostic| !finding.fix.is_empty() && finding.place.file.0 as usize == at;
        let findings: Vec<&Diagnostic> = found.iter().map(|found| &found.diagnostic).filter(own).collect();
        for finding in &findings {
            assert_ne!(
                by_hand(file.text(), finding.fix.clone()),
                file.text(),
                "what mends changes something: {finding:?}"
            );
        }
        let mended = by_hand(file.text(), chosen(file.text(), &findings));
        expected.push(if mended == file.text() || is_readable(&mended) {
            mended
        } else {
            file.text().to_string()
        });
    }
    once(&mut sources, &found);
    for (file, expected) in sources.files.iter().zip(expected) {
        assert_eq!(file.text(), expected);
    }
}

/// A text with edits that stand apart from each other.
fn by_hand(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.place.span);
    let chars: Vec<char> = text.chars().collect();
    let (mut out, mut done) = (String::new(), 0);
    for edit in edits {
        let (start, end) = (edit.place.span.start as usize, edit.place.span.end as usize);
        assert!(done <= start && start <= end && end <= chars.len(), "{edit:?} of {text:?}");
        out.extend(&chars[done..start]);
        out.push_str(&edit.text);
        done = end;
    }
    out.extend(&chars[done..]);
    out
}

fn is_readable(text: &str) -> bool {
    syntax::parse(text, FileId::default(), &mut Vec::new()).whole
}

/// The canonical text, where the text can be read.
fn canonical(text: &str, kind: Kind) -> Option<String> {
    let mut found = Vec::new();
    let tape = syntax::parse(text, FileId::default(), &mut found);
    let is_plain = tape.whole && found.iter().all(|fault| fault.code != "anchor-or-tag");
    is_plain.then(|| edit::apply(text, &edits(text, &tape, kind, FileId::default())))
}

/// The canonical form says the same, has the same comments, and is its own canonical form.
fn is_canonical_at_once(text: &str, kind: Kind) {
    let Some(once) = canonical(text, kind) else { return };
    assert!(same_meaning(text, &once), "it says the same:\n{text:?}\n{once:?}");
    assert_eq!(comments(&once), comments(text), "comments are still there:\n{text:?}\n{once:?}");
    let twice = canonical(&once, kind);
    assert_eq!(twice.as_deref(), Some(once.as_str()), "it is done at once: {text:?}");
}

/// The comments of a text that do not speak to gov, in any order. That all others are found is seen
/// by making every `#` one that does; within a text it changes the text only.
fn comments(text: &str) -> Vec<String> {
    let marked = text.nfc().collect::<String>().replace('#', "#gov:x");
    let tape = syntax::parse(&marked, FileId::default(), &mut Vec::new());
    let own = |text: &str| !text.trim_start_matches('x').trim_start().starts_with("gov:");
    // A carriage return alone ends a line of YAML; what stands after it is no comment, and a
    // finding anyway.
    let line = |text: &str| text.split('\r').next().unwrap_or_default().trim_end().to_string();
    let mut found: Vec<String> =
        syntax::comments(&marked, &tape).into_iter().map(|comment| line(&comment.text)).collect();
    found.retain(|text| own(text));
    found.sort_unstable();
    found
}
