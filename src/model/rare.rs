//! What most records do not have. Absent, it takes one word of memory; there are millions of them.

use crate::model::keys::Key;
use crate::model::link::Links;
use crate::model::read::{Read, Reader};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::syntax::Node;

/// A value that is mostly absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rare<T>(Option<Box<T>>);

impl<T> Rare<T> {
    pub const fn none() -> Rare<T> {
        Rare(None)
    }

    pub fn as_ref(&self) -> Option<&T> {
        self.0.as_deref()
    }

    pub fn as_mut(&mut self) -> Option<&mut T> {
        self.0.as_deref_mut()
    }

    pub fn into_inner(self) -> Option<T> {
        self.0.map(|value| *value)
    }

    pub fn iter(&self) -> std::option::IntoIter<&T> {
        self.as_ref().into_iter()
    }

    pub fn is_some(&self) -> bool {
        self.0.is_some()
    }

    pub fn is_none(&self) -> bool {
        self.0.is_none()
    }
}

impl<T> Default for Rare<T> {
    fn default() -> Rare<T> {
        Rare::none()
    }
}

impl<T> From<Option<T>> for Rare<T> {
    fn from(value: Option<T>) -> Rare<T> {
        Rare(value.map(Box::new))
    }
}

impl<'r, T> IntoIterator for &'r Rare<T> {
    type Item = &'r T;
    type IntoIter = std::option::IntoIter<&'r T>;

    fn into_iter(self) -> Self::IntoIter {
        self.as_ref().into_iter()
    }
}

impl<T: Read> Read for Rare<T> {
    const IS_RECORD: bool = T::IS_RECORD;

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Rare<T>> {
        T::read(node, reader).map(|value| Rare(Some(Box::new(value))))
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        self.iter().for_each(|value| value.tell(key, to));
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn link(&mut self, links: &mut Links<'_>) {
        if let Some(value) = self.as_mut() {
            value.link(links);
        }
    }
}
