//! `gov validate --fix` on sources: a checksum is written where only that is wrong, and a citation
//! that is a line or two off is taken where no other line has the words. A text that changed, or a
//! person who may be another, is left for somebody to look at.

use crate::repository::Repository;
use ::gov::checks::kept_text::bytes_sum;
use std::fs;

const TEXT: &str =
    "Protokoll\nRegion Norr\nAnna Ek är ordförande\nBo Li är ledamot\nCivia Ask är ersättare\n";
const SOURCE: &str = "data/norr/sources/p.yaml";
const BODY: &str = "data/norr/groups/namnden.yaml";

fn source(sum: &str) -> String {
    format!("title: Protokoll\npublisher: norr\ndate: 2026-03-11\nfile: p.txt\n{sum}sources: [p#L1]\n")
}

fn repository(name: &str) -> Repository {
    let repository = Repository::empty(name);
    repository.write("data/norr/regions/norr.yaml", "name: Region Norr\nsources: [p#L2]\n");
    repository.write("data/norr/sources/p.txt", TEXT);
    repository.write(SOURCE, &source(&format!("sha256: {}\n", bytes_sum(TEXT.as_bytes()))));
    repository.commit("there");
    repository
}

fn read(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join(path)).expect("the file is there")
}

/// Mends it, and says whether the text and its checksum fit then. Either it is mended or left.
fn is_mended(repository: &Repository) -> bool {
    let before = read(repository, SOURCE);
    let run = repository.gov(&["validate", "--fix", "--only", "kept-text"]);
    let after = read(repository, SOURCE);
    match run.code {
        Some(0) => assert_eq!(after, source(&format!("sha256: {}\n", bytes_sum(TEXT.as_bytes()))), "{run:?}"),
        _ => assert!(run.code == Some(1) && after == before, "{run:?}"),
    }
    run.code == Some(0)
}

#[test]
fn a_checksum_is_written_where_only_that_is_wrong() {
    let right = bytes_sum(TEXT.as_bytes());
    let windows = bytes_sum(TEXT.replace('\n', "\r\n").as_bytes());
    let typed = right.replacen(&right[3..4], "x", 1);
    let other = bytes_sum(b"another text");
    for (at, sum) in [&windows, &typed, &right[..63], &other, "0", ""].iter().enumerate() {
        let repository = repository(&format!("fix-sum-{at}"));
        let line = if sum.is_empty() { String::new() } else { format!("sha256: {sum}\n") };
        repository.write(SOURCE, &source(&line));
        assert!(is_mended(&repository), "the text has had its own checksum: {sum}");
        // It is told of where it is not asked for, too.
        repository.write(SOURCE, &source(&line));
        let told = repository.gov(&["validate"]);
        assert!(told.err.contains("--fix fixes"), "{told:?}");
        // Without git only the same text in other bytes, or a slip of the pen, is certain.
        fs::rename(repository.path.join(".git"), repository.path.join("git")).expect("moved");
        assert_eq!(is_mended(&repository), at < 3, "{sum}");
    }
    // One that never had a checksum, and never changed.
    let repository = Repository::empty("fix-sum-first");
    repository.write("data/norr/regions/norr.yaml", "name: Region Norr\nsources: [p#L2]\n");
    repository.write("data/norr/sources/p.txt", TEXT);
    repository.write(SOURCE, &source(""));
    assert!(!is_mended(&repository), "git does not have it yet");
    repository.commit("there");
    assert!(is_mended(&repository));
    // What could be the checksum of a text speaks of another one.
    repository.git(&["checkout", "-q", "."]);
    repository.write(SOURCE, &source(&format!("sha256: {}\n", bytes_sum(b"another text"))));
    assert!(!is_mended(&repository));
}

#[test]
fn a_text_that_changed_is_never_taken_for_right() {
    let repository = repository("fix-sum-changed");
    let changed = TEXT.replace("Bo Li", "Eva Lo");
    // Not committed, committed, and taken back to what it was before a newer copy.
    repository.write("data/norr/sources/p.txt", &changed);
    assert!(!is_mended(&repository));
    repository.commit("changed");
    assert!(!is_mended(&repository));
    repository.write(SOURCE, &source(""));
    let run = repository.gov(&["validate", "--fix", "--only", "kept-text"]);
    assert!(run.code == Some(1) && read(&repository, SOURCE) == source(""), "{run:?}");
    repository.write(SOURCE, &source(&format!("sha256: {}\n", bytes_sum(changed.as_bytes()))));
    repository.commit("a newer copy");
    repository.write("data/norr/sources/p.txt", TEXT);
    assert!(!is_mended(&repository));
    repository.commit("the older copy, and the newer one's checksum");
    assert!(!is_mended(&repository));
}

#[test]
fn a_citation_is_taken_where_no_other_line_has_the_words() {
    let repository = repository("fix-line");
    let person = |id: &str, name: &str, line: usize| {
        let text = format!("name: {name}\nsources: [p#L{line}] # here\n");
        repository.write(&format!("data/norr/people/{id}.yaml"), &text);
    };
    person("anna-ek", "Anna Ek", 2);
    person("bo-li", "Bo Li", 4);
    person("civia-ask", "Civia Ask", 1);
    let body = "name: Nämnden\npart_of: norr\nmembers:\n  - person: anna-ek\n    role: chair\n    term: ordförande\n    \
                source: p#L5 # off\n  - person: bo-li\n    role: member\n    source: p#L3\n  - person: \
                civia-ask\n    term: ledamot\n    source: p#L4\nsources: [p#L2]\n";
    repository.write(BODY, body);
    let told = repository.gov(&["validate", "--only", "not-in-source"]);
    for said in [
        "Anna Ek is on line 3: did you mean p#L3? Otherwise it is another person",
        "Bo Li is on line 4: did you mean p#L4?",
        "Civia Ask is on line 5: did you mean p#L5?",
    ] {
        assert!(told.out.contains(said), "{said}: {}", told.out);
    }
    let run = repository.gov(&["validate", "--fix", "--only", "not-in-source"]);
    // Of Bo Li nothing but his name is said, and of Civia Ask the word is another's.
    assert_eq!(read(&repository, BODY), body.replace("p#L5 # off", "p#L3 # off"), "{run:?}");
    assert!(read(&repository, "data/norr/people/anna-ek.yaml").contains("[p#L3] # here"));
    assert!(read(&repository, "data/norr/people/civia-ask.yaml").contains("[p#L1]"), "four lines away");
}

#[test]
fn a_name_on_two_lines_is_offered_and_not_taken() {
    let repository = repository("fix-line-twice");
    let text = TEXT.to_string() + "Anna Ek är ordförande även i rådet\n";
    repository.write("data/norr/sources/p.txt", &text);
    repository.write(SOURCE, &source(&format!("sha256: {}\n", bytes_sum(text.as_bytes()))));
    let person = "name: Anna Ek\nsources: [p#L2]\n";
    repository.write("data/norr/people/anna-ek.yaml", person);
    let run = repository.gov(&["validate", "--fix", "--only", "not-in-source"]);
    assert!(run.code == Some(1) && run.out.contains("did you mean p#L3?"), "{run:?}");
    assert_eq!(read(&repository, "data/norr/people/anna-ek.yaml"), person);
}
