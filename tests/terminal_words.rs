//! How answers read on a terminal: nothing that is one word to a reader is broken over two lines,
//! no brackets follow brackets, and what stands there is what a native would write.

#![cfg(unix)]

use crate::terminal::{QUESTIONS, on_terminal, piped};

const NAMES: [&str; 32] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "våren",
    "sommaren",
    "hösten",
    "vintern",
    "spring",
    "summer",
    "autumn",
    "winter",
];

/// Words that a native would not write, or that say nothing.
const NEVER: [&str; 8] = [
    "exists from 1",
    "perhaps: not stated",
    "kanske: inte angivet",
    "perhaps: since",
    "kanske: sedan",
    "is about it",
    "else perhaps",
    ") (",
];

/// Two lines that follow each other, of which the first ends within a date.
fn is_broken(one: &str, next: &str) -> bool {
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_string();
    let last = one.split_whitespace().last().unwrap_or_default();
    let first = next.split_whitespace().next().map(plain).unwrap_or_default();
    let is_number = |text: &str, most: usize| {
        !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let day = last.trim_start_matches('(');
    is_number(day, 2) && NAMES.contains(&first.as_str()) || NAMES.contains(&last) && is_number(&first, 4)
}

#[test]
fn answers_read_as_one_would_write_them() {
    let mut wrong = Vec::new();
    for question in QUESTIONS.iter() {
        for (lang, columns) in [("sv", 80), ("en", 80), ("en", 57)] {
            let args: Vec<&str> = question.split(' ').chain(["--lang", lang, "--color", "never"]).collect();
            let (text, _) = on_terminal((columns, 50), &args, &[("GOV_PAGER", "")]);
            let lines: Vec<&str> = text.lines().collect();
            let broken = lines.windows(2).filter(|pair| is_broken(pair[0], pair[1]));
            wrong.extend(broken.map(|pair| format!("{question} {lang} {columns}: {pair:?}")));
            // A pipe breaks no line, so that words that follow each other do so there.
            let whole = piped(&args);
            let said = NEVER.iter().filter(|words| whole.contains(*words));
            wrong.extend(said.map(|words| format!("{question} {lang} {columns}: {words}")));
        }
    }
    assert!(QUESTIONS.len() > 20, "{}", QUESTIONS.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How much each has, and who decides, is told in blocks: a column of six letters says nothing.
#[test]
fn what_is_counted_is_told_in_blocks() {
    for question in ["load", "who-decides digitalisering", "log --who-owns digitalisering"] {
        let args: Vec<&str> = question.split(' ').chain(["--lang", "en", "--color", "never"]).collect();
        let (text, _) = on_terminal((80, 50), &args, &[("GOV_PAGER", "")]);
        assert!(!text.contains('─'), "{question}: {text}");
    }
    let (text, _) =
        on_terminal((80, 50), &["load", "--lang", "en", "--color", "never"], &[("GOV_PAGER", "")]);
    assert!(
        text.contains("IT-direktör   Region Skåne · responsibilities: 1 · seats: 1 · total: 2"),
        "{text}"
    );
}

/// Whom an answer names stands before the reason for which that is only implied.
#[test]
fn a_name_stands_before_its_reason() {
    let text = piped(&["who-owns", "närmare", "kronobergaren", "--lang", "en"]);
    assert!(text.contains("Processorganisationen (implied: Att helheten"), "{text}");
}

/// In English the English verb stands first, and the Swedish one beside it.
#[test]
fn words_of_the_language_stand_first() {
    let verbs = |lang| piped(&["record", "--words", "--lang", lang]);
    assert!(verbs("en").contains("\n  appoint · utse\n"), "{}", verbs("en"));
    assert!(verbs("sv").contains("\n  utse · appoint\n"), "{}", verbs("sv"));
}
