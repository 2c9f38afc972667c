//! What is said of a thing that is found: what it is, who is in charge of it, what somebody has or
//! had.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::decision::{DECISION_STATUSES, Decision, DecisionStatus};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::statement::{Certainty, say};
use crate::query::Weight;
use crate::query::hats::{Hat, HatKind, hats};
use crate::report::{answers, escape, phrase};
use crate::site::acts::{self, OUTCOME_UNKNOWN};
use crate::site::html::Out;
use crate::site::{Site, charge, labels};
use serde_json::{Value, json};

/// Of what somebody has, so much is said at most.
const MOST: usize = 3;

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
        let is_plan = self.plan_year(id).is_some();
        let word = if is_plan { self.word_of(id) } else { self.model.word_for(id) };
        self.in_both(|lang| match self.privacy.hides(word.get(lang)) {
            true => self.model.get(id).kind.name().get(lang).to_string(),
            false => escape::terminal(word.get(lang)),
        })
    }

    pub fn programme_in_both(&self, id: EntityId) -> Value {
        let Some(programme) = self.programme_of(id) else { return self.apart_in_both(id) };
        let year = self.plan_year(programme).map(|year| format!(", {}", year.text)).unwrap_or_default();
        self.in_both(|lang| self.shown(programme, lang) + &year)
    }

    /// What tells a body from others of its name and region.
    fn apart_in_both(&self, id: EntityId) -> Value {
        // People are told apart by what they have, which every hit says.
        if self.model.get(id).kind == Kind::Person {
            return Value::Null;
        }
        // Many posts have one name: each is of its unit.
        let body = self.body_of(id).filter(|body| self.model.get(*body).kind != Kind::Region);
        if let Some(body) = body.filter(|_| self.names_places_in_lists()) {
            return self.in_both(|lang| self.shown(body, lang));
        }
        // What is of no region is of a municipality, or of a body of several regions.
        let home = self.part_of(id).filter(|_| self.region_of(id).is_none() && self.names_places_in_lists());
        if let Some(home) = home {
            return self.in_both(|lang| self.shown(home, lang));
        }
        if !self.is_one_of_many(id) {
            return Value::Null;
        }
        self.in_both(|lang| {
            let mut out = Out::of_text(self, lang);
            out.apart_by(id);
            out.seen()
        })
    }

    /// What a hit says beside its name: who is in charge, or what a person has; null is that it is
    /// no question.
    pub fn said_of(&self, id: EntityId, has_left: bool) -> Value {
        match &self.model.get(id).detail {
            Detail::Decision(decision) => return self.decided_in_words(id, decision),
            Detail::Change(change) => return self.done_in_words(change.date.as_ref()),
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

    /// What became of a decision: by a later one, or as its own file says.
    fn outcome_of_hit(&self, id: EntityId, decision: &Decision, lang: Lang) -> Option<String> {
        let repealed = decision.status == Some(DecisionStatus::Repealed);
        let own = || repealed.then(|| lang.pick("upphävt", "repealed").to_string());
        self.outcome_in_words(id, lang).or_else(own)
    }

    /// When a reorganisation took place, or is to.
    fn done_in_words(&self, date: Option<&Date>) -> Value {
        let Some(date) = date.filter(|date| !date.is_open()) else { return Value::Null };
        let is_coming = date.earliest() > self.when.today;
        self.in_both(|lang| {
            let day = date.in_words(lang);
            match is_coming {
                true => lang.pick(format!("genomförs {day}"), format!("takes place {day}")),
                false => lang.pick(format!("genomfördes {day}"), format!("took place {day}")),
            }
        })
    }

    /// Whether it was decided, by whom, when, and its paragraph.
    fn decided_in_words(&self, id: EntityId, decision: &Decision) -> Value {
        self.in_both(|lang| {
            let outcome = self.outcome_of_hit(id, decision, lang);
            let status = decision.status.map(|status| match status {
                DecisionStatus::Unknown => lang.of(OUTCOME_UNKNOWN).to_string(),
                // By whom and when it was made stands behind that, and not who ended it.
                DecisionStatus::Repealed => lang.pick("beslutat", "adopted").to_string(),
                DecisionStatus::Rejected if outcome.is_some() => {
                    lang.pick("föreslaget", "proposed").to_string()
                }
                status => say(DECISION_STATUSES, status).get(lang).to_string(),
            });
            let by = decision.by.iter().filter_map(|by| by.to).map(|by| self.shown(by, lang));
            let by = Some(by.collect::<Vec<_>>().join(", ")).filter(|by| !by.is_empty());
            let date = match decision.date.as_ref() {
                Some(date) => date.in_words(lang),
                None => lang.pick("odaterat", "undated").to_string(),
            };
            let in_force = acts::in_force_later(decision).filter(|_| decision.surest().is_fact());
            let in_force = in_force.map(|from| {
                let from = from.in_words(lang);
                lang.pick(format!("gäller från {from}"), format!("in force from {from}"))
            });
            let paragraph = decision.paragraphs().map(|paragraphs| format!("§ {paragraphs}"));
            let all = [outcome, status, by, Some(date), in_force, paragraph].into_iter().flatten();
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
            let all: Vec<String> =
                hats.iter().take(MOST).map(|hat| had(hat, self.when.today, lang)).collect();
            let more = match hats.len().saturating_sub(MOST) {
                0 => String::new(),
                more => lang.pick(format!("; {more} till"), format!("; {more} more")),
            };
            escape::terminal(&(all.join("; ") + &more))
        })
    }

    /// Somebody who had a place and certainly has none now has no page, nor has one who is only
    /// proposed for one. What they had last has, or what they are proposed for.
    pub fn without_page(&self, id: EntityId) -> Option<(EntityId, Without)> {
        let person = self.model.get(id);
        let is_told = person.kind == Kind::Person && person.whole && !person.is_redacted();
        if !is_told || !self.privacy.shows_names() {
            return None;
        }
        let mut had = hats(self.model, id, &self.when);
        had.retain(|hat| is_office(&hat.what));
        let sure = |hat: &Hat| hat.basis.as_ref().map_or(Certainty::Stated, |basis| basis.certainty);
        let (mut proposed, mut had): (Vec<Hat>, Vec<Hat>) =
            had.into_iter().partition(|hat| sure(hat) == Certainty::Proposed);
        let never_was = |hat: &Hat| sure(hat).never_was();
        let rejected = had.iter().find(|hat| never_was(hat) && self.has_page(hat.on.at));
        let rejected = rejected.map(|hat| match sure(hat) {
            Certainty::Declined => (hat.on.at, Without::Declined),
            _ => (hat.on.at, Without::Rejected), // Nothing else came to nothing.
        });
        had.retain(|hat| !never_was(hat));
        if had.iter().any(|hat| weight(hat) != Weight::Ended) {
            return None;
        }
        proposed.retain(|hat| self.has_page(hat.on.at) && weight(hat) != Weight::Ended);
        if let Some(first) = proposed.first() {
            return Some((first.on.at, Without::Proposed));
        }
        had.retain(|hat| self.has_page(hat.on.at));
        let last = had.iter().max_by_key(|hat| hat.basis.as_ref().and_then(|basis| basis.bounds.not_after));
        let left = last.map(|last| (last.on.at, Without::Left));
        left.or(rejected)
    }
}

/// Why somebody has no page of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Without {
    Left,
    Proposed,
    /// Proposed for a place, and the proposal rejected.
    Rejected,
    /// Elected, and declined before it began.
    Declined,
}

