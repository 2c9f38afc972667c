//! One person and all hats; one post, who has held it, and what goes with it. What is not stated
//! is said.

use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::statement::Certainty;
use crate::query::hats::{Hat, HatKind, hats};
use crate::query::points::tasks_of;
use crate::query::{Basis, Cited, Named, Weight, When};
use std::cmp::Reverse;

/// The answer for one person.
#[derive(Debug)]
pub struct Person {
    pub person: Named,
    /// The name is removed: nothing more is told.
    pub redacted: bool,
    pub hats: Vec<Hat>,
    /// Whether any post is stated. None is ever guessed from what the person does.
    pub post: HasPost,
    /// Stated by a source to be the same person, or another one of that name.
    pub same_as: Vec<Named>,
    pub not_same_as: Vec<Named>,
    /// Perhaps the same person: nobody says.
    pub perhaps_same_as: Vec<Named>,
    pub note: Option<String>,
    pub source: Option<Cited>,
}

/// Whether somebody is stated to have a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HasPost {
    Stated,
    /// Had one, or will, and not in the time asked about.
    OfAnotherTime,
    /// Only proposed for one.
    Proposed,
    NotStated,
}

impl HasPost {
    fn of(hats: &[Hat], ever: &[Hat]) -> HasPost {
        if hats.iter().any(Hat::is_held_post) {
            HasPost::Stated
        } else if hats.iter().chain(ever).any(Hat::is_stated_post) {
            HasPost::OfAnotherTime
        } else if hats.iter().any(is_proposed) {
            HasPost::Proposed
        } else {
            HasPost::NotStated
        }
    }
}

/// Whether it is a post that somebody is only proposed for.
fn is_proposed(hat: &Hat) -> bool {
    hat.what == HatKind::Holds
        && hat.basis.as_ref().is_some_and(|basis| basis.certainty == Certainty::Proposed)
}

pub fn person(model: &Model, id: EntityId, when: &When) -> Person {
    let entity = model.get(id);
    let all = |when: &When| if entity.is_redacted() { Vec::new() } else { hats(model, id, when) };
    let (hats, ever) = (all(when), if when.at.is_some() { all(&when.beside()) } else { Vec::new() });
    let post = HasPost::of(&hats, &ever);
    // Those of another time, by their weight: that there is nothing would not be so.
    let hats = if hats.is_empty() { ever } else { hats };
    let (redacted, [same, other, perhaps]) = match &entity.detail {
        Detail::Person(person) => {
            (person.redacted, [&*person.same_as, &person.not_same_as, &person.perhaps_same_as])
        }
        _ => (false, [&[][..]; 3]), // Asked of people alone.
    };
    let named = |list: &[crate::model::reference::Ref<{ crate::model::kind::PERSON }>]| {
        list.iter().filter_map(|one| Some(model.marked(one.to?, when))).collect()
    };
    Person {
        person: model.marked(id, when),
        redacted,
        post,
        hats,
        same_as: named(same),
        not_same_as: named(other),
        perhaps_same_as: {
            // One of the two files is enough, and both ask the same.
            let of_others = model.edges_as(id, "perhaps_same_as").iter().map(|edge| edge.from);
            let mut all: Vec<EntityId> = perhaps.iter().filter_map(|one| one.to).chain(of_others).collect();
            all.sort_unstable();
            all.dedup();
            all.into_iter().map(|one| model.marked(one, when)).collect()
        },
        note: entity.common.note.as_ref().map(|note| note.as_str().to_string()),
        source: entity.common.sources.first().and_then(|citation| model.cited(citation)),
    }
}

/// The answer for one post, or one class of posts.
#[derive(Debug)]
pub struct Post {
    pub post: Named,
    pub body: Option<Named>,
    pub class: bool,
    pub class_of: Option<Named>,
    pub holders: Vec<HolderRow>,
    /// It has no end of its own: it went with its body.
    pub went_with_body: bool,
    /// Only those who act in it were asked for.
    pub only_acting: bool,
    /// Posts of the class, when it is one.
    pub posts: Vec<Named>,
    pub hats: Vec<Hat>,
    /// Its standing tasks, as the sources write them.
    pub tasks: Vec<String>,
    /// How many powers it has.
    pub powers: usize,
    pub note: Option<String>,
    pub source: Option<Cited>,
}

/// What is known about the holder of a post, in the time asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HolderState {
    Stated,
    Vacant,
    /// Whether it held then can't be determined.
    Undecided,
    /// Somebody is only proposed.
    Proposed,
    NotStated,
}

