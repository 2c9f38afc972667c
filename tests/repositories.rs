//! Repositories of all sorts: what is read of a revision is what the folder would hold, or it is
//! said what to do.

use crate::repository;
use repository::{CLEAN, GROUP, Repository, Run, command, done, folder};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// The answer that has every file of the data in it.
fn list(folder: &Path, args: &[&str]) -> Run {
    done(command("gov", folder).args([&["list", "-o", "json"], args].concat()))
}

fn here(path: &Path) -> Repository {
    Repository { path: path.to_path_buf() }
}

/// The repository of the pages' data: two commits, of which the first has one file that the second
/// has otherwise.
fn two(name: &str) -> Repository {
    let repository = Repository::new(name);
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov"));
    repository.commit("renamed");
    repository
}

/// That a clean folder is its newest commit, and the commit before it another.
fn reads(folder: &Path) {
    let now = list(folder, &[]);
    assert_eq!((now.code, now.out.contains("Nämnden för prov")), (Some(0), true), "{now:?}");
    assert_eq!(list(folder, &["--rev", "HEAD"]), now);
    let before = list(folder, &["--rev", "HEAD~1"]);
    assert!(before.code == Some(0) && before.out.contains("\"Nämnden\""), "{before:?}");
}

/// Outside of every repository: the folder for tests lies in one.
fn outside(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("gov-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("made");
    path
}

#[test]
fn loose_and_packed_on_a_branch_and_detached() {
    let repository = two("sorts");
    reads(&repository.path);
    repository.git(&["gc", "-q"]);
    reads(&repository.path);
    repository.git(&["pack-refs", "--all"]);
    repository.git(&["checkout", "-q", "--detach"]);
    reads(&repository.path);
    let tree = folder("sorts-tree");
    repository.git(&["worktree", "add", "-q", "--detach", "--force", tree.to_str().expect("UTF-8")]);
    reads(&tree);
    let below = list(&tree.join("data/exempel"), &["--rev", "HEAD"]);
    assert_eq!(below.out, list(&tree, &[]).out, "also from a folder further down");
}

#[test]
fn hashes_of_the_other_sort() {
    let repository = Repository { path: folder("sha256") };
    repository.git(&["init", "-q", "-b", "main", "--object-format=sha256"]);
    for (path, text) in repository::data() {
        repository.write(&path, &text);
    }
    repository.commit("base");
    repository.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov"));
    repository.commit("renamed");
    reads(&repository.path);
    repository.git(&["gc", "-q"]);
    reads(&repository.path);
    assert_eq!(
        list(&repository.path, &["--rev", repository.git(&["rev-parse", "HEAD"]).trim()]).code,
        Some(0)
    );
}

#[test]
fn one_without_a_work_tree() {
    let repository = two("bare-origin");
    let top = outside("bare");
    let bare = top.join("data.git");
    repository.git(&["clone", "-q", "--bare", ".", bare.to_str().expect("UTF-8")]);
    let wanted = list(&repository.path, &[]);
    for (folder, args) in [
        (&bare, &["--rev", "main"][..]),
        (&bare, &["--rev", "main", "--data", "data"]),
        (&top, &["--rev", "main", "--data", "data.git/data"]),
    ] {
        assert_eq!(list(folder, args), wanted, "{args:?}");
    }
    let run =
        done(command("gov", &bare).args(["validate", "data/exempel", "--rev", "main", "--since", "main~1"]));
    assert_eq!(run.code, Some(0), "{run:?}");
    let run = list(&bare, &[]);
    assert!(run.code == Some(2) && run.err.contains("found no folder `data`"), "{run:?}");
    fs::remove_dir_all(top).expect("removed");
}

/// git itself refuses there, since it would run what the owner has written; here nothing is run.
#[test]
fn one_of_somebody_else() {
    let repository = two("owner");
    let owned = done(command("chown", &repository.path).args(["-R", "65534:65534", "."]));
    if owned.code != Some(0) {
        return;
    }
    let run = done(command("git", &repository.path).args(["log"]));
    assert!(run.code != Some(0) && run.err.contains("dubious ownership"), "{run:?}");
    reads(&repository.path);
    done(command("chown", &repository.path).args(["-R", "0:0", "."]));
}

#[test]
fn a_submodule_is_asked_for_itself() {
    let inner = two("submodule-inner");
    let outer = Repository::empty("submodule-outer");
    let url = inner.path.to_str().expect("UTF-8");
    outer.git(&["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", url, "inner"]);
    outer.write("data/exempel/regions/exempel.yaml", "name: Region Exempel\n");
    outer.git(&["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", url, "data/inner"]);
    outer.commit("two of them");
    let hash = inner.git(&["rev-parse", "HEAD"]);
    assert_eq!(
        list(&outer.path, &["--data", "inner/data", "--rev", "HEAD~1"]).code,
        Some(0),
        "of the submodule's own history"
    );
    let run = list(&outer.path, &["--rev", "HEAD"]);
    let help = format!("--data data/inner --rev {}", hash.trim());
    assert!(
        run.code == Some(2)
            && run.out.is_empty()
            && run.err.contains("(a submodule)")
            && run.err.contains(&help),
        "{run:?}"
    );
    assert_eq!(list(&outer.path, &help.split(' ').collect::<Vec<_>>()).code, Some(0), "{help}");
}

/// What a link could hide is a fault in a revision as it is in the folder; what lies outside is
/// never read.
#[test]
fn links_are_what_they_are_in_the_folder() {
    let repository = two("links");
    let link =
        |to: &str, name: &str| symlink(to, repository.path.join("data/exempel").join(name)).expect("linked");
    link("regions/exempel.yaml", "groups/link.yaml");
    link("groups", "folder");
    link("folder", "folder-again");
    link("../../data/exempel/regions", "roundabout");
    link("nowhere", "dangling");
    link("groups/namnden.yaml", "plain");
    link("loop", "loop");
    repository.write("data/.hidden/groups/x.yaml", "name: [\n");
    repository.write("data/exempel/gov.toml", "not the configuration");
    repository.commit("links");
    let faults = |args: &[&str]| repository.gov(&[&["validate", "-o", "concise"], args].concat()).out;
    let now = faults(&[]);
    assert_eq!(now.matches("[unreadable-file]").count(), 4, "{now}");
    assert_eq!(faults(&["--rev", "HEAD"]), now);
    link("/etc", "outside");
    repository.commit("outside");
    assert_eq!(faults(&["--rev", "HEAD"]), faults(&[]));
    repository.git(&["mv", "data", "moved"]);
    symlink("moved", repository.path.join("data")).expect("linked");
    repository.commit("the folder itself");
    assert_eq!(faults(&["--rev", "HEAD"]), faults(&[]));
}

#[test]
fn names_and_texts_that_are_none() {
    use std::os::unix::ffi::OsStrExt as _;
    let repository = two("names");
    let name = std::ffi::OsStr::from_bytes(b"data/exempel/groups/n\xe4mnd.yaml");
    fs::write(repository.path.join(name), CLEAN).expect("written");
    fs::write(repository.path.join("data/exempel/groups/latin.yaml"), b"name: N\xe4mnden\n")
        .expect("written");
    repository.write("data/exempel/groups/large.yaml", &"# stort\n".repeat(600_000));
    repository.commit("faults");
    let faults = |args: &[&str]| repository.gov(&[&["validate", "-o", "concise"], args].concat()).out;
    for code in ["unreadable-file", "not-utf8", "too-large"] {
        assert_eq!(faults(&[]).matches(code).count(), 1, "{}", faults(&[]));
    }
    assert_eq!(faults(&["--rev", "HEAD"]), faults(&[]));
    repository.git(&["gc", "-q"]);
    assert_eq!(faults(&["--rev", "HEAD"]), faults(&[]));
}

/// Objects and branches that lie elsewhere are not read.
#[test]
fn what_is_borrowed_is_refused() {
    let repository = two("lender");
    let borrower = Repository { path: folder("borrower") };
    borrower.git(&["clone", "-q", "--shared", repository.path.to_str().expect("UTF-8"), "."]);
    let run = list(&borrower.path, &["--rev", "HEAD"]);
    assert!(run.code == Some(2) && run.err.contains("borrows objects"), "{run:?}");
    let help = run.err.split('`').nth(1).expect("a command is named");
    assert_eq!(done(command("bash", &borrower.path).args(["-ec", help])).code, Some(0), "{help}");
    reads(&borrower.path);
    let empty = Repository::empty("borrower-of-the-environment");
    empty.write("data/x/regions/x.yaml", "name: X\n");
    let objects = repository.path.join(".git/objects");
    let hash = repository.git(&["rev-parse", "HEAD"]);
    let run = done(command("gov", &empty.path).env("GIT_ALTERNATE_OBJECT_DIRECTORIES", objects).args([
        "list",
        "--rev",
        hash.trim(),
    ]));
    assert!(run.code == Some(2) && run.err.contains("there is no revision"), "{run:?}");
    for part in ["objects", "refs"] {
        let linked = two(&format!("linked-{part}"));
        let own = linked.path.join(".git").join(part);
        let away = folder("linked-away").join(part);
        fs::rename(&own, &away).expect("moved");
        symlink(&away, &own).expect("linked");
        let run = list(&linked.path, &["--rev", "HEAD"]);
        assert!(
            run.code == Some(2) && run.err.contains("is a link that leads out of the git repository"),
            "{run:?}"
        );
    }
}

#[test]
fn branches_stored_in_another_way_are_refused() {
    let repository = Repository { path: folder("reftable") };
    if done(command("git", &repository.path).args(["init", "-q", "-b", "main", "--ref-format=reftable"])).code
        != Some(0)
    {
        return;
    }
    for (path, text) in repository::data() {
        repository.write(&path, &text);
    }
    repository.commit("base");
    let run = list(&repository.path, &["--rev", "HEAD"]);
    assert!(run.code == Some(2) && run.err.contains("(reftable)"), "{run:?}");
    let help = run.err.split('`').nth(3).expect("two commands are named");
    let clone = folder("reftable-clone");
    assert_eq!(
        done(command("bash", &clone).args(["-ec", &format!("{help} '{}' .", repository.path.display())]))
            .code,
        Some(0),
        "{help}"
    );
    assert_eq!(list(&clone, &["--rev", "HEAD"]).code, Some(0));
}

/// A clone without contents is told how many are missing and what fetches them, and that works.
#[test]
fn a_partial_clone_is_told_what_helps() {
    let origin = two("partial-origin");
    origin.git(&["config", "uploadpack.allowFilter", "true"]);
    let url = format!("file://{}", origin.path.display());
    for filter in ["blob:none", "tree:0"] {
        // Git may still be at work in the one before.
        let clone = here(&folder(&format!("partial-{}", &filter[..4])));
        clone.git(&["clone", "-q", &format!("--filter={filter}"), &url, "."]);
        let run = list(&clone.path, &["--rev", "HEAD~1"]);
        assert!(run.code == Some(2) && run.out.is_empty(), "{filter}: {run:?}");
        let help = run.err.split('`').nth(1).unwrap_or_else(|| panic!("a command is named: {run:?}"));
        assert!(filter != "blob:none" || run.err.contains("partial clone: 1;"), "{run:?}");
        assert_eq!(done(command("bash", &clone.path).args(["-ec", help])).code, Some(0), "{help}");
        reads(&clone.path);
    }
}

/// What somebody has put in the place of a commit is not what it says.
#[test]
fn replaced_objects_are_the_original_ones() {
    let repository = two("replaced");
    repository.git(&["replace", "HEAD", "HEAD~1"]);
    assert_eq!(repository.git(&["show", &format!("HEAD:{GROUP}")]), CLEAN, "git takes the other one");
    reads(&repository.path);
}
