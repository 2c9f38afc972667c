//! With a file that can't be read, "nothing" and "nothing is called so" are no answers: every
//! question says that the data has faults, and none says no. And the same answer is the same data
//! in JSON and in YAML.

use crate::declared::asks_all;
use crate::repository::{GROUP, Repository};
use serde_json::Value;
use std::fs;

/// Each question, asked of what the faulty file perhaps has.
const DOUBTFUL: [&str; 28] = [
    "ask vem leder xyzzy",
    "bisect members xyzzy = Maja",
    "chair xyzzy",
    "compare xyzzy",
    "cite xyzzy",
    "counts xyzzy",
    "coverage xyzzy",
    "decisions xyzzy",
    "gaps",
    "glossary xyzzy",
    "list decisions",
    "load",
    "log xyzzy",
    "mandate xyzzy",
    "members xyzzy",
    "person xyzzy",
    "post xyzzy",
    "principles xyzzy",
    "reporting-lines xyzzy",
    "responsibilities xyzzy",
    "route xyzzy",
    "show xyzzy",
    "stale",
    "timeline xyzzy",
    "who-decides xyzzy",
    "who-owns xyzzy",
    "why xyzzy",
    "chart xyzzy",
];

#[test]
fn with_faults_nothing_is_no_answer() {
    // The pages of the checks are no data.
    asks_all("tests/doubtful.rs", DOUBTFUL, &["explain"]);
    let repository = Repository::new("doubtful");
    for broken in ["name: [x\n", "<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> b\n"] {
        repository.write(GROUP, broken);
        repository.git(&["commit", "-qam", "broken"]);
        for line in DOUBTFUL {
            for lang in ["en", "sv"] {
                let args: Vec<&str> = line.split(' ').chain(["--lang", lang]).collect();
                let run = repository.gov(&args);
                let warning = if lang == "en" { "warning: errors in the data: 1" } else { "varning: 1 fel" };
                assert!(run.err.contains(warning), "{line}: {run:?}");
                // What is listed without a name is found although something may be missing.
                let is_listed = !line.contains(' ') && run.code == Some(0) && !run.out.is_empty();
                assert!(run.code == Some(2) || is_listed, "{line}: {run:?}");
            }
        }
    }
    // A file that only somebody else may read, too.
    fs::remove_file(repository.path.join(GROUP)).expect("removed");
    std::os::unix::fs::symlink("nowhere", repository.path.join(GROUP)).expect("linked");
    let run = repository.gov(&["members", "nämnden"]);
    assert!(run.code == Some(2) && run.err.contains("warning: errors in the data: 1"), "{run:?}");
}

const TOLD: [&str; 29] = [
    "ask vem äger digitalisering",
    "bisect who-owns skane-omrade-digitalisering = ingela-liden",
    "chair kronoberg-regionovergripande-styrgrupp",
    "cite styrgrupp",
    "compare digitalisering",
    "counts",
    "coverage",
    "decisions",
    "explain cycle",
    "gaps",
    "glossary",
    "list",
    "load",
    "log skane-omrade-digitalisering",
    "mandate",
    "members kronoberg-regionovergripande-styrgrupp",
    "person anna-stromblad",
    "post skane-chef-framtidskontoret",
    "principles",
    "reporting-lines",
    "responsibilities",
    "route skane-omrade-digitalisering",
    "show skane-omrade-digitalisering",
    "stale",
    "timeline skane",
    "who-decides digitalisering",
    "who-owns digitalisering",
    "why skane-omrade-digitalisering",
    "list sources",
];

#[test]
fn yaml_is_the_same_data_as_json() {
    asks_all("tests/doubtful.rs", TOLD, &[]);
    let mut told = 0;
    for line in TOLD {
        let ask = |format: &str| {
            let args: Vec<&str> = line.split(' ').chain(["--data", "data", "-o", format]).collect();
            crate::gov::gov(&args, None)
        };
        let (json, yaml) = (ask("json"), ask("yaml"));
        assert_eq!(json.code, yaml.code, "{line}");
        if json.out.is_empty() {
            continue;
        }
        told += 1;
        let data: Value = serde_json::from_str(&json.out).expect(line);
        assert_eq!(serde_yaml::from_str::<Value>(&yaml.out).expect(line), data, "{line}");
    }
    assert!(told > 15, "{told} have answered");
}

#[test]
fn yaml_keeps_every_character() {
    let repository = Repository::empty("yaml-characters");
    let notes = [
        "rad ett\nrad två\n\n  tre",
        "x::y ::error::z ##[group] \t tabb",
        "\\u{41} \\ \" ' # : - ? [] {} , & * ! | > % @ `",
        "2022-10-20",
        "no",
        "NULL",
        "~",
        "0x1F",
        "1_000",
        "12:30:45",
        "=",
        "<<",
        " ",
        "é e\u{301} 王 🇸🇪 \u{1F600}",
        "slut: ",
    ];
    for (at, note) in notes.iter().enumerate() {
        let quoted = serde_json::to_string(note).expect("text");
        repository.write(&format!("data/groups/g{at}.yaml"), &format!("name: G{at}\nnote: {quoted}\n"));
    }
    for (at, note) in notes.iter().enumerate() {
        let id = format!("g{at}");
        let ask = |format: &str| repository.gov(&["show", &id, "-o", format]).out;
        let json: Value = serde_json::from_str(&ask("json")).expect("JSON");
        let yaml = ask("yaml");
        assert_eq!(serde_yaml::from_str::<Value>(&yaml).expect(note), json, "{yaml}");
        assert!(json.to_string().contains(&serde_json::to_string(note).expect("text")), "{note}: {json}");
        assert!(!yaml.contains("##[") && !yaml.lines().any(|line| line.trim_start().starts_with("::")));
        // A reader of YAML 1.1 takes these bare for a day, a number or a truth.
        let bare = format!(": {note}\n");
        assert!(at < 3 || !yaml.contains(&bare), "{yaml}");
    }
}
