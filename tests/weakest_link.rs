//! No answer is surer than anything that it passes through (P7). One entity of the shipped data is
//! made only proposed, or ended, and every question of the program is asked: wherever it is named
//! it has its mark, what rests on it is no surer than it is, and holds no longer. Each is asked as
//! of now and as of a random time.

use crate::generate::Dice;
use crate::gov::gov;
use gov::commands::declared;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Every question, by its command; `{}` is the entity. One that can't be asked of its kind is not.
const QUESTIONS: &[(&str, &[&str])] = &[
    ("who-owns", &["digitalisering", "{}"]),
    ("who-decides", &["digitalisering", "{}"]),
    ("responsibilities", &["", "{}", "--raci {}", "--raci skane-strategi-fhs"]),
    ("reporting-lines", &["", "{}"]),
    ("members", &["{}", "taktisk styrgrupp"]),
    ("person", &["{}"]),
    ("post", &["{}"]),
    ("chair", &["{}"]),
    ("compare", &["digitalisering"]),
    ("gaps", &[""]),
    ("load", &["", "--by body", "--by person"]),
    ("stale", &[""]),
    ("counts", &[""]),
    ("mandate", &["", "{}"]),
    ("principles", &["", "{}"]),
    ("decisions", &["", "--deliverables"]),
    ("route", &[""]),
    ("glossary", &[""]),
    ("why", &["{}"]),
    ("timeline", &["{}"]),
    ("show", &["{}"]),
    ("list", &[""]),
];

/// Commands that are asked of something else than who has what: of findings, of versions, of the
/// program; those that write no JSON; and the one that asks another.
const OTHER: &str = "init source import record rename-id join move ask export cite coverage validate chart diff log \
    bisect explain fmt git site schema completions man help";

/// What a statement names beside those that it is about, and can outlive: whom it speaks for, whom
/// it consults, what a task is about, what was asked about, where it is.
const BESIDE: [&str; 6] = ["on_behalf_of", "consult", "programme", "subject", "region", "source"];

/// What somebody has done stays done, whoever is there no longer.
const DONE: [&str; 4] = ["decided", "adopted", "repealed", "recommended"];

/// Here all that a statement names stands in one list, those beside it too.
const IN_ONE_LIST: &str = "timeline";

/// The folders of what can be there or not; and how many of each are made less.
const FOLDERS: [(&str, usize); 7] = [
    ("groups", 2),
    ("steering-groups", 1),
    ("units", 1),
    ("people", 2),
    ("posts", 2),
    ("programme-areas", 2),
    ("programmes", 1),
];

#[derive(Clone, Copy, PartialEq, Debug)]
enum Less {
    Proposed,
    Ended,
}

/// The shipped data, by path and text.
fn shipped() -> BTreeMap<PathBuf, String> {
    let files = WalkDir::new("data").into_iter().filter_map(Result::ok);
    let yaml = files.filter(|entry| entry.path().extension().is_some_and(|end| end == "yaml"));
    let read = |path: &Path| fs::read_to_string(path).expect("text");
    yaml.map(|entry| (entry.path().to_path_buf(), read(entry.path()))).collect()
}

fn id_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// A file with a key of its own; what it had under that key is gone.
fn with_key(text: &str, key: &str, value: &str) -> String {
    let kept = text.lines().filter(|line| !line.starts_with(&format!("{key}:")));
    kept.chain([format!("{key}: {value}").as_str()]).map(|line| format!("{line}\n")).collect()
}

/// What can't be without an entity: a body's posts, a programme's areas; and itself.
fn resting_on(id: &str, files: &BTreeMap<PathBuf, String>) -> BTreeSet<String> {
    let host = [format!("body: {id}"), format!("programme: {id}")];
    let rests = |text: &str| text.lines().any(|line| host.iter().any(|host| host == line));
    let resting = files.iter().filter(|(_, text)| rests(text)).map(|(path, _)| id_of(path));
    resting.chain([id.to_string()]).collect()
}

/// A time at which an entity is less: any where it is only proposed, one that is not before its end
/// where it has one. Every fourth is one in which it ends.
fn time(less: Less, dice: &mut Dice) -> String {
    let (year, month, day) = (dice.below(25), 1 + dice.below(12), 1 + dice.below(28));
    match (less, dice.below(4)) {
        (Less::Ended, 0) => ["2026", "2026-11"][dice.below(2)].to_string(),
        (Less::Ended, 1) => format!("2026-12-{day:02}"),
        (Less::Ended, 2) => format!("{}", 2027 + year),
        (Less::Ended, _) => format!("{}-{month:02}-{day:02}", 2027 + year),
        (Less::Proposed, 0) => format!("{}", 2010 + year),
        (Less::Proposed, _) => format!("{}-{month:02}-{day:02}", 2010 + year),
    }
}

/// One run of a question in JSON, with what was asked.
fn ask(command: &str, words: &str, id: &str, data: &str, at: Option<&str>) -> Option<(String, Value)> {
    let at = at.map_or_else(String::new, |at| format!(" --at {at}"));
    let line = format!("{command} {}{at}", words.replace("{}", id));
    let mut args: Vec<&str> = line.split_whitespace().collect();
    args.extend(["-o", "json", "--data", data, "--lang", "en"]);
    let run = gov(&args, None);
    assert!(run.code < 2 || words.contains("{}"), "{line}: {}", run.err);
    Some((line, serde_json::from_str(&run.out).ok()?))
}

/// What is told of some ids in an answer that is too sure.
struct Judge<'j> {
    ids: &'j BTreeSet<String>,
    less: Less,
    /// The time asked about is one in which it ends: what rests on it perhaps holds then.
    ends_within: bool,
    seen: usize,
    wrong: Vec<String>,
}

