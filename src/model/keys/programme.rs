//! The keys of src/model/programme.rs.

use crate::model::keys::{Key, Matters, Part, Slot, inner, key};

pub static PROGRAMME_OWNER: Key = key(
    "owner",
    "tillhör",
    "belongs to",
    "Organ som programmet tillhör.",
    Part::Property,
    Matters::Responsibility,
)
.there("program här", "programme here")
.part_there(Part::Parts);
pub static PROGRAMME_TYPE: Key = key("type", "slag", "kind", "Slag.", Part::Property, Matters::Structure);
pub static PROGRAMME_HORIZON: Key = key(
    "horizon",
    "siktar mot",
    "aims at",
    "Året eller dagen som programmet siktar mot.",
    Part::Property,
    Matters::Detail,
);
pub static PROGRAMME_ADOPTED: Key = key(
    "adopted",
    "antaget",
    "adopted",
    "Att programmet är antaget, av vem och när, så långt källan säger.",
    Part::Decisions,
    Matters::Structure,
)
.there("antog", "adopted")
.part_there(Part::Decisions);
pub static PROGRAMME_HELD_TOGETHER_BY: Key = key(
    "held_together_by",
    "hålls ihop av",
    "is held together by",
    "De som håller ihop arbetet.",
    Part::Responsibility,
    Matters::Responsibility,
)
.there("håller ihop", "holds together")
.part_there(Part::ResponsibleFor);
pub static ADOPTED_BY: Key =
    inner("by", "beslutat eller föreslaget av", "decided or proposed by", "Organ som antog.")
        .slot(Slot::Whom)
        .beside();
pub static ADOPTED_DATE: Key = inner("date", "datum", "date", "När det antogs.").slot(Slot::Date);
pub static ADOPTED_DECISION: Key = inner("decision", "beslut", "decision", "Beslutet.").beside();
pub static COUNT_WHAT: Key = inner("what", "vad", "what", "Vad som räknas, i källans ord.").slot(Slot::Text);
pub static COUNT_NUMBER: Key = inner("number", "antal", "number", "Antalet.");
pub static COUNT_COUNTED: Key = inner(
    "counted",
    "räknas i datamängden som",
    "counted in the data as",
    "Listan i datamängden som antalet ska stämma med; utan nyckeln går det inte att kontrollera.",
);
pub static AREA_PROGRAMME: Key = key(
    "programme",
    "program",
    "programme",
    "Programmet som området hör till.",
    Part::Property,
    Matters::Structure,
)
.there("hör hit", "belongs here")
.part_there(Part::Areas);
pub static AREA_ROLE: Key = key(
    "role",
    "roll i programmet",
    "role in the programme",
    "Områdets roll i programmet.",
    Part::Property,
    Matters::Structure,
);
pub static AREA_RESPONSIBLE: Key = key(
    "responsible",
    "ansvar",
    "responsibility",
    "De som ansvarar. Utan nyckeln: källan anger ingen.",
    Part::Responsibility,
    Matters::Responsibility,
)
.part_there(Part::ResponsibleFor);
pub static AREA_MEMBERS: Key =
    key("members", "plats", "seat", "De som arbetar i området.", Part::Members, Matters::Composition)
        .part_there(Part::Seats);
pub static AREA_THEMES: Key = key(
    "themes",
    "tema, enligt redaktören",
    "theme, by the editor",
    "Teman, enligt redaktören.",
    Part::Themes,
    Matters::Detail,
)
.part_there(Part::Themes);
pub static RESPONSIBLE_RELATION: Key =
    inner("relation", "på vilket sätt", "in which sense", "På vilket sätt.").slot(Slot::Value);
pub static RESPONSIBLE_VACANT: Key =
    inner("vacant", "vakant", "vacant", "Sant när källan säger att det är vakant.").slot(Slot::Vacant);
pub static RESPONSIBLE_NONE: Key = inner(
    "none",
    "finns inte, enligt källan",
    "does not exist, says the source",
    "Sant när källan säger att ingen ansvarar.",
)
.slot(Slot::Nobody);
