//! What `gov git` writes into the settings of git: it comes out again byte for byte, is the clone's
//! own, and is never a command of somebody else's.

#![cfg(unix)]

use crate::git_integration::{files, install};
use crate::repository;
use repository::{CLEAN, GROUP, Repository, command, done, folder};
use std::fs;

#[test]
fn what_was_written_comes_out_byte_for_byte() {
    let attributes = ".git/info/attributes";
    for (name, config, own) in [
        ("plain", None, None),
        (
            "mine",
            Some(
                "# mine\n[core]\r\n\tbare = false ; no\n[diff \"other\"]\n\ttextconv = cat\n[user]\n\tname \
                 = X",
            ),
            Some("*.txt text"),
        ),
        ("marked", Some("\u{feff}[core]\n\tbare = false\n"), Some("*.md diff=markdown\n")),
    ] {
        let repository = Repository::new(&format!("git-undo-{name}"));
        config.into_iter().for_each(|text| repository.write(".git/config", text));
        own.into_iter().for_each(|text| repository.write(attributes, text));
        let before = files(&repository.path.join(".git"));
        assert_eq!(repository.gov(&["git", "status"]).code, Some(1), "{name}");
        for args in [&["--driver"][..], &[], &["--driver"], &["--driver"]] {
            install(&repository, args);
            let run = repository.gov(&["git", "status"]);
            assert_eq!(
                (run.code, run.out.contains("gov git driver")),
                (Some(0), !args.is_empty()),
                "{name}: {}",
                run.out
            );
        }
        let marks = fs::read_to_string(repository.path.join(".git/config"))
            .expect("there")
            .matches("gov git install")
            .count();
        assert_eq!(marks, 1, "installing again adds nothing");
        for _ in 0..2 {
            assert_eq!(repository.gov(&["git", "uninstall"]).code, Some(0), "{name}");
            assert!(files(&repository.path.join(".git")) == before, "{name}");
        }
    }
}

#[test]
fn what_somebody_else_wrote_is_theirs() {
    let repository = Repository::new("git-theirs");
    for (key, value) in [("diff.gov.command", "touch \u{1b}pwned"), ("diff.gov.textconv", "cat")] {
        repository.git(&["config", key, value]);
        let before = files(&repository.path.join(".git"));
        let run = repository.gov(&["git", "install"]);
        assert_eq!(run.code, Some(2), "{}", run.out);
        assert!(
            run.err.contains(&format!("already has {key}, which is: {}", value.replace('\u{1b}', "\\u{1b}"))),
            "{}",
            run.err
        );
        let status = repository.gov(&["git", "status"]);
        assert!(status.code == Some(1) && status.out.contains("something else: "), "{}", status.out);
        assert_eq!(repository.gov(&["git", "uninstall"]).code, Some(0));
        assert!(files(&repository.path.join(".git")) == before);
        repository.git(&["config", "--unset", key]);
    }
    // What git itself puts into our section since, stays.
    install(&repository, &[]);
    repository.git(&["config", "diff.gov.cachetextconv", "true"]);
    repository.gov(&["git", "uninstall"]);
    assert_eq!(repository.git(&["config", "--get-regexp", "^diff"]), "diff.gov.cachetextconv true\n");
    install(&repository, &[]);
    repository.git(&["config", "diff.gov.textconv", "/old/gov git textconv"]);
    let status = repository.gov(&["git", "status"]);
    assert!(
        status
            .out
            .contains("something else: /old/gov git textconv; `gov git install` writes gov git textconv"),
        "{}",
        status.out
    );
}

