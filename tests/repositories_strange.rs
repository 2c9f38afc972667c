//! Repositories with what never ends in them, with ways out, and with damage: nothing hangs, no
//! file outside is read, and the reason is the right one.

use crate::repository::{Repository, Run, command, done, folder};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Asks, and does not wait for ever.
fn ask(folder: &Path, args: &[&str]) -> Run {
    let run = done(command("timeout", folder).args(["30", "gov"]).args(args));
    assert_ne!(run.code, Some(124), "{args:?} hangs");
    run
}

fn fifo(path: &Path) {
    let _ = fs::remove_file(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    assert!(Command::new("mkfifo").arg(path).status().expect("it runs").success());
}

#[test]
fn a_pipe_in_a_repository_is_not_waited_for() {
    for part in [
        "config",
        "shallow",
        "packed-refs",
        "commondir",
        "objects/info/commit-graph",
        "objects/info/alternates",
        "refs/heads/asked",
        "asked",
    ] {
        let repository = Repository::new(&format!("pipe-{}", part.replace('/', "-")));
        fifo(&repository.path.join(".git").join(part));
        for args in [&["list", "--rev", "asked"][..], &["validate", "--since", "HEAD"], &["log", "namnden"]] {
            let run = ask(&repository.path, args);
            assert!(run.code == Some(2) && run.err.contains("is a pipe or a device"), "{part}: {run:?}");
        }
        // What needs no history needs no repository.
        assert_eq!(ask(&repository.path, &["list"]).code, Some(0), "{part}");
    }
    // An object of its own.
    let repository = Repository::new("pipe-object");
    let head = repository.git(&["rev-parse", "HEAD"]);
    fifo(&repository.path.join(format!(".git/objects/{}/{}", &head[..2], head[2..].trim())));
    let run = ask(&repository.path, &["list", "--rev", "HEAD"]);
    assert!(run.code == Some(2) && run.err.contains("is a pipe or a device"), "{run:?}");
}

fn pack(repository: &Repository, ending: &str) -> PathBuf {
    let packs = fs::read_dir(repository.path.join(".git/objects/pack")).expect("there");
    let paths = packs.map(|entry| entry.expect("there").path());
    paths.into_iter().find(|path| path.to_string_lossy().ends_with(ending)).expect("a pack")
}

#[test]
fn a_link_out_of_a_repository_is_not_read() {
    for what in ["loose", "pack"] {
        let repository = Repository::new(&format!("link-out-{what}"));
        let own = match what {
            "pack" => {
                repository.git(&["gc", "-q"]);
                pack(&repository, ".pack")
            }
            _ => {
                let head = repository.git(&["rev-parse", "HEAD"]);
                repository.path.join(".git/objects").join(&head[..2])
            }
        };
        let away = folder(&format!("link-away-{what}")).join("x");
        fs::rename(&own, &away).expect("moved");
        symlink(&away, &own).expect("linked");
        let run = ask(&repository.path, &["list", "--rev", "HEAD"]);
        assert!(
            run.code == Some(2) && run.err.contains("is a link that leads out of the git repository"),
            "{run:?}"
        );
    }
    // Within it one may lead where it likes, and so may what is not read.
    let repository = Repository::new("link-within");
    fs::rename(repository.path.join(".git/objects"), repository.path.join(".git/o")).expect("moved");
    symlink("o", repository.path.join(".git/objects")).expect("linked");
    fs::remove_dir_all(repository.path.join(".git/hooks")).expect("removed");
    symlink("/", repository.path.join(".git/hooks")).expect("linked");
    symlink("nowhere", repository.path.join(".git/broken")).expect("linked");
    assert_eq!(ask(&repository.path, &["list", "--rev", "HEAD"]).code, Some(0));
}

/// What can't be read is not what is not there.
#[test]
fn damage_is_called_that() {
    for (name, ending) in [("pack", ".pack"), ("idx", ".idx"), ("refs", "packed-refs")] {
        let repository = Repository::new(&format!("damaged-{name}"));
        repository.git(&["gc", "-q"]);
        let path = match name {
            "refs" => repository.path.join(".git/packed-refs"),
            _ => pack(&repository, ending),
        };
        let length = fs::read(&path).expect("there").len();
        fs::remove_file(&path).expect("removed");
        fs::write(&path, vec![0xA5; length]).expect("written");
        for args in [
            &["list", "--rev", "HEAD"][..],
            &["validate", "--since", "main"],
            &["list", "--rev", "2025-01-01"],
            &["log", "namnden"],
            &["diff", "HEAD"],
        ] {
            let run = ask(&repository.path, args);
            assert!(run.code == Some(2) && run.err.contains("git fsck"), "{name} {args:?}: {run:?}");
        }
    }
    // A name that points to one that is gone is none.
    let dangling = Repository::new("dangling");
    dangling.git(&["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone"]);
    let run = ask(&dangling.path, &["list", "--rev", "origin"]);
    assert!(run.code == Some(2) && run.err.contains("there is no revision `origin` here"), "{run:?}");
    let empty = Repository::empty("no-commit");
    empty.write("data/groups/a.yaml", "name: A\n");
    let run = ask(&empty.path, &["log", "a"]);
    assert!(run.code == Some(2) && run.err.contains("no commit yet"), "{run:?}");
    let run = ask(&empty.path, &["list", "--rev", "plan"]);
    assert!(run.code == Some(2) && run.err.contains("there is no revision `plan` here"), "{run:?}");
}

/// Old tools wrote distances from UTC that are none. The day of such a commit is git's.
#[test]
fn a_commit_has_the_day_that_git_gives_it() {
    for (at, zone) in ["+051800", "-3407", "+0x10", "+12", "+0100"].iter().enumerate() {
        let repository = Repository::new(&format!("zone-{at}"));
        let tree = repository.git(&["write-tree"]);
        let who = format!("A <a@example.org> 1300000000 {zone}");
        let commit = format!("tree {}\nauthor {who}\ncommitter {who}\n\nx\n", tree.trim());
        fs::write(repository.path.join("commit"), commit).expect("written");
        let id = repository.git(&["hash-object", "-t", "commit", "-w", "--literally", "commit"]);
        repository.git(&["update-ref", "refs/heads/main", id.trim()]);
        let day = repository.git(&["log", "-1", "--format=%cs"]);
        let run = ask(&repository.path, &["log", "namnden", "-o", "json"]);
        assert!(run.code == Some(0) && run.out.contains(day.trim()), "{zone}, {day}: {run:?}");
        assert_eq!(ask(&repository.path, &["list", "--rev", day.trim()]).code, Some(0), "{zone}");
    }
}
