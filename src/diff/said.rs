//! One answer to one question, in a form that two versions can be compared in: by ids, never by
//! names or words.

use crate::diff::identity::Identity;
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::statement::Certainty;
use crate::query::members::SeatRow;
use crate::query::power::Power;
use crate::query::reporting_lines::{Line, Target};
use crate::query::responsible::Owner;
use crate::query::who::{Held, PostHolder, Since, Who};
use crate::query::{Basis, Named, Weight, When};
use std::collections::{HashMap, HashSet};

/// One answer.
#[derive(Debug)]
pub enum Said {
    Owner(Owner),
    Seat(SeatRow),
    Holder {
        held: Held,
        basis: Basis,
    },
    /// The post is stated to be vacant.
    Vacant(Basis),
    /// Somebody holds it whom the source does not name.
    Unnamed {
        acting: bool,
        basis: Basis,
    },
    Line(Line),
    Power(Power),
}

impl Said {
    pub fn basis(&self) -> &Basis {
        match self {
            Said::Owner(Owner { basis, .. })
            | Said::Seat(SeatRow { basis, .. })
            | Said::Line(Line { basis, .. }) => basis,
            Said::Holder { basis, .. }
            | Said::Vacant(basis)
            | Said::Unnamed { basis, .. }
            | Said::Power(Power { basis, .. }) => basis,
        }
    }

    /// The one who has a seat, where it is one.
    pub fn named(&self) -> Option<&Named> {
        match self {
            Said::Seat(SeatRow {
                who: Who::Person { person: one, .. } | Who::Post { post: one, .. },
                ..
            }) => Some(one),
            _ => None,
        }
    }

    /// What the statement says, without whom a rule or a post gives: two versions of one rule are
    /// equal here. Of what is yet to come the day is part of the answer, and so is a last day
    /// that is stated ahead: when that day comes, no change of the data does it.
    pub fn statement(&self, identity: &Identity) -> String {
        let basis = self.basis();
        let coming = basis.from.as_ref().filter(|_| basis.weight == Weight::Coming);
        format!(
            "{} {} {:?} {:?} {:?} {:?} {:?}",
            self.of(identity),
            self.is_acting(),
            basis.weight,
            coming.map(|from| &*from.text),
            self.ends_ahead().map(|to| &*to.text),
            basis.certainty,
            basis.hedges
        )
    }

    /// Whom it is of and in what, whatever the time and however sure: whoever only acts there, too.
    pub fn of(&self, identity: &Identity) -> String {
        match self {
            Said::Owner(owner) => format!("{:?} {}", owner.relation, of_who(&owner.who, identity)),
            Said::Seat(seat) => {
                let behalf = seat.on_behalf_of.as_ref().map(|named| identity.id(named));
                let count = seat.count.as_ref().map(|count| &*count.text);
                format!("{:?} {} {count:?} {behalf:?}", seat.role, of_who(&seat.who, identity))
            }
            Said::Holder { held, .. } => identity.id(&held.named),
            Said::Vacant(_) => "vacant".to_string(),
            Said::Unnamed { .. } => "unnamed".to_string(),
            Said::Line(line) => format!("{:?} {}", line.verb, of_target(&line.to, identity)),
            Said::Power(power) => {
                let who = power.who.as_ref().map(|who| of_who(who, identity));
                let Power { act, what, about, up_to, delegable, report, .. } = power;
                format!("{who:?} {act:?} {what:?} {about:?} {up_to:?} {delegable:?} {report:?}")
            }
        }
    }

    /// The last day, where it is stated ahead.
    pub fn ends_ahead(&self) -> Option<&Date> {
        let basis = self.basis();
        let is_ahead = matches!(basis.weight, Weight::LastKnown | Weight::Coming);
        basis.to.as_ref().filter(|to| is_ahead && !to.is_open())
    }

    pub fn is_acting(&self) -> bool {
        match self {
            Said::Seat(seat) => seat.acting,
            Said::Holder { held, .. } => held.acting,
            Said::Unnamed { acting, .. } => *acting,
            _ => false,
        }
    }

