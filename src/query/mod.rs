//! Questions asked of the model. A query returns a value: it neither reads files nor lays anything
//! out.

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
mod named;
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

pub use named::{Mark, Named};

use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::DECISION_KINDS;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::post::Holder;
use crate::model::programme::PROGRAMME_KINDS;
use crate::model::rare::Rare;
use crate::model::reference::{Ref, SourceRef};
use crate::model::seat::Seat;
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
        self.weigh_within(&stretch.bounds())
    }

    /// The same of something of which only the bounds are known.
    pub fn weigh_within(&self, bounds: &Bounds) -> Option<Weight> {
        match &self.at {
            Some(at) => match bounds.holds_in(at.earliest(), at.latest()) {
                Holds::Yes => Some(Weight::Holds),
                Holds::Perhaps => Some(Weight::Perhaps),
                Holds::No => None,
            },
            None => Some(match bounds.standing(self.today) {
                Standing::Current => Weight::LastKnown,
                Standing::Unsure => Weight::Perhaps,
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
    } else if date.earliest() >= period.earliest()
        && date.latest() <= period.latest()
        && !period.is_uncertain()
    {
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
    /// Whole years from the document's latest possible day to a day; `None` for an undated one. Of
    /// an uncertain date only the years are counted.
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
    /// The days between which it holds, whatever time was asked about: a picture or a page can show
    /// any day.
    pub bounds: Bounds,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub certainty: Certainty,
    pub term: Option<String>,
    pub hedges: Vec<String>,
    pub note: Option<String>,
    pub source: Option<Cited>,
}

impl Basis {
    /// What is had through something else (a post that is held, an area that gives a seat) holds on
    /// the days on which both do, and is no surer than either. `None` when that is never, or not in
    /// the time asked for.
    pub fn through(&self, other: &Basis, when: &When) -> Option<Basis> {
        let bounds = self.bounds.and(&other.bounds);
        if bounds.is_never() {
            return None;
        }
        let weight = match when.at {
            // Each holds, or may, in the whole of the time asked for.
            Some(_) => self.weight.max(other.weight),
            None => when.weigh_within(&bounds)?,
        };
        let by = |date: &&Date| (date.earliest(), date.latest());
        // Only where both beginnings are stated it is known when both held: from the later one.
        let from = self
            .from
            .as_ref()
            .zip(other.from.as_ref())
            .map(|(one, other)| std::cmp::max_by_key(one, other, by));
        let to =
            [&self.to, &other.to].into_iter().flatten().min_by_key(|date| (date.latest(), date.earliest()));
        let weaker = if other.certainty > self.certainty { other } else { self };
        Some(Basis {
            weight,
            bounds,
            from: from.cloned(),
            to: to.cloned(),
            certainty: weaker.certainty,
            note: weaker.note.clone(),
            ..self.clone()
        })
    }
}

impl Model {
    /// What something is: in the source's own word where there is one, else what its type or kind
    /// says.
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

    /// What a reference names, when it points to something.
    pub fn named_ref<const K: u16>(&self, reference: &Rare<Ref<K>>) -> Option<Named> {
        Some(self.named(reference.as_ref()?.to?))
    }

    pub fn cited(&self, citation: &SourceRef) -> Option<Cited> {
        let id = citation.source.to?;
        Some(Cited {
            place: citation.written(),
            title: self.get(id).name().to_string(),
            date: self.source_date(id).cloned(),
        })
    }

    /// What a statement of an entity rests on, or `None` when it certainly does not hold in the
    /// time asked for.
    pub fn basis(
        &self,
        of: EntityId,
        stated: &Stated,
        who: impl IntoIterator<Item = EntityId> + Clone,
        when: &When,
    ) -> Option<Basis> {
        self.based(of, stated, self.settled(of, stated, who.clone()), self.certainty(of, stated, who), when)
    }

    pub fn seat_basis(&self, of: EntityId, seat: &Seat, when: &When) -> Option<Basis> {
        self.based(of, &seat.stated, self.seat(of, seat), self.certainty(of, &seat.stated, seat.who()), when)
    }

    pub fn holder_basis(&self, of: EntityId, holder: &Holder, when: &When) -> Option<Basis> {
        self.based(
            of,
            &holder.stated,
            self.holding(of, holder),
            self.certainty(of, &holder.stated, holder.who()),
            when,
        )
    }

    /// Where the statement itself cites nothing, its entity's own source is cited.
    fn based(
        &self,
        of: EntityId,
        stated: &Stated,
        stretch: Stretch<'_>,
        certainty: Certainty,
        when: &When,
    ) -> Option<Basis> {
        let weight = when.weigh(stretch)?;
        let fallback = &self.get(of).common.sources;
        let source =
            stated.source.as_ref().or_else(|| fallback.first()).and_then(|citation| self.cited(citation));
        let text = |text: &crate::model::value::Text| text.as_str().to_string();
        // What makes it less sure than it says itself is explained where that stands.
        let note = stated
            .note
            .as_ref()
            .or_else(|| self.get(of).common.note.as_ref().filter(|_| certainty > stated.certainty()));
        let (from, to) = stretch.shown();
        Some(Basis {
            weight,
            bounds: stretch.bounds(),
            from: from.cloned(),
            to: to.cloned(),
            certainty,
            term: stated.term.as_ref().map(text),
            hedges: [&stated.condition, &stated.frequency].into_iter().flatten().map(text).collect(),
            note: note.map(text),
            source,
        })
    }
}
