//! Who sits in a body: seat by seat, rules as rules with whom they give, proposed apart from
//! adopted.

mod told;

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::number::Number;
use crate::model::rule::{Rule, Whose};
use crate::model::seat::{Role, Seat};
use crate::model::statement::{Certainty, Stated};
use crate::query::parts::{Part, parts};
use crate::query::responsible::owners;
use crate::query::seat_terms::{SeatTerms, terms};
use crate::query::who::{Held, PostHolder, Who, holders_of_class, one_each, who};
use crate::query::{Basis, Cited, Named, Verdict, Weight, When};
use std::cmp::Reverse;
use std::collections::HashSet;

/// The answer for one body.
#[derive(Debug)]
pub struct Members {
    pub body: Named,
    pub region: Option<Named>,
    /// This body is another body in another role; its members are that body's.
    pub constituted_by: Option<Named>,
    pub seats: Vec<SeatRow>,
    /// Of a class of bodies: those that are said to be of it, and how many were, or will be.
    pub of_class: Vec<Named>,
    pub of_class_else: usize,
    /// Where no seat is stated: the organisations and regions that are said to be part of it.
    pub parts: Vec<Part>,
    /// Fields of competence that the source asks for. Never paired with members.
    pub competences: Vec<String>,
    /// What the sources lay down of the body in words: where nobody is named, it may say who.
    pub principles: Vec<String>,
    pub has_chair: Chair,
    /// Somebody chaired, or will.
    pub had_chair: bool,
    /// Seats that are stated, at whatever time.
    pub stated: usize,
    /// Only those were asked for who sit there for somebody: for this body, and for whom else.
    pub only_for: Option<OnlyFor>,
    /// Only those in this role were asked for, and so many others are left out.
    pub only_role: Option<(Role, usize)>,
    /// Only what is called so was asked for, and so many seats are left out.
    pub only_term: Option<(String, usize)>,
    pub sources: Vec<Cited>,
    pub note: Option<String>,
}

/// For whom those sit who were asked for.
#[derive(Debug)]
pub struct OnlyFor {
    pub body: Named,
    /// What is a part of that body: whoever sits for such a part is among those told.
    pub parts: HashSet<EntityId>,
    /// The seats of all others, left out.
    pub others: usize,
    /// The seats of which it is not stated for whom.
    pub unknown: usize,
}

/// What is known about a chair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chair {
    Stated,
    NotStated,
    /// The source says that there is none.
    StatedNone,
    StatedVacant,
    /// Somebody is, and whether that held at the time asked about can't be determined.
    Undecided,
    /// Somebody is only proposed.
    Proposed,
}

impl Members {
    /// Only those in a role; who is given none just sits there.
    pub fn in_role(mut self, role: Role) -> Members {
        let all = self.seats.len();
        self.seats.retain(|row| row.role.unwrap_or(Role::Member) == role);
        self.only_role = Some((role, all - self.seats.len()));
        self
    }

    /// The verdict on the seats that are not only proposed; without a time, or without seats, there
    /// is none.
    pub fn verdict(&self, when: &When) -> Option<Verdict> {
        when.at.as_ref()?;
        let seats = self.seats.iter().filter(|seat| !seat.is_proposed());
        Verdict::of(seats.map(|seat| seat.basis.weight == Weight::Holds))
    }
}

/// One seat, or one rule.
#[derive(Debug)]
pub struct SeatRow {
    /// The role that the source gives; without one somebody just sits there.
    pub role: Option<Role>,
    pub who: Who,
    pub on_behalf_of: Option<Named>,
    /// The number that the source gives for a rule.
    pub count: Option<Number>,
    pub acting: bool,
    /// The source says that several share the role.
    pub shared: bool,
    pub terms: Box<SeatTerms>,
    pub basis: Basis,
}

impl SeatRow {
    pub fn is_proposed(&self) -> bool {
        self.basis.certainty == Certainty::Proposed
    }

    /// Whether it came to nothing: the proposal was rejected, or whoever was elected declined.
    pub fn never_was(&self) -> bool {
        self.basis.certainty.never_was()
    }

    pub fn was_declined(&self) -> bool {
        self.basis.certainty == Certainty::Declined
    }
}

