//! What began, ended, was decided or reorganised, each with its day, as the files say it.

use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::keys::Words;
use crate::site::Site;
use std::cmp::Reverse;

/// Something that is of a date.
pub struct Event<'s, 'm> {
    pub date: &'m Date,
    pub what: Words,
    pub id: EntityId,
    pub told: Option<&'s Fact<'m>>,
    pub how: How,
}

impl Event<'_, '_> {
    /// The year by which it stands among the others: the last that is written, as what is about
    /// autumn may have been in the winter after it.
    pub fn year(&self) -> i16 {
        let written = self.date.years().last().and_then(|year| year.parse().ok());
        written.unwrap_or_else(|| self.date.among_others().year())
    }
}

/// In which way it is of that date.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    Begins,
    Ends,
    /// It was decided, or done.
    Done,
    /// A decision takes effect.
    Force,
}

/// All events, the latest first, and how many statements have no date.
pub fn latest<'s, 'm>(site: &'s Site<'m>) -> (Vec<Event<'s, 'm>>, usize) {
    let (mut events, undated) = events(site);
    events.sort_by_key(|event| {
        let day = Reverse(event.date.among_others());
        (Reverse(event.year()), day, Reverse(event.date.earliest()), site.rank(event.id), event.what)
    });
    (events, undated)
}

/// How an end is told: a day is the last one, and a season is none.
fn end(date: Option<&Date>, today: Day) -> Words {
    match date {
        Some(date) if date.earliest() != date.latest() && date.earliest() > today => ("upphör", "ends"),
        Some(date) if date.earliest() != date.latest() && date.latest() < today => ("upphörde", "ended"),
        Some(date) if date.earliest() != date.latest() => ("slut", "end"),
        _ => ("sista dag", "last day"),
    }
}

/// All that has a date, and how many statements have none.
fn events<'s, 'm>(site: &'s Site<'m>) -> (Vec<Event<'s, 'm>>, usize) {
    let (mut events, mut undated) = (Vec::new(), 0);
    // What is only proposed has not happened: neither a body that was to be, nor a reorganisation.
    for (id, entity) in
        site.model.all().filter(|(id, _)| site.has_page(*id) && site.model.existence(*id).is_fact())
    {
        let mut of_one = |date: Option<&'m Date>, what: Words, told: Option<&'s Fact<'m>>, how: How| {
            if let Some(date) = date.filter(|date| !date.is_open()) {
                events.push(Event { date, what, id, told, how });
            }
        };
        of_one(entity.common.from.as_ref(), ("första dag", "first day"), None, How::Begins);
        of_one(entity.common.to.as_ref(), end(entity.common.to.as_ref(), site.when.today), None, How::Ends);
        if let Some(done) = entity.done() {
            of_one(done.date, done.what, None, How::Done);
        }
        if let Some(decision) = entity.decision() {
            // What is only proposed, or was rejected, is not in force.
            let in_force = decision.in_force.as_ref().filter(|_| decision.surest().is_fact());
            of_one(in_force, ("gäller från", "in force from"), None, How::Force);
        }
        for told in site.told.own(id) {
            // What is only proposed, or an example, did not begin.
            let Some(stated) = told.stated.filter(|_| told.is_so(site.model)) else { continue };
            let is_coming = stated.from.as_ref().is_some_and(|from| from.earliest() > site.when.today);
            of_one(
                stated.from.as_ref(),
                if is_coming { ("börjar gälla", "begins") } else { ("började gälla", "began") },
                Some(told),
                How::Begins,
            );
            of_one(stated.to.as_ref(), end(stated.to.as_ref(), site.when.today), Some(told), How::Ends);
            undated += usize::from(stated.from.is_none() && stated.to.is_none());
        }
    }
    (events, undated)
}
