//! A seat that is a rule ("the seven who own an area") with a stated number, against those whom the
//! rule gives.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::programme::{Responsible, ResponsibleAs};
use crate::model::seat::Seat;
use crate::model::standing::Standing;
use crate::query::{When, who};
use std::collections::{BTreeSet, HashMap};

pub const CHECK: Check =
    Check::new("rule-count", Level::Error, include_str!("../../docs/checks/rule-count.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut rules = Rules::default();
    for (id, entity) in scope.subjects() {
        for seat in entity.seats().iter().filter(|seat| is_current(scope, id, seat)) {
            let (Some(count), Some(rule)) = (seat.count, rule_of(seat)) else { continue };
            let (known, count) = (rules.given_by(scope, rule).len(), count as usize);
            let rule = rule.about();
            if known == count || !scope.model.get(rule).faultless {
                continue;
            }
            let name = scope.model.get(rule).name();
            let place = Place { file: entity.file, span: seat.stated.span };
            // Fewer are known than there are: that is a gap in what is known. More than there are
            // can't be.
            diagnostics.push(match known > count {
                true => CHECK
                    .finding(
                        place,
                        both(
                            format!("regeln ger {known}, men källan anger {count} ({name})"),
                            format!("the rule gives {known}, the source says {count} ({name})"),
                        ),
                    )
                    .help(both(
                        "rätta antalet, eller de som regeln bygger på",
                        "correct the number, or those that the rule is made of",
                    )),
                false => CHECK
                    .finding(
                        place,
                        both(
                            format!("{known} av {count} är kända ({name})"),
                            format!("{known} of {count} are known ({name})"),
                        ),
                    )
                    .possible(),
            });
        }
    }
}

/// Whether a seat is stated and not over: a rule gives those whom it gives today.
pub fn is_current(scope: &Scope<'_>, of: EntityId, seat: &Seat) -> bool {
    when::counts(&seat.stated) && scope.model.seat(of, seat).standing(scope.today) == Standing::Current
}

/// What a seat that is a rule is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Whoever owns an area of a programme.
    OwnersOf(EntityId),
    /// Whoever holds a post of a class.
    Class(EntityId),
}

impl Rule {
    pub fn about(self) -> EntityId {
        match self {
            Rule::OwnersOf(id) | Rule::Class(id) => id,
        }
    }
}

/// The rule that a seat is; `None` of one that is none.
pub fn rule_of(seat: &Seat) -> Option<Rule> {
    let owners = seat.owners_of.as_ref().and_then(|owners| owners.to).map(Rule::OwnersOf);
    owners.or_else(|| seat.posts.as_ref()?.to.map(Rule::Class))
}

/// Whom rules give, each looked up once.
#[derive(Default)]
pub struct Rules(HashMap<Rule, BTreeSet<EntityId>>);

impl Rules {
    /// Whom a rule gives as far as the data knows.
    pub fn given_by(&mut self, scope: &Scope<'_>, rule: Rule) -> &BTreeSet<EntityId> {
        self.0.entry(rule).or_insert_with(|| given_by(scope, rule))
    }
}

fn given_by(scope: &Scope<'_>, rule: Rule) -> BTreeSet<EntityId> {
    let model = scope.model;
    let programme = match rule {
        Rule::OwnersOf(programme) => programme,
        Rule::Class(class) => {
            let now = When { today: scope.today, at: None };
            let holders = who::holders_of_class(model, class, &now);
            return holders.iter().filter_map(|held| model.find(&held.named.id)).collect();
        }
    };
    let areas = model.edges_as(programme, "programme").iter().map(|edge| edge.from);
    // Who supports or drives an area beside the one who is accountable does not own it.
    let now = |area: EntityId, one: &Responsible| {
        let stretch = model.settled(area, &one.stated, one.party.who());
        when::counts(&one.stated) && stretch.standing(scope.today) == Standing::Current
    };
    let owns = |area: EntityId, one: &Responsible| {
        now(area, one) && matches!(one.relation, Some(ResponsibleAs::Accountable | ResponsibleAs::Leads))
    };
    let of_area = |area: EntityId| {
        let responsible = model.get(area).responsible().iter();
        responsible.filter(move |one| owns(area, one)).filter_map(|one| Some(one.having().who?.0))
    };
    areas.flat_map(of_area).collect()
}
