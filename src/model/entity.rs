//! An entity: what every kind has, and what its own kind adds.

use crate::diagnostic::FileId;
use crate::model::assignment::Assignment;
use crate::model::body::Body;
use crate::model::date::{Date, Day};
use crate::model::decision::{Change, Decision};
use crate::model::kind::Kind;
use crate::model::post::{Person, Post};
use crate::model::programme::{Area, Programme};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Read, Reader, Record, Word, word};
use crate::model::reference::SourceRef;
use crate::model::shape::Shape;
use crate::model::source::{Source, Theme};
use crate::model::statement::Certainty;
use crate::model::value::Text;
use crate::syntax::Node;

/// An entity's index in `Model::entities`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

impl EntityId {
    /// Of what no model has.
    pub const NONE: EntityId = EntityId(u32::MAX);
}

/// One file of the data.
#[derive(Clone, Debug)]
pub struct Entity {
    pub id: Box<str>,
    pub kind: Kind,
    pub file: FileId,
    /// False when the file could not be read: the id is known, so that references to it are not
    /// faults as well.
    pub whole: bool,
    /// Whether its own file has no fault. What depends on a faulty file is not looked at: one cause
    /// is one finding.
    pub faultless: bool,
    /// Whether every reference in it points to something.
    pub linked: bool,
    pub common: Common,
    pub detail: Detail,
}

/// What a kind adds to the common fields.
#[derive(Clone, Debug)]
pub enum Detail {
    Body(Box<Body>),
    Programme(Box<Programme>),
    Area(Box<Area>),
    Assignment(Box<Assignment>),
    Decision(Box<Decision>),
    Change(Box<Change>),
    Post(Box<Post>),
    Person(Person),
    Source(Box<Source>),
    Theme(Theme),
}

impl Detail {
    pub fn empty(kind: Kind) -> Detail {
        match kind {
            Kind::Region | Kind::Organisation | Kind::Unit => Detail::Body(Box::default()),
            Kind::Group | Kind::SteeringGroup | Kind::WorkingGroup => Detail::Body(Box::default()),
            Kind::Programme => Detail::Programme(Box::default()),
            Kind::Area => Detail::Area(Box::default()),
            Kind::Assignment => Detail::Assignment(Box::default()),
            Kind::Decision => Detail::Decision(Box::default()),
            Kind::Change => Detail::Change(Box::default()),
            Kind::Post => Detail::Post(Box::default()),
            Kind::Person => Detail::Person(Person::default()),
            Kind::Source => Detail::Source(Box::default()),
            Kind::Theme => Detail::Theme(Theme::default()),
        }
    }

    pub fn fields<F: Fields>(&mut self, f: &mut F) {
        match self {
            Detail::Body(body) => body.fields(f),
            Detail::Programme(programme) => programme.fields(f),
            Detail::Area(area) => area.fields(f),
            Detail::Assignment(assignment) => assignment.fields(f),
            Detail::Decision(decision) => decision.fields(f),
            Detail::Change(change) => change.fields(f),
            Detail::Post(post) => post.fields(f),
            Detail::Person(person) => person.fields(f),
            Detail::Source(source) => source.fields(f),
            Detail::Theme(theme) => theme.fields(f),
        }
    }
}

/// The fields that every kind has.
#[derive(Clone, Debug, Default)]
pub struct Common {
    pub name: Text,
    pub aliases: Vec<Alias>,
    pub term: Rare<Text>,
    pub description: Rare<Text>,
    pub from: Rare<Date>,
    pub to: Rare<Date>,
    pub certainty: Option<Certainty>,
    pub lang: Rare<Text>,
    pub former_ids: Vec<Text>,
    pub sources: Vec<SourceRef>,
    pub note: Rare<Text>,
}

