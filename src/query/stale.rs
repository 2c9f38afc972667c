//! How old the sources are, and how much rests on each.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::{Cited, Named, When};
use std::cmp::Reverse;

#[derive(Debug)]
pub struct Aged {
    pub source: Named,
    pub region: Option<Named>,
    pub date: Option<Date>,
    /// Whole years; `None` for an undated source, whose age is unknown.
    pub age: Option<i16>,
    /// Places in the data that cite it.
    pub cited: usize,
    /// Whether its text is kept beside the data.
    pub kept: bool,
}

/// All sources, the oldest first and those without a date last; or only those of at least some
/// years, and then the undated too, as they may be as old.
pub fn stale(model: &Model, at_least: Option<i16>, region: Option<EntityId>, when: &When) -> Vec<Aged> {
    let mut cited = vec![0; model.entities.len()];
    model.citations.iter().for_each(|citation| cited[citation.source.0 as usize] += 1);
    // A text of a later day, or changed on one, is not the one that was there.
    let there = |id: EntityId| {
        when.at.is_none()
            || model.source_date(id).is_none_or(|date| date.is_open() || date.earliest() <= when.day())
    };
    let sources = model
        .of_kind(Kind::Source)
        .filter(|(id, _)| there(*id) && region.is_none_or(|region| model.is_in(*id, region, when.day())));
    let aged = sources.map(|(id, _)| aged(model, id, cited[id.0 as usize], when));
    let mut aged: Vec<Aged> = aged
        .filter(|source| at_least.is_none_or(|least| source.age.is_none_or(|age| age >= least)))
        .collect();
    aged.sort_by_cached_key(|source| {
        // By the age that is told, which is the least that it can be.
        let date = source.date.as_ref().map(Date::in_order);
        (source.age.is_none(), source.age.map(Reverse), date, source.source.order())
    });
    aged
}

fn aged(model: &Model, id: EntityId, cited: usize, when: &When) -> Aged {
    let date = model.source_date(id).cloned();
    let day = when.day();
    let as_cited = Cited { place: String::new(), title: String::new(), date: date.clone() };
    Aged {
        source: model.marked(id, when),
        region: model.region_of(id, when.day()).map(|region| model.named(region)),
        age: as_cited.age_in_years(day),
        date,
        cited,
        kept: model.source(id).is_some_and(|source| source.file.is_some()),
    }
}
