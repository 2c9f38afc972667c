//! `gov join` as it is used: everything that either file says is there once, nothing else changes,
//! and two values where one can stand are listed.

use crate::refactor::{read, refused, repository, status, undo};
use crate::repository::Repository;

/// Two files of one person, each with a seat, a post and a name of its own.
fn two(name: &str) -> Repository {
    let repository = repository(name);
    let write = |path: &str, text: &str| repository.write(&format!("data/norr/{path}"), text);
    let text = "Region Norr\nAnna B. Ek är ordförande i Rådet från 2024\nAnna Ek och Bo Li är ledamöter i Rådet\n\
                Anna Ek är direktör\n";
    write("sources/q.txt", text);
    let sum = ::gov::checks::kept_text::bytes_sum(text.as_bytes());
    let source = format!(
        "title: Katalog\npublisher: norr\ndate: 2026-05-01\nfile: q.txt\nsha256: {sum}\nsources: [q#L1]\n"
    );
    write("sources/q.yaml", &source);
    write(
        "people/anna-b-ek.yaml",
        "name: Anna B. Ek\naliases:\n  - name: A. Ek\nperhaps_same_as: [anna-ek]\nsources: [q#L2]\nnote: Ur \
         katalogen.\n",
    );
    write(
        "people/anna-ek.yaml",
        "# Since 2026.\nname: Anna Ek\nsources: [p#L2] # the protocol\nnote: Ur protokollet.\n",
    );
    write(
        "groups/radet.yaml",
        "name: Rådet\npart_of: norr\nmembers:\n  - person: anna-ek\n    source: q#L3\n  # The chair.\n  - \
         person: bo-li\n    source: q#L3\n  - person: anna-b-ek\n    role: member\n    from: 2024\n    \
         source: q#L2\nsources: [q#L2-3]\n",
    );
    write("posts/direktor.yaml", "name: Direktör\nbody: norr\nholders: anna-b-ek # alone\nsources: [q#L4]\n");
    repository.commit("two");
    repository
}

const JOIN: [&str; 3] = ["join", "anna-b-ek", "anna-ek"];

