//! What is perhaps only called otherwise: a new id whose name, of now or of before, one has that is
//! gone.

use crate::diff::{Change, PerhapsRenamed, Side, What};
use crate::find;
use crate::model::kind::Kind;
use crate::query::Named;
use std::collections::{BTreeMap, BTreeSet};

/// New ids that have a name of one that is gone, and don't say so. What is called the same stands
/// before what only had the name, or an abbreviation of it.
pub fn perhaps(changes: &[Change], before: Side<'_>, after: Side<'_>) -> Vec<PerhapsRenamed> {
    let of =
        |what: What| changes.iter().filter(move |change| change.what == what).map(|change| &change.entity);
    let mut come: Vec<&Named> = of(What::Created).collect();
    let (mut found, mut taken) = (Vec::new(), BTreeSet::new());
    for names in [own_name, all_names] {
        let mut known: BTreeMap<(Kind, String), &Named> = BTreeMap::new();
        let gone: Vec<&Named> = of(What::Removed).filter(|old| !taken.contains(&old.id)).collect();
        for old in gone.into_iter().rev() {
            known.extend(names(before, old).into_iter().map(|name| ((old.kind, name), old)));
        }
        come.retain(|new| {
            let mut old =
                names(after, new).into_iter().filter_map(|name| known.get(&(new.kind, name)).copied());
            let Some(old) = old.find(|old| !taken.contains(&old.id)) else { return true };
            taken.insert(old.id.clone());
            found.push(PerhapsRenamed { before: old.clone(), after: (*new).clone() });
            false
        });
    }
    found
}

fn own_name(side: Side<'_>, named: &Named) -> Vec<String> {
    side.model.find(&named.id).map(|id| find::fold(side.model.get(id).name())).into_iter().collect()
}

/// The name, and those that it had or is also called by.
fn all_names(side: Side<'_>, named: &Named) -> Vec<String> {
    let Some(id) = side.model.find(&named.id) else { return Vec::new() };
    let aliases = side.model.get(id).common.aliases.iter().map(|alias| find::fold(alias.name.as_str()));
    own_name(side, named).into_iter().chain(aliases).collect()
}
