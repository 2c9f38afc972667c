//! Who is responsible, with the relation in the source's own word.

use crate::lang::{Both, both};
use crate::model::programme::RELATIONS;
use crate::model::statement::say;
use crate::query::responsible::Owner;
use crate::report::phrase::{Phrase, weighed};

/// In which sense somebody is responsible, in the source's own word: in English beside our word for
/// it, as others' words are Swedish: "leads (“leds av”)".
pub fn relation(owner: &Owner) -> Option<Both> {
    let stated = owner.relation.map(|relation| say(RELATIONS, relation));
    let Some(term) = owner.basis.term.as_deref() else { return stated };
    let en = stated.map_or_else(|| format!("“{term}”"), |stated| format!("{} (“{term}”)", stated.en));
    Some(both(term, en))
}

/// One who is responsible, with the relation in the source's own word: "leds av:
/// Huvudprojektledare, innehavare okänd".
pub fn owner(owner: &Owner) -> Phrase {
    let word = relation(owner).map(|word| Phrase::of(&word)).unwrap_or_default();
    let hedges: String = owner.basis.hedges.iter().map(|hedge| format!("; {hedge}")).collect();
    word.then(": ", weighed(&owner.who, &owner.basis)).and(Phrase::data(&hedges))
}
