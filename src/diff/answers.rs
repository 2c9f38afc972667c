//! The questions whose answers a change can have altered, asked of both versions.

use crate::diff::identity::{Identity, Versions};
use crate::diff::said::{self, Said};
use crate::diff::{Behind, Change, Class, Nature, Side, What, nature};
use crate::model::Model;
use crate::model::date::Date;
use crate::model::entity::{Detail, EntityId};
use crate::model::kind::{BODY, Kind};
use crate::model::seat::Role;
use crate::query::responsible;
use crate::query::who::Held;
use crate::query::{Named, Weight, When, members, reporting_lines};
use std::collections::BTreeSet;

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
    let gone = (0..before.len()).filter(|at| !after.contains(&before[*at])).collect();
    let come = (0..after.len()).filter(|at| !before.contains(&after[*at])).collect();
    [gone, come]
}

/// Whom rules and posts give on one side only.
fn given_only(sides: [&[Said]; 2], only: &[Vec<usize>; 2], identity: &Identity) -> [Vec<Held>; 2] {
    let given =
        |side: usize| only[side].iter().filter_map(move |at| sides[side].get(*at)).flat_map(Said::given);
    let key = |held: &Held| (identity.id(&held.named), held.acting, held.perhaps, held.implied.clone());
    let of = |side: usize| {
        given(side).filter(|held| given(1 - side).all(|other| key(other) != key(held))).cloned().collect()
    };
    [of(0), of(1)]
}

/// The ids of what a change may have altered an answer about: itself, and whoever names what gives
/// people. They are those of now.
pub fn affected(versions: Versions<'_>, changes: &[Change]) -> BTreeSet<String> {
    let now = |id: &str| versions.identity.now(id).to_string();
    let mut affected = BTreeSet::new();
    let told = |change: &&Change| {
        !matches!(change.class, Class::Form) && !matches!(change.what, What::Text | What::Setting)
    };
    for change in changes.iter().filter(told) {
        affected.insert(now(&change.entity.id));
        // A name or a text of something else is no part of an answer.
        let gives = matches!(change.what, What::Created | What::Removed | What::Renamed | What::Redacted)
            || change.class != Class::Detail;
        for (side, at) in versions.sides(&change.entity.id).filter(|_| gives) {
            affected.extend(dependents(side, at).iter().map(|id| now(id)));
        }
    }
    // Whoever is the same circle in another role has the same seats.
    for _ in 0..MOST_ROLES {
        let roles =
            affected.iter().flat_map(|id| versions.sides(id)).flat_map(|(side, at)| roles_of(side, at));
        let roles: Vec<String> = roles.map(|id| now(&id)).collect();
        affected.extend(roles);
    }
    affected
}

/// So many bodies are followed from one that is another in another role.
const MOST_ROLES: usize = 4;

/// The bodies that one is in another role.
fn roles_of(side: Side<'_>, at: EntityId) -> Vec<String> {
    side.model
        .edges_as(at, "constituted_by")
        .iter()
        .map(|edge| side.model.get(edge.from).id.to_string())
        .collect()
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

/// The keys of lines: they end with what they lead to.
const LINES: [&str; 5] = ["part_of", "reports_to", "prepares_for", "delivers_to", "supports"];

/// Who is answered for through an entity: whoever names a post, its class, a person, or a programme
/// whose owners have seats.
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
        Kind::Post | Kind::Person => {
            &["responsible", "holders", "members", "held_together_by", "done_by", "steered_by"]
        }
        Kind::Area => &["members"],
        _ => &["constituted_by", "responsible", "holders", "members", "held_together_by"],
    };
    // What stands in something, or in a programme, is there as long as that: its answers and those
    // through it may turn with it.
    let inside = model.edges_to(id).iter().filter(|edge| {
        matches!(model.get(edge.from).kind, Kind::Post | Kind::Area)
            && matches!(edge.key, "body" | "programme")
    });
    through.extend(inside.map(|edge| edge.from));
    let edges = through
        .iter()
        .flat_map(|id| model.edges_to(*id))
        .filter(|edge| keys.contains(&edge.key) || LINES.contains(&edge.key));
    let inside = through.iter().skip(1).copied();
    edges.map(|edge| edge.from).chain(inside).map(|id| model.get(id).id.to_string()).collect()
}

/// The answers that differ.
pub fn changed(versions: Versions<'_>, ids: &BTreeSet<String>, when: &When) -> Vec<Answer> {
    let Versions { before, after, .. } = versions;
    let mut answers = Vec::new();
    for id in ids.iter().filter(|id| versions.is_compared(id)) {
        let [was, is] = versions.readable(id);
        let Some((side, at)) = is.map(|at| (after, at)).or(was.map(|at| (before, at))) else { continue };
        for question in asked_of(side, at) {
            let ask = |side: Side<'_>, at: Option<EntityId>| at.map(|at| ask(side, at, question, when));
            let (was, is) = (ask(before, was), ask(after, is));
            answers.extend(compare(question, (side, at), was, is, versions, when));
        }
    }
    let order = |answer: &Answer| {
        let region = answer.region.as_ref().map(|region| region.order());
        (answer.question, region.is_none(), region, answer.about.order(), answer.about.id.clone())
    };
    answers.sort_by_cached_key(order);
    answers
}

/// What can be asked of an entity.
fn asked_of(side: Side<'_>, id: EntityId) -> Vec<Question> {
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
        _ => Vec::new(),
    }
}

/// The answers of one version, but for what has ended.
pub fn ask(side: Side<'_>, id: EntityId, question: Question, when: &When) -> Vec<Said> {
    all(side, id, question, when).into_iter().filter(Said::counts).collect()
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
    let same = |said: &Said| gone.iter().any(|gone| gone.of(identity) == said.of(identity));
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
    let region =
        side.model.region_of(at).filter(|region| *region != at).map(|region| side.model.named(region));
    let of_seats = matches!(question, Question::Chair | Question::Members);
    let constituted_by =
        circle(side.model, at).get(1).filter(|_| of_seats).map(|body| side.model.marked(*body, when));
    // From when: the day from which whoever is new has it, else the last day of whoever is gone,
    // which the new version may say.
    let (old, new) = (was.as_deref().unwrap_or_default(), is.as_deref().unwrap_or_default());
    let only = only(old, new, identity);
    let given = given_only([old, new], &only, identity);
    let [gone, come] = &only;
    let begins = come.iter().filter_map(|at| new[*at].begins()).max_by_key(|date| date.earliest());
    let gone: Vec<&Said> = gone.iter().map(|at| &old[*at]).collect();
    let ended = if is.is_some() && begins.is_none() {
        ends(side, at, question, &gone, identity, when)
    } else {
        Vec::new()
    };
    let last = |dates: Vec<Date>| dates.into_iter().max_by_key(Date::earliest);
    let ends = last(ended).or_else(|| last(gone.iter().filter_map(|said| said.basis().to.clone()).collect()));
    let behind = versions.behind(&about.id, None, begins.as_ref().or(ends.as_ref()));
    let day = begins.or(ends).or_else(|| versions.date_of(&behind));
    let timed = nature::beginning(day, when.today);
    let (nature, in_force) = (timed.nature, timed.in_force);
    Some(Answer {
        question,
        about,
        region,
        before: was,
        after: is,
        only,
        given,
        is_expansion,
        constituted_by,
        nature,
        in_force,
        behind,
    })
}
