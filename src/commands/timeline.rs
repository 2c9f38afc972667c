//! `gov timeline`

use crate::commands::{Asking, Context, Name, Problem, Ui, failure, name, time};
use crate::lang::both;
use crate::model::kind::ANYTHING;
use crate::query::happened::happened;
use crate::query::timeline::timeline;
use crate::report::answers;
use clap::Args;

/// Show everything about an entity in order of time, or what happened in a period ¦ Visa allt om
/// något i tidsordning, eller vad som hände under en tid
#[derive(Args)]
#[command(
    visible_alias = "tidslinje",
    after_help = "gov timeline ny styr- och ansvarsmodell\ngov timeline --date 2022"
)]
pub struct Command {
    /// An id, a name or a part of one; may be left out with --date ¦ Ett id, ett namn eller en del
    /// av ett namn; får utelämnas med --date
    #[arg(value_parser = name(ANYTHING))]
    entity: Vec<Name>,
    /// Only what happened then: what began, ended, was decided or was due ¦ Bara det som hände då:
    /// vad som började, slutade, beslutades eller skulle vara klart
    #[arg(long, conflicts_with = "at")]
    date: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let period = command.date.as_ref().map(|text| time::at(text, context.today)).transpose()?;
    if command.entity.is_empty() && period.is_none() {
        return Err(failure(both(
            "tidslinjen behöver något att visa: skriv ett namn, eller --date och en tid",
            "the timeline needs something to show: write a name, or --date and a time",
        )));
    }
    let asked = command.asking.read(context)?;
    let lang = context.lang();
    let told = |of, ui: &mut Ui<'_>| match &period {
        Some(period) => {
            let answer = happened(&asked.model, of, period, asked.region, &asked.when);
            asked.answer(answers::happened(&answer, period, &asked.when, lang), context, ui)
        }
        None => {
            let Some(of) = of else { return Ok(crate::commands::NO) };
            let answer = timeline(&asked.model, of, &asked.when);
            asked.answer(answers::timeline(&answer, &asked.when, lang), context, ui)
        }
    };
    match command.entity.is_empty() {
        true => told(None, ui),
        false => asked.each(&command.entity, context, ui, |id, ui| told(Some(id), ui)),
    }
}
