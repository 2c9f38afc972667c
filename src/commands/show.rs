//! `gov show`

use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::{ANYTHING, Kind};
use crate::query::{person, show};
use crate::report::answers;
use crate::report::answers::By;
use crate::report::{self, Format};
use crate::sources::slashes;
use clap::Args;

/// Show one entity in full: every key in its file, what its references point to, and what mentions
/// it ¦ Visa allt om en sak: varje nyckel i dess fil, vad hänvisningarna pekar på och vilka som
/// nämner den
#[derive(Args)]
#[command(visible_alias = "visa", after_help = "gov show taktisk-styrgrupp\ngov show ingela lidén")]
pub struct Command {
    /// An id, a name or a part of one ¦ Ett id, ett namn eller en del av ett
    #[arg(required = true, value_parser = name(ANYTHING))]
    entity: Vec<Name>,
    /// By the keys of its file, as they stand there ¦ Efter filens nycklar, så som de står där
    #[arg(long)]
    raw: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    asked.each(&command.entity, context, ui, |id, ui| {
        let answer = show::show(&asked.model, &asked.sources, id, asked.when.day());
        let by = if command.raw { By::Keys } else { asked.shown_by() };
        let mut report = answers::show(&answer, by, context.lang());
        // Of a person the answer is what they have, not how often they are named.
        if asked.model.get(id).kind == Kind::Person {
            let has = person::person(&asked.model, id, &asked.when);
            let region = answer.region.as_ref().map(|region| region.shown(context.lang()));
            report.lead = answers::person_lead(&has, region.as_deref(), context.lang()).or(report.lead);
        }
        // What stood in a revision is no file that could be opened.
        if !asked.is_shown_in_colour(context) || asked.sources.commit.is_some() {
            return asked.answer(report, context, ui);
        }
        // Terminals open the file that the answer is about.
        let file = asked.sources.root.join(&answer.path).canonicalize().unwrap_or_default();
        let found = report.found;
        let text = report::linked(
            &report.render(Format::Table, context.style),
            &answer.path,
            &slashes(&file.to_string_lossy()),
        );
        asked.write(&text, found, context, ui)
    })
}
