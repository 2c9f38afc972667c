//! How many sit in a body: a least number that is certain, what it would be if the known holders of
//! a rule are all of them, and why it can't be determined where it can't.

mod sort;

use crate::find::fold;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::number::Number;
use crate::model::programme::{Count, Counted as Of};
use crate::model::seat::Role;
use crate::model::statement::{Certainty, Stated};
use crate::query::members::{Chair, Members, SeatRow, members};
use crate::query::who::Who;
use crate::query::{Named, Weight, When};
use sort::Sort;
use std::collections::BTreeMap;

/// The answer.
#[derive(Debug)]
pub struct Counted {
    pub body: Named,
    pub region: Option<Named>,
    pub members: Size,
    /// Those who are there beside the members: deputies, co-opted ones, secretaries, support.
    pub beside: Vec<(Role, Size)>,
    /// The members with those beside them, each once: how many at least, and with all who are
    /// known.
    pub total: (usize, usize),
    /// Only proposed, and not counted.
    pub proposed: usize,
    pub has_chair: Chair,
}

/// How many there are of a sort.
#[derive(Debug, Default)]
pub struct Size {
    /// Seats certainly held by different holders; a seat that is stated vacant is one too.
    pub at_least: usize,
    /// The greatest number, where nothing but a range of the source stands in the way of an exact
    /// one.
    pub at_most: Option<usize>,
    /// With the known holders of these rules: a number, if they are all that the rule means.
    pub perhaps: Option<(usize, Vec<Named>)>,
    /// Those of them that are stated vacant.
    pub vacant: usize,
    /// The number that the source itself gives of the members, where the seats only leave it open
    /// who of those named is among those counted.
    pub stated: Option<Number>,
    /// What stands in the way of an exact number.
    pub because: Vec<Because>,
}

impl Size {
    /// What the sources say of the number itself, where the seats leave it open.
    fn settle(&mut self, stated: &[Number]) {
        let only_among = self.because.iter().all(|because| matches!(because, Because::MayBeAmong(_)));
        let is_open = matches!(self.because[..], [Because::NoSeats | Because::OnlyLed]);
        let most = if is_open { Some(usize::MAX) } else { self.at_most };
        let is_asked = |most: &usize| (only_among || is_open) && *most > self.at_least;
        let Some(most) = most.filter(is_asked) else { return };
        let fits = |number: &&Number| {
            number.exact().is_none_or(|own| (self.at_least..=most).contains(&(own as usize)))
        };
        let (least, greatest) =
            (stated.iter().map(|one| one.least).max(), stated.iter().map(|one| one.most).min());
        let agree = least <= greatest && !stated.iter().any(Number::is_disputed);
        match stated.iter().find(|number| number.exact().is_some()).filter(fits).filter(|_| agree) {
            Some(number) => {
                let exact = number.least as usize;
                (self.at_least, self.at_most, self.stated) = (exact, Some(exact), Some(number.clone()));
                self.because.clear();
            }
            None if is_open && !stated.is_empty() => self.because = vec![because(stated, agree)],
            None if !agree => self.because.push(because(stated, agree)),
            None => {}
        }
    }

    /// Whether the number is this, and nothing makes it uncertain.
    pub fn is_exact(&self) -> bool {
        self.because.is_empty() && self.at_most == Some(self.at_least)
    }
}

/// Why seats that a source states do not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    Coming,
    Proposed,
}

/// Why a number can't be determined.
#[derive(Debug)]
pub enum Because {
    /// The source states no seats.
    NoSeats,
    /// The source names only who leads it.
    OnlyLed,
    /// It states none that hold: these are to begin, or are only proposed.
    NotYet(NotYet, Vec<(Option<Role>, Size)>),
    /// This body is another one in another role; it is counted there.
    ConstitutedBy(Named),
    /// The source doesn't say how many a rule gives.
    OpenRule(Named),
    /// A post that sits by itself may be one of a class that sits too.
    MayOverlap(Named, Named),
    /// Words of the source for holders that it doesn't name or count.
    Described(String),
    /// A body sits, and how many come from it is not stated.
    Body(Named),
    /// The source gives it only as an example of who sits.
    Example(Who),
    /// It is not certain that the seat holds in the time asked about.
    Perhaps(Named),
    /// The same of a seat that nobody is named for.
    PerhapsUnnamed(Who),
    /// A rule gives fewer known holders than the number that the source states for it.
    Fewer(Named, Number, usize),
    /// The source gives a range, or about how many.
    Range(String, Number),
    /// The sources disagree about how many: what each says, and none is chosen.
    Disputed(Vec<Number>),
    /// So many are to sit, and which of those named are among them is not said.
    MayBeAmong(usize),
}

