//! Open data: all that is said is in the tables, no more than may be, and the same each time.

use crate::gov;
use ::gov::export::table::Cell;
use ::gov::export::{Export, tables};
use ::gov::model::Model;
use ::gov::model::date::Day;
use ::gov::model::kind::Kind;
use ::gov::model::shape::{self, Shape};
use ::gov::query::privacy::{People, Privacy};
use ::gov::sources::{Content, SourceFile, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub const AT: Day = Day::constant(2026, 11, 22);

/// The rows of the tables by their names, each cell as a text.
pub type Tables = BTreeMap<String, Vec<BTreeMap<String, String>>>;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export").join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// Exports a data set to CSV, and reads it with somebody else's reader.
pub fn exported(name: &str, data: &str, more: &[&str]) -> Tables {
    let folder = folder(name);
    let out = folder.to_str().expect("the path is UTF-8");
    let run = gov::gov(&[&["export", "csv", "--data", data, "--out", out], more].concat(), None);
    assert_eq!((run.code, &*run.err), (0, ""), "{}", run.out);
    let files = fs::read_dir(&folder).expect("the folder is there").map(|file| file.expect("a file").path());
    let tables = files.filter(|path| path.extension().is_some_and(|ending| ending == "csv"));
    tables
        .map(|path| {
            let mut reader = csv::Reader::from_path(&path).expect("it can be read");
            let rows = reader.deserialize().map(|row| row.expect("a row")).collect();
            (path.file_stem().expect("a name").to_string_lossy().into_owned(), rows)
        })
        .collect()
}

/// A value with everything in it that a record may have, each text, date and number another than
/// all others; what is to be found again goes to `said`.
pub fn value(at: &str, shape: &Shape, said: &mut BTreeMap<String, String>) -> String {
    let nth = said.len();
    let mut say = |text: String| {
        said.insert(at.to_string(), text.clone());
        text
    };
    match shape {
        Shape::Text | Shape::Label => say(format!("text-{nth}")),
        Shape::Written { like, .. } => say(like.to_string()),
        Shape::Bool => "true".into(),
        Shape::Number => say(format!("{}", 1000 + nth)),
        Shape::Date => say(format!("{}-01-02", 1500 + nth)),
        Shape::Citation => say(format!("in-sources#L{}", 1 + nth)),
        Shape::Choice(words) => say(words[0].0.to_string()),
        Shape::Reference(kinds) => say(format!(
            "in-{}",
            Kind::ALL.iter().find(|kind| kinds & kind.bit() != 0).expect("a kind").folder()
        )),
        Shape::List(item) | Shape::Few(item) => format!("[{}]", value(at, item, said)),
        Shape::Record(record) => {
            // Of those of which one has to be there, the first.
            let left_out = |key: &str| record.one_of.contains(&key) && record.one_of.first() != Some(&key);
            let fields = record.fields.iter().filter(|field| !left_out(field.key.name));
            let each: Vec<String> = fields
                .map(|field| {
                    let name = field.key.name;
                    format!("{name}: {}", value(&format!("{at}.{name}"), &field.shape, said))
                })
                .collect();
            format!("{{{}}}", each.join(", "))
        }
    }
}

/// A file with one key, and one of each kind that it may name.
pub fn sources_of(kind: Kind, text: String) -> Sources {
    let file = |path: String, text: String| SourceFile { path, content: Content::Text(text.as_str().into()) };
    let named = |kind: Kind| {
        let key = if kind == Kind::Source { "title" } else { "name" };
        file(format!("{0}/in-{0}.yaml", kind.folder()), format!("{key}: N\n"))
    };
    let mut files: Vec<SourceFile> = Kind::ALL.into_iter().map(named).collect();
    files.push(file(format!("{}/x.yaml", kind.folder()), text));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Sources { root: "data".into(), files, ..Sources::default() }
}

pub fn export<'m>(model: &'m Model, sources: &'m Sources, people: People) -> Export<'m> {
    let privacy = Privacy::new(model, people);
    Export {
        model,
        sources,
        privacy,
        asked: (AT, AT),
        region: None,
        publisher: Default::default(),
        meta: Vec::new(),
        places: std::collections::HashMap::new(),
    }
}

/// The columns of an entity's own rows in the tables of facts, with all that stands in them.
fn cells_of(export: &Export<'_>) -> BTreeSet<String> {
    let mut cells = BTreeSet::new();
    for table in [&tables::STATEMENT, &tables::DETAIL, &tables::CITATION] {
        let take = &mut |row: &[Cell<'_>]| {
            if matches!(&row[0], Cell::Text(id) if id.starts_with("x.")) {
                cells.extend(row.iter().map(|cell| match cell {
                    Cell::Text(text) => text.to_string(),
                    Cell::Integer(number) => number.to_string(),
                    Cell::Boolean(is) => is.to_string(),
                    Cell::Day(day) => day.to_string(),
                    Cell::None => String::new(),
                }));
            }
            Ok(())
        };
        export.rows(table, take).expect("rows are taken");
    }
    cells
}

/// A new key is exported the day that it is there: whatever stands under a key, and under each key
/// within it, stands in a cell.
#[test]
fn all_that_stands_under_every_key_of_every_kind_is_in_the_tables() {
    let mut seen = 0;
    for kind in Kind::ALL {
        for field in shape::of_kind(kind).fields.iter().filter(|field| field.key.name != "redacted") {
            let mut said = BTreeMap::new();
            let text = format!("{}: {}\n", field.key.name, value(field.key.name, &field.shape, &mut said));
            let sources = sources_of(kind, text.clone());
            let (model, found) = Model::build(&sources);
            let cells = cells_of(&export(&model, &sources, People::Names));
            assert!(cells.contains(field.key.name), "{text}\n{found:?}");
            for (at, value) in said {
                assert!(cells.contains(&value), "{}: {at} is lost\n{text}\n{cells:?}", kind.folder());
                seen += 1;
            }
        }
    }
    assert!(seen > 800, "{seen} values");
}

/// What is so or not so, and what a list leaves out, each by its key.
#[test]
fn every_key_within_a_statement_that_is_yes_or_no_is_in_the_tables() {
    let mut seen = 0;
    for kind in Kind::ALL {
        for field in &shape::of_kind(kind).fields {
            let Some(record) = field.shape.record() else { continue };
            let flags = record.fields.iter().filter(|inner| inner.shape == Shape::Bool);
            for flag in flags {
                let least = record.fields.iter().filter(|inner| inner.required);
                let mut least: Vec<String> = least
                    .map(|inner| {
                        format!("{}: {}", inner.key.name, value("", &inner.shape, &mut BTreeMap::new()))
                    })
                    .collect();
                if record.name == "power" {
                    least.push("may: decide".into());
                }
                least.push(format!("{}: true", flag.key.name));
                let text = format!("{}: [{{{}}}]\n", field.key.name, least.join(", "));
                let sources = sources_of(kind, text.clone());
                let (model, _) = Model::build(&sources);
                let cells = cells_of(&export(&model, &sources, People::Names));
                // An older spelling says it in today's.
                let name = if flag.key.name == "decides" { "may" } else { flag.key.name };
                assert!(cells.contains(name), "{}: {name} is lost\n{text}\n{cells:?}", kind.folder());
                seen += 1;
            }
        }
    }
    assert!(seen > 40, "{seen} keys");
}

#[test]
fn equal_data_gives_equal_bytes_and_each_id_once() {
    let read = |name: &str| {
        exported(name, "data", &["--people", "names"]);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export").join(name);
        let files = walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok);
        let files = files.filter(|file| file.file_type().is_file()).map(|file| file.path().to_path_buf());
        files
            .map(|path| (fs::read(&path).expect("it can be read"), path))
            .map(|(bytes, path)| (path.strip_prefix(&folder).expect("below").to_path_buf(), bytes))
            .collect::<BTreeMap<_, _>>()
    };
    assert_eq!(read("once"), read("twice"));
    let tables = exported("ids", "data", &["--people", "names"]);
    for name in ["entity", "statement"] {
        let ids: BTreeSet<&String> = tables[name].iter().map(|row| &row["id"]).collect();
        assert_eq!(ids.len(), tables[name].len(), "{name}");
    }
    for (name, rows) in &tables {
        let table = tables::ALL.into_iter().find(|table| table.name == name).expect("it is declared");
        for (row, column) in rows.iter().flat_map(|row| table.columns.iter().map(move |column| (row, column)))
        {
            assert!(!column.is_needed || !row[column.name].is_empty(), "{name}.{}: {row:?}", column.name);
            if let ::gov::export::table::Type::Id(to) = column.of {
                let is_there = |other: &BTreeMap<String, String>| other["id"] == row[column.name];
                assert!(row[column.name].is_empty() || tables[to].iter().any(is_there), "{row:?}");
            }
        }
    }
}

