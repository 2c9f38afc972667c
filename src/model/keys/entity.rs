//! The keys of src/model/entity.rs.

use crate::model::keys::{Key, Matters, Part, Slot, inner, key};

pub static COMMON_NAME: Key =
    key("name", "namn", "name", "Namnet, så som källan skriver det.", Part::Apart, Matters::Entity).wording();
pub static COMMON_ALIASES: Key = key(
    "aliases",
    "annat namn",
    "other name",
    "Andra namn: förkortningar, tidigare namn, korta namn.",
    Part::Property,
    Matters::Detail,
)
.wording();
pub static COMMON_TERM: Key = key(
    "term",
    "källans ord",
    "the source's words",
    "Källans eget ord för vad detta är, t.ex. insatsområde.",
    Part::Apart,
    Matters::Detail,
)
.wording();
pub static COMMON_DESCRIPTION: Key = key(
    "description",
    "beskrivning",
    "description",
    "En beskrivning i källans ord.",
    Part::Apart,
    Matters::Detail,
)
.wording()
.quote();
pub static COMMON_CERTAINTY: Key = key(
    "certainty",
    "hur säkert",
    "certainty",
    "Hur säkert det är att detta finns så som det beskrivs.",
    Part::Property,
    Matters::Detail,
);
pub static COMMON_LANG: Key = key(
    "lang",
    "språk",
    "language",
    "Språket i namn och texter; utan nyckeln svenska.",
    Part::Apart,
    Matters::Detail,
)
.wording();
pub static COMMON_FORMER_IDS: Key =
    key("former_ids", "tidigare id", "former id", "Tidigare id.", Part::Property, Matters::Detail);
pub static COMMON_SOURCES: Key =
    key("sources", "källa", "source", "Källor: id#L12 eller id#L12-18.", Part::Apart, Matters::Detail)
        .wording();
pub static COMMON_NOTE: Key =
    key("note", "anmärkning", "note", "Redaktörens anmärkning.", Part::Apart, Matters::Detail).wording();
pub static ALIAS_NAME: Key = inner("name", "namn", "name", "Namnet.").slot(Slot::Text);
pub static ALIAS_TYPE: Key = inner("type", "slag", "kind", "Slag av namn.").slot(Slot::Value);
pub static ALIAS_NOTE: Key = inner("note", "anmärkning", "note", "Redaktörens anmärkning.").wording();
pub static COMMON_FROM: Key = key(
    "from",
    "finns från",
    "is there from",
    "Den första dagen som uppgiften gäller.",
    Part::Property,
    Matters::Entity,
);
pub static COMMON_TO: Key = key(
    "to",
    "finns till och med",
    "is there up to and including",
    "Den sista dagen som uppgiften gäller (till och med); \"..\" är tills vidare.",
    Part::Property,
    Matters::Entity,
);
pub static ALIAS_FROM: Key = inner("from", "från", "from", "Den första dagen som uppgiften gäller.");
pub static ALIAS_TO: Key = inner(
    "to",
    "till och med",
    "up to and including",
    "Den sista dagen som uppgiften gäller (till och med); \"..\" är tills vidare.",
);
pub static COMMON_TITLE: Key =
    key("title", "titel", "title", "Namnet, så som källan skriver det.", Part::Apart, Matters::Entity)
        .wording();
