//! What would drift if nothing held it: the direction between stages, the size of files, the
//! schemas, the codes, the README.

use crate::gov;
use ::gov::checks;
use ::gov::model::kind::Kind;
use ::gov::report::schema;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The stages in the order in which they may use each other: one may use itself and those before
/// it.
const STAGES: [&str; 23] = [
    "lang",
    "diagnostic",
    "edit",
    "lines",
    "bytes",
    "piece",
    "steps",
    "parallel",
    "sources",
    "texts",
    "syntax",
    "model",
    "find",
    "ask",
    "query",
    "diff",
    "acts",
    "history",
    "report",
    "chart",
    "export",
    "site",
    "commands",
];

fn sources_of(folder: &str) -> Vec<(PathBuf, String)> {
    let files = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let rust = files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"));
    rust.map(|entry| (entry.path().to_path_buf(), fs::read_to_string(entry.path()).expect("source is text")))
        .collect()
}

#[test]
fn a_stage_uses_those_above_it_and_none_below() {
    let place = |stage: &str| STAGES.iter().position(|name| *name == stage);
    for (path, text) in sources_of("src") {
        let own = path
            .strip_prefix("src")
            .expect("below src")
            .components()
            .next()
            .expect("a part")
            .as_os_str()
            .to_string_lossy()
            .replace(".rs", "");
        // Checks stand beside queries: they read the model, and their findings are compared and
        // shown.
        let own = if own == "checks" { "query" } else { own.as_str() };
        let Some(mine) = place(own) else { continue };
        for (line, used) in
            text.lines().enumerate().flat_map(|(i, line)| uses(line).map(move |used| (i + 1, used)))
        {
            let theirs = if used == "checks" {
                place("diff").expect("a stage")
            } else {
                place(used).unwrap_or_else(|| panic!("{}:{line} uses {used}", path.display()))
            };
            let same = used == own || (own == "query" && used == "checks");
            assert!(theirs <= mine || same, "{}:{line}: {own} uses {used}", path.display());
        }
    }
}

/// The top-level modules that a line names with `crate::`.
fn uses(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split("crate::").skip(1);
    parts
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
        .filter(|name| !name.is_empty())
}

/// Only the reading of repositories names the library for it.
#[test]
fn git_is_named_in_one_folder() {
    for (path, text) in sources_of("src") {
        let names = text.contains("gix::");
        assert!(!names || path.starts_with("src/sources/git"), "{} names gix", path.display());
        assert!(
            !text.contains("Command::new(")
                || ["src/commands/pager.rs"].iter().any(|pager| path == Path::new(pager)),
            "{} starts a program",
            path.display()
        );
    }
    assert!(sources_of("src/sources/git").iter().any(|(_, text)| text.contains("gix::")));
}

/// Only one file names the YAML parser, the terminal table and the drawer of snippets: each can be
/// changed in one place. Checksums have four uses: of kept texts, of findings, of changes, and of
/// pages.
#[test]
fn each_library_is_named_in_one_place() {
    let places = [
        ("saphyr_parser", "src/syntax/build.rs"),
        ("miette", "src/report/snippet.rs"),
        ("scraper", "src/texts/html.rs"),
        ("comfy_table", "src/report/formats/fitted.rs"),
        ("walkdir", "src/sources/walk.rs"),
        ("sha2", "src/checks/kept_text.rs"),
        ("sha2", "src/checks/outcome.rs"),
        ("sha2", "src/diff/fingerprint.rs"),
        ("sha2", "src/site/checksum.rs"),
        ("jiff::civil", "src/model/date.rs"),
        ("clap_complete", "src/commands/completions.rs"),
        ("clap_mangen", "src/commands/man.rs"),
        ("zlib_rs", "src/sources/embedded.rs"),
        ("zlib_rs", "src/texts/zip.rs"),
        ("zlib_rs", "src/export/zip.rs"),
        ("quick_xml", "src/texts/docx.rs"),
    ];
    for (library, _) in places {
        for (path, text) in sources_of("src") {
            let names = text.contains(&format!("use {library}"))
                || (library == "saphyr_parser" && text.contains(library));
            let belongs = places.iter().any(|(other, place)| *other == library && path == Path::new(place));
            assert_eq!(names, belongs, "{} and {library}", path.display());
        }
    }
}

/// A finding's code and level are the check's: a check says neither again, and so can't say
/// another.
#[test]
fn what_a_finding_is_called_is_said_once() {
    for (path, text) in sources_of("src/checks").iter().filter(|(path, _)| !path.ends_with("mod.rs")) {
        let again = ["Diagnostic::error(", ".level(Level"].iter().find(|call| text.contains(**call));
        assert_eq!(again, None, "{}: `CHECK.finding(…)`", path.display());
    }
}

