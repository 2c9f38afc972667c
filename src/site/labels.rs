//! What stands before a statement on a page: the role or relation, else what its key means, seen
//! from one side or from the other.

use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::query::keys;
use crate::query::told::{More, Told, Whom, Words};
use crate::site::Site;

/// What a key says of whoever is named under it, seen from there.
const SEEN_FROM_THERE: &[(&str, &str, &str)] = &[
    ("reports_to", "hit rapporterar", "reports here"),
    ("prepares_for", "hit bereder", "prepares for this"),
    ("delivers_to", "hit lämnar förslag", "delivers here"),
    ("supports", "stöds av", "supported by"),
    ("part_of", "har som del", "has as a part"),
    ("constituted_by", "utgör", "constitutes"),
    ("attached_to", "hit är knuten", "attached here"),
    ("hosted_by", "är värd för", "hosts"),
    ("held_together_by", "håller ihop", "holds together"),
    ("owner", "program här", "programme here"),
    ("body", "befattning här", "post here"),
    ("class_of", "i klassen", "in the class"),
    ("by", "beslutade eller föreslog", "decided or proposed"),
    ("addressed_to", "riktat hit", "addressed here"),
    ("changes", "beslut om detta", "decision about this"),
    ("adopted", "antog", "adopted"),
    ("by_decision", "ledde till", "led to"),
    ("established_by", "inrättade", "established"),
    ("dissolved_by", "avvecklade", "dissolved"),
    ("endorses", "bakom detta ställer sig", "endorsed by"),
    ("on_proposal_of", "på förslag härifrån", "proposed from here"),
    ("before", "fanns före", "was there before"),
    ("after", "finns efter", "is there after"),
    ("transfers", "överföring", "transfer"),
    ("steered_by", "styr", "steers"),
    ("done_by", "utför", "carries out"),
    ("given_by", "gav", "gave"),
    ("authors", "avsändare till", "sender of"),
    ("publisher", "ger ut", "publishes"),
    ("distribution", "på sändlistan till", "on the distribution list of"),
    ("mandate", "uppgift i programmet", "task in the programme"),
    ("deliverables", "ska få", "is to receive"),
    ("routes", "på vägen för förslag", "on a route for proposals"),
    ("programme", "hör hit", "belongs here"),
    ("broader", "snävare tema", "narrower theme"),
];

/// What a decision did, seen from what it did that to.
const DONE_BY: &[(&str, &str, &str)] = &[
    ("creates", "inrättas av", "created by"),
    ("amends", "ändras av", "amended by"),
    ("repeals", "upphävs av", "repealed by"),
    ("replaces", "ersätts av", "replaced by"),
    ("appoints", "utses av", "appointed by"),
];

/// A key in words. They are looked up for every statement of a site.
pub fn key_words(key: &'static str) -> Words {
    keys::words(key).unwrap_or((key, key))
}

/// What a statement in the entity's own file is.
pub fn own(site: &Site<'_>, told: &Told<'_>) -> Words {
    match (told.key, told.value) {
        ("members", None) if told.certainty(site.model) == Certainty::Proposed => {
            ("föreslås ingå", "proposed")
        }
        ("members", None) => ("ingår", "member"),
        ("responsible" | "members" | "changes", Some(value)) => value,
        ("holders", Some(value)) => value,
        ("themes", Some(_)) => ("tema", "theme"),
        (key, _) => key_words(key),
    }
}

/// What a statement in another file is, seen from the entity that it names.
pub fn elsewhere(site: &Site<'_>, told: &Told<'_>, id: EntityId) -> Words {
    // Who is named beside the one that it is about: on behalf of whom, who appoints.
    let is_whom =
        matches!(told.whom, Whom::Entity(whom) | Whom::Class(whom) | Whom::OwnersOf(whom) if whom == id);
    let beside = told
        .more
        .iter()
        .find(|(_, more)| *more == More::Entity(id))
        .map(|(key, _)| *key)
        .filter(|_| !is_whom);
    let there =
        |key: &str| SEEN_FROM_THERE.iter().find(|(name, ..)| *name == key).map(|(_, sv, en)| (*sv, *en));
    if let (Some(key), "members") = (beside, told.key) {
        return key_words(key);
    }
    match (told.key, told.value) {
        ("members", None) if told.certainty(site.model) == Certainty::Proposed => {
            ("föreslås ingå", "proposed")
        }
        ("members", None) => ("ingår", "member"),
        ("members" | "responsible" | "themes", Some(value)) => value,
        ("changes", Some((_, done))) => DONE_BY
            .iter()
            .find(|(name, ..)| *name == done)
            .map_or(("beslut om detta", "decision about this"), |(_, sv, en)| (*sv, *en)),
        ("responsible", None) => ("ansvarar", "responsible"),
        ("holders", Some(value)) => value,
        ("holders", None) if site.model.get(told.of).kind == Kind::Post => ("innehar", "holds"),
        (key, _) => there(key).unwrap_or_else(|| key_words(key)),
    }
}

/// What a property is called.
pub fn property(key: &'static str) -> Words {
    match key {
        "aliases" => ("kallas även", "also called"),
        "labels" => ("ord för temat", "words for the theme"),
        key => key_words(key),
    }
}

/// Sorts of bodies and documents that the model does not limit; others stand as they are written.
const SORTS: &[(&str, &str, &str)] = &[
    ("annual_report", "årsberättelse", "annual report"),
    ("web_page", "webbsida", "web page"),
    ("report", "rapport", "report"),
    ("minutes", "protokoll", "minutes"),
    ("decision", "beslut", "decision"),
    ("official_letter", "tjänsteskrivelse", "official letter"),
    ("executive_board", "styrelse", "executive board"),
    ("executive_management", "koncernledning", "executive management"),
    ("management_group", "ledningsgrupp", "management group"),
    ("resource_group", "resursgrupp", "resource group"),
    ("health_region", "sjukvårdsregion", "health care region"),
];

pub fn sort(text: &str) -> Option<Words> {
    SORTS.iter().find(|(key, ..)| *key == text).map(|(_, sv, en)| (*sv, *en))
}
