//! `gov who-decides`

use crate::commands::naming::remark_on;
use crate::commands::{Asking, Context, Name, Problem, Ui, joined, name};
use crate::find::Topic;
use crate::model::kind::ANYTHING;
use crate::query::who_decides;
use crate::report::answers;
use clap::Args;

/// Show who decides on something, and in which sense: power, decision, proposal ¦ Visa vem som
/// beslutar om något, och på vilket sätt: befogenhet, beslut, förslag
#[derive(Args)]
#[command(
    visible_alias = "vem-beslutar",
    after_help = "gov who-decides nära vård\ngov who-decides kunskapsstyrning --why"
)]
pub struct Command {
    /// An area, programme, theme, body or decision: id, name, or words of one ¦ Ett område,
    /// program, tema, organ eller beslut: id, namn eller ord ur namnet
    #[arg(required = true, value_parser = name(ANYTHING))]
    topic: Vec<Name>,
    /// Also explain why: what matched, and through which relation ¦ Förklara också varför: vad som
    /// stämde med frågan, och genom vilken relation
    #[arg(long)]
    why: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let topic = joined(&command.topic)?;
    let asked = command.asking.read(context)?;
    let topic = Topic::of(&asked.sources.hiding.words(&topic));
    // Of a person it is told what they have and have had.
    if let Some(person) = asked.person_named(&command.topic) {
        asked.say_read_as(person, context, ui);
        return asked.tell(person, context, ui);
    }
    let mut answer = who_decides::who_decides(&asked.model, &topic, asked.region, command.why, &asked.when);
    if answer.subjects.is_empty() && answer.silent.is_empty() {
        answer.said = match answer.suggestions.is_empty() {
            true => asked.said_nearly(&mut answer.topic),
            false => asked.said(&topic),
        };
    }
    remark_on(&asked, answer.subjects.iter().map(|subject| (&subject.entity, &subject.how)));
    asked.answer(answers::who_decides(&answer, command.why, &asked.when, context.lang()), context, ui)
}
