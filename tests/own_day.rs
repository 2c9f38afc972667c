//! Each revision by its own day: which day a commit has, and that its data is judged by it where
//! nobody says another.

use crate::repository;
use repository::{Repository, Run, command, done};
use serde_json::Value;

pub const POST: &str = "data/posts/sen.yaml";

pub fn post(holders: &str) -> String {
    format!("name: Senator\nbody: o\nholders:\n{holders}sources: [s]\n")
}

const FEIN: &str = "  - person: fein\n    from: 2019-01-03\n    to: 2025-01-02\n";
pub const BUTL: &str = "  - person: fein\n    from: 2019-01-03\n    to: 2023-10-02\n  - person: butl\n    from: \
    2023-10-03\n    to: 2024-12-08\n";

pub fn committee(chair: &str) -> String {
    format!(
        "name: Committee\npart_of:\n  - body: o\nmembers:\n  - person: {chair}\n    role: chair\nsources: \
         [s]\n"
    )
}

/// Commits everything at a time, written at another.
pub fn commit(repository: &Repository, message: &str, time: &str) {
    repository.git(&["add", "-A"]);
    let mut commit = command("git", &repository.path);
    commit.args(["commit", "-q", "--no-verify", "--allow-empty", "-m", message]);
    let run = done(commit.env("GIT_AUTHOR_DATE", "2001-02-03T12:00:00+0000").env("GIT_COMMITTER_DATE", time));
    assert_eq!(run.code, Some(0), "{run:?}");
}

/// What the program says where nobody has said which day today is.
pub fn gov(repository: &Repository, args: &[&str]) -> Run {
    done(command("gov", &repository.path).args(args).env_remove("GOV_TODAY"))
}

pub fn json(repository: &Repository, args: &[&str]) -> Value {
    let run = gov(repository, &[args, &["-o", "json"]].concat());
    assert!(run.code < Some(2), "{args:?}: {run:?}");
    serde_json::from_str(&run.out).expect("JSON")
}

/// A post and the chair of a committee, in January 2023 held by one to 2025, in October 2023 by her
/// successor.
pub fn senate(name: &str) -> Repository {
    let repository = Repository::empty(name);
    repository.write("data/organisations/o.yaml", "name: Org\nsources: [s]\n");
    repository.write(
        "data/sources/s.yaml",
        "title: Register\npublisher: o\nupdated: 2020-01-10\nurl: https://example.org/r\n",
    );
    repository.write("data/people/fein.yaml", "name: Dia Fein\nsources: [s]\n");
    repository.write("data/people/butl.yaml", "name: Lapa Butl\nsources: [s]\n");
    repository.write(POST, &post(FEIN));
    repository.write("data/groups/com.yaml", &committee("fein"));
    commit(&repository, "start", "2023-01-10T12:00:00+0000");
    repository.write(POST, &post(BUTL));
    repository.write("data/groups/com.yaml", &committee("butl"));
    commit(&repository, "butler", "2023-10-07T12:00:00+0000");
    repository
}

#[test]
fn a_commit_has_the_day_of_its_own_clock_everywhere() {
    for (name, time, day, before) in [
        ("day-east", "2024-01-01T00:30:00+0100", "2024-01-01", "2023-12-31"),
        ("day-west", "2023-12-31T23:30:00-0500", "2023-12-31", "2023-12-30"),
    ] {
        let repository = Repository::empty(name);
        repository::data().iter().for_each(|(path, text)| repository.write(path, text));
        commit(&repository, "new", time);
        assert_eq!(repository.git(&["log", "-1", "--format=%cs"]).trim(), day);
        assert_eq!(json(&repository, &["log", "namnden"])["rows"][0]["date"], day);
        assert!(
            gov(&repository, &["why", "namnden", "name", "-o", "json"])
                .out
                .contains(&format!("\"date\": \"{day}\"")),
            "{name}"
        );
        for rev in [day, &day[..4]] {
            assert_eq!(json(&repository, &["list", "groups", "--rev", rev])["as_of"], day);
        }
        let run = gov(&repository, &["list", "groups", "--rev", before]);
        assert!(run.code == Some(2) && run.err.contains(&format!(", is from {day}\n")), "{run:?}");
    }
}

/// Old tools wrote distances from UTC that are none; the day is the one that git gives.
#[test]
fn a_clock_that_is_weeks_off_is_read_as_git_reads_it() {
    let repository = Repository::new("day-clock");
    let text = repository.git(&["cat-file", "commit", "HEAD"]);
    let lines = text.lines().map(|line| match line.split_once(" <") {
        Some((who, _)) if who.starts_with("committer ") || who.starts_with("author ") => {
            format!("{who} <t@example.org> 1300000000 +051800")
        }
        _ => line.to_string(),
    });
    repository.write("commit", &(lines.collect::<Vec<_>>().join("\n") + "\n"));
    let id = repository.git(&["hash-object", "-t", "commit", "-w", "--literally", "commit"]);
    repository.git(&["update-ref", "refs/heads/main", id.trim()]);
    assert_eq!(json(&repository, &["log", "namnden"])["rows"][0]["date"], "2011-04-03");
    assert_eq!(json(&repository, &["list", "groups", "--rev", "2012"])["as_of"], "2011-04-03");
    let run = gov(&repository, &["list", "groups", "--rev", "2011-04-02"]);
    assert!(run.code == Some(2) && run.err.contains("is from 2011-04-03"), "{run:?}");
}

