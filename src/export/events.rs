//! What began, ended, was decided or is due, by its day: for a feed and a calendar. What is only
//! proposed has not happened, and an open or missing date is no day.

use crate::diff::fingerprint::checksum;
use crate::export::Export;
use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, More, Whom};
use crate::model::kind::Kind;
use crate::model::reference::SourceRef;
use crate::model::statement::Certainty;
use crate::query::When;
use crate::report::{escape, phrase};

/// What comes to pass on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Begins,
    /// The day is its last.
    Ends,
    Decided,
    /// To be handed over; a target where the source makes it no deadline.
    Due {
        is_target: bool,
    },
}

/// Something that is of a day, as far as the sources say which.
pub struct Event<'m> {
    pub of: EntityId,
    pub turn: Turn,
    pub date: &'m Date,
    /// In a language: who or what, and what of it.
    pub subject: String,
    pub source: Option<&'m SourceRef>,
    /// The same as long as it is the same event, whatever else is said of it.
    pub id: String,
}

impl Event<'_> {
    pub fn first(&self) -> Day {
        self.date.earliest()
    }

    pub fn last(&self) -> Day {
        self.date.latest()
    }

    /// Who or what, what came to pass, and the day in words.
    pub fn title(&self, today: Day, lang: Lang) -> String {
        let (verb, when) = (self.verb(today, lang), self.date.in_words(lang));
        match verb {
            "" => format!("{}: {when}", self.subject),
            _ => format!("{}: {verb} {when}", self.subject),
        }
    }

    /// What comes to pass, before the day in words; of what is to come, as what is to come.
    pub fn verb(&self, today: Day, lang: Lang) -> &'static str {
        let is_coming = self.first() > today;
        match (self.turn, is_coming) {
            (Turn::Begins, true) => lang.pick("börjar", "begins"),
            (Turn::Begins, false) => lang.pick("började", "began"),
            // A day is the last one, and a season is none.
            (Turn::Ends, _) if self.first() == self.last() => lang.pick("sista dag", "last day"),
            (Turn::Ends, true) => lang.pick("upphör", "ends"),
            (Turn::Ends, false) if self.last() < today => lang.pick("upphörde", "ended"),
            (Turn::Ends, false) => lang.pick("slut", "end"),
            (Turn::Decided, _) => "",
            (Turn::Due { is_target: false }, _) => lang.pick("senast", "due"),
            (Turn::Due { is_target: true }, _) => lang.pick("mål, inte tidsgräns", "target, no deadline"),
        }
    }
}

