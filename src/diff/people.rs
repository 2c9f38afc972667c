//! What a change means for each person: what they have that they had not, the other way round, and
//! what they have more or less surely than before. By name, and never ranked.

use crate::diff::Side;
use crate::diff::identity::{Identity, Versions};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::rule::Whose;
use crate::parallel;
use crate::query::hats::{Hat, hats};
use crate::query::{Named, Weight, When};
use std::collections::{BTreeMap, BTreeSet};

/// One person's hats that came and went, and those of which something else is said now: how sure
/// they are, whether they are only acted in, from when they are to be had.
#[derive(Debug)]
pub struct Person {
    pub person: Named,
    pub gets: Vec<Hat>,
    pub leaves: Vec<Hat>,
    pub changes: Vec<[Hat; 2]>,
}

/// The people for whom an answer about one of some entities is another.
pub fn changed(versions: Versions<'_>, ids: &BTreeSet<String>, when: &When) -> Vec<Person> {
    let named = ids.iter().flat_map(|id| versions.sides(id)).flat_map(|(side, at)| people_of(side, at));
    let people: BTreeSet<String> = named.map(|id| versions.identity.now(&id).to_string()).collect();
    let people: Vec<String> = people.into_iter().collect();
    let mut changed: Vec<Person> =
        parallel::map(&people, |id| one(versions, id, when)).into_iter().flatten().collect();
    changed.sort_by_cached_key(|person| (person.person.order(), person.person.id.clone()));
    changed
}

/// The people that an entity names itself, or who have what it says through a post, a class of
/// posts, or the areas of a programme.
fn people_of(side: Side<'_>, at: EntityId) -> BTreeSet<String> {
    let model = side.model;
    let names = |id: EntityId| model.facts(id).into_iter().flat_map(|fact| fact.names).map(|name| name.to);
    let of_class = |id: EntityId| model.edges_as(id, "class_of").iter().map(|edge| edge.from);
    let rules = model.get(at).seats().iter().filter_map(|seat| match seat.rule()?.0.whose {
        Whose::OwnersOf(programme) => Some(programme),
        Whose::Class(_) | Whose::MembersOf(_) | Whose::Unknown => None,
    });
    let areas = rules.flat_map(|programme| model.edges_as(programme, "programme")).map(|edge| edge.from);
    let all: BTreeSet<EntityId> = names(at).chain([at]).chain(areas.flat_map(names)).collect();
    let is_post = |id: &EntityId| matches!(model.get(*id).detail, Detail::Post(_));
    let posts: BTreeSet<EntityId> =
        all.iter().copied().filter(is_post).flat_map(|post| of_class(post).chain([post])).collect();
    let held = posts.into_iter().flat_map(names);
    let people = all.iter().copied().chain(held).filter(|id| model.get(*id).kind == Kind::Person);
    people.map(|id| model.get(id).id.to_string()).collect()
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
    let full = |hat: &Hat| format!("{} {}", thing(hat, versions.identity), manner(hat));
    let keys = |hats: &[Hat]| hats.iter().map(full).collect::<Vec<String>>();
    let (had, has) = (keys(&was), keys(&is));
    if had == has {
        return None;
    }
    let others = |hats: Vec<Hat>, own: &[String], known: &[String]| {
        let mut seen: BTreeSet<&str> = known.iter().map(String::as_str).collect();
        let is_new = hats.into_iter().zip(own).filter(|(_, key)| seen.insert(key));
        is_new.map(|(hat, _)| hat).collect::<Vec<Hat>>()
    };
    let (leaves, gets) = (others(was, &had, &has), others(is, &has, &had));
    let (changes, leaves, gets) = paired(leaves, gets, |hat| thing(hat, versions.identity));
    let is_same = changes.is_empty() && leaves.is_empty() && gets.is_empty();
    (!is_same).then_some(Person { person, gets, leaves, changes })
}

/// Those of two lists that are one thing, the first with the first; and the rest of each.
fn paired(
    left: Vec<Hat>,
    right: Vec<Hat>,
    thing: impl Fn(&Hat) -> String,
) -> (Vec<[Hat; 2]>, Vec<Hat>, Vec<Hat>) {
    let mut left: Vec<Option<Hat>> = left.into_iter().map(Some).collect();
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, hat) in left.iter().enumerate().rev() {
        hat.iter().for_each(|hat| places.entry(thing(hat)).or_default().push(at));
    }
    let (mut pairs, mut rest) = (Vec::new(), Vec::new());
    for hat in right {
        let place = places.get_mut(&thing(&hat)).and_then(Vec::pop);
        match place.and_then(|at| left[at].take()) {
            Some(old) => pairs.push([old, hat]),
            None => rest.push(hat),
        }
    }
    (pairs, left.into_iter().flatten().collect(), rest)
}

/// What somebody has, and through what.
fn thing(hat: &Hat, identity: &Identity) -> String {
    let id = |named: &Option<Named>| named.as_ref().map(|named| identity.id(named));
    format!("{} {:?} {:?} {:?}", identity.id(&hat.on), hat.what, id(&hat.through), id(&hat.by_rule))
}

/// How surely it is had, and from when, where that is a day to come.
fn manner(hat: &Hat) -> String {
    let basis = hat.basis.as_ref();
    let coming = basis.filter(|basis| basis.weight == Weight::Coming).and_then(|basis| basis.from.as_ref());
    let sure = basis.map(|basis| (basis.weight, basis.certainty));
    format!("{} {sure:?} {:?}", hat.acting, coming.map(|from| &*from.text))
}
