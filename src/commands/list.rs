//! `gov list`

use crate::commands::{Asking, Context, Name, Problem, Ui, kinds, name};
use crate::model::kind::{ANYTHING, Kind, PROGRAMME, THEME};
use crate::query::list::{self, Filter};
use crate::report::answers;
use clap::Args;

/// Show everything of a kind ¦ Visa allt av ett slag
#[derive(Args)]
#[command(visible_alias = "lista", after_help = "gov list steering-groups\ngov list beslut --region skane")]
pub struct Command {
    /// The kind [default: all] ¦ Slaget [standard: alla]
    #[arg(value_parser = kinds())]
    kind: Option<String>,
    /// Only what belongs to this programme ¦ Bara det som hör till detta program
    #[arg(long, value_name = "PROGRAMME", value_parser = name(PROGRAMME))]
    programme: Option<Name>,
    /// Only what an editor has tied to this theme ¦ Bara det som en redaktör har knutit till detta
    /// tema
    #[arg(long, value_name = "THEME", value_parser = name(THEME))]
    theme: Option<Name>,
    /// Only what the sources call this, or what is of such a type: "insatsområde", "nämnd" ¦ Bara
    /// det som källorna kallar så eller som är av den typen: ”insatsområde”, ”nämnd”
    #[arg(long, value_name = "WORD")]
    term: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let named = |name: &Option<Name>| name.is_some().then(|| asked.anywhere(name.as_slice())).transpose();
    let filter = Filter {
        kinds: command.kind.as_deref().and_then(Kind::of_word).map_or(ANYTHING, Kind::bit),
        region: asked.region,
        programme: named(&command.programme)?,
        theme: named(&command.theme)?,
        term: command.term.as_deref(),
    };
    let answer = list::list(&asked.model, &filter, &asked.when);
    asked.answer(answers::list(&answer, &asked.when, context.lang()), context, ui)
}
