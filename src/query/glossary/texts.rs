//! The texts of an entity that are the source's own words, with the statement that each is of.

use crate::model::body::{Body, Task};
use crate::model::entity::{Detail, Entity};
use crate::model::statement::{Point, Relation, Stated};
use crate::model::value::Text;

/// A quoted text, the key that it stands under, and what it rests on (the entity's own sources
/// where there is no statement).
pub struct Quoted<'m> {
    pub key: &'static str,
    pub text: &'m str,
    pub stated: Option<&'m Stated>,
}

pub fn of(entity: &Entity) -> Vec<Quoted<'_>> {
    let mut list = List(Vec::new());
    list.add("description", entity.common.description.as_ref(), None);
    entity.relations().into_iter().for_each(|(key, relations)| list.relations(key, relations));
    entity
        .seats()
        .iter()
        .for_each(|seat| list.add("members", seat.party.described.as_ref(), Some(&seat.stated)));
    entity
        .responsible()
        .iter()
        .for_each(|one| list.add("responsible", one.party.described.as_ref(), Some(&one.stated)));
    if let Some(body) = entity.body() {
        list.body(body);
    }
    match &entity.detail {
        Detail::Programme(programme) => programme
            .counts
            .iter()
            .for_each(|count| list.add("counts", Some(&count.what), Some(&count.stated))),
        Detail::Assignment(assignment) => {
            list.add("purpose", assignment.purpose.as_ref(), None);
            list.points("points", &assignment.points);
            list.points("principles", &assignment.principles);
            assignment
                .deliverables
                .iter()
                .for_each(|one| list.add("deliverables", Some(&one.what), Some(&one.stated)));
        }
        Detail::Decision(decision) => {
            list.points("points", &decision.points);
            list.add("condition", decision.condition.as_ref(), None);
            list.add("limit", decision.limit.as_ref(), None);
        }
        Detail::Change(change) => change
            .transfers
            .iter()
            .for_each(|moved| list.add("transfers", Some(&moved.what), Some(&moved.stated))),
        Detail::Post(post) => list.tasks(&post.mandate),
        _ => {}
    }
    list.0
}

struct List<'m>(Vec<Quoted<'m>>);

impl<'m> List<'m> {
    fn add(&mut self, key: &'static str, text: Option<&'m Text>, stated: Option<&'m Stated>) {
        self.0.extend(text.map(|text| Quoted { key, text: text.as_str(), stated }));
    }

    fn points(&mut self, key: &'static str, points: &'m [Point]) {
        points.iter().for_each(|point| self.add(key, Some(&point.text), Some(&point.stated)));
    }

    fn tasks(&mut self, tasks: &'m [Task]) {
        tasks.iter().for_each(|task| self.add("mandate", Some(&task.task), Some(&task.stated)));
    }

    fn relations(&mut self, key: &'static str, relations: &'m [Relation]) {
        for relation in relations {
            self.add(key, relation.purpose.as_ref(), Some(&relation.stated));
            self.add(key, relation.party.described.as_ref(), Some(&relation.stated));
        }
    }

    fn body(&mut self, body: &'m Body) {
        body.competences.iter().for_each(|text| self.add("competences", Some(text), None));
        self.tasks(&body.mandate);
        for power in &body.powers {
            [&power.creates, &power.dissolves, &power.about]
                .into_iter()
                .for_each(|text| self.add("powers", text.as_ref(), Some(&power.stated)));
        }
        for route in &body.routes {
            self.add("routes", Some(&route.what), Some(&route.stated));
            self.add("routes", route.party.described.as_ref(), Some(&route.stated));
        }
        self.points("principles", &body.principles);
    }
}
