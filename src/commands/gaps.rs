//! `gov gaps`

use crate::commands::{Asking, Context, Problem, Ui};
use crate::query::gaps::{self, Lack};
use crate::report::answers;
use clap::Args;

/// List what is missing: owners, holders, chairs, dates, numbers, sources ¦ Lista vad som saknas:
/// ansvariga, innehavare, ordförande, datum, nummer, källor
#[derive(Args)]
#[command(visible_alias = "luckor", after_help = "gov gaps --lacking chair\ngov gaps --region kronoberg")]
pub struct Command {
    /// Only gaps of this kind ¦ Bara detta slag
    #[arg(long, value_name = "KIND")]
    lacking: Vec<Lack>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let answer = gaps::gaps(&asked.model, &asked.sources, &command.lacking, asked.region, &asked.when);
    asked.answer(answers::gaps(&answer, &asked.when, context.lang()), context, ui)
}
