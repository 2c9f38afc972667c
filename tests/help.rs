//! Help: each text in both languages, nothing of the other language in either, and examples that
//! work on the shipped data.

use crate::gov;
use ::gov::commands::help::{VALUE_NAMES, command_line, half};
use ::gov::commands::{declared as cli, program};
use ::gov::lang::Lang;
use clap::{Arg, Command};
use std::path::Path;

const BETWEEN: &str = " ¦ ";
/// Commands that are called the same in both languages.
const SAME: [&str; 2] = ["git", "schema"];

/// Each text of a command with what it is of.
fn texts(command: &Command) -> Vec<(String, String)> {
    let of = |what: &str| format!("{} {what}", command.get_name());
    let mut texts = vec![(of("about"), command.get_about().map(ToString::to_string).unwrap_or_default())];
    // What is hidden is told elsewhere: `gov record --words`.
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        texts.push((of(arg.get_id().as_str()), arg.get_help().map(ToString::to_string).unwrap_or_default()));
        assert!(arg.get_long_help().is_none(), "{}: one line of help", of(arg.get_id().as_str()));
        for value in values(arg) {
            texts.push((
                of(&format!("{}={}", arg.get_id(), value.get_name())),
                value.get_help().map(ToString::to_string).unwrap_or_default(),
            ));
        }
    }
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    texts.extend(
        after.lines().filter(|line| !line.starts_with("gov ")).map(|line| (of("after"), line.to_string())),
    );
    texts
}

fn values(arg: &Arg) -> Vec<clap::builder::PossibleValue> {
    if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() }
}

/// The program as it is declared, and its commands.
fn declared() -> Vec<Command> {
    let cli = cli();
    let commands: Vec<Command> =
        cli.get_subcommands().filter(|command| !command.is_hide_set()).cloned().collect();
    assert!(commands.len() > 12, "the commands are there");
    [vec![cli], commands].concat()
}

#[test]
fn every_help_is_written_in_both_languages() {
    for command in declared() {
        for (what, text) in texts(&command) {
            let halves: Vec<&str> = text.split(BETWEEN).collect();
            let [en, sv] = halves.as_slice() else { panic!("{what} is `English ¦ Svenska`: {text:?}") };
            assert!(
                !en.trim().is_empty() && !sv.trim().is_empty() && !text.contains('\n'),
                "{what}: {text:?}"
            );
            assert!(en != sv || !en.contains(' '), "{what} says the same twice: {text:?}");
            assert!(!en.ends_with('.') && !sv.ends_with('.') && !sv.contains(" ej "), "{what}: {text:?}");
            assert_eq!((half(&text, Lang::En), half(&text, Lang::Sv)), (*en, *sv));
        }
        for arg in command.get_arguments().filter(|arg| arg.get_action().takes_values()) {
            let own = || vec![arg.get_id().as_str().to_uppercase()];
            let names = arg
                .get_value_names()
                .map_or_else(own, |names| names.iter().map(ToString::to_string).collect());
            for name in names {
                assert!(
                    VALUE_NAMES.iter().any(|(en, _)| *en == name),
                    "{}: help.rs says what {name} is called in Swedish",
                    command.get_name()
                );
            }
        }
    }
}

/// What is shown is of one language, with nothing that the parser says in English.
#[test]
fn help_is_of_one_language() {
    for command in declared() {
        let name = command.get_name();
        for flag in ["-h", "--help"] {
            let help = |lang| match name {
                "gov" => gov::gov(&["--lang", lang, flag], Some(80)),
                name => gov::gov(&["--lang", lang, name, flag], Some(80)),
            };
            let (sv, en) = (help("sv"), help("en"));
            assert_eq!((sv.code, en.code, &*sv.err, &*en.err), (0, 0, "", ""), "{name}");
            for text in [&sv.out, &en.out] {
                assert!(!text.contains('¦'), "{name}: {text}");
                assert!(text.lines().all(|line| line.chars().count() <= 80), "{name}: {text}");
            }
            for english in [
                "Usage",
                "Options",
                "Arguments",
                "Commands",
                "[default",
                "[env",
                "[alias",
                "[OPTIONS]",
                "ossible values",
                "Print",
                "Examples",
            ] {
                assert!(!sv.out.contains(english), "{name} {flag}: {english} in {}", sv.out);
            }
            for swedish in ["Användning", "Flaggor", "Kommandon", "[standard", "[miljö", "Skriv", "Exempel"]
            {
                assert!(!en.out.contains(swedish), "{name} {flag}: {swedish} in {}", en.out);
            }
            // All of the halves are there, though in other lines.
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            for (what, text) in
                texts(&command).iter().filter(|(what, _)| flag == "--help" || !what.contains('='))
            {
                assert!(flat(&sv.out).contains(&flat(half(text, Lang::Sv))), "{what}: {}", sv.out);
                assert!(flat(&en.out).contains(&flat(half(text, Lang::En))), "{what}: {}", en.out);
            }
            if name != "gov" && flag == "--help" {
                assert_eq!(gov::gov(&["help", name, "--lang", "sv"], Some(80)).out, sv.out, "{name}");
            }
        }
    }
}

