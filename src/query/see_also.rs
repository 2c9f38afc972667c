//! What an editor has tied to the theme that is asked about, and nobody is said to own.

use crate::find::{self, Topic};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::query::responsible::OWNABLE;
use crate::query::who_owns::Hit;
use crate::query::{Named, When};
use std::collections::{BTreeSet, HashSet};

/// Other areas, assignments and programmes of a theme of what was found.
pub(super) fn see_also(model: &Model, hits: &[Hit], when: &When) -> Vec<(Named, Option<Named>)> {
    let found: HashSet<EntityId> = hits.iter().filter_map(|hit| model.find(&hit.entity.id)).collect();
    let themes: BTreeSet<EntityId> = found
        .iter()
        .flat_map(|id| find::themes_of(model.get(*id)))
        .filter_map(|link| link.theme.to)
        .collect();
    let tied = themes.into_iter().flat_map(|theme| model.edges_as(theme, "themes")).map(|edge| edge.from);
    let mut others: Vec<EntityId> =
        tied.filter(|id| OWNABLE & model.get(*id).kind.bit() != 0 && !found.contains(id)).collect();
    others.sort_unstable();
    others.dedup();
    let home = |id| model.region_of(id, when.day()).map(|region| model.named(region));
    others.into_iter().map(|id| (model.marked(id, when), home(id))).collect()
}

/// Posts and bodies that are tied to a theme that the topic names, in some regions.
pub(super) fn tied_in(
    model: &Model,
    topic: &Topic,
    regions: &[EntityId],
    when: &When,
) -> Vec<(EntityId, EntityId)> {
    let themes = find::search(model, topic, Kind::Theme.bit()).hits;
    let tied = themes.iter().flat_map(|(theme, _)| model.edges_as(*theme, "themes")).map(|edge| edge.from);
    let of = |id: EntityId| model.region_of(id, when.day()).filter(|region| regions.contains(region));
    let is_there =
        |id: &EntityId| OWNABLE & model.get(*id).kind.bit() == 0 && when.weigh(model.presence(*id)).is_some();
    let mut tied: Vec<(EntityId, EntityId)> =
        tied.filter(is_there).filter_map(|id| Some((of(id)?, id))).collect();
    tied.sort_unstable();
    tied.dedup();
    tied
}
