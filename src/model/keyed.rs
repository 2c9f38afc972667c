//! What stands under keys, in their order. Nearly all maps of the data have one key to five, for
//! which a tree takes ten times the room that they need.

use crate::model::plain::Plain;
use std::ops::Index;

/// Values by their keys, each key once.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Keyed(Vec<(String, Plain)>);

impl Keyed {
    pub fn new() -> Keyed {
        Keyed::default()
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(own, _)| own.as_str().cmp(key))
    }

    pub fn get(&self, key: &str) -> Option<&Plain> {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    pub fn get_mut(&mut self, key: &str) -> Option<&mut Plain> {
        self.place(key).ok().map(|at| &mut self.0[at].1)
    }

    pub fn contains_key(&self, key: &str) -> bool {
        self.place(key).is_ok()
    }

    /// Puts a value under a key, and gives back what stood there. Many are put together from an
    /// iterator.
    pub fn insert(&mut self, key: String, value: Plain) -> Option<Plain> {
        match self.place(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// Puts a value under a key where nothing stands there.
    pub fn or_insert(&mut self, key: &str, value: Plain) {
        if let Err(at) = self.place(key) {
            self.0.insert(at, (key.to_string(), value));
        }
    }

    pub fn remove(&mut self, key: &str) -> Option<Plain> {
        self.place(key).ok().map(|at| self.0.remove(at).1)
    }

    pub fn retain(&mut self, mut keeps: impl FnMut(&str, &mut Plain) -> bool) {
        self.0.retain_mut(|(key, value)| keeps(key, value));
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&String, &Plain)> + Clone + ExactSizeIterator {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&String, &mut Plain)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }

    pub fn keys(&self) -> impl Iterator<Item = &String> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    pub fn values(&self) -> impl Iterator<Item = &Plain> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Plain> {
        self.0.iter_mut().map(|(_, value)| value)
    }
}

/// Of two values under one key the last counts.
impl FromIterator<(String, Plain)> for Keyed {
    fn from_iter<I: IntoIterator<Item = (String, Plain)>>(entries: I) -> Keyed {
        let mut all = Keyed::new();
        all.extend(entries);
        all
    }
}

impl Extend<(String, Plain)> for Keyed {
    fn extend<I: IntoIterator<Item = (String, Plain)>>(&mut self, entries: I) {
        self.0.extend(entries);
        self.0.sort_by(|(one, _), (other, _)| one.cmp(other));
        self.0.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        self.0.shrink_to_fit();
    }
}

impl Index<&str> for Keyed {
    type Output = Plain;

    /// What stands under a key that is known to be there; under another, an empty text.
    fn index(&self, key: &str) -> &Plain {
        static NOTHING: Plain = Plain::Text(String::new());
        self.get(key).unwrap_or(&NOTHING)
    }
}

impl<const N: usize> From<[(String, Plain); N]> for Keyed {
    fn from(entries: [(String, Plain); N]) -> Keyed {
        entries.into_iter().collect()
    }
}

impl IntoIterator for Keyed {
    type Item = (String, Plain);
    type IntoIter = std::vec::IntoIter<(String, Plain)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'k> IntoIterator for &'k Keyed {
    type Item = (&'k String, &'k Plain);
    type IntoIter =
        std::iter::Map<std::slice::Iter<'k, (String, Plain)>, fn(&'k (String, Plain)) -> Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::{Keyed, Plain};
    use std::collections::BTreeMap;

    fn text(text: &str) -> Plain {
        Plain::Text(text.into())
    }

    /// It is what a tree of the same entries is, in whatever order and however often they come.
    #[test]
    fn it_is_as_a_tree() {
        let words = ["b", "a", "c", "a", "d", "b", "a"];
        for count in 0..=words.len() {
            let entries = words[..count].iter().enumerate();
            let entries: Vec<(String, Plain)> =
                entries.map(|(at, word)| (word.to_string(), text(&at.to_string()))).collect();
            let tree: BTreeMap<String, Plain> = entries.iter().cloned().collect();
            let (at_once, mut in_turn) = (entries.iter().cloned().collect::<Keyed>(), Keyed::new());
            for (key, value) in entries {
                in_turn.insert(key, value);
            }
            assert_eq!(at_once, in_turn);
            assert!(at_once.iter().eq(tree.iter()), "{at_once:?}");
            for key in ["a", "b", "x"] {
                assert_eq!(at_once.get(key), tree.get(key));
                let (mut own, mut other) = (at_once.clone(), tree.clone());
                own.or_insert(key, text("new"));
                other.entry(key.to_string()).or_insert(text("new"));
                assert!(own.iter().eq(other.iter()));
                assert_eq!(own.remove(key), other.remove(key));
                assert!(own.iter().eq(other.iter()));
            }
        }
    }
}