    /// What it says and of which time, however sure: of two that are the same in this, nothing
    /// became otherwise but what is known. Only a proposal that is none any more did.
    pub fn of_time(&self, identity: &Identity) -> String {
        let text = |date: &Option<Date>| date.as_ref().map(|date| date.text.to_string());
        let (basis, acting) = (self.basis(), self.is_acting());
        let is_fact = basis.certainty.is_fact();
        format!("{} {:?} {:?} {acting} {is_fact}", self.of(identity), text(&basis.from), text(&basis.to))
    }

    /// What it says in full, with whom a rule or a post gives today.
    pub fn full(&self, identity: &Identity) -> String {
        let given = match self {
            Said::Owner(Owner { who, .. }) | Said::Seat(SeatRow { who, .. }) => given_by(who, identity),
            _ => String::new(),
        };
        format!("{} = {given}", self.statement(identity))
    }

    /// Whom a rule or a post gives.
    pub fn given(&self) -> &[Held] {
        let (Said::Owner(Owner { who, .. }) | Said::Seat(SeatRow { who, .. })) = self else { return &[] };
        match who {
            Who::Post { holder: PostHolder::Held(held) | PostHolder::Perhaps(held), .. }
            | Who::Class { holders: held, .. }
            | Who::OwnersOf { owners: held, .. }
            | Who::MembersOf { members: held, .. } => held,
            _ => &[],
        }
    }

    /// Whom it is of, and from when.
    fn of_begin(&self, identity: &Identity) -> String {
        format!("{} {:?}", self.of(identity), self.basis().from.as_ref().map(|date| &*date.text))
    }

    /// From when somebody has it who had it not, where that is stated. Who had it from the same
    /// day, less surely or as one who acts, did not come to it then. Through a post or a rule it is
    /// not had before one came to that.
    pub fn begins(&self, had: &Had<'_>, identity: &Identity) -> Option<Date> {
        let from = self.basis().from.as_ref();
        let same = had.same_as(self, identity);
        let given: HashSet<(String, Option<&Since>)> = same
            .into_iter()
            .flat_map(Said::given)
            .map(|held| (identity.id(&held.named), held.since.as_ref()))
            .collect();
        let had = |held: &Held| given.contains(&(identity.id(&held.named), held.since.as_ref()));
        let later = |held: &&Held| held.is_later || (same.is_some() && from.is_none());
        let came = self.given().iter().filter(|held| !had(held)).filter(later);
        let since = came.filter_map(|held| held.since.as_ref()?.date());
        from.filter(|_| same.is_none()).cloned().into_iter().chain(since).max_by_key(Date::earliest)
    }

    /// Whether it says that somebody has it, or will: what has ended is no answer, and what is only
    /// an example never was.
    pub fn counts(&self) -> bool {
        self.basis().weight != Weight::Ended && self.basis().certainty != Certainty::Example
    }

    /// Whether it names somebody who has it now, or perhaps has it.
    pub fn fills(&self) -> bool {
        let is_now = !matches!(self.basis().weight, Weight::Ended | Weight::Coming)
            && self.basis().certainty.is_fact();
        let names = match self {
            Said::Owner(Owner { who, .. }) | Said::Seat(SeatRow { who, .. }) => {
                !matches!(who, Who::Vacant | Who::Nobody)
            }
            Said::Vacant(_) => false,
            _ => true,
        };
        is_now && names
    }
}

/// What is no more said.
#[derive(Default)]
pub struct Had<'s> {
    /// By whom it is of and from when: the first of those, and the first that is a fact.
    begun: HashMap<String, [Option<&'s Said>; 2]>,
    /// By whom it is of: the last days that were stated ahead, or that none was.
    ends: HashMap<String, HashSet<Option<&'s str>>>,
}

