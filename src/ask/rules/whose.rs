//! What was not read and makes it another thing: "hälsonämndens arbetsutskott" is not the board,
//! and "digitala tjänster" is no "Digital färdplan".

use crate::ask::Reading;
use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::{GROUP, TOPIC, UNIT};
use crate::ask::words::is_small;
use crate::find::{fold, names_of};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, SOURCE};

/// Ends of words for bodies that are a part of others.
const PARTS: [&str; 6] = ["utskott", "utskottet", "beredning", "beredningen", "presidium", "presidiet"];

/// The words that make it another thing than the answer is about.
pub fn other(read: &Read<'_>, reading: &Reading) -> Option<String> {
    let command = reading.argv.first().map_or("", String::as_str);
    let is_left = |said: &String| reading.unread.contains(said) || read.unknown.contains(said);
    let is_part = |said: &String| PARTS.iter().any(|end| fold(said).ends_with(end));
    let other =
        |kinds| move |one: &Mention| one.of_kinds(read.model, kinds) && reading.unread.contains(&one.said);
    let mention = |one: &Mention| one.said.clone();
    match command {
        "chair" | "members" | "mandate" => {
            let is_body = other(GROUP);
            let part = read.words.iter().find(|word| is_left(&word.said) && is_part(&word.said));
            let beside = || read.mentions.iter().filter(|_| command == "chair").find(|one| is_body(one));
            part.map(|word| word.said.clone()).or_else(|| beside().map(mention))
        }
        "who-owns" => {
            let cut = read.mentions.iter().find(|one| is_cut(read, one))?;
            read.words.get(behind(cut)).map(|word| word.said.clone())
        }
        // Of the page about something: which of the pages is not known.
        "show" => {
            read.thing(SOURCE).filter(|one| one.ids.len() > 1 && !read.region_said)?;
            let is_about = other(TOPIC | UNIT | GROUP);
            read.mentions.iter().find(|one| is_about(one)).map(mention)
        }
        _ => None, // Other answers tell of all that is named.
    }
}

/// The place behind a mention.
fn behind(one: &Mention) -> usize {
    one.at.iter().max().map_or(0, |at| at + 1)
}

/// Whether a name is named by some of its words, with a word behind them that nobody knows, or that
/// is of another kind.
fn is_cut(read: &Read<'_>, one: &Mention) -> bool {
    let next = behind(one);
    let is_its = |kind: Kind| one.of_kinds(read.model, kind.bit());
    let noun = read.nouns.iter().find(|(at, _)| *at == next).map(|(_, kind)| *kind);
    let is_next = read.words.get(next).is_some_and(|word| {
        read.unknown.contains(&word.said) || !word.read && noun.is_some_and(|kind| !is_its(kind))
    });
    let telling = |name: &str| fold(name).split(' ').filter(|word| !is_small(word)).count();
    let is_less = |id: &EntityId| names_of(read.model.get(*id)).all(|name| telling(name) > one.at.len());
    is_next && one.of_kinds(read.model, TOPIC) && one.ids.iter().all(is_less)
}
