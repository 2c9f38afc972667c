//! One file a command. A command wires the stages together, writes to the [`Ui`] and chooses the exit code.

mod completions;
mod list;
mod members;
mod reporting_lines;
mod responsibilities;
mod schema;
mod show;
mod validate;
mod who_owns;

use crate::lang::{Both, Lang, both};
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};
use crate::query::{When, find};
use crate::report::{self, Format, Report, Style, escape};
use crate::sources::{Sources, find_root};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
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
}

/// Who is responsible for what in Sweden's regions, since when, and who says so
#[derive(Parser)]
#[command(name = "gov", version, about, disable_help_subcommand = true, args_conflicts_with_subcommands = false)]
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
    /// Format of the answer
    #[arg(short, long, global = true, value_name = "FORMAT", default_value = "table")]
    output: Format,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
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
    Responsibilities(responsibilities::Command),
    ReportingLines(reporting_lines::Command),
    Members(members::Command),
    Show(show::Command),
    List(list::Command),
    Schema(schema::Command),
    Completions(completions::Command),
}

/// Runs the program with its arguments; the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>, ui: &mut Ui<'_>) -> u8 {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { FAILED } else { DONE };
            let stream = if error.use_stderr() { &mut ui.err } else { &mut ui.out };
            return written(write!(stream, "{}", error.render()), code);
        }
    };
    let lang = language(cli.shared.lang);
    match Context::new(cli.shared, lang, ui.width).and_then(|context| dispatch(cli.command, &context, ui)) {
        Ok(code) => code,
        Err(problem) => fail(&problem, lang, ui),
    }
}

fn dispatch(command: Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    match command {
        Command::Validate(command) => validate::run(&command, context, ui),
        Command::WhoOwns(command) => who_owns::run(&command, context, ui),
        Command::Responsibilities(command) => responsibilities::run(&command, context, ui),
        Command::ReportingLines(command) => reporting_lines::run(&command, context, ui),
        Command::Members(command) => members::run(&command, context, ui),
        Command::Show(command) => show::run(&command, context, ui),
        Command::List(command) => list::run(&command, context, ui),
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

/// What every command needs: where the data is, how to write, what today is.
pub struct Context {
    pub data: Option<PathBuf>,
    pub format: Format,
    pub style: Style,
    pub today: Day,
}

impl Context {
    fn new(shared: Shared, lang: Lang, width: Option<usize>) -> Result<Context, Problem> {
        let today = match &shared.today {
            Some(text) => text
                .parse::<Day>()
                .map_err(|_| failure(both(format!("`{text}` är ingen dag: skriv 2026-11-22"), format!("`{text}` is not a day: write 2026-11-22"))))?,
            None => today(),
        };
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let auto = width.is_some() && !set("NO_COLOR") || set("CLICOLOR_FORCE");
        let color = shared.color == Color::Always || shared.color == Color::Auto && auto;
        Ok(Context { data: shared.data, format: shared.output, style: Style { lang, width, color }, today })
    }

    pub fn lang(&self) -> Lang {
        self.style.lang
    }

    /// Reads the data set.
    pub fn sources(&self) -> Result<Sources, Problem> {
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        let root = find_root(self.data.as_deref(), &here).map_err(failure)?;
        let sources = Sources::load(&root).map_err(failure)?;
        if !sources.files.iter().any(|file| file.is_yaml()) {
            let root = root.display();
            return Err(failure(both(format!("inga YAML-filer i {root}"), format!("no YAML files in {root}"))));
        }
        Ok(sources)
    }
}

/// Today in the machine's time zone is not needed: a day's difference changes no answer but an age.
fn today() -> Day {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or(0);
    Day::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(days))
}

/// Options of the commands that answer questions.
#[derive(Args)]
pub struct Asking {
    /// The time asked about, as EDTF: 2022-10-20, 2022-10, 2022-23 (autumn 2022) [default: the last that is known]
    #[arg(long, value_name = "DATE")]
    at: Option<String>,
    /// Only this region
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
}

/// A data set that has been read, and what is asked of it.
pub struct Asked {
    pub sources: Sources,
    pub model: Model,
    pub when: When,
    pub region: Option<EntityId>,
    /// Findings in the data: an answer may be incomplete.
    faults: usize,
}

impl Asking {
    /// Reads the data for a question.
    pub fn read(&self, context: &Context) -> Result<Asked, Problem> {
        let at = match &self.at {
            Some(text) => Some(Date::parse(text, Default::default()).map_err(failure)?),
            None => None,
        };
        let sources = context.sources()?;
        let (model, diagnostics) = Model::build(&sources);
        let when = When { today: context.today, at };
        let region = match &self.region {
            Some(text) => Some(one(&model, text, Kind::Region.bit())?),
            None => None,
        };
        Ok(Asked { sources, model, when, region, faults: diagnostics.len() })
    }
}

impl Asked {
    /// Writes an answer. Faults in the data are always said; with them, "nothing found" can't be trusted.
    pub fn answer(&self, report: &Report, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
        let text = report.render(context.format, context.style);
        let code = match (report.found, self.faults) {
            (true, _) => DONE,
            (false, 0) => NO,
            (false, _) => FAILED,
        };
        let code = written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), code);
        if self.faults > 0 {
            let warning = context.lang().pick(
                format!("varning: {} fel i datamängden, svaret kan vara ofullständigt; se `gov validate`\n", self.faults),
                format!("warning: faults in the data: {}; the answer may be incomplete; see `gov validate`\n", self.faults),
            );
            let warning = report::fit(&warning, ui.width);
            return Ok(written(ui.err.write_all(warning.as_bytes()), code));
        }
        Ok(code)
    }
}

/// The one entity that a text names. Nothing, or more than one, is a problem that says what was perhaps meant.
pub fn one(model: &Model, text: &str, kinds: Kinds) -> Result<EntityId, Problem> {
    let hits = match find::one(model, text, kinds) {
        Ok(id) => return Ok(id),
        Err(hits) => hits,
    };
    let listed = |names: Vec<String>| if names.len() > 12 { format!("{}, …", names[..12].join(", ")) } else { names.join(", ") };
    if hits.is_empty() {
        let near: Vec<String> = find::suggest(model, text, kinds).into_iter().map(|named| format!("{} ({})", named.name, named.id)).collect();
        let help = (!near.is_empty()).then(|| {
            let near = listed(near);
            both(format!("menade du {near}?"), format!("did you mean {near}?"))
        });
        let message = both(format!("hittar inget som heter `{text}`"), format!("found nothing called `{text}`"));
        return Err(Problem { message, help, code: NO });
    }
    let names = listed(hits.into_iter().map(|id| model.named(id)).map(|named| format!("{} ({})", named.name, named.id)).collect());
    Err(Problem {
        message: both(format!("`{text}` kan betyda flera"), format!("`{text}` can mean more than one")),
        help: Some(both(format!("ange id:t för ett av: {names}"), format!("give the id of one of: {names}"))),
        code: NO,
    })
}
