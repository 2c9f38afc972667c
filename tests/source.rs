//! `gov source add` as it is used: what is written, what is refused, and that a refusal leaves
//! nothing behind.

use crate::repository::Repository;
use std::fs;

const PAGE: &str = "<!DOCTYPE html><html><head><title>T</title></head><body><h1>Protokoll</h1>\
    <p>Region Norr, 11 mars 2026. Tel. 070-174 06 05</p><p>Anna Ek är ordförande</body></html>";

fn repository(name: &str) -> Repository {
    let repository = Repository::empty(name);
    repository.write("data/norr/regions/norr.yaml", "name: Region Norr\n");
    repository.commit("there");
    repository.write("page.html", PAGE);
    repository
}

#[test]
fn a_page_becomes_a_source_that_is_clean_and_can_be_cited() {
    let repository = repository("source-add");
    let add = |more: &[&str]| {
        repository.gov(
            &[&["source", "add", "page.html", "--lang", "en", "--url", "https://x.example/a b"], more]
                .concat(),
        )
    };
    let piped = add(&[]);
    assert!(piped.code == Some(2) && piped.err.contains("--yes"), "{piped:?}");
    let folder = repository.path.join("data/norr/sources");
    assert!(add(&["--dry-run"]).code == Some(0) && !folder.exists());
    let done = add(&["--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert!(done.err.contains("Masked on L2: telephone number."), "{done:?}");
    let text = fs::read_to_string(folder.join("protokoll-2026-03-11.txt")).expect("the text is there");
    assert_eq!(text, "Protokoll\nRegion Norr, 11 mars 2026. Tel. [maskerat]\nAnna Ek är ordförande\n");
    let yaml = fs::read_to_string(folder.join("protokoll-2026-03-11.yaml")).expect("the source is there");
    assert!(yaml.contains("publisher: norr\ndate: 2026-03-11\n"), "{yaml}");
    let validated = repository.gov(&["validate"]);
    assert_eq!(validated.code, Some(0), "{validated:?}");
    assert_eq!(repository.gov(&["fmt", "--check"]).code, Some(0));
    let cited = repository.gov(&["cite", "Anna Ek är"]);
    assert!(cited.out.contains("protokoll-2026-03-11#L3"), "{cited:?}");
    let again = add(&["--yes", "--id", "other"]);
    assert!(again.code == Some(2) && again.err.contains("already kept"), "{again:?}");
    assert!(!folder.join("other.yaml").exists());
}

/// A number of a person is in nothing that is written: neither in the title, the id and the file's
/// name, nor in a checksum by which it could be found again.
#[test]
fn what_is_covered_is_covered_everywhere() {
    let repository = repository("source-covered");
    let page = "<!doctype html><h1>Beslut om Anna Berg 811218-9876</h1><p>Tel 070-123 45 67/070-765 43 21</p>\
        <table><tr><td>811218</td><td>9876</td></tr></table>";
    repository.write("h.html", page);
    let done = repository.gov(&["source", "add", "h.html", "--publisher", "norr", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let written = repository.git(&["status", "--short", "-uall"]) + &done.out;
    let folder = fs::read_dir(repository.path.join("data/norr/sources")).expect("there");
    let texts = folder.map(|file| fs::read_to_string(file.expect("a file").path()).expect("text"));
    for text in texts.chain([written]) {
        for number in ["9876", "123 45 67", "765 43 21", "original_sha256"] {
            assert!(!text.contains(number), "{number} in {text}");
        }
    }
    repository.write("plain.txt", "Rubrik\nText\n");
    for (flag, value) in [("--title", "Om 811218-9876"), ("--url", "https://e.org/?p=811218-9876")] {
        let run = repository.gov(&["source", "add", "plain.txt", flag, value, "--yes", "--lang", "en"]);
        assert!(run.code == Some(2) && run.err.contains("(identity number)"), "{run:?}");
    }
    for section in ["", "../x y", "\"q", "L12"] {
        let words = ["source", "add", "--title", "T", "--read", "2026-11-20", "--section", section, "--yes"];
        let run = repository.gov(&[&words[..], &["--publisher", "norr", "--lang", "en"]].concat());
        assert!(run.code == Some(2) && run.err.contains("is not a place"), "{section}: {run:?}");
    }
}

#[test]
fn what_can_not_be_read_is_refused_and_nothing_is_written() {
    let repository = repository("source-refused");
    repository.write("a.pdf", "%PDF-1.7");
    repository.write("empty.txt", "\n \n");
    repository.write("plain.txt", "Rubrik\nText\n");
    for (words, said) in [
        ("a.pdf", "it has no pages"),
        ("empty.txt", "has no text"),
        ("nowhere.txt", "there is no file nowhere.txt"),
        ("data", "can't be read"),
        ("plain.txt --id norr", "is taken"),
        ("plain.txt --id ../x", "is not an id"),
        ("plain.txt --publisher xyzzy", "no body"),
        ("plain.txt --date igår", "help: write 20"),
        ("plain.txt --section s3", "--section"),
        ("--title T", "--section"),
    ] {
        let words: Vec<&str> =
            ["source", "add", "--yes", "--lang", "en"].into_iter().chain(words.split(' ')).collect();
        let run = repository.gov(&words);
        assert!(run.code == Some(2) && run.err.contains(said), "{words:?}: {run:?}");
    }
    assert!(!repository.path.join("data/sources").exists());
    assert!(!repository.path.join("data/norr/sources").exists());
    let run = repository.gov(&["source", "add", "plain.txt", "--yes"]);
    assert!(run.code == Some(0) && repository.path.join("data/sources/rubrik.txt").exists(), "{run:?}");
}
