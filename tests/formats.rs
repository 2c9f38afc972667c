//! The formats of findings where the shipped checks do not lead: levels, mendings, comparisons,
//! many findings, and fingerprints.

use crate::schemas;
use gov::checks::outcome::{Found, Gone, Outcome, fingerprints};
use gov::diagnostic::{Diagnostic, Edit, FileId, Level, Place, Span};
use gov::lang::{Lang, both};
use gov::report::findings::{self, Format};
use gov::report::{self, Style};
use gov::sources::{Content, SourceFile, Sources};
use schemas::fits;
use serde_json::Value;
use std::path::PathBuf;

const TEXT: &str = "name: Å\ntyp: grupp\nnote: x\n";

fn sources(files: &[(&str, &str)]) -> Sources {
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: path.to_string(),
        content: Content::Text((*text).into()),
    };
    Sources { root: PathBuf::from("data"), files: files.iter().map(file).collect(), ..Sources::default() }
}

fn at(file: u32, start: u32, end: u32) -> Place {
    Place { file: FileId(file), span: Span { start, end } }
}

fn finding(level: Level, place: Place) -> Diagnostic {
    Diagnostic::error("unknown-key", place, both("okänd", "unknown"))
        .level(level)
        .help(both("byt [den]", "change [it]"))
}

/// An outcome of findings, each known or new as said.
fn outcome(findings: Vec<(Diagnostic, Option<bool>)>, sources: &Sources) -> Outcome {
    let fingerprints =
        fingerprints(&findings.iter().map(|(finding, _)| finding.clone()).collect::<Vec<_>>(), sources);
    let found = findings.into_iter().zip(fingerprints).map(|((diagnostic, is_new), fingerprint)| Found {
        diagnostic,
        fingerprint,
        is_new,
    });
    Outcome { found: found.collect(), files: sources.files.len(), rules: 27, ..Outcome::default() }
}

fn outcome_with(finding: Diagnostic, sources: &Sources) -> Outcome {
    outcome(vec![(finding, None)], sources)
}

fn outcome_of(level: Level, sources: &Sources) -> Outcome {
    outcome_with(finding(level, at(0, 0, 4)), sources)
}

/// An error with a mending in the file and one in two files, a warning that is new, and something
/// to know.
fn mixed() -> (Outcome, Sources) {
    let sources = sources(&[("skane/groups/a b.yaml", TEXT), ("skane/groups/c.yaml", TEXT)]);
    let one = finding(Level::Error, at(0, 8, 11))
        .replace("type")
        .related(at(1, 0, 4), both("här också", "here too"));
    let mut two = finding(Level::Warning, at(0, 19, 23));
    two.fix = vec![
        Edit { place: at(0, 19, 23), text: "anm".into() },
        Edit { place: at(1, 0, 4), text: "namn".into() },
    ];
    let three = finding(Level::Info, at(1, 13, 18));
    let mut outcome = outcome(vec![(one, Some(false)), (two, Some(true)), (three, Some(true))], &sources);
    outcome.fixed.push(Gone {
        code: "cycle",
        path: "data/x.yaml".into(),
        message: both("ring", "circle"),
        fingerprint: "f".repeat(16),
    });
    outcome.since = Some("main".into());
    (outcome, sources)
}

fn write(outcome: &Outcome, sources: &Sources, format: Format, lang: Lang) -> String {
    findings::render(outcome, sources, format, Style { lang, width: None, color: false, accessible: false })
}

fn json(format: Format) -> Value {
    let (outcome, sources) = mixed();
    serde_json::from_str(&write(&outcome, &sources, format, Lang::En)).expect("JSON")
}

#[test]
fn json_says_levels_states_and_edits() {
    let json = json(Format::Json);
    let findings = json["findings"].as_array().expect("a list");
    assert_eq!(
        findings.iter().map(|one| one["level"].as_str().unwrap_or("")).collect::<Vec<_>>(),
        ["error", "warning", "info"]
    );
    assert_eq!((findings[0].get("state"), &findings[1]["state"]), (None, &Value::from("new")));
    let edit = serde_json::json!({ "path": "data/skane/groups/a b.yaml", "line": 2, "column": 1, "end_line": 2, "end_column": 4, "text": "type" });
    assert_eq!(findings[0]["edits"], Value::from(vec![edit]));
    assert_eq!(
        (&json["fixed"][0]["code"], &json["since"], &json["rules"]),
        (&Value::from("cycle"), &Value::from("main"), &Value::from(27))
    );
}

