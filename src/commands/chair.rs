//! `gov chair`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::BODY;
use crate::query::chairing;
use crate::report::answers;
use clap::Args;

/// Show who chairs a body, or that the source does not say ¦ Visa vem som är ordförande i ett
/// organ, eller att källan inte säger det
#[derive(Args)]
#[command(
    visible_alias = "ordforande",
    alias = "ordförande",
    after_help = "gov chair styrgrupp ny styr- och ansvarsmodell\ngov chair styrgrupp ny styr- och \
                  ansvarsmodell --at 2023"
)]
pub struct Command {
    /// A body: id, name or a part of one ¦ Ett organ: id, namn eller en del av ett namn
    #[arg(required = true, value_parser = name(BODY))]
    body: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    asked.each(&command.body, context, ui, |id, ui| {
        let answer = chairing::chair(&asked.model, id, &asked.when);
        asked.answer(answers::chair(&answer, &asked.when, context.lang()), context, ui)
    })
}
