//! Bodies: regions, organisations, units, groups, steering groups, working groups; and the same
//! shape in a programme.

use crate::model::kind::{BODY, BODY_OR_ASSIGNMENT, BODY_OR_POST, DECISION, PROGRAMME};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Read, Reader, Record, Word, word};
use crate::model::reference::Ref;
use crate::model::seat::Seat;
use crate::model::shape::Shape;
use crate::model::statement::{Party, Point, Relation, Stated};
use crate::model::value::Text;
use crate::syntax::Node;

/// What any body can have. The verbs between bodies stay apart, because the sources keep them
/// apart.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub kind: Rare<Text>,
    pub class: bool,
    pub level: Option<BodyLevel>,
    pub part_of: Vec<Relation>,
    pub constituted_by: Rare<Ref<BODY>>,
    pub attached_to: Rare<Ref<BODY_OR_ASSIGNMENT>>,
    pub members: Vec<Seat>,
    pub competences: Vec<Text>,
    pub mandate: Vec<Task>,
    pub powers: Vec<Power>,
    pub reports_to: Vec<Relation>,
    pub prepares_for: Vec<Relation>,
    pub delivers_to: Vec<Relation>,
    pub supports: Vec<Relation>,
    pub hosted_by: Vec<Hosting>,
    pub routes: Vec<Route>,
    pub principles: Vec<Point>,
    pub mailbox: Rare<Text>,
    pub established_by: Rare<Ref<DECISION>>,
    pub dissolved_by: Rare<Ref<DECISION>>,
}

impl Body {
    /// The fields that all bodies and programmes share; a programme has its own `type`.
    pub fn shared_fields<F: Fields>(&mut self, f: &mut F) {
        f.field(
            "class",
            "Sant för en klass av organ som källan inte räknar upp, t.ex. förvaltningarnas ledningsgrupper.",
            &mut self.class,
        );
        f.field("level", "Nivå.", &mut self.level);
        f.field("part_of", "Organ som detta är en del av.", &mut self.part_of);
        f.field(
            "constituted_by",
            "Organ som detta organ utgörs av: samma krets i en annan roll.",
            &mut self.constituted_by,
        );
        f.field("attached_to", "Organ eller uppdrag som detta är knutet till.", &mut self.attached_to);
        f.field("members", "Platser, en punkt per plats eller regel.", &mut self.members);
        f.field(
            "competences",
            "Kompetensområden som ska finnas. De paras aldrig ihop med ledamöter.",
            &mut self.competences,
        );
        f.field("mandate", "Stående uppgifter.", &mut self.mandate);
        f.field("powers", "Befogenheter: beslutar, tillsätter, avvecklar.", &mut self.powers);
        f.field("reports_to", "Rapporterar till.", &mut self.reports_to);
        f.field("prepares_for", "Bereder ärenden åt, är underlag för.", &mut self.prepares_for);
        f.field("delivers_to", "Lämnar förslag till.", &mut self.delivers_to);
        f.field("supports", "Stödjer.", &mut self.supports);
        f.field("hosted_by", "Värdskap.", &mut self.hosted_by);
        f.field("routes", "Vägar för förslag.", &mut self.routes);
        f.field("principles", "Principer som källan slår fast.", &mut self.principles);
        f.field("mailbox", "Funktionsbrevlåda. Aldrig en persons adress.", &mut self.mailbox);
        f.field("established_by", "Beslut som inrättade organet.", &mut self.established_by);
        f.field("dissolved_by", "Beslut som avvecklade organet.", &mut self.dissolved_by);
    }
}

impl Record for Body {
    const NAME: &'static str = "body";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field(
            "type",
            "Vilket slags organ, t.ex. executive_board, management_group, resource_group.",
            &mut self.kind,
        );
        self.shared_fields(f);
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("task", "Uppgiften, i källans ord.", &mut self.task);
        f.field("recurrence", "Hur ofta uppgiften återkommer, t.ex. årligen.", &mut self.recurrence);
        f.field("programme", "Programmet som uppgiften avser.", &mut self.programme);
        self.stated.fields(f);
    }
}

/// What a body may do by itself. `decides: false` is a stated lack of that power.
#[derive(Clone, Debug, Default)]
pub struct Power {
    pub decides: Option<bool>,
    pub creates: Rare<Text>,
    pub dissolves: Rare<Text>,
    pub about: Rare<Text>,
    pub stated: Stated,
}

impl Record for Power {
    const NAME: &'static str = "power";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("decides", "Om organet beslutar.", &mut self.decides);
        f.field("creates", "Vad organet får tillsätta.", &mut self.creates);
        f.field("dissolves", "Vad organet får avveckla.", &mut self.dissolves);
        f.field("about", "Vad befogenheten gäller.", &mut self.about);
        self.stated.fields(f);
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("body", "Värden.", &mut self.body);
        f.field("state", "Aktivt eller vilande värdskap.", &mut self.state);
        self.stated.fields(f);
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("scope", "Räckvidd.", &mut self.scope);
        f.required("what", "Vilka förslag vägen gäller, i källans ord.", &mut self.what);
        self.party.fields(f);
        f.field("consult", "Den som avstämning ska ske med först.", &mut self.consult);
        f.field("mailbox", "Funktionsbrevlåda.", &mut self.mailbox);
        self.stated.fields(f);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Scope {
    /// What is local ¦ Det som är lokalt
    #[value(aliases = ["lokal", "lokalt", "lokala"])]
    Local,
    /// What touches several units ¦ Det som berör flera verksamheter
    #[value(aliases = ["flera", "fler", "gemensamt", "gemensam", "övergripande", "overgripande"])]
    Several,
}

pub const SCOPES: &[Word<Scope>] = &[
    word("local", Scope::Local, "lokal", "local"),
    word("several", Scope::Several, "flera verksamheter", "several"),
];

impl Read for Scope {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Scope> {
        reader.choice(node, SCOPES)
    }

    fn shape() -> Shape {
        Shape::choice(SCOPES)
    }
}
