//! Many files of a repository, read in parallel.

use crate::lang::{Both, both};
use crate::parallel;
use crate::sources::Content;
use crate::sources::git::{Id, Repository};

impl Repository {
    /// The contents of files, in their order. `Err` says how what is missing is fetched.
    pub fn texts(&self, ids: &[Id]) -> Result<Vec<Content>, Both> {
        let mut slots: Vec<(Id, Result<Option<Content>, Both>)> =
            ids.iter().map(|id| (*id, Ok(None))).collect();
        parallel::stretches(&mut slots, |_, slots| {
            let objects = self.objects();
            slots.iter_mut().for_each(|(id, content)| *content = objects.content(*id));
        });
        let read =
            slots.into_iter().map(|(_, content)| content).collect::<Result<Vec<Option<Content>>, Both>>()?;
        let missing = read.iter().filter(|content| content.is_none()).count();
        if missing > 0 { Err(self.missing(missing)) } else { Ok(read.into_iter().flatten().collect()) }
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
