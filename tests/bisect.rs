//! `gov log --who-owns` and `gov bisect`: when an answer changed, and since when a claim holds.

use crate::repository;
use repository::{GROUP, Repository, folder};
use serde_json::Value;
use std::fs;

const AREA: &str = "data/exempel/programme-areas/vard.yaml";
const POST: &str = "data/exempel/posts/chef.yaml";

fn area(responsible: &str) -> String {
    format!("name: Vård\nprogramme: plan\n{responsible}sources: [exempel-protokoll#s3]\n")
}

fn responsible(who: &str, rest: &str) -> String {
    area(&format!(
        "responsible:\n  - {who}\n    relation: accountable\n{rest}    source: exempel-protokoll#s3\n"
    ))
}

fn post(who: &str) -> String {
    format!(
        "name: Chef\nbody: exempel\nholders:\n  - person: {who}\n    source: exempel-protokoll#s3\nsources: \
         [exempel-protokoll#s3]\n"
    )
}

/// A plan with an area that Anna Ek is responsible for.
fn plan(name: &str) -> Repository {
    let repository = Repository::new(name);
    repository.write("data/exempel/people/anna-ek.yaml", "name: Anna Ek\nsources: [exempel-protokoll#s3]\n");
    repository.write("data/exempel/people/bo-ek.yaml", "name: Bo Ek\nsources: [exempel-protokoll#s3]\n");
    repository.write(
        "data/exempel/programmes/plan.yaml",
        "name: Plan\nowner: exempel\ntype: strategy\nsources: [exempel-protokoll#s3]\n",
    );
    repository.write(POST, &post("anna-ek"));
    repository.write(AREA, &responsible("person: anna-ek", ""));
    repository.commit("plan");
    repository
}

fn put(repository: &Repository, path: &str, text: &str, message: &str) {
    repository.write(path, text);
    repository.commit(message);
}

fn json(repository: &Repository, code: i32, args: &[&str]) -> Value {
    let run = repository.gov(&[args, &["-o", "json"]].concat());
    assert_eq!(run.code, Some(code), "{run:?}");
    serde_json::from_str(&run.out).expect("JSON")
}

fn subjects(answer: &Value) -> Vec<&str> {
    answer["rows"].as_array().expect("rows").iter().filter_map(|row| row["subject"].as_str()).collect()
}

#[test]
fn each_time_that_the_answer_changed_is_told_once() {
    let repository = plan("turns");
    put(&repository, AREA, &format!("# Form.\n{}", responsible("person: anna-ek", "")), "form");
    put(
        &repository,
        "data/exempel/people/anna-ek.yaml",
        "name: Anna Ekström\nsources: [exempel-protokoll#s3]\n",
        "another name",
    );
    let decision =
        "name: Beslut\ntype: decision\nstatus: adopted\nby: exempel\nsources: [exempel-protokoll#s3]\n";
    for text in [decision, &decision.replace("Beslut", "Beslutet"), "name: [\n", decision] {
        put(&repository, "data/exempel/decisions/beslut.yaml", text, "a decision");
    }
    put(
        &repository,
        AREA,
        &responsible("person: anna-ek", "    certainty: implied\n    note: Läst så.\n"),
        "less sure",
    );
    repository.git(&["checkout", "-q", "-b", "beside"]);
    put(&repository, AREA, &responsible("person: bo-ek", ""), "Bo, on a branch");
    put(&repository, AREA, &responsible("post: chef", ""), "the post, on a branch");
    repository.git(&["checkout", "-q", "main"]);
    put(&repository, "LICENSE", "none\n", "no data");
    repository.git(&["merge", "-q", "--no-ff", "-m", "merged", "beside"]);
    put(&repository, POST, &post("bo-ek"), "another holder");
    put(&repository, AREA, "name: [\n", "broken");
    put(&repository, AREA, &responsible("post: chef", ""), "mended");
    put(&repository, AREA, &area(""), "nobody");
    repository.git(&["mv", AREA, "data/exempel/programme-areas/omsorg.yaml"]);
    put(
        &repository,
        "data/exempel/programme-areas/omsorg.yaml",
        &format!("{}former_ids: [vard]\n", area("")),
        "a new id",
    );
    fs::remove_file(repository.path.join("data/exempel/programme-areas/omsorg.yaml")).expect("there");
    repository.commit("gone");
    let told = json(&repository, 0, &["log", "--who-owns", "vård"]);
    assert_eq!(
        subjects(&told),
        ["gone", "nobody", "broken", "another holder", "merged", "less sure", "plan"]
    );
    let first = &told["rows"][6]["answer"];
    assert_eq!(
        (&first["before"], &first["after"][0]["who"]["person"]["id"]),
        (&Value::Null, &"anna-ek".into()),
        "{first}"
    );
    assert_eq!(
        (&told["rows"][2]["answer"]["unreadable"], &told["rows"][1]["answer"]["after"]),
        (&true.into(), &Value::Array(Vec::new()))
    );
    assert_eq!(told["rows"][0]["answer"]["after"], Value::Null);
    let few = json(&repository, 0, &["log", "--who-owns", "vård", "-n", "2", "--rev", "HEAD~1"]);
    assert_eq!((subjects(&few), few["not_shown"].as_u64()), (vec!["nobody", "broken"], Some(4)));
    assert_eq!(json(&repository, 1, &["log", "--who-owns", "rymdfart"])["found"], false);
    assert_eq!(
        subjects(&json(&repository, 0, &["log", "--who-owns", "vård", "--region", "exempel"])).len(),
        7
    );
}

