//! Who a statement names, and what is known and not known about them. No post is ever guessed from what a person does.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::post::Holder;
use crate::model::seat::Role;
use crate::model::statement::{Party, Stated};
use crate::query::{Named, Weight, When};

/// Who a statement names.
#[derive(Clone, Debug)]
pub enum Who {
    /// A person, with the posts that are known: often none.
    Person {
        person: Named,
        posts: Vec<Named>,
    },
    /// A post, with who holds it: often not known.
    Post {
        post: Named,
        body: Option<Named>,
        class: bool,
        holder: PostHolder,
    },
    Body(Named),
    /// Words of the source for somebody that it doesn't name.
    Described(String),
    /// All holders of posts of a class: a rule.
    Class {
        post: Named,
        holders: Vec<Named>,
    },
    /// The ones responsible for a programme's areas: a rule.
    OwnersOf {
        programme: Named,
        owners: Vec<Named>,
    },
    /// Stated to be vacant.
    Vacant,
    /// Stated not to exist.
    Nobody,
}

/// Who holds a post, as far as the data says.
#[derive(Clone, Debug)]
pub enum PostHolder {
    Unknown,
    Vacant,
    Held(Vec<Named>),
    /// At the time asked about it can't be decided whether they did.
    Perhaps(Vec<Named>),
}

/// Who a party is; `None` when its reference points nowhere.
pub fn who(model: &Model, party: &Party, when: &When) -> Option<Who> {
    if let Some(person) = &party.person {
        let id = person.to?;
        return Some(Who::Person { person: model.named(id), posts: posts_of(model, id, when) });
    }
    if let Some(post) = &party.post {
        return Some(post_holder(model, post.to?, when));
    }
    if let Some(body) = &party.body {
        return Some(Who::Body(model.named_on(body.to?, when.day())));
    }
    party.described.as_ref().map(|words| Who::Described(words.as_str().to_string()))
}

/// Who an entity is: a person, a post or a body.
pub fn who_named(model: &Model, id: EntityId, when: &When) -> Option<Who> {
    match model.get(id).detail {
        Detail::Person(_) => Some(Who::Person { person: model.named(id), posts: posts_of(model, id, when) }),
        Detail::Post(_) => Some(post_holder(model, id, when)),
        Detail::Body(_) | Detail::Programme(_) => Some(Who::Body(model.named_on(id, when.day()))),
        _ => None,
    }
}

fn post_holder(model: &Model, id: EntityId, when: &When) -> Who {
    let Detail::Post(post) = &model.get(id).detail else { return Who::Nobody };
    let weight = |holder: &Holder| when.weigh(model.stretch(&holder.stated));
    let certain = || post.holders.iter().filter(|holder| matches!(weight(holder), Some(Weight::LastKnown | Weight::Holds)));
    let unsure = post.holders.iter().filter(|holder| weight(holder) == Some(Weight::Perhaps));
    let people: Vec<Named> = certain().filter_map(|holder| model.named_ref(&holder.person)).collect();
    let perhaps: Vec<Named> = unsure.filter_map(|holder| model.named_ref(&holder.person)).collect();
    let holder = match (people.is_empty(), perhaps.is_empty()) {
        (false, _) => PostHolder::Held(people),
        (true, _) if certain().any(|holder| holder.vacant) => PostHolder::Vacant,
        (true, false) => PostHolder::Perhaps(perhaps),
        (true, true) => PostHolder::Unknown,
    };
    let body = post.body.to.map(|body| model.named(body));
    Who::Post { post: model.named(id), body, class: post.class, holder }
}

/// The people who hold posts of a class, as far as they are known.
pub fn holders_of_class(model: &Model, class: EntityId, when: &When) -> Vec<Named> {
    let in_class = model.edges_to(class).iter().filter(|edge| edge.key == "class_of").map(|edge| edge.from);
    let mut people: Vec<Named> = Vec::new();
    for post in std::iter::once(class).chain(in_class) {
        if let Who::Post { holder: PostHolder::Held(holders) | PostHolder::Perhaps(holders), .. } = post_holder(model, post, when) {
            people.extend(holders);
        }
    }
    people
}

/// The posts that a person is stated to hold, and certainly did at the time asked about. None is ever guessed from what the person does.
pub fn posts_of(model: &Model, person: EntityId, when: &When) -> Vec<Named> {
    let mut posts = Vec::new();
    for edge in model.edges_to(person).iter().filter(|edge| edge.key == "holders") {
        let Detail::Post(post) = &model.get(edge.from).detail else { continue };
        let holds = post.holders.iter().filter(|holder| holder.person.as_ref().is_some_and(|held| held.to == Some(person)));
        let now = |stated: &Stated| when.weigh(model.stretch(stated)).is_some_and(|weight| matches!(weight, Weight::LastKnown | Weight::Holds));
        if holds.into_iter().any(|holder| now(&holder.stated)) {
            posts.push(model.named(edge.from));
        }
    }
    posts
}

/// Who leads a body, in which role, and whether that is known to hold.
#[derive(Debug)]
pub struct Lead {
    pub role: Role,
    pub who: Who,
    pub weight: Weight,
}

/// Who leads a body: its chair, else the one responsible for it. `None` is "not stated".
pub fn lead(model: &Model, body: EntityId, when: &When) -> Option<Lead> {
    let members = &model.get(body).body()?.members;
    [Role::Chair, Role::Responsible, Role::Convenor].into_iter().find_map(|role| {
        let mut seats = members.iter().filter(|seat| seat.role == Some(role)).filter_map(|seat| {
            let weight = when.weigh(model.stretch(&seat.stated)).filter(|weight| !matches!(weight, Weight::Ended | Weight::Coming))?;
            Some(Lead { role, who: who(model, &seat.party, when)?, weight })
        });
        seats.next()
    })
}
