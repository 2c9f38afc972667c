//! Help in one language, and `gov help`.
//!
//! Help is written `English ¦ Svenska` where an argument is declared. Here each text becomes the
//! half that is asked for, and what the parser would say in English is written from the same facts.

use crate::commands::{DONE, FAILED, Problem, Ui, groups, written};
use crate::lang::{Lang, both};
use crate::model::nearest::did_you_mean;
use crate::report::fit;
use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::{Arg, ArgAction, Args};
use std::collections::BTreeSet;
use std::io::Write as _;

mod names;
use names::value_name;
pub use names::{VALUE_NAMES, command_line, command_name, value_in};

/// What stands between the two languages of a help text.
const BETWEEN: &str = " ¦ ";

/// The heading of what every command takes.
const SHARED: (&str, &str) = ("Flaggor för alla kommandon", "Options of every command");

const NO_PAGER: &str = "Write a long answer without a pager (GOV_PAGER, PAGER or less) ¦ Skriv ett långt \
    svar utan sidvisare (GOV_PAGER, PAGER eller less)";

/// Print help, for the program or for a command ¦ Skriv ut hjälp, för programmet eller för ett
/// kommando
#[derive(Args)]
#[command(visible_alias = "hjalp", alias = "hjälp", after_help = "gov help who-owns\ngov help validate")]
pub struct Command {
    /// The command ¦ Kommandot
    command: Option<String>,
}

/// Prints the help of a command; `cli` is the whole program, in the language that is asked for.
pub fn run(command: &Command, mut cli: clap::Command, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    cli.build();
    let help = match &command.command {
        None => cli.render_long_help(),
        Some(name) => find(&mut cli, name)?.render_long_help(),
    };
    Ok(written(write!(ui.out, "{help}").and_then(|()| ui.out.flush()), DONE))
}

/// The command of a name, in any of its languages.
pub fn find<'c>(cli: &'c mut clap::Command, name: &str) -> Result<&'c mut clap::Command, Problem> {
    let help = did_you_mean(
        name,
        cli.get_subcommands()
            .filter(|command| !command.is_hide_set())
            .flat_map(|command| std::iter::once(command.get_name()).chain(command.get_all_aliases())),
    );
    let help =
        help.unwrap_or_else(|| both("`gov hjälp` räknar upp kommandona", "`gov help` lists the commands"));
    let problem = Problem {
        message: both(format!("det finns inget kommando `{name}`"), format!("there is no command `{name}`")),
        help: Some(help),
        code: FAILED,
    };
    cli.find_subcommand_mut(name).ok_or(problem)
}

/// The half of a text that is in a language. A text for both has no halves.
pub fn half(text: &str, lang: Lang) -> &str {
    text.split_once(BETWEEN).map_or(text, |(en, sv)| lang.pick(sv, en))
}

/// The program with the flags that the parser would add in English, and one that is seen to before
/// it reads the others.
pub fn whole(command: clap::Command) -> clap::Command {
    let flag = |name: &'static str, short, action, help| {
        Arg::new(name).long(name).short(short).action(action).help(help)
    };
    command
        .arg(Arg::new("no-pager").long("no-pager").action(ArgAction::SetTrue).global(true).help(NO_PAGER))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(
            flag("help", 'h', ArgAction::Help, "Print help; -h is shorter ¦ Skriv ut hjälp; -h är kortare")
                .global(true),
        )
        .arg(flag("version", 'V', ArgAction::Version, "Print the version ¦ Skriv ut versionen"))
}

/// The program as it is told in one language, for a terminal of some width.
pub fn speaking(command: clap::Command, lang: Lang, width: Option<usize>) -> clap::Command {
    let width = width.unwrap_or(100);
    let groups = groups::listed(&command, lang, width);
    let command = command.term_width(width);
    let mut built =
        command.clone().subcommand_value_name(value_name("COMMAND", lang)).mut_args(|arg| named(arg, lang));
    built = built.mut_subcommands(|command| command.mut_args(|arg| named(arg, lang)));
    built.build();
    let usage = |command: &clap::Command| {
        let usage = command.clone().render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ");
        let own = format!("gov {}", command_name(command, lang));
        let usage = usage.replacen(&format!("gov {}", command.get_name()), &own, 1);
        usage.replace("[OPTIONS]", lang.pick("[FLAGGOR]", "[OPTIONS]"))
    };
    let whole = built.clone().render_usage().to_string();
    let whole = whole.trim_start_matches("Usage: ").replace("[OPTIONS]", lang.pick("[FLAGGOR]", "[OPTIONS]"));
    let after = after_help(&command, &text_of(command.get_after_help()), lang);
    let program = command.clone();
    let shared_names = named_only(&program, width, lang);
    let command = spelled_out(command, &program, lang).mut_subcommands(|command| {
        let usage = built.find_subcommand(command.get_name()).map(usage).unwrap_or_default();
        let command = spelled_out(command.args(hidden(&program)), &program, lang);
        in_swedish(command, usage, lang, &shared_names)
    });
    let shared = lang.of(SHARED);
    let (head, usage) = (lang.pick("Användning:", "Usage:"), &whole);
    let template =
        format!("{{about-with-newline}}\n{head} {usage}\n\n{groups}\n{shared}:\n{{options}}{{after-help}}\n");
    in_swedish(command, whole.clone(), lang, "").help_template(template).after_help(after)
}