impl<'s> Had<'s> {
    pub fn of(gone: &[&'s Said], identity: &Identity) -> Had<'s> {
        let mut had = Had::default();
        for said in gone {
            let [any, fact] = had.begun.entry(said.of_begin(identity)).or_default();
            any.get_or_insert(said);
            if said.basis().certainty.is_fact() {
                fact.get_or_insert(said);
            }
            had.ends.entry(said.of(identity)).or_default().insert(said.ends_ahead().map(|to| &*to.text));
        }
        had
    }

    /// The first that says the same from the same day, and is a fact where the new one is.
    fn same_as(&self, said: &Said, identity: &Identity) -> Option<&'s Said> {
        let [any, fact] = self.begun.get(&said.of_begin(identity))?;
        if said.basis().certainty.is_fact() { *fact } else { *any }
    }

    /// Whether what is said is that it ends on another day than was said before.
    pub fn is_ended_otherwise(&self, said: &Said, identity: &Identity) -> bool {
        let end = said.ends_ahead().map(|to| &*to.text);
        self.ends.get(&said.of(identity)).is_some_and(|ends| ends.iter().any(|before| *before != end))
    }
}

fn of_who(who: &Who, identity: &Identity) -> String {
    match who {
        Who::Person { person: named, .. } | Who::Post { post: named, .. } | Who::Body(named) => {
            identity.id(named)
        }
        Who::Class { post, .. } => format!("all of {}", identity.id(post)),
        Who::OwnersOf { programme, .. } => format!("owners of {}", identity.id(programme)),
        Who::MembersOf { body, .. } => format!("members of {}", identity.id(body)),
        Who::SomeOf(rule) => format!("some of {}", of_who(rule, identity)),
        Who::Unnamed => "unnamed".to_string(),
        Who::Described(words) => format!("“{words}”"),
        Who::Vacant => "vacant".to_string(),
        Who::Nobody => "nobody".to_string(),
    }
}

fn of_target(target: &Target, identity: &Identity) -> String {
    match target {
        Target::Entity(named) => identity.id(named),
        Target::Described(words) => format!("“{words}”"),
    }
}

/// Whom a rule or a post gives, as far as is known; in an order of ids, since that of the files is
/// another when one is called otherwise.
fn given_by(who: &Who, identity: &Identity) -> String {
    let held = |list: &[Held]| {
        let mut held: Vec<String> = list
            .iter()
            .map(|held| {
                let is_implied = held.implied.is_some();
                format!("{} {} {} {is_implied}", identity.id(&held.named), held.acting, held.perhaps)
            })
            .collect();
        held.sort();
        held.join(", ")
    };
    match who {
        Who::Post { holder: PostHolder::Held(people) | PostHolder::Perhaps(people), .. } => held(people),
        Who::Post { holder: PostHolder::Vacant, .. } => "vacant".to_string(),
        Who::Class { holders, .. } => held(holders),
        Who::OwnersOf { owners, .. } => held(owners),
        Who::MembersOf { members, .. } => held(members),
        Who::SomeOf(rule) => given_by(rule, identity),
        _ => String::new(),
    }
}

/// Who holds a post.
pub fn holders(model: &Model, post: EntityId, when: &When) -> Vec<Said> {
    let Detail::Post(detail) = &model.get(post).detail else { return Vec::new() };
    let said = |holder: &crate::model::post::Holder| {
        let basis = model.holder_basis(post, holder, when)?;
        if holder.vacant {
            return Some(Said::Vacant(basis));
        }
        if holder.person.is_none() {
            return Some(Said::Unnamed { acting: holder.acting, basis });
        }
        let held = Held::plain(model.named_ref(&holder.person, when)?, holder.acting, &basis);
        Some(Said::Holder { held, basis })
    };
    detail.holders.iter().filter_map(said).collect()
}

/// What somebody may do by itself, or by a decision.
pub fn powers(model: &Model, of: EntityId, when: &When) -> Vec<Said> {
    model.get(of).powers().iter().filter_map(|power| model.power(of, power, when)).map(Said::Power).collect()
}