fn weight(hat: &Hat) -> Weight {
    hat.basis.as_ref().map_or(Weight::LastKnown, |basis| basis.weight)
}

/// Whether it is a place that one has, and nothing that one once did.
fn is_office(what: &HatKind) -> bool {
    matches!(what, HatKind::Holds | HatKind::Seat(_) | HatKind::Responsible(_) | HatKind::Related(_))
}

/// One thing that somebody has or had, with what makes it less than certain.
fn had(hat: &Hat, today: Day, lang: Lang) -> String {
    // That it is only proposed stands in what it is.
    let sure = hat
        .basis
        .as_ref()
        .map(|basis| basis.certainty)
        .filter(|sure| *sure != Certainty::Proposed && !sure.never_was());
    let certainty = sure.and_then(|sure| phrase::sure(sure, None));
    let all = hat.basis.as_ref().map_or(Certainty::Stated, |basis| basis.certainty);
    let weight = phrase::weight_of(weight(hat), all).map(|words| lang.of(words).to_string());
    // Of what is only known from an old document, of which year that is.
    let basis = hat.basis.as_ref().filter(|basis| !basis.weight.is_past_or_coming());
    let year = basis.and_then(|basis| charge::year_of(basis, today)?);
    let year = year.map(|year| lang.pick(format!("enligt källa från {year}"), format!("a source of {year}")));
    let doubts: Vec<String> =
        weight.into_iter().chain(certainty.map(|word| word.get(lang).to_string())).chain(year).collect();
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
