//! A seat that names nobody by itself: whoever is in a class, a body or a programme.

use crate::diagnostic::Span;
use crate::model::entity::EntityId;
use crate::model::keys::Key;
use crate::model::kind::{BODY_OR_POST, Kind};
use crate::model::link::Links;
use crate::model::read::{Read, Reader};
use crate::model::reference::Ref;
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::syntax::Node;

/// All of somebody, or some of them.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    pub of: Ref<BODY_OR_POST>,
    pub whose: Whose,
}

/// What a rule is made of, once that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whose {
    #[default]
    Unknown,
    /// Whoever holds a post of a class.
    Class(EntityId),
    /// Anyone who is responsible for an area of a programme.
    OwnersOf(EntityId),
    /// Whoever sits in a body, or in the bodies of a class.
    MembersOf(EntityId),
}

impl Whose {
    pub fn of(kind: Kind, id: EntityId) -> Whose {
        match kind {
            Kind::Post => Whose::Class(id),
            Kind::Programme => Whose::OwnersOf(id),
            _ => Whose::MembersOf(id), // A reference to anything else does not link.
        }
    }

    pub fn id(self) -> Option<EntityId> {
        match self {
            Whose::Unknown => None,
            Whose::Class(id) | Whose::OwnersOf(id) | Whose::MembersOf(id) => Some(id),
        }
    }
}

impl Rule {
    pub fn span(&self) -> Span {
        self.of.span
    }
}

impl Read for Rule {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Rule> {
        Ref::read(node, reader).map(|of| Rule { of, whose: Whose::Unknown })
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.rule(key, self.whose, self.of.span);
    }

    fn shape() -> Shape {
        Shape::Reference(BODY_OR_POST)
    }

    fn link(&mut self, links: &mut Links<'_>) {
        self.of.link(links);
        self.whose = self.of.to.map_or(Whose::Unknown, |to| Whose::of(links.kind(to), to));
    }
}
