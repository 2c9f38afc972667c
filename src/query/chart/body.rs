//! One body with everybody in it, and the lines from and to it.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::query::When;
use crate::query::chart::build::Build;
use crate::query::chart::{Chart, Subject, Unstated};
use crate::query::reporting_lines::about;

/// A body with its members, and its lines up to the top and down to the last.
pub fn of_body(model: &Model, id: EntityId, when: &When) -> Chart {
    let mut build = Build::new(model, Subject::Body(model.named_on(id, when.day())), when);
    let focus = build.node(id);
    let seats = build.seats(id);
    let node = &mut build.chart.nodes[focus];
    node.is_focus = true;
    let is_chaired = seats.iter().any(|seat| seat.role == Some(Role::Chair));
    let body = model.get(id).body();
    let is_another = body.is_none_or(|body| !body.constituted_by.is_empty());
    // Of what is not there, and of what has been stated of another time, that is not so.
    let is_gone = model.marked(id, when).mark.absent.is_some();
    let stated = model.get(id).seats();
    let was_chaired = stated.iter().any(|seat| seat.role == Some(Role::Chair));
    node.unstated = match (stated.is_empty(), is_chaired || was_chaired) {
        _ if is_gone => None,
        // A post that comes here has no holder that a source states.
        _ if model.get(id).kind == Kind::Post => Some(Unstated::Holder),
        _ if is_another => None,
        (true, _) => Some(Unstated::Members),
        (false, true) => None,
        (false, false) => Some(Unstated::Chair),
    };
    node.people = seats;
    about(model, id, when).lines.iter().for_each(|line| build.line(line));
    build.chart
}
