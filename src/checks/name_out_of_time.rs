//! A name used outside the time in which it was the name: SKR in a text of 2017, when the
//! organisation was called SKL.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::find::fold;
use crate::lang::both;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{AliasKind, Detail, Entity, EntityId};
use crate::model::value::Text;
use std::collections::HashMap;

pub const CHECK: Check = Check::wide(
    "name-out-of-time",
    Level::Warning,
    include_str!("../../docs/checks/name-out-of-time.md"),
    run,
    |pair| pair.others().any(has_other_names),
);

/// A name, and the days between which it was one.
struct Name<'m> {
    of: EntityId,
    text: &'m Text,
    /// Folded, with a space on either side.
    words: String,
    first: Day,
    last: Day,
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let names = names(scope.model);
    if names.is_empty() {
        return;
    }
    // By their first word, so that a text is held against the few names that can be in it.
    let mut by_word: HashMap<&str, Vec<&Name<'_>>> = HashMap::new();
    for name in &names {
        by_word.entry(name.words.trim_start().split(' ').next().unwrap_or("")).or_default().push(name);
    }
    for (id, entity) in scope.subjects() {
        let Some((date, texts)) = dated_texts(scope.model, id) else { continue };
        for text in texts {
            let folded = format!(" {} ", fold(text.as_str()));
            let out = |name: &&Name<'_>| {
                name.of != id
                    && !is_of_change(entity, name.of)
                    && (date.latest() < name.first || date.earliest() > name.last)
                    && folded.contains(&name.words)
            };
            let mut near: Vec<&Name<'_>> = folded
                .split(' ')
                .filter_map(|word| by_word.get(word))
                .flatten()
                .copied()
                .filter(out)
                .collect();
            near.sort_by_key(|name| std::ptr::from_ref(*name));
            near.dedup_by_key(|name| std::ptr::from_ref(*name));
            for name in near {
                // The same word may be right as another entity's name of that time.
                let right = names.iter().any(|other| {
                    other.words == name.words && date.latest() >= other.first && date.earliest() <= other.last
                });
                // "SKR (tidigare SKL)" says both, and is no mistake.
                let says_both = names.iter().any(|other| {
                    other.of == name.of
                        && date.latest() >= other.first
                        && date.earliest() <= other.last
                        && folded.contains(&other.words)
                });
                if right || says_both {
                    continue;
                }
                let (word, then) = (name.text.as_str(), scope.model.get(name.of).name_on(date.latest()));
                let day = &date.text;
                let message = both(
                    format!("namnet {word} gällde inte {day}; då var namnet {then}"),
                    format!("the name {word} was not the name then ({day}); it was {then}"),
                );
                let place = Place { file: entity.file, span: text.span };
                let help = both("skriv namnet som det var då", "write the name as it was then");
                diagnostics.push(CHECK.finding(place, message).help(help));
            }
        }
    }
}

/// Whether a reorganisation is about somebody: it tells of the name before and of the one after.
fn is_of_change(entity: &Entity, id: EntityId) -> bool {
    let Detail::Change(change) = &entity.detail else { return false };
    change.before.iter().chain(&change.after).any(|reference| reference.to == Some(id))
}

fn has_other_names(entity: &Entity) -> bool {
    !entity.common.aliases.is_empty()
}

/// Names that have not always been names, or are no longer.
fn names<'m>(model: &'m Model) -> Vec<Name<'m>> {
    let mut names = Vec::new();
    for (of, entity) in model.all().filter(|(_, entity)| has_other_names(entity)) {
        let mut add = |text: &'m Text, first: Option<Day>, last: Option<Day>| {
            let words = format!(" {} ", fold(text.as_str()));
            if (first.is_some() || last.is_some()) && words.len() > 4 {
                names.push(Name {
                    of,
                    text,
                    words,
                    first: first.unwrap_or(Day::MIN),
                    last: last.unwrap_or(Day::MAX),
                });
            }
        };
        let former = entity.common.aliases.iter().filter(|alias| alias.kind == Some(AliasKind::Former));
        let ended =
            former.filter_map(|alias| alias.to.as_ref()).filter(|to| !to.is_open()).map(Date::earliest).max();
        add(&entity.common.name, ended.and_then(|day| day.tomorrow().ok()), None);
        for alias in &entity.common.aliases {
            let closed = |date: &&Date| !date.is_open();
            add(
                &alias.name,
                alias.from.as_ref().filter(closed).map(Date::earliest),
                alias.to.as_ref().filter(closed).map(Date::latest),
            );
        }
    }
    names
}

/// The date of something dated, and the texts that speak of that time.
fn dated_texts(model: &Model, id: EntityId) -> Option<(&Date, Vec<&Text>)> {
    let entity = model.get(id);
    let mut texts = vec![&entity.common.name];
    texts.extend(&entity.common.description);
    let date = match &entity.detail {
        Detail::Decision(decision) => {
            texts.extend(decision.points.iter().map(|point| &point.text));
            &decision.date
        }
        Detail::Assignment(assignment) => {
            texts.extend(assignment.points.iter().map(|point| &point.text));
            texts.extend(&assignment.purpose);
            &assignment.given
        }
        Detail::Change(change) => {
            texts.extend(change.transfers.iter().map(|moved| &moved.what));
            &change.date
        }
        Detail::Source(source) => &source.date,
        _ => return None,
    };
    texts.extend(model.statements(id).iter().filter_map(|statement| statement.stated.term.as_ref()));
    date.as_ref().filter(|date| !date.is_open()).map(|date| (date, texts))
}
