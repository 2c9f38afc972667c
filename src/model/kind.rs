//! The kinds of entities, and the sets of kinds that a reference may point to. What is said of each
//! stands in `kinds.rs`.

use crate::lang::{Both, both};
use crate::model::keys::{Matters, Words};
use crate::model::kinds;
pub use crate::model::kinds::Kind;
use std::sync::OnceLock;

/// What is said of a kind.
pub struct Facts {
    /// The folder that holds such entities; also the kind's name in JSON and on the command line.
    pub folder: &'static str,
    pub one: Words,
    pub many: Words,
    /// Other words for all such things: "områden" are all areas.
    pub all: &'static [&'static str],
    /// What others call a folder of some such things: in Swedish, or as a region calls them.
    pub also: &'static [&'static str],
    /// Its class in linked data, and those of public vocabularies.
    pub class: &'static str,
    pub classes: &'static [&'static str],
    /// Which list of the site leads to it.
    pub listed: Listed,
    /// Where a region's page lists what it has of them.
    pub on_region: Option<u8>,
    /// How much it matters that one comes or goes.
    pub matters: Matters,
    /// Whether it is asked who is in charge of one.
    pub in_charge: Asked,
    /// The command that tells of one.
    pub told_by: Words,
}

/// A list of the site.
#[derive(Clone, Copy)]
pub enum Listed {
    Nowhere,
    /// Its path, and what it is called.
    On(&'static str, &'static str, &'static str),
    /// The organisation of its region.
    OfRegion,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Always,
    /// Where somebody is.
    Sometimes,
    Never,
}

impl Kind {
    /// What is said of it.
    pub fn facts(self) -> &'static Facts {
        kinds::of(self)
    }

    pub fn folder(self) -> &'static str {
        self.facts().folder
    }

    pub fn of_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// The kind of a file: the nearest folder above it that is a kind decides.
    pub fn of_path(path: &str) -> Option<Kind> {
        path.rsplit('/').skip(1).find_map(Kind::of_folder)
    }

    /// The kind's name in singular.
    pub fn name(self) -> Both {
        let (sv, en) = self.facts().one;
        both(sv, en)
    }

    /// The kind's name in plural.
    pub fn plural(self) -> Both {
        let (sv, en) = self.facts().many;
        both(sv, en)
    }

    /// What people may write for the kind: its folder first, then one and many of it in both
    /// languages, also without å, ä and ö.
    pub fn words(self) -> Vec<String> {
        let (one, many) = (self.name(), self.plural());
        let mut words = vec![self.folder().to_string()];
        for word in [many.sv, one.sv, many.en, one.en] {
            let word = word.replace(' ', "-");
            let plain = word.replace(['å', 'ä'], "a").replace('ö', "o");
            for word in [word, plain] {
                if !words.contains(&word) {
                    words.push(word);
                }
            }
        }
        words
    }

    /// The kind that a folder's name means to whoever gave it another: in Swedish, in capital
    /// letters, with other signs between the words, or by what a region calls such things.
    pub fn meant_by(folder: &str) -> Option<Kind> {
        let word = folder.trim().to_lowercase().replace([' ', '_'], "-");
        let is_also = |kind: &Kind| kind.facts().also.contains(&word.as_str());
        let also = || Kind::ALL.into_iter().find(is_also);
        Kind::of_all(&word).or_else(also).or_else(|| Kind::of_word(&word))
    }

    /// The kind of which another word means all: "dokument" are all sources, "protokoll" are some.
    pub fn of_all(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.facts().all.contains(&word))
    }

    pub fn of_word(word: &str) -> Option<Kind> {
        let mut all = Kind::all_words().iter();
        all.find(|(_, words)| words.iter().any(|own| own == word)).map(|(kind, _)| *kind)
    }

    /// The words of all kinds, put together once: each word of a question is held against them.
    pub fn all_words() -> &'static [(Kind, Vec<String>)] {
        static WORDS: OnceLock<Vec<(Kind, Vec<String>)>> = OnceLock::new();
        WORDS.get_or_init(|| Kind::ALL.into_iter().map(|kind| (kind, kind.words())).collect())
    }

    /// This kind as a set of one.
    pub const fn bit(self) -> Kinds {
        1 << self as u8
    }
}

