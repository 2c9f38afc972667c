//! "Rådet fattar inga beslut": what a body itself has as a principle of deciding.

use crate::find::{How, tells_of_deciding};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY_OR_POST, PROGRAMME};
use crate::query::When;
use crate::query::who::who_named;
use crate::query::who_decides::{Says, Sense};

/// Those of a body that is asked about.
pub(super) fn principles(model: &Model, id: EntityId, how: &How, when: &When, says: &mut Vec<Says>) {
    let is_asked = matches!(how, How::Id | How::Name | How::FoldedName | How::Alias(_));
    let is_body = BODY_OR_POST & !PROGRAMME & model.get(id).kind.bit() != 0;
    let points = model.get(id).principles().iter().filter(|_| is_asked && is_body);
    let points = points.filter(|point| tells_of_deciding(point.text.as_str()));
    says.extend(points.filter_map(|point| {
        let basis = model.basis(id, &point.stated, [], when)?;
        Some(Says {
            sense: Sense::Principle,
            who: Some(who_named(model, id, when)?.having(&basis)),
            about: Some(point.text.as_str().to_string()),
            decision: None,
            date: None,
            paragraph: None,
            delegated_by: None,
            power: None,
            basis,
            through: None,
        })
    }));
}
