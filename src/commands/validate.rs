//! `gov validate`

use crate::checks::config::Config;
use crate::checks::outcome::{Found, Outcome};
use crate::checks::{self, judge, outcome};
use crate::commands::context::{below_root, is_below};
use crate::commands::{Context, DONE, NO, Problem, Ui, failure, written};
use crate::diagnostic::{FileId, Level};
use crate::lang::both;
use crate::model::Model;
use crate::model::nearest::did_you_mean;
use crate::report::findings::{self, Format};
use crate::report::{self, escape};
use crate::sources::{CONFIG, Sources, git};
use clap::{Args, ValueEnum};
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

/// Check the data: every fault of every file, with its place and what to do
#[derive(Args)]
#[command(visible_alias = "kontrollera")]
pub struct Command {
    /// Only show findings in these files or folders; all of the data is read
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Format of the findings
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    output: Format,
    /// Show findings from this level up; the others are counted
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    show: Least,
    /// The level from which findings make the exit code 1
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    fail_on: Least,
    /// Only findings of this code, or of all that begin so (no-*); may be given more than once
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    only: Vec<String>,
    /// Only findings that the data did not have at this revision; no baseline file is needed
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Take the configuration (gov.toml) from this revision, so that a change can't lower its own bar
    #[arg(long, value_name = "REV")]
    config_from: Option<String>,
    /// Also show the worst findings beside the changes of a pull request
    #[arg(long, value_name = "WHERE")]
    annotate: Option<Annotate>,
    /// Instead of the findings, how many there are of each code
    #[arg(long)]
    summary: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Annotate {
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
enum Least {
    Error,
    Warning,
    Info,
}

impl Least {
    fn level(self) -> Level {
        match self {
            Least::Error => Level::Error,
            Least::Warning => Level::Warning,
            Least::Info => Level::Info,
        }
    }
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let start = Instant::now();
    command.only.iter().try_for_each(|code| known(code))?;
    let summary = if command.summary { Some(summary_format(command.output)?) } else { None };
    let sources = context.sources()?;
    let wanted = command.paths.iter().map(|path| below_root(path, &sources)).collect::<Result<Vec<String>, Problem>>()?;
    let (model, read) = Model::build(&sources);
    let base = command.config_from.as_deref().map(|revision| config_at(&sources, &model, revision)).transpose()?;
    let judged = judge::judge(&sources, &model, read, base.clone(), context.today);
    let asked = |found: &Found, sources: &Sources| {
        let finding = &found.diagnostic;
        let path = &sources.files[finding.place.file.0 as usize].path;
        let code = command.only.is_empty() || command.only.iter().any(|pattern| checks::fits(pattern, finding.code));
        code && (wanted.is_empty() || wanted.iter().any(|wanted| is_below(path, wanted)))
    };
    let (files, rules, silenced) = (sources.files.len(), checks::all().count(), judged.silenced);
    // Of all findings, so that a fingerprint does not depend on which of them are asked for.
    let found = outcome::marked(judged.found, &sources).into_iter().filter(|found| asked(found, &sources)).collect();
    let mut outcome = Outcome { found, files, rules, silenced, ..Outcome::default() };
    if let Some(revision) = &command.since {
        let earlier = git::at_revision(&sources.root, revision).map_err(failure)?;
        let (model, read) = Model::build(&earlier);
        let before = judge::judge(&earlier, &model, read, base, context.today).found;
        let before = outcome::marked(before, &earlier).into_iter().filter(|found| asked(found, &earlier)).collect();
        outcome.compare(revision, &earlier, before);
    }
    let fails = outcome.fails(command.fail_on.level());
    outcome.show(command.show.level());
    let code = if fails { NO } else { DONE };
    let text = match summary {
        Some(format) => findings::summary(&outcome, context.lang()).render(format, context.style),
        None => findings::render(&outcome, &sources, command.output, context.style),
    };
    let code = written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), code);
    std::mem::forget(model); // The process ends; giving every text back one by one would take a tenth of its time.
    let mut said = match command.annotate {
        Some(Annotate::Github) => findings::annotations(&outcome, &sources, context.lang()),
        None => String::new(),
    };
    if summary.is_none() && matches!(command.output, Format::Text | Format::Concise) {
        let line = findings::line(&outcome, Some(start.elapsed().as_millis()), context.lang());
        said.push_str(&report::fit(&format!("{}\n", escape::terminal(&line)), ui.width));
    }
    Ok(written(ui.err.write_all(said.as_bytes()), code))
}

/// The configuration as it was at a revision. One with faults can't be a bar.
fn config_at(sources: &Sources, model: &Model, revision: &str) -> Result<Config, Problem> {
    let Some(text) = git::file_at_revision(&sources.root, revision, CONFIG).map_err(failure)? else { return Ok(Config::default()) };
    let mut faults = Vec::new();
    let config = Config::read(&text, FileId::default(), model, &mut faults);
    match faults.first() {
        None => Ok(config),
        Some(fault) => {
            let said = &fault.message;
            Err(failure(both(format!("{CONFIG} i {revision}: {}", said.sv), format!("{CONFIG} at {revision}: {}", said.en))))
        }
    }
}

/// Refuses a code that nobody has: it would look clean.
pub fn known(pattern: &str) -> Result<(), Problem> {
    if checks::all().any(|check| checks::fits(pattern, check.code)) {
        return Ok(());
    }
    let help = did_you_mean(pattern, checks::all().map(|check| check.code));
    let message = both(format!("det finns ingen kod `{pattern}`"), format!("there is no code `{pattern}`"));
    Err(Problem {
        help: Some(help.unwrap_or_else(|| both("`gov explain` räknar upp koderna", "`gov explain` lists the codes"))), ..failure(message)
    })
}

/// The format of a summary. The others are formats of findings, each with its place.
fn summary_format(output: Format) -> Result<report::Format, Problem> {
    match output {
        Format::Text => Ok(report::Format::Table),
        Format::Json => Ok(report::Format::Json),
        Format::Md => Ok(report::Format::Md),
        _ => Err(failure(both("--summary skrivs med -o text, json eller md", "--summary is written with -o text, json or md"))),
    }
}
