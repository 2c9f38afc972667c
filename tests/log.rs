//! `gov log ID`: the commits that changed an entity in meaning, in repositories of all sorts.

use crate::gov;
use crate::repository;
use repository::{CLEAN, GROUP, Repository, command, done};
use serde_json::Value;
use std::fs;
use std::path::Path;

pub fn log(repository: &Repository, args: &[&str]) -> Value {
    let run = repository.gov(&[&["log"], args, &["-o", "json"]].concat());
    assert!(run.code < Some(2) && !run.out.is_empty(), "{run:?}");
    serde_json::from_str(&run.out).expect("JSON")
}

pub fn texts(log: &Value, key: &str) -> Vec<String> {
    log["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row[key].as_str().unwrap_or_default().to_string())
        .collect()
}

fn subjects(repository: &Repository, args: &[&str]) -> Vec<String> {
    texts(&log(repository, args), "subject")
}

pub fn put(repository: &Repository, text: &str, message: &str) {
    repository.write(GROUP, text);
    repository.commit(message);
}

#[test]
fn what_says_the_same_is_left_out_and_counted() {
    let repository = Repository::new("log-form");
    put(&repository, &format!("# En kommentar.\n{CLEAN}"), "a comment");
    fs::create_dir_all(repository.path.join("data/ny mapp/groups")).expect("made");
    repository.git(&["mv", GROUP, "data/ny mapp/groups/namnden.yaml"]);
    repository.commit("moved");
    repository.write(
        "data/ny mapp/groups/namnden.yaml",
        "sources: [exempel-protokoll#s3]\nname: 'Nämnden'\npart_of: \
         [{source: exempel-protokoll#s3, body: exempel}]\n",
    );
    repository.commit("another order");
    repository.write("data/ny mapp/groups/namnden.yaml", &CLEAN.replace("Nämnden", "Styrelsen"));
    repository.commit("another name");
    let told = log(&repository, &["namnden"]);
    assert_eq!(texts(&told, "subject"), ["another name", "base"]);
    assert_eq!((told["form_only"].as_u64(), told["commits"].as_u64()), (Some(3), Some(5)));
    let change = &told["rows"][0]["changes"][0];
    assert_eq!(
        (&change["key"], &change["before"], &change["after"], &change["class"]),
        (&"name".into(), &"Nämnden".into(), &"Styrelsen".into(), &"structure".into())
    );
    let all = log(&repository, &["namnden", "--all"]);
    assert_eq!(texts(&all, "subject"), ["another name", "another order", "moved", "a comment", "base"]);
    assert_eq!(texts(&all, "state"), ["changed", "form", "form", "form", "changed"]);
    let few = log(&repository, &["namnden", "-n", "1"]);
    assert_eq!(
        (texts(&few, "subject"), few["not_shown"].as_u64()),
        (vec!["another name".to_string()], Some(1))
    );
    let hashes = repository.git(&["log", "-n", "1", "--format=%H"]);
    assert_eq!(
        (told["rows"][0]["hash"].as_str(), told["rows"][0]["author"].as_str()),
        (Some(hashes.trim()), Some("Test"))
    );
    assert_eq!(subjects(&repository, &["namnden", "--rev", "HEAD~1"]), ["base"]);
}

#[test]
fn a_new_id_is_followed() {
    let repository = Repository::new("log-renamed");
    put(&repository, &CLEAN.replace("Nämnden", "Nämnd"), "shorter");
    let new = "data/exempel/groups/styrelsen.yaml";
    repository.git(&["mv", GROUP, new]);
    repository.write(new, &format!("{}former_ids: [namnden]\n", CLEAN.replace("Nämnden", "Styrelsen")));
    repository.commit("renamed");
    let told = log(&repository, &["styrelsen"]);
    assert_eq!(texts(&told, "subject"), ["renamed", "shorter", "base"]);
    assert_eq!(texts(&told, "id"), ["styrelsen", "namnden", "namnden"]);
    let what: Vec<&str> = told["rows"][0]["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .filter_map(|change| change["what"].as_str())
        .collect();
    assert_eq!(what, ["renamed", "key"]);
    let run = repository.gov(&["log", "namnden"]);
    assert!(
        run.code == Some(0)
            && run.out.contains("namnden is now called styrelsen.")
            && run.out.contains("shorter"),
        "{run:?}"
    );
}

#[test]
fn what_is_there_no_more_is_found_by_its_id() {
    let repository = Repository::new("log-gone");
    for message in ["out", "in again", "out for good"] {
        match message {
            "in again" => repository.write(GROUP, CLEAN),
            _ => fs::remove_file(repository.path.join(GROUP)).expect("there"),
        }
        repository.commit(message);
    }
    let run = repository.gov(&["log", "namnden"]);
    assert!(run.code == Some(0) && run.out.contains("no longer in the data"), "{run:?}");
    assert_eq!(subjects(&repository, &["namnden"]), ["out for good", "in again", "out", "base"]);
    assert_eq!(repository.gov(&["log", "no-such-thing"]).code, Some(1));
}

#[test]
fn a_merge_counts_where_it_is_like_neither() {
    let repository = Repository::new("log-merge");
    for (message, amended) in [("clean", None), ("evil", Some("Nämnden för prov"))] {
        repository.git(&["checkout", "-q", "-b", message]);
        put(&repository, &format!("{CLEAN}note: {message}.\n"), &format!("on {message}"));
        repository.git(&["checkout", "-q", "main"]);
        repository.write("data/exempel/groups/annan.yaml", &format!("{CLEAN}note: {message}\n"));
        repository.commit("beside");
        repository.git(&["merge", "-q", "--no-ff", "-m", &format!("merged {message}"), message]);
        if let Some(name) = amended {
            repository.write(GROUP, &format!("{}note: {message}.\n", CLEAN.replace("Nämnden", name)));
            repository.git(&["commit", "-q", "-a", "--amend", "--no-edit", "--no-verify"]);
        }
    }
    assert_eq!(subjects(&repository, &["namnden"]), ["merged evil", "on evil", "on clean", "base"]);
}

#[test]
fn a_change_is_told_from_a_correction_and_has_its_decision() {
    let repository = Repository::new("log-decision");
    repository.write("data/exempel/people/anna-ek.yaml", "name: Anna Ek\nsources: [exempel-protokoll#s3]\n");
    let seat = |rest: &str| {
        format!(
            "{CLEAN}members:\n  - person: anna-ek\n    role: chair\n{rest}    source: exempel-protokoll#s3\n"
        )
    };
    put(&repository, &seat("    from: 2022-01-01\n"), "a chair");
    put(&repository, &seat("    from: 2021-01-01\n"), "since when");
    repository.write(GROUP, &seat("    from: 2021-01-01\n    to: 2026-10-31\n"));
    let decision = "name: Om ordföranden\ntype: decision\nstatus: adopted\nby: exempel\ndate: \
        2026-10-20\nchanges:\n  - type: amends\n    target: namnden\nsources: [exempel-protokoll#s3]\n";
    repository.write("data/exempel/decisions/om-ordforanden.yaml", decision);
    repository.write(
        "data/exempel/decisions/om-annat.yaml",
        &decision.replace("target: namnden", "target: exempel"),
    );
    repository.commit("decided");
    let told = log(&repository, &["namnden"]);
    let nature =
        |at: usize| told["rows"][at]["changes"][0]["nature"].as_str().unwrap_or_default().to_string();
    assert_eq!(
        (nature(0), nature(1), nature(2)),
        ("change".into(), "correction".into(), "change".into()),
        "{told}"
    );
    let decisions = told["rows"][0]["decisions"].as_array().expect("decisions");
    assert_eq!(
        (decisions.len(), decisions[0]["decision"]["id"].as_str()),
        (1, Some("om-ordforanden")),
        "{told}"
    );
    assert_eq!(told["rows"][1]["decisions"].as_array().map(Vec::len), Some(0));
    let run = repository.gov(&["log", "namnden", "--lang", "sv"]);
    assert!(run.out.contains("plats: Anna Ek: till och med: inte angivet → 31 oktober 2026"), "{}", run.out);
    assert!(
        run.out.contains("ansvar, rättelse")
            && run.out.contains("Om ordföranden (beslutat, 20 oktober 2026)"),
        "{}",
        run.out
    );
}

/// Answers as they look, held as files. `UPDATE_CASES=1 cargo test --test all log::` writes what
/// comes out now.
#[test]
fn answers_look_as_they_should() {
    let repository = Repository::empty("log-looks");
    let commit = |day: u32, message: &str| {
        repository.git(&["add", "-A"]);
        let date = format!("2026-0{day}-11T12:00:00+0100");
        let mut git = command("git", &repository.path);
        git.args(["commit", "-q", "--no-verify", "-m", message])
            .env("GIT_AUTHOR_DATE", &date)
            .env("GIT_COMMITTER_DATE", &date);
        assert_eq!(done(&mut git).code, Some(0));
    };
    repository::data().iter().for_each(|(path, text)| repository.write(path, text));
    repository.write("data/exempel/people/anna-ek.yaml", "name: Anna Ek\nsources: [exempel-protokoll#s3]\n");
    repository.write("data/exempel/people/bo-ek.yaml", "name: Bo Ek\nsources: [exempel-protokoll#s3]\n");
    repository.write(
        "data/exempel/programmes/plan.yaml",
        "name: Plan\nowner: exempel\ntype: strategy\nsources: [exempel-protokoll#s3]\n",
    );
    let area = |who: &str| {
        format!(
            "name: Vård\nprogramme: plan\nresponsible:\n  - person: {who}\n    relation: accountable\n    \
             term: Ansvarig\n    source: exempel-protokoll#s3\nsources: [exempel-protokoll#s3]\n"
        )
    };
    let path = "data/exempel/programme-areas/vard.yaml";
    for (at, (text, message)) in [
        (area("anna-ek"), "data: the plan"),
        (format!("# Form.\n{}", area("anna-ek")), "data: a comment"),
        ("name: [\n".into(), "data: broken"),
        (area("bo-ek"), "data: Bo Ek"),
    ]
    .into_iter()
    .enumerate()
    {
        repository.write(path, &text);
        commit(at as u32 + 1, message);
    }
    let hashes = repository.git(&["log", "--reverse", "--format=%H"]);
    let data = repository.path.join("data").display().to_string();
    let cases: [(&str, Option<usize>, &[&str]); 9] = [
        ("entity-80", Some(80), &["logg", "vard", "--lang", "sv"]),
        ("entity-80-en", Some(80), &["log", "vard", "--all", "--lang", "en"]),
        ("entity-accessible", Some(80), &["log", "vard", "--accessible", "--lang", "sv"]),
        ("entity-json", None, &["log", "vard", "-o", "json"]),
        ("who-owns-80", Some(80), &["logg", "--who-owns", "vård", "--lang", "sv"]),
        ("who-owns-80-en", Some(80), &["log", "--who-owns", "vård", "--lang", "en"]),
        ("bisect-80", Some(80), &["halvera", "vem-äger vard = Bo Ek", "--lang", "sv"]),
        ("bisect-80-en", Some(80), &["bisect", "who-owns vard != bo-ek", "--lang", "en"]),
        ("bisect-none", None, &["bisect", "who-owns plan = Bo Ek", "--lang", "sv"]),
    ];
    let mut wrong = Vec::new();
    for (name, width, args) in cases {
        let run = gov::gov(&[args, &["--data", &data]].concat(), width);
        let mut got = format!("exit: {}\n--- stdout\n{}--- stderr\n{}", run.code, run.out, run.err);
        for (at, hash) in hashes.lines().enumerate() {
            got = got.replace(hash, &format!("commit-{at}")).replace(&hash[..10], &format!("commit-{at}--"));
        }
        let path = Path::new("tests/log").join(format!("{name}.txt"));
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::create_dir_all("tests/log")
                .and_then(|()| fs::write(&path, &got))
                .expect("the case can be written");
        }
        if fs::read_to_string(&path).unwrap_or_default() != got {
            wrong.push(format!("== {name}\n{got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
