//! CI as it is shown: the `run:` lines of the workflows, of the example for GitLab and of
//! docs/ci.md are run with bash in a clone with a change, as the runner would; only what installs
//! is left out.

use crate::markdown;
use crate::repository;
use crate::schemas;
use comrak::{Arena, Options, nodes::NodeValue, parse_document};
use repository::{CLEAN, GROUP, Repository, Run, command, done, folder};
use serde_json::Value;
use std::fs;

/// A step of a workflow: what it runs, with which shell, and on which events.
struct Step {
    run: String,
    shell: Option<String>,
    when: String,
}

pub fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

pub fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The code blocks of a page in a language.
pub fn blocks(page: &str, language: &str) -> Vec<String> {
    let text = read(page);
    let blocks = markdown::blocks(&text).into_iter().filter(|block| block.language() == language);
    blocks.map(|block| block.text.to_string()).collect()
}

/// Every workflow that is shown, by where it is.
fn workflows() -> Vec<(&'static str, Value)> {
    let files = ["ci", "validate"].map(|name| (name, yaml(&read(&format!(".github/workflows/{name}.yml")))));
    let shown = blocks("docs/ci.md", "yaml")
        .into_iter()
        .map(|block| ("docs/ci.md", yaml(&block)))
        .filter(|(_, block)| block.get("jobs").is_some());
    files.into_iter().chain(shown.collect::<Vec<_>>()).collect()
}

fn jobs(workflow: &Value) -> impl Iterator<Item = &Value> {
    workflow["jobs"].as_object().expect("a workflow has jobs").values()
}

fn steps(workflow: &Value) -> Vec<Step> {
    let steps = jobs(workflow).flat_map(|job| job["steps"].as_array().expect("a job has steps"));
    let brings = |run: &str| run.contains("install.sh") || run.contains("curl ");
    let runs = steps.filter(|step| step.get("run").is_some() && !brings(&text(&step["run"])));
    runs.map(|step| Step {
        run: text(&step["run"]),
        shell: step["shell"].as_str().map(str::to_string),
        when: text(&step["if"]),
    })
    .collect()
}

/// What a clone is changed into: the state of the base, and then the change.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Change {
    Clean,
    Faulty,
    /// The fault is in the base.
    Known,
    /// It loses a file, and the bar that says so.
    LowersItsBar,
}

pub const CHANGES: [Change; 4] = [Change::Clean, Change::Faulty, Change::Known, Change::LowersItsBar];

pub fn clone(name: &str, change: Change) -> Repository {
    let faulty = CLEAN.replace("body: exempel\n", "body: exempl\n");
    let origin = Repository::new(&format!("{name}-{change:?}-origin"));
    origin.write("data/gov.toml", "[minimum.exempel]\ngroups = 1\n");
    if change == Change::Known {
        origin.write(GROUP, &faulty);
    }
    origin.commit("base");
    let clone = Repository { path: folder(&format!("{name}-{change:?}")) };
    clone.git(&["clone", "-q", &format!("file://{}", origin.path.display()), "."]);
    match change {
        Change::Clean => clone.write(GROUP, &CLEAN.replace("Nämnden", "Nämnden för prov")),
        Change::Faulty => clone.write(GROUP, &faulty),
        Change::Known => clone.write(GROUP, &faulty.replace("Nämnden", "Nämnden för prov")),
        Change::LowersItsBar => {
            clone.git(&["rm", "-q", GROUP]);
            clone.write("data/gov.toml", "[levels]\n\"*\" = \"off\"\n");
        }
    }
    clone.commit("change");
    clone
}

/// The code of a run: 0 passes; a change that adds no fault does.
pub fn expected(change: Change) -> Option<i32> {
    Some(i32::from(matches!(change, Change::Faulty | Change::LowersItsBar)))
}

/// Runs a step as GitHub does, with what brings the tool done already: the scripts of the base, and
/// the program of this build.
fn github(step: &Step, repository: &Repository, base: &str) -> Run {
    let flags: &[&str] = if step.shell.is_some() {
        &["--noprofile", "--norc", "-eo", "pipefail", "-c"]
    } else {
        &["-e", "-c"]
    };
    let temp = repository.path.join(".git/runner");
    let own = temp.join("gov-own");
    if !own.exists() {
        fs::create_dir_all(temp.join("gov")).expect("the folder can be made");
        std::os::unix::fs::symlink(std::env::current_dir().expect("a folder"), &own).expect("a link");
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_gov"), temp.join("gov/gov")).expect("a link");
    }
    let mut bash = command("bash", &repository.path);
    bash.args(flags)
        .arg(&step.run)
        .env("GITHUB_BASE_REF", base)
        .env("GITHUB_STEP_SUMMARY", repository.path.join(".git/summary"));
    bash.env("RUNNER_TEMP", &temp).env("GOV", temp.join("gov/gov")).env("BASE", "").env("DATA", "");
    done(&mut bash)
}

#[test]
fn the_workflows_stop_what_they_should() {
    for (name, workflow) in workflows().into_iter().filter(|(name, _)| *name != "ci") {
        for change in CHANGES {
            let clone = clone(&format!("github-{}", name.replace('/', "-")), change);
            for step in steps(&workflow).iter().filter(|step| !step.when.contains("push")) {
                let run = github(step, &clone, "main");
                assert_eq!(run.code, expected(change), "{name} {change:?}: {}", run.err);
                let annotation = "::error file=data/exempel/groups/namnden.yaml,line=3,endLine=3,col=11,endColumn=17,title=unknown-reference::";
                assert_eq!(
                    run.err.contains(annotation),
                    change == Change::Faulty,
                    "{name} {change:?}: {}",
                    run.err
                );
            }
        }
    }
}

