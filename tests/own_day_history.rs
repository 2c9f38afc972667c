//! The day of a commit in what tells of history: each is judged by its own.

use crate::own_day::{BUTL, POST, commit, committee, gov, json, post, senate};
use crate::repository;
use repository::{GROUP, command, done};
use serde_json::Value;

#[test]
fn history_is_judged_commit_by_commit() {
    let repository = senate("day-history");
    let found = json(&repository, &["bisect", "post sen = butl"]);
    assert_eq!(
        (&found["exact"], &found["by_calendar"], &found["as_of"]),
        (&true.into(), &false.into(), &"each_commit".into())
    );
    assert_eq!(
        (&found["rows"][0]["claim"], &found["rows"][0]["date"]),
        (&"holds_since".into(), &"2023-10-07".into()),
        "{found}"
    );
    let told = done(command("gov", &repository.path).args(["bisect", "post sen = butl"]));
    assert!(
        told.out.contains("holds neither in") && !told.out.contains("its own day"),
        "whoever says a day has it: {told:?}"
    );
    let at = json(&repository, &["bisect", "post sen = butl", "--at", "2024-06-01"]);
    assert_eq!((&at["rows"][0]["claim"], at.get("as_of")), (&"holds_since".into(), None), "{at}");
    repository.write(POST, &post(&BUTL.replace("2024-12-08", "2023-12-31")));
    commit(&repository, "she leaves", "2023-11-01T12:00:00+0000");
    repository.write(POST, &post(&format!("{BUTL}  - person: fein\n    from: 2023-12-01\n")));
    commit(&repository, "she is to come back", "2023-11-02T12:00:00+0000");
    let log = json(&repository, &["log", "sen"]);
    let natures = |row: usize| {
        log["rows"][row]["changes"]
            .as_array()
            .expect("changes")
            .iter()
            .map(|one| one["nature"].clone())
            .collect::<Vec<_>>()
    };
    assert!(natures(0).contains(&"planned".into()) && natures(2).contains(&"change".into()), "{log}");
    assert_eq!(log["as_of"], "each_commit");
    let run = gov(&repository, &["log", "sen"]);
    assert!(run.out.contains("Each commit is judged as of its own day."), "{}", run.out);
}

/// Whoever only leaves leaves on a day, which the new version says.
#[test]
fn an_answer_that_only_ends_has_its_day() {
    let repository = senate("day-end");
    let group = |rest: &str| {
        committee("butl")
            .replace("    role: chair\n", &format!("    role: chair\n    from: 2023-10-07\n{rest}"))
    };
    repository.write("data/groups/com.yaml", &group(""));
    commit(&repository, "known since when", "2023-10-08T12:00:00+0000");
    repository.write("data/groups/com.yaml", &group("    to: 2024-02-29\n"));
    commit(&repository, "she left", "2024-03-01T12:00:00+0000");
    let chair = |told: &Value| {
        told["answers"]
            .as_array()
            .expect("answers")
            .iter()
            .find(|answer| answer["question"] == "who_chairs")
            .cloned()
    };
    for args in [
        &["diff", "HEAD~1..HEAD"][..],
        &["diff", "HEAD~1..HEAD", "--today", "2026-11-22"],
        &["diff", "HEAD~1..HEAD", "--at", "2024-04"],
    ] {
        let answer = chair(&json(&repository, args)).expect("it differs");
        assert_eq!(
            (&answer["nature"], &answer["in_force"]),
            (&"change".into(), &"2024-02-29".into()),
            "{args:?}: {answer}"
        );
    }
    let run = gov(&repository, &["diff", "HEAD~1..HEAD", "-o", "short"]);
    assert!(run.out.contains("nobody stated for that time (change, 29 February 2024)\n"), "{}", run.out);
    // What is taken back without an end has none.
    repository.write("data/groups/com.yaml", "name: Committee\npart_of:\n  - body: o\nsources: [s]\n");
    commit(&repository, "taken back", "2024-03-02T12:00:00+0000");
    let answer = chair(&json(&repository, &["diff", "HEAD~2..HEAD"])).expect("it differs");
    assert_eq!((&answer["nature"], &answer["in_force"]), (&"undated".into(), &Value::Null), "{answer}");
}

/// A folder has no commit: it is judged by the calendar, also beside a revision.
#[test]
fn the_folder_is_judged_by_the_calendar() {
    let repository = senate("day-folder");
    repository.write(GROUP, repository::CLEAN);
    let told = json(&repository, &["diff", "HEAD"]);
    assert!(told["as_of"].as_str() > Some("2025-12-31"), "{}", told["as_of"]);
}