/// The default names nobody: no name, no id and no last name of anybody stands in any byte.
#[test]
fn nobody_is_named_where_names_are_not_asked_for() {
    let people: Vec<BTreeMap<String, String>> = exported("named", "data", &["--people", "names"])["entity"]
        .iter()
        .filter(|row| row["kind"] == "people")
        .cloned()
        .collect();
    assert!(people.len() > 10, "there are people");
    for (name, more) in [("posts", &[][..]), ("nobody", &["--no-persons"])] {
        let tables = exported(name, "data", more);
        let all = format!("{tables:?}");
        for person in &people {
            let last = person["name"].rsplit(' ').next().expect("a last name");
            for hidden in [&*person["id"], &*person["name"], last] {
                assert!(!all.contains(hidden), "{name}: {hidden}");
            }
        }
        let held = tables["statement"].iter().filter(|row| row["who_kind"] == "people").count();
        assert_eq!(held > 0, name == "posts", "{held}");
        assert!(!tables.contains_key("written"));
    }
}

#[test]
fn data_with_faults_is_refused_and_nothing_is_written() {
    let out = folder("faults");
    let out = out.to_str().expect("the path is UTF-8");
    let run = gov::gov(
        &["export", "csv", "--data", "tests/data/twelve-faults", "--out", out, "--lang", "en"],
        None,
    );
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains("so nothing was exported"), "{}", run.err);
    assert!(!Path::new(out).exists());
}

