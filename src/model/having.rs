//! Who has something: a seat, a responsibility, an assignment, a post; and the lists that say so.

use crate::diagnostic::Span;
use crate::model::Model;
use crate::model::body::Hosting;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kinds;
use crate::model::post::Holder;
use crate::model::power::Power;
use crate::model::programme::{Count, Responsible, ResponsibleAs};
use crate::model::reference::Ref;
use crate::model::seat::{Role, Seat};
use crate::model::statement::{Party, Relation, Stated};
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
    /// The lists of relations, by their keys.
    pub fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        let mut lists: Vec<(&'static str, &[Relation])> = match &self.detail {
            Detail::Programme(programme) => vec![("held_together_by", &programme.held_together_by)],
            Detail::Assignment(assignment) => {
                vec![("steered_by", &assignment.steered_by), ("done_by", &assignment.done_by)]
            }
            Detail::Decision(decision) => vec![("addressed_to", &decision.addressed_to)],
            Detail::Post(post) => vec![("reports_to", &post.reports_to)],
            Detail::Body(_) | Detail::Area(_) | Detail::Change(_) | Detail::Person(_) => Vec::new(),
            Detail::Source(_) | Detail::Theme(_) => Vec::new(),
        };
        if let Some(body) = self.body() {
            lists.extend::<[(&'static str, &[Relation]); 5]>([
                ("part_of", &body.part_of),
                ("reports_to", &body.reports_to),
                ("prepares_for", &body.prepares_for),
                ("delivers_to", &body.delivers_to),
                ("supports", &body.supports),
            ]);
        }
        lists
    }

    /// The seats of a body, a programme or an area.
    pub fn seats(&self) -> &[Seat] {
        match &self.detail {
            Detail::Area(area) => &area.members,
            Detail::Body(_) | Detail::Programme(_) => self.body().map_or(&[], |body| &body.members),
            Detail::Assignment(_) | Detail::Decision(_) => self.body().map_or(&[], |body| &body.members),
            Detail::Change(_) | Detail::Post(_) => self.body().map_or(&[], |body| &body.members),
            Detail::Person(_) | Detail::Source(_) => self.body().map_or(&[], |body| &body.members),
            Detail::Theme(_) => self.body().map_or(&[], |body| &body.members),
        }
    }

    /// Everyone who has a seat, a responsibility, an assignment or a post here; only those of one
    /// list are compared with each other.
    pub fn having(&self) -> Vec<Vec<Having<'_>>> {
        let holders = match &self.detail {
            Detail::Post(post) => post.holders.iter().map(Holder::having).collect(),
            _ => Vec::new(), // A post alone is held.
        };
        let seats = self.seats().iter().map(Seat::having).collect();
        vec![seats, self.responsible().iter().map(Responsible::having).collect(), holders]
    }

    /// Who is responsible for an area or holds an assignment.
    pub fn responsible(&self) -> &[Responsible] {
        match &self.detail {
            Detail::Area(area) => &area.responsible,
            Detail::Assignment(assignment) => &assignment.holders,
            Detail::Body(_) | Detail::Programme(_) | Detail::Decision(_) | Detail::Change(_) => &[],
            Detail::Post(_) | Detail::Person(_) | Detail::Source(_) | Detail::Theme(_) => &[],
        }
    }

    /// The numbers that sources state of it.
    pub fn counts(&self) -> &[Count] {
        match &self.detail {
            Detail::Post(post) => &post.counts,
            _ => self.body().map_or(&[], |body| &body.counts), // Others have none.
        }
    }

    /// The powers that it has by itself, or that it gives as a decision.
    pub fn powers(&self) -> &[Power] {
        match &self.detail {
            Detail::Post(post) => &post.powers,
            Detail::Decision(decision) => &decision.powers,
            _ => self.body().map_or(&[], |body| &body.powers), // Others have none.
        }
    }
}
