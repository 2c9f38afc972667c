//! What a change means for each person: what they have that they had not, and the other way round.
//! By name, and never ranked.

use crate::diff::Side;
use crate::diff::identity::{Identity, Versions};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::hats::{Hat, hats};
use crate::query::{Named, Weight, When};
use std::collections::BTreeSet;

/// One person's hats that came and went.
#[derive(Debug)]
pub struct Person {
    pub person: Named,
    pub gets: Vec<Hat>,
    pub leaves: Vec<Hat>,
}

/// The people for whom an answer about one of some entities is another.
pub fn changed(versions: Versions<'_>, ids: &BTreeSet<String>, when: &When) -> Vec<Person> {
    let named = ids.iter().flat_map(|id| versions.sides(id)).flat_map(|(side, at)| named_by(side, at));
    let people: BTreeSet<String> = named.map(|id| versions.identity.now(&id).to_string()).collect();
    let mut changed: Vec<Person> = people.iter().filter_map(|id| one(versions, id, when)).collect();
    changed.sort_by_cached_key(|person| (person.person.order(), person.person.id.clone()));
    changed
}

/// The people that an entity names itself.
fn named_by(side: Side<'_>, at: EntityId) -> Vec<String> {
    let entity = side.model.get(at);
    let own = (entity.kind == Kind::Person).then(|| entity.id.to_string());
    let named = entity.facts().into_iter().flat_map(|fact| fact.names).map(|name| name.to);
    let named = named
        .filter(|who| side.model.get(*who).kind == Kind::Person)
        .map(|who| side.model.get(who).id.to_string());
    own.into_iter().chain(named).collect()
}

fn one(versions: Versions<'_>, id: &str, when: &When) -> Option<Person> {
    let person = versions.named(id)?;
    let [was, is] = versions.readable(id);
    let hats = |side: Side<'_>, at: Option<EntityId>| {
        let mut hats = at.map_or_else(Vec::new, |at| hats(side.model, at, when));
        hats.retain(|hat| versions.is_compared(&hat.on.id));
        hats.retain(|hat| hat.basis.as_ref().is_none_or(|basis| basis.weight != Weight::Ended));
        hats
    };
    let (was, is) = (hats(versions.before, was), hats(versions.after, is));
    let keys =
        |hats: &[Hat]| hats.iter().map(|hat| key(hat, versions.identity)).collect::<BTreeSet<String>>();
    let (had, has) = (keys(&was), keys(&is));
    let leaves: Vec<Hat> =
        was.into_iter().filter(|hat| !has.contains(&key(hat, versions.identity))).collect();
    let gets: Vec<Hat> = is.into_iter().filter(|hat| !had.contains(&key(hat, versions.identity))).collect();
    (!leaves.is_empty() || !gets.is_empty()).then_some(Person { person, gets, leaves })
}

fn key(hat: &Hat, identity: &Identity) -> String {
    let through = hat.through.as_ref().map(|named| identity.id(named));
    let sure = hat.basis.as_ref().map(|basis| (basis.weight, basis.certainty));
    format!("{} {:?} {through:?} {} {sure:?}", identity.id(&hat.on), hat.what, hat.acting)
}
