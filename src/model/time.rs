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

/// What is known of the ends of an unbroken stretch, in days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The day before which it certainly does not hold.
    pub not_before: Option<Day>,
    /// The day after which it certainly does not hold.
    pub not_after: Option<Day>,
    /// The day by which it had certainly begun.
    pub begun_by: Option<Day>,
    /// The day up to which it had certainly not ended.
    pub lasts_to: Option<Day>,
}

impl Bounds {
    /// It holds from the day by which it had certainly begun up to the day on which it certainly had not ended.
    pub fn holds_on(&self, day: Day) -> Holds {
        if self.not_before.is_some_and(|first| day < first) || self.not_after.is_some_and(|last| day > last) {
            return Holds::No;
        }
        match (self.begun_by, self.lasts_to) {
            (Some(begun), Some(lasts)) if begun <= day && day <= lasts => Holds::Yes,
            _ => Holds::Perhaps,
        }
    }

    /// Whether one certainly ends before the other begins.
    pub fn is_apart(&self, other: &Bounds) -> bool {
        let before = |one: &Bounds, other: &Bounds| matches!((one.not_after, other.not_before), (Some(last), Some(first)) if last < first);
        before(self, other) || before(other, self)
    }

    /// The days on which it certainly holds, first and last.
    pub fn certain(&self) -> Option<(Day, Day)> {
        self.begun_by.zip(self.lasts_to).filter(|(first, last)| first <= last)
    }
}

impl Stretch<'_> {
    /// Whether it holds on a day. tests/time.rs holds this against trying every possibility.
    pub fn holds_on(&self, day: Day) -> Holds {
        self.bounds().holds_on(day)
    }

    /// What is known of its ends.
    ///
    /// It begins no later than it is seen, and no later than it ends; it ends no earlier than it is seen, and no earlier than it
    /// begins.
    pub fn bounds(&self) -> Bounds {
        let from = self.from.map(|from| if from.is_open() { Day::MIN } else { from.latest() });
        let to = self.to.map(|to| if to.is_open() { Day::MAX } else { to.earliest() });
        // An open end says nothing of when it began, nor an open beginning of when it ends.
        let (begins, ends) = (self.from.filter(|from| !from.is_open()), self.to.filter(|to| !to.is_open()));
        Bounds {
            not_before: self.not_before(),
            not_after: self.not_after(),
            begun_by: [from, self.observed.map(Date::latest), ends.map(Date::latest)].into_iter().flatten().min(),
            lasts_to: [to, self.observed.map(Date::earliest), begins.map(Date::earliest)].into_iter().flatten().max(),
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
}

impl Stretch<'_> {
    /// Every day on which an answer about the stretch can change: its dates' first and last days, and the days after them.
    pub fn turning_points(&self) -> impl Iterator<Item = Day> {
        let days = [self.from, self.to, self.observed].into_iter().flatten().flat_map(|date| [date.earliest(), date.latest()]);
        days.flat_map(|day| [Some(day), day.tomorrow().ok()]).flatten()
    }

    /// Whether it holds on a day, where only a date that is partial makes a doubt: an end that is not stated at all is taken to
    /// be wherever it does no harm.
    pub fn holds_as_dated(&self, day: Day) -> Holds {
        let within = |date: Option<&Date>| date.is_some_and(|date| !date.is_open() && date.earliest() <= day && day <= date.latest());
        match self.holds_on(day) {
            Holds::Perhaps if !within(self.from) && !within(self.to) => Holds::No,
            holds => holds,
        }
    }

    /// Whether it could hold on a day, where only a date that is partial makes a doubt.
    pub fn could_hold(&self, day: Day) -> Holds {
        match (self.holds_on(day), self.holds_as_dated(day)) {
            (Holds::Perhaps, Holds::No) => Holds::Yes,
            (holds, _) => holds,
        }
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