/// The body that one is in another role. What is gone is nobody in another role any more, and
/// several make up a body together: none of them is the same circle.
pub fn constituted_by(model: &Model, id: EntityId, when: &When) -> Option<EntityId> {
    match constituents(model, id, when)[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The bodies that make up one, in the time asked about.
pub(super) fn constituents(model: &Model, id: EntityId, when: &When) -> Vec<EntityId> {
    let is_now = |other: EntityId, stated: &Stated| {
        let weight = when.weigh(model.settled(id, stated, [other]));
        weight.is_some_and(|weight| !weight.is_past_or_coming())
    };
    let bonds = model.get(id).body().map_or(&[][..], |body| &body.constituted_by);
    bonds.iter().filter_map(|bond| bond.body.to.filter(|other| is_now(*other, &bond.stated))).collect()
}

/// Lists the seats of a body; the members of a constituting body are given as that body's.
pub fn members(model: &Model, id: EntityId, when: &When) -> Members {
    let entity = model.get(id);
    let body = entity.body();
    let constituted_by = constituted_by(model, id, when);
    let seats = entity.seats();
    let mut rows: Vec<SeatRow> = seats.iter().filter_map(|seat| row(model, id, seat, when)).collect();
    told::tell_apart(model, &mut rows, when);
    // Of several who are said to chair, the one of whom it is said last.
    let newest = |row: &SeatRow| row.basis.last_known().filter(|_| row.role == Some(Role::Chair));
    rows.sort_by_key(|row| {
        (
            row.basis.weight == Weight::Ended,
            row.is_proposed(),
            row.never_was(),
            row.role.unwrap_or(Role::Member),
            Reverse(newest(row)),
        )
    });
    let had = |seat: &Seat| {
        let basis = model.seat_basis(id, seat, &when.beside());
        basis.is_some_and(|basis| basis.weight.is_past_or_coming() && basis.certainty.is_fact())
    };
    let (of_class, of_class_else) = of_class(model, id, when);
    let is_open = seats.is_empty() && of_class.is_empty() && constituted_by.is_none();
    Members {
        parts: if is_open { parts(model, id, when) } else { Vec::new() },
        body: model.marked(id, when),
        region: model.region_of(id, when.day()).map(|region| model.named(region)),
        of_class,
        of_class_else,
        constituted_by: constituted_by.map(|body| model.marked(body, when)),
        has_chair: told::chair(&rows),
        had_chair: seats.iter().filter(|seat| seat.role == Some(Role::Chair)).any(had),
        seats: rows,
        stated: told::stated(model, id),
        principles: told::principles(model, id, when),
        only_for: None,
        only_role: None,
        only_term: None,
        competences: body.map_or_else(Vec::new, |body| {
            body.competences.iter().map(|text| text.as_str().to_string()).collect()
        }),
        sources: entity.common.sources.iter().filter_map(|citation| model.cited(citation)).collect(),
        note: entity.common.note.as_ref().map(|note| note.as_str().to_string()),
    }
}

fn row(model: &Model, body: EntityId, seat: &Seat, when: &When) -> Option<SeatRow> {
    let basis = model.seat_basis(body, seat, when)?;
    let who = if seat.vacant {
        Who::Vacant
    } else if seat.none {
        Who::Nobody
    } else if let Some((rule, all)) = seat.rule() {
        let rule = by_rule(model, body, rule, when)?;
        if all { rule } else { Who::SomeOf(Box::new(rule)) }
    } else if seat.is_nameless() {
        Who::Unnamed
    } else {
        who(model, &seat.party, when)?
    };
    let who = who.having(&basis);
    Some(SeatRow {
        role: seat.role,
        who,
        on_behalf_of: model.named_ref(&seat.on_behalf_of, when),
        count: seat.count.as_ref().cloned(),
        acting: seat.acting,
        shared: seat.shared,
        terms: Box::new(terms(model, seat, when)),
        basis,
    })
}

/// The bodies of a class in the time asked about, and how many are of it at another time.
fn of_class(model: &Model, id: EntityId, when: &When) -> (Vec<Named>, usize) {
    let mut all: Vec<EntityId> = model.edges_as(id, "class_of").iter().map(|edge| edge.from).collect();
    all.sort_unstable();
    all.dedup();
    let is_now = |id: &EntityId| {
        let weight = when.weigh(model.presence(*id));
        weight.is_some_and(|weight| !weight.is_past_or_coming()) && model.existence(*id).is_fact()
    };
    let (now, other): (Vec<EntityId>, Vec<EntityId>) = all.into_iter().partition(is_now);
    let mut now: Vec<Named> = now.into_iter().map(|id| model.marked(id, when)).collect();
    now.sort_by_cached_key(Named::order);
    (now, other.len())
}

/// Whom a rule gives, as far as is known.
pub(super) fn by_rule(model: &Model, at: EntityId, rule: &Rule, when: &When) -> Option<Who> {
    Some(match rule.whose {
        Whose::Unknown => return None,
        Whose::Class(id) => {
            Who::Class { post: model.marked(id, when), holders: holders_of_class(model, id, when) }
        }
        Whose::OwnersOf(id) => {
            Who::OwnersOf { programme: model.marked(id, when), owners: area_owners(model, id, when) }
        }
        Whose::MembersOf(id) => {
            let own = Some(id).filter(|id| *id != at);
            let members = own.map_or_else(Vec::new, |id| seated(model, id, when));
            Who::MembersOf { body: model.marked(id, when), members }
        }
    })
}

/// The people who sit in a body themselves or through a post, or in the bodies of a class. A rule
/// within it is not followed: it may lead back.
fn seated(model: &Model, id: EntityId, when: &When) -> Vec<Held> {
    let of_class = model.edges_as(id, "class_of").iter().map(|edge| edge.from);
    let mut people = Vec::new();
    for body in std::iter::once(id).chain(of_class) {
        for seat in model.get(body).seats().iter().filter(|seat| seat.role != Some(Role::Attending)) {
            let Some(basis) = model.seat_basis(body, seat, when) else { continue };
            match who(model, &seat.party, when) {
                Some(Who::Person { person, .. }) => people.extend(Held::by_basis(person, &basis)),
                Some(Who::Post { holder, .. }) => {
                    people.extend(holder.people().iter().filter_map(|held| held.within(&basis)));
                }
                _ => {}
            }
        }
    }
    one_each(people)
}

/// The people who are responsible for the areas of a programme, themselves or through a post, in
/// the order of the areas.
fn area_owners(model: &Model, programme: EntityId, when: &When) -> Vec<Held> {
    let mut people = Vec::new();
    let areas = model
        .edges_as(programme, "programme")
        .iter()
        .map(|edge| edge.from)
        .filter(|id| model.get(*id).kind == Kind::Area);
    for owner in areas.flat_map(|area| owners(model, area, when)) {
        match owner.who {
            Who::Person { person, .. } => people.extend(Held::by_basis(person, &owner.basis)),
            Who::Post { holder: PostHolder::Held(held) | PostHolder::Perhaps(held), .. } => {
                people.extend(held.iter().filter_map(|held| held.within(&owner.basis)));
            }
            _ => {}
        }
    }
    one_each(people)
}