#[test]
fn a_revision_is_judged_by_its_day_and_says_so() {
    let repository = senate("day-rev");
    let holders = |answer: &Value| {
        answer["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| row["basis"]["standing"].clone())
            .collect::<Vec<_>>()
    };
    let then = json(&repository, &["post", "sen", "--rev", "HEAD~1"]);
    assert_eq!((holders(&then), &then["as_of"]), (vec!["last_known".into()], &"2023-01-10".into()), "{then}");
    let run = gov(&repository, &["post", "sen", "--rev", "HEAD~1"]);
    assert!(
        run.out.lines().any(|line| line.ends_with(", as of 10 January 2023"))
            && run.out.contains("3 years old"),
        "{run:?}"
    );
    let run = gov(&repository, &["post", "sen", "--rev", "HEAD~1", "--lang", "sv"]);
    assert!(run.out.lines().any(|line| line.ends_with(", läget den 10 januari 2023")), "{run:?}");
    // Whoever says a day has it, and so has whoever asks of the folder or of another time.
    let told = json(&repository, &["post", "sen", "--rev", "HEAD~1", "--today", "2026-11-22"]);
    assert_eq!((holders(&told), told.get("as_of")), (vec!["ended".into()], None), "{told}");
    for args in [&["post", "sen"][..], &["post", "sen", "--rev", "HEAD", "--at", "2021"]] {
        assert_eq!(json(&repository, args).get("as_of"), None, "{args:?}");
    }
}

#[test]
fn a_comparison_is_as_of_the_later_version() {
    let repository = senate("day-diff");
    let run = gov(&repository, &["diff", "HEAD~1..HEAD", "-o", "short"]);
    // Each with the last day that is stated ahead, as seen from the commit's day.
    let said = "Who holds the post Senator? Dia Fein (up to and including 2 January 2025) → Lapa Butl (up to \
                and including 8 December 2024) (change, 3 October 2023)\n";
    assert!(
        run.out.contains(said) && run.out.contains("chair: Dia Fein, Senator → chair: Lapa Butl, Senator"),
        "{}",
        run.out
    );
    assert!(run.out.ends_with("; as of 7 October 2023.\n"), "{}", run.out);
    for range in ["HEAD~1..HEAD", "HEAD..HEAD~1"] {
        let told = json(&repository, &["diff", range]);
        assert_eq!((&told["as_of"], &told["at"]), (&"2023-10-07".into(), &Value::Null));
    }
    let told = json(&repository, &["diff", "HEAD~1..HEAD", "--today", "2026-11-22"]);
    let holds = |told: &Value| {
        told["answers"].as_array().expect("answers").iter().any(|answer| answer["question"] == "who_holds")
    };
    assert_eq!(
        (holds(&told), &told["as_of"]),
        (false, &"2026-11-22".into()),
        "all of them have ended by then"
    );
    // A time that is asked about is asked of both.
    for (at, is_told) in [("2023-10-10", true), ("2023-09", false), ("2026-11", false)] {
        let told = json(&repository, &["diff", "HEAD~1..HEAD", "--at", at]);
        assert_eq!((holds(&told), &told["at"]), (is_told, &at.into()), "{at}");
    }
    let run = gov(&repository, &["diff", "HEAD~1..HEAD", "--at", "2023-10-10"]);
    assert!(run.out.contains(" (10 October 2023)\n") && !run.out.contains("as of"), "{}", run.out);
    assert_eq!(gov(&repository, &["diff", "--at", "sometime"]).code, Some(2));
}

/// That a day came between two commits is no change of the data.
#[test]
fn the_calendar_alone_changes_nothing() {
    let repository = senate("day-calendar");
    repository.write(POST, &(post(BUTL) + "note: Read again.\n"));
    commit(&repository, "a note, when all have left", "2025-03-01T12:00:00+0000");
    let told = json(&repository, &["diff", "HEAD~1..HEAD"]);
    assert_eq!(
        (&told["answers"], &told["as_of"]),
        (&Value::Array(Vec::new()), &"2025-03-01".into()),
        "{told}"
    );
    let run = gov(&repository, &["bisect", "post sen = butl", "HEAD~1.."]);
    assert!(
        run.out.contains("has not held since")
            && run.out.contains("It was time that went by, not the commit"),
        "{run:?}"
    );
    let area = |rest: &str| {
        format!(
            "name: Care\nprogramme: plan\nresponsible:\n  - person: fein\n    relation: \
             accountable\n{rest}sources: [s]\n"
        )
    };
    repository.write("data/programmes/plan.yaml", "name: Plan\nowner: o\ntype: strategy\nsources: [s]\n");
    repository.write("data/programme-areas/care.yaml", &area("    to: 2025-05-31\n"));
    commit(&repository, "an area", "2025-04-01T12:00:00+0000");
    repository
        .write("data/programme-areas/care.yaml", &(area("    to: 2025-05-31\n") + "note: Read again.\n"));
    commit(&repository, "a note, when she has left", "2025-07-01T12:00:00+0000");
    repository.write("data/programme-areas/care.yaml", &area("    to: 2025-12-31\n"));
    commit(&repository, "she stays", "2025-08-01T12:00:00+0000");
    let told = json(&repository, &["log", "--who-owns", "care"]);
    let turns: Vec<&Value> =
        told["rows"].as_array().expect("rows").iter().map(|row| &row["subject"]).collect();
    assert_eq!(
        (turns, &told["as_of"]),
        (vec![&"she stays".into(), &"an area".into()], &"each_commit".into()),
        "{told}"
    );
    assert_eq!(
        told["rows"][0]["answer"]["before"],
        Value::Array(Vec::new()),
        "she had left by the day on which that was said: {told}"
    );
}
