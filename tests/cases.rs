//! Golden cases: each page in `tests/cases/` is a question, with the commands that ask it and all
//! that each prints. A block `console 80` is a terminal of 80 columns, a plain `console` a pipe;
//! `[stderr]` stands above what goes there, `[exit 1]` is the code where it is not 0. The blocks of
//! YAML and TOML are the page's own data set; without them the shipped one is asked, or the one
//! that a command names (`tests/data/` has what no page can show, and what several pages share).
//!
//! `UPDATE_CASES=1 cargo test --test all cases::` writes what comes out now; look at the difference
//! before it is committed.

use crate::gov;
use crate::markdown::{self, Block, Files};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_case_gives_what_it_should() {
    let mut wrong = Vec::new();
    let mut commands = 0;
    for path in pages() {
        let text = fs::read_to_string(&path).expect("a case is text");
        let data = data_of(&path, &text);
        let now = markdown::rewritten(&text, |block| transcript(block, &data));
        let blocks = markdown::blocks(&text);
        let asked = blocks.iter().filter(|block| block.command().is_some()).count();
        assert!(asked > 0, "{} asks nothing", path.display());
        commands += asked;
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, now).expect("the case can be written");
            continue;
        }
        for (expected, got) in blocks.iter().zip(markdown::blocks(&now)) {
            if expected.text != got.text {
                let path = path.display();
                wrong.push(format!("== {path}\n-- expected\n{}-- got\n{}", expected.text, got.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases differ\n{}", wrong.len(), wrong.join("\n"));
    assert!(commands > 360, "the cases are there: {commands}");
}

/// What no page can show (tests/pages.rs) is shown here, or made by tests/hostile.rs.
#[test]
fn every_code_that_no_page_can_show_has_a_case() {
    for code in ["interrupted-write", "not-utf8", "unreadable-file"] {
        let path = Path::new("tests/cases").join(code).with_extension("md");
        let text = fs::read_to_string(&path).unwrap_or_default();
        assert!(text.contains(&format!("[{code}]: ")), "{} shows a finding `{code}`", path.display());
    }
}

fn pages() -> Vec<PathBuf> {
    let entries = fs::read_dir("tests/cases").expect("the folder of cases can be read");
    let mut pages: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    // The page that teaches how to write is run as it stands.
    pages.push(PathBuf::from("docs/writing.md"));
    pages.sort();
    for page in &pages {
        assert!(page.extension().is_some_and(|ending| ending == "md"), "{} is no page", page.display());
    }
    pages
}

/// Where the data set is that a page's commands ask.
fn data_of(page: &Path, text: &str) -> PathBuf {
    let files = markdown::files(text, &Files::new());
    if files.is_empty() {
        return PathBuf::from("data");
    }
    let name = page.file_stem().expect("a page has a name");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases").join(name).join("data");
    markdown::write(&files, &folder);
    if text.contains("$ gov why") {
        // What git knows must not depend on where the folder of tests lies.
        crate::repository::done(crate::repository::command("git", &folder).args(["init", "-q"]));
    }
    folder
}

/// A command and all that comes of it; nothing for a block that is a file.
fn transcript(block: &Block, data: &Path) -> Option<String> {
    let Some(command) = block.command() else {
        assert!(block.file().is_some(), "neither a command nor a file:\n{}", block.text);
        return None;
    };
    let data = data.to_str().expect("a path is UTF-8");
    let mut args = command.args();
    if !args.contains(&"--data") {
        args.extend(["--data", data]);
    }
    let run = gov::gov(&args, command.width);
    let plain = |text: &str| steady(&text.replace(data, "data"));
    let mut text = format!("$ gov {}\n{}", command.line, plain(&run.out));
    if !run.err.is_empty() {
        text.push_str(&format!("[stderr]\n{}", plain(&run.err)));
    }
    if run.code != 0 {
        text.push_str(&format!("[exit {}]\n", run.code));
    }
    Some(text)
}

/// Times differ from run to run, and the number of rules grows.
fn steady(text: &str) -> String {
    let lines =
        text.lines().map(|line| match line.rsplit_once(", ").filter(|(_, last)| last.ends_with(" ms)")) {
            Some((start, _)) => {
                let (rest, rules) = start.rsplit_once(", ").unwrap_or((start, ""));
                let word = rules.split_once(' ').map_or("", |(_, word)| word);
                format!("{rest}, N {word}, N ms)\n")
            }
            None => format!("{line}\n"),
        });
    lines.collect()
}
