//! One file a command. A command wires the stages together, writes to the [`Ui`] and chooses the exit code.

mod completions;
mod context;
mod explain;
mod fmt;
mod list;
mod mandate;
mod members;
mod principles;
mod progress;
mod reporting_lines;
mod responsibilities;
mod schema;
mod show;
mod validate;
mod who_decides;
mod who_owns;
mod write;

use crate::lang::{Both, Lang, both};
use crate::report::{self, escape};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use context::{Answering, Asking, Context, joined, one, some_one};
use progress::{Progress, Stopping};
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

/// Done; there is an answer.
pub const DONE: u8 = 0;
/// The answer is no: findings, or nothing found.
pub const NO: u8 = 1;
/// It could not be done.
pub const FAILED: u8 = 2;

/// Where a command writes. Nothing else in the house writes anywhere.
pub struct Ui<'u> {
    pub out: Box<dyn Write + 'u>,
    pub err: Box<dyn Write + 'u>,
    /// The terminal's width; `None` when piped.
    pub width: Option<usize>,
    /// Where long work is spoken of: a terminal, or nowhere.
    pub progress: Option<Box<dyn Write + Send>>,
}

/// Who is responsible for what in Sweden's regions, since when, and who says so
#[derive(Parser)]
#[command(name = "gov", version, about)]
#[command(after_help = "Exit codes: 0 done, 1 the answer is no (findings, nothing found), 2 could not be done")]
pub struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

/// Options of every command.
#[derive(Args)]
struct Shared {
    /// The data folder [default: the nearest `data` upwards from here]
    #[arg(long, global = true, value_name = "DIR", env = "GOV_DATA")]
    data: Option<PathBuf>,
    /// Language of the answer [default: from GOV_LANG or the locale]
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LangArg>,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// Write sentences instead of tables, to listen to
    #[arg(long, global = true, env = "GOV_ACCESSIBLE", value_parser = clap::builder::FalseyValueParser::new())]
    accessible: bool,
    /// The day that "today" means, for answers that don't change with the calendar
    #[arg(long, global = true, value_name = "DATE", env = "GOV_TODAY")]
    today: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum LangArg {
    Sv,
    En,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
enum Command {
    Validate(validate::Command),
    WhoOwns(who_owns::Command),
    WhoDecides(who_decides::Command),
    Responsibilities(responsibilities::Command),
    ReportingLines(reporting_lines::Command),
    Members(members::Command),
    Mandate(mandate::Command),
    Principles(principles::Command),
    Show(show::Command),
    List(list::Command),
    Explain(explain::Command),
    Fmt(fmt::Command),
    Schema(schema::Command),
    Completions(completions::Command),
}

/// Runs the program with its arguments; the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>, ui: &mut Ui<'_>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let cli = match Cli::try_parse_from(&args) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => {
            let text = report::fit(&refusal(&args, &error), ui.width);
            return written(ui.err.write_all(text.as_bytes()), FAILED);
        }
        Err(help) => return written(write!(ui.out, "{}", help.render()), DONE),
    };
    let lang = language(cli.shared.lang);
    let progress = Progress::start(ui.progress.take(), lang);
    let mut out = Stopping { to: &mut *ui.out, progress: &progress, failed: None };
    let mut err = Stopping { to: &mut *ui.err, progress: &progress, failed: None };
    let mut own = Ui { out: Box::new(&mut out), err: Box::new(&mut err), width: ui.width, progress: None };
    let code = match Context::new(cli.shared, lang, ui.width).and_then(|context| dispatch(cli.command, &context, &mut own)) {
        Ok(code) => code,
        Err(problem) => fail(&problem, lang, &mut own),
    };
    drop(own);
    progress.stop();
    match out.failed {
        None => code,
        Some(error) => fail(&failure(both(format!("kan inte skriva svaret: {error}"), format!("cannot write the answer: {error}"))), lang, ui),
    }
}

/// Why a command line was refused. It quotes what was written there, so the parser is asked again with that escaped.
fn refusal(args: &[OsString], error: &clap::Error) -> String {
    let escaped = args.iter().map(|arg| escape::terminal(&arg.to_string_lossy()));
    // Only what is not Unicode at all is refused and then not; that message quotes nothing.
    Cli::try_parse_from(escaped).err().as_ref().unwrap_or(error).render().to_string()
}

fn dispatch(command: Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    match command {
        Command::Validate(command) => validate::run(&command, context, ui),
        Command::WhoOwns(command) => who_owns::run(&command, context, ui),
        Command::WhoDecides(command) => who_decides::run(&command, context, ui),
        Command::Responsibilities(command) => responsibilities::run(&command, context, ui),
        Command::ReportingLines(command) => reporting_lines::run(&command, context, ui),
        Command::Members(command) => members::run(&command, context, ui),
        Command::Mandate(command) => mandate::run(&command, context, ui),
        Command::Principles(command) => principles::run(&command, context, ui),
        Command::Show(command) => show::run(&command, context, ui),
        Command::List(command) => list::run(&command, context, ui),
        Command::Explain(command) => explain::run(&command, context, ui),
        Command::Fmt(command) => fmt::run(&command, context, ui),
        Command::Schema(command) => schema::run(&command, ui),
        Command::Completions(command) => completions::run(&command, &mut Cli::command(), ui),
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
        Err(error) if error.kind() == ErrorKind::BrokenPipe => code,
        Err(_) => FAILED,
    }
}

fn language(given: Option<LangArg>) -> Lang {
    match given {
        Some(LangArg::Sv) => return Lang::Sv,
        Some(LangArg::En) => return Lang::En,
        None => {}
    }
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["GOV_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).map_or(Lang::En, |locale| Lang::from_locale(&locale))
}
