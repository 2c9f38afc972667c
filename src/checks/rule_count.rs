//! A seat that is a rule ("the seven who own an area") with a stated number, against those whom the
//! rule gives.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::{Lang, both};
use crate::model::entity::EntityId;
use crate::model::programme::{Responsible, ResponsibleAs};
use crate::model::rule::Whose;
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
            let (Some(count), Some((rule, about))) = (seat.count.as_ref(), rule_of(seat)) else { continue };
            let known = rules.given_by(scope, rule).len();
            if count.allows(known) || !scope.model.get(about).faultless {
                continue;
            }
            let name = scope.model.get(about).name();
            let [sv, en] = [Lang::Sv, Lang::En].map(|lang| count.in_words(lang));
            let place = Place { file: entity.file, span: seat.stated.span };
            // Fewer are known than there are: that is a gap in what is known. More than there are
            // can't be.
            diagnostics.push(match known > count.most as usize {
                true => CHECK
                    .finding(
                        place,
                        both(
                            format!("regeln ger {known}, men källan anger {sv} ({name})"),
                            format!("the rule gives {known}, the source says {en} ({name})"),
                        ),
                    )
                    .help(both(
                        "rätta antalet, eller de som regeln bygger på",
                        "correct the number, or the people and posts behind the rule",
                    )),
                false => CHECK
                    .finding(
                        place,
                        both(
                            format!("{known} av {sv} är kända ({name})"),
                            format!("{known} of {en} are known ({name})"),
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

/// The rule that a seat is, of those that say whom they give, and what it is about.
pub fn rule_of(seat: &Seat) -> Option<(Whose, EntityId)> {
    let whose = seat.all_of.as_ref()?.whose;
    match whose {
        Whose::OwnersOf(id) | Whose::Class(id) => Some((whose, id)),
        Whose::Unknown | Whose::MembersOf(_) => None,
    }
}

/// Whom rules give, each looked up once.
#[derive(Default)]
pub struct Rules(HashMap<Whose, BTreeSet<EntityId>>);

impl Rules {
    /// Whom a rule gives as far as the data knows.
    pub fn given_by(&mut self, scope: &Scope<'_>, rule: Whose) -> &BTreeSet<EntityId> {
        self.0.entry(rule).or_insert_with(|| given_by(scope, rule))
    }
}

fn given_by(scope: &Scope<'_>, rule: Whose) -> BTreeSet<EntityId> {
    let model = scope.model;
    let programme = match rule {
        Whose::OwnersOf(programme) => programme,
        Whose::Class(class) => {
            let now = When { today: scope.today, at: None };
            let holders = who::holders_of_class(model, class, &now);
            return holders.iter().filter_map(|held| model.find(&held.named.id)).collect();
        }
        Whose::Unknown | Whose::MembersOf(_) => return BTreeSet::new(),
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
