//! `gov route`

use crate::commands::{Asking, Context, Name, Problem, Ui, name, some_text};
use crate::model::body::Scope;
use crate::model::kind::ANYTHING;
use crate::query::routes::{Filter, routes};
use crate::report::answers;
use clap::Args;

/// Show where a proposal goes, whom to consult first, and on what condition ¦ Visa vart ett förslag
/// ska lämnas, vem som ska rådfrågas först och på vilket villkor
#[derive(Args)]
#[command(
    visible_alias = "vag",
    alias = "väg",
    after_help = "gov route nära vård\ngov route --scope local --region kronoberg"
)]
pub struct Command {
    /// What the proposal is about ¦ Vad förslaget gäller
    #[arg(value_parser = name(ANYTHING))]
    words: Vec<Name>,
    /// Only routes for local matters, or for matters that touch several units ¦ Bara vägar för
    /// lokala frågor, eller för frågor som berör flera verksamheter
    #[arg(long, value_name = "SCOPE")]
    scope: Option<Scope>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let words = some_text(&command.words);
    let answer =
        routes(&asked.model, &Filter { scope: command.scope, words, region: asked.region }, &asked.when);
    asked.answer(answers::routes(&answer, &asked.when, context.lang()), context, ui)
}