#[test]
fn two_files_of_a_person_become_one() {
    let repository = two("join-people");
    refused(&repository.gov(&[&JOIN[..], &["--yes"]].concat()), "the same name is not the same person");
    let done = repository.gov(&[&JOIN[..], &["--source", "q#L2", "--yes"]].concat());
    assert_eq!(done.code, Some(0), "{done:?}");
    let own = "# Since 2026.\nname: Anna Ek\naliases:\n  - name: A. Ek\n  - name: Anna B. Ek\nformer_ids: \
               [anna-b-ek]\nsources: [p#L2, q#L2] # the protocol\nnote: Ur protokollet. Ur katalogen.\n";
    assert_eq!(read(&repository, "norr/people/anna-ek.yaml"), own);
    let body = "name: Rådet\npart_of: norr\nmembers:\n  - person: anna-ek\n    from: {is: 2024, source: \
                q#L2}\n    source: [q#L3, q#L2]\n  # The chair.\n  - person: bo-li\n    source: \
                q#L3\nsources: [q#L2-3]\n";
    assert_eq!(read(&repository, "norr/groups/radet.yaml"), body);
    let post = read(&repository, "norr/posts/direktor.yaml");
    assert!(post.contains("holders: anna-ek # alone"), "{post}");
    assert!(read(&repository, "norr/people/anna-b-ek.yaml").contains("No such file"));
    let valid = repository.gov(&["validate", "--fail-on", "error"]);
    assert_eq!(valid.code, Some(0), "{valid:?}");
    let shown = repository.gov(&["show", "anna-b-ek"]);
    assert!(shown.code == Some(0) && shown.out.contains("Anna Ek"), "{shown:?}");
    undo(&repository, &done.err);
    let said =
        repository.gov(&["slå-ihop", "anna-b-ek", "anna-ek", "--says-editor", "Hon säger det.", "--ja"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let note = "note: Ur protokollet. Ur katalogen. Hon säger det.\n";
    assert!(read(&repository, "norr/people/anna-ek.yaml").ends_with(note));
}

/// Whichever of the two stands first.
#[test]
fn a_seat_that_both_have_becomes_one_in_either_order() {
    let repository = two("join-order");
    let done = repository.gov(&["join", "anna-ek", "anna-b-ek", "--says-editor", "x", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let body = "name: Rådet\npart_of: norr\nmembers:\n  - person: anna-b-ek\n    from: {is: 2024, source: \
                q#L2}\n    source: [q#L3, q#L2]\n  # The chair.\n  - person: bo-li\n    source: \
                q#L3\nsources: [q#L2-3]\n";
    assert_eq!(read(&repository, "norr/groups/radet.yaml"), body);
    let board = read(&repository, "norr/groups/norrnamnden.yaml");
    assert!(board.contains("  - person: anna-b-ek   # first\n"), "{board}");
}

#[test]
fn bodies_are_united_and_each_statement_keeps_its_source() {
    let repository = two("join-bodies");
    let other = "name: Norrådet\ntype: council\npart_of:\n  - body: norr\n    source: p#L1\nmembers:\n  - bo-li\n  - \
                 person: anna-ek\n    role: chair\n    from: 2020\nsources: [p#L2-3]\n";
    repository.write("data/norr/groups/norradet.yaml", other);
    repository.commit("another");
    let done = repository.gov(&["join", "norradet", "radet", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let body = read(&repository, "norr/groups/radet.yaml");
    for part in [
        "type: council\n",
        "part_of:\n  - body: norr\n    source: [q#L2-3, p#L1]\n",
        "  - person: bo-li\n    source: [q#L3, p#L2-3]\n",
        "  - person: anna-ek\n    role: chair\n    from: 2020\n    source: p#L2-3\n",
        "former_ids: [norradet]\n",
        "  - name: Norrådet\n",
        "  # The chair.\n",
    ] {
        assert!(body.contains(part), "{part}\n{body}");
    }
}

#[test]
fn two_values_of_one_thing_are_listed_and_nothing_is_written() {
    let repository = two("join-conflicts");
    let other = "name: Rådet\nfrom: 2020\ncertainty: proposed\nmembers:\n  - person: bo-li\n    certainty: \
                 implied\n    source: p#L3\nsources: [p#L1]\n";
    repository.write("data/norr/groups/norradet.yaml", other);
    let text =
        read(&repository, "norr/groups/radet.yaml").replace("part_of: norr\n", "from: 2021\npart_of: norr\n");
    repository.write("data/norr/groups/radet.yaml", &text);
    repository.commit("conflicts");
    let run = repository.gov(&["join", "norradet", "radet", "--yes"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    for line in [
        "radet certainty: nothing or proposed\n",
        "radet from: 2021 or 2020\n",
        "radet members (bo-li) certainty: nothing or implied\n",
        "Nothing was written: 3 to decide.",
    ] {
        assert!(run.err.contains(line), "{line}: {run:?}");
    }
    assert_eq!(status(&repository), "");
}

#[test]
fn what_is_not_one_thing_is_not_joined() {
    let repository = two("join-refused");
    let text = "name: Anna Ek\nnot_same_as: [anna-ek]\nsources: [q#L2]\n";
    repository.write("data/norr/people/anna-ek-syd.yaml", text);
    let text = "name: (namnet är borttaget)\nredacted: true\n";
    repository.write("data/norr/people/p1.yaml", text);
    repository.commit("more");
    for (old, into, said) in [
        ("anna-ek", "anna-ek", "is anna-ek already"),
        ("radet", "direktor", "`gov move radet posts`"),
        ("anna-ek-syd", "anna-ek", "are different people"),
        ("p1", "anna-ek", "whose name is removed"),
        ("xyzzy", "anna-ek", "xyzzy"),
    ] {
        let run = repository.gov(&["join", old, into, "--says-editor", "x", "--yes"]);
        assert!(run.code.is_some_and(|code| code > 0) && run.err.contains(said), "{said}: {run:?}");
    }
    let missing = repository.gov(&[&JOIN[..], &["--source", "zzz#L1", "--yes"]].concat());
    assert!(missing.code == Some(1) && missing.err.contains("would cause new errors"), "{missing:?}");
    assert_eq!(status(&repository), "");
}

/// One text that was brought in twice: the citations of both are of the one that stays.
#[test]
fn a_source_that_is_there_twice_becomes_one() {
    let repository = two("join-sources");
    let text = read(&repository, "norr/sources/q.txt");
    repository.write("data/norr/sources/q-igen.txt", &text);
    let source = read(&repository, "norr/sources/q.yaml");
    let again = source.replace("q.txt", "q-igen.txt").replace("q#L1", "q-igen#L1");
    repository.write("data/norr/sources/q-igen.yaml", &again);
    repository.write("data/norr/people/dan-lo.yaml", "name: Anna Ek\nsources: [q-igen#L4]\n");
    let text = "name: Staben\npart_of: norr\nsources: ['q-igen#L1', q#L2]\n";
    repository.write("data/norr/units/staben.yaml", text);
    repository.commit("twice");
    let done = repository.gov(&["join", "q-igen", "q", "--yes"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let one = source.replace("title: Katalog\n", "title: Katalog\nformer_ids: [q-igen]\n");
    assert_eq!(read(&repository, "norr/sources/q.yaml"), one);
    assert!(read(&repository, "norr/sources/q-igen.txt").contains("No such file"));
    assert!(read(&repository, "norr/people/dan-lo.yaml").ends_with("[q#L4]\n"));
    assert!(read(&repository, "norr/units/staben.yaml").ends_with("sources: ['q#L1', q#L2]\n"));
    undo(&repository, &done.err);
    // Of two texts that differ only one can stay.
    let other = read(&repository, "norr/sources/q-igen.yaml").replace("Katalog", "Katalogen");
    repository.write("data/norr/sources/q-igen.yaml", &other);
    repository.write("data/norr/sources/q-igen.txt", "Region Norr\nAnnat\n");
    repository.commit("another text");
    let sum = ::gov::checks::kept_text::bytes_sum(b"Region Norr\nAnnat\n");
    let stated = other.lines().find_map(|line| line.strip_prefix("sha256: ")).expect("a checksum");
    repository.write("data/norr/sources/q-igen.yaml", &other.replace(stated, &sum));
    repository.commit("its checksum");
    let run = repository.gov(&["join", "q-igen", "q", "--yes"]);
    assert!(run.code == Some(1) && run.err.contains("q file: q.txt or q-igen.txt"), "{run:?}");
    assert_eq!(status(&repository), "");
}
