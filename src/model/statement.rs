//! What every statement can carry: its time, its source, its certainty, the source's own word and
//! its hedges.

use crate::diagnostic::Span;
use crate::lang::{Both, both};
use crate::model::choice::Choice;
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::few::Few;
use crate::model::fields::{Fields, Record, Table, lens};
use crate::model::keys;
use crate::model::keys::Key;
use crate::model::kind::{ANYONE, BODY, Kind, Kinds, PERSON, POST, THEME};
use crate::model::link::Links;
use crate::model::number::Number;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader, Word, word};
use crate::model::reference::{Ref, SourceRef};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::model::value::{Label, Text};
use crate::syntax::Node;

/// Time, source and certainty of one statement. Embedded in every relation entry.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    /// The statement's beginning, up to the end of its first value.
    pub span: Span,
    pub from: Rare<Date>,
    /// The last day on which it holds (till och med).
    pub to: Rare<Date>,
    /// When it was seen to hold; the source's date where absent.
    pub observed: Rare<Few<Date>>,
    pub certainty: Option<Certainty>,
    pub term: Rare<Text>,
    pub condition: Rare<Text>,
    pub frequency: Rare<Text>,
    pub source: Few<SourceRef>,
    pub note: Rare<Text>,
}

impl Table<Stated> for Stated {
    fn fields<F: Fields<Stated>>(f: &mut F) {
        f.place(lens!(span));
        f.dates([&keys::STATED_FROM, &keys::STATED_TO], lens!(from), lens!(to));
        f.field(&keys::STATED_OBSERVED, lens!(observed));
        f.field(&keys::STATED_CERTAINTY, lens!(certainty));
        f.field(&keys::STATED_TERM, lens!(term));
        f.field(&keys::STATED_CONDITION, lens!(condition));
        f.field(&keys::STATED_FREQUENCY, lens!(frequency));
        f.field(&keys::STATED_SOURCE, lens!(source));
        f.field(&keys::STATED_NOTE, lens!(note));
    }

    fn stated(record: &Stated) -> Option<&Stated> {
        Some(record)
    }
}

impl Stated {
    pub fn certainty(&self) -> Certainty {
        self.certainty.unwrap_or(Certainty::Stated)
    }
}

/// How sure a statement is. Nothing that is inferred is stored as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    Stated,
    Implied,
    Proposed,
    /// It was proposed, and the proposal was turned down: it is not so, and never was.
    Rejected,
    /// Somebody was elected, and declined before it began: they never had it.
    Declined,
    Example,
}

impl Certainty {
    /// Whether it is said to be so: what is only proposed, was rejected, or is an example, is not.
    pub fn is_fact(self) -> bool {
        matches!(self, Certainty::Stated | Certainty::Implied)
    }

    /// Whether it came to nothing, and never was so.
    pub fn never_was(self) -> bool {
        matches!(self, Certainty::Rejected | Certainty::Declined)
    }
}

pub const CERTAINTIES: &[Word<Certainty>] = &[
    word("stated", Certainty::Stated, "angivet", "stated"),
    word("implied", Certainty::Implied, "underförstått", "implied"),
    word("proposed", Certainty::Proposed, "föreslaget", "proposed"),
    word("rejected", Certainty::Rejected, "avslaget", "rejected"),
    word("declined", Certainty::Declined, "avböjt", "declined"),
    word("example", Certainty::Example, "exempel", "an example"),
];

impl Read for Certainty {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Certainty> {
        reader.choice(node, CERTAINTIES)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Certainty(*self));
    }

    fn shape() -> Shape {
        Shape::choice(CERTAINTIES)
    }
}

/// Whoever a statement is about: exactly one of a person, a post, a body, or words for a class that
/// the data doesn't list.
#[derive(Clone, Debug, Default)]
pub struct Party {
    pub person: Rare<Ref<PERSON>>,
    pub post: Rare<Ref<POST>>,
    pub body: Rare<Ref<BODY>>,
    pub described: Rare<Text>,
    /// A bare id, until it is known what it names.
    bare: Rare<Ref<ANYONE>>,
}

