//! `gov record`: what a sheet or a line of words means is written, all of it and nothing else, or
//! nothing is; nobody is taken for somebody else.

use crate::markdown::{self, Files};
use crate::repository::{Repository, Run};
use std::fs;

/// The data of docs/record.md, in a repository of its own.
pub fn page(name: &str) -> Repository {
    let text = fs::read_to_string("docs/record.md").expect("the page is there");
    let repository = Repository::empty(name);
    for (path, text) in markdown::files(&text, &Files::new()) {
        repository.write(&format!("data/{path}"), &text);
    }
    repository.commit("base");
    repository
}

fn record(repository: &Repository, sheet: &str, args: &[&str]) -> Run {
    repository.write("sheet.gov", sheet);
    repository.gov(&[&["record", "sheet.gov"], args].concat())
}

fn text(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join(path)).unwrap_or_default()
}

/// What differs from the last commit, but for the sheet.
fn changed(repository: &Repository) -> String {
    repository.git(&["status", "--short", "-uall", "--", "data"])
}

/// The page is run as it stands: its files first, then the sheets and the commands in their order.
#[test]
fn the_page_shows_what_comes_out() {
    let repository = page("record-page");
    repository.holds_page("docs/record.md", |block| {
        if block.language() == "gov" {
            let name = block.text.lines().next().and_then(|line| line.strip_prefix("# "));
            repository.write(name.expect("a sheet begins with its name"), block.text);
        }
    });
    let clean = repository.gov(&["validate"]);
    assert_eq!(clean.code, Some(0), "{clean:?}");
}

const SEATS: &str = "källa: protokoll\ni: Region Exempel\nhändelser:\n- nämnd: Vårdnämnden [3]\n  ledamöter: Eva \
    Lind; Siv Berg\n";

