//! Which document says something: a number of what is named, or what somebody is in it. The answer
//! is about that statement, and not about all that is said of the thing.

use crate::ask::read::Read;
use crate::ask::rules::{GROUP, Made, Rule, TOPIC, UNIT};
use crate::ask::text::Word;
use crate::ask::vocabulary::Asks::Why;
use crate::ask::words::is_in;
use crate::find::same_word;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{BODY, Kind, PERSON, POST};

pub const RULES: &[Rule] = &[
    Rule {
        command: "why",
        all: &[&[Why]],
        none: &[],
        make: number,
        sv: "var står det om {}",
        en: "which source says so of {}",
    },
    Rule {
        command: "why",
        all: &[&[Why]],
        none: &[],
        make: person,
        sv: "var står det om {}",
        en: "which source says so of {}",
    },
];

/// Numbers as words, from one on.
const NUMBERS: [&str; 12] = [
    " en ett one ",
    " tva two ",
    " tre three ",
    " fyra four ",
    " fem five ",
    " sex six ",
    " sju seven ",
    " atta eight ",
    " nio nine ",
    " tio ten ",
    " elva eleven ",
    " tolv twelve ",
];

/// The number that a word is.
pub fn number_of(word: &Word) -> Option<usize> {
    let by_word = || NUMBERS.iter().position(|words| is_in(words, &word.folded)).map(|at| at + 1);
    word.folded.parse().ok().or_else(by_word)
}

/// "vilket dokument säger att nämnden har nio ledamöter": that count.
fn number(read: &Read<'_>) -> Made {
    let kinds = BODY | Kind::Area.bit();
    let mention = read.thing(kinds)?;
    let [id] = read.those(mention, kinds)[..] else { return None };
    let entity = read.model.get(id);
    let says = |what: &str| {
        let lower = what.to_lowercase();
        let mut own = lower.split(|c: char| !c.is_alphanumeric()).filter(|own| !own.is_empty());
        own.any(|own| read.words.iter().any(|word| same_word(own, &word.kept) || is_members(own, word)))
    };
    let at = entity.counts().iter().position(|count| says(count.what.as_str()))?;
    let what = entity.counts()[at].what.as_str();
    // Without a number it may be asked of something else about them.
    let said = read.words.iter().find(|word| !word.read && number_of(word).is_some())?;
    let args = vec![entity.id.to_string(), format!("counts[{at}]")];
    let number = if is_stated(&args, Some(entity), &said.folded) { said.said.as_str() } else { "" };
    let told = format!("{number} {what} ({})", entity.name());
    Some((args, told.trim_start().to_string()))
}

/// "members" is what the sources call "ledamöter".
fn is_members(own: &str, word: &Word) -> bool {
    let is_such = |text: &str| ["ledam", "medlem", "member"].iter().any(|begin| text.starts_with(begin));
    is_such(own) && is_such(&word.folded)
}

/// Whether the count that a source is asked for has a number, of one source or another.
pub fn is_stated(args: &[String], entity: Option<&Entity>, word: &str) -> bool {
    let at =
        args.iter().find_map(|arg| arg.strip_prefix("counts[")?.strip_suffix(']')?.parse::<usize>().ok());
    let count = at.zip(entity).and_then(|(at, entity)| entity.counts().get(at));
    let number = Word::of(word, 0).and_then(|word| number_of(&word));
    number.zip(count).is_some_and(|(number, count)| {
        let claims = count.number.claims();
        claims.iter().any(|one| one.allows(number)) || claims.is_empty() && count.number.allows(number)
    })
}

/// "vilken källa säger att Anna Ask är ordförande i nämnden": her seat, post or area there.
fn person(read: &Read<'_>) -> Made {
    let [who] = read.thing(PERSON)?.ids[..] else { return None };
    let kinds = GROUP | UNIT | POST | TOPIC;
    let mention = read.thing(kinds)?;
    let [id] = read.those(mention, kinds)[..] else { return None };
    let entity = read.model.get(id);
    let (key, at) = place(entity, who)?;
    let path = at.map_or_else(|| key.to_string(), |at| format!("{key}[{at}]"));
    let told = format!("{} ({})", read.model.get(who).name(), entity.name());
    Some((vec![entity.id.to_string(), path], told))
}

/// Where a file says what somebody is: the one place, or the key where it has several.
fn place(entity: &Entity, who: EntityId) -> Option<(&'static str, Option<usize>)> {
    let is_it = |to: Option<EntityId>| to == Some(who);
    let seats = entity.seats().iter().map(|seat| seat.party.person.as_ref().and_then(|one| one.to));
    let owners = entity.responsible().iter().map(|one| one.party.person.as_ref().and_then(|one| one.to));
    let holders = entity.post().map_or(&[][..], |post| &post.holders);
    let holders = holders.iter().map(|one| one.person.as_ref().and_then(|one| one.to));
    let owned = if entity.kind == Kind::Assignment { "holders" } else { "responsible" };
    let all: [(&'static str, Vec<bool>); 3] = [
        ("holders", holders.map(is_it).collect()),
        (owned, owners.map(is_it).collect()),
        ("members", seats.map(is_it).collect()),
    ];
    let (key, found) = all.into_iter().find(|(_, found)| found.contains(&true))?;
    let at = found.iter().position(|is| *is);
    let is_one = found.iter().filter(|is| **is).count() == 1;
    Some((key, at.filter(|_| is_one)))
}
