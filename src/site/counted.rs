//! How much a region has, by sort: what is there, and beside it what is not.

use crate::model::decision::{DecisionKind, DecisionStatus};
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind};
use crate::model::standing::Standing;
use crate::model::statement::Certainty;
use crate::site::Site;

impl Site<'_> {
    /// The counts of a region in Swedish and in English.
    pub fn counted(&self, region: EntityId) -> (String, String) {
        let (mut bodies, mut areas, mut decisions, mut proposals) = (0, 0, 0, 0);
        let (mut proposed, mut examples, mut ended, mut coming) = (0, 0, 0, 0);
        for (kind, ids) in self.by_kind(Some(region)) {
            for id in ids {
                let mark = self.mark(id);
                let count = match kind {
                    Kind::Decision if self.is_proposal(id) => &mut proposals,
                    Kind::Decision => &mut decisions,
                    Kind::Region | Kind::Programme => continue,
                    Kind::Area | Kind::Assignment => &mut areas,
                    kind if BODY & kind.bit() != 0 => &mut bodies,
                    _ => continue,
                };
                // What is not there is counted for itself.
                let count = match (mark.certainty, mark.absent) {
                    (Certainty::Proposed, _) if kind != Kind::Decision => &mut proposed,
                    (Certainty::Example, _) => &mut examples,
                    (_, Some((Standing::Ended, _))) => &mut ended,
                    (_, Some((Standing::Coming, _))) => &mut coming,
                    _ => count,
                };
                *count += 1;
            }
        }
        let always = [
            (bodies, ("organ", "organ"), ("body", "bodies")),
            (
                areas,
                ("område eller uppdrag", "områden och uppdrag"),
                ("area or assignment", "areas and assignments"),
            ),
            (decisions, ("beslut", "beslut"), ("decision", "decisions")),
        ];
        let if_any = [
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
        let all = always.into_iter().chain(if_any.into_iter().filter(|(count, ..)| *count > 0));
        let said = |count: usize, (one, many): (&str, &str)| {
            format!("{count} {}", if count == 1 { one } else { many })
        };
        let (sv, en): (Vec<String>, Vec<String>) =
            all.map(|(count, sv, en)| (said(count, sv), said(count, en))).unzip();
        (sv.join(" · "), en.join(" · "))
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
