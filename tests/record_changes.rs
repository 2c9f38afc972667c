//! `gov record`: names that change hands, and places in documents whose text is not kept.

use crate::repository::{Repository, Run};
use std::fs;

/// A county council, beside it a federation that has the name which the council gets.
fn two_of_one_name(name: &str) -> Repository {
    let repository = Repository::empty(name);
    repository.write("data/gov.toml", "model = 2\n[levels]\nchange-without-decision = \"off\"\n");
    repository.write("data/regions/vik.yaml", "name: Landstinget Vik\nsources: [sidan#s1]\n");
    repository.write("data/regions/as.yaml", "name: Region Ås\nsources: [sidan#s1]\n");
    repository.write("data/organisations/forbundet.yaml", "name: Region Vik\nsources: [sidan#s1]\n");
    let source = "title: Sidan\ndate: 2018-06-01\nread: 2026-11-28\nsources: [sidan#s1]\n";
    repository.write("data/sources/sidan.yaml", source);
    repository.commit("base");
    repository
}

fn record(repository: &Repository, acts: &str) -> Run {
    repository.write("sheet.gov", &format!("källa: sidan\nhändelser:\n{acts}"));
    repository.gov(&["record", "sheet.gov", "--yes", "--lang", "en"])
}

fn text(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join(path)).unwrap_or_default()
}

/// What is there already and becomes something else needs no house, and its place is a section.
#[test]
fn a_name_that_another_had_is_taken_over_when_the_writer_says_so() {
    let repository = two_of_one_name("record-taken-name");
    let refused = record(&repository, "- byt namn: Landstinget Vik -> Region Vik [2019-01-01, #namnet]\n");
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.err.contains("something else is called Region Vik already: forbundet"), "{refused:?}");
    assert!(refused.err.contains("write `-> Region Vik = new`"), "{refused:?}");
    let acts = "- byt namn: Landstinget Vik -> Region Vik = ny [2019-01-01, #namnet]\n\
        - slå ihop: Region Vik = forbundet -> Region Vik = vik [2019-01-01, #s2] # en kommentar\n";
    let written = record(&repository, acts);
    assert_eq!(written.code, Some(0), "{written:?}");
    assert!(text(&repository, "data/regions/vik.yaml").starts_with("name: Region Vik\n"), "{written:?}");
    let renamed = text(&repository, "data/changes/landstinget-vik-blir-region-vik.yaml");
    assert!(renamed.contains("sources: [sidan#namnet]"), "{renamed}");
    let merged = text(&repository, "data/changes/region-vik-blir-region-vik.yaml");
    assert!(merged.contains("before: forbundet\nafter: vik\nsources: [sidan#s2]"), "{merged}");
    let clean = repository.gov(&["validate"]);
    assert_eq!(clean.code, Some(0), "{clean:?}");
}

/// Several arrows on one line are several reorganisations, each with its day.
#[test]
fn several_reorganisations_on_one_line() {
    let repository = two_of_one_name("record-several-arrows");
    let acts = "- byt namn: Landstinget Vik -> Region Vik = ny [2019-01-01, #s2]; Region Ås -> Region Åsarna [2020-01-01, #s3]\n";
    let written = record(&repository, acts);
    assert_eq!(written.code, Some(0), "{written:?}");
    let ends = |path: &str| text(&repository, path).contains("type: former\n    to: 2018-12-31");
    assert!(ends("data/regions/vik.yaml") && !ends("data/regions/as.yaml"), "{written:?}");
    assert!(text(&repository, "data/regions/as.yaml").contains("to: 2019-12-31"), "{written:?}");
    let again = record(&repository, acts);
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{again:?}");
    let mixed = "- slå ihop: forbundet; as -> vik [#s2]; Region Ås -> vik [#s3]\n";
    let one = "- slå ihop: as -> vik [#s2]; forbundet -> vik [2021-01-01, #s3]\n";
    for (acts, words) in [(mixed, "several arrows"), (one, "is “2021-01-01” about all 2, or only the last?")]
    {
        let refused = record(&repository, acts);
        assert!(refused.code == Some(1) && refused.err.contains(words), "{refused:?}");
    }
}

/// What is new has to be somewhere: there the house is asked for.
#[test]
fn what_becomes_something_new_is_asked_for_its_house() {
    let repository = two_of_one_name("record-new-without-house");
    let run = record(&repository, "- slå ihop: forbundet -> Nya rådet [2019-01-01, #s2]\n");
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(run.err.contains("in which region or organisation? That is not stated"), "{run:?}");
}

/// Two sources, of which one speaks of a part and one of the whole, both stand; the very same twice
/// is a fault.
#[test]
fn a_part_and_the_whole_are_not_the_same() {
    let repository = two_of_one_name("record-part-and-whole");
    let said = |condition: &str| {
        let region = format!(
            "name: Landstinget Vik\npart_of:\n  - body: forbundet\n    source: sidan#s1\n  - body: forbundet\n{condition}    \
             source: sidan#s2\nsources: [sidan#s1]\n"
        );
        repository.write("data/regions/vik.yaml", &region);
        repository.gov(&["validate", "-o", "concise", "--only", "stated-twice"])
    };
    assert_eq!(said("    condition: norra delen\n").code, Some(0));
    assert!(said("").out.contains("[stated-twice]"));
}

/// A page has no date but the day on which it was changed: of that day its list is.
#[test]
fn a_list_is_of_the_day_on_which_its_page_was_changed() {
    let repository = two_of_one_name("record-list-updated");
    repository.write("data/groups/radet.yaml", "name: Rådet\npart_of: as\nsources: [sidan#s1]\n");
    repository.write("data/people/bo-alm.yaml", "name: Bo Alm\nsources: [sidan#s1]\n");
    let source = "title: Sidan\nupdated: 2018-06-01\nread: 2026-11-28\nsources: [sidan#s1]\n";
    repository.write("data/sources/sidan.yaml", source);
    repository.commit("a page");
    let sheet = "källa: sidan\ni: Region Ås\nhändelser:\n- lista: Rådet [#s2]\n  ledamöter: Anna Ek\n";
    repository.write("sheet.gov", sheet);
    let run = repository.gov(&["record", "sheet.gov", "--yes", "--lang", "en"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let written = text(&repository, "data/groups/radet.yaml");
    assert!(written.contains("complete: [sidan#s2]"), "{written}");
}
