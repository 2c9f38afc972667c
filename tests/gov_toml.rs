//! The examples of docs/gov-toml.md: each is put beside the shipped data, and what stands below it
//! is what comes out.
//!
//! `UPDATE_CASES=1 cargo test --test all gov_toml::` writes what comes out now.

use crate::gov;
use crate::markdown::{self, Block};
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

const PAGE: &str = "docs/gov-toml.md";

/// A copy of the shipped data with another configuration.
fn data_with(name: &str, config: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gov-toml").join(name).join("data");
    let _ = fs::remove_dir_all(&root);
    for entry in WalkDir::new("data").into_iter().filter_map(Result::ok) {
        let to = root.join(entry.path().strip_prefix("data").expect("below data"));
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).expect("made"),
            false => drop(fs::copy(entry.path(), to).expect("copied")),
        }
    }
    fs::write(root.join("gov.toml"), config).expect("written");
    root
}

/// Runs a command line of the page on a data set.
fn shown(line: &str, data: &Path) -> gov::Run {
    // What is written goes beside the data, and not here.
    let public = data.with_file_name("public");
    let _ = fs::remove_dir_all(&public);
    let (data, public) = (data.to_str().expect("UTF-8"), public.to_str().expect("UTF-8"));
    let words = line.split_whitespace().map(|word| if word == "public" { public } else { word });
    let args: Vec<&str> = words.chain(["--data", data]).collect();
    let run = gov::gov(&args, None);
    gov::Run { out: run.out.replace(data, "data").replace(public, "public"), ..run }
}

#[test]
fn the_examples_give_what_is_shown() {
    let page = fs::read_to_string(PAGE).expect("the page is there");
    let mut keys: Vec<&str> = Vec::new();
    let mut data = PathBuf::new();
    let now = markdown::rewritten(&page, |block| {
        if block.language() == "toml" {
            data = data_with(&keys.len().to_string(), block.text);
            keys.push(block.text.trim_start_matches('[').split([']', '.']).next().unwrap_or(""));
            assert_eq!(shown("validate -o concise --only bad-config", &data).out, "", "{}", block.text);
            return None;
        }
        let command = block.command().expect("an example is run");
        let out = shown(command.line, &data).out;
        assert!(!out.is_empty(), "{} changes nothing", command.line);
        Some(format!("$ gov {}\n{out}", command.line))
    });
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(PAGE, now).expect("the page can be written");
    } else {
        assert_eq!(now, page);
    }
    let languages: Vec<&str> = markdown::blocks(&page).iter().map(Block::language).collect();
    assert_eq!(languages, ["toml", "console"].repeat(keys.len()), "each example is run");
    // What can stand at the top, as the program itself lists it.
    let unknown = shown("validate -o text --only bad-config --lang en", &data_with("unknown", "[x]\n")).out;
    let (_, possible) = unknown.split_once("possible: ").expect("a list");
    let possible: Vec<&str> = possible.split('`').skip(1).step_by(2).collect();
    // What changes no answer has no example.
    assert_eq!([vec!["model", "shared"], keys].concat(), possible, "{unknown}");
}

/// The shipped configuration is worth its lines: each of its numbers is what there is, so that one
/// file less is a finding.
#[test]
fn what_the_shipped_data_asks_of_itself_is_exact() {
    let config = fs::read_to_string("data/gov.toml").expect("the shipped data has one");
    let mut numbers = 0;
    for line in config.lines().filter(|line| !line.starts_with("model")) {
        let Some((key, number)) =
            line.split_once(" = ").and_then(|(key, number)| Some((key, number.parse::<usize>().ok()?)))
        else {
            continue;
        };
        let more = config.replace(line, &format!("{key} = {}", number + 1));
        let run = shown("validate -o concise --only too-few --lang en", &data_with("more", &more));
        assert!(run.out.contains(&format!("but has {number} [too-few]")), "{line}: {}", run.out);
        numbers += 1;
    }
    assert!(numbers > 0, "there are numbers");
}
