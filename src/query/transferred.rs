//! Who has what is only told of in a reorganisation: "ansvaret för informationssäkerhet" is the
//! giver's until the day, and the receiver's from it.

use crate::find::{How, Topic};
use crate::model::Model;
use crate::model::date::{Date, Day, day_of};
use crate::model::decision::Transfer;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::time::Bounds;
use crate::query::responsible::Owner;
use crate::query::who::who_named;
use crate::query::{Basis, When};

/// The reorganisations that move something with all words of the topic.
pub(super) fn moved(model: &Model, topic: &Topic) -> Vec<(EntityId, How)> {
    let found = model.of_kind(Kind::Change).filter_map(|(id, entity)| {
        let mut moved = entity.change()?.transfers.iter().map(|transfer| transfer.what.as_str());
        let what = moved.find(|what| topic.is_said_in(what))?;
        Some((id, How::Task(what.to_string())))
    });
    found.collect()
}

/// Those who had it and those who get it, each with the days on which they do.
pub(super) fn having(model: &Model, change: EntityId, topic: &Topic, when: &When) -> Vec<Owner> {
    let Some(told) = model.get(change).change() else { return Vec::new() };
    let mut owners = Vec::new();
    for transfer in told.transfers.iter().filter(|transfer| topic.is_said_in(transfer.what.as_str())) {
        let date = told.date.as_ref();
        owners.extend(
            transfer
                .givers
                .iter()
                .filter_map(|giver| had(model, change, transfer, giver.to?, (date, false), when)),
        );
        owners.extend(
            transfer
                .receivers
                .iter()
                .filter_map(|one| had(model, change, transfer, one.to?, (date, true), when)),
        );
    }
    owners.sort_by_key(|owner| owner.basis.weight);
    owners
}

fn had(
    model: &Model,
    change: EntityId,
    transfer: &Transfer,
    id: EntityId,
    (date, is_receiver): (Option<&Date>, bool),
    when: &When,
) -> Option<Owner> {
    let known = date.filter(|date| !date.is_open());
    let first = known.map(|date| (date.earliest(), date.latest())).filter(|(first, _)| *first > Day::MIN);
    let latest = known.map(Date::latest);
    let (bounds, from, to) = match is_receiver {
        true => {
            let bounds =
                Bounds { not_before: first.map(|days| days.0), begun_by: latest, ..Bounds::default() };
            (bounds, date.cloned(), None)
        }
        false => {
            let last = first.map(|days| before(days.0));
            let bounds = Bounds { not_after: latest.map(before), lasts_to: last, ..Bounds::default() };
            // Of a day that is known it is the day before.
            let is_day = first.is_some_and(|(first, last)| first == last);
            let last = last
                .filter(|_| is_day)
                .and_then(|day| Date::parse(&day.to_string(), Default::default()).ok());
            (bounds, None, last.or_else(|| date.cloned()))
        }
    };
    let always = When { at: None, ..when.clone() };
    let basis = model.basis(change, &transfer.stated, [id], &always)?;
    let weight = when.weigh_within(&bounds)?;
    let term = Some(transfer.what.as_str().to_string());
    let basis = Basis { weight, bounds, surely: when.surely(&bounds), from, to, term, ..basis };
    let who = who_named(model, id, when)?.having(&basis);
    Some(Owner { who, relation: None, basis })
}

fn before(day: Day) -> Day {
    let days = day.since(Day::constant(1970, 1, 1)).map_or(0, |span| span.get_days());
    day_of(i64::from(days) - 1).unwrap_or(day)
}