/// What the model has read is a value: no later stage reads a text of a file again, and nothing is
/// known by where it lies in memory.
#[test]
fn what_was_read_is_not_read_again() {
    let stages = ["query", "diff", "history", "report", "chart", "export", "site"];
    for (path, text) in stages.iter().flat_map(|stage| sources_of(&format!("src/{stage}"))) {
        let is_last =
            ["report", "chart", "site"].iter().any(|stage| path.starts_with(format!("src/{stage}")));
        let again = ["syntax::parse(", "*const ", "ptr::eq("].iter().find(|call| text.contains(*call));
        let again = again.or(["Date::parse("].iter().find(|call| is_last && text.contains(*call)));
        assert_eq!(again, None, "{}", path.display());
    }
}

/// One folder writes, and it writes whole files or nothing.
#[test]
fn files_are_written_in_one_place() {
    for (path, text) in sources_of("src") {
        let writes =
            ["fs::write", "File::create", "OpenOptions", "fs::rename", "fs::copy", "fs::remove", "rustix"]
                .iter()
                .any(|call| text.contains(call));
        assert!(!writes || path.starts_with("src/commands/write"), "{}", path.display());
    }
}

#[test]
fn files_stay_small() {
    for (path, text) in
        ["src", "tests", "benches", "fuzz/src", "fuzz/fuzz_targets"].into_iter().flat_map(sources_of)
    {
        let lines = text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines: split it", path.display());
        for (at, line) in text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("//")) {
            let long = line.chars().count();
            assert!(long <= 100, "{}:{} has a comment of {long} columns", path.display(), at + 1);
        }
        let module = text.starts_with("//!");
        assert!(module, "{} begins by saying what it is", path.display());
    }
}

#[test]
fn the_schemas_are_those_of_the_program() {
    let names: BTreeSet<String> = Kind::ALL.map(schema::file_name).into_iter().collect();
    let files = fs::read_dir("schemas").expect("the folder is there").filter_map(Result::ok);
    assert_eq!(
        files.map(|file| file.file_name().to_string_lossy().into_owned()).collect::<BTreeSet<_>>(),
        names
    );
    for kind in Kind::ALL {
        let committed = fs::read_to_string(Path::new("schemas").join(schema::file_name(kind)))
            .expect("the schema is there");
        assert!(
            committed == schema::of(kind),
            "{}: run `cargo run -- schema --write schemas`",
            schema::file_name(kind)
        );
    }
    let settings = fs::read_to_string(".vscode/settings.json").expect("the editor's settings are there");
    for name in names {
        assert!(settings.contains(&format!("./schemas/{name}")), ".vscode/settings.json maps {name}");
    }
}

/// A code is a promise: people filter by it. Taking one away or renaming it is a decision, seen in
/// the index of the pages, which tests/pages.rs holds. Each is also said somewhere, and the rows
/// are in order.
#[test]
fn the_codes_are_said() {
    let codes: Vec<&str> = checks::all().map(|check| check.code).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "no code is there twice");
    let all: String = sources_of("src")
        .into_iter()
        .filter(|(path, _)| path != Path::new("src/checks/reading.rs"))
        .map(|(_, text)| text)
        .collect();
    for code in codes {
        assert!(all.contains(&format!("\"{code}\"")), "{code} is said somewhere");
    }
}

#[test]
fn the_shipped_data_is_clean() {
    let run = gov::gov(&["validate", "--data", "data", "--lang", "en"], None);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
}

/// Order is output: nothing depends on a hash map's order or on which thread was first.
#[test]
fn ten_runs_give_the_same_bytes() {
    for args in [
        &["list", "-o", "json"][..],
        &["responsibilities", "-o", "csv"],
        &["reporting-lines", "-o", "md"],
        &["who-owns", "vård", "-o", "yaml"],
    ] {
        let args: Vec<&str> = args.iter().copied().chain(["--data", "data", "--lang", "sv"]).collect();
        let first = gov::gov(&args, None);
        assert!((1..10).all(|_| gov::gov(&args, None) == first), "{args:?}");
    }
}

/// The README's two commands, and the files that a project has, are there and agree.
#[test]
fn the_project_is_whole() {
    let readme = fs::read_to_string("README.md").expect("README.md is there");
    let ci = fs::read_to_string(".ci/run").expect(".ci/run is there");
    for command in ["cargo run --profile quick -- who-owns digitalisering", "cargo test"] {
        assert!(readme.contains(command), "README.md names `{command}`");
    }
    for command in [
        "cargo test",
        "cargo fmt --check",
        "cargo clippy --all-targets --features full -- -D warnings",
        "validate",
    ] {
        assert!(ci.contains(command), ".ci/run runs `{command}`");
    }
    for file in [
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "data/LICENSE",
        "docs/model.md",
        "docs/performance.md",
    ] {
        assert!(Path::new(file).exists(), "{file} is there");
    }
    // Every dependency has its reason.
    let manifest = fs::read_to_string("Cargo.toml").expect("Cargo.toml is there");
    let architecture = fs::read_to_string("ARCHITECTURE.md").expect("ARCHITECTURE.md is there");
    let table = manifest
        .split("[dependencies]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .expect("the table of dependencies");
    for name in table.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name) {
        assert!(architecture.contains(&format!("`{name}`")), "ARCHITECTURE.md gives the reason for {name}");
    }
}
