//! How many sit in a body: a least number that is certain, what it would be if the known holders of
//! a rule are all of them, and why it can't be decided where it can't.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::number::Number;
use crate::model::statement::Certainty;
use crate::query::members::{Chair, Members, SeatRow, members};
use crate::query::who::{Held, PostHolder, Who};
use crate::query::{Named, Weight, When};
use std::collections::BTreeSet;

/// The answer.
#[derive(Debug)]
pub struct Counted {
    pub body: Named,
    /// Seats certainly held by different holders; a seat that is stated vacant is one too.
    pub at_least: usize,
    /// The number is this, and nothing makes it uncertain.
    pub exact: bool,
    /// With the known holders of these rules: a number, if they are all that the rule means.
    pub perhaps: Option<(usize, Vec<Named>)>,
    /// What stands in the way of an exact number.
    pub because: Vec<Because>,
    /// Only proposed, and not counted.
    pub proposed: usize,
    pub has_chair: Chair,
}

/// Why a number can't be decided.
#[derive(Debug)]
pub enum Because {
    /// The source states no seats.
    NoSeats,
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
}

/// Counts the seats of a body at the time asked about.
pub fn count(model: &Model, id: EntityId, when: &When) -> Counted {
    let answer = members(model, id, when);
    let mut count = Count::default();
    for seat in
        answer.seats.iter().filter(|seat| !matches!(seat.basis.weight, Weight::Ended | Weight::Coming))
    {
        if seat.is_proposed() {
            count.proposed += 1;
        } else if seat.basis.certainty == Certainty::Example {
            count.because.push(Because::Example(seat.who.clone()));
        } else {
            count.seat(seat);
        }
    }
    count.overlaps();
    finish(answer, count)
}

#[derive(Default)]
struct Count {
    /// Who certainly sits: people and posts.
    certain: BTreeSet<String>,
    /// Who sits if the known holders of open rules are those that are meant.
    also: BTreeSet<String>,
    rules: Vec<Named>,
    posts: Vec<Named>,
    because: Vec<Because>,
    /// Certain seats that nobody is named for.
    nameless: usize,
    proposed: usize,
}

impl Count {
    fn seat(&mut self, seat: &SeatRow) {
        match &seat.who {
            Who::Person { person, .. } => self.known(seat, person, person.id.clone()),
            Who::Post { post, class: false, holder, .. } => {
                self.posts.push(post.clone());
                // One person with two posts sits once.
                let one = match holder {
                    PostHolder::Held(people) if people.len() == 1 => people[0].named.id.clone(),
                    _ => post.id.clone(),
                };
                self.known(seat, post, one);
            }
            Who::Post { post, .. } => self.rule(seat, post, &[]),
            Who::Class { post, holders } => self.rule(seat, post, holders),
            Who::OwnersOf { programme, owners } => self.rule(seat, programme, owners),
            Who::Described(_) | Who::Unnamed | Who::SomeOf(_) | Who::Vacant
                if seat.basis.weight == Weight::Perhaps =>
            {
                self.because.push(Because::PerhapsUnnamed(seat.who.clone()));
            }
            Who::Body(body) => self.because.push(Because::Body(body.clone())),
            Who::Described(words) => match &seat.count {
                Some(number) => {
                    self.unnamed(number.least as usize);
                    if number.exact().is_none() {
                        self.because.push(Because::Range(words.clone(), number.clone()));
                    }
                }
                None => self.because.push(Because::Described(words.clone())),
            },
            Who::MembersOf { body, members } => self.rule(seat, body, members),
            Who::SomeOf(_) | Who::Unnamed => {
                let number = seat.count.clone().unwrap_or_default();
                let (least, exact) = match &seat.count {
                    Some(number) => (number.least as usize, number.exact().is_some()),
                    None => (1, true),
                };
                self.unnamed(least);
                if !exact {
                    self.because.push(Because::Range(seat.basis.term.clone().unwrap_or_default(), number));
                }
            }
            Who::Vacant => self.unnamed(1),
            Who::Nobody => {}
        }
    }

    fn known(&mut self, seat: &SeatRow, named: &Named, key: String) {
        if seat.basis.weight == Weight::Perhaps {
            self.because.push(Because::Perhaps(named.clone()));
            self.also.insert(key);
        } else {
            self.certain.insert(key);
        }
    }

    /// Seats that nobody is named for: only a number, which may be any that a file gives.
    fn unnamed(&mut self, number: usize) {
        self.nameless = self.nameless.saturating_add(number);
    }

    fn rule(&mut self, seat: &SeatRow, named: &Named, holders: &[Held]) {
        let keys = holders.iter().map(|one| one.named.id.clone());
        let holds = seat.basis.weight != Weight::Perhaps;
        match &seat.count {
            // All that the rule means are known.
            Some(number)
                if number.allows(holders.len()) && holds && holders.iter().all(|one| !one.perhaps) =>
            {
                self.certain.extend(keys)
            }
            Some(number) => {
                self.also.extend(keys);
                self.because.push(Because::Fewer(named.clone(), number.clone(), holders.len()));
            }
            None => {
                self.also.extend(keys);
                self.rules.push(named.clone());
                self.because.push(Because::OpenRule(named.clone()));
            }
        }
    }

    /// A post may be of a class that sits too, unless the source says that it is not: nobody has
    /// said so here.
    fn overlaps(&mut self) {
        for class in &self.rules {
            let posts = self.posts.iter().filter(|post| class.kind == post.kind);
            self.because.extend(posts.map(|post| Because::MayOverlap(post.clone(), class.clone())));
        }
    }
}

fn finish(answer: Members, mut count: Count) -> Counted {
    if let Some(body) = answer.constituted_by {
        count.because.insert(0, Because::ConstitutedBy(body));
    } else if count.certain.is_empty()
        && count.nameless == 0
        && count.also.is_empty()
        && count.because.is_empty()
    {
        count.because.push(Because::NoSeats);
    }
    let (certain, nameless) = (count.certain.len(), count.nameless);
    let all = count.certain.union(&count.also).count();
    let named = count.rules;
    let perhaps = (all > certain).then_some((all.saturating_add(nameless), named));
    let (at_least, exact) = (certain.saturating_add(nameless), count.because.is_empty());
    Counted {
        body: answer.body,
        at_least,
        exact,
        perhaps,
        because: count.because,
        proposed: count.proposed,
        has_chair: answer.has_chair,
    }
}
