//! The pages of the checks are run: each example gives exactly one finding, of the page's own code,
//! and the mended one none. Each page is a data set of its own; all together they show that no
//! fault hides another.
//!
//! `UPDATE_CASES=1 cargo test --test all pages::` writes what the program says now into the pages,
//! and the index.

use crate::gov;
use crate::markdown::{self, Files, files};
use ::gov::checks::{self, Check};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a page shows; faults that no text can show (bytes, links, sizes) have no example.
struct Page {
    example: Files,
    mended: Files,
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
    let (example, mended) = rest.split_once("\n## Rättat · Fixed\n").unwrap_or((rest, ""));
    let example = files(example, &base());
    let mended = files(mended, &example);
    Page { example, mended }
}

/// Writes files into a data set of its own and runs `gov validate` on it.
fn validate(name: &str, files: &Files, lang: &str) -> gov::Run {
    // Tests run beside each other, so each run has a folder of its own.
    static RUN: AtomicUsize = AtomicUsize::new(0);
    let run = RUN.fetch_add(1, Ordering::Relaxed);
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages").join(format!("{name}-{run}")).join("data");
    markdown::write(files, &folder);
    let data = folder.to_str().expect("the path is UTF-8");
    let run =
        gov::gov(&["validate", "-o", "concise", "--show", "info", "--lang", lang, "--data", data], None);
    gov::Run { out: run.out.replace(data, "data"), ..run }
}

/// Whether a page shows its fault.
fn is_shown(check: &Check) -> bool {
    !["interrupted-write", "not-utf8", "unreadable-file", "too-large", "case-twins"].contains(&check.code)
}

/// The line of facts under a page's heading.
fn facts(check: &Check) -> String {
    let fix = if check.fixable { " · kan rättas, fixable: `gov validate --fix`" } else { "" };
    let bound = if check.can_be_silenced() { "" } else { " · kan inte undantas, can't be silenced" };
    format!("`{}` · sedan, since {}{fix}{bound}", check.level.name(), check.since)
}

/// What the program says of the example, in both languages.
fn console(check: &Check, example: &Files) -> String {
    let show = |lang| {
        format!(
            "```console\n$ gov validate -o concise --show info --lang {lang}\n{}```",
            validate(check.code, example, lang).out
        )
    };
    format!("{}\n\n{}", show("sv"), show("en"))
}

/// A page with the program's facts and output in their places.
fn renewed(check: &Check, text: &str, example: &Files) -> String {
    let mut lines = text.lines();
    let heading = lines.next().unwrap_or_default();
    assert_eq!(heading, format!("# {}", check.code));
    let rest = lines.skip(2).collect::<Vec<_>>().join("\n");
    let text = format!("{heading}\n\n{}\n{rest}\n", facts(check));
    if !is_shown(check) {
        return text;
    }
    let (before, mended) = text.split_once("\n## Rättat · Fixed\n").expect("a page shows the fault mended");
    let cut =
        before.find("\n```console").or_else(|| before.find("\n(output)")).expect("a place for the output");
    format!("{}\n{}\n\n## Rättat · Fixed\n{mended}", &before[..cut], console(check, example))
}

/// The index of all pages, for docs/checks/README.md.
fn index() -> String {
    let mut all: Vec<&Check> = checks::all().collect();
    all.sort_by_key(|check| check.code);
    let row = |check: &&Check| {
        let said = check
            .parts(::gov::lang::Lang::En)
            .text
            .split("\n\n")
            .next()
            .unwrap_or_default()
            .replace('\n', " ");
        let first = said.split_once(". ").map_or(said.as_str(), |(first, _)| first).trim_end_matches('.');
        format!("| [`{0}`]({0}.md) | {1} | {first} |\n", check.code, check.level.name())
    };
    let rows: String = all.iter().map(row).collect();
    format!("| code | level | what it is |\n|---|---|---|\n{rows}")
}

