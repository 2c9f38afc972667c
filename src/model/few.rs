//! One or many: where several can stand, and mostly one does, it may stand bare.

use crate::model::keys::Key;
use crate::model::link::Links;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::syntax::{Form, Node};

/// None, one, or several of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<T> {
    first: Option<T>,
    more: Rare<Vec<T>>,
}

impl<T> Few<T> {
    /// The first of them.
    pub fn first(&self) -> Option<&T> {
        self.first.as_ref()
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> + Clone {
        self.first.iter().chain(self.more.as_ref().map_or(&[][..], Vec::as_slice))
    }

    pub fn is_none(&self) -> bool {
        self.first.is_none()
    }

    pub fn is_some(&self) -> bool {
        self.first.is_some()
    }
}

impl<T> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Few<T> {
        let mut items = items.into_iter();
        let first = items.next();
        let more: Vec<T> = items.collect();
        Few { first, more: Some(more).filter(|more| !more.is_empty()).into() }
    }
}

impl<T> Default for Few<T> {
    fn default() -> Few<T> {
        Few { first: None, more: Rare::none() }
    }
}

impl<T: Read> Read for Few<T> {
    const IS_RECORD: bool = T::IS_RECORD;

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Few<T>> {
        match node.form() {
            Form::List => Some(node.children().filter_map(|item| T::read(item, reader)).collect()),
            _ => T::read(node, reader).map(|one| Few { first: Some(one), more: Rare::none() }),
        }
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        self.iter().for_each(|item| item.tell(key, to));
    }

    fn shape() -> Shape {
        Shape::Few(Box::new(T::shape()))
    }

    fn link(&mut self, links: &mut Links<'_>) {
        self.first.iter_mut().for_each(|item| item.link(links));
        self.more.as_mut().into_iter().flatten().for_each(|item| item.link(links));
    }
}
