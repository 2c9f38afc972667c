//! `gov responsibilities`

use crate::commands::{Asking, Context, Problem, Ui, one, some_one};
use crate::model::kind::{BODY_OR_POST, PERSON, PROGRAMME};
use crate::query::responsible::OWNABLE;
use crate::query::{raci, responsibilities};
use crate::report::answers;
use clap::Args;

/// Print the table of responsibilities: areas, assignments and standing tasks, and who has them ¦
/// Skriv ut ansvarstabellen: områden, uppdrag och stående uppgifter, och vem som har dem
#[derive(Args)]
#[command(
    visible_alias = "ansvar",
    after_help = "gov responsibilities --region kronoberg\ngov responsibilities nära vård"
)]
pub struct Command {
    /// Only those of this body, post or person, or for this area, assignment or programme ¦ Bara de
    /// som detta organ, denna befattning eller denna person har, eller som gäller detta område,
    /// uppdrag eller program
    about: Vec<String>,
    /// The same, as a flag ¦ Samma sak, som flagga
    #[arg(long, value_name = "WHO", conflicts_with = "about")]
    of: Option<String>,
    /// The RACI matrix of this programme, where the stated relations allow one ¦ RACI-matrisen för
    /// detta program, där källornas uppgifter räcker till en
    #[arg(long, value_name = "PROGRAMME", conflicts_with_all = ["of", "about"])]
    raci: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    if let Some(text) = &command.raci {
        let programme = one(&asked, text, PROGRAMME, asked.region)?;
        let answer = raci::raci(&asked.model, programme, &asked.when);
        return asked.answer(answers::raci(&answer, &asked.when, context.lang()), context, ui);
    }
    let words: Vec<String> = command.of.iter().chain(&command.about).cloned().collect();
    let of = some_one(&asked, &words, BODY_OR_POST | PERSON | OWNABLE, asked.region)?;
    let answer = responsibilities::responsibilities(&asked.model, asked.region, of, &asked.when);
    asked.answer(answers::responsibilities(&answer, &asked.when, context.lang()), context, ui)
}
