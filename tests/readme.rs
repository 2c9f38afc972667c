//! What README and the other pages show is the program's own: the table of commands as they are
//! declared, with their names in Swedish; the commands with what they print; the data clean.
//!
//! `UPDATE_CASES=1 cargo test --test all readme::` writes what the commands print now.

use crate::gov;
use crate::markdown::{self, Files};
use ::gov::checks;
use ::gov::commands::declared;
use ::gov::commands::help::command_name;
use ::gov::lang::Lang;
use ::gov::sources::{Content, SourceFile, Sources};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The words in `code` of a cell. A bar within one is written `\|`.
fn codes(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The first cells of the table of commands.
fn rows(readme: &str) -> Vec<&str> {
    let (_, table) = readme.split_once("| command | answers |\n").expect("the table is there");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with("| "));
    rows.map(|row| row[2..].split(" | ").next().unwrap_or(row)).collect()
}

#[test]
fn the_table_of_commands_is_the_programs() {
    let readme = fs::read_to_string("README.md").expect("README.md is there");
    let cli = declared();
    let mut told = BTreeSet::new();
    for row in rows(&readme) {
        let (names, rest): (Vec<&str>, Vec<&str>) =
            codes(row).iter().partition(|code| code.starts_with("gov "));
        let mut aliases = Vec::new();
        assert!(!names.is_empty(), "{row}: names no command");
        for name in names {
            let name = name.split(' ').nth(1).expect("a name");
            let command = cli.get_subcommands().find(|command| command.get_name() == name);
            let command = command.unwrap_or_else(|| panic!("{row}: there is no `gov {name}`"));
            assert!(told.insert(name.to_string()), "{row}: `gov {name}` has a row already");
            let swedish = command_name(command, Lang::Sv);
            aliases.extend((swedish != name).then_some(swedish));
        }
        assert_eq!(rest, aliases, "{row}: the names in Swedish");
    }
    let shown = cli.get_subcommands().filter(|command| !command.is_hide_set());
    let all: BTreeSet<String> = shown.map(|command| command.get_name().to_string()).collect();
    assert!(all.len() > 30, "the commands are there");
    assert_eq!(told, all, "each command has its row");
}

/// The `console` blocks of the pages are run: what stands below a `$ gov …` line is what comes out.
#[test]
fn the_pages_show_what_comes_out() {
    let mut shown = 0;
    // One of the commands makes a folder that must not be there.
    let _ = fs::remove_dir_all("target/tmp/open-data-new");
    for page in [
        "README.md",
        "docs/model.md",
        "docs/checks/README.md",
        "docs/charts.md",
        "docs/ask.md",
        "docs/open-data.md",
        "docs/sources.md",
        "CONTRIBUTING.md",
    ] {
        let text = fs::read_to_string(page).expect("the page is there");
        let now = markdown::rewritten(&text, |block| {
            let command = block.command()?;
            let mut args = command.args();
            if !args.contains(&"--data") {
                args.extend(["--data", "data"]);
            }
            Some(format!("$ gov {}\n{}", command.line, gov::gov(&args, Some(80)).out))
        });
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(page, &now).expect("the page can be written");
        } else {
            assert_eq!(now, text, "{page}");
        }
        shown += markdown::blocks(&text).iter().filter(|block| block.command().is_some()).count();
    }
    assert!(shown >= 2, "the pages have examples");
}

/// The YAML on the pages is data: put into the shipped data set at the path that it names, it is
/// clean.
#[test]
fn the_pages_show_data_that_is_clean() {
    let mut sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    let before = sources.files.len();
    for page in ["README.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(page).expect("the page is there");
        for (path, yaml) in markdown::files(&text, &Files::new()) {
            sources.files.retain(|file| file.path != path);
            sources.files.push(SourceFile { path, content: Content::Text(yaml.into()) });
        }
    }
    assert!(sources.files.len() > before, "the pages have examples");
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    let found = checks::judge::of(&sources, gov::TODAY.parse().expect("a day")).found;
    assert!(found.iter().all(|finding| !finding.level.fails()), "{found:?}");
}
