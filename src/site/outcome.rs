//! What became of a proposal or a decision by later ones: rejected, put off, sent back, repealed.
//! The latest stands first and large, as that is its status; those before it below.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::decision::{Decision, DecisionKind, DecisionStatus, Effect, EffectKind};
use crate::model::entity::EntityId;
use crate::model::keys::Words;
use crate::site::doubt::{self, Sort};
use crate::site::html::Out;
use crate::site::{Site, acts};
use std::cmp::Reverse;

/// One of those decisions, and what it does.
pub struct Later<'m> {
    pub id: EntityId,
    pub act: &'m Decision,
    kind: EffectKind,
    is_coming: bool,
}

impl Later<'_> {
    /// What was done, and what is to be done, before whoever does it.
    fn words(&self) -> Words {
        match (self.kind, self.is_coming) {
            (EffectKind::Tables, _) => ("bordlagt", "adjourned"),
            (EffectKind::RefersBack, _) => ("återremitterat", "referred back"),
            (EffectKind::Rejects, _) => ("avslaget", "rejected"),
            (EffectKind::Repeals, false) => ("upphävt", "repealed"),
            (EffectKind::Repeals, true) => ("ska upphävas, enligt beslut", "to be repealed, as decided"),
            (EffectKind::Replaces, false) => ("ersatt, genom beslut", "replaced, as decided"),
            (EffectKind::Replaces, true) => ("ska ersättas, enligt beslut", "to be replaced, as decided"),
            _ => ("ändrat", "amended"), // Nothing else is asked for.
        }
    }

    fn is_put_off(&self) -> bool {
        matches!(self.kind, EffectKind::Tables | EffectKind::RefersBack)
    }

    fn sort(&self) -> Sort {
        match self.kind {
            EffectKind::Rejects => doubt::NONE,
            EffectKind::Repeals | EffectKind::Replaces if self.is_coming => doubt::NEXT,
            EffectKind::Repeals | EffectKind::Replaces => doubt::PAST,
            _ => doubt::DRAFT, // What is put off is still to be decided.
        }
    }
}

impl<'m> Site<'m> {
    /// The decisions in force that settle something else or put it off; the latest first.
    pub fn later_acts(&self, id: EntityId) -> Vec<Later<'m>> {
        let model = self.model;
        let Some(own) = model.get(id).decision() else { return Vec::new() };
        let is_proposal = own.kind == Some(DecisionKind::Proposal);
        let settles = |effect: &&Effect| {
            let is_asked = match effect.kind {
                Some(EffectKind::Rejects) => is_proposal,
                Some(EffectKind::Tables | EffectKind::RefersBack) => true,
                Some(EffectKind::Repeals | EffectKind::Replaces) => !is_proposal,
                _ => false, // What is only amended is still what it was.
            };
            is_asked && effect.target.to == Some(id) && effect.stated.certainty().is_fact()
        };
        let mut others: Vec<EntityId> = model.edges_as(id, "changes").iter().map(|edge| edge.from).collect();
        others.dedup();
        let mut later: Vec<Later<'m>> = Vec::new();
        for other in others {
            let Some(act) = model.get(other).decision() else { continue };
            if act.status != Some(DecisionStatus::Adopted) || !model.existence(other).is_fact() {
                continue;
            }
            later.extend(act.changes.iter().filter(settles).filter_map(|effect| {
                let from = effect.stated.from.as_ref();
                let is_coming = from.is_some_and(|from| from.earliest() > self.when.today);
                Some(Later { id: other, act, kind: effect.kind?, is_coming })
            }));
        }
        later.sort_by_key(|later| Reverse(acts::day_of(later.act)));
        later
    }

    /// The one of them that is its status. What was put off and then decided is decided.
    pub fn outcome_of(&self, id: EntityId) -> Option<Later<'m>> {
        let status = self.model.get(id).decision()?.status;
        let is_open = matches!(status, Some(DecisionStatus::Proposed | DecisionStatus::Unknown) | None);
        self.later_acts(id).into_iter().next().filter(|one| is_open || !one.is_put_off())
    }

    /// The same in a hit: "bordlagt av Regionstyrelsen 14 april 2026".
    pub fn outcome_in_words(&self, id: EntityId, lang: Lang) -> Option<String> {
        let later = self.outcome_of(id)?;
        let by: Vec<String> =
            later.act.by.iter().filter_map(|by| by.to).map(|by| self.shown(by, lang)).collect();
        let mut said = lang.of(later.words()).to_string();
        if !by.is_empty() {
            said += &format!(" {} {}", lang.pick("av", "by"), by.join(", "));
        }
        if let Some(date) = later.act.date.as_ref() {
            said += &format!(" {}", date.in_words(lang));
        }
        Some(said)
    }
}

impl Out<'_, '_> {
    /// What became of it, by whom and when, above who proposed or decided it.
    pub fn outcome(&mut self, one: &Later<'_>) {
        self.within("p class=role", |out| {
            out.within(one.sort(), |out| out.label(one.words()));
            out.both(" av", " by");
        });
        self.within("p class=who", |out| out.deciders(one.act));
        self.within("p class=doubts", |out| out.day_and_act(one));
    }

    /// What became of it before that, below.
    pub fn earlier_acts(&mut self, earlier: &[Later<'_>]) {
        for one in earlier {
            self.within("p class=basis", |out| {
                out.both("Dessförinnan ", "Before that ");
                out.both(one.words().0, one.words().1);
                out.both(" av ", " by ");
                out.deciders(one.act);
                out.sign(", ");
                out.day_and_act(one);
            });
        }
    }

    fn day_and_act(&mut self, one: &Later<'_>) {
        self.day_of_decision(one.act);
        self.sign(" ");
        self.within("span", |out| {
            out.both("genom ", "through ");
            out.link(one.id);
        });
    }

    /// The status of what was put off or settled later, in a list.
    pub fn outcome_in_list(&mut self, id: EntityId) {
        let Some(one) = self.site.outcome_of(id) else { return };
        // That it was rejected or repealed stands above: by itself it needs its day alone.
        let own = self.site.model.get(id).decision().and_then(|decision| decision.status);
        let is_said = matches!(own, Some(DecisionStatus::Rejected | DecisionStatus::Repealed));
        self.within("p", |out| {
            if !is_said {
                out.within(one.sort(), |out| out.both(one.words().0, one.words().1));
            }
            if let Some(date) = one.act.date.as_ref().filter(|date: &&Date| !date.is_open()) {
                out.sign(" ");
                out.date(date);
            }
        });
    }
}
