//! The keys of src/model/entity.rs.

use crate::model::keys::{Key, Matters, Part, Slot, key};

pub static COMMON_NAME: Key = key("name", "namn", "name", "Namnet, så som källan skriver det.")
    .part(Part::Apart)
    .matters(Matters::Entity)
    .wording();
pub static COMMON_ALIASES: Key =
    key("aliases", "annat namn", "other name", "Andra namn: förkortningar, tidigare namn, korta namn.")
        .part(Part::Property)
        .wording();
pub static COMMON_TERM: Key =
    key("term", "källans ord", "the source's word", "Källans eget ord för vad detta är, t.ex. insatsområde.")
        .part(Part::Apart)
        .wording();
pub static COMMON_DESCRIPTION: Key =
    key("description", "beskrivning", "description", "En beskrivning i källans ord.")
        .part(Part::Apart)
        .wording()
        .quote();
pub static COMMON_CERTAINTY: Key =
    key("certainty", "säkerhet", "certainty", "Hur säkert det är att detta finns så som det beskrivs.")
        .part(Part::Property);
pub static COMMON_LANG: Key =
    key("lang", "språk", "language", "Språket i namn och texter; utan nyckeln svenska.")
        .part(Part::Apart)
        .wording();
pub static COMMON_FORMER_IDS: Key =
    key("former_ids", "tidigare id", "former id", "Tidigare id.").part(Part::Property);
pub static COMMON_SOURCES: Key =
    key("sources", "källa", "source", "Källor: id#L12 eller id#L12-18.").part(Part::Apart).wording();
pub static COMMON_NOTE: Key =
    key("note", "anmärkning", "note", "Redaktörens anmärkning.").part(Part::Apart).wording();
pub static ALIAS_NAME: Key = key("name", "namn", "name", "Namnet.").slot(Slot::Text);
pub static ALIAS_TYPE: Key = key("type", "slag", "kind", "Slag av namn.").slot(Slot::Value);
pub static ALIAS_NOTE: Key = key("note", "anmärkning", "note", "Redaktörens anmärkning.");
pub static COMMON_FROM: Key =
    key("from", "finns från", "is there from", "Den första dagen som uppgiften gäller.")
        .part(Part::Property)
        .matters(Matters::Entity);
pub static COMMON_TO: Key = key(
    "to",
    "finns till och med",
    "is there up to and including",
    "Den sista dagen som uppgiften gäller (till och med); \"..\" är tills vidare.",
)
.part(Part::Property)
.matters(Matters::Entity);
pub static ALIAS_FROM: Key = key("from", "från", "from", "Den första dagen som uppgiften gäller.");
pub static ALIAS_TO: Key = key(
    "to",
    "till och med",
    "up to and including",
    "Den sista dagen som uppgiften gäller (till och med); \"..\" är tills vidare.",
);
pub static COMMON_TITLE: Key = key("title", "titel", "title", "Namnet, så som källan skriver det.")
    .part(Part::Apart)
    .matters(Matters::Entity)
    .wording();