/// English keeps the parser's own usage, which in an error is that of what was written.
fn in_swedish(command: clap::Command, usage: String, lang: Lang, shared: &str) -> clap::Command {
    let command = command.help_template(format!(
        "{{about-with-newline}}\n{} {usage}\n\n{{all-args}}{shared}{{after-help}}\n",
        lang.pick("Användning:", "Usage:")
    ));
    if lang == Lang::Sv { command.override_usage(usage) } else { command }
}

/// What every command takes, as a command has it: not told again in its help, where what is its own
/// would be lost among it.
fn hidden(program: &clap::Command) -> Vec<Arg> {
    let shared = program.get_arguments().filter(|arg| arg.is_global_set()).cloned();
    shared.map(|arg| arg.hide_short_help(true).hide_long_help(true)).collect()
}

/// Their names, and where they are told.
fn named_only(program: &clap::Command, width: usize, lang: Lang) -> String {
    let shared = program.get_arguments().filter(|arg| arg.is_global_set());
    let names: Vec<String> = shared.filter_map(|arg| Some(format!("--{}", arg.get_long()?))).collect();
    let (names, told) =
        (names.join(", "), lang.pick("`gov hjälp` beskriver dem", "`gov help` describes them"));
    let text = fit(&format!("{names}; {told}"), Some(width.saturating_sub(2)));
    format!("\n\n{}:\n  {}", lang.of(SHARED), text.trim_end().replace('\n', "\n  "))
}

fn spelled_out(command: clap::Command, program: &clap::Command, lang: Lang) -> clap::Command {
    let own = command_name(&command, lang);
    let shown = command_name(&command, Lang::Sv);
    let names: Vec<String> =
        std::iter::once(command.get_name()).chain(command.get_visible_aliases()).map(String::from).collect();
    let names: Vec<String> = std::iter::once(shown)
        .chain(names)
        .filter(|name| *name != own)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let all: Vec<String> = command.get_all_aliases().map(String::from).collect();
    let about = text(command.get_about(), lang).unwrap_or_default();
    let about = about + &brackets(lang.pick("även", "also"), &names);
    let after = after_help(program, &text_of(command.get_after_help()), lang);
    // Arguments are told in the order in which they are written.
    let mut place = 0;
    let placed = |arg: Arg| {
        place += usize::from(arg.is_positional());
        if arg.is_positional() { arg.index(place).display_order(place) } else { arg }
    };
    let command = command.mut_args(placed);
    command
        .visible_alias(None)
        .aliases(all)
        .about(about)
        .after_help(after)
        .subcommand_help_heading(lang.pick("Kommandon", "Commands"))
        .subcommand_value_name(value_name("COMMAND", lang))
        .mut_args(|arg| said(named(arg, lang), lang))
}

/// The halves alone, for scripts and pages that have their own way to show defaults and values.
pub fn halved(command: clap::Command, lang: Lang) -> clap::Command {
    let value = |value: &PossibleValue| {
        let help = text(value.get_help(), lang).unwrap_or_default();
        PossibleValue::new(value.get_name().to_string()).help(help)
    };
    let arg = |arg: Arg| {
        let help = text(arg.get_help(), lang).unwrap_or_default();
        let values: Vec<PossibleValue> = values(&arg).iter().map(value).collect();
        let arg = if values.is_empty() { arg } else { arg.value_parser(PossibleValuesParser::new(values)) };
        named(arg.help(help), lang)
    };
    let about = text(command.get_about(), lang).unwrap_or_default();
    command.about(about).after_help("").mut_args(arg).mut_subcommands(|command| halved(command, lang))
}

