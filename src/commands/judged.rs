//! By which day data is judged: the one that somebody says, else the day of its commit, else the
//! calendar's.

use crate::commands::{Context, revision};
use crate::diff::own_day::OwnDay;
use crate::model::date::{Date, Day, day_of};
use crate::sources::Sources;

impl Context {
    /// The day by which data is judged, ages of sources too: the one that somebody says, else the
    /// day of the commit that it is of, so that a revision is answered as it could be then. A
    /// folder is judged by the calendar.
    pub fn judged_on(&self, sources: &Sources) -> Day {
        let own = if self.is_told_today { None } else { revision::day(sources) };
        own.unwrap_or(self.today)
    }

    /// By which day each of several versions is judged, which are asked of some time or of none.
    pub fn own_day(&self, at: Option<Date>) -> OwnDay {
        OwnDay { told: self.is_told_today.then_some(self.today), otherwise: self.today, at }
    }
}

/// Today is UTC's, wherever the machine stands, so that two who ask at the same moment are told the
/// same.
pub fn today() -> Day {
    let seconds =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |time| time.as_secs());
    i64::try_from(seconds / 86_400).ok().and_then(day_of).unwrap_or(Day::constant(1970, 1, 1))
}
