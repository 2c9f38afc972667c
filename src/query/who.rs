//! Who a statement names, and what is known and not known about them. No post is ever guessed from
//! what a person does.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{BODY, Kind};
use crate::model::post::Holder;
use crate::model::statement::Party;
pub use crate::query::held::{Elsewhere, Held, Since, elsewhere};
pub use crate::query::lead::{Lead, lead};
use crate::query::{Basis, Named, Weight, When};
use std::collections::HashMap;

/// Who a statement names.
#[derive(Clone, Debug)]
pub enum Who {
    /// A person, with the posts that are known: often none.
    Person {
        person: Named,
        posts: Vec<Held>,
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
        holders: Vec<Held>,
    },
    /// The ones responsible for a programme's areas: a rule.
    OwnersOf {
        programme: Named,
        owners: Vec<Held>,
    },
    /// Whoever sits in a body, or in the bodies of a class: a rule.
    MembersOf {
        body: Named,
        members: Vec<Held>,
    },
    /// Some of those whom a rule gives.
    SomeOf(Box<Who>),
    /// Somebody whom the source does not name.
    Unnamed,
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
    /// Somebody whom the source does not name, who perhaps only acts.
    Unnamed {
        acting: bool,
    },
    /// Of these some hold it; others perhaps do, which is said of each.
    Held(Vec<Held>),
    /// At the time asked about it can't be determined whether they did.
    Perhaps(Vec<Held>),
}

impl PostHolder {
    /// Those who hold it, or perhaps do.
    pub fn people(&self) -> &[Held] {
        match self {
            PostHolder::Held(people) | PostHolder::Perhaps(people) => people,
            PostHolder::Unknown | PostHolder::Vacant | PostHolder::Unnamed { .. } => &[],
        }
    }
}

impl Who {
    /// The id of whom it names, or the source's words for them.
    pub fn named_or_said(&self) -> Option<String> {
        match self {
            Who::Person { person: one, .. } | Who::Post { post: one, .. } | Who::Body(one) => {
                Some(one.id.to_string())
            }
            Who::Class { post: one, .. }
            | Who::OwnersOf { programme: one, .. }
            | Who::MembersOf { body: one, .. } => Some(one.id.to_string()),
            Who::SomeOf(who) => who.named_or_said(),
            Who::Described(words) => Some(words.clone()),
            Who::Unnamed | Who::Vacant | Who::Nobody => None,
        }
    }

    /// As somebody who has what a statement says: whoever came to the post, or by the rule, later
    /// than that has it since then only; and that they hold the post is perhaps not said there.
    pub fn having(mut self, basis: &Basis) -> Who {
        let from = basis.from.as_ref();
        match &mut self {
            Who::Post {
                holder: PostHolder::Held(list) | PostHolder::Perhaps(list), class: false, ..
            }
            | Who::Person { posts: list, .. } => list.iter_mut().for_each(|held| held.beside(basis)),
            // Whom a rule gives is said to be as far as is known.
            Who::Post { .. } | Who::Class { .. } | Who::OwnersOf { .. } | Who::MembersOf { .. } => {}
            Who::SomeOf(_) | Who::Body(_) | Who::Described(_) => {}
            Who::Unnamed | Who::Vacant | Who::Nobody => {}
        }
        let (Who::Post { holder: PostHolder::Held(list) | PostHolder::Perhaps(list), .. }
        | Who::Class { holders: list, .. }) = &mut self
        else {
            return self;
        };
        for held in list {
            held.is_later =
                held.since.as_ref().zip(from).is_some_and(|(since, from)| since.days.0 > from.latest());
        }
        self
    }
}

/// Who a party is; `None` when its reference points nowhere.
pub fn who(model: &Model, party: &Party, when: &When) -> Option<Who> {
    if let Some(person) = party.person.as_ref() {
        let id = person.to?;
        return Some(Who::Person { person: model.marked(id, when), posts: posts_of(model, id, when) });
    }
    if let Some(post) = party.post.as_ref() {
        return Some(post_holder(model, post.to?, when));
    }
    if let Some(body) = party.body.as_ref() {
        return Some(Who::Body(model.named_on(body.to?, when.day())));
    }
    party.described.as_ref().map(|words| Who::Described(words.as_str().to_string()))
}

/// Who an entity is: a person, a post or a body.
pub fn who_named(model: &Model, id: EntityId, when: &When) -> Option<Who> {
    match model.get(id).kind {
        Kind::Person => {
            Some(Who::Person { person: model.marked(id, when), posts: posts_of(model, id, when) })
        }
        Kind::Post => Some(post_holder(model, id, when)),
        kind if BODY & kind.bit() != 0 => Some(Who::Body(model.named_on(id, when.day()))),
        _ => None, // Only those can have something.
    }
}

