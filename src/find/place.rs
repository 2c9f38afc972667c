//! The region that a question names among its other words: "beslut om digitalisering i Skåne",
//! "vägar kronoberg".

use crate::find::fold::fold;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;

/// The region that some words name, and the words without it.
pub fn region_in(model: &Model, text: &str) -> (Option<EntityId>, String) {
    for (id, region) in model.of_kind(Kind::Region) {
        let name = fold(region.name());
        let is_its = |word: &&str| {
            let word = fold(word);
            let own = |name: &str| name != "region" && (word == name || word.strip_suffix('s') == Some(name));
            *word == *region.id || name.split(' ').any(own)
        };
        if text.split_whitespace().any(|word| is_its(&word)) {
            let is_kind = |word: &&str| matches!(fold(word).as_str(), "region" | "regionen" | "regionens");
            let rest: Vec<&str> =
                text.split_whitespace().filter(|word| !is_its(word) && !is_kind(word)).collect();
            return (Some(id), rest.join(" "));
        }
    }
    (None, text.trim().to_string())
}
