//! What is said of a time at which somebody or something was not there: that is a finding where it
//! is certain, and none where the dates are only partial.

use crate::gov::gov;
use crate::judgement::found;
use std::fs;
use std::path::Path;

const NONE: [&str; 0] = [];
const DISSOLVED: [&str; 1] = ["dissolved-body"];
const OUTSIDE: [&str; 1] = ["outside-lifetime"];
const RECIPROCAL: [&str; 2] = ["not-reciprocal", "dissolved-body"];

/// A board that is there from 2010 to the end of August 2026.
const BOARD: (&str, &str) = (
    "groups/n.yaml",
    "name: Nämnden\nfrom: 2010-01-01\nto: 2026-08-31\npart_of:\n  - body: r\nsources: [s]\n",
);

fn decision(date: &str) -> String {
    format!("name: Beslut\ntype: decision\nstatus: adopted\nby: n\ndate: {date}\nsources: [s]\n")
}

#[test]
fn nobody_decides_before_they_are_there_or_after() {
    let of = |date: &str| found(&[BOARD, ("decisions/d.yaml", &decision(date))], &DISSOLVED);
    assert_eq!(of("2026-10-15"), ["d.yaml:4 error dissolved-body"]);
    assert_eq!(of("2009-12"), ["d.yaml:4 error dissolved-body"], "some day in December, and none is in time");
    for date in ["2026-08-31", "2010-01-01", "2026", "2018-05-02"] {
        assert_eq!(of(date), NONE, "{date}");
    }
    let only_example = decision("2026-10-15").replace("type:", "certainty: example\ntype:");
    assert_eq!(found(&[BOARD, ("decisions/d.yaml", &only_example)], &DISSOLVED), NONE);
}

#[test]
fn a_post_decides_no_longer_than_its_body_is_there() {
    let post = ("posts/n-chef.yaml", "name: Chef\nbody: n\nsources: [s]\n");
    let by_post = decision("2026-10-15").replace("by: n", "by: n-chef");
    assert_eq!(
        found(&[BOARD, post, ("decisions/d.yaml", &by_post)], &DISSOLVED),
        ["d.yaml:4 error dissolved-body"]
    );
}

#[test]
fn nobody_adopts_gives_or_appoints_when_they_are_not_there() {
    let programme =
        "name: P\nowner: r\ntype: strategy\nadopted:\n  by: n\n  date: 2026-10-15\nsources: [s]\n";
    assert_eq!(
        found(&[BOARD, ("programmes/p.yaml", programme)], &DISSOLVED),
        ["p.yaml:5 error dissolved-body"]
    );
    let assignment = "name: U\ngiven: 2009-05-01\ngiven_by: n\nsources: [s]\n";
    assert_eq!(
        found(&[BOARD, ("assignments/u.yaml", assignment)], &DISSOLVED),
        ["u.yaml:3 error dissolved-body"]
    );
    let seat = |from: &str| {
        let group = format!(
            "name: G\npart_of:\n  - body: r\nmembers:\n  - person: a\n    appointed_by: n\n{from}sources: \
             [s]\n"
        );
        found(&[BOARD, ("groups/g.yaml", &group)], &DISSOLVED)
    };
    assert_eq!(seat("    from: 2026-10-01\n"), ["g.yaml:6 error dissolved-body"]);
    assert_eq!(seat("    from: 2026-08\n"), NONE);
    assert_eq!(seat(""), NONE, "when it began is not known");
}

#[test]
fn a_chair_and_any_seat_are_had_only_in_what_is_there() {
    let seat = |lines: &str| {
        found(
            &[(
                "groups/g.yaml",
                &format!("name: G\nto: 2000-12-31\npart_of:\n  - body: r\nmembers:\n{lines}sources: [s]\n"),
            )],
            &OUTSIDE,
        )
    };
    assert_eq!(
        seat("  - person: a\n    role: chair\n    from: 2001-06-01\n"),
        ["g.yaml:6 error outside-lifetime"]
    );
    assert_eq!(
        seat("  - person: a\n    from: 2001\n"),
        ["g.yaml:6 error outside-lifetime"],
        "on which day of 2001 makes no difference"
    );
    assert_eq!(
        seat("  - person: a\n    role: chair\n    from: 1998-01-01\n"),
        ["g.yaml:6 info outside-lifetime"],
        "no source says that it ended"
    );
    assert_eq!(seat("  - person: a\n    from: 1998-01-01\n    to: 2000\n"), NONE);
    assert_eq!(seat("  - person: a\n"), NONE, "when it began is not known, nor that it went on");
}

