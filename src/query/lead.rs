//! Who leads a body.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::seat::{Role, Seat};
use crate::model::statement::Certainty;
use crate::query::members::by_rule;
use crate::query::who::{Who, who};
use crate::query::{Weight, When};

/// Who leads a body, in which role, and whether that is known to hold.
#[derive(Clone, Debug)]
pub struct Lead {
    pub role: Role,
    pub who: Who,
    pub weight: Weight,
    /// It is only implied; the editor's reason.
    pub implied: Option<String>,
}

/// Who leads a body: its chair, else the one responsible for it, else that the chair is stated to
/// be vacant or not to exist. `None` is "not stated": whoever is only proposed does not lead.
pub fn lead(model: &Model, body: EntityId, when: &When) -> Option<Lead> {
    let members = &model.get(body).body()?.members;
    let lead = |seat: &Seat, role: Role, who: Option<Who>| {
        let weight = when
            .weigh(model.seat(body, seat))
            .filter(|weight| !matches!(weight, Weight::Ended | Weight::Coming))?;
        let reason = || seat.stated.note.as_ref().map_or_else(String::new, |note| note.as_str().to_string());
        let certainty = model.certainty(body, &seat.stated, seat.who());
        let implied = (certainty == Certainty::Implied).then(reason);
        let basis = model.seat_basis(body, seat, when)?;
        certainty.is_fact().then_some(Lead { role, who: who?.having(&basis), weight, implied })
    };
    let of = |role: Role| members.iter().filter(move |seat| seat.role == Some(role));
    let somebody = |seat: &Seat| match (seat.is_nameless(), seat.rule()) {
        (true, _) => Some(Who::Unnamed),
        (_, Some((rule, all))) => {
            let rule = by_rule(model, body, rule, when)?;
            Some(if all { rule } else { Who::SomeOf(Box::new(rule)) })
        }
        (_, None) => who(model, &seat.party, when),
    };
    let named = [Role::Chair, Role::Responsible, Role::Convenor].into_iter().find_map(|role| {
        let leads = of(role).filter_map(|seat| lead(seat, role, somebody(seat)));
        leads.min_by_key(|lead| lead.weight)
    });
    let lacking =
        |seat: &Seat| if seat.vacant { Some(Who::Vacant) } else { seat.none.then_some(Who::Nobody) };
    named.or_else(|| of(Role::Chair).find_map(|seat| lead(seat, Role::Chair, lacking(seat))))
}
