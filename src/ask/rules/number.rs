//! What a rule makes of a question of how many.

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::make::{named, the};
use crate::ask::rules::{GROUP, Made};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::*;
use crate::find::{fold, same_word};
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, BODY, Kind, PERSON, POST};

/// The number of those in a body: nothing else is counted of it.
pub fn counted(read: &Read<'_>) -> Made {
    let mention = read.thing(GROUP)?;
    let is_other =
        read.has_noun(ANYTHING & !(PERSON | GROUP | Kind::Region.bit())) || !read.unknown.is_empty();
    // What is itself a class is counted by what the sources say of it.
    let is_other = is_other || is_class(read, mention);
    (!is_other).then(|| (vec![read.id(mention, GROUP), "--count".into()], read.name(mention, GROUP)))
}

/// A number that a source states of what is named, or of a body of the region, in the question's
/// own word: "hur många nämnder har Region Skåne".
pub fn counted_so(read: &Read<'_>) -> Made {
    // "hur många områdeschefer": of a class a source may say how many they are.
    let class =
        read.thing(POST).filter(|one| read.those(one, POST).into_iter().any(|id| is_class_of(read, id)));
    if let Some(mention) = class.filter(|_| read.mentions.len() == 1) {
        return Some((vec![read.id(mention, POST)], read.name(mention, POST)));
    }
    let (at, _) = read.nouns.first()?;
    let word = &read.words[*at];
    let has = |id: EntityId| is_counted(read, id, word);
    let named = read.thing(BODY | Kind::Programme.bit());
    if let Some(mention) = named {
        let is_so = read.those(mention, BODY | Kind::Programme.bit()).into_iter().any(has);
        return if is_so { the(read, BODY | Kind::Programme.bit()) } else { None };
    }
    let is_all = read.mentions.is_empty() && read.is_clear() && read.region_said;
    let of_region = is_all && read.region.is_some_and(has);
    // "hur många förvaltningar finns det", where one region says how many it has.
    let is_bare = read.mentions.is_empty() && read.is_clear() && read.region.is_none();
    let of_some = is_bare && read.model.of_kind(Kind::Region).any(|(region, _)| has(region));
    (of_region || of_some).then(|| (vec![word.kept.clone()], word.said.clone()))
}

/// A body of which no seat is listed, and a number is stated.
pub fn told_number(read: &Read<'_>) -> Made {
    let is_told = |id: &EntityId| {
        let entity = read.model.get(*id);
        // Where a source says how many they are, those that are named may be some of them.
        let is_of_members = || entity.counts().iter().any(|count| is_member_word(count.what.as_str()));
        !entity.counts().is_empty() && (entity.seats().is_empty() || is_of_members())
    };
    let mention = read.thing(GROUP).filter(|one| !is_class(read, one))?;
    let those = read.those(mention, GROUP);
    // "hur många ersättare": a number of members is none of those.
    let counted = counted_word(read).filter(|word| !is_member(word));
    let is_so = |word: &Word| those.iter().all(|id| is_counted(read, *id, word));
    if counted.is_some_and(|word| !is_so(word)) {
        return None;
    }
    (!those.is_empty() && those.iter().all(is_told)).then(|| the(read, GROUP)).flatten()
}

/// The word for what is counted: the one behind "hur många".
pub fn counted_word<'r>(read: &'r Read<'_>) -> Option<&'r Word> {
    let many =
        read.words.iter().position(|word| matches!(word.folded.as_str(), "manga" | "many" | "antal"))?;
    read.words.get(many + 1).filter(|word| !word.read)
}

/// Whether a word says all who sit somewhere: "ledamöter", "personer", "sitter".
fn is_member(word: &Word) -> bool {
    const BEGINS: [&str; 14] = [
        "ledam", "medlem", "person", "sitt", "satt", "ingar", "ar", "finns", "member", "people", "sit",
        "are", "som", "utgor",
    ];
    BEGINS.iter().any(|begin| word.folded.starts_with(begin))
}

/// "ledamöter", "members": what is counted are all who sit there.
fn is_member_word(what: &str) -> bool {
    let first = fold(what);
    ["ledam", "medlem", "member"].iter().any(|begin| first.starts_with(begin))
}

/// A class of posts of which a number is stated.
fn is_class_of(read: &Read<'_>, id: EntityId) -> bool {
    let entity = read.model.get(id);
    entity.post().is_some_and(|post| post.class) && !entity.counts().is_empty()
}

/// Whether a number of what a word says is stated of something.
pub fn is_counted(read: &Read<'_>, id: EntityId, word: &Word) -> bool {
    let mut counts = read.model.get(id).counts().iter();
    // "chefer, varav 68 procent kvinnor".
    let says = |what: &str| {
        let lower = what.to_lowercase();
        lower.split(|c: char| !c.is_alphanumeric()).any(|own| same_word(own, &word.kept))
    };
    counts.any(|count| says(count.what.as_str()))
}

fn is_class(read: &Read<'_>, mention: &Mention) -> bool {
    let is_class = |id: &EntityId| read.model.get(*id).body().is_some_and(|body| body.class);
    read.those(mention, GROUP).iter().all(is_class)
}

/// Numbers that the sources state: of what is named, or of what nothing else is called.
pub fn counts(read: &Read<'_>) -> Made {
    // "löften har strategin": what is named is no kind of which all are listed.
    // "anställda har regionen": nor is that of which they are.
    let is_listed = read.nouns.iter().any(|(at, kind)| *kind != Kind::Region && !read.words[*at].read);
    if is_listed || read.any(&[Chair, Holder, Proposed, Vice]) {
        return None;
    }
    match read.thing(BODY | Kind::Programme.bit()) {
        Some(mention) if mention.of_kinds(read.model, GROUP) && is_class(read, mention) => {
            named(read, mention, GROUP)
        }
        Some(mention) => {
            // Of several that are called so, the one that has a number of that.
            let has = |id: &EntityId| {
                let mut counts = read.model.get(*id).counts().iter();
                counts.any(|one| read.unknown.iter().any(|word| same_word(one.what.as_str(), word)))
            };
            let mut those = read.those(mention, BODY).into_iter().filter(has);
            match (those.next(), those.next()) {
                (Some(one), None) => {
                    let one = read.model.get(one);
                    Some((vec![one.id.to_string()], one.name().to_string()))
                }
                _ => Some((vec![read.id(mention, BODY)], read.name(mention, BODY))),
            }
        }
        None if read.unknown.len() > 1 || !read.mentions.is_empty() => None,
        // "antal finns" asks of something called so: all numbers are no answer.
        None if read.unknown.is_empty() && read.words.len() < 3 => None,
        None => Some((read.unknown.clone(), read.unknown.join(" "))),
    }
}
