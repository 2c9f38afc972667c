//! Of which kind a file seems to be when nothing but its text is known: git hands over what stood
//! in it, and not where it lay.

use crate::model::kind::Kind;
use crate::model::shape;
use crate::syntax::Tape;
use std::cmp::Reverse;

/// The kind that knows most of the keys, and of those the one of whose own fewest are missing.
/// Kinds with the same keys also have the same order of them, so it does not matter which of those
/// it is.
pub fn kind(tape: &Tape<'_>) -> Option<Kind> {
    let keys: Vec<&str> = tape.root()?.entries().filter_map(|(key, _)| key.scalar()).collect();
    let known = |kind: Kind| {
        keys.iter()
            .filter(|key| shape::shared(kind).fields.iter().any(|field| field.key.name == **key))
            .count()
    };
    let missing = |kind: Kind| {
        shape::shared(kind)
            .fields
            .iter()
            .filter(|field| field.required && !keys.contains(&field.key.name))
            .count()
    };
    // Of equals the last is taken, so the first has to come last.
    let likely = Kind::ALL.into_iter().rev().max_by_key(|kind| (known(*kind), Reverse(missing(*kind))))?;
    (known(likely) > 0).then_some(likely)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::FileId;
    use crate::model::kind::Kind;
    use crate::syntax;

    #[test]
    fn the_keys_tell_the_kind() {
        let kind = |text: &str| super::kind(&syntax::parse(text, FileId::default(), &mut Vec::new()));
        assert_eq!(kind("title: X\npublisher: y\ndate: 2026\nurl: z\n"), Some(Kind::Source));
        assert_eq!(kind("name: X\nbody: y\nholders: []\n"), Some(Kind::Post));
        assert_eq!(kind("name: X\nprogramme: y\nresponsible: []\n"), Some(Kind::Area));
        assert_eq!((kind("x: y\n"), kind(""), kind("[a]")), (None, None, None));
    }
}
