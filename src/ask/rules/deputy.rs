//! Questions of who stands in for somebody. The data says that in words only: of a seat ("personlig
//! ersättare för Anna Ask"), or as a task of a post ("generaldirektörens ställföreträdare").

use crate::ask::mentions::Mention;
use crate::ask::read::Read;
use crate::ask::rules::Made;
use crate::ask::text::Word;
use crate::find::{Topic, fold, names_of};
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{BODY, Kind, Kinds, PERSON, POST};

/// Beginnings of the words for whoever stands in, and for standing in.
const SAID: &[&str] =
    &["ersattare", "suppleant", "stallforetrad", "vikari", "ersatter", "deput", "substitut"];
const BETWEEN: &str = " for till to of at in den the om ";

fn is_said(word: &Word, next: Option<&Word>) -> bool {
    let is_in = || next.is_some_and(|next| next.folded == "in" || next.folded == "for");
    SAID.iter().any(|begin| word.folded.starts_with(begin))
        || matches!(word.folded.as_str(), "stands" | "stand" | "gar" | "hoppar") && is_in()
}

/// For whom somebody stands in whom the question asks for, and the word that says so.
fn asked<'r>(read: &'r Read<'_>) -> Option<(usize, &'r Mention)> {
    let words = &read.words;
    let is_someone = |one: &&Mention| one.of_kinds(read.model, PERSON | POST);
    let at = (0..words.len()).find(|at| !words[*at].read && is_said(&words[*at], words.get(at + 1)))?;
    let rest = words[at + 1..].iter();
    let skipped = rest.take_while(|word| BETWEEN.contains(&format!(" {} ", word.folded))).count();
    let is_verb = words[at].folded.ends_with("er") || skipped > 1;
    let next = at + 1 + skipped;
    let after = read.mentions.iter().filter(is_someone).find(|one| one.at.first() == Some(&next));
    // "Anna Asks personliga ersättare".
    let is_sort =
        |word: &Word| ["personlig", "ordinarie", "narmaste"].iter().any(|own| word.folded.starts_with(own));
    let last = if at > 0 && is_sort(&words[at - 1]) { at.checked_sub(2)? } else { at.checked_sub(1)? };
    let is_whose = |one: &&Mention| {
        let (said, is_english) = (&words[last], words[at].folded.starts_with("deput"));
        let is_own = |id: &EntityId| {
            let mut names = names_of(read.model.get(*id));
            names.any(|name| fold(name).split(' ').any(|own| own == said.folded))
        };
        one.at.last() == Some(&last)
            && (is_english || said.folded.ends_with('s') && !one.ids.iter().any(is_own))
    };
    let before = || read.mentions.iter().filter(is_someone).find(is_whose);
    let found = after.filter(|_| skipped > 0 || is_verb).or_else(before);
    found.map(|one| (at, one))
}

/// Whether a word asks for someone who stands in, and the data says who does.
pub fn is_told(read: &Read<'_>, at: usize) -> bool {
    let is_it = asked(read).is_some_and(|(own, _)| own == at);
    is_it && (post(read).is_some() || seat(read).is_some())
}

/// Whether a word asks for someone who stands in, of whom the data says nothing: another is no
/// answer to that.
pub fn is_unsaid(read: &Read<'_>, at: usize) -> bool {
    let words = &read.words;
    let is_it = is_said(&words[at], words.get(at + 1));
    // "ersättare för ordföranden": for whom is no name, and not the body's deputies.
    let is_of_nobody = || {
        let is_for = |word: &Word| matches!(word.folded.as_str(), "for" | "till" | "to" | "of");
        let is_body = |one: &Mention| one.at.first() == Some(&(at + 2)) && one.of_kinds(read.model, BODY);
        words.get(at + 1).is_some_and(is_for) && !read.mentions.iter().any(is_body)
    };
    if words[at].read || !is_it {
        return false;
    }
    match asked(read) {
        Some((own, _)) if own == at => post(read).is_none() && seat(read).is_none() && acting(read).is_none(),
        _ => is_of_nobody() && !words[at].folded.ends_with("er"),
    }
}

/// Whether a text says that somebody stands in for one of those who are named.
fn says(read: &Read<'_>, mention: &Mention, text: &str) -> bool {
    let folded = fold(text);
    let is_word = |word: &str| SAID.iter().any(|begin| word.starts_with(begin));
    let mut names = mention.ids.iter().flat_map(|id| names_of(read.model.get(*id)));
    folded.split(' ').any(is_word) && names.any(|name| Topic::of(name).is_said_in(text))
}

fn found<'r>(
    read: &'r Read<'_>,
    kinds: Kinds,
    said: impl Fn(&'r Entity) -> Vec<&'r str>,
) -> Option<(&'r Entity, &'r str)> {
    let (_, mention) = asked(read)?;
    let of = |(_, entity): &(EntityId, &'r Entity)| kinds & entity.kind.bit() != 0;
    let all = read.model.all().filter(of).filter(|(id, _)| !mention.ids.contains(id));
    let mut all = all.flat_map(|(_, entity)| said(entity).into_iter().map(move |text| (entity, text)));
    all.find(|(_, text)| says(read, mention, text))
}

/// The post of which a task is to stand in.
pub fn post(read: &Read<'_>) -> Made {
    let (post, text) =
        found(read, POST, |entity| entity.mandate().iter().map(|task| task.task.as_str()).collect())?;
    Some((vec![post.id.to_string()], format!("{}: {text}", post.name())))
}

/// The seat that is said to be that of whoever stands in.
pub fn seat(read: &Read<'_>) -> Made {
    let (body, text) = found(read, BODY, |entity| {
        let terms = entity.seats().iter().filter_map(|seat| seat.stated.term.as_ref());
        terms.map(|term| term.as_str()).collect()
    })?;
    Some((vec![body.id.to_string(), "--term".into(), text.to_string()], format!("{text}, {}", body.name())))
}

/// "vem ersätter direktören": the post itself, where somebody acts in it.
pub fn acting(read: &Read<'_>) -> Made {
    let (_, mention) = asked(read)?;
    let acts = |id: &&EntityId| {
        let post = read.model.get(**id).post();
        post.is_some_and(|post| post.holders.iter().any(|holder| holder.acting))
    };
    let mut all = mention.ids.iter().filter(|id| read.model.get(**id).kind == Kind::Post).filter(acts);
    let post = all.next().filter(|_| all.next().is_none()).map(|id| read.model.get(*id))?;
    Some((vec![post.id.to_string()], post.name().to_string()))
}
