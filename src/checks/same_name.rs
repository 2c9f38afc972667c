//! Two bodies of one name in one parent at the same time: perhaps one body under two ids. Only an
//! editor can say; nothing is merged.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::statement::Relation;
use crate::model::time::Bounds;
use std::cell::OnceCell;
use std::hash::{DefaultHasher, Hasher};

pub const CHECK: Check = Check::wide(
    "same-name",
    Level::Warning,
    include_str!("../../docs/checks/same-name.md"),
    run,
    |_| true, // Any file can give a body the name of another.
);

/// So many of one name in one parent are held against each other; more are against the first.
const MANY: usize = 20;

/// Something that is part of a parent, by what relation; the parent and the name in one number:
/// hardly any share it that do not share both.
struct Part<'s> {
    key: (EntityId, u64),
    id: EntityId,
    relation: &'s Relation,
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let mut parts = parts(scope);
    parts.sort_by_key(|part| part.key); // Those of one parent and name stay as they come.
    for group in parts.chunk_by(|one, other| one.key == other.key).filter(|group| group.len() > 1) {
        let mut others: Vec<(&Part<'_>, OnceCell<Bounds>)> = Vec::new();
        let there = |(part, bounds): &(&Part<'_>, OnceCell<Bounds>)| {
            *bounds.get_or_init(|| model.settled(part.id, &part.relation.stated, Some(part.key.0)).bounds())
        };
        for part in group {
            if others.last().is_some_and(|(other, _)| other.id == part.id) {
                continue;
            }
            let own = (part, OnceCell::new());
            let is_there = |other: &&(&Part<'_>, _)| {
                let has_name = words(model.get(other.0.id).name()).eq(words(model.get(part.id).name()));
                has_name && !there(other).is_apart(&there(&own))
            };
            if let Some((other, _)) = others.iter().take(MANY).find(is_there) {
                diagnostics.push(finding(model, part, other));
            }
            others.push(own);
        }
    }
}

/// The bodies that are part of a parent.
fn parts<'s>(scope: &Scope<'s>) -> Vec<Part<'s>> {
    let mut parts = Vec::new();
    for (id, entity) in scope.subjects() {
        let Some(body) = entity.body() else { continue };
        let parents = body.part_of.iter().filter(|one| when::counts(&one.stated)).filter_map(|relation| {
            let parent = relation.party.body.as_ref().and_then(|body| body.to)?;
            Some((relation, parent))
        });
        let mut name = None;
        for (relation, parent) in parents {
            let name = *name.get_or_insert_with(|| hash(entity.name()));
            parts.push(Part { key: (parent, name), id, relation });
        }
    }
    parts
}

/// The words of a name, whatever their case and the space between them.
fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    name.split_whitespace().map(str::to_lowercase)
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    if name.is_ascii() {
        name.split_ascii_whitespace().for_each(|word| {
            word.bytes().for_each(|byte| hasher.write_u8(byte.to_ascii_lowercase()));
            hasher.write_u8(b' ');
        });
    } else {
        words(name).for_each(|word| {
            hasher.write(word.as_bytes());
            hasher.write_u8(b' ');
        });
    }
    hasher.finish()
}

fn finding(model: &Model, part: &Part<'_>, other: &Part<'_>) -> Diagnostic {
    let (parent, other, entity) = (model.get(part.key.0).name(), model.get(other.id), model.get(part.id));
    let message = both(
        format!("det finns två med namnet ”{}” i {parent}: {} och {}", entity.name(), other.id, entity.id),
        format!("two things in {parent} are called “{}”: {} and {}", entity.name(), other.id, entity.id),
    );
    let help = both(
        "är de samma, behåll ett id; annars skriv namn som skiljer dem åt, eller när den ena upphörde",
        "if they are the same, keep one id; if not, give them names that tell them apart, or write when \
         one of them ended",
    );
    let place = Place { file: entity.file, span: entity.common.name.span };
    let related = Place { file: other.file, span: other.common.name.span };
    CHECK.finding(place, message).help(help).related(related, both("den andra", "the other"))
}
