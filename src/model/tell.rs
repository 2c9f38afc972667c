//! From the field tables to facts: each value says itself.

use crate::diagnostic::Span;
use crate::model::Model;
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::entity::{Entity, EntityId};
use crate::model::fact::{Fact, Mention, More, Whom};
use crate::model::fields::{Fields, Lens, Look, Table};
use crate::model::keys;
use crate::model::keys::{Key, Slot, Tie};
use crate::model::number::Number;
use crate::model::read::Read;
use crate::model::reference::SourceRef;
use crate::model::rule::Whose;
use crate::model::value::Text;
use std::collections::BTreeSet;

/// The facts of a file; of the statements alone no more is made than whom they name and what they
/// state, since the checks ask for those of every file.
pub(super) fn told(of: EntityId, entity: &Entity, statements_alone: bool) -> Vec<Fact<'_>> {
    let mut teller = Teller { statements_alone, ..Teller::new(of, None) };
    entity.look(&mut teller);
    teller.facts
}

/// Of those the ones under some keys.
pub(super) fn told_under(wanted: fn(&Key) -> bool, of: EntityId, entity: &Entity) -> Vec<Fact<'_>> {
    let mut teller = Teller { wanted, ..Teller::new(of, None) };
    entity.look(&mut teller);
    teller.facts
}

/// Of those the ones that name somebody. The others, of which there may be thousands, are only
/// looked through.
pub(super) fn told_of<'m>(
    model: &'m Model,
    whom: EntityId,
    of: EntityId,
    entity: &'m Entity,
) -> Vec<Fact<'m>> {
    let mut teller = Teller { model: Some(model), ..Teller::new(of, Some(whom)) };
    entity.look(&mut teller);
    teller.facts
}

/// Items of a list, from so many on, of which only those are told that are asked for.
const LONG: usize = 32;

/// Collects facts. Each value says itself to it.
pub struct Teller<'m> {
    of: EntityId,
    facts: Vec<Fact<'m>>,
    /// Whether the values are parts of the last fact, and not each a fact.
    is_within: bool,
    /// Whether properties, and what statements say besides, are left out.
    statements_alone: bool,
    /// Whether what stands under a key of the file is told.
    wanted: fn(&Key) -> bool,
    /// Whom all that is told has to name.
    whom: Option<EntityId>,
    /// Where the links say in which statement of a long list somebody is named.
    model: Option<&'m Model>,
    /// Whether it is only looked for them, and whether they were found.
    looks: bool,
    found: bool,
}

