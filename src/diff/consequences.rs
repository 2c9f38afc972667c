//! What follows from the answers that changed: what nobody answers for any more, whose line goes
//! elsewhere, who has how much more.

use crate::diff::answers::{Answer, Question};
use crate::diff::identity::Versions;
use crate::diff::said::Said;
use crate::diff::{Change, Side, What};
use crate::model::entity::EntityId;
use crate::query::{Named, When, load, reporting_lines};
use std::collections::BTreeSet;

/// One consequence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consequence {
    /// Nobody is stated to be responsible for it any more.
    LosesOwner(Named),
    /// Nobody is stated to lead it any more.
    LosesChair(Named),
    /// Nobody is stated to hold it any more.
    LosesHolder(Named),
    /// Nobody was stated, and somebody is now.
    GetsOwner(Named),
    GetsChair(Named),
    GetsHolder(Named),
    /// Something above these goes elsewhere, and their line with it: the first by name, and how
    /// many they are.
    LineMoves {
        of: Named,
        below: Vec<Named>,
        count: usize,
    },
    /// How many responsibilities, seats and tasks of its own somebody has.
    Load {
        who: Named,
        before: usize,
        after: usize,
    },
    /// Something is gone that others still name.
    StillNamed {
        gone: Named,
        by: Vec<Named>,
    },
}

/// Names that are told, at most.
const MOST_NAMES: usize = 8;

pub fn of(versions: Versions<'_>, answers: &[Answer], changes: &[Change], when: &When) -> Vec<Consequence> {
    let mut found = BTreeSet::new();
    for answer in answers {
        let fills = |side: &Option<Vec<Said>>| side.iter().flatten().any(Said::fills);
        let named = || answer.about.clone();
        let there = answer.after.is_some();
        let moved = match (answer.question, fills(&answer.before), fills(&answer.after)) {
            (Question::Owner, true, false) if there => Some(Consequence::LosesOwner(named())),
            (Question::Chair, true, false) if there => Some(Consequence::LosesChair(named())),
            (Question::Holder, true, false) if there => Some(Consequence::LosesHolder(named())),
            (Question::Owner, false, true) if answer.before.is_some() => {
                Some(Consequence::GetsOwner(named()))
            }
            (Question::Chair, false, true) if answer.before.is_some() => {
                Some(Consequence::GetsChair(named()))
            }
            (Question::Holder, false, true) if answer.before.is_some() => {
                Some(Consequence::GetsHolder(named()))
            }
            (Question::Lines, ..) if there && answer.before.is_some() && moves(answer) => {
                line_moves(versions.after, &answer.about, when)
            }
            _ => None,
        };
        found.extend(moved);
    }
    found.extend(loads(versions, answers, when));
    found.extend(
        changes
            .iter()
            .filter(|change| change.what == What::Removed)
            .filter_map(|change| still_named(versions, &change.entity)),
    );
    found.into_iter().collect()
}

/// Whether more than proposals differ.
fn moves(answer: &Answer) -> bool {
    let sides = [&answer.before, &answer.after].into_iter().zip(&answer.only);
    let said = sides.flat_map(|(side, only)| only.iter().filter_map(|at| side.as_ref()?.get(*at)));
    said.into_iter().any(|said| said.basis().certainty.is_fact())
}

fn line_moves(after: Side<'_>, of: &Named, when: &When) -> Option<Consequence> {
    let id = after.model.find(&of.id)?;
    let lines = reporting_lines::about(after.model, id, when).lines;
    let below: BTreeSet<Named> = lines
        .into_iter()
        .filter(|line| line.step < 0)
        .map(|line| line.from)
        .filter(|from| from != of)
        .collect();
    let count = below.len();
    (count > 0).then(|| Consequence::LineMoves {
        of: of.clone(),
        below: below.into_iter().take(MOST_NAMES).collect(),
        count,
    })
}

/// Everybody who is named in an answer that changed, where the number of what they have is another.
fn loads(versions: Versions<'_>, answers: &[Answer], when: &When) -> Vec<Consequence> {
    let of_load =
        |answer: &&Answer| matches!(answer.question, Question::Owner | Question::Chair | Question::Members);
    let both =
        answers.iter().filter(of_load).flat_map(|answer| answer.before.iter().chain(&answer.after).flatten());
    let ids: BTreeSet<String> = both.filter_map(who).map(|who| versions.identity.id(who)).collect();
    let total = |side: Side<'_>, id: Option<EntityId>| {
        id.and_then(|id| load::of_one(side.model, id, None, when)).map_or(0, |load| load.total())
    };
    let differs = |id: String| {
        let [was, is] = versions.readable(&id);
        let (before, after) = (total(versions.before, was), total(versions.after, is));
        (before != after).then_some(Consequence::Load { who: versions.named(&id)?, before, after })
    };
    ids.into_iter().filter_map(differs).collect()
}

/// The one that an answer names, as the statement does.
fn who(said: &Said) -> Option<&Named> {
    use crate::query::who::Who;
    let who = match said {
        Said::Owner(owner) => &owner.who,
        Said::Seat(seat) => &seat.who,
        Said::Holder { held, .. } => return Some(&held.named),
        _ => return None,
    };
    match who {
        Who::Person { person: named, .. } | Who::Post { post: named, .. } | Who::Body(named) => Some(named),
        _ => None,
    }
}

/// Anyone who names something that is gone: what was said of it hangs in the air.
fn still_named(versions: Versions<'_>, gone: &Named) -> Option<Consequence> {
    let Versions { before, after, .. } = versions;
    let [Some(id), None] = versions.find(&gone.id) else { return None };
    let unresolved = |from: &EntityId| {
        let [_, now] = versions.find(&before.model.get(*from).id);
        let now = now?;
        let entity = after.model.get(now);
        (entity.whole && !entity.linked).then(|| after.model.named(now))
    };
    let by: BTreeSet<Named> =
        before.model.edges_to(id).iter().map(|edge| edge.from).filter_map(|from| unresolved(&from)).collect();
    (!by.is_empty()).then(|| Consequence::StillNamed {
        gone: gone.clone(),
        by: by.into_iter().take(MOST_NAMES).collect(),
    })
}
