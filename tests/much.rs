//! Very much of one thing in one file takes time in proportion to the file, not to its square: each
//! of these once took minutes.

use crate::repository::Repository;
use gov::checks::{judge, mend, outcome};
use gov::sources::{Content, SourceFile, Sources};
use std::convert::Infallible;
use std::time::{Duration, Instant};

/// Not a measurement: far more than any of them takes, and far less than each would take if every
/// part were held against every other.
const ENOUGH: Duration = Duration::from_secs(60);

/// Judges and mends a data set of one file. It has at least so many findings: a fault that ends the
/// reading early would be fast too.
fn takes_its_time(path: &str, text: &str, least: usize) {
    let today = "2026-11-22".parse().expect("a day");
    let look =
        |sources: &Sources| Ok::<_, Infallible>(outcome::marked(judge::of(sources, today).found, sources));
    let mut sources = Sources {
        root: "data".into(),
        files: vec![SourceFile { path: path.into(), content: Content::Text(text.into()) }],
        ..Sources::default()
    };
    let start = Instant::now();
    let Ok(found) = look(&sources);
    let Ok(_) = mend::until_done(&mut sources, look);
    let took = start.elapsed();
    let beginning: String = text.chars().take(60).collect();
    assert!(took < ENOUGH && found.len() >= least, "{took:?}, {} findings: {beginning:?}", found.len());
}

#[test]
fn many_faults_of_one_line() {
    takes_its_time("groups/a.yaml", &format!("name: x{}y\n", "\u{200b}".repeat(30_000)), 10_000);
    takes_its_time(
        "groups/a.yaml",
        &format!("name: x # gov: k\nformer_ids: [{}x]\n", "\"a #\",".repeat(40_000)),
        1,
    );
}

#[test]
fn many_equal_statements() {
    let members = "  - body: b\n    role: chair\n".repeat(2_000);
    takes_its_time("groups/b.yaml", &format!("name: x\nmembers:\n{members}"), 2_000);
}

#[test]
fn a_name_without_end() {
    takes_its_time("people/a.yaml", &format!("name: {}\n", "ab".repeat(100_000)), 1);
}

/// People read ten thousand statements of one file, and how many more there are; programs get all.
/// What is quoted is what any of them rests on.
#[test]
fn people_read_the_first_statements_of_very_many() {
    let repository = Repository::empty("much-why");
    let seat = |at: usize| format!("  - described: s{at}\n    source: s#L{}\n", 1 + at / 10_004);
    let seats: String = (0..10_005).map(seat).collect();
    repository.write("data/s/sources/s.yaml", "title: S\nfile: s.txt\n");
    repository.write("data/s/sources/s.txt", "one\ntwo\n");
    repository.write("data/s/groups/g.yaml", &format!("name: G\nmembers:\n{seats}"));
    let people = repository.gov(&["why", "g", "members", "--lang", "en"]).out;
    let rows = people.lines().filter(|line| line.starts_with("seat, no. ")).count();
    let says = |text: &str| people.contains(text);
    assert!(says("10005 statements") && says("\n5 more statements are not shown here"), "{rows}");
    assert_eq!((rows, says("\ttwo")), (10_000, true), "what the last one rests on is quoted");
    let programs = repository.gov(&["why", "g", "members", "-o", "json"]).out;
    assert_eq!(programs.matches("\"members[").count(), 10_005);
}
