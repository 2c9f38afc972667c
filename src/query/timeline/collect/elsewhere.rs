//! What names an entity in another file, and the seats that somebody has by a rule.

use crate::model::entity::EntityId;
use crate::model::fact::{self, Fact};
use crate::model::keys;
use crate::model::kind::Kind;
use crate::query::hats::hats;
use crate::query::timeline::Event;
use crate::query::timeline::collect::{Collect, Timeless};

impl Collect<'_> {
    pub(super) fn elsewhere(&mut self) {
        let id = self.id;
        for from in self.model.naming(id).into_iter().filter(|from| *from != id) {
            for fact in &self.model.facts_naming(from, id) {
                match fact.stated {
                    Some(_) => self.statement(fact, from),
                    None => self.mention(fact, from),
                }
            }
        }
    }

    /// The seats that somebody has by a rule, which names them nowhere.
    pub(super) fn by_rule(&mut self) {
        for hat in hats(self.model, self.id, self.when) {
            let Some((programme, basis)) = hat.by_rule.zip(hat.basis) else { continue };
            let is_rule = |fact: &&Fact<'_>| fact.whom == fact::Whom::OwnersOf(programme.at);
            let facts = self.model.facts_naming(hat.on.at, programme.at);
            let Some(fact) = facts.iter().find(is_rule) else { continue };
            let first = self.entries.len();
            self.spread(&Timeless { fact, names: vec![programme], at: Some(hat.on), basis }, None);
            self.entries[first..].iter_mut().for_each(|entry| entry.acting |= hat.acting);
        }
    }

    /// A key that names the entity and is no statement: of the day of what it stands in, where that
    /// has one.
    fn mention(&mut self, fact: &Fact<'_>, from: EntityId) {
        let entity = self.model.get(from);
        let date = match entity.kind {
            Kind::Source => self.model.source_date(from),
            Kind::Assignment if *fact.key != keys::ASSIGNMENT_GIVEN_BY => None,
            _ => entity.day(), // On its own day, where it has one.
        };
        match date {
            Some(date) => self.happening(fact, Event::Happens, from, Some(date)),
            None => self.lasting(fact, from, self.model.life(from)),
        }
    }
}
