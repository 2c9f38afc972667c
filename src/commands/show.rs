//! `gov show`

use crate::commands::{Asking, Context, Problem, Ui, joined, one};
use crate::model::kind::ANYTHING;
use crate::query::show;
use crate::report;
use clap::Args;

/// Show one entity in full: every key of its file, what its references name, and who names it
#[derive(Args)]
#[command(visible_alias = "visa")]
pub struct Command {
    /// An id, a name or a part of one
    #[arg(required = true)]
    entity: Vec<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let id = one(&asked.model, &joined(&command.entity)?, ANYTHING, asked.region)?;
    let answer = show::show(&asked.model, &asked.sources, id, asked.when.day());
    asked.answer(report::show(&answer, context.lang()), context, ui)
}
