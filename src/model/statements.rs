//! Every statement of an entity, in one list, whatever key it stands under: what the checks of time
//! and sources go through. tests/statements.rs holds this list against the field tables, so that a
//! new kind of statement can't be forgotten.

use crate::diagnostic::Span;
use crate::model::Model;
use crate::model::body::Body;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kinds;
use crate::model::post::Holder;
use crate::model::programme::{Responsible, ResponsibleAs};
use crate::model::reference::Ref;
use crate::model::seat::{Role, Seat};
use crate::model::statement::{Party, Point, Relation, Stated};
use crate::model::time::Stretch;
use crate::steps;

/// One statement: the key that it stands under, and whom it names.
#[derive(Debug)]
pub struct Statement<'m> {
    pub key: &'static str,
    pub stated: &'m Stated,
    pub names: Vec<(EntityId, Span)>,
    /// How many of those it is about: the others are whom it speaks for, consults, or where.
    about: usize,
}

impl<'m> Statement<'m> {
    /// Its time, in the file of an entity. Somebody who acts is seen as such where seats and
    /// holders are gone through.
    pub fn settled(&self, model: &'m Model, of: EntityId) -> Stretch<'m> {
        model.settled(of, self.stated, self.who())
    }

    /// Whom it is about, and can't outlive.
    pub fn who(&self) -> impl Iterator<Item = EntityId> + Clone {
        self.names[..self.about].iter().map(|(id, _)| *id)
    }
}

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
    pub stated: &'m Stated,
}

fn named<const K: Kinds>(reference: Option<&Ref<K>>) -> Option<(EntityId, Span)> {
    reference.and_then(|reference| Some((reference.to?, reference.span)))
}

fn all<const N: usize>(names: [Option<(EntityId, Span)>; N]) -> Vec<(EntityId, Span)> {
    names.into_iter().flatten().collect()
}

impl Party {
    fn names(&self) -> [Option<(EntityId, Span)>; 3] {
        [named(self.person.as_ref()), named(self.post.as_ref()), named(self.body.as_ref())]
    }

    /// Those that are named beside the first.
    pub fn others(&self) -> impl Iterator<Item = EntityId> {
        self.names().into_iter().flatten().skip(1).map(|(id, _)| id)
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
            stated: &self.stated,
        }
    }

    fn names(&self) -> Vec<(EntityId, Span)> {
        let [person, post, body] = self.party.names();
        let others =
            [named(self.posts.as_ref()), named(self.owners_of.as_ref()), named(self.on_behalf_of.as_ref())];
        all([person, post, body]).into_iter().chain(others.into_iter().flatten()).collect()
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
            stated: &self.stated,
        }
    }
}

impl<'m> Having<'m> {
    /// Its time, in the file of an entity.
    pub fn settled(&self, model: &'m Model, of: EntityId) -> Stretch<'m> {
        Stretch { acting: self.acting, ..model.settled(of, self.stated, self.who.map(|(id, _)| id)) }
    }

    /// Where it stands: the one that it names, else its beginning.
    pub fn span(&self) -> Span {
        self.who.map_or(self.stated.span, |(_, span)| span)
    }
}

/// Collects the statements of one entity.
struct List<'m>(Vec<Statement<'m>>);

impl<'m> List<'m> {
    fn add(&mut self, key: &'static str, stated: &'m Stated, names: Vec<(EntityId, Span)>) {
        let about = names.len();
        self.0.push(Statement { key, stated, names, about });
    }

    /// A statement that names others too than those that it is about, who stand first.
    fn add_about(
        &mut self,
        about: usize,
        key: &'static str,
        stated: &'m Stated,
        names: Vec<(EntityId, Span)>,
    ) {
        self.0.push(Statement { key, stated, names, about });
    }

    fn relations(&mut self, key: &'static str, relations: &'m [Relation]) {
        relations.iter().for_each(|relation| self.add(key, &relation.stated, all(relation.party.names())));
    }

    fn points(&mut self, key: &'static str, points: &'m [Point]) {
        points.iter().for_each(|point| self.add(key, &point.stated, Vec::new()));
    }

    fn responsible(&mut self, key: &'static str, list: &'m [Responsible]) {
        list.iter().for_each(|one| self.add(key, &one.stated, all(one.party.names())));
    }

    fn seats(&mut self, seats: &'m [Seat]) {
        seats
            .iter()
            .for_each(|seat| self.add_about(seat.who().count(), "members", &seat.stated, seat.names()));
    }

