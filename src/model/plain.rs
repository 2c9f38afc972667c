//! A file as it means: a tree of values in which form, quoting, order of keys and comments are no
//! part. Two files that mean the same are equal here, but for the order of lists, which `means`
//! leaves out as well.

use crate::diagnostic::FileId;
use crate::lines::Lines;
use crate::model::keyed::Keyed;
use crate::model::kind::Kind;
use crate::model::shape::{self, RecordShape, Shape};
use crate::model::spelling;
use crate::model::window;
use crate::syntax::{self, Form, Node};
use std::collections::{HashMap, HashSet};

/// A value of the data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plain {
    Text(String),
    List(Vec<Plain>),
    Map(Keyed),
}

/// A file as it means, and where its values stand.
#[derive(Debug)]
pub struct Document {
    /// The keys of the file, with their values.
    pub keys: Keyed,
    /// The line of each key, and those of the items of a list under it, from 1.
    lines: HashMap<String, (usize, Vec<usize>)>,
}

impl Document {
    /// Reads the file of an entity; `None` when it can't be read whole.
    pub fn read(text: &str, kind: Kind) -> Option<Document> {
        let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
        let root = tape.root().filter(|root| tape.whole && root.form() == Form::Map)?;
        let spots = Lines::new(text);
        let (mut keys, mut lines) = (Vec::new(), HashMap::new());
        for (key, value) in root.entries() {
            let Some(name) = key.scalar() else { continue };
            let items = Some(value).filter(|value| value.form() == Form::List);
            let items = items.into_iter().flat_map(|value| value.children());
            let items = items.map(|item| spots.spot(item.span()).line).collect();
            lines.insert(name.to_string(), (spots.spot(key.span()).line, items));
            let shape = shape::shared(kind)
                .fields
                .iter()
                .find(|field| field.key.name == name)
                .map(|field| &field.shape);
            let value = plain(value, shape);
            let value = if name == "paragraph" { spelling::paragraph(value) } else { value };
            keys.push((name.to_string(), value));
        }
        Some(Document { keys: keys.into_iter().collect(), lines })
    }

    /// The same without the editor's notes on statements.
    pub fn without_notes(mut self) -> Document {
        self.keys.values_mut().for_each(Plain::drop_notes);
        self
    }

    /// The value of a key, or an item of the list under it.
    pub fn item(&self, key: &str, index: Option<usize>) -> Option<&Plain> {
        match (self.keys.get(key)?, index) {
            (Plain::List(items), Some(index)) => items.get(index),
            // One of a list stands bare.
            (Plain::List(items), None) if items.len() == 1 => items.first(),
            (value, None | Some(0)) => Some(value),
            (_, Some(_)) => None,
        }
    }

    /// All that it says, each with its key: a value, and each item of a list.
    pub fn items(&self) -> HashSet<(&str, &Plain)> {
        let mut all = HashSet::new();
        for (key, value) in &self.keys {
            all.insert((key.as_str(), value));
            all.extend(value.items().iter().map(|item| (key.as_str(), item)));
        }
        all
    }

    /// The line of a key, or of an item of the list under it.
    pub fn line(&self, key: &str, item: Option<usize>) -> Option<usize> {
        let (own, items) = self.lines.get(key)?;
        item.map_or(Some(*own), |item| items.get(item).copied())
    }
}

fn plain(node: Node<'_>, shape: Option<&Shape>) -> Plain {
    match (node.form(), shape) {
        (Form::List, shape) => {
            let item = shape.and_then(Shape::item);
            let mut items: Vec<Plain> = node.children().map(|child| plain(child, item)).collect();
            match (items.len(), shape) {
                // One of a few stands bare.
                (1, Some(Shape::Few(_) | Shape::Date | Shape::Number)) => items.remove(0),
                _ => Plain::List(items),
            }
        }
        (_, Some(Shape::List(item))) if !node.is_empty_value() => Plain::List(vec![plain(node, Some(item))]),
        (_, Some(Shape::Few(item))) => plain(node, Some(item)),
        (Form::Map, shape) => {
            let record = shape.and_then(Shape::map);
            let field = |key: &str| record.and_then(|record| record.field(key)).map(|field| &field.shape);
            let entry = |(key, value): (Node<'_>, Node<'_>)| {
                let key = key.scalar().unwrap_or("");
                (key.to_string(), plain(value, field(key)))
            };
            let mut entries: Keyed = node.entries().map(entry).collect();
            spelling::todays(record.map_or("", |record| record.name), &mut entries);
            let is_long = matches!(shape, Some(Shape::Date | Shape::Number)) && entries.len() == 1;
            match is_long.then(|| entries.remove("is")).flatten() {
                Some(value) => value, // The long form of nothing more than the value.
                None => Plain::Map(entries),
            }
        }
        (_, Some(Shape::Date | Shape::Number)) => {
            Plain::Text(window::bare(node.scalar().unwrap_or("")).to_string())
        }
        (_, Some(Shape::Bool)) => Plain::Text(node.scalar().unwrap_or("").to_lowercase()),
        (_, Some(Shape::Record(record @ RecordShape { has_short_form: true, .. }))) => {
            let text = Plain::Text(node.scalar().unwrap_or("").to_string());
            Plain::Map(Keyed::from([(record.first_key().to_string(), text)]))
        }
        _ => Plain::Text(node.scalar().unwrap_or("").to_string()),
    }
}

