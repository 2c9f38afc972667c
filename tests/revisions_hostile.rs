//! Revisions in a hook, in a repository within the data, and where traps are planted.

use crate::repository;
use crate::revisions::{faulty, validate};
use repository::{CLEAN, GROUP, Repository, command, done, folder};
use std::fs;
use std::path::Path;

/// git tells a hook which repository it is in; the data may lie in a work tree of another, or in a
/// folder of it.
#[test]
fn in_a_hook_the_folder_says_which_repository_it_is() {
    let repository = Repository::new("hook");
    repository.write("data/gov.toml", "[minimum.exempel]\ngroups = 1\n");
    repository.commit("bar");
    repository
        .script(".git/hooks/pre-commit", "#!/bin/sh\nexec gov validate --since HEAD --config-from HEAD\n");
    let tree = folder("hook-tree");
    fs::remove_dir(&tree).expect("empty");
    repository.git(&["worktree", "add", "-q", "--detach", tree.to_str().expect("UTF-8")]);
    for path in [&repository.path, &tree] {
        let here = Repository { path: path.clone() };
        let commit = |all: &str| done(command("git", path).args(["commit", "-q", all, "-m", "x"]));
        here.git(&["rm", "-q", GROUP]);
        here.write("data/gov.toml", "");
        let run = commit("-a");
        assert!(run.code == Some(1) && run.err.contains("1 error"), "{run:?}");
        here.git(&["reset", "-q", "--hard"]);
        here.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov"));
        assert_eq!(commit("-a").code, Some(0));
    }
    for (name, value) in [
        ("GIT_DIR", ".git"),
        ("GIT_DIR", "/nowhere"),
        ("GIT_INDEX_FILE", ".git/index"),
        ("GIT_WORK_TREE", "/"),
    ] {
        let run =
            done(command("gov", &repository.path).env(name, value).args(["validate", "--since", "HEAD"]));
        assert_eq!(run.code, Some(0), "{name}={value}: {}", run.err);
    }
}

/// A change can hold files that make a folder look like a repository of its own, with a history in
/// which every fault is known.
#[test]
fn a_repository_planted_in_the_data_is_no_measure() {
    let repository = Repository::new("planted");
    repository.write(GROUP, &faulty());
    let liar = Repository::empty("planted-liar");
    for (path, text) in repository::data() {
        liar.write(
            path.strip_prefix("data/").expect("below data"),
            if path == GROUP { faulty() } else { text }.as_str(),
        );
    }
    liar.commit("as if it had always been so");
    for part in ["HEAD", "config", "objects", "refs"] {
        let copied = done(
            command("cp", &liar.path)
                .arg("-r")
                .arg(liar.path.join(".git").join(part))
                .arg(repository.path.join("data")),
        );
        assert_eq!(copied.code, Some(0), "{}", copied.err);
    }
    let log = done(command("git", &repository.path.join("data")).args(["log", "--format=%s"]));
    assert_eq!(log.out, "as if it had always been so\n", "git takes the folder for a repository");
    let run = validate(&repository, &["--since", "HEAD"]);
    assert!(
        run.code == Some(1) && run.err.contains("0 known"),
        "the history is that of the work tree: {run:?}"
    );
    assert_eq!(validate(&repository, &["--rev", "HEAD"]).code, Some(0), "where there is no fault");
}

/// Everything in a repository that git would run: none of it is, and a plain git would.
#[test]
fn nothing_planted_in_a_repository_is_run() {
    let repository = Repository::new("hostile");
    let marks = folder("hostile-marks");
    let mark = |name: &str| {
        repository.script(
            &format!(".git/{name}.sh"),
            &format!("#!/bin/sh\ntouch '{}'\ncat\n", marks.join(name).display()),
        )
    };
    let settings = [
        "core.fsmonitor",
        "core.pager",
        "core.editor",
        "core.sshCommand",
        "core.askPass",
        "core.alternateRefsCommand",
        "filter.evil.smudge",
        "filter.evil.clean",
        "diff.evil.textconv",
        "diff.evil.command",
        "diff.external",
        "credential.helper",
        "pager.ls-tree",
        "pager.rev-parse",
        "pager.cat-file",
        "gpg.program",
        "uploadpack.packObjectsHook",
        "sequence.editor",
    ];
    for setting in settings {
        mark(setting);
        repository.git(&[
            "config",
            setting,
            &repository.path.join(format!(".git/{setting}.sh")).display().to_string(),
        ]);
    }
    for command in ["rev-parse", "ls-tree", "cat-file"] {
        let name = format!("alias.{command}");
        mark(&name);
        repository.git(&[
            "config",
            &name,
            &format!("!{}", repository.path.join(format!(".git/{name}.sh")).display()),
        ]);
    }
    for hook in
        ["post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman", "pre-commit"]
    {
        repository.script(
            &format!(".git/hooks/{hook}"),
            &format!("#!/bin/sh\ntouch '{}'\n", marks.join(hook).display()),
        );
    }
    repository.write(".gitattributes", "* filter=evil diff=evil\n");
    let made = || fs::read_dir(&marks).expect("there").count();
    assert_eq!(made(), 0, "nothing has been run yet");
    for args in [
        &["--since", "HEAD"][..],
        &["--config-from", "HEAD"],
        &["--since", "HEAD~0", "--config-from", "main", "--fix"],
    ] {
        assert_eq!(validate(&repository, args).code, Some(0), "{args:?}");
    }
    for args in [&["list"][..], &["why", "namnden"], &["show", "namnden"], &["fmt", "--check"]] {
        assert_eq!(repository.gov(&[args, &["--rev", "HEAD"]].concat()).code, Some(0), "{args:?}");
    }
    let old = repository.path.join(GROUP).display().to_string();
    let driver = ["git", "driver", GROUP, &old, "0", "100644", &old, "0", "100644"];
    for args in [
        &["diff"][..],
        &["diff", "main...HEAD", "-o", "md"],
        &["log", "namnden"],
        &["log", "--who-owns", "namnden"],
        &["bisect", "chair namnden != exempel"],
        &["git", "status"],
        &driver,
    ] {
        assert!(
            repository.gov(args).code.is_some_and(|code| code < 2),
            "{args:?}: {}",
            repository.gov(args).err
        );
    }
    // A git of the folder's own is none either, whatever `PATH` says.
    repository.script("git", &format!("#!/bin/sh\ntouch '{}'\n", marks.join("git").display()));
    for path in ["", ":", ".", ":/usr/bin:/bin"] {
        let mut here = command(env!("CARGO_BIN_EXE_gov"), &repository.path);
        assert_eq!(
            done(here.args(["validate", "--since", "HEAD", "--rev", "HEAD"]).env("PATH", path)).code,
            Some(0),
            "{path}"
        );
    }
    assert_eq!(made(), 0, "{:?}", fs::read_dir(&marks).expect("there").collect::<Vec<_>>());
    // The traps do work.
    repository.write(GROUP, &faulty());
    for (args, name) in [
        (&["status"][..], "core.fsmonitor"),
        (&["diff"], "diff.evil.command"),
        (&["add", "."], "filter.evil.clean"),
    ] {
        let _ = done(command("git", &repository.path).args(args));
        assert!(Path::exists(&marks.join(name)), "git {args:?} runs {name}");
    }
}
