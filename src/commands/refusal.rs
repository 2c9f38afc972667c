//! Why a command line was refused, in our words: the parser's own are for those who wrote it.

use crate::commands::help::{command_name, value_in};
use crate::lang::Lang;
use crate::model::nearest::{nearest, one_edit_away};
use clap::Arg;
use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Names the command that a misspelt one was perhaps meant to be, in place of all that the parser
/// finds alike.
pub fn suggest(error: &mut clap::Error, program: &clap::Command, lang: Lang) {
    let Some(ContextValue::String(given)) = error.get(ContextKind::InvalidSubcommand) else { return };
    let shown = |command: &clap::Command| [command.get_name().to_string(), command_name(command, lang)];
    let names: Vec<String> = program
        .get_subcommands()
        .flat_map(|command| {
            command.get_all_aliases().map(String::from).chain(shown(command)).collect::<Vec<_>>()
        })
        .collect();
    let Some(found) = nearest(given, names.iter().map(String::as_str)) else { return };
    let Some(command) = program.find_subcommand(found) else { return };
    let meant = command_name(command, lang);
    error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![meant]));
}

/// The parser's error in our words; `None` where there are none for it. `command` is the command
/// that was written, if any.
pub fn told(error: &clap::Error, command: Option<&clap::Command>, lang: Lang) -> Option<String> {
    let message = message(error, lang)?;
    let mut text = format!("{}: {message}\n", lang.pick("fel", "error"));
    if let Some(ContextValue::Strings(values)) =
        error.get(ContextKind::ValidValue).filter(|values| **values != ContextValue::Strings(Vec::new()))
    {
        let all =
            || command.into_iter().flat_map(clap::Command::get_arguments).flat_map(Arg::get_possible_values);
        let own = |name: &String| {
            all().find(|value| value.get_name() == name).map_or(name.clone(), |value| value_in(&value, lang))
        };
        let values: Vec<String> = values.iter().map(own).collect();
        text.push_str(&format!(
            "{}: {}\n",
            lang.pick("möjliga värden", "possible values"),
            values.join(", ")
        ));
    }
    // A value is offered as it is written in the reader's language.
    let own = |name: String| {
        let all = command.into_iter().flat_map(clap::Command::get_arguments);
        let values: Vec<_> = all.flat_map(Arg::get_possible_values).collect();
        let is_it = |value: &&PossibleValue| value.get_name_and_aliases().any(|word| word == name);
        values.iter().find(is_it).map_or(name.clone(), |value| value_in(value, lang))
    };
    let name = |command| format!("gov {} --help", command_name(command, lang));
    let see = command.map_or("gov --help".to_string(), name);
    let meant = word(error, command)
        .map(|name| format!("`{}`", own(name)))
        .or_else(|| flag(error, command))
        .or_else(|| meant(error, lang))
        .map(|meant| lang.pick(format!("menade du {meant}? "), format!("did you mean {meant}? ")))
        .or_else(|| {
            // An example without the flag that lacks would be none.
            let is_flag = |missing: &String| missing.starts_with("--");
            let lacks = match error.get(ContextKind::InvalidArg) {
                Some(ContextValue::Strings(missing)) => !missing.iter().any(is_flag),
                _ => true,
            };
            let lacks = lacks && error.kind() == ErrorKind::MissingRequiredArgument;
            let example = command.filter(|_| lacks).and_then(example)?;
            Some(lang.pick(format!("till exempel: {example}; "), format!("for example: {example}; ")))
        })
        .unwrap_or_default();
    text.push_str(&format!("{}: {meant}{} {see}\n", lang.pick("hjälp", "help"), lang.pick("se", "see")));
    Some(text)
}

/// What is wrong with it.
fn message(error: &clap::Error, lang: Lang) -> Option<String> {
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let number = |kind| match error.get(kind) {
        Some(ContextValue::Number(number)) => Some(*number),
        _ => None,
    };
    let arg = one(ContextKind::InvalidArg).map(bare);
    let given = || one(ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            let arg = arg?;
            match arg.starts_with("--") && arg.len() > 2 {
                true => lang.pick(
                    format!("kommandot har ingen flagga `{arg}`"),
                    format!("the command has no flag `{arg}`"),
                ),
                false => lang.pick(
                    format!("kommandot tar inte emot `{arg}`"),
                    format!("`{arg}` is not expected here"),
                ),
            }
        }
        ErrorKind::InvalidSubcommand => {
            let name = one(ContextKind::InvalidSubcommand)?;
            lang.pick(format!("det finns inget kommando `{name}`"), format!("there is no command `{name}`"))
        }
        ErrorKind::MissingSubcommand => lang.pick("kommandot saknas", "the command is missing").to_string(),
        ErrorKind::MissingRequiredArgument => match error.get(ContextKind::InvalidArg)? {
            ContextValue::Strings(missing) => {
                let missing = missing.iter().map(|one| bare(one)).collect::<Vec<_>>().join(", ");
                lang.pick(format!("ange {missing}"), format!("missing: {missing}"))
            }
            _ => return None,
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match (given()?, arg?) {
            ("", arg) => lang.pick(format!("`{arg}` saknar sitt värde"), format!("`{arg}` lacks its value")),
            (value, arg) => lang.pick(
                format!("`{value}` är inget giltigt värde för `{arg}`"),
                format!("`{value}` is not a valid value of `{arg}`"),
            ),
        },
        ErrorKind::NoEquals => {
            let arg = arg?;
            lang.pick(
                format!("mellan `{arg}` och värdet ska det stå ett likhetstecken"),
                format!("`{arg}` and its value need an equals sign between them"),
            )
        }
        ErrorKind::ArgumentConflict => {
            let arg = arg?;
            let prior = match error.get(ContextKind::PriorArg)? {
                ContextValue::String(prior) if bare(prior) == arg => {
                    return Some(lang.pick(
                        format!("`{arg}` kan bara anges en gång"),
                        format!("`{arg}` can be given only once"),
                    ));
                }
                ContextValue::String(prior) => format!("`{}`", bare(prior)),
                ContextValue::Strings(prior) => quoted(prior, lang),
                _ => return None,
            };
            lang.pick(
                format!("`{arg}` går inte ihop med {prior}"),
                format!("`{arg}` cannot be used with {prior}"),
            )
        }
        ErrorKind::TooManyValues => {
            let (value, arg) = (given()?, arg?);
            lang.pick(
                format!("`{value}` är ett värde för mycket för `{arg}`"),
                format!("`{value}` is one value too many for `{arg}`"),
            )
        }
        ErrorKind::TooFewValues => {
            let (arg, least) = (arg?, number(ContextKind::MinValues)?);
            let given = number(ContextKind::ActualNumValues)?;
            lang.pick(
                format!("`{arg}` tar minst {least} värden, inte {given}"),
                format!("`{arg}` takes at least {least} values, not {given}"),
            )
        }
        ErrorKind::WrongNumberOfValues => {
            let (arg, wanted) = (arg?, number(ContextKind::ExpectedNumValues)?);
            let given = number(ContextKind::ActualNumValues)?;
            lang.pick(
                format!("`{arg}` tar {wanted} värden, inte {given}"),
                format!("`{arg}` takes {wanted} values, not {given}"),
            )
        }
        ErrorKind::InvalidUtf8 => {
            lang.pick("ett argument är inte UTF-8", "an argument is not UTF-8").to_string()
        }
        _ => return None,
    })
}

