//! Makes the boxes and links of a chart: each entity is one box, and words of a source are a box
//! for each who uses them.

use crate::lang::both;
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::seat::Role;
use crate::query::chart::{Chart, Link, Mark, Node, Person, Side, Subject, Tie, certainty_mark, marks_of};
use crate::query::members::{SeatRow, members};
use crate::query::reporting_lines::{Line, Target};
use crate::query::responsible::{owners, supporters};
use crate::query::who::Who;
use crate::query::{Weight, When};
use std::collections::{BTreeMap, HashMap};

pub(super) struct Build<'b> {
    pub model: &'b Model,
    pub when: &'b When,
    pub chart: Chart,
    places: HashMap<(EntityId, Option<Side>), usize>,
    described: BTreeMap<(usize, String), usize>,
}

impl<'b> Build<'b> {
    pub fn new(model: &'b Model, subject: Subject, when: &'b When) -> Build<'b> {
        Build {
            model,
            when,
            chart: Chart::new(subject, when),
            places: HashMap::new(),
            described: BTreeMap::new(),
        }
    }

    /// The box of an entity, with the one who leads it.
    pub fn node(&mut self, id: EntityId) -> usize {
        self.node_on(id, None)
    }

    /// The box of an entity on a side of a reorganisation.
    pub fn node_on(&mut self, id: EntityId, side: Option<Side>) -> usize {
        if let Some(place) = self.places.get(&(id, side)) {
            return *place;
        }
        let named = self.model.named_on(id, self.when.day());
        let node = Node {
            id: Some(id),
            key: Some(named.id.clone()),
            name: named.apart().0.to_string(),
            word: Some(self.model.word_for(id)),
            side,
            people: if side.is_none() { self.lead(id) } else { Vec::new() },
            unstated: None,
            marks: self.marks(id),
            is_focus: false,
        };
        self.chart.nodes.push(node);
        self.places.insert((id, side), self.chart.nodes.len() - 1);
        self.chart.nodes.len() - 1
    }

    /// A box with words.
    pub fn words(&mut self, text: &str, by: usize) -> usize {
        if let Some(place) = self.described.get(&(by, text.to_string())) {
            return *place;
        }
        self.chart.nodes.push(Node {
            id: None,
            key: None,
            name: format!("\u{201d}{text}\u{201d}"),
            word: None,
            side: None,
            people: Vec::new(),
            unstated: None,
            marks: Vec::new(),
            is_focus: false,
        });
        let place = self.chart.nodes.len() - 1;
        self.described.insert((by, text.to_string()), place);
        place
    }

    /// A stated line, with its two boxes.
    pub fn line(&mut self, line: &Line) {
        if line.basis.weight == Weight::Ended {
            self.chart.left_out.ended += 1;
            return;
        }
        let Some(from) = self.model.find(&line.from.id) else { return };
        let from = self.node(from);
        let to = match &line.to {
            Target::Entity(named) => match self.model.find(&named.id) {
                Some(to) => self.node(to),
                None => return,
            },
            Target::Described(words) => self.words(words, from),
        };
        self.link(Link {
            from,
            to,
            tie: Tie::Line(line.verb),
            purpose: line.purpose.clone(),
            marks: marks_of(&line.basis),
            bounds: line.basis.bounds,
        });
    }

    /// A link; what is tied to itself is no picture, and is said.
    pub fn link(&mut self, link: Link) {
        if link.from == link.to {
            let node = &self.chart.nodes[link.from];
            let name = match node.id {
                Some(id) => self.model.named_on(id, self.when.day()).shown_in_both(),
                None => both(node.name.clone(), node.name.clone()),
            };
            if !self.chart.left_out.to_itself.contains(&name) {
                self.chart.left_out.to_itself.push(name);
            }
        } else {
            self.chart.links.push(link);
        }
    }

    fn marks(&self, id: EntityId) -> Vec<Mark> {
        let entity = self.model.get(id);
        let is_class = entity.is_class();
        let certainty = certainty_mark(self.model.existence(id));
        // That nothing is said of when it was there is no doubt that anybody voiced.
        let life = self.model.presence(id);
        let is_dated = life.is_dated();
        let weight = match self.when.weigh(life).filter(|_| is_dated) {
            Some(Weight::Perhaps) => Some(Mark::Perhaps),
            Some(Weight::Coming) => Some(Mark::Coming),
            Some(Weight::Ended) => Some(Mark::Ended),
            None if is_dated => {
                let day = self.when.at.as_ref().map(Date::earliest);
                let first = life.bounds().not_before;
                let is_before = day.zip(first).is_some_and(|(day, first)| day < first);
                Some(if is_before { Mark::Coming } else { Mark::Ended })
            }
            _ => None,
        };
        is_class.then_some(Mark::Rule).into_iter().chain(certainty).chain(weight).collect()
    }

    /// Everybody in a body, the chair first.
    pub fn seats(&mut self, id: EntityId) -> Vec<Person> {
        let rows = members(self.model, id, self.when).seats;
        let (ended, rows): (Vec<SeatRow>, Vec<SeatRow>) =
            rows.into_iter().partition(|row| row.basis.weight == Weight::Ended);
        self.chart.left_out.ended += ended.len();
        rows.into_iter().map(seat).collect()
    }

    /// The chair of a body; else the one responsible, else who convenes it. Of an area, whoever is
    /// responsible.
    fn lead(&self, id: EntityId) -> Vec<Person> {
        let entity = self.model.get(id);
        if matches!(entity.detail, Detail::Area(_)) {
            return self.responsible(id).0;
        }
        let leading = [Role::Chair, Role::Responsible, Role::Convenor];
        let stated = entity.body().is_some_and(|body| {
            body.members.iter().any(|seat| seat.role.is_some_and(|role| leading.contains(&role)))
        });
        if !stated {
            return Vec::new();
        }
        let mut rows = members(self.model, id, self.when).seats;
        rows.retain(|row| row.basis.weight != Weight::Ended);
        let role = leading.into_iter().find(|role| rows.iter().any(|row| row.role == Some(*role)));
        rows.into_iter().filter(|row| role.is_some() && row.role == role).map(seat).collect()
    }

    /// Anyone who is responsible for an area, and who supports it; and how many were or did.
    pub fn responsible(&self, id: EntityId) -> (Vec<Person>, usize) {
        let mut all = owners(self.model, id, self.when);
        all.extend(supporters(self.model, id, self.when));
        let count = all.len();
        let people =
            all.into_iter().filter(|owner| owner.basis.weight != Weight::Ended).map(|owner| Person {
                role: None,
                relation: owner.relation,
                term: owner.basis.term.clone(),
                count: None,
                marks: [who_marks(&owner.who), marks_of(&owner.basis)].concat(),
                bounds: owner.basis.bounds,
                who: owner.who,
            });
        let people: Vec<Person> = people.collect();
        let ended = count - people.len();
        (people, ended)
    }
}

fn seat(row: SeatRow) -> Person {
    let acting = row.acting.then_some(Mark::Acting);
    let marks = [who_marks(&row.who), acting.into_iter().collect(), marks_of(&row.basis)].concat();
    Person {
        role: row.role,
        relation: None,
        term: None,
        who: row.who,
        count: row.count,
        marks,
        bounds: row.basis.bounds,
    }
}

/// What a place is held by, where that is nobody by name.
fn who_marks(who: &Who) -> Vec<Mark> {
    match who {
        Who::Vacant => vec![Mark::Vacant],
        Who::Nobody => vec![Mark::Nobody],
        Who::Class { .. } | Who::OwnersOf { .. } | Who::MembersOf { .. } | Who::SomeOf(_) => vec![Mark::Rule],
        _ => Vec::new(),
    }
}