#[test]
fn work_trees_submodules_and_folders() {
    for (name, prefix) in [("root", ""), ("below", "styrning [a]/min data/")] {
        let repository = Repository::empty(&format!("git-at-{name}"));
        let at = format!("{prefix}groups/a.yaml");
        repository.write(&at, "name: A\ntype: x\n");
        repository.commit("base");
        let data = if prefix.is_empty() { "." } else { prefix };
        install(&repository, &["--data", data]);
        repository.write(&at, "type: x\nname: A\n");
        assert_eq!(repository.git(&["diff"]), "", "{name}");
    }
    let repository = Repository::new("git-main");
    let tree = Repository { path: folder("git-tree") };
    repository.git(&["worktree", "add", "-q", tree.path.to_str().expect("UTF-8"), "-b", "tree"]);
    install(&tree, &["--driver"]);
    for place in [&tree, &repository] {
        place.write(GROUP, &CLEAN.replace("Nämnden", "Ny"));
        assert!(place.git(&["diff"]).contains("~ name: Nämnden → Ny\n"));
        assert_eq!(place.gov(&["git", "status"]).code, Some(0));
    }
    let above = Repository::empty("git-above");
    let origin = repository.path.to_str().expect("UTF-8");
    above.git(&["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", origin, "sub"]);
    let before = fs::read(above.path.join(".git/config")).expect("there");
    install(&above, &["--driver", "--data", "sub/data"]);
    let sub = Repository { path: above.path.join("sub") };
    sub.write(GROUP, &CLEAN.replace("Nämnden", "Ny"));
    assert!(sub.git(&["diff"]).contains("~ name: Nämnden → Ny\n"));
    assert_eq!(
        fs::read(above.path.join(".git/config")).expect("there"),
        before,
        "the repository above is another one"
    );
    assert_eq!(repository.gov(&["git", "install", "--rev", "HEAD"]).code, Some(2));
}

/// A program outside of `PATH`, in a folder whose name is made to be run.
#[test]
fn the_path_of_the_program_is_no_command() {
    let repository = Repository::new("git-path");
    let tools = folder("git-tools").join("my 'own' \"$(touch pwned)\" \\tools");
    fs::create_dir_all(&tools).expect("made");
    fs::hard_link(env!("CARGO_BIN_EXE_gov"), tools.join("gov")).expect("linked");
    let run = done(
        command(tools.join("gov").to_str().expect("UTF-8"), &repository.path)
            .args(["git", "install", "--driver"])
            .env("PATH", "/usr/bin:/bin"),
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Ny"));
    for (args, part) in
        [(&["diff"][..], "~ name: Nämnden → Ny\n"), (&["diff", "--no-ext-diff"], "+name: Ny\n")]
    {
        let run = done(command("git", &repository.path).args(args).env("PATH", "/usr/bin:/bin"));
        assert!(run.code == Some(0) && run.out.contains(part), "{}{}", run.out, run.err);
    }
    assert!(!repository.path.join("pwned").exists());
    // A part of `PATH` that means the folder one stands in makes the short name unsafe.
    repository.script("gov", "#!/bin/sh\ntouch pwned\n");
    let here = |program: &str, args: &[&str]| {
        let path = format!(
            ".:{}",
            command("gov", &repository.path)
                .get_envs()
                .find(|(name, _)| *name == "PATH")
                .and_then(|(_, path)| path?.to_str())
                .expect("UTF-8")
        );
        done(command(program, &repository.path).args(args).env("PATH", path))
    };
    assert!(
        here(env!("CARGO_BIN_EXE_gov"), &["git", "install", "--driver"])
            .out
            .contains(env!("CARGO_BIN_EXE_gov"))
    );
    assert!(
        here("git", &["diff"]).out.contains("~ name: Nämnden → Ny\n")
            && !repository.path.join("pwned").exists()
    );
}

#[test]
fn no_other_command_writes_gits_settings() {
    let repository = Repository::new("git-never");
    let before = files(&repository.path.join(".git"));
    let commands = "fmt; fmt --check; validate; validate --fix; validate --since HEAD; list groups --rev HEAD; show namnden; why namnden; \
        schema --write schemas; completions bash; git status; git uninstall; git driver x; git textconv x; help git";
    for args in commands.split("; ") {
        let args: Vec<&str> = args.split_whitespace().collect();
        repository.gov(&args);
        assert!(files(&repository.path.join(".git")) == before, "{args:?}");
    }
}
