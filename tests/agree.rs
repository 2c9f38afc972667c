//! The same fact in two commands: each of them has it, with the same doubts, and none says more
//! than the sources do.

use crate::gov::gov;
use crate::repository::folder;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A region with a body, posts and people, of documents of several days.
const FILES: &[(&str, &str)] = &[
    ("a/regions/a.yaml", "name: Region A\nsources: [old]\n"),
    ("b/regions/b.yaml", "name: Region B\nsources: [old]\n"),
    (
        "a/sources/old.yaml",
        "title: Protokoll\ntype: minutes\npublisher: a\ndate: 2020-05-26\nurl: https://a.example/1\n",
    ),
    (
        "a/sources/new.yaml",
        "title: Nyhet\ntype: web_page\npublisher: a\ndate: 2023-03-01\nurl: https://a.example/2\n",
    ),
    (
        "a/sources/year.yaml",
        "title: Året\ntype: report\npublisher: a\ndate: 2024\nurl: https://a.example/3\n",
    ),
    (
        "a/organisations/kansli.yaml",
        "name: Kansliet\npart_of:\n  - body: a\n    source: old#s1\nsources: [old]\n",
    ),
    (
        "a/groups/rad.yaml",
        "name: Rådet\npart_of:\n  - body: kansli\n    source: old#s1\nmembers:\n\
         \x20 - person: eva-ek\n    source: old#s2\n\
         \x20 - person: per-alm\n    source: old#s2\n\
         \x20 - post: chef\n    role: responsible\n    source: old#s2\n\
         \x20 - person: per-alm\n    role: chair\n    on_behalf_of: a\n    source: old#s2\n\
         \x20 - person: ida-ask\n    role: chair\n    on_behalf_of: b\n    source: new#s2\n\
         \x20 - role: member\n    count: 2\n    on_behalf_of: a\n    source: old#s3\n\
         \x20 - role: member\n    count: 2\n    on_behalf_of: b\n    source: old#s3\n\
         sources: [old]\n",
    ),
    (
        "a/posts/chef.yaml",
        "name: Kanslichef\nbody: kansli\nholders:\n\
         \x20 - person: eva-ek\n    source: old#s2\n\
         \x20 - person: ida-ask\n    acting: true\n    from: 2020-06-01\n    source: new#s1\n\
         mandate:\n  - task: leder kansliet\n    source: old#s2\nsources: [old]\n",
    ),
    (
        "a/posts/jurist.yaml",
        "name: Jurist\nbody: kansli\nholders:\n\
         \x20 - person: per-alm\n    to: 2021-12-31\n    source: old#s2\nsources: [old]\n",
    ),
    ("a/people/eva-ek.yaml", "name: Eva Ek\nsources: [old]\n"),
    ("a/people/per-alm.yaml", "name: Per Alm\nsources: [old]\n"),
    ("a/people/ida-ask.yaml", "name: Ida Ask\nsources: [old]\n"),
    ("b/people/bo-svan.yaml", "name: Bo Svan\nperhaps_same_as: [bo-svan-a]\nsources: [new]\n"),
    ("a/people/bo-svan-a.yaml", "name: Bo Svan\nsources: [old]\n"),
    (
        "b/groups/grupp.yaml",
        "name: Gruppen\npart_of:\n  - body: b\n    source: new#s1\nmembers:\n\
         \x20 - person: bo-svan\n    source: new#s1\nsources: [new]\n",
    ),
    (
        "a/decisions/rekommendation.yaml",
        "name: Rekommendationen\ntype: recommendation\nstatus: adopted\nby: kansli\ndate: 2020-05-26\nsources: [old]\n",
    ),
    (
        "a/organisations/bolag.yaml",
        "name: Bolaget\naliases:\n  - name: Firman\n    type: former\n    to: 2021-06-30\n\
         \x20   note: Namnet är redaktörens kännedom.\n  - name: Handelsbolaget\n    type: former\n\
         \x20   to: 2021\n    note: Enligt ett uppslagsverk.\n\
         part_of:\n  - body: a\n    from: 2022\n    to: 2023\n    source: new#s1\n\
         counts:\n  - what: filialer\n    number: 12\n    source: old#s4\nsources: [old]\n\
         note: Bolaget nämns bara här.\n",
    ),
];

/// The data set, with some files more.
fn data(name: &str, more: &[(&str, &str)]) -> PathBuf {
    let root = folder(name);
    for (path, text) in FILES.iter().chain(more) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    root
}

fn ask(data: &Path, words: &[&str]) -> (u8, String) {
    let data = data.to_str().expect("a path");
    let always = ["--lang", "sv", "--data", data, "--today", "2026-11-30"];
    let done = gov(&[words, &always].concat(), None);
    (done.code, done.out + &done.err)
}

