//! How many are to sit in a body, against a source that lists all who do: fewer or more than the
//! rule allows, or a chair from another side than the rule says.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::{Both, both};
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::seat::{Role, Seat};
use crate::query::composition::{Filler, Slots, fewest};
use crate::query::count::beside;
use crate::query::{Weight, When};
use std::collections::BTreeMap;

pub const CHECK: Check =
    Check::new("rule-unmet", Level::Error, include_str!("../../docs/checks/rule-unmet.md"), run);

/// The seats of one sort on the day of a list.
#[derive(Default)]
struct Sort<'m> {
    rules: Vec<(&'m Seat, Slots)>,
    sure: Vec<Filler>,
    /// Those that are sure, and those that may be there.
    perhaps: Vec<Filler>,
    /// Somebody sits by a rule or as a body: how many, is not known.
    is_open: bool,
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects().filter(|(id, _)| !scope.model.complete(*id).is_empty()) {
        let has_rule = |seat: &Seat| seat.is_nameless() && when::counts(&seat.stated);
        if !entity.seats().iter().any(has_rule) {
            continue;
        }
        for list in scope.model.complete(id) {
            let date = list.source.to.and_then(|source| scope.model.source_date(source));
            let Some(date) = date.filter(|date| date.earliest() == date.latest()) else { continue };
            for sort in sorts(scope, id, date).into_values() {
                let found = unmet(&sort, &list.written());
                let listed = || Place { file: entity.file, span: list.span };
                diagnostics.extend(found.into_iter().map(|(seat, level, message)| {
                    let place = Place { file: entity.file, span: seat.stated.span };
                    let help = both(
                        "rätta antalet eller sidan, ange dem som saknas, eller tiden då regeln gäller",
                        "correct the number or the side, add who is missing, or write when the rule applies",
                    );
                    CHECK
                        .finding(place, message)
                        .level(level)
                        .help(help)
                        .related(listed(), both("listan", "the list"))
                }));
            }
        }
    }
}

fn sorts<'m>(scope: &Scope<'m>, id: EntityId, date: &Date) -> BTreeMap<Option<Role>, Sort<'m>> {
    let when = When { today: scope.today, at: Some(date.clone()) };
    let mut sorts: BTreeMap<Option<Role>, Sort<'m>> = BTreeMap::new();
    for seat in scope.model.get(id).seats().iter().filter(|seat| when::counts(&seat.stated) && !seat.none) {
        let Some(basis) = scope.model.seat_basis(id, seat, &when) else { continue };
        if basis.weight.is_past_or_coming() {
            continue;
        }
        let is_sure = basis.weight != Weight::Perhaps;
        let sort = sorts.entry(beside(seat.role)).or_default();
        let on_behalf_of = seat.on_behalf_of.as_ref().and_then(|of| of.to);
        let leads = seat.role.filter(|role| matches!(role, Role::Chair | Role::ViceChair));
        let count = seat.count.as_ref();
        if seat.is_nameless() {
            let slots = Slots {
                on_behalf_of,
                by_rule: false,
                as_members: seat.role == Some(Role::Member),
                leads,
                least: count.map_or(1, |count| count.least as usize),
                most: count.map_or(Some(1), |count| Some(count.most as usize)),
            };
            sort.rules.extend(is_sure.then_some((seat, slots)));
        } else if seat.rule().is_some() || seat.party.body.is_some() {
            sort.is_open = true;
        } else {
            let number = |of: fn(&crate::model::number::Number) -> u32| count.map_or(1, of) as usize;
            sort.perhaps.push(Filler { on_behalf_of, leads, number: number(|count| count.most) });
            sort.sure.extend(is_sure.then(|| Filler {
                on_behalf_of,
                leads,
                number: number(|count| count.least),
            }));
        }
    }
    sorts
}

/// What is not as the rules say, with the seat whose rule it is.
fn unmet<'m>(sort: &Sort<'m>, list: &str) -> Vec<(&'m Seat, Level, Both)> {
    let slots: Vec<Slots> = sort.rules.iter().map(|(_, slots)| *slots).collect();
    let number = |fillers: &[Filler]| fillers.iter().fold(0usize, |all, one| all.saturating_add(one.number));
    let mut found = Vec::new();
    let (named, needed) = (number(&sort.perhaps), fewest(&sort.perhaps, &slots));
    if let Some((seat, _)) = sort.rules.first().filter(|_| needed > named && !sort.is_open) {
        found.push((
            *seat,
            Level::Warning,
            both(
                format!("regeln kräver minst {needed}, men {list}, som är fullständig, har {named}"),
                format!("the rule requires at least {needed}, but {list}, which is complete, has {named}"),
            ),
        ));
    }
    for (at, (seat, rule)) in sort.rules.iter().enumerate().filter(|(_, (_, rule))| rule.leads.is_none()) {
        let is_first =
            slots[..at].iter().all(|other| other.leads.is_some() || other.on_behalf_of != rule.on_behalf_of);
        let fits = |of: Option<EntityId>| rule.on_behalf_of.is_none() || of == rule.on_behalf_of;
        // Those of the side, or all where the rule is for all, have no other seat than these.
        let seats = slots.iter().filter(|slot| {
            slot.leads.is_none()
                && (rule.on_behalf_of.is_none() || slot.on_behalf_of.is_none() || fits(slot.on_behalf_of))
        });
        let most = seats.fold(0usize, |all, slot| all.saturating_add(slot.most.unwrap_or(usize::MAX)));
        let surely = |one: &&Filler| fits(one.on_behalf_of) && !(rule.as_members && one.leads.is_some());
        let there = sort.sure.iter().filter(surely).fold(0usize, |all, one| all.saturating_add(one.number));
        if is_first && there > most {
            let message = both(
                format!("regeln medger högst {most}, men {list} har {there}"),
                format!("the rule allows at most {most}, but {list} has {there}"),
            );
            found.push((*seat, Level::Error, message));
        }
    }
    found.extend(wrong_side(sort));
    found
}

/// A chair from a side that none of the chair's rules is for.
fn wrong_side<'m>(sort: &Sort<'m>) -> Option<(&'m Seat, Level, Both)> {
    let rules = |leads: Option<Role>| sort.rules.iter().filter(move |(_, slots)| slots.leads == leads);
    let is_wrong = |one: &&Filler| {
        let mut sides = rules(one.leads).map(|(_, slots)| slots.on_behalf_of).peekable();
        one.leads.is_some()
            && one.on_behalf_of.is_some()
            && sides.peek().is_some()
            && sides.all(|side| side.is_some_and(|side| Some(side) != one.on_behalf_of))
    };
    let wrong = sort.sure.iter().find(is_wrong)?;
    let (seat, _) = rules(wrong.leads).next()?;
    let message = both(
        "regeln säger vilken sida rollen hör till, men den som har den företräder en annan",
        "the rule says which side has the role, but its holder represents another",
    );
    Some((seat, Level::Error, message))
}
