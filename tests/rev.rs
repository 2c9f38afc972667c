//! `--rev`: every command that reads the data reads it of the revision, and nothing of the folder.

use crate::repository;
use gov::commands::declared;
use gov::parallel;
use repository::{GROUP, Repository, Run, command, done};
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// A repository with the shipped data in one commit.
fn shipped(name: &str) -> Repository {
    let repository = Repository::empty(name);
    for entry in
        WalkDir::new("data").into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file())
    {
        repository
            .write(&entry.path().to_string_lossy(), &fs::read_to_string(entry.path()).expect("data is text"));
    }
    repository.commit("data: all");
    repository
}

/// The examples of every command as it is declared, so that none is forgotten; each as it stands
/// and as JSON.
fn examples() -> Vec<Vec<String>> {
    let cli = declared();
    let mut examples = Vec::new();
    for command in std::iter::once(&cli).chain(cli.get_subcommands()).filter(|command| !command.is_hide_set())
    {
        for example in crate::help::examples(command) {
            let words: Vec<String> =
                example.split_whitespace().skip(1).map(|word| word.trim_matches('\'').to_string()).collect();
            let own = cli.find_subcommand(&words[0]).expect("an example is of a command");
            let json = own.get_arguments().any(|arg| arg.get_id() == "output")
                && !words.iter().any(|word| word == "-o");
            if json {
                examples.push(words.iter().cloned().chain(["-o".into(), "json".into()]).collect());
            }
            examples.push(words);
        }
    }
    assert!(examples.len() > 80, "the examples are there: {}", examples.len());
    examples
}

fn run(folder: &Path, example: &[String], rev: &[&str]) -> Run {
    let run = done(command("gov", folder).args(example).args(rev));
    // How long it took is another matter.
    let words = run
        .err
        .split(' ')
        .map(|word| if word.bytes().all(|byte| byte.is_ascii_digit()) { "0" } else { word });
    Run { err: words.collect::<Vec<_>>().join(" "), ..run }
}

/// `gov diff` compares with the revision in place of the folder, and says which of them it was;
/// `gov git` reads git's settings; `gov site` writes which it was on its pages (tests/site.rs).
fn is_of_its_own(example: &[String]) -> bool {
    ["diff", "git", "site"].contains(&&*example[0])
}

fn writes(example: &[String]) -> bool {
    let has = |flag: &str| example.iter().any(|word| word == flag);
    ["import", "init", "join", "move", "record", "rename-id", "source"].contains(&&*example[0])
        || example[0] == "fmt" && !has("--check") && !has("--stdout")
}

#[test]
fn every_command_reads_the_revision_and_nothing_else() {
    let repository = shipped("rev-every");
    let examples = examples();
    let clean = parallel::uneven(&examples, |example| run(&repository.path, example, &[]));
    let pairs: Vec<(&Vec<String>, Run)> = examples
        .iter()
        .zip(clean)
        .filter(|(example, _)| !writes(example) && !is_of_its_own(example))
        .collect();
    parallel::uneven(&pairs, |(example, clean)| {
        assert_eq!(run(&repository.path, example, &["--rev", "HEAD"]), *clean, "{example:?}")
    });
    // What is in the folder now says nothing.
    let plain: Vec<_> =
        pairs.into_iter().filter(|(example, _)| !example.ends_with(&["-o".into(), "json".into()])).collect();
    fs::remove_dir_all(repository.path.join("data")).expect("removed");
    repository.write("data/exempel/groups/annat.yaml", "name: [\n");
    parallel::uneven(&plain, |(example, clean)| {
        assert_eq!(run(&repository.path, example, &["--rev", "HEAD"]), *clean, "another folder: {example:?}")
    });
}

#[test]
fn a_revision_is_not_written() {
    let repository = Repository::new("rev-write");
    repository.write(GROUP, "sources: [exempel-protokoll#s3]\nname:   Nämnden\n");
    repository.commit("of another form");
    let text = || fs::read_to_string(repository.path.join(GROUP)).expect("there");
    let before = text();
    for args in [&["fmt"][..], &["fmt", GROUP], &["validate", "--fix"]] {
        let run = repository.gov(&[args, &["--rev", "HEAD"]].concat());
        assert!(
            run.code == Some(2) && run.err.contains("a revision can't be rewritten"),
            "{args:?}: {run:?}"
        );
    }
    assert_eq!(repository.gov(&["fmt", "--check", "--rev", "HEAD"]).code, Some(1));
    assert_eq!(repository.gov(&["fmt", "--check", "--rev", "HEAD~1"]).code, Some(0));
    let stdout = repository.gov(&["fmt", "--stdout", GROUP, "--rev", "HEAD"]);
    assert!(stdout.code == Some(0) && stdout.out.starts_with("name:   Nämnden\n"), "{stdout:?}");
    let diff = repository.gov(&["validate", "--fix", "--diff", "--rev", "HEAD"]);
    assert!(diff.code == Some(1) && diff.out.contains("+name:   Nämnden\n"), "{diff:?}");
    assert_eq!(text(), before);
}

