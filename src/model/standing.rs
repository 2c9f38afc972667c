//! Where something stands on a day: not yet, now, over, or one of those.

use crate::model::date::Day;
use crate::model::time::{Bounds, Stretch};

/// Where a statement stands on the day of asking, when no time was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Not known to have ended: the last that is known.
    Current,
    /// May not have begun yet, or may well have ended.
    Unsure,
    /// Has certainly not begun.
    Coming,
    /// Has certainly ended.
    Ended,
}

impl Bounds {
    /// Where it stands on the day of asking, when no time was asked for.
    pub fn standing(&self, today: Day) -> Standing {
        if self.not_after.is_some_and(|last| today > last) {
            Standing::Ended
        } else if self.not_before.is_some_and(|first| today < first) {
            Standing::Coming
        } else if self.not_before.is_some() && self.begun_by.is_some_and(|begun| today < begun)
            || self.acting && self.not_after.is_none()
        {
            Standing::Unsure
        } else {
            Standing::Current
        }
    }
}

impl Stretch<'_> {
    pub fn standing(&self, today: Day) -> Standing {
        self.bounds().standing(today)
    }
}
