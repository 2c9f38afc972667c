//! What the checks of time share: how long something is known to be there, and how a fault in time
//! is said.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Place};
use crate::lang::{Both, both};
use crate::model::date::{Date, Day};
use crate::model::entity::{Entity, EntityId};
use crate::model::fact::Statement;
use crate::model::few::Few;
use crate::model::statement::{Certainty, Stated};
use crate::model::time::{Bounds, Holds, Stretch};
use crate::model::timeline::{self, Any, Fault};
use crate::model::{Model, is_id};
use std::collections::HashSet;

/// Whether a statement says that something is so: what is only proposed, or an example, does not.
pub fn counts(stated: &Stated) -> bool {
    matches!(stated.certainty(), Certainty::Stated | Certainty::Implied)
}

/// The dates that a statement itself gives; the day of its source is left out.
pub fn dated(stated: &Stated) -> Stretch<'_> {
    let stretch = Stretch { from: stated.from.as_ref(), to: stated.to.as_ref(), ..Stretch::default() };
    stretch.observed_on(stated.observed.iter().flat_map(Few::iter))
}

/// The time in which an entity is there: by its own dates, and by what is certainly so of it.
pub fn existence(model: &Model, id: EntityId) -> Bounds {
    let mut bounds = model.lifespan(id).bounds();
    for statement in model.statements(id).iter().filter(|statement| counts(statement.stated)) {
        if let Some((first, last)) = model.by_own_source(statement.stated).bounds().certain() {
            bounds.begun_by = Some(bounds.begun_by.map_or(first, |begun| begun.min(first)));
            bounds.lasts_to = Some(bounds.lasts_to.map_or(last, |lasts| lasts.max(last)));
        }
    }
    bounds
}

/// The days on which two statements both hold. Two without dates in one source hold at once,
/// whenever that was.
pub fn overlap(model: &Model, id: EntityId, one: &Stated, other: &Stated) -> Option<Fault> {
    let document = |stated| model.source_of(id, stated).map(|source| source.source.to);
    let undated = |stated: &Stated| stated.from.is_none() && stated.to.is_none() && stated.observed.is_none();
    if undated(one) && undated(other) && document(one).is_some() && document(one) == document(other) {
        return Some(Fault { certain: true, runs: Vec::new() });
    }
    let stretches = [model.stretch(id, one), model.stretch(id, other)];
    timeline::fault(&stretches, |day| stretches[0].holds_on(day).and(stretches[1].holds_on(day)))
}

/// The days on which something that was covered by some statements is covered by none, while the
/// entity is there. What was before the first of them is not known, and no fault.
pub fn gap(model: &Model, id: EntityId, covering: &[Stretch<'_>]) -> Option<Fault> {
    let known_from = |stretch: &Stretch<'_>| {
        let bounds = stretch.bounds();
        bounds.begun_by.or(bounds.not_before).unwrap_or(Day::MIN)
    };
    let first = covering.iter().map(known_from).min()?;
    if is_chain(covering, first, known_from) {
        return None;
    }
    let exists = existence(model, id);
    let covered = Any::of(covering, Stretch::could_hold);
    let days =
        covering.iter().flat_map(Stretch::turning_points).chain(exists.turning_points()).chain([first]);
    timeline::fault_from(days, |day| {
        if day < first { Holds::No } else { exists.holds_on(day).and(covered.on(day).negated()) }
    })
}

/// Whether plain stretches follow each other from a day on, and one of them goes on: most lists are
/// such, or are one who is there from the first day on, and nothing else is to be asked of them.
fn is_chain(covering: &[Stretch<'_>], first: Day, known_from: impl Fn(&Stretch<'_>) -> Day) -> bool {
    let plain = |stretch: &Stretch<'_>| {
        let bounds = stretch.bounds();
        let is_exact = stretch.from.is_none_or(|from| from.earliest() == from.latest());
        match bounds.not_after {
            None => is_exact.then(|| (known_from(stretch), None)),
            Some(last) => {
                let is_known = bounds.not_before == bounds.begun_by && bounds.lasts_to == Some(last);
                bounds.not_before.filter(|_| is_known).map(|from| (from, Some(last)))
            }
        }
    };
    let mut plain: Vec<(Day, Option<Day>)> = covering.iter().filter_map(plain).collect();
    plain.sort_unstable();
    let mut next = first;
    for (from, last) in plain {
        if from > next {
            return false;
        }
        let Some(Ok(after)) = last.map(|last| last.tomorrow()) else { return true };
        next = next.max(after);
    }
    false
}

