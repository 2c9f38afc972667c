//! A former id beside others: what has the id or the name now, copies, and other kinds.

use crate::former_ids::{GROUP, chair, group, json, none, seat, start};
use crate::repository;
use repository::Repository;
use std::fs;

#[test]
fn what_has_the_id_or_the_name_goes_before_what_had_it() {
    let repository = Repository::new("former-taken");
    let write =
        |kind: &str, id: &str, text: &str| repository.write(&format!("data/exempel/{kind}/{id}.yaml"), text);
    write("groups", "ett", "name: Första rådet\nformer_ids: [radet, namnden, gruppen, delat]\n");
    write("groups", "tva", "name: Radet\nformer_ids: [delat]\n");
    repository.commit("all of it");
    let by_name = repository.gov(&["show", "radet", "-o", "json"]);
    assert!(by_name.out.contains("\"id\": \"tva\"") && by_name.err.is_empty(), "{by_name:?}");
    let by_id = repository.gov(&["show", "namnden", "-o", "json"]);
    assert!(by_id.out.contains("\"id\": \"namnden\"") && by_id.err.is_empty(), "{by_id:?}");
    let had = repository.gov(&["show", "gruppen", "-o", "json"]);
    assert!(had.out.contains("\"id\": \"ett\"") && had.err == "gruppen is now called ett.\n", "{had:?}");
    let two = repository.gov(&["show", "delat"]);
    assert!(
        two.code == Some(0)
            && two.err.contains("could mean several things")
            && two.out.contains("Första rådet (group)")
            && two.out.contains("Radet (group)"),
        "{two:?}"
    );
}

/// A copy in another folder takes the id of the file that was there, when its path sorts first.
#[test]
fn a_copy_is_not_compared_wherever_it_lies() {
    for (at, folder) in ["a", "z"].into_iter().enumerate() {
        let repository = start(["former-copy-a", "former-copy-z"][at], chair());
        let path = format!("data/{folder}/groups/g.yaml");
        repository.write(&path, &group(&(seat("eric", chair()) + &seat("eric", ""))));
        repository.commit("copy");
        let run = repository.gov(&["diff", "HEAD~1..HEAD"]);
        assert_eq!(run.code, Some(2), "{folder}: {run:?}");
        let diff = json(&repository, &["diff", "HEAD~1..HEAD", "--per-person"]);
        assert_eq!(diff["status"], "could_not_compare", "{folder}");
        let mut expected = vec![(path.as_str(), "after"), ("groups/g.yaml", "after")];
        expected[0].0 = path.strip_prefix("data/").expect("in the folder");
        expected.sort_unstable();
        let list = diff["could_not_compare"].as_array().expect("a list");
        let named: Vec<(&str, &str)> =
            list.iter().filter_map(|one| one["path"].as_str().zip(one["side"].as_str())).collect();
        assert_eq!(named, expected, "{folder}: {diff:#}");
        assert!(
            list.iter()
                .all(|one| one["why"].as_str().is_some_and(|why| why.contains("the id `g` is also that of"))),
            "{diff:#}"
        );
        for key in ["changes", "answers", "people"] {
            none(&diff, key);
        }
        // When the first is taken away, what was can't be compared; with both ends sound it can.
        fs::remove_file(repository.path.join(GROUP)).expect("there");
        repository.commit("the first one goes");
        assert_eq!(repository.gov(&["diff", "HEAD~1..HEAD"]).code, Some(2), "{folder}");
        assert_eq!(repository.gov(&["diff", "HEAD~2..HEAD"]).code, Some(0), "{folder}");
    }
}

#[test]
fn another_kind_is_told_alike_by_diff_and_log() {
    let repository = start("former-kind", chair());
    fs::create_dir_all(repository.path.join("data/steering-groups")).expect("made");
    repository.git(&["mv", GROUP, "data/steering-groups/g.yaml"]);
    assert_eq!(json(&repository, &["log", "g"])["uncommitted"], true);
    repository.commit("another kind");
    let diff = json(&repository, &["diff", "HEAD~1..HEAD"]);
    let told: Vec<(&str, &str)> = diff["changes"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["what"].as_str().zip(one["class"].as_str()))
        .collect();
    assert_eq!(told, [("moved", "structure")]);
    let log = json(&repository, &["log", "g"]);
    let row = &log["rows"][0];
    assert_eq!(
        (&row["subject"], &row["state"], &log["form_only"]),
        (&"another kind".into(), &"changed".into(), &0.into()),
        "{log:#}"
    );
    assert_eq!(
        (&row["changes"][0]["what"], &row["changes"][0]["class"]),
        (&"moved".into(), &"structure".into())
    );
    assert!(repository.gov(&["log", "g"]).out.contains("became another kind of thing"));
}

/// The history of an answer is one, whatever was asked about is called in each version.
#[test]
fn an_answer_turns_only_when_it_is_another() {
    let repository = Repository::new("former-turns");
    let area = |rest: &str, person: &str| {
        format!("name: Vården\n{rest}responsible:\n  - person: {person}\n    relation: accountable\n")
    };
    let [old, new] =
        ["gammalt-omrade", "nytt-omrade"].map(|id| format!("data/exempel/programme-areas/{id}.yaml"));
    for id in ["anna-ek", "bo-al"] {
        repository.write(&format!("data/exempel/people/{id}.yaml"), &format!("name: {id}\n"));
    }
    repository.write(&old, &area("", "anna-ek"));
    repository.commit("anna");
    repository.git(&["mv", &old, &new]);
    repository.write(&new, &area("former_ids: [gammalt-omrade]\n", "anna-ek"));
    repository.commit("new id");
    repository.write(&new, &area("former_ids: [gammalt-omrade]\n", "bo-al"));
    repository.commit("bo");
    for asked in ["nytt-omrade", "gammalt-omrade"] {
        let log = json(&repository, &["log", "--who-owns", asked]);
        let subjects: Vec<&str> =
            log["rows"].as_array().expect("rows").iter().filter_map(|row| row["subject"].as_str()).collect();
        assert_eq!(subjects, ["bo", "anna"], "{asked}: {log:#}");
    }
}
