//! What others say of what is exported: SQLite, DuckDB and PostgreSQL, Frictionless, openpyxl,
//! pySHACL with shapes of our own, icalendar, feedparser. All but the databases are Python packages
//! of an environment of the tests' own, `target/judges`, as is DuckDB; `.ci/run` makes it, and
//! CONTRIBUTING.md says how. Whoever is not there is named, and skipped.

use crate::gov;
use crate::repository::{command, done, folder};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The Python of the tests' own environment, or the machine's for what that has itself.
fn python(is_own: bool) -> Option<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder of all that is built");
    let own = target.join("judges/bin/python");
    let python = if is_own { own } else { PathBuf::from("python3") };
    let runs = Command::new(&python).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if runs.is_ok_and(|status| status.success()) {
        return Some(python);
    }
    assert_ne!(std::env::var("GOV_JUDGES").as_deref(), Ok("required"), "{} is not there", python.display());
    let _ = writeln!(
        std::io::stderr(),
        "SKIPPED: {} is not there, so nobody judged what is exported: see CONTRIBUTING.md",
        python.display()
    );
    None
}

/// The folder with the socket of a PostgreSQL that tests may use, with a user `gov`.
fn postgres() -> Option<String> {
    let place = std::env::var("GOV_POSTGRES").ok();
    if place.is_none() {
        let _ = writeln!(std::io::stderr(), "SKIPPED: no PostgreSQL judged the SQL: see CONTRIBUTING.md");
    }
    place
}

/// The rows of some queries, each between two days; `None` where the judge is not there.
pub fn rows(engine: &str, sql: &str, queries: &[[&str; 3]]) -> Option<Vec<BTreeSet<Vec<String>>>> {
    let host = if engine == "postgres" { postgres()? } else { String::new() };
    let mut judge = Command::new(python(engine == "duckdb")?)
        .envs([("PGHOST", host.as_str()), ("PGUSER", "gov"), ("PGDATABASE", "postgres")])
        .arg("tests/judges/sql.py")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let asked = json!({ "engine": engine, "sql": sql, "queries": queries }).to_string();
    judge.stdin.take().expect("a pipe").write_all(asked.as_bytes()).expect("it reads");
    let output = judge.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{engine} refuses it");
    let rows: Vec<Vec<Vec<Value>>> = serde_json::from_slice(&output.stdout).expect("JSON");
    let row = |row: &Vec<Value>| row.iter().map(cell).collect();
    Some(rows.into_iter().map(|rows| rows.iter().map(row).collect()).collect())
}

pub fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What the judges say of a folder: of each a number, or why not.
fn said(folder: &Path, judges: &[&str]) -> Option<Value> {
    let mut judge = Command::new(python(true)?);
    judge.arg("tests/judges/look.py").arg(folder).arg("tests/judges/shapes.ttl").args(judges);
    let output = judge.output().expect("it runs");
    let why = String::from_utf8_lossy(&output.stderr);
    Some(serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{why}")))
}

/// The shipped data in every form, as a publisher would have it.
fn exported(name: &str) -> PathBuf {
    let here = folder(name);
    let config = "[publisher]\nname = \"Region Å\"\ntype = \"regional-authority\"\ncontact = \
         \"r@a.example\"\n\
                  [export]\nbase = \"https://a.example/x\"\nlicence = \"CC0-1.0\"\n";
    let shipped = fs::canonicalize("data").expect("the shipped data");
    done(command("cp", &here).args([Path::new("-r"), &shipped, Path::new(".")]));
    fs::write(here.join("data/gov.toml"), config).expect("written");
    let run = done(command("gov", &here).args(["export", "all", "--people", "names", "--out", "ut"]));
    assert_eq!(run.code, Some(0), "{}", run.err);
    here.join("ut")
}

#[test]
fn others_read_every_form() {
    let Some(said) = said(&exported("judges"), &[]) else { return };
    let least = [
        ("package", 7),
        ("workbook", 10_000),
        ("graph", 500),
        ("catalogue", 12),
        ("calendar", 1),
        ("feed", 5),
    ];
    for (judge, least) in least {
        let seen = said[judge].as_u64().unwrap_or_else(|| panic!("{judge}: {}", said[judge]));
        assert!(seen >= least, "{judge} saw {seen}");
    }
}

/// Each judge catches what it is there for: none of them says yes to everything.
#[test]
fn each_judge_catches_a_fault() {
    let folder = exported("judges-faults");
    for (judge, file, from, to) in [
        ("package", "statement.csv", "9999-12-31", "someday"),
        ("package", "citation.csv", "skane-styrmodell,", "nobody,"),
        ("workbook", "statement.csv", "stated", "proposed"),
        ("graph", "gov.ttl", "  gov:certainty <code/certainty/stated> ;\n", ""),
        ("graph", "gov.ttl", "rdf:value \"line=", "rdf:value \"L"),
        // A proposed seat as a membership, which looks so natural.
        (
            "graph",
            "gov.ttl",
            "  gov:certainty <code/certainty/proposed> ;",
            "  a org:Membership ; org:member <id/a> ; org:organization <id/b> ;\n  gov:certainty \
                 <code/certainty/proposed> ;",
        ),
        ("catalogue", "dcat.ttl", "dcterms:license", "dcterms:rights"),
        ("catalogue", "dcat.ttl", "dcterms:publisher", "dcterms:creator"),
        ("calendar", "gov.ics", "DTSTART;VALUE=DATE:", "DTSTART;VALUE=DATE:x"),
        ("feed", "gov.atom", "</entry>", ""),
    ] {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).expect("there");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(&path, text.replace(from, to)).expect("written");
        let Some(said) = said(&folder, &[judge]) else { return };
        fs::write(&path, text).expect("written");
        assert!(said[judge].is_string(), "{judge} does not see {from} → {to}: {said}");
    }
}

