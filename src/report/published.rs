//! The published JSON of an answer while it is made: an object whose long lists are made an item at
//! a time. An answer about all of a large data set never stands in memory as a whole.

use serde::{Serialize, Serializer};
use serde_json::Value;

/// The keys of an object, in order.
#[derive(Default)]
pub struct Published<'p>(Vec<(String, Part<'p>)>);

/// What stands under a key.
pub enum Part<'p> {
    Value(Value),
    /// A list of which each item is made when it is written.
    Each(Box<dyn Iterator<Item = Value> + 'p>),
}

/// Where a list of a published type comes to stand: its items are told by `each`.
pub struct Later;

impl Serialize for Later {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'p> Published<'p> {
    /// What is not long: an object.
    pub fn new(data: &impl Serialize) -> Published<'p> {
        match value(data) {
            Value::Object(all) => {
                Published(all.into_iter().map(|(key, value)| (key, Part::Value(value))).collect())
            }
            other => Published::default().with("value", other),
        }
    }

    /// A key more, or another value of one that is there.
    pub fn with(self, key: &str, value: Value) -> Published<'p> {
        self.put(key, Part::Value(value))
    }

    /// The items of a list, each made when it is written.
    pub fn each<T: Serialize>(
        self,
        key: &str,
        items: impl IntoIterator<Item = T, IntoIter: 'p>,
    ) -> Published<'p> {
        self.put(key, Part::Each(Box::new(items.into_iter().map(|item| value(&item)))))
    }

    fn put(mut self, key: &str, part: Part<'p>) -> Published<'p> {
        match self.0.iter_mut().find(|(own, _)| own == key) {
            Some((_, own)) => *own = part,
            None => self.0.push((key.to_string(), part)),
        }
        self
    }

    pub fn parts(self) -> impl Iterator<Item = (String, Part<'p>)> {
        self.0.into_iter()
    }

    /// Takes the list out that stands under the first of these keys that has one.
    pub fn take_list(&mut self, keys: &[&str]) -> Option<Box<dyn Iterator<Item = Value> + 'p>> {
        let is_list = |part: &Part<'_>| matches!(part, Part::Each(_) | Part::Value(Value::Array(_)));
        let at =
            keys.iter().find_map(|key| self.0.iter().position(|(own, part)| own == key && is_list(part)))?;
        match self.0.remove(at).1 {
            Part::Each(items) => Some(items),
            Part::Value(Value::Array(items)) => Some(Box::new(items.into_iter())),
            Part::Value(_) => None,
        }
    }
}

/// The JSON of one value.
pub fn value(data: &impl Serialize) -> Value {
    // Two flattened fields of one name would silently become one.
    debug_assert_eq!(
        serde_json::to_string(data).ok(),
        serde_json::to_value(data).ok().map(|value| value.to_string()),
        "an object of the published JSON has a key twice"
    );
    // The published types have only string keys and plain values, so this can't fail; if it did, it
    // would be seen.
    serde_json::to_value(data).unwrap_or_else(|error| Value::String(error.to_string()))
}
