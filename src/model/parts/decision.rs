//! What decisions and reorganisations have.

use crate::lang::Both;
use crate::model::decision::{Change, DECISION_KINDS, DECISION_STATUSES, Decision, DecisionStatus};
use crate::model::entity::EntityId;
use crate::model::keys::{self, Key};
use crate::model::parts::{Done, Parts, Up};
use crate::model::power::Power;
use crate::model::statement::{Relation, ThemeLink, say};

impl Parts for Decision {
    fn upwards(&self) -> Vec<Up<'_>> {
        // Where nobody is said to decide, whoever proposes it or gets it is near.
        let by = self.by.iter().filter_map(|by| by.to);
        let by = by.chain(self.on_proposal_of.as_ref().and_then(|by| by.to));
        by.map(|to| (to, None)).collect()
    }

    fn done(&self) -> Option<Done<'_>> {
        let what = match self.status {
            Some(DecisionStatus::Adopted | DecisionStatus::Repealed) => ("beslut", "decision"),
            Some(DecisionStatus::Proposed) => ("förslag", "proposal"),
            Some(DecisionStatus::Rejected) => ("avslag", "rejection"),
            Some(DecisionStatus::Unknown) | None => ("beslut eller förslag", "decision or proposal"),
        };
        let status = DECISION_STATUSES.iter().find(|word| Some(word.value) == self.status);
        let by = self.by.first().and_then(|by| Some((&keys::DECISION_BY, by.to?, by.span)));
        let beside = status.map(|word| (word.sv, word.en));
        Some(Done { date: self.date.as_ref(), what, beside, by, key: &keys::DECISION_DATE })
    }

    fn day_key(&self) -> Option<&'static Key> {
        Some(&keys::DECISION_DATE)
    }

    fn relations(&self) -> Vec<(&'static str, &[Relation])> {
        vec![("addressed_to", &self.addressed_to)]
    }

    fn powers(&self) -> &[Power] {
        &self.powers
    }

    fn themes(&self) -> &[ThemeLink] {
        &self.themes
    }

    fn sort(&self) -> Option<Both> {
        self.kind.map(|kind| say(DECISION_KINDS, kind))
    }
}

impl Parts for Change {
    fn upwards(&self) -> Vec<Up<'_>> {
        let parts = self.after.iter().chain(&self.before).filter_map(|part| part.to);
        let moved =
            self.transfers.iter().flat_map(|transfer| transfer.receivers.iter().chain(&transfer.givers));
        parts.chain(moved.filter_map(|party| party.to)).map(|to| (to, None)).collect()
    }

    fn made_by(&self) -> Option<EntityId> {
        self.by_decision.as_ref()?.to
    }

    fn done(&self) -> Option<Done<'_>> {
        let what = ("omorganisation", "reorganisation");
        let key = &keys::CHANGE_DATE;
        Some(Done { date: self.date.as_ref(), what, beside: Some(what), by: None, key })
    }

    fn day_key(&self) -> Option<&'static Key> {
        Some(&keys::CHANGE_DATE)
    }
}
