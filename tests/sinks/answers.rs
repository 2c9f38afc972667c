//! Answers: each command in each format, over data whose every name and text is made to break out.

use crate::declared;
use crate::gov::{gov, gov_in};
use crate::sinks::corpus::{Folder, STEP, answers, heads, texts};
use crate::sinks::{markdown, runner, terminal};
use gov::parallel;
use gov::report::Format;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static ANSWERS: LazyLock<Folder> = LazyLock::new(answers);
static HEADS: LazyLock<Folder> = LazyLock::new(heads);

/// A question, and the data that it is asked of.
struct Question {
    words: Vec<String>,
    data: &'static str,
}

fn questions() -> Vec<Question> {
    let split = |line: &str| line.split(' ').map(String::from).collect();
    let whole = [
        "list",
        "ask vem äger p",
        "responsibilities",
        "responsibilities --raci p",
        "reporting-lines",
        "reporting-lines --between g0 r0",
        "who-owns p --why",
        "who-decides p --why",
        "decisions --deliverables",
        "glossary",
        "route",
        "mandate",
        "principles",
        "gaps",
        "load --by person --at 2020",
        "stale",
        "cite x",
        "coverage",
        "coverage s",
        "counts",
        "compare t",
        "person p0",
        "post c0",
        "timeline g0",
    ];
    let whole = whole.into_iter().map(|line| Question { words: split(line), data: ANSWERS.path() });
    let ids = (0..texts().len()).step_by(STEP);
    let of = ids.flat_map(|at| {
        [
            format!("show g{at}"),
            format!("members g{at}"),
            format!("who-owns a{at}"),
            format!("show a{at}"),
            format!("why g{at}"),
            format!("timeline g{at}"),
            format!("members g{at} --count"),
            format!("chair g{at}"),
        ]
    });
    whole.chain(of.map(|line| Question { words: split(&line), data: HEADS.path() })).collect()
}

fn list() -> Question {
    Question { words: vec!["list".into()], data: ANSWERS.path() }
}

fn ask(question: &Question, format: &str, width: Option<usize>) -> String {
    let words = question.words.iter().map(String::as_str);
    let args: Vec<&str> = words.chain(["-o", format, "--data", question.data, "--lang", "sv"]).collect();
    let run = gov(&args, width);
    let what = format!("{args:?}");
    // The rows of an answer may be about nothing that has an id.
    assert!(!run.out.is_empty() || format == "ids", "{what}: {}", run.err);
    // A row of CSV ends with CR LF (RFC 4180), and cells of TSV are between tabs.
    let out = match format {
        "csv" => run.out.replace("\r\n", "\n"),
        "tsv" => run.out.replace('\t', " "),
        _ => run.out.clone(),
    };
    terminal::judge(&what, &format!("{out}{}", run.err), false);
    assert_eq!(runner::commands(&run.out), [], "{what}");
    assert_eq!(runner::commands(&run.err), [], "{what}");
    run.out
}

/// Every command that answers is asked. What needs a repository has its own test (tests/log.rs),
/// and the pages of the checks are no data.
#[test]
fn every_command_is_asked() {
    let questions = questions();
    let commands = questions.iter().map(|question| question.words[0].as_str());
    declared::asks_all("tests/sinks/answers.rs", commands, &["bisect", "explain", "log"]);
}

/// Every format has its judge: one that is new has none yet, and does not compile.
#[test]
fn every_format_is_judged() {
    parallel::uneven(&declared::names::<Format>(), |format| {
        let judge = match <Format as clap::ValueEnum>::from_str(format, false).expect("a format") {
            Format::Table => tables_fit,
            Format::Wide | Format::Ids => lines_are_text,
            Format::Json => an_object_is_read_back,
            Format::Yaml => yaml_is_the_same_object,
            Format::Jsonl => each_line_is_an_object,
            Format::Csv | Format::Excel => rows_are_equal_and_no_formulas,
            Format::Tsv => cells_are_between_tabs,
            Format::Md => is_markdown,
        };
        questions().iter().for_each(|question| judge(question, format));
    });
}

fn tables_fit(question: &Question, format: &str) {
    ask(question, format, None);
    terminal::fits(&format!("{:?}", question.words), &ask(question, format, Some(60)), 60);
}

/// What `ask` holds of each format is all.
fn lines_are_text(question: &Question, format: &str) {
    ask(question, format, None);
}

fn an_object_is_read_back(question: &Question, format: &str) {
    assert!(read(&ask(question, format, None), format).is_object(), "{:?}", question.words);
}

fn yaml_is_the_same_object(question: &Question, format: &str) {
    let (own, json) =
        (read(&ask(question, format, None), format), read(&ask(question, "json", None), "json"));
    assert_eq!(own, json, "{:?}", question.words);
}

fn each_line_is_an_object(question: &Question, format: &str) {
    for line in ask(question, format, None).lines() {
        assert!(read(line, "json").is_object(), "{:?}: {line}", question.words);
    }
}

/// Excel's has a judge of its own: it is opened with the separators of either language.
fn rows_are_equal_and_no_formulas(question: &Question, format: &str) {
    let words = &question.words;
    rows_are_safe(words, &ask(question, format, None), b',', true);
    let excel = Question {
        words: words.iter().cloned().chain(["--dialect".into(), "excel-sv".into()]).collect(),
        ..*question
    };
    let run = gov(&as_args(&excel, format), None);
    let text = run.out.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    terminal::judge(&format!("{words:?}"), &text.replace("\r\n", "\n"), false);
    rows_are_safe(words, text, b';', true);
    rows_are_safe(words, text, b',', false);
}

