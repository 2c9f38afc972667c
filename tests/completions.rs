//! Completion: what the program offers, and what a real shell makes of it, with file names made to
//! break out.
#![cfg(unix)]

use crate::gov;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A data set in which the names of files are hostile, and one is not.
fn hostile(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("completions-{name}"));
    let _ = fs::remove_dir_all(&root);
    let names = [
        "$(touch pwned)",
        "`touch pwned`",
        ";touch pwned",
        "sk;rm",
        "sk ane",
        "sk\nane",
        "sk*",
        "-sk",
        "sk'",
        "sk\"",
        "sk\\",
        "sk\u{1b}[31m",
        "skåne",
        "SK",
        "sk&touch pwned",
        "skane",
    ];
    for folder in ["regions", "people"] {
        fs::create_dir_all(root.join("data").join(folder)).expect("made");
        for name in names {
            // That it can't be read as YAML is no matter: it is not read.
            fs::write(root.join(format!("data/{folder}/{name}.yaml")), ":\0").expect("written");
        }
    }
    fs::write(root.join("data/people/anna.yaml"), "").expect("written");
    fs::create_dir_all(root.join("data/$(touch pwned)/regions")).expect("made");
    fs::write(root.join("data/$(touch pwned)/regions/norr.yml"), "").expect("written");
    root
}

/// What the program offers for some words.
fn offered(root: &Path, words: &[&str]) -> Vec<String> {
    let data = root.join("data");
    let args: Vec<&str> = ["complete", "--data", data.to_str().expect("UTF-8")]
        .into_iter()
        .chain(words.iter().copied())
        .collect();
    let done =
        Command::new(env!("CARGO_BIN_EXE_gov")).args(args).env_clear().output().expect("the binary runs");
    assert!(done.status.success() && done.stderr.is_empty(), "{words:?}");
    String::from_utf8(done.stdout).expect("plain words").lines().map(String::from).collect()
}

#[test]
fn only_what_fits_is_offered() {
    let root = hostile("fits");
    for (words, expected) in [
        (&["show", ""][..], &["anna", "norr", "skane"][..]),
        (&["show", "sk"], &["skane"]),
        (&["visa", "sk"], &["skane"]),
        (&["show", "anna", ""], &[]),
        (&["show", "--"], &[]),
        (&["members", ""], &["norr", "skane"]),
        (&["responsibilities", ""], &["anna", "norr", "skane"]),
        (&["responsibilities", "--of", "a"], &["anna"]),
        (&["list", "--region", ""], &["norr", "skane"]),
        (&["decisions", "--by", ""], &["norr", "skane"]),
        (&["decisions", "--type", "s"], &[]),
        (&["decisions", "n"], &["norr"]),
        (&["reporting-lines", "--between", "n"], &["norr"]),
        (&["chart", "--region", "n"], &["norr"]),
        (&["why", "a"], &["anna"]),
        (&["list", "--region", "=", "n"], &["norr"]),
        (&["list", "--region", "="], &["norr", "skane"]),
        (&["list", "--region=n"], &["--region=norr"]),
        (&["list", "--region", "skane", "st"], &["steering-groups"]),
        (&["list", "--lang", "sv", "st"], &["steering-groups", "styrgrupper"]),
        (&["schema", "w"], &["working-groups"]),
        (&["explain", "unknown-k"], &["unknown-key"]),
        (&["validate", "--only", "unknown-k"], &["unknown-key"]),
        (&["validate", ""], &[]),
        (&["help", "who-o"], &["who-owns"]),
        (&["man", "who-o"], &["who-owns"]),
        (&["completions", "b"], &["bash"]),
        (&["nothing", ""], &[]),
        (&["show", "$(touch pwned)"], &[]),
        (&[], &[]),
    ] {
        assert_eq!(offered(&root, words), expected, "{words:?}");
    }
    assert!(offered(Path::new("/nowhere"), &["show", ""]).is_empty());
}

