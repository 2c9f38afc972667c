//! Questions asked of the model. A query returns a value: it neither reads files nor lays anything out.

pub mod between;
pub mod chart;
pub mod compare;
pub mod count;
pub mod counts;
pub mod decisions;
pub mod deliverables;
pub mod find;
pub mod gaps;
pub mod glossary;
pub mod hats;
pub mod keys;
pub mod list;
pub mod load;
pub mod members;
pub mod number;
pub mod person;
pub mod points;
pub mod raci;
pub mod region;
pub mod reporting_lines;
pub mod responsibilities;
pub mod routes;
pub mod show;
pub mod stale;
pub mod text;
pub mod timeline;
pub mod told;
pub mod who;
pub mod who_decides;
pub mod who_owns;
pub mod why;
pub mod why_owns;

use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::DECISION_KINDS;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::programme::PROGRAMME_KINDS;
use crate::model::rare::Rare;
use crate::model::reference::{Ref, SourceRef};
use crate::model::statement::{Certainty, Stated, say};
use crate::model::time::{Bounds, Holds, Standing, Stretch};

/// What time a question is about.
#[derive(Clone, Debug)]
pub struct When {
    /// The day that ages are counted to.
    pub today: Day,
    /// The time asked for; without it, the last that is known.
    pub at: Option<Date>,
}

impl When {
    /// How a statement stands in that time, or `None` when it certainly does not hold then.
    pub fn weigh(&self, stretch: Stretch<'_>) -> Option<Weight> {
        match &self.at {
            Some(at) => match stretch.holds_in(at.earliest(), at.latest()) {
                Holds::Yes => Some(Weight::Holds),
                Holds::Perhaps => Some(Weight::Perhaps),
                Holds::No => None,
            },
            None => Some(match stretch.standing(self.today) {
                Standing::Current => Weight::LastKnown,
                Standing::Coming => Weight::Coming,
                Standing::Ended => Weight::Ended,
            }),
        }
    }

    /// The day whose names are used: the one asked for, else today.
    pub fn day(&self) -> Day {
        self.at.as_ref().filter(|at| !at.is_open()).map_or(self.today, Date::latest)
    }
}

/// Whether something of one day was in a period. What is undated may have been.
pub fn happened_in(date: Option<&Date>, period: &Date) -> Holds {
    let Some(date) = date.filter(|date| !date.is_open()) else { return Holds::Perhaps };
    if date.latest() < period.earliest() || date.earliest() > period.latest() {
        Holds::No
    } else if date.earliest() >= period.earliest() && date.latest() <= period.latest() && !period.is_uncertain() {
        Holds::Yes
    } else {
        Holds::Perhaps
    }
}

/// How a statement stands in the time that a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// No time was asked for, and it is not known to have ended.
    LastKnown,
    Holds,
    Perhaps,
    Coming,
    Ended,
}

/// An entity as it is named in an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub id: String,
    pub name: String,
    pub kind: Kind,
}

/// A cited place, with the document's name and day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// As written in the data: `skane-fhs#L36`.
    pub place: String,
    pub title: String,
    /// The document's date, or when it was last changed; `None` is undated.
    pub date: Option<Date>,
}

impl Cited {
    /// Whole years from the document's latest possible day to a day; `None` for an undated one. Of an uncertain date only the
    /// years are counted.
    pub fn age_in_years(&self, today: Day) -> Option<i16> {
        let date = self.date.as_ref().filter(|date| !date.is_open())?;
        if date.is_uncertain() {
            return date.text.get(..4)?.parse().ok().map(|year: i16| (today.year() - year).max(0));
        }
        let date = date.latest();
        let years = today.year() - date.year();
        let before_the_day = (today.month(), today.day()) < (date.month(), date.day());
        Some((years - i16::from(before_the_day)).max(0))
    }
}

/// Time, certainty and source of a statement, as an answer shows them.
#[derive(Clone, Debug)]
pub struct Basis {
    pub weight: Weight,
    /// The days between which it holds, whatever time was asked about: a picture or a page can show any day.
    pub bounds: Bounds,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub certainty: Certainty,
    pub term: Option<String>,
    pub hedges: Vec<String>,
    pub note: Option<String>,
    pub source: Option<Cited>,
}

