//! `gov mandate`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::entity::EntityId;
use crate::model::kind::BODY_OR_POST;
use crate::query::points;
use crate::report::answers;
use clap::Args;

/// Show the standing tasks and the powers of bodies and posts ¦ Visa vilka stående uppgifter och
/// befogenheter organ och befattningar har
#[derive(Args)]
#[command(
    visible_alias = "uppgifter",
    after_help = "gov mandate taktisk styrgrupp\ngov mandate --region kronoberg"
)]
pub struct Command {
    /// Only those of this body or post ¦ Bara de som detta organ eller denna befattning har
    #[arg(value_parser = name(BODY_OR_POST))]
    of: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let region = asked.region.or_else(|| asked.region_named(&command.of));
    let answer = |of: Option<EntityId>, ui: &mut Ui<'_>| {
        let of = of.filter(|of| Some(*of) != region);
        let rows = points::mandates(&asked.model, of, region, &asked.when);
        let (model, day) = (&asked.model, asked.when.day());
        let of =
            of.map(|of| (model.named_on(of, day), model.region_of(of, day).map(|home| model.named(home))));
        asked.answer(answers::mandates(&rows, of, &asked.when, context.lang()), context, ui)
    };
    if command.of.is_empty() {
        return answer(None, ui);
    }
    asked.each(&command.of, context, ui, |id, ui| answer(Some(id), ui))
}
