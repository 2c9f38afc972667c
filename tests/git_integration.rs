//! `gov git`, with git itself: what it shows once it is told to, that only `install` tells it, and
//! that everything comes out again.

#![cfg(unix)]

use crate::repository;
use repository::{CLEAN, GROUP, Repository, Run, command, done};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use walkdir::WalkDir;

const SEATS: &str = "name: Nämnden\nmembers:\n  - post: a\n    role: member\n  - post: b\n";

/// All files of a folder with what stands in them.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let all =
        WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    all.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("it can be read")))
        .collect()
}

pub fn install(repository: &Repository, args: &[&str]) -> Run {
    let run = repository.gov(&[&["git", "install"], args].concat());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    run
}

#[test]
fn only_meaning_is_shown_in_diff_log_and_show() {
    let repository = Repository::new("git-textconv");
    install(&repository, &[]);
    assert_eq!(repository.git(&["config", "diff.gov.textconv"]), "gov git textconv\n");
    repository.write(
        GROUP,
        "sources: [exempel-protokoll#s3]\r\npart_of:\n    - source: \
        exempel-protokoll#s3\n      body: exempel\nname: Nämnden  ",
    );
    assert_eq!(repository.git(&["diff"]), "", "another order and layout are no difference");
    repository.commit("form");
    for shown in [&["show", "--format="][..], &["log", "-p", "-1", "--format="], &["diff", "HEAD~1", "HEAD"]]
    {
        assert_eq!(repository.git(shown), "", "{shown:?}");
    }
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov"));
    let shown = repository.git(&["diff"]);
    let lines: Vec<&str> = shown.lines().filter(|line| line.starts_with(['+', '-'])).skip(2).collect();
    assert_eq!(
        lines,
        ["-name: Nämnden", "+name: Nämnden för prov"],
        "of all that is written otherwise, what means something else"
    );
    let raw = repository.git(&["diff", "--no-ext-diff", "--no-textconv"]);
    assert!(raw.lines().filter(|line| line.starts_with('-')).count() > 4, "{raw}");
}

