//! What a command that writes says of how to undo it works as it stands: in the folder that gov was
//! run in, in a repository or outside of any.

use crate::markdown::{self, Files};
use crate::repository::{self, Repository, Run, command, done};
use std::fs;
use std::path::Path;

const NEW: [&str; 8] =
    ["record", "utse", "Siv Berg", "--befattning", "Verksamhetschef", "--source", "protokoll#L3", "--yes"];
const CHANGES: [&str; 12] = [
    "record",
    "utse",
    "Anna Ask",
    "--befattning",
    "HSD",
    "--från",
    "2026-04-01",
    "--efter",
    "Per Ek",
    "--source",
    "protokoll#L2",
    "--yes",
];

/// The data of docs/record.md in a folder.
fn data(folder: &Path) {
    let page = fs::read_to_string("docs/record.md").expect("the page is there");
    for (path, text) in markdown::files(&page, &Files::new()) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
}

/// All files of a folder, with their texts.
fn all(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("an entry").into_path())
        .filter(|path| path.is_file() && !path.components().any(|part| part.as_os_str() == ".git"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("text")))
        .collect();
    files.sort();
    files
}

/// Runs it in a folder, and then what it says of how to undo it; all is as it was.
fn undone(
    here: &Path,
    [data, patches]: [&Path; 2],
    root: &str,
    args: &[&str],
    more: &[&str],
    says: &str,
) -> Run {
    let before = all(data);
    let run = done(command("gov", here).args(args).args(["--data", root]).args(more));
    assert_eq!(run.code, Some(0), "{here:?} {run:?}");
    assert_ne!(all(data), before);
    assert!(run.err.contains(says), "{says}: {}", run.err);
    let patch = patches.join("the patch");
    fs::write(&patch, &run.out).expect("it can be written");
    for line in run.err.lines().filter(|line| line.starts_with("  ")) {
        let line = line.replace("FILE", &format!("'{}'", patch.display()));
        let told = done(command("sh", here).args(["-c", &line]));
        assert_eq!(told.code, Some(0), "{line}: {told:?}");
    }
    let after = all(data);
    assert_eq!(after, before, "{here:?} {}", run.err);
    run
}

#[test]
fn from_whatever_folder_it_was_run_in() {
    let base = repository::folder("undo");
    // The patch of each run lies in a folder of this test.
    let repository = Repository::empty("undo-in-git");
    data(&repository.path.join("data"));
    repository.commit("base");
    let other = Repository::empty("undo-other");
    let own = &repository.path;
    let below = own.join("data/exempel/posts");
    let absolute = own.join("data").display().to_string();
    for (here, root) in [
        (own.as_path(), "data"),
        (below.as_path(), "../.."),
        (below.as_path(), absolute.as_str()),
        (other.path.as_path(), absolute.as_str()),
        (other.path.as_path(), "../undo-in-git/data"),
        (base.as_path(), "../undo-in-git/data"),
    ] {
        undone(here, [own, &base], root, &CHANGES, &[], "restore --source=HEAD");
        undone(here, [own, &base], root, &NEW, &[], "rm --");
    }
    // What git does not have yet comes back by the patch.
    let post = own.join("data/exempel/posts/exempel-hsd.yaml");
    let text = fs::read_to_string(&post).expect("the post is there");
    fs::write(&post, text.replace("The minutes", "These minutes")).expect("it can be written");
    for (here, root) in
        [(own.as_path(), "data"), (below.as_path(), "../.."), (other.path.as_path(), "../undo-in-git/data")]
    {
        undone(here, [own, &base], root, &CHANGES, &["--allow-dirty"], "save the patch above as FILE");
    }
}

#[test]
fn outside_of_any_repository() {
    let base = std::env::temp_dir().join(format!("gov-undo-{}", std::process::id()));
    let _ = fs::remove_dir_all(&base);
    let own = base.join("all of it");
    data(&own.join("data"));
    fs::create_dir_all(base.join("elsewhere")).expect("the folder can be made");
    let absolute = own.join("data").display().to_string();
    for (here, root) in [
        (own.clone(), "data"),
        (base.clone(), "./all of it/data"),
        (base.join("elsewhere"), "../all of it/data"),
        (base.join("elsewhere"), absolute.as_str()),
    ] {
        undone(&here, [&own, &base], root, &CHANGES, &["--allow-dirty"], "save the patch above as FILE");
        undone(&here, [&own, &base], root, &NEW, &["--allow-dirty"], "rm --");
    }
    let refused = done(command("gov", &own).args(CHANGES));
    assert!(refused.code == Some(2) && refused.err.contains("not in a git repository"), "{refused:?}");
    fs::remove_dir_all(&base).expect("it is ours");
}
