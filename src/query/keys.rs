//! What the keys of the data mean, in words; and the controlled value of a statement.

use crate::lang::{Both, both};
use crate::model::entity::Entity;
use crate::model::programme::RELATIONS;
use crate::model::read::Word;
use crate::model::seat::ROLES;
use crate::model::statement::Stated;
use std::collections::HashMap;

/// Each key that an entity can have, as one thing that it holds is called.
pub const KEYS: &[(&str, &str, &str)] = &[
    ("name", "namn", "name"),
    ("title", "titel", "title"),
    ("aliases", "annat namn", "other name"),
    ("term", "källans ord", "the source's word"),
    ("description", "beskrivning", "description"),
    ("from", "finns från", "is there from"),
    ("to", "finns till och med", "is there up to and including"),
    ("certainty", "säkerhet", "certainty"),
    ("lang", "språk", "language"),
    ("former_ids", "tidigare id", "former id"),
    ("type", "slag", "kind"),
    ("class", "en klass", "a class"),
    ("level", "nivå", "level"),
    ("part_of", "är en del av", "is part of"),
    ("constituted_by", "utgörs av", "is constituted by"),
    ("attached_to", "är knuten till", "is attached to"),
    ("members", "plats", "seat"),
    ("competences", "kompetensområde", "field of competence"),
    ("mandate", "stående uppgift", "standing task"),
    ("powers", "befogenhet", "power"),
    ("reports_to", "rapporterar till", "reports to"),
    ("prepares_for", "bereder ärenden åt", "prepares for"),
    ("delivers_to", "lämnar förslag till", "delivers to"),
    ("supports", "stödjer", "supports"),
    ("hosted_by", "värd", "host"),
    ("routes", "väg för förslag", "route for proposals"),
    ("principles", "princip", "principle"),
    ("mailbox", "funktionsbrevlåda", "functional mailbox"),
    ("established_by", "inrättat av", "established by"),
    ("dissolved_by", "avvecklat av", "dissolved by"),
    ("owner", "tillhör", "belongs to"),
    ("horizon", "siktar mot", "aims at"),
    ("adopted", "antaget", "adopted"),
    ("counts", "antal", "count"),
    ("held_together_by", "hålls ihop av", "is held together by"),
    ("themes", "tema, enligt redaktören", "theme, by the editor"),
    ("programme", "program", "programme"),
    ("role", "roll i programmet", "role in the programme"),
    ("responsible", "ansvar", "responsibility"),
    ("given", "gavs", "given"),
    ("given_by", "gavs av", "given by"),
    ("holders", "innehavare", "holder"),
    ("purpose", "syfte", "purpose"),
    ("points", "punkt", "point"),
    ("deliverables", "leverans", "deliverable"),
    ("steered_by", "styrs av", "is steered by"),
    ("done_by", "utförs av", "is done by"),
    ("status", "status", "status"),
    ("by", "beslutat eller föreslaget av", "decided or proposed by"),
    ("date", "datum", "date"),
    ("in_force", "gäller från", "in force from"),
    ("paragraph", "paragraf", "paragraph"),
    ("registry_no", "diarienummer", "registry number"),
    ("addressed_to", "riktat till", "addressed to"),
    ("on_proposal_of", "på förslag av", "on the proposal of"),
    ("endorses", "ställer sig bakom", "endorses"),
    ("changes", "verkan", "effect"),
    ("condition", "villkor", "condition"),
    ("limit", "gräns", "limit"),
    ("before", "fanns före", "was there before"),
    ("after", "finns efter", "is there after"),
    ("transfers", "överföring", "transfer"),
    ("by_decision", "beslutet bakom", "the decision behind it"),
    ("body", "organ", "body"),
    ("class_of", "hör till klassen", "of the class"),
    ("same_as", "samma person som", "same person as"),
    ("not_same_as", "inte samma person som", "not the same person as"),
    ("redacted", "namnet är borttaget", "the name is removed"),
    ("publisher", "utgivare", "publisher"),
    ("updated", "senast ändrat", "last changed"),
    ("url", "adress", "address"),
    ("authors", "avsändare", "sender"),
    ("distribution", "sändlista", "distribution"),
    ("audience", "läsare", "audience"),
    ("file", "bevarad text", "kept text"),
    ("sha256", "kontrollsumma", "checksum"),
    ("anchors", "namngivet ställe", "named place"),
    ("labels", "ord för temat", "word for the theme"),
    ("broader", "vidare tema", "broader theme"),
    ("sources", "källa", "source"),
    ("note", "anmärkning", "note"),
];

