//! `gov gaps`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::{ANYTHING, Kind};
use crate::query::gaps::{self, Lack};
use crate::report::answers;
use clap::Args;

/// Show what is missing: somebody responsible, holders, chairs, dates, numbers, sources ¦ Visa vad
/// som saknas: ansvariga, innehavare, ordförande, datum, nummer, källor
#[derive(Args)]
#[command(visible_alias = "luckor", after_help = "gov gaps --lacking chair\ngov gaps --region kronoberg")]
pub struct Command {
    /// Only gaps of this, of what is a part of it, or of those in its class ¦ Bara luckor hos
    /// detta, hos det som är en del av det, eller hos dem i dess klass
    #[arg(value_parser = name(ANYTHING))]
    of: Vec<Name>,
    /// Only gaps of this kind ¦ Bara detta slag
    #[arg(long, value_name = "KIND")]
    lacking: Vec<Lack>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let of = asked.some_one(&command.of)?;
    // All that is of a region is of it: its name does what the option does.
    let region = of.filter(|of| asked.model.get(*of).kind == Kind::Region).or(asked.region);
    let mut answer = gaps::gaps(&asked.model, &asked.sources, &command.lacking, region, &asked.when);
    if let Some(of) = of.filter(|of| Some(*of) != region) {
        gaps::only_of(&asked.model, of, &mut answer);
    }
    asked.answer(answers::gaps(&answer, &asked.when, context.lang()), context, ui)
}
