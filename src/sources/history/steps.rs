//! The commits in which the file of one entity is not what it was in any commit before them,
//! through moves and new ids.

use crate::lang::Both;
use crate::sources::git::{Commit, Id, Objects, Repository};
use crate::sources::history::places::{Place, Places};
use crate::sources::{Content, SourceFile, Sources};
use std::collections::hash_map::Entry;
use std::collections::{BinaryHeap, HashMap, HashSet};

/// A commit in which the file is another one.
#[derive(Debug)]
pub struct Step {
    pub commit: Commit,
    /// What the entity is called there.
    pub id: String,
    /// Its file; `None` where the commit took it away.
    pub file: Option<Place>,
    /// The same of each commit before it.
    pub before: Vec<Before>,
}

#[derive(Debug)]
pub struct Before {
    pub tree: Id,
    pub id: String,
    pub file: Option<Place>,
}

/// The way back through the history of one entity.
pub struct Steps<'r> {
    pub places: Places<'r>,
    pub root: std::path::PathBuf,
    /// The newest first.
    pub steps: Vec<Step>,
    /// Commits that were looked at.
    pub commits: usize,
    /// The clone has only the newest part of the history.
    pub is_cut: bool,
}

/// What is known on the way: a commit, what the entity is called there, and where its file was last
/// seen.
type State = (Id, String);

/// Walks back from a commit. `former` says of a file's text which ids it had.
pub fn steps<'r>(
    repository: &'r Repository,
    objects: &'r Objects,
    from: Id,
    id: &str,
    fits: fn(&str) -> bool,
    former: fn(&str) -> Vec<String>,
) -> Result<Steps<'r>, Both> {
    let mut places = Places::new(repository, objects, fits);
    let (commits, order) = all(repository, objects, from)?;
    if let Some(place) = places.find(commits[&from].tree, id, None)? {
        let trees: Vec<Id> = order.iter().map(|id| commits[id].tree).collect();
        places.look_ahead(&trees, &place.path)?;
    }
    let (mut steps, mut seen): (Vec<Step>, HashSet<State>) = (Vec::new(), HashSet::new());
    let mut waiting: Vec<(State, Option<String>)> = vec![((from, id.to_string()), None)];
    while let Some(((at, id), near)) = waiting.pop() {
        if !seen.insert((at, id.clone())) {
            continue;
        }
        let commit = commits[&at].clone();
        let file = places.find(commit.tree, &id, near.as_deref())?;
        let near = file.as_ref().map(|place| place.path.clone()).or(near);
        let mut before = Vec::new();
        for parent in &commit.parents {
            let tree = commits[parent].tree;
            let mut own = Before { tree, file: places.find(tree, &id, near.as_deref())?, id: id.clone() };
            if let (None, Some(place)) = (&own.file, &file) {
                own = renamed(&mut places, place, commit.tree, tree, former)?.unwrap_or(own);
            }
            waiting.push((
                (*parent, own.id.clone()),
                own.file.as_ref().map(|place| place.path.clone()).or_else(|| near.clone()),
            ));
            before.push(own);
        }
        let is_same = before.iter().any(|before| before.id == id && before.file == file);
        if !is_same && (file.is_some() || before.iter().any(|before| before.file.is_some())) {
            steps.push(Step { commit, id, file, before });
        }
    }
    // Where to look is said by what stands there; what is told of it by what is told.
    let told = |id: &mut String| *id = repository.hiding.words(id).into_owned();
    for step in &mut steps {
        told(&mut step.id);
        step.before.iter_mut().for_each(|before| told(&mut before.id));
    }
    let order = newest_first(from, &commits);
    steps.sort_by(|a, b| (order[&a.commit.id], &a.id).cmp(&(order[&b.commit.id], &b.id)));
    let is_cut = commits.values().any(|commit| commit.is_cut);
    Ok(Steps { places, root: repository.shown().to_path_buf(), steps, commits: commits.len(), is_cut })
}

