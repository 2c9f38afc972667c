//! What the checks say of other people's data: names as lists and minutes write them, chairs that
//! are shared, ends that are written another way. Each was once a false finding, or missed.

use crate::judgement::{NONE, found, group};
use ::gov::checks::judge;
use ::gov::sources::{Content, SourceFile, Sources};

/// All messages of a code, in English.
fn messages(files: &[(&str, &str)], code: &str) -> Vec<String> {
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: (*path).into(),
        content: Content::Text((*text).into()),
    };
    let mut files: Vec<SourceFile> = files.iter().map(file).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let sources = Sources { root: "data".into(), files, ..Sources::default() };
    let judged = judge::of(&sources, "2026-11-22".parse().expect("a day")).found;
    judged.into_iter().filter(|finding| finding.code == code).map(|finding| finding.message.en).collect()
}

/// Whether a line of a kept text is said to name a person or a post with these other names.
fn is_named(kind: &str, name: &str, line: &str) -> bool {
    let text = format!("Första raden\n{line}\n");
    let source = "title: K\npublisher: r\ndate: 2026-03-11\nfile: k.txt\n";
    let (own, seat) = match kind {
        "person" => (format!("name: {name}\n"), "person: x"),
        _ => (format!("name: {name}\nbody: r\nsources: [s]\n"), "post: x"),
    };
    let path = if kind == "person" { "people/x.yaml" } else { "posts/x.yaml" };
    let group = group(&[&format!("{seat}\nsource: k#L2")]);
    let files =
        [("sources/k.txt", &*text), ("sources/k.yaml", source), (path, &*own), ("groups/g.yaml", &*group)];
    found(&files, &["not-in-source"]).is_empty()
}

#[test]
fn a_source_names_somebody_in_its_own_way() {
    for (kind, name, line) in [
        ("person", "Mark Rousskov\naliases: [marksim]", "members = [\"marksim\"]"),
        ("person", "Eva Berg\naliases: [Eva Ask]", "Eva Ask valdes"),
        ("person", "Torsten Prov i Provby", "Torsten Prov valdes"),
        ("person", "\"Prov, Torsten\"", "Torsten Prov valdes"),
        ("post", "Förste vice ordförande i HSN", "1:e vice ordföranden i HSN leder"),
        ("post", "Första vice ordförande i HSN", "1:a vice ordf. i HSN leder"),
        ("post", "Andre vice ordförande i HSN", "2:e vice ordföranden i HSN ersätter"),
        ("post", "Tillförordnad regiondirektör", "T.f. regiondirektör Anna Ask"),
        ("post", "Tillförordnad regiondirektör", "Tf regiondirektör Anna Ask"),
        ("post", "Vårdchef", "Samtliga social-, vård- och omsorgschefer ingår"),
        ("post", "Socialchef", "Samtliga social-, vård- och omsorgschefer ingår"),
        ("post", "Vårddirektör", "chefer samt vård- och omsorgsdirektörer"),
    ] {
        assert!(is_named(kind, name, line), "{name}: {line}");
    }
    for (kind, name, line) in [
        ("person", "Mark Rousskov\naliases: [marksim]", "members = [\"marksimon\"]"),
        ("person", "Torsten Prov i Provby", "Torsten Provby valdes"),
        ("post", "Förste vice ordförande i HSN", "2:e vice ordföranden i HSN leder"),
        ("post", "Tillförordnad regiondirektör", "Regiondirektör Anna Ask"),
        ("post", "Vårdchef", "Samtliga social-, vård- och omsorgsdirektörer ingår"),
        ("post", "Vårdchef", "Vård och omsorgschefer ingår"),
        ("post", "Barnchef", "Samtliga social-, vård- och omsorgschefer ingår"),
    ] {
        assert!(!is_named(kind, name, line), "{name}: {line}");
    }
}

/// "vård-" at the end of a line goes on in the next, "pro-" is divided.
#[test]
fn what_is_left_out_at_the_end_of_a_line_is_not_divided() {
    let source = "title: K\npublisher: r\ndate: 2026-03-11\nfile: k.txt\n";
    let post = |name: &str| {
        let own = format!("name: {name}\nbody: r\nsources: [s]\n");
        let group = group(&["post: x\nsource: k#L1-2"]);
        let text = "Alla social-, vård-\noch omsorgschefer ingår, liksom pro-\nduktionschefen\n";
        let files = [
            ("sources/k.txt", text),
            ("sources/k.yaml", source),
            ("posts/x.yaml", &own),
            ("groups/g.yaml", &group.replace("L1-2", if name == "Vårdchef" { "L1-2" } else { "L2-3" })),
        ];
        found(&files, &["not-in-source"])
    };
    assert_eq!(post("Vårdchef"), NONE);
    assert_eq!(post("Produktionschef"), NONE);
    assert_eq!(post("Chefduktör").len(), 1);
}

