//! All that the files of a model say, each file's in the order of its keys, and what other files
//! say of an entity. tests/told.rs holds it against the links of the model.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::parallel;
use std::sync::OnceLock;

pub struct All<'m> {
    own: Vec<Vec<Fact<'m>>>,
    /// Which facts name each entity: whose, and which of theirs, in that order. Made when it is
    /// asked for.
    naming: OnceLock<Vec<Vec<(EntityId, u32)>>>,
}

impl<'m> All<'m> {
    pub fn of(model: &'m Model) -> All<'m> {
        let ids: Vec<EntityId> = (0..model.entities.len() as u32).map(EntityId).collect();
        All { own: parallel::map(&ids, |id| model.facts(*id)), naming: OnceLock::new() }
    }

    /// What an entity's own file says.
    pub fn own(&self, id: EntityId) -> &[Fact<'m>] {
        &self.own[id.0 as usize]
    }

    /// What other files say of it, by the keys under which they do.
    pub fn elsewhere(&self, model: &Model, id: EntityId) -> Vec<&Fact<'m>> {
        let naming = &self.naming.get_or_init(|| naming(&self.own))[id.0 as usize];
        let mut facts = Vec::new();
        let mut last = None;
        for edge in model.edges_to(id) {
            // One file can name it more than once under a key; its statements are all found the
            // first time.
            if edge.from != id && last.replace((edge.key, edge.from)) != Some((edge.key, edge.from)) {
                let first = naming.partition_point(|(of, _)| *of < edge.from);
                let theirs = naming[first..].iter().take_while(|(of, _)| *of == edge.from);
                let theirs = theirs.map(|(of, at)| &self.own(*of)[*at as usize]);
                facts.extend(theirs.filter(|fact| fact.key.name == edge.key));
            }
        }
        facts
    }
}

/// A file can say thousands of things, each of somebody else: they are gone through once for all.
fn naming(own: &[Vec<Fact<'_>>]) -> Vec<Vec<(EntityId, u32)>> {
    let mut naming: Vec<Vec<(EntityId, u32)>> = vec![Vec::new(); own.len()];
    for (of, facts) in (0..).map(EntityId).zip(own) {
        for (at, fact) in (0..).zip(facts) {
            for name in &fact.names {
                let Some(naming) = naming.get_mut(name.to.0 as usize) else { continue };
                if naming.last() != Some(&(of, at)) {
                    naming.push((of, at));
                }
            }
        }
    }
    naming
}