/// A set of kinds, a bit each: what a reference may point to.
pub type Kinds = u32;

/// Bodies share one shape; a programme has it too, where it is staffed.
pub const BODY: Kinds = Kind::Region.bit()
    | Kind::Organisation.bit()
    | Kind::Unit.bit()
    | Kind::Group.bit()
    | Kind::SteeringGroup.bit()
    | Kind::WorkingGroup.bit()
    | Kind::Programme.bit();
pub const PROGRAMME: Kinds = Kind::Programme.bit();
/// What somebody is responsible for by itself.
pub const DUTY: Kinds = Kind::Area.bit() | Kind::Assignment.bit();
pub const ASSIGNMENT: Kinds = Kind::Assignment.bit();
pub const DECISION: Kinds = Kind::Decision.bit();
pub const POST: Kinds = Kind::Post.bit();
pub const PERSON: Kinds = Kind::Person.bit();
pub const SOURCE: Kinds = Kind::Source.bit();
pub const THEME: Kinds = Kind::Theme.bit();
/// Whoever can have something.
pub const ANYONE: Kinds = BODY | POST | PERSON;
/// Whoever can give, get or hand over something in their office.
pub const BODY_OR_POST: Kinds = BODY | POST;
/// What a group can be attached to: the body or the assignment that it serves.
pub const BODY_OR_ASSIGNMENT: Kinds = BODY | ASSIGNMENT;
pub const ANYTHING: Kinds = (1 << Kind::ALL.len()) - 1;

/// The kinds of a set, in the listed order.
pub fn kinds_in(set: Kinds) -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(move |kind| set & kind.bit() != 0)
}

/// The kinds of a set, in words.
pub fn one_of(wanted: Kinds) -> Both {
    let names: Vec<_> = kinds_in(wanted).map(Kind::name).collect();
    let join = |word: &str, pick: fn(&Both) -> &str| {
        let names: Vec<&str> = names.iter().map(pick).collect();
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} {word} {last}", rest.join(", ")),
            _ => names.concat(),
        }
    };
    both(join("eller", |name| &name.sv), join("or", |name| &name.en))
}

#[cfg(test)]
mod tests {
    use super::Kind;

    /// The compiler asks for the rest of a new kind, but not for this.
    #[test]
    fn all_has_every_kind() {
        let (_, from) = include_str!("kinds.rs").split_once("pub enum Kind {").expect("it is here");
        let named: Vec<&str> = from.lines().skip(1).take_while(|line| *line != "}").collect();
        let all: Vec<String> = Kind::ALL.iter().map(|kind| format!("    {kind:?},")).collect();
        assert_eq!(all, named, "Kind::ALL, in kinds.rs");
    }

    #[test]
    fn a_word_is_of_one_kind() {
        for kind in Kind::ALL {
            for word in kind.words() {
                assert_eq!(Kind::of_word(&word), Some(kind), "{word}");
            }
        }
        for (word, kind) in [
            ("beslut", Kind::Decision),
            ("styrgrupper", Kind::SteeringGroup),
            ("personer", Kind::Person),
            ("person", Kind::Person),
            ("kallor", Kind::Source),
            ("källa", Kind::Source),
            ("programomrade", Kind::Area),
            ("steering-group", Kind::SteeringGroup),
        ] {
            assert_eq!(Kind::of_word(word), Some(kind), "{word}");
        }
        assert_eq!(Kind::of_word("beslutet"), None);
        assert_eq!(Kind::of_all("dokument"), Some(Kind::Source));
        // "protokoll" are some of them.
        assert_eq!((Kind::of_all("protokoll"), Kind::meant_by("protokoll")), (None, Some(Kind::Source)));
    }
}
