//! `gov export csv` and then `gov import csv`: the same data again, as parsed and as judged.

use crate::export;
use crate::generate;
use crate::gov;
use crate::markdown::{self, Files};
use ::gov::export::table::Cell;
use ::gov::export::{read, tables};
use ::gov::model::Model;
use ::gov::model::kind::Kind;
use ::gov::model::plain::Document;
use ::gov::model::shape;
use ::gov::query::privacy::People;
use ::gov::sources::Sources;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("made");
    folder
}

fn utf8(path: &Path) -> &str {
    path.to_str().expect("the path is UTF-8")
}

/// Exports and imports; `None` where the data has faults. How many files were equal.
fn round(name: &str, data: &str) -> Option<usize> {
    let folder = folder(name);
    let (tables, new) = (folder.join("tables"), folder.join("data"));
    let run = gov::gov(&["export", "csv", "--people", "names", "--data", data, "--out", utf8(&tables)], None);
    if run.code != 0 {
        return None;
    }
    let run = gov::gov(&["import", "csv", utf8(&tables), "--data", utf8(&new)], None);
    assert_eq!(run.code, 0, "{name}: {}", run.err);
    let (before, after) = (Sources::load(Path::new(data)).expect("data"), Sources::load(&new).expect("data"));
    let paths = |sources: &Sources| sources.files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(&before), paths(&after), "{name}");
    for (old, new) in before.files.iter().zip(&after.files) {
        let Some(kind) = Kind::of_path(&old.path).filter(|_| old.is_yaml()) else {
            assert_eq!(old.text(), new.text(), "{name}: {}", old.path);
            continue;
        };
        if old.text().contains("redacted: true") {
            assert_eq!(
                new.text(),
                "name: \"(namnet är borttaget)\"\nredacted: true\n",
                "{name}: {}",
                old.path
            );
            continue;
        }
        let read = |text: &str| Document::read(text, kind).map(|document| document.keys);
        assert_eq!(read(old.text()), read(new.text()), "{name}: {}\n{}", old.path, new.text());
    }
    // It is judged the same, but for comments within files, which are told.
    if run.err.is_empty() {
        let judged =
            |data: &str| gov::gov(&["validate", "-o", "concise", "--show", "info", "--data", data], None);
        let messages = |run: gov::Run| {
            let mut lines: Vec<String> = run
                .out
                .lines()
                .filter_map(|line| Some(line.rsplit_once(": ")?.1.to_string()))
                // What is only form may be written better.
                .filter(|line| !line.ends_with("-form]") && !line.contains("[not-canonical]"))
                .collect();
            lines.sort();
            lines
        };
        assert_eq!(messages(judged(data)), messages(judged(utf8(&new))), "{name}");
    }
    assert_eq!(gov::gov(&["fmt", "--check", "--data", utf8(&new)], None).code, 0, "{name} is canonical");
    Some(before.files.len())
}

#[test]
fn the_shipped_data_comes_back() {
    assert!(round("shipped", "data").expect("it has no faults") > 100);
}

