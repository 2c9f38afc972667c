//! One file per command. A command wires the stages together, writes to the [`Ui`] and chooses the
//! exit code.

mod ask;
mod bisect;
mod chair;
mod chart;
mod cite;
mod cli;
mod compare;
mod complete;
mod completions;
mod context;
mod counts;
mod coverage;
mod decisions;
mod diff;
mod explain;
mod export;
mod fmt;
mod gaps;
mod git;
mod glossary;
pub mod groups;
pub mod help;
mod import;
mod init;
mod instead;
mod judged;
mod list;
mod load;
mod log;
mod log_answers;
mod man;
mod mandate;
mod members;
mod naming;
mod origin;
mod pager;
mod paths;
mod person;
mod post;
mod principles;
mod progress;
mod question;
mod record;
mod refactor;
mod refusal;
mod refused;
mod removed;
mod reporting_lines;
mod responsibilities;
mod revision;
mod route;
mod schema;
mod serve;
mod show;
mod site;
mod source;
mod stale;
mod time;
mod timeline;
mod validate;
mod vocabulary;
mod who_decides;
mod who_owns;
mod why;
mod would_change;
mod write;

use crate::lang::{Both, Lang, both};
use crate::report::{self, escape};
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches as _, ValueEnum as _};
use cli::{Cli, Color, LangArg, Shared, dispatch};
use context::{Answering, Asked, Asking, Context};
use naming::{Name, joined, kind_or_sort, kinds, name, some_text};
use pager::Paged;
use progress::{Progress, Stopping};
use std::ffi::OsString;
use std::io::Write;

/// Done; there is an answer.
pub const DONE: u8 = 0;
/// The answer is no: findings, or nothing found.
pub const NO: u8 = 1;
/// It could not be done.
pub const FAILED: u8 = 2;

/// Where a command writes. Nothing else in the program writes anywhere.
pub struct Ui<'u> {
    pub out: Box<dyn Write + 'u>,
    pub err: Box<dyn Write + 'u>,
    /// The terminal's width; `None` when piped.
    pub width: Option<usize>,
    /// Its height; `None` turns paging off.
    pub height: Option<usize>,
    /// Where the progress of long work is shown: a terminal, or nowhere.
    pub progress: Option<Box<dyn Write + Send>>,
}

/// Runs the program with its arguments; the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>, ui: &mut Ui<'_>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = language(&args);
    if args.get(1).is_some_and(|word| word == "complete") {
        return complete::run(&args[2..], lang, ui);
    }
    // What git hands over is no command line of ours: a file may be called `--help`.
    if let Some(called) = git::called(&args) {
        return called(&args[3..], lang, ui);
    }
    let args = with_help(args);
    let args = question::as_question(&args, None).unwrap_or(args);
    let screen = ui.width.zip(ui.height).filter(|_| !words(&args).contains(&"--no-pager"));
    let read = |program: &mut clap::Command| {
        program.try_get_matches_from_mut(&args).and_then(|matches| Cli::from_arg_matches(&matches))
    };
    let mut declared = declared();
    // Help and refusals are in one language: most command lines need neither, and building the
    // localised command doubles start-up time.
    let parsed = read(&mut declared).or_else(|_| read(&mut program(lang, ui.width)));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) if is_without_command(&args, &error) => {
            let text = report::fit(&groups::start(&self::declared(), lang), ui.width);
            return written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE);
        }
        Err(error) if error.use_stderr() => {
            if let Some(question) = question::as_question(&args, Some(&error)) {
                return run(question, ui);
            }
            let text = report::fit(&refusal(&args, &error, lang), ui.width);
            return written(ui.err.write_all(text.as_bytes()), FAILED);
        }
        Err(help) => {
            let mut out = Paged::new(&mut *ui.out, screen);
            return written(write!(out, "{}", help.render()).and_then(|()| out.flush()), DONE);
        }
    };
    let progress = Progress::start(ui.progress.take(), lang);
    let mut paged = Paged::new(&mut *ui.out, screen);
    let mut out = Stopping { to: &mut paged, progress: &progress, failed: None };
    let mut err = Stopping { to: &mut *ui.err, progress: &progress, failed: None };
    let mut own = Ui {
        out: Box::new(&mut out),
        err: Box::new(&mut err),
        width: ui.width,
        height: None,
        progress: None,
    };
    let code = match Context::new(cli.shared, lang, ui.width) {
        Ok(context) => {
            context.program.replace(Some(declared));
            dispatch(cli.command, &context, &mut own).unwrap_or_else(|problem| {
                let code = fail(&problem, lang, &mut own);
                context.trusted(code, &mut own)
            })
        }
        Err(problem) => fail(&problem, lang, &mut own),
    };
    drop(own);
    // What was not flushed is still kept; a failure is remembered.
    let _ = out.flush();
    progress.stop();
    match out.failed {
        None => code,
        Some(error) => fail(
            &failure(both(
                format!("kan inte skriva svaret: {error}"),
                format!("cannot write the answer: {error}"),
            )),
            lang,
            ui,
        ),
    }
}