/// What the package says of its tables is what they are.
#[test]
fn the_package_describes_the_tables() {
    let tables = exported("package", "data", &[]);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export/package/datapackage.json");
    let text = fs::read_to_string(path).expect("it is there");
    let package: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let resources = package["resources"].as_array().expect("resources");
    assert_eq!(resources.len(), tables.len());
    for resource in resources {
        let rows = &tables[resource["name"].as_str().expect("a name")];
        for field in resource["schema"]["fields"].as_array().expect("fields") {
            let (name, of) =
                (field["name"].as_str().expect("a name"), field["type"].as_str().expect("a type"));
            for cell in rows.iter().map(|row| &row[name]).filter(|cell| !cell.is_empty()) {
                let fits = match of {
                    "integer" => cell.parse::<u64>().is_ok(),
                    "boolean" => ["true", "false"].contains(&cell.as_str()),
                    "date" => cell.len() == 10 && cell.parse::<Day>().is_ok(),
                    _ => of == "string",
                };
                assert!(fits, "{name}: {cell} is no {of}");
            }
        }
    }
    assert_eq!(package["gov:people"], "posts");
}

/// What is of a region is found from the region down as it is asked of one thing at a time.
#[test]
fn what_is_of_a_region_is_the_same_from_both_ends() {
    for data in ["data", "national", "tests/data"] {
        let sources = Sources::load(Path::new(data)).expect("it can be read");
        let model = Model::build(&sources).0;
        let mut found = 0;
        for region in model.regions() {
            let asked = model.all().map(|(id, _)| id).filter(|id| model.was_of(*id, region));
            let ever: BTreeSet<_> =
                model.ever_of(region).into_iter().filter(|id| model.get(*id).whole).collect();
            assert_eq!(ever, asked.collect(), "{data}: {}", model.get(region).id);
            found += ever.len();
        }
        assert!(found > 0 || model.regions().is_empty(), "{data}");
    }
}
