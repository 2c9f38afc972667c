//! The hooks for git: those that pre-commit installs, and the one that is shown on docs/ci.md.

use crate::ci::{Change, blocks, clone, read, text, yaml};
use crate::repository::{CLEAN, GROUP, command, done};
use serde_json::Value;

/// The hooks do what pre-commit would have them do, and the page names those that are there.
#[test]
fn the_hooks_for_pre_commit_work() {
    let hooks = yaml(&read(".pre-commit-hooks.yaml"));
    let hooks = hooks.as_array().expect("a list");
    let ids: Vec<&str> = hooks.iter().filter_map(|hook| hook["id"].as_str()).collect();
    let shown = blocks("docs/ci.md", "yaml")
        .iter()
        .map(|block| yaml(block))
        .find(|block| block.get("repos").is_some())
        .expect("a configuration");
    for hook in shown["repos"][0]["hooks"].as_array().expect("a list") {
        assert!(ids.contains(&hook["id"].as_str().unwrap_or("")), "{hook}");
    }
    let clone = clone("pre-commit", Change::Clean);
    let run = |id: &str| {
        let hook = hooks.iter().find(|hook| hook["id"] == id).expect("a hook");
        assert_eq!(hook["pass_filenames"], false, "{id}: a repository has YAML that is not data");
        done(command("bash", &clone.path).args(["-c", &text(&hook["entry"])])).code
    };
    clone.write(
        GROUP,
        &CLEAN
            .replace("  - body", "    - body")
            .replace("    source: exempel-protokoll#s3\ns", "      source: exempel-protokoll#s3\ns"),
    );
    assert_eq!((run("gov-validate"), run("gov-fmt"), run("gov-validate")), (Some(1), Some(0), Some(0)));
    clone.write(GROUP, "name: [\n");
    assert_eq!((run("gov-validate"), run("gov-fmt")), (Some(1), Some(2)));
}

/// The hooks that install a wheel are the same but for that, and every place that names the version
/// names this one.
#[test]
fn the_hooks_of_a_release_are_of_this_version() {
    let [built, installed] =
        [".pre-commit-hooks.yaml", ".github/pre-commit/.pre-commit-hooks.yaml"].map(|path| yaml(&read(path)));
    let languages = |hooks: &Value| {
        hooks.as_array().expect("a list").iter().map(|hook| text(&hook["language"])).collect::<Vec<_>>()
    };
    assert_eq!(
        (languages(&built), languages(&installed)),
        (vec!["rust".to_string(); 2], vec!["python".to_string(); 2])
    );
    assert_eq!(built.to_string().replace("\"rust\"", "\"python\""), installed.to_string());
    let version = env!("CARGO_PKG_VERSION");
    for path in
        [".github/pre-commit/pyproject.toml", "docs/ci.md", "docs/examples/gitlab-ci.yml", "README.md"]
    {
        let page = read(path);
        let named = ["gov==", "/download/v", "gov@", "rev: v"]
            .into_iter()
            .flat_map(|before| page.split(before).skip(1));
        let named: Vec<&str> = named.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).collect();
        assert!(!named.is_empty() && named.iter().all(|rest| rest.starts_with(version)), "{path}: {named:?}");
    }
}

/// The hook on the page lets a clean change through and stops another.
#[test]
fn the_hook_on_the_page_works() {
    let hook =
        blocks("docs/ci.md", "sh").into_iter().find(|block| block.starts_with("#!/bin/sh")).expect("a hook");
    let clone = clone("own-hook", Change::Known);
    clone.script(".git/hooks/pre-commit", &hook);
    let commit = |path: &str, text: &str| {
        clone.write(path, text);
        done(command("git", &clone.path).args(["commit", "-qam", "x"]))
    };
    let known = commit("data/gov.toml", "[age]\nsource = 3\n");
    assert_eq!(known.code, Some(0), "what is known does not stop it: {known:?}");
    assert_eq!(commit("data/gov.toml", "[ages]\nsource = 3\n").code, Some(1));
}
