//! The keys of src/model/programme.rs.

use crate::model::keys::{Key, Matters, Part, Slot, key};

pub static PROGRAMME_OWNER: Key = key("owner", "tillhör", "belongs to", "Organ som programmet tillhör.")
    .there("program här", "programme here")
    .part(Part::Property)
    .part_there(Part::Parts)
    .matters(Matters::Responsibility);
pub static PROGRAMME_TYPE: Key =
    key("type", "slag", "kind", "Slag.").part(Part::Property).matters(Matters::Structure);
pub static PROGRAMME_HORIZON: Key =
    key("horizon", "siktar mot", "aims at", "Året eller dagen som programmet siktar mot.")
        .part(Part::Property);
pub static PROGRAMME_ADOPTED: Key =
    key("adopted", "antaget", "adopted", "Att programmet är antaget, av vem och när, så långt källan säger.")
        .there("antog", "adopted")
        .part(Part::Decisions)
        .part_there(Part::Decisions)
        .matters(Matters::Structure);
pub static PROGRAMME_COUNTS: Key =
    key("counts", "antal", "count", "Antal som källan anger.").part(Part::Counts);
pub static PROGRAMME_HELD_TOGETHER_BY: Key =
    key("held_together_by", "hålls ihop av", "is held together by", "De som håller ihop arbetet.")
        .there("håller ihop", "holds together")
        .part(Part::Responsibility)
        .part_there(Part::ResponsibleFor)
        .matters(Matters::Responsibility);
pub static PROGRAMME_THEMES: Key =
    key("themes", "tema, enligt redaktören", "theme, by the editor", "Teman, enligt redaktören.")
        .part(Part::Themes)
        .part_there(Part::Themes);
pub static ADOPTED_BY: Key =
    key("by", "beslutat eller föreslaget av", "decided or proposed by", "Organ som antog.")
        .slot(Slot::Whom)
        .beside();
pub static ADOPTED_DATE: Key = key("date", "datum", "date", "När det antogs.").slot(Slot::Date);
pub static ADOPTED_DECISION: Key = key("decision", "beslut", "decision", "Beslutet.").beside();
pub static COUNT_WHAT: Key = key("what", "vad", "what", "Vad som räknas, i källans ord.").slot(Slot::Text);
pub static COUNT_NUMBER: Key = key("number", "antal", "number", "Antalet.");
pub static COUNT_COUNTED: Key = key(
    "counted",
    "räknas i datamängden som",
    "counted in the data as",
    "Listan i datamängden som antalet ska stämma med; utan nyckeln går det inte att kontrollera.",
);
pub static AREA_PROGRAMME: Key = key("programme", "program", "programme", "Programmet som området hör till.")
    .there("hör hit", "belongs here")
    .part(Part::Property)
    .part_there(Part::Areas)
    .matters(Matters::Structure);
pub static AREA_ROLE: Key =
    key("role", "roll i programmet", "role in the programme", "Områdets roll i programmet.")
        .part(Part::Property)
        .matters(Matters::Structure);
pub static AREA_RESPONSIBLE: Key =
    key("responsible", "ansvar", "responsibility", "De som ansvarar. Utan nyckeln: källan anger ingen.")
        .part(Part::Responsibility)
        .part_there(Part::ResponsibleFor)
        .matters(Matters::Responsibility);
pub static AREA_MEMBERS: Key = key("members", "plats", "seat", "De som arbetar i området.")
    .part(Part::Members)
    .part_there(Part::Seats)
    .matters(Matters::Composition);
pub static AREA_THEMES: Key =
    key("themes", "tema, enligt redaktören", "theme, by the editor", "Teman, enligt redaktören.")
        .part(Part::Themes)
        .part_there(Part::Themes);
pub static RESPONSIBLE_RELATION: Key =
    key("relation", "på vilket sätt", "in which sense", "På vilket sätt.").slot(Slot::Value);
pub static RESPONSIBLE_VACANT: Key =
    key("vacant", "vakant", "vacant", "Sant när källan säger att det är vakant.").slot(Slot::Vacant);
pub static RESPONSIBLE_NONE: Key = key(
    "none",
    "finns inte, enligt källan",
    "does not exist, says the source",
    "Sant när källan säger att ingen ansvarar.",
)
.slot(Slot::Nobody);
