//! The commands in groups, as the program's help tells of them, and what `gov` alone says.

use crate::commands::help::{command_name, half};
use crate::lang::Lang;
use crate::report;

/// The groups, in English and Swedish, each with its commands: the first to try stand first.
pub const GROUPS: &[(&str, &str, &[&str])] = &[
    (
        "Ask",
        "Fråga",
        &[
            "ask",
            "who-owns",
            "who-decides",
            "responsibilities",
            "mandate",
            "members",
            "chair",
            "person",
            "post",
            "decisions",
            "principles",
            "route",
            "compare",
        ],
    ),
    ("Follow", "Följ", &["show", "list", "timeline", "reporting-lines", "chart", "glossary"]),
    ("Verify", "Ifrågasätt", &["why", "cite", "gaps", "counts", "load", "stale", "coverage"]),
    ("Write", "Skriv", &["init", "record", "source", "rename-id", "join", "move", "fmt", "import"]),
    ("Check", "Kontrollera", &["validate", "explain", "schema"]),
    ("History", "Historik", &["diff", "log", "bisect"]),
    ("Publish", "Publicera", &["site", "export"]),
    ("Set up", "Ställ in", &["git", "completions", "man", "help"]),
];

/// Questions that a stranger may try, in English and Swedish; they are asked of the shipped data.
pub const TRY: &[(&str, &str)] = &[
    ("who is responsible for digitalisation in Skåne", "vem ansvarar för digitaliseringen i Skåne"),
    ("who chairs styrgrupp ny styr- och ansvarsmodell", "vem är ordförande i styrgruppen för styrmodellen"),
    ("what was decided on 4 October 2017", "vad beslutades den 4 oktober 2017"),
    ("where do I send an idea in Kronoberg", "vart skickar jag en idé i Kronoberg"),
    ("what does FHS mean", "vad betyder FHS"),
];

/// Where what a command is for begins.
const INDENT: usize = 20;

/// A command and what it is for, as short as it can be said.
fn line(command: &clap::Command, lang: Lang, width: usize) -> String {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let about = half(&about, lang);
    // What follows the first sign tells more than a list needs.
    let short = about.split([',', ';', ':']).next().unwrap_or(about);
    let short = report::wrapped(short, width.saturating_sub(INDENT)).join(&format!("\n{:INDENT$}", ""));
    format!("  {:<17} {short}\n", command_name(command, lang))
}

/// All commands by groups; `declared` is the program in both languages.
pub fn listed(declared: &clap::Command, lang: Lang, width: usize) -> String {
    let group = |(en, sv, names): &(&str, &str, &[&str])| {
        let lines = names.iter().filter_map(|name| declared.find_subcommand(name));
        let lines: String = lines.map(|command| line(command, lang, width)).collect();
        format!("{}:\n{lines}", lang.pick(sv, en))
    };
    GROUPS.iter().map(group).collect::<Vec<_>>().join("\n")
}

/// What `gov` alone says: what it is, questions to try, and where help is.
pub fn start(declared: &clap::Command, lang: Lang) -> String {
    let about = declared.get_about().map(ToString::to_string).unwrap_or_default();
    let of = |name: &str| declared.find_subcommand(name).map(|command| command_name(command, lang));
    let ask = of("ask").unwrap_or_default();
    let mut out = format!("{}.\n\n", half(&about, lang));
    out.push_str(lang.pick("Fråga med egna ord, till exempel:\n", "Ask in your own words, for example:\n"));
    for (en, sv) in TRY {
        out.push_str(&format!("  gov {ask} {}\n", lang.pick(sv, en)));
    }
    let help = of("help").unwrap_or_default();
    let owns = of("who-owns").unwrap_or_default();
    out.push_str(&lang.pick(
        format!("\nAlla kommandon: gov {help}. Ett av dem: gov {help} {owns}.\n"),
        format!("\nAll commands: gov {help}. One of them: gov {help} {owns}.\n"),
    ));
    out
}
