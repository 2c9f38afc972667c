//! `gov diff`

use crate::checks::judge;
use crate::commands::revision::{Range, Versions};
use crate::commands::{Context, DONE, FAILED, NO, Problem, Ui, time, written};
use crate::diff::{self, Accepted, Class, Diff, Side, Verdict};
use crate::lang::both;
use crate::model::pair;
use crate::query::When;
use crate::report::diff::{self as report, Compared, Format};
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use std::io::Write as _;
use std::mem::ManuallyDrop;

/// Show what a change means for the organisation: which answers change, what follows from it, and
/// what is only written differently ¦ Visa vad en ändring betyder för organisationen: vilka svar
/// som ändras, vad som följer och vad som bara skrivs på annat sätt
#[derive(Args)]
#[command(
    visible_alias = "andringar",
    alias = "ändringar",
    after_help = "gov diff\ngov diff HEAD..HEAD -o short"
)]
pub struct Command {
    /// What to compare: A...B (B with the last version it shares with A), A..B, or A with the
    /// folder [default: HEAD] ¦ Vad som jämförs: A...B (B med den senaste gemensamma versionen),
    /// A..B, eller A med mappen [standard: HEAD]
    #[arg(value_name = "A...B")]
    range: Option<String>,
    /// Ask both versions as of this time: 2022-10-20, 2022-10, 2022-23, "autumn 2022", 2022..2023
    /// [default: the latest that each knows, judged by the day of the later of the two] ¦ Fråga
    /// båda versionerna om denna tid: 2022-10-20, 2022-10, 2022-23, ”hösten 2022”, 2022..2023
    /// [standard: det senast kända i var och en, bedömt efter dagen för den senare av dem]
    #[arg(long, value_name = "DATE")]
    at: Option<String>,
    /// Format of the comparison ¦ Jämförelsens format
    #[arg(short, long, value_name = "FORMAT", default_value = "table")]
    output: Format,
    /// Also show what it means for each person ¦ Visa också vad det betyder för varje person
    #[arg(long)]
    per_person: bool,
    /// Exit with code 1 if anything changes ¦ Ge slutkod 1 om något ändras
    #[arg(long)]
    exit_code: bool,
    /// Exit with code 1 if anything of this class, or of a more important one, changes and no
    /// commit accepts it (Gov-Accepted) ¦ Ge slutkod 1 om något av denna klass, eller av en
    /// viktigare, ändras och ingen incheckning godtar det (Gov-Accepted)
    #[arg(long, value_name = "CLASS")]
    fail_on: Option<FailOn>,
    /// At most this many bytes of Markdown; the picture, lists of members and details are dropped
    /// first ¦ Högst så här många byte Markdown; bilden, listor över ledamöter och detaljer
    /// utelämnas först
    #[arg(long, value_name = "N")]
    max_bytes: Option<usize>,
}

/// What makes the exit code 1.
#[derive(Clone, Copy, PartialEq)]
enum FailOn {
    ChangeWithoutDecision,
    Class(Class),
}

impl ValueEnum for FailOn {
    fn value_variants<'a>() -> &'a [FailOn] {
        const {
            &[
                FailOn::ChangeWithoutDecision,
                FailOn::Class(Class::Responsibility),
                FailOn::Class(Class::Structure),
                FailOn::Class(Class::Composition),
                FailOn::Class(Class::Detail),
                FailOn::Class(Class::Form),
            ]
        }
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            FailOn::ChangeWithoutDecision => {
                let value = PossibleValue::new("change-without-decision").alias("ansvar-utan-beslut");
                Some(value.help(
                    "A responsibility that moves with no decision behind it ¦ Ett ansvar som flyttas utan \
                     beslut bakom sig",
                ))
            }
            FailOn::Class(Class::Form) => {
                let form = Class::Form.to_possible_value()?;
                Some(form.help("Anything, also form ¦ Vad som helst, även form"))
            }
            FailOn::Class(class) => class.to_possible_value(),
        }
    }
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    compare(command, context, ui).inspect_err(|problem| {
        // Whoever reads the answer by machine, or in a comment, is told there too that there is
        // none.
        if let Some(text) = report::failed(&problem.message, command.output, context.lang())
            .filter(|_| problem.code == FAILED)
        {
            let _ = ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush());
        }
    })
}