    fn body(&mut self, body: &'m Body) {
        self.relations("part_of", &body.part_of);
        self.seats(&body.members);
        body.mandate.iter().for_each(|task| {
            self.add_about(0, "mandate", &task.stated, all([named(task.programme.as_ref())]))
        });
        body.powers.iter().for_each(|power| self.add("powers", &power.stated, Vec::new()));
        self.relations("reports_to", &body.reports_to);
        self.relations("prepares_for", &body.prepares_for);
        self.relations("delivers_to", &body.delivers_to);
        self.relations("supports", &body.supports);
        body.hosted_by
            .iter()
            .for_each(|host| self.add("hosted_by", &host.stated, all([named(Some(&host.body))])));
        for route in &body.routes {
            let [person, post, to] = route.party.names();
            self.add_about(
                route.party.who().count(),
                "routes",
                &route.stated,
                all([person, post, to, named(route.consult.as_ref())]),
            );
        }
        self.points("principles", &body.principles);
    }
}

impl Entity {
    /// All statements, in the order of the keys.
    pub fn statements(&self) -> Vec<Statement<'_>> {
        steps::count(1);
        let mut list = List(Vec::new());
        match &self.detail {
            Detail::Body(body) => list.body(body),
            Detail::Programme(programme) => {
                let adopted = programme.adopted.iter();
                adopted.for_each(|adopted| {
                    list.add_about(
                        0,
                        "adopted",
                        &adopted.stated,
                        all([named(adopted.by.as_ref()), named(adopted.decision.as_ref())]),
                    )
                });
                programme.counts.iter().for_each(|count| list.add("counts", &count.stated, Vec::new()));
                list.relations("held_together_by", &programme.held_together_by);
                list.body(&programme.body);
            }
            Detail::Area(area) => {
                list.responsible("responsible", &area.responsible);
                list.seats(&area.members);
            }
            Detail::Assignment(assignment) => {
                list.responsible("holders", &assignment.holders);
                list.points("points", &assignment.points);
                list.points("principles", &assignment.principles);
                for one in &assignment.deliverables {
                    list.add("deliverables", &one.stated, all([named(one.delivers_to.as_ref())]));
                }
                list.relations("steered_by", &assignment.steered_by);
                list.relations("done_by", &assignment.done_by);
            }
            Detail::Decision(decision) => {
                list.relations("addressed_to", &decision.addressed_to);
                list.points("points", &decision.points);
                decision.changes.iter().for_each(|effect| list.add("changes", &effect.stated, Vec::new()));
            }
            Detail::Change(change) => {
                change.transfers.iter().for_each(|moved| list.add("transfers", &moved.stated, Vec::new()))
            }
            Detail::Post(post) => {
                post.holders.iter().for_each(|holder| {
                    list.add("holders", &holder.stated, all([named(holder.person.as_ref())]))
                });
                list.relations("reports_to", &post.reports_to);
                post.mandate.iter().for_each(|task| {
                    list.add_about(0, "mandate", &task.stated, all([named(task.programme.as_ref())]))
                });
            }
            Detail::Person(_) | Detail::Source(_) | Detail::Theme(_) => {}
        }
        list.0
    }

    /// The lists of relations, by their keys.
    pub fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        let mut lists: Vec<(&'static str, &[Relation])> = match &self.detail {
            Detail::Programme(programme) => vec![("held_together_by", &programme.held_together_by)],
            Detail::Assignment(assignment) => {
                vec![("steered_by", &assignment.steered_by), ("done_by", &assignment.done_by)]
            }
            Detail::Decision(decision) => vec![("addressed_to", &decision.addressed_to)],
            Detail::Post(post) => vec![("reports_to", &post.reports_to)],
            _ => Vec::new(),
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
            _ => self.body().map_or(&[], |body| &body.members),
        }
    }

    /// Everyone who has a seat, a responsibility, an assignment or a post here; only those of one
    /// list are compared with each other.
    pub fn having(&self) -> Vec<Vec<Having<'_>>> {
        let holders = match &self.detail {
            Detail::Post(post) => post.holders.iter().map(Holder::having).collect(),
            _ => Vec::new(),
        };
        let seats = self.seats().iter().map(Seat::having).collect();
        vec![seats, self.responsible().iter().map(Responsible::having).collect(), holders]
    }

    /// Who is responsible for an area or holds an assignment.
    pub fn responsible(&self) -> &[Responsible] {
        match &self.detail {
            Detail::Area(area) => &area.responsible,
            Detail::Assignment(assignment) => &assignment.holders,
            _ => &[],
        }
    }
}
