//! Who a statement names, and how sure that is.

use crate::model::statement::{CERTAINTIES, Certainty};
use crate::query;
use crate::query::members::Chair;
use crate::query::who;
use crate::query::who::PostHolder;
use crate::report::v1::{Cited, Named, cited, key, named, some_named, standing};
use serde::Serialize;

/// Somebody in a post, or a post, with what makes that less than plainly stated.
#[derive(Serialize)]
pub struct Held {
    #[serde(flatten)]
    named: Named,
    acting: bool,
    standing: &'static str,
    certainty: &'static str,
    /// The editor's reason, for what is only implied.
    reason: Option<String>,
    /// Since when, where that is later than what is had through it.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    /// Who says so, where that is another document than says what is had through it.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Cited>,
}

fn held(held: &who::Held) -> Held {
    let certainty = if held.implied.is_some() { Certainty::Implied } else { Certainty::Stated };
    Held {
        named: named(&held.named),
        acting: held.acting,
        standing: match held.past {
            Some(weight) => standing(weight),
            None if held.is_unsure() => "perhaps",
            None => "holds",
        },
        certainty: key(CERTAINTIES, certainty),
        reason: held.implied.clone().filter(|reason| !reason.is_empty()),
        since: held.later().map(|since| since.text.clone()),
        source: held.said_by().map(cited),
    }
}

/// Who a statement names. What is not known is said in `holder`, never left out.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Who {
    Person {
        person: Named,
        posts: Vec<Held>,
    },
    Post {
        post: Named,
        body: Option<Named>,
        class: bool,
        holder: &'static str,
        held_by: Vec<Held>,
    },
    Body {
        body: Named,
    },
    Described {
        words: String,
    },
    Class {
        post: Named,
        known: Vec<Held>,
    },
    OwnersOf {
        programme: Named,
        known: Vec<Held>,
    },
    MembersOf {
        body: Named,
        known: Vec<Held>,
    },
    /// Some of those whom a rule gives.
    SomeOf {
        rule: Box<Who>,
    },
    Unnamed,
    Vacant,
    Nobody,
}

pub fn who(who: &who::Who) -> Who {
    use who::Who as Q;
    let all = |list: &[who::Held]| list.iter().map(held).collect();
    match who {
        Q::Person { person, posts } => Who::Person { person: named(person), posts: all(posts) },
        Q::Post { post, body, class, holder } => {
            let (state, people): (_, &[who::Held]) = match holder {
                PostHolder::Unknown => ("unknown", &[]),
                PostHolder::Vacant => ("stated_vacant", &[]),
                PostHolder::Unnamed { acting: false } => ("unnamed", &[]),
                PostHolder::Unnamed { acting: true } => ("unnamed_acting", &[]),
                PostHolder::Held(people) => ("held", people),
                PostHolder::Perhaps(people) => ("undecided", people),
            };
            Who::Post {
                post: named(post),
                body: some_named(body.as_ref()),
                class: *class,
                holder: state,
                held_by: all(people),
            }
        }
        Q::Body(body) => Who::Body { body: named(body) },
        Q::Described(words) => Who::Described { words: words.clone() },
        Q::Class { post, holders } => Who::Class { post: named(post), known: all(holders) },
        Q::OwnersOf { programme, owners } => {
            Who::OwnersOf { programme: named(programme), known: all(owners) }
        }
        Q::MembersOf { body, members } => Who::MembersOf { body: named(body), known: all(members) },
        Q::SomeOf(rule) => Who::SomeOf { rule: Box::new(self::who(rule)) },
        Q::Unnamed => Who::Unnamed,
        Q::Vacant => Who::Vacant,
        Q::Nobody => Who::Nobody,
    }
}

/// Who, and how sure that is.
#[derive(Serialize)]
pub struct Weighed {
    #[serde(flatten)]
    who: Who,
    standing: &'static str,
    certainty: &'static str,
    note: Option<String>,
}

pub fn weighed(who: &who::Who, basis: &query::Basis) -> Weighed {
    let (standing, certainty) = (standing(basis.weight), key(CERTAINTIES, basis.certainty));
    Weighed { who: self::who(who), standing, certainty, note: basis.note.clone() }
}

pub fn chair(chair: Chair) -> &'static str {
    match chair {
        Chair::Stated => "stated",
        Chair::NotStated => "not_stated",
        Chair::StatedNone => "stated_none",
        Chair::StatedVacant => "stated_vacant",
        Chair::Undecided => "undecided",
        Chair::Proposed => "proposed",
    }
}