/// Two people in two groups, each of a region.
fn people(one: &str, other: &str, regions: [&str; 2], more: &str) -> Vec<String> {
    let group = |who: &str, region: &str| group(&[&format!("person: {who}")]).replace("body: r", region);
    let groups = [group("x", &format!("body: {}", regions[0])), group("y", &format!("body: {}", regions[1]))];
    let (x, y) = (format!("name: {one}\nsources: [s]\n"), format!("name: {other}\n{more}sources: [s]\n"));
    let files = [
        ("regions/q.yaml", "name: Q\n"),
        ("people/x.yaml", &*x),
        ("people/y.yaml", &*y),
        ("groups/g.yaml", &*groups[0]),
        ("groups/h.yaml", &*groups[1]),
    ];
    found(&files, &["same-person"])
}

#[test]
fn alike_names_mean_most_in_one_region() {
    let near = |one: &str, other: &str, regions: [&str; 2]| people(one, other, regions, "");
    let (here, apart) = (["r", "r"], ["r", "q"]);
    assert_eq!(near("Åsa Öberg", "Asa Oberg", here), ["y.yaml:1 warning same-person"]);
    assert_eq!(near("Åsa Öberg", "Asa Oberg", apart), ["y.yaml:1 info same-person"]);
    assert_eq!(near("Ulrika Carlprov", "Ulrika Karlprov", here), ["y.yaml:1 warning same-person"]);
    assert_eq!(near("Ulrika Carlprov", "Ulrika Karlprov", apart), NONE);
    assert_eq!(near("Johan Prov", "Johan W. Prov", here), ["y.yaml:1 warning same-person"]);
    assert_eq!(near("Johan Prov", "Johan W. Prov", apart), NONE);
    assert_eq!(near("Linda Provell", "Linda Provlund Provell", here), ["y.yaml:1 info same-person"]);
    assert_eq!(near("Linda Provell", "Linda Provlund Provell", apart), NONE);
    assert_eq!(near("Torsten Prov i Provby", "Torsten Prov", here), ["y.yaml:1 warning same-person"]);
    assert_eq!(near("Jan Prov", "Jon Prov", here), NONE);
}

#[test]
fn that_nobody_knows_can_be_said_of_two_people() {
    for key in ["not_same_as", "same_as", "perhaps_same_as"] {
        assert_eq!(people("Åsa Öberg", "Asa Oberg", ["r", "r"], &format!("{key}: [x]\n")), NONE, "{key}");
    }
    // It gives nobody a place.
    let own = ("people/y.yaml", "name: Anna E. Ek\nperhaps_same_as: [a]\nsources: [s]\n");
    assert!(found(&[own], &["orphan"]).contains(&"a.yaml:1 warning orphan".to_string()));
}

fn chairs(one: &str, other: &str) -> Vec<String> {
    let seat = |who: &str| format!("{who}\nrole: chair");
    found(&[("groups/g.yaml", &group(&[&seat(one), &seat(other)]))], &["two-chairs"])
}

#[test]
fn a_chair_that_is_shared_or_in_turns_is_no_fault() {
    let two = |more: &str| chairs(&format!("person: a{more}"), &format!("person: b{more}"));
    assert_eq!(two(""), ["g.yaml:7 warning two-chairs"]);
    assert_eq!(two("\nshared: true"), NONE);
    assert_eq!(two("\nrotation: växlar varje år"), NONE);
    assert_eq!(chairs("person: a\nshared: true", "person: b").len(), 1, "the other says nothing of it");
    assert_eq!(chairs("person: a\nrotation: vartannat år", "person: b"), NONE);
    assert_eq!(chairs("person: a\non_behalf_of: r", "person: b").len(), 1);
    assert_eq!(chairs("person: a\non_behalf_of: r", "person: b\non_behalf_of: r").len(), 1);
    let of_two =
        group(&["person: a\nrole: chair\non_behalf_of: r", "person: b\nrole: chair\non_behalf_of: k"]);
    let files = [("groups/g.yaml", &*of_two), ("organisations/k.yaml", "name: K\n")];
    assert_eq!(found(&files, &["two-chairs"]), NONE);
    assert_eq!(chairs("described: Ordföranden i A", "described: Ordföranden i B").len(), 1);
    assert_eq!(chairs("described: Ordföranden i A", "described: ordföranden i A."), NONE);
}

/// Two holders of a post with these dates: what is said of them.
fn holders(one: &str, other: &str) -> Vec<String> {
    let post = format!(
        "name: Direktör\nbody: r\nholders:\n  - person: a\n{one}  - person: b\n{other}sources: [t]\n"
    );
    let files = [
        ("regions/r.yaml", "name: R\n"),
        ("sources/t.yaml", "title: T\npublisher: r\n"),
        ("people/a.yaml", "name: Anna Ek\nsources: [t]\n"),
        ("people/b.yaml", "name: Bo Ask\nsources: [t]\n"),
        ("posts/p.yaml", &*post),
    ];
    messages(&files, "double-holder")
}

