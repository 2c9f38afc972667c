//! All that one person, post or body has: posts, seats, responsibilities, assignments, what was
//! signed or decided. Everything is found where it is stated; nothing is inferred from a name.

use crate::model::Model;
use crate::model::decision::DecisionKind;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, More, Whom};
use crate::model::keys::{self, Key};
use crate::model::kind::Kind;
use crate::model::programme::ResponsibleAs;
use crate::model::seat::Role;
use crate::query::held::{addressed, is_of_another, through_post};
use crate::query::{Basis, Named, Weight, When};
use std::collections::{BTreeMap, HashMap};

/// One thing that somebody is or has.
#[derive(Clone, Debug)]
pub struct Hat {
    /// Where: the body, area, assignment, decision or document.
    pub on: Named,
    pub region: Option<Named>,
    pub what: HatKind,
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
pub enum HatKind {
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
        let class = model.get(post).post().and_then(|post| post.class_of.as_ref()?.to);
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
        let through = through.filter(|hat| !is_of_another(model, hat, &holding));
        hats.extend(through.filter_map(|hat| match &hat.basis {
            Some(basis) => through_post(basis, &holding, when).map(|basis| Hat { basis: Some(basis), ..hat }),
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
            matches!(hat.what, HatKind::Responsible(relation) if relation.is_none_or(ResponsibleAs::owns));
        let basis = hat.basis.clone().filter(|basis| {
            owns && basis.certainty.is_fact() && !matches!(basis.weight, Weight::Ended | Weight::Coming)
        })?;
        let programme = model.get(hat.on.at).area()?.programme.to?;
        Some((programme, (basis, hat.acting, hat.through.clone())))
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
            let seats = model.facts_naming(on, programme);
            for seat in seats.iter().filter(|seat| seat.whom == Whom::OwnersOf(programme)) {
                let Some(own) = seat.basis(model, when) else { continue };
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
                    ..hat(model, on, HatKind::Seat(seat.role()), Some(basis), when)
                }));
            }
        }
    }
}

impl Hat {
    /// Whether it is a post that is or was held.
    pub fn is_stated_post(&self) -> bool {
        self.what == HatKind::Holds && self.basis.as_ref().is_some_and(|basis| basis.certainty.is_fact())
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
        let mut told: Vec<&Key> = Vec::new();
        for fact in model.facts_naming(on, id) {
            let Some(gives) = gives(fact.key) else { continue };
            // A list of names is said once.
            let again = fact.stated.is_none() && gives != Gives::Sent && told.contains(&fact.key);
            told.push(fact.key);
            let Some(what) = what(model, &fact, gives, id, through).filter(|_| !again) else { continue };
            let basis = match gives {
                // The sender of a document is no dated statement.
                Gives::Sent | Gives::Receives => None,
                _ => match fact
                    .basis(model, when)
                    .and_then(|basis| addressed(model, on, fact.key, basis, when))
                {
                    Some(basis) => Some(basis),
                    None => continue,
                },
            };
            let on_behalf_of = match fact.says("on_behalf_of") {
                Some(More::Entity(of)) => Some(model.marked(of, when)),
                _ => None,
            };
            hats.push(Hat {
                acting: fact.is_acting(),
                on_behalf_of,
                through: through.map(|post| model.marked(post, when)),
                ..hat(model, on, what, basis, when)
            });
        }
    }
}

/// What a key makes of whoever is named under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gives {
    Seat,
    Post,
    Charge,
    Relation,
    Decision,
    Assignment,
    Sent,
    Receives,
}

/// Nothing for what is had by nobody: a line between bodies, what a decision changes.
fn gives(key: &Key) -> Option<Gives> {
    Some(match key.name {
        "members" => Gives::Seat,
        "holders" if *key == keys::POST_HOLDERS => Gives::Post,
        "responsible" | "holders" => Gives::Charge,
        "held_together_by" | "done_by" | "steered_by" | "addressed_to" => Gives::Relation,
        "by" => Gives::Decision,
        "given_by" => Gives::Assignment,
        "authors" => Gives::Sent,
        "distribution" => Gives::Receives,
        _ => return None,
    })
}

/// What a fact makes of somebody whom it names; nothing where it names them beside whoever it is
/// about.
fn what(
    model: &Model,
    fact: &Fact<'_>,
    gives: Gives,
    id: EntityId,
    through: Option<EntityId>,
) -> Option<HatKind> {
    let is_whom = match fact.whom {
        Whom::Entity(whom) | Whom::Class(whom) | Whom::MembersOf(whom) => whom == id,
        Whom::None | Whom::Described(_) | Whom::OwnersOf(_) | Whom::Vacant | Whom::Nobody => false,
    };
    Some(match gives {
        Gives::Sent => {
            // Anyone who is reached through a post has signed once, as themselves.
            let is_person = |to: EntityId| model.get(to).kind == Kind::Person;
            if through.is_some() && fact.names.iter().any(|name| is_person(name.to)) {
                return None;
            }
            HatKind::Sent(match fact.says("capacity") {
                Some(More::Text(text)) => Some(text.as_str().to_string()),
                _ => None,
            })
        }
        _ if !is_whom => return None,
        Gives::Seat => HatKind::Seat(fact.role()),
        Gives::Post => HatKind::Holds,
        Gives::Charge => HatKind::Responsible(fact.relation()),
        Gives::Relation => HatKind::Related(fact.key.name),
        Gives::Assignment => HatKind::Gave,
        Gives::Receives => HatKind::Receives,
        Gives::Decision => match model.get(fact.of).decision().and_then(|decision| decision.kind) {
            Some(DecisionKind::Proposal) => HatKind::Proposed,
            _ => HatKind::Decided,
        },
    })
}

fn hat(model: &Model, on: EntityId, what: HatKind, basis: Option<Basis>, when: &When) -> Hat {
    let region = model.region_of(on, when.day()).filter(|region| *region != on);
    Hat {
        on: model.named_on(on, when.day()),
        region: region.map(|region| model.named(region)),
        what,
        through: None,
        by_rule: None,
        acting: false,
        on_behalf_of: None,
        basis,
    }
}

#[cfg(test)]
mod tests {
    use super::gives;
    use crate::model::kind::{Kind, PERSON};
    use crate::model::shape::{self, FieldShape, Shape};
    use std::collections::BTreeSet;

    /// What names somebody who has nothing by it: lines, whom to ask, who they are, what became of
    /// them.
    const NOTHING_HAD: &str = "part_of reports_to prepares_for delivers_to supports owned_by powers routes \
                               deliverables same_as not_same_as perhaps_same_as changes before after \
                               transfers";

    fn names_people(shape: &Shape) -> bool {
        match shape {
            Shape::Reference(kinds) => kinds & PERSON != 0,
            Shape::List(item) | Shape::Few(item) => names_people(item),
            Shape::Record(record) => record.fields.iter().any(|field| names_people(&field.shape)),
            _ => false,
        }
    }

    #[test]
    fn each_key_under_which_people_are_named_gives_them_something_or_is_said_not_to() {
        let is_lost = |field: &&FieldShape| {
            names_people(&field.shape)
                && gives(field.key).is_none()
                && NOTHING_HAD.split_whitespace().all(|key| key != field.key.name)
        };
        let all = Kind::ALL.into_iter().flat_map(|kind| shape::shared(kind).fields.iter());
        let lost: BTreeSet<&str> = all.filter(is_lost).map(|field| field.key.name).collect();
        assert!(lost.is_empty(), "{lost:?}: in `gives`, or among what gives nothing");
    }
}
