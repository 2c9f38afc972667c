//! Questions that people have, in Swedish, with the answers that the five documents give. The
//! answers are written by hand from the documents, not taken from the program.
//! tests/questions/README.md says how they are written.

use crate::gov;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The fewest questions that there are.
const LEAST: usize = 280;

/// The fewest of them that are answered with what is not known.
const LEAST_UNKNOWN: usize = 90;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub ask: String,
    /// The command line, without `gov`.
    pub run: String,
    /// Exact values, in order, under paths of the published JSON:
    /// `hits[].responsible[].who.person.name`.
    #[serde(default)]
    answer: BTreeMap<String, Vec<Value>>,
    /// What the Swedish page says, word for word.
    #[serde(default)]
    says: Vec<String>,
    /// What it must not say.
    #[serde(default)]
    never: Vec<String>,
    /// The exit code: 0 is an answer, 1 is none.
    #[serde(default)]
    exit: u8,
    /// Where in the documents it stands, `id#L12`; empty when no document says anything.
    source: Vec<String>,
}

pub fn questions() -> Vec<(String, Question)> {
    let mut files: Vec<_> = fs::read_dir("tests/questions")
        .expect("the questions are there")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let of = |path: &Path| {
        let text = fs::read_to_string(path).expect("a file of questions can be read");
        let list: Vec<Question> =
            serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        list.into_iter().map(|question| (path.display().to_string(), question)).collect::<Vec<_>>()
    };
    files
        .iter()
        .filter(|path| path.extension().is_some_and(|ext| ext == "yaml"))
        .flat_map(|path| of(path))
        .collect()
}

/// The command line of each question.
pub fn lines() -> Vec<Vec<String>> {
    questions().iter().map(|(_, question)| words(&question.run)).collect()
}

#[test]
fn every_question_has_its_answer() {
    let questions = questions();
    let asked: BTreeSet<&str> = questions.iter().map(|(_, question)| question.ask.as_str()).collect();
    assert_eq!(asked.len(), questions.len(), "no question stands twice");
    assert!(questions.len() >= LEAST, "{} questions", questions.len());
    let silent = questions.iter().filter(|(_, question)| says_unknown(question)).count();
    assert!(silent >= LEAST_UNKNOWN, "{silent} are answered with what is not known");
    let answers: Vec<Value> = questions.iter().map(|(_, question)| json(question)).collect();
    let mut known = BTreeSet::new();
    answers.iter().for_each(|answer| paths(answer, "", &mut known));
    let wrong: Vec<String> = questions
        .iter()
        .zip(&answers)
        .filter_map(|((path, question), answer)| {
            fault(question, answer, &known).map(|fault| format!("{path}: {}\n  {fault}", question.ask))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} questions\n{}", wrong.len(), questions.len(), wrong.join("\n"));
}

/// Whether the right answer is that the source does not say, that it can't be determined, that
/// nothing is described, or that something is only proposed. The program's words for it or its
/// value in the JSON has to be among what is asked for.
fn says_unknown(question: &Question) -> bool {
    const WORDS: &[&str] = &[
        "inte ang",
        "anger inte",
        "sägs inte",
        "säger inte",
        "okän",
        "avgöra",
        "inga uppgifter",
        "Inga uppgifter",
        "inte beskriv",
        "reslagna",
        "undecided",
        "unknown",
        "not_stated",
        "nobody_stated",
        "not_described",
        "proposed",
        "inga ledamöter",
        "Inga ledamöter",
        "kanske",
    ];
    let values = question.answer.values().flatten().filter_map(Value::as_str);
    question
        .says
        .iter()
        .map(String::as_str)
        .chain(values)
        .any(|said| WORDS.iter().any(|word| said.contains(word)))
}

fn run(question: &Question, more: &[&'static str]) -> gov::Run {
    let args = words(&question.run);
    gov::gov(&args.iter().map(String::as_str).chain(more.iter().copied()).collect::<Vec<_>>(), None)
}

/// The published JSON; null for a question that needs none, or where the program gives none.
fn json(question: &Question) -> Value {
    if question.answer.is_empty() {
        return Value::Null;
    }
    serde_json::from_str(&run(question, &["-o", "json"]).out).unwrap_or(Value::Null)
}

/// Whether another command line gives the answer as well.
pub fn is_answered_by(question: &Question, line: &str) -> bool {
    let run = line.to_string();
    let other = Question {
        ask: question.ask.clone(),
        run,
        answer: question.answer.clone(),
        says: question.says.clone(),
        never: question.never.clone(),
        exit: question.exit,
        source: question.source.clone(),
    };
    let known = question.answer.keys().flat_map(|path| through(path)).collect();
    fault(&other, &json(&other), &known).is_none()
}

/// All paths of an answer, without brackets: `hits.responsible.who`.
fn paths(value: &Value, above: &str, into: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| paths(value, above, into)),
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            let path = if above.is_empty() { key.clone() } else { format!("{above}.{key}") };
            paths(value, &path, into);
            into.insert(path);
        }),
        _ => {}
    }
}