#[test]
fn nobody_is_left_in_a_post_that_is_over() {
    let post = |to: &str| {
        found(
            &[(
                "posts/p.yaml",
                &format!(
                    "name: Direktör\n{to}body: r\nholders:\n  - person: a\n    from: 2017-01-01\nsources: \
                     [s]\n"
                ),
            )],
            &OUTSIDE,
        )
    };
    assert_eq!(post("to: 2022-05-05\n"), ["p.yaml:5 info outside-lifetime"]);
    assert_eq!(post("to: 2027-05-05\n"), NONE, "it is there today");
    assert_eq!(post(""), NONE);
}

#[test]
fn nobody_has_a_seat_before_they_are_born() {
    let person = ("people/a.yaml", "name: Anna Ek\nfrom: 1891-01-07\nsources: [s]\n");
    let group = |dates: &str| {
        let text = format!("name: G\npart_of:\n  - body: r\nmembers:\n  - person: a\n{dates}sources: [s]\n");
        found(&[person, ("groups/g.yaml", &text)], &DISSOLVED)
    };
    assert_eq!(group("    from: 1805-12-02\n    to: 1807-03-03\n"), ["g.yaml:5 error dissolved-body"]);
    assert_eq!(group("    from: 1912-01-01\n"), NONE);
}

#[test]
fn partial_dates_that_can_agree_are_no_fault() {
    let post = ("posts/p.yaml", "name: Samordnare\nfrom: 2023-23\nbody: r\nclass: true\nsources: [s]\n");
    let group = "name: G\npart_of:\n  - body: r\nmembers:\n  - posts: p\n    from: 2023-23\nsources: [s]\n";
    assert_eq!(found(&[post, ("groups/g.yaml", group)], &DISSOLVED), NONE, "the same autumn");
    let organisation = ("organisations/o.yaml", "name: O\nto: 2018\nsources: [s]\n");
    let part =
        |to: &str| ("groups/g.yaml", format!("name: G\nto: {to}\npart_of:\n  - body: o\nsources: [s]\n"));
    let outlives = |to: &str| found(&[organisation, (part(to).0, &part(to).1)], &["outlives-parent"]);
    assert_eq!(outlives("2018-09-30"), NONE, "the year can end later");
    assert_eq!(outlives("2019-09-30"), ["g.yaml:4 error outlives-parent"]);
    assert_eq!(
        outlives("2019"),
        ["g.yaml:4 error outlives-parent"],
        "on some day of a year in which O is not there"
    );
}

#[test]
fn what_is_proposed_may_rest_on_a_proposal() {
    let change = |certainty: &str| {
        format!(
            "name: Delning\n{certainty}type: split\ndate: 2025-01-01\nbefore: [n]\nafter: [n]\nby_decision: \
             d\nsources: [s]\n"
        )
    };
    let proposal =
        decision("2024-03-01").replace("type: decision\nstatus: adopted", "type: proposal\nstatus: rejected");
    let of = |certainty: &str| {
        found(
            &[BOARD, ("decisions/d.yaml", &proposal), ("changes/c.yaml", &change(certainty))],
            &["adopted-proposal"],
        )
    };
    assert_eq!(of("certainty: proposed\n"), NONE);
    assert_eq!(of(""), ["c.yaml:6 error adopted-proposal"]);
}

/// Two that become one on the first of January 2010: what the change and the files of the old say.
fn merger(change: &str, old: &str) -> Vec<String> {
    let ala = format!("name: Ala kommun\n{old}sources: [s]\n");
    let change = format!("name: Sammanslagning\n{change}sources: [s]\n");
    let files = [
        ("organisations/ala.yaml", ala.as_str()),
        ("organisations/nya.yaml", "name: Nya kommun\nfrom: 2010-01-01\nsources: [s]\n"),
    ];
    found(&[files[0], files[1], ("changes/c.yaml", &change)], &RECIPROCAL)
}

#[test]
fn what_was_merged_is_not_there_any_longer() {
    let merge = |date: &str| format!("type: merge\ndate: {date}\nbefore: [ala]\nafter: [nya]\n");
    let still = ["c.yaml:4 error not-reciprocal"];
    assert_eq!(
        merger(&merge("2010-01-01"), "to: 2010-01-01\n"),
        still,
        "the day on which the new one begins"
    );
    assert_eq!(merger(&merge("2010"), "to: 2010-01-01\n"), still);
    assert_eq!(merger(&merge("2010-01-01"), "to: 2015\n"), still);
    assert_eq!(merger(&merge("2010-01-01"), ""), NONE, "the merger says it");
    for to in ["2009-12-31", "2009"] {
        assert_eq!(merger(&merge("2010-01-01"), &format!("to: {to}\n")), NONE, "{to}");
    }
    assert_eq!(
        merger(&merge("2012-06-01"), "to: 2009-12-31\n"),
        ["c.yaml:4 error dissolved-body"],
        "it had ended years before"
    );
    assert_eq!(merger(&merge("2010-06-01"), "to: 2009-12-31\n"), NONE, "such a thing takes its time");
}

