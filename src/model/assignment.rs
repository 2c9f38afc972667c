//! Assignments: something given to somebody to do or deliver.

use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::fields::{Fields, Record, lens};
use crate::model::keys;
use crate::model::kind::{BODY, BODY_OR_POST, PROGRAMME};
use crate::model::parts::{Done, Parts, Up, leads};
use crate::model::programme::Responsible;
use crate::model::rare::Rare;

use crate::model::reference::Ref;
use crate::model::statement::{Point, Relation, Stated, ThemeLink};
use crate::model::value::Text;

#[derive(Clone, Debug, Default)]
pub struct Assignment {
    pub given: Rare<Date>,
    pub given_by: Rare<Ref<BODY_OR_POST>>,
    pub holders: Vec<Responsible>,
    pub purpose: Rare<Text>,
    pub programme: Rare<Ref<PROGRAMME>>,
    pub owner: Rare<Ref<BODY>>,
    pub points: Vec<Point>,
    pub principles: Vec<Point>,
    pub deliverables: Vec<Deliverable>,
    pub steered_by: Vec<Relation>,
    pub done_by: Vec<Relation>,
    pub themes: Vec<ThemeLink>,
}

impl Record for Assignment {
    const NAME: &'static str = "assignment";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::ASSIGNMENT_GIVEN, lens!(given));
        f.field(&keys::ASSIGNMENT_GIVEN_BY, lens!(given_by));
        f.field(&keys::ASSIGNMENT_HOLDERS, lens!(holders));
        f.field(&keys::ASSIGNMENT_PURPOSE, lens!(purpose));
        f.field(&keys::ASSIGNMENT_PROGRAMME, lens!(programme));
        f.field(&keys::ASSIGNMENT_OWNER, lens!(owner));
        f.field(&keys::ASSIGNMENT_POINTS, lens!(points));
        f.field(&keys::ASSIGNMENT_PRINCIPLES, lens!(principles));
        f.field(&keys::ASSIGNMENT_DELIVERABLES, lens!(deliverables));
        f.field(&keys::ASSIGNMENT_STEERED_BY, lens!(steered_by));
        f.field(&keys::ASSIGNMENT_DONE_BY, lens!(done_by));
        f.field(&keys::ASSIGNMENT_THEMES, lens!(themes));
    }
}

/// Something to hand over. `binding: false` is a target and no deadline.
#[derive(Clone, Debug, Default)]
pub struct Deliverable {
    pub what: Text,
    pub delivers_to: Rare<Ref<BODY_OR_POST>>,
    pub due: Rare<Date>,
    pub binding: Option<bool>,
    pub stated: Stated,
}

impl Record for Deliverable {
    const NAME: &'static str = "deliverable";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::DELIVERABLE_WHAT, lens!(what));
        f.field(&keys::DELIVERABLE_DELIVERS_TO, lens!(delivers_to));
        f.field(&keys::DELIVERABLE_DUE, lens!(due));
        f.field(&keys::DELIVERABLE_BINDING, lens!(binding));
        f.all_of::<_, Stated>(lens!(stated));
    }
}

impl Parts for Assignment {
    fn in_programme(&self) -> Option<EntityId> {
        self.programme.as_ref()?.to
    }

    fn whole(&self) -> Option<EntityId> {
        self.in_programme().or_else(|| self.owner.as_ref()?.to)
    }

    fn upwards(&self) -> Vec<Up<'_>> {
        let held = self.holders.iter().filter_map(|one| Some((one.party.office()?, Some(&one.stated))));
        let programme = self.in_programme().map(|programme| (programme, None));
        let owner = self.owner.as_ref().and_then(|owner| owner.to).map(|owner| (owner, None));
        let steered = programme.into_iter().chain(owner).chain(leads(&self.steered_by));
        steered.chain(held).chain(leads(&self.done_by)).collect()
    }

    fn done(&self) -> Option<Done<'_>> {
        let (what, beside) = (("uppdrag gavs", "assignment given"), Some(("uppdraget gavs", "was given")));
        let by = self.given_by.as_ref().and_then(|by| Some((&keys::ASSIGNMENT_GIVEN_BY, by.to?, by.span)));
        Some(Done { date: self.given.as_ref(), what, beside, by, key: &keys::ASSIGNMENT_GIVEN })
    }

    fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        vec![("steered_by", &self.steered_by), ("done_by", &self.done_by)]
    }

    fn responsible(&self) -> &[Responsible] {
        &self.holders
    }

    fn principles(&self) -> &[Point] {
        &self.principles
    }

    fn themes(&self) -> &[ThemeLink] {
        &self.themes
    }
}
