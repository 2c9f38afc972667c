//! What is judged alike: a source that stands with the statement or with the file, a life that is
//! the entity's own or that of what it can't be without. And what is judged of nothing that is only
//! proposed, or over.

use crate::judgement::found;

/// The same fault, whether the source stands with the statement or with the file.
#[test]
fn both_forms_of_a_source_are_judged_alike() {
    let post = |source: &str| {
        let holder = |who: &str, from: &str| format!("  - person: {who}\n    from: {from}\n{source}");
        let holders = [holder("a", "2017-01-01"), holder("b", "2022-04-01")].concat();
        let text = format!("name: Direktör\nbody: r\nholders:\n{holders}sources: [s]\n");
        found(&[("posts/p.yaml", &text)], &["double-holder"])
    };
    assert_eq!(post(""), ["p.yaml:6 error double-holder"]);
    assert_eq!(post("    source: s\n"), ["p.yaml:7 error double-holder"]);
}

#[test]
fn a_responsibility_lies_within_the_programme_too() {
    let programme =
        ("programmes/p.yaml", "name: P\nowner: r\ntype: strategy\nfrom: 2020-01-01\nsources: [s]\n");
    let area = |from: &str| {
        let text = format!(
            "name: O\nprogramme: p\nresponsible:\n  - person: a\n    relation: accountable\n    from: \
             {from}\nsources: [s]\n"
        );
        found(&[programme, ("programme-areas/o.yaml", &text)], &["outside-lifetime"])
    };
    assert_eq!(area("2015-01-01"), ["o.yaml:4 error outside-lifetime"]);
    assert_eq!(area("2020-01-01"), [""; 0]);
}

#[test]
fn a_proposed_line_closes_no_circle() {
    let groups = |certainty: &str| {
        let group = |id: &str, to: &str| {
            format!(
                "name: {id}\npart_of:\n  - body: r\nreports_to:\n  - body: {to}\n{certainty}sources: [s]\n"
            )
        };
        let files = [("groups/g.yaml", group("G", "h")), ("groups/h.yaml", group("H", "g"))];
        found(&[(files[0].0, &files[0].1), (files[1].0, &files[1].1)], &["cycle"])
    };
    assert_eq!(groups("    certainty: proposed\n"), [""; 0]);
    assert_eq!(groups("").len(), 1);
}

/// What has ended rests on no source any longer.
#[test]
fn an_old_source_of_what_has_ended_is_no_matter() {
    let source = ("sources/old.yaml", "title: Old\ntype: minutes\npublisher: r\ndate: 2010-01-01\n");
    let programme =
        |to: &str| ("programmes/p.yaml", format!("name: P\nowner: r\ntype: strategy\n{to}sources: [s]\n"));
    let area = "name: O\nprogramme: p\nresponsible:\n  - person: a\n    relation: accountable\n    source: \
        old\nsources: [s]\n";
    let of = |to: &str| {
        let programme = programme(to);
        let files = [source, (programme.0, programme.1.as_str()), ("programme-areas/o.yaml", area)];
        found(&files, &["old-source"])
    };
    assert_eq!(of("").len(), 1);
    assert_eq!(of("to: 2015-12-31\n"), [""; 0]);
}
