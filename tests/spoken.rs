//! Questions as people say and misspell them (`tests/questions/spoken/`): what a right answer has
//! in it was read in the data before the program was asked.

use crate::gov::gov;
use std::collections::BTreeMap;
use std::fs;

const FOLDER: &str = "tests/questions/spoken";
/// The first words of questions in English.
const ENGLISH: &str = " who what which where when how is does did are can ";

struct Question {
    data: String,
    text: String,
    words: Vec<String>,
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("{FOLDER}/{file}")).expect("the questions can be read");
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| line.split('\t').map(String::from).collect()).collect()
}

fn questions() -> Vec<Question> {
    let of = |cells: Vec<String>| {
        let [data, text, words] = <[String; 3]>::try_from(cells).expect("three columns");
        Question { data, text, words: words.split(';').map(|word| word.trim().to_lowercase()).collect() }
    };
    rows("asked.tsv").into_iter().map(of).collect()
}

/// What an answer lacks of what is right, and has of what is wrong.
fn faults(question: &Question) -> Vec<String> {
    let first = question.text.split(' ').next().unwrap_or_default().to_lowercase();
    let lang = if ENGLISH.contains(&format!(" {first} ")) { "en" } else { "sv" };
    let run = gov(&["ask", "--lang", lang, "--data", &question.data, &question.text], None);
    let told = format!("{}{}", run.out, run.err).to_lowercase();
    let has = |words: &str| words.split('|').any(|word| told.contains(word.trim()));
    let fault = |word: &&String| match word.strip_prefix('!') {
        Some(wrong) => told.contains(wrong),
        None => !has(word),
    };
    let mut faults: Vec<String> = question.words.iter().filter(fault).cloned().collect();
    faults.extend((run.code > 1).then(|| format!("exit {}", run.code)));
    faults
}

#[test]
fn nine_of_ten_are_answered() {
    let (all, mut wrong) = (questions(), BTreeMap::new());
    for question in &all {
        let faults = faults(question);
        if !faults.is_empty() {
            wrong.insert(question.text.clone(), faults);
        }
    }
    let missed: BTreeMap<String, String> =
        rows("missed.tsv").into_iter().map(|cells| (cells[0].clone(), cells[1].clone())).collect();
    let unlisted: Vec<_> = wrong.iter().filter(|(text, _)| !missed.contains_key(*text)).collect();
    assert!(unlisted.is_empty(), "{} of {} lack: {unlisted:#?}", unlisted.len(), all.len());
    let right: Vec<_> = missed.keys().filter(|text| !wrong.contains_key(*text)).collect();
    assert!(right.is_empty(), "these are answered and need no reason any more: {right:#?}");
    assert!(all.len() > 100 && wrong.len() * 10 <= all.len(), "{} of {}", wrong.len(), all.len());
}
