//! How much a difference matters: by the kind of the entity, the key, and what in the item differs.

use crate::diff::Class;
use crate::model::kind::{BODY, Kind};
use crate::model::plain::Plain;

/// Keys within an item that never change who has what: the words, the proof, the editor's remarks.
const WORDING: [&str; 5] = ["term", "source", "note", "observed", "purpose"];

/// The class of an entity that comes or goes, or of what it is called.
pub fn of_entity(kind: Kind) -> Class {
    match kind {
        Kind::Person | Kind::Source | Kind::Theme => Class::Detail,
        _ => Class::Structure,
    }
}

/// The class of a difference under a key. `fields` are the keys of the item that differ, where it
/// is the same item; `leads` is whether the entity, a post, gives somebody a responsibility.
pub fn of_key(
    kind: Kind,
    key: &str,
    before: Option<&Plain>,
    after: Option<&Plain>,
    fields: &[String],
    leads: bool,
) -> Class {
    if !fields.is_empty() && fields.iter().all(|field| WORDING.contains(&field.as_str())) {
        return Class::Detail;
    }
    let is =
        |role: &str| [before, after].into_iter().flatten().any(|item| item.text_of("role") == Some(role));
    match (kind, key) {
        (_, "members") if ["chair", "vice_chair", "responsible", "convenor"].into_iter().any(is) => {
            Class::Responsibility
        }
        (_, "members" | "competences") => Class::Composition,
        (Kind::Post, "holders") if leads => Class::Responsibility,
        (Kind::Post, "holders") => Class::Composition,
        (
            Kind::Area | Kind::Assignment,
            "responsible" | "holders" | "given_by" | "steered_by" | "done_by" | "deliverables",
        ) => Class::Responsibility,
        (_, "powers" | "mandate" | "held_together_by" | "hosted_by") => Class::Responsibility,
        (Kind::Programme, "owner") => Class::Responsibility,
        (Kind::Programme, "adopted") => Class::Structure,
        (
            Kind::Decision,
            "type" | "status" | "by" | "date" | "in_force" | "changes" | "endorses" | "addressed_to",
        ) => Class::Structure,
        (Kind::Change, "type" | "date" | "before" | "after" | "transfers" | "by_decision") => {
            Class::Structure
        }
        (Kind::Area, "programme" | "role")
        | (Kind::Post, "body" | "class" | "class_of")
        | (Kind::Assignment, "programme") => Class::Structure,
        // What was only proposed is created with that, and what is only proposed now is not there.
        (kind, "certainty") if is_decided(before, after) => of_entity(kind),
        (kind, "name" | "from" | "to") => of_entity(kind),
        (kind, _) if BODY & kind.bit() != 0 => of_body(key),
        (Kind::Post, "reports_to") => Class::Structure,
        _ => Class::Detail,
    }
}

/// Whether of a file's certainty one side is a proposal, and the other is not.
pub fn is_decided(before: Option<&Plain>, after: Option<&Plain>) -> bool {
    let is_proposed = |side: Option<&Plain>| side.and_then(Plain::text) == Some("proposed");
    is_proposed(before) != is_proposed(after)
}

fn of_body(key: &str) -> Class {
    match key {
        "part_of" | "reports_to" | "prepares_for" | "delivers_to" | "supports" | "attached_to"
        | "constituted_by" => Class::Structure,
        "established_by" | "dissolved_by" | "class" | "level" | "type" | "routes" => Class::Structure,
        _ => Class::Detail,
    }
}
