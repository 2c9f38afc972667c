//! `gov timeline`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::ANYTHING;
use crate::query::timeline::timeline;
use crate::report::answers;
use clap::Args;

/// Show everything about an entity in order of time ¦ Visa allt om något i tidsordning
#[derive(Args)]
#[command(
    visible_alias = "tidslinje",
    after_help = "gov timeline ny styr- och ansvarsmodell\ngov timeline HSS --at 2023"
)]
pub struct Command {
    /// An id, a name or a part of one ¦ Ett id, ett namn eller en del av ett namn
    #[arg(required = true, value_parser = name(ANYTHING))]
    entity: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    asked.each(&command.entity, context, ui, |id, ui| {
        let answer = timeline(&asked.model, id, &asked.when);
        asked.answer(answers::timeline(&answer, &asked.when, context.lang()), context, ui)
    })
}
