//! What a change means for each person: what they have that they had not, and the other way round. By name, and never ranked.

use crate::diff::{Renames, Side};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::hats::{Hat, hats};
use crate::query::{Named, Weight, When, find};
use std::collections::{BTreeMap, BTreeSet};

/// One person's hats that came and went.
#[derive(Debug)]
pub struct Person {
    pub person: Named,
    pub gets: Vec<Hat>,
    pub leaves: Vec<Hat>,
}

/// The people for whom an answer about one of some entities is another.
pub fn changed(before: Side<'_>, after: Side<'_>, ids: &BTreeSet<String>, renames: &Renames, when: &When) -> Vec<Person> {
    let old_of: BTreeMap<&String, &String> = renames.iter().map(|(old, new)| (new, old)).collect();
    let mut people = BTreeSet::new();
    for id in ids {
        for (side, id) in [(before, old_of.get(id).copied().unwrap_or(id)), (after, id)] {
            people.extend(side.model.find(id).into_iter().flat_map(|at| named_by(side, at)));
        }
    }
    let mut changed: Vec<Person> = people.iter().filter_map(|id| one(before, after, id, &old_of, renames, when)).collect();
    changed.sort_by_cached_key(|person| (find::swedish(&person.person.name), person.person.id.clone()));
    changed
}

/// The people that an entity names itself, by their ids of now.
fn named_by(side: Side<'_>, at: EntityId) -> Vec<String> {
    let entity = side.model.get(at);
    let own = (entity.kind == Kind::Person).then(|| entity.id.to_string());
    let named = entity.statements().into_iter().flat_map(|statement| statement.names).map(|(who, _)| who);
    let named = named.filter(|who| side.model.get(*who).kind == Kind::Person).map(|who| side.model.get(who).id.to_string());
    own.into_iter().chain(named).collect()
}

fn one(before: Side<'_>, after: Side<'_>, id: &str, old_of: &BTreeMap<&String, &String>, renames: &Renames, when: &When) -> Option<Person> {
    let old = old_of.get(&id.to_string()).map_or(id, |old| old.as_str());
    let at = |side: Side<'_>, id: &str| side.model.find(id).filter(|at| side.model.get(*at).whole);
    let (was, is) = (at(before, old), at(after, id));
    let person = is.map(|at| after.model.marked(at, when)).or(was.map(|at| before.model.marked(at, when)))?;
    let hats = |side: Side<'_>, at: Option<EntityId>| {
        let mut hats = at.map_or_else(Vec::new, |at| hats(side.model, at, when));
        hats.retain(|hat| hat.basis.as_ref().is_none_or(|basis| basis.weight != Weight::Ended));
        hats
    };
    let (was, is) = (hats(before, was), hats(after, is));
    let keys = |hats: &[Hat]| hats.iter().map(|hat| key(hat, renames)).collect::<BTreeSet<String>>();
    let (had, has) = (keys(&was), keys(&is));
    let leaves: Vec<Hat> = was.into_iter().filter(|hat| !has.contains(&key(hat, renames))).collect();
    let gets: Vec<Hat> = is.into_iter().filter(|hat| !had.contains(&key(hat, renames))).collect();
    (!leaves.is_empty() || !gets.is_empty()).then_some(Person { person, gets, leaves })
}

fn key(hat: &Hat, renames: &Renames) -> String {
    let id = |named: &Named| renames.get(&named.id).unwrap_or(&named.id).clone();
    let through = hat.through.as_ref().map(id);
    let sure = hat.basis.as_ref().map(|basis| (basis.weight, basis.certainty));
    format!("{} {:?} {through:?} {} {sure:?}", id(&hat.on), hat.what, hat.acting)
}