impl Post {
    /// The surest of what is said. Anyone who has left, is to come or is only an example holds
    /// nothing.
    pub fn state(&self) -> HolderState {
        let said = |row: &HolderRow| match (row.basis.certainty, row.basis.weight) {
            (Certainty::Example | Certainty::Rejected | Certainty::Declined, _)
            | (_, Weight::Ended | Weight::Coming) => HolderState::NotStated,
            (Certainty::Proposed, _) => HolderState::Proposed,
            (_, Weight::Perhaps) => HolderState::Undecided,
            _ if row.vacant => HolderState::Vacant,
            _ => HolderState::Stated,
        };
        self.holders.iter().map(said).min().unwrap_or(HolderState::NotStated)
    }
}

impl Post {
    /// Only those who act in it: whoever holds it is no answer to who does.
    pub fn only_acting(mut self) -> Post {
        self.holders.retain(|row| row.acting);
        self.only_acting = true;
        self
    }

    /// Whether somebody held it, or will.
    pub fn is_of_another_time(&self) -> bool {
        let is_so = |row: &HolderRow| row.basis.weight.is_past_or_coming() && row.basis.certainty.is_fact();
        self.holders.iter().any(is_so)
    }
}

/// One who holds or has held a post, or the statement that it is vacant.
#[derive(Debug)]
pub struct HolderRow {
    /// Without a person it is stated vacant, or the source does not name whoever it is.
    pub person: Option<Named>,
    pub vacant: bool,
    pub acting: bool,
    pub basis: Basis,
}

pub fn post(model: &Model, id: EntityId, when: &When) -> Post {
    let entity = model.get(id);
    let (body, class, class_of, holders) = match &entity.detail {
        Detail::Post(post) => {
            (post.body.to, post.class, model.named_ref(&post.class_of, when), post.holders.as_slice())
        }
        _ => (None, false, None, &[][..]), // Asked of posts alone.
    };
    let holder = |holder: &crate::model::post::Holder, when: &When| {
        let basis = model.holder_basis(id, holder, when)?;
        let person = model.named_ref(&holder.person, when);
        Some(HolderRow { person, vacant: holder.vacant, acting: holder.acting, basis })
    };
    let mut rows: Vec<HolderRow> = holders.iter().filter_map(|one| holder(one, when)).collect();
    if rows.is_empty() {
        // Those of another time, by their weight: that nobody is stated would not be so.
        rows = holders.iter().filter_map(|one| holder(one, &when.beside())).collect();
    }
    let mut holders = rows;
    // Whoever is asked for by the day on which they began comes first, and who only may have been
    // there then last.
    let first = when.at.as_ref().filter(|at| !at.is_open()).map(Date::earliest);
    let begins = |row: &HolderRow| row.basis.from.as_ref().is_some_and(|from| Some(from.earliest()) == first);
    holders.sort_by_key(|row| {
        let (weight, is_fact) = (row.basis.weight, row.basis.certainty.is_fact());
        let is_doubtful = first.is_some() && weight == Weight::Perhaps;
        (weight == Weight::Ended, !is_fact, is_doubtful, !begins(row), Reverse(row.basis.last_known()))
    });
    let posts = model.edges_as(id, "class_of").iter().map(|edge| model.marked(edge.from, when)).collect();
    Post {
        post: model.marked(id, when),
        body: body.map(|body| model.named_on(body, when.day())),
        class,
        class_of,
        holders,
        only_acting: false,
        went_with_body: entity.common.to.is_none(),
        posts,
        hats: hats(model, id, when),
        tasks: tasks_of(model, id, when).into_iter().map(|task| task.text).collect(),
        powers: powers(model, id, when),
        note: entity.common.note.as_ref().map(|note| note.as_str().to_string()),
        source: entity.common.sources.first().and_then(|citation| model.cited(citation)),
    }
}

/// How many powers a post has, of its own and by decisions.
fn powers(model: &Model, id: EntityId, when: &When) -> usize {
    let mut from: Vec<EntityId> = model.edges_as(id, "powers").iter().map(|edge| edge.from).collect();
    from.push(id);
    from.sort_unstable();
    from.dedup();
    let of = |at: EntityId| {
        let powers = model.get(at).powers().iter();
        let own = powers.filter(move |power| at == id || power.party.who().any(|who| who == id));
        own.filter(move |power| model.power(at, power, when).is_some()).count()
    };
    from.into_iter().map(of).sum()
}
