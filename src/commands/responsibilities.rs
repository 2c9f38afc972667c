//! `gov responsibilities`

use crate::commands::naming::some_text;
use crate::commands::{Asked, Asking, Context, Name, Problem, Ui, name};
use crate::find::Topic;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY_OR_POST, Kinds, PERSON, PROGRAMME};
use crate::query::responsible::OWNABLE;
use crate::query::who_owns::{self, Hit};
use crate::query::{raci, responsibilities};
use crate::report::answers::{self, Near};
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
        let near = of.map(|of| near(&asked, &words, of, region)).unwrap_or_default();
        let answer = responsibilities::responsibilities(&asked.model, region, of, &asked.when);
        asked.answer(answers::responsibilities(&answer, &near, &asked.when, context.lang()), context, ui)
    };
    if words.is_empty() {
        return answer(None, ui);
    }
    asked.each(&words, context, ui, |id, ui| answer(Some(id), ui))
}

/// What else somebody may be responsible for that has the words in its name, or a theme that is
/// called so: whoever asks of "nära vård" may mean the work towards it as well as the area.
fn near(asked: &Asked, words: &[Name], of: EntityId, region: Option<EntityId>) -> Vec<Near> {
    let Some(words) = some_text(words).filter(|_| OWNABLE & asked.model.get(of).kind.bit() != 0) else {
        return Vec::new();
    };
    let hits = who_owns::hits(&asked.model, &Topic::of(&words), region, &asked.when).into_iter();
    let hits = hits.filter(|hit| OWNABLE & asked.model.get(hit.entity.at).kind.bit() != 0);
    // An area of the programme that was asked for is in the answer.
    let is_other =
        |hit: &Hit| hit.entity.at != of && hit.programme.as_ref().is_none_or(|programme| programme.at != of);
    hits.filter(is_other).map(|hit| (hit.entity, hit.region)).collect()
}