/// An argument without what only says how it is written: `--output <FORMAT>` is `--output`,
/// `<TOPIC>...` is `TOPIC`.
fn bare(arg: &str) -> &str {
    let arg = if arg.starts_with('-') { arg.split([' ', '=']).next().unwrap_or(arg) } else { arg };
    arg.trim_end_matches("...").trim_matches(['<', '>', '[', ']'])
}

/// The first of a command's examples.
fn example(command: &clap::Command) -> Option<String> {
    let text = command.get_after_help()?.to_string();
    text.lines().map(str::trim).find(|line| line.starts_with("gov ")).map(String::from)
}

/// What was perhaps meant. The parser finds many things alike; of arguments and values only what is
/// nearly the same is offered.
fn meant(error: &clap::Error, lang: Lang) -> Option<String> {
    let is_near = |given: ContextKind, found: ContextKind| match (error.get(given), error.get(found)) {
        (Some(ContextValue::String(given)), Some(ContextValue::String(found))) => is_alike(given, found),
        _ => false,
    };
    let mut kinds = vec![ContextKind::SuggestedSubcommand];
    for (given, found) in [
        (ContextKind::InvalidArg, ContextKind::SuggestedArg),
        (ContextKind::InvalidValue, ContextKind::SuggestedValue),
    ] {
        kinds.extend(is_near(given, found).then_some(found));
    }
    kinds.into_iter().find_map(|kind| match error.get(kind)? {
        ContextValue::String(name) => Some(format!("`{name}`")),
        ContextValue::Strings(names) if !names.is_empty() => Some(quoted(names, lang)),
        _ => None,
    })
}

/// Whether one is the beginning of the other, or at most one letter from it.
fn is_alike(given: &str, found: &str) -> bool {
    let letters = given.trim_start_matches('-').len();
    // Of three letters another one makes another word: `pdf` is no misspelt `rdf`.
    letters > 2 && found.starts_with(given) || letters > 3 && one_edit_away(given, [found]).is_some()
}

/// The nearest of the words that a value is known by; the parser does not think of all of them.
fn word(error: &clap::Error, command: Option<&clap::Command>) -> Option<String> {
    let (Some(ContextValue::String(arg)), Some(ContextValue::String(given))) =
        (error.get(ContextKind::InvalidArg), error.get(ContextKind::InvalidValue))
    else {
        return None;
    };
    let values = command?.get_arguments().find(|own| own.to_string() == *arg)?.get_possible_values();
    let words = values.iter().flat_map(|value| value.get_name_and_aliases());
    nearest(given, words).filter(|word| is_alike(given, word)).map(String::from)
}

/// What flags are called elsewhere, and what they are here.
const ELSEWHERE: [(&str, &str); 8] = [
    ("year", "date"),
    ("day", "at"),
    ("when", "at"),
    ("older", "years"),
    ("older-than", "years"),
    ("age", "years"),
    ("format", "output"),
    ("language", "lang"),
];

/// The flag of the command that a misspelt one was perhaps meant to be, under the name that is
/// nearest: it may be Swedish.
fn flag(error: &clap::Error, command: Option<&clap::Command>) -> Option<String> {
    let (ErrorKind::UnknownArgument, Some(ContextValue::String(given))) =
        (error.kind(), error.get(ContextKind::InvalidArg))
    else {
        return None;
    };
    let given = bare(given).strip_prefix("--").filter(|given| !given.is_empty())?;
    let command = command?;
    let flags = command.get_arguments().filter(|arg| arg.get_long().is_some());
    let names: Vec<&str> =
        flags.flat_map(|arg| arg.get_long_and_visible_aliases().unwrap_or_default()).collect();
    let other = ELSEWHERE.iter().find(|(word, own)| *word == given && names.contains(own));
    let found = match other {
        Some((_, own)) => own,
        None => nearest(given, names.iter().copied())?,
    };
    Some(format!("`--{found}`"))
}

fn quoted(names: &[String], lang: Lang) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{}`", bare(name))).collect();
    names.join(lang.pick(" eller ", " or "))
}
