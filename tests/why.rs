//! `gov why`: what is said of a statement, and since which commit it stands in the data, in
//! repositories of all sorts.

use crate::gov;
use crate::repository;
use repository::{CLEAN, GROUP, Repository, command, done};
use serde_json::Value;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// A repository with the shipped data in one commit.
fn shipped(name: &str) -> Repository {
    let repository = Repository::empty(name);
    for entry in
        WalkDir::new("data").into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file())
    {
        repository
            .write(&entry.path().to_string_lossy(), &fs::read_to_string(entry.path()).expect("data is text"));
    }
    repository.git(&["add", "-A"]);
    let commit = [
        "commit",
        "-q",
        "-m",
        "data: a first ::error:: \u{1b}[31mred\u{202e}",
        "--date",
        "2001-01-01T00:00:00+0000",
    ];
    assert_eq!(
        done(
            command("git", &repository.path)
                .args(commit)
                .env("GIT_COMMITTER_DATE", "2022-10-20T23:30:00+0200")
        )
        .code,
        Some(0)
    );
    repository
}

/// Answers as they look, held as files. `UPDATE_CASES=1 cargo test --test all why::` writes what
/// comes out now.
#[test]
fn answers_look_as_they_should() {
    let repository = shipped("why-shipped");
    let data = repository.path.join("data").display().to_string();
    let hash = repository.git(&["rev-parse", "HEAD"]);
    let cases: [(&str, Option<usize>, &[&str]); 8] = [
        ("responsible-80", Some(80), &["why", "skane-omrade-digitalisering", "responsible", "--lang", "sv"]),
        ("all-80", Some(80), &["varför", "skane-styrgrupp-styrmodell", "--lang", "sv"]),
        ("all-200-en", Some(200), &["why", "jh-beslut-223-2017", "--lang", "en"]),
        ("date-piped", None, &["why", "jh-beslut-223-2017.date", "--lang", "sv"]),
        (
            "seat-at-2022-accessible",
            Some(80),
            &[
                "why",
                "skane-styrgrupp-styrmodell",
                "members[1]",
                "--at",
                "2022",
                "--accessible",
                "--lang",
                "en",
            ],
        ),
        ("responsible-json", None, &["why", "skane-uppdrag-styrmodell holders[0].to", "-o", "json"]),
        (
            "not-kept-csv",
            None,
            &["varfor", "jh-uppfoljning-kunskapsstyrning.type", "--lang", "sv", "-o", "csv"],
        ),
        ("no-key-80", Some(80), &["why", "skane-omrade-digitalisering", "responsable", "--lang", "sv"]),
    ];
    let mut wrong = Vec::new();
    for (name, width, args) in cases {
        let run = gov::gov(&[args, &["--data", &data]].concat(), width);
        let got = format!("exit: {}\n--- stdout\n{}--- stderr\n{}", run.code, run.out, run.err);
        let got =
            got.replace(hash.trim(), "<commit>").replace(&hash[..10], "<10 of it>").replace("\r\n", "\n");
        let path = Path::new("tests/why").join(format!("{name}.txt"));
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, &got).expect("the case can be written");
        }
        if fs::read_to_string(&path).unwrap_or_default() != got {
            wrong.push(format!("== {name}\n{got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A commit is told once below the table; in the rows stands which.
#[test]
fn commits_are_told_once() {
    let repository = shipped("why-two-commits");
    let path = "data/skane/units/skane-hss.yaml";
    let text = fs::read_to_string(repository.path.join(path)).expect("the file is there");
    repository.write(path, &text.replace("Hälso- och sjukvårdsstyrning", "HS-styrning"));
    repository.git(&["add", "-A"]);
    let commit = ["commit", "-q", "-m", "data: another", "--date", "2001-01-01T00:00:00+0000"];
    assert_eq!(
        done(
            command("git", &repository.path)
                .args(commit)
                .env("GIT_COMMITTER_DATE", "2023-10-20T23:30:00+0200")
        )
        .code,
        Some(0)
    );
    let data = repository.path.join("data").display().to_string();
    let run = gov::gov(&["why", "skane-hss", "--lang", "sv", "--data", &data], Some(120));
    let hash = repository.git(&["rev-parse", "HEAD"]);
    assert_eq!(run.out.matches("data: another").count(), 1, "{}", run.out);
    assert_eq!(run.out.matches("data: a first").count(), 1, "{}", run.out);
    assert_eq!(run.out.matches(&hash[..10]).count(), 2, "{}", run.out);
    assert!(
        run.out.contains(&format!(
            "\nInfördes 20 oktober 2023 (incheckning {}, ”data: another”).\n",
            &hash[..10]
        )),
        "{}",
        run.out
    );
}

/// What is said of the commit of the group's first `part_of`.
pub fn commit_of(repository: &Repository) -> Value {
    let run = repository.gov(&["why", "namnden", "part_of[0]", "-o", "json"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    json["rows"][0]["commit"].clone()
}

pub fn subject(repository: &Repository) -> String {
    let commit = commit_of(repository);
    commit["subject"].as_str().unwrap_or_else(|| commit["state"].as_str().unwrap_or_default()).to_string()
}

#[test]
fn what_says_the_same_is_no_news() {
    let repository = Repository::new("why-form");
    assert_eq!(subject(&repository), "base");
    let forms = [
        (
            "reformatted",
            "name:   'Nämnden'\npart_of: [{source: \"exempel-protokoll#s3\", body: exempel}]\nsources: \
             [exempel-protokoll#s3]\n"
                .to_string(),
        ),
        (
            "a note",
            CLEAN.replace(
                "    source: exempel-protokoll#s3\n",
                "    source: exempel-protokoll#s3\n    note: Läst så.\n",
            ),
        ),
        (
            "another before it",
            CLEAN.replace(
                "part_of:\n",
                "part_of:\n  - body: annat\n    source: \
            exempel-protokoll#s3\n",
            ),
        ),
        ("a file that can't be read beside", CLEAN.to_string()),
    ];
    for (message, text) in forms {
        repository.write(GROUP, &text);
        repository.write("data/exempel/groups/annat.yaml", &format!("name: Annat\nnote: {message}\n"));
        repository.commit(message);
    }
    assert_eq!(subject(&repository), "base");
    repository
        .write(GROUP, &CLEAN.replace("  - body: exempel\n", "  - body: exempel\n    certainty: implied\n"));
    assert_eq!(subject(&repository), "uncommitted");
    repository.commit("less sure");
    assert_eq!(subject(&repository), "less sure");
}

#[test]
fn only_an_unbroken_stay_counts() {
    let repository = Repository::new("why-break");
    let without = CLEAN.replace("part_of:\n  - body: exempel\n    source: exempel-protokoll#s3\n", "");
    for (message, text) in [
        ("out", without.as_str()),
        ("in again", CLEAN),
        ("broken", "name: [\n"),
        ("mended", CLEAN),
        ("more", ""),
    ] {
        let text = if text.is_empty() { format!("{CLEAN}note: Mer.\n") } else { text.to_string() };
        repository.write(GROUP, &text);
        repository.commit(message);
    }
    assert_eq!(subject(&repository), "mended");
}

/// A branch that never had it is no break: the way back goes through the commits that have it.
#[test]
fn a_branch_beside_is_no_break() {
    let repository = Repository::new("why-branch");
    let without = CLEAN.replace("part_of:\n  - body: exempel\n    source: exempel-protokoll#s3\n", "");
    repository.write(GROUP, &without);
    repository.commit("out");
    repository.git(&["checkout", "-q", "-b", "beside"]);
    repository.write(GROUP, &without.replace("Nämnden", "Nämnden för prov"));
    repository.commit("beside");
    repository.git(&["checkout", "-q", "main"]);
    repository.write(GROUP, CLEAN);
    repository.commit("in");
    let merge = done(
        command("git", &repository.path)
            .args(["merge", "-q", "--no-ff", "-X", "ours", "-m", "merged", "beside"]),
    );
    assert_eq!(merge.code, Some(0), "{merge:?}");
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov"));
    repository.git(&["add", "-A"]);
    repository.git(&["commit", "-q", "--amend", "--no-edit", "--no-verify"]);
    assert_eq!(subject(&repository), "in");
}

#[test]
fn a_moved_file_is_the_same_file() {
    let repository = Repository::new("why-moved");
    fs::create_dir_all(repository.path.join("data/ny mapp/groups")).expect("made");
    repository.git(&["mv", GROUP, "data/ny mapp/groups/namnden.yaml"]);
    repository.commit("moved");
    assert_eq!(subject(&repository), "base");
}

/// A thousand citations of a long text are not its lines a thousand times: what was quoted is
/// named, and what is new is quoted.
#[test]
fn a_long_text_is_quoted_once() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("why-long");
    let _ = fs::remove_dir_all(&root);
    let write = |path: &str, text: String| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    };
    write("sources/z.txt", (1..=1500).map(|at| format!("rad {at}\n")).collect());
    write("sources/z.yaml", "title: Z\ntype: report\ndate: 2020-01-01\nfile: z.txt\n".into());
    let cited = ["L1-1400", "L2-1400", "L3-1401", "L1-9"];
    let seats: Vec<String> =
        cited.iter().map(|lines| format!("  - described: {lines}\n    source: z#{lines}\n")).collect();
    write("groups/g.yaml", format!("name: G\nmembers:\n{}", seats.concat()));
    let data = root.display().to_string();
    let run = gov::gov(&["why", "g", "members", "-o", "json", "--data", &data], None);
    let answer: Value = serde_json::from_str(&run.out).expect("it is JSON");
    let quotes = answer["quotes"].as_array().expect("there are quotations");
    let of = |place: &str, state: &str| {
        quotes.iter().filter(|quote| quote["place"] == place && quote["state"] == state).count()
    };
    assert_eq!((of("z#L1-1400", "quoted"), of("z#L1-1400", "quoted_above")), (1400, 0));
    assert_eq!((of("z#L2-1400", "quoted"), of("z#L2-1400", "quoted_above")), (0, 1), "all of it is above");
    assert_eq!((of("z#L3-1401", "quoted"), of("z#L3-1401", "quoted_above")), (1, 1), "but for one line");
    assert_eq!((of("z#L1-9", "quoted"), of("z#L1-9", "quoted_above")), (9, 0), "a few may be said again");
}
