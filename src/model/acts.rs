//! Acts: what an adopted decision in force makes begins, and what it ends, ends; so does what a
//! reorganisation makes and ends. The files of what is made or ended need not say it again.

use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::decision::{Change, ChangeKind, Decision, DecisionKind, DecisionStatus, EffectKind};
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::model::time::Bounds;
use crate::model::undone::Undone;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The days of which something is one: first and last.
type Window = (Day, Day);

const EVER: Window = (Day::MAX, Day::MAX);
/// What acts make of the lives of what they touch. It is looked for when the first life is asked
/// for, so that reading costs nothing.
#[derive(Debug, Default)]
pub struct Acts {
    made: OnceLock<HashMap<EntityId, Made>>,
    /// How sure it is that somebody makes what decisions say that they make (`proposed.rs`).
    pub(super) surest: OnceLock<HashMap<EntityId, Certainty>>,
    /// Elections by decisions that were repealed (`undone.rs`).
    pub(super) undone: OnceLock<HashMap<EntityId, Vec<Undone>>>,
}

/// A life's ends that its own file does not say, or not so.
#[derive(Debug, Default)]
pub(super) struct Made {
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// Who ends a decision, and from which day on it would have no force.
struct Ended {
    by: EntityId,
    from: Window,
}

/// The way through all acts, each decision's end once.
struct Settling<'m> {
    model: &'m Model,
    ended: HashMap<EntityId, Vec<Ended>>,
    /// The end of a decision; none while it is being asked for, which is a circle.
    ends: HashMap<EntityId, Option<Window>>,
    begins: HashMap<EntityId, Vec<Window>>,
    lasts: HashMap<EntityId, Vec<Window>>,
}

impl Model {
    pub(super) fn made(&self, id: EntityId) -> Option<&Made> {
        self.acts.made.get_or_init(|| settled(self)).get(&id)
    }

    /// Between which days a decision is in force: from its own day on, until it ends. What is
    /// adopted and not ended by anything in the data stays in force.
    pub fn force(&self, id: EntityId) -> Option<Bounds> {
        let decision = self.get(id).decision()?;
        let begin = in_force(decision).or(self.get(id).common.from.as_ref()).filter(|date| !date.is_open());
        let to = self.lifespan(id).to.filter(|to| !to.is_open());
        Some(Bounds {
            not_before: begin.map(Date::earliest),
            begun_by: begin.map(Date::latest),
            not_after: to.map(Date::latest),
            lasts_to: Some(to.map_or(Day::MAX, Date::earliest)),
            acting: false,
        })
    }
}

/// The day from which a decision has force.
fn in_force(decision: &Decision) -> Option<&Date> {
    decision.in_force.as_ref().or(decision.date.as_ref())
}

fn window(date: Option<&Date>) -> Option<Window> {
    date.filter(|date| !date.is_open()).map(|date| (date.earliest(), date.latest()))
}

/// The date of a window; none where it says nothing.
fn date((first, last): Window) -> Option<Date> {
    let text = match (first == Day::MIN, last == Day::MAX) {
        (true, true) => return None,
        (true, false) => format!("..{last}"),
        (false, true) => format!("{first}.."),
        (false, false) if first == last => first.to_string(),
        (false, false) => format!("{first}..{last}"),
    };
    Date::parse(&text, Default::default()).ok()
}

/// The day before, or after; of no day none.
fn beside((first, last): Window, is_after: bool) -> Window {
    let one = |day: Day| if is_after { day.tomorrow() } else { day.yesterday() };
    let one = |day: Day| if matches!(day, Day::MIN | Day::MAX) { day } else { one(day).unwrap_or(day) };
    (one(first), one(last))
}

/// An end, with one more that somebody makes who begins and ends some day: surely, perhaps or not.
fn earlier_end(end: Window, from: Window, until: Window) -> Window {
    if from.0 > until.1 {
        return end; // Whoever would end it had no force any more.
    }
    let (first, last) = beside(from, false);
    let acts = from.1 <= until.0;
    (end.0.min(first), if acts { end.1.min(last) } else { end.1 })
}

