//! Two versions of a data set. What is equal in both is read once.

use crate::lang::Both;
use crate::parallel;
use crate::sources::git::{Id, Kind, Repository};
use crate::sources::{Content, SourceFile, Sources, nameless, special};
use std::collections::HashMap;
use std::path::Path;

impl Repository {
    /// The data set at a commit, where another version of it has been read: only what that one lacks is read.
    pub fn sources_beside(&self, root: &Path, commit: Id, other: &Sources) -> Result<Sources, Both> {
        let listed = self.listing(commit)?;
        if let Some(file) = listed.iter().find(|file| file.kind == Kind::Submodule) {
            return Err(self.submodule(&file.path, file.id));
        }
        let known = self.known(other)?;
        let is_missing = |id: &Id| !known.contains_key(id);
        let missing: Vec<Id> = listed.iter().filter(|file| file.kind == Kind::Plain).map(|file| file.id).filter(is_missing).collect();
        let mut read = self.texts(&missing)?.into_iter();
        let files = listed.into_iter().map(|file| {
            let content = match (file.kind, known.get(&file.id)) {
                (Kind::Plain, Some(at)) => Content::Text(other.files[*at].text().to_string()),
                (Kind::Plain, None) => read.next().unwrap_or_else(special),
                (Kind::Nameless, _) => nameless(),
                _ => special(),
            };
            SourceFile { path: file.path, content }
        });
        Ok(Sources { root: root.to_path_buf(), files: files.collect(), commit: Some(commit) })
    }

    /// The files of a version that has been read, by the names of their contents.
    fn known(&self, other: &Sources) -> Result<HashMap<Id, usize>, Both> {
        if let Some(commit) = other.commit {
            let listed = self.listing(commit)?;
            let texts =
                listed.iter().enumerate().filter(|(at, file)| file.kind == Kind::Plain && matches!(other.files[*at].content, Content::Text(_)));
            return Ok(texts.map(|(at, file)| (file.id, at)).collect());
        }
        let numbered: Vec<(usize, &SourceFile)> = other.files.iter().enumerate().collect();
        let objects = parallel::map(&numbered, |(at, file)| match &file.content {
            Content::Text(text) => Some((self.blob_id(text.as_bytes()), *at)),
            Content::Fault(_) => None,
        });
        Ok(objects.into_iter().flatten().collect())
    }

    /// The commits that lead to one and not to the other, the newest first.
    pub fn between(&self, old: Id, new: Id) -> Result<Vec<Id>, Both> {
        let objects = self.objects();
        let unreadable =
            |error: gix::Error| crate::lang::both(format!("historiken går inte att läsa: {error}"), format!("the history can't be read: {error}"));
        let walk = objects.repo.rev_walk([new]).with_hidden([old]).all().map_err(unreadable)?;
        walk.map(|info| info.map(|info| info.id).map_err(unreadable)).collect()
    }
}
