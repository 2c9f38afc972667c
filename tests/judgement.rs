//! What the checks say of small data sets that are easy to judge wrongly: false alarms that must
//! not come back, and faults that must not be missed. Each row is files on a clean base, and the
//! findings of the codes that it is about.

use gov::checks::judge;
use gov::sources::{Content, SourceFile, Sources};

/// The findings of some codes (of all where none is named), as `file:line level code`.
pub fn found(files: &[(&str, &str)], codes: &[&str]) -> Vec<String> {
    let base = [
        ("regions/r.yaml", "name: R\nsources: [s]\n"),
        ("sources/s.yaml", "title: S\npublisher: r\ndate: 2026-03-11\n"),
        ("sources/t.yaml", "title: T\npublisher: r\ndate: 2020-03-11\n"),
        ("people/a.yaml", "name: Anna Ek\nsources: [s]\n"),
        ("people/b.yaml", "name: Bertil Lindström\nsources: [s]\n"),
    ];
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: (*path).into(),
        content: Content::Text((*text).into()),
    };
    let mut all: Vec<SourceFile> =
        base.iter().filter(|(path, _)| !files.iter().any(|(own, _)| own == path)).map(file).collect();
    all.extend(files.iter().map(file));
    all.sort_by(|a, b| a.path.cmp(&b.path));
    let sources = Sources { root: "data".into(), files: all, ..Sources::default() };
    let judged = judge::of(&sources, "2026-11-22".parse().expect("a day")).found;
    let own = judged.iter().filter(|finding| codes.is_empty() || codes.contains(&finding.code));
    let shown = own.map(|finding| {
        let file = &sources.files[finding.place.file.0 as usize];
        let line =
            1 + file.text().chars().take(finding.place.span.start as usize).filter(|c| *c == '\n').count();
        format!(
            "{}:{line} {} {}",
            file.path.rsplit('/').next().unwrap_or_default(),
            finding.level.name(),
            finding.code
        )
    });
    shown.collect()
}

/// A group with some seats, each with the lines of one entry.
pub fn group(seats: &[&str]) -> String {
    let entry = |seat: &&str| format!("  - {}\n", seat.replace('\n', "\n    "));
    format!(
        "name: G\npart_of:\n  - body: r\nmembers:\n{}sources: [s]\n",
        seats.iter().map(entry).collect::<String>()
    )
}

fn seats(seats: &[&str], code: &str) -> Vec<String> {
    found(
        &[
            ("groups/g.yaml", &group(seats)),
            ("posts/p.yaml", "name: Direktör\nbody: r\nholders:\n  - person: a\nsources: [s]\n"),
        ],
        &[code],
    )
}

pub const NONE: [&str; 0] = [];

#[test]
fn an_open_end_is_no_beginning() {
    let open =
        ["person: a\nrole: chair\nto: \"..\"\nsource: s", "person: b\nrole: chair\nto: \"..\"\nsource: t"];
    assert_eq!(
        seats(&open, "two-chairs"),
        ["g.yaml:9 warning two-chairs"],
        "T of 2020 and S of 2026 both say so, and both go on"
    );
    let ended = group(&["person: a\nto: \"..\"\nsource: t"]).replace("part_of", "to: 2024-05-31\npart_of");
    assert_eq!(
        found(&[("groups/g.yaml", &ended)], &["outside-lifetime"]),
        NONE,
        "nothing says that it was so after the end"
    );
}

#[test]
fn two_chairs_are_two_people() {
    assert_eq!(
        seats(&["person: a\nrole: chair", "person: b\nrole: chair"], "two-chairs"),
        ["g.yaml:7 warning two-chairs"]
    );
    assert_eq!(
        seats(&["person: a\nrole: chair\nsource: s", "person: b\nrole: chair\nsource: t"], "two-chairs"),
        ["g.yaml:8 info two-chairs"]
    );
    assert_eq!(
        seats(&["post: p\nrole: chair", "person: a\nrole: chair"], "two-chairs"),
        NONE,
        "she holds the post"
    );
    assert_eq!(
        seats(&["post: p\nrole: chair", "person: b\nrole: chair"], "two-chairs"),
        ["g.yaml:7 warning two-chairs"]
    );
    assert_eq!(
        seats(&["described: Direktören\nrole: chair", "person: b\nrole: chair"], "two-chairs"),
        NONE,
        "words can't be compared"
    );
}