#[test]
fn the_driver_tells_what_changes() {
    let repository = Repository::new("git-driver");
    repository.write(GROUP, SEATS);
    repository.write("data/exempel/people/bo.yaml", "name: Bo Exempel\n");
    repository.write("data/exempel/groups/same.yaml", "name: A\ntype: x\n");
    repository.commit("seats");
    assert!(install(&repository, &["--driver"]).out.contains("git diff --no-ext-diff --no-textconv"));
    repository.write(GROUP, "name: 'Nämnden'\nmembers:\n  - post: c\n  - post: a\n    role: chair\n");
    repository.write("data/exempel/groups/same.yaml", "# Noted.\ntype: x\nname: A\n");
    let shown = repository.git(&["diff"]);
    let same = "data/exempel/groups/same.yaml";
    let expected = format!(
        "diff --gov a/{GROUP} b/{GROUP}\ngroup Nämnden (namnden)\n+ seat: post: c\n~ seat: post: a, role: member → chair\n- seat: post: b\n\
         diff --gov a/{same} b/{same}\ngroup A (same)\n  means the same: only order, quotes, comments or layout differ\n"
    );
    assert_eq!(shown, expected);
    // Of a commit git asks us only when it is told to, and shows the canonical form elsewhere.
    repository.commit("change");
    assert_eq!(repository.git(&["show", "--format=", "--ext-diff"]), expected);
    assert!(repository.git(&["show", "--format="]).contains("\n+    role: chair\n"));
    repository.git(&["mv", GROUP, "data/exempel/steering-groups.yaml"]);
    fs::create_dir_all(repository.path.join("data/exempel/steering-groups")).expect("made");
    repository.git(&[
        "mv",
        "data/exempel/steering-groups.yaml",
        "data/exempel/steering-groups/styrgruppen.yaml",
    ]);
    repository.git(&["rm", "-q", "data/exempel/people/bo.yaml"]);
    repository.write("data/exempel/people/eva.yaml", "name: Eva Exempel\n");
    repository.git(&["add", "-A"]);
    let shown = repository.git(&["diff", "--cached", "-M"]);
    for part in [
        "removed: person Bo Exempel (bo)\n- name: Bo Exempel\n",
        "new: person Eva Exempel (eva)\n+ name: Eva Exempel\n",
        "b/data/exempel/steering-groups/styrgruppen.yaml\nsteering group Nämnden (styrgruppen)\n  the file \
         is moved\n  kind: group → steering group\n  id: namnden → styrgruppen\n",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
}

#[test]
fn a_removed_name_is_not_told() {
    let repository = Repository::new("git-redacted");
    let bo = "data/exempel/people/b1.yaml";
    repository.write(bo, "name: Bo Exempel\naliases: [Bosse]\n");
    repository.commit("bo");
    install(&repository, &["--driver"]);
    repository.write(bo, "name: x\nredacted: true\n");
    let shown = repository.git(&["diff"]);
    assert_eq!(
        shown.lines().skip(1).collect::<Vec<_>>(),
        ["person (b1)", "+ the name is removed: true"],
        "{shown}"
    );
}

/// Whatever a file is called and whatever stands in it: nothing is run, nothing comes out raw, and
/// git gets to the last file.
#[test]
fn hostile_files_are_shown_and_do_nothing() {
    let repository = Repository::new("git-hostile");
    let odd = "data/exempel/groups/a b'\" $(touch pwned) `touch pwned`;touch pwned.yaml";
    for path in [odd, "data/exempel/groups/--help.yaml", GROUP] {
        repository.write(path, "name: A\n");
    }
    repository.commit("odd names");
    install(&repository, &["--driver"]);
    repository.write(odd, "name: \"\\e[31m::error::x ##[group]\"\n");
    repository.write("data/exempel/groups/--help.yaml", "name: B\n");
    repository.write(GROUP, "name: [\u{1b}[31mA\n");
    fs::write(repository.path.join("data/exempel/groups/latin.yaml"), b"name: N\xe4mnd\n").expect("written");
    fs::write(repository.path.join("data/exempel/groups/zero.yaml"), b"\0\x01\xff\n").expect("written");
    symlink("/etc/passwd", repository.path.join("data/exempel/groups/link.yaml")).expect("linked");
    repository.write("data/exempel/groups/zz.yml", "name: Sist\n");
    repository.git(&["add", "-A"]);
    let shown = repository.git(&["diff", "--cached"]);
    for part in [
        "~ name: A → \\u{1b}[31m:\\u{3a}error:\\u{3a}x ##\\u{5b}group]\n",
        "group B (--help)\n~ name: A → B\n",
        "after: can't be read as data\n",
        "+name: [\\u{1b}[31mA\n",
        "latin.yaml\n  after: the file is not UTF-8 here",
        "+/etc/passwd\n",
        "new: group Sist (zz)\n",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    assert!(!shown.contains("root:") && !shown.contains('\u{1b}'), "{shown}");
    // The canonical form of the same, or the file as it is. git shows the bytes, so they are not
    // read as text here.
    for args in [&["log", "-p", "--all"][..], &["diff", "--cached", "--no-ext-diff"]] {
        let output = command("git", &repository.path).args(args).output().expect("git runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let pwned = WalkDir::new(&repository.path)
        .into_iter()
        .filter_map(Result::ok)
        .any(|entry| entry.file_name() == "pwned");
    assert!(!pwned, "a file's name was run");
}

#[test]
fn an_unmerged_file_is_told_of() {
    let repository = Repository::new("git-unmerged");
    repository.git(&["checkout", "-q", "-b", "other"]);
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Ena"));
    repository.commit("one");
    repository.git(&["checkout", "-q", "main"]);
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Andra"));
    repository.commit("other");
    install(&repository, &["--driver"]);
    assert_eq!(done(command("git", &repository.path).args(["merge", "-q", "other"])).code, Some(1));
    let shown = repository.git(&["diff", "--cached"]);
    assert_eq!(shown, format!("diff --gov a/{GROUP} b/{GROUP}\n  the conflict is not resolved yet\n"));
    assert!(repository.git(&["diff", "--ours"]).contains("after: can't be read as data\n"));
}

/// git ends at once at any other exit code, so there is none.
#[test]
fn any_arguments_end_well() {
    let repository = Repository::new("git-arguments");
    for word in ["driver", "textconv"] {
        for count in [0, 1, 2, 3, 6, 7, 8, 9, 10, 20] {
            for arg in [&b"--help"[..], b"/dev/null", b"/", b"", b"\xff\xfe", b"100644", GROUP.as_bytes()] {
                let arg = std::os::unix::ffi::OsStrExt::from_bytes(arg);
                let args: Vec<&std::ffi::OsStr> = std::iter::repeat_n(arg, count).collect();
                let run = done(command("gov", &repository.path).args(["git", word]).args(args));
                let expected = if word == "driver" { [1, 7, 8, 9].contains(&count) } else { count == 1 };
                assert_eq!(
                    (run.code, run.err.is_empty()),
                    (Some(0), expected),
                    "{word} {count} {arg:?}: {}{}",
                    run.out,
                    run.err
                );
            }
        }
    }
    let colored = |name: &str, value: &str| {
        let run = done(
            command("gov", &repository.path)
                .args(["git", "driver", GROUP, "/dev/null", ".", ".", GROUP, "0", "100644"])
                .env(name, value),
        );
        run.out.contains("\u{1b}[32m+ name: Nämnden\u{1b}[m\n")
    };
    assert!(
        colored("GIT_PAGER_IN_USE", "true") && !colored("GIT_PAGER_IN_USE", "false") && !colored("X", "")
    );
}
