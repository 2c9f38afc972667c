//! The uses of a term, one sort after the other.

use crate::find::{fold, is_written};
use crate::lang::both;
use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::entity::{Alias, Detail, Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::reference::SourceRef;
use crate::model::time::Stretch;
use crate::query::glossary::{Entry, Known, Sense, vocabulary};
use crate::query::text::mentions;
use crate::query::{Named, Weight, When};
use std::collections::{BTreeMap, HashSet};

/// Collects the uses of a term.
pub(super) struct Look<'m> {
    pub model: &'m Model,
    pub term: Option<&'m str>,
    pub when: &'m When,
    pub entries: Vec<Entry>,
}

impl Look<'_> {
    /// Whether a text is the term, or has it in it. Without a term all are looked for.
    fn fits(&self, text: &str) -> Option<bool> {
        let Some(term) = self.term else { return Some(true) };
        if is_written(term, text) { Some(true) } else { mentions(text, term).then_some(false) }
    }

    fn add(
        &mut self,
        term: &str,
        id: EntityId,
        sense: Sense,
        notes: Vec<String>,
        citation: Option<&SourceRef>,
        is_meaning: bool,
    ) {
        let region = self.model.region_of(id, self.when.day()).map(|region| self.model.named(region));
        let source = citation.and_then(|citation| self.model.cited(citation));
        self.entries.push(Entry { term: term.to_string(), region, sense, notes, source, is_meaning });
    }

    /// Some entities by name, as Swedish orders them.
    fn named(&self, ids: &[EntityId]) -> Vec<Named> {
        let mut names: Vec<Named> = ids.iter().map(|id| self.model.named_on(*id, self.when.day())).collect();
        names.sort_by_cached_key(Named::order);
        names
    }

    pub fn things(&mut self, all: &[(EntityId, &Entity)]) {
        let mut groups: BTreeMap<_, Vec<EntityId>> = BTreeMap::new();
        for (id, entity) in all {
            let Some(term) = entity.common.term.as_ref() else { continue };
            let Some(is_meaning) = self.fits(term.as_str()) else { continue };
            let programme = entity.in_programme();
            let group = (
                fold(term.as_str()),
                entity.kind,
                programme,
                self.model.region_of(*id, self.when.day()),
                is_meaning,
            );
            groups.entry(group).or_default().push(*id);
        }
        for ((_, kind, programme, _, is_meaning), ids) in groups {
            let Some(first) = ids.first().copied() else { continue };
            let entity = self.model.get(first);
            let term = entity.common.term.as_ref().map_or("", |term| term.as_str()).to_string();
            let names = self.named(&ids);
            // The model's own word for an area is one of the sources' words, for other areas.
            let word = match kind {
                Kind::Area => both("område", "area"),
                Kind::Source => both("dokument", "document"),
                _ => kind.name(), // All others are called by their kind.
            };
            let sense = Sense::Things {
                word,
                programme: programme.map(|id| self.model.marked(id, self.when)),
                names,
            };
            self.add(&term, first, sense, Vec::new(), entity.common.sources.first(), is_meaning);
        }
    }

    pub fn names(&mut self, all: &[(EntityId, &Entity)]) {
        let mut within: BTreeMap<(Kind, Option<EntityId>), Vec<EntityId>> = BTreeMap::new();
        // Documents and themes are found in other ways, and people are no terms.
        for (id, entity) in
            all.iter().filter(|(_, entity)| !matches!(entity.kind, Kind::Source | Kind::Theme | Kind::Person))
        {
            let mut had = false;
            if self.term.is_some() && self.fits(entity.name()) == Some(true) {
                let own = entity.common.note.iter().map(|note| note.as_str().to_string());
                let notes = own.chain(other_names(entity, None)).collect();
                self.add(
                    entity.name(),
                    *id,
                    Sense::Name {
                        entity: self.model.marked(*id, self.when),
                        alias: None,
                        from: None,
                        to: None,
                    },
                    notes,
                    entity.common.sources.first(),
                    true,
                );
                had = true;
            }
            let then = |alias: &&Alias| {
                let stretch =
                    Stretch { from: alias.from.as_ref(), to: alias.to.as_ref(), ..Stretch::default() };
                self.when.weigh(stretch).is_some()
            };
            let (now, other): (Vec<&Alias>, Vec<&Alias>) = entity.common.aliases.iter().partition(then);
            had |= other.iter().any(|alias| self.fits(alias.name.as_str()) == Some(true));
            let mut seen = HashSet::new();
            for alias in &now {
                let days = [&alias.from, &alias.to].map(|date| date.as_ref().map(|date| &*date.text));
                let note = alias.note.as_ref().map(|note| note.as_str());
                let mut is_first = || seen.insert((alias.name.as_str(), alias.kind, days, note));
                if self.fits(alias.name.as_str()) == Some(true) && is_first() {
                    let own = alias.note.iter().map(|note| note.as_str().to_string());
                    let notes = own.chain(other_names(entity, Some(alias))).collect();
                    let (from, to) = (alias.from.as_ref().cloned(), alias.to.as_ref().cloned());
                    let sense = Sense::Name {
                        entity: self.model.marked(*id, self.when),
                        alias: alias.kind,
                        from,
                        to,
                    };
                    self.add(alias.name.as_str(), *id, sense, notes, entity.common.sources.first(), true);
                    had = true;
                }
            }
            let mut names = std::iter::once(entity.name()).chain(now.iter().map(|alias| alias.name.as_str()));
            if !had && self.term.is_some() && names.any(|name| self.fits(name).is_some()) {
                within
                    .entry((entity.kind, self.model.region_of(*id, self.when.day())))
                    .or_default()
                    .push(*id);
            }
        }
        for ((kind, _), ids) in within {
            let names = self.named(&ids);
            let term = self.term.unwrap_or_default();
            let sources = self.model.get(ids[0]).common.sources.first().filter(|_| ids.len() == 1);
            self.add(term, ids[0], Sense::Names { kind, names }, Vec::new(), sources, false);
        }
    }

    pub fn relations(&mut self, all: &[(EntityId, &Entity)]) {
        let mut groups = BTreeMap::new();
        for (id, _) in all {
            for statement in self.model.statements(*id) {
                let Some(term) = statement.stated.term.as_ref() else { continue };
                let Some(is_meaning) = self.fits(term.as_str()) else { continue };
                if self.when.weigh(statement.settled(self.model)).is_none() {
                    continue;
                }
                let value = statement.fact.value;
                let group = (
                    fold(term.as_str()),
                    statement.key(),
                    value.map(Choice::key),
                    self.model.region_of(*id, self.when.day()),
                    is_meaning,
                );
                groups.entry(group).or_insert_with(Vec::new).push((*id, statement));
            }
        }
        for ((.., is_meaning), found) in groups {
            let Some((first, statement)) = found.first() else { continue };
            let (key, value, stated) = (statement.fact.key, statement.fact.value, statement.stated);
            let first = *first;
            let mut of: Vec<EntityId> = found.iter().map(|(id, _)| *id).collect();
            of.dedup();
            let names = self.named(&of);
            let term = stated.term.as_ref().map_or("", |term| term.as_str());
            let citation = stated.source.first().or_else(|| self.model.get(first).common.sources.first());
            self.add(
                term,
                first,
                Sense::Relation { key, value, of: names, count: found.len() },
                Vec::new(),
                citation,
                is_meaning,
            );
        }
    }

    pub fn themes(&mut self) {
        for (id, entity) in self.model.of_kind(Kind::Theme) {
            let Detail::Theme(theme) = &entity.detail else { continue };
            let labels = theme.labels.iter().map(|label| {
                (label.label.as_str(), label.lang.as_ref().map(|lang| lang.as_str().to_string()))
            });
            let mut seen = Vec::new();
            for (label, lang) in std::iter::once((entity.name(), None)).chain(labels) {
                if self.fits(label) == Some(true) && !seen.contains(&fold(label)) {
                    seen.push(fold(label));
                    let notes = entity.common.note.iter().map(|note| note.as_str().to_string()).collect();
                    self.add(
                        label,
                        id,
                        Sense::Theme { theme: self.model.marked(id, self.when), lang },
                        notes,
                        None,
                        true,
                    );
                }
            }
        }
    }

    pub fn vocabulary(&mut self) {
        let is = |known: &Known| match self.term {
            None => true,
            Some(term) => {
                let (word, wanted) = (|text: &str| is_written(term, text), fold(term));
                let begins = wanted.chars().count() >= 5 && fold(known.key).starts_with(wanted.as_str());
                word(known.key) || word(&known.word.sv) || word(&known.word.en) || begins
            }
        };
        let known = vocabulary::all().into_iter().filter(is);
        let entry = |known: Known| Entry {
            term: known.key.to_string(),
            region: None,
            sense: Sense::Vocabulary(known),
            notes: Vec::new(),
            source: None,
            is_meaning: true,
        };
        self.entries.extend(known.map(entry));
    }

    pub fn texts(&mut self, all: &[(EntityId, &Entity)]) {
        let Some(term) = self.term else { return };
        for (id, entity) in all {
            // Who decided is named as on the day of the decision.
            let decision = entity.decision();
            let date = decision.and_then(|decision| decision.date.as_ref()).filter(|date| !date.is_open());
            let day = date.map_or(self.when.day(), Date::latest);
            let by =
                decision.and_then(|decision| decision.by.first()?.to).map(|by| self.model.named_on(by, day));
            let facts = self.model.facts(*id);
            let quoted = facts.iter().flat_map(|fact| fact.own_words().map(move |text| (fact, text)));
            for (fact, text) in quoted.filter(|(_, text)| mentions(text.as_str(), term)) {
                // What is said for as long as the entity is there has the mark of that.
                let weight = match fact.settled(self.model) {
                    Some(stretch) => self.when.weigh(stretch),
                    None => Some(Weight::LastKnown),
                };
                let Some(weight) = weight else { continue };
                let note =
                    fact.stated.and_then(|stated| stated.note.as_ref()).map(|note| note.as_str().to_string());
                let explains = note.as_ref().is_some_and(|note| mentions(note, term));
                let citation = fact.source(self.model);
                let sense = Sense::Text {
                    key: fact.key,
                    of: self.model.marked(*id, self.when),
                    by: by.clone(),
                    text: text.as_str().to_string(),
                    weight,
                    certainty: fact.certainty(self.model),
                    status: fact.status(self.model),
                };
                self.add(term, *id, sense, note.into_iter().collect(), citation, explains);
            }
        }
    }
}

/// What an editor says of the other names of something: "Hälso- och sjukvårdsstyrning: skrivs inte
/// ut i något av dokumenten."
fn other_names(entity: &Entity, but: Option<&Alias>) -> Vec<String> {
    let noted = |alias: &Alias| Some(format!("{}: {}", alias.name.as_str(), alias.note.as_ref()?.as_str()));
    let is_other = |alias: &&Alias| but.is_none_or(|but| but.name.as_str() != alias.name.as_str());
    entity.common.aliases.iter().filter(is_other).filter_map(noted).collect()
}
