//! What the page of a decision or a reorganisation is asked for: who decided, when it was done, and
//! what became of it.

use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::decision::{DECISION_STATUSES, Decision, DecisionKind, DecisionStatus, Effect, EffectKind};
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::keys::Words;
use crate::model::seat::{ROLES, Role};
use crate::model::statement::say;
use crate::query::decisions::not_after;
use crate::query::elected::elected;
use crate::report::phrase;
use crate::site::doubt;
use crate::site::html::Out;

/// What is said of what was dealt with and of which no more is known.
pub const OUTCOME_UNKNOWN: Words = ("utfallet är okänt", "the outcome is unknown");

/// The day of a decision, on which those who made it have their names.
pub fn day_of(decision: &Decision) -> Option<Day> {
    decision.date.as_ref().filter(|date| !date.is_open()).map(Date::latest)
}

impl<'m> Out<'_, 'm> {
    pub fn answer_of_decision(&mut self, id: EntityId, decision: &Decision) {
        self.raw("\n");
        self.within("div class=answer", |out| {
            if let Some((other, act)) = out.turned_down(id, decision) {
                out.answer_of_rejection(other, act);
                out.within("p class=role", |out| out.both("Föreslaget av", "Proposed by"));
            } else {
                out.within("p class=role", |out| out.status_of_decision(decision));
            }
            out.within("p class=who", |out| out.deciders(decision));
            out.within("p class=doubts", |out| out.day_of_decision(decision));
            if decision.status == Some(DecisionStatus::Unknown) {
                out.within("p class=doubts", |out| out.doubt_alone(doubt::UNKNOWN, OUTCOME_UNKNOWN));
            }
            out.own_basis(id);
        });
    }

    /// The decision that turns a proposal down: whoever made that rejected it, and by whom the
    /// proposal is said to be made it.
    fn turned_down(&self, id: EntityId, decision: &Decision) -> Option<(EntityId, &'m Decision)> {
        let model = self.site.model;
        let is_proposal = decision.kind == Some(DecisionKind::Proposal);
        let others = model.edges_as(id, "changes").iter().map(|edge| edge.from);
        let mut acts = others.filter_map(|other| Some((other, model.get(other).decision()?)));
        let rejects = |act: &Decision| {
            let is_it =
                |effect: &Effect| effect.kind == Some(EffectKind::Rejects) && effect.target.to == Some(id);
            act.status == Some(DecisionStatus::Adopted) && act.changes.iter().any(is_it)
        };
        acts.find(|(_, act)| is_proposal && rejects(act))
    }

    fn answer_of_rejection(&mut self, other: EntityId, act: &Decision) {
        let word = say(DECISION_STATUSES, DecisionStatus::Rejected);
        self.within("p class=role", |out| {
            out.within(doubt::NONE, |out| out.label((&word.sv, &word.en)));
            out.both(" av", " by");
        });
        self.within("p class=who", |out| out.deciders(act));
        self.within("p class=doubts", |out| {
            out.day_of_decision(act);
            out.sign(" ");
            out.within("span", |out| {
                out.both("genom ", "through ");
                out.link(other);
            });
        });
    }

    /// What became of it: "Beslutat av".
    pub fn status_of_decision(&mut self, decision: &Decision) {
        match decision.status {
            Some(DecisionStatus::Adopted) => {
                self.doubt_alone(doubt::YES, ("Beslutat", "Adopted"));
                self.both(" av", " by");
            }
            Some(DecisionStatus::Unknown) => self.both("Behandlat av", "Dealt with by"),
            // What somebody is to decide is no proposal of theirs.
            Some(DecisionStatus::Proposed) if decision.kind != Some(DecisionKind::Proposal) => {
                self.within(doubt::DRAFT, |out| out.both("Föreslaget beslut", "Proposed decision"));
                self.both(" av", " by");
            }
            // Who proposed it is no one who rejected it.
            Some(DecisionStatus::Rejected) if decision.kind == Some(DecisionKind::Proposal) => {
                self.within(doubt::NONE, |out| out.both("Avslaget förslag", "Rejected proposal"));
                self.both(" av", " by");
            }
            Some(status) => {
                let word = say(DECISION_STATUSES, status);
                let sort = match status {
                    DecisionStatus::Repealed => doubt::PAST,
                    DecisionStatus::Rejected => doubt::NONE,
                    _ => doubt::DRAFT, // What is proposed.
                };
                self.within(sort, |out| out.label((&word.sv, &word.en)));
                self.both(" av", " by");
            }
            None => {
                self.doubt_alone(doubt::UNKNOWN, ("Status inte angiven", "Status not stated"));
                self.both("; av", "; by");
            }
        }
    }

    pub fn deciders(&mut self, decision: &Decision) {
        let by: Vec<EntityId> = decision.by.iter().filter_map(|by| by.to).collect();
        self.named_on = day_of(decision);
        for (at, one) in by.iter().enumerate() {
            if at > 0 {
                self.sign(", ");
            }
            self.link(*one);
        }
        self.named_on = None;
        if by.is_empty() {
            self.within("span class=\"d big\"", |out| {
                out.both("inte angivet av vem", "by whom is not stated")
            });
        }
    }

    pub fn day_of_decision(&mut self, decision: &Decision) {
        match decision.date.as_ref() {
            Some(date) => self.within("span", |out| out.date(date)),
            None => self.doubt_alone(doubt::UNKNOWN, ("dag inte angiven", "day not stated")),
        }
    }

    /// That a decision has no day, and by which day its document tells of it all the same.
    pub fn undated(&mut self, id: EntityId, decision: &Decision) {
        self.doubt_alone(doubt::UNKNOWN, ("inte angiven", "not stated"));
        let model = self.site.model;
        if let Some(told) = not_after(model, model.get(id), decision) {
            self.both(", men senast ", ", but by ");
            self.date(&told);
            self.both(" (dokumentets dag)", " (the document’s day)");
        }
    }

    pub fn answer_of_change(&mut self, id: EntityId, date: Option<&Date>) {
        self.raw("\n");
        self.within("div class=answer", |out| {
            let is_coming = date.is_some_and(|date| !date.is_open() && date.earliest() > out.site.when.today);
            out.within("p class=role", |out| match is_coming {
                true => out.both("Genomförs", "Takes place"),
                false => out.both("Genomfördes", "Took place"),
            });
            out.within("p class=who", |out| match date {
                Some(date) => out.within("span class=big", |out| out.date(date)),
                None => {
                    out.within("span class=\"d big\"", |out| out.both("dag inte angiven", "day not stated"))
                }
            });
            let mark = out.site.mark(id);
            if !mark.certainty.is_fact() {
                out.within("p class=doubts", |out| out.certainty_of(mark.certainty));
            }
            out.own_basis(id);
        });
    }

    /// Whom a decision appoints or dismisses.
    pub fn elected(&mut self, told: &Fact<'_>) {
        let site = self.site;
        let (Some(Choice::Effect(kind)), Whom::Entity(target), Some(effect)) =
            (told.value, told.whom, told.stated)
        else {
            return;
        };
        let Some(decision) = site.model.get(told.of).decision() else { return };
        for (at, one) in elected(site.model, decision, kind, target, effect).into_iter().enumerate() {
            self.sign(if at == 0 { ": " } else { ", " });
            self.link(one.whom);
            let role = one.role.filter(|role| *role != Role::Member).map(|role| say(ROLES, role));
            let acting = one.acting.then_some(phrase::ACTING);
            if let Some(role) = role {
                self.both(&format!(" ({})", role.sv), &format!(" ({})", role.en));
            }
            if let Some((sv, en)) = acting {
                self.both(&format!(" ({sv})"), &format!(" ({en})"));
            }
        }
    }
}
