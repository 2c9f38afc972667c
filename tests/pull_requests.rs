//! The comment on a pull request: the workflow's script is run as the runner does, with a `gh` that
//! answers from files and keeps what it was asked.

use crate::repository;
use repository::{Repository, Run, command, done, folder};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

const BASH: [&str; 5] = ["--noprofile", "--norc", "-eo", "pipefail", "-c"];
const MARKS: &str =
    "<!-- gov:diff:1 -->\n<!-- verdict: changed -->\n<!-- base: refs%2Fremotes%2Forigin%2Fmain -->\n";

pub fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).expect("it is there")).expect("YAML")
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What GitHub says when it is asked, and the artifact.
struct GitHub {
    folder: PathBuf,
}

const SHA: &str = "1111111111111111111111111111111111111111";
const GH: &str = r#"#!/bin/bash
printf '%s\n' "- $1 $2" "${@:3}" >> calls
case "$*" in
  "run download 77 --repo org/data --name gov-diff --dir "*) cp -a artifact "${@: -1}" ;;
  *"-X PATCH "* | *"-X POST "*) for arg; do [[ $arg != body=@* ]] || cp "${arg#body=@}" sent; done ;;
  *" repos/org/data/pulls "*) cat pulls ;;
  *"/actions/runs/77/artifacts "*) cat size ;;
  *"/pulls/5/files?"*) cat files ;;
  *"/pulls/5 "*) cat pull ;;
  *"/issues/5/comments?"*) cat comments ;;
  *) echo "unasked: $*" >&2; exit 1 ;;
esac
"#;

impl GitHub {
    /// One pull request, 5, from a fork, whose newest commit was compared; it has no comment yet.
    fn new(name: &str) -> GitHub {
        let github = GitHub { folder: folder(&format!("github-{name}")) };
        let repository = Repository { path: github.folder.clone() };
        repository.script("bin/gh", GH);
        let (pulls, pull) = (
            format!("4\t2222\tme/fork\torg/data\n5\t{SHA}\tme/fork\torg/data\n"),
            format!("1\t{SHA}\trefs%2Fremotes%2Forigin%2Fmain\n"),
        );
        let files = [
            ("pulls", pulls.as_str()),
            ("pull", &pull),
            ("size", "700\n"),
            ("files", "data/a.yaml\t-\n"),
            ("comments", "8\tme\ttrue\n"),
        ];
        for (name, text) in files.into_iter().chain([("artifact/comment.md", &*format!("{MARKS}### Vad\n"))])
        {
            github.says(name, text);
        }
        github
    }

    fn says(&self, name: &str, text: &str) {
        Repository { path: self.folder.clone() }.write(name, text);
    }

    /// Runs the script of the workflow that comments; what was sent, and with which calls.
    fn comment(&self) -> (Run, Option<String>, String) {
        let workflow = yaml(".github/workflows/comment.yml");
        let job = &workflow["jobs"]["comment"];
        let step = &job["steps"][0];
        let mut bash = command("bash", &self.folder);
        let path = std::env::var("PATH").unwrap_or_default();
        bash.args(BASH)
            .arg(text(&step["run"]))
            .env("PATH", format!("{}:{path}", self.folder.join("bin").display()));
        bash.env("TMPDIR", &self.folder).env("MAKERS", text(&job["env"]["MAKERS"]));
        for (key, value) in
            [("REPOSITORY", "org/data"), ("RUN", "77"), ("OWNER", "me"), ("FORK", "me/fork"), ("SHA", SHA)]
        {
            assert!(step["env"].get(key).is_some(), "{key}");
            bash.env(key, value);
        }
        let branch = "$(touch ran)`touch ran`;touch ran";
        let run = done(bash.env("BRANCH", branch).env("GH_TOKEN", "token"));
        assert!(!self.folder.join("ran").exists(), "a name of a branch is a text");
        let calls = fs::read_to_string(self.folder.join("calls")).unwrap_or_default();
        assert!(!calls.contains("- api") || calls.contains(&format!("\nhead=me:{branch}\n")), "{calls}");
        (run, fs::read_to_string(self.folder.join("sent")).ok(), calls)
    }

