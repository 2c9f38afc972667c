//! The keys of src/model/body.rs.

use crate::model::keys::{Key, Matters, Part, Slot, inner, key};

pub static BODY_CLASS: Key = key(
    "class",
    "en klass",
    "a class",
    "Sant för en klass av organ som källan inte räknar upp, t.ex. förvaltningarnas ledningsgrupper.",
    Part::Property,
    Matters::Structure,
);
pub static BODY_CLASS_OF: Key = key(
    "class_of",
    "hör till klassen",
    "of the class",
    "Klassen som organet hör till, när källan säger det.",
    Part::Property,
    Matters::Structure,
)
.there("i klassen", "in the class")
.part_there(Part::Parts)
.one_way();
pub static BODY_COMPLETE: Key = key(
    "complete",
    "alla räknas upp i",
    "all are listed in",
    "Källor som räknar upp alla ledamöter: den som inte nämns där var inte med den dagen.",
    Part::Apart,
    Matters::Composition,
);
pub static BODY_COUNTS: Key =
    key("counts", "antal", "count", "Antal som källan anger.", Part::Counts, Matters::Detail);
pub static BODY_THEMES: Key = key(
    "themes",
    "tema, enligt redaktören",
    "theme, by the editor",
    "Teman, enligt redaktören.",
    Part::Themes,
    Matters::Detail,
)
.part_there(Part::Themes);
pub static BODY_LEGAL_FORM: Key = key(
    "legal_form",
    "juridisk form",
    "legal form",
    "Juridisk form, t.ex. kommunalförbund, aktiebolag, ideell förening.",
    Part::Property,
    Matters::Structure,
);
pub static BODY_WEBSITE: Key = key(
    "website",
    "webbplats",
    "website",
    "Webbplats, som källan anger den: regionkronoberg.se.",
    Part::Property,
    Matters::Detail,
)
.wording();
pub static BODY_IDENTIFIERS: Key = key(
    "identifiers",
    "beteckning i andra register",
    "identifier elsewhere",
    "Vad organet heter i andra register.",
    Part::Property,
    Matters::Detail,
)
.wording();
pub static IDENTIFIERS_ORGNR: Key =
    inner("orgnr", "organisationsnummer", "organisation number", "Organisationsnummer: 232100-0255.");
pub static IDENTIFIERS_NUTS: Key = inner("nuts", "NUTS", "NUTS", "EU:s områdeskod: SE224.");
pub static IDENTIFIERS_LAN: Key = inner("lan", "länskod", "county code", "Länskod: \"12\".");
pub static IDENTIFIERS_WIKIDATA: Key =
    inner("wikidata", "Wikidata", "Wikidata", "Nummer i Wikidata: Q103659.");
pub static BODY_LEVEL: Key = key("level", "nivå", "level", "Nivå.", Part::Property, Matters::Structure);
pub static BODY_PART_OF: Key = key(
    "part_of",
    "är en del av",
    "is part of",
    "Organ som detta är en del av.",
    Part::Lines,
    Matters::Structure,
)
.there("har som del", "has as a part")
.part_there(Part::Parts)
.one_way();
pub static BODY_CONSTITUTED_BY: Key = key(
    "constituted_by",
    "utgörs av",
    "is constituted by",
    "Organ som detta organ utgörs av: samma krets i en annan roll.",
    Part::Lines,
    Matters::Structure,
)
.there("utgör", "constitutes")
.part_there(Part::Lines)
.one_way();
pub static BODY_ATTACHED_TO: Key = key(
    "attached_to",
    "är knuten till",
    "is attached to",
    "Organ eller uppdrag som detta är knutet till.",
    Part::Lines,
    Matters::Structure,
)
.there("hit är knuten", "attached here")
.part_there(Part::Lines)
.one_way();
pub static BODY_MEMBERS: Key = key(
    "members",
    "plats",
    "seat",
    "Platser, en punkt per plats eller regel.",
    Part::Members,
    Matters::Composition,
)
.part_there(Part::Seats);
pub static BODY_COMPETENCES: Key = key(
    "competences",
    "kompetensområde",
    "field of competence",
    "Kompetensområden som ska finnas. De paras aldrig ihop med ledamöter.",
    Part::Contents,
    Matters::Composition,
)
.quote();
pub static BODY_MANDATE: Key = key(
    "mandate",
    "stående uppgift",
    "standing task",
    "Stående uppgifter.",
    Part::Tasks,
    Matters::Responsibility,
)
.there("uppgift i programmet", "task in the programme")
.part_there(Part::Tasks);
pub static BODY_POWERS: Key = key(
    "powers",
    "befogenhet",
    "power",
    "Befogenheter: beslutar, tillsätter, avvecklar.",
    Part::Powers,
    Matters::Responsibility,
);
pub static BODY_REPORTS_TO: Key =
    key("reports_to", "rapporterar till", "reports to", "Rapporterar till.", Part::Lines, Matters::Structure)
        .there("hit rapporterar", "reports here")
        .part_there(Part::Lines)
        .one_way();
