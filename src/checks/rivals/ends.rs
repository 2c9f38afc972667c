//! What makes a thousand rivals at one stroke: ends that are written as the day after the last.

use crate::checks::when;
use crate::diagnostic::Place;
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::{Detail, Entity, EntityId};
use crate::model::post::Holder;
use crate::model::seat::{Role, Seat};
use crate::model::statement::Stated;

/// The day that a date is, where it is one.
fn day(date: Option<&Date>) -> Option<Day> {
    date.filter(|date| !date.is_open() && date.earliest() == date.latest()).map(Date::earliest)
}

/// Whether one begins on the very day that is the last of the other.
pub fn touches(one: &Stated, next: &Stated) -> bool {
    let end = day(one.to.as_ref());
    end.is_some() && end == day(next.from.as_ref())
}

/// Fewer than this are slips, one by one.
const MANY: usize = 10;

/// How a data set writes ends that another beginning follows upon.
#[derive(Clone, Default)]
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

/// A list of those who follow upon each other: of whom, in which role.
type List = (Option<Role>, Option<EntityId>);

/// Who follows upon whom in an entity: the holders of a post, the chairs, and one and the same in
/// one role. Which of these lists, and of whom.
fn turns(entity: &Entity) -> Vec<(List, &Stated)> {
    let holders = match &entity.detail {
        Detail::Post(post) if !post.class => post.holders.as_slice(),
        _ => &[], // Others have no holders.
    };
    let holders = holders.iter().map(Holder::having).map(|holder| ((None, None), holder));
    let seats = entity.seats().iter().map(Seat::having).map(|seat| {
        let of = seat.who.map(|who| who.0).filter(|_| seat.role != Some(Role::Chair));
        ((seat.role, of), seat)
    });
    let all = holders.chain(seats).filter(|(_, one)| one.who.is_some() && !one.acting);
    all.filter(|(_, one)| when::counts(one.stated)).map(|(of, one)| (of, one.stated)).collect()
}