/// The paths that a question's path goes through: a list's `[key=value]` too. A misspelt one would
/// find nothing, and nothing may be what is expected, so each has to be in some answer.
fn through(path: &str) -> Vec<String> {
    let (mut above, mut all) = (String::new(), Vec::new());
    for step in path.split('.') {
        let (key, of) = step.split_once('[').unwrap_or((step, ""));
        above = if above.is_empty() { key.to_string() } else { format!("{above}.{key}") };
        let filter = of.split_once('=').map(|(key, _)| format!("{above}.{key}"));
        all.extend(std::iter::once(above.clone()).chain(filter));
    }
    all
}

/// What is wrong with the answer to a question.
fn fault(question: &Question, json: &Value, known: &BTreeSet<String>) -> Option<String> {
    let page = run(question, &["--lang", "sv"]);
    if page.code != question.exit {
        return Some(format!("exit {} and not {}: {}{}", page.code, question.exit, page.out, page.err));
    }
    let text = format!("{}{}", page.out, page.err);
    // In a table many blanks stand between two words.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(missing) = question.says.iter().find(|says| !text.contains(says.as_str())) {
        return Some(format!("it does not say “{missing}”:\n{}{}", page.out, page.err));
    }
    if let Some(said) = question.never.iter().find(|never| text.contains(never.as_str())) {
        return Some(format!("it says “{said}”:\n{}", page.out));
    }
    if question.answer.is_empty() {
        return question.says.is_empty().then(|| "it has no answer".into());
    }
    if let Some(unheard) =
        question.answer.keys().flat_map(|path| through(path)).find(|path| !known.contains(path))
    {
        return Some(format!("no answer has {unheard}"));
    }
    question.answer.iter().find_map(|(path, expected)| {
        let found = pick(json, path);
        (found != expected.iter().collect::<Vec<_>>()).then(|| {
            format!(
                "{path}\n  is     {}\n  should {}",
                list(&found),
                list(&expected.iter().collect::<Vec<_>>())
            )
        })
    })
}

fn list(values: &[&Value]) -> String {
    values.iter().map(|value| value.to_string()).collect::<Vec<_>>().join(", ")
}

/// The values under a path: `a.b`, `a[].b` for each of a list, `a[part=chair].b` for those of a
/// list with that value. Null and absent are left out.
fn pick<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = vec![value];
    for step in path.split('.') {
        let (key, of) =
            step.split_once('[').map_or((step, None), |(key, of)| (key, Some(of.trim_end_matches(']'))));
        found =
            found.into_iter().filter_map(|value| value.get(key)).filter(|value| !value.is_null()).collect();
        if let Some(of) = of {
            let fits = |item: &&Value| match of.split_once('=') {
                Some((key, wanted)) => item.get(key).is_some_and(|value| {
                    value.as_str().map_or_else(|| value.to_string(), String::from) == wanted
                }),
                None => true,
            };
            found = found.into_iter().filter_map(Value::as_array).flatten().filter(fits).collect();
        }
    }
    found
}

/// The words of a command line; double quotes hold spaces together.
pub fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let of = |(at, part): (usize, &str)| match at % 2 {
        1 => vec![part.to_string()],
        _ => part.split_whitespace().map(String::from).collect(),
    };
    parts.flat_map(of).collect()
}

#[test]
fn every_source_that_a_question_names_is_there() {
    for (path, question) in questions() {
        for source in &question.source {
            let (id, lines) = source.split_once("#L").unwrap_or_else(|| panic!("{path}: {source} is id#L12"));
            let text = ["skane", "kronoberg", "jamtland-harjedalen"]
                .iter()
                .find_map(|region| fs::read_to_string(format!("data/{region}/sources/{id}.txt")).ok());
            let text = text.unwrap_or_else(|| panic!("{path}: {id} is a kept text"));
            let last: usize = lines
                .rsplit('-')
                .next()
                .and_then(|last| last.parse().ok())
                .unwrap_or_else(|| panic!("{path}: {source}"));
            assert!(last <= text.lines().count(), "{path}: {source} is beyond the end");
        }
    }
}