/// Each command has a Swedish name that can be typed anywhere, and with å, ä and ö where it has
/// them.
#[test]
fn every_command_has_a_swedish_name() {
    for command in declared().iter().skip(1).filter(|command| !SAME.contains(&command.get_name())) {
        let name = command.get_name();
        let visible: Vec<&str> = command.get_visible_aliases().collect();
        let [swedish] = visible.as_slice() else {
            panic!("{name} has one visible alias, its Swedish name: {visible:?}")
        };
        assert!(swedish.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name}: {swedish}");
        let plain = |alias: &str| alias.replace(['å', 'ä'], "a").replace('ö', "o");
        for alias in command.get_all_aliases() {
            assert!(plain(alias) == *swedish, "{name}: {alias} is {swedish} with its own letters");
        }
    }
}

/// The examples of a command's help, in both languages where they differ, with `gov` before each.
pub fn examples(command: &clap::Command) -> Vec<String> {
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let examples = after.lines().filter(|line| line.starts_with("gov "));
    examples.flat_map(|line| line.split(" ¦ ")).map(String::from).collect()
}

#[test]
fn every_command_has_two_examples_that_work() {
    // A copy, since one of them may write.
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    let _ = std::fs::remove_dir_all(&root);
    for entry in walkdir::WalkDir::new("data")
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
    {
        let to = root.join(entry.path());
        std::fs::create_dir_all(to.parent().expect("below the root")).expect("made");
        std::fs::copy(entry.path(), to).expect("copied");
    }
    commit(&root);
    for command in declared() {
        let examples = examples(&command);
        let is_many = (2..=4).contains(&examples.len()) && examples[0] != examples[1];
        assert!(is_many, "{}: {examples:?}", command.get_name());
        for example in examples {
            let words: Vec<&str> = example.split_whitespace().skip(1).collect();
            let is_own = command.get_name() == "gov" || words.first() == Some(&command.get_name());
            assert!(is_own, "{example} is of {}", command.get_name());
            let run = std::process::Command::new(env!("CARGO_BIN_EXE_gov"))
                .args(words.iter().map(|word| word.trim_matches('\'')))
                .current_dir(&root)
                .env_clear()
                .env("GOV_TODAY", gov::TODAY)
                .output()
                .expect("the binary runs");
            assert_eq!(run.status.code(), Some(0), "{example}: {}", String::from_utf8_lossy(&run.stderr));
        }
    }
}

/// Makes a repository of a folder, in which one thing came later than the rest: some commands tell
/// of commits.
fn commit(root: &Path) {
    let git = |args: &[&str]| {
        let own = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
        let status = std::process::Command::new("git")
            .args(own)
            .args(args)
            .current_dir(root)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .status();
        assert!(status.expect("git runs").success(), "git {args:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "-A", "--", ".", ":!data/skane/programme-areas"]);
    git(&["commit", "-q", "--no-verify", "-m", "data: first"]);
    git(&["add", "-A"]);
    git(&["commit", "-q", "--no-verify", "-m", "data: areas"]);
}

/// The language is known before the arguments are read, and what is wrong with them is said in it.
#[test]
fn the_language_may_stand_anywhere() {
    for args in [
        ["--lang", "sv", "list", "--flagga"],
        ["list", "--lang=sv", "--flagga", "x"],
        ["list", "--flagga", "--lang", "sv"],
    ] {
        let run = gov::gov(&args, None);
        assert!(run.code == 2 && run.err.starts_with("fel: "), "{}", run.err);
    }
    // What stands after `--` is no flag.
    let run = gov::gov(&["list", "--lang", "en", "--flagga", "--", "--lang", "sv"], None);
    assert!(run.err.starts_with("error: "), "{}", run.err);
}

#[test]
fn the_program_is_well_made() {
    for lang in [Lang::Sv, Lang::En] {
        program(lang, None).debug_assert();
    }
}

/// A manual page for every command, in both languages, with its examples.
#[test]
fn every_command_has_a_manual_page() {
    for command in declared() {
        for lang in ["sv", "en"] {
            let name = command.get_name();
            let args =
                if name == "gov" { vec!["man", "--lang", lang] } else { vec!["man", name, "--lang", lang] };
            let run = gov::gov(&args, None);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
            let shown = run.out.replace("\\-", "-").replace("\\(aq", "'");
            let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let told = if lang == "sv" { Lang::Sv } else { Lang::En };
            for example in after.lines().filter(|line| line.starts_with("gov ")) {
                let (en, sv) = example.split_once(" ¦ ").unwrap_or((example, example));
                let example = command_line(&cli(), told.pick(sv, en), told);
                assert!(shown.lines().any(|line| line == example), "{name}: {example} in {shown}");
            }
            let headings: Vec<&str> = shown.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
            let first = if lang == "sv" {
                ["NAMN", "SYNTAX", "BESKRIVNING"]
            } else {
                ["NAME", "SYNOPSIS", "DESCRIPTION"]
            };
            let last = if lang == "sv" { "EXEMPEL" } else { "EXAMPLES" };
            assert!(headings.starts_with(&first) && headings.ends_with(&[last]), "{name}: {headings:?}");
            assert!(!shown.contains('¦') && (lang == "en" || !shown.contains("Possible")), "{name}: {shown}");
        }
    }
    assert_eq!(gov::gov(&["man", "who-own", "--lang", "sv"], None).code, 2);
}

/// Where no terminal says how wide it is, the environment may.
#[test]
fn help_is_as_wide_as_the_environment_says() {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_gov"))
        .args(["help", "who-owns"])
        .env_clear()
        .env("COLUMNS", "60")
        .output()
        .expect("the binary runs");
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
    // What every command takes is named in a line, and told by `gov help` alone.
    assert!(text.contains("--color") && !text.contains("Also when piped"), "{text}");
    assert!(gov::gov(&["help", "--lang", "en"], Some(80)).out.contains("Also when piped"));
}
