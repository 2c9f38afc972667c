//! What is said of a thing that is found: what it is, who is in charge of it, what somebody has or
//! had; and the words by which it is found.

use crate::find;
use crate::lang::Lang;
use crate::model::decision::{DECISION_STATUSES, Decision};
use crate::model::entity::{Detail, EntityId};
use crate::model::fact::More;
use crate::model::kind::Kind;
use crate::model::statement::{Certainty, say};
use crate::query::Weight;
use crate::query::hats::{Hat, What, hats};
use crate::report::{answers, escape, phrase};
use crate::site::html::Out;
use crate::site::{Site, labels};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Of what somebody has, so much is said at most.
const MOST: usize = 3;

/// Registry numbers by what they are looked for to find.
pub type Numbers<'s> = HashMap<EntityId, Vec<&'s str>>;

impl Site<'_> {
    /// The name of a row, which has its mark in a field of its own.
    pub fn name_before_mark(&self, id: EntityId) -> String {
        match self.privacy.hides(self.model.get(id).name()) {
            true => String::from("–"),
            false => escape::terminal(self.named(id).apart().0),
        }
    }

    /// A name with its mark.
    pub fn shown(&self, id: EntityId, lang: Lang) -> String {
        match self.privacy.hides(self.model.get(id).name()) {
            true => String::from("–"),
            false => escape::terminal(&self.named(id).shown(lang)),
        }
    }

    /// A text, or one in each language where they differ.
    pub fn in_both(&self, said: impl Fn(Lang) -> String) -> Value {
        let [sv, en] = [Lang::Sv, Lang::En].map(said);
        if sv == en { Value::from(sv) } else { json!([sv, en]) }
    }

    /// What it is, in the source's own word where that has one.
    pub fn word_in_both(&self, id: EntityId) -> Value {
        let word = self.model.word_for(id);
        self.in_both(|lang| match self.privacy.hides(word.get(lang)) {
            true => self.model.get(id).kind.name().get(lang).to_string(),
            false => escape::terminal(word.get(lang)),
        })
    }

    pub fn programme_in_both(&self, id: EntityId) -> Value {
        let Some(programme) = self.programme_of(id) else { return Value::Null };
        let year = self.plan_year(programme).map(|year| format!(", {}", year.text)).unwrap_or_default();
        self.in_both(|lang| self.shown(programme, lang) + &year)
    }

    /// Other names, each of which is as good as the first.
    pub fn other_names(&self, id: EntityId) -> Vec<String> {
        let aliases = self.model.get(id).common.aliases.iter().map(|alias| alias.name.as_str());
        aliases.filter(|name| !self.privacy.hides(name)).map(String::from).collect()
    }

    /// What else it is found by: the source's word for it, its themes with their labels, numbers,
    /// and who is in charge. A document's number is looked for to find what is decided in it, too.
    pub fn texts_of(&self, id: EntityId, said: &Value, numbers: &Numbers<'_>) -> Vec<String> {
        let entity = self.model.get(id);
        let mut texts: Vec<&str> =
            entity.common.term.as_ref().map(|term| term.as_str()).into_iter().collect();
        for theme in find::themes_of(entity).iter().filter_map(|link| link.theme.to) {
            texts.push(self.model.get(theme).name());
            texts.extend(self.labels_of(theme));
        }
        texts.extend(self.labels_of(id));
        let decided = entity.decision().and_then(|decision| decision.registry_no.as_ref());
        let documented = entity.source().and_then(|source| source.registry_no.as_ref());
        texts.extend(decided.or(documented).map(|number| number.as_str()));
        texts.extend(numbers.get(&id).into_iter().flatten());
        // Who came in the place of something is found by the name of that.
        texts.extend(self.names_before(id));
        // Who may do something is found by what it is and about what.
        let powers =
            self.told.own(id).iter().filter(|told| told.key.name == "powers" && told.is_so(self.model));
        texts.extend(powers.flat_map(|told| &told.more).filter_map(|(_, more)| match more {
            More::Text(text) => Some(text.as_str()),
            _ => None,
        }));
        texts.retain(|text| !self.privacy.hides(text));
        let said = said.as_array().map_or(std::slice::from_ref(said), Vec::as_slice);
        let said = said.iter().filter_map(Value::as_str);
        texts.into_iter().chain(said).map(String::from).collect()
    }

    /// The names of what it came in the place of, by reorganisations that have happened.
    fn names_before(&self, id: EntityId) -> impl Iterator<Item = &str> {
        let led_here = self.model.edges_as(id, "after").iter().map(|edge| edge.from);
        let happened = led_here.filter(|change| {
            let date = self.model.get(*change).day();
            self.model.existence(*change).is_fact()
                && date.is_none_or(|date| date.earliest() <= self.when.today)
        });
        let changes = happened.filter_map(|change| self.model.get(change).change());
        let before = changes.flat_map(|change| &change.before).filter_map(|before| before.to);
        before.filter(move |before| *before != id).flat_map(|before| find::names_of(self.model.get(before)))
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

    /// What a hit says beside its name: who is in charge, or what a person has; null is that it is
    /// no question.
    pub fn said_of(&self, id: EntityId, has_left: bool) -> Value {
        match &self.model.get(id).detail {
            Detail::Decision(decision) => return self.decided_in_words(decision),
            _ if self.model.get(id).kind == Kind::Person => return self.had_in_words(id, has_left),
            _ => {} // Others say it by their statements.
        }
        // That something is not there stands beside its name.
        let is_asked = self.has_charge(id) && (self.is_there(id) || !self.ever_in_charge(id).is_empty());
        if !is_asked {
            return Value::Null;
        }
        let is_past = self.charge(id).is_empty() && !self.is_there(id);
        self.in_both(|lang| {
            let mut out = Out::of_text(self, lang);
            if is_past {
                out.was_in_charge(id)
            } else {
                out.in_charge(id)
            }
            out.seen()
        })
    }

    /// Whether it was decided, by whom, when, and its paragraph.
    fn decided_in_words(&self, decision: &Decision) -> Value {
        self.in_both(|lang| {
            let status = decision.status.map(|status| say(DECISION_STATUSES, status).get(lang).to_string());
            let by = decision.by.iter().filter_map(|by| by.to).map(|by| self.shown(by, lang));
            let by = Some(by.collect::<Vec<_>>().join(", ")).filter(|by| !by.is_empty());
            let date = match decision.date.as_ref() {
                Some(date) => date.in_words(lang),
                None => lang.pick("odaterat", "undated").to_string(),
            };
            let paragraph = decision.paragraphs().map(|paragraphs| format!("§ {paragraphs}"));
            let all = [status, by, Some(date), paragraph].into_iter().flatten();
            let all: Vec<String> = all.filter(|text| !self.privacy.hides(text)).collect();
            escape::terminal(&all.join(" · "))
        })
    }

    /// What somebody has; or had, when that is all.
    fn had_in_words(&self, id: EntityId, has_left: bool) -> Value {
        if !self.privacy.shows_names() {
            return Value::Null;
        }
        let mut hats = hats(self.model, id, &self.when);
        hats.retain(|hat| is_office(&hat.what) && (weight(hat) == Weight::Ended) == has_left);
        if hats.is_empty() {
            return Value::Null;
        }
        self.in_both(|lang| {
            let all: Vec<String> = hats.iter().take(MOST).map(|hat| had(hat, lang)).collect();
            let more = match hats.len().saturating_sub(MOST) {
                0 => String::new(),
                more => lang.pick(format!("; {more} till"), format!("; {more} more")),
            };
            escape::terminal(&(all.join("; ") + &more))
        })
    }

    /// Somebody who had a place and certainly has none now has no page. What they had last has.
    pub fn who_left(&self, id: EntityId) -> Option<EntityId> {
        let person = self.model.get(id);
        let is_told = person.kind == Kind::Person && person.whole && !person.is_redacted();
        if !is_told || !self.privacy.shows_names() {
            return None;
        }
        let mut had = hats(self.model, id, &self.when);
        had.retain(|hat| is_office(&hat.what));
        if had.iter().any(|hat| weight(hat) != Weight::Ended) {
            return None;
        }
        had.retain(|hat| self.has_page(hat.on.at));
        let last =
            had.iter().max_by_key(|hat| hat.basis.as_ref().and_then(|basis| basis.bounds.not_after))?;
        Some(last.on.at)
    }
}