    fn refuses(name: &str, code: i32, why: &str, prepare: impl Fn(&GitHub)) {
        let github = GitHub::new(name);
        prepare(&github);
        let (run, sent, calls) = github.comment();
        assert_eq!((run.code, run.out.contains(why), sent), (Some(code), true, None), "{name}: {run:?}");
        assert!(!calls.contains("POST") && !calls.contains("PATCH"), "{name}: {calls}");
    }
}

#[test]
fn the_comment_is_made_once_and_then_renewed() {
    let github = GitHub::new("new");
    let (run, sent, calls) = github.comment();
    assert_eq!((run.code, sent), (Some(0), Some(format!("{MARKS}### Vad\n"))), "{run:?}");
    assert!(calls.contains("\nPOST\nrepos/org/data/issues/5/comments\n"), "of 5, not of 4; {calls}");
    // Anybody can write the mark; only the bot's own comment is changed.
    github.says("comments", "8\tme\ttrue\n9\tgithub-actions[bot]\tfalse\n10\tgithub-actions[bot]\ttrue\n11\tgithub-actions[bot]\ttrue\n");
    github.says("artifact/comment.md", &format!("{}### Inget\n", MARKS.replace("changed", "unchanged")));
    let (run, sent, calls) = github.comment();
    assert_eq!((run.code, sent.is_some_and(|sent| sent.contains("Inget"))), (Some(0), true), "{run:?}");
    assert!(calls.contains("\nPATCH\nrepos/org/data/issues/comments/10\n"), "{calls}");
    GitHub::refuses("unchanged", 0, "nothing changes", |github| {
        github.says("artifact/comment.md", &MARKS.replace("changed", "unchanged"));
    });
}

/// Which pull request it is, the event says; one that has gone on since is another run's.
#[test]
fn no_other_pull_request_gets_the_comment() {
    let pull = |sha: &str, fork: &str, base: &str| format!("5\t{sha}\t{fork}\t{base}\n");
    for (name, pulls) in [
        ("none", String::new()),
        ("sha", pull("2222", "me/fork", "org/data")),
        ("fork", pull(SHA, "me/other", "org/data")),
        ("gone", pull(SHA, "-", "org/data")),
        ("base", pull(SHA, "me/fork", "me/fork")),
    ] {
        GitHub::refuses(&format!("pull-{name}"), 0, "no open pull request", |github| {
            github.says("pulls", &pulls)
        });
    }
    let two = pull(SHA, "me/fork", "org/data").repeat(2);
    GitHub::refuses("pull-two", 1, "several pull requests", |github| github.says("pulls", &two));
    GitHub::refuses("pull-newer", 0, "a newer commit came", |github| {
        github.says("pull", "1\t2222\trefs%2Fremotes%2Forigin%2Fmain\n")
    });
}

/// A comparison with a lax branch does not become the comment of a pull request that was then
/// turned to another.
#[test]
fn another_base_is_another_comparison() {
    let turned = format!("1\t{SHA}\trefs%2Fremotes%2Forigin%2Flax\n");
    GitHub::refuses("base-turned", 0, "compared with another branch", |github| github.says("pull", &turned));
    for (name, text) in
        [("absent", MARKS.replace("base", "bas")), ("later", MARKS.replace("<!-- base", "\n<!-- base"))]
    {
        GitHub::refuses(&format!("base-{name}"), 0, "compared with another branch", |github| {
            github.says("artifact/comment.md", &text)
        });
    }
}

