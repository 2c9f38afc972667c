//! The data set at a commit: the same value as from a folder.

use crate::lang::{Both, both};
use crate::sources::git::{Id, Kind, Listed, Repository};
use crate::sources::{Content, SourceFile, Sources, nameless, special};
use std::path::Path;

impl Repository {
    /// Reads the data set as it was at a commit; where there was no such folder, it has no files.
    /// `root` is what messages call it.
    pub fn sources(&self, root: &Path, commit: Id) -> Result<Sources, Both> {
        let listed = self.listing(commit)?;
        if let Some(other) = listed.iter().find(|file| file.kind == Kind::Submodule) {
            return Err(self.submodule(&other.path, other.id));
        }
        let plain: Vec<Id> =
            listed.iter().filter(|file| file.kind == Kind::Plain).map(|file| file.id).collect();
        let mut contents = self.texts(&plain)?.into_iter();
        let content = |Listed { path, kind, .. }: &Listed| {
            let content = match kind {
                Kind::Plain => contents.next().unwrap_or_else(special),
                Kind::Nameless => nameless(),
                _ => special(),
            };
            SourceFile { path: path.clone(), content }
        };
        let files = listed.iter().map(content).collect();
        Ok(Sources { root: root.to_path_buf(), files, commit: Some(commit), ..Sources::default() })
    }

    /// One file of a list, as the data takes it in.
    pub(in crate::sources) fn taken_in(&self, file: &Listed) -> Result<Content, Both> {
        match file.kind {
            Kind::Submodule => Err(self.submodule(&file.path, file.id)),
            Kind::Nameless => Ok(nameless()),
            Kind::Plain => self.objects().content(file.id)?.map_or_else(|| Err(self.missing(1)), Ok),
            Kind::Link | Kind::Folder => Ok(special()),
        }
    }

    /// One file right below the data folder; `None` when it was not there.
    pub fn content(&self, commit: Id, name: &str) -> Result<Option<Content>, Both> {
        let objects = self.objects();
        match self.file(&objects, commit, name)? {
            None | Some((_, Kind::Folder | Kind::Submodule)) => Ok(None),
            Some((_, Kind::Link | Kind::Nameless)) => Ok(Some(special())),
            Some((id, Kind::Plain)) => {
                objects.content(id)?.map_or_else(|| Err(self.missing(1)), |content| Ok(Some(content)))
            }
        }
    }

    /// What lies in another repository is asked for there.
    pub(super) fn submodule(&self, path: &str, commit: Id) -> Both {
        let path = if path.is_empty() { self.shown.clone() } else { self.shown.join(path) };
        let path = path.display();
        both(
            format!(
                "{path} är ett eget git-förråd (en submodul), så innehållet läses för sig: `--data \
                 {path} --rev {commit}`"
            ),
            format!(
                "{path} is a git repository of its own (a submodule), so its contents are read separately: \
                 `--data {path} --rev {commit}`"
            ),
        )
    }
}
