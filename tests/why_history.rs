//! `gov why` where the history is cut, lost, not committed, or somebody's trap.

use crate::repository;
use crate::why::{commit_of, subject};
use repository::{CLEAN, GROUP, Repository, command, done, folder};
use std::fs;

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
