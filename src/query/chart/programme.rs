//! A programme with its areas, and who is responsible for each.

use crate::model::Model;
use crate::model::entity::{Detail, EntityId};
use crate::model::programme::ResponsibleAs;
use crate::model::time::Bounds;
use crate::query::chart::build::Build;
use crate::query::chart::{Chart, Link, Subject, Tie, Unstated};
use crate::query::reporting_lines::stated_by;
use crate::query::responsible::owners_ever;
use crate::query::{Weight, When};

/// A programme with its areas, the bodies that it has lines to, and those that have lines to it.
pub fn of_programme(model: &Model, id: EntityId, when: &When) -> Chart {
    let mut build = Build::new(model, Subject::Programme(model.named_on(id, when.day())), when);
    let focus = build.node(id);
    let seats = build.seats(id);
    let node = &mut build.chart.nodes[focus];
    node.is_focus = true;
    node.people = seats;
    let mut areas: Vec<EntityId> = model.edges_as(id, "programme").iter().map(|edge| edge.from).collect();
    areas.dedup();
    areas.retain(|area| matches!(model.get(*area).detail, Detail::Area(_)));
    for area in areas {
        let life = model.presence(area);
        // An area that is over is none of the programme's; without a time asked for that is
        // counted.
        match when.weigh(life) {
            None => continue,
            Some(Weight::Ended) => {
                build.chart.left_out.ended += 1;
                continue;
            }
            Some(_) => {}
        }
        let from = build.node(area);
        let node = &mut build.chart.nodes[from];
        // Who only supports an area stands in its box, and makes nobody responsible.
        let is_owned = node.people.iter().any(|person| person.relation.is_none_or(ResponsibleAs::owns));
        // Of one who was or will be responsible it is not so that nobody is stated.
        let is_stated = is_owned || !owners_ever(model, area, when).is_empty();
        node.unstated = (!is_stated).then_some(Unstated::Responsible);
        build.chart.left_out.ended += build.responsible(area).1;
        let bounds = if life.is_dated() { life.bounds() } else { Bounds::default() };
        build.link(Link { from, to: focus, tie: Tie::AreaOf, purpose: None, marks: Vec::new(), bounds });
    }
    stated_by(model, id, when).iter().for_each(|(line, _)| build.line(line));
    for from in model.naming(id) {
        let lines = stated_by(model, from, when);
        lines.iter().filter(|(_, to)| *to == Some(id)).for_each(|(line, _)| build.line(line));
    }
    build.chart
}
