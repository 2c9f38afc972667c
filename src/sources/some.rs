//! Some files of a data set: those that are wanted, and one by its path.

use crate::parallel;
use crate::sources::{Content, MAX_FILES, SourceFile, Sources, walk};
use std::path::Path;

impl Sources {
    /// Reads those files of a folder that are wanted by their paths, as far as they can be read.
    pub fn some(root: &Path, is_wanted: fn(&str) -> bool) -> Sources {
        let found = walk::walk(root, MAX_FILES).unwrap_or_default();
        let wanted: Vec<_> = found.into_iter().filter(|(path, _)| is_wanted(path)).collect();
        let contents = parallel::map(&wanted, |(_, entry)| entry.as_ref().ok().map(walk::read));
        let file = |((path, _), content): (walk::Found, Option<Content>)| {
            Some(SourceFile { path, content: content? })
        };
        let files = wanted.into_iter().zip(contents).filter_map(file).collect();
        Sources { root: root.to_path_buf(), files, ..Sources::default() }
    }

    /// A file as it is written, also where something was taken out of it.
    pub fn written<'s>(&'s self, file: &'s SourceFile) -> &'s SourceFile {
        self.as_written.get(&file.path).unwrap_or(file)
    }

    /// The index of a file by its path below the root.
    pub fn find(&self, path: &str) -> Option<usize> {
        self.files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()
            .filter(|at| !self.files[*at].is_absent())
    }
}