impl<'m> Export<'m> {
    /// All events, in the order of the files.
    pub fn events(&self, lang: Lang) -> Vec<Event<'m>> {
        let mut events = Vec::new();
        for id in self.told() {
            // A person is no thing that begins; a body that is only proposed has not.
            if self.model.get(id).kind != Kind::Person && self.model.existence(id).is_fact() {
                self.of_entity(id, lang, &mut events);
                let facts = self.model.facts(id);
                let facts = facts.iter().filter(|fact| self.is_told(fact) && fact.is_so(self.model));
                facts.for_each(|fact| self.of_fact(fact, lang, &mut events));
            }
        }
        events
    }

    fn of_entity(&self, id: EntityId, lang: Lang, events: &mut Vec<Event<'m>>) {
        let entity = self.model.get(id);
        let source = entity.common.sources.first();
        let mut one = |date: Option<&'m Date>, turn: Turn, more: String| {
            let Some(date) = date else { return };
            let subject = format!("{}{more}", self.called(id, lang));
            self.add(Event { of: id, turn, date, subject, source, id: String::new() }, "", events);
        };
        one(entity.common.from.as_ref(), Turn::Begins, String::new());
        one(entity.common.to.as_ref(), Turn::Ends, String::new());
        if let Some(done) = entity.done() {
            let beside = done.beside.map(|(sv, en)| format!(" ({})", lang.pick(sv, en)));
            one(done.date, Turn::Decided, beside.unwrap_or_default());
        }
        if let Some(decision) = entity.decision() {
            let in_force = decision.in_force.as_ref().filter(|_| decision.surest().is_fact());
            one(in_force, Turn::Begins, lang.pick(", gäller", ", in force").into());
        }
    }

    fn of_fact(&self, fact: &Fact<'m>, lang: Lang, events: &mut Vec<Event<'m>>) {
        let source = fact.source(self.model);
        let due = fact.more.iter().find_map(|(key, more)| match more {
            More::Date(date) if key.name == "due" => Some(*date),
            _ => None,
        });
        let is_target =
            fact.more.iter().any(|(key, more)| key.name == "binding" && matches!(more, More::YesOrNo(false)));
        let stated = fact.stated;
        let dates = [
            (stated.and_then(|stated| stated.from.as_ref()), Turn::Begins),
            (stated.and_then(|stated| stated.to.as_ref()), Turn::Ends),
            (due, Turn::Due { is_target }),
        ];
        for (date, turn) in dates {
            let Some(date) = date else { continue };
            let subject = self.subject(fact, lang);
            let event = Event { of: fact.of, turn, date, subject, source, id: String::new() };
            self.add(event, &self.statement_id(fact), events);
        }
    }

    fn add(&self, event: Event<'m>, what: &str, events: &mut Vec<Event<'m>>) {
        if event.date.is_open() {
            return;
        }
        let key = format!("{}|{what}|{:?}", self.id(event.of), event.turn);
        let nth = events.iter().rev().take_while(|other| other.of == event.of);
        let nth = nth.filter(|other| other.id == uuid(&key)).count();
        let key = if nth == 0 { key } else { format!("{key}|{nth}") };
        events.push(Event { id: uuid(&key), ..event });
    }

    /// Who has what: "IT-direktör, har uppdraget: Ny styr- och ansvarsmodell".
    fn subject(&self, fact: &Fact<'m>, lang: Lang) -> String {
        let words = lang.of(fact.value.map_or(fact.key.words, Choice::words));
        let of = self.called(fact.of, lang);
        // What somebody has is said of them; what a thing is to another, of the thing.
        let is_had = matches!(fact.key.name, "members" | "holders" | "responsible");
        let whom = self.whom(fact, lang);
        let acting = if fact.is_acting() { lang.pick(" (t.f.)", " (acting)") } else { "" };
        let implied = fact.certainty(self.model) == Certainty::Implied;
        let implied = if implied { lang.pick(" (underförstått)", " (implied)") } else { "" };
        match whom {
            Some(whom) if is_had => format!("{whom}, {words}: {of}{acting}{implied}"),
            Some(whom) => format!("{of}, {words}: {whom}{acting}{implied}"),
            None => format!("{words}: {of}{acting}{implied}"),
        }
    }

    /// Whom a fact names, or how it names nobody; its text where it is about nobody. `None` says
    /// nothing either way.
    pub(super) fn whom(&self, fact: &Fact<'m>, lang: Lang) -> Option<String> {
        let text = fact.text.map(|text| text.as_str()).filter(|text| !self.privacy.hides(text));
        let whom = match fact.whom {
            Whom::None => text.map(escape::terminal),
            Whom::Entity(id) if self.is_class(id) => {
                Some(format!("{} ({})", self.called(id, lang), lang.of(phrase::ONE_OR_MORE)))
            }
            Whom::Entity(id) => Some(self.called(id, lang)),
            Whom::Described(text) if self.privacy.hides(text.as_str()) => None,
            Whom::Described(text) => Some(format!("”{}”", escape::terminal(text.as_str()))),
            Whom::Class(id) => Some(lang.pick(
                format!("alla som är {} (regel)", self.called(id, lang)),
                format!("all who are {} (a rule)", self.called(id, lang)),
            )),
            Whom::OwnersOf(id) => Some(lang.pick(
                format!("de som ansvarar för områdena i {} (regel)", self.called(id, lang)),
                format!("those responsible for the areas of {} (a rule)", self.called(id, lang)),
            )),
            Whom::MembersOf(id) => Some(lang.pick(
                format!("de som ingår i {} (regel)", self.called(id, lang)),
                format!("those who sit in {} (a rule)", self.called(id, lang)),
            )),
            Whom::Vacant => Some(lang.pick("vakant", "vacant").into()),
            Whom::Nobody => Some(lang.pick("ingen", "nobody").into()),
        };
        let some = if fact.is_some { lang.pick("några av: ", "some of: ") } else { "" };
        whom.map(|whom| format!("{some}{whom}"))
    }

    /// Whether it stands for one or more of a sort: which and how many is not known.
    pub(super) fn is_class(&self, id: EntityId) -> bool {
        self.model.get(id).is_class()
    }

    /// A name with its mark, where it is shown.
    pub(super) fn called(&self, id: EntityId, lang: Lang) -> String {
        let entity = self.model.get(id);
        if !self.is_shown(id) || self.privacy.hides(entity.name()) {
            return lang.pick("namnet visas inte", "name not shown").into();
        }
        let when = When { today: self.asked.1, at: None };
        escape::terminal(&self.model.marked(id, &when).shown(lang))
    }
}

/// A name for a thing that nobody else gives to another (RFC 9562, version 8).
pub fn uuid(of: &str) -> String {
    let sum = checksum(of);
    format!("{}-{}-8{}-a{}-{}", &sum[..8], &sum[8..12], &sum[13..16], &sum[17..20], &sum[20..32])
}
