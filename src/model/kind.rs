//! The fifteen kinds of entities, and the sets of kinds that a reference may point to.

use crate::lang::{Both, both};

/// What an entity is. The folder above a file decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    Region,
    Organisation,
    Unit,
    Group,
    SteeringGroup,
    WorkingGroup,
    Programme,
    Area,
    Assignment,
    Decision,
    Change,
    Post,
    Person,
    Source,
    Theme,
}

impl Kind {
    /// Every kind, in the order in which they are listed to people.
    pub const ALL: [Kind; 15] = [
        Kind::Region,
        Kind::Organisation,
        Kind::Unit,
        Kind::Group,
        Kind::SteeringGroup,
        Kind::WorkingGroup,
        Kind::Programme,
        Kind::Area,
        Kind::Assignment,
        Kind::Decision,
        Kind::Change,
        Kind::Post,
        Kind::Person,
        Kind::Source,
        Kind::Theme,
    ];

    /// The folder that holds entities of this kind; also the kind's name in JSON and on the command
    /// line.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Region => "regions",
            Kind::Organisation => "organisations",
            Kind::Unit => "units",
            Kind::Group => "groups",
            Kind::SteeringGroup => "steering-groups",
            Kind::WorkingGroup => "working-groups",
            Kind::Programme => "programmes",
            Kind::Area => "programme-areas",
            Kind::Assignment => "assignments",
            Kind::Decision => "decisions",
            Kind::Change => "changes",
            Kind::Post => "posts",
            Kind::Person => "people",
            Kind::Source => "sources",
            Kind::Theme => "themes",
        }
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
        match self {
            Kind::Region => both("region", "region"),
            Kind::Organisation => both("organisation", "organisation"),
            Kind::Unit => both("enhet", "unit"),
            Kind::Group => both("grupp", "group"),
            Kind::SteeringGroup => both("styrgrupp", "steering group"),
            Kind::WorkingGroup => both("arbetsgrupp", "working group"),
            Kind::Programme => both("program", "programme"),
            Kind::Area => both("programområde", "programme area"),
            Kind::Assignment => both("uppdrag", "assignment"),
            Kind::Decision => both("beslut", "decision"),
            Kind::Change => both("organisationsförändring", "reorganisation"),
            Kind::Post => both("befattning", "post"),
            Kind::Person => both("person", "person"),
            Kind::Source => both("källa", "source"),
            Kind::Theme => both("tema", "theme"),
        }
    }

    /// The kind's name in plural.
    pub fn plural(self) -> Both {
        let sv = match self {
            Kind::Region => "regioner",
            Kind::Organisation => "organisationer",
            Kind::Unit => "enheter",
            Kind::Group => "grupper",
            Kind::SteeringGroup => "styrgrupper",
            Kind::WorkingGroup => "arbetsgrupper",
            Kind::Area => "programområden",
            Kind::Change => "organisationsförändringar",
            Kind::Post => "befattningar",
            Kind::Person => "personer",
            Kind::Source => "källor",
            Kind::Theme => "teman",
            Kind::Programme | Kind::Assignment | Kind::Decision => &self.name().sv,
        };
        let en = match self {
            Kind::Change => "reorganisations",
            _ => &self.folder().replace('-', " "), // The folder is the English word.
        };
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
        let ours = match word.as_str() {
            "nämnder" | "namnder" | "nämnd" | "styrelser" | "styrelse" | "utskott" | "råd" | "rad"
            | "beredningar" | "organ" => Kind::Group,
            "förvaltningar" | "forvaltningar" | "avdelningar" => Kind::Unit,
            "kommuner" | "bolag" => Kind::Organisation,
            // What regions were called until 2019.
            "landsting" | "landstingen" => Kind::Region,
            "ledamöter" | "ledamoter" | "förtroendevalda" | "fortroendevalda" | "persons" => Kind::Person,
            "tjänster" | "tjanster" | "roller" | "chefer" => Kind::Post,
            "dokument" | "protokoll" | "documents" => Kind::Source,
            "strategier" | "planer" => Kind::Programme,
            "områden" | "omraden" | "insatsområden" | "insatsomraden" | "areas" => Kind::Area,
            "ändringar" | "andringar" | "förändringar" | "forandringar" => Kind::Change,
            "ämnen" | "amnen" => Kind::Theme,
            _ => return Kind::of_word(&word),
        };
        Some(ours)
    }

    pub fn of_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.words().iter().any(|own| own == word))
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
    }
}