/// The folder is found where it was then: the nearest one upwards, or the given one.
#[test]
fn the_folder_is_found_in_the_revision() {
    // The folder for tests lies in a folder that has data.
    let origin = Repository::new("rev-folder");
    let repository =
        Repository { path: std::env::temp_dir().join(format!("gov-rev-{}", std::process::id())) };
    fs::create_dir_all(&repository.path).expect("made");
    repository.git(&["clone", "-q", origin.path.to_str().expect("UTF-8"), "."]);
    repository.git(&["mv", "data", "styrning"]);
    repository.write("docs/x.md", "x\n");
    repository.commit("moved");
    let here = Repository { path: repository.path.join("docs") };
    for place in [&repository, &here] {
        assert_eq!(place.gov(&["list", "--rev", "HEAD~1"]).code, Some(0));
        let run = place.gov(&["list", "--rev", "HEAD"]);
        assert!(run.code == Some(2) && run.err.contains("found no folder `data`"), "{run:?}");
    }
    assert_eq!(repository.gov(&["list", "--rev", "HEAD", "--data", "styrning"]).code, Some(0));
    let run = repository.gov(&["list", "--rev", "HEAD~1", "--data", "styrning"]);
    assert!(
        run.code == Some(2) && run.err.contains("there is no folder styrning in the revision `HEAD~1`"),
        "{run:?}"
    );
    let run = repository.gov(&["list", "--rev", "HEAD", "--data", "docs"]);
    assert!(run.code == Some(2) && run.err.contains("no YAML files in docs"), "{run:?}");
    let run = repository.gov(&["validate", "data/finns-inte", "--rev", "HEAD~1"]);
    assert!(run.code == Some(2) && run.err.contains("data/finns-inte is not part of the data"), "{run:?}");
    fs::remove_dir_all(&repository.path).expect("removed");
}

/// `gov why` tells the history as it was then.
#[test]
fn history_ends_at_the_revision() {
    let repository = Repository::new("rev-why");
    repository.write(
        GROUP,
        &format!(
            "{}note: Mer.\n",
            repository::CLEAN.replace("exempel-protokoll#s3\n", "exempel-protokoll#s3\n    note: Så.\n")
        ),
    );
    repository.commit("more");
    repository.git(&["rm", "-q", GROUP]);
    repository.commit("gone");
    assert_eq!(repository.gov(&["why", "namnden"]).code, Some(1));
    let run = repository.gov(&["why", "namnden", "note", "--rev", "HEAD~1"]);
    assert!(run.code == Some(0) && run.out.contains("more"), "{run:?}");
    let run = repository.gov(&["why", "namnden", "name", "--rev", "HEAD~1"]);
    assert!(run.code == Some(0) && run.out.contains("base"), "{run:?}");
    assert_eq!(repository.gov(&["why", "namnden", "note", "--rev", "HEAD~2"]).code, Some(1));
}

/// On a terminal an answer links to the file that it is of; a revision has none.
#[test]
fn no_link_to_a_file_of_now() {
    let repository = Repository::new("rev-link");
    let shown = |rev: &[&str]| {
        let data = repository.path.join("data").display().to_string();
        let args = [&["gov", "show", "namnden", "--data", &data, "--color", "always"], rev].concat();
        let mut out = Vec::new();
        let mut ui = gov::commands::Ui {
            out: Box::new(&mut out),
            err: Box::new(std::io::sink()),
            width: Some(80),
            height: None,
            progress: None,
        };
        assert_eq!(gov::commands::run(args.into_iter().map(Into::into), &mut ui), 0);
        drop(ui);
        String::from_utf8(out).expect("text")
    };
    assert!(shown(&[]).contains("\u{1b}]8;;file:") && !shown(&["--rev", "HEAD"]).contains("\u{1b}]8;;"));
}
