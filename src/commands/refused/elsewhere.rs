//! That something is there, and not in the region that is asked about; what has its words there may
//! be what is meant.

use crate::commands::Problem;
use crate::commands::refused::{in_regions, list, name_and_id, refused, with_region};
use crate::find::{self, Topic};
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, Kinds};

/// It is there, and not in the region that is asked about.
pub fn elsewhere(model: &Model, topic: &Topic, kinds: Kinds, region: Option<EntityId>) -> Option<Problem> {
    let region = region?;
    let found = match find::one(model, topic, kinds, None) {
        Ok(id) => vec![id],
        Err(several) => several,
    };
    let found =
        if found.is_empty() { find::one(model, topic, ANYTHING, None).into_iter().collect() } else { found };
    if found.is_empty() {
        return None;
    }
    let (text, here) = (&topic.said, model.get(region).name());
    let names = list(found.iter().map(|id| with_region(model, *id)));
    let names = in_regions(model, &found).map_or_else(|| both(names.clone(), names), |(_, regions)| regions);
    // What is there and has the words in its name, or the theme, may be what is meant.
    let near = find::find(model, topic, kinds).into_iter().map(|(id, _)| id);
    let near = list(near.filter(|id| model.was_of(*id, region)).map(|id| name_and_id(model, id)));
    let [sv, en] = [format!("; i {here} finns {near}"), format!("; in {here} there is {near}")];
    let near = if near.is_empty() { both("", "") } else { both(sv, en) };
    let problem = refused(
        both(
            format!("det finns inget i {here} som heter ”{text}”, enligt datamängden"),
            format!("according to the data, nothing in {here} is called “{text}”"),
        ),
        Some(both(
            format!("på annat håll: {}{}", names.sv, near.sv),
            format!("elsewhere: {}{}", names.en, near.en),
        )),
    );
    Some(problem)
}
