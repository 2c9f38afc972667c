//! Where somebody stands in a list: a list of thousands is not looked through for each of them.

use crate::acts::world::whom;
use crate::model::plain::Plain;
use crate::steps;
use std::collections::BTreeMap;

/// How much of a list is known, and where each of those stands.
#[derive(Debug, Default)]
struct Places {
    count: usize,
    of: BTreeMap<String, Vec<usize>>,
}

/// The lists that were looked through.
#[derive(Debug, Default)]
pub struct Listed(BTreeMap<String, BTreeMap<String, Places>>);

impl Listed {
    /// A list that became another one is not known any more.
    pub fn forget(&mut self, id: &str, list: &str) {
        if let Some(lists) = self.0.get_mut(id) {
            lists.remove(list);
        }
    }

    /// The places of whomever a statement is about; of one that names nobody all of them.
    pub fn places(&mut self, id: &str, list: &str, items: &[Plain], wanted: &Plain) -> Vec<usize> {
        let Some(who) = whom(wanted) else {
            steps::count(items.len());
            return (0..items.len()).collect();
        };
        let lists = self.0.entry(id.to_string()).or_default();
        let known = lists.entry(list.to_string()).or_default();
        if items.len() < known.count {
            *known = Places::default();
        }
        steps::count(items.len() - known.count);
        for (at, one) in items.iter().enumerate().skip(known.count) {
            if let Some(who) = whom(one) {
                known.of.entry(who.to_string()).or_default().push(at);
            }
        }
        known.count = items.len();
        known.of.get(who).cloned().unwrap_or_default()
    }
}