fn json(data: &Path, words: &[&str]) -> Value {
    let data = data.to_str().expect("a path");
    let done = gov(&[words, &["-o", "json", "--data", data, "--today", "2026-11-30"]].concat(), None);
    serde_json::from_str(&done.out).unwrap_or_else(|error| panic!("{words:?}: {error}: {}", done.out))
}

#[test]
fn nobody_is_of_a_region_by_whom_they_perhaps_or_certainly_not_are() {
    let other = ("a/people/bo-annan.yaml", "name: Bo Annan\nnot_same_as: [bo-svan]\nsources: [old]\n");
    let data = data("agree-place", &[other]);
    for id in ["bo-svan-a", "bo-annan"] {
        let (_, said) = ask(&data, &["show", id]);
        assert!(said.contains("(person)") && !said.contains("(person, Region B)"), "{said}");
    }
    let (_, said) = ask(&data, &["list", "people", "--region", "b"]);
    assert!(said.contains("bo-svan") && !said.contains("bo-svan-a") && !said.contains("bo-annan"), "{said}");
}

#[test]
fn a_member_has_the_posts_that_the_person_has() {
    let data = data("agree-posts", &[]);
    let (_, said) = ask(&data, &["members", "rad"]);
    assert!(said.contains("Per Alm, Jurist (tidigare)"), "{said}");
    let (_, said) = ask(&data, &["members", "rad", "--at", "2026-11-30"]);
    assert!(said.contains("Eva Ek, Kanslichef (kanske)"), "{said}");
    let seats = json(&data, &["members", "rad"]);
    let per = seats["seats"].as_array().expect("seats").iter();
    let per: Vec<&Value> = per.filter(|seat| seat["who"]["person"]["id"] == "per-alm").collect();
    assert_eq!(per[0]["who"]["posts"][0]["standing"], "ended", "{per:?}");
    // What was had through a post that was left is not had.
    let (_, said) = ask(&data, &["responsibilities", "per-alm"]);
    assert!(!said.contains("leder kansliet"), "{said}");
}

#[test]
fn who_acts_in_a_post_is_told_wherever_its_holder_is() {
    let data = data("agree-acting", &[]);
    for words in [["post", "chef"], ["members", "rad"]] {
        let (_, said) = ask(&data, &words);
        assert!(
            said.contains("Eva Ek") && said.contains("Ida Ask (t.f.") && said.contains("kanske"),
            "{said}"
        );
    }
}

#[test]
fn who_chairs_is_told_with_the_latest_first() {
    let data = data("agree-chair", &[]);
    let (_, said) = ask(&data, &["chair", "rad"]);
    let (new, old) = (said.find("Ida Ask"), said.find("Per Alm"));
    assert!(new.is_some() && new < old, "{said}");
}

#[test]
fn seats_that_are_alike_are_told_together() {
    let data = data("agree-alike", &[]);
    let (_, said) = ask(&data, &["members", "rad", "--role", "member"]);
    assert!(said.contains("för Region A och Region B (2 vardera)"), "{said}");
}

#[test]
fn what_has_no_dates_was_perhaps_there() {
    let data = data("agree-list", &[]);
    let (_, said) = ask(&data, &["list", "groups", "--at", "1990"]);
    assert!(said.contains("kanske") && said.contains("säger inte säkert att de fanns då"), "{said}");
    // What is of one day stays what it was, from then on.
    let (_, said) = ask(&data, &["list", "decisions", "--at", "2022"]);
    assert!(said.contains("Rekommendationen") && !said.contains("kanske"), "{said}");
}

#[test]
fn a_word_with_marks_is_that_word() {
    let ward = (
        "a/groups/vard.yaml",
        "name: Nära vård\npart_of:\n  - body: a\n    source: old#s1\nsources: [old]\n",
    );
    let data = data("agree-marks", &[ward]);
    for (term, is_there) in [("vård", true), ("vard", true), ("värd", false)] {
        let (_, said) = ask(&data, &["glossary", term]);
        assert_eq!(said.contains("Nära vård"), is_there, "{term}: {said}");
    }
}

