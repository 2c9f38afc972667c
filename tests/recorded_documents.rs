//! Documents from many regions, as facts in a kept text: each is recorded from its sheets into an
//! empty data set, and what the data is asked then is answered as the document says, in both
//! languages. `checks.txt` has the questions: below each what the answer has to say (`sv:`, `en:`,
//! or `+` for both), and `!` what it must not.

use crate::repository::Repository;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The documents, with how many facts each has.
const DOCUMENTS: [(&str, usize); 7] =
    [("01", 14), ("02", 6), ("03", 6), ("04", 8), ("07", 6), ("14", 4), ("17", 6)];

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).expect("the document is there");
    let all = all.map(|entry| entry.expect("an entry can be read").path());
    let mut all: Vec<PathBuf> =
        all.filter(|path| path.extension().is_some_and(|own| own == ending)).collect();
    all.sort();
    all
}

/// An empty data set with the sources of a document, and what its sheets say.
fn recorded(number: &str) -> Repository {
    let folder = Path::new("tests/documents").join(number);
    let repository = Repository::empty(&format!("document-{number}"));
    repository.write("data/gov.toml", "");
    for path in files(&folder, "yaml") {
        let text = fs::read(path.with_extension("txt")).expect("the text is there");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let sum: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        let source = fs::read_to_string(&path).expect("the source is text");
        repository.write(
            &format!("data/sources/{name}.yaml"),
            &format!("{source}file: {name}.txt\nsha256: {sum}\n"),
        );
        let text = String::from_utf8(text).expect("the text is UTF-8");
        repository.write(&format!("data/sources/{name}.txt"), &text);
    }
    repository.commit("sources");
    for path in files(&folder, "gov") {
        repository.write("sheet.gov", &fs::read_to_string(&path).expect("the sheet is text"));
        let run = repository.gov(&["record", "sheet.gov", "--yes"]);
        assert_eq!(run.code, Some(0), "{}: {}{}", path.display(), run.out, run.err);
        repository.commit("recorded");
        let again = repository.gov(&["record", "sheet.gov", "--yes"]);
        assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{}: {}", path.display(), again.err);
    }
    repository
}

fn check(number: &str) {
    let repository = recorded(number);
    let valid = repository.gov(&["validate", "-o", "concise"]);
    assert!(!valid.out.contains(": error:"), "{number}: {}", valid.out);
    let checks = Path::new("tests/documents").join(number).join("checks.txt");
    let checks = fs::read_to_string(checks).expect("the checks are there");
    let (mut sv, mut en, mut asked) = (String::new(), String::new(), 0);
    let mut wrong = Vec::new();
    for line in checks.lines() {
        let Some((sign, words)) = line.split_once(' ') else { continue };
        let said = |text: &str| text.to_lowercase().contains(&words.to_lowercase());
        let fits = match sign {
            "$" => {
                let parts = words.split('"').enumerate();
                let args: Vec<&str> = parts
                    .flat_map(|(at, part)| match at % 2 {
                        1 => vec![part],
                        _ => part.split_whitespace().collect(),
                    })
                    .collect();
                let ask = |lang| {
                    let run = repository.gov(&[args.as_slice(), &["--lang", lang]].concat());
                    run.out + &run.err
                };
                (sv, en) = (ask("sv"), ask("en"));
                asked += 1;
                true
            }
            "sv:" => said(&sv),
            "en:" => said(&en),
            "+" => said(&sv) && said(&en),
            "!" => !said(&sv) && !said(&en),
            "#" => true,
            _ => panic!("{number}: {line}"),
        };
        if !fits {
            wrong.push(format!("{line}\n{sv}\n{en}"));
        }
    }
    assert!(asked > 2, "{number} is asked something");
    assert!(wrong.is_empty(), "{number}: {}", wrong.join("\n"));
}

#[test]
fn document_01_hosts_and_numbers_over_time() {
    check("01");
}

#[test]
fn document_02_two_lists_of_a_steering_group() {
    check("02");
}

#[test]
fn document_03_terms_and_a_delegated_appointment() {
    check("03");
}

#[test]
fn document_04_seats_of_four_sides() {
    check("04");
}

#[test]
fn document_07_an_alternating_chair() {
    check("07");
}

#[test]
fn document_14_a_repeal_and_a_proposal() {
    check("14");
}

#[test]
fn document_17_delegation_orders() {
    check("17");
}

/// Documents as a registrar meets them, written as the page says.
#[test]
fn minutes_with_elections_and_deputies() {
    check("protokoll");
}

#[test]
fn a_delegation_order() {
    check("delegation");
}

#[test]
fn lists_of_two_days() {
    check("forteckning");
}

#[test]
fn a_page_about_a_programme_area() {
    check("programomrade");
}

/// Lines a fact: what a registrar writes, counted with heads and all.
#[test]
fn few_lines_a_fact() {
    let lines = |number: &str| -> usize {
        let sheets = files(&Path::new("tests/documents").join(number), "gov");
        sheets.iter().map(|path| fs::read_to_string(path).expect("text").lines().count()).sum()
    };
    let all: usize = DOCUMENTS.iter().map(|(number, _)| lines(number)).sum();
    let facts: usize = DOCUMENTS.iter().map(|(_, facts)| facts).sum();
    let five = files(Path::new("tests/sheets"), "gov");
    let five: usize = five.iter().map(|path| fs::read_to_string(path).expect("text").lines().count()).sum();
    // The five documents of the shipped data have 124 facts (docs/facts.md).
    assert!(five * 100 <= 124 * 112, "{five} lines for 124 facts");
    // A fact of the seven is seven statements: a class with its hosts, numbers and principles, say.
    assert!(all * 100 <= facts * 305, "{all} lines for {facts} facts");
    assert!((all + five) * 10 <= (facts + 124) * 17, "{all} lines for {facts} facts, {five} for 124");
}
