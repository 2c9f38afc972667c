//! `gov log --who-owns` against asking each commit and the one before it: whatever an answer rests
//! on (the statement, the one named, the lives of both and of what they stand in, a decision, a
//! post) may make it another one.

use crate::generate::Dice;
use crate::repository;
use repository::{Repository, Run, command, done};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const OWNER: &str = "programme: p\nresponsible:\n  - post: chef\n    relation: accountable\n";

fn start(name: &str) -> Repository {
    let repository = Repository::empty(name);
    for (path, text) in [
        ("regions/r.yaml", "name: Region\n"),
        ("units/e.yaml", "name: Enheten\npart_of:\n  - body: r\n"),
        ("posts/chef.yaml", "name: Chefen\nbody: e\nholders:\n  - person: anna\n    from: 2020\n"),
        ("people/anna.yaml", "name: Anna Ek\n"),
        ("people/bo.yaml", "name: Bo Al\n"),
        ("decisions/d.yaml", "name: Beslutet\ntype: decision\nstatus: adopted\n"),
        ("programmes/p.yaml", "name: Programmet\nowner: r\nestablished_by: d\n"),
        ("programme-areas/o.yaml", &format!("name: Digitalisering\n{OWNER}")),
    ] {
        repository.write(&format!("data/{path}"), text);
    }
    commit(&repository, "start", "2024-01-01");
    repository
}

fn commit(repository: &Repository, message: &str, day: &str) {
    let time = format!("{day}T12:00:00+0000");
    repository.git(&["add", "-A"]);
    let mut commit = command("git", &repository.path);
    commit.args(["commit", "-q", "--no-verify", "--allow-empty", "-m", message]);
    let run = done(commit.env("GIT_AUTHOR_DATE", &time).env("GIT_COMMITTER_DATE", &time));
    assert_eq!(run.code, Some(0), "{run:?}");
}

fn ask(repository: &Repository, args: &[&str]) -> Value {
    let args = [args, &["-o", "json"]].concat();
    let run: Run = done(command("gov", &repository.path).args(&args).env_remove("GOV_TODAY"));
    assert!(run.code < Some(2), "{args:?}: {run:?}");
    serde_json::from_str(&run.out).expect("JSON")
}

/// The subjects of the commits that made the answer another one.
fn turns(repository: &Repository) -> BTreeSet<String> {
    let told = ask(repository, &["log", "--who-owns", "digitalisering"]);
    let rows = told["rows"].as_array().expect("rows");
    rows.iter().filter_map(|row| row["subject"].as_str().map(String::from)).collect()
}

/// What a commit answers as of a day, without names and words.
fn answered(repository: &Repository, commit: &str, day: &str) -> Vec<Value> {
    let told = ask(repository, &["who-owns", "digitalisering", "--rev", commit, "--today", day]);
    let held = |one: &Value| json!([one["id"], one["acting"], one["standing"], one["certainty"]]);
    let owner = |one: &Value| {
        let (who, people) = (&one["who"], one["who"]["held_by"].as_array());
        let people: Vec<Value> = people.into_iter().flatten().map(held).collect();
        let from = if one["standing"] == "coming" { one["from"].clone() } else { Value::Null };
        let to = if one["standing"] == "perhaps" { Value::Null } else { one["to"].clone() };
        let named = json!([who["post"]["id"], who["body"]["id"], who["person"]["id"], who["holder"], people]);
        json!([named, one["relation"], one["standing"], one["certainty"], from, to])
    };
    let counts = |one: &&Value| one["standing"] != "ended" && one["certainty"] != "example";
    let hits = told["hits"].as_array().into_iter().flatten();
    hits.map(|hit| {
        let owners = hit["responsible"].as_array().into_iter().flatten().filter(counts).map(owner);
        json!([hit["entity"]["id"], owners.collect::<Vec<Value>>()])
    })
    .collect()
}