/// Keys within a statement.
const INNER: &[(&str, &str, &str)] = &[
    ("on_behalf_of", "företräder", "on behalf of"),
    ("owners_of", "de som ansvarar för områdena i", "those responsible for the areas of"),
    ("nominated_by", "nomineras av", "nominated by"),
    ("appointed_by", "utses av", "appointed by"),
    ("rotation", "roterar", "rotates"),
    ("acting", "tillförordnad", "acting"),
    ("vacant", "vakant", "vacant"),
    ("none", "finns inte, enligt källan", "does not exist, says the source"),
    ("voting", "rösträtt", "voting"),
    ("count", "antal", "count"),
    ("number", "antal", "number"),
    ("counted", "räknas i datamängden som", "counted in the data as"),
    ("recurrence", "återkommer", "recurs"),
    ("creates", "får tillsätta", "may set up"),
    ("dissolves", "får avveckla", "may dissolve"),
    ("about", "gäller", "about"),
    ("decides", "beslutar", "decides"),
    ("state", "läge", "state"),
    ("scope", "räckvidd", "scope"),
    ("consult", "först samråd med", "consult first"),
    ("due", "senast", "due"),
    ("binding", "bindande", "binding"),
    ("assignment", "uppdrag", "assignment"),
    ("givers", "lämnas av", "given up by"),
    ("receivers", "tas emot av", "taken over by"),
    ("decision", "beslut", "decision"),
    ("label", "beteckning", "label"),
    ("match", "närhet", "nearness"),
    ("capacity", "egenskap", "capacity"),
    ("lines", "rader", "lines"),
];

/// All keys, with their Swedish and English words.
pub fn all() -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str)> {
    // Those of an entity come last, so that they are kept where a key within a statement has the
    // same name.
    INNER.iter().chain(KEYS)
}

/// A key in words; one that is not there is itself.
pub fn in_words(key: &str) -> Both {
    let found = KEYS.iter().chain(INNER).find(|(name, ..)| *name == key);
    found.map_or_else(|| both(key, key), |(_, sv, en)| both(*sv, *en))
}

/// A controlled value: its key, and in words.
pub type Value = (&'static str, Both);

/// The controlled values of an entity's statements, by the statement: in which sense somebody is
/// responsible, in which role somebody sits.
pub fn values_of(entity: &Entity) -> HashMap<*const Stated, Value> {
    let responsible = entity
        .responsible()
        .iter()
        .filter_map(|one| Some((&raw const one.stated, value(RELATIONS, one.relation?))));
    let seats =
        entity.seats().iter().filter_map(|seat| Some((&raw const seat.stated, value(ROLES, seat.role?))));
    responsible.chain(seats).collect()
}

/// A value of a vocabulary.
pub fn value<T: Copy + PartialEq>(words: &'static [Word<T>], value: T) -> Value {
    words
        .iter()
        .find(|word| word.value == value)
        .map_or(("", both("", "")), |word| (word.key, both(word.sv, word.en)))
}

#[cfg(test)]
mod tests {
    use super::KEYS;
    use crate::model::kind::Kind;
    use crate::model::shape;

    #[test]
    fn every_key_of_every_kind_has_its_words() {
        for field in Kind::ALL.into_iter().flat_map(|kind| shape::of_kind(kind).fields) {
            assert!(KEYS.iter().any(|(key, ..)| *key == field.key), "{}", field.key);
        }
    }
}