#[test]
fn days_that_are_not_all_known_are_the_least() {
    assert_eq!(
        holders("    from: 2017-01-04\n    to: 2025-02-03\n", "    from: 2025-01-08\n"),
        ["the post has two holders on 8 January 2025 (at least 1 day): Anna Ek and Bo Ask"]
    );
    assert_eq!(
        holders("    from: 2017-01-04\n    to: 2025-02-03\n", "    from: 2025-01-08\n    to: 2026-01-01\n"),
        ["the post has two holders 8 January–3 February 2025 (27 days): Anna Ek and Bo Ask"]
    );
}

/// What the dates can't decide is said once of a list, however many they are.
#[test]
fn what_is_only_possible_is_said_once_of_a_list() {
    let holders: String =
        (0..30).map(|n| format!("  - person: {}\n    from: {}\n", ["a", "b"][n % 2], 1990 + n)).collect();
    let post = format!("name: Direktör\nbody: r\nholders:\n{holders}");
    let found = found(&[("posts/p.yaml", &post)], &["double-holder"]);
    assert_eq!(found, ["p.yaml:6 info double-holder"]);
}

/// Eleven years of two who took turns; each ends on a day of the next year.
fn terms(count: i32, end: &str) -> Vec<String> {
    let term = |n: i32| {
        let (who, from, to) =
            (["a", "b"][n as usize % 2], 2000 + n, if end == "12-31" { 2000 } else { 2001 } + n);
        format!("  - person: {who}\n    from: {from}-01-01\n    to: {to}-{end}\n    source: s\n")
    };
    let post = format!("name: D\nbody: r\nholders:\n{}", (0..count).map(term).collect::<String>());
    found(&[("posts/p.yaml", &post)], &["double-holder", "exclusive-ends"])
}

#[test]
fn ends_that_are_all_the_next_day_are_one_finding() {
    assert_eq!(terms(12, "01-01"), ["p.yaml:6 error exclusive-ends"]);
    assert_eq!(terms(12, "12-31"), NONE);
    assert_eq!(terms(5, "01-01").len(), 4, "a few are slips, each by itself");
    assert_eq!(terms(12, "01-02").len(), 11, "these are other faults");
}

#[test]
fn two_decisions_of_one_year_are_in_no_order() {
    let of = |own: &str, other: &str| {
        let old = format!("name: A\ntype: decision\nstatus: adopted\ndate: {other}\nsources: [s]\n");
        let new =
            format!("name: B\ntype: decision\nstatus: adopted\ndate: {own}\nendorses: [old]\nsources: [s]\n");
        found(&[("decisions/old.yaml", &old), ("decisions/new.yaml", &new)], &["later-decision"])
    };
    assert_eq!(of("2015", "2015"), NONE);
    assert_eq!(of("2015", "2015-06").len(), 1);
    assert_eq!(of("2015", "2016").len(), 1);
}

#[test]
fn a_persons_old_source_is_current_where_something_of_theirs_is() {
    let old = ("sources/old.yaml", "title: Old\ntype: minutes\npublisher: r\ndate: 2010-01-01\n");
    let person = ("people/x.yaml", "name: Xerxes Prov\nsources: [old]\n");
    let of = |end: &str| {
        let group = group(&[&format!("person: x{end}")]);
        found(&[old, person, ("groups/g.yaml", &group)], &["old-source"])
    };
    assert_eq!(of("\nto: 2012-12-31"), NONE);
    assert_eq!(of("").len(), 1);
    assert_eq!(found(&[old, person], &["old-source"]).len(), 1, "of whom nothing is said");
}

#[test]
fn a_renaming_tells_of_both_names() {
    let group =
        "name: Nya\naliases:\n  - name: Visserligen\n    type: former\n    to: 2026-09-30\nsources: [s]\n";
    let change = |about: &str| {
        let text =
            format!("name: Visserligen byter namn\ntype: rename\ndate: 2026-10-01\n{about}sources: [s]\n");
        found(&[("groups/g.yaml", group), ("changes/c.yaml", &text)], &["name-out-of-time"])
    };
    assert_eq!(change("before: [g]\nafter: [g]\n"), NONE);
    assert_eq!(change("before: [r]\n").len(), 1);
}

#[test]
fn a_body_of_which_only_the_name_is_said_rests_on_what_names_it() {
    let named = |text: &str| {
        let seat = group(&["person: a\non_behalf_of: k"]);
        found(&[("organisations/k.yaml", text), ("groups/g.yaml", &seat)], &["no-source"])
    };
    assert_eq!(named("name: K\n"), NONE);
    assert_eq!(named("name: K\ntype: municipality\naliases: [KK]\n"), NONE);
    assert_eq!(named("name: K\nfrom: 2020\n").len(), 1);
    assert_eq!(found(&[("organisations/k.yaml", "name: K\n")], &["no-source"]).len(), 1, "nothing names it");
}

#[test]
fn a_kept_text_of_another_sort_is_not_said_to_be_missing() {
    let source = "title: K\npublisher: r\ndate: 2026-03-11\nfile: t.toml\n";
    let files = [("regions/r.yaml", "name: R\n"), ("sources/k.yaml", source)];
    assert_eq!(
        messages(&files, "kept-text"),
        ["`t.toml` is not read: a kept text is a file that ends in .txt"]
    );
}
