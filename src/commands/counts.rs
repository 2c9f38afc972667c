//! `gov counts`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::BODY;
use crate::query::counts;
use crate::report::answers;
use clap::Args;

/// List the numbers that sources state, beside what the data lists ¦ Lista antal som källorna anger
/// bredvid vad datamängden räknar upp
#[derive(Args)]
#[command(visible_alias = "antal", after_help = "gov counts\ngov counts närmare kronobergaren")]
pub struct Command {
    /// Only those of this programme or body ¦ Bara de som gäller detta program eller organ
    #[arg(value_parser = name(BODY))]
    of: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let of = asked.some_one(&command.of)?;
    let answer = counts::counts(&asked.model, of, asked.region, &asked.when);
    let is_all = of.is_none() && asked.region.is_none();
    asked.answer(answers::counts(&answer, is_all, &asked.when, context.lang()), context, ui)
}
