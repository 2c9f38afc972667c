//! Files that are hardly YAML, or hardly begun: each is answered by the line as it was meant.

use crate::confused::helps;

/// The help of the only fault of a group whose file is this.
fn whole(text: &str) -> String {
    let helps = helps(&[("groups/g.yaml", text)]);
    assert_eq!(helps.len(), 1, "{text}: {helps:?}");
    helps.into_iter().next().unwrap_or_default()
}

#[test]
fn a_line_that_is_no_yaml_is_written_as_it_was_meant() {
    for (text, said) in [
        ("name: Rådet: ett organ\n", "write `name: \"Rådet: ett organ\"`"),
        ("name: ”Rådet: ett organ”\n", "write `name: \"Rådet: ett organ\"`"),
        ("name: \"Rådet\" för X\n", "write `name: '\"Rådet\" för X'`"),
        ("name: @rådet\n", "write `name: \"@rådet\"`"),
        ("name:Rådet\nsources: [s]\n", "write `name: Rådet`"),
        ("name = Rådet\nsources = s\n", "write `name: Rådet`, and so on each line"),
        ("**name**: Rådet\n", "remove the asterisks: there is no bold text here"),
        ("* name: Rådet\n", "write `- `, not `*`, for an item of a list"),
        ("name: Rådet\nsources: [s\nnote: x\n", "put `]` where what begins here ends"),
        (
            "name: Rådet\n sources: [s]\n",
            "remove the spaces at the beginning of the line: it begins in the column of `name`",
        ),
        (
            "name: G\nmembers:\n  - person: eva-ek\n   role: chair\n",
            "write 4 spaces before the line, so that it begins under `person`",
        ),
        ("name: G\nto: -\n", "remove the line: a missing key means that the source does not say"),
        ("", "write at least `name: …`, or remove the file"),
        ("# rådet\n", "write at least `name: …`, or remove the file"),
        (
            "- name: Rådet\n- name: Nämnden\n",
            "a file describes one thing: make a file of each item, e.g. groups/radet.yaml",
        ),
    ] {
        assert_eq!(whole(text), said, "{text}");
    }
}

#[test]
fn a_file_name_that_another_has_is_a_copy() {
    for path in ["people/Eva Ek.yaml", "people/kopia av eva-ek.yaml", "people/eva-ek (1).yaml"] {
        let said = helps(&[(path, "name: Eva Ek\nsources: [s]\n")]);
        assert!(
            said[0].starts_with("`eva-ek` already exists: if it is the same, remove"),
            "{path}: {said:?}"
        );
    }
}
