//! The facts of an entity with the ids that they have in all tables.

use crate::diff::fingerprint::checksum;
use crate::export::Export;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, More, Whom};
use std::collections::HashMap;

/// Hex digits of a statement's id.
const LENGTH: usize = 8;

/// A fact, which of those under its key it is, and its id.
pub struct Line<'e, 'm> {
    pub export: &'e Export<'m>,
    pub fact: Fact<'m>,
    pub ord: usize,
    pub id: String,
}

/// All that an entity's file says, as far as it is told.
pub fn lines<'e, 'm>(export: &'e Export<'m>, of: EntityId) -> Vec<Line<'e, 'm>> {
    let mut under: HashMap<&str, usize> = HashMap::new();
    let mut equals: HashMap<String, usize> = HashMap::new();
    let facts = export.model.facts(of).into_iter().filter(|fact| export.is_told(fact));
    let line = |fact: Fact<'m>| {
        let ord = under.entry(fact.key.name).or_insert(0);
        let at = *ord;
        *ord += 1;
        let id =
            format!("{}.{}.{}", export.id(of), fact.key.name, &checksum(&named(export, &fact))[..LENGTH]);
        let nth = equals.entry(id.clone()).or_insert(0);
        *nth += 1;
        let id = if *nth == 1 { id } else { format!("{id}-{nth}") };
        Line { export, fact, ord: at, id }
    };
    facts.map(line).collect()
}

impl Export<'_> {
    /// What makes a statement that one, as a text.
    pub(super) fn statement_id(&self, fact: &Fact<'_>) -> String {
        format!("{}|{}", fact.key.name, named(self, fact))
    }
}

/// What makes a statement that one: whom it names, as what, and its text; not its time, its source
/// or a note. Nothing that is not shown, as it could be guessed from the checksum.
fn named(export: &Export<'_>, fact: &Fact<'_>) -> String {
    let text = |text: &str| if export.privacy.hides(text) { String::new() } else { text.to_string() };
    let who = |id: EntityId| if export.is_shown(id) { export.id(id).into_owned() } else { String::new() };
    let whom = match fact.whom {
        Whom::None => String::new(),
        Whom::Entity(id) | Whom::Class(id) | Whom::OwnersOf(id) | Whom::MembersOf(id) => who(id),
        Whom::Described(words) => text(words.as_str()),
        Whom::Vacant => "vacant".into(),
        Whom::Nobody => "none".into(),
    };
    let mut parts = vec![whom, fact.value.map_or("", |value| value.key()).into()];
    parts.push(fact.text.map_or(String::new(), |words| text(words.as_str())));
    for (key, more) in &fact.more {
        match more {
            More::Entity(id) => parts.push(format!("{}={}", key.name, who(*id))),
            More::Cited(cited) if fact.stated.is_none() => parts.push(text(&cited.written())),
            _ => {}
        }
    }
    parts.join("\u{1f}")
}