#[test]
fn an_answer_ends_with_whatever_it_rests_on() {
    let repository = start("log-turns-ends");
    let unit = "name: Enheten\npart_of:\n  - body: r\n";
    repository.write("data/units/e.yaml", &format!("{unit}to: 2024-12-31\n"));
    commit(&repository, "the unit will end", "2024-06-01");
    repository.write("data/people/bo.yaml", "name: Bo Al\nnote: Ny.\n");
    commit(&repository, "nothing of it", "2025-06-01");
    assert_eq!(turns(&repository), ["start", "the unit will end"].map(String::from).into());
    let mut log = command("gov", &repository.path);
    let told = done(log.args(["log", "--who-owns", "digitalisering"]).env_remove("GOV_TODAY"));
    assert!(told.out.contains("31 December 2024"), "{told:?}");
    repository.write("data/units/e.yaml", unit);
    repository.write("data/decisions/d.yaml", "name: Beslutet\ntype: decision\nstatus: proposed\n");
    commit(&repository, "only proposed", "2025-07-01");
    repository.write("data/decisions/d.yaml", "name: Beslutet\ntype: decision\nstatus: adopted\n");
    commit(&repository, "adopted", "2025-08-01");
    repository.write("data/decisions/d.yaml", "name: Beslut\ntype: decision\nstatus: adopted\n");
    commit(&repository, "another name", "2025-09-01");
    let expected = ["start", "the unit will end", "only proposed", "adopted"];
    assert_eq!(turns(&repository), expected.map(String::from).into());
}

/// Edits of all that the answer rests on, and of what it does not, on days that go by.
#[test]
fn the_turns_are_those_that_asking_each_commit_finds() {
    let repository = start("log-turns-random");
    let mut dice = Dice::new(20_261_128);
    let mut days = vec!["2024-01-01".to_string()];
    for at in 1..24 {
        let end = dice.pick(&["", "to: 2024-12-31\n", "to: 2026-12-31\n", "from: 2026-06-01\n"]).to_string();
        let sure = dice.pick(&["", "    certainty: implied\n    note: Så.\n", "    certainty: proposed\n"]);
        let acting = dice.pick(&["", "    acting: true\n", "    certainty: implied\n    note: Så.\n"]);
        let (path, text) = match dice.below(8) {
            0 => ("units/e", format!("name: Enheten\npart_of:\n  - body: r\n{end}")),
            1 => ("programmes/p", format!("name: Programmet\nowner: r\nestablished_by: d\n{end}")),
            2 => {
                let status = dice.pick(&["adopted", "proposed", "rejected"]);
                ("decisions/d", format!("name: Beslutet {at}\ntype: decision\nstatus: {status}\n"))
            }
            3 => {
                let who = dice.pick(&["anna", "bo"]);
                let holder = format!("  - person: {who}\n    from: 2020\n{acting}");
                ("posts/chef", format!("name: Chefen\nbody: e\nholders:\n{holder}"))
            }
            4 => ("posts/chef", format!("name: Chefen\nbody: e\n{end}")),
            5 => ("people/bo", format!("name: Bo Al\nnote: Nummer {at}.\n")),
            6 => ("decisions/d", format!("name: Beslutet\ntype: decision\nstatus: adopted\nnote: {at}.\n")),
            _ => ("programme-areas/o", format!("name: Digitalisering\n{OWNER}{sure}{end}")),
        };
        repository.write(&format!("data/{path}.yaml"), &text);
        days.push(format!("202{}-{:02}-01", 4 + at / 12, 1 + at % 12));
        commit(&repository, &format!("number {at}"), &days[at]);
    }
    let mut expected: BTreeSet<String> = ["start".to_string()].into();
    for (at, day) in days.iter().enumerate().skip(1) {
        let commit = |back: usize| format!("HEAD~{}", days.len() - 1 - back);
        if answered(&repository, &commit(at), day) != answered(&repository, &commit(at - 1), day) {
            expected.insert(format!("number {at}"));
        }
    }
    assert!(expected.len() > 6 && expected.len() < days.len(), "there is something to find: {expected:?}");
    assert_eq!(turns(&repository), expected);
}
