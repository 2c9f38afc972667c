//! A theme in each region, side by side: what each has of it, in its own word, and how near the
//! editor says it is. Nothing is merged.

use crate::find;
use crate::lang::Both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::statement::Match;
use crate::query::responsible::{Owner, may_have_host, owners_ever};
use crate::query::{Cited, Named, Weight, When};
use std::collections::HashSet;

/// The answer.
#[derive(Debug)]
pub struct Compared {
    pub theme: Named,
    pub rows: Vec<Tied>,
    /// Regions of which the data has nothing under this theme. That doesn't mean that they have
    /// nothing.
    pub silent: Vec<Named>,
}

/// Something that an editor has tied to the theme.
#[derive(Debug)]
pub struct Tied {
    /// Or the health care region that it belongs to; `None` for what belongs to neither.
    pub region: Option<Named>,
    pub entity: Named,
    /// What it is, in the source's own word or else by its kind.
    pub word: Both,
    /// Whether that is the source's word.
    pub is_said: bool,
    pub matching: Match,
    /// Why the editor judges so.
    pub why: Option<String>,
    /// Those responsible now, else those of another time, by their weight; empty when the source
    /// states nobody, or for what nobody is responsible for.
    pub owners: Vec<Owner>,
    pub ownable: bool,
    pub source: Option<Cited>,
}

pub fn compare(model: &Model, theme: EntityId, region: Option<EntityId>, when: &When) -> Compared {
    let mut tied: Vec<EntityId> = model.edges_as(theme, "themes").iter().map(|edge| edge.from).collect();
    tied.dedup();
    // What has ended is told only of a region that has nothing else: it is not without a word.
    let there = |id: &EntityId| when.weigh(model.presence(*id)).is_some_and(|weight| weight != Weight::Ended);
    let spoken: HashSet<Option<EntityId>> =
        tied.iter().filter(|id| there(id)).map(|id| model.area_of(*id, when.day())).collect();
    let there = |id: &EntityId| there(id) || !spoken.contains(&model.area_of(*id, when.day()));
    let mut rows: Vec<(Option<EntityId>, Tied)> = Vec::new();
    for id in tied.into_iter().filter(there) {
        let home = model.area_of(id, when.day());
        if region.is_none_or(|region| model.is_in(id, region, when.day())) {
            rows.extend(
                find::themes_of(model.get(id)).iter().filter(|link| link.theme.to == Some(theme)).map(
                    |link| {
                        let why = link.note.as_ref().map(|note| note.as_str().to_string());
                        (home, of_one(model, id, home, link.matching, why, when))
                    },
                ),
            );
        }
    }
    let name = |id: EntityId| find::swedish(model.get(id).name());
    // First the regions, then what is above them, then what is above all.
    let level = |home: EntityId| model.get(home).kind != Kind::Region;
    let place = |home: Option<EntityId>| (home.is_none(), home.map(level), home.map(name));
    rows.sort_by_cached_key(|(home, row)| (place(*home), row.matching, row.entity.order()));
    let asked = model
        .regions()
        .into_iter()
        .filter(|id| region.is_none_or(|region| model.is_in(*id, region, when.day())));
    let silent = asked
        .filter(|id| rows.iter().all(|(home, _)| *home != Some(*id)))
        .map(|id| model.marked(id, when))
        .collect();
    Compared {
        theme: model.marked(theme, when),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        silent,
    }
}

fn of_one(
    model: &Model,
    id: EntityId,
    home: Option<EntityId>,
    matching: Match,
    why: Option<String>,
    when: &When,
) -> Tied {
    let entity = model.get(id);
    let mut owners = owners_ever(model, id, when);
    if owners.iter().any(|owner| !owner.basis.weight.is_past_or_coming()) {
        owners.retain(|owner| !owner.basis.weight.is_past_or_coming());
    }
    Tied {
        region: home.map(|home| model.named(home)),
        entity: model.named_on(id, when.day()),
        word: model.word_for(id),
        is_said: entity.common.term.is_some() && !matches!(entity.kind, Kind::Post | Kind::Person),
        matching,
        why,
        owners,
        ownable: matches!(entity.kind, Kind::Area | Kind::Assignment | Kind::Programme)
            || may_have_host(model, id),
        source: entity.common.sources.first().and_then(|citation| model.cited(citation)),
    }
}
