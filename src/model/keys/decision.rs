//! The keys of src/model/decision.rs.

use crate::model::keys::{Key, Matters, Part, Slot, key};

pub static DECISION_TYPE: Key =
    key("type", "slag", "kind", "Slag: beslut, rekommendation, förslag, delegation.")
        .part(Part::Property)
        .matters(Matters::Structure);
pub static DECISION_STATUS: Key = key("status", "status", "status", "Status, så långt källan säger.")
    .part(Part::Property)
    .matters(Matters::Structure);
pub static DECISION_BY: Key = key(
    "by",
    "beslutat eller föreslaget av",
    "decided or proposed by",
    "Organ eller befattning som beslutat eller föreslagit.",
)
.there("beslutade eller föreslog", "decided or proposed")
.part(Part::Property)
.part_there(Part::Decisions)
.matters(Matters::Structure);
pub static DECISION_DATE: Key = key("date", "datum", "date", "Beslutets dag, inte dokumentets.")
    .part(Part::Property)
    .matters(Matters::Structure);
pub static DECISION_IN_FORCE: Key =
    key("in_force", "gäller från", "in force from", "Från när beslutet gäller.")
        .part(Part::Property)
        .matters(Matters::Structure);
pub static DECISION_PARAGRAPH: Key =
    key("paragraph", "paragraf", "paragraph", "Paragraf i protokollet, utan §.")
        .part(Part::Property)
        .wording();
pub static DECISION_REGISTRY_NO: Key =
    key("registry_no", "diarienummer", "registry number", "Diarienummer.").part(Part::Property).wording();
pub static DECISION_ADDRESSED_TO: Key =
    key("addressed_to", "riktat till", "addressed to", "De som beslutet riktar sig till.")
        .there("riktat hit", "addressed here")
        .part(Part::Decisions)
        .part_there(Part::Decisions)
        .matters(Matters::Structure);
pub static DECISION_ON_PROPOSAL_OF: Key =
    key("on_proposal_of", "på förslag av", "on the proposal of", "Den som föreslog beslutet.")
        .there("på förslag härifrån", "proposed from here")
        .part(Part::Property)
        .part_there(Part::Decisions);
pub static DECISION_POINTS: Key = key("points", "punkt", "point", "Beslutets punkter.").part(Part::Contents);
pub static DECISION_ENDORSES: Key =
    key("endorses", "ställer sig bakom", "endorses", "Beslut som detta ställer sig bakom.")
        .there("bakom detta ställer sig", "endorsed by")
        .part(Part::Decisions)
        .part_there(Part::Decisions)
        .matters(Matters::Structure);
pub static DECISION_CHANGES: Key = key("changes", "verkan", "effect", "Vad beslutet ändrar.")
    .there("beslut om detta", "decision about this")
    .part(Part::Decisions)
    .part_there(Part::Decisions)
    .matters(Matters::Structure);
pub static DECISION_CONDITION: Key =
    key("condition", "villkor", "condition", "Villkor.").part(Part::Property).quote();
pub static DECISION_LIMIT: Key =
    key("limit", "gräns", "limit", "Gräns, t.ex. beloppsgräns.").part(Part::Property).quote();
pub static DECISION_THEMES: Key =
    key("themes", "tema, enligt redaktören", "theme, by the editor", "Teman, enligt redaktören.")
        .part(Part::Themes)
        .part_there(Part::Themes);
pub static EFFECT_TYPE: Key = key("type", "slag", "kind", "Slag av ändring.").slot(Slot::Value);
pub static EFFECT_TARGET: Key = key("target", "vad", "what", "Det som ändras.").slot(Slot::Whom).apart();
pub static CHANGE_TYPE: Key =
    key("type", "slag", "kind", "Slag av förändring.").part(Part::Property).matters(Matters::Structure);
pub static CHANGE_DATE: Key =
    key("date", "datum", "date", "När den genomfördes.").part(Part::Property).matters(Matters::Structure);
pub static CHANGE_BEFORE: Key = key("before", "fanns före", "was there before", "Det som fanns före.")
    .there("fanns före", "was there before")
    .part(Part::Reorganisation)
    .part_there(Part::Reorganisation)
    .matters(Matters::Structure);
pub static CHANGE_AFTER: Key = key("after", "finns efter", "is there after", "Det som finns efter.")
    .there("finns efter", "is there after")
    .part(Part::Reorganisation)
    .part_there(Part::Reorganisation)
    .matters(Matters::Structure);
pub static CHANGE_TRANSFERS: Key =
    key("transfers", "överföring", "transfer", "Vad som flyttade, från vem till vem.")
        .there("överföring", "transfer")
        .part(Part::Reorganisation)
        .part_there(Part::Reorganisation)
        .matters(Matters::Structure);
pub static CHANGE_BY_DECISION: Key =
    key("by_decision", "beslutet bakom", "the decision behind it", "Beslutet bakom.")
        .there("ledde till", "led to")
        .part(Part::Decisions)
        .part_there(Part::Reorganisation)
        .matters(Matters::Structure);
pub static TRANSFER_WHAT: Key =
    key("what", "vad", "what", "Vad som flyttade, i källans ord.").slot(Slot::Text);
pub static TRANSFER_ASSIGNMENT: Key = key("assignment", "uppdrag", "assignment", "Uppdraget som flyttade.");
pub static TRANSFER_GIVERS: Key = key("givers", "lämnas av", "given up by", "De som lämnade.");
pub static TRANSFER_RECEIVERS: Key = key("receivers", "tas emot av", "taken over by", "De som tog emot.");
