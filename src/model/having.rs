//! Who has something: a seat, a responsibility, an assignment, a post; and the lists that say so.

use crate::diagnostic::Span;
use crate::model::Model;
use crate::model::body::Hosting;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kinds;
use crate::model::post::Holder;
use crate::model::programme::{Responsible, ResponsibleAs};
use crate::model::reference::Ref;
use crate::model::seat::{Role, Seat};
use crate::model::statement::{Party, Stated};
use crate::model::time::Stretch;

/// One who has something: a seat, a responsibility, an assignment, a post.
#[derive(Clone, Copy, Debug)]
pub struct Having<'m> {
    /// Whom it names, and where.
    pub who: Option<(EntityId, Span)>,
    pub role: Option<Role>,
    pub relation: Option<ResponsibleAs>,
    pub acting: bool,
    pub on_behalf_of: Option<EntityId>,
    pub vacant: bool,
    pub none: bool,
    /// The seat that it is, where it is one.
    pub seat: Option<&'m Seat>,
    pub stated: &'m Stated,
}

fn named<const K: Kinds>(reference: Option<&Ref<K>>) -> Option<(EntityId, Span)> {
    reference.and_then(|reference| Some((reference.to?, reference.span)))
}

impl Party {
    fn names(&self) -> [Option<(EntityId, Span)>; 3] {
        [named(self.person.as_ref()), named(self.post.as_ref()), named(self.body.as_ref())]
    }

    /// The one that is named, when its reference points somewhere.
    pub fn named(&self) -> Option<(EntityId, Span)> {
        self.names().into_iter().flatten().next()
    }
}

impl Seat {
    pub fn having(&self) -> Having<'_> {
        let role = Some(self.role.unwrap_or(Role::Member));
        let on_behalf_of = self.on_behalf_of.as_ref().and_then(|body| body.to);
        Having {
            who: self.party.named(),
            role,
            relation: None,
            acting: self.acting,
            on_behalf_of,
            vacant: self.vacant,
            none: self.none,
            seat: Some(self),
            stated: &self.stated,
        }
    }
}

impl Responsible {
    pub fn having(&self) -> Having<'_> {
        let (who, relation) = (self.party.named(), self.relation);
        Having {
            who,
            role: None,
            relation,
            acting: false,
            on_behalf_of: None,
            vacant: self.vacant,
            none: self.none,
            seat: None,
            stated: &self.stated,
        }
    }
}

impl Holder {
    pub fn having(&self) -> Having<'_> {
        let (who, acting) = (named(self.person.as_ref()), self.acting);
        Having {
            who,
            role: None,
            relation: None,
            acting,
            on_behalf_of: None,
            vacant: self.vacant,
            none: false,
            seat: None,
            stated: &self.stated,
        }
    }
}

impl Hosting {
    pub fn having(&self) -> Having<'_> {
        Having {
            who: self.body.to.map(|to| (to, self.body.span)),
            role: None,
            relation: None,
            acting: false,
            on_behalf_of: None,
            vacant: false,
            none: false,
            seat: None,
            stated: &self.stated,
        }
    }
}

impl<'m> Having<'m> {
    /// Its time, in the file of an entity.
    pub fn settled(&self, model: &'m Model, of: EntityId) -> Stretch<'m> {
        let settled = model.settled(of, self.stated, self.who.map(|(id, _)| id));
        let stretch = Stretch { acting: self.acting, ..settled };
        let is_listed = self.who.is_some() || (self.vacant && self.seat.is_some());
        if is_listed { model.within_lists(of, self.stated, stretch) } else { stretch }
    }

    /// Where it stands: the one that it names, else its beginning.
    pub fn span(&self) -> Span {
        self.who.map_or(self.stated.span, |(_, span)| span)
    }
}

impl Entity {
    /// Everyone who has a seat, a responsibility, an assignment or a post here; only those of one
    /// list are compared with each other.
    pub fn having(&self) -> Vec<Vec<Having<'_>>> {
        let seats = self.seats().iter().map(Seat::having).collect();
        vec![seats, self.responsible().iter().map(Responsible::having).collect(), self.holders()]
    }
}
