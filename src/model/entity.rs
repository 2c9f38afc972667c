//! An entity: what every kind has, and what its own kind adds.

use crate::diagnostic::FileId;
use crate::model::assignment::Assignment;
use crate::model::body::Body;
use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::decision::{Change, Decision};
use crate::model::fields::{Fields, Look, Record, Table, Visit, lens};
use crate::model::keys;
use crate::model::keys::Key;
use crate::model::kind::Kind;
use crate::model::parts::Parts;
use crate::model::post::{Person, Post};
use crate::model::programme::{Area, Programme};
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader, Word, word};
use crate::model::reference::SourceRef;
use crate::model::shape::Shape;
use crate::model::source::Source;
use crate::model::statement::Certainty;
use crate::model::tell::Teller;
use crate::model::theme::Theme;
use crate::model::value::Text;
use crate::syntax::Node;
use std::cmp::Reverse;

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
    /// Whether all its own sources are one document, which its statements then rest on.
    pub one_source: bool,
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
}

impl Detail {
    /// What its kind may have.
    pub fn parts(&self) -> &(dyn Parts + 'static) {
        match self {
            Detail::Body(body) => &**body,
            Detail::Programme(programme) => &**programme,
            Detail::Area(area) => &**area,
            Detail::Assignment(assignment) => &**assignment,
            Detail::Decision(decision) => &**decision,
            Detail::Change(change) => &**change,
            Detail::Post(post) => &**post,
            Detail::Person(person) => person,
            Detail::Source(source) => &**source,
            Detail::Theme(theme) => theme,
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

/// What stands first in a file: its name, and what is said of all of it.
struct Head;

impl Table<Common> for Head {
    fn fields<F: Fields<Common>>(f: &mut F) {
        f.required(&keys::COMMON_NAME, lens!(name));
        below_the_name(f);
    }
}

/// The same of a document, which has a title.
struct TitledHead;

impl Table<Common> for TitledHead {
    fn fields<F: Fields<Common>>(f: &mut F) {
        f.required(&keys::COMMON_TITLE, lens!(name));
        below_the_name(f);
    }
}

fn below_the_name<F: Fields<Common>>(f: &mut F) {
    f.field(&keys::COMMON_ALIASES, lens!(aliases));
    f.field(&keys::COMMON_TERM, lens!(term));
    f.field(&keys::COMMON_DESCRIPTION, lens!(description));
    f.dates([&keys::COMMON_FROM, &keys::COMMON_TO], lens!(from), lens!(to));
    f.field(&keys::COMMON_CERTAINTY, lens!(certainty));
    f.field(&keys::COMMON_LANG, lens!(lang));
    f.field(&keys::COMMON_FORMER_IDS, lens!(former_ids));
}

/// What stands last in a file: on what it all rests.
struct Foot;

impl Table<Common> for Foot {
    fn fields<F: Fields<Common>>(f: &mut F) {
        f.field(&keys::COMMON_SOURCES, lens!(sources));
        f.field(&keys::COMMON_NOTE, lens!(note));
    }
}

impl Entity {
    /// All fields, for anyone who writes them.
    pub fn visit<V: Visit>(&mut self, v: &mut V) {
        match self.kind {
            Kind::Source => v.visit::<_, TitledHead>(&mut self.common),
            _ => v.visit::<_, Head>(&mut self.common), // All others have a name.
        }
        match &mut self.detail {
            Detail::Body(body) => v.visit::<Body, Body>(body),
            Detail::Programme(programme) => v.visit::<Programme, Programme>(programme),
            Detail::Area(area) => v.visit::<Area, Area>(area),
            Detail::Assignment(assignment) => v.visit::<Assignment, Assignment>(assignment),
            Detail::Decision(decision) => v.visit::<Decision, Decision>(decision),
            Detail::Change(change) => v.visit::<Change, Change>(change),
            Detail::Post(post) => v.visit::<Post, Post>(post),
            Detail::Person(person) => v.visit::<Person, Person>(person),
            Detail::Source(source) => v.visit::<Source, Source>(source),
            Detail::Theme(theme) => v.visit::<Theme, Theme>(theme),
        }
        v.visit::<_, Foot>(&mut self.common);
    }

    /// All fields, for anyone who looks at them.
    pub fn look<'m, L: Look<'m>>(&'m self, l: &mut L) {
        match self.kind {
            Kind::Source => l.look::<_, TitledHead>(&self.common),
            _ => l.look::<_, Head>(&self.common), // All others have a name.
        }
        match &self.detail {
            Detail::Body(body) => l.look::<Body, Body>(body),
            Detail::Programme(programme) => l.look::<Programme, Programme>(programme),
            Detail::Area(area) => l.look::<Area, Area>(area),
            Detail::Assignment(assignment) => l.look::<Assignment, Assignment>(assignment),
            Detail::Decision(decision) => l.look::<Decision, Decision>(decision),
            Detail::Change(change) => l.look::<Change, Change>(change),
            Detail::Post(post) => l.look::<Post, Post>(post),
            Detail::Person(person) => l.look::<Person, Person>(person),
            Detail::Source(source) => l.look::<Source, Source>(source),
            Detail::Theme(theme) => l.look::<Theme, Theme>(theme),
        }
        l.look::<_, Foot>(&self.common);
    }

    /// The name as it is now.
    pub fn name(&self) -> &str {
        if self.common.name.value.is_empty() { &self.id } else { &self.common.name.value }
    }

    /// The name of that time: a former name that had not yet ended, else the name.
    pub fn name_on(&self, day: Day) -> &str {
        let former = self.common.aliases.iter().filter(|alias| alias.kind == Some(AliasKind::Former));
        // Where no last day is known, only that it was not before some day, the name after that is
        // the one that the file has.
        let last = |to: &Date| if to.is_earliest() { to.earliest() } else { to.latest() };
        let then = former.filter(|alias| alias.to.as_ref().is_some_and(|to| day <= last(to)));
        // Of two that ended by the same day, the one of which that is known best, and which the
        // editor has no remark on.
        let first = then.min_by_key(|alias| {
            let known = alias.to.as_ref().map(|to| Reverse(to.earliest()));
            (alias.to.as_ref().map(last), known, alias.note.is_some())
        });
        first.map_or_else(|| self.name(), |alias| alias.name.as_str())
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

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::ALIAS_NAME, lens!(name));
        f.field(&keys::ALIAS_TYPE, lens!(kind));
        f.dates([&keys::ALIAS_FROM, &keys::ALIAS_TO], lens!(from), lens!(to));
        f.field(&keys::ALIAS_NOTE, lens!(note));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Alias> {
        Text::read(node, reader).map(|name| Alias { name, ..Alias::default() })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Alias(*self));
    }

    fn shape() -> Shape {
        Shape::choice(ALIAS_KINDS)
    }
}
