//! How much a region has, by sort: what is there, and beside it what is not.

use crate::model::decision::{DecisionKind, DecisionStatus};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, DUTY, Kind};
use crate::model::standing::Standing;
use crate::model::statement::Certainty;
use crate::site::html::Out;
use crate::site::{Site, doubt};

impl Site<'_> {
    /// The counts of a region in Swedish and in English, of what there is any.
    pub fn counted(&self, region: EntityId) -> Vec<(String, String)> {
        let (mut bodies, mut areas, mut decisions, mut proposals) = (0, 0, 0, 0);
        let (mut proposed, mut examples, mut ended, mut coming) = (0, 0, 0, 0);
        for (kind, ids) in self.by_kind(Some(region)) {
            for id in ids {
                let mark = self.mark(id);
                let count = match kind {
                    Kind::Decision if self.is_proposal(id) => &mut proposals,
                    Kind::Decision => &mut decisions,
                    Kind::Region | Kind::Programme => continue,
                    kind if DUTY & kind.bit() != 0 => &mut areas,
                    kind if BODY & kind.bit() != 0 => &mut bodies,
                    _ => continue, // Others are not counted.
                };
                // What is not there is counted for itself.
                let count = match (mark.certainty, mark.absent) {
                    (Certainty::Proposed, _) if kind != Kind::Decision => &mut proposed,
                    (Certainty::Example, _) => &mut examples,
                    (_, Some((Standing::Ended, _))) => &mut ended,
                    (_, Some((Standing::Coming, _))) => &mut coming,
                    _ => count, // It is plainly there.
                };
                *count += 1;
            }
        }
        let all = [
            (
                areas,
                ("område eller uppdrag", "områden och uppdrag"),
                ("area or assignment", "areas and assignments"),
            ),
            (
                bodies,
                ("nämnd, grupp eller enhet", "nämnder, grupper och enheter"),
                ("committee, group or unit", "committees, groups and units"),
            ),
            (decisions, ("beslut", "beslut"), ("decision", "decisions")),
            (proposals, ("förslag", "förslag"), ("proposal", "proposals")),
            (proposed, ("bara föreslaget", "bara föreslagna"), ("only proposed", "only proposed")),
            (examples, ("exempel", "exempel"), ("example", "examples")),
            (
                ended,
                ("som inte finns längre", "som inte finns längre"),
                ("no longer there", "no longer there"),
            ),
            (coming, ("som inte finns än", "som inte finns än"), ("not there yet", "not there yet")),
        ];
        let said = |count: usize, (one, many): (&str, &str)| {
            format!("{count} {}", if count == 1 { one } else { many })
        };
        let some = all.into_iter().filter(|(count, ..)| *count > 0);
        some.map(|(count, sv, en)| (said(count, sv), said(count, en))).collect()
    }

    /// Whether a region has anything that somebody can be responsible for.
    pub fn has_areas(&self, region: EntityId) -> bool {
        let kinds = self.by_kind(Some(region));
        [Kind::Area, Kind::Assignment].iter().any(|kind| kinds.contains_key(kind))
    }

    /// Whether something is no decision but the proposal of one.
    fn is_proposal(&self, id: EntityId) -> bool {
        self.mark(id).certainty == Certainty::Proposed
            || self.model.get(id).decision().is_some_and(|decision| {
                decision.kind == Some(DecisionKind::Proposal)
                    || decision.status == Some(DecisionStatus::Proposed)
            })
    }
}

impl Out<'_, '_> {
    /// The counts of a region; and that it has no areas, where the data says nothing of any.
    pub fn counts(&mut self, region: EntityId) {
        self.counts_alone(region);
        if !self.site.has_areas(region) {
            self.within("p", |out| {
                out.doubt_alone(
                    doubt::NONE,
                    ("inga områden eller uppdrag i datamängden", "no areas or assignments in the data"),
                )
            });
        }
    }

    pub fn counts_alone(&mut self, region: EntityId) {
        let site = self.site;
        let counts = site.counted(region);
        if !counts.is_empty() {
            self.within("p class=inline", |out| {
                for (at, (sv, en)) in counts.iter().enumerate() {
                    out.sign(if at == 0 { "" } else { " " });
                    out.within("span", |out| out.both(sv, en));
                }
            });
        }
    }
}
