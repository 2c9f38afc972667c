//! A person's name taken apart: the words that are the name, without the place, the party or the
//! title that some lists add, and how alike two of them are.

use crate::find::fold;
use crate::model::nearest::Spelling;

/// Shorter names differ by one letter without being the same: Lena and Lina.
const LONG: usize = 10;

/// How alike two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// By a second name that one of them leaves out.
    InPart,
    /// But for one letter, or an initial that one of them leaves out.
    Nearly,
    /// In all words, in whatever order.
    Wholly,
}

/// A folded name without what is added after it: in parentheses, or the place that somebody is of
/// ("Sven Ek i Arvika"), as it stands in minutes.
pub fn bare(name: &str) -> String {
    let name = name.split('(').next().unwrap_or_default();
    // "Ek, Sven": the surname is last in any way of writing it.
    let turned = name.split_once(',').map(|(last, first)| format!("{first} {last}"));
    let name = turned.as_deref().unwrap_or(name);
    let spaces = memchr::memchr_iter(b' ', name.as_bytes());
    let mut places =
        spaces.filter(|at| [" i ", " från ", " of "].iter().any(|word| name[*at..].starts_with(word)));
    let end = places.find(|at| name[..*at].trim().contains(' ')).unwrap_or(name.len());
    fold(&name[..end])
}

/// How alike two bare names are, where they are.
pub fn alike(one: &str, other: &str) -> Option<Alike> {
    let words = |name: &str| name.split(' ').map(str::to_string).collect::<Vec<String>>();
    let sorted = |name: &str| {
        let mut words = words(name);
        words.sort_unstable();
        words
    };
    if one == other || sorted(one) == sorted(other) {
        return Some(Alike::Wholly);
    }
    let is_close = one.chars().count() >= LONG && Spelling::of(one).within(&Spelling::of(other), 1).is_some();
    let (one, other) = (words(one), words(other));
    if is_close {
        // Two initials tell two people apart.
        let apart = |(one, other): (&String, &String)| one != other && is_initial(one) && is_initial(other);
        return (!one.iter().zip(&other).any(apart)).then_some(Alike::Nearly);
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    left_out(&short, &long)
}

/// Two names of one surname, of which the one has names or initials that the other leaves out, or
/// an initial where the other has the whole name. One name besides is written out in both, or both
/// have initials only.
fn left_out(short: &[String], long: &[String]) -> Option<Alike> {
    let ((surname, short), (other, long)) = (short.split_last()?, long.split_last()?);
    let initials = |names: &[String]| names.iter().all(|name| is_initial(name));
    if surname != other || short.is_empty() || (initials(short) != initials(long)) {
        return None;
    }
    let (mut more, mut at, mut written_out) = (Alike::Nearly, 0, initials(short));
    for name in short {
        let found = long[at..].iter().position(|other| {
            name == other || (is_initial(name) != is_initial(other) && initial(name) == initial(other))
        })?;
        if long[at..at + found].iter().any(|name| !is_initial(name)) {
            more = Alike::InPart;
        }
        written_out |= !is_initial(name) && *name == long[at + found];
        at += found + 1;
    }
    if long[at..].iter().any(|name| !is_initial(name)) {
        more = Alike::InPart;
    }
    // What comes first is left out by nobody but as an initial.
    let begins = initial(&short[0]) == initial(&long[0]);
    (written_out && begins).then_some(more)
}

fn is_initial(name: &str) -> bool {
    name.chars().count() == 1
}

fn initial(name: &str) -> Option<char> {
    name.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_in_three_ways() {
        let how = |one, other| alike(&bare(one), &bare(other));
        for (one, other, said) in [
            ("Johan Ek", "Ek, Johan", Some(Alike::Wholly)),
            ("Torsten Provling", "Torsten Provling i Provby", Some(Alike::Wholly)),
            ("Bengt Öberg (M)", "Bengt Oberg", Some(Alike::Wholly)),
            ("Ulrika Carlprov", "Ulrika Karlprov", Some(Alike::Nearly)),
            ("Johan Ek", "Johan W. Ek", Some(Alike::Nearly)),
            ("Nils A. A. Prov", "Nils A. Prov", Some(Alike::Nearly)),
            ("B. C. Prov", "B. C. C. Prov", Some(Alike::Nearly)),
            ("Eva Lisa L. Prov", "Eva Lisa Prov", Some(Alike::Nearly)),
            ("S Nils Provander", "Sven Nils Provander", Some(Alike::Nearly)),
            ("Linda Provell", "Linda Provlund Provell", Some(Alike::InPart)),
            ("Anna Ek", "Anna Karin Ek", Some(Alike::InPart)),
            ("Jan Ek", "Jon Ek", None),
            ("B. Ek", "Bo Ek", None),
            ("B. Ek", "C. Ek", None),
            ("Karin Ek", "Anna Karin Ek", None),
            ("Johan A. Ek", "Johan B. Ek", None),
            ("Ek", "Anna Ek", None),
            ("Anna Ek", "Anna Berg", None),
        ] {
            assert_eq!(how(one, other), said, "{one} / {other}");
            assert_eq!(how(other, one), said, "{other} / {one}");
        }
    }
}
