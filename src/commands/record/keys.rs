//! The keys of acts as flags: `--befattning HSD --från 2026-04-01`. They are those of a sheet, so
//! `--words` tells them, and the help does not tell each once more.

use crate::acts::words::{KEYS, Key, Says, flag};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

/// What was said with keys, in the order of the table.
pub struct Keys(pub Vec<(&'static Key, String)>);

impl Args for Keys {
    fn augment_args(command: Command) -> Command {
        flags().fold(command, |command, key| command.arg(arg(key)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Keys::augment_args(command)
    }
}

impl FromArgMatches for Keys {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Keys, clap::Error> {
        let said = |key: &'static Key| {
            let values = matches.get_many::<String>(key.words[0]).into_iter().flatten();
            values.map(move |value| (key, value.clone()))
        };
        Ok(Keys(flags().flat_map(said).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Keys::from_arg_matches(matches)?;
        Ok(())
    }
}

/// All but the acts under a decision, which a line has no place for.
fn flags() -> impl Iterator<Item = &'static Key> {
    KEYS.iter().filter(|key| key.says != Says::Acts)
}

fn arg(key: &'static Key) -> Arg {
    let mut names: Vec<String> = Vec::new();
    for word in key.words {
        let own = flag(word);
        let plain = own.replace(['å', 'ä'], "a").replace('ö', "o");
        names.extend([own, plain]);
    }
    // A word that says the same in both languages is there once.
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let first = names.remove(0);
    Arg::new(key.words[0])
        .long(first)
        .aliases(names)
        .value_name("WORDS")
        .action(ArgAction::Append)
        .hide(true)
        .requires("subject")
}
