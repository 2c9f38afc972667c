//! Whether something is called by a word for its sort: "insatsområde", "nämnd", "kommun".

use crate::find::stem::same_word;
use crate::find::{fold, names_of};
use crate::model::Model;
use crate::model::entity::Entity;
use crate::model::sorts::sort;

/// Whether the source's own word for it, or its type's, is a form of this one: each of its words
/// is, where it has several.
pub fn is_called(entity: &Entity, word: &str) -> bool {
    let word = word.to_lowercase();
    let is_it = |own: &str| are_same(&own.to_lowercase(), &word);
    let typed = entity.body().and_then(|body| body.kind.as_ref()).map(|kind| sort(kind.as_str()));
    entity.common.term.as_ref().is_some_and(|term| is_it(term.as_str()))
        || typed.is_some_and(|typed| is_it(&typed.sv) || is_it(&typed.en))
}

/// Whether something is one of a class of bodies that has a word as a name of its own: "NPO".
pub fn is_of_class(model: &Model, entity: &Entity, word: &str) -> bool {
    let class = entity.body().and_then(|body| body.class_of.as_ref()?.to);
    let word = fold(word);
    class.is_some_and(|class| names_of(model.get(class)).any(|name| fold(name) == word))
}

/// "nationella programområden" is "nationellt programområde".
fn are_same(own: &str, asked: &str) -> bool {
    let (mut own, mut asked) = (own.split_whitespace(), asked.split_whitespace());
    loop {
        match (own.next(), asked.next()) {
            (Some(own), Some(asked))
                if same_word(own, asked) || doubles(own, asked) || doubles(asked, own) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// "gemensamma" is "gemensam".
fn doubles(many: &str, one: &str) -> bool {
    many.strip_suffix("ma").is_some_and(|bare| bare == one && bare.ends_with('m'))
}
