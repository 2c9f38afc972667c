//! The keys of src/model/body.rs.

use crate::model::keys::{Key, Matters, Part, Slot, key};

pub static BODY_CLASS: Key = key(
    "class",
    "en klass",
    "a class",
    "Sant för en klass av organ som källan inte räknar upp, t.ex. förvaltningarnas ledningsgrupper.",
)
.part(Part::Property)
.matters(Matters::Structure);
pub static BODY_LEVEL: Key =
    key("level", "nivå", "level", "Nivå.").part(Part::Property).matters(Matters::Structure);
pub static BODY_PART_OF: Key = key("part_of", "är en del av", "is part of", "Organ som detta är en del av.")
    .there("har som del", "has as a part")
    .part(Part::Lines)
    .part_there(Part::Parts)
    .matters(Matters::Structure);
pub static BODY_CONSTITUTED_BY: Key = key(
    "constituted_by",
    "utgörs av",
    "is constituted by",
    "Organ som detta organ utgörs av: samma krets i en annan roll.",
)
.there("utgör", "constitutes")
.part(Part::Lines)
.part_there(Part::Lines)
.matters(Matters::Structure);
pub static BODY_ATTACHED_TO: Key =
    key("attached_to", "är knuten till", "is attached to", "Organ eller uppdrag som detta är knutet till.")
        .there("hit är knuten", "attached here")
        .part(Part::Lines)
        .part_there(Part::Lines)
        .matters(Matters::Structure);
pub static BODY_MEMBERS: Key = key("members", "plats", "seat", "Platser, en punkt per plats eller regel.")
    .part(Part::Members)
    .part_there(Part::Seats)
    .matters(Matters::Composition);
pub static BODY_COMPETENCES: Key = key(
    "competences",
    "kompetensområde",
    "field of competence",
    "Kompetensområden som ska finnas. De paras aldrig ihop med ledamöter.",
)
.part(Part::Contents)
.matters(Matters::Composition)
.quote();
pub static BODY_MANDATE: Key = key("mandate", "stående uppgift", "standing task", "Stående uppgifter.")
    .there("uppgift i programmet", "task in the programme")
    .part(Part::Tasks)
    .part_there(Part::Tasks)
    .matters(Matters::Responsibility);
pub static BODY_POWERS: Key =
    key("powers", "befogenhet", "power", "Befogenheter: beslutar, tillsätter, avvecklar.")
        .part(Part::Powers)
        .matters(Matters::Responsibility);
pub static BODY_REPORTS_TO: Key = key("reports_to", "rapporterar till", "reports to", "Rapporterar till.")
    .there("hit rapporterar", "reports here")
    .part(Part::Lines)
    .part_there(Part::Lines)
    .matters(Matters::Structure);
pub static BODY_PREPARES_FOR: Key =
    key("prepares_for", "bereder ärenden åt", "prepares for", "Bereder ärenden åt, är underlag för.")
        .there("hit bereder", "prepares for this")
        .part(Part::Lines)
        .part_there(Part::Lines)
        .matters(Matters::Structure);
pub static BODY_DELIVERS_TO: Key =
    key("delivers_to", "lämnar förslag till", "delivers to", "Lämnar förslag till.")
        .there("hit lämnar förslag", "delivers here")
        .part(Part::Lines)
        .part_there(Part::Lines)
        .matters(Matters::Structure);
pub static BODY_SUPPORTS: Key = key("supports", "stödjer", "supports", "Stödjer.")
    .there("stöds av", "supported by")
    .part(Part::Lines)
    .part_there(Part::Lines)
    .matters(Matters::Structure);
pub static BODY_HOSTED_BY: Key = key("hosted_by", "värd", "host", "Värdskap.")
    .there("är värd för", "hosts")
    .part(Part::Lines)
    .part_there(Part::Lines)
    .matters(Matters::Responsibility);
pub static BODY_ROUTES: Key = key("routes", "väg för förslag", "route for proposals", "Vägar för förslag.")
    .there("på vägen för förslag", "on a route for proposals")
    .part(Part::Contents)
    .part_there(Part::Contents)
    .matters(Matters::Structure);
pub static BODY_PRINCIPLES: Key =
    key("principles", "princip", "principle", "Principer som källan slår fast.").part(Part::Contents);
pub static BODY_MAILBOX: Key =
    key("mailbox", "funktionsbrevlåda", "functional mailbox", "Funktionsbrevlåda. Aldrig en persons adress.")
        .part(Part::Property);
pub static BODY_ESTABLISHED_BY: Key =
    key("established_by", "inrättat av", "established by", "Beslut som inrättade organet.")
        .there("inrättade", "established")
        .part(Part::Decisions)
        .part_there(Part::Decisions)
        .matters(Matters::Structure);
pub static BODY_DISSOLVED_BY: Key =
    key("dissolved_by", "avvecklat av", "dissolved by", "Beslut som avvecklade organet.")
        .there("avvecklade", "dissolved")
        .part(Part::Decisions)
        .part_there(Part::Decisions)
        .matters(Matters::Structure);
pub static BODY_TYPE: Key = key(
    "type",
    "slag",
    "kind",
    "Vilket slags organ, t.ex. executive_board, management_group, resource_group.",
)
.part(Part::Property)
.matters(Matters::Structure);
pub static TASK_TASK: Key = key("task", "uppgift", "task", "Uppgiften, i källans ord.").slot(Slot::Text);
pub static TASK_RECURRENCE: Key =
    key("recurrence", "återkommer", "recurs", "Hur ofta uppgiften återkommer, t.ex. årligen.");
pub static TASK_PROGRAMME: Key =
    key("programme", "program", "programme", "Programmet som uppgiften avser.").beside();
pub static POWER_DECIDES: Key =
    key("decides", "beslutar", "decides", "Om organet beslutar.").slot(Slot::Value);
pub static POWER_CREATES: Key =
    key("creates", "får tillsätta", "may set up", "Vad organet får tillsätta.").quote();
pub static POWER_DISSOLVES: Key =
    key("dissolves", "får avveckla", "may dissolve", "Vad organet får avveckla.").quote();
pub static POWER_ABOUT: Key = key("about", "gäller", "about", "Vad befogenheten gäller.").quote();
pub static HOSTING_BODY: Key = key("body", "organ", "body", "Värden.").slot(Slot::Whom);
pub static HOSTING_STATE: Key =
    key("state", "läge", "state", "Aktivt eller vilande värdskap.").slot(Slot::Value);
pub static ROUTE_SCOPE: Key = key("scope", "räckvidd", "scope", "Räckvidd.").slot(Slot::Value);
pub static ROUTE_WHAT: Key =
    key("what", "vad", "what", "Vilka förslag vägen gäller, i källans ord.").slot(Slot::Text);
pub static ROUTE_CONSULT: Key =
    key("consult", "först samråd med", "consult first", "Den som avstämning ska ske med först.").beside();
pub static ROUTE_MAILBOX: Key =
    key("mailbox", "funktionsbrevlåda", "functional mailbox", "Funktionsbrevlåda.");
