//! `gov init --update`: what changed in a shared data set is told and taken, and what somebody has
//! changed here is theirs.

use crate::init::{SHARED, all, gov, put};
use crate::repository::Repository;
use std::fs;
use std::path::Path;

const GROUP: &str = "nationellt/groups/norr-syd-rad.yaml";

/// Where a file of the set lies that was taken in.
fn taken_path(path: &str) -> String {
    format!("delat/{path}")
}

/// A repository with a data set that has taken in `delat`, in one commit.
fn taken(name: &str) -> Repository {
    let repository = Repository::empty(name);
    put(&repository.path.join("delat"), &SHARED);
    let run = gov(&repository.path, &["init", ".", "--with", "delat", "--yes"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    repository.commit("begun");
    repository
}

/// The next revision: one file comes, one changes, one goes.
fn next(repository: &Repository) {
    let shared = repository.path.join("delat");
    let group = fs::read_to_string(shared.join(GROUP)).expect("it is there");
    let group = group.replace(
        "  - body: syd\n    source: lista#s2\n",
        "  - body: ost\n    role: chair\n    source: lista#s2\n",
    );
    put(&shared, &[(GROUP, &group), ("ost/regions/ost.yaml", "name: Region Öst\nsources: [lista#s1]\n")]);
    fs::remove_file(shared.join("syd/regions/syd.yaml")).expect("removed");
    repository.commit("the next revision");
}

fn text(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join("data").join(path)).unwrap_or_default()
}

fn sums_fit(root: &Path) -> bool {
    let mut command = crate::repository::command("sha256sum", root);
    crate::repository::done(command.args(["--check", "--quiet", "delat.sha256"])).code == Some(0)
}

#[test]
fn what_changed_is_told_for_the_organisation_and_taken() {
    let repository = taken("init-update");
    let data = repository.path.join("data");
    assert!(sums_fit(&data));
    let same = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes"]);
    assert!(same.code == Some(0) && same.out.contains("delat: the revision that is taken"), "{same:?}");
    assert!(same.err.contains("Nothing to write."), "{same:?}");
    next(&repository);
    let before = all(&data);
    for flag in ["--dry-run", "--lang=en"] {
        let told = gov(&repository.path, &["init", "--update", "--with", "delat", flag]);
        assert_eq!(told.code, Some(if flag == "--dry-run" { 0 } else { 2 }), "{told:?}");
        for words in [
            "+ delat/ost/regions/ost.yaml: new",
            "~ delat/nationellt/groups/norr-syd-rad.yaml: changed",
            "- delat/syd/regions/syd.yaml: removed",
            "Region Öst",
            "+    role: chair",
        ] {
            assert!(told.out.contains(words), "{words}: {told:?}");
        }
        assert_eq!(all(&data), before);
    }
    let run = gov(&repository.path, &["init", "--uppdatera", "--med", "delat", "--ja", "--lang", "sv"]);
    assert!(run.code == Some(0) && run.err.contains("git restore"), "{run:?}");
    assert!(
        text(&repository, &taken_path(GROUP)).contains("body: ost")
            && !data.join("delat/syd/regions/syd.yaml").exists()
    );
    assert!(sums_fit(&data) && text(&repository, "gov.toml") != before["gov.toml"]);
    assert_eq!(gov(&repository.path, &["validate"]).code, Some(0));
    repository.commit("taken");
    let again = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes"]);
    assert!(again.err.contains("Nothing to write."), "{again:?}");
}

#[test]
fn what_is_changed_here_stays() {
    let repository = taken("init-own");
    let own = text(&repository, &taken_path(GROUP))
        .replace("name: Rådet", "note: Vår egen anmärkning.\nname: Rådet");
    put(&repository.path, &[("data/delat/nationellt/groups/norr-syd-rad.yaml", &own)]);
    let source = text(&repository, "delat/nationellt/sources/lista.yaml") + "note: Läst hos oss.\n";
    put(&repository.path, &[("data/delat/nationellt/sources/lista.yaml", &source)]);
    put(&repository.path, &[("data/delat/ost/regions/ost.yaml", "name: Region Öst, vår egen\n")]);
    repository.commit("our own");
    next(&repository);
    let run = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes", "--allow-errors"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    for words in [
        "! delat/nationellt/groups/norr-syd-rad.yaml: changed both here and there",
        "= delat/nationellt/sources/lista.yaml: changed here: left as it is",
        "! delat/ost/regions/ost.yaml: changed both",
        "-note: Vår egen anmärkning.",
    ] {
        assert!(run.out.contains(words), "{words}: {run:?}");
    }
    assert_eq!(text(&repository, &taken_path(GROUP)), own);
    assert_eq!(text(&repository, "delat/nationellt/sources/lista.yaml"), source);
    assert_eq!(text(&repository, "delat/ost/regions/ost.yaml"), "name: Region Öst, vår egen\n");
    // It is told again, and what is removed here is not put back.
    fs::remove_file(repository.path.join("data/delat/norr/regions/norr.yaml")).expect("removed");
    let again = gov(&repository.path, &["init", "--update", "--with", "delat", "--dry-run"]);
    for words in [
        "= delat/nationellt/groups/norr-syd-rad.yaml: changed here",
        "= delat/norr/regions/norr.yaml: removed here",
    ] {
        assert!(again.out.contains(words), "{words}: {again:?}");
    }
}

