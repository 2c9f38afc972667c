//! A git repository, read without git: which one holds the data, and what stands in it at a commit.
//!
//! Nothing is run and nothing outside of the repository is read: no hooks, no filters, no
//! configuration but its own, nothing that the environment says, no objects borrowed from
//! elsewhere. Which repository it is, is said by where the data lies.

mod blobs;
mod commits;
mod load;
mod meanings;
mod objects;
mod packs;
mod pair;
mod place;
mod revision;
mod settings;
mod tree;

use crate::lang::{Both, both};
use crate::sources::hiding::Hiding;
pub use commits::Commit;
pub use objects::Objects;
pub use place::real;
pub use settings::{Settings, bytes, setting};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
pub use tree::{Kind, Listed};

/// The name of an object.
pub type Id = gix::ObjectId;

/// The repository that holds a data folder. Threads share it.
pub struct Repository {
    shared: gix::ThreadSafeRepository,
    /// The parts of the data folder's path below the top of the tree; none is the top itself.
    prefix: Vec<Vec<u8>>,
    /// The data folder as messages call it.
    shown: PathBuf,
    /// Commits at which a shallow clone ends, in order.
    cut: Vec<Id>,
    /// What is taken out of what commits say, and of the files that history reads.
    pub hiding: Hiding,
    /// Folders that have been read: two commits share nearly all of theirs.
    levels: Mutex<HashMap<Id, Arc<[tree::Entry]>>>,
    /// Where its objects lie.
    packs: OnceLock<packs::Packs>,
    /// How objects are named.
    hash: gix::hash::Kind,
    /// The files of the commit that was listed last: mostly it is asked for again.
    listed: Mutex<Option<(Id, Arc<[Listed]>)>>,
}

impl Repository {
    /// The repository that holds a data folder, which need not be on disk now. `Err` says what to
    /// do.
    pub fn of(root: &Path) -> Result<Repository, Both> {
        let shown = root.display();
        let place = place::find(root).ok_or_else(|| {
            both(
                format!("{shown} ligger inte i något git-förråd"),
                format!("{shown} is not in a git repository"),
            )
        })?;
        let unreadable = |error: gix::Error| {
            both(
                format!("git-förrådet som har {shown} går inte att läsa: {error}"),
                format!("the git repository that contains {shown} can't be read: {error}"),
            )
        };
        place::refuse_borrowed(&place.git)?;
        let options = gix::open::Options::isolated().open_path_as_is(true);
        // Whoever owns it: nothing is run, so its settings only say how it is stored.
        let options = options.with(gix::sec::Trust::Full).bail_if_untrusted(false);
        let options =
            options.config_overrides(["core.useReplaceRefs=false", "gitoxide.core.shallowFile=shallow"]);
        let shared = options.open(&place.git).map_err(unreadable)?;
        let local = shared.to_thread_local();
        if let Some(format) = local
            .config_snapshot()
            .string("extensions.refStorage")
            .filter(|format| format.as_slice() != b"files")
        {
            let (mend, other) = ("git refs migrate --ref-format=files", "git clone --ref-format=files");
            return Err(both(
                format!(
                    "git-förrådet som har {shown} lagrar sina grenar på ett sätt ({format}) som inte går \
                     att läsa här: `{mend}` ändrar det, och `{other}` gör ett nytt som går att läsa"
                ),
                format!(
                    "the git repository of {shown} stores its branches in a way ({format}) that can't be \
                     read here: `{mend}` changes that, and `{other}` makes a new one that can be read"
                ),
            ));
        }
        let mut cut: Vec<Id> = local
            .shallow_commits()
            .map_err(unreadable)?
            .map_or_else(Vec::new, |cut| cut.iter().copied().collect());
        cut.sort_unstable();
        Ok(Repository {
            shared,
            prefix: place.prefix,
            shown: root.to_path_buf(),
            cut,
            hash: local.object_hash(),
            hiding: Hiding::default(),
            levels: Mutex::default(),
            packs: OnceLock::new(),
            listed: Mutex::default(),
        })
    }

    /// The same, with something taken out of what its history says.
    pub fn hiding(mut self, hiding: &Hiding) -> Repository {
        self.hiding = hiding.clone();
        self
    }

    /// What one thread reads objects with.
    pub fn objects(&self) -> Objects {
        self.objects_sharing(&objects::Unpacked::default())
    }

    fn objects_sharing(&self, unpacked: &objects::Unpacked) -> Objects {
        Objects::new(self.shared.to_thread_local(), unpacked.clone())
    }

    fn packs(&self) -> &packs::Packs {
        self.packs.get_or_init(|| packs::Packs::of(self.shared.objects_dir(), self.hash))
    }

    /// Whether the clone has only the newest part of the history.
    pub fn is_shallow(&self) -> bool {
        !self.cut.is_empty()
    }

    /// The data folder as messages call it.
    pub fn shown(&self) -> &Path {
        &self.shown
    }

    /// The name that a file's bytes have here.
    pub fn blob_id(&self, bytes: &[u8]) -> Id {
        objects::blob_id(self.hash, bytes)
    }
}
