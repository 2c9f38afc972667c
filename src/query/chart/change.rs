//! A reorganisation: what was there before, what is there after, and what moved from whom to whom.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::time::Bounds;
use crate::query::When;
use crate::query::chart::build::Build;
use crate::query::chart::{Chart, Link, Mark, Node, Side, Subject, Tie, certainty_mark, marks_of};

/// A reorganisation, before above and after below.
pub fn of_change(model: &Model, id: EntityId, when: &When) -> Chart {
    let mut build = Build::new(model, Subject::Change(model.named_on(id, when.day())), when);
    let entity = model.get(id);
    let Detail::Change(change) = &entity.detail else { return build.chart };
    // Of a reorganisation that is only proposed nothing has become anything.
    let certainty: Vec<Mark> = certainty_mark(model.existence(id)).into_iter().collect();
    let plain = |from, to, tie| Link {
        from,
        to,
        tie,
        purpose: None,
        marks: certainty.clone(),
        bounds: Bounds::default(),
    };
    let known = |side: Side,
                 build: &mut Build<'_>,
                 ids: &mut dyn Iterator<Item = Option<EntityId>>|
     -> Vec<usize> { ids.flatten().map(|id| build.node_on(id, Some(side))).collect() };
    let before = known(Side::Before, &mut build, &mut change.before.iter().map(|one| one.to));
    let after = known(Side::After, &mut build, &mut change.after.iter().map(|one| one.to));
    if before.len() != 1 && after.len() != 1 && before.len() + after.len() > 0
        || before.is_empty() != after.is_empty()
    {
        // What only begins or ends has the change itself as its other end, and several become
        // several through it.
        let middle = build.node(id);
        before.iter().for_each(|from| build.link(plain(*from, middle, Tie::Becomes)));
        after.iter().for_each(|to| build.link(plain(middle, *to, Tie::Becomes)));
    } else {
        for from in &before {
            after.iter().for_each(|to| build.link(plain(*from, *to, Tie::Becomes)));
        }
    }
    for moved in &change.transfers {
        let Some(basis) = model.basis(id, &moved.stated, [], when) else { continue };
        let marks = marks_of(&basis);
        build.chart.nodes.push(Node {
            id: None,
            key: None,
            name: moved.what.as_str().to_string(),
            word: None,
            side: Some(Side::Moved),
            people: Vec::new(),
            unstated: None,
            marks: marks.clone(),
            is_focus: true,
        });
        let what = build.chart.nodes.len() - 1;
        let givers = known(Side::Before, &mut build, &mut moved.givers.iter().map(|one| one.to));
        let receivers = known(Side::After, &mut build, &mut moved.receivers.iter().map(|one| one.to));
        let link =
            |from, to, tie| Link { marks: marks.clone(), bounds: basis.bounds, ..plain(from, to, tie) };
        givers.into_iter().for_each(|from| build.link(link(from, what, Tie::Gives)));
        receivers.into_iter().for_each(|to| build.link(link(what, to, Tie::Receives)));
    }
    build.chart
}
