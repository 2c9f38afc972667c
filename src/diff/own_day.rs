//! By which day a version of the data is judged, where many are asked one after another.

use crate::model::date::{Date, Day, day_of};
use crate::query::When;
use crate::sources::git::Commit;

/// The day that somebody said, else the version's own: what was the case when it was committed must
/// not depend on when it is asked.
#[derive(Clone, Debug)]
pub struct OwnDay {
    pub told: Option<Day>,
    /// The day of what has no commit, or one that does not say when it was made.
    pub otherwise: Day,
    /// The time asked about.
    pub at: Option<Date>,
}

impl OwnDay {
    pub fn day(&self, commit: &Commit) -> Day {
        self.told.or_else(|| commit.day().and_then(day_of)).unwrap_or(self.otherwise)
    }

    /// What a version is asked as of.
    pub fn when(&self, commit: &Commit) -> When {
        When { today: self.day(commit), at: self.at.clone() }
    }

    /// Whether each version is asked as of another time than the others.
    pub fn is_each_its_own(&self) -> bool {
        self.told.is_none() && self.at.is_none()
    }
}
