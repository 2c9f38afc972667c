//! What an entity of a kind may have. A kind says in its own file what it has; of what it does not
//! name it has nothing. `tests/told.rs` holds that against its fields, so that none is forgotten;
//! whoever wants such a thing asks here, and matches on no kind.

mod body;
mod decision;

use crate::diagnostic::Span;
use crate::lang::Both;
use crate::model::assignment::Assignment;
use crate::model::body::{Body, Task};
use crate::model::date::Date;
use crate::model::decision::{Change, Decision};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::having::Having;
use crate::model::keys::{Key, Words};
use crate::model::post::Post;
use crate::model::power::Power;
use crate::model::programme::{Area, Count, Programme, ProgrammeKind, Responsible};
use crate::model::reference::{Ref, SourceRef};
use crate::model::seat::Seat;
use crate::model::source::Source;
use crate::model::statement::{Point, Relation, Stated, ThemeLink};
use crate::model::theme::ThemeLabel;

/// What something belongs to, and the statement that says so, where one does.
pub type Up<'m> = (EntityId, Option<&'m Stated>);

/// That something was done on a day.
pub struct Done<'m> {
    pub date: Option<&'m Date>,
    /// What, in a list of days.
    pub what: Words,
    /// The same behind the name of what it was done to, or how it went.
    pub beside: Option<Words>,
    /// Who did it, where one is named: under which key, and where.
    pub by: Option<(&'static Key, EntityId, Span)>,
    /// The key of its day.
    pub key: &'static Key,
}

pub trait Parts {
    /// The shape that bodies share.
    fn body(&self) -> Option<&Body> {
        None
    }

    /// The programme that it is an area or an assignment of.
    fn in_programme(&self) -> Option<EntityId> {
        None
    }

    /// What it can't be without, and where that is said.
    fn host(&self) -> Option<(EntityId, Span)> {
        None
    }

    /// What it is a part of by itself, whenever that is.
    fn whole(&self) -> Option<EntityId> {
        self.host().map(|(id, _)| id).or_else(|| self.in_programme())
    }

    /// What it belongs to, the surest first.
    fn upwards(&self) -> Vec<Up<'_>> {
        self.whole().map(|id| (id, None)).into_iter().collect()
    }

    /// The decision that made it.
    fn made_by(&self) -> Option<EntityId> {
        self.body()?.established_by.as_ref()?.to
    }

    /// The day that it is of.
    fn day(&self) -> Option<&Date> {
        self.done().and_then(|done| done.date)
    }

    /// The key of its day, where it can't be understood without one.
    fn day_key(&self) -> Option<&'static Key> {
        None
    }

    /// What was done by it, where it is something that is done on a day.
    fn done(&self) -> Option<Done<'_>> {
        None
    }

    /// The lists of relations, by their keys.
    fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        Vec::new()
    }

    fn seats(&self) -> &[Seat] {
        self.body().map_or(&[], |body| &body.members)
    }

    /// Who is responsible for it, or holds it as an assignment.
    fn responsible(&self) -> &[Responsible] {
        &[]
    }

    /// Who holds it as a post.
    fn holders(&self) -> Vec<Having<'_>> {
        Vec::new()
    }

    /// The sources that list all who sit there, or hold it.
    fn complete(&self) -> &[SourceRef] {
        self.body().map_or(&[], |body| &body.complete)
    }

    /// Its standing tasks.
    fn mandate(&self) -> &[Task] {
        self.body().map_or(&[], |body| &body.mandate)
    }

    /// The powers that it has by itself, or that it gives as a decision.
    fn powers(&self) -> &[Power] {
        self.body().map_or(&[], |body| &body.powers)
    }

    fn principles(&self) -> &[Point] {
        self.body().map_or(&[], |body| &body.principles)
    }

    /// The numbers that sources state of it.
    fn counts(&self) -> &[Count] {
        self.body().map_or(&[], |body| &body.counts)
    }

    /// The themes that an editor has tied it to.
    fn themes(&self) -> &[ThemeLink] {
        self.body().map_or(&[], |body| &body.themes)
    }

    /// Words that name it beside its names.
    fn labels(&self) -> &[ThemeLabel] {
        &[]
    }

    /// Whether it stands for a class of those that the source doesn't list.
    fn is_class(&self) -> bool {
        self.body().is_some_and(|body| body.class)
    }

    /// What its type calls it, where it has one of our words.
    fn sort(&self) -> Option<Both> {
        None
    }
}

/// An entity has what its kind has.
impl std::ops::Deref for Entity {
    type Target = dyn Parts;

    fn deref(&self) -> &(dyn Parts + 'static) {
        self.detail.parts()
    }
}

/// Where a reference leads, and where it stands.
pub fn to<const K: u32>(reference: &Ref<K>) -> Option<(EntityId, Span)> {
    reference.to.map(|to| (to, reference.span))
}

/// Whom relations lead to, where that is a body or a post.
pub fn leads<'m>(relations: &'m [Relation]) -> impl Iterator<Item = Up<'m>> {
    relations.iter().filter_map(|relation| Some((relation.party.office()?, Some(&relation.stated))))
}

impl Entity {
    pub fn post(&self) -> Option<&Post> {
        let Detail::Post(post) = &self.detail else { return None };
        Some(post)
    }

    pub fn area(&self) -> Option<&Area> {
        let Detail::Area(area) = &self.detail else { return None };
        Some(area)
    }

    pub fn assignment(&self) -> Option<&Assignment> {
        let Detail::Assignment(assignment) = &self.detail else { return None };
        Some(assignment)
    }

    pub fn programme(&self) -> Option<&Programme> {
        let Detail::Programme(programme) = &self.detail else { return None };
        Some(programme)
    }

    /// What a decision adds to the common fields.
    pub fn decision(&self) -> Option<&Decision> {
        let Detail::Decision(decision) = &self.detail else { return None };
        Some(decision)
    }

    pub fn change(&self) -> Option<&Change> {
        let Detail::Change(change) = &self.detail else { return None };
        Some(change)
    }

    pub fn source(&self) -> Option<&Source> {
        let Detail::Source(source) = &self.detail else { return None };
        Some(source)
    }

    /// The day of a decision or a reorganisation, which all that it says is of; perhaps not known.
    pub fn decided_on(&self) -> Option<Option<&Date>> {
        let of_decision = self.decision().map(|decision| decision.date.as_ref());
        of_decision.or_else(|| self.change().map(|change| change.date.as_ref()))
    }

    /// The year of a plan: what stands in a plan of 2019 need not hold today.
    pub fn plan_year(&self) -> Option<&Date> {
        let plan = self.programme().filter(|programme| programme.kind == Some(ProgrammeKind::Plan));
        plan?.horizon.as_ref()
    }
}
