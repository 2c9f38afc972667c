//! One change is told by several files: by what begins, by what it is then a part of, by the
//! decision that makes it and by the reorganisation. In a list for people it is one row, the one
//! that says most; the table for programs has all.

use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::decision::{Change, EffectKind};
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::{Fact, Whom};
use crate::model::kind::ANYTHING;
use crate::model::reference::Ref;
use crate::query::elected::elected;
use crate::site::Site;
use crate::site::events::{Event, How};
use std::collections::HashSet;

type Days = (Day, Day);

/// What other rows say, by what it is about.
#[derive(Default)]
struct Said {
    /// What begins or ends as a whole.
    lives: HashSet<(EntityId, How, Days)>,
    /// The same by a reorganisation, which names what was before and what is after.
    turns: HashSet<(EntityId, How, Days)>,
    /// Who gets or leaves a place.
    places: HashSet<(EntityId, EntityId, How, Days)>,
    /// Decisions of which something is told of that day.
    acts: HashSet<(EntityId, Days)>,
}

/// The days of a date. What ends is there no longer on the next day, which is when its successor
/// begins: a season, or a year, is the same for both.
fn days(date: &Date, how: How) -> Days {
    let next = |day: Day| day.tomorrow().unwrap_or(day);
    match how == How::Ends && date.earliest() == date.latest() {
        true => (next(date.earliest()), next(date.latest())),
        false => (date.earliest(), date.latest()),
    }
}

/// The rows without those that say what another one says.
pub fn folded<'s, 'm>(site: &'s Site<'m>, events: Vec<Event<'s, 'm>>) -> Vec<Event<'s, 'm>> {
    let said = Said::of(site, &events);
    let mut again = HashSet::new();
    let is_new = |event: &Event<'_, '_>| {
        let told = event.told.map(|told| (told.key.name, named(told), told.role()));
        let is_named = told.is_none_or(|(_, whom, _)| whom.is_some());
        let row = (event.id, event.how, days(event.date, event.how), event.what, told);
        // Two who are not named may be two.
        again.insert(row) || !is_named
    };
    let mut rows = events;
    rows.retain(|event| !said.has(site, event));
    rows.retain(is_new);
    rows
}

fn named(told: &Fact<'_>) -> Option<EntityId> {
    if let Whom::Entity(whom) = told.whom { Some(whom) } else { None }
}

impl Said {
    fn of(site: &Site<'_>, events: &[Event<'_, '_>]) -> Said {
        let mut said = Said::default();
        for event in events {
            let day = days(event.date, event.how);
            match (event.told, event.how) {
                (None, How::Begins | How::Ends) => {
                    said.lives.insert((event.id, event.how, day));
                }
                (None, How::Done) => said.reorganised(site, event.id, day),
                (Some(told), _) => said.told(event, told, day),
                (None, How::Force) => {}
            }
        }
        said
    }

    fn told(&mut self, event: &Event<'_, '_>, told: &Fact<'_>, day: Days) {
        match (told.key.name, named(told)) {
            ("members" | "holders", Some(whom)) => {
                self.places.insert((event.id, whom, event.how, day));
            }
            ("changes", _) => {
                self.acts.insert((event.id, day));
            }
            _ => {} // Others are said by one file alone.
        }
    }

    fn reorganised(&mut self, site: &Site<'_>, id: EntityId, day: Days) {
        let Detail::Change(change) = &site.model.get(id).detail else {
            self.acts.insert((id, day));
            return;
        };
        let (before, after) = sides(change);
        let begins = after.iter().filter(|one| !before.contains(one));
        let ends = before.iter().filter(|one| !after.contains(one));
        self.turns.extend(begins.map(|one| (*one, How::Begins, day)));
        self.turns.extend(ends.map(|one| (*one, How::Ends, day)));
        self.acts.extend(change.by_decision.as_ref().and_then(|by| by.to).map(|by| (by, day)));
    }

    /// Whether another row says the same.
    fn has(&self, site: &Site<'_>, event: &Event<'_, '_>) -> bool {
        let day = days(event.date, event.how);
        let own = (event.id, event.how, day);
        match (event.told, event.how) {
            (None, How::Begins | How::Ends) => self.turns.contains(&own),
            (None, How::Force) => self.acts.contains(&(event.id, day)),
            (None, How::Done) => false,
            // Where it belongs from its first day on, and to its last.
            (Some(told), _)
                if matches!(told.key.name, "part_of" | "attached_to" | "constituted_by" | "body") =>
            {
                self.lives.contains(&own) || self.turns.contains(&own)
            }
            (Some(told), _) if told.key.name == "changes" => self.has_effect(site, told, day),
            (Some(_), _) => false,
        }
    }

    /// Whether what a decision makes, ends or whom it elects is told of that day by itself.
    fn has_effect(&self, site: &Site<'_>, told: &Fact<'_>, day: Days) -> bool {
        let (Some(Choice::Effect(kind)), Some(target)) = (told.value, named(told)) else { return false };
        let of = |how| {
            let one = (target, how, day);
            self.lives.contains(&one) || self.turns.contains(&one)
        };
        match kind {
            EffectKind::Creates => of(How::Begins),
            EffectKind::Dissolves => of(How::Ends),
            EffectKind::Appoints | EffectKind::Dismisses => {
                let how = if kind == EffectKind::Appoints { How::Begins } else { How::Ends };
                let (Some(decision), Some(stated)) = (site.model.get(told.of).decision(), told.stated) else {
                    return false;
                };
                let whom = elected(site.model, decision, kind, target, stated);
                !whom.is_empty() && whom.iter().all(|one| self.places.contains(&(target, one.whom, how, day)))
            }
            _ => false, // What else it does no other file says.
        }
    }
}

/// What there was before a reorganisation, and what there is after it.
pub fn sides(change: &Change) -> (Vec<EntityId>, Vec<EntityId>) {
    let ids = |of: &[Ref<ANYTHING>]| of.iter().filter_map(|one| one.to).collect();
    (ids(&change.before), ids(&change.after))
}
