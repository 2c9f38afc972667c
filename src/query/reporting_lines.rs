//! Lines between bodies: up to the top and down to the last, each of the five verbs kept apart.

use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::fact::{Fact, Whom};
use crate::model::keys::Key;
use crate::model::kind::{BODY_OR_POST, Kind};
use crate::query::{Basis, Named, When};
use std::collections::{BTreeSet, HashMap};

/// What one body does towards another. The sources keep these apart, and so does the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    ReportsTo,
    PreparesFor,
    DeliversTo,
    Supports,
    PartOf,
    ConstitutedBy,
    AttachedTo,
    /// A programme that bodies hold together, perhaps several of them.
    HeldTogetherBy,
    /// An association or a company, and those who own it.
    OwnedBy,
}

impl Verb {
    const ALL: [Verb; 9] = [
        Verb::ReportsTo,
        Verb::PreparesFor,
        Verb::DeliversTo,
        Verb::Supports,
        Verb::PartOf,
        Verb::ConstitutedBy,
        Verb::AttachedTo,
        Verb::HeldTogetherBy,
        Verb::OwnedBy,
    ];

    fn of(key: &Key) -> Option<Verb> {
        Verb::ALL.into_iter().find(|verb| verb.key() == key.name)
    }

    /// The key in the data.
    pub fn key(self) -> &'static str {
        match self {
            Verb::ReportsTo => "reports_to",
            Verb::PreparesFor => "prepares_for",
            Verb::DeliversTo => "delivers_to",
            Verb::Supports => "supports",
            Verb::PartOf => "part_of",
            Verb::ConstitutedBy => "constituted_by",
            Verb::AttachedTo => "attached_to",
            Verb::HeldTogetherBy => "held_together_by",
            Verb::OwnedBy => "owned_by",
        }
    }
}

/// One stated line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Steps from what was asked about: 1 and more upwards, -1 and less downwards, 0 when all lines
    /// were asked for.
    pub step: i32,
    pub from: Named,
    pub verb: Verb,
    /// The receiver, or the source's words for one that it doesn't name.
    pub to: Target,
    pub purpose: Option<String>,
    pub basis: Basis,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Entity(Named),
    Described(String),
}

/// The lines from and to one body, or all lines.
#[derive(Debug)]
pub struct ReportingLines {
    pub about: Option<Named>,
    /// The region whose lines all of them are.
    pub region: Option<Named>,
    pub lines: Vec<Line>,
}

/// All lines of the data, of one region or of all.
pub fn all(model: &Model, region: Option<EntityId>, when: &When) -> ReportingLines {
    let bodies = model.all().filter(|(_, entity)| BODY_OR_POST & entity.kind.bit() != 0);
    let here = bodies.filter(|(id, _)| region.is_none_or(|region| model.is_in(*id, region, when.day())));
    let here: Vec<EntityId> = here.map(|(id, _)| id).collect();
    let mut lines: Vec<Line> = when.else_ever(|when| {
        here.iter().flat_map(|id| stated_by(model, *id, when)).map(|(line, _)| line).collect()
    });
    lines.sort_by_cached_key(|line| (line.verb, line.from.order()));
    ReportingLines { about: None, region: region.map(|region| model.named(region)), lines }
}

/// The lines of one body or post: up to the top, and down to the last. A circle ends where it
/// closes.
pub fn about(model: &Model, id: EntityId, when: &When) -> ReportingLines {
    let lines = when.else_ever(|when| {
        let mut lines = Vec::new();
        climb(model, id, when, &mut lines);
        lines.sort_by_key(|line| (line.step, line.verb));
        descend(model, id, when, &mut lines);
        lines
    });
    ReportingLines { about: Some(model.marked(id, when)), region: None, lines }
}

fn climb(model: &Model, start: EntityId, when: &When, lines: &mut Vec<Line>) {
    let mut seen = BTreeSet::from([start]);
    let mut level = vec![start];
    for step in 1.. {
        let mut next = Vec::new();
        for id in level {
            for (mut line, to) in stated_by(model, id, when) {
                line.step = step;
                lines.push(line);
                next.extend(to.filter(|to| seen.insert(*to)));
            }
        }
        if next.is_empty() {
            break;
        }
        level = next;
    }
}

fn descend(model: &Model, start: EntityId, when: &When, lines: &mut Vec<Line>) {
    let mut seen = BTreeSet::from([start]);
    let mut level = vec![start];
    // What each states, by whom it names: it may name all of them, and is asked once.
    let mut stated: HashMap<EntityId, HashMap<EntityId, Vec<Line>>> = HashMap::new();
    for step in 1.. {
        let mut next = Vec::new();
        for id in level {
            for from in model.naming(id) {
                let to = stated.entry(from).or_insert_with(|| {
                    let mut to: HashMap<EntityId, Vec<Line>> = HashMap::new();
                    for (line, id) in stated_by(model, from, when) {
                        to.entry(id.unwrap_or(EntityId::NONE)).or_default().push(line);
                    }
                    to
                });
                let own = to.remove(&id).unwrap_or_default().into_iter();
                let own: Vec<Line> = own.map(|line| Line { step: -step, ..line }).collect();
                if !own.is_empty() && seen.insert(from) {
                    next.push(from);
                }
                lines.extend(own);
            }
        }
        if next.is_empty() {
            break;
        }
        level = next;
    }
}

/// The lines that an entity itself states, with what each points to.
pub fn stated_by(model: &Model, id: EntityId, when: &When) -> Vec<(Line, Option<EntityId>)> {
    let lines = model.facts_under(id, |key| Verb::of(key).is_some()).into_iter();
    let lines = lines.filter_map(|fact| line(model, &fact, when));
    let mut lines: Vec<(Line, Option<EntityId>)> = lines.collect();
    lines.sort_by_key(|(line, _)| line.verb);
    lines
}

fn line(model: &Model, fact: &Fact<'_>, when: &When) -> Option<(Line, Option<EntityId>)> {
    let verb = Verb::of(fact.key)?;
    let (to, at) = match fact.whom {
        // A group that is attached to an assignment reports to nobody by that.
        Whom::Entity(to) if model.get(to).kind == Kind::Assignment => return None,
        Whom::Entity(to) => (Target::Entity(model.named_on(to, when.day())), Some(to)),
        Whom::Described(words) => (Target::Described(words.as_str().to_string()), None),
        // What a line leads to is a body, a post or a person.
        Whom::None
        | Whom::Class(_)
        | Whom::OwnersOf(_)
        | Whom::MembersOf(_)
        | Whom::Vacant
        | Whom::Nobody => return None,
    };
    let purpose = fact.text.map(|text| text.as_str().to_string());
    let (from, basis) = (model.named_on(fact.of, when.day()), fact.basis(model, when)?);
    Some((Line { step: 0, from, verb, to, purpose, basis }, at))
}
