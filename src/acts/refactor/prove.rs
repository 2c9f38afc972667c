//! Whether a comparison gives exactly what was meant: `gov diff`'s own, of the data as it is and as
//! it would be.

use crate::diff::{Change, Diff, What};
use crate::lang::{Both, both};
use crate::model::plain::Plain;

/// That an id was given up for another, and nothing else: what names it says what it said.
pub fn is_renaming(diff: &Diff, old: &str, new: &str) -> Result<(), Both> {
    let is_one = |change: &Change| match change.what {
        What::Renamed => text(&change.before) == Some(old) && text(&change.after) == Some(new),
        What::Rewritten => true,
        What::Key => change.entity.id == new && change.key == "former_ids",
        // The region's least numbers stand under its id.
        What::Setting => [old, new].iter().any(|id| change.key.starts_with(&format!("minimum.{id}."))),
        _ => false,
    };
    let is_renamed = diff.changes.iter().filter(|change| change.what == What::Renamed).count() == 1;
    let mut unlike: Vec<String> = diff.changes.iter().filter(|change| !is_one(change)).map(told).collect();
    unlike.extend(beside(diff));
    if !is_renamed {
        unlike.push(new.to_string());
    }
    settle(unlike)
}

/// What differs beside the files' own keys.
fn beside(diff: &Diff) -> Vec<String> {
    let answers = diff.answers.iter().map(|answer| answer.about.id.clone());
    let people = diff.people.iter().map(|person| person.person.id.clone());
    let files = diff.uncompared.iter().map(|file| file.path.clone());
    let perhaps = diff.perhaps_renamed.iter().map(|one| one.after.id.clone());
    let own: Vec<String> = answers.chain(people).chain(files).chain(perhaps).collect();
    // A consequence is one of an answer or a change; of neither it is told by itself.
    match own.is_empty() && !diff.consequences.is_empty() {
        true => diff.consequences.iter().map(|one| format!("{one:?}")).collect(),
        false => own,
    }
}

fn text(value: &Option<Plain>) -> Option<&str> {
    value.as_ref()?.text()
}

fn told(change: &Change) -> String {
    format!("{} {}", change.entity.id, change.key).trim().to_string()
}

/// Refuses what differs from what was meant.
pub fn settle(mut unlike: Vec<String>) -> Result<(), Both> {
    if unlike.is_empty() {
        return Ok(());
    }
    unlike.sort();
    unlike.dedup();
    let list = unlike.join(", ");
    Err(both(
        format!("något annat än det som menas skulle ändras, så inget skrevs: {list}"),
        format!("something other than what is meant would change, so nothing was written: {list}"),
    ))
}