/// The questions of tests/judges/questions.json: what `gov` is asked, on which days, where the rows
/// of its answer are, which of them count, which of their cells; and the query that has to give the
/// same.
#[test]
fn single_questions_are_answered_alike() {
    let text = fs::read_to_string("tests/judges/questions.json").expect("there");
    let questions: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    assert!(questions.len() >= 23, "{} questions", questions.len());
    let of = |question: &'_ Value, at: &str| question.pointer(at).map_or(String::new(), cell);
    let day = |question: &Value, at: &str| match of(question, at) {
        none if none.is_empty() => gov::TODAY.to_string(),
        day => day,
    };
    let sql = crate::export_sql::sql();
    let queries: Vec<[String; 3]> =
        questions.iter().map(|one| [day(one, "/at/1"), day(one, "/at/2"), of(one, "/sql")]).collect();
    let queries: Vec<[&str; 3]> = queries.iter().map(|one| [&*one[0], &*one[1], &*one[2]]).collect();
    for engine in ["sqlite", "duckdb", "postgres"] {
        let Some(judged) = rows(engine, &sql, &queries) else { continue };
        for (one, judged) in questions.iter().zip(judged) {
            let wanted = answered(one);
            assert!(!wanted.is_empty(), "{} has no answer", one["gov"]);
            assert_eq!(judged, wanted, "{engine}: gov {} at {}", one["gov"], one["at"]);
        }
    }
}

/// What `gov` answers a question, as rows.
fn answered(question: &Value) -> BTreeSet<Vec<String>> {
    let words: Vec<&str> = question["gov"].as_str().expect("words").split(' ').collect();
    let at: Vec<&str> =
        question.pointer("/at/0").and_then(Value::as_str).map_or(Vec::new(), |day| vec!["--at", day]);
    let run = gov::gov(&[&words[..], &["-o", "json", "--data", "data"], &at].concat(), None);
    let answer: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{words:?}: {}", run.err));
    let rows = answer.pointer(question["rows"].as_str().expect("a place")).and_then(Value::as_array);
    let rows = rows.unwrap_or_else(|| panic!("{words:?} has no {}", question["rows"])).iter();
    let of = |row: &Value, at: &Value| row.pointer(at.as_str().expect("a place")).map_or(String::new(), cell);
    let rows = rows.filter(|row| {
        let only = &question["only"];
        only.is_null() || only[1].as_str() == Some(of(row, &only[0]).as_str())
    });
    let cells = question["cells"].as_array().expect("places");
    // The tables say yes where an answer says that it holds.
    let said = |cell: String| if cell == "holds" { "yes".to_string() } else { cell };
    rows.map(|row| cells.iter().map(|at| said(of(row, at))).collect()).collect()
}