#[test]
fn sarif_has_levels_mendings_and_comparisons() {
    let sarif = json(Format::Sarif);
    fits("sarif-2.1.0.json", &sarif);
    let results = sarif.pointer("/runs/0/results").and_then(Value::as_array).expect("results");
    let all =
        |key: &str| results.iter().map(|one| one[key].as_str().unwrap_or("").to_string()).collect::<Vec<_>>();
    assert_eq!(all("level"), ["error", "warning", "note"]);
    assert_eq!(all("baselineState"), ["unchanged", "new", "new"]);
    assert_eq!(results[0]["message"]["text"], "unknown\nchange \\[it\\]");
    let place = serde_json::json!({ "uri": "data/skane/groups/a%20b.yaml", "uriBaseId": "%SRCROOT%" });
    assert_eq!(results[0].pointer("/locations/0/physicalLocation/artifactLocation"), Some(&place));
    assert_eq!(results[0].pointer("/relatedLocations/0/message/text"), Some(&Value::from("here too")));
    let changes = |at: usize| {
        results[at].pointer("/fixes/0/artifactChanges").and_then(Value::as_array).map_or(0, Vec::len)
    };
    assert_eq!((changes(0), changes(1), changes(2)), (1, 2, 0));
    assert_eq!(sarif.pointer("/runs/0/tool/driver/version"), Some(&Value::from(env!("CARGO_PKG_VERSION"))));
}

#[test]
fn reviewdog_suggests_only_what_is_whole() {
    let rdjson = json(Format::Rdjson);
    fits("rdjson.json", &rdjson);
    let suggestions = |at: usize| rdjson["diagnostics"][at]["suggestions"].as_array().map_or(0, Vec::len);
    assert_eq!((suggestions(0), suggestions(1)), (1, 0));
    assert_eq!(rdjson["diagnostics"][2]["severity"], "INFO");
}

#[test]
fn only_errors_and_warnings_fail_a_test() {
    let (outcome, sources) = mixed();
    let text = write(&outcome, &sources, Format::Junit, Lang::Sv);
    let document = roxmltree::Document::parse(&text).expect("XML");
    let named = |name: &'static str| {
        document.descendants().filter(move |node| node.has_tag_name(name)).collect::<Vec<_>>()
    };
    assert_eq!((named("testcase").len(), named("failure").len(), named("system-out").len()), (3, 1, 1));
    assert_eq!(named("failure")[0].attribute("message"), Some("1 fel, 1 varning"));
    assert_eq!(named("testsuite")[0].attribute("failures"), Some("1"));
}

#[test]
fn people_read_the_level_and_machines_a_word() {
    let (outcome, sources) = mixed();
    let text = write(&outcome, &sources, Format::Text, Lang::Sv);
    for line in [
        "  × fel[unknown-key]: okänd",
        "  ⚠ varning[unknown-key]: okänd",
        "  ☞ upplysning[unknown-key]: okänd",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}: {text}");
    }
    let concise = write(&outcome, &sources, Format::Concise, Lang::Sv);
    assert_eq!(concise.lines().nth(1), Some("data/skane/groups/a b.yaml:3:1: warning: okänd [unknown-key]"));
    let only = |level| outcome_of(level, &sources).fails();
    assert_eq!((only(Level::Error), only(Level::Warning), only(Level::Info)), (true, true, false));
    // What does not fit beside a line stands below it.
    let mut long = finding(Level::Error, at(0, 8, 11))
        .related(at(0, 13, 18), both("ett långt ord som inte får plats här", "long"));
    long.message = both("a ".repeat(60), "a");
    let style = Style { lang: Lang::Sv, width: Some(40), color: false, accessible: false };
    let drawn = findings::render(&outcome_with(long, &sources), &sources, Format::Text, style);
    assert!(
        drawn.lines().all(|line| line.chars().count() <= 40) && drawn.contains("ett långt ord"),
        "{drawn}"
    );
    let clean = write(&Outcome::default(), &sources, Format::Junit, Lang::Sv);
    assert_eq!(clean.matches("<testcase").count(), 1);
}

#[test]
fn the_line_that_ends_a_run() {
    let (mut outcome, _) = mixed();
    outcome.known = 1;
    outcome.silenced = 2;
    (outcome.below, outcome.below_warnings) = (3, 1);
    let sv = "1 fel, 1 varning, 1 upplysning i 2 filer; jämfört med main: 1 känt, 1 åtgärdat; 2 fynd undantagna med en kommentar; \
              1 varning, 2 upplysningar visas inte här: --show upplysning visar dem (2 filer, 27 regler, 7 ms)";
    assert_eq!(findings::line(&outcome, Some(7), Lang::Sv), sv);
    let en = "1 error, 1 warning, 1 notice in 2 files; compared with main: 1 known, 1 fixed; 2 findings silenced by a comment; \
              1 warning, 2 notices not shown here: --show notice shows them";
    assert_eq!(findings::line(&outcome, None, Lang::En), en);
    let one = Outcome { files: 1, rules: 1, ..Outcome::default() };
    assert_eq!(findings::line(&one, Some(0), Lang::Sv), "Inga fel (1 fil, 1 regel, 0 ms)");
    let summary = findings::summary(&outcome, Lang::Sv)
        .render(report::Format::Md, Style { lang: Lang::Sv, width: None, color: false, accessible: false });
    assert!(
        summary.starts_with(
            "| Nivå | Kod | Antal |\n| --- | --- | --- |\n| fel | unknown-key | 1 |\n| varning |"
        ),
        "{summary}"
    );
}