/// Every case that validates, and the pages that teach to write.
/// Of whoever is removed it comes back that they are, as a file that is whole.
#[test]
fn who_is_removed_comes_back_as_removed() {
    let data = folder("removed-data");
    let write = |path: &str, text: &str| {
        let path = data.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write("regions/norr.yaml", "name: Region Norr\nsources: s\n");
    write("sources/s.yaml", "title: S\ndate: 2026-03-12\n");
    write("people/anna.yaml", "name: (namnet är borttaget)\nredacted: true\n");
    write("groups/g.yaml", "name: G\npart_of: norr\nmembers: {person: anna, source: s}\nsources: s\n");
    assert!(round("removed", utf8(&data)).is_some());
}

#[test]
fn every_case_comes_back() {
    let entries = fs::read_dir("tests/cases").expect("the folder of cases can be read");
    let mut pages: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    pages.push("docs/writing.md".into());
    let mut came = 0;
    for page in pages {
        let files = markdown::files(&fs::read_to_string(&page).expect("text"), &Files::new());
        if files.is_empty() {
            continue;
        }
        let name = page.file_stem().expect("a name").to_string_lossy().into_owned();
        let data = folder(&format!("of-{name}")).join("data");
        markdown::write(&files, &data);
        came += usize::from(round(&name, utf8(&data)).is_some());
    }
    assert!(came > 12, "{came} cases came back");
}

/// The data sets of other tests, which have what no page shows.
#[test]
fn data_of_other_tests_comes_back() {
    for name in ["lives", "moved", "supports"] {
        let came = round(&format!("from-{name}"), &format!("tests/{name}/data"));
        assert!(came.is_some(), "{name} has no faults");
    }
}

#[test]
fn generated_data_comes_back() {
    let data = folder("generated").join("data");
    generate::write(&data, 400, 11);
    assert!(round("of-generated", utf8(&data)).expect("it has no faults") > 300);
}

/// Whatever can stand under a key of a kind, with all that can stand within it.
#[test]
fn every_key_of_every_kind_comes_back() {
    let mut seen = 0;
    for kind in Kind::ALL {
        for field in shape::of_kind(kind).fields {
            let value = export::value(field.key.name, &field.shape, &mut BTreeMap::new());
            let sources = export::sources_of(kind, format!("{}: {value}\n", field.key.name));
            let (model, _) = Model::build(&sources);
            let mut table = "path,ord,key,value\n".to_string();
            let exported = export::export(&model, &sources, People::Names);
            let take = &mut |cells: &[Cell<'_>]| {
                let text = |cell: &Cell<'_>| {
                    if let Cell::Text(text) = cell { text.to_string() } else { String::new() }
                };
                table += &format!("{},0,\"{}\",\"{}\"\n", text(&cells[0]), text(&cells[2]), text(&cells[3]));
                Ok(())
            };
            exported.rows(&tables::WRITTEN, take).expect("rows are taken");
            let path = format!("{}/x.yaml", kind.folder());
            let made = read::files(&table).unwrap_or_else(|why| panic!("{}\n{table}", why.en)).texts;
            let own = sources.files.iter().find(|file| file.path == path).expect("it is there");
            let plain = |text: &str| Document::read(text, kind).map(|document| document.keys);
            if field.key.name != "redacted" {
                assert_eq!(plain(own.text()), plain(&made[&path]), "{}", made[&path]);
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "{seen} keys");
}

/// A spreadsheet saves it with semicolons, a mark and line feeds; it is the same table.
#[test]
fn what_a_spreadsheet_saves_is_read_and_nonsense_is_refused() {
    let folder = folder("saved");
    let import = |table: &str| {
        fs::write(folder.join("written.csv"), table).expect("written");
        let _ = fs::remove_dir_all(folder.join("data"));
        let data = folder.join("data");
        let run = gov::gov(&["import", "csv", utf8(&folder), "--data", utf8(&data), "--lang", "en"], None);
        (run, fs::read_to_string(data.join("r/groups/g.yaml")).ok())
    };
    let (run, text) = import(
        "\u{feff}path;ord;key;value\nr/groups/g.yaml;0;name;\"A; \"\"b\"\": c\"\nr/groups/g.yaml;1;members[0].described;x\n\
         r/groups/g.yaml;2;members[0].count;1..2\n;;;\n",
    );
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        text.as_deref(),
        Some("name: \"A; \\\"b\\\": c\"\nmembers:\n  - described: x\n    count: 1..2\n")
    );
    for (row, why) in [
        ("../x/groups/g.yaml,0,name,x", "row 2: the path is no file of a data set"),
        ("/x/groups/g.yaml,0,name,x", "row 2: the path"),
        ("groups/.g.yaml,0,name,x", "row 2: the path"),
        ("r/g.yaml,0,name,x", "row 2: the path"),
        ("r/groups/g.yaml,0,members[1].person,x", "row 2: the key can't be read"),
        (
            "r/groups/g.yaml,0,name,x\nr/groups/g.yaml,0,name,y",
            "row 3: the key can't be read, or stands twice",
        ),
        ("r/groups/g.yaml,0,name,\"x", "a quote that does not end"),
    ] {
        let (run, text) = import(&format!("path,ord,key,value\n{row}\n"));
        assert_eq!((run.code, text), (2, None), "{row}");
        assert!(run.err.contains(why), "{row}: {}", run.err);
        assert!(!folder.join("data").exists(), "{row}");
    }
    let (run, _) = import("a,b\n1,2\n");
    assert!(run.code == 2 && run.err.contains("lacks the column path"), "{}", run.err);
}

#[test]
fn what_has_no_names_is_refused() {
    let folder = folder("refused");
    let (tables, new) = (folder.join("tables"), folder.join("data"));
    assert_eq!(gov::gov(&["export", "csv", "--data", "data", "--out", utf8(&tables)], None).code, 0);
    let import =
        |to: &[&str]| gov::gov(&[&["import", "csv", utf8(&tables), "--lang", "en"], to].concat(), None);
    let run = import(&["--data", utf8(&new)]);
    assert!(run.code == 2 && run.err.contains("--people names"), "{}", run.err);
}
