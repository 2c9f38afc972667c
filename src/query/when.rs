//! The time that a question is about, and how what is stated stands in it.

use crate::model::date::{Date, Day};
use crate::model::standing::Standing;
use crate::model::statement::Certainty;
use crate::model::time::{Bounds, Holds, Stretch};

/// What time a question is about.
#[derive(Clone, Debug, PartialEq)]
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

    /// The same of a statement that is less than plainly made: what was turned down holds on no
    /// day, and is told where no day is asked for; what rests on a decision that has no force from
    /// some day on is perhaps so from then.
    pub fn weigh_said(
        &self,
        stretch: Stretch<'_>,
        certainty: Certainty,
        undone_from: Option<Day>,
    ) -> Option<Weight> {
        match (self.weigh(stretch)?, certainty) {
            (_, sure) if sure.never_was() => self.at.is_none().then_some(Weight::Ended),
            (Weight::LastKnown | Weight::Holds, _) if self.is_after(undone_from) => Some(Weight::Perhaps),
            (weight, _) => Some(weight),
        }
    }

    /// Whether something that begins on a day, where one is known, has begun.
    pub fn is_after(&self, from: Option<Day>) -> bool {
        from.is_some_and(|from| from <= self.day())
    }

    /// The same of something of which only the bounds are known. What its own lives leave no day
    /// for never held, whatever the data says; the checks tell of it.
    pub fn weigh_within(&self, bounds: &Bounds) -> Option<Weight> {
        if bounds.is_never() {
            return None;
        }
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

    /// The days of the time asked for on which something certainly holds that does not, or may not,
    /// in all of it.
    pub fn surely(&self, bounds: &Bounds) -> Option<(Day, Day)> {
        let at = self.at.as_ref().filter(|at| !at.is_open() && at.is_plain_period())?;
        let (first, last) = (at.earliest(), at.latest());
        let is_perhaps = bounds.holds_in(first, last) == Holds::Perhaps && !bounds.is_never();
        bounds.surely_in(first, last).filter(|_| is_perhaps)
    }

    /// Without a time that is asked for, as seen from that day: what does not hold then has ended
    /// or is to come, which is an answer where nothing else is.
    pub fn beside(&self) -> When {
        When { today: self.day(), at: None }
    }

    /// What is found in that time; where nothing is, what is of another, by its weight: that there
    /// is nothing would not be so.
    pub fn else_ever<T>(&self, ask: impl Fn(&When) -> Vec<T>) -> Vec<T> {
        let found = ask(self);
        if found.is_empty() && self.at.is_some() { ask(&self.beside()) } else { found }
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
        && period.is_plain_period()
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

impl Weight {
    /// Whether it is of another time: it has ended, or is to come.
    pub fn is_past_or_coming(self) -> bool {
        matches!(self, Weight::Ended | Weight::Coming)
    }
}
