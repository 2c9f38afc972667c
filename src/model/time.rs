//! Whether a statement holds: yes, no or perhaps. Partial and missing dates never become a yes.

use crate::model::closed::Closed;
use crate::model::date::{Date, Day};
use crate::model::lives::{Lives, earlier, later};

/// The answer to "does it hold?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    Yes,
    Perhaps,
    No,
}

/// The time of a statement: one unbroken stretch, of which the ends and sightings may be known. It
/// lies within the lives of what it is about and of those it names (`settle.rs` fills them in).
#[derive(Clone, Copy, Debug, Default)]
pub struct Stretch<'t> {
    pub from: Option<&'t Date>,
    /// The last day on which it holds.
    pub to: Option<&'t Date>,
    /// When it was stated to be seen, or when the sources were written that saw it.
    pub seen: Option<Seen<'t>>,
    pub lives: Lives<'t>,
    /// What lists that name all who are there leave of it.
    pub closed: Closed,
    /// Somebody acts until somebody else comes: where no end is stated, that it still holds is a
    /// guess.
    pub acting: bool,
}

/// When something was seen: the sighting by which it had certainly begun, and the one on which it
/// had certainly not ended.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'t> {
    pub begun: &'t Date,
    pub lasts: &'t Date,
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
    /// It ends when somebody else comes.
    pub acting: bool,
}

impl Bounds {
    /// It holds from the day by which it had certainly begun up to the day on which it certainly
    /// had not ended.
    pub fn holds_on(&self, day: Day) -> Holds {
        if self.not_before.is_some_and(|first| day < first) || self.not_after.is_some_and(|last| day > last) {
            return Holds::No;
        }
        match (self.begun_by, self.lasts_to) {
            (Some(begun), Some(lasts)) if begun <= day && day <= lasts => Holds::Yes,
            _ => Holds::Perhaps,
        }
    }

    /// Whether it holds in a period: yes if on every day, no if on none, else perhaps.
    pub fn holds_in(&self, first: Day, last: Day) -> Holds {
        if self.not_before.is_some_and(|begin| last < begin) || self.not_after.is_some_and(|end| first > end)
        {
            return Holds::No;
        }
        match (self.holds_on(first), self.holds_on(last)) {
            (Holds::Yes, Holds::Yes) => Holds::Yes,
            _ => Holds::Perhaps,
        }
    }

    /// The days of a period on which it certainly holds.
    pub fn surely_in(&self, first: Day, last: Day) -> Option<(Day, Day)> {
        let (first, last) = (self.begun_by?.max(first), self.lasts_to?.min(last));
        (first <= last).then_some((first, last))
    }

    /// Both at once: what is had through another holds on the days on which both do.
    pub fn and(&self, other: &Bounds) -> Bounds {
        Bounds {
            not_before: self.not_before.max(other.not_before),
            not_after: min_of([self.not_after, other.not_after]),
            begun_by: self.begun_by.zip(other.begun_by).map(|(one, other)| one.max(other)),
            lasts_to: self.lasts_to.zip(other.lasts_to).map(|(one, other)| one.min(other)),
            acting: self.acting || other.acting,
        }
    }

    /// Every day on which an answer about them can change.
    pub fn turning_points(&self) -> impl Iterator<Item = Day> + use<> {
        let after =
            [self.not_after, self.lasts_to].into_iter().flatten().filter_map(|day| day.tomorrow().ok());
        [self.not_before, self.begun_by].into_iter().flatten().chain(after)
    }

    /// Whether it certainly ends before it begins.
    pub fn is_never(&self) -> bool {
        matches!((self.not_before, self.not_after), (Some(first), Some(last)) if last < first)
    }

    /// Whether one certainly ends before the other begins.
    pub fn is_apart(&self, other: &Bounds) -> bool {
        let before = |one: &Bounds, other: &Bounds| matches!((one.not_after, other.not_before), (Some(last), Some(first)) if last < first);
        before(self, other) || before(other, self)
    }

    /// Whether an end that is told of it is a limit: of something that it can't outlive, and not
    /// its own.
    pub fn limits(&self, to: &Date) -> bool {
        !to.is_open() && self.lasts_to.is_none_or(|lasts| lasts < to.earliest())
    }

    /// The days on which it certainly holds, first and last.
    pub fn certain(&self) -> Option<(Day, Day)> {
        self.begun_by.zip(self.lasts_to).filter(|(first, last)| first <= last)
    }
}

