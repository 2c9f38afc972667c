//! Whether a comparison gives exactly what was meant: `gov diff`'s own, of the data as it is and as
//! it would be.

use super::join::Joined;
use crate::acts::world::Keys;
use crate::diff::identity::Identity;
use crate::diff::version::{covers, notes, with_ids};
use crate::diff::{Change, Diff, What};
use crate::lang::{Both, both};
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::sources::Sources;
use std::collections::{BTreeMap, BTreeSet};

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

/// That two files became one: first only ids are others, then one file goes and the other says what
/// both said. `diff` is of the second step.
pub fn is_union(joined: &Joined, before: &Sources, diff: &Diff, [old, id]: [&str; 2]) -> Result<(), Both> {
    let mut unlike = not_renamed(joined, before, [old, id]);
    unlike.extend(not_united(joined, id));
    let [own, _] = &joined.parts;
    let names: BTreeSet<&String> = own.keys().chain(joined.now.keys()).collect();
    let differs = |key: &&String| match (own.get(key), joined.now.get(key)) {
        (Some(one), Some(two)) => !one.means(two),
        (one, two) => one.is_some() || two.is_some(),
    };
    let meant = names.into_iter().filter(differs).map(|key| (id.to_string(), key.clone()));
    let meant: BTreeSet<(String, String)> = meant.chain(joined.shortened.iter().cloned()).collect();
    let mut found = BTreeSet::new();
    for change in &diff.changes {
        match change.what {
            What::Key => drop(found.insert((change.entity.id.clone(), change.key.clone()))),
            What::Text if joined.files.gone.contains_key(&change.key) => {}
            _ => unlike.push(told(change)),
        }
    }
    unlike.extend(meant.symmetric_difference(&found).map(|(id, key)| format!("{id} {key}")));
    unlike.extend(diff.uncompared.iter().map(|file| file.path.clone()));
    settle(unlike)
}

/// The files that say something else than before, with one id in the place of another.
fn not_renamed(joined: &Joined, before: &Sources, [old, id]: [&str; 2]) -> Vec<String> {
    let identity = Identity::of([(old.to_string(), id.to_string())]);
    let says = |path: &str, text: &str| Some(Document::read(text, Kind::of_path(path)?)?.keys);
    let unlike = joined.renamed.texts.iter().filter(|(path, (_, text))| {
        let was = before.find(path).and_then(|at| says(path, before.files[at].text()));
        let wanted = was.map(|mut keys| {
            if let Some(kind) = Kind::of_path(path) {
                with_ids(kind, &mut keys, &identity);
            }
            keys
        });
        wanted.is_none() || wanted != says(path, text)
    });
    unlike.map(|(path, _)| path.clone()).collect()
}

/// The keys of which something is lost, or comes from neither.
fn not_united(joined: &Joined, id: &str) -> Vec<String> {
    let items = |keys: &Keys, key: &str| keys.get(key).map_or_else(Vec::new, |value| value.items().to_vec());
    let mut unlike = Vec::new();
    for key in joined.now.keys().chain(joined.parts.iter().flat_map(Keys::keys)) {
        let all = items(&joined.now, key);
        let mut parts = joined.parts.iter().flat_map(|part| items(part, key));
        let is_note = |all: &[Plain], part: &Plain| match (key.as_str(), all, part) {
            ("note", [Plain::Text(own)], Plain::Text(part)) => notes(own, part),
            _ => false,
        };
        let is_self = |part: &Plain| {
            part.text() == Some(id) && matches!(key.as_str(), "same_as" | "perhaps_same_as" | "former_ids")
        };
        // Its name becomes another name.
        let is_name = |part: &Plain| {
            matches!(key.as_str(), "name" | "title") && !all.contains(part) && part.text().is_some()
        };
        let is_lost = |part: Plain| {
            !all.iter().any(|own| covers(own, &part))
                && !is_note(&all, &part)
                && !is_self(&part)
                && !is_name(&part)
        };
        let comes = |own: &Plain| {
            let mut parts = joined.parts.iter().flat_map(|part| items(part, key));
            !parts.any(|part| covers(own, &part) || is_note(std::slice::from_ref(own), &part))
        };
        let may_come = matches!(key.as_str(), "aliases" | "former_ids" | "sources" | "note");
        if parts.any(is_lost) || (!may_come && all.iter().any(comes)) {
            unlike.push(format!("{id} {key}"));
        }
    }
    unlike
}

/// That one file lies elsewhere, with its text if it has one, and says what it said.
pub fn is_move(diff: &Diff, id: &str, moves: &BTreeMap<String, String>) -> Result<(), Both> {
    let is_moved = |change: &Change| match change.what {
        What::Moved => {
            let to = text(&change.before).and_then(|from| moves.get(from));
            change.entity.id == id && to.map(String::as_str) == text(&change.after)
        }
        // A text is known by its path: it goes in one place and comes in the other, the same.
        What::Text => {
            let place = moves.iter().find(|(from, to)| **from == change.key || **to == change.key);
            place.is_some_and(|(from, to)| {
                sum(diff, from, 0).is_some() && sum(diff, from, 0) == sum(diff, to, 1)
            })
        }
        _ => false,
    };
    let mut unlike: Vec<String> = diff.changes.iter().filter(|change| !is_moved(change)).map(told).collect();
    unlike.extend(diff.uncompared.iter().map(|file| file.path.clone()));
    if diff.changes.iter().filter(|change| change.what == What::Moved).count() != 1 {
        unlike.push(id.to_string());
    }
    settle(unlike)
}

/// The checksum of a text on one side.
fn sum<'d>(diff: &'d Diff, path: &str, side: usize) -> Option<&'d Plain> {
    let change = diff.changes.iter().find(|change| change.what == What::Text && change.key == path)?;
    [&change.before, &change.after][side].as_ref()
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
