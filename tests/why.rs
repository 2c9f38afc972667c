//! `gov why`: what is said of a statement, and since which commit it stands in the data, in
//! repositories of all sorts.

use crate::gov;
use crate::repository;
use repository::{CLEAN, GROUP, Repository, command, done, folder};
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
        run.out.contains(&format!("\nIncheckning {}, 20 oktober 2023: data: another\n", &hash[..10])),
        "{}",
        run.out
    );
}

/// What is said of the commit of the group's first `part_of`.
fn commit_of(repository: &Repository) -> Value {
    let run = repository.gov(&["why", "namnden", "part_of[0]", "-o", "json"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    json["rows"][0]["commit"].clone()
}

fn subject(repository: &Repository) -> String {
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

#[test]
fn what_is_not_known_is_said() {
    let repository = Repository::empty("why-none");
    for (path, text) in repository::data() {
        repository.write(&path, &text);
    }
    assert_eq!(commit_of(&repository)["state"], "no_commits");
    repository.write("LICENSE", "none\n");
    repository.git(&["add", "LICENSE"]);
    repository.git(&["commit", "-q", "-m", "before"]);
    assert_eq!(commit_of(&repository)["state"], "uncommitted");
    let run = repository.gov(&["why", "namnden", "part_of", "--lang", "sv"]);
    assert!(run.out.contains("inte incheckad"), "{}", run.out);
    // The folder for tests lies in a repository itself.
    let outside = std::env::temp_dir().join(format!("gov-why-{}", std::process::id()));
    for (path, text) in repository::data() {
        fs::create_dir_all(outside.join(&path).parent().expect("in a folder")).expect("made");
        fs::write(outside.join(&path), text).expect("written");
    }
    let run = done(command("gov", &outside).args(["why", "namnden", "part_of"]));
    fs::remove_dir_all(&outside).expect("removed");
    assert!(run.code == Some(0) && run.out.contains("the history can't be read"), "{run:?}");
}

#[test]
fn a_shallow_clone_says_that_its_history_is_cut() {
    let origin = Repository::new("why-shallow-origin");
    origin.write(GROUP, &format!("{CLEAN}note: Mer.\n"));
    origin.commit("more");
    let clone = Repository { path: folder("why-shallow") };
    clone.git(&["clone", "-q", "--depth", "1", &format!("file://{}", origin.path.display()), "."]);
    let commit = commit_of(&clone);
    assert_eq!((commit["subject"].as_str(), commit["history_is_cut"].as_bool()), (Some("more"), Some(true)));
    assert!(clone.gov(&["why", "namnden", "part_of"]).out.contains("the history is cut off here"));
    assert_eq!(commit_of(&origin)["history_is_cut"], false);
}

/// A clone that fetches contents when they are needed has the history, and not what stood in it:
/// nothing is fetched, and it is said.
#[test]
fn what_was_never_fetched_is_no_break() {
    let origin = Repository::new("why-partial-origin");
    origin.git(&["config", "uploadpack.allowFilter", "true"]);
    origin.write(GROUP, &format!("{CLEAN}note: Mer.\n"));
    origin.commit("more");
    let clone = Repository { path: folder("why-partial") };
    clone.git(&["clone", "-q", "--filter=blob:none", &format!("file://{}", origin.path.display()), "."]);
    let commit = commit_of(&clone);
    assert_eq!((commit["subject"].as_str(), commit["history_is_cut"].as_bool()), (Some("more"), Some(true)));
}

/// A file that git has lost is not one that was never committed.
#[test]
fn what_git_has_lost_is_not_uncommitted() {
    let repository = Repository::new("why-lost");
    let object = repository.git(&["rev-parse", &format!("HEAD:{GROUP}")]);
    let object = object.trim();
    fs::remove_file(repository.path.join(".git/objects").join(&object[..2]).join(&object[2..]))
        .expect("the object is loose");
    assert_eq!(commit_of(&repository)["state"], "no_history");
    let told = repository.gov(&["why", "namnden", "part_of[0]"]).out;
    assert!(told.contains("history can't be read") && !told.contains("not committed"), "{told}");
}

/// Everything in a repository that git would run when it looks at history: none of it is, and a
/// plain git would.
#[test]
fn nothing_planted_is_run() {
    let repository = Repository::new("why-hostile");
    repository.write(GROUP, &format!("{CLEAN}note: Mer.\n"));
    repository.commit("more");
    let marks = folder("why-hostile-marks");
    let mark = |name: &str| {
        repository.script(
            &format!(".git/{name}.sh"),
            &format!("#!/bin/sh\ntouch '{}'\ncat\n", marks.join(name).display()),
        )
    };
    let script = |name: &str| repository.path.join(format!(".git/{name}.sh")).display().to_string();
    let settings = [
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.alternateRefsCommand",
        "filter.evil.smudge",
        "filter.evil.clean",
        "diff.evil.textconv",
        "diff.evil.command",
        "diff.external",
        "pager.rev-list",
        "pager.cat-file",
        "gpg.program",
        "gpg.ssh.program",
    ];
    for setting in settings {
        mark(setting);
        repository.git(&["config", setting, &script(setting)]);
    }
    for command in ["rev-parse", "rev-list", "ls-tree", "cat-file", "log"] {
        let name = format!("alias.{command}");
        mark(&name);
        repository.git(&["config", &name, &format!("!{}", script(&name))]);
    }
    for hook in ["post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-commit"] {
        repository.script(
            &format!(".git/hooks/{hook}"),
            &format!("#!/bin/sh\ntouch '{}'\n", marks.join(hook).display()),
        );
    }
    repository.git(&["config", "log.showSignature", "true"]);
    repository.write(".gitattributes", "* filter=evil diff=evil\n");
    repository.write("data/.gitattributes", "* filter=evil diff=evil\n");
    let made = || fs::read_dir(&marks).expect("there").count();
    assert_eq!(made(), 0, "nothing has been run yet");
    assert_eq!(subject(&repository), "base");
    assert_eq!(repository.gov(&["why", "namnden"]).code, Some(0));
    assert_eq!(made(), 0, "{:?}", fs::read_dir(&marks).expect("there").collect::<Vec<_>>());
    // The traps do work.
    repository.write(GROUP, CLEAN);
    for (args, name) in [
        (&["status"][..], "core.fsmonitor"),
        (&["log", "-p", "--ext-diff", "-1", "HEAD"], "diff.evil.command"),
        (&["add", "."], "filter.evil.clean"),
    ] {
        let _ = done(command("git", &repository.path).args(args));
        assert!(marks.join(name).exists(), "git {args:?} runs {name}");
    }
}
