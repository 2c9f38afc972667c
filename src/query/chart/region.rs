//! The lines of a region, or of all regions.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::BODY;
use crate::query::chart::build::Build;
use crate::query::chart::{Chart, Subject};
use crate::query::reporting_lines::all;
use crate::query::{Weight, When};

/// All lines of a region; without one, of all regions. Bodies without a line are named beside the
/// picture.
pub fn of_region(model: &Model, region: Option<EntityId>, when: &When) -> Chart {
    let named = region.map(|region| model.named_on(region, when.day()));
    let mut build = Build::new(model, Subject::Region(named), when);
    let mut lines = all(model, region, when).lines;
    lines.sort_by_cached_key(|line| line.from.order());
    // What is on top comes first, so that a region is the first box of its lines.
    region.map(|region| build.node(region));
    lines.iter().for_each(|line| build.line(line));
    let drawn: std::collections::BTreeSet<EntityId> =
        build.chart.nodes.iter().filter_map(|node| node.id).collect();
    let bodies = model.all().filter(|(_, entity)| BODY & entity.kind.bit() != 0).map(|(id, _)| id);
    let here = bodies.filter(|id| region.is_none_or(|region| model.is_in(*id, region, when.day())));
    let is_there =
        |id: &EntityId| when.weigh(model.presence(*id)).is_some_and(|weight| weight != Weight::Ended);
    let mut unlinked: Vec<_> = here
        .filter(|id| !drawn.contains(id))
        .filter(is_there)
        .map(|id| model.named_on(id, when.day()))
        .collect();
    unlinked.sort_by_cached_key(|named| (named.order(), named.id.clone()));
    build.chart.left_out.unlinked = unlinked;
    if build.chart.links.is_empty() {
        build.chart.nodes.clear();
    }
    build.chart
}
