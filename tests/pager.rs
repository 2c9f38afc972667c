//! The pager: which one is started, when, and what it is given.

#![cfg(unix)]

use crate::terminal::{FAULTY, command, on_terminal};
use pty_process::Size;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A folder with a pager that says that it was there.
fn pager(name: &str, does: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pager-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("made");
    let file = folder.join("less");
    std::fs::write(&file, format!("#!/bin/sh\n{does}\n")).expect("written");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).expect("may be run");
    folder
}

#[test]
fn a_long_answer_goes_through_the_pager() {
    let folder = pager("shows", "echo \"paged $*\"; cat");
    let own = folder.join("less").display().to_string();
    let path = format!("{}:/usr/bin:/bin", folder.display());
    let list = ["list", "--color", "never"];
    let small = (80, 24);
    let (plain, _) = on_terminal(small, &[&list[..], &["--no-pager"]].concat(), &[]);
    let seen = |args: &[&str], env: &[(&str, &str)], size| on_terminal(size, args, env).0;
    let paged = |with: &str| format!("paged {with}\n{plain}");
    assert_eq!(seen(&list, &[("PATH", &path)], small), paged("-FRXK"));
    assert_eq!(seen(&list, &[("PAGER", &own)], small), paged(""));
    assert_eq!(
        seen(&list, &[("PAGER", "/nowhere"), ("GOV_PAGER", &format!("{own} -a  b; touch x"))], small),
        paged("-a b; touch x")
    );
    assert_eq!(seen(&list, &[("PAGER", "less x"), ("PATH", &path)], small), paged("x"));
    // An answer that fits, one that nobody sees, one that is not to stop, and a terminal that
    // can't.
    for (args, env, size) in [
        (&list[..], &[("PATH", path.as_str())][..], (80, 2_000)),
        (&["list", "--color", "never", "--no-pager"], &[("PATH", &path)], small),
        (&list, &[("PATH", &path), ("PAGER", "")], small),
        (&list, &[("PATH", &path), ("PAGER", "cat")], small),
        (&list, &[("PATH", &path), ("GOV_PAGER", ""), ("PAGER", &own)], small),
        (&list, &[("PATH", &path), ("TERM", "dumb")], small),
        (&list, &[("PAGER", "/nowhere/less")], small),
        (&list, &[("PAGER", "false"), ("PATH", "/usr/bin:/bin")], small),
        (&list, &[], small),
    ] {
        assert_eq!(seen(args, env, size), plain, "{args:?} {env:?}");
    }
    assert!(
        !String::from_utf8_lossy(
            &command(&list, &[("PATH", &path)]).output().expect("the binary runs").stdout
        )
        .contains("paged")
    );
    // Help is long too; the sum of findings, which goes to stderr, is not in the pager.
    assert!(seen(&["validate", "--help"], &[("PATH", &path)], small).starts_with("paged -FRXK\n"));
    let findings = FAULTY.split(' ').chain(["--color", "never", "--lang", "en"]).collect::<Vec<_>>();
    let counted = pager("counts", "grep -c 'in 1 file'; cat >/dev/null");
    let (seen, code) = on_terminal(
        small,
        &findings,
        &[("PAGER", &counted.join("less").display().to_string()), ("PATH", "/usr/bin:/bin")],
    );
    assert!(code == 1 && seen.contains("errors in 1 file"), "{seen}");
}

/// A pager is never a file of the folder that we stand in, which may be a repository of anybody's.
#[test]
fn no_pager_lies_in_the_current_folder() {
    let folder = pager("planted", ": >planted");
    let data = Path::new("data").canonicalize().expect("it is there");
    for (path, name) in [
        ("", "less"),
        (":", "less"),
        (".", "less"),
        ("/nowhere::/nowhere", "less"),
        ("", "./less"),
        (".:", "less -F"),
    ] {
        let mut here =
            command(&["list", "--data", data.to_str().expect("UTF-8")], &[("PATH", path), ("PAGER", name)]);
        here.current_dir(&folder);
        let (mut terminal, side) = pty_process::blocking::open().expect("a terminal");
        terminal.resize(Size::new(10, 80)).expect("it has a size");
        let mut child = pty_process::blocking::Command::from(here).spawn(side).expect("the binary runs");
        let mut bytes = [0; 4096];
        while terminal.read(&mut bytes).is_ok_and(|count| count > 0) {}
        assert!(child.wait().expect("it ends").success());
        assert!(!folder.join("planted").exists(), "PATH={path} PAGER={name}");
    }
}

#[test]
fn a_pager_that_is_quit_early_is_quiet() {
    let folder = pager("quits", "head -1");
    let own = folder.join("less").display().to_string();
    let (seen, code) =
        on_terminal((80, 24), &["list", "-o", "json"], &[("PAGER", &own), ("PATH", "/usr/bin:/bin")]);
    assert_eq!((seen.as_str(), code), ("{\n", 0));
}
