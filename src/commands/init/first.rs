//! The first three commands to try in a new data set: each has an answer there.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::link::Edge;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Three command lines; `region` is the one that the data is about.
pub fn commands(model: &Model, region: Option<&str>) -> Vec<String> {
    let is_of = |kind: Kind| move |id: EntityId| model.get(id).kind == kind;
    let theme = most(model, "themes", |edge| edge.to, is_of(Kind::Theme));
    let area = most(model, "responsible", |edge| edge.from, is_of(Kind::Area));
    let body = most(model, "members", |edge| edge.from, |_| true);
    let region = region.and_then(|id| model.find(id)).or_else(|| model.regions().first().copied());
    let known = [("compare", theme), ("who-owns", area), ("members", body), ("show", region)];
    let known = known.into_iter().filter_map(|(command, id)| Some((command, &model.get(id?).id)));
    let known = known.map(|(command, id)| format!("gov {command} {id}"));
    known.chain(["gov list regions", "gov validate"].map(String::from)).take(3).collect()
}

/// The one that most statements under a key are about, or name; of as many the first.
fn most(
    model: &Model,
    key: &str,
    end: fn(&Edge) -> EntityId,
    is_wanted: impl Fn(EntityId) -> bool,
) -> Option<EntityId> {
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    let ends = model.edges().iter().filter(|edge| edge.key == key).map(end);
    ends.filter(|id| is_wanted(*id)).for_each(|id| *counts.entry(id).or_default() += 1);
    counts.into_iter().max_by_key(|(id, count)| (*count, Reverse(*id))).map(|(id, _)| id)
}
