//! Bodies: regions, organisations, units, groups, steering groups, working groups; and the same
//! shape in a programme.

use crate::model::choice::Choice;
use crate::model::fields::{Fields, Record, Table, lens};
use crate::model::keys;
use crate::model::keys::Key;
use crate::model::kind::{BODY, BODY_OR_ASSIGNMENT, BODY_OR_POST, DECISION, PROGRAMME};
use crate::model::power::Power;
use crate::model::programme::Count;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader, Word, word};
use crate::model::reference::{Ref, SourceRef};
use crate::model::seat::Seat;
use crate::model::shape::Shape;
use crate::model::statement::{Bond, Party, Point, Relation, Stated, ThemeLink};
use crate::model::tell::Teller;
use crate::model::value::{Label, Text};
use crate::syntax::Node;

/// What any body can have. The verbs between bodies stay apart, because the sources keep them
/// apart.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub kind: Rare<Text>,
    pub class: bool,
    pub level: Option<BodyLevel>,
    pub part_of: Vec<Relation>,
    pub class_of: Rare<Ref<BODY>>,
    pub constituted_by: Vec<Bond<BODY>>,
    pub attached_to: Vec<Bond<BODY_OR_ASSIGNMENT>>,
    pub members: Vec<Seat>,
    /// The sources that list all members.
    pub complete: Vec<SourceRef>,
    pub counts: Vec<Count>,
    pub competences: Vec<Text>,
    pub mandate: Vec<Task>,
    pub powers: Vec<Power>,
    pub reports_to: Vec<Relation>,
    pub prepares_for: Vec<Relation>,
    pub delivers_to: Vec<Relation>,
    pub supports: Vec<Relation>,
    pub hosted_by: Vec<Hosting>,
    pub owned_by: Vec<Relation>,
    pub routes: Vec<Route>,
    pub principles: Vec<Point>,
    pub mailbox: Rare<Text>,
    pub themes: Vec<ThemeLink>,
    pub legal_form: Rare<Text>,
    pub website: Rare<Text>,
    pub identifiers: Rare<Identifiers>,
    pub established_by: Rare<Ref<DECISION>>,
    pub dissolved_by: Rare<Ref<DECISION>>,
}

/// The fields that all bodies and programmes share; a programme has its own `type`.
pub struct Shared;

impl Table<Body> for Shared {
    fn fields<F: Fields<Body>>(f: &mut F) {
        f.field(&keys::BODY_THEMES, lens!(themes));
        f.field(&keys::BODY_CLASS, lens!(class));
        f.field(&keys::BODY_CLASS_OF, lens!(class_of));
        f.field(&keys::BODY_LEVEL, lens!(level));
        f.field(&keys::BODY_PART_OF, lens!(part_of));
        f.field(&keys::BODY_CONSTITUTED_BY, lens!(constituted_by));
        f.field(&keys::BODY_ATTACHED_TO, lens!(attached_to));
        f.field(&keys::BODY_MEMBERS, lens!(members));
        f.field(&keys::BODY_COMPLETE, lens!(complete));
        f.field(&keys::BODY_COMPETENCES, lens!(competences));
        f.field(&keys::BODY_MANDATE, lens!(mandate));
        f.field(&keys::BODY_POWERS, lens!(powers));
        f.field(&keys::BODY_REPORTS_TO, lens!(reports_to));
        f.field(&keys::BODY_PREPARES_FOR, lens!(prepares_for));
        f.field(&keys::BODY_DELIVERS_TO, lens!(delivers_to));
        f.field(&keys::BODY_SUPPORTS, lens!(supports));
        f.field(&keys::BODY_HOSTED_BY, lens!(hosted_by));
        f.field(&keys::BODY_OWNED_BY, lens!(owned_by));
        f.field(&keys::BODY_ROUTES, lens!(routes));
        f.field(&keys::BODY_PRINCIPLES, lens!(principles));
        f.field(&keys::BODY_MAILBOX, lens!(mailbox));
        f.field(&keys::BODY_LEGAL_FORM, lens!(legal_form));
        f.field(&keys::BODY_WEBSITE, lens!(website));
        f.field(&keys::BODY_IDENTIFIERS, lens!(identifiers));
        f.field(&keys::BODY_ESTABLISHED_BY, lens!(established_by));
        f.field(&keys::BODY_DISSOLVED_BY, lens!(dissolved_by));
    }
}

/// The numbers that a source states.
pub struct Numbers;

impl Table<Body> for Numbers {
    fn fields<F: Fields<Body>>(f: &mut F) {
        f.field(&keys::BODY_COUNTS, lens!(counts));
    }
}

impl Record for Body {
    const NAME: &'static str = "body";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::BODY_TYPE, lens!(kind));
        <Numbers as Table<Body>>::fields(f);
        <Shared as Table<Body>>::fields(f);
    }
}