#[test]
fn what_would_break_the_data_is_not_written() {
    let repository = taken("init-breaks");
    let own = "name: Gruppen i Syd\npart_of:\n  - body: syd\n    source: lista#s1\nsources: [lista#s1]\n";
    put(&repository.path, &[("data/egna/groups/gruppen.yaml", own)]);
    repository.commit("our own");
    next(&repository);
    let before = all(&repository.path.join("data"));
    let run = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes"]);
    assert!(run.code == Some(1) && run.err.contains("it would cause new errors (1)"), "{run:?}");
    assert!(run.out.contains("`syd` does not exist"), "{run:?}");
    assert_eq!(all(&repository.path.join("data")), before);
    let run = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes", "--allow-errors"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(gov(&repository.path, &["validate"]).code, Some(1));
    // Without the list nobody knows what is whose; what is not in git is not changed.
    repository.commit("broken");
    fs::remove_file(repository.path.join("data/delat.sha256")).expect("removed");
    let run = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes"]);
    assert!(run.code == Some(2) && run.err.contains("data/delat.sha256"), "{run:?}");
    for (config, said) in [
        ("[shared.delat]\nrevision = \"x\"\n", "what `gov init` wrote"),
        ("[shared.\"Å\"]\nrevision = \"0123456789abcdef\"\n", "can't be the name of a data set"),
        ("[shared.delat]\nrevison = \"0123456789abcdef\"\n", "unknown key `revison`"),
    ] {
        put(&repository.path, &[("data/gov.toml", config)]);
        let run = gov(&repository.path, &["validate", "-o", "concise", "--only", "bad-config"]);
        assert!(run.code == Some(1) && run.out.contains(said), "{config}: {run:?}");
    }
}

/// A data set that took in nothing yet takes it in by the same way, and keeps what it has.
#[test]
fn an_old_data_set_takes_it_in() {
    let repository = Repository::empty("init-later");
    put(&repository.path.join("delat"), &SHARED);
    put(
        &repository.path,
        &[("data/egen/regions/egen.yaml", "name: Region Egen\n"), ("data/gov.toml", "model = 2 # vår\n")],
    );
    repository.commit("our own");
    let none = gov(&repository.path, &["init", "--update", "--yes"]);
    assert!(none.code == Some(2) && none.err.contains("--update --with nationellt"), "{none:?}");
    let run = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes"]);
    assert!(run.code == Some(0) && run.out.contains("taken in for the first time"), "{run:?}");
    assert!(text(&repository, "gov.toml").starts_with("model = 2 # vår\n\n[shared.delat]\nrevision = "));
    assert!(sums_fit(&repository.path.join("data")));
    assert_eq!(gov(&repository.path, &["list", "regions"]).out.lines().count(), 6);
}

/// A file of one's own that has the id of one that would come stays alone, until it is removed.
#[test]
fn an_id_that_is_there_is_not_brought_a_second_time() {
    let repository = Repository::empty("init-twice");
    put(&repository.path.join("delat"), &SHARED);
    let begun = gov(&repository.path, &["init", ".", "--region", "Region Norr", "--yes"]);
    assert_eq!(begun.code, Some(0), "{begun:?}");
    repository.commit("our own");
    let update = ["init", "--update", "--with", "delat", "--yes", "--lang", "sv"];
    let run = gov(&repository.path, &update);
    let said = "! delat/norr/regions/norr.yaml: tas inte in – norr/regions/norr.yaml har samma id.";
    assert!(run.code == Some(0) && run.out.contains(said), "{run:?}");
    assert!(!text(&repository, "delat.sha256").contains("regions/norr.yaml"));
    // What is new as a whole is taken back by its folder.
    let back = "\n  rm -r -- data/delat\n  rm -- data/delat.sha256\n";
    assert!(run.out.contains(back) || run.err.contains(back), "{run:?}");
    assert_eq!(gov(&repository.path, &["validate"]).code, Some(0));
    repository.commit("taken in");
    fs::remove_file(repository.path.join("data/norr/regions/norr.yaml")).expect("removed");
    repository.commit("ours is away");
    let run = gov(&repository.path, &update);
    assert!(run.code == Some(0) && run.out.contains("+ delat/norr/regions/norr.yaml"), "{run:?}");
    assert!(sums_fit(&repository.path.join("data")));
    assert_eq!(gov(&repository.path, &["validate"]).code, Some(0));
}

/// Whoever is removed here is not brought back, nor told of.
#[test]
fn who_is_removed_is_not_brought_back() {
    let repository = Repository::empty("init-removed");
    let person = ("people/zebulon-qvarnstrom.yaml", "name: Zebulon Qvarnström\nsources: [lista#s1]\n");
    let post = (
        "norr/posts/chef.yaml",
        "name: Chef\nbody: norr\nholders:\n  - person: zebulon-qvarnstrom\n    source: lista#s3\nsources: [lista#s3]\n",
    );
    put(&repository.path.join("delat"), &[&SHARED[..], &[person, post]].concat());
    let run = gov(&repository.path, &["init", ".", "--with", "delat", "--yes"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    repository.commit("begun");
    let gone = "name: (namnet är borttaget)\nredacted: true\nsources: [lista#s1]\n";
    put(&repository.path, &[("data/delat/people/zebulon-qvarnstrom.yaml", gone)]);
    repository.commit("removed");
    let again = "name: Zebulon Qvarnström\nnote: Qvarnström är tillbaka.\nsources: [lista#s1]\n";
    put(&repository.path.join("delat"), &[(person.0, again)]);
    next(&repository);
    let run = gov(&repository.path, &["init", "--update", "--with", "delat", "--yes"]);
    assert!(run.code == Some(0) && !run.out.contains("Qvarnström"), "{run:?}");
    assert_eq!(text(&repository, &taken_path(person.0)), gone);
}