pub static BODY_PREPARES_FOR: Key = key(
    "prepares_for",
    "bereder ärenden åt",
    "prepares for",
    "Bereder ärenden åt, är underlag för.",
    Part::Lines,
    Matters::Structure,
)
.there("hit bereder", "prepares for this")
.part_there(Part::Lines);
pub static BODY_DELIVERS_TO: Key = key(
    "delivers_to",
    "lämnar förslag till",
    "delivers to",
    "Lämnar förslag till.",
    Part::Lines,
    Matters::Structure,
)
.there("hit lämnar förslag", "delivers here")
.part_there(Part::Lines);
pub static BODY_SUPPORTS: Key =
    key("supports", "stödjer", "supports", "Stödjer.", Part::Lines, Matters::Structure)
        .there("stöds av", "supported by")
        .part_there(Part::Lines);
pub static BODY_HOSTED_BY: Key =
    key("hosted_by", "värd", "host", "Värdskap.", Part::Lines, Matters::Responsibility)
        .there("är värd för", "hosts")
        .part_there(Part::Lines);
pub static BODY_OWNED_BY: Key = key(
    "owned_by",
    "huvudman",
    "principal",
    "Huvudmän, ägare och förbundsmedlemmar.",
    Part::Lines,
    Matters::Structure,
)
.there("huvudman för", "principal of")
.part_there(Part::Lines);
pub static BODY_ROUTES: Key = key(
    "routes",
    "väg för förslag",
    "route for proposals",
    "Vägar för förslag.",
    Part::Contents,
    Matters::Structure,
)
.there("på vägen för förslag", "on a route for proposals")
.part_there(Part::Contents);
pub static BODY_PRINCIPLES: Key = key(
    "principles",
    "princip",
    "principle",
    "Principer som källan slår fast.",
    Part::Contents,
    Matters::Detail,
);
pub static BODY_MAILBOX: Key = key(
    "mailbox",
    "funktionsbrevlåda",
    "functional mailbox",
    "Funktionsbrevlåda. Aldrig en persons adress.",
    Part::Property,
    Matters::Detail,
);
pub static BODY_ESTABLISHED_BY: Key = key(
    "established_by",
    "inrättat av",
    "established by",
    "Beslut som inrättade organet.",
    Part::Decisions,
    Matters::Structure,
)
.there("inrättade", "established")
.part_there(Part::Decisions);
pub static BODY_DISSOLVED_BY: Key = key(
    "dissolved_by",
    "avvecklat av",
    "dissolved by",
    "Beslut som avvecklade organet.",
    Part::Decisions,
    Matters::Structure,
)
.there("avvecklade", "dissolved")
.part_there(Part::Decisions);
pub static BODY_TYPE: Key = key(
    "type",
    "slag",
    "kind",
    "Vilket slags organ, t.ex. executive_board, management_group, resource_group.",
    Part::Property,
    Matters::Structure,
);
pub static TASK_TASK: Key = inner("task", "uppgift", "task", "Uppgiften, i källans ord.").slot(Slot::Text);
pub static TASK_RECURRENCE: Key =
    inner("recurrence", "hur ofta", "how often", "Hur ofta uppgiften återkommer, t.ex. årligen.");
pub static TASK_PROGRAMME: Key =
    inner("programme", "program", "programme", "Programmet som uppgiften avser.").beside();
pub static HOSTING_BODY: Key = inner("body", "organ", "body", "Värden.").slot(Slot::Whom);
pub static HOSTING_STATE: Key =
    inner("state", "läge", "state", "Aktivt eller vilande värdskap.").slot(Slot::Value);
pub static ROUTE_SCOPE: Key = inner("scope", "räckvidd", "scope", "Räckvidd.").slot(Slot::Value);
pub static ROUTE_WHAT: Key =
    inner("what", "vad", "what", "Vilka förslag vägen gäller, i källans ord.").slot(Slot::Text);
pub static ROUTE_CONSULT: Key =
    inner("consult", "först samråd med", "consult first", "Den som avstämning ska ske med först.").beside();
pub static ROUTE_MAILBOX: Key =
    inner("mailbox", "funktionsbrevlåda", "functional mailbox", "Funktionsbrevlåda.");
