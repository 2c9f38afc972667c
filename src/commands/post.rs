//! `gov post`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::POST;
use crate::query::person;
use crate::report::answers;
use clap::Args;

/// Show a post: who has held it, and what comes with it ¦ Visa en befattning: vem som har haft den
/// och vad som hör till den
#[derive(Args)]
#[command(
    visible_alias = "befattning",
    after_help = "gov post kanslidirektör\ngov post regiondirektör --region jämtland"
)]
pub struct Command {
    /// A post's name or id ¦ En befattnings namn eller id
    #[arg(required = true, value_parser = name(POST))]
    name: Vec<Name>,
    /// Only those who act, acted or will act in it ¦ Bara de som är, var eller blir tillförordnade
    #[arg(long)]
    acting: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    asked.each(&command.name, context, ui, |id, ui| {
        let answer = person::post(&asked.model, id, &asked.when);
        let answer = if command.acting { answer.only_acting() } else { answer };
        asked.answer(answers::post(&answer, &asked.when, context.lang()), context, ui)
    })
}