/// The words with `--help` for how it is said in Swedish. What stands after `--` is no flag.
fn with_help(mut args: Vec<OsString>) -> Vec<OsString> {
    let flags = args.iter_mut().take_while(|word| *word != "--");
    flags.filter(|word| *word == "--hjälp" || *word == "--hjalp").for_each(|word| *word = "--help".into());
    args
}

/// The program as it is told in a language, for a terminal of some width; where there is none, for
/// as many columns as the environment says.
pub fn program(lang: Lang, width: Option<usize>) -> clap::Command {
    let set = || std::env::var("COLUMNS").ok()?.parse().ok().filter(|columns| *columns >= 40);
    help::speaking(declared(), lang, width.or_else(set))
}

/// The program as it is written here, each text in both languages.
pub fn declared() -> clap::Command {
    help::whole(Cli::command())
}

/// Whether nothing was asked for: `gov` alone, or with flags of every command only.
fn is_without_command(args: &[OsString], error: &clap::Error) -> bool {
    let is_help = ["-h", "--help", "-V", "--version"].iter().any(|flag| words(args).contains(flag));
    let kinds = [ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, ErrorKind::MissingSubcommand];
    kinds.contains(&error.kind()) && !is_help
}

/// Why a command line was refused. It quotes what was written there, so the parser is asked again
/// with that escaped.
fn refusal(args: &[OsString], error: &clap::Error, lang: Lang) -> String {
    let escaped: Vec<String> = args.iter().map(|arg| escape::terminal(&arg.to_string_lossy())).collect();
    // Only what is not Unicode at all is refused and then not; that message quotes nothing.
    let again = program(lang, None).try_get_matches_from(&escaped).err();
    let mut cli = program(lang, None);
    cli.build();
    let command = escaped.iter().skip(1).find_map(|word| cli.find_subcommand(word));
    let told = |error: &clap::Error| {
        refusal::told(error, command, lang).unwrap_or_else(|| error.render().to_string())
    };
    match again {
        Some(mut again) => {
            refusal::suggest(&mut again, &cli, lang);
            told(&again)
        }
        None => told(error),
    }
}

/// Why a command could not answer.
pub struct Problem {
    pub message: Both,
    pub help: Option<Both>,
    pub code: u8,
}

/// It could not be done: exit code 2.
pub fn failure(message: Both) -> Problem {
    Problem { message, help: None, code: FAILED }
}

fn fail(problem: &Problem, lang: Lang, ui: &mut Ui<'_>) -> u8 {
    let word = lang.pick("fel", "error");
    let mut text = format!("{word}: {}\n", escape::terminal(problem.message.get(lang)));
    if let Some(help) = &problem.help {
        text.push_str(&format!("{}: {}\n", lang.pick("hjälp", "help"), escape::terminal(help.get(lang))));
    }
    let text = report::fit(&text, ui.width);
    written(ui.err.write_all(text.as_bytes()), problem.code)
}

/// The exit code after writing. A closed pipe is not an error: the reader had enough.
fn written(result: std::io::Result<()>, code: u8) -> u8 {
    match result {
        Ok(()) => code,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => code,
        Err(_) => FAILED,
    }
}

/// The arguments that may be flags.
fn words(args: &[OsString]) -> Vec<&str> {
    args.iter().map_while(|arg| arg.to_str().or(Some("")).filter(|word| *word != "--")).collect()
}

/// The language that is asked for. It is looked for before the arguments are read, since what is
/// wrong with them is said in it too.
fn language(args: &[OsString]) -> Lang {
    let words = words(args);
    let given = words.iter().enumerate().rev().find_map(|(at, word)| match word.strip_prefix("--lang")? {
        "" => words.get(at + 1).copied(),
        value => value.strip_prefix('='),
    });
    if let Some(lang) = given.and_then(|word| LangArg::from_str(word, false).ok()) {
        return match lang {
            LangArg::Sv => Lang::Sv,
            LangArg::En => Lang::En,
        };
    }
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["GOV_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)
        .map_or(Lang::En, |locale| Lang::from_locale(&locale))
}
