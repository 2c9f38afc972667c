//! The keys of src/model/assignment.rs.

use crate::model::keys::{Key, Matters, Part, Slot, inner, key};

pub static ASSIGNMENT_GIVEN: Key =
    key("given", "gavs", "given", "När uppdraget gavs.", Part::Property, Matters::Detail);
pub static ASSIGNMENT_GIVEN_BY: Key =
    key("given_by", "gavs av", "given by", "Den som gav uppdraget.", Part::Property, Matters::Responsibility)
        .there("gav", "gave")
        .part_there(Part::ResponsibleFor);
pub static ASSIGNMENT_HOLDERS: Key = key(
    "holders",
    "innehavare",
    "holder",
    "De som har uppdraget, med tid.",
    Part::Holders,
    Matters::Responsibility,
)
.part_there(Part::Held);
pub static ASSIGNMENT_PURPOSE: Key =
    key("purpose", "syfte", "purpose", "Syftet, i källans ord.", Part::Property, Matters::Detail).quote();
pub static ASSIGNMENT_PROGRAMME: Key = key(
    "programme",
    "program",
    "programme",
    "Programmet som uppdraget hör till.",
    Part::Property,
    Matters::Structure,
)
.there("hör hit", "belongs here")
.part_there(Part::Areas);
pub static ASSIGNMENT_OWNER: Key = key(
    "owner",
    "tillhör",
    "belongs to",
    "Organ som uppdraget tillhör.",
    Part::Property,
    Matters::Responsibility,
)
.there("uppdrag här", "assignment here")
.part_there(Part::Parts);
pub static ASSIGNMENT_POINTS: Key =
    key("points", "punkt", "point", "Uppdragets punkter.", Part::Contents, Matters::Detail);
pub static ASSIGNMENT_PRINCIPLES: Key = key(
    "principles",
    "princip",
    "principle",
    "Principer som resultatet ska uppfylla.",
    Part::Contents,
    Matters::Detail,
);
pub static ASSIGNMENT_DELIVERABLES: Key = key(
    "deliverables",
    "leverans",
    "deliverable",
    "Vad som ska lämnas, till vem och när.",
    Part::Contents,
    Matters::Responsibility,
)
.there("ska få", "is to receive")
.part_there(Part::Contents);
pub static ASSIGNMENT_STEERED_BY: Key =
    key("steered_by", "styrs av", "is steered by", "Styrgrupp.", Part::Lines, Matters::Responsibility)
        .there("styr", "steers")
        .part_there(Part::ResponsibleFor);
pub static ASSIGNMENT_DONE_BY: Key =
    key("done_by", "utförs av", "is done by", "De som gör arbetet.", Part::Lines, Matters::Responsibility)
        .there("utför", "carries out")
        .part_there(Part::ResponsibleFor);
pub static ASSIGNMENT_THEMES: Key = key(
    "themes",
    "tema, enligt redaktören",
    "theme, by the editor",
    "Teman, enligt redaktören.",
    Part::Themes,
    Matters::Detail,
)
.part_there(Part::Themes);
pub static DELIVERABLE_WHAT: Key = inner("what", "vad", "what", "Vad som ska lämnas.").slot(Slot::Text);
pub static DELIVERABLE_DELIVERS_TO: Key =
    inner("delivers_to", "lämnar förslag till", "delivers to", "Mottagare.").about();
pub static DELIVERABLE_DUE: Key = inner("due", "senast", "due", "Senaste dag.");
pub static DELIVERABLE_BINDING: Key =
    inner("binding", "bindande", "binding", "Falskt när dagen är en målsättning.");
