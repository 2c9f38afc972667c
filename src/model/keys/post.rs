//! The keys of src/model/post.rs.

use crate::model::keys::{Key, Matters, Part, Slot, inner, key};

pub static POST_BODY: Key =
    key("body", "organ", "body", "Organ som befattningen finns i.", Part::Property, Matters::Structure)
        .there("befattning här", "post here")
        .part_there(Part::Parts);
pub static POST_CLASS: Key = key(
    "class",
    "en klass",
    "a class",
    "Sant för en klass av befattningar.",
    Part::Property,
    Matters::Structure,
);
pub static POST_CLASS_OF: Key = key(
    "class_of",
    "hör till klassen",
    "of the class",
    "Klassen som befattningen hör till, när källan säger det.",
    Part::Property,
    Matters::Structure,
)
.there("i klassen", "in the class")
.part_there(Part::Parts)
.one_way();
pub static POST_HOLDERS: Key =
    key("holders", "innehavare", "holder", "Innehavare, med tid.", Part::Holders, Matters::Composition)
        .part_there(Part::Held);
pub static POST_REPORTS_TO: Key =
    key("reports_to", "rapporterar till", "reports to", "Rapporterar till.", Part::Lines, Matters::Structure)
        .there("hit rapporterar", "reports here")
        .part_there(Part::Lines)
        .one_way();
pub static POST_MANDATE: Key = key(
    "mandate",
    "stående uppgift",
    "standing task",
    "Stående uppgifter.",
    Part::Tasks,
    Matters::Responsibility,
)
.there("uppgift i programmet", "task in the programme")
.part_there(Part::Tasks);
pub static POST_COMPLETE: Key = key(
    "complete",
    "alla räknas upp i",
    "all are listed in",
    "Källor som räknar upp alla som innehar befattningen, eller klassen.",
    Part::Apart,
    Matters::Composition,
);
pub static POST_POWERS: Key =
    key("powers", "befogenhet", "power", "Befogenheter.", Part::Powers, Matters::Responsibility);
pub static POST_COUNTS: Key =
    key("counts", "antal", "count", "Antal som källan anger.", Part::Counts, Matters::Detail);
pub static POST_THEMES: Key = key(
    "themes",
    "tema, enligt redaktören",
    "theme, by the editor",
    "Teman, enligt redaktören.",
    Part::Themes,
    Matters::Detail,
)
.part_there(Part::Themes);
pub static HOLDER_PERSON: Key = inner("person", "person", "person", "Innehavaren.").slot(Slot::Whom);
pub static HOLDER_ACTING: Key = inner("acting", "tillförordnad", "acting", "Sant för tillförordnad.");
pub static HOLDER_VACANT: Key =
    inner("vacant", "vakant", "vacant", "Sant när källan säger att befattningen är vakant.")
        .slot(Slot::Vacant);
pub static HOLDER_SHARED: Key =
    inner("shared", "delas", "shared", "Sant när källan säger att flera har befattningen tillsammans.");
pub static PERSON_SAME_AS: Key = key(
    "same_as",
    "samma person som",
    "same person as",
    "Samma person under ett annat id, när en källa säger det.",
    Part::Other,
    Matters::Detail,
);
pub static PERSON_NOT_SAME_AS: Key = key(
    "not_same_as",
    "inte samma person som",
    "not the same person as",
    "Namne som är en annan person.",
    Part::Other,
    Matters::Detail,
);
pub static PERSON_PERHAPS_SAME_AS: Key = key(
    "perhaps_same_as",
    "kanske samma person som",
    "perhaps the same person as",
    "Person som kanske är densamma, när ingen källa säger om de är det.",
    Part::Other,
    Matters::Detail,
);
pub static PERSON_REDACTED: Key = key(
    "redacted",
    "namnet är borttaget",
    "the name is removed",
    "Sant när namnet är borttaget.",
    Part::Apart,
    Matters::Detail,
);
