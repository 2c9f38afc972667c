//! Whose names a site shows. Without names, a text that has one is not shown either: notes and quotations name people too.

use crate::model::Model;
use crate::model::kind::Kind;
use crate::query::find::fold;
use std::collections::HashSet;

/// How people are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum People {
    /// Their names, and a page for each in office ¦ Namn, och en sida för var och en som har ett uppdrag
    Names,
    /// The posts that they hold, and no names ¦ Befattningarna som de har, och inga namn
    Posts,
    /// Nothing about people ¦ Ingenting om personer
    #[value(skip)]
    Nothing,
}

pub struct Privacy {
    people: People,
    /// The last names of all people of the data, folded.
    names: HashSet<String>,
}

impl Privacy {
    pub fn new(model: &Model, people: People) -> Privacy {
        let mut names = HashSet::new();
        if people != People::Names {
            for (_, person) in model.of_kind(Kind::Person) {
                let all = std::iter::once(person.name()).chain(person.common.aliases.iter().map(|alias| alias.name.as_str()));
                names.extend(all.filter_map(|name| fold(name).rsplit(' ').next().map(String::from)));
            }
        }
        Privacy { people, names }
    }

    pub fn shows_names(&self) -> bool {
        self.people == People::Names
    }

    /// Whether the posts of people are shown in their place.
    pub fn shows_posts(&self) -> bool {
        self.people != People::Nothing
    }

    /// Whether a text is not shown, since it has somebody's last name, also in the genitive. A word that only looks like a name is
    /// hidden too: that loses a text, and the other way would publish a name.
    pub fn hides(&self, text: &str) -> bool {
        if self.names.is_empty() {
            return false;
        }
        let folded = fold(text);
        folded.split(' ').any(|word| self.names.contains(word) || word.strip_suffix('s').is_some_and(|word| self.names.contains(word)))
    }
}
