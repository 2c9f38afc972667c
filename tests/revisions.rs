//! Revisions: which findings are known, where the bar comes from, and what a repository that wishes
//! us ill can't do.

use crate::repository;
use repository::{CLEAN, GROUP, Repository, Run, command, done, folder};
use std::fs;
use std::path::Path;

/// A fault that no revision but this one has.
fn faulty() -> String {
    CLEAN.replace("body: exempel\n", "body: exempl\n")
}

fn validate(repository: &Repository, args: &[&str]) -> Run {
    repository.gov(&[&["validate", "-o", "concise"], args].concat())
}

#[test]
fn known_findings_stay_known_where_files_go() {
    let repository = Repository::new("renamed");
    repository.write(GROUP, &faulty());
    repository.commit("a fault");
    assert_eq!(validate(&repository, &["--since", "HEAD~1"]).code, Some(1));
    fs::create_dir_all(repository.path.join("data/annat/groups")).expect("made");
    repository.git(&["mv", GROUP, "data/annat/groups/namnden.yaml"]);
    repository.write("data/annat/groups/namnden.yaml", &format!("# Flyttad.\n\n{}", faulty()));
    let run = validate(&repository, &["--since", "HEAD"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{}", run.err);
    assert!(run.err.contains("compared with HEAD: 1 known, 0 fixed"), "{}", run.err);
    assert_eq!(validate(&repository, &[]).code, Some(1), "without a revision it is a finding");
}

#[test]
fn a_revision_without_the_folder_has_nothing() {
    let repository = Repository::empty("no-folder");
    repository.write("LICENSE", "none\n");
    repository.commit("before");
    for (path, text) in repository::data() {
        repository.write(&path, &text);
    }
    let both = ["--since", "HEAD", "--config-from", "HEAD"];
    assert_eq!(validate(&repository, &both).code, Some(0));
    repository.write(GROUP, &faulty());
    assert_eq!(validate(&repository, &both).code, Some(1));
}

#[test]
fn the_data_lies_where_it_lies() {
    for (name, prefix) in [("at-root", ""), ("below", "styrning/regioner/")] {
        let repository = Repository::empty(name);
        let path = |path: &str| format!("{prefix}{}", path.strip_prefix("data/").expect("below data"));
        for (file, text) in repository::data() {
            repository.write(&path(&file), &text);
        }
        repository.write(&format!("{prefix}gov.toml"), "[minimum.exempel]\ngroups = 1\n");
        repository.commit("base");
        let data = if prefix.is_empty() { "." } else { prefix };
        let both = ["--data", data, "--since", "HEAD", "--config-from", "HEAD"];
        assert_eq!(validate(&repository, &both).code, Some(0), "{name}");
        repository.write(&format!("{prefix}gov.toml"), "");
        fs::remove_file(repository.path.join(path(GROUP))).expect("there");
        let run = validate(&repository, &both);
        assert!(run.code == Some(1) && run.out.contains("[too-few]"), "{name}: {run:?}");
        repository.git(&["checkout", "-q", "."]);
        repository.write(&path(GROUP), &faulty());
        repository.commit("a fault");
        let run = validate(&repository, &both);
        assert!(run.code == Some(0) && !run.err.contains(" 0 known"), "{name}: {run:?}");
    }
}

/// The configuration of one revision is used for the data of two others, in which everything has
/// other places.
#[test]
fn a_bar_from_elsewhere_holds() {
    let repository = Repository::new("bar");
    repository.write("data/gov.toml", "[minimum.exempel]\ngroups = 1\n");
    repository.commit("bar");
    let both = ["--since", "HEAD", "--config-from", "HEAD"];
    for number in 0..9 {
        repository.write(&format!("data/aaa/groups/a{number}.yaml"), CLEAN);
    }
    assert!(
        [Some(0), Some(1)].contains(&validate(&repository, &both).code),
        "more files than the revision had"
    );
    fs::remove_dir_all(repository.path.join("data/aaa")).expect("there");
    repository.write("data/gov.toml", "[minimum.exempel]\ngroups = 0\n[levels]\n\"*\" = \"off\"\n");
    fs::remove_file(repository.path.join(GROUP)).expect("there");
    let run = validate(&repository, &both);
    assert_eq!(run.code, Some(1), "{run:?}");
    let said = "data/exempel/regions/exempel.yaml:1:7: error: Region Exempel has to have at least 1 in \
        groups, and has 0 [too-few]\n";
    assert!(run.out.contains(said), "{}", run.out);
    for broken in ["name: [\n", &faulty()] {
        repository.write(GROUP, broken);
        let run = validate(&repository, &both);
        assert!(run.code == Some(1) && !run.out.contains("too-few"), "one cause is one finding: {}", run.out);
    }
    repository.write("data/gov.toml", "[levls]\n");
    repository.commit("a bar that can't be read");
    let run = validate(&repository, &both);
    assert!(run.code == Some(2) && run.err.contains("gov.toml at HEAD: unknown key `levls`"), "{run:?}");
}

#[test]
fn a_revision_is_never_an_option() {
    let repository = Repository::new("dash");
    for revision in ["--help", "-n", "--output=/tmp/x", "-", "", "HEAD:data", "a b", "nowhere"] {
        for option in ["--since", "--config-from", "--rev"] {
            let run = repository.gov(&["validate", &format!("{option}={revision}")]);
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{option}={revision}: {}", run.err);
            assert!(run.err.contains(&format!("there is no revision `{revision}` here")), "{}", run.err);
        }
    }
    // The same for who asks outside of any repository.
    let outside = std::env::temp_dir().join(format!("gov-outside-{}", std::process::id()));
    fs::create_dir_all(outside.join("data/regions")).expect("made");
    fs::write(outside.join("data/regions/x.yaml"), "name: X\n").expect("written");
    let run = done(command("gov", &outside).args(["validate", "--since", "HEAD"]));
    fs::remove_dir_all(&outside).expect("removed");
    assert!(run.code == Some(2) && run.err.contains("is in no git repository"), "{run:?}");
}

/// What is said in a shallow clone, done as it says, helps: for a commit, and for a branch that the
/// clone never had.
#[test]
fn a_shallow_clone_is_told_what_helps() {
    let origin = Repository::new("shallow-origin");
    origin.git(&["branch", "other"]);
    origin.write(GROUP, &faulty());
    origin.commit("a fault");
    let url = format!("file://{}", origin.path.display());
    for revision in ["HEAD~1", "origin/other"] {
        let clone = Repository { path: folder("shallow-clone") };
        clone.git(&["clone", "-q", "--depth", "1", &url, "."]);
        let run = validate(&clone, &["--since", revision]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        let (_, rest) = run.err.split_once("fetched with `").expect("a command is named");
        let (help, _) = rest.split_once('`').expect("a command ends");
        assert_eq!(done(command("bash", &clone.path).args(["-ec", help])).code, Some(0), "{help}");
        assert_eq!(validate(&clone, &["--since", revision]).code, Some(1), "now the fault is seen");
    }
}

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
