//! Programmes (strategies, transformations, plans) and their areas.

use crate::diagnostic::Span;
use crate::model::body::{Body, Numbers, Shared};
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::fields::{Fields, Record, lens};
use crate::model::keys;
use crate::model::keys::Key;
use crate::model::kind::{BODY, DECISION, PROGRAMME};
use crate::model::number::Number;
use crate::model::parts::{self, Parts};
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader, Word, word};
use crate::model::reference::Ref;
use crate::model::seat::Seat;
use crate::model::shape::Shape;
use crate::model::statement::{Party, Relation, Stated, ThemeLink};
use crate::model::tell::Teller;
use crate::model::value::Text;
use crate::syntax::Node;

/// What groups areas. It has a body's fields too, where it is staffed.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    pub owner: Rare<Ref<BODY>>,
    pub kind: Option<ProgrammeKind>,
    pub horizon: Rare<Date>,
    pub adopted: Option<Adopted>,
    pub held_together_by: Vec<Relation>,
    pub body: Body,
}

impl Record for Programme {
    const NAME: &'static str = "programme";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::PROGRAMME_OWNER, lens!(owner));
        f.field(&keys::PROGRAMME_TYPE, lens!(kind));
        f.field(&keys::PROGRAMME_HORIZON, lens!(horizon));
        f.field(&keys::PROGRAMME_ADOPTED, lens!(adopted));
        f.all_of::<_, Numbers>(lens!(body));
        f.field(&keys::PROGRAMME_HELD_TOGETHER_BY, lens!(held_together_by));
        f.all_of::<_, Shared>(lens!(body));
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

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Programme(*self));
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

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::ADOPTED_BY, lens!(by));
        f.field(&keys::ADOPTED_DATE, lens!(date));
        f.field(&keys::ADOPTED_DECISION, lens!(decision));
        f.all_of::<_, Stated>(lens!(stated));
    }
}

/// A number that the source states. It can be checked only where the data lists what it counts.
#[derive(Clone, Debug, Default)]
pub struct Count {
    pub what: Text,
    pub number: Number,
    pub counted: Option<Counted>,
    pub stated: Stated,
}

impl Record for Count {
    const NAME: &'static str = "count";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::COUNT_WHAT, lens!(what));
        f.required(&keys::COUNT_NUMBER, lens!(number));
        f.field(&keys::COUNT_COUNTED, lens!(counted));
        f.all_of::<_, Stated>(lens!(stated));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    Areas,
    Members,
    /// Bodies that are part of it.
    Parts,
    /// What is of the class.
    Class,
}

pub const COUNTED: &[Word<Counted>] = &[
    word("areas", Counted::Areas, "områden", "areas"),
    word("members", Counted::Members, "platser", "seats"),
    word("parts", Counted::Parts, "delar", "parts"),
    word("class", Counted::Class, "i klassen", "of the class"),
];

impl Read for Counted {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Counted> {
        reader.choice(node, COUNTED)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Counted(*self));
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

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::AREA_PROGRAMME, lens!(programme));
        f.field(&keys::AREA_ROLE, lens!(role));
        f.field(&keys::AREA_RESPONSIBLE, lens!(responsible));
        f.field(&keys::AREA_MEMBERS, lens!(members));
        f.field(&keys::AREA_THEMES, lens!(themes));
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

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Area(*self));
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

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.all_of::<_, Party>(lens!(party));
        f.exactly_one(&["person", "post", "body", "described", "vacant", "none"]);
        f.required(&keys::RESPONSIBLE_RELATION, lens!(relation));
        f.field(&keys::RESPONSIBLE_VACANT, lens!(vacant));
        f.field(&keys::RESPONSIBLE_NONE, lens!(none));
        f.all_of::<_, Stated>(lens!(stated));
    }
}

impl Responsible {
    /// Whether this says who answers for it: who only supports does not. All who ask that ask here.
    pub fn owns(&self) -> bool {
        self.relation.is_none_or(ResponsibleAs::owns)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResponsibleAs {
    Accountable,
    Leads,
    Drives,
    Supports,
    Commissioned,
    HoldsTogether,
    Hosts,
    /// To host it if the one who does stops.
    HostsDormant,
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
    word("commissioned", ResponsibleAs::Commissioned, "har uppdraget", "has the assignment"),
    word("holds_together", ResponsibleAs::HoldsTogether, "håller ihop", "holds together"),
    word("hosts", ResponsibleAs::Hosts, "värd", "host"),
    word("hosts_dormant", ResponsibleAs::HostsDormant, "vilande värd", "dormant host"),
];

impl Read for ResponsibleAs {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<ResponsibleAs> {
        reader.choice(node, RELATIONS)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Relation(*self));
    }

    fn shape() -> Shape {
        Shape::choice(RELATIONS)
    }
}

impl Parts for Area {
    fn in_programme(&self) -> Option<EntityId> {
        self.programme.to
    }

    fn host(&self) -> Option<(EntityId, Span)> {
        parts::to(&self.programme)
    }

    fn seats(&self) -> &[Seat] {
        &self.members
    }

    fn responsible(&self) -> &[Responsible] {
        &self.responsible
    }

    fn themes(&self) -> &[ThemeLink] {
        &self.themes
    }
}
