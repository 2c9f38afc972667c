//! All bodies of a region as a list, each below what it is part of: complete, where a picture may
//! be cut.

use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind};
use crate::model::statement::Relation;
use crate::site::html::Out;
use std::collections::{BTreeMap, BTreeSet};

/// How deep a body stands in the list.
const LEVELS: [&str; 7] =
    ["li class=l0", "li class=l1", "li class=l2", "li class=l3", "li class=l4", "li class=l5", "li class=l6"];

impl Out<'_, '_> {
    /// All bodies of a region, each under what it is part of.
    pub fn tree(&mut self, region: Option<EntityId>) {
        let kinds = self.site.by_kind(region);
        let bodies: Vec<EntityId> = kinds
            .iter()
            .filter(|(kind, _)| BODY & kind.bit() != 0 && **kind != Kind::Region)
            .flat_map(|(_, ids)| ids.clone())
            .collect();
        let here: BTreeSet<EntityId> = bodies.iter().copied().collect();
        let mut below: BTreeMap<Option<EntityId>, Vec<EntityId>> = BTreeMap::new();
        for id in &bodies {
            below.entry(self.parent(*id).filter(|above| here.contains(above))).or_default().push(*id);
        }
        let site = self.site;
        below.values_mut().for_each(|list| list.sort_by_key(|id| site.rank(*id)));
        self.within("ul class=tree", |out| {
            if bodies.is_empty() {
                out.within("li", |out| {
                    out.both("Inga organ beskrivs i datamängden.", "No bodies are described in the data.")
                });
            }
            let mut done = BTreeSet::new();
            let roots = below.get(&None).cloned().unwrap_or_default();
            // What stands in a circle is below nothing; it comes last, so the list is complete.
            for root in roots.into_iter().chain(bodies) {
                let mut stack = vec![(root, 0)];
                while let Some((id, level)) = stack.pop() {
                    if done.insert(id) {
                        out.branch(id, level);
                        stack.extend(
                            below.get(&Some(id)).into_iter().flatten().rev().map(|child| (*child, level + 1)),
                        );
                    }
                }
            }
            out.raw("\n");
        });
    }

    fn branch(&mut self, id: EntityId, level: usize) {
        self.raw("\n");
        self.within(LEVELS[level.min(6)], |out| {
            out.link(id);
            out.word_of(id);
            if let Some(above) = out.parent(id).filter(|_| level > 0) {
                out.sign(" ");
                out.within("span class=vh", |out| {
                    out.both("under ", "below ");
                    out.name(above);
                });
            }
            if out.site.has_charge(id) {
                out.within("div class=in", |out| match out.cited.is_empty() {
                    true => out.in_charge(id),
                    false => out.in_charge_by_source(id),
                });
            }
            out.above_in_list(id);
        });
    }

    /// What a body is part of or attached to, in the first place.
    fn parent(&self, id: EntityId) -> Option<EntityId> {
        let site = self.site;
        let body = site.model.get(id).body()?;
        // What it was once, or is only proposed to be, is not where it stands.
        let is_now = |relation: &Relation| {
            let weight = site.when.weigh(site.model.settled(id, &relation.stated, relation.party.who()));
            site.model.certainty(id, &relation.stated, relation.party.who()).is_fact()
                && weight.is_some_and(|weight| !weight.is_past_or_coming())
        };
        let part = body
            .part_of
            .iter()
            .filter(|relation| is_now(relation))
            .find_map(|relation| Some(relation.party.named()?.0));
        part.or_else(|| body.attached_to.first().and_then(|bond| bond.body.to))
    }
}
