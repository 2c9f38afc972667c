//! The lives that a statement lies within.

use crate::model::date::{Date, Day};

/// The lives that a statement lies within, as far as they have stated ends: the latest beginnings
/// and the earliest ends.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lives<'t> {
    /// The beginning that can't be earlier, and the one that can't be later.
    pub begins: Option<(&'t Date, &'t Date)>,
    /// The end that can't be later, and the one that can't be earlier.
    pub ends: Option<(&'t Date, &'t Date)>,
}

impl<'t> Lives<'t> {
    /// One more life. An end that is not stated, or stated to be open, sets no limit.
    pub fn and(self, from: Option<&'t Date>, to: Option<&'t Date>) -> Lives<'t> {
        let stated = |date: Option<&'t Date>| date.filter(|date| !date.is_open());
        let begins = match (self.begins, stated(from)) {
            (Some((first, last)), Some(date)) => {
                Some((later(first, date, Date::earliest), later(last, date, Date::latest)))
            }
            (begins, date) => begins.or(date.map(|date| (date, date))),
        };
        let ends = match (self.ends, stated(to)) {
            (Some((last, first)), Some(date)) => {
                Some((earlier(last, date, Date::latest), earlier(first, date, Date::earliest)))
            }
            (ends, date) => ends.or(date.map(|date| (date, date))),
        };
        Lives { begins, ends }
    }
}

/// The later of two by one of their days; of two alike, the first.
pub fn later<'t>(one: &'t Date, other: &'t Date, day: fn(&Date) -> Day) -> &'t Date {
    if day(other) > day(one) { other } else { one }
}

/// The earlier of two by one of their days; of two alike, the first.
pub fn earlier<'t>(one: &'t Date, other: &'t Date, day: fn(&Date) -> Day) -> &'t Date {
    if day(other) < day(one) { other } else { one }
}
