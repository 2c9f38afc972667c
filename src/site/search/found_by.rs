//! The words by which a thing is found: its names, and what is said of it.

use crate::ask::called;
use crate::find;
use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::entity::{AliasKind, Detail, EntityId};
use crate::model::fact::{Fact, More, Whom};
use crate::model::keys::{Key, Part};
use crate::model::kind::Kind;
use crate::model::power;
use crate::model::statement::Certainty;
use crate::model::value::Text;
use crate::report::phrase;
use crate::site::Site;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};

/// By the names of so many that it came in the place of a thing is found at most.
const MOST_BEFORE: usize = 100;

/// Registry numbers by what they are looked for to find.
pub type Numbers<'s> = HashMap<EntityId, Vec<&'s str>>;

/// Whether the text of a key is looked for: an address or a place in a text is not.
fn is_searched(key: &Key) -> bool {
    let is_for_programs = matches!(key.name, "url" | "file" | "anchors" | "former_ids");
    key.part != Part::Apart && !is_for_programs && !key.name.ends_with("sha256")
}

/// What people call a place to write to, which the data has under a word of its own.
const CONTACT: [&str; 8] =
    ["kontakt", "kontakta", "mejl", "mejla", "mail", "e-post", "epost", "contact email"];

/// Whether a statement says where somebody can write.
fn has_address(told: &Fact<'_>) -> bool {
    let is_address = |text: &str| text.contains('@');
    told.text.is_some_and(|text| is_address(text.as_str()))
        || told.more.iter().any(|(key, more)| {
            key.name == "mailbox" || matches!(more, More::Text(text) if is_address(text.as_str()))
        })
}

