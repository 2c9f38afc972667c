//! The region of each thing on a day. Where few are asked about, each is followed upwards; whoever
//! asks about many gets that of all, found from the regions down.

use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::link::Edge;
use crate::model::{Homes, Known, Model};
use crate::query::region::is_of;
use crate::steps;
use std::collections::{BTreeSet, HashSet, VecDeque};
use std::sync::{Arc, OnceLock, PoisonError};

/// One in so many entities is looked at, at most, on the ways up from those that are asked about
/// one by one: to find it of all takes longer.
const FEW: usize = 8;

impl Model {
    /// The region of an entity on a day, or `None` for what belongs to no region (a national body,
    /// a theme). The nearest is found first; a circle ends where it closes.
    pub fn region_of(&self, id: EntityId, day: Day) -> Option<EntityId> {
        let mut known = self.homes.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.entry(Some(day)).or_default();
        if known.all.is_none()
            && let Some(home) = self.home_alone(id, day, known)
        {
            return home;
        }
        known.all.get_or_insert_with(|| Arc::new(self.all_homes(Some(day)))).of[id.0 as usize]
    }

    pub(super) fn homes_on(&self, day: Option<Day>) -> Arc<Homes> {
        let mut known = self.homes.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.entry(day).or_default();
        Arc::clone(known.all.get_or_insert_with(|| Arc::new(self.all_homes(day))))
    }

    /// The region of one entity: of the regions that are the fewest steps away, the one that lies
    /// behind the first of those above it. Nothing where enough has been looked at for that of all.
    fn home_alone(&self, id: EntityId, day: Day, known: &mut Known) -> Option<Option<EntityId>> {
        let (mut seen, mut next) = (BTreeSet::from([id]), VecDeque::from([id]));
        // What lies on the one way up is of the region that it leads to.
        let mut passed = Vec::new();
        let mut home = None;
        while let Some(at) = next.pop_front() {
            if next.is_empty() && passed.len() + 1 == seen.len() {
                if let Some(found) = known.alone.get(&at) {
                    home = *found;
                    break;
                }
                passed.push(at);
            }
            known.spent += 1;
            if known.spent > self.entities.len() / FEW {
                return None;
            }
            steps::count(1);
            let above = match self.get(at).kind {
                Kind::Region => {
                    home = Some(at);
                    break;
                }
                Kind::Person => self.of_one_person(at, day, &mut known.spent),
                _ => self.upwards_on(at, Some(day)), // All others say where they belong.
            };
            next.extend(above.into_iter().filter(|up| seen.insert(*up)));
        }
        known.alone.extend(passed.into_iter().map(|at| (at, home)));
        Some(home)
    }

    /// Where one person belongs.
    fn of_one_person(&self, id: EntityId, day: Day, spent: &mut usize) -> Vec<EntityId> {
        let naming = self.edges_to(id);
        let mut had = HashSet::new();
        // Anyone who is named in one place alone is there, whenever that was.
        if naming.iter().any(|edge| edge.from != naming[0].from) {
            for from in naming.iter().map(|edge| edge.from).collect::<BTreeSet<_>>() {
                let own = self.get(from).having().into_iter().flatten();
                *spent += own.clone().count() / FEW;
                let holds = own.filter(|one| one.who.is_some_and(|(who, _)| who == id));
                if holds.into_iter().any(|one| is_of(day, one.stated, one.settled(self, from))) {
                    had.insert((id, from));
                }
            }
        }
        self.of_person(id, Some(&had))
    }

    /// The region of every entity, for the questions that ask it of all. How far each is from its
    /// nearest region is found from the regions down; then each is of the region of the first above
    /// it that is one step nearer.
    fn all_homes(&self, day: Option<Day>) -> Homes {
        let ids: Vec<EntityId> = (0..self.entities.len() as u32).map(EntityId).collect();
        let had = day.map_or_else(HashSet::new, |day| self.had_on(&ids, day));
        let above = crate::parallel::map(&ids, |id| match self.get(*id).kind {
            Kind::Person => self.of_person(*id, day.map(|_| &had)),
            _ => self.upwards_on(*id, day), // All others say where they belong.
        });
        let steps_up = |id: EntityId| above[id.0 as usize].iter().copied();
        let mut below: Vec<Vec<EntityId>> = vec![Vec::new(); self.entities.len()];
        ids.iter().for_each(|id| steps_up(*id).for_each(|up| below[up.0 as usize].push(*id)));
        let mut homes: Vec<Option<EntityId>> =
            ids.iter().map(|id| Some(*id).filter(|id| self.get(*id).kind == Kind::Region)).collect();
        let mut away: Vec<Option<u32>> = homes.iter().map(|home| home.map(|_| 0)).collect();
        let mut next: VecDeque<EntityId> = homes.iter().flatten().copied().collect();
        while let Some(at) = next.pop_front() {
            let steps = away[at.0 as usize];
            if homes[at.0 as usize].is_none() {
                let nearer = steps_up(at).find(|up| away[up.0 as usize].map(|away| away + 1) == steps);
                homes[at.0 as usize] = nearer.and_then(|up| homes[up.0 as usize]);
            }
            for id in &below[at.0 as usize] {
                if away[id.0 as usize].is_none() {
                    away[id.0 as usize] = steps.map(|steps| steps + 1);
                    next.push_back(*id);
                }
            }
        }
        let duties = self.all().filter(|(_, entity)| matches!(entity.kind, Kind::Area | Kind::Assignment));
        let with_duties = duties.filter_map(|(id, _)| homes[id.0 as usize]).collect();
        Homes { of: homes, with_duties, below: OnceLock::new() }
    }

    /// Whom somebody has something in on a day, or may: each person with where that is.
    fn had_on(&self, ids: &[EntityId], day: Day) -> HashSet<(EntityId, EntityId)> {
        // Anyone who is named in one place alone is there, whenever that was.
        let mut is_asked = vec![false; ids.len()];
        for pair in self.edges().windows(2).filter(|pair| pair[0].to == pair[1].to) {
            is_asked[pair[0].to.0 as usize] |= pair[0].from != pair[1].from;
        }
        let is_asked = |who: &EntityId| is_asked[who.0 as usize] && self.get(*who).kind == Kind::Person;
        let of_one = |id: &EntityId| {
            let had = self.get(*id).having().into_iter().flatten();
            let asked = had.filter_map(|one| Some((one.who.map(|(who, _)| who).filter(is_asked)?, one)));
            let holds = asked.filter(|(_, one)| is_of(day, one.stated, one.settled(self, *id)));
            holds.map(|(who, _)| (who, *id)).collect()
        };
        crate::parallel::map(ids, of_one).into_iter().flat_map(|some: Vec<_>| some).collect()
    }

    /// A person belongs where a post, a seat or a responsibility is theirs: where they have some on
    /// the day, not where they only had one.
    fn of_person(&self, id: EntityId, had: Option<&HashSet<(EntityId, EntityId)>>) -> Vec<EntityId> {
        let edges = || self.places_of(id);
        let is_had = |edge: &&Edge| matches!(edge.key, "members" | "responsible" | "holders");
        let holds = |edge: &&Edge| had.is_some_and(|had| had.contains(&(id, edge.from)));
        let has_some = edges().any(|edge| is_had(&edge) && holds(&edge));
        let kept = edges().filter(|edge| !has_some || !is_had(edge) || holds(edge));
        kept.map(|edge| edge.from).collect()
    }
}
