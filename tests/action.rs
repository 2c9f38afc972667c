//! The action: its steps are run with bash as the runner does, in clones with changes of many
//! sorts; the tool is the one on the path. How it gets there is in tests/gate.rs.

use crate::repository;
use repository::{CLEAN, GROUP, Repository, command, done, folder};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const BASH: [&str; 5] = ["--noprofile", "--norc", "-eo", "pipefail", "-c"];
const MARKS: &str =
    "<!-- gov:diff:1 -->\n<!-- verdict: changed -->\n<!-- base: refs%2Fremotes%2Forigin%2Fmain -->\n";

fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).expect("it is there")).expect("YAML")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What the action came to.
struct Acted {
    code: Option<i32>,
    said: String,
    summary: String,
    outputs: BTreeMap<String, String>,
    comment: String,
}

/// A clone of a repository with a commit on top of it.
fn clone(name: &str, depth: &[&str], change: impl Fn(&Repository)) -> Repository {
    let origin = Repository::new(&format!("action-{name}-origin"));
    let clone = Repository { path: folder(&format!("action-{name}")) };
    let fork = Repository { path: folder(&format!("action-{name}-fork")) };
    fork.git(&["clone", "-q", &format!("file://{}", origin.path.display()), "."]);
    fork.git(&["checkout", "-q", "-b", "change"]);
    change(&fork);
    fork.commit("change");
    fork.git(&["push", "-q", "origin", "change"]);
    let origin = format!("file://{}", origin.path.display());
    let args = ["clone", "-q", "-b", "change"].iter().chain(depth).copied();
    clone.git(&args.chain([origin.as_str(), "."]).collect::<Vec<_>>());
    clone
}

/// Runs the action's steps as the runner does.
fn act(repository: &Repository, inputs: &[(&str, &str)], base: &str) -> Acted {
    let action = yaml("action.yml");
    let temp = folder(&format!("{}-temp", repository.path.file_name().expect("a name").to_string_lossy()));
    let [summary, output] = ["summary", "output"].map(|name| temp.join(name));
    let input = |name: &str| {
        let given = inputs.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_string());
        let default = if name == "install" { "path" } else { text(&action["inputs"][name]["default"]) };
        given.unwrap_or_else(|| default.to_string())
    };
    let read = |path: &PathBuf| fs::read_to_string(path).unwrap_or_default();
    let outputs = || {
        read(&output)
            .lines()
            .filter_map(|line| line.split_once('='))
            .map(|(key, value)| (key.into(), value.into()))
            .collect()
    };
    let (mut code, mut said) = (Some(0), String::new());
    for step in action["runs"]["steps"]
        .as_array()
        .expect("it has steps")
        .iter()
        .filter(|step| step.get("env").is_some())
    {
        if text(&step["if"]).contains("inputs.validate") && input("validate") != "true" {
            continue;
        }
        let mut bash = command("bash", &repository.path);
        bash.args(BASH).arg(text(&step["run"])).env("GITHUB_BASE_REF", base);
        let own = std::env::current_dir().expect("a folder");
        bash.env("GITHUB_WORKSPACE", &repository.path)
            .env("GITHUB_ACTION_PATH", own)
            .env("GITHUB_SERVER_URL", "https://git.example.org");
        bash.env("RUNNER_TEMP", &temp).env("GITHUB_STEP_SUMMARY", &summary).env("GITHUB_OUTPUT", &output);
        for (key, value) in step["env"].as_object().expect("a map") {
            let name = text(value).trim_start_matches("${{ ").trim_end_matches(" }}");
            let said: BTreeMap<String, String> = outputs();
            bash.env(
                key,
                match (name.strip_prefix("inputs."), name.split_once(".outputs.")) {
                    (Some(name), _) => input(name),
                    (None, Some((_, output))) => said[output].clone(),
                    (None, None) => name.to_string(),
                },
            );
        }
        let run = done(&mut bash);
        said += &format!("{}{}", run.out, run.err);
        code = run.code;
        if code != Some(0) {
            break;
        }
    }
    Acted {
        code,
        said,
        summary: read(&summary),
        outputs: outputs(),
        comment: read(&temp.join("gov-diff/comment.md")),
    }
}

const EN: (&str, &str) = ("lang", "en");

