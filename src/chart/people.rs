//! A line in a box: who, and below it what for, with everything that makes it less than plainly
//! stated.

use crate::chart::rich::Rich;
use crate::chart::said;
use crate::lang::{Lang, both};
use crate::model::programme::RELATIONS;
use crate::model::seat::ROLES;
use crate::model::statement::say;
use crate::query::chart::{Mark, Node, Person};
use crate::query::who::{Held, PostHolder, Who};
use crate::report::phrase::{self, Phrase};

/// Who, and what is said of that.
pub struct Caption {
    pub who: Rich,
    pub more: Vec<Rich>,
}

pub fn said(person: &Person) -> Caption {
    let role = person.role.map(|role| Rich::of(&say(ROLES, role)));
    let relation = || person.relation.map(|relation| Rich::of(&say(RELATIONS, relation)));
    let term = person.term.as_deref().map(Rich::data);
    let role = role.or(term).or_else(relation).unwrap_or_default();
    let (who, more) = who(&person.who);
    let count = person.count.as_ref().map(|count| {
        let words = both(format!(" {}", count.in_words(Lang::Sv)), format!(" {}", count.in_words(Lang::En)));
        Rich::said("antal enligt källan:", "number in the source:").and(Rich::of(&words))
    });
    // A vacancy and a rule are said where the name would stand.
    let marks = person.marks.iter().filter(|mark| !matches!(mark, Mark::Vacant | Mark::Nobody | Mark::Rule));
    let marks = marks.map(|mark| Rich::of(&said::mark(*mark)));
    let more =
        std::iter::once(role).chain(marks).chain(more).chain(count).filter(|part| !part.is_empty()).collect();
    Caption { who, more }
}

fn who(who: &Who) -> (Rich, Vec<Rich>) {
    let said = |words| Rich::from(Phrase::said(words));
    match who {
        Who::Person { person, posts } if posts.is_empty() => {
            (Rich::named(person), vec![said(phrase::POST_UNKNOWN)])
        }
        Who::Person { person, posts } => (Rich::named(person), vec![phrase::pictured(posts).into()]),
        Who::Post { post, holder, class: true, .. } if !matches!(holder, PostHolder::Vacant) => {
            (Rich::named(post), rule(holder.people()))
        }
        Who::Post { post, holder, .. } if holder.people().is_empty() => {
            (Rich::named(post), phrase::lacks(holder).into_iter().map(said).collect())
        }
        Who::Post { post, holder, .. } => (phrase::pictured(holder.people()).into(), vec![Rich::named(post)]),
        Who::Class { post, holders } => (Rich::named(post), rule(holders)),
        Who::OwnersOf { programme, owners } => {
            let those = Phrase::said(phrase::OWNERS_OF).then(" ", Phrase::named(programme));
            (those.into(), rule(owners))
        }
        Who::MembersOf { body, members } => {
            let those = Phrase::said(phrase::MEMBERS_OF).then(" ", Phrase::named(body));
            (those.into(), rule(members))
        }
        Who::SomeOf(all) => {
            let (those, more) = self::who(all);
            (Rich::from(Phrase::said(phrase::SOME_OF)).and(Rich::data(" ")).and(those), more)
        }
        Who::Body(_) | Who::Described(_) | Who::Unnamed | Who::Vacant | Who::Nobody => {
            (phrase::who(who).into(), Vec::new())
        }
    }
}

/// A rule stays a rule; whom it gives is only what is known.
fn rule(holders: &[Held]) -> Vec<Rich> {
    vec![Rich::of(&said::mark(Mark::Rule)), phrase::known(holders).into()]
}

/// The same on one line: "Anna Ek: ordförande; kanske".
pub fn line(person: &Person, lang: Lang) -> String {
    let said = said(person);
    let more: Vec<String> = said.more.iter().map(|part| part.plain(lang)).collect();
    let who = said.who.plain(lang);
    if more.is_empty() { who } else { format!("{who}: {}", more.join("; ")) }
}

/// All lines of a box, where it is a text: its name, what it is, what is not stated, and whoever is
/// in it.
pub fn of_box(node: &Node, lang: Lang) -> Vec<String> {
    let side = node.side.map(|side| said::side(side).get(lang).to_string());
    let word = node.word.as_ref().map(|word| word.get(lang).to_string());
    let marks = node.marks.iter().map(|mark| said::node_mark(*mark).get(lang).to_string());
    let about: Vec<String> = side.into_iter().chain(word).chain(marks).collect();
    let mut all = vec![node.name.clone()];
    all.extend((!about.is_empty()).then(|| about.join("; ")));
    all.extend(node.unstated.map(|unstated| said::unstated(unstated).get(lang).to_string()));
    all.extend(node.people.iter().map(|person| line(person, lang)));
    all
}
