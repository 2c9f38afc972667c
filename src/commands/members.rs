//! `gov members`

use crate::commands::{Asking, Context, Problem, Ui, joined, one};
use crate::model::kind::{BODY, Kind};
use crate::query::members;
use crate::report;
use clap::Args;

/// List who sits in a body: people, posts, rules; proposed apart from adopted
#[derive(Args)]
#[command(visible_alias = "ledamoter", alias = "ledamöter")]
pub struct Command {
    /// A body, programme or area: id, name or a part of one
    #[arg(required = true)]
    body: Vec<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let body = one(&asked.model, &joined(&command.body)?, BODY | Kind::Area.bit(), asked.region)?;
    let answer = members::members(&asked.model, body, &asked.when);
    asked.answer(&report::members(&answer, &asked.when, context.lang()), context, ui)
}
