//! `gov principles`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::entity::EntityId;
use crate::model::kind::{ASSIGNMENT, BODY};
use crate::query::points;
use crate::report::answers;
use clap::Args;

/// Show the principles that the sources lay down ¦ Visa principer som källorna slår fast
#[derive(Args)]
#[command(
    visible_alias = "principer",
    after_help = "gov principles närmare kronobergaren\ngov principles --region kronoberg"
)]
pub struct Command {
    /// Only those of this body, programme or assignment ¦ Bara de som gäller detta organ, program
    /// eller uppdrag
    #[arg(value_parser = name(BODY | ASSIGNMENT))]
    of: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let region = asked.region.or_else(|| asked.region_named(&command.of));
    let answer = |of: Option<EntityId>, ui: &mut Ui<'_>| {
        let of = of.filter(|of| Some(*of) != region);
        let rows = points::principles(&asked.model, of, region, &asked.when);
        asked.answer(answers::principles(&rows, &asked.when, context.lang()), context, ui)
    };
    if command.of.is_empty() {
        return answer(None, ui);
    }
    asked.each(&command.of, context, ui, |id, ui| answer(Some(id), ui))
}
