//! A document as it means: what is compared to know since when a statement stands in a file. Form, quoting, order of keys, comments and
//! the editor's notes are no part of it.

use crate::diagnostic::FileId;
use crate::syntax::{self, Form, Node};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plain {
    Text(String),
    List(Vec<Plain>),
    Map(BTreeMap<String, Plain>),
}

/// The document of a text; `None` when it can't be read whole.
pub fn read(text: &str) -> Option<Plain> {
    let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
    tape.whole.then(|| tape.root().map(plain)).flatten()
}

fn plain(node: Node<'_>) -> Plain {
    match node.form() {
        Form::List => Plain::List(node.children().map(plain).collect()),
        Form::Map => {
            let entries = node.entries().map(|(key, value)| (key.scalar().unwrap_or("").to_string(), plain(value)));
            Plain::Map(entries.collect())
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

    /// Whether a statement stands under a key: as it is, or anywhere in a list.
    pub fn says(&self, key: &str, statement: &Plain) -> bool {
        let Plain::Map(entries) = self else { return false };
        match entries.get(key) {
            Some(Plain::List(items)) if items.iter().any(|item| item.without_note() == statement.without_note()) => true,
            Some(value) => value.without_note() == statement.without_note(),
            None => false,
        }
    }

    fn without_note(&self) -> Plain {
        match self {
            Plain::Map(entries) => {
                Plain::Map(entries.iter().filter(|(key, _)| *key != "note").map(|(key, value)| (key.clone(), value.clone())).collect())
            }
            other => other.clone(),
        }
    }
}
