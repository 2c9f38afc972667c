//! An entity that has another id, another folder or another kind is the same one for every
//! question, in comparisons and in the log.

use crate::repository;
use repository::Repository;
use serde_json::Value;

pub const GROUP: &str = "data/groups/g.yaml";

pub fn group(members: &str) -> String {
    format!("name: Team G\npart_of:\n  - body: o\nmembers:\n{members}sources: [s]\n")
}

pub fn seat(person: &str, rest: &str) -> String {
    format!("  - person: {person}\n{rest}")
}

/// A team of two, of whom one has the id `old-handle`.
pub fn start(name: &str, eric: &str) -> Repository {
    let repository = Repository::empty(name);
    repository.write("data/organisations/o.yaml", "name: Org\nsources: [s]\n");
    repository.write(
        "data/sources/s.yaml",
        "title: Register\npublisher: o\nupdated: 2026-01-01\nurl: https://example.org/r\n",
    );
    repository.write("data/people/eric.yaml", "name: Eric Holm\nsources: [s]\n");
    repository.write("data/people/old-handle.yaml", "name: Anna Berg\nsources: [s]\n");
    repository.write(GROUP, &group(&(seat("old-handle", "") + &seat("eric", eric))));
    repository.commit("a");
    repository
}

fn rename(repository: &Repository) {
    repository.git(&["mv", "data/people/old-handle.yaml", "data/people/new-handle.yaml"]);
    repository
        .write("data/people/new-handle.yaml", "name: Anna Berg\nformer_ids: [old-handle]\nsources: [s]\n");
}

pub fn json(repository: &Repository, args: &[&str]) -> Value {
    let run = repository.gov(&[args, &["-o", "json"]].concat());
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{args:?}: {error}: {run:?}"))
}

pub fn none(diff: &Value, key: &str) {
    assert_eq!(diff[key].as_array().map(Vec::len), Some(0), "{key}: {diff:#}");
}

pub fn chair() -> &'static str {
    "    role: chair\n"
}

#[test]
fn a_new_id_takes_nobody_out_of_a_body() {
    let repository = start("former-diff", chair());
    rename(&repository);
    repository.write(GROUP, &group(&(seat("new-handle", "") + &seat("eric", chair()))));
    repository.commit("new id");
    let diff = json(&repository, &["diff", "HEAD~1..HEAD", "--per-person"]);
    for key in ["people", "answers", "consequences", "perhaps_renamed"] {
        none(&diff, key);
    }
    let page = repository.gov(&["diff", "HEAD~1..HEAD", "--per-person", "-o", "md"]).out;
    assert!(!page.contains("Has no more") && !page.contains("Who sits"), "{page}");
    // The log says the same of the team: nothing changed but the form.
    repository.write(
        GROUP,
        &group(&(seat("new-handle", "") + &seat("eric", "    role: chair\n    to: 2026-08-18\n"))),
    );
    repository.commit("eric left");
    let log = json(&repository, &["log", "g"]);
    let subjects: Vec<&str> =
        log["rows"].as_array().expect("rows").iter().filter_map(|row| row["subject"].as_str()).collect();
    assert_eq!((subjects, log["form_only"].as_u64()), (vec!["eric left", "a"], Some(1)), "{log:#}");
    let all = repository.gov(&["log", "g", "--all"]).out;
    assert!(all.contains("was rewritten, with the same meaning") && !all.contains("composition"), "{all}");
    // With the form left as it is, the working tree is told alike.
    assert_eq!(json(&repository, &["log", "g"])["uncommitted"], false);
}

#[test]
fn beside_another_change_only_that_one_is_told() {
    let repository = start("former-beside", "");
    rename(&repository);
    repository.write(GROUP, &group(&seat("new-handle", "")));
    repository.commit("new id, and eric goes");
    let diff = json(&repository, &["diff", "HEAD~1..HEAD", "--per-person"]);
    let people: Vec<&str> = diff["people"]
        .as_array()
        .expect("people")
        .iter()
        .filter_map(|one| one["person"]["id"].as_str())
        .collect();
    assert_eq!(people, ["eric"], "{diff:#}");
    let whose: Vec<&str> = diff["consequences"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["entity"]["id"].as_str())
        .collect();
    assert_eq!(whose, ["eric"], "{diff:#}");
    let told = repository.gov(&["diff", "HEAD~1..HEAD", "-o", "short"]).out;
    assert!(
        told.contains("seat: Eric Holm, post unknown; 1 unchanged → 1 unchanged")
            && !told.contains("Anna Berg (person)"),
        "{told}"
    );
    let log = repository.gov(&["log", "g"]).out;
    assert!(log.contains("Eric Holm") && !log.contains("old-handle"), "{log}");
}

