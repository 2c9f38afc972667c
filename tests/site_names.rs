//! `gov site` without names: nobody is named anywhere.

use crate::site::{done, files, place, text};
use std::collections::BTreeMap;
use std::fs;
use walkdir::WalkDir;

/// The names of all people of the shipped data: whole, and the last names.
fn names() -> Vec<String> {
    let mut names = Vec::new();
    for entry in WalkDir::new("data").into_iter().filter_map(Result::ok) {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "yaml")
            && path.parent().is_some_and(|folder| folder.ends_with("people"))
        {
            let text = fs::read_to_string(path).expect("text");
            let name = text
                .lines()
                .find_map(|line| line.strip_prefix("name: "))
                .expect("a name")
                .trim_matches('"')
                .to_string();
            names.push(path.file_stem().expect("a name").to_string_lossy().into_owned());
            names.extend(name.rsplit(' ').next().map(String::from));
            names.push(name);
        }
    }
    assert!(names.len() > 30, "{names:?}");
    names
}

#[test]
fn without_names_nobody_is_named_anywhere() {
    let root = place("names");
    let names = names();
    for how in [&["--people", "posts"][..], &["--no-persons"]] {
        let (out, single) = (root.join("out"), root.join("single.html"));
        done(&[how, &["--out", text(&out)]].concat());
        done(&[how, &["--single-file", text(&single)]].concat());
        let mut all = files(&out);
        all.insert("single.html".into(), fs::read_to_string(&single).expect("text"));
        for (path, page) in &all {
            let named = names.iter().find(|name| page.contains(name.as_str()));
            assert!(named.is_none(), "{how:?}: {path} names {named:?}");
            assert!(!path.starts_with("people/"), "{path}");
        }
        fs::remove_dir_all(&out).expect("removed");
    }
    // The other way round: by default they are named, so this test can fail.
    let out = root.join("named");
    done(&["--out", text(&out)]);
    let all = files(&out);
    let is_named = |name: &str| all.values().any(|page| page.contains(name));
    assert!(names.iter().filter(|name| is_named(name)).count() > 20);
}

/// Notes, terms, quotations and names of other things name people too.
#[test]
fn a_text_that_names_a_person_is_not_shown_without_names() {
    let root = place("texts");
    let data = root.join("data");
    let source = "title: Berit Tvärnots rapport\ntype: report\nfile: k.txt\n";
    let group = "name: Grupp Tvärnot\nterm: Tvärnots grupp\ndescription: Leds av Tvärnot.\npart_of:\n  - body: x\nmembers:\n  - person: berit-tvarnot\n    role: chair\n    \
                 term: ordförande Tvärnot\n    note: BERIT TVÄRNOT leder.\n    source: k#L1\nmandate:\n  - task: Stödja Tvärnots arbete\naliases: [Tvärnotarna, B. Tvärnot]\nnote: Se Tvärnot.\n";
    let files_of_data = [
        ("regions/x.yaml", "name: Region X\n"),
        ("people/berit-tvarnot.yaml", "name: Berit Tvärnot\n"),
        ("posts/p.yaml", "name: Chef\nbody: x\nholders:\n  - person: berit-tvarnot\n    source: k#L1\n"),
        ("groups/g.yaml", group),
        ("sources/k.yaml", source),
        ("sources/k.txt", "Berit Tvärnot är chef och leder gruppen.\n"),
    ];
    for (path, text) in files_of_data {
        fs::create_dir_all(data.join(path).parent().expect("a folder")).expect("made");
        fs::write(data.join(path), text).expect("written");
    }
    let out = root.join("out");
    let args = ["--data", text(&data), "--allow-errors", "--out", text(&out)];
    done(&args);
    let is_named = |pages: &BTreeMap<String, String>| {
        pages.values().any(|page| page.to_lowercase().contains("tvärnot ") || page.contains("tvarnot"))
    };
    let named = files(&out);
    assert!(is_named(&named) && named["sources/k.html"].contains("leder gruppen"));
    for how in [&["--people", "posts"][..], &["--no-persons"]] {
        done(&[&args[..], how].concat());
        let pages = files(&out);
        for (path, page) in &pages {
            for name in ["Tvärnot ", "Tvärnots", "Tvärnot.", "Tvärnot<", "TVÄRNOT", "Berit", "berit"] {
                assert!(!page.contains(name), "{how:?}: {path} has {name}");
            }
        }
        assert_eq!(
            pages["groups/g.html"].contains("posts/p.html"),
            how.len() == 2,
            "the post stands in the place of the name"
        );
    }
}
