//! What every statement can carry: its time, its source, its certainty, the source's own word and
//! its hedges.

use crate::diagnostic::Span;
use crate::lang::{Both, both};
use crate::model::date::Date;
use crate::model::kind::{BODY, PERSON, POST, THEME};
use crate::model::rare::Rare;
use crate::model::read::{Fields, Read, Reader, Record, Word, word};
use crate::model::reference::{Ref, SourceRef};
use crate::model::shape::Shape;
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
    pub observed: Rare<Date>,
    pub certainty: Option<Certainty>,
    pub term: Rare<Text>,
    pub condition: Rare<Text>,
    pub frequency: Rare<Text>,
    pub source: Option<SourceRef>,
    pub note: Rare<Text>,
}

impl Stated {
    pub fn fields<F: Fields>(&mut self, f: &mut F) {
        f.place(&mut self.span);
        f.dates(&mut self.from, &mut self.to);
        f.field("observed", "När uppgiften iakttogs; utan nyckeln källans datum.", &mut self.observed);
        f.field(
            "certainty",
            "Hur säker uppgiften är; utan nyckeln uttryckligen angiven.",
            &mut self.certainty,
        );
        f.field("term", "Källans eget ord.", &mut self.term);
        f.field("condition", "Villkor i källans ord, t.ex. vid behov.", &mut self.condition);
        f.field("frequency", "Hur ofta i källans ord, t.ex. regelbundet.", &mut self.frequency);
        f.field("source", "Källa och ställe: id#L12 eller id#L12-18.", &mut self.source);
        f.field("note", "Redaktörens anmärkning.", &mut self.note);
    }

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
    Example,
}

impl Certainty {
    /// Whether it is said to be so: what is only proposed, or only an example, is not.
    pub fn is_fact(self) -> bool {
        matches!(self, Certainty::Stated | Certainty::Implied)
    }
}

pub const CERTAINTIES: &[Word<Certainty>] = &[
    word("stated", Certainty::Stated, "angivet", "stated"),
    word("implied", Certainty::Implied, "underförstått", "implied"),
    word("proposed", Certainty::Proposed, "föreslaget", "proposed"),
    word("example", Certainty::Example, "exempel", "an example"),
];

impl Read for Certainty {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Certainty> {
        reader.choice(node, CERTAINTIES)
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
}

impl Party {
    pub fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("person", "En person.", &mut self.person);
        f.field("post", "En befattning, vem som än har den.", &mut self.post);
        f.field("body", "Ett organ.", &mut self.body);
        f.field(
            "described",
            "Källans beskrivning, när den varken namnger person, befattning eller organ.",
            &mut self.described,
        );
    }
}

/// A relation to somebody: reports to, prepares for, delivers to, supports, is part of, is held
/// together by.
#[derive(Clone, Debug, Default)]
pub struct Relation {
    pub party: Party,
    pub purpose: Rare<Text>,
    pub stated: Stated,
}

impl Record for Relation {
    const NAME: &'static str = "relation";

    fn fields<F: Fields>(&mut self, f: &mut F) {
        self.party.fields(f);
        f.exactly_one(&["body", "post", "person", "described"]);
        f.field("purpose", "Syftet, i källans ord.", &mut self.purpose);
        self.stated.fields(f);
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.field("label", "Punktens beteckning i källan: a, 1, …", &mut self.label);
        f.required("text", "Vad källan säger.", &mut self.text);
        self.stated.fields(f);
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

    fn fields<F: Fields>(&mut self, f: &mut F) {
        f.required("theme", "Temat.", &mut self.theme);
        f.required("match", "Hur nära temat är, enligt redaktören.", &mut self.matching);
        f.field("note", "Varför redaktören bedömer så.", &mut self.note);
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
    word("close", Match::Close, "nästan samma", "close"),
    word("broad", Match::Broad, "vidare", "broader"),
    word("narrow", Match::Narrow, "snävare", "narrower"),
    word("related", Match::Related, "närliggande, inte samma", "related, not the same"),
];

impl Read for Match {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Match> {
        reader.choice(node, MATCHES)
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