/// With the very same answer, a line beside it says what is now called how.
#[test]
fn every_question_understands_an_id_that_was_given_up() {
    let repository = Repository::new("former-asked");
    let write =
        |kind: &str, id: &str, text: &str| repository.write(&format!("data/exempel/{kind}/{id}.yaml"), text);
    write("people", "ny-person", "name: Maja Lind\nformer_ids: [gammal-person]\n");
    write(
        "posts",
        "ny-post",
        "name: Direktören\nbody: exempel\nformer_ids: [gammal-post]\nholders:\n  - person: ny-person\n    \
         from: 2020-01-01\n",
    );
    write(
        "groups",
        "ny-grupp",
        "name: Rådet för prov\nformer_ids: [gammal-grupp]\npart_of:\n  - body: exempel\nmembers:\n  - \
         person: ny-person\n    role: chair\n",
    );
    write(
        "programmes",
        "nytt-program",
        "name: Planen för prov\nformer_ids: [gammalt-program]\nowner: exempel\n",
    );
    write(
        "programme-areas",
        "nytt-omrade",
        "name: Området för prov\nformer_ids: [gammalt-omrade]\nprogramme: nytt-program\nresponsible:\n  - \
         person: ny-person\n    relation: accountable\n",
    );
    repository.commit("all of it");
    let asked: [(&[&str], &str, &str); 16] = [
        (&["show"], "gammal-person", "ny-person"),
        (&["person"], "gammal-person", "ny-person"),
        (&["timeline"], "gammal-person", "ny-person"),
        (&["why"], "gammal-person", "ny-person"),
        (&["post"], "gammal-post", "ny-post"),
        (&["members"], "gammal-grupp", "ny-grupp"),
        (&["chair"], "gammal-grupp", "ny-grupp"),
        (&["mandate"], "gammal-grupp", "ny-grupp"),
        (&["reporting-lines"], "gammal-grupp", "ny-grupp"),
        (&["principles"], "gammal-grupp", "ny-grupp"),
        (&["chart"], "gammal-grupp", "ny-grupp"),
        (&["responsibilities"], "gammal-person", "ny-person"),
        (&["who-owns"], "gammalt-omrade", "nytt-omrade"),
        (&["who-decides"], "gammalt-program", "nytt-program"),
        (&["list", "programme-areas", "--programme"], "gammalt-program", "nytt-program"),
        (&["decisions", "--by"], "gammal-grupp", "ny-grupp"),
    ];
    for (command, old, new) in asked {
        let [by_old, by_new] = [old, new].map(|id| repository.gov(&[command, &[id][..]].concat()));
        // Who asks of a topic is told how each thing matched it.
        if command[0].starts_with("who-") {
            assert!(
                by_old.code == Some(0) && by_old.out.contains("id that it had"),
                "{command:?}: {by_old:?}"
            );
        } else {
            assert_eq!((by_old.code, &by_old.out), (by_new.code, &by_new.out), "{command:?} {old}");
        }
        assert_eq!(by_old.err, format!("{old} is now called {new}.\n"), "{command:?}");
        assert_eq!(by_new.err, "", "{command:?}");
    }
    let swedish = repository.gov(&["show", "gammal-grupp", "--lang", "sv"]);
    assert_eq!(swedish.err, "gammal-grupp heter nu ny-grupp.\n");
    // Where it is no body that has it, what has it is told of, as that is.
    let person = repository.gov(&["members", "gammal-person"]);
    assert!(
        person.code == Some(0)
            && person.err.contains("Maja Lind is a person")
            && person.out.contains("\nMaja Lind: posts"),
        "{person:?}"
    );
}
