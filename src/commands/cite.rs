//! `gov cite`

use crate::commands::{Asking, Context, Name, Problem, Ui, failure, joined, name};
use crate::find;
use crate::lang::both;
use crate::model::kind::Kind;
use crate::query::cite;
use crate::report::answers;
use clap::Args;

/// Find where the kept texts say certain words, as ready-made citations ¦ Hitta var vissa ord står
/// i de bevarade texterna, som färdiga hänvisningar
#[derive(Args)]
#[command(
    visible_alias = "citera",
    after_help = "gov cite kunskapsbaserad styrning\ngov cite Ansvarig --source skane-fhs"
)]
pub struct Command {
    /// The words, in order; they may run over the end of a line ¦ Orden, i ordning; de får
    /// fortsätta på nästa rad
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// Only in this source ¦ Bara i denna källa
    #[arg(long, value_name = "SOURCE", value_parser = name(Kind::Source.bit()))]
    source: Option<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let words = joined(&command.words)?;
    let words = asked.sources.hiding.words(&words);
    if find::fold(&words).is_empty() {
        return Err(failure(both(
            "skriv orden som ska sökas, till exempel: gov citera kunskapsbaserad styrning",
            "write the words to look for, for example: gov cite kunskapsbaserad styrning",
        )));
    }
    let source = match &command.source {
        Some(source) => Some(asked.one(std::slice::from_ref(source))?),
        None => None,
    };
    let answer = cite::cite(&asked.model, &asked.sources, &words, source, asked.region, &asked.when);
    asked.answer(answers::cite(&answer, &words, &asked.when, context.lang()), context, ui)
}