#[test]
fn a_claim_is_found_by_halving() {
    let repository = plan("bisect");
    for number in 0..12 {
        put(&repository, GROUP, &format!("{}note: Nummer {number}.\n", repository::CLEAN), "beside");
    }
    put(&repository, AREA, &responsible("post: chef", ""), "to the post");
    put(&repository, POST, &post("bo-ek"), "Bo");
    for number in 20..32 {
        put(&repository, GROUP, &format!("{}note: Nummer {number}.\n", repository::CLEAN), "beside");
    }
    let told = json(&repository, 0, &["bisect", "who-owns vard = bo-ek"]);
    assert_eq!(
        (subjects(&told), &told["rows"][0]["claim"], &told["exact"]),
        (vec!["Bo"], &"holds_since".into(), &true.into())
    );
    let (asked, all) =
        (told["asked"].as_u64().expect("a number"), told["versions"].as_u64().expect("a number"));
    assert!(asked <= 7 && all == 28, "{asked} of {all}");
    let told = json(&repository, 0, &["bisect", "vem-ager Vård != Bo Ek"]);
    assert_eq!((subjects(&told), &told["rows"][0]["claim"]), (vec!["Bo"], &"no_longer_holds_since".into()));
    assert_eq!(
        subjects(&json(&repository, 0, &["bisect", "who-owns", "vard", "=", "chef"])),
        ["to the post"]
    );
    assert_eq!(subjects(&json(&repository, 0, &["bisect", "befattning Chef = Bo Ek"])), ["Bo"]);
    assert_eq!(
        subjects(&json(&repository, 0, &["bisect", "who-owns vard = bo-ek", "HEAD~20..HEAD"])),
        ["Bo"]
    );
    let same = json(&repository, 1, &["bisect", "who-owns vard = bo-ek", "HEAD~5..HEAD"]);
    assert_eq!(
        (&same["holds_first"], &same["holds_last"], &same["asked"]),
        (&true.into(), &true.into(), &2.into())
    );
    let out = repository.gov(&["bisect", "who-owns vard = bo-ek", "--rev", "HEAD~20"]).out;
    assert!(out.contains(" holds neither in ") && out.contains("gov log --who-owns vard"), "{out}");
}

#[test]
fn chairs_and_members_can_be_claimed() {
    let repository = plan("bisect-seats");
    let seat = |role: &str| {
        format!(
            "{}members:\n  - person: anna-ek\n{role}    source: exempel-protokoll#s3\n",
            repository::CLEAN
        )
    };
    put(&repository, GROUP, &seat(""), "a seat");
    // Whoever is responsible for a group is not called its chair.
    put(&repository, GROUP, &seat("    role: responsible\n"), "responsible");
    put(&repository, GROUP, &seat("    role: chair\n"), "the chair");
    assert_eq!(subjects(&json(&repository, 0, &["bisect", "members namnden = anna-ek"])), ["a seat"]);
    assert_eq!(subjects(&json(&repository, 0, &["bisect", "ordförande Nämnden = Anna Ek"])), ["the chair"]);
}