/// What a command that answers takes is a name of something in the data, and completed as one,
/// unless it is known to be another text. Codes are completed by what the argument is called.
#[test]
fn no_argument_forgets_what_it_names() {
    const TEXTS: [&str; 9] =
        ["at", "claim", "code", "date", "paragraph", "question", "registry_no", "term", "words"];
    let cli = ::gov::commands::declared();
    let answers = |command: &&clap::Command| {
        let output = command.get_arguments().find(|arg| arg.get_id() == "output");
        output.is_some_and(|arg| arg.get_possible_values().iter().any(|value| value.get_name() == "ids"))
    };
    let is_text = |arg: &&clap::Arg| {
        arg.get_value_parser().type_id() == std::any::TypeId::of::<String>()
            && arg.get_possible_values().is_empty()
            && !arg.is_global_set()
    };
    // What `source` takes are names of what is not in the data yet.
    let named = |command: &&clap::Command| answers(command) && command.get_name() != "source";
    let commands: Vec<&clap::Command> = cli.get_subcommands().filter(named).collect();
    assert!(commands.len() > 20, "{}", commands.len());
    for command in commands {
        for arg in command.get_arguments().filter(is_text) {
            let id = arg.get_id().as_str();
            assert!(TEXTS.contains(&id), "{} {id}: its parser is no `name(…)`", command.get_name());
        }
    }
}

/// What bash would put in place of the last word.
fn bash(root: &Path, words: &str) -> String {
    let gov = Path::new(env!("CARGO_BIN_EXE_gov"));
    let folder = gov.parent().expect("it lies in a folder").display().to_string();
    let script = r#"
        source <(gov completions bash)
        complete -p gov | grep -q _gov_with_ids || exit 3
        eval "COMP_WORDS=($1)"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _gov_with_ids gov "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let path = format!("{folder}:/usr/bin:/bin");
    let done = Command::new("bash")
        .args(["--norc", "-c", script, "bash", words])
        .current_dir(root)
        .env_clear()
        .env("PATH", path)
        .output();
    let done = done.expect("bash runs");
    assert!(done.status.success(), "{words}: {}", String::from_utf8_lossy(&done.stderr));
    let pwned = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .any(|entry| entry.file_name() == "pwned");
    assert!(!pwned, "{words}: a file's name was run");
    String::from_utf8(done.stdout).expect("UTF-8")
}

#[test]
fn bash_completes_ids_and_runs_nothing() {
    let root = hostile("bash");
    assert_eq!(bash(&root, "gov show sk"), "skane\n");
    assert_eq!(bash(&root, "gov show ''"), "anna\nnorr\nskane\n");
    assert_eq!(bash(&root, "gov members ''"), "norr\nskane\n");
    assert_eq!(bash(&root, "gov list --region = n"), "norr\n");
    assert_eq!(bash(&root, r"gov show '$(touch pwned)' ''"), bash(&root, r"gov show a ''"));
    // The rest is the static script's.
    assert_eq!(bash(&root, "gov who-o"), "who-owns\n");
    assert!(bash(&root, "gov show --acc").contains("--accessible"));
}

/// Where fish is there, it is asked too: a flag has candidates of its own there.
#[test]
fn fish_completes_ids() {
    let root = hostile("fish");
    let folder =
        Path::new(env!("CARGO_BIN_EXE_gov")).parent().expect("it lies in a folder").display().to_string();
    for (line, expected) in [
        ("gov show sk", "skane\n"),
        ("gov list --region n", "norr\n"),
        ("gov list --region=n", "--region=norr\n"),
    ] {
        let script = "gov completions fish | source; complete -C $argv[1]";
        let mut fish = Command::new("fish");
        fish.args(["--no-config", "-c", script, line]).current_dir(&root).env_clear();
        let Ok(done) = fish.env("HOME", &root).env("PATH", format!("{folder}:/usr/bin:/bin")).output() else {
            return;
        };
        assert_eq!(
            String::from_utf8_lossy(&done.stdout),
            expected,
            "{line}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        assert!(!root.join("pwned").exists());
    }
}

#[test]
fn each_shell_has_a_script_in_one_language() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        for lang in ["sv", "en"] {
            let run = gov::gov(&["completions", shell, "--lang", lang], None);
            assert!(run.code == 0 && run.out.contains("who-owns") && !run.out.contains('¦'), "{shell}");
            let asks = run.out.contains("command gov complete");
            assert_eq!(asks, ["bash", "zsh", "fish"].contains(&shell), "{shell}");
        }
    }
}
