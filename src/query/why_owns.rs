//! Why "who owns" answers as it does: what matched, through what a body stands above, what gave it,
//! and what else was near.

use crate::find::{self, How};
use crate::model::Model;
use crate::model::decision::{EFFECTS, Effect, Transfer};
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, Kind};
use crate::model::statement::{Stated, say};
use crate::query::who::Who;
use crate::query::who_owns::{Hit, WhoOwns};
use crate::query::{Basis, Named, When};

/// Things that were near and are not in the answer, at most.
const MOST_NEAR: usize = 12;

/// The reasons of an answer, a hit each, and what was near.
#[derive(Debug)]
pub struct Why {
    pub hits: Vec<Reason>,
    pub near: Vec<Near>,
}

/// Why one thing is in the answer. What it inherits stands in the hit itself.
#[derive(Debug)]
pub struct Reason {
    /// Why the editor has tied it to the theme by which it matched.
    pub theme_note: Option<String>,
    pub given: Vec<Given>,
}

/// A decision or a reorganisation that did something to it, or to a body that has it.
#[derive(Clone, Debug)]
pub struct Given {
    pub entity: Named,
    /// In the source's words what moved, or what was done.
    pub what: String,
    pub to: Named,
    pub basis: Basis,
}

/// Something that nearly matched.
#[derive(Debug)]
pub struct Near {
    pub entity: Named,
    pub region: Option<Named>,
    pub how: How,
}

/// The reasons of an answer that has been given.
pub fn why(model: &Model, answer: &WhoOwns, region: Option<EntityId>, when: &When) -> Why {
    Why {
        hits: answer.hits.iter().map(|hit| reason(model, hit, when)).collect(),
        near: near(model, answer, region, when),
    }
}

fn reason(model: &Model, hit: &Hit, when: &When) -> Reason {
    let theme_note = model.find(&hit.entity.id).and_then(|id| {
        let How::Theme(_, theme) = &hit.how else { return None };
        let tied = find::themes_of(model.get(id))
            .iter()
            .find(|link| link.theme.to.is_some_and(|to| model.get(to).name() == theme))?;
        Some(tied.note.as_ref()?.as_str().to_string())
    });
    let owners = hit.owners.iter().filter_map(|owner| match &owner.who {
        Who::Body(named) | Who::Post { post: named, .. } => Some(&named.id),
        _ => None,
    });
    let above = hit.under.iter().filter(|under| under.stands()).map(|under| &under.body.id);
    let about = std::iter::once(&hit.entity.id).chain(above).chain(owners);
    let mut given: Vec<Given> = Vec::new();
    for one in about.filter_map(|id| model.find(id)).flat_map(|id| given_to(model, id, when)) {
        if !given.iter().any(|other| other.entity == one.entity && other.what == one.what) {
            given.push(one);
        }
    }
    Reason { theme_note, given }
}

/// The decisions and reorganisations that name something as what they change or move.
fn given_to(model: &Model, id: EntityId, when: &When) -> Vec<Given> {
    let mut given = Vec::new();
    for from in model.naming(id) {
        let mut add = |what: String, stated: &Stated| {
            let basis = model.basis(from, stated, [], when);
            given.extend(basis.map(|basis| Given {
                entity: model.marked(from, when),
                what,
                to: model.named_on(id, when.day()),
                basis,
            }));
        };
        let (decision, change) = (model.get(from).decision(), model.get(from).change());
        let effects = decision.iter().flat_map(|decision| &decision.changes);
        for effect in effects.filter(|effect| effect.target.to == Some(id)) {
            add(done(effect), &effect.stated);
        }
        let transfers = change.iter().flat_map(|change| &change.transfers);
        for transfer in transfers.filter(|transfer| moves(transfer, id)) {
            add(transfer.what.as_str().to_string(), &transfer.stated);
        }
    }
    given
}

/// What a decision does, in the source's words where it has any.
fn done(effect: &Effect) -> String {
    let kind = effect.kind.map(|kind| say(EFFECTS, kind).sv);
    effect.stated.term.as_ref().map_or_else(|| kind.unwrap_or_default(), |term| term.as_str().to_string())
}

fn moves(transfer: &Transfer, id: EntityId) -> bool {
    let assignment = transfer.assignment.as_ref().and_then(|assignment| assignment.to);
    assignment == Some(id)
        || transfer.givers.iter().chain(&transfer.receivers).any(|party| party.to == Some(id))
}

/// What matched too weakly, what is nothing that anybody owns, and what is spelt nearly so.
fn near(model: &Model, answer: &WhoOwns, region: Option<EntityId>, when: &When) -> Vec<Near> {
    let weak = find::all_near(model, &answer.topic, ANYTHING & !Kind::Source.bit());
    let spelt = find::near(model, &answer.topic, ANYTHING & !(Kind::Source.bit() | Kind::Person.bit()));
    let mut near: Vec<Near> = Vec::new();
    for (id, how) in weak.into_iter().chain(spelt) {
        let home = model.region_of(id, when.day());
        let named = model.marked(id, when);
        let shown =
            answer.hits.iter().any(|hit| hit.entity == named) || near.iter().any(|near| near.entity == named);
        if !shown && (home.is_none() || region.is_none_or(|region| model.is_in(id, region, when.day()))) {
            near.push(Near { entity: named, region: home.map(|region| model.named(region)), how });
        }
    }
    near.truncate(MOST_NEAR);
    near
}
