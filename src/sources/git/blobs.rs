//! Many files of a repository, read in parallel.

use crate::lang::{Both, both};
use crate::parallel;
use crate::sources::Content;
use crate::sources::git::objects::Unpacked;
use crate::sources::git::{Id, Objects, Repository};

impl Repository {
    /// The contents of files, in their order. `Err` says how what is missing is fetched.
    pub fn texts(&self, ids: &[Id]) -> Result<Vec<Content>, Both> {
        let read = self.of_each(ids, Objects::content);
        let read = read.into_iter().collect::<Result<Vec<Option<Content>>, Both>>()?;
        let missing = read.iter().filter(|content| content.is_none()).count();
        if missing > 0 { Err(self.missing(missing)) } else { Ok(read.into_iter().flatten().collect()) }
    }

    /// What is read of each of some objects, in their order. They are read as they lie in the
    /// packs: each is a difference from one that was read just before.
    pub(in crate::sources) fn of_each<T: Send>(
        &self,
        ids: &[Id],
        read: impl Fn(&Objects, Id) -> T + Sync,
    ) -> Vec<T> {
        let (packs, unpacked) = (self.packs(), Unpacked::default());
        let mut places: Vec<_> = ids.iter().enumerate().map(|(at, id)| (packs.place(*id), at, *id)).collect();
        places.sort_unstable();
        let objects = || self.objects_sharing(&unpacked);
        let mut all = parallel::beside(&places, objects, |objects, (_, at, id)| (*at, read(objects, *id)));
        all.sort_unstable_by_key(|(at, _)| *at);
        all.into_iter().map(|(_, read)| read).collect()
    }

    /// Objects are not here: a clone may have been made without them, or they are lost.
    pub(in crate::sources) fn missing(&self, count: usize) -> Both {
        let local = self.shared.to_thread_local();
        let config = local.config_snapshot();
        let is_promised =
            |remote: &str| config.boolean(format!("remote.{remote}.promisor").as_str()) == Some(true);
        let names = local.remote_names();
        let remote = names.iter().map(|name| name.to_string()).find(|name| is_promised(name));
        match remote {
            Some(remote) => {
                let fetch = format!("git fetch --refetch --no-filter {}", quoted(&remote));
                both(
                    format!(
                        "objekt som aldrig har hämtats till den här ofullständiga klonen: {count}; \
                         `{fetch}` hämtar dem"
                    ),
                    format!(
                        "objects that were never fetched into this partial clone: {count}; `{fetch}` \
                         fetches them"
                    ),
                )
            }
            None => both(
                format!("git-förrådet är skadat, objekt som saknas: {count}; `git fsck` säger mer"),
                format!(
                    "the git repository is damaged, objects that are missing: {count}; `git fsck` says more"
                ),
            ),
        }
    }
}

/// A name as a shell takes it.
fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if name.chars().all(plain) && !name.starts_with('-') {
        name.to_string()
    } else {
        format!("'{}'", name.replace('\'', "'\\''"))
    }
}