/// Counts the seats of a body at the time asked about.
pub fn count(model: &Model, id: EntityId, when: &When) -> Counted {
    let answer = members(model, id, when);
    let mut sorts: BTreeMap<Option<Role>, Sort> = BTreeMap::from([(None, Sort::default())]);
    let mut proposed = 0;
    let not_yet = [NotYet::Coming, NotYet::Proposed].map(|why| (why, short(&answer.seats, id, why)));
    for seat in
        answer.seats.iter().filter(|seat| !matches!(seat.basis.weight, Weight::Ended | Weight::Coming))
    {
        let role = beside(seat.role);
        if role == Some(Role::Attending) {
            continue;
        }
        if seat.is_proposed() {
            proposed += 1;
            continue;
        }
        let sort = sorts.entry(role).or_default();
        if seat.basis.certainty == Certainty::Example {
            sort.because.push(Because::Example(seat.who.clone()));
        } else {
            sort.seat(seat, id);
        }
    }
    let twice = sort::twice(sorts.values());
    let mut sizes = sorts.into_iter().map(|(role, sort)| (role, sort.size()));
    let mut members = sizes.next().map(|(_, size)| size).unwrap_or_default();
    let beside: Vec<(Role, Size)> = sizes.filter_map(|(role, size)| Some((role?, size))).collect();
    let all = || std::iter::once(&members).chain(beside.iter().map(|(_, size)| size));
    let known = |size: &Size| size.perhaps.as_ref().map_or(size.at_least, |(known, _)| *known);
    let sum = |numbers: &mut dyn Iterator<Item = usize>| numbers.fold(0, usize::saturating_add);
    let total = (
        sum(&mut all().map(|size| size.at_least)).saturating_sub(twice.0),
        sum(&mut all().map(known)).saturating_sub(twice.1),
    );
    if let Some(body) = answer.constituted_by {
        members.because.insert(0, Because::ConstitutedBy(body));
        members.at_most = None;
    } else if members.is_exact() && members.at_least == 0 {
        let not_yet = not_yet.into_iter().filter(|(_, sizes)| !sizes.is_empty());
        members.because.extend(not_yet.map(|(why, sizes)| Because::NotYet(why, sizes)));
        if members.because.is_empty() {
            members.because.push(Because::NoSeats);
        }
        members.at_most = None;
    } else if members.is_exact() && is_only_led(model, id, &answer) {
        members.because.push(Because::OnlyLed);
        members.at_most = None;
    }
    members.settle(&stated(model, id, when));
    Counted {
        body: answer.body,
        region: answer.region,
        members,
        beside,
        total,
        proposed,
        has_chair: answer.has_chair,
    }
}

/// Whether the source names who leads the body and nobody else, and no list of it is said to be
/// complete: that is no number of those who sit there.
fn is_only_led(model: &Model, id: EntityId, answer: &Members) -> bool {
    let says = |term: &str| matches!(fold(term).as_str(), "leder" | "leads" | "ordforande" | "chair");
    let leads =
        |seat: &SeatRow| seat.role == Some(Role::Chair) || seat.basis.term.as_deref().is_some_and(says);
    let members = || answer.seats.iter().filter(|seat| beside(seat.role).is_none());
    model.complete(id).is_empty() && members().next().is_some() && members().all(leads)
}

/// How many there would be of seats that do not hold, by their roles.
fn short(seats: &[SeatRow], id: EntityId, why: NotYet) -> Vec<(Option<Role>, Size)> {
    let mut sorts: BTreeMap<Option<Role>, Sort> = BTreeMap::new();
    let is_so = |seat: &&SeatRow| match why {
        NotYet::Coming => seat.basis.weight == Weight::Coming && seat.basis.certainty.is_fact(),
        NotYet::Proposed => seat.is_proposed() && seat.basis.weight != Weight::Ended,
    };
    for seat in seats.iter().filter(is_so) {
        match beside(seat.role) {
            Some(Role::Attending) => {}
            role => sorts.entry(role).or_default().seat(seat, id),
        }
    }
    sorts.into_iter().map(|(role, sort)| (role, sort.size())).collect()
}

/// The numbers of members that the sources give; where seats are listed, those that a source of
/// these gives.
fn stated(model: &Model, id: EntityId, when: &When) -> Vec<Number> {
    let entity = model.get(id);
    let documents = |stated: &Stated| -> Vec<EntityId> {
        stated.source.iter().filter_map(|citation| citation.source.to).collect()
    };
    let of_seats: Vec<EntityId> = entity.seats().iter().flat_map(|seat| documents(&seat.stated)).collect();
    let is_of_members = |count: &&Count| {
        let said = matches!(fold(count.what.as_str()).as_str(), "ledamoter" | "members");
        said || count.counted == Some(Of::Members)
    };
    let is_of_them = |count: &&Count| {
        of_seats.is_empty() || documents(&count.stated).iter().any(|document| of_seats.contains(document))
    };
    let is_now = |count: &&Count| {
        model.basis(id, &count.stated, [], when).is_some_and(|basis| {
            matches!(basis.weight, Weight::LastKnown | Weight::Holds) && basis.certainty.is_fact()
        })
    };
    let counts = entity.counts().iter().filter(is_of_members).filter(is_of_them).filter(is_now);
    counts.map(|count| count.number.clone()).collect()
}

/// Numbers that settle nothing: one that is no exact number, or several that no number fits.
fn because(stated: &[Number], agree: bool) -> Because {
    match stated {
        [one] if agree => Because::Range(String::new(), one.clone()),
        _ => Because::Disputed(stated.to_vec()),
    }
}

/// The role of anyone who is there beside the members, who are one sort with their chair.
pub fn beside(role: Option<Role>) -> Option<Role> {
    let others = [Role::Deputy, Role::CoOpted, Role::Secretary, Role::Support, Role::Attending];
    role.filter(|role| others.contains(role))
}
