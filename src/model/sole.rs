//! Places for one beside posts: a body has one active host at a time, and one that is dormant; of
//! one thing there is one number. Who, or what, comes later says that the one before had gone.

use crate::model::Model;
use crate::model::body::{HostState, Hosting};
use crate::model::entity::{Entity, EntityId};
use crate::model::programme::Count;
use crate::model::statement::{Certainty, Stated};
use crate::model::succession::{Succession, Who};
use crate::model::time::Stretch;
use std::collections::HashMap;

/// The statements of an entity that are places for one, by where they begin, each with who is in
/// it and those that it follows or is followed by.
pub type Sole = HashMap<EntityId, (Vec<Succession>, HashMap<u32, (usize, Who)>)>;

impl Model {
    /// What the others of its place leave of a statement's time.
    pub(super) fn within_sole<'m>(
        &'m self,
        of: EntityId,
        stated: &Stated,
        stretch: Stretch<'m>,
    ) -> Stretch<'m> {
        if !has_several(self.get(of)) {
            return stretch;
        }
        let Some((places, own)) = self.sole().get(&of) else { return stretch };
        match own.get(&stated.span.start) {
            Some((place, who)) => places[*place].leave(stretch, *who),
            None => stretch,
        }
    }

    fn sole(&self) -> &Sole {
        self.sole.get_or_init(|| {
            let several = self.all().filter(|(_, entity)| has_several(entity));
            several.map(|(id, entity)| (id, self.places(id, entity))).collect()
        })
    }

    fn places(&self, id: EntityId, entity: &Entity) -> (Vec<Succession>, HashMap<u32, (usize, Who)>) {
        // Who is in a place, whom the statement names, and the statement.
        let mut groups: Vec<Vec<(Who, Who, &Stated)>> = Vec::new();
        let hosts = entity.body().map_or(&[][..], |body| &body.hosted_by);
        for is_dormant in [false, true] {
            let of_state = |one: &&Hosting| (one.state == Some(HostState::Dormant)) == is_dormant;
            let hosts = hosts.iter().filter(of_state);
            groups.push(
                hosts
                    .filter(|one| one.body.to.is_some())
                    .map(|one| (one.body.to, one.body.to, &one.stated))
                    .collect(),
            );
        }
        let numbers = numbers(entity.counts()).into_iter();
        groups.extend(
            numbers.map(|group| group.into_iter().map(|(who, stated)| (who, None, stated)).collect()),
        );
        let (mut places, mut own) = (Vec::new(), HashMap::new());
        for group in groups {
            let is_stated = |(_, named, stated): &&(Who, Who, &Stated)| {
                self.certainty(id, stated, *named) == Certainty::Stated
            };
            let group: Vec<&(Who, Who, &Stated)> = group.iter().filter(is_stated).collect();
            if group.len() < 2 {
                continue;
            }
            let stretches = group.iter();
            let stretches =
                stretches.map(|(who, named, stated)| (*who, false, self.settled_alone(id, stated, *named)));
            let succession = Succession::of(stretches);
            own.extend(group.iter().map(|(who, _, stated)| (stated.span.start, (places.len(), *who))));
            places.push(succession);
        }
        (places, own)
    }
}

/// Most have none or one, and are not looked at.
fn has_several(entity: &Entity) -> bool {
    entity.body().is_some_and(|body| body.hosted_by.len() > 1) || entity.counts().len() > 1
}

/// The numbers of each thing that is counted, where they are the same or can't both be right.
fn numbers(counts: &[Count]) -> Vec<Vec<(Who, &Stated)>> {
    let mut groups: Vec<(String, Vec<&Count>)> = Vec::new();
    for count in counts {
        let what = count.what.as_str().to_lowercase();
        match groups.iter_mut().find(|(own, _)| *own == what) {
            Some((_, group)) => group.push(count),
            None => groups.push((what, vec![count])),
        }
    }
    let bounds = |count: &Count| (count.number.least, count.number.most);
    let are_clear = |group: &[&Count]| {
        let is_clear = |one: &Count, other: &Count| {
            let ((a, b), (c, d)) = (bounds(one), bounds(other));
            (a, b) == (c, d) || b < c || d < a
        };
        !group.iter().any(|count| count.number.is_disputed())
            && group.iter().all(|one| group.iter().all(|other| is_clear(one, other)))
    };
    let all = groups.into_iter().map(|(_, group)| group).filter(|group| are_clear(group));
    all.map(|group| {
        // A number stands for itself: the first that is the same.
        let first = |count: &Count| group.iter().position(|one| bounds(one) == bounds(count)).unwrap_or(0);
        group.iter().map(|count| (Some(EntityId(first(count) as u32)), &count.stated)).collect()
    })
    .collect()
}
