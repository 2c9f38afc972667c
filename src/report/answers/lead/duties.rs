//! How much somebody is responsible for: things are counted, each once and by what it is, not rows.

use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::query::responsibilities::{Duty, DutyFor};
use crate::query::rows::Rows;
use crate::report::answers::lead::counted::many;
use crate::report::{phrase, words};
use std::collections::{BTreeMap, BTreeSet};

/// What is counted of a row.
enum Thing {
    /// By its kind and its id; whether nobody is responsible for it.
    Entity(Kind, String, bool),
    /// By whose it is and what it says; whether it is only an example.
    Task(String, bool),
    Power(String),
}

pub fn responsibilities(rows: &Rows<'_, Duty>, lang: Lang) -> Option<String> {
    let mut entities: BTreeMap<Kind, BTreeSet<String>> = BTreeMap::new();
    let (mut tasks, mut examples, mut powers) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut without = BTreeSet::new();
    for thing in rows.each(|duty| thing(&duty, lang)) {
        match thing {
            Thing::Entity(kind, id, is_nobodys) => {
                without.extend(is_nobodys.then(|| id.clone()));
                entities.entry(kind).or_default().insert(id);
            }
            Thing::Task(said, true) => drop(examples.insert(said)),
            Thing::Task(said, false) => drop(tasks.insert(said)),
            Thing::Power(said) => drop(powers.insert(said)),
        }
    }
    let of_kind = |(kind, ids): (&Kind, &BTreeSet<String>)| {
        let name = if ids.len() == 1 { kind.name() } else { kind.plural() };
        format!("{} {}", ids.len(), name.get(lang))
    };
    let some = |set: &BTreeSet<String>, words| (!set.is_empty()).then(|| many(set.len(), words, lang));
    let tasks = some(&tasks, [("stående uppgift", "standing task"), ("stående uppgifter", "standing tasks")]);
    let examples = some(
        &examples,
        [("exempel på en uppgift", "example of a task"), ("exempel på uppgifter", "examples of tasks")],
    );
    let powers = some(&powers, [("befogenhet", "power"), ("befogenheter", "powers")]);
    let all = entities.iter().map(of_kind).chain(tasks).chain(examples).chain(powers);
    let all = words::and(&all.collect::<Vec<_>>(), lang);
    let without = match (without.len(), entities.values().map(BTreeSet::len).sum::<usize>()) {
        (0, _) => String::new(),
        (1, 1) => {
            lang.pick("; källan anger ingen ansvarig", "; the source names nobody as responsible").to_string()
        }
        (count, _) => lang.pick(
            format!("; för {count} av dem anger källan ingen ansvarig"),
            format!("; for {count} of them the source names nobody as responsible"),
        ),
    };
    (!all.is_empty()).then(|| format!("{all}{without}."))
}

fn thing(duty: &Duty, lang: Lang) -> Thing {
    let whose = || duty.owner.as_ref().map(|owner| phrase::who(&owner.who).plain(lang)).unwrap_or_default();
    let is_example = || duty.owner.as_ref().is_some_and(|one| one.basis.certainty == Certainty::Example);
    match &duty.what {
        DutyFor::Entity { entity, .. } => Thing::Entity(entity.kind, entity.id.clone(), duty.owner.is_none()),
        DutyFor::Task { text, .. } => Thing::Task(format!("{}: {text}", whose()), is_example()),
        DutyFor::Power(says) => {
            let about = says.about.as_deref().unwrap_or_default();
            Thing::Power(format!("{}: {:?}: {about}", whose(), says.sense))
        }
    }
}
