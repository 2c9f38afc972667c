//! `gov load`

use crate::commands::{Asking, Context, Problem, Ui};
use crate::query::load::{self, By};
use crate::report::answers;
use clap::Args;

/// Count the responsibilities, seats and tasks of each post, body or person ¦ Räkna ansvar, platser
/// och uppgifter hos varje befattning, organ eller person
#[derive(Args)]
#[command(visible_alias = "belastning", after_help = "gov load\ngov load --by body --region skane")]
pub struct Command {
    /// What is counted; people are never ranked ¦ Vad som räknas; personer rangordnas aldrig
    #[arg(long, value_name = "WHAT", default_value = "post")]
    by: By,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let answer = load::load(&asked.model, command.by, asked.region, &asked.when);
    asked.answer(answers::load(&answer, command.by, &asked.when, context.lang()), context, ui)
}
