//! `gov responsibilities`

use crate::commands::{Asking, Context, Problem, Ui, one};
use crate::model::kind::{BODY_OR_POST, PERSON, PROGRAMME};
use crate::query::{raci, responsibilities};
use crate::report;
use clap::Args;

/// Print the table of responsibilities: areas, assignments and standing tasks, and who has them ¦ Skriv ut ansvarstabellen: områden, uppdrag och stående uppgifter, och vem som har dem
#[derive(Args)]
#[command(visible_alias = "ansvar", after_help = "gov responsibilities --region kronoberg\ngov responsibilities --of hss")]
pub struct Command {
    /// Only those of this body, post or person ¦ Bara de som detta organ, denna befattning eller denna person har
    #[arg(long, value_name = "WHO")]
    of: Option<String>,
    /// The RACI matrix of this programme, where the stated relations allow one ¦ RACI-matrisen för detta program, där källornas uppgifter räcker till en
    #[arg(long, value_name = "PROGRAMME", conflicts_with = "of")]
    raci: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    if let Some(text) = &command.raci {
        let programme = one(&asked.model, text, PROGRAMME, asked.region)?;
        let answer = raci::raci(&asked.model, programme, &asked.when);
        return asked.answer(report::raci(&answer, &asked.when, context.lang()), context, ui);
    }
    let of = match &command.of {
        Some(text) => Some(one(&asked.model, text, BODY_OR_POST | PERSON, asked.region)?),
        None => None,
    };
    let answer = responsibilities::responsibilities(&asked.model, asked.region, of, &asked.when);
    asked.answer(report::responsibilities(&answer, &asked.when, context.lang()), context, ui)
}
