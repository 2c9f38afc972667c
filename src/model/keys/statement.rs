//! The keys of src/model/statement.rs.

use crate::model::keys::{Key, Slot, inner};

pub static STATED_OBSERVED: Key = inner(
    "observed",
    "iakttaget",
    "observed",
    "När uppgiften iakttogs, en eller flera gånger; utan nyckeln källans datum.",
)
.wording();
pub static STATED_CERTAINTY: Key = inner(
    "certainty",
    "hur säkert",
    "certainty",
    "Hur säker uppgiften är; utan nyckeln uttryckligen angiven.",
);
pub static STATED_TERM: Key =
    inner("term", "källans ord", "the source's words", "Källans eget ord.").wording();
pub static STATED_CONDITION: Key =
    inner("condition", "villkor", "condition", "Villkor i källans ord, t.ex. vid behov.");
pub static STATED_FREQUENCY: Key =
    inner("frequency", "hur ofta", "how often", "Hur ofta i källans ord, t.ex. regelbundet.");
pub static STATED_SOURCE: Key =
    inner("source", "källa", "source", "Källa och ställe, ett eller flera: id#L12 eller id#L12-18.")
        .wording();
pub static STATED_NOTE: Key = inner("note", "anmärkning", "note", "Redaktörens anmärkning.").wording();
pub static VALUE_IS: Key = inner("is", "värde", "value", "Värdet självt, i den långa formen.");
pub static PARTY_PERSON: Key = inner("person", "person", "person", "En person.").slot(Slot::Whom);
pub static PARTY_POST: Key =
    inner("post", "befattning", "post", "En befattning, vem som än har den.").slot(Slot::Whom);
pub static PARTY_BODY: Key = inner("body", "organ", "body", "Ett organ.").slot(Slot::Whom);
pub static PARTY_DESCRIBED: Key = inner(
    "described",
    "beskrivet som",
    "described as",
    "Källans beskrivning, när den varken namnger person, befattning eller organ.",
)
.slot(Slot::Described);
pub static RELATION_PURPOSE: Key =
    inner("purpose", "syfte", "purpose", "Syftet, i källans ord.").slot(Slot::Text).wording();
pub static RELATION_COUNT: Key =
    inner("count", "antal", "count", "Hur många de är, när källan anger det för en klass.");
pub static BOND_BODY: Key = inner("body", "organ", "body", "Organet, eller uppdraget.").slot(Slot::Whom);
pub static POINT_LABEL: Key = inner("label", "beteckning", "label", "Punktens beteckning i källan: a, 1, …");
pub static POINT_TEXT: Key = inner("text", "text", "text", "Vad källan säger.").slot(Slot::Text);
pub static THEME_LINK_THEME: Key = inner("theme", "tema", "theme", "Temat.").slot(Slot::Whom).apart();
pub static THEME_LINK_MATCH: Key =
    inner("match", "närhet", "nearness", "Hur nära temat är, enligt redaktören.").slot(Slot::Value);
pub static THEME_LINK_NOTE: Key =
    inner("note", "anmärkning", "note", "Varför redaktören bedömer så.").wording();
pub static STATED_FROM: Key = inner("from", "från", "from", "Den första dagen som uppgiften gäller.");
pub static STATED_TO: Key = inner(
    "to",
    "till och med",
    "up to and including",
    "Den sista dagen som uppgiften gäller (till och med); \"..\" är tills vidare.",
);
