//! Where the data folder is: at its own top, and what is said when it is none.

use crate::repository::{Repository, command, done};
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};

/// Whoever stands in the data folder stands in the data.
#[test]
fn at_the_top_of_the_data_every_command_works() {
    let repository = Repository::new("inside");
    for args in [
        &["validate"][..],
        &["validate", "--since", "HEAD"],
        &["validate", "exempel"],
        &["fmt", "--check"],
        &["fmt", "exempel/groups/namnden.yaml"],
        &["list"],
        &["list", "--rev", "HEAD"],
        &["show", "namnden"],
        &["who-owns", "namnden"],
        &["chart"],
        &["log", "namnden"],
        &["diff", "HEAD"],
        &["diff", "HEAD..HEAD"],
        &["git", "status"],
        &["gaps"],
        &["why", "namnden"],
        &["site", "--out", "../pages"],
    ] {
        let inside = done(command("gov", &repository.path.join("data")).args(args));
        let above: Vec<&str> =
            args.iter().map(|arg| if *arg == "../pages" { "pages" } else { arg }).collect();
        let above: Vec<String> = above
            .iter()
            .map(|arg| if arg.starts_with("exempel") { format!("data/{arg}") } else { arg.to_string() })
            .collect();
        let above = done(command("gov", &repository.path).args(above));
        assert_eq!(inside.code, above.code, "{args:?}: {inside:?}");
        assert!(!inside.err.contains("no folder"), "{args:?}: {inside:?}");
    }
}

#[test]
fn it_is_said_why_a_folder_is_no_data() {
    let repository = Repository::new("reasons");
    repository.write("file", "x");
    symlink("nowhere", repository.path.join("link")).expect("linked");
    fs::create_dir(repository.path.join("closed")).expect("made");
    fs::create_dir(repository.path.join("empty")).expect("made");
    for (data, why) in [
        ("file", "file is not a folder"),
        ("link", "link is a link to what is not there"),
        ("nowhere", "there is no folder nowhere"),
        ("empty", "no YAML files in empty"),
    ] {
        for command in ["validate", "list", "site"] {
            let run = repository.gov(&[command, "--data", data]);
            assert!(run.code == Some(2) && run.err.contains(why), "{data}: {run:?}");
        }
    }
    let closed = repository.path.join("closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("set");
    // Whoever may read everything sees an empty folder.
    let why =
        if fs::read_dir(&closed).is_ok() { "no YAML files" } else { "the folder closed may not be read" };
    let run = repository.gov(&["validate", "--data", "closed"]);
    assert!(run.code == Some(2) && run.err.contains(why), "{run:?}");
}
