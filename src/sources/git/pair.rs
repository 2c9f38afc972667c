//! Two versions of a data set. What is equal in both is read once.

use crate::lang::Both;
use crate::parallel;
use crate::sources::git::{Id, Kind, Objects, Repository};
use crate::sources::{Content, SourceFile, Sources, is_yaml, nameless, special};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

/// A file of more bytes is not read to be told from another version of it: whether it is the same
/// is then not known.
const MOST_MARKED: u64 = 64 << 20;

/// A content that could not be taken in, with what tells it from others.
fn marked(mut content: Content, id: Id) -> Content {
    if let Content::Fault(fault) = &mut content {
        fault.mark = Some(id);
    }
    content
}

impl Repository {
    /// The data set at a commit, where another version of it has been read: only what that one
    /// lacks is read.
    pub fn sources_beside(&self, root: &Path, commit: Id, other: &mut Sources) -> Result<Sources, Both> {
        let listed = self.listing(commit)?;
        if let Some(file) = listed.iter().find(|file| file.kind == Kind::Submodule) {
            return Err(self.submodule(&file.path, file.id));
        }
        self.mark(other)?;
        let known = self.known(other)?;
        let is_missing = |id: &Id| !known.contains_key(id);
        let missing: Vec<Id> = listed
            .iter()
            .filter(|file| file.kind == Kind::Plain)
            .map(|file| file.id)
            .filter(is_missing)
            .collect();
        let mut read = self.texts(&missing)?.into_iter();
        let files = listed.iter().map(|file| {
            let content = match (file.kind, known.get(&file.id)) {
                (Kind::Plain, Some(at)) => other.files[*at].content.clone(),
                (Kind::Plain, None) => read.next().unwrap_or_else(special),
                (Kind::Nameless, _) => nameless(),
                _ => special(),
            };
            SourceFile { path: file.path.clone(), content: marked(content, file.id) }
        });
        let files = files.collect();
        Ok(Sources { root: root.to_path_buf(), files, commit: Some(commit), ..Sources::default() })
    }

    /// Those files of a commit that are wanted by the folders that they lie in, and have another
    /// content than all such files of the versions that have been read: mostly none.
    pub fn some_beside(
        &self,
        commit: Id,
        versions: &[&Sources],
        is_wanted: fn(&str) -> bool,
    ) -> Result<Sources, Both> {
        let objects = self.objects();
        let Some(root) = self.folder(&objects, self.read_commit(&objects, commit)?.tree)? else {
            return Ok(Sources::default());
        };
        self.open_below(&objects, root)?;
        let mut listed = Vec::new();
        self.some_below(&objects, root, "", is_wanted, &mut listed)?;
        let read: Vec<&SourceFile> = versions.iter().flat_map(|sources| &sources.files).collect();
        let own = |file: &&SourceFile| is_wanted(&file.path).then(|| self.blob_id(file.text().as_bytes()));
        let known: HashSet<Id> = parallel::map(&read, own).into_iter().flatten().collect();
        listed.retain(|(_, id)| !known.contains(id));
        let ids: Vec<Id> = listed.iter().map(|(_, id)| *id).collect();
        let files = listed.into_iter().zip(self.texts(&ids)?);
        let files = files.map(|((path, _), content)| SourceFile { path, content }).collect();
        Ok(Sources { root: self.shown.clone(), files, commit: Some(commit), ..Sources::default() })
    }

    fn some_below(
        &self,
        objects: &Objects,
        tree: Id,
        folder: &str,
        is_wanted: fn(&str) -> bool,
        found: &mut Vec<(String, Id)>,
    ) -> Result<(), Both> {
        let path = |name: &[u8]| match (folder, String::from_utf8_lossy(name)) {
            ("", name) => name.into_owned(),
            (folder, name) => format!("{folder}/{name}"),
        };
        // What lies in a folder is of one kind: only paths that are wanted are made.
        let is_wanted_here = is_wanted(&path(b"-.yaml"));
        for entry in self.level(objects, tree)?.iter() {
            match entry.kind {
                Kind::Folder if !entry.name.starts_with(b".") && folder.len() < 4096 => {
                    self.some_below(objects, entry.id, &path(&entry.name), is_wanted, found)?;
                }
                Kind::Plain if is_wanted_here => {
                    let path = path(&entry.name);
                    found.extend(Some((path, entry.id)).filter(|(path, _)| is_yaml(path)));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Says of the files that could not be taken in what tells them from others.
    fn mark(&self, sources: &mut Sources) -> Result<(), Both> {
        let is_fault = |file: &SourceFile| matches!(file.content, Content::Fault(_));
        if !sources.files.iter().any(is_fault) {
            return Ok(());
        }
        let listed = sources.commit.map_or_else(|| Ok(Default::default()), |commit| self.listing(commit))?;
        for (at, file) in sources.files.iter_mut().enumerate().filter(|(_, file)| is_fault(file)) {
            // Of a folder only what a link says is known without reading what it may lead to.
            let path = sources.root.join(&file.path);
            let link = || fs::read_link(&path).ok().map(|to| self.blob_id(to.as_os_str().as_encoded_bytes()));
            let is_small = || {
                fs::symlink_metadata(&path).is_ok_and(|about| about.is_file() && about.len() <= MOST_MARKED)
            };
            let whole =
                || is_small().then(|| fs::read(&path).ok().map(|bytes| self.blob_id(&bytes))).flatten();
            let id = listed
                .get(at)
                .map(|listed| listed.id)
                .or_else(|| if sources.commit.is_none() { link().or_else(whole) } else { None });
            if let (Some(id), Content::Fault(fault)) = (id, &mut file.content) {
                fault.mark = Some(id);
            }
        }
        Ok(())
    }

    /// The files of a version that has been read, by the names of their contents.
    fn known(&self, other: &Sources) -> Result<HashMap<Id, usize>, Both> {
        if let Some(commit) = other.commit {
            let listed = self.listing(commit)?;
            let texts = listed.iter().enumerate().filter(|(at, file)| {
                file.kind == Kind::Plain && matches!(other.files[*at].content, Content::Text(_))
            });
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
        let unreadable = |error: gix::Error| {
            crate::lang::both(
                format!("historiken går inte att läsa: {error}"),
                format!("the history can't be read: {error}"),
            )
        };
        let walk = objects.repo.rev_walk([new]).with_hidden([old]).all().map_err(unreadable)?;
        walk.map(|info| info.map(|info| info.id).map_err(unreadable)).collect()
    }
}
