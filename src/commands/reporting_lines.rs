//! `gov reporting-lines`

use crate::commands::{Asking, Context, Problem, Ui, one};
use crate::model::kind::BODY_OR_POST;
use crate::query::reporting_lines;
use crate::report;
use clap::Args;

/// Show who reports to, prepares for, delivers to, supports and is part of whom
#[derive(Args)]
#[command(visible_alias = "linjer")]
pub struct Command {
    /// A body or post: its lines up to the top and down to the last [default: all lines]
    about: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let answer = match &command.about {
        Some(text) => reporting_lines::about(&asked.model, one(&asked.model, text, BODY_OR_POST)?, &asked.when),
        None => reporting_lines::all(&asked.model, asked.region, &asked.when),
    };
    asked.answer(&report::reporting_lines(&answer, &asked.when, context.lang()), context, ui)
}
