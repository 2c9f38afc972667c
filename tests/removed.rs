//! Whoever is removed is told nowhere: one name is planted wherever a data set can have it, the
//! person is removed, and every command is asked in every format.

use crate::declared;
use crate::repository::{Repository, command, done};
use gov::commands::declared as program;
use gov::model::kind::Kind;
use gov::model::shape::{self, Shape};
use std::fs;
use walkdir::WalkDir;

const PERSON: &str = "zebulon-qvarnstrom";
/// What is looked for, in lower case: it is a part of every form below, also where a mark is
/// encoded.
const TRACES: [&str; 3] = ["zebulon", "qvarnstr", "qvarn-str"];
/// The name as texts may have it.
const FORMS: [&str; 12] = [
    "Enligt Zebulon Qvarnström.",
    "Qvarnströms tid",
    "Qvarnström, Zebulon",
    "qvarnström",
    "Strategi QVARNSTRÖM 2030",
    "Qvarnströmgruppen och Qvarnströmska linjen",
    "Zebulonqvarnström",
    "Z. Qvarn-ström",
    "Qvarnstroem",
    "skriv till zebulon.qvarnstrom@x.example",
    "se https://x.example/qvarnstr%C3%B6m",
    "https://xn--qvarnstrm-77a.example/a",
];