#[test]
fn twice_is_the_same_twice() {
    assert_eq!(seats(&["person: a", "person: a"], "stated-twice"), ["g.yaml:6 error stated-twice"]);
    assert_eq!(seats(&["person: a\non_behalf_of: r", "person: a"], "stated-twice"), NONE);
    assert_eq!(seats(&["body: r\nterm: en", "body: r\nterm: två"], "stated-twice"), NONE);
    assert_eq!(seats(&["person: a\nacting: true", "person: a"], "stated-twice"), NONE);
}

#[test]
fn rules_and_counts_are_of_today() {
    let class = (
        "posts/c.yaml",
        "name: Chefer\nbody: r\nclass: true\nholders:\n  - person: a\n    from: 2021-01-01\n  - person: b\n    from: 2021-01-01\nsources: [s]\n",
    );
    let rule = |seat: &str| found(&[class, ("groups/g.yaml", &group(&[seat]))], &["rule-count"]);
    assert_eq!(rule("posts: c\ncount: 1"), ["g.yaml:5 error rule-count"]);
    assert_eq!(rule("posts: c\ncount: 3"), ["g.yaml:5 info rule-count"]);
    assert_eq!(rule("posts: c\ncount: 1\nto: 2020-01-01"), NONE);
    assert_eq!(rule("posts: c\ncount: 1\ncertainty: proposed"), NONE);
    let owned = |owners: &str| {
        let programme = ("programmes/p.yaml", "name: P\nowner: r\nsources: [s]\n");
        let area = format!("name: X\nprogramme: p\nresponsible:\n{owners}sources: [s]\n");
        found(
            &[
                programme,
                ("programme-areas/x.yaml", &area),
                ("groups/g.yaml", &group(&["owners_of: p\ncount: 1"])),
            ],
            &["rule-count"],
        )
    };
    let (past, now) = (
        "  - person: a\n    relation: leads\n    to: 2026-09-30\n",
        "  - person: b\n    relation: leads\n    from: 2026-10-01\n",
    );
    assert_eq!(owned(&format!("{past}{now}")), NONE, "one who took over from another is one");
    assert_eq!(owned(&format!("  - person: a\n    relation: leads\n{now}")), ["g.yaml:5 error rule-count"]);
    let count = |seats: &str| {
        let text = format!(
            "name: P\nowner: r\ncounts:\n  - what: platser\n    number: 1\n    counted: \
             members\nmembers:\n{seats}sources: [s]\n"
        );
        found(&[("programmes/p.yaml", &text)], &["count-mismatch"])
    };
    assert_eq!(
        count(
            "  - person: a\n    to: 2020-01-01\n  - person: b\n    from: 2020-01-02\n  - described: X\n    \
             role: secretary\n"
        ),
        NONE.map(str::to_string).to_vec()
    );
    assert_eq!(count("  - person: a\n  - person: b\n"), ["p.yaml:4 error count-mismatch"]);
    let redundant =
        |seat: &str| found(&[class, ("groups/g.yaml", &group(&["posts: c", seat]))], &["redundant-seat"]);
    assert_eq!(redundant("person: a\nrole: member"), ["g.yaml:6 info redundant-seat"]);
    assert_eq!(redundant("person: a\nrole: chair"), NONE);
    assert_eq!(redundant("person: a\ncertainty: proposed"), NONE);
}