impl Party {
    /// Whoever a bare id names.
    pub fn bare(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Party> {
        Rare::read(node, reader).map(|bare| Party { bare, ..Party::default() })
    }

    /// The body that it names, else the post.
    pub fn office(&self) -> Option<EntityId> {
        let body = self.body.as_ref().and_then(|body| body.to);
        body.or_else(|| self.post.as_ref().and_then(|post| post.to))
    }

    /// Settles what a bare id names.
    pub fn linked(&mut self, links: &mut Links<'_>) {
        let Some(mut bare) = std::mem::take(&mut self.bare).into_inner() else { return };
        bare.link(links);
        match bare.to.map(|to| links.kind(to)) {
            Some(Kind::Person) => self.person = Some(bare.narrowed()).into(),
            Some(Kind::Post) => self.post = Some(bare.narrowed()).into(),
            _ => self.body = Some(bare.narrowed()).into(), // A party is a body where it is neither.
        }
    }

    /// Whether it names or describes nobody.
    pub fn is_nobody(&self) -> bool {
        let is_named = self.person.is_some() || self.post.is_some() || self.body.is_some();
        !is_named && self.described.is_none() && self.bare.is_none()
    }
}

impl Table<Party> for Party {
    fn fields<F: Fields<Party>>(f: &mut F) {
        f.field(&keys::PARTY_PERSON, lens!(person));
        f.field(&keys::PARTY_POST, lens!(post));
        f.field(&keys::PARTY_BODY, lens!(body));
        f.field(&keys::PARTY_DESCRIBED, lens!(described));
    }
}

/// A relation to somebody: reports to, prepares for, delivers to, supports, is part of, is held
/// together by.
#[derive(Clone, Debug, Default)]
pub struct Relation {
    pub party: Party,
    pub purpose: Rare<Text>,
    /// How many of a class.
    pub count: Rare<Number>,
    pub stated: Stated,
}

impl Record for Relation {
    const NAME: &'static str = "relation";
    const HAS_SHORT_FORM: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.all_of::<_, Party>(lens!(party));
        f.exactly_one(&["body", "post", "person", "described"]);
        f.field(&keys::RELATION_PURPOSE, lens!(purpose));
        f.field(&keys::RELATION_COUNT, lens!(count));
        f.all_of::<_, Stated>(lens!(stated));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Relation> {
        let stated = Stated { span: node.span(), ..Stated::default() };
        Party::bare(node, reader).map(|party| Relation { party, stated, ..Relation::default() })
    }

    fn linked(&mut self, links: &mut Links<'_>) {
        self.party.linked(links);
    }
}

/// A relation to one body, or assignment, in time: constituted by, attached to.
#[derive(Clone, Debug, Default)]
pub struct Bond<const K: Kinds> {
    pub body: Ref<K>,
    pub stated: Stated,
}

impl<const K: Kinds> Record for Bond<K> {
    const NAME: &'static str = if K == BODY { "bond" } else { "attachment" };
    const HAS_SHORT_FORM: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::BOND_BODY, lens!(body));
        f.all_of::<_, Stated>(lens!(stated));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Bond<K>> {
        let stated = Stated { span: node.span(), ..Stated::default() };
        Ref::read(node, reader).map(|body| Bond { body, stated })
    }
}

/// A text with its source: a principle, a point, a task.
#[derive(Clone, Debug, Default)]
pub struct Point {
    pub label: Option<Label>,
    pub text: Text,
    pub stated: Stated,
}

impl Record for Point {
    const NAME: &'static str = "point";
    const HAS_SHORT_FORM: bool = true;

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.field(&keys::POINT_LABEL, lens!(label));
        f.required(&keys::POINT_TEXT, lens!(text));
        f.all_of::<_, Stated>(lens!(stated));
    }

    fn read_short(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Point> {
        let stated = Stated { span: node.span(), ..Stated::default() };
        Text::read(node, reader).map(|text| Point { text, stated, ..Point::default() })
    }
}

/// A tie to an editor's theme. It is always the editor's judgement, never the source's.
#[derive(Clone, Debug, Default)]
pub struct ThemeLink {
    pub theme: Ref<THEME>,
    pub matching: Match,
    pub note: Rare<Text>,
}

impl Record for ThemeLink {
    const NAME: &'static str = "theme-link";

    fn fields<F: Fields<Self>>(f: &mut F) {
        f.required(&keys::THEME_LINK_THEME, lens!(theme));
        f.required(&keys::THEME_LINK_MATCH, lens!(matching));
        f.field(&keys::THEME_LINK_NOTE, lens!(note));
    }
}

/// How near something is to a theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    Exact,
    Close,
    Broad,
    Narrow,
    #[default]
    Related,
}

pub const MATCHES: &[Word<Match>] = &[
    word("exact", Match::Exact, "samma", "the same"),
    word("close", Match::Close, "nästan samma", "nearly the same"),
    word("broad", Match::Broad, "vidare", "broader"),
    word("narrow", Match::Narrow, "snävare", "narrower"),
    word("related", Match::Related, "närliggande, inte samma", "related, not the same"),
];

impl Read for Match {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Match> {
        reader.choice(node, MATCHES)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.choice(key, Choice::Match(*self));
    }

    fn shape() -> Shape {
        Shape::choice(MATCHES)
    }
}

/// The word of a vocabulary for a value, in both languages.
pub fn say<T: PartialEq + Copy>(words: &[Word<T>], value: T) -> Both {
    let found = words.iter().find(|word| word.value == value);
    found.map_or(both("", ""), |word| both(word.sv, word.en))
}