/// All commits that lead to one, and an order in which they are mostly next to their parents.
fn all(repository: &Repository, objects: &Objects, from: Id) -> Result<(HashMap<Id, Commit>, Vec<Id>), Both> {
    let (mut commits, mut order, mut waiting) = (HashMap::new(), Vec::new(), vec![from]);
    while let Some(id) = waiting.pop() {
        if let Entry::Vacant(place) = commits.entry(id) {
            let commit = place.insert(repository.read_commit(objects, id)?);
            waiting.extend(commit.parents.iter().rev());
            order.push(id);
        }
    }
    Ok((commits, order))
}

/// What a file that was not there before was called before: an id that it says it had, and that is
/// there no more.
fn renamed(
    places: &mut Places<'_>,
    place: &Place,
    after: Id,
    before: Id,
    former: fn(&str) -> Vec<String>,
) -> Result<Option<Before>, Both> {
    let Some(Content::Text(text)) = places.objects.content(place.blob)? else { return Ok(None) };
    for old in former(&text) {
        let file = places.find(before, &old, None)?;
        if file.is_some() && places.find(after, &old, None)?.is_none() {
            return Ok(Some(Before { tree: before, id: old, file }));
        }
    }
    Ok(None)
}

/// The place of each commit in an order in which none stands before one that came after it, and of
/// others the newest first.
pub fn newest_first(from: Id, commits: &HashMap<Id, Commit>) -> HashMap<Id, usize> {
    let mut after: HashMap<Id, usize> = HashMap::new();
    commits.values().flat_map(|commit| &commit.parents).for_each(|id| *after.entry(*id).or_default() += 1);
    let time = |id: Id| (commits[&id].committed.map(|(seconds, _)| seconds), id);
    let (mut order, mut waiting) = (HashMap::new(), BinaryHeap::from([time(from)]));
    while let Some((_, id)) = waiting.pop() {
        order.insert(id, order.len());
        for parent in &commits[&id].parents {
            let left = after.entry(*parent).or_default();
            *left = left.saturating_sub(1);
            if *left == 0 {
                waiting.push(time(*parent));
            }
        }
    }
    order
}

impl Steps<'_> {
    /// The data on both sides of a step, of which nothing is there but the entity's file and those
    /// that are wanted and changed with it: before, as in the commit of `old`, and after. `was` is
    /// the entity's file there.
    pub fn sides(
        &mut self,
        at: usize,
        old: Option<Id>,
        was: Option<&Place>,
        is_wanted: fn(&str) -> bool,
    ) -> Result<[Sources; 2], Both> {
        let step = &self.steps[at];
        let mut files: [Vec<Place>; 2] =
            [was.cloned().into_iter().collect(), step.file.clone().into_iter().collect()];
        for differing in self.places.differing(old, step.commit.tree, is_wanted)? {
            for (files, blob) in files.iter_mut().zip(differing.sides) {
                let place = blob.map(|blob| Place { path: differing.path.clone(), blob });
                // Of all of them only the entity's own can be there already.
                files.extend(place.filter(|place| files.first().is_none_or(|own| own.path != place.path)));
            }
        }
        let [before, after] = files.map(|files| self.sources(files));
        Ok([before?, after?])
    }

    /// What stands in a file.
    pub fn content(&self, place: &Place) -> Result<Content, Both> {
        let content = self.places.objects.content(place.blob)?;
        let content = content.ok_or_else(|| self.places.repository.missing(1))?;
        Ok(self.places.repository.hiding.content(&place.path, content))
    }

    fn sources(&self, mut places: Vec<Place>) -> Result<Sources, Both> {
        places.sort();
        let read = |place: Place| Ok(SourceFile { content: self.content(&place)?, path: place.path });
        let files = places.into_iter().map(read).collect::<Result<Vec<SourceFile>, Both>>()?;
        let mut sources = Sources { root: self.root.clone(), files, ..Sources::default() };
        self.places.repository.hiding.paths(&mut sources);
        Ok(sources)
    }
}
