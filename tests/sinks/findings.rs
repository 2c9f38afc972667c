//! Findings for people: text, concise, Markdown, summaries and annotations.

use crate::declared;
use crate::gov::{Run, gov_in};
use crate::sinks::corpus::{Folder, faults};
use crate::sinks::{markdown, runner, terminal};
use gov::report::findings::Format;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

/// The data set that all tests of findings look at.
static FAULTS: LazyLock<Folder> = LazyLock::new(faults);

/// One run over the faulty data, made once for all tests. Its exit code does not depend on the
/// format.
pub fn validate(color: &str, args: &[&str], width: Option<usize>) -> &'static Run {
    static RUNS: LazyLock<Mutex<HashMap<String, &'static Run>>> = LazyLock::new(Mutex::default);
    let args: Vec<&str> = ["validate", "--data", FAULTS.path()].iter().chain(args).copied().collect();
    let key = format!("{color} {width:?} {args:?}");
    if let Some(run) = RUNS.lock().expect("no test fails while it holds the runs").get(&key) {
        return run;
    }
    let run = gov_in(color, &args, width);
    assert_eq!(run.code, 1, "{args:?}: {}", run.err);
    let run: &'static Run = Box::leak(Box::new(run));
    RUNS.lock().expect("no test fails while it holds the runs").insert(key, run);
    run
}

#[test]
fn no_format_carries_out_anything() {
    for format in declared::names::<Format>() {
        let run = validate("never", &["-o", &format, "--lang", "sv"], None);
        for (stream, text) in [("out", &run.out), ("err", &run.err)] {
            terminal::judge(&format!("{format} {stream}"), text, false);
            assert_eq!(runner::commands(text), [], "{format} {stream}");
        }
    }
}

#[test]
fn a_terminal_gets_colours_and_lines_that_fit() {
    let run = validate("always", &["--lang", "en"], Some(80));
    assert!(terminal::judge("text", &run.out, true) > 100, "there are colours");
    for width in [40, 80] {
        let run = validate("never", &["--lang", "sv"], Some(width));
        terminal::judge("text", &format!("{}{}", run.out, run.err), false);
        // The place of a finding is never broken: terminals open it.
        let text: String = run
            .out
            .lines()
            .filter(|line| !line.trim_start().starts_with("╭─["))
            .map(|line| format!("{line}\n"))
            .collect();
        terminal::fits("text", &format!("{text}{}", run.err), width);
    }
}

#[test]
fn sentences_are_text_that_fits() {
    for width in [None, Some(60)] {
        let run = validate("always", &["--lang", "sv", "--accessible"], width);
        terminal::judge("sentences", &format!("{}{}", run.out, run.err), false);
        assert_eq!(runner::commands(&run.out), []);
        if let Some(width) = width {
            terminal::fits("sentences", &run.out, width);
        }
    }
}

#[test]
fn concise_has_a_line_for_each() {
    let run = validate("never", &["-o", "concise", "--lang", "sv"], None);
    for line in run.out.lines() {
        let (place, rest) = line.split_once(": error: ").unwrap_or_else(|| panic!("{line}"));
        let numbers: Vec<&str> = place.rsplitn(3, ':').collect();
        assert!(
            numbers.len() == 3 && numbers[..2].iter().all(|number| number.parse::<usize>().is_ok()),
            "{line}"
        );
        let code = rest.rsplit_once(" [").and_then(|(_, code)| code.strip_suffix(']')).unwrap_or_default();
        assert!(gov::checks::find(code).is_some(), "{line}");
    }
    let json = validate("never", &["-o", "jsonl", "--lang", "en"], None);
    assert_eq!(run.out.lines().count(), json.out.lines().count());
}

#[test]
fn markdown_is_a_table_of_text() {
    let run = validate("never", &["-o", "md", "--lang", "en"], None);
    let rows = markdown::judge("md", &run.out);
    let all = validate("never", &["-o", "jsonl", "--lang", "en"], None).out.lines().count();
    assert!(
        rows.len() < all && run.out.contains(&format!("{} of {all} shown.", rows.len())),
        "it is cut, and says so"
    );
    assert!((50_000..65_536).contains(&run.out.len()), "{} bytes", run.out.len());
    for row in rows {
        assert!(row.len() == 5 && row[1] == "error" && gov::checks::find(&row[2]).is_some(), "{row:?}");
    }
    let clean = crate::gov::gov(&["validate", "-o", "md", "--data", "data", "--lang", "sv"], None);
    assert_eq!((clean.code, clean.out.starts_with("Inga fel")), (0, true), "{}", clean.out);
}

#[test]
fn annotations_are_the_only_commands() {
    let found: Vec<serde_json::Value> = validate("never", &["-o", "jsonl", "--lang", "en"], None)
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let run = validate("never", &["-o", "json", "--annotate", "github", "--lang", "en"], None);
    terminal::judge("annotations", &run.err, false);
    let commands = runner::commands(&run.err);
    assert_eq!(commands.len(), run.err.lines().count(), "nothing else is said: {}", run.err);
    let (last, shown) = commands.split_last().expect("there are annotations");
    assert_eq!((last.name.as_str(), shown.len()), ("notice", 10));
    assert!(last.data.contains(&format!("{} errors; 10 are shown here", found.len())), "{}", last.data);
    for (command, finding) in shown.iter().zip(&found) {
        let property = |key: &str| {
            command.properties.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone())
        };
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_string();
        let help = finding["help"].as_str().map_or_else(String::new, |help| format!("\n{help}"));
        assert_eq!(command.name, "error");
        assert_eq!(command.data, visible(&format!("{}{help}", text("message"))));
        assert_eq!(property("file"), Some(visible(&text("path"))));
        assert_eq!(
            (property("title"), property("line")),
            (Some(text("code")), Some(finding["line"].to_string()))
        );
    }
}

/// What a text becomes where it can't be shown: written here once more, apart from the program.
fn visible(text: &str) -> String {
    let hidden = |c: char| {
        c == '\t' || gov::syntax::is_hidden(c) || matches!(c as u32 & 0xFFFF, 0xFFFE | 0xFFFF | 0xFDD0)
    };
    let text = text.replace("\\u{", "\\u{5c}u{");
    text.chars().map(|c| if hidden(c) { format!("\\u{{{:x}}}", c as u32) } else { c.to_string() }).collect()
}

#[test]
fn summaries_count_every_finding() {
    let all = validate("never", &["-o", "jsonl", "--lang", "en"], None).out.lines().count();
    let json: serde_json::Value =
        serde_json::from_str(&validate("never", &["--summary", "-o", "json"], None).out).expect("JSON");
    let counts =
        json["counts"].as_array().expect("a list").iter().map(|row| row["count"].as_u64().expect("a number"));
    assert_eq!(counts.sum::<u64>() as usize, all);
    let text = validate("never", &["--summary", "--lang", "sv"], Some(60));
    terminal::fits("summary", &text.out, 60);
    assert!(text.out.contains(&format!("{all} fel i ")) && text.err.is_empty(), "{}", text.out);
    markdown::judge("summary", &validate("never", &["--summary", "-o", "md"], None).out);
    for format in ["concise", "jsonl", "sarif", "gitlab", "junit", "rdjson"] {
        let refused = crate::gov::gov(
            &["validate", "--data", FAULTS.path(), "--summary", "-o", format, "--lang", "en"],
            None,
        );
        assert_eq!((refused.code, refused.out.as_str()), (2, ""));
        assert_eq!(refused.err, "error: --summary is written with -o text, json or md\n");
    }
}
