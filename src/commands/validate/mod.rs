//! `gov validate`

mod fix;
mod look;

use crate::checks;
use crate::commands::removed::{self, Back};
use crate::commands::{Context, DONE, FAILED, NO, Problem, Ui, fail, failure, revision, written};
use crate::diagnostic::Level;
use crate::lang::both;
use crate::model::kind::Kind;
use crate::model::nearest::did_you_mean;
use crate::report::findings::{self, Format};
use crate::report::{self, escape};
use crate::sources::Sources;
use clap::{Args, ValueEnum};
use look::Looking;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

/// Check the data: every fault of every file, with its place and what to do ¦ Kontrollera
/// datamängden: varje fel i varje fil, med plats och vad som kan göras
#[derive(Args)]
#[command(
    visible_alias = "kontrollera",
    after_help = "gov validate\ngov validate data/skane --show info -o concise"
)]
pub struct Command {
    /// Only show findings in these files or folders; all of the data is read ¦ Visa bara det som
    /// gäller dessa filer eller mappar; hela datamängden läses
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Format of the findings ¦ Resultatets format
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    output: Format,
    /// Show findings from this level up; the others are counted. What makes the exit code 1 is
    /// always shown ¦ Visa det som har minst denna nivå; resten räknas. Det som ger slutkod 1 visas
    /// alltid
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    show: Least,
    /// The level from which findings make the exit code 1 ¦ Nivån från vilken slutkoden blir 1
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    fail_on: Least,
    /// Only findings of this code, or of all that begin so (no-*); may be given more than once ¦
    /// Bara denna kod, eller alla som börjar så (no-*); kan anges flera gånger
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    only: Vec<String>,
    /// Only findings that the data did not have at this revision; no baseline file is needed ¦ Bara
    /// det som datamängden inte hade vid denna revision; ingen fil att jämföra med behövs
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Take the configuration (gov.toml) from this revision, so that a change can't lower its own
    /// bar ¦ Ta inställningarna (gov.toml) från denna revision, så att en ändring inte kan sänka
    /// sin egen ribba
    #[arg(long, value_name = "REV")]
    config_from: Option<String>,
    /// Mend what can be mended for certain: did-you-mean of one candidate, form, composed letters,
    /// needless exceptions ¦ Rätta det som säkert kan rättas: felskrivet med en enda kandidat,
    /// form, sammansatta bokstäver, onödiga undantag
    #[arg(long)]
    fix: bool,
    /// With --fix: write nothing and show the changes, with paths from the repository's root: pipe
    /// them to `git apply` there ¦ Med --fix: skriv inget till filerna och visa ändringarna, med
    /// sökvägar från förrådets rot: skicka dem till `git apply` där
    #[arg(long, requires = "fix")]
    diff: bool,
    /// Also show the worst findings beside the changes of a pull request ¦ Visa också det värsta
    /// intill ändringarna i en pull request
    #[arg(long, value_name = "WHERE")]
    annotate: Option<Annotate>,
    /// Instead of the findings, how many there are of each code ¦ I stället för varje fynd: hur
    /// många det finns av varje kod
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
    /// Faults ¦ Fel
    Error,
    /// Faults and what is probably wrong ¦ Fel och sådant som troligen är fel
    Warning,
    /// All, also what is only possible ¦ Allt, även sådant som bara är möjligt
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
    // With faults of reading elsewhere, that nothing was found can't be trusted.
    let code = match (outcome.fails(), outcome.outside) {
        (true, _) => NO,
        (false, 0) => DONE,
        (false, _) => FAILED,
    };
    outcome.show(command.show.level());
    let covered = removed::covered(&mut outcome, &sources, context.lang())?;
    let sources = covered.unwrap_or(sources);
    let text = match summary {
        Some(format) => findings::summary(&outcome, context.lang()).render(format, context.style),
        None => findings::render(&outcome, &sources, command.output, context.style),
    };
    let code = written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), code);
    let mut said = match command.annotate {
        Some(Annotate::Github) => findings::annotations(&outcome, &sources, context.lang()),
        None => String::new(),
    };
    if summary.is_none() && matches!(command.output, Format::Text | Format::Concise) {
        said.push_str(&left_out(&sources, context));
        let line = findings::line(&outcome, Some(start.elapsed().as_millis()), context.lang());
        said.push_str(&report::fit(&format!("{}\n", escape::terminal(&line)), ui.width));
        let next = findings::next(&outcome, context.lang()).filter(|_| command.output == Format::Text);
        said.extend(next.map(|next| report::fit(&format!("{next}\n"), ui.width)));
    }
    Ok(written(ui.err.write_all(said.as_bytes()), code))
}

/// So many files that are not read are named.
const MOST_NAMED: usize = 5;

/// What is said of files in the folders of kinds that are not read: to whoever put them there, they
/// look like a part of the data.
fn left_out(sources: &Sources, context: &Context) -> String {
    let all: Vec<&String> = sources.left_out.iter().filter(|path| Kind::of_path(path).is_some()).collect();
    if all.is_empty() {
        return String::new();
    }
    let named: Vec<&str> = all.iter().take(MOST_NAMED).map(|path| path.as_str()).collect();
    let (count, more) = (all.len(), if all.len() > MOST_NAMED { ", …" } else { "" });
    let said = both(
        format!("läses inte, då namnet inte slutar på .yaml ({count}): {}{more}", named.join(", ")),
        format!("not read, as the name does not end in .yaml ({count}): {}{more}", named.join(", ")),
    );
    report::fit(&format!("{}\n", escape::terminal(said.get(context.lang()))), context.style.width)
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
