//! What is part of a body.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};
use crate::query::{Basis, Named, When};

/// Something that is said to be part of a body, or of a part of it.
#[derive(Debug)]
pub struct Part {
    pub body: Named,
    /// What it is a part of, where that is not the body that was asked about.
    pub of: Option<Named>,
    pub basis: Basis,
}

/// The bodies that make it up together, where they are several.
fn made_of(model: &Model, id: EntityId, when: &When) -> Vec<Part> {
    let bonds = model.get(id).body().map_or(&[][..], |body| &body.constituted_by);
    let said = bonds.iter().filter_map(|bond| {
        let body = bond.body.to?;
        let basis = model.basis(id, &bond.stated, [body], when)?;
        let is_now = basis.certainty.is_fact() && !basis.weight.is_past_or_coming();
        is_now.then(|| Part { body: model.marked(body, when), of: None, basis })
    });
    let all: Vec<Part> = said.collect();
    if all.len() > 1 { all } else { Vec::new() }
}

/// The organisations and regions that a source says are part of it, once for each that says so: one
/// may say it of a part of them alone.
pub(super) fn parts(model: &Model, id: EntityId, when: &When) -> Vec<Part> {
    const WHOLE: Kinds = Kind::Organisation.bit() | Kind::Region.bit();
    let mut all: Vec<EntityId> = model.edges_as(id, "part_of").iter().map(|edge| edge.from).collect();
    all.retain(|of| WHOLE & model.get(*of).kind.bit() != 0);
    all.sort_unstable();
    all.dedup();
    let bonds = |of: EntityId| model.get(of).body().into_iter().flat_map(|body| &body.part_of);
    let said = |of: EntityId| {
        let own = bonds(of).filter(|bond| bond.party.body.as_ref().and_then(|body| body.to) == Some(id));
        let bases = own.filter_map(|bond| model.basis(of, &bond.stated, [id], when));
        let now = bases.filter(|basis| basis.certainty.is_fact() && !basis.weight.is_past_or_coming());
        now.map(|basis| Part { body: model.marked(of, when), of: None, basis }).collect::<Vec<_>>()
    };
    let mut parts: Vec<Part> = all.into_iter().flat_map(said).chain(made_of(model, id, when)).collect();
    parts.sort_by_cached_key(|part| part.body.order());
    parts
}