impl Common {
    /// `name_key` is `title` for a source and `name` for everything else.
    pub fn fields<F: Fields>(&mut self, name_key: &'static str, f: &mut F) {
        f.required(name_key, "Namnet, så som källan skriver det.", &mut self.name);
        f.field("aliases", "Andra namn: förkortningar, tidigare namn, korta namn.", &mut self.aliases);
        f.field("term", "Källans eget ord för vad detta är, t.ex. insatsområde.", &mut self.term);
        f.field("description", "En beskrivning i källans ord.", &mut self.description);
        f.dates(&mut self.from, &mut self.to);
        f.field("certainty", "Hur säkert det är att detta finns så som det beskrivs.", &mut self.certainty);
        f.field("lang", "Språket i namn och texter; utan nyckeln svenska.", &mut self.lang);
        f.field("former_ids", "Tidigare id.", &mut self.former_ids);
    }

    /// What stands last in a file: on what it all rests.
    pub fn last_fields<F: Fields>(&mut self, f: &mut F) {
        f.field("sources", "Källor: id#L12 eller id#L12-18.", &mut self.sources);
        f.field("note", "Redaktörens anmärkning.", &mut self.note);
    }
}

impl Entity {
    /// All fields, for whoever reads, links or describes them.
    pub fn fields<F: Fields>(&mut self, f: &mut F) {
        self.common.fields(name_key(self.kind), f);
        self.detail.fields(f);
        self.common.last_fields(f);
    }

    /// The name as it is now.
    pub fn name(&self) -> &str {
        if self.common.name.value.is_empty() { &self.id } else { &self.common.name.value }
    }

    /// The name of that time: a former name that had not yet ended, else the name.
    pub fn name_on(&self, day: Day) -> &str {
        let former = self.common.aliases.iter().filter(|alias| alias.kind == Some(AliasKind::Former));
        let then = former.filter(|alias| alias.to.as_ref().is_some_and(|to| day <= to.latest()));
        let first = then.min_by_key(|alias| alias.to.as_ref().map(|to| to.latest()));
        first.map_or_else(|| self.name(), |alias| alias.name.as_str())
    }

    /// What a decision adds to the common fields.
    pub fn decision(&self) -> Option<&Decision> {
        match &self.detail {
            Detail::Decision(decision) => Some(decision),
            _ => None,
        }
    }

    /// The shape that bodies share, also for a programme.
    pub fn body(&self) -> Option<&Body> {
        match &self.detail {
            Detail::Body(body) => Some(body),
            Detail::Programme(programme) => Some(&programme.body),
            _ => None,
        }
    }
}

/// The key that holds the name: a document has a title.
pub fn name_key(kind: Kind) -> &'static str {
    if kind == Kind::Source { "title" } else { "name" }
}

/// Another name. The short form is the bare text.
#[derive(Clone, Debug, Default)]
pub struct Alias {
    pub name: Text,
    pub kind: Option<AliasKind>,
    pub from: Rare<Date>,
    pub to: Rare<Date>,
    pub note: Rare<Text>,
}

impl Record for Alias {
    const NAME: &'static str = "alias";
    const HAS_SHORT_FORM: bool = true;

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("name", "Namnet.", &mut self.name);
        f.field("type", "Slag av namn.", &mut self.kind);
        f.dates(&mut self.from, &mut self.to);
        f.field("note", "Redaktörens anmärkning.", &mut self.note);
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Alias> {
        Text::read(node, reader).map(|name| Alias { name, ..Alias::default() })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AliasKind {
    Abbreviation,
    Former,
    Short,
}

pub const ALIAS_KINDS: &[Word<AliasKind>] = &[
    word("abbreviation", AliasKind::Abbreviation, "förkortning", "abbreviation"),
    word("former", AliasKind::Former, "tidigare namn", "former name"),
    word("short", AliasKind::Short, "kort namn", "short name"),
];

impl Read for AliasKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<AliasKind> {
        reader.choice(node, ALIAS_KINDS)
    }

    fn shape() -> Shape {
        Shape::choice(ALIAS_KINDS)
    }
}
