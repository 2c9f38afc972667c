//! Findings for machines: JSON, SARIF, GitLab, JUnit and reviewdog, against their schemas and
//! against each other.

use crate::schemas::fits;
use crate::sinks::corpus::texts;
use crate::sinks::findings::validate;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use std::fs;

fn parsed(format: &str) -> Value {
    serde_json::from_str(&validate("never", &["-o", format, "--lang", "en"], None).out).expect("JSON is JSON")
}

/// The findings of the published JSON, which the other formats are held against.
fn findings() -> Vec<Value> {
    parsed("json")["findings"].as_array().expect("a list").clone()
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer} in {value}"))
}

#[test]
fn json_loses_nothing() {
    let found = findings();
    // Each text has been an unknown key, and comes back as it was.
    let messages: BTreeSet<&str> =
        found.iter().filter(|one| one["code"] == "unknown-key").map(|one| text(one, "/message")).collect();
    let lost: Vec<String> = texts()
        .into_iter()
        .filter(|key| !messages.contains(format!("unknown key `{key}`").as_str()))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
    let lines: Vec<Value> = validate("never", &["-o", "jsonl", "--lang", "en"], None)
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines, found);
    let paths: BTreeSet<&str> = found.iter().map(|one| text(one, "/path")).collect();
    assert!(paths.iter().all(|path| fs::metadata(path).is_ok()), "a path is the file's own");
}

#[test]
fn sarif_fits_its_schema_and_says_the_same() {
    let sarif = parsed("sarif");
    fits("sarif-2.1.0.json", &sarif);
    let results = sarif.pointer("/runs/0/results").and_then(Value::as_array).expect("results");
    let found = findings();
    assert_eq!(results.len(), found.len());
    for (result, finding) in results.iter().zip(&found) {
        let help = finding["help"].as_str().map_or_else(String::new, |help| format!("\n{help}"));
        assert_eq!(plain(text(result, "/message/text")), format!("{}{help}", text(finding, "/message")));
        let uri = text(result, "/locations/0/physicalLocation/artifactLocation/uri");
        assert!(uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%:".contains(&byte)), "{uri}");
        assert_eq!(decoded(uri.strip_prefix("file://").unwrap_or(uri)), text(finding, "/path"));
        let rule = result["ruleIndex"]
            .as_u64()
            .and_then(|at| sarif.pointer(&format!("/runs/0/tool/driver/rules/{at}")));
        assert_eq!(rule.map(|rule| text(rule, "/id")), Some(text(finding, "/code")));
        for (theirs, ours) in [
            ("startLine", "line"),
            ("startColumn", "column"),
            ("endLine", "end_line"),
            ("endColumn", "end_column"),
        ] {
            assert_eq!(
                result.pointer(&format!("/locations/0/physicalLocation/region/{theirs}")),
                Some(&finding[ours])
            );
        }
    }
}

/// A SARIF message without its escapes. A bracket or a brace without one would be a link or an
/// argument.
fn plain(message: &str) -> String {
    let mut out = String::new();
    let mut chars = message.chars();
    while let Some(c) = chars.next() {
        let is_escaped = match c {
            '\\' => matches!(chars.next(), Some(next @ ('\\' | '[' | ']')) if { out.push(next); true }),
            '{' | '}' => {
                chars.next() == Some(c) && {
                    out.push(c);
                    true
                }
            }
            '[' | ']' => false,
            c => {
                out.push(c);
                true
            }
        };
        assert!(is_escaped, "{message}");
    }
    out
}

fn decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        bytes.push(u8::from_str_radix(&after[..2], 16).expect("two hex digits"));
        rest = &after[2..];
    }
    bytes.extend(rest.bytes());
    String::from_utf8(bytes).expect("UTF-8")
}

/// GitLab has no schema: each key that its reader asks for.
#[test]
fn gitlab_has_what_its_reader_asks_for() {
    let issues = parsed("gitlab");
    let found = findings();
    let mut seen = BTreeSet::new();
    for (issue, finding) in issues.as_array().expect("a list").iter().zip(&found) {
        assert_eq!(
            (text(issue, "/description"), text(issue, "/check_name")),
            (text(finding, "/message"), text(finding, "/code"))
        );
        assert_eq!(
            (text(issue, "/location/path"), text(issue, "/severity")),
            (text(finding, "/path"), "major")
        );
        assert_eq!(issue.pointer("/location/lines/begin"), Some(&finding["line"]));
        let fingerprint = text(issue, "/fingerprint");
        assert!(
            fingerprint.len() == 16 && fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{fingerprint}"
        );
        assert!(seen.insert(fingerprint), "{fingerprint} twice");
    }
    assert_eq!(seen.len(), found.len());
}

#[test]
fn junit_is_xml_with_a_case_for_each_file() {
    let run = validate("never", &["-o", "junit", "--lang", "en"], None);
    let document = roxmltree::Document::parse(&run.out).unwrap_or_else(|error| panic!("{error}"));
    let named = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name(name));
    let files: BTreeSet<String> = findings().iter().map(|one| text(one, "/path").to_string()).collect();
    for suite in named("testsuites").chain(named("testsuite")) {
        assert_eq!(suite.attribute("tests"), Some((files.len() + 1).to_string().as_str()));
        assert_eq!(
            (suite.attribute("failures"), suite.attribute("errors")),
            (Some(files.len().to_string().as_str()), Some("0"))
        );
    }
    assert_eq!(named("testcase").count(), files.len() + 1);
    let failures: Vec<&str> = named("failure").filter_map(|node| node.text()).flat_map(str::lines).collect();
    let concise = &validate("never", &["-o", "concise", "--lang", "en"], None).out;
    assert_eq!(failures, concise.lines().collect::<Vec<_>>());
    // XML 1.0, § 2.2. The parser is laxer than some.
    assert!(
        run.out
            .chars()
            .all(|c| matches!(c, '\n' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..))
    );
}

#[test]
fn reviewdog_gets_bytes() {
    let rdjson = parsed("rdjson");
    fits("rdjson.json", &rdjson);
    let diagnostics = rdjson["diagnostics"].as_array().expect("a list");
    let found = findings();
    assert_eq!(diagnostics.len(), found.len());
    let mut texts: HashMap<&str, String> = HashMap::new();
    for (diagnostic, finding) in diagnostics.iter().zip(&found) {
        let path = text(finding, "/path");
        let file = texts.entry(path).or_insert_with(|| {
            String::from_utf8_lossy(&fs::read(path).expect("the file is there")).into_owned()
        });
        assert_eq!(
            (text(diagnostic, "/location/path"), text(diagnostic, "/code/value")),
            (path, text(finding, "/code"))
        );
        for (end, line, column) in [("start", "line", "column"), ("end", "end_line", "end_column")] {
            let number = |value: &Value| value.as_u64().expect("a number") as usize;
            let line = file.split('\n').nth(number(&finding[line]) - 1).unwrap_or_default();
            let bytes: usize = line.chars().take(number(&finding[column]) - 1).map(char::len_utf8).sum();
            let theirs = diagnostic.pointer(&format!("/location/range/{end}/column")).map(number);
            assert_eq!(theirs, Some(bytes + 1), "{path}: {line}");
        }
    }
}
