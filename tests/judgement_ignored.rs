//! What is judged where a comment makes an exception, or `gov.toml` another level.

use crate::judgement::{NONE, found, group};

#[test]
fn comments_reach_what_they_are_for() {
    let note = |before: &str, value: &str| {
        let text = format!("name: R\n{before}note: {value}\nsources: [s]\n");
        found(&[("regions/r.yaml", &text)], &["telephone-number", "unused-ignore", "bad-ignore"])
    };
    let ignore = "# gov: ignore[telephone-number] växeln";
    assert_eq!(note("", "\"070-174 06 05\""), ["r.yaml:2 error telephone-number"]);
    assert_eq!(note("", &format!("\"070-174 06 05\" {ignore}")), NONE, "after a quoted text");
    assert_eq!(
        note("", &format!("'it''s 070-174 06 05'   {ignore}")),
        NONE,
        "after a quoted text with a quote in it"
    );
    assert_eq!(note("", &format!("070-174 06 05 {ignore}")), NONE);
    assert_eq!(note(&format!("{ignore}\n"), "070-174 06 05"), NONE, "on a line of its own");
    assert_eq!(note(&format!("{ignore}\n"), "|\n  x\n  070-174 06 05"), NONE, "for all of the block");
    assert_eq!(
        note("", &format!("\"070-174 06 05 {ignore}\"")),
        ["r.yaml:2 error telephone-number"],
        "within the text it is text"
    );
    assert_eq!(note("", &format!("x {ignore}")), ["r.yaml:2 warning unused-ignore"]);
    for until in [
        "växeln until=2027-01-01",
        "until =2027-01-01 växeln",
        "Until=2027-01-01 växeln",
        "until=20270101 växeln",
        "until=2027-13-01 växeln",
    ] {
        let bad = format!("070-174 06 05 # gov: ignore[telephone-number] {until}");
        assert_eq!(
            note("", &bad),
            ["r.yaml:2 error telephone-number", "r.yaml:2 error bad-ignore"],
            "{until}"
        );
    }
    let text = "Dnr 070-174 06 05\n";
    let sum = "sha256: f00\n";
    let kept = |comment: &str| {
        let source = format!("title: K\npublisher: r\nfile: k.txt{comment}\n{sum}");
        found(&[("sources/k.yaml", &source), ("sources/k.txt", text)], &["telephone-number", "unused-ignore"])
    };
    assert_eq!(
        (kept(""), kept(&format!(" {ignore}"))),
        (vec!["k.txt:1 error telephone-number".into()], vec![]),
        "where the source names its text"
    );
}

/// An exception that a fault elsewhere makes needless for now stays.
#[test]
fn an_exception_is_needed_again_when_the_fault_is_mended() {
    let programme = "name: P\nowner: r\ncounts:\n  - what: områden # gov: ignore[count-mismatch] källan \
        räknar fel\n    number: 2\n    counted: areas\nsources: [s]\n";
    let area = |role: &str| {
        format!(
            "name: O\nprogramme: prog\n{role}: supporting\nresponsible:\n  - person: a\n    relation: \
             accountable\nsources: [s]\n"
        )
    };
    for (key, expected) in [("role", &NONE[..]), ("rol", &["zq.yaml:3 error unknown-key"])] {
        let files = [("programmes/prog.yaml", programme), ("programme-areas/zq.yaml", &*area(key))];
        assert_eq!(found(&files, &["count-mismatch", "unused-ignore", "unknown-key"]), expected, "{key}");
    }
}

#[test]
fn the_more_exact_level_counts() {
    let orphan = ("sources/u.yaml", "title: U\n");
    let with = |config: &str| {
        found(
            &[
                ("gov.toml", config),
                orphan,
                ("sources/t.yaml", "title: T\nsources: [s]\n"),
                ("people/a.yaml", "name: A\nsources: [s]\n"),
                ("groups/g.yaml", &group(&["person: a", "person: b"])),
            ],
            &["orphan", "bad-config"],
        )
    };
    assert_eq!(with(""), ["u.yaml:1 warning orphan"]);
    assert_eq!(with("[levels]\n\"orph*\" = \"off\"\norphan = \"error\"\n"), ["u.yaml:1 error orphan"]);
    assert_eq!(with("[levels]\n\"o*\" = \"error\"\n\"orph*\" = \"off\"\n"), NONE);
    assert_eq!(
        with("[levels]\n\"unused-*\" = \"off\"\n"),
        ["gov.toml:2 error bad-config", "u.yaml:1 warning orphan"]
    );
}