fn compare(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let range = Range::of(command.range.as_deref().unwrap_or("HEAD"), context.revision.as_deref())?;
    // What is read is kept until the process ends: giving every text back one by one would take
    // longer than the comparison.
    let read = ManuallyDrop::new(Versions::of(&range, context)?);
    let pair = ManuallyDrop::new(pair::to_compare(&read.before, &read.after));
    let sides = pair.sides().map(|side| Side { sources: side.sources, model: &side.model });
    let at = command.at.as_ref().map(|text| time::at(text, context.today)).transpose()?;
    let when = When { today: read.day, at };
    let mut diff =
        diff::diff(sides[0], sides[1], pair.sides().map(|side| side.found.as_slice()), &read.redacted, &when);
    let findings = judge::compared(&pair, when.today);
    diff.new_findings = findings.new.into_iter().filter(|found| found.diagnostic.level.fails()).collect();
    diff.fixed_findings = findings.fixed;
    accept(&mut diff, &read)?;
    let compared = Compared {
        diff: &diff,
        sides,
        revisions: read.revisions.clone(),
        by: None,
        is_from_base: range.is_from_base,
        when: &when,
        lang: context.lang(),
        per_person: command.per_person,
        most: command.max_bytes,
    };
    let text = match command.output {
        Format::Json => String::new(),
        other => report::render(&compared, other, context.style),
    };
    if let Some(most) = command.max_bytes.filter(|most| command.output == Format::Md && text.len() > *most) {
        let size = text.len();
        let message = both(
            format!("kommentaren tar {size} byte och kan inte bli mindre, så {most} är för lite"),
            format!("the comment takes {size} bytes and can't be made smaller, so {most} is too few"),
        );
        let _ = writeln!(ui.err, "gov: {}", message.get(context.lang()));
    }
    let code = match diff.verdict() {
        Verdict::NotCompared => FAILED,
        Verdict::Changed if command.exit_code => NO,
        _ if command.fail_on.is_some_and(|fail_on| fails(&diff, fail_on)) => NO,
        _ => DONE,
    };
    let result = match command.output {
        Format::Json => report::write_json(&compared, &mut ui.out),
        _ => ui.out.write_all(text.as_bytes()),
    };
    Ok(written(result.and_then(|()| ui.out.flush()), code))
}

fn fails(diff: &Diff, fail_on: FailOn) -> bool {
    let least = match fail_on {
        FailOn::ChangeWithoutDecision => Class::Responsibility,
        FailOn::Class(class) => class,
    };
    let open = diff.changes.iter().filter(|change| change.accepted.is_none());
    open.into_iter().any(|change| {
        change.class <= least && (fail_on != FailOn::ChangeWithoutDecision || change.is_undecided())
    })
}

/// Marks the changes that a commit between the two accepts: `Gov-Accepted: <fingerprint> <reason>`.
fn accept(diff: &mut Diff, versions: &Versions) -> Result<(), Problem> {
    if diff.changes.is_empty() {
        return Ok(());
    }
    for commit in versions.between()? {
        for (_, value) in
            commit.trailers().into_iter().filter(|(key, _)| key.eq_ignore_ascii_case("Gov-Accepted"))
        {
            let (mark, reason) = value.split_once(char::is_whitespace).unwrap_or((value, ""));
            for change in
                diff.changes.iter_mut().filter(|change| change.fingerprint.eq_ignore_ascii_case(mark))
            {
                change.accepted = Some(Accepted {
                    commit: commit.id.to_string(),
                    author: commit.author.clone(),
                    reason: reason.trim().to_string(),
                });
            }
        }
    }
    Ok(())
}