#[test]
fn an_artifact_that_is_not_the_comment_is_refused() {
    let says = |text: &str| {
        let text = text.to_string();
        move |github: &GitHub| github.says("artifact/comment.md", &text)
    };
    GitHub::refuses("bomb", 1, "larger than a comment can be", |github| github.says("size", "12\n65537\n"));
    GitHub::refuses("left-nothing", 0, "left no comparison", |github| github.says("size", ""));
    GitHub::refuses("large", 1, "larger", says(&format!("{MARKS}{}", "x".repeat(65_536 - MARKS.len() + 1))));
    for (name, text) in [
        ("unmarked", "### Vad\n"),
        ("empty", ""),
        ("later", "\n<!-- gov:diff:1 -->\n"),
        ("nul", "<!-- gov:\0diff:1 -->\nx\n"),
    ] {
        GitHub::refuses(name, 1, "no comment of gov", says(text));
    }
    GitHub::refuses("extra", 1, "has to be one file", |github| github.says("artifact/.more", ""));
    GitHub::refuses("folder", 1, "has to be one file", |github| github.says("artifact/data/x", ""));
    GitHub::refuses("named", 1, "has to be one file", |github| {
        github.says("artifact/comment.md\nf x", "");
    });
    GitHub::refuses("link", 1, "has to be one file", |github| {
        let path = github.folder.join("artifact/comment.md");
        fs::remove_file(&path).expect("it is there");
        github.says("secret", MARKS);
        std::os::unix::fs::symlink(github.folder.join("secret"), path).expect("a link");
    });
    let github = GitHub::new("full");
    says(&format!("{MARKS}{}", "x".repeat(65_536 - MARKS.len())))(&github);
    assert_eq!(github.comment().0.code, Some(0), "as large as it may be");
}

/// What it says is sent as it is and run nowhere; where the change alters what makes it, it is not
/// sent at all.
#[test]
fn the_text_is_only_a_text() {
    let hostile = format!(
        "{MARKS}$(touch ran) `touch ran` '; touch ran; \" @file ::error::x ${{{{ github.token }}}}\n"
    );
    let github = GitHub::new("hostile");
    github.says("artifact/comment.md", &hostile);
    let (run, sent, calls) = github.comment();
    assert_eq!((run.code, sent), (Some(0), Some(hostile)), "{run:?}");
    assert!(
        !calls.contains("touch ran) `")
            && !run.out.contains("::error")
            && !github.folder.join("ran").exists(),
        "{calls}"
    );
    let many = format!("3001\t{SHA}\trefs%2Fremotes%2Forigin%2Fmain\n");
    // So many that what looks through them has to go on after the first.
    let long = format!(
        ".github/workflows/diff.yml\t-\n{}",
        (0..2_900).map(|n| format!("data/{n:0>40}.yaml\t-\n")).collect::<String>()
    );
    for (name, pull, files) in [
        ("long", None, long.as_str()),
        ("workflow", None, "data/a.yaml\t-\n.github/workflows/diff.yml\t-\n"),
        ("gate", None, ".github/gate/compare.sh\t-\n"),
        ("moved", None, "docs/x.yml\taction.yml\n"),
        ("tool", None, "src/report/diff/markdown.rs\t-\n"),
        ("many", Some(&many), "data/a.yaml\t-\n"),
    ] {
        let github = GitHub::new(&format!("maker-{name}"));
        github.says("files", files);
        pull.into_iter().for_each(|pull| github.says("pull", pull));
        let (run, sent, _) = github.comment();
        let sent = sent.expect("a comment that says so");
        assert!(
            run.code == Some(0)
                && sent.starts_with("<!-- gov:diff:1 -->\n")
                && sent.contains("so there is none"),
            "{name}: {sent}"
        );
        assert!(!sent.contains("### Vad"), "{name}");
    }
}

/// It may write, so nothing but its own script is run, and what a stranger chose comes by way of
/// the environment.
#[test]
fn the_workflow_that_comments_is_careful() {
    let workflow = yaml(".github/workflows/comment.yml");
    let job = &workflow["jobs"]["comment"];
    assert_eq!(job["permissions"], serde_json::json!({ "actions": "read", "pull-requests": "write" }));
    assert_eq!((job["steps"].as_array().map(Vec::len), job["steps"][0].get("uses")), (Some(1), None));
    let script = text(&job["steps"][0]["run"]);
    assert!(!script.contains("${{") && !script.contains("eval") && !script.contains("git "), "{script}");
    let env = job["steps"][0]["env"].as_object().expect("a map");
    assert!(env.values().all(|value| text(value).starts_with("${{ github.")), "{env:?}");
    let (diff, of) =
        (yaml(".github/workflows/diff.yml"), workflow["on"]["workflow_run"]["workflows"].clone());
    assert_eq!(of, serde_json::json!([diff["name"]]), "it follows the other");
}
