//! `gov responsibilities`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY_OR_POST, Kinds, PERSON, PROGRAMME};
use crate::query::responsible::OWNABLE;
use crate::query::{raci, responsibilities};
use crate::report::answers;
use clap::Args;

/// Who has something, or what they have.
const HAVING: Kinds = BODY_OR_POST | PERSON | OWNABLE;

/// Show the table of responsibilities: areas, assignments and standing tasks, and who has them ¦
/// Visa ansvarstabellen: områden, uppdrag och stående uppgifter, och vem som har dem
#[derive(Args)]
#[command(
    visible_alias = "ansvar",
    after_help = "gov responsibilities --region kronoberg\ngov responsibilities nära vård"
)]
pub struct Command {
    /// Only those of this body, post or person, or for this area, assignment or programme ¦ Bara de
    /// som detta organ, denna befattning eller denna person har, eller som gäller detta område,
    /// uppdrag eller program
    #[arg(value_parser = name(HAVING))]
    about: Vec<Name>,
    /// The same, as a flag ¦ Samma sak, som flagga
    #[arg(long, value_name = "WHO", conflicts_with = "about", value_parser = name(HAVING))]
    of: Option<Name>,
    /// The RACI matrix of this programme, if the stated relations allow one ¦ RACI-matrisen för
    /// detta program, där källornas uppgifter räcker till en
    #[arg(long, value_name = "PROGRAMME", conflicts_with_all = ["of", "about"])]
    #[arg(value_parser = name(PROGRAMME))]
    raci: Option<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    if let Some(programme) = asked.some_one(command.raci.as_slice())? {
        let answer = raci::raci(&asked.model, programme, &asked.when);
        return asked.answer(answers::raci(&answer, &asked.when, context.lang()), context, ui);
    }
    let words: Vec<Name> = command.of.iter().chain(&command.about).cloned().collect();
    let region = asked.region.or_else(|| asked.region_named(&command.about));
    let answer = |of: Option<EntityId>, ui: &mut Ui<'_>| {
        let of = of.filter(|of| Some(*of) != region);
        let answer = responsibilities::responsibilities(&asked.model, region, of, &asked.when);
        asked.answer(answers::responsibilities(&answer, &asked.when, context.lang()), context, ui)
    };
    if words.is_empty() {
        return answer(None, ui);
    }
    asked.each(&words, context, ui, |id, ui| answer(Some(id), ui))
}
