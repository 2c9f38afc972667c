//! `gov counts`

use crate::commands::{Asking, Context, NO, Name, Problem, Ui, joined, name};
use crate::find::Topic;
use crate::lang::{Lang, both};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY_OR_POST, Kind};
use crate::query::counts::{self, CountRow, Counts};
use crate::report::answers;
use clap::Args;

/// Compare the numbers that the sources state with what the data lists ¦ Jämför antal som källorna
/// anger med vad som finns i datamängden
#[derive(Args)]
#[command(visible_alias = "antal", after_help = "gov counts\ngov counts närmare kronobergaren")]
pub struct Command {
    /// Only those of this programme, body or region, or of the things counted, in the source's
    /// Swedish word: "löften" (pledges) ¦ Bara de som gäller detta program, detta organ eller denna
    /// region, eller det som räknas: ”löften”
    #[arg(value_parser = name(BODY_OR_POST))]
    of: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let answer = |of: Option<EntityId>, ui: &mut Ui<'_>| {
        // All that is of a region is of it: its name does what the option does.
        let region = of.filter(|of| asked.model.get(*of).kind == Kind::Region);
        let (of, region) = if region.is_some() { (None, region) } else { (of, asked.region) };
        let answer = counts::counts(&asked.model, of, region, &asked.when);
        let is_all = of.is_none() && region.is_none();
        asked.answer(answers::counts(&answer, is_all, &asked.when, context.lang()), context, ui)
    };
    if command.of.is_empty() {
        return answer(None, ui);
    }
    let text = joined(&command.of)?;
    let looked = asked.look(&text, BODY_OR_POST, asked.region);
    // What is no body may be what is counted: "löften". So may what is a part of a body's name, of
    // which no number is stated: "förvaltningar".
    let topic = Topic::of(&asked.sources.hiding.words(&text));
    let found = counts::counted(&asked.model, &topic, asked.region, &asked.when);
    let has_numbers = |of: EntityId| {
        asked.model.get(of).kind == Kind::Region
            || !counts::counts(&asked.model, Some(of), None, &asked.when).is_empty()
    };
    let missed = match looked {
        Ok(of) if found.here.is_empty() || has_numbers(of) => return answer(Some(of), ui),
        Ok(_) => None,
        Err(missed) => Some(missed),
    };
    if let Some(missed) = missed.filter(|_| found.here.is_empty()) {
        return Err(not_here(&found, context.lang()).unwrap_or(*missed.problem));
    }
    asked.answer(answers::counts(&found.here, false, &asked.when, context.lang()), context, ui)
}

/// That the number is of other regions, where it is.
fn not_here(found: &Counts, lang: Lang) -> Option<Problem> {
    let region = found.region.as_ref().filter(|_| !found.elsewhere.is_empty())?;
    let one = |row: &CountRow| {
        let of = row.region.iter().chain([&row.of]).map(|named| named.shown(lang));
        let number = row.stated.in_words(lang);
        format!("{}: {number} {}", of.collect::<Vec<_>>().join(", "), row.what.get(lang))
    };
    let others = found.elsewhere.iter().map(one).collect::<Vec<_>>().join("; ");
    let (here, text) = (region.shown(lang), &found.what);
    Some(Problem {
        message: both(
            format!("inget antal i {here} gäller ”{text}”, enligt datamängden"),
            format!("according to the data, no number in {here} is about “{text}”"),
        ),
        help: Some(both(format!("på annat håll: {others}"), format!("elsewhere: {others}"))),
        code: NO,
    })
}
