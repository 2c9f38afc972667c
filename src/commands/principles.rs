//! `gov principles`

use crate::commands::{Asking, Context, Problem, Ui, some_one};
use crate::model::kind::{ASSIGNMENT, BODY};
use crate::query::points;
use crate::report::answers;
use clap::Args;

/// List the principles that the sources lay down ¦ Lista principer som källorna slår fast
#[derive(Args)]
#[command(
    visible_alias = "principer",
    after_help = "gov principles närmare kronobergaren\ngov principles --region kronoberg"
)]
pub struct Command {
    /// Only those of this body, programme or assignment ¦ Bara de som gäller detta organ, program
    /// eller uppdrag
    of: Vec<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let of = some_one(&asked, &command.of, BODY | ASSIGNMENT, asked.region)?;
    let rows = points::principles(&asked.model, of, asked.region, &asked.when);
    asked.answer(answers::principles(&rows, &asked.when, context.lang()), context, ui)
}
