//! What people call a thing that has another name in data.

use crate::ask::synonyms::SYNONYMS;
use crate::find::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What people call a thing of that name, where it is the same, or only near.
pub fn called(name: &str, is_same: bool) -> impl Iterator<Item = &'static str> + use<> {
    type Rows = HashMap<String, Vec<(&'static str, bool)>>;
    static BY_NAME: LazyLock<Rows> = LazyLock::new(|| {
        let mut rows = Rows::new();
        SYNONYMS
            .iter()
            .for_each(|(said, same, name)| rows.entry(fold(name)).or_default().push((said, *same)));
        rows
    });
    let rows = BY_NAME.get(&fold(name)).into_iter().flatten();
    rows.filter(move |(_, same)| *same == is_same).map(|(said, _)| *said)
}
