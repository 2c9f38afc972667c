//! What is said in the words of others: the Organization Ontology, SKOS, CPOV. Only what the data
//! asserts, and of what has no time or doubt of its own only what is stated and has not ended.

use crate::export::Export;
use crate::export::line::Line;
use crate::export::rdf::turtle::Term;
use crate::export::rdf::{Properties, code, entity};
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::Whom;
use crate::model::kind::{BODY, Kind};
use crate::model::statement::Certainty;

/// What an entity is. A class of bodies is none of them, a class of posts is a role, and of what is
/// only proposed nothing is said but in our own words.
pub fn classes(export: &Export<'_>, id: EntityId) -> Properties {
    let kind = export.model.get(id).kind;
    let facts = kind.facts();
    let own = facts.class;
    let mut said: Properties = vec![("a".into(), Term::named(&format!("gov:{own}")))];
    let mut add = |class: &str| said.push(("a".into(), Term::named(class)));
    if !export.model.existence(id).is_fact() {
        return said;
    }
    match (kind, export.is_class(id)) {
        (Kind::Post, true) => add("org:Role"),
        (_, true) => add("gov:BodyClass"),
        (_, false) => facts.classes.iter().copied().for_each(add),
    }
    if is_group(export, id) {
        said.push(("org:classification".into(), code("kind", export.model.get(id).kind.folder())));
    }
    said
}

/// What it is called: in its file's language, but for people, whose names have none.
pub fn names(export: &Export<'_>, id: EntityId, lang: &str) -> Properties {
    let thing = export.model.get(id);
    if thing.is_redacted() || export.privacy.hides(thing.name()) {
        return Vec::new();
    }
    match thing.kind {
        Kind::Person => vec![("foaf:name".into(), Term::text(thing.name(), None))],
        Kind::Source => vec![("dct:title".into(), Term::text(thing.name(), Some(lang)))],
        // All others are concepts or bodies with a label.
        _ => vec![("skos:prefLabel".into(), Term::text(thing.name(), Some(lang)))],
    }
}

/// What a statement is and says in others' words, on its own node.
pub fn of_statement(line: &Line<'_, '_>) -> Properties {
    let (export, fact) = (line.export, &line.fact);
    let kind = export.model.get(fact.of).kind;
    let mut said: Properties = vec![("a".into(), Term::named("gov:Statement"))];
    let mut add = |key: &str, value: Term| said.push((key.to_string(), value));
    let whom = if let Whom::Entity(id) = fact.whom { Some(id) } else { None };
    let is_rule = matches!(fact.whom, Whom::Class(_) | Whom::OwnersOf(_) | Whom::MembersOf(_))
        || whom.is_some_and(|id| export.is_class(id));
    let is_so = fact.is_so(export.model);
    let role = || fact.value.map(|value| code("role", value.key()));
    match (fact.key.name, fact.whom) {
        ("members" | "holders", _) if is_rule => add("a", Term::named("gov:RuleSeat")),
        ("members", Whom::Entity(id)) if is_so && is_organisation(export, fact.of) => {
            let of = &export.model.get(id).kind;
            // A seat of a post is there whoever has the post: it is no member itself.
            if *of == Kind::Post {
                add("a", Term::named("org:Post"));
                add("org:postIn", entity(export, fact.of));
                add("gov:filledByHolderOf", entity(export, id));
            } else if export.is_shown(id) && (*of == Kind::Person || is_organisation(export, id)) {
                add("a", Term::named("org:Membership"));
                add("org:member", entity(export, id));
                add("org:organization", entity(export, fact.of));
            }
            role().into_iter().for_each(|role| add("org:role", role));
        }
        ("members", Whom::Vacant) if is_so && is_organisation(export, fact.of) => {
            add("a", Term::named("org:Post"));
            add("org:postIn", entity(export, fact.of));
            add("gov:vacant", Term::is(true));
            role().into_iter().for_each(|role| add("org:role", role));
        }
        ("holders", Whom::Entity(id)) if is_so && kind == Kind::Post && export.is_shown(id) => {
            let body = match &export.model.get(fact.of).detail {
                Detail::Post(post) => post.body.to.filter(|body| is_organisation(export, *body)),
                _ => None, // Asked of posts alone.
            };
            if let Some(body) = body.filter(|_| export.model.get(id).kind == Kind::Person) {
                add("a", Term::named("org:Membership"));
                add("org:member", entity(export, id));
                add("org:organization", entity(export, body));
                match export.is_class(fact.of) {
                    true => add("org:role", entity(export, fact.of)),
                    false => add("gov:inPost", entity(export, fact.of)),
                }
            }
        }
        _ => {} // The other keys say nothing that these vocabularies have.
    }
    said
}

/// What a statement says of the entity itself, by itself: it has neither time nor doubt, so only
/// what is stated and has not ended.
pub fn bare(line: &Line<'_, '_>) -> Option<(String, Term)> {
    let (export, fact) = (line.export, &line.fact);
    let Whom::Entity(to) = fact.whom else { return None };
    let is_plain = |id: EntityId| export.model.existence(id) == Certainty::Stated && !export.is_class(id);
    let is_certain = fact.certainty(export.model) == Certainty::Stated && line.holds() != "no";
    if !is_certain || !is_plain(fact.of) || !is_plain(to) || !export.is_shown(to) {
        return None;
    }
    let kinds = [fact.of, to].map(|id| export.model.get(id).kind);
    let bodies = is_organisation(export, fact.of) && is_organisation(export, to);
    let key = match (fact.key.name, kinds) {
        // As CPOV has it, of a public organisation alone.
        ("part_of", [Kind::Unit, Kind::Region]) => "org:unitOf",
        ("part_of", _) if bodies => "org:subOrganizationOf",
        ("reports_to", [from, to]) if bodies || from == Kind::Post && to == Kind::Post => "org:reportsTo",
        ("body", [Kind::Post, _]) if is_organisation(export, to) => "org:postIn",
        ("programme", [Kind::Area, Kind::Programme]) => "dct:isPartOf",
        ("themes", [_, Kind::Theme]) => match fact.value.map(|value| value.key()) {
            Some("exact") => "dct:subject",
            _ => "dct:relation",
        },
        ("publisher", [Kind::Source, _]) if is_organisation(export, to) => "dct:publisher",
        _ => return None, // Other keys have no word there.
    };
    Some((key.to_string(), entity(export, to)))
}

/// Whether it is one body, not a class of them, and no mere proposal.
fn is_organisation(export: &Export<'_>, id: EntityId) -> bool {
    let kind = export.model.get(id).kind;
    let is_body = BODY & kind.bit() != 0 && kind != Kind::Programme;
    is_body && !export.is_class(id) && export.model.existence(id).is_fact()
}

fn is_group(export: &Export<'_>, id: EntityId) -> bool {
    let kind = export.model.get(id).kind;
    is_organisation(export, id) && matches!(kind, Kind::Group | Kind::SteeringGroup | Kind::WorkingGroup)
}