fn weight(hat: &Hat) -> Weight {
    hat.basis.as_ref().map_or(Weight::LastKnown, |basis| basis.weight)
}

/// Whether it is a place that one has, and nothing that one once did.
fn is_office(what: &What) -> bool {
    matches!(what, What::Holds | What::Seat(_) | What::Responsible(_) | What::Related(_))
}

/// One thing that somebody has or had, with what makes it less than certain.
fn had(hat: &Hat, lang: Lang) -> String {
    // That it is only proposed stands in what it is.
    let sure = hat.basis.as_ref().map(|basis| basis.certainty).filter(|sure| *sure != Certainty::Proposed);
    let certainty = sure.and_then(|sure| phrase::sure(sure, None));
    let weight = phrase::weight(weight(hat)).map(|words| lang.of(words).to_string());
    let doubts: Vec<String> =
        weight.into_iter().chain(certainty.map(|word| word.get(lang).to_string())).collect();
    let doubts = if doubts.is_empty() { String::new() } else { format!(" ({})", doubts.join(", ")) };
    format!("{}: {}{doubts}", answers::hats::what(hat, lang).text, hat.on.shown(lang))
}

impl Out<'_, '_> {
    /// Who was in charge of what is gone. Who has a post today need not have had it then.
    fn was_in_charge(&mut self, id: EntityId) {
        let site = self.site;
        self.both("Tidigare: ", "Formerly: ");
        for (at, told) in site.ever_in_charge(id).into_iter().enumerate() {
            if at > 0 {
                self.sign("; ");
            }
            let (sv, en) = labels::own(site, told);
            self.both(&format!("{sv}: "), &format!("{en}: "));
            self.whom_alone(told);
            self.caveats(told, true);
        }
    }
}