/// Whether what it does is done: it was adopted, even if it was repealed since.
fn is_act(decision: &Decision) -> bool {
    matches!(decision.status, Some(DecisionStatus::Adopted | DecisionStatus::Repealed))
        && !matches!(decision.kind, Some(DecisionKind::Proposal | DecisionKind::Recommendation))
}

fn settled(model: &Model) -> HashMap<EntityId, Made> {
    let mut all = Settling {
        model,
        ended: HashMap::new(),
        ends: HashMap::new(),
        begins: HashMap::new(),
        lasts: HashMap::new(),
    };
    let acting: Vec<(EntityId, &Decision)> = model
        .of_kind(Kind::Decision)
        .filter_map(|(id, entity)| Some((id, entity.decision()?)))
        .filter(|(id, decision)| is_act(decision) && model.existence(*id).is_fact())
        .collect();
    for (id, decision) in &acting {
        all.repeals(*id, decision);
    }
    for (id, decision) in &acting {
        all.decided(*id, decision);
    }
    for (id, entity) in model.of_kind(Kind::Change) {
        if let (Detail::Change(change), true) = (&entity.detail, model.existence(id).is_fact()) {
            all.reorganised(change);
        }
    }
    all.made()
}

impl Settling<'_> {
    /// Which decisions a decision ends.
    fn repeals(&mut self, id: EntityId, decision: &Decision) {
        for (to, kind, from) in self.effects(decision) {
            if ends(kind) && self.model.get(to).decision().is_some() {
                self.ended.entry(to).or_default().push(Ended { by: id, from });
            }
        }
    }

    /// What a decision does, and from which day on; what has no day sets no bounds.
    fn effects(&self, decision: &Decision) -> Vec<(EntityId, EffectKind, Window)> {
        let day = in_force(decision);
        let effects = decision.changes.iter().filter(|effect| effect.stated.certainty().is_fact());
        let effects = effects.filter_map(|effect| {
            let own = effect.stated.from.as_ref().filter(|from| !from.is_open());
            // Of what ends, the last day is said as well as the first one without it.
            let until = effect.stated.to.as_ref().filter(|_| own.is_none() && effect.kind.is_some_and(ends));
            let until = window(until).map(|last| beside(last, true));
            let (first, last) = until.or(window(own.or(day)))?;
            let last = if effect.stated.condition.is_some() { Day::MAX } else { last };
            Some((effect.target.to?, effect.kind?, (first, last)))
        });
        effects.collect()
    }

    /// The end of a decision. In a circle nobody is known to be ended, and each may be.
    fn end(&mut self, id: EntityId) -> Window {
        match self.ends.get(&id) {
            Some(Some(end)) => return *end,
            Some(None) => return (Day::MIN, Day::MAX),
            None => self.ends.insert(id, None),
        };
        let own = self.own_end(id);
        let by: Vec<(EntityId, Window)> =
            self.ended.get(&id).into_iter().flatten().map(|ended| (ended.by, ended.from)).collect();
        let is_ended = !by.is_empty();
        let start = match own {
            Some(end) => end,
            // Older data says that it is repealed, and not when; its documents knew of it by then.
            None if !is_ended && self.is_repealed(id) => (Day::MIN, self.told(id)),
            None => EVER,
        };
        let end = by.into_iter().fold(start, |end, (by, from)| {
            let until = self.end(by);
            earlier_end(end, from, until)
        });
        self.ends.insert(id, Some(end));
        end
    }

    fn own_end(&self, id: EntityId) -> Option<Window> {
        window(self.model.get(id).common.to.as_ref())
    }

    fn is_repealed(&self, id: EntityId) -> bool {
        let decision = self.model.get(id).decision();
        decision.is_some_and(|decision| decision.status == Some(DecisionStatus::Repealed))
    }

    /// The day of the newest document of a decision.
    fn told(&self, id: EntityId) -> Day {
        let sources = self.model.get(id).common.sources.iter().filter_map(|citation| citation.source.to);
        let dates = sources.filter_map(|source| self.model.source_date(source));
        dates.map(Date::latest).max().unwrap_or(Day::MAX)
    }

    fn decided(&mut self, id: EntityId, decision: &Decision) {
        let until = self.end(id);
        let dated = decision.in_force.is_some();
        for (to, kind, from) in self.effects(decision) {
            self.touch(to, kind, from, until, dated);
        }
        for (key, kind) in [("established_by", EffectKind::Creates), ("dissolved_by", EffectKind::Dissolves)]
        {
            let Some(from) = window(in_force(decision)) else { continue };
            let edges: Vec<EntityId> = self.model.edges_as(id, key).iter().map(|edge| edge.from).collect();
            edges.into_iter().for_each(|to| self.touch(to, kind, from, until, dated));
        }
    }

    /// What is made or ended. Where only the day of the decision is known, and not from when it has
    /// force, what the file of the thing itself says is the better known.
    fn touch(&mut self, to: EntityId, kind: EffectKind, from: Window, until: Window, dated: bool) {
        if self.model.get(to).decision().is_some() || from.0 > until.1 {
            return; // Of decisions the ends are known already.
        }
        let acts = from.1 <= until.0;
        let common = &self.model.get(to).common;
        if kind == EffectKind::Creates && (dated || common.from.is_none()) {
            let last = if acts { from.1 } else { Day::MAX };
            self.begins.entry(to).or_default().push((from.0, last));
        } else if ends(kind) && (dated || common.to.is_none()) {
            self.lasts.entry(to).or_default().push(earlier_end(EVER, from, until));
        }
    }

    /// What a reorganisation makes, and ends. What comes of a merger, a split or a replacement may
    /// have been there before: it is there from that day on at the latest.
    fn reorganised(&mut self, change: &Change) {
        let Some((first, last)) = window(change.date.as_ref()) else { return };
        let begin = match change.kind {
            Some(ChangeKind::Create) => (first, last),
            Some(ChangeKind::Merge | ChangeKind::Split | ChangeKind::Replace) => (Day::MIN, last),
            _ => EVER,
        };
        let after: Vec<EntityId> = change.after.iter().filter_map(|after| after.to).collect();
        let before_it: Vec<EntityId> = change.before.iter().filter_map(|before| before.to).collect();
        for to in after.iter().filter(|to| begin != EVER && !before_it.contains(to)) {
            if self.model.get(*to).common.from.is_none() {
                self.begins.entry(*to).or_default().push(begin);
            }
        }
        for to in before_it.iter().filter(|to| change.ends_what_was() && !after.contains(to)) {
            if self.model.get(*to).common.to.is_none() {
                self.lasts.entry(*to).or_default().push(beside((first, last), false));
            }
        }
    }

    /// The ends that differ from those that the files say.
    fn made(mut self) -> HashMap<EntityId, Made> {
        let mut made: HashMap<EntityId, Made> = HashMap::new();
        let decisions: Vec<EntityId> = self.model.of_kind(Kind::Decision).map(|(id, _)| id).collect();
        for id in decisions {
            let end = self.end(id);
            if end != EVER && self.own_end(id) != Some(end) {
                made.entry(id).or_default().to = date(end);
            }
        }
        for (id, begins) in &self.begins {
            let own = window(self.model.get(*id).common.from.as_ref());
            let all = || own.iter().chain(begins);
            let (first, last) = (all().map(|one| one.0), all().map(|one| one.1));
            let fits = first.clone().max().zip(last.clone().min()).filter(|(first, last)| first <= last);
            // Where no day fits all, nothing is chosen.
            let from = fits.or(first.min().zip(last.max()));
            if from != own {
                made.entry(*id).or_default().from = from.and_then(date);
            }
        }
        for (id, lasts) in &self.lasts {
            let own = self.own_end(*id);
            let all = || own.iter().chain(lasts);
            let end = all().map(|one| one.0).min().zip(all().map(|one| one.1).min());
            if end != own {
                made.entry(*id).or_default().to = end.and_then(date);
            }
        }
        made
    }
}

fn ends(kind: EffectKind) -> bool {
    matches!(kind, EffectKind::Repeals | EffectKind::Replaces | EffectKind::Dissolves)
}
