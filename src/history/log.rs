//! The history of one entity: the commits that changed it in meaning, in what respect, and with
//! which decision.
//!
//! Of each commit no more is read than the entity's own file and the decisions that changed with
//! it.

use crate::diff::behind::{decided, naming};
use crate::diff::entity::Compare;
use crate::diff::identity::Versions;
use crate::diff::own_day::OwnDay;
use crate::diff::{Behind, Change, Class, Side, What};
use crate::history::joins;
use crate::history::sameness::{Was, document, identity, same, version};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::date::Day;
use crate::model::kind::Kind;
use crate::query::Named;
use crate::sources::git::{Commit, Id};
use crate::sources::history::steps::Steps;
use std::collections::{BTreeMap, HashMap};

/// What a commit did to the entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Changed,
    /// It is written otherwise, or lies elsewhere, and means the same.
    Form,
    /// What it is since then can't be read.
    Unreadable(Both),
    /// It could not be read before; compared with what was last read.
    Readable,
    /// The clone has nothing older: whether this commit changed it is not known.
    Cut,
}

impl State {
    pub fn key(&self) -> &'static str {
        match self {
            State::Changed => "changed",
            State::Form => "form",
            State::Unreadable(_) => "unreadable",
            State::Readable => "readable_again",
            State::Cut => "history_is_cut",
        }
    }
}

/// One commit.
#[derive(Debug)]
pub struct Row {
    pub commit: Commit,
    /// What the entity was called there.
    pub id: String,
    /// Its file since then; `None` where the commit took it away.
    pub path: Option<String>,
    pub state: State,
    pub changes: Vec<Change>,
    /// The decisions and reorganisations that came with it, or that the entity names since then.
    pub behind: Vec<Behind>,
}

#[derive(Debug, Default)]
pub struct Log {
    /// The newest first.
    pub rows: Vec<Row>,
    /// Of a person whose name was removed nothing is told.
    pub redacted: bool,
}

impl Log {
    /// Keeps what is shown: what only changed the form where that is asked for too, and of all so
    /// many. How many are left out as form, and how many as too many.
    pub fn cut(&mut self, form_too: bool, most: Option<usize>) -> (usize, usize) {
        let all = self.rows.len();
        self.rows.retain(|row| form_too || row.state != State::Form);
        let kept = self.rows.len();
        self.rows.truncate(most.unwrap_or(usize::MAX));
        (all - kept, kept - self.rows.len())
    }
}

/// Tells the history of which the steps are known. `now` says what is called how today; what each
/// commit did is judged by `own` day.
pub fn log(steps: &mut Steps<'_>, now: &Model, own: &OwnDay) -> Result<Log, Both> {
    let mut log = Log::default();
    // What stood in a file before it could not be read any more.
    let mut last: HashMap<Id, Option<Was>> = HashMap::new();
    for at in (0..steps.steps.len()).rev() {
        let row = row(steps, at, &mut last, now, own)?;
        log.redacted |= row.is_none();
        log.rows.extend(row);
    }
    log.rows.reverse();
    if log.redacted {
        log.rows.clear();
    }
    Ok(log)
}