impl Judge<'_> {
    /// Whether something is as little sure, or as much over, as what it names.
    fn is_less(&self, object: &Map<String, Value>, keys: [&str; 2]) -> bool {
        let says = |key: &str, words: &[&str]| {
            object.get(key).and_then(Value::as_str).is_some_and(|word| words.contains(&word))
        };
        match self.less {
            Less::Proposed => says(keys[0], &["proposed", "example"]),
            Less::Ended => says(keys[1], &["ended"]) || self.ends_within && says(keys[1], &["perhaps"]),
        }
    }

    fn is_named(&self, object: &Map<String, Value>) -> bool {
        let id = object.get("id").and_then(Value::as_str);
        object.contains_key("kind") && id.is_some_and(|id| self.ids.contains(id))
    }

    fn walk(&mut self, value: &Value, question: &str) {
        match value {
            Value::Object(object) => {
                if self.is_named(object) {
                    self.seen += 1;
                    let bare = !self.is_less(object, ["certainty", "holds"]);
                    self.note(bare, question, "is named without its mark", value);
                }
                if let Some(grounds) = grounds(object)
                    && !question.contains(IN_ONE_LIST)
                    && !(self.less == Less::Ended && is_done(object))
                    && object.iter().any(|(key, value)| self.rests_in(key, value))
                {
                    self.seen += 1;
                    let sure = !self.is_less(grounds, ["certainty", "standing"]);
                    self.note(sure, question, "rests on it and is surer", value);
                }
                object.values().for_each(|value| self.walk(value, question));
            }
            Value::Array(list) => list.iter().for_each(|value| self.walk(value, question)),
            _ => {}
        }
    }

    fn note(&mut self, is_wrong: bool, question: &str, what: &str, value: &Value) {
        if is_wrong {
            let text: String = value.to_string().chars().take(600).collect();
            self.wrong.push(format!("{:?} {question}: {what}: {text}", self.less));
        }
    }

    /// Whether a part of a statement names one of them. A statement within it stands for itself.
    fn rests_in(&self, key: &str, value: &Value) -> bool {
        match value {
            _ if BESIDE.contains(&key) => false,
            Value::Object(object) => {
                grounds(object).is_none()
                    && (self.is_named(object) || object.iter().any(|(key, value)| self.rests_in(key, value)))
            }
            Value::Array(list) => list.iter().any(|value| self.rests_in(key, value)),
            _ => false,
        }
    }
}

fn is_done(object: &Map<String, Value>) -> bool {
    object.get("sense").and_then(Value::as_str).is_some_and(|sense| DONE.contains(&sense))
}

/// What says how sure a statement is, and whether it holds: the statement itself, or its basis.
fn grounds(object: &Map<String, Value>) -> Option<&Map<String, Value>> {
    let is_grounds =
        |object: &Map<String, Value>| object.contains_key("standing") && object.contains_key("certainty");
    match object.get("basis") {
        Some(Value::Object(basis)) => Some(basis).filter(|basis| is_grounds(basis)),
        _ => Some(object).filter(|object| is_grounds(object)),
    }
}

/// Makes one entity less than it is, and asks everything. What was too sure, and how often it or
/// what rests on it was told of.
fn made_less(less: Less, seed: u64) -> (Vec<String>, usize) {
    let files = shipped();
    let mut dice = Dice::new(seed);
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (folder, count) in FOLDERS {
        let of: Vec<&PathBuf> = files
            .keys()
            .filter(|path| path.parent().is_some_and(|parent| parent.ends_with(folder)))
            .collect();
        for _ in 0..count {
            let path = *dice.pick(&of);
            let id = id_of(path);
            let ids = resting_on(&id, &files);
            let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("weakest-{less:?}"));
            let _ = fs::remove_dir_all(&root);
            for (other, text) in &files {
                let to = root.join(other);
                fs::create_dir_all(to.parent().expect("a folder")).expect("made");
                let text = match less {
                    _ if other != path => text.clone(),
                    Less::Proposed => with_key(text, "certainty", "proposed"),
                    Less::Ended => with_key(text, "to", "2026-11-01"),
                };
                fs::write(to, text).expect("written");
            }
            let data = root.join("data");
            let data = data.to_str().expect("UTF-8");
            let mut judge = Judge { ids: &ids, less, ends_within: false, seen: 0, wrong: Vec::new() };
            let questions =
                QUESTIONS.iter().flat_map(|(command, lines)| lines.iter().map(move |words| (command, words)));
            for (command, words) in questions {
                let at = time(less, &mut dice);
                for at in [None, Some(at.as_str())] {
                    judge.ends_within = matches!(at, Some("2026" | "2026-11"));
                    if let Some((question, answer)) = ask(command, words, &id, data, at) {
                        judge.walk(&answer, &format!("{folder}/{id}: {question}"));
                    }
                }
            }
            wrong.append(&mut judge.wrong);
            seen += judge.seen;
        }
    }
    (wrong, seen)
}

#[test]
fn every_command_is_asked_or_is_known_to_be_another() {
    let cli = declared();
    let commands: BTreeSet<&str> = cli
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
        .map(|command| command.get_name())
        .collect();
    let known: BTreeSet<&str> =
        QUESTIONS.iter().map(|(command, _)| *command).chain(OTHER.split(' ')).collect();
    assert_eq!(commands.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn what_rests_on_a_proposal_is_no_surer() {
    let (wrong, seen) = made_less(Less::Proposed, 7);
    assert!(wrong.is_empty(), "{} of {seen}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen > 200, "it is told of {seen} times");
}

#[test]
fn what_rests_on_something_that_ended_holds_no_longer() {
    let (wrong, seen) = made_less(Less::Ended, 11);
    assert!(wrong.is_empty(), "{} of {seen}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen > 200, "it is told of {seen} times");
}
