//! Who sits where and who has which post: statements beside those that are there. What stands
//! already is not said twice, what is told more of gets more, what differs is a conflict.

use crate::acts::doubt::doubt;
use crate::acts::item::{Item, counted};
use crate::acts::mean::Meaner;
use crate::acts::mean::after::titled;
use crate::acts::mean::hedged::is_of_brackets;
use crate::acts::mean::hold::shared;
use crate::acts::mean::rules::EACH_OF;
use crate::acts::mean::statement::text;
use crate::acts::names::New;
use crate::acts::when::Mods;
use crate::acts::words::{Says, key_of};
use crate::acts::world::Keys;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY, Kind, Kinds, PERSON, POST, PROGRAMME};
use crate::model::plain::Plain;

/// Words for somebody of whom nothing more is said.
const NOBODY: &str = " någon okänd okända somebody someone unknown personer platser ledamöter people \
    persons seats members ersättare ";

/// The key of a body's seats.
pub(super) const SEATS: &str = "members";

impl Meaner<'_> {
    /// A seat in a body. The id of anyone who has it.
    pub fn seat(&mut self, body: &str, role: &str, item: &Item, outer: &[&Mods]) -> Option<String> {
        let (item, choosers) = self.chosen_after(item)?;
        let item = &self.after_name(&item)?;
        if self.is_list(item) || self.is_overtaken(body, SEATS, &within(item, outer)) {
            return None;
        }
        let (item, is_shared) = shared(in_place_of(item));
        let item = &item;
        let mut keys = self.stated(item, outer);
        keys.extend(choosers);
        if is_shared {
            keys.insert("shared".to_string(), text("true"));
        }
        let mut whose = None;
        let counted = counted(&item.who).map(|(number, noun)| (number, noun.to_string()));
        match counted.as_ref().map_or(&item.who, |(_, noun)| noun).to_lowercase().as_str() {
            "vakant" | "vacant" | "vakanta" | "vakanta platser" | "vacant seats" | "vacancies" => {
                drop(keys.insert("vacant".to_string(), text("true")))
            }
            word if NOBODY.split_whitespace().any(|own| own == word) => {}
            _ if counted.is_some() => {
                let noun = counted.as_ref().map_or("", |(_, noun)| noun);
                keys.insert("described".to_string(), text(noun));
            }
            _ => {
                let (party, whom) = match (&item.title, &item.at) {
                    (Some(title), Some(_)) if self.is_person(item) => {
                        let title = title.clone();
                        self.in_capacity(&mut keys, item, &title, body)?
                    }
                    _ => self.party_or_words(item, body)?,
                };
                // `en representant för Alvik` is one seat of nobody by name.
                if party == "described" && one_of(&item.who) {
                    keys.insert("count".to_string(), text("1"));
                }
                whose = whom.text().map(String::from);
                keys.insert(party.to_string(), whom);
            }
        }
        match &item.title {
            Some(title) if !keys.contains_key("as") => titled(&mut keys, title),
            _ => {}
        }
        keys.extend(counted.map(|(number, _)| ("count".to_string(), text(number))));
        if let Some(of) = item.of.as_ref().filter(|of| !self.is_party(of)) {
            // Told already, as what stands in brackets.
            if doubt(of).is_some() || is_of_brackets(of) {
                return None;
            }
            let whose = self.another(item, of);
            let id = self.whom(&whose, BODY, None, None, New::ByName)?;
            keys.insert("on_behalf_of".to_string(), text(id));
        }
        if item.acting {
            keys.insert("acting".to_string(), text("true"));
        }
        keys.insert("role".to_string(), text(role));
        if let Some((_, by, note)) = self.chooser_of_seat.clone().filter(|(own, ..)| own == body) {
            keys.insert("appointed_by".to_string(), text(by));
            keys.extend(note.map(|note| ("note".to_string(), text(note))));
        }
        self.add(body, SEATS, keys, item);
        whose
    }

    /// Anyone who is named; or all of a class, `alla Strateger / HSS`; or nobody,
    /// `en Projektledare`.
    pub(super) fn party_or_words(&mut self, item: &Item, tie: &str) -> Option<(&'static str, Plain)> {
        let (first, rest) = item.who.split_once(' ').unwrap_or((&item.who, ""));
        match first.to_lowercase().as_str() {
            "alla" | "all" if !rest.is_empty() => {
                if ["ansvariga", "responsible"].contains(&rest.to_lowercase().as_str()) {
                    let at = self.another(item, item.at.as_deref().unwrap_or(""));
                    let programme = self.whom(&at, PROGRAMME, None, None, New::No)?;
                    return Some(("all_of", text(programme)));
                }
                let place = self.place_of(item).ok()?;
                let one = Item { who: rest.to_string(), ..item.clone() };
                let kinds = BODY | POST | PROGRAMME;
                // All who have a role in a body are a class of posts of it.
                if let (Some(Says::Seat(_)), Some(place)) = (key_of(rest).map(|key| key.says), &place) {
                    let post = self.role_post(&one, place)?;
                    if self.world.things[&post].is_new() {
                        self.set(&post, "class", text("true"));
                    }
                    return Some(("all_of", text(post)));
                }
                if self.are_words(&one, kinds) {
                    return Some(("described", text(&item.who)));
                }
                let id = self.whom(&one, kinds, place.as_deref(), None, New::No)?;
                Some(("all_of", text(id)))
            }
            // `en eller flera läkare`, `ett antal chefer`: a number of them.
            "en" | "ett" | "one" | "a" | "an" if is_some_number(rest) => Some(("described", text(&item.who))),
            "en" | "ett" | "one" | "a" | "an" if !rest.is_empty() => Some(("described", text(rest))),
            "the" | "den" | "det" | "respektive" | "ordföranden" if !rest.is_empty() => {
                Some(("described", text(&item.who)))
            }
            _ if item.text.contains('…') => Some(("described", text(self.words_of(item)?))),
            _ if item.at.is_none() && self.are_words(item, ANYTHING) => {
                let whole = item.joined();
                Some(("described", text(whole.who)))
            }
            _ => match (key_of(&item.who).map(|key| key.says), &item.at) {
                (Some(Says::Seat(_)), Some(_)) => {
                    let place = self.place_of(item).ok()??;
                    Some(("post", text(self.role_post(item, &place)?)))
                }
                _ => self.party(item, tie).map(|(party, id)| (party, text(id))),
            },
        }
    }

    /// Whether a name is words for those whom a source does not name: it begins small, is like
    /// nothing that there is and tells no kind.
    fn are_words(&self, item: &Item, kinds: Kinds) -> bool {
        item.id.is_none()
            && item.who.chars().next().is_some_and(char::is_lowercase)
            && item.who.contains(' ')
            && self.world.called(&item.who, kinds).is_empty()
            && self.near(item, kinds).is_empty()
            && self.kind_of(&item.who).is_none()
    }

    pub(super) fn is_person(&self, item: &Item) -> bool {
        let called = self.world.called(&item.who, ANYTHING);
        match called.as_slice() {
            [] => self.kind_of(&item.who) == Some(Kind::Person) || item.id.is_some(),
            all => all.iter().all(|id| self.world.things[id].kind == Kind::Person),
        }
    }

    /// A person who sits somewhere as the holder of a post elsewhere: the post gets its holder too.
    fn in_capacity(
        &mut self,
        keys: &mut Keys,
        item: &Item,
        title: &str,
        body: &str,
    ) -> Option<(&'static str, Plain)> {
        let place = self.place_of(item).ok()??;
        let what = Item {
            who: title.to_string(),
            text: title.to_string(),
            id: item.title_id.clone(),
            title: None,
            of: None,
            acting: false,
            ..item.clone()
        };
        let post = self.whom(&what, POST, Some(&place), None, New::Kind(Kind::Post))?;
        let own = Item { title: None, at: None, ..item.clone() };
        // Who has the post already is that person.
        let holders: Vec<String> = self.world.called(&item.who, PERSON);
        let held = holders.into_iter().find(|id| self.world.is_tied(id, &post));
        let person = match held.filter(|_| item.id.is_none()) {
            Some(person) => person,
            None => self.whom(&own, PERSON, None, Some(body), New::Kind(Kind::Person))?,
        };
        if !self.world.is_tied(&person, &post) {
            // The days of the seat are not those of the post.
            let mut holder = self.stated(&own, &[]);
            holder.retain(|key, _| !matches!(key, "from" | "to" | "condition"));
            holder.insert("person".to_string(), text(&person));
            if self.follow(&post, &holder, &own, None) {
                self.add(&post, "holders", holder, &own);
            }
        }
        keys.insert("as".to_string(), Plain::List(vec![text(post)]));
        Some(("person", text(person)))
    }

    /// The post that is a role in a body: `ordförande / Nämnden`.
    pub(super) fn role_post(&mut self, item: &Item, place: &str) -> Option<String> {
        let mut name = item.who.clone();
        if let Some(first) = name.chars().next() {
            name.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
        }
        let one = Item { text: name.clone(), who: name, at: None, acting: false, ..item.clone() };
        self.whom(&one, POST, Some(place), None, New::Kind(Kind::Post))
    }

    /// Whether a title is none but the name of one more person: that one would be left out.
    pub(super) fn is_list(&mut self, item: &Item) -> bool {
        let Some(title) = &item.title else { return false };
        let is_person = title.split(", ").any(|part| self.kind_of(part) == Some(Kind::Person));
        let is_known = !self.world.called(&item.joined().who, ANYTHING).is_empty()
            || !self.world.called(title, BODY | POST).is_empty();
        if !is_person || is_known || item.title_id.is_some() {
            return false;
        }
        let message = both(
            format!("”{title}” ser ut som ett namn, inte en titel"),
            format!("“{title}” looks like a name, not a title"),
        );
        let help = both("sätt `;` mellan flera", "put `;` between several");
        self.fault(item, message, Some(help));
        true
    }
}

