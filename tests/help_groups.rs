//! The list of commands in groups, what `gov` alone says, and what a misspelt word is taken for.

use crate::gov;
use ::gov::commands::declared as cli;
use ::gov::commands::groups::{GROUPS, TRY};
use ::gov::commands::help::{command_line, command_name};
use ::gov::lang::Lang;
use clap::Command;

/// The list has each command once, in one line that fits, by the name that its language has for it.
#[test]
fn every_command_stands_in_one_group() {
    let program = cli();
    let mut grouped: Vec<&str> = GROUPS.iter().flat_map(|(_, _, names)| names.iter().copied()).collect();
    let mut all: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
    grouped.sort_unstable();
    all.sort_unstable();
    assert_eq!(grouped, all);
    for (lang, code) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        let help = gov::gov(&["--help", "--lang", code], Some(80)).out;
        for command in program.get_subcommands() {
            let name = format!("  {} ", command_name(command, lang));
            let lines: Vec<&str> = help.lines().filter(|line| line.starts_with(&name)).collect();
            assert!(lines.len() == 1, "{name} in {help}");
        }
        for (en, sv, _) in GROUPS {
            assert!(help.contains(&format!("\n{}:\n", lang.pick(sv, en))), "{sv} in {help}");
        }
    }
    let owns = program.find_subcommand("who-owns").expect("a command");
    assert_eq!(
        (command_name(owns, Lang::Sv), command_name(owns, Lang::En)),
        ("vem-äger".into(), "who-owns".into())
    );
    assert_eq!(command_line(&program, "gov help who-owns", Lang::Sv), "gov hjälp vem-äger");
    assert_eq!(command_line(&program, "gov list steering-groups x", Lang::Sv), "gov lista styrgrupper x");
    assert_eq!(
        command_line(&program, "gov list beslut --region y", Lang::En),
        "gov list decisions --region y"
    );
}

/// `gov` alone offers questions, each of which has an answer, and says where help is.
#[test]
fn gov_alone_offers_questions_that_are_answered() {
    for (lang, ask) in [("sv", "gov fråga "), ("en", "gov ask ")] {
        let run = gov::gov(&["--lang", lang], Some(80));
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(run.out.lines().all(|line| line.chars().count() <= 80), "{}", run.out);
        let asked: Vec<&str> = run.out.lines().filter_map(|line| line.trim().strip_prefix(ask)).collect();
        assert_eq!(asked.len(), TRY.len(), "{}", run.out);
        for question in asked {
            let words: Vec<&str> = ["ask"].into_iter().chain(question.split(' ')).collect();
            let answer = gov::gov(&[&words[..], &["--lang", lang]].concat(), None);
            assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{question}: {}", answer.out);
        }
    }
    // With flags only it is the same; what is wrong is still told as such.
    assert_eq!(
        gov::gov(&["--accessible", "--lang", "sv"], Some(80)).out,
        gov::gov(&["--lang", "sv"], Some(80)).out
    );
    assert_eq!(gov::gov(&["--colour", "--lang", "sv"], Some(80)).code, 2);
}

/// A misspelt command, code or key is the one that begins so, rather than one that is as near.
#[test]
fn what_begins_so_is_meant() {
    for (args, meant) in [
        (&["who-own", "--lang", "en"][..], "`who-owns`"),
        (&["who-own", "--lang", "sv"], "`vem-äger`"),
        (&["vem-äg", "--lang", "sv"], "`vem-äger`"),
        (&["explain", "unknown-ref", "--lang", "en"], "`unknown-reference`"),
    ] {
        let run = gov::gov(args, None);
        assert!(run.code == 2 && run.err.contains(meant), "{args:?}: {}", run.err);
    }
}
