//! What the page of a decision or a reorganisation is asked for: who decided, when it was done, and
//! what became of it.

use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::decision::{DECISION_STATUSES, Decision, DecisionKind, DecisionStatus};
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

/// The day from which a decision holds, where it is not the one on which it was made.
pub fn in_force_later(decision: &Decision) -> Option<&Date> {
    let from = decision.in_force.as_ref().filter(|from| !from.is_open())?;
    decision.date.as_ref().is_none_or(|date| date.text != from.text).then_some(from)
}

impl<'m> Out<'_, 'm> {
    pub fn answer_of_decision(&mut self, id: EntityId, decision: &Decision) {
        self.raw("\n");
        self.within("div class=answer", |out| {
            let later = out.site.outcome_of(id);
            later.iter().for_each(|later| out.outcome(later));
            // What was rejected, or repealed, was so by whoever stands above.
            let is_told = match decision.status {
                Some(DecisionStatus::Rejected | DecisionStatus::Proposed) => {
                    decision.kind == Some(DecisionKind::Proposal)
                }
                Some(DecisionStatus::Repealed) => true,
                _ => false, // Of others their own status is said.
            };
            out.within("p class=role", |out| match (later.is_none() || !is_told, decision.kind) {
                (true, _) => out.status_of_decision(decision),
                (false, Some(DecisionKind::Proposal)) => out.both("Föreslaget av", "Proposed by"),
                (false, _) => out.both("Beslutat av", "Decided by"),
            });
            out.within("p class=who", |out| out.deciders(decision));
            out.within("p class=doubts", |out| {
                out.day_of_decision(decision);
                out.takes_effect(decision);
            });
            if decision.status == Some(DecisionStatus::Unknown) {
                out.within("p class=doubts", |out| out.doubt_alone(doubt::UNKNOWN, OUTCOME_UNKNOWN));
            }
            let earlier = out.site.later_acts(id);
            out.earlier_acts(earlier.get(usize::from(later.is_some())..).unwrap_or_default());
            out.own_basis(id);
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
            // Whoever made it need not be who repealed it.
            Some(DecisionStatus::Repealed) => {
                self.within(doubt::PAST, |out| out.both("Upphävt", "Repealed"));
                self.both("; beslutades av", "; was decided by");
            }
            Some(status) => {
                let word = say(DECISION_STATUSES, status);
                let sort = match status {
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

    /// From when a decision holds, where that is another day than its own.
    fn takes_effect(&mut self, decision: &Decision) {
        let Some(from) = in_force_later(decision) else { return };
        self.sign(" ");
        self.within("span", |out| {
            match decision.surest().is_fact() {
                true => out.both("gäller från ", "in force from "),
                false => out.both("föreslås gälla från ", "proposed to be in force from "),
            }
            out.date(from);
        });
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
