//! Collects the entries of a timeline.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::decision::{EFFECTS, Transfer};
use crate::model::entity::{ALIAS_KINDS, Detail, Entity, EntityId};
use crate::model::kind::{DECISION, Kind};
use crate::model::rare::Rare;
use crate::model::reference::{Ref, SourceRef};
use crate::model::statement::{Certainty, Stated};
use crate::model::statements::Statement;
use crate::model::time::{Holds, Stretch};
use crate::query::glossary::texts;
use crate::query::timeline::{Entry, Event};
use crate::query::{Basis, Named, Weight, When, happened_in, keys};
use std::collections::HashMap;

/// What an entry says, before it is known at which dates.
struct Said {
    key: &'static str,
    value: Option<keys::Value>,
    names: Vec<Named>,
    text: Option<String>,
    at: Option<Named>,
    binding: Option<bool>,
}

struct Collect<'m> {
    model: &'m Model,
    id: EntityId,
    when: &'m When,
    entries: Vec<Entry>,
}

pub(super) fn entries(model: &Model, id: EntityId, when: &When) -> Vec<Entry> {
    let mut collect = Collect { model, id, when, entries: Vec::new() };
    let entity = model.get(id);
    collect.life(id);
    collect.names(id);
    collect.statements(id, entity, |_| true);
    // A document is named by all that cites it; that is no part of its life.
    if entity.kind != Kind::Source {
        collect.elsewhere();
    }
    collect.entries
}

