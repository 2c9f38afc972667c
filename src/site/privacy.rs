//! Whose names a site shows. Without names, a text that has one is not shown either: notes and
//! quotations name people too.

use crate::find::fold;
use crate::model::Model;
use crate::model::kind::Kind;
use crate::sources::Sources;
use crate::syntax::{self, Form, Node};
use std::collections::HashSet;

/// How people are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum People {
    /// Their names, and a page for each in office ¦ Namn, och en sida för var och en som har ett
    /// uppdrag
    Names,
    /// The posts that they hold, and no names ¦ Befattningarna som de har, och inga namn
    Posts,
    /// Nothing about people ¦ Ingenting om personer
    #[value(skip)]
    Nothing,
}

pub struct Privacy {
    people: People,
    /// The words of the last names of all people of the data, folded.
    names: HashSet<String>,
}

impl Privacy {
    pub fn new(model: &Model, sources: &Sources, people: People) -> Privacy {
        let mut names = HashSet::new();
        // Whoever has asked to be removed is named nowhere. The model has forgotten the name; the
        // file may still have it.
        for (_, person) in model.of_kind(Kind::Person).filter(|(_, person)| person.is_redacted()) {
            let file = &sources.files[person.file.0 as usize];
            let tape = syntax::parse(file.text(), person.file, &mut Vec::new());
            let named = tape.root().into_iter().flat_map(|root| root.entries().collect::<Vec<_>>());
            for (_, value) in named.filter(|(key, _)| matches!(key.scalar(), Some("name" | "aliases"))) {
                names.extend(scalars(value).iter().flat_map(|name| last_names(name)));
            }
        }
        if people != People::Names {
            for (_, person) in model.of_kind(Kind::Person) {
                let all = std::iter::once(person.name())
                    .chain(person.common.aliases.iter().map(|alias| alias.name.as_str()));
                all.for_each(|name| names.extend(last_names(name)));
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

    /// Whether a text is not shown, since it has somebody's last name, also in the genitive. A word
    /// that only looks like a name is hidden too: that loses a text, and the other way would
    /// publish a name.
    pub fn hides(&self, text: &str) -> bool {
        if self.names.is_empty() {
            return false;
        }
        let folded = fold(text);
        folded.split(' ').any(|word| {
            self.names.contains(word) || word.strip_suffix('s').is_some_and(|word| self.names.contains(word))
        })
    }
}

/// All plain values below a node.
fn scalars(node: Node<'_>) -> Vec<String> {
    match node.form() {
        Form::List => node.children().flat_map(scalars).collect(),
        Form::Map => node.entries().flat_map(|(_, value)| scalars(value)).collect(),
        _ => node.scalar().map(String::from).into_iter().collect(),
    }
}

/// The words of a name but the first, which is a given name, and what is no name: "Ulf von Essen
/// jr" has "essen".
fn last_names(name: &str) -> Vec<String> {
    const NO_NAMES: [&str; 10] = ["von", "van", "der", "den", "del", "af", "de", "jr", "sr", "och"];
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_name = |word: &&&str| word.chars().count() > 1 && !NO_NAMES.contains(*word);
    let last: Vec<String> = words.iter().skip(1).filter(is_name).map(|word| word.to_string()).collect();
    if last.is_empty() { words.iter().map(|word| word.to_string()).collect() } else { last }
}

#[cfg(test)]
mod tests {
    use super::last_names;

    #[test]
    fn last_names_are_all_words_but_the_given_name() {
        let cases = [
            ("Sven Bergkvist (S)", "bergkvist"),
            ("Ulf von Essen jr", "essen"),
            ("Lars Asp-Öman", "asp oman"),
            ("Zlatan", "zlatan"),
            ("Bo Ek", "ek"),
        ];
        cases.iter().for_each(|(name, words)| assert_eq!(last_names(name).join(" "), *words));
    }
}
