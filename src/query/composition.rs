//! How many sit in a body whose source says both who sits and how many are to: whoever is named
//! fills one of the seats that nobody is named for, as far as the two can be the same.
//!
//! The rule is that of a composition: "eight members, of whom the region appoints four" and a list
//! of five names are eight seats, not thirteen. What the source leaves open makes a range, never a
//! number.

use crate::model::entity::EntityId;
use crate::model::seat::Role;
use std::collections::BTreeMap;

/// One who is named, or so many whom the source tells apart from all others: a vacant seat, those
/// whom it describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filler {
    pub on_behalf_of: Option<EntityId>,
    /// In the chair, or beside it: whether that one is among the members is for the source to say.
    pub leads: Option<Role>,
    pub number: usize,
}

/// Seats that nobody is named for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slots {
    pub on_behalf_of: Option<EntityId>,
    /// Only those whom a rule gives can fill them: who of the named ones does is not known.
    pub by_rule: bool,
    /// Called members, which the chair may or may not be.
    pub as_members: bool,
    /// A chair or vice chair without a name: one of the members, if those are not called so.
    pub leads: Option<Role>,
    pub least: usize,
    /// `None`: no greatest number is stated.
    pub most: Option<usize>,
}

/// The fewest that there can be: whoever may fill a seat does.
pub fn fewest(fillers: &[Filler], slots: &[Slots]) -> usize {
    // On behalf of each: those named, those who lead without a name, other seats.
    let mut sides: BTreeMap<Option<EntityId>, [usize; 3]> = BTreeMap::new();
    for filler in fillers {
        let number = &mut sides.entry(filler.on_behalf_of).or_default()[0];
        *number = number.saturating_add(filler.number);
    }
    for slot in slots {
        let number =
            &mut sides.entry(slot.on_behalf_of).or_default()[if slot.leads.is_some() { 1 } else { 2 }];
        *number = number.saturating_add(slot.least);
    }
    let most_of = |side: &[usize; 3]| side.iter().copied().max().unwrap_or_default();
    let sum = |numbers: &mut dyn Iterator<Item = usize>| numbers.fold(0, usize::saturating_add);
    // Nobody sits for two sides; whoever sits for none that is stated may sit for any.
    let apart = sum(&mut sides.iter().filter(|(of, _)| of.is_some()).map(|(_, side)| most_of(side)));
    // The chair and the vice chair are two.
    let mut leading: BTreeMap<Role, [usize; 2]> = BTreeMap::new();
    for filler in fillers {
        let Some(role) = filler.leads else { continue };
        let number = &mut leading.entry(role).or_default()[0];
        *number = number.saturating_add(filler.number);
    }
    for slot in slots {
        let Some(role) = slot.leads else { continue };
        let number = &mut leading.entry(role).or_default()[1];
        *number = number.saturating_add(slot.least);
    }
    let leading = sum(&mut leading.values().map(|[named, needed]| *named.max(needed)));
    let each = (0..3).map(|at| sum(&mut sides.values().map(|side| side[at])));
    each.chain([apart, leading]).max().unwrap_or_default()
}

/// The most that there can be: only who surely fills a seat does. `None` without a greatest number.
pub fn greatest(fillers: &[Filler], slots: &[Slots]) -> Option<usize> {
    let mut free: Free = BTreeMap::new();
    for filler in fillers {
        let number = free.entry((filler.on_behalf_of, filler.leads)).or_default();
        *number = number.saturating_add(filler.number);
    }
    let mut all = free.values().copied().fold(0, usize::saturating_add);
    // The chair without a name is the one who is named as chair; else it is one more who leads.
    let (leading, mut others): (Vec<&Slots>, Vec<&Slots>) =
        slots.iter().partition(|slot| slot.leads.is_some());
    let mut unnamed: Free = BTreeMap::new();
    let mut named = free.clone();
    for slot in leading {
        let left = fill(&mut named, slot, |leads| leads == slot.leads)?;
        *unnamed.entry((slot.on_behalf_of, slot.leads)).or_default() += left;
        all = all.saturating_add(left);
    }
    for (who, number) in unnamed {
        let free = free.entry(who).or_default();
        *free = free.saturating_add(number);
    }
    // The narrowest seats are filled first.
    others.sort_by_key(|slot| (slot.on_behalf_of.is_none(), !slot.as_members));
    for slot in others {
        let left = fill(&mut free, slot, |leads| leads.is_none() || !slot.as_members)?;
        all = all.saturating_add(left);
    }
    Some(all)
}

/// Who fills no seat yet: how many on behalf of whom, and in which leading role.
type Free = BTreeMap<(Option<EntityId>, Option<Role>), usize>;

/// Fills seats with those who surely fill them; how many are left. `None` without a greatest
/// number.
fn fill(free: &mut Free, slot: &Slots, may: impl Fn(Option<Role>) -> bool) -> Option<usize> {
    let mut left = slot.most?;
    for ((on_behalf_of, leads), number) in free {
        if is_sure(*on_behalf_of, slot) && may(*leads) {
            let filled = left.min(*number);
            left -= filled;
            *number -= filled;
        }
    }
    Some(left)
}

fn is_sure(on_behalf_of: Option<EntityId>, slot: &Slots) -> bool {
    !slot.by_rule && (slot.on_behalf_of.is_none() || slot.on_behalf_of == on_behalf_of)
}
