//! The words that the model itself knows: what each means as a key.

use crate::lang::{Both, both};
use crate::model::body::{HOST_STATES, LEVELS, SCOPES};
use crate::model::decision::{CHANGE_KINDS, DECISION_KINDS, DECISION_STATUSES, EFFECTS};
use crate::model::entity::ALIAS_KINDS;
use crate::model::kind::Kind;
use crate::model::power::ACTS;
use crate::model::programme::{AREA_ROLES, PROGRAMME_KINDS, RELATIONS};
use crate::model::read::Word;
use crate::model::seat::ROLES;
use crate::model::statement::{CERTAINTIES, MATCHES};
use crate::query::keys;

/// A word of the model: where it is used, its key, and what people read.
#[derive(Clone, Debug)]
pub struct Known {
    pub used: Both,
    pub key: &'static str,
    pub word: Both,
}

pub fn all() -> Vec<Known> {
    let mut all = Vec::new();
    let kinds = Kind::ALL.map(|kind| Known {
        used: both("ett av datamängdens slag", "one of the kinds in the data"),
        key: kind.folder(),
        word: kind.name(),
    });
    all.extend(kinds);
    all.extend(values());
    all.extend(keys::of_entities().iter().map(|key| Known {
        used: both("nyckel i datafilerna", "key in the data files"),
        key: key.name,
        word: both(key.words.0, key.words.1),
    }));
    all
}

/// The values of all closed vocabularies.
fn values() -> Vec<Known> {
    let mut all = Vec::new();
    add(&mut all, both("roll på en plats", "role of a seat"), ROLES);
    add(&mut all, both("sätt att ansvara", "way of being responsible"), RELATIONS);
    add(&mut all, both("en uppgifts säkerhet", "certainty of a statement"), CERTAINTIES);
    add(&mut all, both("närhet till ett tema", "nearness to a theme"), MATCHES);
    add(&mut all, both("slag av beslut", "kind of decision"), DECISION_KINDS);
    add(&mut all, both("besluts status", "status of a decision"), DECISION_STATUSES);
    add(&mut all, both("besluts verkan", "effect of a decision"), EFFECTS);
    add(&mut all, both("slag av organisationsförändring", "kind of reorganisation"), CHANGE_KINDS);
    add(&mut all, both("slag av program", "kind of programme"), PROGRAMME_KINDS);
    add(&mut all, both("områdes roll i ett program", "role of an area in a programme"), AREA_ROLES);
    add(&mut all, both("organs nivå", "level of a body"), LEVELS);
    add(&mut all, both("värdskaps läge", "state of hosting"), HOST_STATES);
    add(&mut all, both("befogenhet", "power"), ACTS);
    add(&mut all, both("vägs räckvidd", "scope of a route"), SCOPES);
    add(&mut all, both("slag av namn", "kind of name"), ALIAS_KINDS);
    all
}

fn add<T>(all: &mut Vec<Known>, used: Both, words: &'static [Word<T>]) {
    all.extend(words.iter().map(|word| Known {
        used: used.clone(),
        key: word.key,
        word: both(word.sv, word.en),
    }));
}
