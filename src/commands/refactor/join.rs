//! `gov join`

use super::{Given, still, tell};
use crate::acts::refactor::join::{Not, Says, join};
use crate::acts::refactor::prove;
use crate::acts::refactor::unite::Conflict;
use crate::acts::yaml;
use crate::commands::write::plan::Writing;
use crate::commands::{Context, NO, Name, Problem, Ui, failure, name, would_change};
use crate::lang::{Both, both};
use crate::model::kind::ANYTHING;
use crate::model::plain::Plain;
use clap::Args;

/// Merge two files about the same thing into one: everything that either says, under one id ¦ Gör
/// en fil av två som handlar om samma sak: allt som någon av dem säger, under ett id
#[derive(Args)]
#[command(
    visible_alias = "sla-ihop",
    alias = "slå-ihop",
    after_help = "gov join skane-sus skane-koncernkontoret --dry-run\n\
                  gov join skane-framtidskontoret skane-koncernkontoret --dry-run"
)]
pub struct Command {
    /// The id of the file that goes away ¦ Id:t för filen som försvinner
    #[arg(value_parser = name(ANYTHING))]
    duplicate: Name,
    /// The id of the file that stays ¦ Id:t för filen som blir kvar
    #[arg(value_parser = name(ANYTHING))]
    into: Name,
    /// For people: the place in a source that says they are one ¦ Om personer: stället i en källa
    /// som säger att de är en och samma
    #[arg(long, visible_alias = "källa", alias = "kalla", value_name = "WHERE")]
    source: Option<String>,
    /// For people: your own reason, for the note, when no source says it ¦ Om personer: ditt eget
    /// skäl, till anmärkningen, när ingen källa säger det
    #[arg(long, value_name = "REASON")]
    says_editor: Option<String>,
    #[command(flatten)]
    writing: Writing,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let given = Given::read(&command.writing, context, ui)?;
    let ids = [given.id(&command.duplicate)?, given.id(&command.into)?];
    let [old, id] = ids.map(|id| given.model.get(id).id.to_string());
    let says = Says { source: command.source.clone(), editor: command.says_editor.clone() };
    let joined = match join(&given.sources, &given.model, ids, &says) {
        Ok(joined) => joined,
        Err(Not::Refused(why)) => return Err(failure(why)),
        Err(Not::Conflicts(all)) => {
            let mut words: Vec<Both> = all.iter().map(|(of, one)| told(of, one, &given)).collect();
            let count = all.len();
            words.push(both(
                format!("Inget skrevs: {count} att avgöra. Rätta den fil som har fel, och kör igen."),
                format!("Nothing was written: {count} to decide. Correct the file that is wrong, and run it again."),
            ));
            tell(&words, context, ui);
            return Ok(NO);
        }
    };
    let before = joined.before(&given.sources);
    let after = joined.files.over(&given.sources);
    let is_meant = |diff: &crate::diff::Diff| prove::is_union(&joined, &given.sources, diff, [&old, &id]);
    would_change::compared(before, after, is_meant, context).map_err(failure)?;
    let by = both(format!("när {old} slås ihop med {id}"), format!("when {old} is joined into {id}"));
    let words = still(&joined.files, &given.sources, &old, &id);
    let code = given.carry_out(joined.files, &by, |_| Ok(()), &command.writing, context, ui)?;
    tell(&words, context, ui);
    Ok(code)
}

fn told(of: &str, conflict: &Conflict, given: &Given) -> Both {
    let key = &conflict.key;
    let shown = |value: &Option<Plain>| {
        let text = value.as_ref().map(|value| match value {
            Plain::Text(text) => text.clone(),
            value => yaml::in_line(value, None),
        });
        text.map(|text| given.sources.hiding.words(&text).into_owned())
    };
    let [one, two] = [0, 1].map(|at| shown(&conflict.values[at]));
    let sv = [one.clone(), two.clone()].map(|text| text.unwrap_or_else(|| "inget".into()));
    let en = [one, two].map(|text| text.unwrap_or_else(|| "nothing".into()));
    both(format!("{of} {key}: {} eller {}", sv[0], sv[1]), format!("{of} {key}: {} or {}", en[0], en[1]))
}
