//! `gov record` as a command: where a name is looked for, files that are no text, and the message
//! of a commit, which takes nobody's file.

use crate::record::page;
use std::fs;

/// What is advised is taken: `--in` says where the name is looked for.
#[test]
fn in_which_region() {
    let repository = page("record-line-in");
    let about = ["record", "about", "Regionstyrelsen", "--task", "leder", "--yes"];
    let asked = repository.gov(&about);
    assert!(asked.code == Some(1) && asked.err.contains("--in \"Region Skåne\""), "{asked:?}");
    let done =
        repository.gov(&[&about[..], &["--in", "Region Exempel", "--source", "protokoll#L4"]].concat());
    assert_eq!(done.code, Some(0), "{done:?}");
    let text = fs::read_to_string(repository.path.join("data/exempel/groups/exempel-regionstyrelsen.yaml"));
    assert!(text.expect("it is there").contains("task: leder"));
}

/// A sheet in another encoding is told of with its line and what to do.
#[test]
fn a_sheet_that_is_not_utf8() {
    let repository = page("record-line-cp1252");
    let text = "källa: protokoll\n- nämnd: Vårdnämnden [3]\n";
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("cp1252")).collect();
    fs::write(repository.path.join("sheet.gov"), &bytes).expect("written");
    let run = repository.gov(&["record", "sheet.gov", "--yes", "--lang", "sv"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    for words in ["rad 1 är inte skriven i UTF-8", "spara bladet som UTF-8", "iconv"] {
        assert!(run.err.contains(words), "{words}: {}", run.err);
    }
}

/// A message that can't be written is refused before anything is, and no file is overwritten.
#[test]
fn a_message_that_can_not_be_written() {
    let repository = page("record-line-message");
    fs::write(repository.path.join("mine.txt"), "mine\n").expect("written");
    for path in ["nowhere/m.txt", "mine.txt", "data"] {
        let run = repository.gov(&[
            "record",
            "about",
            "Regionstyrelsen",
            "--task",
            "leder",
            "--source",
            "protokoll#L4",
            "--yes",
            "--message",
            path,
        ]);
        assert_eq!(run.code, Some(2), "{path}: {run:?}");
        assert_eq!(repository.git(&["status", "--short", "-uall", "--", "data"]), "", "{path}");
    }
    assert_eq!(fs::read_to_string(repository.path.join("mine.txt")).expect("kept"), "mine\n");
}
