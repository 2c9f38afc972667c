//! How much each post, body or person has: a count of what is stated, never a judgement. People are
//! listed by name and not ranked.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind, Kinds};
use crate::query::hats::{HatKind, hats};
use crate::query::{Named, Weight, When};

/// Whose load is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum By {
    /// Posts ¦ Befattningar
    #[value(aliases = ["befattningar", "befattning"])]
    Post,
    /// Bodies ¦ Organ
    #[value(alias = "organ")]
    Body,
    /// People, by name and without ranking ¦ Personer, efter namn och utan rangordning
    #[value(alias = "personer")]
    Person,
}

impl By {
    fn kinds(self) -> Kinds {
        match self {
            By::Post => Kind::Post.bit(),
            By::Body => BODY,
            By::Person => Kind::Person.bit(),
        }
    }
}

#[derive(Debug)]
pub struct Load {
    pub who: Named,
    pub of: Option<Named>,
    pub region: Option<Named>,
    /// Many hold it, or it stands for several bodies: its numbers are nobody's own.
    pub class: bool,
    /// Areas, assignments and bodies that it is responsible for.
    pub responsible: usize,
    pub seats: usize,
    /// Standing tasks of its own.
    pub tasks: usize,
    /// What else there is of all that, of which it can't be said whether it held in the time asked
    /// about.
    pub perhaps: usize,
    /// Posts that somebody holds, and all that is only proposed, an example, or support: none of
    /// that is counted, and whoever has no more is told of all the same.
    pub beside: usize,
}

impl Load {
    pub fn total(&self) -> usize {
        self.responsible + self.seats + self.tasks
    }
}

/// Everybody who has anything: the most first, people by name.
pub fn load(model: &Model, by: By, region: Option<EntityId>, when: &When) -> Vec<Load> {
    let all = model.all().filter(|(_, entity)| !entity.is_redacted() && by.kinds() & entity.kind.bit() != 0);
    let mut loads: Vec<Load> = all.filter_map(|(id, _)| of_one(model, id, region, when)).collect();
    // Of those who are called the same, by the region that is told beside them.
    let name = |load: &Load| {
        let region = load.region.as_ref().map(Named::order);
        (load.who.order(), region, load.who.id.clone())
    };
    match by {
        By::Person => loads.sort_by_cached_key(name),
        By::Post | By::Body => loads.sort_by_cached_key(|load| (std::cmp::Reverse(load.total()), name(load))),
    }
    loads
}

pub fn of_one(model: &Model, id: EntityId, region: Option<EntityId>, when: &When) -> Option<Load> {
    let entity = model.get(id);
    let hats = hats(model, id, when);
    let now = hats.iter().filter(|hat| {
        hat.basis.as_ref().is_some_and(|basis| !matches!(basis.weight, Weight::Ended | Weight::Coming))
    });
    // What is only proposed, or an example, is not had.
    let (mut responsible, mut seats, mut tasks, mut perhaps, mut beside) = (0, 0, 0, 0, 0);
    for hat in now.clone() {
        let is_fact = hat.basis.as_ref().is_some_and(|basis| basis.certainty.is_fact());
        let is_had = matches!(hat.what, HatKind::Seat(_) | HatKind::Related("held_together_by" | "done_by"))
            || matches!(hat.what, HatKind::Responsible(relation) if relation.is_none_or(|own| own.owns()));
        let is_any = matches!(hat.what, HatKind::Holds | HatKind::Responsible(_)) || is_had;
        beside += usize::from(is_any && !(is_fact && is_had));
    }
    let counted = now.filter(|hat| hat.basis.as_ref().is_some_and(|basis| basis.certainty.is_fact()));
    for hat in counted {
        let unsure = hat.basis.as_ref().is_some_and(|basis| basis.weight == Weight::Perhaps);
        match hat.what {
            // Who only supports has it not to answer for.
            HatKind::Responsible(Some(relation)) if !relation.owns() => {}
            HatKind::Responsible(_) | HatKind::Related("held_together_by" | "done_by") | HatKind::Seat(_)
                if unsure =>
            {
                perhaps += 1
            }
            HatKind::Responsible(_) | HatKind::Related("held_together_by" | "done_by") => responsible += 1,
            HatKind::Seat(_) => seats += 1,
            _ => {}
        }
    }
    for task in entity.mandate().iter().filter(|task| model.certainty(id, &task.stated, []).is_fact()) {
        match when.weigh(model.settled(id, &task.stated, [])) {
            Some(Weight::LastKnown | Weight::Holds) => tasks += 1,
            Some(Weight::Perhaps) => perhaps += 1,
            Some(Weight::Coming | Weight::Ended) | None => {}
        }
    }
    let load = Load {
        who: model.named_on(id, when.day()),
        of: entity.post().and_then(|post| post.body.to).map(|body| model.named_on(body, when.day())),
        region: None,
        class: entity.post().map_or_else(|| entity.body().is_some_and(|body| body.class), |post| post.class),
        responsible,
        seats,
        tasks,
        perhaps,
        beside,
    };
    if load.total() + load.perhaps + load.beside == 0 {
        return None;
    }
    let home = model.region_of(id, when.day());
    region
        .is_none_or(|region| model.is_in(id, region, when.day()))
        .then(|| Load { region: home.filter(|home| *home != id).map(|home| model.named(home)), ..load })
}
