//! `gov who-owns`

use crate::commands::instead::{FEW, least};
use crate::commands::naming::remark_on;
use crate::commands::{Asking, Context, Name, Problem, Ui, joined, name};
use crate::find::Topic;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYONE, THEME};
use crate::query::responsible::OWNABLE;
use crate::query::{who_owns, why_owns};
use crate::report::answers;
use clap::Args;

/// Show who is responsible for a topic, in which sense, since when, what stands above, and which
/// source says so ¦ Visa vem som ansvarar för ett ämne, på vilket sätt, sedan när, vem som är
/// överordnad och enligt vilken källa
#[derive(Args)]
#[command(visible_alias = "vem-ager", alias = "vem-äger")]
#[command(after_help = "gov who-owns digitalisering\ngov who-owns digitalisering --at 2021-11")]
pub struct Command {
    /// An area, assignment, programme or theme: id, name or a part of one ¦ Ett område, uppdrag,
    /// program eller tema: id, namn eller en del av ett
    #[arg(required = true, value_parser = name(OWNABLE | THEME))]
    topic: Vec<Name>,
    /// Also explain the answer: what matched, why a body stands above, which statement it comes
    /// from, what else came close ¦ Förklara också svaret: vad som stämde med frågan, varför ett
    /// organ står ovanför, vilken uppgift det bygger på, vad som var nära
    #[arg(long)]
    why: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let topic = joined(&command.topic)?;
    let asked = command.asking.read(context)?;
    let topic = Topic::of(&asked.sources.hiding.words(&topic));
    let mut answer = who_owns::who_owns(&asked.model, &topic, asked.region, &asked.when);
    if answer.hits.is_empty() && answer.silent.is_empty() && answer.elsewhere.is_empty() {
        answer.said = match answer.suggestions.is_empty() {
            true => asked.said_nearly(&mut answer.topic),
            false => asked.said(&topic),
        };
    }
    remark_on(&asked, answer.hits.iter().map(|hit| (&hit.entity, &hit.how)));
    let why = command.why.then(|| why_owns::why(&asked.model, &answer, asked.region, &asked.when));
    let own = |ui: &mut Ui<'_>| {
        asked.answer(answers::who_owns(&answer, why.as_ref(), &asked.when, context.lang()), context, ui)
    };
    // Nobody owns a body, a post or a person, and there is something to tell of each: that comes
    // first, and then that nothing else is called so.
    let others: Vec<EntityId> = answer.elsewhere.iter().map(|named| named.at).collect();
    let is_anyone = |id: &EntityId| asked.model.get(*id).kind.bit() & ANYONE != 0;
    if !asked.is_for_people() || others.len() > FEW || !others.iter().all(is_anyone) {
        return own(ui);
    }
    let mut codes = Vec::new();
    for id in others {
        codes.push(asked.tell(id, context, ui)?);
        asked.apart(ui)?;
    }
    Ok(codes.into_iter().fold(own(ui)?, least))
}
