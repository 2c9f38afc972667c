//! The keys of src/model/statement.rs.

use crate::model::keys::{Key, Slot, key};

pub static STATED_OBSERVED: Key =
    key("observed", "iakttaget", "observed", "När uppgiften iakttogs; utan nyckeln källans datum.").wording();
pub static STATED_CERTAINTY: Key =
    key("certainty", "säkerhet", "certainty", "Hur säker uppgiften är; utan nyckeln uttryckligen angiven.");
pub static STATED_TERM: Key = key("term", "källans ord", "the source's word", "Källans eget ord.").wording();
pub static STATED_CONDITION: Key =
    key("condition", "villkor", "condition", "Villkor i källans ord, t.ex. vid behov.");
pub static STATED_FREQUENCY: Key =
    key("frequency", "hur ofta", "how often", "Hur ofta i källans ord, t.ex. regelbundet.");
pub static STATED_SOURCE: Key =
    key("source", "källa", "source", "Källa och ställe: id#L12 eller id#L12-18.").wording();
pub static STATED_NOTE: Key = key("note", "anmärkning", "note", "Redaktörens anmärkning.").wording();
pub static PARTY_PERSON: Key = key("person", "person", "person", "En person.").slot(Slot::Whom);
pub static PARTY_POST: Key =
    key("post", "befattning", "post", "En befattning, vem som än har den.").slot(Slot::Whom);
pub static PARTY_BODY: Key = key("body", "organ", "body", "Ett organ.").slot(Slot::Whom);
pub static PARTY_DESCRIBED: Key = key(
    "described",
    "beskrivet som",
    "described as",
    "Källans beskrivning, när den varken namnger person, befattning eller organ.",
)
.slot(Slot::Described);
pub static RELATION_PURPOSE: Key =
    key("purpose", "syfte", "purpose", "Syftet, i källans ord.").slot(Slot::Text).wording();
pub static POINT_LABEL: Key = key("label", "beteckning", "label", "Punktens beteckning i källan: a, 1, …");
pub static POINT_TEXT: Key = key("text", "text", "text", "Vad källan säger.").slot(Slot::Text);
pub static THEME_LINK_THEME: Key = key("theme", "tema", "theme", "Temat.").slot(Slot::Whom).apart();
pub static THEME_LINK_MATCH: Key =
    key("match", "närhet", "nearness", "Hur nära temat är, enligt redaktören.").slot(Slot::Value);
pub static THEME_LINK_NOTE: Key = key("note", "anmärkning", "note", "Varför redaktören bedömer så.");
pub static STATED_FROM: Key = key("from", "från", "from", "Den första dagen som uppgiften gäller.");
pub static STATED_TO: Key = key(
    "to",
    "till och med",
    "up to and including",
    "Den sista dagen som uppgiften gäller (till och med); \"..\" är tills vidare.",
);
