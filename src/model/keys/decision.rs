//! The keys of src/model/decision.rs.

use crate::model::keys::{Key, Matters, Part, Slot, inner, key};

pub static DECISION_TYPE: Key = key(
    "type",
    "slag",
    "kind",
    "Slag: beslut, rekommendation, förslag, delegation.",
    Part::Property,
    Matters::Structure,
);
pub static DECISION_STATUS: Key =
    key("status", "status", "status", "Status, så långt källan säger.", Part::Property, Matters::Structure);
pub static DECISION_BY: Key = key(
    "by",
    "beslutat eller föreslaget av",
    "decided or proposed by",
    "Organ eller befattning som beslutat eller föreslagit; en eller flera.",
    Part::Property,
    Matters::Structure,
)
.there("beslutade eller föreslog", "decided or proposed")
.part_there(Part::Decisions);
pub static DECISION_DATE: Key =
    key("date", "datum", "date", "Beslutets dag, inte dokumentets.", Part::Property, Matters::Structure);
pub static DECISION_IN_FORCE: Key = key(
    "in_force",
    "gäller från",
    "in force from",
    "Från när beslutet gäller.",
    Part::Property,
    Matters::Structure,
);
pub static DECISION_PARAGRAPH: Key = key(
    "paragraph",
    "paragraf",
    "item (§)",
    "Paragraf i protokollet, utan §; en eller flera.",
    Part::Property,
    Matters::Detail,
)
.wording();
pub static DECISION_REGISTRY_NO: Key =
    key("registry_no", "diarienummer", "registry number", "Diarienummer.", Part::Property, Matters::Detail)
        .wording();
pub static DECISION_ADDRESSED_TO: Key = key(
    "addressed_to",
    "riktat till",
    "addressed to",
    "De som beslutet riktar sig till.",
    Part::Decisions,
    Matters::Structure,
)
.there("riktat hit", "addressed here")
.part_there(Part::Decisions);
pub static DECISION_ON_PROPOSAL_OF: Key = key(
    "on_proposal_of",
    "på förslag av",
    "on the proposal of",
    "Den som föreslog beslutet.",
    Part::Property,
    Matters::Detail,
)
.there("på förslag härifrån", "proposed from here")
.part_there(Part::Decisions);
pub static DECISION_POINTS: Key =
    key("points", "punkt", "point", "Beslutets punkter.", Part::Contents, Matters::Detail);
pub static DECISION_ENDORSES: Key = key(
    "endorses",
    "ställer sig bakom",
    "endorses",
    "Beslut som detta ställer sig bakom.",
    Part::Decisions,
    Matters::Structure,
)
.there("bakom detta ställer sig", "endorsed by")
.part_there(Part::Decisions)
.one_way();
pub static DECISION_CHANGES: Key =
    key("changes", "verkan", "effect", "Vad beslutet ändrar.", Part::Decisions, Matters::Structure)
        .there("beslut om detta", "decision about this")
        .part_there(Part::Decisions)
        .one_way();
pub static DECISION_CONDITION: Key =
    key("condition", "villkor", "condition", "Villkor.", Part::Property, Matters::Detail).quote();
pub static DECISION_LIMIT: Key =
    key("limit", "gräns", "limit", "Gräns, t.ex. beloppsgräns.", Part::Property, Matters::Detail).quote();
pub static DECISION_THEMES: Key = key(
    "themes",
    "tema, enligt redaktören",
    "theme, by the editor",
    "Teman, enligt redaktören.",
    Part::Themes,
    Matters::Detail,
)
.part_there(Part::Themes);
pub static EFFECT_TYPE: Key = inner("type", "slag", "kind", "Slag av ändring.").slot(Slot::Value);
pub static EFFECT_TARGET: Key = inner("target", "vad", "what", "Det som ändras.").slot(Slot::Whom).apart();
pub static CHANGE_TYPE: Key =
    key("type", "slag", "kind", "Slag av förändring.", Part::Property, Matters::Structure);
pub static CHANGE_DATE: Key =
    key("date", "datum", "date", "När den genomfördes.", Part::Property, Matters::Structure);
pub static CHANGE_BEFORE: Key = key(
    "before",
    "fanns före",
    "was there before",
    "Det som fanns före.",
    Part::Reorganisation,
    Matters::Structure,
)
.there("fanns före", "was there before")
.part_there(Part::Reorganisation);
pub static CHANGE_AFTER: Key = key(
    "after",
    "finns efter",
    "is there after",
    "Det som finns efter.",
    Part::Reorganisation,
    Matters::Structure,
)
.there("finns efter", "is there after")
.part_there(Part::Reorganisation);
pub static CHANGE_TRANSFERS: Key = key(
    "transfers",
    "överföring",
    "transfer",
    "Vad som flyttade, från vem till vem.",
    Part::Reorganisation,
    Matters::Structure,
)
.there("överföring", "transfer")
.part_there(Part::Reorganisation);
pub static CHANGE_BY_DECISION: Key = key(
    "by_decision",
    "beslutet bakom",
    "the decision behind it",
    "Beslutet bakom.",
    Part::Decisions,
    Matters::Structure,
)
.there("ledde till", "led to")
.part_there(Part::Reorganisation);
pub static TRANSFER_WHAT: Key =
    inner("what", "vad", "what", "Vad som flyttade, i källans ord.").slot(Slot::Text);
pub static TRANSFER_ASSIGNMENT: Key =
    inner("assignment", "uppdrag", "assignment", "Uppdraget som flyttade.").apart();
pub static TRANSFER_GIVERS: Key = inner("givers", "lämnas av", "given up by", "De som lämnade.").apart();
pub static TRANSFER_RECEIVERS: Key =
    inner("receivers", "tas emot av", "taken over by", "De som tog emot.").apart();
pub static DECISION_POWERS: Key = key(
    "powers",
    "befogenhet",
    "power",
    "Befogenheter som beslutet ger, t.ex. en delegationsordnings rader.",
    Part::Powers,
    Matters::Responsibility,
);