impl Model {
    pub fn named(&self, id: EntityId) -> Named {
        let entity = self.get(id);
        Named { id: entity.id.to_string(), name: entity.name().to_string(), kind: entity.kind }
    }

    /// An entity under the name that it had on a day.
    pub fn named_on(&self, id: EntityId, day: Day) -> Named {
        Named { name: self.get(id).name_on(day).to_string(), ..self.named(id) }
    }

    /// What something is: in the source's own word where there is one, else what its type or kind says.
    pub fn word_for(&self, id: EntityId) -> Both {
        let entity = self.get(id);
        let term = entity.common.term.as_ref().filter(|_| !matches!(entity.kind, Kind::Post | Kind::Person));
        let typed = match &entity.detail {
            Detail::Programme(programme) => programme.kind.map(|kind| say(PROGRAMME_KINDS, kind)),
            Detail::Decision(decision) => decision.kind.map(|kind| say(DECISION_KINDS, kind)),
            _ => None,
        };
        let term = term.map(|term| both(term.as_str(), term.as_str()));
        term.or(typed).unwrap_or_else(|| entity.kind.name())
    }

    /// The time in which an entity is there to be asked about: as its life, but a decision or a reorganisation from its day, and a document
    /// from its date.
    pub fn presence(&self, id: EntityId) -> Stretch<'_> {
        let entity = self.get(id);
        let day = match &entity.detail {
            Detail::Decision(decision) => decision.date.as_ref(),
            Detail::Change(change) => change.date.as_ref(),
            Detail::Source(source) => source.date.as_ref(),
            _ => None,
        };
        let life = self.lifespan(id);
        Stretch { from: life.from.or(day), ..life }
    }

    /// The time in which an entity is there at all; an assignment is there from when it was given.
    pub fn lifespan(&self, id: EntityId) -> Stretch<'_> {
        let entity = self.get(id);
        let given = match &entity.detail {
            Detail::Assignment(assignment) => assignment.given.as_ref(),
            _ => None,
        };
        Stretch { from: entity.common.from.as_ref().or(given), to: entity.common.to.as_ref(), observed: None }
    }

    /// What a reference names, when it points to something.
    pub fn named_ref<const K: u16>(&self, reference: &Rare<Ref<K>>) -> Option<Named> {
        Some(self.named(reference.as_ref()?.to?))
    }

    pub fn cited(&self, citation: &SourceRef) -> Option<Cited> {
        let id = citation.source.to?;
        Some(Cited { place: citation.written(), title: self.get(id).name().to_string(), date: self.source_date(id).cloned() })
    }

    /// When a document was last changed, else its date.
    pub fn source_date(&self, id: EntityId) -> Option<&Date> {
        let source = self.source(id)?;
        source.updated.as_ref().or(source.date.as_ref())
    }

    /// The time of a statement. It was seen to hold when its source was written, where nothing else is said.
    pub fn stretch<'m>(&'m self, stated: &'m Stated) -> Stretch<'m> {
        let written = || self.source_date(stated.source.as_ref()?.source.to?);
        // A later end is not seen in an older document: what is only proposed is not observed at all.
        let seen = stated.certainty() != Certainty::Proposed;
        let observed = stated.observed.as_ref().or_else(|| if seen { written() } else { None });
        Stretch { from: stated.from.as_ref(), to: stated.to.as_ref(), observed }
    }

    /// What a statement rests on, or `None` when it certainly does not hold in the time asked for.
    ///
    /// `fallback` is cited where the statement itself cites nothing: the entity's own sources.
    pub fn basis(&self, stated: &Stated, fallback: &[SourceRef], when: &When) -> Option<Basis> {
        let stretch = self.stretch(stated);
        let weight = when.weigh(stretch)?;
        let source = stated.source.as_ref().or_else(|| fallback.first()).and_then(|citation| self.cited(citation));
        let text = |text: &crate::model::value::Text| text.as_str().to_string();
        Some(Basis {
            weight,
            bounds: stretch.bounds(),
            from: stated.from.as_ref().cloned(),
            to: stated.to.as_ref().cloned(),
            certainty: stated.certainty(),
            term: stated.term.as_ref().map(text),
            hedges: [&stated.condition, &stated.frequency].into_iter().flatten().map(text).collect(),
            note: stated.note.as_ref().map(text),
            source,
        })
    }
}