fn post_holder(model: &Model, id: EntityId, when: &When) -> Who {
    let Detail::Post(post) = &model.get(id).detail else { return Who::Nobody };
    let held = |holder: &Holder| Held::new(model, id, holder, model.named_ref(&holder.person, when)?, when);
    let (perhaps, mut people): (Vec<Held>, Vec<Held>) =
        post.holders.iter().filter_map(held).partition(|held| held.perhaps);
    let is_now = |holder: &&Holder| {
        let weight = when.weigh(model.holding(id, holder));
        let certain = matches!(weight, Some(Weight::LastKnown | Weight::Holds));
        certain && model.certainty(id, &holder.stated, []).is_fact()
    };
    let is_vacant = |holder: &Holder| holder.vacant && is_now(&holder);
    let unnamed =
        post.holders.iter().find(|holder| holder.person.is_none() && !holder.vacant && is_now(holder));
    let holder = match (people.is_empty(), perhaps.is_empty()) {
        // Those who perhaps do are told beside them, each as such.
        (false, _) => {
            people.extend(perhaps);
            PostHolder::Held(one_each(people))
        }
        (true, _) if unnamed.is_some() => {
            PostHolder::Unnamed { acting: unnamed.is_some_and(|holder| holder.acting) }
        }
        (true, _) if post.holders.iter().any(is_vacant) => PostHolder::Vacant,
        (true, false) => PostHolder::Perhaps(perhaps),
        (true, true) => PostHolder::Unknown,
    };
    // Whoever holds a post of the class is one of those in the role.
    let of_class = if post.class { model.edges_as(id, "class_of") } else { &[] };
    let holder = match holder {
        PostHolder::Unknown if !of_class.is_empty() => {
            let is_class = |post: &EntityId| model.get(*post).post().is_none_or(|post| post.class);
            let posts = of_class.iter().map(|edge| edge.from).filter(|post| !is_class(post));
            let held = posts.flat_map(|post| match post_holder(model, post, when) {
                Who::Post { holder: PostHolder::Held(held), .. } => held,
                _ => Vec::new(), // Of whom it is not sure is not told here.
            });
            let held = one_each(held.collect());
            if held.is_empty() { PostHolder::Unknown } else { PostHolder::Held(held) }
        }
        holder => holder,
    };
    let body = post.body.to.map(|body| model.named_on(body, when.day()));
    Who::Post { post: model.named_on(id, when.day()), body, class: post.class, holder }
}

/// The people who hold posts of a class, as far as they are known.
pub fn holders_of_class(model: &Model, class: EntityId, when: &When) -> Vec<Held> {
    let in_class = model.edges_as(class, "class_of").iter().map(|edge| edge.from);
    let mut people: Vec<Held> = Vec::new();
    for post in std::iter::once(class).chain(in_class) {
        if let Who::Post { holder: PostHolder::Held(holders) | PostHolder::Perhaps(holders), .. } =
            post_holder(model, post, when)
        {
            people.extend(holders);
        }
    }
    one_each(people)
}

/// Each of several once, in their order, by the plainest that is said, and of that the first: what
/// is not known to have begun later may have begun before.
pub fn one_each(list: Vec<Held>) -> Vec<Held> {
    let plain = |held: &Held| (held.perhaps, held.implied.is_some(), held.acting, held.since.clone());
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut each: Vec<Held> = Vec::new();
    for held in list {
        let place = *places.entry(held.named.id.clone()).or_insert(each.len());
        match each.get_mut(place) {
            Some(other) if plain(&held) < plain(other) => *other = held,
            Some(_) => {}
            None => each.push(held),
        }
    }
    each
}

/// The posts that a person is stated to hold, each with what makes that less than sure; where there
/// are none, those that the person had, or will have, as such. None is ever guessed from what the
/// person does.
pub fn posts_of(model: &Model, person: EntityId, when: &When) -> Vec<Held> {
    let mut posts = Vec::new();
    if model.get(person).is_redacted() {
        return posts; // Through the post the name could be found again.
    }
    for &at in model.posts_naming(person) {
        let Detail::Post(post) = &model.get(at).detail else { continue };
        let own = post
            .holders
            .iter()
            .filter(|holder| holder.person.as_ref().is_some_and(|held| held.to == Some(person)));
        let held =
            own.filter_map(|holder| Held::ever(model, at, holder, model.named_on(at, when.day()), when));
        // The plainest of what is said of one post.
        posts.extend(held.min_by_key(|held| {
            (held.past.is_some(), held.perhaps, held.implied.is_some(), held.acting, held.past)
        }));
    }
    if posts.iter().any(|held| held.past.is_none()) {
        posts.retain(|held| held.past.is_none());
    }
    posts
}
