//! Collects the entries of a timeline: of each fact that an entity's file says, and of each in
//! another file that names it.

mod elsewhere;

use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{self, Fact, More};
use crate::model::keys::{self, Key, Part, Slot, Tie};
use crate::model::kind::{DECISION, Kind};
use crate::model::statement::Stated;
use crate::model::time::{Holds, Stretch};
use crate::query::timeline::{Entry, Event, Whom};
use crate::query::{Basis, Named, Weight, When, happened_in};

/// What an entry says, before it is known at which dates.
struct Timeless<'m> {
    fact: &'m Fact<'m>,
    names: Vec<Named>,
    at: Option<Named>,
    basis: Basis,
}

struct Collect<'m> {
    model: &'m Model,
    id: EntityId,
    when: &'m When,
    entries: Vec<Entry>,
}

pub(super) fn entries(model: &Model, id: EntityId, when: &When) -> Vec<Entry> {
    let mut collect = Collect { model, id, when, entries: own_entries(model, id, when) };
    // A document is named by all that cites it; that is no part of its life.
    if model.get(id).kind != Kind::Source {
        collect.elsewhere();
        collect.by_rule();
    }
    collect.entries
}

/// What stands in the file of the entity itself.
pub(super) fn own_entries(model: &Model, id: EntityId, when: &When) -> Vec<Entry> {
    let mut collect = Collect { model, id, when, entries: Vec::new() };
    let entity = model.get(id);
    collect.life();
    for fact in model.facts(id) {
        collect.own(&fact);
    }
    if entity.day().is_none() {
        collect.undated();
    }
    collect.entries
}

