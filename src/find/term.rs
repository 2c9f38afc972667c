//! Whether something is called by a word for its sort: "insatsområde", "nämnd", "kommun".

use crate::find::stem::same_word;
use crate::model::entity::Entity;
use crate::model::sorts::sort;

/// Whether the source's own word for it, or its type's, is a form of this one.
pub fn is_called(entity: &Entity, word: &str) -> bool {
    let word = word.to_lowercase();
    let is_it = |own: &str| {
        let own = own.to_lowercase();
        let (own, word): (Vec<&str>, Vec<&str>) = (own.split(' ').collect(), word.split(' ').collect());
        own.len() == word.len() && own.iter().zip(&word).all(|(own, word)| same_word(own, word))
    };
    let typed = entity.body().and_then(|body| body.kind.as_ref()).map(|kind| sort(kind.as_str()));
    entity.common.term.as_ref().is_some_and(|term| is_it(term.as_str()))
        || typed.is_some_and(|typed| is_it(&typed.sv) || is_it(&typed.en))
}
