//! What commands, values and arguments are called in a language.

use crate::commands::help::values;
use crate::lang::Lang;
use clap::builder::PossibleValue;

/// What a value is called in usage and help, in English and Swedish.
pub const VALUE_NAMES: &[(&str, &str)] = &[
    ("A...B", "A...B"),
    ("ACTION", "ÅTGÄRD"),
    ("ADDRESS", "ADRESS"),
    ("BODY", "ORGAN"),
    ("CLAIM", "PÅSTÅENDE"),
    ("CLASS", "KLASS"),
    ("CODE", "KOD"),
    ("COMMAND", "KOMMANDO"),
    ("DATA", "DATAMÄNGD"),
    ("DATE", "DATUM"),
    ("DIR", "MAPP"),
    ("DUPLICATE", "DUBBLETT"),
    ("EFFECT", "VERKAN"),
    ("ENTITY", "VAD"),
    ("csv|FILE", "csv|FIL"),
    ("FILE", "FIL"),
    ("FORMAT", "FORMAT"),
    ("FROM", "FRÅN"),
    ("HOST", "VÄRD"),
    ("HOW", "HUR"),
    ("ID", "ID"),
    ("INTO", "BEHÅLL"),
    ("KIND", "SLAG"),
    ("KIND|FOLDER", "SLAG|MAPP"),
    ("LANG", "SPRÅK"),
    ("LEVEL", "NIVÅ"),
    ("FACT", "UPPGIFT"),
    ("N", "ANTAL"),
    ("NAME", "NAMN"),
    ("NEW", "NYTT"),
    ("NUMBER", "NUMMER"),
    ("ABOUT", "OM"),
    ("OF", "FÖR"),
    ("OLD", "GAMMALT"),
    ("PATH", "SÖKVÄG"),
    ("PROGRAMME", "PROGRAM"),
    ("QUESTION", "FRÅGA"),
    ("REASON", "SKÄL"),
    ("REGION", "REGION"),
    ("REV", "REVISION"),
    ("SECTION", "AVSNITT"),
    ("SHELL", "SKAL"),
    ("SCOPE", "RÄCKVIDD"),
    ("SORT", "SLAG"),
    ("SOURCE", "KÄLLA"),
    ("ROLE", "ROLL"),
    ("STATUS", "STATUS"),
    ("TERM", "ORD"),
    ("TEXT", "TEXT"),
    ("THEME", "TEMA"),
    ("WORD", "ORD"),
    ("TO", "TILL"),
    ("TOPIC", "ÄMNE"),
    ("WHAT", "VAD"),
    ("WHEN", "NÄR"),
    ("VERB", "VERB"),
    ("WHERE", "VAR"),
    ("WHO", "VEM"),
    ("WORDS", "ORD"),
    ("YEARS", "ÅR"),
];

/// What a command is called in a language, in that language's own letters.
pub fn command_name(command: &clap::Command, lang: Lang) -> String {
    let swedish = || {
        let is_swedish = |name: &&str| !name.is_ascii();
        let own = command.get_all_aliases().find(is_swedish);
        // Help has hidden all of them, since it tells them itself.
        let first = || command.get_visible_aliases().next().or_else(|| command.get_all_aliases().next());
        own.or_else(first)
    };
    lang.pick(swedish(), None).unwrap_or_else(|| command.get_name()).to_string()
}

/// A command line of ours with the command's name in a language, and each value of its arguments
/// too.
pub fn command_line(program: &clap::Command, line: &str, lang: Lang) -> String {
    let mut words = line.split(' ').skip(1);
    let Some(command) = words.next().and_then(|name| program.find_subcommand(name)) else {
        return line.to_string();
    };
    let word = |word: &str| {
        let values = command.get_arguments().flat_map(values);
        let value = values.into_iter().find(|value| value.get_name_and_aliases().any(|name| name == word));
        let is_of_commands = ["help", "man"].contains(&command.get_name());
        match (value, program.find_subcommand(word).filter(|_| is_of_commands)) {
            (Some(value), _) => value_in(&value, lang),
            (None, Some(command)) => command_name(command, lang),
            (None, None) => word.to_string(),
        }
    };
    let words = words.map(word);
    ["gov".to_string(), command_name(command, lang)].into_iter().chain(words).collect::<Vec<_>>().join(" ")
}

/// A value as it is written in a language: most have one word for both.
pub fn value_in(value: &PossibleValue, lang: Lang) -> String {
    let others: Vec<&str> = value.get_name_and_aliases().skip(1).collect();
    let plain = |name: &str| name.replace(['å', 'ä'], "a").replace('ö', "o");
    // The first of them, with its own letters.
    let is_first =
        |name: &&&str| !name.is_ascii() && others.first().is_some_and(|first| plain(name) == *first);
    let own = others.iter().find(is_first).or(others.first());
    lang.pick(own.copied(), None).unwrap_or_else(|| value.get_name()).to_string()
}

pub fn value_name(name: &str, lang: Lang) -> String {
    let known = VALUE_NAMES.iter().find(|(en, _)| *en == name);
    known.map_or(name, |(en, sv)| lang.pick(sv, en)).to_string()
}
