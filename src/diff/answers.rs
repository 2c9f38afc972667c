//! The questions whose answers a change can have altered, asked of both versions.

use crate::diff::affected::circle;
use crate::diff::behind::Asked;
use crate::diff::identity::{Identity, Versions};
use crate::diff::said::{self, Had, Said};
use crate::diff::{Behind, Class, Nature, Side, nature};
use crate::model::date::Date;
use crate::model::entity::EntityId;
use crate::model::kind::{BODY, Kind};
use crate::model::seat::Role;
use crate::query::responsible;
use crate::query::who::Held;
use crate::query::{Named, Weight, When, members, reporting_lines};
use crate::{parallel, steps};
use std::collections::{BTreeSet, HashSet};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Who is responsible for an area, an assignment or a programme?
    Owner,
    /// Who leads a body?
    Chair,
    /// What may a body decide?
    Powers,
    /// To whom does it report, what is it a part of, and the other lines.
    Lines,
    /// Who holds a post?
    Holder,
    /// Who else sits in a body?
    Members,
}

impl Question {
    pub fn key(self) -> &'static str {
        match self {
            Question::Owner => "who_owns",
            Question::Chair => "who_chairs",
            Question::Powers => "what_may_it_decide",
            Question::Lines => "lines",
            Question::Holder => "who_holds",
            Question::Members => "who_sits",
        }
    }

    /// The class of an answer that changed.
    pub fn class(self) -> Class {
        match self {
            Question::Owner | Question::Chair | Question::Powers => Class::Responsibility,
            Question::Lines => Class::Structure,
            Question::Holder | Question::Members => Class::Composition,
        }
    }
}

/// A question whose answers differ.
#[derive(Debug)]
pub struct Answer {
    pub question: Question,
    pub about: Named,
    pub region: Option<Named>,
    /// `None` where what is asked about was not there.
    pub before: Option<Vec<Said>>,
    pub after: Option<Vec<Said>>,
    /// Whether a side states somebody, and only for another time.
    pub of_another_time: [bool; 2],
    /// What only one side says, by places in the lists.
    pub only: [Vec<usize>; 2],
    /// Whom rules and posts give on one side only, in what only that side says.
    pub given: [Vec<Held>; 2],
    /// The statements are the same; whom a rule or a post gives is another.
    pub is_expansion: bool,
    /// The body that it is in another role: whoever sits there sits here.
    pub constituted_by: Option<Named>,
    /// Of the changes that made it: from when, which nature, what is behind.
    pub nature: Nature,
    pub in_force: Option<Date>,
    pub behind: Vec<Behind>,
}

/// What only one of two lists says, by places in them.
fn only(before: &[Said], after: &[Said], identity: &Identity) -> [Vec<usize>; 2] {
    let keys = |side: &[Said]| side.iter().map(|said| said.full(identity)).collect::<Vec<_>>();
    let (before, after) = (keys(before), keys(after));
    let without = |own: &[String], other: &[String]| {
        steps::count(own.len() + other.len());
        let other: HashSet<&String> = other.iter().collect();
        (0..own.len()).filter(|at| !other.contains(&own[*at])).collect()
    };
    [without(&before, &after), without(&after, &before)]
}

/// Whom rules and posts give on one side only.
fn given_only(sides: [&[Said]; 2], only: &[Vec<usize>; 2], identity: &Identity) -> [Vec<Held>; 2] {
    let given =
        |side: usize| only[side].iter().filter_map(move |at| sides[side].get(*at)).flat_map(Said::given);
    let key = |held: &Held| (identity.id(&held.named), held.acting, held.perhaps, held.implied.clone());
    let of = |side: usize| {
        let other: HashSet<_> = given(1 - side).map(key).collect();
        given(side).filter(|held| !other.contains(&key(held))).cloned().collect()
    };
    [of(0), of(1)]
}

