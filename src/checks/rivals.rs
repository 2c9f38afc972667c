//! Two that can't both be so at once: two holders of a post, two chairs, the same one twice. And
//! what makes a thousand of them at one stroke: ends that are written as the day after the last.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Place};
use crate::lang::Both;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::having::Having;
use crate::model::post::Holder;
use crate::model::seat::{Role, Seat};
use crate::model::statement::Stated;
use crate::model::time::Bounds;
use crate::model::timeline::Fault;

/// Faults of one statement with others, at most: a thousand equal ones are a thousand findings, and
/// not half a million.
const MOST: usize = 8;
/// Faults of one list, at most: what is beyond is not even counted.
const ENOUGH: usize = 2 * crate::checks::judge::MOST_ALIKE;

/// Two of a list, in the order of the file, and the days on which both are so.
pub struct Rivals<'h, 'm> {
    pub earlier: &'h Having<'m>,
    pub later: &'h Having<'m>,
    pub fault: Fault,
}

/// Those of some that stand in the same role at the same time.
pub fn pairs<'h, 'm>(
    scope: &Scope<'m>,
    id: EntityId,
    list: &'h [Having<'m>],
    alike: impl Fn(&Having<'m>, &Having<'m>) -> bool,
) -> Vec<Rivals<'h, 'm>> {
    let model = scope.model;
    let counted: Vec<(&Having<'m>, Bounds)> = list
        .iter()
        .filter(|one| when::counts(one.stated))
        .map(|one| (one, model.stretch(id, one.stated).bounds()))
        .collect();
    let mut found = Vec::new();
    for (at, (later, bounds)) in counted.iter().enumerate() {
        // Most are of other times, which is seen at once.
        let rivals = counted[..at]
            .iter()
            .filter(|(earlier, theirs)| !bounds.is_apart(theirs) && alike(earlier, later));
        let faults = rivals.filter_map(|(earlier, _)| {
            let touch = touches(earlier.stated, later.stated) || touches(later.stated, earlier.stated);
            if touch && scope.ends_are_exclusive() {
                return None; // That the ends are written so is the finding.
            }
            let fault = when::overlap(model, id, earlier.stated, later.stated)?;
            Some(Rivals { earlier, later, fault })
        });
        found.extend(faults.take(MOST));
        if found.len() > ENOUGH {
            break;
        }
    }
    found
}

/// What is found of some pairs: each that is certain, and once what the dates of a list can't
/// decide, as that is of one sort and says little of each.
pub fn told(
    check: &Check,
    entity: &Entity,
    found: &[Rivals<'_, '_>],
    other: &Both,
    say: impl Fn(&Rivals<'_, '_>, &Both) -> Both,
) -> Vec<Diagnostic> {
    let place = |one: &Having<'_>| Place { file: entity.file, span: one.span() };
    let tell = |pair: &Rivals<'_, '_>| {
        when::timed(check, place(pair.later), &pair.fault, |days| say(pair, days))
            .related(place(pair.earlier), other.clone())
    };
    let mut all: Vec<Diagnostic> = found.iter().filter(|pair| pair.fault.certain).map(tell).collect();
    let possible: Vec<&Rivals<'_, '_>> = found.iter().filter(|pair| !pair.fault.certain).collect();
    if let Some(first) = possible.first() {
        let mut one = tell(first);
        if let more @ 1.. = possible.len() - 1 {
            one.message.sv += &format!(", och {more} par till i samma lista");
            let pairs = if more == 1 { "pair" } else { "pairs" };
            one.message.en += &format!(", and {more} more such {pairs} in the list");
        }
        all.push(one);
    }
    all
}

/// The day that a date is, where it is one.
fn day(date: Option<&Date>) -> Option<Day> {
    date.filter(|date| !date.is_open() && date.earliest() == date.latest()).map(Date::earliest)
}

/// Whether one begins on the very day that is the last of the other.
fn touches(one: &Stated, next: &Stated) -> bool {
    let end = day(one.to.as_ref());
    end.is_some() && end == day(next.from.as_ref())
}

/// Fewer than this are slips, one by one.
const MANY: usize = 10;

/// How a data set writes ends that another beginning follows upon.
#[derive(Default)]
pub struct Ends {
    /// How many are the very day on which the next begins.
    pub touching: usize,
    /// How many are the day before it.
    pub apart: usize,
    /// The first end that is the day of the next beginning, and that beginning.
    pub first: Option<(Place, Place)>,
}

impl Ends {
    pub fn of(model: &Model) -> Ends {
        let mut ends = Ends::default();
        for (_, entity) in model.all() {
            ends.look(entity);
        }
        ends
    }

    /// Whether an end is the first day on which it no longer holds, as much data elsewhere has it.
    pub fn are_exclusive(&self) -> bool {
        self.touching >= MANY && self.touching > self.apart
    }

    fn look(&mut self, entity: &Entity) {
        let mut turns = turns(entity);
        if turns.len() < 2 {
            return;
        }
        let begins = |stated: &Stated| stated.from.as_ref().map_or(Day::MIN, Date::earliest);
        turns.sort_by_key(|(of, stated)| (*of, begins(stated)));
        for pair in turns.windows(2) {
            let ((of, one), (of_next, next)) = (pair[0], pair[1]);
            let (Some(end), Some(begin)) = (day(one.to.as_ref()), day(next.from.as_ref())) else { continue };
            if of == of_next && end == begin {
                self.touching += 1;
                let place =
                    |date: &Option<&Date>| date.map(|date| Place { file: entity.file, span: date.span });
                let places = place(&one.to.as_ref()).zip(place(&next.from.as_ref()));
                self.first = self.first.or(places);
            } else if of == of_next && end.tomorrow().is_ok_and(|day| day == begin) {
                self.apart += 1;
            }
        }
    }
}

/// Who follows upon whom in an entity: the holders of a post, the chairs, and one and the same in
/// one role. Which of these lists, and of whom.
fn turns(entity: &Entity) -> Vec<((Option<Role>, Option<EntityId>), &Stated)> {
    let holders = match &entity.detail {
        Detail::Post(post) if !post.class => post.holders.as_slice(),
        _ => &[],
    };
    let holders = holders.iter().map(Holder::having).map(|holder| ((None, None), holder));
    let seats = entity.seats().iter().map(Seat::having).map(|seat| {
        let of = seat.who.map(|who| who.0).filter(|_| seat.role != Some(Role::Chair));
        ((seat.role, of), seat)
    });
    let all = holders.chain(seats).filter(|(_, one)| one.who.is_some() && !one.acting);
    all.filter(|(_, one)| when::counts(one.stated)).map(|(of, one)| (of, one.stated)).collect()
}
