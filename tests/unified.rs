//! What `gov validate --fix --diff` writes when piped is a patch: `git apply` takes it, and then
//! the files are as `--fix` writes them.

// Other tests use more of it.

use crate::repository;
use gov::lang::Lang;
use gov::report::Style;
use gov::report::diff::unified::unified;
use repository::{CLEAN, GROUP, Repository, command, done};
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// A group that is not as `gov fmt` writes it: its first two keys stand in the wrong order.
fn other_form() -> String {
    let (name, rest) = CLEAN.split_once('\n').expect("the group has lines");
    let (sources, rest) = (
        rest.lines().last().expect("the last line"),
        rest.rsplit_once("sources:").expect("it has sources").0,
    );
    format!("{sources}\n{rest}{name}\n")
}

/// Runs gov and hands what it says to `git apply`, each in a folder; what git says.
fn apply(from: &Path, args: &[&str], at: &Path) -> repository::Run {
    let shown = done(command("gov", from).args(["validate", "--fix", "--diff"]).args(args));
    assert_eq!(shown.code, Some(1), "something would change: {}", shown.err);
    let patch = from.join("patch.diff");
    fs::write(&patch, &shown.out).expect("the patch can be written");
    let applied = done(
        command("git", at)
            .args(["apply", "--verbose", "-"])
            .stdin(Stdio::from(fs::File::open(&patch).expect("it is there"))),
    );
    fs::remove_file(&patch).expect("the patch is ours");
    repository::Run { out: shown.out, ..applied }
}

fn read(repository: &Repository, path: &str) -> String {
    fs::read_to_string(repository.path.join(path)).expect("the file is there")
}

/// What `--fix` makes of a text of the group.
fn fixed(name: &str, path: &str, text: &str) -> String {
    let repository = Repository::new(&format!("patch-fixed-{name}"));
    if path != GROUP {
        fs::remove_file(repository.path.join(GROUP)).expect("the group is there");
    }
    repository.write(path, text);
    repository.gov(&["validate", "--fix"]);
    read(&repository, path)
}

/// A patch of a group with some text is applied, and gives what `--fix` writes.
fn holds(name: &str, path: &str, text: &str, from: &str, args: &[&str], at: &str) {
    let repository = Repository::new(&format!("patch-{name}"));
    if path != GROUP {
        fs::remove_file(repository.path.join(GROUP)).expect("the group is there");
    }
    repository.write(path, text);
    let data = repository.path.join("data").display().to_string();
    let args: Vec<String> = args.iter().map(|arg| arg.replace("$PWD/data", &data)).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let run = apply(&repository.path.join(from), &args, &repository.path.join(at));
    assert_eq!(run.code, Some(0), "{name}: {}\n{}", run.err, run.out);
    let now = read(&repository, path);
    assert_ne!(now, text, "{name}: something was changed: {}", run.err);
    assert_eq!(now, fixed(name, path, text), "{name}\n{}", run.out);
}

#[test]
fn a_patch_is_applied_wherever_the_data_is_named_from() {
    let text = other_form();
    holds("root", GROUP, &text, "", &[], "");
    holds("dot", GROUP, &text, "", &["--data", "./data"], "");
    holds("absolute", GROUP, &text, "", &["--data", "$PWD/data"], "");
    holds("up", GROUP, &text, "data/exempel", &["--data", "../../data"], "");
    // Where gov was run: git takes what lies below.
    holds("inside", GROUP, &text, "data/exempel", &[], "data/exempel");
    holds("in-the-data", GROUP, &text, "data", &["--data", "."], "data");
}

/// In a folder below the repository's root git leaves what lies outside of that folder as it is.
#[test]
fn a_patch_is_applied_as_far_as_the_folder_goes() {
    const OTHER: &str = "data/annan/groups/annan.yaml";
    let repository = Repository::new("diff-folder");
    repository.write(GROUP, &other_form());
    repository.write(OTHER, &other_form());
    let below = repository.path.join("data/exempel");
    let run = apply(&below, &[], &below);
    assert_eq!(run.code, Some(0), "{}\n{}", run.err, run.out);
    assert_eq!((read(&repository, GROUP), read(&repository, OTHER)), (CLEAN.to_string(), other_form()));
    let run = apply(&below, &[], &repository.path);
    assert_eq!(run.code, Some(0), "{}\n{}", run.err, run.out);
    assert_eq!(read(&repository, OTHER), CLEAN);
}

/// Without a repository the paths are those from the folder in which gov runs.
#[test]
fn a_patch_is_applied_without_a_repository() {
    let repository = Repository::new("patch-none");
    repository.write(GROUP, &other_form());
    // The folder of the tests is itself in a repository, so it is one outside.
    let outside = std::env::temp_dir().join(format!("gov-diff-{}", std::process::id()));
    fs::create_dir_all(&outside).expect("a folder can be made");
    let copied = done(command("cp", &repository.path).args(["-r", "data"]).arg(&outside));
    assert_eq!(copied.code, Some(0), "{}", copied.err);
    let run = apply(&outside, &["--data", "./data"], &outside);
    let now = fs::read_to_string(outside.join(GROUP)).expect("the file is there");
    fs::remove_dir_all(&outside).expect("the folder is ours");
    assert_eq!((run.code, now), (Some(0), CLEAN.to_string()), "{}\n{}", run.err, run.out);
}

#[test]
fn lines_are_written_as_they_are() {
    let text = other_form();
    holds("crlf", GROUP, &text.replace('\n', "\r\n"), "", &[], "");
    holds("bom", GROUP, &format!("\u{feff}{text}"), "", &[], "");
    holds("tab", GROUP, &format!("# a\tb\n{text}# c\td\n"), "", &[], "");
    holds("colons", GROUP, &format!("# C:: och D::E\n{text}"), "", &[], "");
    holds("no-line-feed", GROUP, text.trim_end(), "", &[], "");
    let misspelt = CLEAN.replace("body: exempel\n", "body: exempl\n");
    holds("odd-name", "data/exempel/groups/å \"b\\\u{202e} ##[c.yaml", &misspelt, "", &[], "");
}

/// What a terminal or a runner of CI would act on is not written, and can't be applied then. A
/// terminal gets nothing as it is.
#[test]
fn what_would_do_something_is_escaped() {
    let cases = [
        ("# a\u{1b}[31m", "# a\\u{1b}[31m"),
        ("# a ##[error]b", "# a ##\\u{5b}error]b"),
        (" \t::error::b", "  :\\u{3a}error:\\u{3a}b"),
        ("# a\u{feff}b", "# a\\u{feff}b"),
        ("\u{feff}# a", "\\u{feff}# a"),
        ("# a\u{202e}b", "# a\\u{202e}b"),
        ("# a\rb", "# a b"),
    ];
    let of = |line: &str, width| {
        unified(
            "a.yaml",
            &format!("b\n{line}\n"),
            &format!("c\n{line}\n"),
            Style { lang: Lang::En, width, color: false, accessible: false },
        )
    };
    for (line, written) in cases {
        for width in [None, Some(80)] {
            assert!(
                of(line, width).ends_with(&format!("\n-b\n+c\n {written}\n")),
                "{line:?}: {}",
                of(line, width)
            );
        }
    }
    assert!(
        of("a\tb::c\r", None).ends_with("\n a\tb::c\r\n")
            && of("a\tb::c\r", Some(80)).ends_with("\n a b:\\u{3a}c \n")
    );
}