/// What lands on the main branch is looked at whole: there is nothing to compare with.
#[test]
fn a_push_is_looked_at_whole() {
    for (name, workflow) in workflows().into_iter().filter(|(name, _)| *name != "ci") {
        for (change, code) in [(Change::Clean, 0), (Change::Known, 1)] {
            let clone = clone(&format!("push-{}", name.replace('/', "-")), change);
            for step in steps(&workflow).iter().filter(|step| !step.when.contains("pull_request")) {
                assert_eq!(github(step, &clone, "").code, Some(code), "{name} {change:?}");
            }
        }
    }
}

#[test]
fn the_reports_for_github_can_be_read() {
    for change in CHANGES {
        let clone = clone("reports", change);
        for step in steps(&yaml(&read(".github/workflows/validate.yml"))) {
            github(&step, &clone, "main");
        }
        let sarif: Value =
            serde_json::from_str(&read(&clone.path.join(".git/runner/gov.sarif").to_string_lossy()))
                .expect("JSON");
        schemas::fits("sarif-2.1.0.json", &sarif);
        let errors = sarif["runs"][0]["results"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|result| result["level"] == "error")
            .count();
        assert_eq!(errors > 0, change != Change::Clean, "{change:?}: code scanning itself knows what is new");
        let summary = read(&clone.path.join(".git/summary").to_string_lossy());
        let mut options = Options::default();
        options.extension.table = true;
        let arena = Arena::new();
        let tables = parse_document(&arena, &summary, &options)
            .descendants()
            .filter(|node| matches!(node.data.borrow().value, NodeValue::Table(_)));
        assert_eq!(tables.count() > 0, expected(change) == Some(1), "{change:?}: {summary}");
        assert!(summary.contains("compared with refs/remotes/origin/main"), "{summary}");
    }
}

/// A step that can't do its work stops the change as well.
#[test]
fn a_base_that_is_not_there_stops_the_change() {
    for (name, workflow) in workflows().into_iter().filter(|(name, _)| *name != "ci") {
        let clone = clone(&format!("no-base-{}", name.replace('/', "-")), Change::Clean);
        for step in steps(&workflow).iter().filter(|step| !step.when.contains("push")) {
            let run = github(step, &clone, "gone");
            assert!(
                run.code != Some(0)
                    && run.err.contains("there is no revision `refs/remotes/origin/gone` here"),
                "{name}: {run:?}"
            );
        }
    }
}

/// What makes a workflow safe to run for a stranger's change.
#[test]
fn the_workflows_are_careful() {
    let own = ["diff", "comment"].map(|name| (name, yaml(&read(&format!(".github/workflows/{name}.yml")))));
    let shown = blocks("docs/pull-requests.md", "yaml")
        .into_iter()
        .map(|block| ("docs/pull-requests.md", yaml(&block)));
    for (name, workflow) in workflows().into_iter().chain(own).chain(shown) {
        let shown = workflow.to_string();
        assert!(!shown.contains("pull_request_target") && !shown.contains("secrets."), "{name}");
        // It may write a comment, so it has no checkout and uses nothing: tests/pull_requests.rs
        // holds what it runs.
        let comments = workflow["on"].get("workflow_run").is_some();
        assert_eq!(comments, name == "comment");
        assert_eq!(workflow["permissions"], serde_json::json!({}), "{name}: each job says what it needs");
        if let Some(pull) = workflow["on"].get("pull_request").filter(|_| name != "ci") {
            let types = ["opened", "synchronize", "reopened", "edited"];
            assert_eq!(
                pull["types"],
                serde_json::json!(types),
                "{name}: a pull request that goes elsewhere is another one"
            );
        }
        assert!(!comments || !shown.contains("\"uses\""), "{name}");
        for job in jobs(&workflow) {
            let all = job["steps"].as_array().expect("a list");
            let runs: Vec<String> = all.iter().map(|step| text(&step["run"])).collect();
            assert!(runs.iter().all(|run| !run.contains("${{")), "{name}: nothing is put into a script");
            let writes = job["permissions"].to_string().contains("write");
            assert!(writes || job["permissions"] == serde_json::json!({ "contents": "read" }), "{name}");
            assert!(
                !writes || comments || runs.iter().all(String::is_empty),
                "{name}: who may write runs nothing"
            );
            for uses in all.iter().filter_map(|step| step["uses"].as_str()) {
                let hash = uses.split_once('@').map(|(_, hash)| hash).unwrap_or_default();
                assert!(
                    hash.len() == 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()),
                    "{name}: {uses} has a full hash"
                );
            }
            let checkouts = all.iter().filter(|step| text(&step["uses"]).starts_with("actions/checkout@"));
            assert!(checkouts.into_iter().all(|step| step["with"]["persist-credentials"] == false), "{name}");
        }
    }
    assert_eq!(
        steps(&workflows()[0].1).iter().map(|step| step.run.as_str()).collect::<Vec<_>>(),
        [".ci/run"]
    );
}