/// An argument's help with the facts that the parser would add in English.
fn said(arg: Arg, lang: Lang) -> Arg {
    let mut help = text(arg.get_help(), lang).unwrap_or_default();
    // The parser would name the other names in English.
    let also: Vec<String> =
        arg.get_visible_aliases().unwrap_or_default().iter().map(|name| format!("--{name}")).collect();
    let all: Vec<String> =
        arg.get_all_aliases().unwrap_or_default().iter().map(ToString::to_string).collect();
    let arg = arg.visible_alias(None).aliases(all);
    help.push_str(&brackets(lang.pick("även", "also"), &also));
    let values = values(&arg);
    let own = |value: &PossibleValue| value_in(value, lang);
    let owned = |names: Vec<&str>| names.into_iter().map(String::from).collect::<Vec<String>>();
    let all = owned(arg.get_all_aliases().unwrap_or_default());
    let visible = owned(arg.get_visible_aliases().unwrap_or_default());
    let also: Vec<String> = visible.iter().map(|name| format!("--{name}")).collect();
    let mut facts = brackets(lang.pick("även", "also"), &also);
    if arg.get_action().takes_values() {
        let defaults: Vec<String> =
            arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        let defaults: Vec<String> = defaults
            .into_iter()
            .map(|name| values.iter().find(|value| value.get_name() == name).map_or(name, own))
            .collect();
        facts.push_str(&brackets(lang.pick("standard", "default"), &defaults));
    }
    let env: Vec<String> =
        arg.get_env().map(|name| name.to_string_lossy().into_owned()).into_iter().collect();
    facts.push_str(&brackets(lang.pick("miljövariabel", "environment"), &env));
    let listed = brackets(lang.pick("värden", "values"), &values.iter().map(own).collect::<Vec<_>>());
    let lines = values.iter().map(|value| {
        // What a value is called may be all that there is to say of it.
        let said = text(value.get_help(), lang).filter(|said| *said != own(value));
        format!("\n- {}{}", own(value), said.map(|said| format!(": {said}")).unwrap_or_default())
    });
    let long = format!("{help}{facts}{}", lines.collect::<String>());
    help.push_str(&facts);
    help.push_str(&listed);
    let heading = match (arg.is_positional(), arg.is_global_set() || arg.get_id() == "version") {
        (true, _) => lang.pick("Argument", "Arguments"),
        (false, true) => lang.of(SHARED),
        (false, false) => lang.pick("Flaggor", "Options"),
    };
    let takes = arg.get_action().takes_values();
    arg.visible_alias(None)
        .aliases(all)
        .help(help)
        .long_help(long)
        .help_heading(heading)
        .hide_default_value(takes)
        .hide_possible_values(takes)
        .hide_env(true)
}

fn named(arg: Arg, lang: Lang) -> Arg {
    let names = match arg.get_value_names() {
        Some(names) => names.iter().map(|name| value_name(name, lang)).collect(),
        None => vec![value_name(&arg.get_id().as_str().to_uppercase(), lang)],
    };
    if arg.get_action().takes_values() { arg.value_names(names) } else { arg }
}

/// The values that an argument takes, where they can be counted; a flag takes none.
fn values(arg: &Arg) -> Vec<PossibleValue> {
    if arg.get_action().takes_values() {
        arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect()
    } else {
        Vec::new()
    }
}

/// Examples under their heading, other lines as they are.
fn after_help(program: &clap::Command, text: &str, lang: Lang) -> String {
    let (examples, others): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("gov "));
    let mut out = String::new();
    if !examples.is_empty() {
        out.push_str(lang.pick("Exempel:", "Examples:"));
        for line in examples {
            out.push_str(&format!("\n  {}", command_line(program, half(line, lang), lang)));
        }
    }
    for line in others {
        out.push_str(if out.is_empty() { "" } else { "\n\n" });
        out.push_str(half(line, lang));
    }
    out
}

fn brackets(word: &str, values: &[String]) -> String {
    if values.is_empty() { String::new() } else { format!(" [{word}: {}]", values.join(", ")) }
}

fn text(text: Option<&StyledStr>, lang: Lang) -> Option<String> {
    text.map(|text| half(&text.to_string(), lang).to_string())
}

fn text_of(text: Option<&StyledStr>) -> String {
    text.map(StyledStr::to_string).unwrap_or_default()
}
