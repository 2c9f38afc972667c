//! Whoever was elected by a decision that was annulled: on pages and in open data, too, nobody is
//! surely there from that day on.

use crate::gov::gov;
use crate::repository::folder;
use std::fs;

const FILES: &[(&str, &str)] = &[
    ("r/regions/r.yaml", "name: Region R\nsources: prot\n"),
    (
        "r/sources/prot.yaml",
        "title: Protokoll\ntype: minutes\npublisher: r\ndate: 2026-03-12\nurl: https://r.example/1\n",
    ),
    ("r/people/elsa.yaml", "name: Elsa Brandt\nsources: prot\n"),
    (
        "r/groups/namnden.yaml",
        "name: Kulturnämnden\npart_of: {body: r, source: prot#s1}\nmembers:\n  - person: elsa\n    role: chair\n\
         \x20   from: 2026-04-01\n    to: 2030-12-31\n    source: prot#s2\nsources: prot\n",
    ),
    (
        "r/decisions/val.yaml",
        "name: Val i mars\ntype: decision\nstatus: adopted\nby: r\ndate: 2026-03-12\n\
         changes: {type: appoints, target: namnden, source: prot#s2}\nsources: prot\n",
    ),
    (
        "r/decisions/upphavande.yaml",
        "name: Upphävandet\ntype: decision\nstatus: adopted\nby: r\ndate: 2026-06-15\n\
         changes: {type: repeals, target: val, source: prot#s3}\nsources: prot\n",
    ),
];

/// Whom a decision elects is said by the seat that rests on the same lines: not who sat there
/// before, nor whoever is named elsewhere.
#[test]
fn a_decision_says_whom_it_elects() {
    let data = folder("undone-elected");
    let more = [
        ("r/people/bo.yaml", "name: Bo Ek\nsources: prot\n"),
        ("r/people/eva.yaml", "name: Eva Lund\nsources: prot\n"),
    ];
    for (path, text) in FILES.iter().chain(&more) {
        let path = data.join(path);
        let text = text.replace("members:\n", "members:\n  - {person: bo, role: chair, to: 2026-03-31, source: prot#s2}\n  - {person: eva, role: vice_chair, source: prot#s2}\n");
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let at = data.to_str().expect("a path");
    let always = ["--data", at, "--lang", "sv", "--today", "2026-11-30"];
    let told = gov(&[&["decisions", "Val i mars", "-o", "tsv"], &always[..]].concat(), None).out;
    let effect = told.split('\t').find(|cell| cell.starts_with("utser till")).expect("the effect");
    assert_eq!(effect, "utser till Kulturnämnden: Elsa Brandt (ordförande)");
    let site = folder("undone-elected-site").join("site");
    gov(&[&["site", "--out", site.to_str().expect("a path")], &always[..]].concat(), None);
    let page = fs::read_to_string(site.join("decisions/val.html")).expect("a page");
    assert!(page.contains("Elsa Brandt") && !page.contains("Bo Ek") && !page.contains("Eva Lund"), "{page}");
}

#[test]
fn an_annulled_election_is_perhaps_on_pages_and_in_open_data() {
    let data = folder("undone-everywhere");
    for (path, text) in FILES {
        let path = data.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let at = data.to_str().expect("a path");
    let run = |words: &[&str]| {
        let always = ["--data", at, "--lang", "sv", "--today", "2026-11-30"];
        let done = gov(&[words, &always].concat(), None);
        assert!(done.code < 2, "{}", done.err);
        done.out
    };
    let site = folder("undone-site").join("site");
    run(&["site", "--out", site.to_str().expect("a path")]);
    for page in ["groups/namnden.html", "people/elsa.html"] {
        let page = fs::read_to_string(site.join(page)).expect("a page");
        let (_, held) = page.split_once("1 april 2026").expect("since when");
        let held: String = held.chars().take(400).collect();
        assert!(held.contains("kanske"), "{held}");
    }
    let holds = |day: &str| {
        let out = folder(&format!("undone-{day}")).join("out");
        run(&["export", "csv", "--at", day, "--people", "names", "--out", out.to_str().expect("a path")]);
        let rows = fs::read_to_string(out.join("statement.csv")).expect("a table");
        let row = rows.lines().find(|row| row.starts_with("namnden.members")).expect("the seat").to_string();
        ["yes", "perhaps", "no"].into_iter().find(|one| row.split(',').any(|cell| cell == *one))
    };
    assert_eq!(
        ["2026-05-01", "2026-11-01", "2031-01-01"].map(holds),
        [Some("yes"), Some("perhaps"), Some("no")]
    );
}
