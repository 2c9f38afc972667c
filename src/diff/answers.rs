//! The questions whose answers a change can have altered, asked of both versions.

use crate::diff::behind::Grounds;
use crate::diff::said::{self, Said};
use crate::diff::{Behind, Change, Class, Nature, Renames, Side, What, nature};
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{BODY, Kind};
use crate::model::seat::Role;
use crate::query::{Named, Weight, When, find, members, reporting_lines, who_owns};
use std::collections::{BTreeMap, BTreeSet};

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
    /// The statements are the same; whom a rule or a post gives is another.
    pub is_expansion: bool,
    /// The body that it is in another role: whoever sits there sits here.
    pub constituted_by: Option<Named>,
    /// Of the changes that made it: from when, which nature, what is behind.
    pub nature: Nature,
    pub in_force: Option<Date>,
    pub behind: Vec<Behind>,
}

impl Answer {
    /// What only one side says, by places in the lists.
    pub fn only(&self, renames: &Renames) -> (Vec<usize>, Vec<usize>) {
        let keys = |side: &Option<Vec<Said>>| side.iter().flatten().map(|said| said.full(renames)).collect::<Vec<_>>();
        let (before, after) = (keys(&self.before), keys(&self.after));
        let gone = (0..before.len()).filter(|at| !after.contains(&before[*at])).collect();
        let come = (0..after.len()).filter(|at| !before.contains(&after[*at])).collect();
        (gone, come)
    }
}

/// The ids of what a change may have altered an answer about: itself, and whoever names what gives people.
pub fn affected(before: Side<'_>, after: Side<'_>, changes: &[Change], renames: &Renames) -> BTreeSet<String> {
    let mut affected = BTreeSet::new();
    let told = |change: &&Change| !matches!(change.class, Class::Form) && !matches!(change.what, What::Text | What::Setting);
    for change in changes.iter().filter(told) {
        affected.insert(change.entity.id.clone());
        // A name or a text of something else is no part of an answer.
        let gives = matches!(change.what, What::Created | What::Removed | What::Renamed | What::Redacted) || change.class != Class::Detail;
        for side in [before, after].into_iter().filter(|_| gives) {
            affected.extend(side.model.find(&change.entity.id).into_iter().flat_map(|id| dependents(side, id)));
        }
    }
    // Whoever is the same circle in another role has the same seats.
    for _ in 0..MOST_ROLES {
        let roles: Vec<String> = [before, after].into_iter().flat_map(|side| affected.iter().flat_map(move |id| roles_of(side, id))).collect();
        affected.extend(roles);
    }
    affected.into_iter().map(|id| renames.get(&id).cloned().unwrap_or(id)).collect()
}

/// So many bodies are followed from one that is another in another role.
const MOST_ROLES: usize = 4;

/// The bodies that one is in another role.
fn roles_of(side: Side<'_>, id: &str) -> Vec<String> {
    let edges = side.model.find(id).map_or(&[][..], |at| side.model.edges_as(at, "constituted_by"));
    edges.iter().map(|edge| side.model.get(edge.from).id.to_string()).collect()
}

/// A body and those that it is in another role.
fn circle(model: &Model, id: EntityId) -> Vec<EntityId> {
    let mut all = vec![id];
    while let Some(next) = all.last().and_then(|last| model.get(*last).body()?.constituted_by.as_ref()?.to) {
        if all.contains(&next) || all.len() > MOST_ROLES {
            break;
        }
        all.push(next);
    }
    all
}

/// Who is answered for through an entity: whoever names a post, its class, a person, or a programme whose owners have seats.
fn dependents(side: Side<'_>, id: EntityId) -> Vec<String> {
    let model = side.model;
    let mut through = vec![id];
    match &model.get(id).detail {
        Detail::Post(post) => through.extend(post.class_of.as_ref().and_then(|class| class.to)),
        Detail::Area(area) => through.extend(area.programme.to),
        _ => {}
    }
    let kind = model.get(id).kind;
    let keys: &[&str] = match kind {
        Kind::Post | Kind::Person => &["responsible", "holders", "members", "held_together_by", "done_by", "steered_by"],
        Kind::Area => &["members"],
        _ => &["constituted_by", "responsible", "holders", "members", "held_together_by"],
    };
    let edges = through.iter().flat_map(|id| model.edges_to(*id)).filter(|edge| keys.contains(&edge.key));
    edges.map(|edge| model.get(edge.from).id.to_string()).collect()
}

/// The answers that differ.
pub fn changed(before: Side<'_>, after: Side<'_>, ids: &BTreeSet<String>, renames: &Renames, when: &When, grounds: &Grounds<'_>) -> Vec<Answer> {
    let old_of: BTreeMap<&String, &String> = renames.iter().map(|(old, new)| (new, old)).collect();
    let mut answers = Vec::new();
    for id in ids {
        let old = old_of.get(id).copied().unwrap_or(id);
        let there = |side: Side<'_>, id: &str| side.model.find(id).filter(|at| side.model.get(*at).whole);
        let (was, is) = (there(before, old), there(after, id));
        let Some((side, at)) = is.map(|at| (after, at)).or(was.map(|at| (before, at))) else { continue };
        for question in asked_of(side, at) {
            let ask = |side: Side<'_>, at: Option<EntityId>| at.map(|at| ask(side, at, question, when));
            let (was, is) = (ask(before, was), ask(after, is));
            answers.extend(compare(question, side, at, was, is, renames, grounds, when));
        }
    }
    let order = |answer: &Answer| {
        let region = answer.region.as_ref().map(|region| find::swedish(&region.name));
        (answer.question, region.is_none(), region, find::swedish(&answer.about.name), answer.about.id.clone())
    };
    answers.sort_by_cached_key(order);
    answers
}