#[test]
fn the_action_tells_a_change_and_lets_it_pass() {
    let changed =
        clone("changed", &[], |fork| fork.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov")));
    let acted = act(&changed, &[EN], "main");
    assert_eq!((acted.code, acted.outputs["verdict"].as_str()), (Some(0), "changed"), "{}", acted.said);
    assert!(
        acted.comment.starts_with(MARKS) && acted.comment.contains("Nämnden för prov"),
        "{}",
        acted.comment
    );
    assert!(acted.summary.starts_with(&acted.comment), "{}", acted.summary);
    assert_eq!(Path::new(&acted.outputs["comment"]).file_name(), Some("comment.md".as_ref()));
    let acted = act(&changed, &[EN, ("fail-on", "structure"), ("base", "origin/main")], "");
    assert_eq!(
        (acted.code, acted.said.contains("of the class structure")),
        (Some(1), true),
        "{}",
        acted.said
    );
    let acted = act(
        &changed,
        &[EN, ("fail-on", "change-without-decision"), ("data", "data"), ("per-person", "true")],
        "main",
    );
    assert_eq!(acted.code, Some(0), "{}", acted.said);

    let form = clone("form", &[], |fork| fork.write(GROUP, &format!("# En kommentar.\n{CLEAN}")));
    let acted = act(&form, &[EN, ("fail-on", "detail")], "main");
    assert_eq!((acted.code, acted.outputs["verdict"].as_str()), (Some(0), "unchanged"), "{}", acted.said);
    assert!(acted.comment.contains("No organisational change."), "{}", acted.comment);
}

#[test]
fn the_action_stops_what_it_should() {
    let faulty =
        clone("faulty", &[], |fork| fork.write(GROUP, &CLEAN.replace("body: exempel\n", "body: exempl\n")));
    let acted = act(&faulty, &[EN], "main");
    assert_eq!((acted.code, acted.outputs["verdict"].as_str()), (Some(1), "changed"), "{}", acted.said);
    assert!(acted.said.contains("::error file=data/exempel/groups/namnden.yaml,line=3,"), "{}", acted.said);
    assert!(acted.summary.contains("unknown-reference"), "{}", acted.summary);
    assert_eq!(
        act(&faulty, &[EN, ("validate", "false")], "main").code,
        Some(0),
        "another workflow does that"
    );

    // What can't be read is not taken for no change.
    let broken = clone("broken", &[], |fork| fork.write(GROUP, "name: [\n"));
    for (inputs, code) in [(&[EN][..], 1), (&[EN, ("validate", "false")], 2)] {
        let acted = act(&broken, inputs, "main");
        assert_eq!(
            (acted.code, acted.outputs["verdict"].as_str()),
            (Some(code), "could_not_compare"),
            "{}",
            acted.said
        );
        assert!(acted.comment.contains("It could not be compared"), "{}", acted.comment);
        assert_eq!(
            acted.said.contains("::error file=data/exempel/groups/namnden.yaml"),
            code == 1,
            "the findings say why: {}",
            acted.said
        );
    }

    let shallow = clone("shallow", &["--depth", "1"], |fork| {
        fork.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov"))
    });
    for inputs in [&[EN][..], &[EN, ("validate", "false")]] {
        let acted = act(&shallow, inputs, "main");
        assert_eq!(
            (acted.code, acted.outputs["verdict"].as_str()),
            (Some(2), "could_not_compare"),
            "{}",
            acted.said
        );
        assert!(
            acted.comment.starts_with("<!-- gov:diff:1 -->\n<!-- verdict: could_not_compare -->\n"),
            "{}",
            acted.comment
        );
    }
    assert_eq!(act(&broken, &[EN], "").code, Some(2), "there is no base");
    assert_eq!(
        act(&broken, &[EN, ("validate", "false"), ("fail-on", "nothing")], "main").code,
        Some(2),
        "no such class"
    );
}

/// A change that has links where the comment could come to lie does not get it written there.
#[test]
fn the_comment_is_written_outside_of_the_checkout() {
    let planted = clone("planted", &[], |fork| {
        fork.write("victim", "whole\n");
        std::os::unix::fs::symlink("victim", fork.path.join("comment.md")).expect("a link");
        std::os::unix::fs::symlink(".", fork.path.join("gov-diff")).expect("a link");
    });
    assert_eq!(act(&planted, &[EN], "main").code, Some(0));
    assert_eq!(fs::read_to_string(planted.path.join("victim")).expect("it is there"), "whole\n");
    assert_eq!(planted.git(&["status", "--porcelain"]), "");
}

#[test]
fn the_action_is_careful() {
    let action = yaml("action.yml");
    for step in action["runs"]["steps"].as_array().expect("it has steps") {
        assert!(!text(&step["run"]).contains("${{"), "nothing is put into a script: {step}");
        assert!(step.get("run").is_none() || step["shell"] == "bash", "{step}");
        assert!(step.get("uses").is_none(), "what it uses would be another's: {step}");
        for value in step["env"].as_object().into_iter().flat_map(|env| env.values()) {
            let from =
                ["${{ inputs.", "${{ steps.", "${{ runner.", "${{ github.action_re", "${{ github.token"];
            assert!(
                text(value).is_empty() || from.iter().any(|from| text(value).starts_with(from)),
                "{value}"
            );
        }
    }
}
