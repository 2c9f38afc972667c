//! A picture as a value: boxes, what ties them together, and what is left out. How it is drawn is
//! the report's matter.

mod body;
mod build;
mod change;
mod holders;
mod programme;
mod region;

use crate::lang::Both;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{BODY_OR_POST, Kind, Kinds};
use crate::model::number::Number;
use crate::model::programme::ResponsibleAs;
use crate::model::seat::Role;
use crate::model::statement::Certainty;
use crate::model::time::Bounds;
use crate::query::reporting_lines::Verb;
use crate::query::who::Who;
use crate::query::{Basis, Named, Weight, When};

pub use body::of_body;
pub use change::of_change;
pub use holders::holders;
pub use programme::of_programme;
pub use region::of_region;

/// What a chart can be asked of.
pub const CHARTED: Kinds = BODY_OR_POST | Kind::Change.bit();

/// Lines of a picture that has few boxes, at most.
const MOST_LINES: usize = 10_000;

/// A picture of something.
#[derive(Clone, Debug)]
pub struct Chart {
    pub subject: Subject,
    /// The time that was asked about.
    pub at: Option<Date>,
    pub today: Day,
    pub nodes: Vec<Node>,
    pub links: Vec<Link>,
    /// Of a post: who held it when.
    pub bars: Vec<Bar>,
    pub left_out: LeftOut,
}

/// What a chart is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The lines of one region, or of all.
    Region(Option<Named>),
    Body(Named),
    Programme(Named),
    Change(Named),
    /// A post: who held it when.
    Holders(Named),
}

/// A box.
#[derive(Clone, Debug)]
pub struct Node {
    /// The entity; without one the box has words of a source.
    pub id: Option<EntityId>,
    pub key: Option<String>,
    pub name: String,
    /// What it is; nothing where that is not known.
    pub word: Option<Both>,
    pub side: Option<Side>,
    /// Anyone who is in it, the chair first.
    pub people: Vec<Person>,
    pub unstated: Option<Unstated>,
    pub marks: Vec<Mark>,
    /// What was asked about.
    pub is_focus: bool,
}

/// What the sources could say of a box, and do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unstated {
    Members,
    Chair,
    Responsible,
    Holder,
}

/// On which side of a reorganisation a box stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Before,
    Moved,
    After,
}

/// A line in a box: a seat, or one who is responsible.
#[derive(Clone, Debug)]
pub struct Person {
    pub role: Option<Role>,
    pub relation: Option<ResponsibleAs>,
    /// The source's own word for the relation.
    pub term: Option<String>,
    pub who: Who,
    /// The number that the source gives for a rule.
    pub count: Option<Number>,
    pub marks: Vec<Mark>,
    pub bounds: Bounds,
}

/// Two boxes tied together, by their places in `Chart::nodes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    pub tie: Tie,
    pub purpose: Option<String>,
    pub marks: Vec<Mark>,
    pub bounds: Bounds,
}

/// What ties two boxes together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    Line(Verb),
    /// An area is one of a programme's.
    AreaOf,
    /// In a reorganisation: who hands over, and who receives.
    Gives,
    Receives,
    /// What was there before becomes what is there after.
    Becomes,
}

impl Tie {
    /// Whether it leads downwards: time does, and lines between bodies lead up.
    pub fn is_down(self) -> bool {
        matches!(self, Tie::Gives | Tie::Receives | Tie::Becomes)
    }
}

/// What makes something less than plainly stated to be so, or otherwise than one who holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Stated to be vacant.
    Vacant,
    /// Stated not to be there.
    Nobody,
    /// It is a rule: all holders of a class of posts, or those responsible for a programme's areas;
    /// or a class of bodies.
    Rule,
    Acting,
    Implied,
    Proposed,
    Rejected,
    Example,
    /// At the time asked about it can't be determined.
    Perhaps,
    /// Decided, not yet in force.
    Coming,
    /// No longer there.
    Ended,
}

/// One who held a post.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Nobody, where it is stated to have been vacant.
    pub who: Option<Named>,
    pub marks: Vec<Mark>,
    pub bounds: Bounds,
    pub basis: Basis,
}

/// What a chart does not show, and says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Lines and seats that have ended.
    pub ended: usize,
    /// Bodies without any line.
    pub unlinked: Vec<Named>,
    /// What is tied to itself.
    pub to_itself: Vec<Both>,
}

impl Chart {
    fn new(subject: Subject, when: &When) -> Chart {
        Chart {
            subject,
            at: when.at.clone(),
            today: when.today,
            nodes: Vec::new(),
            links: Vec::new(),
            bars: Vec::new(),
            left_out: LeftOut::default(),
        }
    }

    /// Whether it has far more lines than boxes: each would go past all boxes between its ends, and
    /// nobody could follow one.
    pub fn is_tangle(&self) -> bool {
        self.links.len() > MOST_LINES + 2 * self.nodes.len()
    }

    /// Whether there is something to draw.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty() && self.bars.is_empty()
    }
}

/// The chart that suits what is asked about; `region` is asked for without it.
pub fn of(model: &Model, id: Option<EntityId>, region: Option<EntityId>, when: &When) -> Chart {
    let Some(id) = id else { return of_region(model, region, when) };
    let entity = model.get(id);
    match &entity.detail {
        Detail::Change(_) => of_change(model, id, when),
        Detail::Post(post) if !post.holders.is_empty() => holders(model, id, when),
        Detail::Programme(_) => of_programme(model, id, when),
        _ if entity.kind == Kind::Region => of_region(model, Some(id), when),
        _ => of_body(model, id, when), // Others have no picture but that of a body.
    }
}

/// The marks of a statement.
pub fn marks_of(basis: &Basis) -> Vec<Mark> {
    let weight = match basis.weight {
        Weight::Perhaps => Some(Mark::Perhaps),
        Weight::Coming => Some(Mark::Coming),
        Weight::Ended => Some(Mark::Ended),
        Weight::LastKnown | Weight::Holds => None,
    };
    certainty_mark(basis.certainty).into_iter().chain(weight).collect()
}

pub fn certainty_mark(certainty: Certainty) -> Option<Mark> {
    match certainty {
        Certainty::Stated => None,
        Certainty::Implied => Some(Mark::Implied),
        Certainty::Proposed => Some(Mark::Proposed),
        Certainty::Rejected | Certainty::Declined => Some(Mark::Rejected),
        Certainty::Example => Some(Mark::Example),
    }
}
