//! `gov reporting-lines`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::BODY_OR_POST;
use crate::query::{between, reporting_lines};
use crate::report::answers;
use clap::Args;
use std::slice::from_ref;

/// Show who reports to whom and what is part of what: who prepares for, delivers to and supports
/// whom, too ¦ Visa vem som rapporterar till vem och vad som är en del av vad: även vem som bereder
/// ärenden åt, lämnar till och stödjer vem
#[derive(Args)]
#[command(
    visible_alias = "linjer",
    after_help = "gov reporting-lines taktisk styrgrupp\ngov reporting-lines --region kronoberg"
)]
pub struct Command {
    /// A body or post: its lines all the way up and all the way down [default: all lines] ¦ Ett
    /// organ eller en befattning: linjerna hela vägen upp och hela vägen ned [standard: alla
    /// linjer]
    #[arg(value_parser = name(BODY_OR_POST))]
    about: Vec<Name>,
    /// The path between two bodies or posts ¦ Vägen mellan två organ eller befattningar
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"], conflicts_with = "about")]
    #[arg(value_parser = name(BODY_OR_POST))]
    between: Option<Vec<Name>>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    if let Some([from, to]) = command.between.as_deref() {
        let (from, to) = (asked.one(from_ref(from))?, asked.one(from_ref(to))?);
        let lines = between::between(&asked.model, from, to, &asked.when);
        let ends = [from, to].map(|end| asked.model.marked(end, &asked.when));
        let home = asked
            .model
            .region_of(from, asked.when.day())
            .filter(|home| asked.model.region_of(to, asked.when.day()) == Some(*home))
            .map(|home| asked.model.named(home));
        let ever = between::between(&asked.model, from, to, &asked.when.beside());
        let is_of_another_time = lines.is_empty() && !ever.is_empty();
        let both = between::naming_both(&asked.model, from, to, &asked.when);
        let way = answers::Way { ends, lines, is_of_another_time, home, both };
        return asked.answer(answers::between(way, &asked.when, context.lang()), context, ui);
    }
    let answer = match asked.some_one(&command.about)? {
        Some(about) => reporting_lines::about(&asked.model, about, &asked.when),
        None => reporting_lines::all(&asked.model, asked.region, &asked.when),
    };
    asked.answer(answers::reporting_lines(&answer, &asked.when, context.lang()), context, ui)
}
