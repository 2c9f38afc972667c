//! `gov complete`, which the scripts of `gov completions` ask: what the word that is being written
//! may become. Ids come from the names of files, without reading one; what is printed is plain
//! words only, whatever the files are called.

use crate::checks;
use crate::commands::{DONE, Ui, declared, naming, written};
use crate::lang::Lang;
use crate::model::is_id;
use crate::model::kind::{Kind, Kinds};
use crate::sources;
use clap::Arg;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What an argument takes.
#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    Ids(Kinds),
    Kinds,
    Codes,
    Commands,
    /// One of the values that are declared.
    Declared,
}

/// Answers a shell, which hands over the words of a command line up to the one that is being
/// written. It is no command of the parser's: those words are not its arguments.
pub fn run(words: &[OsString], lang: Lang, ui: &mut Ui<'_>) -> u8 {
    let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let mut cli = declared();
    cli.build();
    let text: String = candidates(&cli, &words, lang).iter().map(|word| format!("{word}\n")).collect();
    written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE)
}

/// The flags whose values are looked up, for a shell that has to be told.
pub fn flags(cli: &clap::Command) -> BTreeSet<String> {
    let of = |command: &clap::Command| -> Vec<String> {
        let wanted = command.get_arguments().filter(|arg| wanted(arg).is_some());
        wanted.filter_map(Arg::get_long).map(String::from).collect()
    };
    cli.get_subcommands().flat_map(of).collect()
}

/// What the last word may become; nothing where the static script knows better.
fn candidates(cli: &clap::Command, words: &[String], lang: Lang) -> BTreeSet<String> {
    let Some((current, before)) = words.split_last() else { return BTreeSet::new() };
    let line = Line::read(cli, before);
    let given = line.data.clone().or_else(|| std::env::var_os("GOV_DATA").map(PathBuf::from));
    // `--region=sk` is one word in some shells, three in others.
    let (arg, start, typed) = match (line.pending, current.split_once('=')) {
        (Some(arg), _) if current == "=" => (Some(arg), "", ""),
        (Some(arg), _) => (Some(arg), "", current.as_str()),
        (None, Some((flag, typed))) if flag.starts_with("--") => {
            (flagged(line.command, flag), &current[..=flag.len()], typed)
        }
        (None, _) if current.starts_with('-') => (None, "", ""),
        (None, _) => {
            (line.command.get_positionals().next().filter(|_| line.positionals == 0), "", current.as_str())
        }
    };
    let Some(arg) = arg else { return BTreeSet::new() };
    let all = match wanted(arg) {
        None => return BTreeSet::new(),
        Some(Wanted::Ids(kinds)) => ids(kinds, given.as_deref()),
        Some(Wanted::Kinds) => {
            let own = |kind: Kind| lang.pick(kind.words().into_iter().nth(1), None);
            Kind::ALL
                .into_iter()
                .flat_map(|kind| [Some(kind.folder().to_string()), own(kind)])
                .flatten()
                .collect()
        }
        Some(Wanted::Codes) => checks::all().map(|check| check.code.to_string()).collect(),
        Some(Wanted::Commands) => {
            cli.get_subcommands().map(|command| command.get_name().to_string()).collect()
        }
        Some(Wanted::Declared) => {
            arg.get_possible_values().iter().map(|value| value.get_name().to_string()).collect::<Vec<_>>()
        }
    };
    all.into_iter().filter(|word| word.starts_with(typed)).map(|word| format!("{start}{word}")).collect()
}

/// What the words before the current one say.
struct Line<'c> {
    command: &'c clap::Command,
    /// The flag whose value comes next.
    pending: Option<&'c Arg>,
    /// How many words stand for themselves.
    positionals: usize,
    data: Option<PathBuf>,
}

impl<'c> Line<'c> {
    fn read(cli: &'c clap::Command, words: &[String]) -> Line<'c> {
        let mut line = Line { command: cli, pending: None, positionals: 0, data: None };
        for word in words {
            let (flag, value) =
                word.split_once('=').map_or((word.as_str(), None), |(flag, value)| (flag, Some(value)));
            if let Some(arg) = line.pending {
                if word != "=" {
                    line.take(arg, word);
                    line.pending = None;
                }
            } else if flag.starts_with('-') {
                let arg = flagged(line.command, flag);
                match (arg, value) {
                    (Some(arg), Some(value)) => line.take(arg, value),
                    (arg, _) => line.pending = arg,
                }
            } else if std::ptr::eq(line.command, cli) {
                line.command = cli.find_subcommand(word).unwrap_or(cli);
            } else {
                line.positionals += 1;
            }
        }
        line
    }

    fn take(&mut self, arg: &Arg, value: &str) {
        if arg.get_id() == "data" {
            self.data = Some(PathBuf::from(value));
        }
    }
}

/// The flag of a name, where it takes a value.
fn flagged<'c>(command: &'c clap::Command, flag: &str) -> Option<&'c Arg> {
    let is_it = |arg: &&Arg| match flag.strip_prefix("--") {
        Some(long) => arg.get_long() == Some(long),
        None => flag
            .strip_prefix('-')
            .is_some_and(|short| arg.get_short().is_some_and(|own| short == own.to_string())),
    };
    command.get_arguments().find(is_it).filter(|arg| arg.get_action().takes_values())
}

fn wanted(arg: &Arg) -> Option<Wanted> {
    match (arg.get_id().as_str(), naming::kinds_of(arg)) {
        (_, Some(kinds)) => Some(Wanted::Ids(kinds)),
        ("kind", None) if arg.is_positional() => Some(Wanted::Kinds),
        ("code" | "only", None) => Some(Wanted::Codes),
        ("command", None) => Some(Wanted::Commands),
        (_, None) if arg.is_positional() && !arg.get_possible_values().is_empty() => Some(Wanted::Declared),
        _ => None,
    }
}

/// The ids of some kinds, by the names of the files. A name that is no id is never shown.
fn ids(kinds: Kinds, data: Option<&Path>) -> Vec<String> {
    let here = std::env::current_dir().unwrap_or_default();
    let Ok(root) = sources::find_root(data, &here) else { return Vec::new() };
    let is_wanted = |path: &String| Kind::of_path(path).is_some_and(|kind| kind.bit() & kinds != 0);
    let paths = sources::yaml_paths(&root).into_iter().filter(is_wanted);
    let stems = paths.filter_map(|path| Some(path.rsplit('/').next()?.rsplit_once('.')?.0.to_string()));
    stems.filter(|stem| is_id(stem)).collect()
}