/// A value of a shape on one line: a text with the name in some form, a link to the person
/// wherever one can stand.
fn value(shape: &Shape, key: &str, at: &mut usize) -> String {
    *at += 1;
    match shape {
        Shape::Text | Shape::Label if ["type", "lang", "sha256"].contains(&key) => "x".into(),
        Shape::Text | Shape::Label if key == "file" => "qvarnstrom-text.txt".into(),
        Shape::Text | Shape::Label => format!("\"{}\"", FORMS[*at % FORMS.len()]),
        Shape::Bool => "false".into(),
        Shape::Number => "1".into(),
        Shape::Date => "2020".into(),
        Shape::Citation => "qvarnstrom-sources#L1".into(),
        Shape::Choice(words) => words[0].0.to_string(),
        Shape::Reference(kinds) if kinds & Kind::Person.bit() != 0 => PERSON.into(),
        Shape::Reference(kinds) => {
            let kind = Kind::ALL.iter().find(|kind| kinds & kind.bit() != 0).expect("a kind");
            format!("qvarnstrom-{}", kind.folder())
        }
        Shape::List(item) | Shape::Few(item) => format!("[{}]", value(item, key, at)),
        Shape::Written { .. } if key == "up_to" => format!("\"3 {}\"", FORMS[*at % FORMS.len()]),
        Shape::Written { like, .. } => like.to_string(),
        Shape::Record(record) => {
            let left_out = |key: &str| record.one_of.contains(&key) && record.one_of.first() != Some(&key);
            let fields = record.fields.iter().filter(|field| !left_out(field.key.name));
            let fields = fields
                .map(|field| format!("{}: {}", field.key.name, value(&field.shape, field.key.name, at)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A file of a kind that has every key of the field table.
fn planted(kind: Kind, at: &mut usize) -> String {
    let fields = shape::of_kind(kind).fields;
    let keys = fields.iter().filter(|field| field.key.name != "redacted");
    keys.map(|field| format!("{}: {}\n", field.key.name, value(&field.shape, field.key.name, at))).collect()
}

/// Three commits: everything is there; texts change; the person is removed, and nothing else.
fn repository(name: &str) -> Repository {
    let repository = Repository::empty(name);
    let mut at = 0;
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Person) {
        let path = format!("data/r/{0}/qvarnstrom-{0}.yaml", kind.folder());
        repository.write(&path, &planted(kind, &mut at));
    }
    let person = format!("data/r/people/{PERSON}.yaml");
    repository.write(&person, &planted(Kind::Person, &mut at));
    repository.write("data/r/people/anna-ek.yaml", "name: Anna Ek\n");
    repository.write("data/r/sources/qvarnstrom-text.txt", "Zebulon Qvarnström leder arbetet.\n");
    repository.write(
        "data/gov.toml",
        "[site]\ntitle = \"Qvarnströms sidor\"\ncorrections = \"zebulon.qvarnstrom@x.example\"\n",
    );
    // Without what its other keys are, so that it is read.
    let named = "name: Zebulon Qvarnström\naliases:\n  - name: Zeb Qvarnström\n";
    repository.write(&person, named);
    let post = "name: Chef för Qvarnströmgruppen\nbody: qvarnstrom-regions\nholders:\n  - person: \
        zebulon-qvarnstrom\n    note: Qvarnström, Zebulon\n    source: qvarnstrom-sources#L1\n";
    repository.write("data/r/posts/chef.yaml", post);
    let area = "name: Digitalisering\nresponsible:\n  - person: zebulon-qvarnstrom\n    relation: accountable\n    \
        note: Enligt Qvarnström.\n    source: qvarnstrom-sources#L1\n";
    repository.write("data/r/programme-areas/digi.yaml", area);
    let commit = |message: &str| {
        repository.git(&["add", "-A"]);
        let author = "--author=Zebulon Qvarnström <zebulon@qvarnstrom.example>";
        repository.git(&["commit", "-q", "--no-verify", author, "-m", message]);
    };
    commit("Zebulon Qvarnström började\n\nGov-Accepted: 0123456789 Qvarnström sade så");
    repository.write(
        "data/r/posts/chef.yaml",
        &post.replace("note: Qvarnström, Zebulon", "note: Efter Qvarnströms tid"),
    );
    repository.write(
        "data/r/programme-areas/digi.yaml",
        &area.replace("Enligt Qvarnström.", "Enligt protokollet."),
    );
    commit("Qvarnströmgruppen rättad");
    repository.write(&person, "name: (namnet är borttaget)\nredacted: true\n");
    commit("Qvarnström borttagen");
    repository
}

/// Questions of each command; what stands in braces is one of several. One that can't be answered
/// is an error, which is looked at too.
const QUESTIONS: &[(&str, &[&str])] = &[
    ("ask", &["vem äger digitalisering", "vem är Zebulon Qvarnström", "sitter Qvarnström i gruppen?"]),
    ("export", &["sql", "sql --people names"]),
    ("who-owns", &["digitalisering", "digitalisering --why", "2030"]),
    ("who-decides", &["digitalisering", "2030"]),
    ("responsibilities", &["", "anna-ek", "--raci qvarnstrom-programmes"]),
    ("reporting-lines", &["", "qvarnstrom-groups"]),
    ("members", &["qvarnstrom-groups", "qvarnstrom-groups --count"]),
    ("person", &["zebulon-qvarnstrom"]),
    ("post", &["chef"]),
    ("chair", &["qvarnstrom-groups"]),
    ("compare", &["qvarnstrom-themes"]),
    ("gaps", &[""]),
    ("load", &["", "--by body", "--by person"]),
    ("stale", &[""]),
    ("counts", &[""]),
    ("mandate", &["", "qvarnstrom-groups"]),
    ("principles", &[""]),
    ("decisions", &["", "--deliverables"]),
    ("route", &[""]),
    ("glossary", &[""]),
    ("why", &["digi", "chef", "digi responsible", "qvarnstrom-groups"]),
    ("cite", &["digitalisering", "Zebulon Qvarnström", "Qvarnström"]),
    ("coverage", &["", "qvarnstrom-sources"]),
    ("timeline", &["chef", "qvarnstrom-groups", "zebulon-qvarnstrom"]),
    ("show", &["chef", "digi", "zebulon-qvarnstrom", "qvarnstrom-sources", "qvarnstrom-groups"]),
    ("list", &["people", "posts", "groups", "sources", "programme-areas"]),
    ("chart", &["", "qvarnstrom-groups", "chef"]),
    ("log", &["chef", "digi", "zebulon-qvarnstrom", "qvarnstrom-groups --all", "--who-owns digi"]),
    ("bisect", &["who-owns digi = zebulon-qvarnstrom", "post chef = anna-ek"]),
    ("diff", &["HEAD~2..HEAD", "HEAD~1", "HEAD~2..HEAD~1 --per-person"]),
    ("validate", &["", "--since HEAD~2", "--show info"]),
];

/// Commands that say nothing of the data; and those that give back the files themselves.
const OTHER: [&str; 16] = [
    "import",
    "init",
    "join",
    "move",
    "record",
    "rename-id",
    "source",
    "explain",
    "schema",
    "completions",
    "man",
    "help",
    "fmt",
    "git",
    "site",
    "complete",
];

/// The formats of a command.
fn formats(command: &str) -> Vec<String> {
    let cli = program();
    let command = cli.find_subcommand(command).expect("the command is there");
    let output = command.get_arguments().find(|arg| arg.get_id() == "output");
    output.map_or_else(Vec::new, |arg| {
        let values = arg.get_possible_values();
        let names = values.iter().map(|value| value.get_name().to_string());
        // YAML is the same as JSON (tests/doubtful.rs), and what is between tabs as between commas.
        names.filter(|name| !matches!(name.as_str(), "yaml" | "tsv")).collect()
    })
}

/// The lines of a text that tell the name.
fn traces(text: &str) -> Vec<&str> {
    let has = |line: &&str| TRACES.iter().any(|trace| line.to_lowercase().contains(trace));
    text.lines().filter(has).collect()
}

#[test]
fn a_removed_name_is_in_no_answer() {
    let all = program();
    let known: Vec<&str> = QUESTIONS.iter().map(|(command, _)| *command).chain(OTHER).collect();
    let missing =
        all.get_subcommands().map(|command| command.get_name()).filter(|name| !known.contains(name));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&str>::new(), "asked or known to be another");
    let repository = repository("removed-answers");
    let (mut wrong, mut answered) = (Vec::new(), 0);
    for (command_name, lines) in QUESTIONS {
        let mut formats = formats(command_name);
        formats.push("--accessible".into());
        for words in *lines {
            for format in &formats {
                for (lang, rev) in [("sv", ""), ("en", "HEAD~2")] {
                    let is_other = ["diff", "bisect"].contains(command_name);
                    if is_other && rev.is_empty() && words.contains("HEAD~1 ") {
                        continue;
                    }
                    let mut args: Vec<&str> = vec![command_name];
                    match *command_name {
                        "bisect" => args.push(words),
                        _ => args.extend(words.split_whitespace()),
                    }
                    match format.as_str() {
                        "--accessible" => args.push("--accessible"),
                        format => args.extend(["-o", format]),
                    }
                    args.extend(["--lang", lang]);
                    if !rev.is_empty() && !is_other && !words.contains("--since") {
                        args.extend(["--rev", rev]);
                    }
                    let run = done(command("gov", &repository.path).args(&args));
                    answered += usize::from(run.code == Some(0));
                    let mut told = format!("{}{}", run.out, run.err);
                    if *command_name == "validate" {
                        // Whoever mends has to find the file.
                        let files = WalkDir::new(repository.path.join("data")).into_iter().flatten();
                        let paths = files.filter(|entry| entry.file_type().is_file());
                        for path in paths {
                            let path = path.path().strip_prefix(&repository.path).expect("below");
                            let path = path.to_string_lossy();
                            told = told.replace(path.trim_start_matches("data/"), "PATH");
                        }
                    }
                    let found = traces(&told);
                    if !found.is_empty() {
                        wrong.push(format!(
                            "gov {}:\n    {}",
                            args.join(" "),
                            found[..found.len().min(3)].join("\n    ")
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
    assert!(answered > 300, "{answered} answers");
}

#[test]
fn a_removed_name_is_on_no_page() {
    let repository = repository("removed-pages");
    for people in ["names", "posts"] {
        for rev in [&[][..], &["--rev", "HEAD~2"]] {
            let out = format!("out-{people}-{}", rev.len());
            let run = repository
                .gov(&[&["site", "--allow-errors", "--out", &out, "--people", people], rev].concat());
            assert_eq!(run.code, Some(0), "{run:?}");
            let (mut pages, mut wrong) = (0, Vec::new());
            for file in WalkDir::new(repository.path.join(&out)).into_iter().flatten() {
                let path =
                    file.path().strip_prefix(&repository.path).expect("below").to_string_lossy().into_owned();
                wrong.extend(traces(&path).into_iter().map(String::from));
                if let Ok(text) = fs::read_to_string(file.path()) {
                    pages += 1;
                    wrong.extend(traces(&text).iter().take(1).map(|line| {
                        let at = TRACES.iter().find_map(|trace| line.to_lowercase().find(trace)).unwrap_or(0);
                        let near: String = line.chars().skip(at.saturating_sub(150)).take(300).collect();
                        format!("{path}: {near}")
                    }));
                }
            }
            assert!(pages > 15, "{pages} pages");
            assert!(wrong.is_empty(), "{people} {rev:?}: {} of them:\n{}", wrong.len(), wrong.join("\n"));
        }
    }
}

/// What is told of the shared names of formats holds of all of them.
#[test]
fn every_command_that_answers_is_asked() {
    declared::asks_all("tests/removed.rs", QUESTIONS.iter().map(|(command, _)| *command), &["explain"]);
}
