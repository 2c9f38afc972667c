//! Lines between bodies: up to the top and down to the last, each of the five verbs kept apart.

use crate::model::Model;
use crate::model::body::Body;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{BODY_OR_POST, Kind};
use crate::model::statement::{Party, Relation, Stated};
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
}

impl Verb {
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
    ReportingLines { about: None, lines }
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
    ReportingLines { about: Some(model.marked(id, when)), lines }
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
    let entity = model.get(id);
    let mut lines = Vec::new();
    if let Detail::Post(post) = &entity.detail {
        add(model, id, Verb::ReportsTo, &post.reports_to, when, &mut lines);
    }
    if let Detail::Programme(programme) = &entity.detail {
        add(model, id, Verb::HeldTogetherBy, &programme.held_together_by, when, &mut lines);
    }
    let Some(body) = entity.body() else { return lines };
    for (verb, relations) in verbs(body) {
        add(model, id, verb, relations, when, &mut lines);
    }
    let constituted =
        body.constituted_by.iter().map(|bond| (Verb::ConstitutedBy, bond.body.to, &bond.stated));
    let attached = body.attached_to.iter().map(|bond| (Verb::AttachedTo, bond.body.to, &bond.stated));
    for (verb, to, stated) in constituted.chain(attached) {
        let Some(to) = to.filter(|to| model.get(*to).kind != Kind::Assignment) else { continue };
        lines.extend(bare(model, id, verb, to, stated, when).map(|line| (line, Some(to))));
    }
    lines
}

fn verbs(body: &Body) -> [(Verb, &[Relation]); 5] {
    [
        (Verb::ReportsTo, &body.reports_to),
        (Verb::PreparesFor, &body.prepares_for),
        (Verb::DeliversTo, &body.delivers_to),
        (Verb::Supports, &body.supports),
        (Verb::PartOf, &body.part_of),
    ]
}

fn add(
    model: &Model,
    id: EntityId,
    verb: Verb,
    relations: &[Relation],
    when: &When,
    lines: &mut Vec<(Line, Option<EntityId>)>,
) {
    for relation in relations {
        let Some(basis) = model.basis(id, &relation.stated, relation.party.who(), when) else { continue };
        let Some((to, at)) = target(model, &relation.party, when) else { continue };
        let purpose = relation.purpose.as_ref().map(|text| text.as_str().to_string());
        lines.push((Line { step: 0, from: model.named_on(id, when.day()), verb, to, purpose, basis }, at));
    }
}

fn bare(model: &Model, id: EntityId, verb: Verb, to: EntityId, stated: &Stated, when: &When) -> Option<Line> {
    let basis = model.basis(id, stated, [to], when)?;
    Some(Line {
        step: 0,
        from: model.named_on(id, when.day()),
        verb,
        to: Target::Entity(model.named_on(to, when.day())),
        purpose: None,
        basis,
    })
}

fn target(model: &Model, party: &Party, when: &When) -> Option<(Target, Option<EntityId>)> {
    let post = party.post.as_ref().map(|post| post.to);
    let body = party.body.as_ref().map(|body| body.to);
    let person = party.person.as_ref().map(|person| person.to);
    if let Some(to) = post.or(body).or(person) {
        return to.map(|to| (Target::Entity(model.named_on(to, when.day())), Some(to)));
    }
    party.described.as_ref().map(|words| (Target::Described(words.as_str().to_string()), None))
}
