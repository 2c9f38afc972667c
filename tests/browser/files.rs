//! What can be seen in the files alone: that the same data gives the same bytes, and that nobody's
//! name stands where none may.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// A test and its name.
pub type Test = (&'static str, fn(&Path));

pub const TESTS: [Test; 3] = [
    ("rust: the same data gives the same bytes", same_bytes),
    ("rust: nobody is named where people are not shown", nobody_is_named),
    ("rust: people are named where they are shown", people_are_named),
];

/// All files of a site by their paths, or the one of a single file.
fn files(root: &Path, site: &str) -> BTreeMap<String, Vec<u8>> {
    let entries =
        WalkDir::new(root.join(site)).into_iter().map(|entry| entry.expect("the site can be walked"));
    let path = |entry: &walkdir::DirEntry| {
        entry.path().strip_prefix(root.join(site)).expect("below").to_string_lossy().into_owned()
    };
    let of_folder = entries.filter(|entry| entry.file_type().is_file());
    let mut all: BTreeMap<_, _> =
        of_folder.map(|entry| (path(&entry), fs::read(entry.path()).expect("readable"))).collect();
    let single = root.join(format!("{site}-single.html"));
    all.insert("single.html".to_string(), fs::read(single).expect("the single file is there"));
    all
}

fn same_bytes(root: &Path) {
    let (one, other) = (files(root, "shipped"), files(root, "again"));
    assert!(one.len() > 50, "{} files", one.len());
    assert!(one.keys().eq(other.keys()), "the same files");
    for (path, bytes) in &one {
        assert!(bytes == &other[path], "{path} differs");
    }
}

/// The ids of the people of the shipped data, and how they are called: in full and by their last
/// names.
fn people() -> Vec<(String, Vec<String>)> {
    let entries = WalkDir::new("data").sort_by_file_name().into_iter().filter_map(Result::ok);
    let files =
        entries.filter(|entry| entry.path().parent().is_some_and(|folder| folder.ends_with("people")));
    let person = |path: &Path| {
        let text = fs::read_to_string(path).expect("the file is there");
        let name = text
            .lines()
            .find_map(|line| line.strip_prefix("name: "))
            .expect("a person has a name")
            .trim()
            .to_string();
        let last = name.split_once(' ').map_or(name.clone(), |(_, last)| last.to_string());
        (path.file_stem().expect("a name").to_string_lossy().into_owned(), vec![name, last])
    };
    files.map(|entry| person(entry.path())).collect()
}

/// Whether a text has a word, or words, and not as a part of longer ones.
fn has(text: &str, words: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_whole = |at: usize| {
        !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + words.len()..].chars().next())
    };
    text.match_indices(words).any(|(at, _)| is_whole(at))
}

fn nobody_is_named(root: &Path) {
    let people = people();
    assert!(people.len() > 10, "{} people", people.len());
    let mut found = Vec::new();
    for site in ["posts", "none"] {
        for (path, bytes) in files(root, site) {
            let text = String::from_utf8(bytes).expect("pages are UTF-8");
            assert!(!path.starts_with("people/"), "{site}/{path}");
            for (id, names) in &people {
                found.extend(
                    [id].into_iter()
                        .chain(names)
                        .filter(|word| has(&text, word))
                        .map(|word| format!("{site}/{path}: {word}")),
                );
            }
        }
    }
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

/// Else the test above would find nothing whatever it looked for.
fn people_are_named(root: &Path) {
    for (path, bytes) in files(root, "shipped")
        .into_iter()
        .filter(|(path, _)| ["single.html", "search.js", "ansvar.html"].contains(&path.as_str()))
    {
        let text = String::from_utf8(bytes).expect("pages are UTF-8");
        assert!(people().iter().any(|(_, names)| has(&text, &names[0])), "{path}");
    }
}