impl Site<'_> {
    /// Other names, each of which is as good as the first: what it is also called, the labels of a
    /// theme, the number of a document or a decision.
    pub fn other_names(&self, id: EntityId) -> Vec<String> {
        let entity = self.model.get(id);
        let mut names: Vec<&str> = entity.common.aliases.iter().map(|alias| alias.name.as_str()).collect();
        names.extend(self.labels_of(id));
        let decided = entity.decision().and_then(|decision| decision.registry_no.as_ref());
        let documented = entity.source().and_then(|source| source.registry_no.as_ref());
        names.extend(decided.or(documented).map(|number| number.as_str()));
        names.retain(|name| !self.privacy.hides(name));
        names.into_iter().map(String::from).collect()
    }

    /// The name that its file has, where it is perhaps still called by a former one.
    pub fn later_name(&self, id: EntityId) -> Option<&str> {
        let entity = self.model.get(id);
        let is_other = entity.name() != entity.name_on(self.when.day());
        Some(entity.name()).filter(|name| is_other && !self.privacy.hides(name))
    }

    /// The other names of a hit, which says by which of them it was found; and whether each is a
    /// former one.
    pub fn others_in_row(&self, id: EntityId) -> Value {
        let aliases = &self.model.get(id).common.aliases;
        let own = self.model.get(id).name_on(self.when.day());
        let shown = aliases.iter().filter(|alias| !self.privacy.hides(alias.name.as_str()));
        let shown = shown.filter(|alias| alias.name.as_str() != own);
        let mut others: Vec<Value> = shown
            .map(|alias| match alias.kind {
                Some(AliasKind::Former) => json!([alias.name.as_str(), 1]),
                _ => json!([alias.name.as_str()]),
            })
            .collect();
        let labels = self.labels_of(id).filter(|label| !self.privacy.hides(label));
        others.extend(labels.map(|label| json!([label])));
        others.extend(self.later_name(id).map(|name| json!([name])));
        if others.is_empty() { Value::Null } else { Value::Array(others) }
    }

    /// What else it is found by: the source's word for it, its themes with their labels, numbers,
    /// who is in charge, and what its own file says in words. A document's number is looked for to
    /// find what is decided in it, too.
    pub fn texts_of(&self, id: EntityId, said: &Value, numbers: &Numbers<'_>) -> Vec<String> {
        let entity = self.model.get(id);
        let common = &entity.common;
        let mut texts: Vec<&str> = common.term.iter().chain(&common.description).map(Text::as_str).collect();
        for theme in find::themes_of(entity).iter().filter_map(|link| link.theme.to) {
            texts.push(self.model.get(theme).name());
            texts.extend(self.labels_of(theme));
        }
        // What people call such a thing is no name of it: "HSD" is a part of other names.
        [true, false]
            .into_iter()
            .flat_map(|same| called(entity.name(), same))
            .for_each(|name| texts.push(name));
        texts.extend(numbers.get(&id).into_iter().flatten());
        // Who came in the place of something is found by the name of that.
        texts.extend(self.names_before(id));
        // What is said of it under a heading of its own: what it may do, what it is to hand over,
        // how many there are, where an idea is sent.
        let mut days: Vec<String> = Vec::new();
        let told = self.told.own(id).iter();
        for told in
            told.filter(|told| is_searched(told.key) && told.certainty(self.model) != Certainty::Example)
        {
            texts.extend(told.text.map(Text::as_str));
            if has_address(told) {
                texts.extend(CONTACT);
            }
            // "vem utser ordförande" is asked with the word for what somebody may do.
            let values = told.more.iter().filter_map(|(_, more)| match more {
                More::Value(value) => Some(*value),
                _ => None, // Only what may be done is looked for by its word.
            });
            for value in told.value.into_iter().chain(values) {
                if let Choice::Power(act, true) = value {
                    let said = power::words(act, true);
                    texts.extend([said.0, said.1]);
                }
            }
            // A remark is none of its words (`notes_of`).
            let more = told.more.iter().filter(|(key, _)| key.name != "note");
            texts.extend(more.filter_map(|(_, more)| match more {
                More::Text(text) => Some(text.as_str()),
                More::Number(number) => Some(&*number.text),
                _ => None,
            }));
            let stated = told.stated.into_iter();
            texts.extend(stated.filter_map(|stated| Some(stated.condition.as_ref()?.as_str())));
            if told.whom == Whom::Vacant {
                texts.extend([phrase::VACANT.0, phrase::VACANT.1]);
            }
            let within = told.more.iter().filter_map(|(_, more)| match more {
                More::Date(date) => Some(*date),
                _ => None,
            });
            let all = within.chain(told.date);
            days.extend(all.flat_map(|date| [Lang::Sv, Lang::En].map(|lang| date.in_words(lang))));
        }
        texts.retain(|text| !self.privacy.hides(text));
        let said = said.as_array().map_or(std::slice::from_ref(said), Vec::as_slice);
        let said = said.iter().filter_map(Value::as_str);
        // What it is, where its kind does not say that.
        let (word, kind) = (self.model.word_for(id), entity.kind.name());
        let word = (word != kind).then_some([word.sv, word.en]).into_iter().flatten();
        texts.into_iter().chain(said).map(String::from).chain(word).chain(days).collect()
    }

    /// The editor's remarks on it and on what is said of it. They have words about other things:
    /// what is found by them alone comes last.
    pub fn notes_of(&self, id: EntityId) -> Vec<String> {
        let own = self.model.get(id).common.note.iter().map(Text::as_str);
        let stated = self.told.own(id).iter().filter_map(|told| told.stated);
        let notes = own.chain(stated.filter_map(|stated| Some(stated.note.as_ref()?.as_str())));
        // That it is tied to a theme has a remark, and so has a name.
        let inner = self.told.own(id).iter().filter_map(|told| match told.says("note") {
            Some(More::Text(note)) => Some(note.as_str()),
            _ => None, // A remark is a text.
        });
        let notes = notes.chain(inner);
        // A place that is called something is the editor's word, too: "avsnitt storregion".
        let cited = self.model.get(id).common.sources.iter().filter_map(|cited| cited.locator.as_deref());
        let notes = notes.chain(cited.filter(|place| !place.contains(|c: char| c.is_ascii_digit())));
        notes.filter(|note| !self.privacy.hides(note)).map(String::from).collect()
    }

    /// The names of what it came in the place of, by reorganisations that have happened.
    fn names_before(&self, id: EntityId) -> impl Iterator<Item = &str> {
        let led_here = self.model.edges_as(id, "after").iter().map(|edge| edge.from);
        let happened = led_here.filter(|change| {
            let date = self.model.get(*change).day();
            self.model.existence(*change).is_fact()
                && date.is_none_or(|date| date.earliest() <= self.when.today)
        });
        // All that came from one reorganisation is found by all that went into it: where that is
        // very much, by the first of it, and the rest by the reorganisation.
        let changes = happened.filter_map(|change| self.model.get(change).change());
        let before = changes.flat_map(|change| change.before.iter().take(MOST_BEFORE));
        let before: BTreeSet<EntityId> = before.filter_map(|before| before.to).collect();
        let before = before.into_iter().filter(move |before| *before != id).take(MOST_BEFORE);
        before.flat_map(|before| find::names_of(self.model.get(before)))
    }

    /// The registry numbers of the documents that decisions stand in.
    pub fn numbers_of_documents(&self) -> Numbers<'_> {
        let mut numbers = Numbers::new();
        for (id, entity) in self.model.of_kind(Kind::Source) {
            let Detail::Source(source) = &entity.detail else { continue };
            let Some(number) = source.registry_no.as_ref() else { continue };
            for citation in self.citations(id) {
                let of = self.model.get(citation.from);
                let numbers = numbers.entry(citation.from).or_default();
                if of.kind == Kind::Decision && !numbers.contains(&number.as_str()) {
                    numbers.push(number.as_str());
                }
            }
        }
        numbers
    }

    fn labels_of(&self, theme: EntityId) -> impl Iterator<Item = &str> {
        self.told
            .own(theme)
            .iter()
            .filter(|told| told.key.name == "labels")
            .filter_map(|told| Some(told.text?.as_str()))
    }
}