#[test]
fn what_cannot_be_read_is_skipped_and_said() {
    let repository = plan("bisect-broken");
    put(&repository, GROUP, &format!("{}note: 1\n", repository::CLEAN), "beside");
    put(&repository, AREA, "name: [\n", "broken");
    put(&repository, GROUP, &format!("{}note: 2\n", repository::CLEAN), "beside, broken");
    put(&repository, AREA, &responsible("person: bo-ek", ""), "Bo");
    put(&repository, GROUP, &format!("{}note: 3\n", repository::CLEAN), "after");
    let told = json(&repository, 2, &["bisect", "who-owns vard = bo-ek"]);
    assert_eq!((subjects(&told), &told["exact"]), (vec!["broken", "beside, broken", "Bo"], &false.into()));
    assert_eq!(told["undecided"].as_array().map(Vec::len), Some(2));
    let out = repository.gov(&["bisect", "who-owns vard = bo-ek"]).out;
    assert!(
        out.contains("A file can't be read in ") && out.contains("can't be determined and were skipped."),
        "{out}"
    );
    // A broken version elsewhere is passed by.
    put(&repository, AREA, &responsible("person: anna-ek", ""), "Anna again");
    let told = json(&repository, 0, &["bisect", "who-owns vard = bo-ek", "HEAD~2..HEAD"]);
    assert_eq!(subjects(&told), ["Anna again"]);
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let repository = plan("bisect-refused");
    put(&repository, AREA, &responsible("person: bo-ek", ""), "Bo");
    fs::remove_file(repository.path.join(AREA)).expect("there");
    repository.commit("gone");
    for claim in [
        "who-owns vard",
        "who-own vard = bo-ek",
        "who-owns = bo-ek",
        "who-owns vard =",
        "mandate vard = bo-ek",
    ] {
        let run = repository.gov(&["bisect", claim]);
        assert!(run.code == Some(2) && run.err.contains("is not a claim"), "{run:?}");
    }
    let run = repository.gov(&["bisect", "who-owns rymdfart = bo-ek"]);
    assert!(run.code == Some(1) && run.err.contains("rymdfart"), "{run:?}");
    assert_eq!(repository.gov(&["bisect", "who-owns vard = bo-ek", "no-such..HEAD"]).code, Some(2));
    // What is there no more is asked about by its id.
    let told = json(&repository, 0, &["bisect", "who-owns vard = anna-ek", "HEAD~2..HEAD"]);
    assert_eq!(subjects(&told), ["Bo"]);
    let clone = Repository { path: folder("bisect-shallow") };
    clone.git(&["clone", "-q", "--depth", "2", &format!("file://{}", repository.path.display()), "."]);
    assert_eq!(json(&clone, 0, &["bisect", "who-owns vard = bo-ek"])["history_is_cut"], true);
    // Nothing of the repository's is run.
    clone.script("spy", "#!/bin/sh\ntouch spied\n");
    clone.git(&["config", "core.fsmonitor", "./spy"]);
    assert!(clone.gov(&["log", "--who-owns", "vård"]).code == Some(0) && !clone.path.join("spied").exists());
}

#[test]
fn of_whoever_perhaps_has_it_a_claim_can_not_be_decided() {
    let repository = plan("perhaps");
    put(
        &repository,
        POST,
        &post("anna-ek").replace("person: anna-ek\n", "person: anna-ek\n    acting: true\n"),
        "acting",
    );
    let answer = json(&repository, 0, &["bisect", "post chef = anna-ek"]);
    assert_eq!(answer["undecided"].as_array().map(Vec::len), Some(1), "{answer}");
    assert_eq!(answer["holds_last"], true, "of the last that can be decided: {answer}");
    let out = repository.gov(&["bisect", "post chef = anna-ek"]).out;
    assert!(out.contains("the newest version, it is uncertain."), "{out}");
    // That she is responsible through the post is no surer.
    put(&repository, AREA, &responsible("post: chef", ""), "through the post");
    let answer = json(&repository, 0, &["bisect", "who-owns vard = anna-ek"]);
    assert_eq!(answer["undecided"].as_array().map(Vec::len), Some(1), "{answer}");
    let answer = json(&repository, 0, &["bisect", "who-owns vard = chef"]);
    assert_eq!(answer["undecided"].as_array().map(Vec::len), Some(0), "the post itself is sure: {answer}");
}

#[test]
fn of_whoever_only_had_it_nobody_is_stated_for_that_time() {
    let repository = plan("formerly");
    put(&repository, AREA, &responsible("person: anna-ek", "    to: 2020-12-31\n"), "formerly");
    put(&repository, AREA, &area(""), "nobody");
    let from = responsible("person: anna-ek", "    from: 2022-01-01\n");
    put(&repository, AREA, &from, "from 2022 on");
    let told = |args: &[&str], lang: &str, words: &str| {
        let out = repository.gov(&[args, &["--lang", lang]].concat()).out;
        assert!(out.contains(words), "{args:?}: {out}");
    };
    let log = ["log", "--who-owns", "vard"];
    told(&log, "en", "→ nobody stated for that time");
    told(&log, "sv", "→ ingen angiven för den tiden");
    told(&["diff", "HEAD~3..HEAD~2"], "en", "nobody stated for that time");
    told(&["diff", "HEAD~3..HEAD~2", "-o", "md"], "sv", "ingen angiven för den tiden");
    told(&["bisect", "who-owns vard = anna-ek", "HEAD~3..HEAD~2"], "en", "→ nobody stated for that time");
    // Whoever is to come is of another time too, when the time asked about is an earlier one.
    told(&["diff", "HEAD~3..HEAD", "--at", "2021-06-01"], "en", "nobody stated for that time");
    let diff = repository.gov(&["diff", "HEAD~3..HEAD~1"]).out;
    assert!(diff.contains("nobody stated") && !diff.contains("for that time"), "{diff}");
}