impl<'m> Teller<'m> {
    fn new(of: EntityId, whom: Option<EntityId>) -> Teller<'m> {
        Teller {
            of,
            facts: Vec::new(),
            is_within: false,
            statements_alone: false,
            wanted: |_| true,
            whom,
            model: None,
            looks: false,
            found: false,
        }
    }

    /// Which items of a long list name those who are looked for, by where each begins; `None` is
    /// that all of them have to be looked through.
    pub fn named_in(&self, key: &Key, begins: impl Iterator<Item = Option<Span>>) -> Option<Vec<usize>> {
        let (model, whom) = (self.model?, self.whom?);
        if self.is_within || self.looks {
            return None;
        }
        let begins: Vec<u32> = begins.map(|span| span.map(|span| span.start)).collect::<Option<_>>()?;
        if begins.len() < LONG || !begins.is_sorted() {
            return None;
        }
        let places = model.edges_of(self.of, key.name, whom).iter().map(|edge| edge.place.span.start);
        // Of one entry that makes several statements each of them is meant.
        let of_place = |place: u32| {
            let end = begins.partition_point(|begin| *begin <= place);
            let start =
                end.checked_sub(1).map_or(0, |last| begins.partition_point(|own| *own < begins[last]));
            start..end
        };
        let all: BTreeSet<usize> = places.flat_map(of_place).collect();
        Some(all.into_iter().collect())
    }

    /// Whether a record names those who are looked for.
    fn names<R: 'static, T: Table<R>>(&self, record: &'m R) -> bool {
        let mut look = Teller { is_within: true, looks: true, ..Teller::new(self.of, self.whom) };
        T::fields(&mut Telling { record, teller: &mut look });
        look.found
    }

    /// The fact that something under a key belongs to.
    fn fact(&mut self, key: &'static Key) -> &mut Fact<'m> {
        if !self.is_within || self.facts.is_empty() {
            self.facts.push(Fact { at: self.facts.len(), ..Fact::bare(key, self.of) });
        }
        let last = self.facts.len() - 1;
        &mut self.facts[last]
    }

    fn add(&mut self, key: &'static Key, more: More<'m>) {
        if self.looks || self.statements_alone && !matches!(more, More::Set) {
            return;
        }
        self.fact(key).more.push((key, more));
    }

    pub fn text(&mut self, key: &'static Key, text: &'m Text) {
        if self.looks {
            return;
        }
        match (self.is_within, key.slot) {
            (false, _) | (_, Slot::Text) => self.fact(key).text = Some(text),
            (true, Slot::Described) if self.fact(key).whom == Whom::None => {
                self.fact(key).whom = Whom::Described(text);
            }
            _ => self.add(key, More::Text(text)),
        }
    }

    pub fn date(&mut self, key: &'static Key, date: &'m Date) {
        if self.looks {
            return;
        }
        match self.is_within && key.slot != Slot::Date {
            true => self.add(key, More::Date(date)),
            false => self.fact(key).date = Some(date),
        }
    }

    pub fn choice(&mut self, key: &'static Key, value: Choice) {
        if self.looks {
            return;
        }
        match self.is_within && key.slot != Slot::Value {
            true => self.add(key, More::Value(value)),
            false => self.fact(key).value = Some(value),
        }
    }

    pub fn number(&mut self, key: &'static Key, number: &'m Number) {
        self.add(key, More::Number(number));
    }

    pub fn cited(&mut self, key: &'static Key, cited: &'m SourceRef) {
        self.add(key, More::Cited(cited));
    }

    /// What is so, of a key that is left out where it is not.
    pub fn set(&mut self, key: &'static Key) {
        match key.slot {
            _ if self.looks => {}
            Slot::Vacant => self.fact(key).whom = Whom::Vacant,
            Slot::Nobody => self.fact(key).whom = Whom::Nobody,
            _ if self.is_within => self.add(key, More::Set),
            _ => drop(self.fact(key)),
        }
    }

    /// What the source says is so or is not.
    pub fn yes_or_no(&mut self, key: &'static Key, is: bool) {
        self.add(key, More::YesOrNo(is));
    }

    /// Those whom a rule gives a seat.
    pub fn rule(&mut self, key: &'static Key, whose: Whose, span: Span) {
        let Some(to) = whose.id() else { return };
        self.found |= self.whom == Some(to);
        if self.looks {
            return;
        }
        let fact = self.fact(key);
        fact.whom = match whose {
            Whose::Class(id) => Whom::Class(id),
            Whose::OwnersOf(id) => Whom::OwnersOf(id),
            Whose::MembersOf(id) => Whom::MembersOf(id),
            Whose::Unknown => Whom::None,
        };
        fact.names.insert(0, Mention { key, to, span });
        if *key == keys::SEAT_ANY_OF {
            fact.is_some = true;
        }
    }

    pub fn entity(&mut self, key: &'static Key, to: EntityId, span: Span) {
        self.found |= self.whom == Some(to);
        if self.looks {
            return;
        }
        let slot = if self.is_within { key.slot } else { Slot::Whom };
        let alone = self.statements_alone;
        let fact = self.fact(key);
        let own = fact.key;
        match slot {
            Slot::Class => fact.whom = Whom::Class(to),
            Slot::OwnersOf => fact.whom = Whom::OwnersOf(to),
            Slot::Whom if fact.whom == Whom::None => fact.whom = Whom::Entity(to),
            // It can name more than one: a way leads to a post in a body.
            _ if alone => {}
            Slot::Whom => fact.more.push((own, More::Entity(to))),
            _ => fact.more.push((key, More::Entity(to))),
        }
        let about = fact.names.iter().take_while(|name| name.key.tie == Some(Tie::About)).count();
        let at = if key.tie == Some(Tie::About) { about } else { fact.names.len() };
        fact.names.insert(at, Mention { key, to, span });
    }

    /// A map of keys: one fact, which its fields are parts of.
    pub fn record<R: 'static, T: Table<R>>(&mut self, key: &'static Key, record: &'m R) {
        if self.looks {
            return T::fields(&mut Telling { record, teller: self });
        }
        if self.whom.is_some() && !self.is_within && !self.names::<R, T>(record) {
            return;
        }
        self.fact(key);
        let outer = std::mem::replace(&mut self.is_within, true);
        T::fields(&mut Telling { record, teller: self });
        self.is_within = outer;
        if self.statements_alone && !outer {
            self.facts.pop_if(|fact| fact.stated.is_none());
        }
    }
}

impl<'m> Look<'m> for Teller<'m> {
    fn look<R: 'static, T: Table<R>>(&mut self, record: &'m R) {
        T::fields(&mut Telling { record, teller: self });
    }
}

/// A record whose fields are being told.
struct Telling<'t, 'm, R> {
    record: &'m R,
    teller: &'t mut Teller<'m>,
}

impl<R: 'static> Fields<R> for Telling<'_, '_, R> {
    #[inline(always)] // So that a lens is the field itself, also where little is optimised.
    fn field<T: Read>(&mut self, key: &'static Key, lens: Lens<R, T>) {
        let is_property = self.teller.statements_alone && !T::IS_RECORD;
        if !self.teller.is_within && (is_property || !(self.teller.wanted)(key)) {
            return;
        }
        (lens.get)(self.record).tell(key, self.teller);
        if let (Some(whom), false) = (self.teller.whom, self.teller.is_within) {
            self.teller.facts.retain(|fact| fact.mentions(whom));
        }
    }

    #[inline(always)]
    fn all_of<P: 'static, T: Table<P>>(&mut self, lens: Lens<R, P>) {
        let part = (lens.get)(self.record);
        match (T::stated(part), self.teller.facts.last_mut()) {
            (Some(stated), Some(fact)) => fact.stated = Some(stated),
            _ => T::fields(&mut Telling { record: part, teller: self.teller }),
        }
    }
}
