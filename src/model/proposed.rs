//! How sure it is that what decisions make is there: what only a proposal makes is proposed.

use crate::model::Model;
use crate::model::decision::EffectKind;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use std::collections::HashMap;

impl Model {
    /// How sure it is that an entity is made, where decisions make it and nothing but that says
    /// that it is there: what only a proposal makes is proposed.
    pub(super) fn made_by_decisions(&self, id: EntityId) -> Option<Certainty> {
        let surest = self.acts.surest.get_or_init(|| surest(self));
        surest.get(&id).copied().filter(|_| self.get(id).common.from.is_none())
    }
}

/// The surest of the decisions that make each thing.
fn surest(model: &Model) -> HashMap<EntityId, Certainty> {
    let mut all: HashMap<EntityId, Certainty> = HashMap::new();
    for (_, entity) in model.of_kind(Kind::Decision) {
        let Some(decision) = entity.decision() else { continue };
        let own = entity.common.certainty.unwrap_or(Certainty::Stated).max(decision.surest());
        for effect in decision.changes.iter().filter(|effect| effect.kind == Some(EffectKind::Creates)) {
            if let Some(to) = effect.target.to {
                let certainty = own.max(effect.stated.certainty());
                all.entry(to).and_modify(|surest| *surest = certainty.min(*surest)).or_insert(certainty);
            }
        }
    }
    all
}