/// Whether some words begin with an article that says that it is one.
fn one_of(words: &str) -> bool {
    let lower = words.to_lowercase();
    if EACH_OF.iter().any(|each| lower.contains(each)) {
        return false;
    }
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    ["en", "ett", "one", "a", "an"].contains(&first.to_lowercase().as_str())
        && !rest.is_empty()
        && !is_some_number(rest)
}

/// Whether what follows `en` makes a number of it that is not one.
fn is_some_number(rest: &str) -> bool {
    let lower = rest.to_lowercase();
    let begins = ["eller ", "till ", "antal ", "grupp ", "del ", "or ", "to ", "number of ", "few "];
    begins.iter().any(|word| lower.starts_with(word))
}

/// An item with the days of the brackets around it, where it has none.
pub(super) fn within(item: &Item, outer: &[&Mods]) -> Item {
    let mut item = item.clone();
    for mods in outer {
        let from = item.mods.from.clone().or(item.mods.day.clone());
        item.mods.from = from.or(mods.from.clone()).or(mods.day.clone());
        item.mods.to = item.mods.to.take().or(mods.to.clone());
    }
    item
}

/// Whose place somebody takes is no condition: it is noted.
fn in_place_of(item: &Item) -> Item {
    let mut item = item.clone();
    let begins =
        ["i stället för ", "istället för ", "efter ", "ersätter ", "efterträder ", "in place of ", "after "];
    let is_whose = |words: &str| begins.iter().any(|begin| words.to_lowercase().starts_with(begin));
    let (whose, conditions) =
        std::mem::take(&mut item.mods.conditions).into_iter().partition(|own| is_whose(own));
    item.mods.conditions = conditions;
    let whose: Vec<String> = whose;
    if let Some(note) = Some(whose.join(", ")).filter(|note| !note.is_empty()) {
        let mut letters = note.chars();
        let first = letters.next().map_or(String::new(), |first| first.to_uppercase().to_string());
        let note = format!("{first}{}.", letters.as_str());
        item.mods.note = Some(item.mods.note.take().map_or(note.clone(), |own| format!("{own} {note}")));
    }
    item
}