#[test]
fn the_runner_shows_ten_of_each_the_worst_first() {
    let sources = sources(&[("groups/a,b:%.yaml", TEXT)]);
    let many = |level, count| (0..count).map(move |_| (finding(level, at(0, 8, 20)), None));
    let commands = |errors, warnings, notices| {
        let found = many(Level::Info, notices)
            .chain(many(Level::Warning, warnings))
            .chain(many(Level::Error, errors))
            .collect();
        let text = findings::annotations(&outcome(found, &sources), &sources, Lang::Sv);
        let count = |command: &str| text.lines().filter(|line| line.starts_with(command)).count();
        let last = text.lines().last().unwrap_or_default().to_string();
        (
            [count("::error "), count("::warning "), count("::notice")],
            text.lines().next().unwrap_or_default().to_string(),
            last,
        )
    };
    let (counts, first, last) = commands(12, 11, 30);
    assert_eq!(
        (counts, last.as_str()),
        ([10, 10, 10], "::notice::12 fel, 11 varningar, 30 upplysningar; 29 visas här")
    );
    assert_eq!(
        first,
        "::error file=data/groups/a%2Cb%3A%25.yaml,line=2,endLine=3,title=unknown-key::okänd%0Abyt [den]"
    );
    let (counts, _, last) = commands(1, 1, 10);
    assert_eq!(counts, [1, 1, 10]);
    assert!(last.contains("unknown-key"), "nothing is left out, so nothing more is said: {last}");
    assert_eq!(commands(0, 0, 0).0, [0, 0, 0]);
}

#[test]
fn a_fingerprint_outlives_a_move() {
    let prints = |path: &str, text: &str, spans: &[(u32, u32)]| {
        let found: Vec<Diagnostic> =
            spans.iter().map(|(start, end)| finding(Level::Error, at(0, *start, *end))).collect();
        fingerprints(&found, &sources(&[(path, text)]))
    };
    let before = prints("skane/groups/a.yaml", TEXT, &[(8, 11)]);
    assert_eq!(prints("kronoberg/units/a.yml", TEXT, &[(8, 11)]), before, "another folder");
    assert_eq!(
        prints("skane/groups/a.yaml", &format!("# rad\n  {TEXT}").replace("typ:", "  typ:"), &[(18, 21)]),
        before,
        "further down and in"
    );
    assert_ne!(prints("skane/groups/b.yaml", TEXT, &[(8, 11)]), before, "another id");
    assert_ne!(prints("skane/groups/a.yaml", TEXT, &[(0, 4)]), before, "another line");
    let twice = prints("skane/groups/a.yaml", TEXT, &[(8, 11), (13, 15)]);
    assert!(twice[0] == before[0] && twice[1] != before[0] && twice[1].len() == 16, "{twice:?}");
}

/// GitHub refuses a run of more than 25,000 results: the worst are there, and it is said how many
/// are not.
#[test]
fn sarif_has_no_more_than_github_takes() {
    let sources = sources(&[("groups/a.yaml", TEXT)]);
    let of = |level| (finding(level, at(0, 0, 4)), None);
    let style = Style { lang: Lang::En, width: None, color: false, accessible: false };
    let sarif = |errors: usize| -> Value {
        let all = std::iter::repeat_n(Level::Info, 1).chain(std::iter::repeat_n(Level::Warning, 24_999));
        let all = all.chain(std::iter::repeat_n(Level::Error, errors)).map(of).collect();
        let text = findings::render(&outcome(all, &sources), &sources, Format::Sarif, style);
        serde_json::from_str(&text).expect("JSON")
    };
    let (whole, cut) = (sarif(0), sarif(10));
    fits("sarif-2.1.0.json", &cut);
    let levels = |sarif: &Value, level: &str| {
        let results = sarif.pointer("/runs/0/results").and_then(Value::as_array).expect("results");
        results.iter().filter(|result| result["level"] == level).count()
    };
    assert_eq!((levels(&whole, "note"), whole.pointer("/runs/0/invocations")), (1, None));
    assert_eq!(["error", "warning", "note"].map(|level| levels(&cut, level)), [10, 24_990, 0]);
    let said = cut.pointer("/runs/0/invocations/0/toolExecutionNotifications/0/message/text");
    assert_eq!(
        said.and_then(Value::as_str),
        Some("Findings that are left out here, as GitHub takes at most 25000: 10. `gov validate` shows all.")
    );
}
