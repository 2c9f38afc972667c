//! The keys of src/model/post.rs.

use crate::model::keys::{Key, Matters, Part, Slot, key};

pub static POST_BODY: Key = key("body", "organ", "body", "Organ som befattningen finns i.")
    .there("befattning här", "post here")
    .part(Part::Property)
    .part_there(Part::Parts)
    .matters(Matters::Structure);
pub static POST_CLASS: Key = key("class", "en klass", "a class", "Sant för en klass av befattningar.")
    .part(Part::Property)
    .matters(Matters::Structure);
pub static POST_CLASS_OF: Key = key(
    "class_of",
    "hör till klassen",
    "of the class",
    "Klassen som befattningen hör till, när källan säger det.",
)
.there("i klassen", "in the class")
.part(Part::Property)
.part_there(Part::Parts)
.matters(Matters::Structure);
pub static POST_HOLDERS: Key = key("holders", "innehavare", "holder", "Innehavare, med tid.")
    .part(Part::Holders)
    .part_there(Part::Held)
    .matters(Matters::Composition);
pub static POST_REPORTS_TO: Key = key("reports_to", "rapporterar till", "reports to", "Rapporterar till.")
    .there("hit rapporterar", "reports here")
    .part(Part::Lines)
    .part_there(Part::Lines)
    .matters(Matters::Structure);
pub static POST_MANDATE: Key = key("mandate", "stående uppgift", "standing task", "Stående uppgifter.")
    .there("uppgift i programmet", "task in the programme")
    .part(Part::Tasks)
    .part_there(Part::Tasks)
    .matters(Matters::Responsibility);
pub static HOLDER_PERSON: Key = key("person", "person", "person", "Innehavaren.").slot(Slot::Whom);
pub static HOLDER_ACTING: Key = key("acting", "tillförordnad", "acting", "Sant för tillförordnad.");
pub static HOLDER_VACANT: Key =
    key("vacant", "vakant", "vacant", "Sant när källan säger att befattningen är vakant.").slot(Slot::Vacant);
pub static PERSON_SAME_AS: Key = key(
    "same_as",
    "samma person som",
    "same person as",
    "Samma person under ett annat id, när en källa säger det.",
);
pub static PERSON_NOT_SAME_AS: Key =
    key("not_same_as", "inte samma person som", "not the same person as", "Namne som är en annan person.");
pub static PERSON_REDACTED: Key =
    key("redacted", "namnet är borttaget", "the name is removed", "Sant när namnet är borttaget.")
        .part(Part::Apart);
