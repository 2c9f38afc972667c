//! Questions of whether a decision is in force: "gäller beslutet om delegation fortfarande".

use crate::ask::read::Read;
use crate::ask::rules::Made;
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::InForce;
use crate::find::{Topic, search};
use crate::model::entity::EntityId;
use crate::model::kind::DECISION;

/// Words after which nothing more of a decision's name comes.
const ENDS: &str =
    " fortfarande annu an nu idag i still now today in langre kvar upphavt upphavd giltig giltigt valid ";
/// Beginnings of words for what is decided.
const DECIDED: &[&str] =
    &["beslut", "avtal", "forslag", "delegation", "rekommendation", "decision", "agreement"];

/// The decision of which it is asked: named, or the one that is called as the words after "gäller".
pub fn in_force(read: &Read<'_>) -> Made {
    if !read.any(&[InForce]) {
        return None;
    }
    let id = match read.thing(DECISION) {
        Some(mention) => match read.those(mention, DECISION).as_slice() {
            [one] => *one,
            _ => return None,
        },
        None => called(read)?,
    };
    let decision = read.model.get(id);
    Some((vec![decision.id.to_string()], decision.name().to_string()))
}

/// The one decision that has the words in its name, the surest way.
fn called(read: &Read<'_>) -> Option<EntityId> {
    let begins = |word: &Word| DECIDED.iter().any(|begin| word.folded.starts_with(begin));
    let first = read.words.iter().position(begins)?;
    let is_end = |word: &&Word| !ENDS.contains(&format!(" {} ", word.folded));
    let words: Vec<&str> =
        read.words[first..].iter().take_while(is_end).map(|word| word.said.as_str()).collect();
    // "beslutet" alone is any.
    if words.len() < 2 {
        return None;
    }
    let hits = search(read.model, &Topic::of(&words.join(" ")), DECISION).hits;
    let best = hits.iter().map(|(_, how)| how.order()).min()?;
    let mut surest = hits.iter().filter(|(_, how)| how.order() == best).map(|(id, _)| *id);
    let one = surest.next();
    one.filter(|_| surest.next().is_none())
}