/// A line of words and a sheet of one act do the same.
#[test]
fn words_and_a_sheet_say_the_same() {
    let (one, other) = (page("record-words"), page("record-sheet"));
    let words = one.gov(&[
        "record",
        "appoint",
        "Anna Ask",
        "--post",
        "HSD",
        "--from",
        "1 April 2026",
        "--after",
        "Per Ek",
        "--source",
        "protokoll#L2",
        "--yes",
    ]);
    assert_eq!(words.code, Some(0), "{words:?}");
    let sheet = "källa: protokoll\nhändelser:\n- utse: Anna Ask, HSD [från 2026-04-01, 2]\n  efter: Per Ek\n";
    let run = record(&other, sheet, &["--yes"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    for path in ["data/exempel/posts/exempel-hsd.yaml", "data/exempel/people/anna-ask.yaml"] {
        assert_eq!(text(&one, path), text(&other, path));
    }
    let post = text(&one, "data/exempel/posts/exempel-hsd.yaml");
    assert_eq!(
        post,
        "name: Hälso- och sjukvårdsdirektör\naliases:\n  - name: HSD\n    type: abbreviation\nbody: exempel\n# The \
         minutes give no decision.\nholders:\n  - person: per-ek\n    from: 2021-02\n    to: {is: 2026-03-31, \
         source: protokoll#L2}\n    source: protokoll#L5\n  - person: anna-ask\n    from: 2026-04-01\n    source: \
         protokoll#L2\nsources: [protokoll#L2]\n"
    );
}

/// The first time it is written, the second time there is nothing to write.
#[test]
fn twice_is_once() {
    let repository = page("record-twice");
    let first = record(&repository, SEATS, &["--yes"]);
    assert_eq!((first.code, changed(&repository).lines().count()), (Some(0), 3), "{first:?}");
    let before = changed(&repository);
    let again = record(&repository, SEATS, &["--yes"]);
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{again:?}");
    assert!(again.err.contains("Nothing to write") && changed(&repository) == before, "{again:?}");
}

/// Whoever has the same name, or nearly, is asked for: all at once, and nothing is written.
#[test]
fn a_namesake_is_never_taken() {
    let repository = page("record-namesake");
    repository.write("data/exempel/people/eva-lund.yaml", "name: Eva Lund\nsources: [protokoll]\n");
    repository.commit("one more");
    let sheet = "källa: protokoll\ni: Region Exempel\nhändelser:\n- nämnd: Vårdnämnden [3]\n  ordförande: Bo Alm\n  \
                 ledamöter: Eva Lind; Siv Berg\n  ersättare: Per Ek [5]\n";
    let run = record(&repository, sheet, &["--yes"]);
    assert_eq!((run.code, changed(&repository).as_str()), (Some(1), ""), "{run:?}");
    for asked in [
        "sheet.gov:5:15: Bo Alm: which person",
        "`Bo Alm = bo-alm`",
        "`Bo Alm = new`",
        "`Bo Alm = ?`",
        "sheet.gov:6:14: Eva Lind:",
        "`Eva Lind = eva-lund`",
        "sheet.gov:7:14: Per Ek:",
        "3 things to answer",
    ] {
        assert!(run.err.contains(asked), "{asked}: {}", run.err);
    }
    let answers = sheet.replace("Bo Alm", "Bo Alm = ny").replace("Eva Lind", "Eva Lind = ?");
    let answers = answers.replace("Per Ek", "Per Ek = per-ek");
    let mut first = String::new();
    for _ in 0..2 {
        let run = record(&repository, &answers, &["--yes"]);
        assert_eq!(run.code, Some(0), "{run:?}");
        let group = text(&repository, "data/exempel/groups/exempel-vardnamnden.yaml");
        assert!(first.is_empty() || first == group, "{group}");
        first = group;
    }
    let people = changed(&repository).lines().filter(|line| line.contains("/people/")).count();
    assert_eq!(people, 3, "{}", changed(&repository));
    assert!(text(&repository, "data/exempel/people/bo-alm-exempel.yaml").contains("not_same_as: [bo-alm]"));
    assert!(text(&repository, "data/exempel/people/eva-lind.yaml").contains("perhaps_same_as: [eva-lund]"));
    assert!(first.contains("person: per-ek") && !first.contains("person: bo-alm\n"), "{first}");
}

/// A post that is held is not held by one more without a word, and what stands is not written over.
#[test]
fn what_stands_is_asked_for_or_refused() {
    let repository = page("record-conflict");
    for (sheet, words) in [
        ("- utse: Anna Ask, HSD [från 2026-04-01, 2]\n", "`after: Per Ek`"),
        (
            "- utse: Per Ek, HSD [från 2022-02, 5]\n",
            "already says from: 2021-02 about Per Ek; here it is 2022-02",
        ),
        ("- lämna: Siv Berg, HSD [2026-03-31, 2]\n", "has no such thing"),
        ("- lämna: Per Ek, HSD [2]\n", "which is the last day?"),
        ("- om: Okända nämnden\n  uppgift: x [3]\n", "it is not here"),
        ("- utse: Anna Ask, HSD [från 2026-04-01, 99]\n  efter: Per Ek\n", "6 lines, no line 99"),
        ("- nämnd: Vårdnämnden [”Bo Alm är direktör”]\n", "is not in protokoll"),
    ] {
        let run = record(
            &repository,
            &format!("källa: protokoll\ni: Region Exempel\nhändelser:\n{sheet}"),
            &["--yes"],
        );
        assert_eq!((run.code, changed(&repository).as_str()), (Some(1), ""), "{sheet}: {run:?}");
        assert!(run.err.contains(words), "{sheet}: {}", run.err);
    }
}

/// What leaves its source to the only one of its file means the same afterwards: the file's own
/// sources stay one.
#[test]
fn the_only_source_of_a_file_stays_alone() {
    let repository = page("record-only");
    let path = "data/exempel/groups/exempel-regionstyrelsen.yaml";
    let before = text(&repository, path);
    let run = record(
        &repository,
        "källa: protokoll\nhändelser:\n- om: Regionstyrelsen [4]\n  uppgift: leder\n",
        &["--yes"],
    );
    assert_eq!(run.code, Some(0), "{run:?}");
    let expected =
        before.replace("sources:", "mandate:\n  - task: leder\n    source: protokoll#L4\nsources:");
    assert_eq!(text(&repository, path), expected);
}

/// A list gets a new item and the key after it is new: each comes to its own place, also in a list
/// at the margin and in a file with other line ends.
#[test]
fn items_and_keys_come_to_their_places() {
    let repository = page("record-places");
    let path = "data/exempel/groups/radet.yaml";
    let head = "name: Rådet\ntype: council\npart_of: {body: exempel, source: protokoll#L2}\n";
    for (dash, end) in [("  ", "\n"), ("", "\n"), ("  ", "\r\n")] {
        let old = format!(
            "{head}members:\n{dash}- person: bo-alm\n{dash}  source: protokoll#L3\nsources: protokoll\n"
        );
        repository.write(path, &old.replace('\n', end));
        let _ = fs::remove_file(repository.path.join("data/exempel/people/siv-berg.yaml"));
        repository.commit("before");
        let sheet = "källa: protokoll\nhändelser:\n- lista: Rådet [3]\n  ledamöter: Bo Alm; Siv Berg\n- om: Rådet\n  uppgift: bereder [4]\n";
        let run = record(&repository, sheet, &["--yes"]);
        assert_eq!(run.code, Some(0), "{run:?}");
        let new = text(&repository, path);
        assert_eq!(new, new.replace("\r\n", "\n").replace('\n', end), "one sort of line ends");
        let order =
            ["person: bo-alm", "person: siv-berg", "complete:", "mandate:", "task: bereder", "sources:"];
        let places: Vec<Option<usize>> = order.iter().map(|part| new.find(part)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{new}");
    }
}

/// A folder with a source and nothing else is where data begins.
#[test]
fn an_empty_data_set_begins_with_a_sheet() {
    let repository = Repository::empty("record-empty");
    repository.write("data/gov.toml", "");
    for (path, text) in markdown::files(&fs::read_to_string("docs/record.md").expect("there"), &Files::new())
    {
        if path.contains("/sources/") {
            repository.write(&format!("data/{path}"), &text);
        }
    }
    repository.commit("source");
    let run = record(&repository, SEATS, &["--yes"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(text(&repository, "data/exempel/regions/exempel.yaml").starts_with("name: Region Exempel\n"));
    assert_eq!(repository.gov(&["validate"]).code, Some(0));
}

/// Where nobody can be asked nothing is written without `--yes`, and `--dry-run` never writes.
#[test]
fn nothing_is_written_unasked() {
    let repository = page("record-unasked");
    let run = record(&repository, SEATS, &[]);
    assert_eq!((run.code, changed(&repository).as_str()), (Some(2), ""), "{run:?}");
    assert!(run.err.contains("--yes"), "{run:?}");
    let run = record(&repository, SEATS, &["--dry-run"]);
    assert_eq!((run.code, changed(&repository).as_str()), (Some(0), ""), "{run:?}");
}

/// What was recorded is told for a commit, and only when it was written.
#[test]
fn a_message_for_the_commit() {
    let repository = page("record-message");
    let path = repository.path.join("message.txt");
    let tried = record(&repository, SEATS, &["--dry-run", "--message", "message.txt"]);
    assert!(tried.code == Some(0) && !path.exists(), "{tried:?}");
    let run = record(&repository, SEATS, &["--yes", "--message", "message.txt", "--lang", "sv"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(
        fs::read_to_string(&path).expect("the message is there"),
        "Regionstyrelsens protokoll: nämnd: Vårdnämnden\n\n- nämnd: Vårdnämnden\n\nKälla: protokoll\n"
    );
    // In a pipe nobody is asked what is to be recorded.
    let bare = repository.gov(&["record"]);
    assert!(bare.code == Some(2) && bare.err.contains("what is to be recorded?"), "{bare:?}");
}
