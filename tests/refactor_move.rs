//! `gov move` as it is used: the file goes elsewhere, its id and all that names it stay.

use crate::refactor::{read, refused, repository, status, undo};

#[test]
fn a_file_goes_to_another_kind_or_folder_and_says_what_it_said() {
    let repository = repository("move");
    let body = read(&repository, "norr/groups/norrnamnden.yaml");
    // The setting asks for a group in the region.
    let few = repository.gov(&["flytta", "norrnamnden", "styrgrupp", "--ja"]);
    assert!(few.code == Some(1) && few.out.contains("too-few"), "{few:?}");
    repository.write("data/gov.toml", "[minimum.norr]\nposts = 0\n");
    repository.commit("no minimum");
    let dry = repository.gov(&["move", "norrnamnden", "steering-groups", "--dry-run"]);
    let patch = "rename from data/norr/groups/norrnamnden.yaml\nrename to \
                 data/norr/steering-groups/norrnamnden.yaml\n";
    assert!(dry.code == Some(0) && dry.out.ends_with(patch), "{dry:?}");
    assert_eq!(status(&repository), "");
    refused(&repository.gov(&["move", "norrnamnden", "steering-groups"]), "--yes");
    let done = repository.gov(&["flytta", "norrnamnden", "styrgrupp", "--ja"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(read(&repository, "norr/steering-groups/norrnamnden.yaml"), body);
    undo(&repository, &done.err);
}

/// A source's text lies beside it, wherever that is.
#[test]
fn a_source_takes_its_text_along() {
    let repository = repository("move-source");
    let text = read(&repository, "norr/sources/p.txt");
    let done = repository.gov(&["move", "p", "gemensamt", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(read(&repository, "gemensamt/sources/p.txt"), text);
    let valid = repository.gov(&["validate", "--fail-on", "error"]);
    assert_eq!(valid.code, Some(0), "{valid:?}");
    undo(&repository, &done.err);
}

#[test]
fn what_can_not_lie_there_is_refused() {
    let repository = repository("move-refused");
    repository.write("data/norr/posts/namnd.yaml", "name: Ordförande\nbody: norr\nsources: [p#L2]\n");
    repository.commit("a post");
    for (id, to, said) in [
        ("norrnamnden", "groups", "is there already"),
        ("norrnamnden", "norr/", "is there already"),
        ("norrnamnden", "posts", "the kind post has no members, part_of"),
        ("anna-ek", "../ut", "neither a kind nor a folder"),
        ("anna-ek", "/ut", "neither a kind nor a folder"),
        ("anna-ek", ".git", "neither a kind nor a folder"),
        ("anna-ek", "Norr", "the folder is called `norr`"),
        ("xyzzy", "norr", "xyzzy"),
        // Whoever names it expects a person there.
        ("anna-ek", "groups", "would cause new errors"),
    ] {
        let run = repository.gov(&["move", id, to, "--yes"]);
        assert!(run.code.is_some_and(|code| code > 0) && run.err.contains(said), "{id} {to}: {run:?}");
    }
    assert_eq!(status(&repository), "");
}
