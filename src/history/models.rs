//! The models of one version after the other. Each is made beside the one before it, of the files
//! in which the two differ: a history of a thousand commits costs about what they changed.

use crate::lang::Both;
use crate::model::stem;
use crate::model::version::Version;
use crate::sources::history::line::Line;
use crate::sources::history::places::Differing;
use crate::sources::{Sources, align, is_yaml};
use crate::steps;
use std::collections::{BTreeMap, BTreeSet, HashSet};

pub struct Models {
    /// Every path that a version has a file at, so that a file has its place in all of them.
    paths: Vec<String>,
    /// What each version has otherwise than the one before it.
    differing: Vec<Vec<Differing>>,
    /// The files as they are in the version that was asked for last.
    sources: Sources,
    /// The versions whose changes are not in these yet.
    waiting: Vec<usize>,
}

impl Models {
    pub fn of(line: &mut Line<'_>) -> Result<Models, Both> {
        let mut differing = Vec::with_capacity(line.versions.len());
        let mut before = None;
        for at in 0..line.versions.len() {
            let tree = line.versions[at].commit.tree;
            differing.push(line.places.differing(before.replace(tree), tree, |_| true)?);
        }
        let paths: BTreeSet<&String> = differing.iter().flatten().map(|file| &file.path).collect();
        Ok(Models {
            paths: paths.into_iter().cloned().collect(),
            differing,
            sources: Sources::default(),
            waiting: Vec::new(),
        })
    }

    /// Whether a version has to be looked at: the first is, and then those that differ in what
    /// matters from the one before.
    pub fn reads(
        &mut self,
        line: &Line<'_>,
        at: usize,
        matters: fn(&Line<'_>, &[Differing]) -> Result<bool, Both>,
    ) -> Result<bool, Both> {
        self.waiting.push(at);
        Ok(at == 0 || matters(line, &self.differing[at])?)
    }

    /// The model of a version; `before` is that of the version that was asked for last.
    pub fn model(
        &mut self,
        line: &mut Line<'_>,
        at: usize,
        before: Option<&Version>,
    ) -> Result<Version, Both> {
        let waiting = std::mem::take(&mut self.waiting);
        // What is no plain file is told of by a list of all files only.
        let is_odd = |file: &Differing| file.is_odd;
        // Where a name is taken out, files are called otherwise than in the history: each version
        // is read whole, so that none of them can keep it.
        let before = before.filter(|_| line.repository.hiding.is_nothing());
        let Some(before) =
            before.filter(|_| !waiting.iter().any(|at| self.differing[*at].iter().any(is_odd)))
        else {
            return self.anew(line, at);
        };
        let changed: BTreeMap<&String, _> = waiting
            .iter()
            .flat_map(|at| &self.differing[*at])
            .map(|file| (&file.path, file.sides[1]))
            .collect();
        let blobs: Vec<_> = changed.values().flatten().copied().collect();
        let mut texts = line.repository.texts(&blobs)?.into_iter();
        let (mut moved, mut differs) = (HashSet::new(), vec![false; self.sources.files.len()]);
        for (path, blob) in changed {
            let Ok(place) = self.sources.files.binary_search_by(|file| file.path.cmp(path)) else { continue };
            let file = &mut self.sources.files[place];
            let was_absent = file.is_absent();
            match blob {
                Some(_) => file.content = texts.next().unwrap_or_else(align::absence),
                None => file.content = align::absence(),
            }
            if was_absent != file.is_absent() {
                moved.insert(stem(path).to_string());
            }
            differs[place] = true;
            steps::count(1);
        }
        Ok(Version::beside(&self.sources, before, &moved, &mut differs))
    }

    fn anew(&mut self, line: &mut Line<'_>, at: usize) -> Result<Version, Both> {
        self.sources = line.sources(at)?;
        self.sources.files.retain(|file| is_yaml(&file.path));
        steps::count(self.sources.files.len());
        if !align::place(&mut self.sources, &self.paths) {
            let own = self.sources.files.iter().map(|file| file.path.clone());
            let all: BTreeSet<String> = std::mem::take(&mut self.paths).into_iter().chain(own).collect();
            self.paths = all.into_iter().collect();
            self.sources = line.sources(at)?;
            self.sources.files.retain(|file| is_yaml(&file.path));
            align::place(&mut self.sources, &self.paths);
        }
        Ok(Version::of(&self.sources))
    }
}