#[test]
fn what_may_go_on_is_not_asked_to_end() {
    assert_eq!(merger("type: rename\ndate: 2010-01-01\nbefore: [ala]\nafter: [nya]\n", ""), NONE);
    assert_eq!(
        merger("type: split\ndate: 2010-01-01\nbefore: [ala]\nafter: [ala, nya]\n", ""),
        NONE,
        "it gave something away"
    );
    assert_eq!(
        merger("certainty: proposed\ntype: merge\ndate: 2010-01-01\nbefore: [ala]\nafter: [nya]\n", ""),
        NONE
    );
    assert_eq!(
        merger("type: dissolve\ndate: 2027-01-01\nbefore: [ala]\n", ""),
        NONE,
        "that day has not come"
    );
    assert_eq!(
        merger("type: dissolve\ndate: 2010-01-01\nbefore: [ala]\n", "to: 2010-01-01\n"),
        NONE,
        "its last day"
    );
    assert_eq!(
        merger("type: dissolve\ndate: 2010-01-01\nbefore: [ala]\n", "to: 2010-01-02\n"),
        ["c.yaml:4 error not-reciprocal"]
    );
}

#[test]
fn the_list_marks_what_is_there_no_longer() {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("not-there").join("data");
    let _ = fs::remove_dir_all(&data);
    for (name, text) in [
        ("ala", "name: Ala kommun\nto: 2009-12-31\n"),
        ("nya", "name: Nya kommun\nfrom: 2010-01-01\n"),
        ("sen", "name: Sena kommun\nfrom: 2030\n"),
    ] {
        fs::create_dir_all(data.join("organisations")).expect("made");
        fs::write(data.join("organisations").join(format!("{name}.yaml")), text).expect("written");
    }
    let list = |more: &[&str]| {
        gov(
            &[&["list", "organisations", "--lang", "en", "--data", data.to_str().expect("UTF-8")], more]
                .concat(),
            None,
        )
        .out
    };
    let line = |text: &str, name: &str| {
        text.lines().find(|line| line.contains(name)).unwrap_or_default().to_string()
    };
    let all = list(&[]);
    assert!(
        line(&all, "Ala").contains("no longer there") && line(&all, "Sena").contains("not there yet"),
        "{all}"
    );
    assert!(!line(&all, "Nya").contains("there"), "{all}");
    let then = list(&["--at", "2009-06-01"]);
    assert!(then.contains("Ala") && !then.contains("no longer") && !then.contains("Nya"), "{then}");
}

/// What two of them had between them held on no day, where one had ended before the other began.
/// Dates of its own that say so already are told once, by the check of those.
#[test]
fn nothing_holds_between_two_that_were_never_there_together() {
    let told = ["never-together", "dissolved-body", "outside-lifetime", "outlives-parent"];
    let of = |board: &str, key: &str, dates: &str| {
        let unit = format!(
            "name: Enheten\nto: 2009-12-31\npart_of:\n  - body: r\n{key}:\n  - body: n\n{dates}sources: [s]\n"
        );
        let board = BOARD.1.replace("from: 2010-01-01", board);
        found(&[("groups/n.yaml", board.as_str()), ("units/e.yaml", &unit)], &told)
    };
    let always = "from: 2010-01-01";
    assert_eq!(of(always, "reports_to", ""), ["e.yaml:6 error never-together"]);
    assert_eq!(of(always, "reports_to", "    certainty: proposed\n"), NONE);
    for day in ["from: 2009-12-31", "from: 2009", "from: 2009-12"] {
        assert_eq!(of(day, "reports_to", ""), NONE, "{day}: they may have met");
    }
    assert_eq!(
        of(always, "reports_to", "    from: 2010-05-01\n"),
        ["e.yaml:6 error outside-lifetime"],
        "its own date is beside one of them"
    );
    // A post is there no longer than its body.
    let post = "name: Chef\nbody: n\nreports_to:\n  - post: f\nsources: [s]\n";
    let former = "name: Chef\nbody: e\nsources: [s]\n";
    let unit = "name: Enheten\nto: 2009-12-31\npart_of:\n  - body: r\nsources: [s]\n";
    let files = [BOARD, ("units/e.yaml", unit), ("posts/n-chef.yaml", post), ("posts/f.yaml", former)];
    assert_eq!(found(&files, &told), ["n-chef.yaml:4 error never-together"]);
}
