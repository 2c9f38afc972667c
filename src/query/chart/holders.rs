//! Who held a post when: a bar for each who is stated to, with what is known of its ends.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::query::When;
use crate::query::chart::{Bar, Chart, Mark, Subject, marks_of};

/// The holders of a post in the order in which they can have begun; the undated last. Those who
/// have left are a part of the answer.
pub fn holders(model: &Model, id: EntityId, when: &When) -> Chart {
    let mut chart = Chart::new(Subject::Holders(model.named_on(id, when.day())), when);
    let entity = model.get(id);
    let Detail::Post(post) = &entity.detail else { return chart };
    for holder in &post.holders {
        let who = model.named_ref(&holder.person, when);
        let Some(basis) = model.holder_basis(id, holder, when) else { continue };
        let own = [holder.vacant.then_some(Mark::Vacant), holder.acting.then_some(Mark::Acting)];
        let marks =
            own.into_iter().flatten().chain(marks_of(&basis)).filter(|mark| *mark != Mark::Ended).collect();
        chart.bars.push(Bar { who, marks, bounds: basis.bounds, basis });
    }
    chart.bars.sort_by_key(|bar| {
        let bounds = &bar.bounds;
        let first = bounds.not_before.or(bounds.begun_by).or(bounds.not_after);
        (first.is_none(), first, bounds.not_after)
    });
    chart
}