/// What other registers call a body.
#[derive(Clone, Debug, Default)]
pub struct Identifiers {
    pub orgnr: Option<Label>,
    pub nuts: Option<Label>,
    pub lan: Option<Label>,
    pub wikidata: Option<Label>,
}

impl Record for Identifiers {
    const NAME: &'static str = "identifiers";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::IDENTIFIERS_ORGNR, lens!(orgnr));
        f.field(&keys::IDENTIFIERS_NUTS, lens!(nuts));
        f.field(&keys::IDENTIFIERS_LAN, lens!(lan));
        f.field(&keys::IDENTIFIERS_WIKIDATA, lens!(wikidata));
    }
}

/// The level on which a body works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BodyLevel {
    Strategic,
    Tactical,
    Operational,
}

pub const LEVELS: &[Word<BodyLevel>] = &[
    word("strategic", BodyLevel::Strategic, "strategisk", "strategic"),
    word("tactical", BodyLevel::Tactical, "taktisk", "tactical"),
    word("operational", BodyLevel::Operational, "operativ", "operational"),
];

impl Read for BodyLevel {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<BodyLevel> {
        reader.choice(node, LEVELS)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Level(*self));
    }

    fn shape() -> Shape {
        Shape::choice(LEVELS)
    }
}

/// A standing task of a body or of a class of posts.
#[derive(Clone, Debug, Default)]
pub struct Task {
    pub task: Text,
    pub recurrence: Rare<Text>,
    pub programme: Rare<Ref<PROGRAMME>>,
    pub stated: Stated,
}

impl Record for Task {
    const NAME: &'static str = "task";
    const HAS_SHORT_FORM: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::TASK_TASK, lens!(task));
        f.field(&keys::TASK_RECURRENCE, lens!(recurrence));
        f.field(&keys::TASK_PROGRAMME, lens!(programme));
        f.all_of::<_, Stated>(lens!(stated));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Task> {
        let stated = Stated { span: node.span(), ..Stated::default() };
        Text::read(node, reader).map(|task| Task { task, stated, ..Task::default() })
    }
}

/// Who hosts a body. A dormant host has taken the task on and does not yet carry it.
#[derive(Clone, Debug, Default)]
pub struct Hosting {
    pub body: Ref<BODY>,
    pub state: Option<HostState>,
    pub stated: Stated,
}

impl Record for Hosting {
    const NAME: &'static str = "hosting";
    const HAS_SHORT_FORM: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::HOSTING_BODY, lens!(body));
        f.field(&keys::HOSTING_STATE, lens!(state));
        f.all_of::<_, Stated>(lens!(stated));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Hosting> {
        let stated = Stated { span: node.span(), ..Stated::default() };
        Ref::read(node, reader).map(|body| Hosting { body, stated, ..Hosting::default() })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HostState {
    Active,
    Dormant,
}

pub const HOST_STATES: &[Word<HostState>] = &[
    word("active", HostState::Active, "aktivt", "active"),
    word("dormant", HostState::Dormant, "vilande", "dormant"),
];

impl Read for HostState {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<HostState> {
        reader.choice(node, HOST_STATES)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Host(*self));
    }

    fn shape() -> Shape {
        Shape::choice(HOST_STATES)
    }
}

/// A way for proposals: what, to whom, on what condition.
#[derive(Clone, Debug, Default)]
pub struct Route {
    pub scope: Option<Scope>,
    pub what: Text,
    pub party: Party,
    pub consult: Rare<Ref<BODY_OR_POST>>,
    pub mailbox: Rare<Text>,
    pub stated: Stated,
}

impl Record for Route {
    const NAME: &'static str = "route";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::ROUTE_SCOPE, lens!(scope));
        f.required(&keys::ROUTE_WHAT, lens!(what));
        f.all_of::<_, Party>(lens!(party));
        f.field(&keys::ROUTE_CONSULT, lens!(consult));
        f.field(&keys::ROUTE_MAILBOX, lens!(mailbox));
        f.all_of::<_, Stated>(lens!(stated));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Scope {
    /// Local matters ¦ Lokala frågor
    #[value(aliases = ["lokal", "lokalt", "lokala"])]
    Local,
    /// Matters that touch several units ¦ Frågor som berör flera verksamheter
    #[value(aliases = ["flera-verksamheter", "flera verksamheter", "flera", "fler", "gemensamt", "gemensam",
                        "övergripande", "overgripande"])]
    Several,
}

pub const SCOPES: &[Word<Scope>] = &[
    word("local", Scope::Local, "lokal", "local"),
    word("several", Scope::Several, "flera verksamheter", "several units"),
];

impl Read for Scope {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Scope> {
        reader.choice(node, SCOPES)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Scope(*self));
    }

    fn shape() -> Shape {
        Shape::choice(SCOPES)
    }
}
