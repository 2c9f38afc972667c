//! What entities of some kinds have. Each kind is named, so that the compiler asks of a new one
//! whether it has that too; whoever wants it asks here, and matches on no kind.

use crate::model::body::Task;
use crate::model::date::Date;
use crate::model::decision::Change;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::post::Post;
use crate::model::programme::{Area, Programme, ProgrammeKind};
use crate::model::source::Source;
use crate::model::statement::Point;

impl Entity {
    pub fn post(&self) -> Option<&Post> {
        let Detail::Post(post) = &self.detail else { return None };
        Some(post)
    }

    pub fn area(&self) -> Option<&Area> {
        let Detail::Area(area) = &self.detail else { return None };
        Some(area)
    }

    pub fn programme(&self) -> Option<&Programme> {
        let Detail::Programme(programme) = &self.detail else { return None };
        Some(programme)
    }

    pub fn change(&self) -> Option<&Change> {
        let Detail::Change(change) = &self.detail else { return None };
        Some(change)
    }

    pub fn source(&self) -> Option<&Source> {
        let Detail::Source(source) = &self.detail else { return None };
        Some(source)
    }

    /// The programme that it is an area or an assignment of.
    pub fn in_programme(&self) -> Option<EntityId> {
        match &self.detail {
            Detail::Area(area) => area.programme.to,
            Detail::Assignment(assignment) => assignment.programme.as_ref()?.to,
            Detail::Body(_) | Detail::Programme(_) | Detail::Decision(_) | Detail::Change(_) => None,
            Detail::Post(_) | Detail::Person(_) | Detail::Source(_) | Detail::Theme(_) => None,
        }
    }

    /// Its standing tasks.
    pub fn mandate(&self) -> &[Task] {
        match &self.detail {
            Detail::Post(post) => &post.mandate,
            Detail::Body(body) => &body.mandate,
            Detail::Programme(programme) => &programme.body.mandate,
            Detail::Area(_) | Detail::Assignment(_) | Detail::Decision(_) | Detail::Change(_) => &[],
            Detail::Person(_) | Detail::Source(_) | Detail::Theme(_) => &[],
        }
    }

    pub fn principles(&self) -> &[Point] {
        match &self.detail {
            Detail::Assignment(assignment) => &assignment.principles,
            Detail::Body(body) => &body.principles,
            Detail::Programme(programme) => &programme.body.principles,
            Detail::Area(_) | Detail::Decision(_) | Detail::Change(_) | Detail::Post(_) => &[],
            Detail::Person(_) | Detail::Source(_) | Detail::Theme(_) => &[],
        }
    }

    /// Whether it stands for a class of those that the source doesn't list.
    pub fn is_class(&self) -> bool {
        match &self.detail {
            Detail::Post(post) => post.class,
            Detail::Body(body) => body.class,
            Detail::Programme(programme) => programme.body.class,
            Detail::Area(_) | Detail::Assignment(_) | Detail::Decision(_) | Detail::Change(_) => false,
            Detail::Person(_) | Detail::Source(_) | Detail::Theme(_) => false,
        }
    }

    /// The day of a decision or a reorganisation, which all that it says is of; perhaps not known.
    pub fn decided_on(&self) -> Option<Option<&Date>> {
        match &self.detail {
            Detail::Decision(decision) => Some(decision.date.as_ref()),
            Detail::Change(change) => Some(change.date.as_ref()),
            Detail::Body(_) | Detail::Programme(_) | Detail::Area(_) | Detail::Assignment(_) => None,
            Detail::Post(_) | Detail::Person(_) | Detail::Source(_) | Detail::Theme(_) => None,
        }
    }

    /// The year of a plan: what stands in a plan of 2019 need not hold today.
    pub fn plan_year(&self) -> Option<&Date> {
        let plan = self.programme().filter(|programme| programme.kind == Some(ProgrammeKind::Plan));
        plan?.horizon.as_ref()
    }
}