#[test]
fn the_pages_say_what_the_program_says() {
    let is_update = std::env::var_os("UPDATE_CASES").is_some();
    let mut held = Vec::new();
    for check in checks::all() {
        let text = fs::read_to_string(path(check.code)).expect("the page is there");
        held.push((path(check.code), renewed(check, &text, &page(check).example), text));
    }
    let readme = fs::read_to_string("docs/checks/README.md").expect("the index is there");
    let start = readme.find("| code |").or_else(|| readme.find("(index)")).expect("a place for the index");
    held.push(("docs/checks/README.md".into(), format!("{}{}", &readme[..start], index()), readme.clone()));
    for (path, now, text) in held {
        if is_update {
            fs::write(&path, &now).expect("the page can be written");
        } else {
            assert!(
                now == text,
                "{}: run UPDATE_CASES=1 cargo test --test all pages::\n{now}",
                path.display()
            );
        }
    }
    let names = fs::read_dir("docs/checks").expect("the folder is there").filter_map(Result::ok).count();
    assert_eq!(names, checks::all().count() + 1, "each page is a check's");
}

#[test]
fn every_example_gives_its_finding_and_the_mended_one_none() {
    let mut wrong = Vec::new();
    for check in checks::all().filter(|check| is_shown(check)) {
        let page = page(check);
        let run = validate(check.code, &page.example, "en");
        let lines: Vec<&str> = run.out.lines().collect();
        let own = format!("{}: ", check.level.name());
        let one =
            lines.len() == 1 && lines[0].ends_with(&format!("[{}]", check.code)) && lines[0].contains(&own);
        if !one || run.code != u8::from(check.level.fails()) {
            wrong.push(format!(
                "{}: the example gives (exit {})\n{}{}",
                check.code, run.code, run.out, run.err
            ));
        }
        let run = validate(&format!("{}-mended", check.code), &page.mended, "en");
        if (run.code, run.out.as_str()) != (0, "") {
            wrong.push(format!(
                "{}: mended, it gives (exit {})\n{}{}",
                check.code, run.code, run.out, run.err
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// All examples in one data set: no fault hides another. What names of one page would be to another
/// is no matter: that a page shows its own fault and nothing else is held in its own data set,
/// above.
#[test]
fn no_fault_hides_another() {
    let mut all = base();
    let mut expected: Vec<String> = Vec::new();
    for check in checks::all().filter(|check| is_shown(check)) {
        let mut example = page(check).example;
        // There is one gov.toml only: what it asks for in its page is asked for below.
        match example.remove("gov.toml") {
            Some(_) => expected.push(format!("[{}]", check.code)),
            None => expected.extend(validate(check.code, &example, "en").out.lines().map(str::to_string)),
        }
        for (path, text) in example {
            let before = all.insert(path.clone(), text.clone());
            assert!(
                before.is_none_or(|before| before == text),
                "{}: {path} is another page's too",
                check.code
            );
        }
    }
    // One configuration that does what the five pages do, in one.
    let config = "model = 2\n\n[levels]\norphn = \"info\"\n\n[required]\nsteering-groups = \
        [\"chair\"]\n\n[minimum.exempel]\nunits = 2\n\n[site]\nconformance = \"full\"\n";
    all.insert("gov.toml".into(), config.into());
    let run = validate("all", &all, "en");
    let hidden = expected.iter().filter(|line| !run.out.lines().any(|found| found.ends_with(*line)));
    assert_eq!(hidden.collect::<Vec<_>>(), Vec::<&String>::new(), "{}", run.out);
    assert_eq!(expected.len(), checks::all().filter(|check| is_shown(check)).count());
    assert_eq!(run.code, 1);
}

/// The exit code says the same wherever the fault is: in the first file, the last one, or between.
#[test]
fn the_exit_code_does_not_depend_on_the_file() {
    for check in checks::all().filter(|check| is_shown(check)) {
        let page = page(check);
        for folder in ["0", "n", "zz"] {
            // The base stays where it is, so that other files stand before and after.
            let base = base();
            let moved = |path: &String| match base.contains_key(path) || path == "gov.toml" {
                true => path.clone(),
                false => format!("{folder}/{path}"),
            };
            let files: Files = page.example.iter().map(|(path, text)| (moved(path), text.clone())).collect();
            let run = validate(&format!("{}-{folder}", check.code), &files, "en");
            assert_eq!(run.code, u8::from(check.level.fails()), "{} in {folder}: {}", check.code, run.out);
        }
    }
}
