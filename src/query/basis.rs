//! What an answer rests on: its time, how sure it is, and who says so.

use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::Fact;
use crate::model::kind::{Kind, Kinds};
use crate::model::post::Holder;
use crate::model::rare::Rare;
use crate::model::reference::{Ref, SourceRef};
use crate::model::seat::Seat;
use crate::model::statement::{Certainty, Stated};
use crate::model::time::{Bounds, Stretch};
use crate::query::{Named, Weight, When};

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
    /// The id of the document.
    pub fn document(&self) -> &str {
        self.place.split('#').next().unwrap_or_default()
    }

    /// Whole years from the document's latest possible day to a day; `None` for an undated one. Of
    /// an uncertain date only the years are counted.
    pub fn age_in_years(&self, today: Day) -> Option<i16> {
        let date = self.date.as_ref().filter(|date| !date.is_open())?;
        if date.is_uncertain() && !date.is_latest() {
            return date.years().last()?.parse().ok().map(|year: i16| (today.year() - year).max(0));
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
    /// Where it is only perhaps so in all of the time asked for: on which days of that it certainly
    /// is.
    pub surely: Option<(Day, Day)>,
    /// The decision behind it has no force any more.
    pub undone: bool,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub certainty: Certainty,
    pub term: Option<String>,
    pub hedges: Vec<String>,
    pub note: Option<String>,
    pub source: Option<Cited>,
    /// Its other sources, and who says its first and last day.
    pub also: Vec<Cited>,
}

impl Basis {
    /// All the places that say it.
    pub fn sources(&self) -> impl Iterator<Item = &Cited> {
        self.source.iter().chain(&self.also)
    }
}

impl Basis {
    /// The last day of which it is known that it holds, or may: by its own dates, else by those of
    /// its documents. What says it last stands first among what can't all be so at once.
    pub fn last_known(&self) -> Option<Day> {
        let stated = [&self.to, &self.from].into_iter().flatten().filter(|date| !date.is_open());
        let told = self.sources().filter_map(|cited| cited.date.as_ref()).filter(|date| !date.is_open());
        stated.chain(told).map(Date::among_others).filter(|day| *day < Day::MAX).max()
    }

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
            // Anyone who perhaps acts no longer perhaps acts no longer in what has a stated end.
            None => when.weigh_within(&bounds)?.max(self.weight).max(other.weight),
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
            undone: self.undone || other.undone,
            bounds,
            surely: when.surely(&bounds),
            from: from.cloned(),
            to: to.cloned(),
            certainty: weaker.certainty,
            note: weaker.note.clone(),
            ..self.clone()
        })
    }
}

/// Whether it can be said how it was at the time that was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everything shown certainly holds then.
    Decided,
    /// Some do, of some it can't be said.
    Partly,
    /// Of none it can be said.
    Undecided,
}

impl Verdict {
    /// The verdict on statements of which each certainly holds or not; on none there is none.
    pub fn of(certain: impl Iterator<Item = bool>) -> Option<Verdict> {
        let (sure, unsure): (Vec<bool>, Vec<bool>) = certain.partition(|certain| *certain);
        match (sure.is_empty(), unsure.is_empty()) {
            (true, true) => None,
            (false, true) => Some(Verdict::Decided),
            (false, false) => Some(Verdict::Partly),
            (true, false) => Some(Verdict::Undecided),
        }
    }
}

impl Fact<'_> {
    /// What it rests on, or `None` when it certainly does not hold in the time asked for. What is
    /// no statement of its own rests on what its file rests on.
    pub fn basis(&self, model: &Model, when: &When) -> Option<Basis> {
        match (self.stated, self.settled(model)) {
            (Some(stated), Some(stretch)) => {
                model.based(self.of, stated, stretch, self.certainty(model), when)
            }
            _ => model.basis(self.of, &Stated::default(), [], when),
        }
    }
}

impl Model {
    /// What something is: in the source's own word where there is one, else what its type or kind
    /// says.
    pub fn word_for(&self, id: EntityId) -> Both {
        let entity = self.get(id);
        let term = entity.common.term.as_ref().filter(|_| !matches!(entity.kind, Kind::Post | Kind::Person));
        let typed = entity.sort();
        // A decision's own word is the document's for one of a few sorts, which English has too.
        let english = |term: &str| match (&entity.detail, &typed) {
            (Detail::Decision(_), Some(typed)) => typed.en.clone(),
            _ => term.to_string(), // Others' words are theirs alone.
        };
        let term = term.map(|term| both(term.as_str(), english(term.as_str())));
        term.or(typed).unwrap_or_else(|| entity.kind.name())
    }

    /// What a reference names, when it points to something, and whether that is there in the time
    /// that the answer is about.
    pub fn named_ref<const K: Kinds>(&self, reference: &Rare<Ref<K>>, when: &When) -> Option<Named> {
        Some(self.marked(reference.as_ref()?.to?, when))
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
    pub(super) fn based(
        &self,
        of: EntityId,
        stated: &Stated,
        stretch: Stretch<'_>,
        certainty: Certainty,
        when: &When,
    ) -> Option<Basis> {
        let undone_from = self.undone_from(of, stated);
        let weight = when.weigh_said(stretch, certainty, undone_from)?;
        let undone = when.is_after(undone_from);
        let fallback = &self.get(of).common.sources;
        let source =
            stated.source.first().or_else(|| fallback.first()).and_then(|citation| self.cited(citation));
        let text = |text: &crate::model::value::Text| text.as_str().to_string();
        // What makes it less sure than it says itself is explained where that stands.
        let note = stated
            .note
            .as_ref()
            .or_else(|| self.get(of).common.note.as_ref().filter(|_| certainty > stated.certainty()));
        let (from, to) = stretch.told();
        let days = [stated.from.as_ref(), stated.to.as_ref()].into_iter().flatten().flat_map(Date::sources);
        let mut also: Vec<Cited> = Vec::new();
        for cited in stated.source.iter().skip(1).chain(days).filter_map(|citation| self.cited(citation)) {
            if source.as_ref() != Some(&cited) && !also.contains(&cited) {
                also.push(cited);
            }
        }
        Some(Basis {
            weight,
            undone: undone && !weight.is_past_or_coming(),
            bounds: stretch.bounds(),
            surely: when.surely(&stretch.bounds()).filter(|_| !undone),
            from,
            to,
            certainty,
            term: stated.term.as_ref().map(text),
            hedges: [&stated.condition, &stated.frequency].into_iter().flatten().map(text).collect(),
            note: note.map(text),
            source,
            also,
        })
    }
}
