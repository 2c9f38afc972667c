//! Elections that were undone: who was elected by a decision that has no force any more sits there,
//! from that day on, at most perhaps.

use crate::model::Model;
use crate::model::date::Day;
use crate::model::decision::EffectKind;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::reference::SourceRef;
use crate::model::statement::Stated;
use std::collections::HashMap;

/// By which lines somebody was elected, and the first day without that decision.
#[derive(Debug)]
pub(super) struct Undone {
    places: Vec<String>,
    from: Day,
}

impl Model {
    /// The first day on which the decision behind a seat or a post is no longer in force: the one
    /// that says in the same place that it elects to it.
    pub fn undone_from(&self, of: EntityId, stated: &Stated) -> Option<Day> {
        let undone = self.acts.undone.get_or_init(|| undone(self)).get(&of)?;
        let cites = |place: &String| stated.source.iter().any(|cite| cite.written() == *place);
        undone.iter().filter(|one| one.places.iter().any(cites)).map(|one| one.from).min()
    }
}

fn undone(model: &Model) -> HashMap<EntityId, Vec<Undone>> {
    let mut all: HashMap<EntityId, Vec<Undone>> = HashMap::new();
    for (id, entity) in model.of_kind(Kind::Decision) {
        let Some(decision) = entity.decision() else { continue };
        let (_, Some(to)) = model.ends_of(id) else { continue };
        let first = to.earliest().tomorrow().unwrap_or(Day::MAX);
        // Of what is repealed on no day that is said, all that is known is that it was made before.
        let begun =
            decision.date.as_ref().filter(|date| !date.is_open()).map_or(Day::MIN, |day| day.latest());
        if to.is_open() {
            continue;
        }
        for effect in decision.changes.iter().filter(|effect| effect.kind == Some(EffectKind::Appoints)) {
            let places: Vec<String> = effect.stated.source.iter().map(SourceRef::written).collect();
            if let Some(target) = effect.target.to {
                all.entry(target).or_default().push(Undone { places, from: first.max(begun) });
            }
        }
    }
    all
}
