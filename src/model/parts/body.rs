//! What bodies and programmes have.

use crate::lang::Both;
use crate::model::body::Body;
use crate::model::entity::EntityId;
use crate::model::parts::{Parts, Up, leads};
use crate::model::programme::{PROGRAMME_KINDS, Programme};
use crate::model::statement::{Relation, say};

impl Parts for Body {
    fn body(&self) -> Option<&Body> {
        Some(self)
    }

    fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        vec![
            ("part_of", &self.part_of),
            ("reports_to", &self.reports_to),
            ("prepares_for", &self.prepares_for),
            ("delivers_to", &self.delivers_to),
            ("supports", &self.supports),
            ("owned_by", &self.owned_by),
        ]
    }

    fn upwards(&self) -> Vec<Up<'_>> {
        let bonds = |list| bound(self, list);
        let tasks = self.mandate.iter();
        let tasks = tasks.filter_map(|task| Some((task.programme.as_ref()?.to?, Some(&task.stated))));
        let lines = [&self.reports_to, &self.prepares_for, &self.delivers_to, &self.supports];
        leads(&self.part_of)
            .chain(bonds(true))
            .chain(bonds(false))
            .chain(tasks)
            .chain(lines.into_iter().flat_map(|list| leads(list)))
            .chain(leads(&self.owned_by))
            .collect()
    }
}

/// Those whom it is constituted by, or attached to.
fn bound(body: &Body, constituted: bool) -> Vec<Up<'_>> {
    match constituted {
        true => {
            body.constituted_by.iter().filter_map(|one| Some((one.body.to?, Some(&one.stated)))).collect()
        }
        false => body.attached_to.iter().filter_map(|one| Some((one.body.to?, Some(&one.stated)))).collect(),
    }
}

impl Parts for Programme {
    fn body(&self) -> Option<&Body> {
        Some(&self.body)
    }

    fn whole(&self) -> Option<EntityId> {
        self.owner.as_ref()?.to
    }

    fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        let own: [(&str, &[Relation]); 1] = [("held_together_by", &self.held_together_by)];
        own.into_iter().chain(self.body.relations()).collect()
    }

    fn upwards(&self) -> Vec<Up<'_>> {
        let owner = self.whole().map(|owner| (owner, None));
        owner.into_iter().chain(leads(&self.held_together_by)).chain(self.body.upwards()).collect()
    }

    fn sort(&self) -> Option<Both> {
        self.kind.map(|kind| say(PROGRAMME_KINDS, kind))
    }
}
