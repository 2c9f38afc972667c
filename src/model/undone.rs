//! Elections that were undone: who was elected by a decision that has no force any more sits there,
//! from that day on, at most perhaps.

use crate::model::Model;
use crate::model::date::Day;
use crate::model::decision::EffectKind;
use crate::model::entity::EntityId;
use crate::model::fact::Fact;
use crate::model::kind::Kind;
use crate::model::reference::SourceRef;
use crate::model::statement::Stated;
use crate::model::time::Bounds;
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

impl Fact<'_> {
    /// From when the decision by which it is so is in force no longer.
    pub fn undone_from(&self, model: &Model) -> Option<Day> {
        self.stated.and_then(|stated| model.undone_from(self.of, stated))
    }

    /// From that day on it holds only perhaps, whatever end is stated of it.
    pub(super) fn until_undone(&self, model: &Model, bounds: Bounds) -> Bounds {
        let last = self.undone_from(model).and_then(|first| first.yesterday().ok());
        let lasts_to = bounds.lasts_to.map(|day| last.map_or(day, |last| day.min(last)));
        Bounds { lasts_to, ..bounds }
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
