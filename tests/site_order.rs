//! In which order pages say things, and that what is gone leads to what came in its place.

use crate::site::pages_of;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A body of which the chair is written last, and a unit that became another.
const FILES: [(&str, &str); 9] = [
    ("regions/r.yaml", "name: Region R\n"),
    (
        "sources/p.yaml",
        "title: Protokoll\ntype: minutes\npublisher: r\ndate: 2024-01-01\nurl: https://r.example/p\n",
    ),
    ("people/a.yaml", "name: Anna Ask\nsources: [p#s1]\n"),
    ("people/b.yaml", "name: Bo Ask\nsources: [p#s1]\n"),
    ("people/c.yaml", "name: Cia Ask\nsources: [p#s1]\n"),
    (
        "groups/g.yaml",
        "name: Nämnden\npart_of:\n  - body: r\n    source: p#s1\nmembers:\n  \
         - person: c\n    role: member\n    source: p#s1\n  \
         - person: b\n    role: deputy\n    source: p#s1\n  \
         - person: a\n    role: chair\n    from: 2024-01-01\n    source: p#s1\nsources: [p#s1]\n",
    ),
    (
        "units/old.yaml",
        "name: Avfallsenheten\nto: 2023-12-31\npart_of:\n  - body: r\n    source: p#s1\nsources: [p#s1]\n",
    ),
    (
        "units/new.yaml",
        "name: Kretsloppsenheten\nfrom: 2024-01-01\npart_of:\n  - body: r\n    source: p#s1\nsources: [p#s1]\n",
    ),
    (
        "changes/c1.yaml",
        "name: Omorganisation\ntype: replace\ndate: 2024-01-01\nbefore: [old]\nafter: [new]\nsources: [p#s1]\n",
    ),
];

fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: LazyLock<BTreeMap<String, String>> =
        LazyLock::new(|| pages_of("order", &FILES, "2026-11-01"));
    &PAGES
}

#[test]
fn seats_stand_as_they_are_written_but_for_the_chair() {
    let page = &pages()["groups/g.html"];
    let seats = page.split("<h2 id=ingar>").nth(1).expect("the seats").split("</section>").next();
    let seats = seats.expect("they end");
    let at = |name: &str| seats.find(name).unwrap_or_else(|| panic!("{name}: {seats}"));
    assert!(at("Anna Ask") < at("Cia Ask") && at("Cia Ask") < at("Bo Ask"), "{seats}");
}

#[test]
fn what_came_in_the_place_of_something_is_found_by_its_name() {
    let words = pages()["search/w-all.js"].replace("\\n", "\n");
    let line = words.lines().find(|line| line.starts_with("avfallsenheten ")).expect("the word");
    assert_eq!(line.split(' ').count(), 3, "the old unit and the new one: {line}");
}

#[test]
fn what_changed_is_a_table_beside_the_feed() {
    let rows = &pages()["andringar.csv"];
    let lines: Vec<&str> = rows.lines().collect();
    assert_eq!(lines[0].replace('"', ""), "date,event,id,kind,name,region_id,key,whom_id,source,page");
    let row = |start: &str| lines.iter().find(|line| line.starts_with(start)).copied();
    assert_eq!(
        row("2024-01-01,började gälla,g"),
        Some("2024-01-01,började gälla,g,groups,Nämnden,r,members,a,p#s1,groups/g.html"),
        "{rows}"
    );
    assert!(row("2024-01-01,omorganisation,c1,changes,Omorganisation,").is_some(), "{rows}");
    assert!(pages()["andringar.html"].contains("href=\"andringar.csv\"><i>Den här listan (CSV)</i>"));
}
