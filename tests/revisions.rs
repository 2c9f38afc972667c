//! Revisions: which findings are known, where the bar comes from, and what a repository that wishes
//! us ill can't do.

use crate::repository;
use repository::{CLEAN, GROUP, Repository, Run, command, done, folder};
use std::fs;

/// A fault that no revision but this one has.
pub fn faulty() -> String {
    CLEAN.replace("body: exempel\n", "body: exempl\n")
}

pub fn validate(repository: &Repository, args: &[&str]) -> Run {
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
    let said = "data/exempel/regions/exempel.yaml:1:7: error: Region Exempel must have at least 1 \
        group, but has 0 [too-few]\n";
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
    assert!(run.code == Some(2) && run.err.contains("is not in a git repository"), "{run:?}");
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
