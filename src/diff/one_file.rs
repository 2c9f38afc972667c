//! The change of one file, of which nothing else is known: no model, so a reference is an id.

use crate::diff::{entity, items};
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};

const REDACTED: &str = "redacted";

/// A value of a key, or one item of the list under it.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    pub key: String,
    pub before: Option<Plain>,
    pub after: Option<Plain>,
    /// Within an item that is there on both sides: the keys that differ.
    pub fields: Vec<String>,
}

impl Difference {
    /// Whom an item is about, where it is about somebody.
    pub fn party(&self) -> Option<(&'static str, &str)> {
        items::party(self.after.as_ref().or(self.before.as_ref())?)
    }
}

/// What differs between two versions of a file, in the order of the field table; one side may lack
/// it. What a person was called whose name is removed is told nowhere.
pub fn differences(kind: Kind, before: Option<&Document>, after: Option<&Document>) -> Vec<Difference> {
    let none = entity::Keys::new();
    let (old, new) =
        (before.map_or(&none, |document| &document.keys), after.map_or(&none, |document| &document.keys));
    let mut found = Vec::new();
    for key in entity::keys(kind, old, new) {
        let (was, is) = (old.get(key), new.get(key));
        let mut differ = |was: Option<&Plain>, is: Option<&Plain>| {
            found.push(Difference {
                key: key.to_string(),
                before: was.cloned(),
                after: is.cloned(),
                fields: entity::fields(was, is),
            });
        };
        let is_list = |side: Option<&Plain>| side.is_none_or(|value| matches!(value, Plain::List(_)));
        if is_list(was) && is_list(is) {
            let (was, is) = (was.map_or(&[][..], Plain::items), is.map_or(&[][..], Plain::items));
            items::differing(was, is)
                .into_iter()
                .for_each(|pair| differ(pair.before.map(|at| &was[at]), pair.after.map(|at| &is[at])));
        } else if was.map(Plain::sorted) != is.map(Plain::sorted) {
            differ(was, is);
        }
    }
    if after.is_some_and(|after| is_redacted(kind, after)) {
        found.retain(|one| one.key == REDACTED);
    }
    found
}

/// Whether a file is of a person whose name is removed: nothing else is told of it.
pub fn is_redacted(kind: Kind, document: &Document) -> bool {
    kind == Kind::Person && document.keys.get(REDACTED).and_then(Plain::text) == Some("true")
}

#[cfg(test)]
mod tests {
    use super::differences;
    use crate::model::kind::Kind;
    use crate::model::plain::Document;

    fn keys(kind: Kind, before: &str, after: &str) -> Vec<(String, bool, bool)> {
        let read = |text: &str| Document::read(text, kind);
        let found = differences(kind, read(before).as_ref(), read(after).as_ref());
        found.into_iter().map(|one| (one.key, one.before.is_some(), one.after.is_some())).collect()
    }

    #[test]
    fn form_is_no_difference_and_a_side_may_lack() {
        assert_eq!(
            keys(
                Kind::Group,
                "name: X\nmembers: [{post: a}, {post: b}]\n",
                "members:\n- post: b\n- post: a\nname: 'X'\n"
            ),
            []
        );
        let made = keys(Kind::Group, "", "name: X\nmembers: [{post: a}, {post: b}]\n");
        assert_eq!(
            made,
            [("name".into(), false, true), ("members".into(), false, true), ("members".into(), false, true)]
        );
        let both = keys(
            Kind::Group,
            "name: X\nmembers: [{post: a}]\n",
            "name: Y\nmembers: [{post: a, role: chair}]\n",
        );
        assert_eq!(both, [("name".into(), true, true), ("members".into(), true, true)]);
    }

    #[test]
    fn a_removed_name_is_not_told() {
        let found = keys(Kind::Person, "name: Anna Exempel\naliases: [A]\n", "name: x\nredacted: true\n");
        assert_eq!(found, [("redacted".into(), false, true)]);
    }
}
