//! All that one person, post or body has: posts, seats, responsibilities, assignments, what was
//! signed or decided. Everything is found where it is stated; nothing is inferred from a name.

use crate::model::Model;
use crate::model::decision::DecisionKind;
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::programme::ResponsibleAs;
use crate::model::rule::Whose;
use crate::model::seat::Role;
use crate::model::statement::{Party, Stated};
use crate::query::{Basis, Named, Weight, When};
use std::collections::{BTreeMap, HashMap};

/// One thing that somebody is or has.
#[derive(Clone, Debug)]
pub struct Hat {
    /// Where: the body, area, assignment, decision or document.
    pub on: Named,
    pub region: Option<Named>,
    pub what: What,
    /// Whose hat it is, when it is had through a post.
    pub through: Option<Named>,
    /// The programme whose areas give the seat: it is for those who are responsible for them.
    pub by_rule: Option<Named>,
    pub acting: bool,
    pub on_behalf_of: Option<Named>,
    /// Nothing for what is no dated statement: the sender of a document.
    pub basis: Option<Basis>,
}

/// What a hat is, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Holds this post.
    Holds,
    Seat(Option<Role>),
    Responsible(Option<ResponsibleAs>),
    /// Is named in a relation of something, by its key: `held_together_by`, `done_by`.
    Related(&'static str),
    Decided,
    /// Put a proposal forward.
    Proposed,
    /// Gave an assignment.
    Gave,
    /// Sent or signed a document, in a capacity that the document gives.
    Sent(Option<String>),
    /// Gets an extract or a copy.
    Receives,
}

/// The hats of an entity, and those that it has through the posts it is stated to hold.
pub fn hats(model: &Model, id: EntityId, when: &When) -> Vec<Hat> {
    let mut hats = Vec::new();
    direct(model, id, None, when, &mut hats);
    let held: Vec<(EntityId, Basis, bool)> = hats
        .iter()
        .filter(|hat| hat.is_held_post())
        .filter_map(|hat| Some((model.find(&hat.on.id)?, hat.basis.clone()?, hat.acting)))
        .collect();
    // Every post of a class names it, so it is looked at once for all that somebody holds.
    let mut of_classes: HashMap<EntityId, Vec<Hat>> = HashMap::new();
    for (post, holding, acting) in held {
        let first = hats.len();
        direct(model, post, Some(post), when, &mut hats);
        // What a class of posts has, each post of the class has.
        let class = match &model.get(post).detail {
            Detail::Post(post) => post.class_of.as_ref().and_then(|class| class.to),
            _ => None,
        };
        if let Some(class) = class {
            let of_class = of_classes.entry(class).or_insert_with(|| {
                let mut hats = Vec::new();
                direct(model, class, Some(post), when, &mut hats);
                hats
            });
            let through = Some(model.marked(post, when));
            hats.extend(of_class.iter().map(|hat| Hat { through: through.clone(), ..hat.clone() }));
        }
        let through = hats.split_off(first);
        // Anyone who only acts in the post acts in what it gives.
        let through = through.into_iter().map(|hat| Hat { acting: hat.acting || acting, ..hat });
        hats.extend(through.filter_map(|hat| match &hat.basis {
            Some(basis) => basis.through(&holding, when).map(|basis| Hat { basis: Some(basis), ..hat }),
            None => Some(hat),
        }));
    }
    by_rule(model, id, when, &mut hats);
    let ended = |hat: &Hat| hat.basis.as_ref().is_some_and(|basis| basis.weight == Weight::Ended);
    hats.sort_by_cached_key(|hat| (hat.through.clone(), ended(hat), hat.what.clone(), hat.on.order()));
    hats
}

/// The seats that somebody has by a rule: "those who are responsible for the areas of the
/// programme".
fn by_rule(model: &Model, id: EntityId, when: &When, hats: &mut Vec<Hat>) {
    if model.get(id).kind != Kind::Person {
        return;
    }
    let owned = |hat: &Hat| {
        let owns =
            matches!(hat.what, What::Responsible(relation) if relation.is_none_or(ResponsibleAs::owns));
        let basis = hat.basis.clone().filter(|basis| {
            owns && basis.certainty.is_fact() && !matches!(basis.weight, Weight::Ended | Weight::Coming)
        })?;
        match &model.get(model.find(&hat.on.id)?).detail {
            Detail::Area(area) => Some((area.programme.to?, (basis, hat.acting, hat.through.clone()))),
            _ => None,
        }
    };
    let mut programmes: BTreeMap<EntityId, Vec<(Basis, bool, Option<Named>)>> = BTreeMap::new();
    for (programme, area) in hats.iter().filter_map(owned) {
        programmes.entry(programme).or_default().push(area);
    }
    for (programme, areas) in programmes {
        let mut bodies: Vec<EntityId> =
            model.edges_as(programme, "members").iter().map(|edge| edge.from).collect();
        bodies.dedup();
        for on in bodies {
            let seen = Seen { model, on, entity: model.get(on), through: None, when };
            for seat in
                seen.entity.seats().iter().filter(|seat| {
                    seat.rule().map(|(rule, _)| rule.whose) == Some(Whose::OwnersOf(programme))
                })
            {
                let Some(own) = model.seat_basis(on, seat, when) else { continue };
                // One area is enough for the seat: the one that gives it most surely.
                let given = areas
                    .iter()
                    .filter_map(|(basis, acting, through)| {
                        Some((own.through(basis, when)?, *acting, through.clone()))
                    })
                    .min_by_key(|(basis, acting, _)| (basis.weight, basis.certainty, *acting));
                hats.extend(given.map(|(basis, acting, through)| Hat {
                    by_rule: Some(model.marked(programme, when)),
                    acting,
                    through,
                    ..seen.hat(What::Seat(seat.role), Some(basis))
                }));
            }
        }
    }
}