impl Plain {
    fn drop_notes(&mut self) {
        match self {
            Plain::Text(_) => {}
            Plain::List(items) => items.iter_mut().for_each(Plain::drop_notes),
            Plain::Map(entries) => {
                entries.remove("note");
                entries.values_mut().for_each(Plain::drop_notes);
            }
        }
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match self {
            Plain::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key, of a map.
    pub fn get(&self, key: &str) -> Option<&Plain> {
        match self {
            Plain::Map(entries) => entries.get(key),
            _ => None,
        }
    }

    /// The text of a key, of a map.
    pub fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// The items of a list; of anything else, itself.
    pub fn items(&self) -> &[Plain] {
        match self {
            Plain::List(items) => items,
            one => std::slice::from_ref(one),
        }
    }

    /// The same value with every list sorted: the order of items is a matter of form.
    pub fn sorted(&self) -> Plain {
        match self {
            Plain::Text(_) => self.clone(),
            Plain::List(items) => {
                let mut items: Vec<Plain> = items.iter().map(Plain::sorted).collect();
                items.sort();
                Plain::List(items)
            }
            Plain::Map(entries) => {
                Plain::Map(entries.iter().map(|(key, value)| (key.clone(), value.sorted())).collect())
            }
        }
    }

    /// Whether two values mean the same, whatever the order of their lists.
    pub fn means(&self, other: &Plain) -> bool {
        self == other || self.sorted() == other.sorted()
    }
}

#[cfg(test)]
mod tests {
    use super::{Document, Plain};
    use crate::model::kind::Kind;

    fn keys(text: &str) -> Plain {
        Plain::Map(Document::read(text, Kind::Group).expect("it can be read").keys)
    }

    #[test]
    fn form_is_no_part_of_the_meaning() {
        let one = keys("name: X\nclass: true\naliases:\n  - Y\n  - name: Z\n    type: short\nfrom: 2027\n");
        let other = keys(
            "# A comment.\n'from': \"2027\"\nclass: True\naliases: [{type: short, name: 'Z'}, name: \
             Y]\nname: >-\n  X\n",
        );
        assert!(one.means(&other) && one != other, "{one:?}\n{other:?}");
        assert!(!one.means(&keys("name: X\nclass: true\naliases: [Y]\nfrom: 2027\n")));
        assert_eq!(Document::read("name: [", Kind::Group).map(|document| document.keys), None);
    }

    #[test]
    fn an_older_spelling_and_one_that_stands_bare_mean_the_same() {
        let old = keys(
            "name: X\npart_of:\n  - body: r\nmembers:\n  - posts: a\n  - owners_of: p\npowers:\n  - decides: \
             false\n    about: x\n  - creates: y\nfrom: 2019\nsources: [s]\n",
        );
        let new = keys(
            "name: X\npart_of: r\nmembers: [{all_of: a}, {all_of: p}]\npowers: [{may_not: decide, about: x}, \
             {may: create, what: y}]\nfrom: {is: [2019]}\nsources: s\n",
        );
        assert_eq!(old, new);
        assert_ne!(old, keys("name: X\npart_of: r\nfrom: {is: 2019, source: s}\nsources: s\n"));
    }

    #[test]
    fn a_value_has_its_line() {
        let document =
            Document::read("name: X\nmembers:\n  - post: a\n    role: chair\n  - post: b\n", Kind::Group)
                .expect("it can be read");
        assert_eq!(
            (document.line("members", None), document.line("members", Some(1)), document.line("note", None)),
            (Some(2), Some(5), None)
        );
    }
}
