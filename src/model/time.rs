//! Whether a statement holds: yes, no or perhaps. Partial and missing dates never become a yes.

use crate::model::date::{Date, Day};

/// The answer to "does it hold?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    Yes,
    Perhaps,
    No,
}

/// The time of a statement: one unbroken stretch, of which the ends and one sighting may be known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stretch<'t> {
    pub from: Option<&'t Date>,
    /// The last day on which it holds.
    pub to: Option<&'t Date>,
    pub observed: Option<&'t Date>,
}

impl Stretch<'_> {
    /// Whether it holds on a day.
    ///
    /// A stretch is unbroken, so it holds from the day by which it had certainly begun up to the day on which it certainly had
    /// not ended. tests/time.rs holds this against trying every possibility.
    pub fn holds_on(&self, day: Day) -> Holds {
        if self.not_before().is_some_and(|first| day < first) || self.not_after().is_some_and(|last| day > last) {
            return Holds::No;
        }
        match (self.begun_by(), self.lasts_to()) {
            (Some(begun), Some(lasts)) if begun <= day && day <= lasts => Holds::Yes,
            _ => Holds::Perhaps,
        }
    }

    /// Whether it holds in a period: yes if on every day, no if on none, else perhaps.
    pub fn holds_in(&self, first: Day, last: Day) -> Holds {
        if self.not_before().is_some_and(|begin| last < begin) || self.not_after().is_some_and(|end| first > end) {
            return Holds::No;
        }
        match (self.holds_on(first), self.holds_on(last)) {
            (Holds::Yes, Holds::Yes) => Holds::Yes,
            _ => Holds::Perhaps,
        }
    }

    /// The day before which it certainly did not hold.
    fn not_before(&self) -> Option<Day> {
        self.from.map(Date::earliest)
    }

    /// The day after which it certainly does not hold.
    fn not_after(&self) -> Option<Day> {
        self.to.map(Date::latest)
    }

    /// The day by which it had certainly begun: it begins no later than it is seen, and no later than it ends.
    fn begun_by(&self) -> Option<Day> {
        let from = self.from.map(|from| if from.is_open() { Day::MIN } else { from.latest() });
        [from, self.observed.map(Date::latest), self.to.map(Date::latest)].into_iter().flatten().min()
    }

    /// The day up to which it certainly had not ended: it ends no earlier than it is seen, and no earlier than it begins.
    fn lasts_to(&self) -> Option<Day> {
        let to = self.to.map(|to| if to.is_open() { Day::MAX } else { to.earliest() });
        [to, self.observed.map(Date::earliest), self.from.map(Date::earliest)].into_iter().flatten().max()
    }
}

/// Where a statement stands on the day of asking, when no time was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Not known to have ended: the last that is known.
    Current,
    /// Has certainly not begun.
    Coming,
    /// Has certainly ended.
    Ended,
}

impl Stretch<'_> {
    pub fn standing(&self, today: Day) -> Standing {
        if self.not_after().is_some_and(|last| today > last) {
            Standing::Ended
        } else if self.not_before().is_some_and(|first| today < first) {
            Standing::Coming
        } else {
            Standing::Current
        }
    }

    /// Whether the end is certainly before the beginning.
    pub fn is_backwards(&self) -> bool {
        matches!((self.not_before(), self.not_after()), (Some(first), Some(last)) if last < first)
    }
}
