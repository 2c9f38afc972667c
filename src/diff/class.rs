//! How much a difference matters: by the kind of the entity, the key, and what in the item differs.

use crate::diff::Class;
use crate::model::keys::{self, Matters};
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::model::shape::{self, FieldShape};

/// The class of an entity that comes or goes, or of what it is called.
pub fn of_entity(kind: Kind) -> Class {
    match kind.facts().matters {
        Matters::Responsibility => Class::Responsibility,
        Matters::Structure | Matters::Entity => Class::Structure,
        Matters::Composition => Class::Composition,
        Matters::Detail => Class::Detail,
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
    let Some(field) = shape::shared(kind).field(key) else { return Class::Detail };
    if is_wording(field, fields) {
        return Class::Detail;
    }
    let is =
        |role: &str| [before, after].into_iter().flatten().any(|item| item.text_of("role") == Some(role));
    let leads = *field.key == keys::POST_HOLDERS && leads
        || field.key.matters == Matters::Composition
            && ["chair", "vice_chair", "responsible", "convenor"].into_iter().any(is);
    match field.key.matters {
        _ if leads => Class::Responsibility,
        // What was only proposed is created with that, and what is only proposed now is not there.
        _ if *field.key == keys::COMMON_CERTAINTY && is_decided(before, after) => of_entity(kind),
        Matters::Responsibility => Class::Responsibility,
        Matters::Structure => Class::Structure,
        Matters::Composition => Class::Composition,
        Matters::Detail => Class::Detail,
        Matters::Entity => of_entity(kind),
    }
}

/// Whether all that differs in an item is how it is said: the words, the proof, the editor's
/// remarks, and never who has what.
pub fn is_wording(field: &FieldShape, differ: &[String]) -> bool {
    let record = field.shape.record();
    let key = |name: &String| record.and_then(|record| record.field(name)).map(|field| field.key);
    !differ.is_empty() && differ.iter().all(|name| key(name).is_some_and(|key| key.is_wording))
}

/// Whether of a file's certainty one side is a proposal, and the other is not.
pub fn is_decided(before: Option<&Plain>, after: Option<&Plain>) -> bool {
    let is_proposed = |side: Option<&Plain>| side.and_then(Plain::text) == Some("proposed");
    is_proposed(before) != is_proposed(after)
}
