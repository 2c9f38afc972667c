//! Who is responsible for an area, an assignment or a programme, who only supports it, and which
//! bodies stand above it.

mod above;
mod steering;

use crate::model::Model;
use crate::model::body::{HostState, Hosting};
use crate::model::entity::EntityId;
use crate::model::kind::{Kind, Kinds};
use crate::model::programme::{Programme, Responsible, ResponsibleAs};
use crate::model::seat::Role;
use crate::model::statement::Certainty;
use crate::query::who::{Lead, Who, who};
use crate::query::{Basis, Cited, Named, Weight, When};

pub use above::under;
pub use steering::steering;

/// What somebody can be responsible for.
pub const OWNABLE: Kinds = Kind::Area.bit() | Kind::Assignment.bit() | Kind::Programme.bit();

/// One who is responsible, or the statement that it is vacant or that nobody is.
#[derive(Clone, Debug)]
pub struct Owner {
    pub who: Who,
    pub relation: Option<ResponsibleAs>,
    pub basis: Basis,
}

/// A body above, and who leads it.
#[derive(Clone, Debug)]
pub struct Under {
    pub body: Named,
    pub how: UnderHow,
    /// What it is above: the area, or the programme that it belongs to.
    pub of: Named,
    /// Where that is said.
    pub source: Option<Cited>,
    /// The body that this one is, in another role.
    pub constituted_by: Option<Named>,
    pub lead: Option<Lead>,
    /// Whether it stood above in the time asked about, and how sure that is.
    pub weight: Weight,
    pub certainty: Certainty,
}

impl Under {
    /// Whether it stands above, or may: what has ended, is to come or is only proposed does not.
    pub fn stands(&self) -> bool {
        !self.weight.is_past_or_coming() && self.certainty.is_fact()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnderHow {
    Programme,
    Steers,
    HoldsTogether,
    /// The programme prepares matters for it.
    PreparesFor,
    /// The programme reports to it.
    ReportsTo,
    /// It supports the programme: no body above, but something that speaks of who decides.
    Supports,
}

/// The same; where none of them is of the time asked about, those of another time, which their
/// weight says: that nobody is stated would be said of what has ended, or is to come.
pub fn owners_ever(model: &Model, id: EntityId, when: &When) -> Vec<Owner> {
    owners_and_supporters(model, id, when).0
}

/// Those, and who only supports it.
pub fn owners_and_supporters(model: &Model, id: EntityId, when: &When) -> (Vec<Owner>, Vec<Owner>) {
    let (owners, supporters): (Vec<Owner>, _) = all(model, id, when).into_iter().partition(Owner::owns);
    let is_other_time = owners.is_empty() && when.at.is_some();
    let owners = if is_other_time { self::owners(model, id, &when.beside()) } else { owners };
    (owners, supporters)
}

/// Everybody stated to be responsible for an area, assignment or programme, whoever holds now
/// first.
pub fn owners(model: &Model, id: EntityId, when: &When) -> Vec<Owner> {
    all(model, id, when).into_iter().filter(Owner::owns).collect()
}

/// Owners and supporters, whoever holds now first.
fn all(model: &Model, id: EntityId, when: &When) -> Vec<Owner> {
    let entity = model.get(id);
    let responsible =
        |stated: &[Responsible]| stated.iter().filter_map(|one| owner(model, id, one, when)).collect();
    let mut owners: Vec<Owner> = responsible(entity.responsible());
    owners.extend(entity.programme().into_iter().flat_map(|one| held_together(model, id, one, when)));
    owners.extend(hosts(model, id, when));
    // Whoever is only given the task stands behind those who answer for it.
    owners.sort_by_key(|owner| (owner.basis.weight, owner.relation == Some(ResponsibleAs::Commissioned)));
    owners
}

/// Those who host a body.
fn hosts(model: &Model, id: EntityId, when: &When) -> Vec<Owner> {
    let hosted = model.get(id).body().map_or(&[][..], |body| &body.hosted_by);
    let host = |one: &Hosting| {
        let host = one.body.to?;
        let basis = model.basis(id, &one.stated, [host], when)?;
        let relation = match one.state {
            Some(HostState::Dormant) => ResponsibleAs::HostsDormant,
            _ => ResponsibleAs::Hosts,
        };
        Some(Owner { who: Who::Body(model.marked(host, when)), relation: Some(relation), basis })
    };
    hosted.iter().filter_map(host).collect()
}

/// Whether a body has a host, or is one of a class of which some have: of it can be asked who that
/// is.
pub fn may_have_host(model: &Model, id: EntityId) -> bool {
    let is_hosted = |id: EntityId| model.get(id).body().is_some_and(|body| !body.hosted_by.is_empty());
    let class = model.get(id).body().and_then(|body| body.class_of.as_ref()?.to);
    let mut others = class.map_or(&[][..], |class| model.edges_as(class, "class_of")).iter();
    is_hosted(id) || others.any(|edge| is_hosted(edge.from))
}

/// Those of a class, where some have a host: of the class it can be asked who hosts each.
pub fn hosted_in_class(model: &Model, class: EntityId) -> Vec<EntityId> {
    let mut all: Vec<EntityId> = model.edges_as(class, "class_of").iter().map(|edge| edge.from).collect();
    all.sort_unstable();
    all.dedup();
    let is_hosted = |id: &EntityId| model.get(*id).body().is_some_and(|body| !body.hosted_by.is_empty());
    if all.iter().any(is_hosted) { all } else { Vec::new() }
}

fn owner(model: &Model, id: EntityId, one: &Responsible, when: &When) -> Option<Owner> {
    let basis = model.basis(id, &one.stated, one.party.who(), when)?;
    let who = match (one.vacant, one.none) {
        (true, _) => Who::Vacant,
        (_, true) => Who::Nobody,
        _ => who(model, &one.party, when)?,
    };
    Some(Owner { who: who.having(&basis), relation: one.relation, basis })
}

fn held_together(model: &Model, id: EntityId, programme: &Programme, when: &When) -> Vec<Owner> {
    let mut owners: Vec<Owner> = Vec::new();
    for relation in &programme.held_together_by {
        let Some(basis) = model.basis(id, &relation.stated, relation.party.who(), when) else { continue };
        let who = who(model, &relation.party, when);
        owners.extend(who.map(|who| Owner {
            who: who.having(&basis),
            relation: Some(ResponsibleAs::HoldsTogether),
            basis,
        }));
    }
    let lead = programme.body.members.iter().filter(|seat| seat.role == Some(Role::Responsible));
    for seat in lead {
        let Some(basis) = model.seat_basis(id, seat, when) else { continue };
        let who = who(model, &seat.party, when);
        owners.extend(who.map(|who| Owner {
            who: who.having(&basis),
            relation: Some(ResponsibleAs::Accountable),
            basis,
        }));
    }
    owners
}

impl Owner {
    /// Whether it says who answers for something.
    pub fn owns(&self) -> bool {
        self.relation.is_none_or(ResponsibleAs::owns)
    }
}

/// Everybody stated to support an area or an assignment, whoever does so now first.
pub fn supporters(model: &Model, id: EntityId, when: &When) -> Vec<Owner> {
    all(model, id, when).into_iter().filter(|owner| !owner.owns()).collect()
}
