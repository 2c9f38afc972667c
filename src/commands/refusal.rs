//! Why a command line was refused, in Swedish; English is the parser's own. What was perhaps meant
//! is ours in both.

use crate::commands::help::{command_name, value_in};
use crate::lang::Lang;
use crate::model::nearest::nearest;
use clap::Arg;
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
    // Whoever knows the name in the other language is not told this one's.
    let [english, own] = shown(command);
    let meant = if found == english { english } else { own };
    error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![meant]));
}

/// The parser's error in Swedish; `None` where there is no Swedish for it. `command` is the command
/// that was written, if any.
pub fn swedish(error: &clap::Error, command: Option<&clap::Command>) -> Option<String> {
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let number = |kind| match error.get(kind) {
        Some(ContextValue::Number(number)) => Some(*number),
        _ => None,
    };
    let arg = one(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => format!("`{}` är inget som kommandot tar", arg?),
        ErrorKind::InvalidSubcommand => {
            format!("det finns inget kommando `{}`", one(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingSubcommand => "kommandot saknas".to_string(),
        ErrorKind::MissingRequiredArgument => match error.get(ContextKind::InvalidArg)? {
            ContextValue::Strings(missing) => format!("det här saknas: {}", missing.join(", ")),
            _ => return None,
        },
        ErrorKind::InvalidValue => match one(ContextKind::InvalidValue)? {
            "" => format!("`{}` saknar sitt värde", arg?),
            value => format!("`{value}` är inget värde för `{}`", arg?),
        },
        ErrorKind::ValueValidation => {
            format!("`{}` är inget värde för `{}`", one(ContextKind::InvalidValue)?, arg?)
        }
        ErrorKind::NoEquals => format!("mellan `{}` och värdet ska det stå ett likhetstecken", arg?),
        ErrorKind::ArgumentConflict => match error.get(ContextKind::PriorArg) {
            Some(ContextValue::String(prior)) if Some(prior.as_str()) == arg => {
                format!("`{prior}` kan bara anges en gång")
            }
            Some(ContextValue::String(prior)) => format!("`{}` går inte ihop med `{prior}`", arg?),
            Some(ContextValue::Strings(prior)) => format!("`{}` går inte ihop med {}", arg?, quoted(prior)),
            _ => return None,
        },
        ErrorKind::TooManyValues => {
            format!("`{}` är ett värde för mycket för `{}`", one(ContextKind::InvalidValue)?, arg?)
        }
        ErrorKind::TooFewValues => {
            let (least, given) = (number(ContextKind::MinValues)?, number(ContextKind::ActualNumValues)?);
            format!("`{}` tar minst {least} värden, inte {given}", arg?)
        }
        ErrorKind::WrongNumberOfValues => {
            let (wanted, given) =
                (number(ContextKind::ExpectedNumValues)?, number(ContextKind::ActualNumValues)?);
            format!("`{}` tar {wanted} värden, inte {given}", arg?)
        }
        ErrorKind::InvalidUtf8 => "ett argument är inte UTF-8".to_string(),
        _ => return None,
    };
    let mut text = format!("fel: {message}\n");
    if let Some(ContextValue::Strings(values)) =
        error.get(ContextKind::ValidValue).filter(|values| **values != ContextValue::Strings(Vec::new()))
    {
        let all =
            || command.into_iter().flat_map(clap::Command::get_arguments).flat_map(Arg::get_possible_values);
        let own = |name: &String| {
            all()
                .find(|value| value.get_name() == name)
                .map_or(name.clone(), |value| value_in(&value, Lang::Sv))
        };
        let values: Vec<String> = values.iter().map(own).collect();
        text.push_str(&format!("möjliga värden: {}\n", values.join(", ")));
    }
    let name = |command| format!("gov {} --help", command_name(command, Lang::Sv));
    let see = command.map_or("gov --help".to_string(), name);
    let meant = meant(error)
        .or_else(|| word(error, command?))
        .map(|meant| format!("menade du {meant}? "))
        .unwrap_or_default();
    text.push_str(&format!("hjälp: {meant}se {see}\n"));
    Some(text)
}

/// What was perhaps meant.
fn meant(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    kinds.into_iter().find_map(|kind| match error.get(kind)? {
        ContextValue::String(name) => Some(format!("`{name}`")),
        ContextValue::Strings(names) if !names.is_empty() => Some(quoted(names)),
        _ => None,
    })
}

/// The nearest of the words that a value is also known by, which the parser does not think of.
fn word(error: &clap::Error, command: &clap::Command) -> Option<String> {
    let (Some(ContextValue::String(arg)), Some(ContextValue::String(given))) =
        (error.get(ContextKind::InvalidArg), error.get(ContextKind::InvalidValue))
    else {
        return None;
    };
    let values = command.get_arguments().find(|own| own.to_string() == *arg)?.get_possible_values();
    let words = values.iter().flat_map(|value| value.get_name_and_aliases());
    nearest(given, words).map(|word| format!("`{word}`"))
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" eller ")
}
