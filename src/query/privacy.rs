//! Whose names are published, on pages and in open data. Without names, a text that has one is not
//! shown either: notes and quotations name people too.

use crate::find::names::Names;
use crate::model::Model;
use crate::model::kind::Kind;

/// How people are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum People {
    /// Their names ¦ Namnen
    Names,
    /// The posts they hold, but no names ¦ Befattningarna som de har, och inga namn
    Posts,
    /// Nothing about people ¦ Ingenting om personer
    #[value(skip)]
    Nothing,
}

impl People {
    /// As it is called in what is exported.
    pub fn key(self) -> &'static str {
        match self {
            People::Names => "names",
            People::Posts => "posts",
            People::Nothing => "nothing",
        }
    }
}

pub struct Privacy {
    people: People,
    /// The names that are not shown.
    names: Names,
}

impl Privacy {
    /// Anyone who is removed is in none of the data that comes here.
    pub fn new(model: &Model, people: People) -> Privacy {
        let named = |person| {
            let entity = model.get(person);
            let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
            aliases.chain([entity.name()]).map(move |name| (person.0 as usize, name))
        };
        let all = model.of_kind(Kind::Person).filter(|_| people != People::Names);
        Privacy { people, names: Names::of(all.flat_map(|(person, _)| named(person))) }
    }

    pub fn shows_names(&self) -> bool {
        self.people == People::Names
    }

    /// Whether the posts of people are shown in their place.
    pub fn shows_posts(&self) -> bool {
        self.people != People::Nothing
    }

    /// Whether a text is not shown, since it has somebody's name. A word that only looks like a
    /// name is hidden too: that loses a text, and the other way would publish a name.
    pub fn hides(&self, text: &str) -> bool {
        self.names.are_in(text)
    }
}