#[test]
fn a_repeal_of_a_known_day_need_not_be_said_twice() {
    let old = ("decisions/old.yaml", "name: Gamla\ntype: decision\nstatus: adopted\nsources: [s]\n");
    let new = |more: &str| {
        format!(
            "name: Nya\ntype: decision\nstatus: adopted\n{more}changes:\n  - type: \
             repeals\n    target: old\nsources: [s]\n"
        )
    };
    assert_eq!(
        found(&[old, ("decisions/new.yaml", &new(""))], &["not-reciprocal"]),
        ["new.yaml:6 error not-reciprocal"]
    );
    for day in ["date: 2026-06-01\n", "in_force: 2027-01-01\n"] {
        assert_eq!(found(&[old, ("decisions/new.yaml", &new(day))], &["not-reciprocal"]), NONE, "{day}");
    }
    let proposal = ("decisions/old.yaml", "name: Gamla\ntype: proposal\nstatus: adopted\nsources: [s]\n");
    assert_eq!(
        found(&[proposal, ("decisions/new.yaml", &new(""))], &["not-reciprocal", "adopted-proposal"]),
        ["old.yaml:1 error adopted-proposal"]
    );
}

/// A kept text with some lines, and a group whose member cites the first two.
fn cited(text: &str, who: &str) -> Vec<String> {
    let sum: String =
        sha2::Digest::finalize(sha2::Digest::chain_update(<sha2::Sha256 as sha2::Digest>::new(), text))
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
    let source = format!("title: K\npublisher: r\nfile: k.txt\nsha256: {sum}\n");
    let group = group(&[&format!("{who}\nsource: k#L1-2")]);
    let post = ("posts/p.yaml", "name: IT-direktör\nbody: r\nholders:\n  - person: a\nsources: [s]\n");
    found(
        &[("sources/k.yaml", &source), ("sources/k.txt", text), ("groups/g.yaml", &group), post],
        &["not-in-source", "kept-text", "unknown-locator"],
    )
}

#[test]
fn names_are_whole_words_of_the_text() {
    let wrong = ["g.yaml:5 error not-in-source"];
    for (text, who, expected) in [
        ("Anna Ek\nleder\n", "person: a", &NONE[..]),
        ("Eks grupp\nleder\n", "person: a", &NONE),
        ("Direktör leker\nek\n", "person: a", &NONE),
        ("Direktör leker\nmer\n", "person: a", &wrong),
        ("Bertil Lind-\nström leder\n", "person: b", &NONE),
        ("Bertil Lind\u{AD}ström\nleder\n", "person: b", &NONE),
        ("Bertil Lindberg\nleder\n", "person: b", &wrong),
        ("IT-direktören\nleder\n", "post: p", &NONE),
        ("Ekonomidirektören\nleder\n", "post: p", &wrong),
    ] {
        // A soft hyphen is hidden in YAML; in a kept text it is what its author wrote.
        assert_eq!(cited(text, who), expected, "{text:?} {who}");
    }
}

#[test]
fn who_supports_does_not_answer_for_it() {
    let area = |responsible: &str| {
        let text = format!("name: O\nprogramme: prog\nresponsible:\n{responsible}sources: [s]\n");
        found(
            &[
                ("programmes/prog.yaml", "name: P\nowner: r\nsources: [s]\n"),
                ("programme-areas/o.yaml", &text),
            ],
            &["no-responsible", "responsibility-gap"],
        )
    };
    assert_eq!(area("  - person: a\n    relation: accountable\n"), NONE);
    assert_eq!(area("  - person: a\n    relation: supports\n"), ["o.yaml:1 info no-responsible"]);
    assert_eq!(
        area("  - person: a\n    relation: accountable\n    certainty: proposed\n"),
        ["o.yaml:1 info no-responsible"]
    );
    let ended = "  - person: a\n    relation: accountable\n    from: 2020-01-01\n    to: 2022-12-31\n  - \
        person: b\n    relation: supports\n    from: 2020-01-01\n    to: \"..\"\n";
    assert_eq!(area(ended), ["o.yaml:4 error responsibility-gap"]);
}
