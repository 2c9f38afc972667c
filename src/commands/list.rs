//! `gov list`

use crate::commands::{Asking, Context, Problem, Ui, one};
use crate::model::kind::{ANYTHING, Kind, PROGRAMME, THEME};
use crate::query::list::{self, Filter};
use crate::report;
use clap::Args;
use clap::builder::PossibleValuesParser;

/// List all entities of a kind
#[derive(Args)]
#[command(visible_alias = "lista")]
pub struct Command {
    /// The kind [default: all]
    #[arg(value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::folder)), hide_possible_values = false)]
    kind: Option<String>,
    /// Only what belongs to this programme
    #[arg(long, value_name = "PROGRAMME")]
    programme: Option<String>,
    /// Only what an editor has tied to this theme
    #[arg(long, value_name = "THEME")]
    theme: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let named = |text: &Option<String>, kinds| text.as_ref().map(|text| one(&asked.model, text, kinds, None)).transpose();
    let filter = Filter {
        kinds: command.kind.as_deref().and_then(Kind::of_folder).map_or(ANYTHING, Kind::bit),
        region: asked.region,
        programme: named(&command.programme, PROGRAMME)?,
        theme: named(&command.theme, THEME)?,
    };
    let answer = list::list(&asked.model, &filter, &asked.when);
    asked.answer(report::list(&answer, &asked.when, context.lang()), context, ui)
}