/// The answers that differ.
pub fn changed(versions: Versions<'_>, ids: &BTreeSet<String>, when: &When) -> Vec<Answer> {
    let ids: Vec<&String> = ids.iter().filter(|id| versions.is_compared(id)).collect();
    let mut answers: Vec<Answer> =
        parallel::map(&ids, |id| about(versions, id, when)).into_iter().flatten().collect();
    let order = |answer: &Answer| {
        let region = answer.region.as_ref().map(|region| region.order());
        (answer.question, region.is_none(), region, answer.about.order(), answer.about.id.clone())
    };
    answers.sort_by_cached_key(order);
    answers
}

/// Those about one thing.
fn about(versions: Versions<'_>, id: &str, when: &When) -> Vec<Answer> {
    let Versions { before, after, .. } = versions;
    let [was, is] = versions.readable(id);
    let Some((side, at)) = is.map(|at| (after, at)).or(was.map(|at| (before, at))) else { return Vec::new() };
    let ask = |question: Question| {
        let ask = |side: Side<'_>, at: Option<EntityId>| at.map(|at| ask(side, at, question, when));
        let answer = compare(question, (side, at), ask(before, was), ask(after, is), versions, when)?;
        let of_another_time =
            [(before, was, &answer.before), (after, is, &answer.after)].map(|(side, at, said)| {
                said.as_ref().is_some_and(Vec::is_empty)
                    && at.is_some_and(|at| is_of_another_time(side, at, question, when))
            });
        Some(Answer { of_another_time, ..answer })
    };
    asked_of(side, at).into_iter().filter_map(ask).collect()
}

/// What can be asked of an entity.
pub fn asked_of(side: Side<'_>, id: EntityId) -> Vec<Question> {
    let kind = side.model.get(id).kind;
    match kind {
        Kind::Area | Kind::Assignment => vec![Question::Owner, Question::Members],
        Kind::Programme => {
            vec![Question::Owner, Question::Chair, Question::Powers, Question::Lines, Question::Members]
        }
        Kind::Post => vec![Question::Lines, Question::Holder],
        kind if BODY & kind.bit() != 0 => {
            vec![Question::Chair, Question::Powers, Question::Lines, Question::Members]
        }
        _ => Vec::new(), // Of others nobody is asked for.
    }
}

/// The answers of one version, but for what has ended.
pub fn ask(side: Side<'_>, id: EntityId, question: Question, when: &When) -> Vec<Said> {
    all(side, id, question, when).into_iter().filter(Said::counts).collect()
}

/// Whether one version states an answer that has ended or is to come.
pub fn is_of_another_time(side: Side<'_>, id: EntityId, question: Question, when: &When) -> bool {
    let all = all(side, id, question, &when.beside());
    all.iter().any(|said| said.basis().weight.is_past_or_coming() && said.basis().certainty.is_fact())
}

/// The last days of some answers that are gone, as a version says them that knows that they have
/// ended.
fn ends(
    side: Side<'_>,
    id: EntityId,
    question: Question,
    gone: &[&Said],
    identity: &Identity,
    when: &When,
) -> Vec<Date> {
    let now = When { today: when.day(), at: None };
    let ended = all(side, id, question, &now).into_iter().filter(|said| said.basis().weight == Weight::Ended);
    let gone: HashSet<String> = gone.iter().map(|gone| gone.of(identity)).collect();
    let same = |said: &Said| gone.contains(&said.of(identity));
    let last = |said: Said| {
        let (to, bound) = (said.basis().to.clone(), said.basis().bounds.not_after);
        to.filter(|to| !to.is_open()).or_else(|| bound.map(Date::exactly))
    };
    ended.filter(same).filter_map(last).collect()
}

/// All that one version answers.
fn all(side: Side<'_>, id: EntityId, question: Question, when: &When) -> Vec<Said> {
    let model = side.model;
    let leads = |role: Option<Role>| matches!(role, Some(Role::Chair | Role::Responsible | Role::Convenor));
    let seats = |wanted: bool| {
        let all = circle(model, id).into_iter().flat_map(|body| members::members(model, body, when).seats);
        all.filter(|seat| leads(seat.role) == wanted).map(Said::Seat).collect()
    };
    match question {
        Question::Owner => responsible::owners(model, id, when).into_iter().map(Said::Owner).collect(),
        Question::Chair => seats(true),
        Question::Members => seats(false),
        Question::Powers => said::powers(model, id, when),
        Question::Lines => reporting_lines::stated_by(model, id, when)
            .into_iter()
            .map(|(line, _)| Said::Line(line))
            .collect(),
        Question::Holder => said::holders(model, id, when),
    }
}

