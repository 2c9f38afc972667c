//! The size of a body whose source says how many sit there and names some of them, against every
//! way in which the named ones can fill the seats.

use crate::generate::Dice;
use gov::model::entity::EntityId;
use gov::model::seat::Role;
use gov::query::composition::{Filler, Slots, fewest, greatest};

const SIDES: [Option<EntityId>; 3] = [None, Some(EntityId(1)), Some(EntityId(2))];

fn side(dice: &mut Dice) -> Option<EntityId> {
    SIDES[dice.below(3)]
}

fn leads(dice: &mut Dice) -> Option<Role> {
    [None, None, None, Some(Role::Chair), Some(Role::ViceChair)][dice.below(5)]
}

fn filler(dice: &mut Dice) -> Filler {
    Filler { on_behalf_of: side(dice), leads: leads(dice), number: 1 }
}

fn slots(dice: &mut Dice) -> Slots {
    let leads = leads(dice);
    let least = if leads.is_some() { 1 } else { dice.below(4) };
    let most = if leads.is_some() { 1 } else { least + dice.below(2) };
    Slots {
        on_behalf_of: side(dice),
        by_rule: dice.below(4) == 0,
        as_members: leads.is_none() && dice.below(2) == 0,
        leads,
        least,
        most: Some(most),
    }
}

/// The fewest people who can be all of those named and have all of the seats: so many for the one
/// side, for the other and for none, tried one by one.
fn fewest_people(fillers: &[Filler], slots: &[Slots]) -> usize {
    let named = |of| fillers.iter().filter(|filler| filler.on_behalf_of == of).count();
    let seats = |leads: bool, of: Option<EntityId>| {
        let of_side =
            |slot: &&Slots| slot.leads.is_some() == leads && (of.is_none() || slot.on_behalf_of == of);
        slots.iter().filter(of_side).map(|slot| slot.least).sum::<usize>()
    };
    // One who leads has one leading role.
    let leading = |role| {
        let named = fillers.iter().filter(|filler| filler.leads == Some(role)).count();
        named.max(slots.iter().filter(|slot| slot.leads == Some(role)).count())
    };
    let enough = |all: usize, one: usize, other: usize| {
        all >= leading(Role::Chair) + leading(Role::ViceChair)
            && one >= named(SIDES[1])
            && other >= named(SIDES[2])
            && [true, false].iter().all(|leads| {
                seats(*leads, SIDES[1]) <= one
                    && seats(*leads, SIDES[2]) <= other
                    && seats(*leads, None) <= all
            })
    };
    let can = |all: &usize| (0..=*all).any(|one| (0..=all - one).any(|other| enough(*all, one, other)));
    (fillers.len()..).find(can).expect("there are enough at last")
}

/// The most people: the fewest who are left over when everybody is put where they surely sit, in
/// the best of all ways.
fn most_people(fillers: &[Filler], slots: &[Slots]) -> usize {
    let each = |leads: bool| -> Vec<Slots> {
        let some = slots.iter().filter(|slot| slot.leads.is_some() == leads);
        some.flat_map(|slot| std::iter::repeat_n(*slot, slot.most.unwrap_or_default())).collect()
    };
    let fits = |filler: &Filler, slot: &Slots| {
        let same = slot.on_behalf_of.is_none() || slot.on_behalf_of == filler.on_behalf_of;
        let role = if slot.leads.is_some() {
            filler.leads == slot.leads
        } else {
            filler.leads.is_none() || !slot.as_members
        };
        same && role && !slot.by_rule
    };
    let leading = each(true);
    let mut best = usize::MAX;
    ways(fillers, &leading, &fits, &mut Vec::new(), &mut |filled: &[bool]| {
        let unnamed = leading.iter().zip(filled).filter(|(_, filled)| !**filled);
        let mut all = fillers.to_vec();
        all.extend(unnamed.map(|(slot, _)| Filler {
            on_behalf_of: slot.on_behalf_of,
            leads: slot.leads,
            number: 1,
        }));
        let others = each(false);
        ways(&all, &others, &fits, &mut Vec::new(), &mut |filled: &[bool]| {
            best = best.min(all.len() + filled.iter().filter(|filled| !**filled).count());
        });
    });
    best
}

/// Every way to fill seats, each with one who is in no other: which of them are filled.
fn ways(
    fillers: &[Filler],
    slots: &[Slots],
    fits: &dyn Fn(&Filler, &Slots) -> bool,
    taken: &mut Vec<Option<usize>>,
    done: &mut dyn FnMut(&[bool]),
) {
    let Some(slot) = slots.get(taken.len()) else {
        return done(&taken.iter().map(Option::is_some).collect::<Vec<bool>>());
    };
    for at in 0..fillers.len() {
        if fits(&fillers[at], slot) && !taken.contains(&Some(at)) {
            taken.push(Some(at));
            ways(fillers, slots, fits, taken, done);
            taken.pop();
        }
    }
    taken.push(None);
    ways(fillers, slots, fits, taken, done);
    taken.pop();
}

#[test]
fn whoever_is_named_fills_a_seat() {
    let mut dice = Dice::new(5);
    let (mut exact, mut open) = (0, 0);
    for round in 0..3_000 {
        let fillers: Vec<Filler> = (0..dice.below(5)).map(|_| filler(&mut dice)).collect();
        let slots: Vec<Slots> = (0..1 + dice.below(3)).map(|_| slots(&mut dice)).collect();
        let (least, most) = (fewest(&fillers, &slots), greatest(&fillers, &slots).expect("all are bounded"));
        let (really_least, really_most) = (fewest_people(&fillers, &slots), most_people(&fillers, &slots));
        assert_eq!(least, really_least, "{round}: the fewest of {fillers:?} in {slots:?}");
        assert!(most >= really_most, "{round}: {most} < {really_most} of {fillers:?} in {slots:?}");
        exact += usize::from(most == really_most);
        open += usize::from(least < most);
    }
    assert!(exact > 2_900, "only {exact} of 3,000 are as exact as they can be");
    assert!((500..2_500).contains(&open), "{open} of 3,000 are left open");
}
