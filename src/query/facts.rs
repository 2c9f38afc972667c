//! All that the files of a model say, each file's in the order of its keys, and what other files
//! say of an entity. tests/told.rs holds it against the links of the model.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::parallel;

pub struct All<'m>(Vec<Vec<Fact<'m>>>);

impl<'m> All<'m> {
    pub fn of(model: &'m Model) -> All<'m> {
        let ids: Vec<EntityId> = (0..model.entities.len() as u32).map(EntityId).collect();
        All(parallel::map(&ids, |id| model.facts(*id)))
    }

    /// What an entity's own file says.
    pub fn own(&self, id: EntityId) -> &[Fact<'m>] {
        &self.0[id.0 as usize]
    }

    /// What other files say of it, by the keys under which they do.
    pub fn elsewhere(&self, model: &Model, id: EntityId) -> Vec<&Fact<'m>> {
        let mut facts = Vec::new();
        let mut last = None;
        for edge in model.edges_to(id) {
            // One file can name it more than once under a key; its statements are all found the
            // first time.
            if edge.from != id && last.replace((edge.key, edge.from)) != Some((edge.key, edge.from)) {
                let under = self.own(edge.from).iter().filter(|fact| fact.key.name == edge.key);
                facts.extend(under.filter(|fact| fact.mentions(id)));
            }
        }
        facts
    }
}
