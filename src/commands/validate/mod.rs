//! `gov validate`

mod checksum;
mod fix;
mod left_out;
mod look;

use crate::checks;
use crate::commands::removed::{self, Back};
use crate::commands::{Context, DONE, FAILED, NO, Problem, Ui, fail, failure, revision, written};
use crate::diagnostic::Level;
use crate::lang::both;
use crate::model::nearest::did_you_mean;
use crate::report::findings::{self, Format};
use crate::report::{self, escape};
use clap::{Args, ValueEnum};
use look::Looking;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

/// Check the data: every error in every file, where it is and what to do about it ¦ Kontrollera
/// datamängden: varje fel i varje fil, var det är och vad som kan göras
#[derive(Args)]
#[command(
    visible_alias = "kontrollera",
    after_help = "gov validate\ngov validate data/skane --show notice -o concise"
)]
pub struct Command {
    /// Only show findings in these files or folders; all of the data is read ¦ Visa bara det som
    /// gäller dessa filer eller mappar; hela datamängden läses
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Format of the findings ¦ Resultatets format
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    output: Format,
    /// Show findings at this level and above; the others are only counted. Anything that makes the
    /// exit code 1 is always shown ¦ Visa det som har minst denna nivå; resten räknas. Det som ger
    /// slutkod 1 visas alltid
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    show: Least,
    /// The level from which findings make the exit code 1 ¦ Nivån från vilken slutkoden blir 1
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    fail_on: Least,
    /// Only findings with this code, or with codes that begin like this (no-*); can be repeated ¦
    /// Bara denna kod, eller alla koder som börjar så här (no-*); kan anges flera gånger
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    only: Vec<String>,
    /// Only findings that are new since this revision; no baseline file is needed ¦ Bara det som är
    /// nytt sedan denna revision; ingen fil att jämföra med behövs
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Take the configuration (gov.toml) from this revision, so that a change can't lower its own
    /// requirements ¦ Ta inställningarna (gov.toml) från denna revision, så att en ändring inte kan
    /// sänka sina egna krav
    #[arg(long, value_name = "REV")]
    config_from: Option<String>,
    /// Fix what can be fixed for certain: misspellings with one candidate, form, letters written as
    /// two characters, needless silencing comments, checksums, citations a line or two off ¦ Rätta
    /// det som säkert kan rättas: felstavningar med bara en möjlig rättelse, form, bokstäver
    /// skrivna som två tecken, onödiga undantag, kontrollsummor, hänvisningar som är en eller två
    /// rader fel
    #[arg(long)]
    fix: bool,
    /// With --fix: write nothing and show the changes, with paths from the repository's root: pipe
    /// the output to `git apply` there ¦ Med --fix: skriv inget till filerna och visa ändringarna,
    /// med sökvägar från förrådets rot: skicka dem till `git apply` där
    #[arg(long, requires = "fix")]
    diff: bool,
    /// Also show the worst findings next to the changes in a pull request ¦ Visa också det värsta
    /// intill ändringarna i en pull request
    #[arg(long, value_name = "WHERE")]
    annotate: Option<Annotate>,
    /// Instead of the findings, show how many there are of each code ¦ Visa hur många fynd det
    /// finns av varje kod, i stället för fynden
    #[arg(long)]
    summary: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Annotate {
    /// As commands to GitHub's runner ¦ Som kommandon till GitHubs körmiljö
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
enum Least {
    /// Errors ¦ Fel
    #[value(alias = "fel")]
    Error,
    /// Errors and what is probably wrong ¦ Fel och sådant som troligen är fel
    #[value(aliases = ["varning", "varningar", "warnings"])]
    Warning,
    /// Everything, including what is only possible ¦ Allt, även sådant som bara är möjligt
    #[value(name = "notice", aliases = ["upplysning", "upplysningar", "notices", "info"])]
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
    if command.fix && !command.diff {
        revision::refuse_to_write(context)?;
    }
    let mut sources = context.sources()?;
    let looking = Looking::new(command, &mut sources, context)?;
    // What is judged is what stands there; whoever is removed is found in it.
    sources.hiding = removed::hiding(&[&sources], context.lang(), Back::ToAName)?;
    if command.fix {
        let mended = fix::mend(&mut sources, &looking)?;
        if command.diff {
            return fix::show(&mended, &sources, ui, context);
        }
        let (count, left) = fix::write(&mended, &sources);
        let said = fix::said(count, context.lang());
        if written(ui.err.write_all(said.as_bytes()), DONE) == FAILED {
            return Ok(FAILED);
        }
        // What would be said of a file that was not written is not so.
        if !left.is_empty() {
            for problem in &left {
                fail(problem, context.lang(), ui);
            }
            return Ok(FAILED);
        }
    }
    let mut outcome = looking.look(&sources)?;
    // With errors in reading elsewhere, that nothing was found can't be trusted.
    let code = match (outcome.fails(), outcome.outside) {
        (true, _) => NO,
        (false, 0) => DONE,
        (false, _) => FAILED,
    };
    outcome.show(command.show.level());
    let covered = removed::covered(&mut outcome, &sources, context.lang())?;
    let sources = covered.unwrap_or(sources);
    let result = match summary {
        Some(format) => findings::summary(&outcome, context.lang()).write(format, context.style, &mut ui.out),
        None => findings::write(&outcome, &sources, command.output, context.style, &mut ui.out),
    };
    let code = written(result.and_then(|()| ui.out.flush()), code);
    let mut said = match command.annotate {
        Some(Annotate::Github) => findings::annotations(&outcome, &sources, context.lang()),
        None => String::new(),
    };
    if summary.is_none() && matches!(command.output, Format::Text | Format::Concise) {
        said.push_str(&left_out::said(&sources, context));
        let line = findings::line(&outcome, Some(start.elapsed().as_millis()), context.lang());
        said.push_str(&report::fit(&format!("{}\n", escape::terminal(&line)), ui.width));
        let next = findings::next(&outcome, context.lang()).filter(|_| command.output == Format::Text);
        said.extend(next.map(|next| report::fit(&format!("{next}\n"), ui.width)));
    }
    Ok(written(ui.err.write_all(said.as_bytes()), code))
}

/// Refuses a code that nobody has: it would look clean.
pub fn known(pattern: &str) -> Result<(), Problem> {
    if checks::all().any(|check| checks::fits(pattern, check.code)) {
        return Ok(());
    }
    let help = did_you_mean(pattern, checks::all().map(|check| check.code));
    let message = both(format!("det finns ingen kod `{pattern}`"), format!("there is no code `{pattern}`"));
    Err(Problem {
        help: Some(
            help.unwrap_or_else(|| {
                both("`gov förklara` räknar upp koderna", "`gov explain` lists the codes")
            }),
        ),
        ..failure(message)
    })
}

/// The format of a summary. The others are formats of findings, each with its place.
fn summary_format(output: Format) -> Result<report::Format, Problem> {
    match output {
        Format::Text => Ok(report::Format::Table),
        Format::Json => Ok(report::Format::Json),
        Format::Md => Ok(report::Format::Md),
        _ => Err(failure(both(
            "--summary skrivs med -o text, json eller md",
            "--summary is written with -o text, json or md",
        ))),
    }
}
