//! Closed lists: a source that lists all who sit in a body, or hold a post, says of everybody else
//! that they did not that day. `complete` names such sources.

use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::reference::SourceRef;
use crate::model::statement::Stated;
use crate::model::time::Stretch;

/// What closed lists leave of a stretch: the first and the last day on which it can hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closed {
    pub not_before: Option<Day>,
    pub not_after: Option<Day>,
}

impl Stretch<'_> {
    /// Without a day of a window: a stretch that had begun before it had ended by its last day, and
    /// one that lasts beyond it had not begun on its first. Which, is known only where one of the
    /// two is.
    pub fn not_on_a_day_of(self, window: &Date) -> Self {
        if window.is_open() {
            return self;
        }
        let bounds = self.bounds();
        let Closed { not_before, not_after } = self.closed;
        let closed = if bounds.begun_by.is_some_and(|begun| begun < window.earliest()) {
            let last = window.latest().yesterday().ok();
            Closed { not_after: not_after.into_iter().chain(last).min(), not_before }
        } else if bounds.lasts_to.is_some_and(|lasts| lasts > window.latest()) {
            Closed { not_before: not_before.max(window.earliest().tomorrow().ok()), not_after }
        } else {
            return self;
        };
        Stretch { closed, ..self }
    }
}

impl Model {
    /// A statement of somebody in a body, or in a post, as far as closed lists leave it.
    pub(super) fn within_lists<'m>(
        &'m self,
        of: EntityId,
        stated: &Stated,
        stretch: Stretch<'m>,
    ) -> Stretch<'m> {
        let own = |source: EntityId| {
            let mut sources = self.sources_of(of, stated).iter();
            sources.any(|citation| citation.source.to == Some(source))
        };
        let lists = self.complete(of).iter().filter_map(|citation| citation.source.to);
        let elsewhere = lists.filter(|source| !own(*source)).filter_map(|source| self.source_date(source));
        elsewhere.fold(stretch, |stretch, date| stretch.not_on_a_day_of(date))
    }

    /// The sources that list all who sit there, or hold it.
    pub fn complete(&self, of: EntityId) -> &[SourceRef] {
        self.get(of).complete()
    }
}
