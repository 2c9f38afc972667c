//! The small values: text, numbers, booleans, and lists and options of anything that can be read.

use crate::diagnostic::Span;
use crate::lang::both;
use crate::model::keys::Key;
use crate::model::link::Links;
use crate::model::named::rows;
use crate::model::plain_name;
use crate::model::read::{Read, Reader};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::piece::Piece;
use crate::syntax::{Form, Node};

/// Text from the data, with its place. It has no `Display`: the report stage's escapers are the way
/// out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub value: Piece,
    pub span: Span,
}

impl Text {
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

impl Read for Text {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Text> {
        let text = reader.text(node, || both("en text", "a text"))?;
        Some(Text { value: reader.share(text), span: node.span() })
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.text(key, self);
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// A short text that may be a bare number in YAML: a paragraph number, the label of a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label(pub Text);

impl Read for Label {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Label> {
        match node.scalar().filter(|text| !node.is_empty_value() && !text.trim().is_empty()) {
            Some(text) => Some(Label(Text { value: reader.share(text), span: node.span() })),
            None => {
                reader.wrong_type(node, both("en text eller ett tal", "a text or a number"));
                None
            }
        }
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.text(key, &self.0);
    }

    fn shape() -> Shape {
        Shape::Label
    }
}

impl Read for bool {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<bool> {
        match (node.form(), node.scalar()) {
            (Form::Plain, Some("true" | "True" | "TRUE")) => Some(true),
            (Form::Plain, Some("false" | "False" | "FALSE")) => Some(false),
            _ => {
                reader.wrong_type(node, both("`true` eller `false`", "`true` or `false`"));
                let meant = node.scalar().and_then(|text| match text.trim().to_lowercase().as_str() {
                    "ja" | "sant" | "yes" | "x" | "1" | "true" => Some("true"),
                    "nej" | "falskt" | "no" | "0" | "false" => Some("false"),
                    _ => None,
                });
                if let (Some(meant), Some(last)) = (meant, reader.diagnostics.last_mut()) {
                    last.help = Some(both(format!("skriv {meant}"), format!("write {meant}")));
                }
                None
            }
        }
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        if *self {
            to.set(key);
        }
    }

    fn tell_stated<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.yes_or_no(key, *self);
    }

    fn shape() -> Shape {
        Shape::Bool
    }
}

impl<T: Read> Read for Vec<T> {
    const IS_RECORD: bool = T::IS_RECORD;

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Vec<T>> {
        if node.form() != Form::List {
            let several = node.scalar().filter(|text| text.contains(','));
            let is_text = || matches!(T::shape(), Shape::Text | Shape::Label | Shape::Date);
            if node.is_empty_value() || several.is_some() && !is_text() {
                no_list::<T>(node, reader);
                return None;
            }
            // One item may stand bare.
            let mut items = Vec::with_capacity(1);
            T::read_into(node, reader, &mut items);
            return Some(items).filter(|items| !items.is_empty());
        }
        // Most lists have one item or two, and what they hold is large: room for more would be most
        // of the memory.
        let mut items = Vec::with_capacity(node.children().count());
        node.children().for_each(|item| T::read_into(item, reader, &mut items));
        Some(items)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        match to.named_in(key, self.iter().map(T::begins)) {
            Some(named) => named.into_iter().for_each(|at| self[at].tell(key, to)),
            None => self.iter().for_each(|item| item.tell(key, to)),
        }
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn link(&mut self, links: &mut Links<'_>) {
        self.iter_mut().for_each(|item| item.link(links));
    }
}

/// Several items on one line, or none.
fn no_list<T: Read>(node: Node<'_>, reader: &mut Reader<'_>) {
    reader.wrong_type(
        node,
        both("en lista (en rad per punkt, med `- `)", "a list (one item per line, with `- `)"),
    );
    let text = node.scalar().filter(|_| !node.is_empty_value());
    if let (Some(text), Some(last)) = (text, reader.diagnostics.last_mut()) {
        let items = || text.split(',').map(|item| item.trim().to_string()).collect::<Vec<_>>();
        last.help = Some(rows(&if T::shape().names_others() { plain_name::ids(text) } else { items() }));
    }
}

impl<T: Read> Read for Option<T> {
    const IS_RECORD: bool = T::IS_RECORD;

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Option<T>> {
        T::read(node, reader).map(Some)
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        if let Some(value) = self {
            value.tell_stated(key, to);
        }
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn link(&mut self, links: &mut Links<'_>) {
        if let Some(value) = self {
            value.link(links);
        }
    }
}
