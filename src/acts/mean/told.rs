//! What is told of a sheet: faults, and what was understood.

use crate::acts::Fault;
use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::sheet::{Act, Sheet};
use crate::acts::world::same_name;
use crate::lang::Both;
use std::collections::{BTreeMap, BTreeSet};

impl Meaner<'_> {
    pub fn fault(&mut self, item: &Item, message: Both, help: Option<Both>) {
        self.faults.push(Fault { line: item.line.max(1), column: item.column.max(1), message, help });
    }

    pub fn say(&mut self, words: Both) {
        if self.said.insert(words.en.clone()) {
            self.told.push(words);
        }
    }
}

/// What a sheet says of names, wherever it does: `new`, `?` or ids.
pub(super) fn answers(sheet: &Sheet) -> BTreeMap<String, BTreeSet<String>> {
    let keys = |act: &Act| act.keys.iter().flat_map(|said| said.items.clone()).collect::<Vec<_>>();
    let items = sheet.acts.iter().flat_map(|act| act.subject.iter().cloned().chain(keys(act)));
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for item in items {
        let Some(id) = item.id.as_deref() else { continue };
        let answer = if matches!(id, "ny" | "nytt") { "new" } else { id };
        all.entry(same_name(&item.who)).or_default().insert(answer.to_string());
    }
    all
}
