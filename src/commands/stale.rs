//! `gov stale`

use crate::commands::{Asking, Context, Problem, Ui};
use crate::query::stale;
use crate::report::answers;
use clap::Args;

/// Show how old the sources are, and how much rests on each ¦ Visa källornas ålder, och hur mycket
/// som vilar på var och en
#[derive(Args)]
#[command(visible_alias = "alder", alias = "ålder", after_help = "gov stale\ngov stale --years 5")]
pub struct Command {
    /// Only sources at least this many years old, and undated ones ¦ Bara källor som är minst så
    /// många år gamla, och odaterade
    #[arg(long, value_name = "YEARS", value_parser = clap::value_parser!(i16).range(0..))]
    years: Option<i16>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let answer = stale::stale(&asked.model, command.years, asked.region, &asked.when);
    let is_aged = command.years.is_some();
    asked.answer(answers::stale(&answer, is_aged, &asked.when, context.lang()), context, ui)
}
