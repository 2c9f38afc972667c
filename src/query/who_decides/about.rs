//! What a power is said to be about, against what was asked.

use crate::find::{self, How, Topic};
use crate::model::Model;
use crate::model::entity::EntityId;

/// Bodies whose powers say the topic, in the source's words: what they decide about, and, where the
/// topic is no name, what they may create or dissolve ("vem får tillsätta arbetsgrupper").
pub(super) fn with_power(model: &Model, topic: &Topic, named: &[EntityId]) -> Vec<(EntityId, How)> {
    let is_named = !named.is_empty();
    // "NPO" is asked about, and "nationella programområden" is what somebody may appoint to.
    let mut names: Vec<&str> = named.iter().flat_map(|id| find::names_of(model.get(*id))).collect();
    names.sort_unstable();
    names.dedup();
    let names: Vec<Topic> = names.into_iter().map(Topic::of).collect();
    let says = |text: &str| topic.is_said_in(text) || names.iter().any(|name| name.is_said_in(text));
    let may = model.all().filter_map(|(id, entity)| {
        let said = entity.powers().iter().flat_map(|power| {
            let made = power.what.as_ref().filter(|_| !is_named);
            made.into_iter().chain(power.about.as_ref())
        });
        let text = said.map(|text| text.as_str()).find(|text| says(text))?;
        Some((id, How::TextHit(text.to_string())))
    });
    may.collect()
}

/// Whether what a body above may do is said to be about something above what was asked about, and
/// not about that: what is done for a strategy is not done for a plan that is a part of it. An area
/// or an assignment is of its programme, and so is what is done for that.
pub(super) fn is_of_another(model: &Model, id: EntityId, about: Option<&str>) -> bool {
    let (Some(about), Some(programme)) = (about, model.get(id).programme()) else { return false };
    let is_said = |of: EntityId| find::names_of(model.get(of)).any(|name| Topic::of(name).is_said_in(about));
    let above = programme.body.part_of.iter().filter_map(|bond| bond.party.body.as_ref()?.to);
    !is_said(id) && above.into_iter().any(is_said)
}