fn as_args<'q>(question: &'q Question, format: &'q str) -> Vec<&'q str> {
    let words = question.words.iter().map(String::as_str);
    words.chain(["-o", format, "--data", question.data, "--lang", "sv"]).collect()
}

fn rows_are_safe(words: &[String], text: &str, parted: u8, are_equal: bool) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(parted)
        .flexible(!are_equal)
        .from_reader(text.as_bytes());
    for row in reader.records() {
        let row = row.unwrap_or_else(|error| panic!("{words:?}: {error}"));
        assert!(!row.iter().any(is_formula), "{words:?}: {row:?}");
    }
}

fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'])
}

fn cells_are_between_tabs(question: &Question, format: &str) {
    let text = ask(question, format, None);
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let count = lines.next().expect("a header").len();
    for cells in lines {
        assert_eq!(cells.len(), count, "{:?}: {cells:?}", question.words);
        // What is pasted may be read with its quotes.
        let is_run = |cell: &&str| is_formula(cell) || is_formula(cell.trim_start().trim_start_matches('"'));
        assert!(!cells.iter().any(is_run), "{:?}: {cells:?}", question.words);
    }
}

fn is_markdown(question: &Question, format: &str) {
    markdown::judge(&format!("{:?}", question.words), &ask(question, format, None));
}

/// Colours are all that is added, and where the file is in `show`.
#[test]
fn colours_are_all_that_is_added() {
    for question in questions().into_iter().step_by(2) {
        let words = question.words.iter().map(String::as_str);
        let args: Vec<&str> = words.chain(["--data", question.data]).collect();
        let (plain, coloured) = (gov_in("never", &args, Some(80)), gov_in("always", &args, Some(80)));
        // A link has two ends, and goes to a file below the folder that was asked.
        let parts: Vec<&str> = coloured.out.split("\u{1b}]8;;").collect();
        assert_eq!(parts.len(), if question.words[0] == "show" { 3 } else { 1 }, "{args:?}");
        let text: String = parts
            .iter()
            .enumerate()
            .map(|(at, part)| if at == 0 { *part } else { part.split_once("\u{1b}\\").expect("it ends").1 })
            .collect();
        if let Some((target, _)) = parts.get(1).and_then(|part| part.split_once("\u{1b}\\")) {
            let plain = |c: char| c.is_ascii_alphanumeric() || "/-._~%:".contains(c);
            assert!(
                target.starts_with("file:///") && target.ends_with(".yaml") && target.chars().all(plain),
                "{target}"
            );
        }
        // What its first sentence says is not said again as a title, and then nothing is bold.
        let bold = terminal::judge(&format!("{args:?}"), &text, true);
        assert!(bold > 0 || coloured.code != 0, "{args:?}: something is bold");
        let colours = [
            "\u{1b}[1m",
            "\u{1b}[0m",
            "\u{1b}[2m",
            "\u{1b}[31m",
            "\u{1b}[32m",
            "\u{1b}[33m",
            "\u{1b}[36m",
            "\u{1b}[38;5;130m",
            "\u{1b}[38;5;30m",
        ];
        let bare = colours.iter().fold(text, |text, colour| text.replace(colour, ""));
        assert_eq!(bare, plain.out, "{args:?}");
        assert!(!plain.out.contains('\t'), "{args:?}: no tab on a terminal");
        assert!(!gov_in("always", &args, None).out.contains("\u{1b}]"), "{args:?}: no link when piped");
    }
}

#[test]
fn sentences_are_text_that_fits() {
    for question in questions().into_iter().skip(1).step_by(2) {
        let spoken = Question {
            words: question.words.iter().cloned().chain(["--accessible".into()]).collect(),
            ..question
        };
        ask(&spoken, "table", None);
        let text = ask(&spoken, "table", Some(60));
        terminal::fits(&format!("{:?}", spoken.words), &text, 60);
        assert!(!text.contains(['─', '│', '·']), "{text}");
    }
}

#[test]
fn every_text_comes_back() {
    let names = |format: &str| -> BTreeSet<String> {
        let list = read(&ask(&list(), format, None), format);
        let people =
            list["entities"].as_array().expect("a list").iter().filter(|one| one["kind"] == "people");
        people.filter_map(|one| one["name"].as_str().map(String::from)).collect()
    };
    for format in ["json", "yaml"] {
        assert_eq!(names(format), texts().into_iter().collect(), "{format}");
    }
}

fn read(text: &str, format: &str) -> Value {
    match format {
        "json" => serde_json::from_str(text).expect("JSON"),
        _ => serde_yaml::from_str(text).expect("YAML"),
    }
}

#[test]
fn every_plain_text_comes_back_from_csv() {
    let text = ask(&list(), "csv", None);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let cells: BTreeSet<String> = reader
        .records()
        .filter_map(Result::ok)
        .flat_map(|row| row.iter().map(String::from).collect::<Vec<_>>())
        .collect();
    for name in texts().iter().filter(|name| {
        name.chars()
            .all(|c| c.is_alphanumeric() && !gov::syntax::is_hidden(c) || " \",;'*_`$|<>#~^()&".contains(c))
    }) {
        assert!(cells.contains(name) || cells.contains(&format!("'{name}")), "{name}");
    }
}
