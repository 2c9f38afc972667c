//! A document as it means: what is compared to know since when a statement stands in a file. Form,
//! quoting, order of keys, comments and the editor's notes are no part of it.

use crate::diagnostic::FileId;
use crate::syntax::{self, Form, Node};
use std::collections::{BTreeMap, HashSet};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Plain {
    Text(String),
    List(Vec<Plain>),
    Map(BTreeMap<String, Plain>),
}

/// The document of a text; `None` when it can't be read whole.
pub fn read(text: &str) -> Option<Plain> {
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    tape.whole.then(|| tape.root().map(|root| plain(root, true))).flatten()
}

fn plain(node: Node<'_>, is_root: bool) -> Plain {
    match node.form() {
        Form::List => Plain::List(node.children().map(|item| plain(item, false)).collect()),
        Form::Map => {
            let entries = node
                .entries()
                .map(|(key, value)| (key.scalar().unwrap_or("").to_string(), plain(value, false)));
            Plain::Map(entries.filter(|(key, _)| is_root || key != "note").collect())
        }
        _ => Plain::Text(node.scalar().unwrap_or("").to_string()),
    }
}

impl Plain {
    /// The value of a key, or one item of a list under it.
    pub fn at(&self, key: &str, index: Option<usize>) -> Option<&Plain> {
        let Plain::Map(entries) = self else { return None };
        match (entries.get(key)?, index) {
            (Plain::List(items), Some(index)) => items.get(index),
            (value, None) => Some(value),
            _ => None,
        }
    }

    /// Every statement with its key: a value as it is, and each item of a list.
    pub fn statements(&self) -> HashSet<(&str, &Plain)> {
        let Plain::Map(entries) = self else { return HashSet::new() };
        let mut all = HashSet::new();
        for (key, value) in entries {
            all.insert((key.as_str(), value));
            if let Plain::List(items) = value {
                all.extend(items.iter().map(|item| (key.as_str(), item)));
            }
        }
        all
    }
}