fn compare(
    question: Question,
    (side, at): (Side<'_>, EntityId),
    was: Option<Vec<Said>>,
    is: Option<Vec<Said>>,
    versions: Versions<'_>,
    when: &When,
) -> Option<Answer> {
    let identity = versions.identity;
    let keys = |answers: &Option<Vec<Said>>, key: fn(&Said, &Identity) -> String| {
        let mut keys: Vec<String> = answers.iter().flatten().map(|said| key(said, identity)).collect();
        keys.sort();
        keys
    };
    if keys(&was, Said::full) == keys(&is, Said::full) {
        return None;
    }
    let is_expansion = keys(&was, Said::statement) == keys(&is, Said::statement);
    let about = side.model.marked(at, when);
    let region = side
        .model
        .region_of(at, when.day())
        .filter(|region| *region != at)
        .map(|region| side.model.named(region));
    let of_seats = matches!(question, Question::Chair | Question::Members);
    let constituted_by =
        circle(side.model, at).get(1).filter(|_| of_seats).map(|body| side.model.marked(*body, when));
    // From when: the day from which whoever is new has it, else the last day of anyone who is gone,
    // which the new version may say.
    let (old, new) = (was.as_deref().unwrap_or_default(), is.as_deref().unwrap_or_default());
    let only = only(old, new, identity);
    let given = given_only([old, new], &only, identity);
    let [gone, come] = &only;
    let gone: Vec<&Said> = gone.iter().map(|at| &old[*at]).collect();
    let come: Vec<&Said> = come.iter().map(|at| &new[*at]).collect();
    // Two restate each other where what they say of the time is the same.
    let told = |all: &[&Said]| all.iter().map(|said| said.of_time(identity)).collect::<HashSet<String>>();
    let (gone_told, come_told) = (told(&gone), told(&come));
    let restated = |one: &Said, others: &HashSet<String>| others.contains(&one.of_time(identity));
    let is_restated = !is_expansion
        && gone.iter().all(|one| restated(one, &come_told))
        && come.iter().all(|one| restated(one, &gone_told));
    let had = Had::of(&gone, identity);
    let begins = come.iter().filter_map(|said| said.begins(&had, identity)).max_by_key(Date::earliest);
    let ahead = come.iter().filter(|said| had.is_ended_otherwise(said, identity));
    let ahead = ahead.filter_map(|said| said.ends_ahead().cloned()).max_by_key(Date::earliest);
    let ended = if is.is_some() && begins.is_none() {
        ends(side, at, question, &gone, identity, when)
    } else {
        Vec::new()
    };
    let last = |dates: Vec<Date>| dates.into_iter().max_by_key(Date::earliest);
    let left = gone.iter().filter(|one| !restated(one, &come_told));
    let ends =
        last(ended).or(ahead).or_else(|| last(left.filter_map(|said| said.basis().to.clone()).collect()));
    // Whoever is gone may be so by a place that only the other version has.
    let said = if gone.is_empty() { come.as_slice() } else { &[] };
    let places: Vec<String> =
        said.iter().flat_map(|said| said.basis().sources()).map(|cited| cited.place.clone()).collect();
    let is_of_somebody = of_seats || question == Question::Holder;
    let what = Asked::Answer(is_of_somebody.then_some(places.as_slice()));
    let behind = versions.behind(&about.id, what, begins.as_ref().or(ends.as_ref()));
    let day = begins.or(ends).or_else(|| versions.date_of(&behind));
    let timed = match (day, is_restated) {
        (None, true) => nature::correction(None),
        (day, _) => nature::beginning(day, when.today),
    };
    let (nature, in_force) = (timed.nature, timed.in_force);
    Some(Answer {
        question,
        about,
        region,
        before: was,
        after: is,
        of_another_time: [false; 2],
        only,
        given,
        is_expansion,
        constituted_by,
        nature,
        in_force,
        behind,
    })
}
