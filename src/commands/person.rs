//! `gov person`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::PERSON;
use crate::query::person;
use crate::report::answers;
use clap::Args;

/// Show everything one person has: posts, seats, responsibilities ¦ Visa allt som en person har:
/// befattningar, platser, ansvar
#[derive(Args)]
#[command(visible_alias = "vem", after_help = "gov person Johan Cosmo\ngov person Ingela Jönsson")]
pub struct Command {
    /// A person's name or id ¦ En persons namn eller id
    #[arg(required = true, value_parser = name(PERSON))]
    name: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    asked.each(&command.name, context, ui, |id, ui| {
        let answer = person::person(&asked.model, id, &asked.when);
        asked.answer(answers::person(&answer, &asked.when, context.lang()), context, ui)
    })
}