impl Collect<'_> {
    fn named(&self, id: EntityId) -> Named {
        self.model.named_on(id, self.when.day())
    }

    /// What a fact in the file of an entity says, as long as it holds in the time asked about.
    fn said<'f>(&self, fact: &'f Fact<'f>, of: EntityId, stretch: Stretch<'_>) -> Option<Timeless<'f>> {
        // Who appoints, or is consulted, is not whom a statement is about; of a transfer those
        // between whom it was are.
        let all = fact.stated.is_none();
        let between = [&keys::TRANSFER_GIVERS, &keys::TRANSFER_RECEIVERS];
        let is_shown = |key: &'static Key| {
            all || key.slot == Slot::Whom
                || between.contains(&key)
                || !matches!(key.tie, None | Some(Tie::Apart))
        };
        // What was there before is called as it was until then.
        let last = self.model.get(of).day().filter(|date| !date.is_open());
        let last = last.and_then(|date| date.earliest().yesterday().ok());
        let then = |id: EntityId| match last.filter(|_| *fact.key == keys::CHANGE_BEFORE) {
            Some(day) => self.named(id).called_as(self.model, day),
            None => self.named(id),
        };
        let names = fact.names.iter().filter(|name| is_shown(name.key)).map(|name| then(name.to));
        let none = Stated::default();
        let stated = fact.stated.unwrap_or(&none);
        let certainty = fact.certainty(self.model);
        Some(Timeless {
            fact,
            names: names.collect(),
            at: Some(of).filter(|of| *of != self.id).map(|of| self.named(of)),
            basis: self.model.based(of, stated, stretch, certainty, self.when)?,
        })
    }

    fn whom(&self, fact: &Fact<'_>) -> Whom {
        let is_class = |id| matches!(&self.model.get(id).detail, Detail::Post(post) if post.class);
        if let (true, Some(name)) = (fact.is_some, fact.names.first()) {
            return Whom::SomeOf(name.to);
        }
        match fact.whom {
            fact::Whom::None if matches!(fact.key.name, "members" | "holders") => Whom::Unnamed,
            fact::Whom::None | fact::Whom::Described(_) => Whom::Others,
            // A property, as that a post is of a class, is no rule.
            fact::Whom::Entity(id) if fact.stated.is_some() && is_class(id) => Whom::OfClass(id),
            fact::Whom::Entity(id) => Whom::One(id),
            fact::Whom::Class(id) => Whom::Class(id),
            fact::Whom::OwnersOf(id) => Whom::OwnersOf(id),
            fact::Whom::MembersOf(id) => Whom::MembersOf(id),
            fact::Whom::Vacant => Whom::Vacant,
            fact::Whom::Nobody => Whom::Nobody,
        }
    }

    fn add(&mut self, said: &Timeless<'_>, event: Event, date: Option<&Date>) {
        let is_coming = date.is_some_and(|date| !date.is_open() && date.earliest() > self.when.today);
        let binding = match said.fact.says("binding") {
            Some(More::YesOrNo(binding)) => Some(binding),
            _ => None,
        };
        let up_to = match said.fact.says("up_to") {
            Some(More::Text(amount)) => Some(amount.as_str().to_string()),
            _ => None,
        };
        let number = match said.fact.says("number") {
            Some(More::Number(number)) => Some(number.clone()),
            _ => None,
        };
        let remark = match said.fact.says("note") {
            Some(More::Text(note)) if *said.fact.key == keys::COMMON_ALIASES => {
                Some(note.as_str().to_string())
            }
            _ => None,
        };
        let givers = said.fact.names.iter().filter(|name| name.key == &keys::TRANSFER_GIVERS);
        let givers = givers.map(|name| self.named(name.to)).collect();
        self.entries.push(Entry {
            givers,
            number,
            remark,
            up_to,
            date: date.cloned(),
            event,
            key: said.fact.key,
            value: said.fact.value,
            names: said.names.clone(),
            whom: self.whom(said.fact),
            acting: said.fact.is_acting(),
            text: said.fact.own_words().next().or(said.fact.text).map(|text| text.as_str().to_string()),
            binding,
            at: said.at.clone(),
            status: said.fact.status(self.model),
            decision: self.model.get(said.fact.of).decision().and_then(|decision| decision.kind),
            is_coming,
            basis: said.basis.clone(),
        });
    }

    /// Something that lasts: when it begins and ends, else when it was seen. Of what holds in a
    /// time asked about one entry is enough.
    fn lasting(&mut self, fact: &Fact<'_>, of: EntityId, stretch: Stretch<'_>) {
        let Some(said) = self.said(fact, of, stretch) else { return };
        self.spread(&said, stretch.seen().filter(|seen| !seen.is_open()));
    }

    /// An entry for each of its dates. What an editor ties to a theme is so at any time.
    fn spread(&mut self, said: &Timeless<'_>, seen: Option<&Date>) {
        if said.fact.key.part == Part::Themes {
            return self.add(said, Event::Undated, None);
        }
        let dated = |date: &Option<Date>| date.clone().filter(|date| !date.is_open());
        let (begins, ends) = (dated(&said.basis.from), dated(&said.basis.to));
        let is_limit = ends.as_ref().is_some_and(|to| said.basis.bounds.limits(to));
        match (&begins, &ends) {
            (None, None) if seen.is_none() => self.add(said, Event::Undated, None),
            (Some(from), Some(_)) if self.when.at.is_some() => self.add(said, Event::Begins, Some(from)),
            _ => {
                // What has no date of its own was still seen.
                let is_seen = begins.is_none() && (ends.is_none() || is_limit && self.when.at.is_none());
                seen.filter(|_| is_seen).iter().for_each(|seen| self.add(said, Event::Observed, Some(seen)));
                begins.iter().for_each(|from| self.add(said, Event::Begins, Some(from)));
                let event = if is_limit { Event::EndsBy } else { Event::Ends };
                ends.iter().for_each(|to| self.add(said, event, Some(to)));
            }
        }
    }

    /// Something of one day, or of a day that is not known.
    fn happening(&mut self, fact: &Fact<'_>, event: Event, of: EntityId, date: Option<&Date>) {
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
        let Some(mut said) = self.said(fact, of, Stretch::default()) else { return };
        said.basis.weight = weight;
        said.names.extend(self.behind(fact, of));
        self.add(&said, if date.is_some() { event } else { Event::Undated }, date);
    }

    /// Who decided a decision, or gave an assignment.
    fn behind(&self, fact: &Fact<'_>, of: EntityId) -> Option<Named> {
        let done = self.model.get(of).done().filter(|done| *done.key == *fact.key)?;
        let who = done.by.map(|(_, who, _)| who);
        who.map(|who| self.named(who))
    }

    /// When the entity itself is there, by its own dates and by those of what it is in.
    fn life(&mut self) {
        let (from, to) = self.model.ends_of(self.id);
        let key = if from.is_some() { &keys::COMMON_FROM } else { &keys::COMMON_TO };
        if from.is_some() || to.is_some() {
            let stretch = Stretch { from, to, ..Stretch::default() };
            self.lasting(&Fact::bare(key, self.id), self.id, stretch);
        }
    }

    /// A decision, a reorganisation or a document of which the day is not known.
    fn undated(&mut self) {
        let Some(key) = self.model.get(self.id).day_key() else { return };
        self.happening(&Fact::bare(key, self.id), Event::Happens, self.id, None);
    }

    fn own(&mut self, fact: &Fact<'_>) {
        let id = self.id;
        if fact.stated.is_some() {
            return self.statement(fact, id);
        }
        let is_life = [&keys::COMMON_FROM, &keys::COMMON_TO].contains(&fact.key);
        match (fact.date, fact.decision(self.model)) {
            (Some(date), _) if !is_life => self.happening(fact, Event::Happens, id, Some(date)),
            // What it came of or endorses, on the day of that or its own.
            (None, Some(decision)) => {
                let own = self.model.get(id).decision().map(|own| own.date.as_ref());
                let date = own.unwrap_or_else(|| self.model.get(decision).day());
                self.happening(fact, Event::Happens, id, date);
            }
            _ if *fact.key == keys::COMMON_ALIASES => {
                let date =
                    |name| if let Some(More::Date(date)) = fact.says(name) { Some(date) } else { None };
                let stretch = Stretch { from: date("from"), to: date("to"), ..Stretch::default() };
                self.lasting(fact, id, stretch);
            }
            _ => {}
        }
    }

    /// A statement in the file of an entity.
    fn statement(&mut self, fact: &Fact<'_>, of: EntityId) {
        let entity = self.model.get(of);
        // What a decision or a reorganisation says is of its own day.
        if matches!(entity.kind, Kind::Decision | Kind::Change) {
            // What it lets somebody do holds from when it is in force.
            let force = entity.decision().and_then(|decision| decision.in_force.as_ref());
            let day = force.filter(|_| fact.key.name == "powers").or(entity.day());
            // What a proposal without a day would do may have one.
            let from = fact.stated.and_then(|stated| stated.from.as_ref());
            return match day.is_none().then_some(from).flatten() {
                Some(from) => self.happening(fact, Event::Begins, of, Some(from)),
                None => self.happening(fact, Event::Happens, of, day),
            };
        }
        if *fact.key == keys::PROGRAMME_ADOPTED {
            return self.happening(fact, Event::Happens, of, fact.date);
        }
        if *fact.key == keys::ASSIGNMENT_DELIVERABLES {
            let due = if let Some(More::Date(due)) = fact.says("due") { Some(due) } else { None };
            return self.happening(fact, Event::Due, of, due);
        }
        if let Some(stretch) = fact.settled(self.model) {
            self.lasting(fact, of, stretch);
        }
    }
}

impl Fact<'_> {
    /// The decision that a property names.
    fn decision(&self, model: &Model) -> Option<EntityId> {
        let of = self.names.first().filter(|_| self.stated.is_none())?.to;
        Some(of).filter(|of| DECISION & model.get(*of).kind.bit() != 0)
    }
}
