//! "Vem fick uppdraget att utreda vården": which assignment is meant, the words behind "att" say.

use crate::ask::mentions::Mention;
use crate::ask::text::Word;
use crate::model::Model;
use crate::model::kind::Kind;

/// Leaves out what only the word "uppdraget" named, where a task is told behind it: the assignment
/// is the one that is called by that, or none that is known.
pub fn told(model: &Model, words: &mut [Word], mentions: &mut Vec<Mention>) {
    let is_task = |one: &Mention| {
        let [at] = one.at.as_slice() else { return false };
        words[*at].folded.starts_with("uppdrag") && words.get(at + 1).is_some_and(|next| next.folded == "att")
    };
    let Some(place) = mentions.iter().position(is_task) else { return };
    let next = mentions[place].at.first().map_or(0, |at| at + 2);
    let is_told =
        mentions.iter().any(|one| one.at.contains(&next) && one.of_kinds(model, Kind::Assignment.bit()));
    mentions.remove(place);
    // A word of what nobody knows tells which it is not.
    if let Some(word) = words.get_mut(next).filter(|_| !is_told) {
        word.read = false;
    }
}
