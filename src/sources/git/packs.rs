//! Where objects lie in a repository's packs. A file in a pack is often only what differs from
//! another one that lies before it: in the order of the pack each is read from what was read just
//! before, in any other order whole chains of differences are read again for each.

use crate::sources::git::Id;
use gix::odb::pack::index;
use std::fs;
use std::path::Path;

/// The lists of what is in the packs.
#[derive(Default)]
pub(super) struct Packs(Vec<index::File<gix::odb::pack::MMap>>);

/// A pack, and where in it; what is in none comes last.
pub(super) type PackPlace = (usize, u64);

impl Packs {
    /// Those of a repository. They only say in what order its objects are read: one that can't be
    /// read is left out, and says what is wrong where an object is asked for.
    pub(super) fn of(objects: &Path, hash: gix::hash::Kind) -> Packs {
        let Ok(folder) = fs::read_dir(objects.join("pack")) else { return Packs::default() };
        let named = folder.filter_map(Result::ok).map(|entry| entry.path());
        let lists = named.filter(|path| path.extension().is_some_and(|extension| extension == "idx"));
        // A pipe would be waited for.
        let files = lists.filter(|path| fs::symlink_metadata(path).is_ok_and(|about| about.is_file()));
        Packs(files.filter_map(|path| index::File::at(path, hash).ok()).collect())
    }

    pub(super) fn place(&self, id: Id) -> PackPlace {
        let found = self.0.iter().enumerate().find_map(|(pack, list)| Some((pack, list, list.lookup(id)?)));
        found.map_or((usize::MAX, 0), |(pack, list, at)| (pack, list.pack_offset_at_index(at)))
    }
}
