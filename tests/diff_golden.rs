//! `gov diff` as it looks, in every format: what the fifth of the shipped documents decided, and a
//! made-up successor in an area.

#[allow(dead_code)] // Other tests share it.
use crate::gov;
use crate::repository;
use crate::versions;
use repository::{Repository, command, done};
use std::fs;
use std::path::Path;
use versions::{Files, shipped};

const ASSIGNMENT: &str = "skane/assignments/skane-uppdrag-styrmodell.yaml";
const STEERING: &str = "skane/steering-groups/skane-styrgrupp-styrmodell.yaml";
const AREA: &str = "skane/programme-areas/skane-omrade-digitalisering.yaml";

/// Takes out of a text what begins with one line and ends before another.
fn cut(text: &mut String, from: &str, to: &str) {
    let start = text.find(from).unwrap_or_else(|| panic!("{from} is there"));
    let end = text[start..].find(to).unwrap_or_else(|| panic!("{to} is there")) + start;
    text.replace_range(start..end, "");
}

/// The shipped data as it would have been without the fifth document's change.
fn before() -> Files {
    let mut files = shipped();
    let assignment = files.get_mut(ASSIGNMENT).expect("the assignment is there");
    cut(assignment, "  - body: skane-hss\n", "purpose:");
    cut(assignment, "    to: 2022-23\n", "    term:");
    cut(assignment, "    note: Slutet är hösten 2022", "  - post: skane-it-direktor");
    cut(files.get_mut(STEERING).expect("the group is there"), "members:\n", "mandate:");
    files
        .remove("skane/changes/skane-organisationsforandring-2022.yaml")
        .expect("the reorganisation is there");
    files.remove("skane/decisions/skane-beslut-styrgrupp-styrmodell.yaml").expect("the decision is there");
    files
}

/// The shipped data, in which somebody made up takes over an area.
fn after() -> Files {
    let mut files = shipped();
    let area = files.get_mut(AREA).expect("the area is there");
    let term = "    relation: accountable\n    term: Ansvarig\n    source: [skane-fhs#L36, skane-fhs#L29]\n";
    assert!(area.contains(term), "{area}");
    let next = "  - person: anna-exempel\n    relation: accountable\n    from: 2026-10-01\n    term: \
        ansvarig\n    source: skane-protokoll-exempel#s3\n";
    let ended = term.replace("    term:", "    to: 2026-09-30\n    term:");
    *area = area
        .replace(term, &format!("{ended}{next}"))
        .replace("skane-fhs#L36]", "skane-fhs#L36, skane-protokoll-exempel#s3]");
    let minutes = "title: Protokoll från regionstyrelsen (exempel)\ntype: minutes\npublisher: skane\ndate: \
        2026-09-15\nurl: https://www.example.se/protokoll-2026-09-15\n";
    files.insert("skane/sources/skane-protokoll-exempel.yaml".into(), minutes.into());
    files.insert(
        "skane/people/anna-exempel.yaml".into(),
        "name: Anna Exempel\nsources: [skane-protokoll-exempel#s3]\n".into(),
    );
    files
}

/// Both versions as commits, with hashes that stay.
fn repository() -> Repository {
    let repository = Repository::empty("diff-golden");
    for (message, date, files) in
        [("before", "2022-10-20T12:00:00+0200", before()), ("after", "2026-10-02T12:00:00+0200", after())]
    {
        let _ = fs::remove_dir_all(repository.path.join("data"));
        files.iter().for_each(|(path, text)| repository.write(&format!("data/{path}"), text));
        repository.git(&["add", "-A"]);
        let mut commit = command("git", &repository.path);
        commit
            .args(["commit", "-q", "--no-verify", "-m", message])
            .env("GIT_AUTHOR_DATE", date)
            .env("GIT_COMMITTER_DATE", date);
        assert_eq!(done(&mut commit).code, Some(0));
    }
    repository
}

/// `UPDATE_CASES=1 cargo test --test all diff_golden::` writes what comes out now.
#[test]
fn a_comparison_looks_as_it_should() {
    let repository = repository();
    let data = repository.path.join("data").display().to_string();
    let hashes = ["HEAD~1", "HEAD"].map(|name| repository.git(&["rev-parse", name]).trim().to_string());
    let forms: [(&str, Option<usize>, &[&str]); 8] = [
        ("80", Some(80), &[]),
        ("200", Some(200), &["--per-person"]),
        ("piped", None, &[]),
        ("short", Some(80), &["-o", "short"]),
        ("json", None, &["-o", "json"]),
        ("md", None, &["-o", "md"]),
        ("accessible", Some(80), &["--accessible"]),
        ("per-person", Some(80), &["--per-person"]),
    ];
    let mut wrong = Vec::new();
    for lang in ["sv", "en"] {
        for (name, width, args) in forms {
            let asked = [&["diff", "HEAD~1..HEAD", "--lang", lang, "--data", &data], args].concat();
            let run = gov::gov(&asked, width);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{asked:?}");
            if width == Some(80) && name != "short" {
                run.out.lines().for_each(|line| assert!(line.chars().count() <= 80, "{name}: {line}"));
            }
            let mut got = run.out;
            for (hash, at) in hashes.iter().zip(["<before>", "<after>"]) {
                got = [40, 12, 10]
                    .into_iter()
                    .fold(got, |got, digits| got.replace(&hash[..digits], &format!("{at:.<digits$}")));
            }
            let path = Path::new("tests/diff").join(format!("{name}-{lang}.txt"));
            if std::env::var_os("UPDATE_CASES").is_some() {
                fs::create_dir_all("tests/diff").expect("the folder can be made");
                fs::write(&path, &got).expect("the case can be written");
            }
            if fs::read_to_string(&path).unwrap_or_default() != got {
                wrong.push(format!("== {name}-{lang}\n{got}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nothing depends on a hash map.
#[test]
fn runs_give_the_same_bytes() {
    let (before, after) = (before(), after());
    let first = versions::everywhere(&before, &after);
    assert!((1..4).all(|_| versions::everywhere(&before, &after) == first));
}
