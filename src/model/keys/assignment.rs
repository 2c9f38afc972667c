//! The keys of src/model/assignment.rs.

use crate::model::keys::{Key, Matters, Part, Slot, key};

pub static ASSIGNMENT_GIVEN: Key = key("given", "gavs", "given", "När uppdraget gavs.").part(Part::Property);
pub static ASSIGNMENT_GIVEN_BY: Key = key("given_by", "gavs av", "given by", "Den som gav uppdraget.")
    .there("gav", "gave")
    .part(Part::Property)
    .part_there(Part::ResponsibleFor)
    .matters(Matters::Responsibility);
pub static ASSIGNMENT_HOLDERS: Key = key("holders", "innehavare", "holder", "De som har uppdraget, med tid.")
    .part(Part::Holders)
    .part_there(Part::Held)
    .matters(Matters::Responsibility);
pub static ASSIGNMENT_PURPOSE: Key =
    key("purpose", "syfte", "purpose", "Syftet, i källans ord.").part(Part::Property).quote();
pub static ASSIGNMENT_PROGRAMME: Key =
    key("programme", "program", "programme", "Programmet som uppdraget hör till.")
        .there("hör hit", "belongs here")
        .part(Part::Property)
        .part_there(Part::Areas)
        .matters(Matters::Structure);
pub static ASSIGNMENT_POINTS: Key =
    key("points", "punkt", "point", "Uppdragets punkter.").part(Part::Contents);
pub static ASSIGNMENT_PRINCIPLES: Key =
    key("principles", "princip", "principle", "Principer som resultatet ska uppfylla.").part(Part::Contents);
pub static ASSIGNMENT_DELIVERABLES: Key =
    key("deliverables", "leverans", "deliverable", "Vad som ska lämnas, till vem och när.")
        .there("ska få", "is to receive")
        .part(Part::Contents)
        .part_there(Part::Contents)
        .matters(Matters::Responsibility);
pub static ASSIGNMENT_STEERED_BY: Key = key("steered_by", "styrs av", "is steered by", "Styrgrupp.")
    .there("styr", "steers")
    .part(Part::Lines)
    .part_there(Part::ResponsibleFor)
    .matters(Matters::Responsibility);
pub static ASSIGNMENT_DONE_BY: Key = key("done_by", "utförs av", "is done by", "De som gör arbetet.")
    .there("utför", "carries out")
    .part(Part::Lines)
    .part_there(Part::ResponsibleFor)
    .matters(Matters::Responsibility);
pub static ASSIGNMENT_THEMES: Key =
    key("themes", "tema, enligt redaktören", "theme, by the editor", "Teman, enligt redaktören.")
        .part(Part::Themes)
        .part_there(Part::Themes);
pub static DELIVERABLE_WHAT: Key = key("what", "vad", "what", "Vad som ska lämnas.").slot(Slot::Text);
pub static DELIVERABLE_DELIVERS_TO: Key =
    key("delivers_to", "lämnar förslag till", "delivers to", "Mottagare.").about();
pub static DELIVERABLE_DUE: Key = key("due", "senast", "due", "Senaste dag.");
pub static DELIVERABLE_BINDING: Key =
    key("binding", "bindande", "binding", "Falskt när dagen är en målsättning.");
