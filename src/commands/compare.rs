//! `gov compare`

use crate::commands::instead::themes_of;
use crate::commands::{Asking, Context, Name, Problem, Ui, joined, name};
use crate::model::entity::EntityId;
use crate::model::kind::THEME;
use crate::query::compare;
use crate::report::answers;
use clap::Args;

/// Compare a theme across regions, each in its own words ¦ Jämför ett tema mellan regioner, var och
/// en med sina egna ord
#[derive(Args)]
#[command(
    visible_alias = "jamfor",
    alias = "jämför",
    after_help = "gov compare digitalisering\ngov compare nära vård"
)]
pub struct Command {
    /// A theme: id, name or one of its words ¦ Ett tema: id, namn eller något av dess ord
    #[arg(required = true, value_parser = name(THEME))]
    theme: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let answer = |theme: EntityId, ui: &mut Ui<'_>| {
        let answer = compare::compare(&asked.model, theme, asked.region, &asked.when);
        asked.answer(answers::compare(&answer, &asked.when, context.lang()), context, ui)
    };
    // A theme belongs to no region: the region chooses rows, not the theme.
    let mut missed = match asked.look(&joined(&command.theme)?, THEME, None) {
        Ok(theme) => return answer(theme, ui),
        Err(missed) => missed,
    };
    // What is no theme is compared by the themes that it is tied to.
    let themes = themes_of(&asked, &missed);
    match themes.is_empty() {
        false => missed.instead = themes,
        // Answers about what is no theme, and is tied to none, compare nothing.
        true => return Err(*missed.problem),
    }
    asked.instead(missed, THEME, context, ui, answer)
}