#[test]
fn a_mere_year_is_of_two_ages() {
    let data = data("agree-ages", &[]);
    let (_, said) = ask(&data, &["stale"]);
    assert!(said.contains("1–2 år") && said.contains("6 år"), "{said}");
    let ages: Vec<i64> = json(&data, &["stale"])["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["age_in_years"].as_i64().expect("a number"))
        .collect();
    assert!(ages.is_sorted_by(|one, other| one >= other), "{ages:?}");
}

#[test]
fn a_timeline_has_notes_numbers_and_who_recommended() {
    let data = data("agree-timeline", &[]);
    let (_, said) = ask(&data, &["timeline", "bolag"]);
    let told = ["Namnet är redaktörens kännedom.", "Bolaget nämns bara här.", "antal: 12 filialer"];
    told.iter().for_each(|text| assert!(said.contains(text), "{text}: {said}"));
    let (_, said) = ask(&data, &["timeline", "kansli"]);
    assert!(said.contains("rekommenderat av: Kansliet") && !said.contains("beslutat eller"), "{said}");
    // That somebody began is certain; only that it goes on is not.
    let begins = |said: &str| {
        said.lines().find(|line| line.contains("2020") && line.contains("börjar")).map(String::from)
    };
    let (_, said) = ask(&data, &["timeline", "chef"]);
    let line = begins(&said).expect("a beginning");
    assert!(line.contains("Ida Ask (t.f.)") && !line.contains("kanske"), "{line}");
}

#[test]
fn a_timeline_has_the_seats_that_a_rule_gives() {
    let more = [
        ("a/programmes/plan.yaml", "name: Planen\nowner: a\ntype: plan\nsources: [old]\n"),
        (
            "a/programme-areas/del.yaml",
            "name: Delen\nprogramme: plan\nresponsible:\n  - person: ida-ask\n    relation: accountable\n\
             \x20   source: new#s1\nsources: [old]\n",
        ),
        (
            "a/groups/utskott.yaml",
            "name: Utskottet\npart_of:\n  - body: a\n    source: old#s1\nmembers:\n\
             \x20 - owners_of: plan\n    source: old#s5\nsources: [old]\n",
        ),
    ];
    let data = data("agree-rule", &more);
    for command in ["person", "timeline"] {
        let (_, said) = ask(&data, &[command, "ida-ask"]);
        assert!(said.contains("Utskottet"), "{command}: {said}");
    }
}

#[test]
fn a_post_has_its_tasks_and_the_last_of_its_holders_first() {
    let data = data("agree-post", &[]);
    let (_, said) = ask(&data, &["post", "chef"]);
    assert!(said.contains("Stående uppgifter: leder kansliet"), "{said}");
    assert!(said.find("Ida Ask") < said.find("Eva Ek"), "{said}");
}

#[test]
fn a_former_name_is_the_one_that_is_known_best() {
    let data = data("agree-former", &[]);
    let (_, said) = ask(&data, &["list", "organisations", "--at", "2021-06-01"]);
    assert!(said.contains("Firman") && !said.contains("Handelsbolaget"), "{said}");
}

#[test]
fn a_year_ends_on_some_day_in_it() {
    let data = data("agree-year", &[]);
    let (_, said) = ask(&data, &["timeline", "bolag", "--at", "2023-06-01"]);
    assert!(said.contains("från någon gång 2022 till någon gång 2023"), "{said}");
}

#[test]
fn a_name_of_several_is_answered_of_each_to_people_and_refused_to_programs() {
    let data = data("agree-code", &[]);
    for format in ["table", "wide", "md"] {
        let (code, said) = ask(&data, &["person", "Bo Svan", "-o", format]);
        assert!(code == 0 && said.contains("Gruppen"), "{format}: {said}");
    }
    for format in ["json", "jsonl", "yaml", "csv", "tsv", "ids"] {
        let (code, said) = ask(&data, &["person", "Bo Svan", "-o", format]);
        assert!(code == 1 && said.contains("kan betyda flera"), "{format}: {said}");
    }
}

#[test]
fn what_another_region_has_is_told_where_the_one_asked_about_has_nothing() {
    let area = [
        ("a/programmes/plan.yaml", "name: Planen\nowner: a\ntype: plan\nsources: [old]\n"),
        ("a/programme-areas/vagar.yaml", "name: Vägar\nprogramme: plan\nsources: [old]\n"),
    ];
    let data = data("agree-elsewhere", &area);
    let (_, said) = ask(&data, &["who-owns", "vägar", "--region", "b"]);
    assert!(said.contains("På annat håll: Vägar (Region A)"), "{said}");
}

#[test]
fn words_for_a_sort_are_found_in_any_form() {
    let board = (
        "a/organisations/namnd.yaml",
        "name: Patientnämnden\nterm: gemensam nämnd\npart_of:\n  - body: a\n    source: old#s1\nsources: [old]\n",
    );
    let data = data("agree-sorts", &[board]);
    for word in ["gemensam nämnd", "gemensamma nämnder", "gemensamma nämnderna"] {
        let (code, said) = ask(&data, &["list", word]);
        assert!(code == 0 && said.contains("Patientnämnden"), "{word}: {said}");
    }
}

#[test]
fn a_word_that_only_remarks_have_is_found_there() {
    let data = data("agree-remarks", &[]);
    let (_, said) = ask(&data, &["glossary", "kännedom"]);
    assert!(said.contains("1 rad") && said.contains("gov ordlista --texts kännedom"), "{said}");
}
