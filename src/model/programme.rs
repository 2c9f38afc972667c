//! Programmes (strategies, transformations, plans) and their areas.

use crate::model::body::Body;
use crate::model::date::Date;
use crate::model::kind::{BODY, DECISION, PROGRAMME};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Read, Reader, Record, Word, word};
use crate::model::reference::Ref;
use crate::model::seat::Seat;
use crate::model::shape::Shape;
use crate::model::statement::{Party, Relation, Stated, ThemeLink};
use crate::model::value::Text;
use crate::syntax::Node;

/// What groups areas. It has a body's fields too, where it is staffed.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    pub owner: Rare<Ref<BODY>>,
    pub kind: Option<ProgrammeKind>,
    pub horizon: Rare<Date>,
    pub adopted: Option<Adopted>,
    pub counts: Vec<Count>,
    pub held_together_by: Vec<Relation>,
    pub themes: Vec<ThemeLink>,
    pub body: Body,
}

impl Record for Programme {
    const NAME: &'static str = "programme";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("owner", "Organ som programmet tillhör.", &mut self.owner);
        f.field("type", "Slag.", &mut self.kind);
        f.field("horizon", "Året eller dagen som programmet siktar mot.", &mut self.horizon);
        f.field(
            "adopted",
            "Att programmet är antaget, av vem och när, så långt källan säger.",
            &mut self.adopted,
        );
        f.field("counts", "Antal som källan anger.", &mut self.counts);
        f.field("held_together_by", "De som håller ihop arbetet.", &mut self.held_together_by);
        f.field("themes", "Teman, enligt redaktören.", &mut self.themes);
        self.body.shared_fields(f);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProgrammeKind {
    Strategy,
    Transformation,
    Programme,
    Plan,
}

pub const PROGRAMME_KINDS: &[Word<ProgrammeKind>] = &[
    word("strategy", ProgrammeKind::Strategy, "strategi", "strategy"),
    word("transformation", ProgrammeKind::Transformation, "omställning", "transformation"),
    word("programme", ProgrammeKind::Programme, "program", "programme"),
    word("plan", ProgrammeKind::Plan, "plan", "plan"),
];

impl Read for ProgrammeKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<ProgrammeKind> {
        reader.choice(node, PROGRAMME_KINDS)
    }

    fn shape() -> Shape {
        Shape::choice(PROGRAMME_KINDS)
    }
}

/// That a programme is adopted: by whom, when and by which decision, as far as the source says.
#[derive(Clone, Debug, Default)]
pub struct Adopted {
    pub by: Rare<Ref<BODY>>,
    pub date: Rare<Date>,
    pub decision: Rare<Ref<DECISION>>,
    pub stated: Stated,
}

impl Record for Adopted {
    const NAME: &'static str = "adopted";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("by", "Organ som antog.", &mut self.by);
        f.field("date", "När det antogs.", &mut self.date);
        f.field("decision", "Beslutet.", &mut self.decision);
        self.stated.fields(f);
    }
}

/// A number that the source states. It can be checked only where the data lists what it counts.
#[derive(Clone, Debug, Default)]
pub struct Count {
    pub what: Text,
    pub number: u32,
    pub counted: Option<Counted>,
    pub stated: Stated,
}

impl Record for Count {
    const NAME: &'static str = "count";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("what", "Vad som räknas, i källans ord.", &mut self.what);
        f.required("number", "Antalet.", &mut self.number);
        f.field(
            "counted",
            "Listan i datamängden som antalet ska stämma med; utan nyckeln går det inte att kontrollera.",
            &mut self.counted,
        );
        self.stated.fields(f);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    Areas,
    Members,
}

pub const COUNTED: &[Word<Counted>] = &[
    word("areas", Counted::Areas, "områden", "areas"),
    word("members", Counted::Members, "platser", "seats"),
];

impl Read for Counted {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Counted> {
        reader.choice(node, COUNTED)
    }

    fn shape() -> Shape {
        Shape::choice(COUNTED)
    }
}

/// An area of a programme: insatsområde, programområde, prioriterat område. `term` on the entity
/// keeps the word.
#[derive(Clone, Debug, Default)]
pub struct Area {
    pub programme: Ref<PROGRAMME>,
    pub role: Option<AreaRole>,
    pub responsible: Vec<Responsible>,
    pub members: Vec<Seat>,
    pub themes: Vec<ThemeLink>,
}

impl Record for Area {
    const NAME: &'static str = "programme-area";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("programme", "Programmet som området hör till.", &mut self.programme);
        f.field("role", "Områdets roll i programmet.", &mut self.role);
        f.field("responsible", "De som ansvarar. Utan nyckeln: källan anger ingen.", &mut self.responsible);
        f.field("members", "De som arbetar i området.", &mut self.members);
        f.field("themes", "Teman, enligt redaktören.", &mut self.themes);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AreaRole {
    Driving,
    Supporting,
    Prioritised,
}

pub const AREA_ROLES: &[Word<AreaRole>] = &[
    word("driving", AreaRole::Driving, "ska drivas", "to be driven"),
    word("supporting", AreaRole::Supporting, "stödjande", "supporting"),
    word("prioritised", AreaRole::Prioritised, "prioriterat", "prioritised"),
];

impl Read for AreaRole {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<AreaRole> {
        reader.choice(node, AREA_ROLES)
    }

    fn shape() -> Shape {
        Shape::choice(AREA_ROLES)
    }
}

/// Who is responsible, and in which sense. `vacant` and `none` are stated by the source; absence is
/// not.
#[derive(Clone, Debug, Default)]
pub struct Responsible {
    pub party: Party,
    pub relation: Option<ResponsibleAs>,
    pub vacant: bool,
    pub none: bool,
    pub stated: Stated,
}

impl Record for Responsible {
    const NAME: &'static str = "responsible";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        self.party.fields(f);
        f.exactly_one(&["person", "post", "body", "described", "vacant", "none"]);
        f.required("relation", "På vilket sätt.", &mut self.relation);
        f.field("vacant", "Sant när källan säger att det är vakant.", &mut self.vacant);
        f.field("none", "Sant när källan säger att ingen ansvarar.", &mut self.none);
        self.stated.fields(f);
    }
}

impl Responsible {
    /// Whether this says who answers for it: who only supports does not. All who ask that ask here.
    pub fn owns(&self) -> bool {
        self.relation.is_none_or(ResponsibleAs::owns)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResponsibleAs {
    Accountable,
    Leads,
    Drives,
    Supports,
    Commissioned,
    HoldsTogether,
}

impl ResponsibleAs {
    /// The same of a relation alone, where the rest of the statement is not at hand.
    pub fn owns(self) -> bool {
        self != ResponsibleAs::Supports
    }
}

pub const RELATIONS: &[Word<ResponsibleAs>] = &[
    word("accountable", ResponsibleAs::Accountable, "ansvarar", "is accountable"),
    word("leads", ResponsibleAs::Leads, "leder", "leads"),
    word("drives", ResponsibleAs::Drives, "driver", "drives"),
    word("supports", ResponsibleAs::Supports, "stödjer", "supports"),
    word("commissioned", ResponsibleAs::Commissioned, "har uppdraget", "is commissioned"),
    word("holds_together", ResponsibleAs::HoldsTogether, "håller ihop", "holds together"),
];

impl Read for ResponsibleAs {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<ResponsibleAs> {
        reader.choice(node, RELATIONS)
    }

    fn shape() -> Shape {
        Shape::choice(RELATIONS)
    }
}
