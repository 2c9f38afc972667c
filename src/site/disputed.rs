//! A place for one, of which different documents name different ones: whoever the newest document
//! names stands first, and each is told with the day of its document, on the page as in lists.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::query::Weight;
use crate::site::Site;
use crate::site::html::Out;
use std::cmp::Reverse;

/// When it was last said who has a place for one, and since when they have it: the latest first.
pub type Newest = (Reverse<Option<Day>>, Reverse<Option<Day>>);

impl<'m> Site<'m> {
    /// Whether it is a place that one has.
    fn is_for_one(&self, told: &Fact<'_>) -> bool {
        told.role() == Some(Role::Chair) || self.model.get(told.of).kind == Kind::Post
    }

    /// The order of those of whom it is said that they have a place for one, as `gov members` has
    /// it; of what several have, no order.
    pub fn newest(&self, told: &Fact<'_>) -> Newest {
        if !self.is_for_one(told) {
            return Newest::default();
        }
        let from = told.stated.and_then(|stated| stated.from.as_ref()).filter(|from| !from.is_open());
        let said = told.basis(self.model, &self.when).and_then(|basis| basis.last_known());
        (Reverse(said), Reverse(from.map(Date::earliest)))
    }

    /// The documents that say it.
    fn documents_of(&self, told: &Fact<'m>) -> Vec<EntityId> {
        let own = told.stated.into_iter().flat_map(|stated| stated.source.iter());
        let own: Vec<EntityId> = own.filter_map(|cited| cited.source.to).collect();
        let of_file = || self.model.get(told.of).common.sources.iter();
        if own.is_empty() { of_file().filter_map(|cited| cited.source.to).collect() } else { own }
    }

    /// Whether of those who are said to have a place for one now, some are named by one document
    /// and others by another.
    pub fn is_disputed(&self, told: &[&Fact<'m>]) -> bool {
        let is_now = |told: &&&Fact<'m>| {
            self.is_for_one(told)
                && matches!(told.whom, Whom::Entity(_))
                && !matches!(self.weight_of(told), Weight::Ended | Weight::Coming)
        };
        let mut now = told.iter().filter(is_now);
        let Some(first) = now.next() else { return false };
        let documents = self.documents_of(first);
        now.any(|other| {
            other.whom != first.whom && self.documents_of(other).iter().all(|one| !documents.contains(one))
        })
    }

    /// The day of the latest document that says it; `None` is that all are undated.
    fn said_on(&self, told: &Fact<'_>) -> Option<Date> {
        let basis = told.basis(self.model, &self.when)?;
        let dated = basis.sources().filter_map(|cited| cited.date.as_ref()).filter(|date| !date.is_open());
        dated.max_by_key(|date| date.latest()).cloned()
    }
}

impl Out<'_, '_> {
    /// Above several of whom each is said to have a place for one: that they are of different
    /// documents, and which of those is the newest, where that is known.
    pub fn dispute(&mut self, told: &[&Fact<'_>]) {
        let is_post = told.first().is_some_and(|told| self.site.model.get(told.of).kind == Kind::Post);
        let what = if is_post { ("innehavare", "holders") } else { ("ordförande", "chairs") };
        let is_now = |told: &&&Fact<'_>| self.site.weight_of(told) != Weight::Ended;
        let is_dated = told.iter().filter(is_now).all(|told| self.site.said_on(told).is_some());
        let (sv, en) = match is_dated {
            true => ("Den som det nyaste dokumentet nämner står först.", "The newest document comes first."),
            false => (
                "Vilket som är nyast framgår inte, eftersom något är odaterat.",
                "Which is the newest can’t be told, as not all are dated.",
            ),
        };
        self.within("p class=\"basis then\"", |out| {
            out.both(
                &format!("Olika dokument nämner olika {}. {sv}", what.0),
                &format!("Different documents name different {}. {en}", what.1),
            )
        });
    }

    /// Of which day the document is that names somebody: "enligt källa från 9 maj 2023".
    pub fn day_said(&mut self, told: &Fact<'_>) {
        match self.site.said_on(told) {
            Some(date) => self.both(
                &format!("enligt källa från {}", date.in_words(Lang::Sv)),
                &format!("according to a source of {}", date.in_words(Lang::En)),
            ),
            None => self.both("enligt odaterad källa", "according to an undated source"),
        }
    }
}