/// What can be asked of an entity.
fn asked_of(side: Side<'_>, id: EntityId) -> Vec<Question> {
    let kind = side.model.get(id).kind;
    match kind {
        Kind::Area | Kind::Assignment => vec![Question::Owner, Question::Members],
        Kind::Programme => vec![Question::Owner, Question::Chair, Question::Powers, Question::Lines, Question::Members],
        Kind::Post => vec![Question::Lines, Question::Holder],
        kind if BODY & kind.bit() != 0 => vec![Question::Chair, Question::Powers, Question::Lines, Question::Members],
        _ => Vec::new(),
    }
}

/// The answers of one version, but for what has ended.
pub fn ask(side: Side<'_>, id: EntityId, question: Question, when: &When) -> Vec<Said> {
    all(side, id, question, when).into_iter().filter(Said::counts).collect()
}

/// The last days of some answers that are gone, as a version says them that knows that they have ended.
fn ends(side: Side<'_>, id: EntityId, question: Question, gone: &[&Said], renames: &Renames, when: &When) -> Vec<Date> {
    let now = When { today: when.day(), at: None };
    let ended = all(side, id, question, &now).into_iter().filter(|said| said.basis().weight == Weight::Ended);
    let same = |said: &Said| gone.iter().any(|gone| gone.of(renames) == said.of(renames));
    let last = |said: Said| {
        let (to, bound) = (said.basis().to.clone(), said.basis().bounds.not_after);
        to.filter(|to| !to.is_open()).or_else(|| Date::parse(&bound?.to_string(), Default::default()).ok())
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
        Question::Owner => who_owns::owners(model, id, when).into_iter().map(Said::Owner).collect(),
        Question::Chair => seats(true),
        Question::Members => seats(false),
        Question::Powers => said::powers(model, id, when),
        Question::Lines => reporting_lines::stated_by(model, id, when).into_iter().map(|(line, _)| Said::Line(line)).collect(),
        Question::Holder => said::holders(model, id, when),
    }
}

#[allow(clippy::too_many_arguments)] // The two answers, of what, and what they are weighed with.
fn compare(
    question: Question,
    side: Side<'_>,
    at: EntityId,
    was: Option<Vec<Said>>,
    is: Option<Vec<Said>>,
    renames: &Renames,
    grounds: &Grounds<'_>,
    when: &When,
) -> Option<Answer> {
    let keys = |answers: &Option<Vec<Said>>, key: fn(&Said, &Renames) -> String| {
        let mut keys: Vec<String> = answers.iter().flatten().map(|said| key(said, renames)).collect();
        keys.sort();
        keys
    };
    if keys(&was, Said::full) == keys(&is, Said::full) {
        return None;
    }
    let is_expansion = keys(&was, Said::statement) == keys(&is, Said::statement);
    let about = side.model.marked(at, when);
    let region = side.model.region_of(at).filter(|region| *region != at).map(|region| side.model.named(region));
    let of_seats = matches!(question, Question::Chair | Question::Members);
    let constituted_by = circle(side.model, at).get(1).filter(|_| of_seats).map(|body| side.model.marked(*body, when));
    let (nature, in_force, behind) = (Nature::Undated, None, Vec::new());
    let answer = Answer { question, about, region, before: was, after: is, is_expansion, constituted_by, nature, in_force, behind };
    let (gone, come) = answer.only(renames);
    // From when: the day from which whoever is new has it, else the last day of whoever is gone, which the new version may say.
    let (old, new) = (answer.before.as_deref().unwrap_or_default(), answer.after.as_deref().unwrap_or_default());
    let begins = come.iter().filter_map(|at| new[*at].basis().from.clone()).max_by_key(|date| date.earliest());
    let gone: Vec<&Said> = gone.iter().map(|at| &old[*at]).collect();
    let is_there = answer.after.is_some() && begins.is_none();
    let ended = if is_there { ends(side, at, question, &gone, renames, when) } else { Vec::new() };
    let last = |dates: Vec<Date>| dates.into_iter().max_by_key(Date::earliest);
    let ends = last(ended).or_else(|| last(gone.iter().filter_map(|said| said.basis().to.clone()).collect()));
    let behind = grounds.behind(&answer.about.id, None, begins.as_ref().or(ends.as_ref()));
    let day = begins.or(ends).or_else(|| grounds.date_of(&behind));
    let timed = nature::beginning(day, when.today);
    Some(Answer { nature: timed.nature, in_force: timed.in_force, behind, ..answer })
}