/// A finding about some days, which is merely possible where they are not certain.
pub fn timed(check: &Check, place: Place, fault: &Fault, say: impl Fn(&Both) -> Both) -> Diagnostic {
    let message = say(&fault.days());
    let help = both(
        "datumen räcker inte för att avgöra det: skriv `from` och `to` så långt källorna anger dem",
        "the dates are not enough to settle it: write `from` and `to` as far as the sources give them",
    );
    match fault.certain {
        true => check.finding(place, message),
        false => check.finding(place, message).possible().help(help),
    }
}

/// The texts of files with faults: what they would say of others is not known.
pub struct FaultyTexts<'s> {
    texts: Vec<&'s str>,
    /// All that could be ids in them.
    words: HashSet<&'s str>,
}

impl<'s> FaultyTexts<'s> {
    pub fn of(scope: &Scope<'s>) -> FaultyTexts<'s> {
        let faulty = scope.model.entities.iter().filter(|entity| !entity.faultless);
        let texts: Vec<&str> =
            faulty.map(|entity| scope.sources.files[entity.file.0 as usize].shown()).collect();
        let words = texts.iter().flat_map(|text| ids_in(text)).collect();
        FaultyTexts { texts, words }
    }

    /// Whether one of them may name an entity.
    pub fn may_name(&self, entity: &Entity) -> bool {
        match is_id(&entity.id) {
            true => self.words.contains(&*entity.id),
            false => self.texts.iter().any(|text| text.contains(&*entity.id)),
        }
    }
}

/// All that could be an id in a text.
pub fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
}

/// Whether a statement is so on a day at which something else is not there. Before that began,
/// whatever is certain counts, the day of the source too; after it has ended only dates do, as a
/// later document may speak of earlier times.
pub fn beyond(own: Stretch<'_>, certain: Bounds, life: Stretch<'_>, day: Day) -> Holds {
    let before = life.bounds().not_before.is_some_and(|first| day < first);
    let said = match before && certain.holds_on(day) == Holds::Yes {
        true => Holds::Yes,
        false => own.holds_as_dated(day),
    };
    said.and(life.could_hold(day).negated())
}

/// Whether something begins or ends on a day that is certainly outside of a life, however partial
/// the dates are.
pub fn is_outside(own: Stretch<'_>, life: Bounds) -> bool {
    let before = |date: &Date| life.not_before.is_some_and(|first| date.latest() < first);
    let after = |date: &Date| life.not_after.is_some_and(|last| date.earliest() > last);
    let dates = [own.from, own.to].into_iter().flatten().filter(|date| !date.is_open());
    dates.into_iter().any(|date| before(date) || after(date))
}

/// A fault beside a life, only where it is certain: that the dates could also be at odds is what
/// partial dates are, and no fault. With it the words for a day of which only the year or the month
/// is known.
pub fn surely(fault: Option<Fault>, own: Stretch<'_>, life: Bounds) -> Option<(Fault, Both)> {
    let fault = fault.filter(|fault| fault.certain || is_outside(own, life))?;
    let sometime = if fault.certain { both("", "") } else { both("någon gång ", "at some time ") };
    Some((Fault { certain: true, ..fault }, sometime))
}

/// A statement that began beside something that has ended since, and is not said to have ended
/// itself. It holds no longer than that was there, so it is no fault of the dates; but the source
/// that tells of the end may tell of this one too.
pub fn left_open(
    scope: &Scope<'_>,
    check: &Check,
    place: Place,
    statement: &Statement<'_>,
    ended: &Entity,
) -> Option<Diagnostic> {
    let end = ended.common.to.as_ref().filter(|end| !end.is_open() && end.latest() < scope.today)?;
    let has_begun = statement.stated.from.as_ref().is_some_and(|from| !from.is_open());
    if !has_begun || statement.stated.to.is_some() {
        return None;
    }
    let (name, key, last) = (ended.name(), statement.key(), end.in_both());
    let message = both(
        format!("`{key}` har inget slutdatum, men {name} finns bara till och med {}", last.sv),
        format!("`{key}` has no end date, but {name} exists only until {}", last.en),
    );
    let help = both(
        "skriv `to` om källan säger när det slutade; annars räknas det som längst till dess",
        "write `to` if the source says when it ended; otherwise it is taken to apply until then at most",
    );
    let finding = check.finding(place, message).possible().help(help);
    Some(finding.related(
        Place { file: ended.file, span: end.span },
        both("det finns under den här tiden", "it exists during this time"),
    ))
}

/// The verb of a fault: as it is when certain, softened when only possible.
pub fn verb<'v>(
    fault: &Fault,
    certain: (&'v str, &'v str),
    possible: (&'v str, &'v str),
) -> (&'v str, &'v str) {
    if fault.certain { certain } else { possible }
}
