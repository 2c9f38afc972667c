//! `gov coverage`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::Kind;
use crate::query::coverage;
use crate::report::answers;
use clap::Args;

/// Show which lines of the kept texts the data rests on, which nobody has read, and what the texts
/// say that is missing from the data ¦ Visa vilka rader i de bevarade texterna som datamängden
/// vilar på, vilka ingen har läst, och vad texterna säger som saknas i datamängden
#[derive(Args)]
#[command(visible_alias = "tackning", alias = "täckning")]
#[command(after_help = "gov coverage\ngov coverage skane-fhs --unread")]
pub struct Command {
    /// One source, line by line ¦ En källa, rad för rad
    #[arg(value_name = "SOURCE", value_parser = name(Kind::Source.bit()))]
    source: Vec<Name>,
    /// Only the lines that nothing rests on and nobody has read ¦ Bara de rader som inget vilar på
    /// och ingen har läst
    #[arg(long, alias = "olasta", requires = "source")]
    unread: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let lang = context.lang();
    let one = match command.source.is_empty() {
        true => None,
        false => Some(asked.one(&command.source)?),
    };
    let answer = coverage::coverage(&asked.model, &asked.sources, one, asked.region, &asked.when);
    let report = match (one, answer.texts.first()) {
        (Some(_), Some(text)) => answers::coverage_of(text, command.unread, &asked.when, lang),
        _ => answers::coverage(&answer, &asked.when, lang),
    };
    asked.answer(report, context, ui)
}
