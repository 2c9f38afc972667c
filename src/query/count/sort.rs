//! Those in a body who are counted together: its members with their chair, its deputies, …

use crate::model::entity::EntityId;
use crate::model::number::Number;
use crate::model::seat::Role;
use crate::query::composition::{Filler, Slots, fewest, greatest};
use crate::query::count::{Because, Size};
use crate::query::members::SeatRow;
use crate::query::who::{Held, PostHolder, Who};
use crate::query::{Named, Weight};
use std::collections::{BTreeMap, BTreeSet};

/// Those of one sort.
#[derive(Default)]
pub struct Sort {
    /// Who certainly sits: people and posts.
    certain: BTreeMap<String, Filler>,
    /// Who sits if the known holders of open rules are those that are meant.
    also: BTreeMap<String, Filler>,
    /// Certain seats of those whom the source describes, and vacant ones.
    described: Vec<Filler>,
    /// The same with the greatest number of each.
    most_described: Vec<Filler>,
    /// Whether one of them has no greatest number.
    is_endless: bool,
    slots: Vec<Slots>,
    vacant: usize,
    rules: Vec<Named>,
    posts: Vec<Named>,
    pub because: Vec<Because>,
}

impl Sort {
    pub fn seat(&mut self, seat: &SeatRow, of: EntityId) {
        match &seat.who {
            Who::Person { person, .. } => self.known(seat, person, person.id.clone()),
            Who::Post { post, class: false, holder, .. } => {
                self.posts.push(post.clone());
                // One person with two posts sits once.
                let mut sure = holder.people().iter().filter(|held| !held.perhaps);
                let one = match (holder, sure.next(), sure.next()) {
                    (PostHolder::Held(_), Some(one), None) => one.named.id.clone(),
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
                Some(number) => self.described(seat, words, number),
                None => self.because.push(Because::Described(words.clone())),
            },
            Who::MembersOf { body, members } => self.rule(seat, body, members),
            // The chair is one of the body's own: that is no further seat.
            Who::SomeOf(rule) if rule_of(rule).is_some_and(|named| named.at == of) => {}
            Who::SomeOf(rule) if seat.count.is_none() && leads(seat).is_none() => {
                self.slots.push(Slots { by_rule: true, least: 1, most: None, ..Slots::default() });
                self.because.extend(rule_of(rule).cloned().map(Because::OpenRule));
            }
            Who::SomeOf(_) | Who::Unnamed => self.unnamed(seat),
            Who::Vacant => {
                let number = seat
                    .count
                    .as_ref()
                    .map_or((1, Some(1)), |number| (number.least as usize, greatest_of(number)));
                self.vacant = self.vacant.saturating_add(number.0);
                self.describe(Filler { number: number.0, ..filler(seat) }, number.1);
            }
            Who::Nobody => {}
        }
    }

    fn known(&mut self, seat: &SeatRow, named: &Named, key: String) {
        if seat.basis.weight == Weight::Perhaps {
            self.because.push(Because::Perhaps(named.clone()));
            sits(&mut self.also, key, filler(seat));
        } else {
            sits(&mut self.certain, key, filler(seat));
        }
    }

    fn describe(&mut self, least: Filler, most: Option<usize>) {
        self.described.push(least);
        match most {
            Some(number) => self.most_described.push(Filler { number, ..least }),
            None => self.is_endless = true,
        }
    }

    fn described(&mut self, seat: &SeatRow, words: &str, number: &Number) {
        let least = Filler { number: number.least as usize, ..filler(seat) };
        self.describe(least, greatest_of(number));
        if number.exact().is_none() {
            self.because.push(Because::Range(words.to_string(), number.clone()));
        }
    }

    /// Seats that nobody is named for.
    fn unnamed(&mut self, seat: &SeatRow) {
        let (least, most) =
            seat.count.as_ref().map_or((1, Some(1)), |number| (number.least as usize, greatest_of(number)));
        if let Some(number) = seat.count.as_ref().filter(|_| most != Some(least)) {
            let words = seat.basis.term.clone().unwrap_or_default();
            self.because.push(Because::Range(words, number.clone()));
        }
        self.slots.push(Slots {
            on_behalf_of: side(seat),
            by_rule: matches!(seat.who, Who::SomeOf(_)),
            as_members: seat.role == Some(Role::Member),
            leads: leads(seat),
            least,
            most,
        });
    }

    fn rule(&mut self, seat: &SeatRow, named: &Named, holders: &[Held]) {
        let keys = holders.iter().map(|one| one.named.id.clone());
        let holds = seat.basis.weight != Weight::Perhaps;
        match &seat.count {
            // All that the rule means are known.
            Some(number)
                if number.allows(holders.len()) && holds && holders.iter().all(|one| !one.perhaps) =>
            {
                keys.for_each(|key| sits(&mut self.certain, key, filler(seat)));
            }
            Some(number) => {
                keys.for_each(|key| sits(&mut self.also, key, filler(seat)));
                self.because.push(Because::Fewer(named.clone(), number.clone(), holders.len()));
            }
            None => {
                keys.for_each(|key| sits(&mut self.also, key, filler(seat)));
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

    /// "Nine members: five from A, four from B": a number that is the sum of the sides is all of
    /// them, and no further seats.
    fn without_totals(&mut self) {
        for as_members in [true, false] {
            let is_plain = |slot: &Slots| {
                slot.as_members == as_members
                    && !slot.by_rule
                    && slot.leads.is_none()
                    && slot.most == Some(slot.least)
            };
            let sides = self.slots.iter().filter(|slot| is_plain(slot) && slot.on_behalf_of.is_some());
            let sides: Vec<usize> = sides.map(|slot| slot.least).collect();
            let sum = sides.iter().fold(0, |sum: usize, own| sum.saturating_add(*own));
            let is_total = |slot: &Slots| is_plain(slot) && slot.on_behalf_of.is_none() && slot.least == sum;
            let total = self.slots.iter().position(is_total).filter(|_| sides.len() > 1);
            total.map(|at| self.slots.remove(at));
        }
    }

    pub fn size(mut self) -> Size {
        self.overlaps();
        self.without_totals();
        let least = |known: &BTreeMap<String, Filler>| {
            let all: Vec<Filler> = known.values().chain(&self.described).copied().collect();
            fewest(&all, &self.slots)
        };
        let at_least = least(&self.certain);
        let mut all = self.certain.clone();
        self.also.iter().for_each(|(key, filler)| sits(&mut all, key.clone(), *filler));
        // Somebody of whom it isn't certain that they sat then is not one of a rule.
        let rules = if self.because.iter().any(|because| matches!(because, Because::Perhaps(_))) {
            Vec::new()
        } else {
            self.rules.clone()
        };
        let perhaps = (all.len() > self.certain.len()).then(|| (least(&all), rules));
        let is_range = self.because.iter().all(|because| matches!(because, Because::Range(..)));
        let most = (is_range && !self.is_endless).then(|| {
            let all: Vec<Filler> = self.certain.values().chain(&self.most_described).copied().collect();
            greatest(&all, &self.slots)
        });
        let most = most.flatten();
        if self.because.is_empty() && most != Some(at_least) {
            let seats = self.slots.iter().map(|slot| slot.least);
            self.because.push(Because::MayBeAmong(seats.fold(0, usize::saturating_add)));
        }
        Size { at_least, at_most: most, perhaps, vacant: self.vacant, stated: None, because: self.because }
    }
}

/// How many sit in more than one sort, once for each further one: of those who certainly sit, and
/// of all who are known.
pub fn twice<'s>(sorts: impl Iterator<Item = &'s Sort> + Clone) -> (usize, usize) {
    let of = |keys: &mut dyn Iterator<Item = &'s String>| {
        let (mut seen, mut again) = (BTreeSet::new(), 0);
        keys.for_each(|key| again += usize::from(!seen.insert(key)));
        again
    };
    let all = |sort: &'s Sort| {
        sort.certain.keys().chain(sort.also.keys().filter(|key| !sort.certain.contains_key(*key)))
    };
    (of(&mut sorts.clone().flat_map(|sort| sort.certain.keys())), of(&mut sorts.flat_map(all)))
}

fn filler(seat: &SeatRow) -> Filler {
    Filler { on_behalf_of: side(seat), leads: leads(seat), number: 1 }
}

fn side(seat: &SeatRow) -> Option<EntityId> {
    seat.on_behalf_of.as_ref().map(|of| of.at)
}

fn leads(seat: &SeatRow) -> Option<Role> {
    seat.role.filter(|role| matches!(role, Role::Chair | Role::ViceChair))
}

/// The greatest that a number may be, if it has one.
fn greatest_of(number: &Number) -> Option<usize> {
    (number.most != u32::MAX || number.exact().is_some()).then_some(number.most as usize)
}

/// Whoever sits in two places sits once, and for a side only where both say the same.
fn sits(known: &mut BTreeMap<String, Filler>, key: String, filler: Filler) {
    let same = |one: &mut Filler| {
        one.on_behalf_of = one.on_behalf_of.filter(|of| filler.on_behalf_of == Some(*of));
        // A chair who is a member besides is one of the members.
        one.leads = one.leads.filter(|_| filler.leads.is_some());
    };
    known.entry(key).and_modify(same).or_insert(filler);
}

/// Of whom or what a rule is.
fn rule_of(who: &Who) -> Option<&Named> {
    match who {
        Who::Class { post, .. } => Some(post),
        Who::OwnersOf { programme, .. } => Some(programme),
        Who::MembersOf { body, .. } => Some(body),
        Who::SomeOf(rule) => rule_of(rule),
        Who::Person { .. }
        | Who::Post { .. }
        | Who::Body(_)
        | Who::Described(_)
        | Who::Unnamed
        | Who::Vacant
        | Who::Nobody => None,
    }
}