impl Collect<'_> {
    fn said(&self, key: &'static str, at: Option<EntityId>) -> Said {
        let day = self.when.day();
        let at = at.filter(|at| *at != self.id).map(|at| self.model.named_on(at, day));
        Said { key, value: None, names: Vec::new(), text: None, at, binding: None }
    }

    fn basis(&self, of: EntityId, stretch: Stretch<'_>, stated: Option<&Stated>) -> Option<Basis> {
        let text = |text: &crate::model::value::Text| text.as_str().to_string();
        let citation: Option<&SourceRef> = stated
            .and_then(|stated| stated.source.as_ref())
            .or_else(|| self.model.get(of).common.sources.first());
        Some(Basis {
            weight: self.when.weigh(stretch)?,
            bounds: stretch.bounds(),
            from: stretch.from.cloned(),
            to: stretch.to.cloned(),
            certainty: stated.map_or(Certainty::Stated, Stated::certainty).max(self.model.existence(of)),
            term: stated.and_then(|stated| stated.term.as_ref()).map(text),
            hedges: stated
                .into_iter()
                .flat_map(|stated| [&stated.condition, &stated.frequency])
                .flatten()
                .map(text)
                .collect(),
            note: stated.and_then(|stated| stated.note.as_ref()).map(text),
            source: citation.and_then(|citation| self.model.cited(citation)),
        })
    }

    fn add(&mut self, said: &Said, event: Event, date: Option<&Date>, basis: &Basis) {
        let is_coming = date.is_some_and(|date| !date.is_open() && date.earliest() > self.when.today);
        self.entries.push(Entry {
            date: date.cloned(),
            event,
            label: keys::in_words(said.key),
            key: said.key,
            value: said.value.clone(),
            names: said.names.clone(),
            text: said.text.clone(),
            binding: said.binding,
            at: said.at.clone(),
            is_coming,
            basis: basis.clone(),
        });
    }

    /// Something that lasts: when it begins and ends, else when it was seen. Of what holds in a
    /// time asked about one entry is enough.
    fn lasting(&mut self, said: &Said, of: EntityId, stretch: Stretch<'_>, stated: Option<&Stated>) {
        let Some(basis) = self.basis(of, stretch, stated) else { return };
        let dated = |date: Option<&'_ Date>| date.is_some_and(|date| !date.is_open());
        let (begins, ends) =
            (stretch.from.filter(|_| dated(stretch.from)), stretch.to.filter(|_| dated(stretch.to)));
        match (begins, ends) {
            (None, None) => match stretch.seen().filter(|seen| !seen.is_open()) {
                Some(seen) => self.add(said, Event::Observed, Some(seen), &basis),
                None => self.add(said, Event::Undated, None, &basis),
            },
            (Some(from), Some(_)) if self.when.at.is_some() => {
                self.add(said, Event::Begins, Some(from), &basis)
            }
            _ => {
                begins.into_iter().for_each(|from| self.add(said, Event::Begins, Some(from), &basis));
                ends.into_iter().for_each(|to| self.add(said, Event::Ends, Some(to), &basis));
            }
        }
    }

    /// Something of one day, or of a day that is not known.
    fn happening(
        &mut self,
        said: &Said,
        event: Event,
        of: EntityId,
        date: Option<&Date>,
        stated: Option<&Stated>,
    ) {
        let date = date.filter(|date| !date.is_open());
        let weight = match &self.when.at {
            Some(at) => match happened_in(date, at) {
                Holds::Yes => Weight::Holds,
                Holds::Perhaps => Weight::Perhaps,
                Holds::No => return,
            },
            // What has happened does not end.
            None if date.is_some_and(|date| date.earliest() > self.when.today) => Weight::Coming,
            None => Weight::LastKnown,
        };
        let Some(basis) = self.basis(of, Stretch::default(), stated) else { return };
        let basis = Basis { weight, ..basis };
        self.add(said, if date.is_some() { event } else { Event::Undated }, date, &basis);
    }

    fn life(&mut self, of: EntityId) {
        let entity = self.model.get(of);
        let stretch = Stretch {
            from: entity.common.from.as_ref(),
            to: entity.common.to.as_ref(),
            ..Stretch::default()
        };
        if stretch.from.is_some() || stretch.to.is_some() {
            let key = if stretch.from.is_some() { "from" } else { "to" };
            self.lasting(&self.said(key, None), of, stretch, None);
        }
        let dates: Vec<(&'static str, Option<&Date>)> = match &entity.detail {
            Detail::Assignment(assignment) => vec![("given", assignment.given.as_ref())],
            Detail::Decision(decision) => {
                vec![("date", decision.date.as_ref()), ("in_force", decision.in_force.as_ref())]
            }
            Detail::Change(change) => vec![("date", change.date.as_ref())],
            Detail::Programme(programme) => vec![("horizon", programme.horizon.as_ref())],
            Detail::Source(source) => {
                vec![("date", source.date.as_ref()), ("updated", source.updated.as_ref())]
            }
            _ => Vec::new(),
        };
        for (key, date) in dates.into_iter().filter(|(key, date)| date.is_some() || *key == "date") {
            let names = if key == "date" || key == "given" { self.behind(entity) } else { Vec::new() };
            self.happening(&Said { names, ..self.said(key, None) }, Event::Happens, of, date, None);
        }
        self.decided(of);
    }

    /// Who decided a decision, or gave an assignment.
    fn behind(&self, entity: &Entity) -> Vec<Named> {
        let who = match &entity.detail {
            Detail::Decision(decision) => decision.by.as_ref(),
            Detail::Assignment(assignment) => assignment.given_by.as_ref(),
            _ => None,
        };
        who.and_then(|who| who.to).map(|id| self.model.named_on(id, self.when.day())).into_iter().collect()
    }

    /// The decisions that it names as what it came of or endorses, on their day or its own.
    fn decided(&mut self, of: EntityId) {
        let entity = self.model.get(of);
        let mut named: Vec<(&'static str, EntityId)> = Vec::new();
        if let Some(body) = entity.body() {
            let to = |decision: &Rare<Ref<{ DECISION }>>| decision.as_ref().and_then(|decision| decision.to);
            named.extend(to(&body.established_by).map(|id| ("established_by", id)));
            named.extend(to(&body.dissolved_by).map(|id| ("dissolved_by", id)));
        }
        let own = match &entity.detail {
            Detail::Change(change) => {
                named.extend(
                    change
                        .by_decision
                        .as_ref()
                        .and_then(|decision| decision.to)
                        .map(|id| ("by_decision", id)),
                );
                None
            }
            Detail::Decision(decision) => {
                named.extend(
                    decision.endorses.iter().filter_map(|endorsed| endorsed.to).map(|id| ("endorses", id)),
                );
                Some(decision.date.as_ref())
            }
            _ => None,
        };
        for (key, id) in named {
            let said = Said { names: vec![self.model.named_on(id, self.when.day())], ..self.said(key, None) };
            let date = own
                .unwrap_or_else(|| self.model.get(id).decision().and_then(|decision| decision.date.as_ref()));
            self.happening(&said, Event::Happens, of, date, None);
        }
    }

    fn names(&mut self, of: EntityId) {
        for alias in &self.model.get(of).common.aliases {
            let value = alias.kind.map(|kind| keys::value(ALIAS_KINDS, kind));
            let said =
                Said { value, text: Some(alias.name.as_str().to_string()), ..self.said("aliases", None) };
            self.lasting(
                &said,
                of,
                Stretch { from: alias.from.as_ref(), to: alias.to.as_ref(), ..Stretch::default() },
                None,
            );
        }
    }

    /// The statements of an entity that are wanted: of the asked one, or of another that names it.
    /// How many they are.
    fn statements(
        &mut self,
        of: EntityId,
        entity: &Entity,
        wanted: impl Fn(&Statement<'_>) -> bool,
    ) -> usize {
        let values = keys::values_of(entity);
        let mut quoted: HashMap<*const Stated, String> = HashMap::new();
        for text in texts::of(entity) {
            if let Some(stated) = text.stated {
                quoted.entry(std::ptr::from_ref(stated)).or_insert_with(|| text.text.to_string());
            }
        }
        let statements: Vec<Statement<'_>> = entity.statements().into_iter().filter(wanted).collect();
        for statement in &statements {
            let stated = std::ptr::from_ref(statement.stated);
            let names =
                statement.names.iter().map(|(id, _)| self.model.named_on(*id, self.when.day())).collect();
            let (value, text) = (values.get(&stated).cloned(), quoted.remove(&stated));
            let said = Said { value, names, text, ..self.said(statement.key, Some(of)) };
            self.statement(said, of, entity, statement);
        }
        statements.len()
    }

    fn statement(&mut self, said: Said, of: EntityId, entity: &Entity, statement: &Statement<'_>) {
        let stated = Some(statement.stated);
        match &entity.detail {
            Detail::Assignment(assignment) if statement.key == "deliverables" => {
                let one =
                    assignment.deliverables.iter().find(|one| std::ptr::eq(&one.stated, statement.stated));
                let said = Said { binding: one.and_then(|one| one.binding), ..said };
                self.happening(&said, Event::Due, of, one.and_then(|one| one.due.as_ref()), stated);
            }
            Detail::Programme(programme) if statement.key == "adopted" => {
                let date = programme.adopted.as_ref().and_then(|adopted| adopted.date.as_ref());
                self.happening(&said, Event::Happens, of, date, stated);
            }
            // What a decision or a reorganisation says is of its own day.
            Detail::Decision(decision) => {
                let effect =
                    decision.changes.iter().find(|effect| std::ptr::eq(&effect.stated, statement.stated));
                let target = effect
                    .and_then(|effect| effect.target.to)
                    .map(|id| self.model.named_on(id, self.when.day()));
                let value = effect
                    .and_then(|effect| effect.kind)
                    .map(|kind| keys::value(EFFECTS, kind))
                    .or(said.value.clone());
                let said = Said { value, names: said.names.iter().cloned().chain(target).collect(), ..said };
                self.happening(&said, Event::Happens, of, decision.date.as_ref(), stated);
            }
            Detail::Change(change) => {
                let moved =
                    change.transfers.iter().find(|moved| std::ptr::eq(&moved.stated, statement.stated));
                let names = moved.map_or_else(Vec::new, |moved| self.moved(moved));
                self.happening(&Said { names, ..said }, Event::Happens, of, change.date.as_ref(), stated);
            }
            _ => self.lasting(&said, of, statement.settled(self.model, of), stated),
        }
    }

    /// Those between whom something moved.
    fn moved(&self, moved: &Transfer) -> Vec<Named> {
        let all = moved.givers.iter().chain(&moved.receivers).filter_map(|party| party.to);
        all.map(|id| self.model.named_on(id, self.when.day())).collect()
    }

    fn elsewhere(&mut self) {
        let model = self.model;
        let mut naming: Vec<(EntityId, &'static str)> =
            model.edges_to(self.id).iter().map(|edge| (edge.from, edge.key)).collect();
        naming.sort_unstable();
        naming.dedup();
        for (from, key) in naming.into_iter().filter(|(from, _)| *from != self.id).collect::<Vec<_>>() {
            let entity = model.get(from);
            let this = self.id;
            if self.statements(from, entity, |statement| {
                statement.key == key && is_named(this, entity, statement)
            }) == 0
            {
                self.mention(from, entity, key);
            }
        }
    }

    /// A key that names the entity and is no statement: of the day of what it stands in, where that
    /// has one.
    fn mention(&mut self, from: EntityId, entity: &Entity, key: &'static str) {
        let said =
            Said { names: vec![self.model.named_on(self.id, self.when.day())], ..self.said(key, Some(from)) };
        let date = match &entity.detail {
            Detail::Decision(decision) => decision.date.as_ref(),
            Detail::Change(change) => change.date.as_ref(),
            Detail::Source(_) => self.model.source_date(from),
            Detail::Assignment(assignment) if key == "given_by" => assignment.given.as_ref(),
            _ => None,
        };
        match date {
            Some(date) => self.happening(&said, Event::Happens, from, Some(date), None),
            None => self.lasting(&said, from, self.model.life(from), None),
        }
    }
}

/// Whether a statement names an entity.
fn is_named(wanted: EntityId, entity: &Entity, statement: &Statement<'_>) -> bool {
    let is = |to: Option<EntityId>| to == Some(wanted);
    let same = |stated: &Stated| std::ptr::eq(stated, statement.stated);
    let moves = |moved: &Transfer| {
        let mut parties = moved.givers.iter().chain(&moved.receivers);
        parties.any(|party| is(party.to))
            || moved.assignment.as_ref().is_some_and(|assignment| is(assignment.to))
    };
    let by_name = statement.names.iter().any(|(id, _)| *id == wanted);
    by_name
        || match &entity.detail {
            Detail::Decision(decision) => {
                decision.changes.iter().any(|effect| same(&effect.stated) && is(effect.target.to))
            }
            Detail::Change(change) => {
                change.transfers.iter().any(|moved| same(&moved.stated) && moves(moved))
            }
            _ => false,
        }
}