impl<'t> Stretch<'t> {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Day) -> Holds {
        self.bounds().holds_on(day)
    }

    /// What is known of its ends. tests/time.rs holds this against trying every possibility.
    ///
    /// It begins when it does itself and all the lives have begun, and ends with the first of them.
    /// It begins no later than it is seen, and no later than it ends; it ends no earlier than it is
    /// seen, and no earlier than it begins. An end of its own that is not stated may be any day;
    /// one that is stated to be open, like a life's, sets no limit.
    pub fn bounds(&self) -> Bounds {
        let (begins, ends) = (self.lives.begins, self.lives.ends);
        let (life_from, life_begun) =
            (begins.map(|(first, _)| first.earliest()), begins.map(|(_, last)| last.latest()));
        let (life_to, life_lasts) =
            (ends.map(|(last, _)| last.latest()), ends.map(|(_, first)| first.earliest()));
        let (from, to) = (self.from.filter(|from| !from.is_open()), self.to.filter(|to| !to.is_open()));
        let not_before = self.from.map(Date::earliest).max(life_from).max(self.closed.not_before);
        let not_after = min_of([self.to.map(Date::latest), life_to, self.closed.not_after]);
        let begun = if self.from.is_some() {
            Some(from.map(Date::latest).max(life_begun).unwrap_or(Day::MIN))
        } else {
            None
        };
        let lasts = if self.to.is_some() {
            Some(min_of([to.map(Date::earliest), life_lasts]).unwrap_or(Day::MAX))
        } else {
            None
        };
        Bounds {
            not_before,
            not_after,
            begun_by: min_of([
                begun,
                self.seen.map(|seen| seen.begun.latest()),
                not_after.filter(|day| *day < Day::MAX),
            ]),
            lasts_to: self
                .seen
                .map(|seen| seen.lasts.earliest())
                .max(lasts)
                .max(not_before.filter(|day| *day > Day::MIN)),
            acting: self.acting,
        }
    }

    /// When it was seen, as it is told: when it is stated to have been, else when its document was
    /// written.
    pub fn seen(&self) -> Option<&'t Date> {
        self.seen.map(|seen| seen.lasts)
    }

    /// Seen on some dates, as is stated.
    pub fn observed_on(self, dates: impl Iterator<Item = &'t Date>) -> Stretch<'t> {
        dates.filter(|date| !date.is_open()).fold(self, Stretch::and_seen)
    }

    /// Told by documents of some dates. One that is older than the beginning may be, or younger
    /// than the end may be, has not seen it.
    pub fn written_on(self, dates: impl Iterator<Item = &'t Date>) -> Stretch<'t> {
        let stated = |date: Option<&'t Date>| date.filter(|date| !date.is_open());
        let begun = stated(self.from).map(Date::latest).max(self.lives.begins.map(|(_, last)| last.latest()));
        let lasts =
            min_of([stated(self.to).map(Date::earliest), self.lives.ends.map(|(_, first)| first.earliest())]);
        let sees = |date: &&Date| {
            begun.is_none_or(|begun| date.earliest() >= begun)
                && lasts.is_none_or(|lasts| date.latest() <= lasts)
        };
        dates.filter(sees).fold(self, Stretch::and_seen)
    }

    fn and_seen(self, date: &'t Date) -> Stretch<'t> {
        let seen = match self.seen {
            Some(seen) => Seen {
                begun: earlier(seen.begun, date, Date::latest),
                lasts: later(seen.lasts, date, Date::earliest),
            },
            None => Seen { begun: date, lasts: date },
        };
        Stretch { seen: Some(seen), ..self }
    }

    /// The dates that an answer shows: its own, or a life's that begins later or ends earlier. A
    /// beginning that it does not state is not known, whenever those that it names began.
    pub fn shown(&self) -> (Option<&'t Date>, Option<&'t Date>) {
        let life = self.lives.begins.map(|(first, _)| first);
        let from = self.from.map(|from| life.map_or(from, |life| later(from, life, Date::earliest)));
        let life = self.lives.ends.map(|(last, _)| last);
        let to = match (self.to, life) {
            (Some(to), Some(life)) => Some(earlier(to, life, Date::latest)),
            (to, life) => to.or(life),
        };
        (from, to)
    }

    /// The dates that an answer tells: where none is stated, what a list of all, or who else had
    /// the place, says: it had begun, or ended, by then.
    pub fn told(&self) -> (Option<Date>, Option<Date>) {
        let (from, to) = self.shown();
        let from = from.cloned().or_else(|| self.closed.not_before.map(Date::at_the_earliest));
        (from, to.cloned().or_else(|| self.closed.not_after.map(Date::at_the_latest)))
    }

    /// Whether anything says when it is.
    pub fn is_dated(&self) -> bool {
        self.from.is_some() || self.to.is_some() || self.lives.begins.is_some() || self.lives.ends.is_some()
    }

    /// Whether it holds in a period: yes if on every day, no if on none, else perhaps.
    pub fn holds_in(&self, first: Day, last: Day) -> Holds {
        self.bounds().holds_in(first, last)
    }
}

fn min_of<const N: usize>(days: [Option<Day>; N]) -> Option<Day> {
    days.into_iter().flatten().min()
}

impl Stretch<'_> {
    /// Every day on which an answer about the stretch can change: its dates' first and last days,
    /// and the days after them.
    pub fn turning_points(&self) -> impl Iterator<Item = Day> {
        let lives = [self.lives.begins, self.lives.ends]
            .into_iter()
            .flatten()
            .flat_map(|(one, other)| [one, other])
            .map(Some);
        let days = [self.from, self.to, self.seen.map(|seen| seen.begun), self.seen.map(|seen| seen.lasts)]
            .into_iter()
            .chain(lives)
            .flatten()
            .flat_map(|date| [date.earliest(), date.latest()]);
        let closed = [self.closed.not_before, self.closed.not_after].into_iter().flatten();
        let closed = closed.flat_map(|day| [day.yesterday().ok(), Some(day)]).flatten();
        days.chain(closed).flat_map(|day| [Some(day), day.tomorrow().ok()]).flatten()
    }

    /// Whether it holds on a day, where only a date that is partial makes a doubt: an end that is
    /// not stated at all is taken to be wherever it does no harm.
    pub fn holds_as_dated(&self, day: Day) -> Holds {
        let within = |date: Option<&Date>| {
            date.is_some_and(|date| !date.is_open() && date.earliest() <= day && day <= date.latest())
        };
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

impl Stretch<'_> {
    /// Whether the end is certainly before the beginning.
    pub fn is_backwards(&self) -> bool {
        matches!((self.from.map(Date::earliest), self.to.map(Date::latest)), (Some(first), Some(last)) if last < first)
    }
}
