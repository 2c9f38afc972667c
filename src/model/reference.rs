//! References: a bare id that points to one of some kinds, and `id#locator` that points into a
//! source.

use crate::diagnostic::Span;
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::keys::Key;
use crate::model::kind::{Kinds, SOURCE};
use crate::model::link::Links;
use crate::model::read::{Read, Reader};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::piece::Piece;
use crate::syntax::{Form, Node};

/// A reference to an entity of one of the kinds in `K`. `to` is empty until linked, and stays so
/// when the id is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ref<const K: Kinds> {
    pub id: Piece,
    pub span: Span,
    pub to: Option<EntityId>,
}

impl<const K: Kinds> Ref<K> {
    /// The same reference, of which more is known.
    pub fn narrowed<const N: Kinds>(self) -> Ref<N> {
        Ref { id: self.id, span: self.span, to: self.to }
    }
}

impl<const K: Kinds> Read for Ref<K> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Ref<K>> {
        let text = reader.text(node, || both("ett id", "an id"))?;
        Some(Ref { id: reader.share(text), span: node.span(), to: None })
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        if let Some(id) = self.to {
            to.entity(key, id, self.span);
        }
    }

    fn shape() -> Shape {
        Shape::Reference(K)
    }

    fn link(&mut self, links: &mut Links<'_>) {
        self.to = links.resolve(&self.id, self.span, K);
    }
}

/// A place in a source: `skane-fhs#L36`, `jh-rs-2807-2017#punkt-c`, or the whole source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceRef {
    pub source: Ref<SOURCE>,
    /// All of it; the source's own span is that of the id.
    pub span: Span,
    pub locator: Option<Piece>,
}

impl SourceRef {
    /// As it is written in the data.
    pub fn written(&self) -> String {
        match &self.locator {
            Some(locator) => format!("{}#{locator}", self.source.id),
            None => self.source.id.to_string(),
        }
    }
}

impl Read for SourceRef {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<SourceRef> {
        let text = reader.text(node, || both("en källa (id#L12)", "a source (id#L12)"))?;
        let (id, locator) = match text.split_once('#') {
            Some((id, locator)) => (id, Some(reader.share(locator))),
            None => (text, None),
        };
        if id.is_empty() {
            reader.wrong_type(node, both("källans id före `#`", "the source's id before `#`"));
            return None;
        }
        let span = node.span();
        // Only of a bare word is it known where the id ends.
        let end = if node.form() == Form::Plain { span.start + id.chars().count() as u32 } else { span.end };
        Some(SourceRef {
            source: Ref { id: reader.share(id), span: Span { end, ..span }, to: None },
            span,
            locator,
        })
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.cited(key, self);
    }

    fn shape() -> Shape {
        Shape::Citation
    }

    fn link(&mut self, links: &mut Links<'_>) {
        self.source.link(links);
        if let Some(source) = self.source.to {
            links.cite(source, self.locator.as_ref(), self.span);
        }
    }
}

/// The lines that a locator names: `L12` or `L12-18`, counted from 1.
pub fn lines_of(locator: &str) -> Option<(usize, usize)> {
    let digits = locator.strip_prefix('L')?;
    let (first, last) = digits.split_once('-').unwrap_or((digits, digits));
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?;
    Some((number(first)?, number(last)?))
}

/// Whether a text has the form of a place in a document: `s3`, `§31`.
pub fn is_place(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '§');
    !text.is_empty() && text.chars().all(is_word)
}
