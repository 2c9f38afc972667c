//! `gov source refresh` as it is used: citations follow their words, what is lost is decided, and
//! nothing else changes.

use crate::repository::Repository;
use std::fs;

const TEXT: &str = "Protokoll\nRegion Norr, 11 mars 2026\n§ 1 Anna Ek är ordförande i Norrnämnden\n\
    Bo Li är ledamot\nCivia Ask är ledamot\n§ 2 Övrigt\n";
const BODY: &str = "# The board.\nname: Norrnämnden\npart_of:\n  - body: norr\n    source: p#L3\nmembers:\n  - \
    person: anna-ek # first\n    role: chair\n    source: p#L3\n  - person: bo-li\n    role: member\n    \
    source: \"p#L4\"\n  - person: civia-ask\n    role: member\n    source: [p#L5, p#lista]\nsources: \
    [p#L1-3, p#L3]\n";

fn repository(name: &str) -> Repository {
    let repository = Repository::empty(name);
    let write = |path: &str, text: &str| repository.write(&format!("data/norr/{path}"), text);
    write("regions/norr.yaml", "name: Region Norr\nsources: [p#L2]\n");
    write("groups/norrnamnden.yaml", BODY);
    for (id, name, line) in [("anna-ek", "Anna Ek", 3), ("bo-li", "Bo Li", 4), ("civia-ask", "Civia Ask", 5)]
    {
        write(&format!("people/{id}.yaml"), &format!("name: {name}\nsources: [p#L{line}]\n"));
    }
    write("sources/p.txt", TEXT);
    write(
        "sources/p.yaml",
        "title: Protokoll\npublisher: norr\nfile: p.txt\nsha256: 0\nanchors:\n  - name: lista\n    lines: \
         L4-5\nno_fact:\n  - lines: L6\n    reason: Rubrik.\nsources: [p#L1]\n",
    );
    repository.commit("there");
    // Its checksum is written by whoever refreshes it.
    repository.write("same.txt", TEXT);
    let done = repository.gov(&["source", "refresh", "p", "same.txt", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(repository.gov(&["validate", "--fail-on", "error"]).code, Some(0), "{done:?}");
    repository.commit("refreshed");
    repository
}

fn read(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join("data/norr").join(path)).expect("the file is there")
}

#[test]
fn citations_follow_their_words_and_every_other_byte_stays() {
    let repository = repository("refresh-follow");
    let new = "Region Norr\n\nProtokoll\nRegion Norr, 11 mars 2026\n§ 1 Anna Ek är ordför-\nande i Norr-\nnämnden\nBo Li \
               är ledamot\nCivia Ask är ledamot\n§ 2 Övrigt\n";
    repository.write("new.txt", new);
    let run = |more: &[&str]| repository.gov(&[&["source", "refresh", "p", "new.txt"], more].concat());
    let piped = run(&[]);
    assert!(piped.code == Some(2) && piped.err.contains("--yes"), "{piped:?}");
    assert_eq!(
        (run(&["--dry-run"]).code, read(&repository, "groups/norrnamnden.yaml")),
        (Some(0), BODY.to_string())
    );
    let done = run(&["--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let body = BODY
        .replace("p#L5", "p#L9")
        .replace("p#L4", "p#L8")
        .replace("p#L1-3, p#L3]", "p#L3-7, p#L5-7]")
        .replace("p#L3\n", "p#L5-7\n");
    assert_eq!(read(&repository, "groups/norrnamnden.yaml"), body);
    let source = read(&repository, "sources/p.yaml");
    assert!(source.contains("lines: L8-9\n") && source.contains("lines: L10\n"), "{source}");
    assert_eq!(read(&repository, "sources/p.txt"), new);
    let valid = repository.gov(&["validate", "--fail-on", "error"]);
    assert_eq!(valid.code, Some(0), "{valid:?}");
    repository.commit("newer");
    let again = run(&["--yes"]);
    assert!(again.code == Some(0) && again.err.contains("Nothing to write"), "{again:?}");
}

#[test]
fn what_changed_or_is_gone_is_somebodys_to_decide() {
    let repository = repository("refresh-decide");
    repository.write("new.txt", &TEXT.replace("Bo Li är ledamot\n", "").replace("2026", "2027"));
    let run =
        |more: &[&str]| repository.gov(&[&["source", "refresh", "p", "new.txt", "--yes"], more].concat());
    let another = run(&[]);
    assert!(another.code == Some(2) && another.err.contains("another edition: 2 of 6"), "{another:?}");
    repository.write("new.txt", &TEXT.replace("Bo Li är ledamot", "Bo Li är vice ordförande"));
    let asked = run(&[]);
    let said = "L4 changed, perhaps L4\n  Bo Li är [-ledamot-] {+vice ordförande+}\n  rests on it: norrnamnden \
                members[1]\n  rests on it: bo-li sources\n  write --accept L4=L4 or --drop L4\n";
    assert!(asked.code == Some(1) && asked.err.contains(said), "{asked:?}");
    assert!(asked.err.contains("L4-5 changed") && asked.err.ends_with("2 to decide.\n"), "{asked:?}");
    let part = run(&["--accept", "L4=L4"]);
    assert!(part.code == Some(1) && part.err.ends_with("1 to decide.\n"), "{part:?}");
    for (words, said) in [
        (["--accept", "L4"], "can't be understood"),
        (["--accept", "L4=L99"], "the new text does not have those lines"),
        (["--drop", "p"], "can't be understood"),
    ] {
        let run = run(&words);
        assert!(run.code == Some(2) && run.err.contains(said), "{run:?}");
    }
    let decided = ["--accept", "L4=L4", "--accept", "L4-5=L4-5"];
    let unused = run(&[&decided[..], &["--drop", "L3"]].concat());
    assert!(unused.code == Some(2) && unused.err.contains("`L3`: there is nothing to decide"), "{unused:?}");
    let wrong = run(&[&decided[..], &["--accept", "bo-li:L4=L5"]].concat());
    assert!(wrong.code == Some(1) && wrong.err.contains("does not name Bo Li"), "{wrong:?}");
    assert_eq!(read(&repository, "sources/p.txt"), TEXT, "nothing was written");
    let done = run(&["--accept", "bo-li:L4=L4", "--drop", "norrnamnden:L4", "--accept", "L4-5=L5"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let gone = "  - person: bo-li\n    role: member\n    source: \"p#L4\"\n";
    assert_eq!(read(&repository, "groups/norrnamnden.yaml"), BODY.replace(gone, ""));
}

#[test]
fn what_can_not_be_refreshed_is_refused() {
    let repository = repository("refresh-refused");
    repository.write("data/norr/sources/q.yaml", "title: Q\nread: 2026-11-20\nsources: [q#s1]\n");
    for (words, said) in [
        ("refresh p", "gov source refresh ID FILE"),
        ("refresh nobody same.txt", "there is no source `nobody`"),
        ("refresh anna-ek same.txt", "there is no source `anna-ek`"),
        ("refresh q same.txt", "q has no kept text"),
        ("refresh p same.txt --title T", "are for `gov source add`"),
        ("add same.txt --drop L1", "are for `gov source refresh`"),
    ] {
        let words: Vec<&str> = ["source"].into_iter().chain(words.split(' ')).chain(["--yes"]).collect();
        let run = repository.gov(&words);
        assert!(run.code == Some(2) && run.err.contains(said), "{words:?}: {run:?}");
    }
}

/// The page shows what is asked of whoever brings in a newer copy, as it is asked.
#[test]
fn the_page_shows_what_is_asked() {
    let page = fs::read_to_string("docs/sources.md").expect("the page is there");
    let shown = page.split("```text\n").find_map(|block| block.strip_prefix("gov source refresh "));
    let (line, shown) = shown.and_then(|rest| rest.split_once('\n')).expect("the page has it");
    let shown = shown.split("```").next().expect("the block ends");
    let words = ["source", "refresh"].into_iter().chain(line.split(' ')).collect::<Vec<_>>();
    let run = crate::gov::gov(&words, None);
    assert_eq!((run.code, format!("{}{}", run.out, run.err).as_str()), (1, shown));
}