impl Hat {
    /// Whether it is a post that is or was held.
    pub fn is_stated_post(&self) -> bool {
        self.what == What::Holds && self.basis.as_ref().is_some_and(|basis| basis.certainty.is_fact())
    }

    /// Whether it is a post that is held: one that is only proposed, or an example, is not.
    pub fn is_held_post(&self) -> bool {
        let now = |basis: &Basis| !matches!(basis.weight, Weight::Ended | Weight::Coming);
        self.is_stated_post() && self.basis.as_ref().is_some_and(now)
    }
}

/// The hats that name an entity itself.
fn direct(model: &Model, id: EntityId, through: Option<EntityId>, when: &When, hats: &mut Vec<Hat>) {
    for on in model.naming(id) {
        let entity = model.get(on);
        let start = Seen { model, on, entity, through, when };
        start.seats(id, hats);
        start.responsible(id, hats);
        start.relations(id, hats);
        start.others(id, hats);
    }
}

/// What is looked at for hats: one entity that names whoever is asked about.
struct Seen<'m> {
    model: &'m Model,
    on: EntityId,
    entity: &'m Entity,
    through: Option<EntityId>,
    when: &'m When,
}

impl Seen<'_> {
    fn hat(&self, what: What, basis: Option<Basis>) -> Hat {
        Hat {
            on: self.model.named_on(self.on, self.when.day()),
            region: self
                .model
                .region_of(self.on, self.when.day())
                .filter(|region| *region != self.on)
                .map(|region| self.model.named(region)),
            what,
            through: self.through.map(|post| self.model.marked(post, self.when)),
            by_rule: None,
            acting: false,
            on_behalf_of: None,
            basis,
        }
    }

    /// What is no statement of its own rests on what the file rests on.
    fn of_file(&self) -> Option<Basis> {
        self.model.basis(self.on, &Stated::default(), [], self.when)
    }

    fn seats(&self, id: EntityId, hats: &mut Vec<Hat>) {
        for seat in self.entity.seats() {
            let class = match seat.rule().map(|(rule, _)| rule.whose) {
                Some(Whose::Class(class) | Whose::MembersOf(class)) => Some(class),
                Some(Whose::OwnersOf(_) | Whose::Unknown) | None => None,
            };
            if seat.party.named().map(|(who, _)| who).or(class) != Some(id) {
                continue;
            }
            let Some(basis) = self.model.seat_basis(self.on, seat, self.when) else { continue };
            let on_behalf_of = self.model.named_ref(&seat.on_behalf_of, self.when);
            hats.push(Hat {
                acting: seat.acting,
                on_behalf_of,
                ..self.hat(What::Seat(seat.role), Some(basis))
            });
        }
        if let Detail::Post(post) = &self.entity.detail {
            let held = post
                .holders
                .iter()
                .filter(|holder| holder.person.as_ref().and_then(|person| person.to) == Some(id));
            for holder in held {
                let Some(basis) = self.model.holder_basis(self.on, holder, self.when) else { continue };
                hats.push(Hat { acting: holder.acting, ..self.hat(What::Holds, Some(basis)) });
            }
        }
    }

    fn responsible(&self, id: EntityId, hats: &mut Vec<Hat>) {
        for one in self.entity.responsible().iter().filter(|one| is(&one.party, id)) {
            let basis = self.model.basis(self.on, &one.stated, one.party.who(), self.when);
            hats.extend(basis.map(|basis| self.hat(What::Responsible(one.relation), Some(basis))));
        }
    }

    fn relations(&self, id: EntityId, hats: &mut Vec<Hat>) {
        let kept =
            |key: &&str| matches!(*key, "held_together_by" | "done_by" | "steered_by" | "addressed_to");
        for (key, relations) in self.entity.relations().into_iter().filter(|(key, _)| kept(key)) {
            for relation in relations.iter().filter(|relation| is(&relation.party, id)) {
                let basis = self.model.basis(self.on, &relation.stated, relation.party.who(), self.when);
                hats.extend(basis.map(|basis| self.hat(What::Related(key), Some(basis))));
            }
        }
    }

    fn others(&self, id: EntityId, hats: &mut Vec<Hat>) {
        match &self.entity.detail {
            Detail::Decision(decision) if decision.by.iter().any(|by| by.to == Some(id)) => {
                let what = if decision.kind == Some(DecisionKind::Proposal) {
                    What::Proposed
                } else {
                    What::Decided
                };
                hats.extend(self.of_file().map(|basis| self.hat(what, Some(basis))));
            }
            Detail::Assignment(assignment)
                if assignment.given_by.as_ref().and_then(|by| by.to) == Some(id) =>
            {
                hats.extend(self.of_file().map(|basis| self.hat(What::Gave, Some(basis))));
            }
            Detail::Source(source) => {
                for author in &source.authors {
                    let named = [
                        author.person.as_ref().and_then(|to| to.to),
                        author.post.as_ref().and_then(|to| to.to),
                        author.body.as_ref().and_then(|to| to.to),
                    ];
                    // Anyone who is reached through a post has signed once, as themselves.
                    let again = self.through.is_some() && named[0].is_some();
                    if named.contains(&Some(id)) && !again {
                        let capacity = author.capacity.as_ref().map(|text| text.as_str().to_string());
                        hats.push(self.hat(What::Sent(capacity), None));
                    }
                }
                if source.distribution.iter().any(|to| to.to == Some(id)) {
                    hats.push(self.hat(What::Receives, None));
                }
            }
            _ => {}
        }
    }
}

fn is(party: &Party, id: EntityId) -> bool {
    party.named().is_some_and(|(who, _)| who == id)
}