/// `None` where the person's name was removed.
fn row(
    steps: &mut Steps<'_>,
    at: usize,
    last: &mut HashMap<Id, Option<Was>>,
    now: &Model,
    own: &OwnDay,
) -> Result<Option<Row>, Both> {
    let step = &steps.steps[at];
    let (commit, id, file) = (step.commit.clone(), step.id.clone(), step.file.clone());
    let befores: Vec<Was> = step
        .before
        .iter()
        .filter_map(|before| {
            Some(Was { tree: before.tree, id: before.id.clone(), place: before.file.clone()? })
        })
        .collect();
    let first_tree = step.before.first().map(|before| before.tree);
    let is = file.as_ref().map_or(Ok(None), |place| document(steps, place))?;
    let same = match &is {
        Some(is) => same(steps, &id, is, file.as_ref(), &befores)?,
        None => None,
    };
    let hiding = &steps.places.repository.hiding;
    let path = file.as_ref().map(|place| hiding.words(&place.path).into_owned());
    let tree = same.as_ref().or(befores.first()).map(|was| was.tree).or(first_tree);
    let mut was = same.clone().or_else(|| befores.first().cloned());
    let mut state = if same.is_some() { State::Form } else { State::Changed };
    if let Some(old) = was.clone().filter(|_| same.is_none())
        && document(steps, &old.place)?.is_none()
    {
        was = last.get(&old.place.blob).cloned().flatten();
        state = if file.is_some() { State::Readable } else { State::Changed };
    }
    if let (Some(place), None) = (&file, &is) {
        last.insert(place.blob, was.clone());
        state = State::Unreadable(both("går inte att läsa", "cannot be read"));
    } else if befores.is_empty() && commit.is_cut && commit.parents.is_empty() {
        state = State::Cut;
    }
    let wanted: fn(&str) -> bool =
        if matches!(state, State::Form | State::Cut) { |_| false } else { is_ground };
    let mut sides = steps.sides(at, tree, was.as_ref().map(|was| &was.place), wanted)?;
    if matches!(state, State::Changed | State::Readable) {
        let gone = joins::gone(steps, at, tree, was.as_ref())?;
        if !gone.is_empty() {
            joins::beside(steps, &mut sides[0], gone)?;
        }
    }
    let [(before, _), (after, found)] = [&sides[0], &sides[1]].map(Model::build);
    let sides = [Side { sources: &sides[0], model: &before }, Side { sources: &sides[1], model: &after }];
    if after.find(&id).is_some_and(|id| after.get(id).is_redacted()) {
        return Ok(None);
    }
    if let State::Unreadable(why) = &mut state {
        let own = after.find(&id).map(|id| after.get(id).file);
        let fault = found.iter().find(|fault| Some(fault.place.file) == own);
        *why = fault.map_or_else(|| why.clone(), |fault| fault.message.clone());
        return Ok(Some(Row { commit, id, path, state, changes: Vec::new(), behind: Vec::new() }));
    }
    let identity = identity(steps, at, tree, &id, was.as_ref())?.with_joined(&before, &after);
    let (mut changes, mut behind) =
        compared(Versions { before: sides[0], after: sides[1], identity: &identity }, &id, own.day(&commit));
    // What names others by the ids that they have now says nothing new.
    if state == State::Changed
        && !changes.is_empty()
        && changes.iter().all(|change| change.class == Class::Form)
    {
        (state, behind) = (State::Form, Vec::new());
    }
    if state == State::Cut {
        (changes, behind) = (Vec::new(), Vec::new());
    }
    if state == State::Form {
        changes.retain(|change| change.class == Class::Form);
    }
    for named in changes.iter().filter_map(|change| newly_named(change, now)) {
        if behind.iter().all(|known| known.named.id != named.named.id) {
            behind.push(named);
        }
    }
    Ok(Some(Row { commit, id, path, state, changes, behind }))
}

/// Whether a file may be a decision or a reorganisation.
fn is_ground(path: &str) -> bool {
    matches!(Kind::of_path(path), Some(Kind::Decision | Kind::Change))
}

/// In what respect the two versions differ, and what came with it.
fn compared(versions: Versions<'_>, id: &str, today: Day) -> (Vec<Change>, Vec<Behind>) {
    let Versions { before, after, identity } = versions;
    let (mut was, is) = (version(before, identity.then(id)), version(after, id));
    was.iter_mut().for_each(|was| was.rename_as(identity, is.as_ref()));
    let (compare, mut changes) = (Compare { versions, today }, Vec::new());
    if let (Some(was), Some(is)) = (&mut was, &is) {
        for own in identity.joined_into(is.id()).filter_map(|old| version(before, old)) {
            changes.push(compare.joined(&own, is));
            was.take_in(own, is, identity);
        }
    }
    changes.extend(compare.changes(was.as_ref(), is.as_ref()));
    // That the old id is a former one now is said by the new id.
    if changes.iter().any(|change| change.what == What::Renamed) {
        changes.retain(|change| change.what != What::Key || change.key != "former_ids");
    }
    let mut behind: BTreeMap<String, Behind> = BTreeMap::new();
    let own = [(after, id), (before, identity.then(id))]
        .into_iter()
        .find_map(|(side, id)| Some((side, side.model.find(id)?)));
    let came = own
        .iter()
        .flat_map(|(side, at)| naming(*side, *at).into_iter().flat_map(|ground| decided(*side, ground)));
    for one in came.chain(changes.iter().flat_map(|change| change.behind.clone())) {
        behind.entry(one.named.id.clone()).or_insert(one);
    }
    (changes, behind.into_values().collect())
}

/// The decision that an entity names since a change, where that is in no file that changed with it.
fn newly_named(change: &Change, now: &Model) -> Option<Behind> {
    let after = change.after.as_ref().filter(|_| change.what == What::Key)?;
    let id = match change.key.as_str() {
        "established_by" | "dissolved_by" | "by_decision" => after.text()?,
        "adopted" => after.text_of("decision")?,
        _ => return None,
    };
    let named = now.find(id).map_or_else(|| Named::outside(id, id, Kind::Decision), |id| now.named(id));
    Some(Behind { named, status: None, date: None })
}
