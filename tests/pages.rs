//! The pages of the checks are run: each example gives exactly one finding, of the page's own code, and the mended one none.
//! All examples together are the data set in which every check is violated once.
//!
//! `UPDATE_CASES=1 cargo test --test pages` writes what the program says now into the pages, and the index.

mod gov;

use ::gov::checks::{self, Check};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by their path below `data/`.
type Files = BTreeMap<String, String>;

/// What a page shows; faults that no text can show (bytes, links, sizes) have no example.
struct Page {
    example: Files,
    mended: Files,
}

/// The files that the code blocks of a part of a page are. A block with only a path removes the file.
fn files(part: &str, onto: &Files) -> Files {
    let mut files = onto.clone();
    for block in part.split("\n```").skip(1).step_by(2) {
        let (language, block) = block.split_once('\n').expect("a block has a line");
        if !["yaml", "toml", "text"].contains(&language) {
            continue;
        }
        let (path, content) = block.split_once('\n').unwrap_or((block, ""));
        let path = path.strip_prefix("# data/").unwrap_or_else(|| panic!("{path}: a block begins with its path"));
        match content.is_empty() {
            true => drop(files.remove(path)),
            false => drop(files.insert(path.into(), format!("{content}\n"))),
        }
    }
    files
}

fn base() -> Files {
    files(&fs::read_to_string("docs/checks/README.md").expect("the index is there"), &Files::new())
}

fn path(code: &str) -> PathBuf {
    Path::new("docs/checks").join(format!("{code}.md"))
}

fn page(check: &Check) -> Page {
    let text = fs::read_to_string(path(check.code)).expect("the page is there");
    let (_, rest) = text.split_once("\n## Exempel · Example\n").unwrap_or(("", ""));
    let (example, mended) = rest.split_once("\n## Rättat · Mended\n").unwrap_or((rest, ""));
    let example = files(example, &base());
    let mended = files(mended, &example);
    Page { example, mended }
}

/// Writes files into a data set of its own and runs `gov validate` on it.
fn validate(name: &str, files: &Files, lang: &str) -> gov::Run {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages").join(name).join("data");
    let _ = fs::remove_dir_all(&folder);
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
    let data = folder.to_str().expect("the path is UTF-8");
    let run = gov::gov(&["validate", "-o", "concise", "--show", "info", "--lang", lang, "--data", data], None);
    gov::Run { out: run.out.replace(data, "data"), ..run }
}

/// Whether a page shows its fault.
fn is_shown(check: &Check) -> bool {
    !["not-utf8", "unreadable-file", "too-large", "case-twins"].contains(&check.code)
}

#[test]
fn every_example_gives_its_finding_and_the_mended_one_none() {
    let mut wrong = Vec::new();
    for check in checks::all().filter(|check| is_shown(check)) {
        let page = page(check);
        let run = validate(check.code, &page.example, "en");
        let lines: Vec<&str> = run.out.lines().collect();
        let own = format!("{}: ", check.level.name());
        let one = lines.len() == 1 && lines[0].ends_with(&format!("[{}]", check.code)) && lines[0].contains(&own);
        if !one || run.code != u8::from(check.level.fails()) {
            wrong.push(format!("{}: the example gives (exit {})\n{}{}", check.code, run.code, run.out, run.err));
        }
        let run = validate(&format!("{}-mended", check.code), &page.mended, "en");
        if (run.code, run.out.as_str()) != (0, "") {
            wrong.push(format!("{}: mended, it gives (exit {})\n{}{}", check.code, run.code, run.out, run.err));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
