//! One object of a repository: commits, folders and files by their names. What is not there is
//! `None`; what can't be read is an error.

use crate::lang::{Both, both};
use crate::sources::git::{Id, Kind};
use crate::sources::{Content, MAX_BYTES, conflict, content_of, too_large};
use gix::objs::tree::EntryKind;
use gix::odb::pack::cache::DecodeEntry;
use gix::odb::pack::cache::lru::MemoryCappedHashmap;
use sha1::{Digest as _, Sha1};
use std::sync::{Arc, Mutex};

/// Bytes of packed objects that are kept: files in a pack are differences from each other.
const CACHE: usize = 64 << 20;
/// Bytes of a commit, a folder or a link, at most.
const MAX_OBJECT: u64 = 256 << 20;

/// What one thread reads objects with.
pub struct Objects {
    pub(super) repo: gix::Repository,
}

/// What was read of packs, for the threads that read beside each other: what one has read is what
/// another's is told by.
#[derive(Clone)]
pub(super) struct Unpacked(Arc<Mutex<MemoryCappedHashmap>>);

impl Default for Unpacked {
    fn default() -> Unpacked {
        Unpacked(Arc::new(Mutex::new(MemoryCappedHashmap::new(CACHE))))
    }
}

impl DecodeEntry for Unpacked {
    fn put(&mut self, pack: u32, at: u64, data: &[u8], kind: gix::object::Kind, packed: usize) {
        if let Ok(mut kept) = self.0.lock() {
            kept.put(pack, at, data, kind, packed);
        }
    }

    fn get(&mut self, pack: u32, at: u64, out: &mut Vec<u8>) -> Option<(gix::object::Kind, usize)> {
        self.0.lock().ok()?.get(pack, at, out)
    }
}

impl Objects {
    pub(super) fn new(mut repo: gix::Repository, unpacked: Unpacked) -> Objects {
        repo.objects.set_pack_cache(move || Box::new(unpacked.clone()));
        Objects { repo }
    }

    /// A file as the data takes it in. One that is too large is never unpacked.
    pub fn content(&self, id: Id) -> Result<Option<Content>, Both> {
        let Some(header) = self.repo.try_find_header(id).map_err(|error| unreadable(id, &error))? else {
            return Ok(None);
        };
        if header.size() > MAX_BYTES {
            return Ok(Some(too_large()));
        }
        Ok(self.bytes(id, gix::object::Kind::Blob)?.map(content_of).map(conflict::refuse))
    }

    /// The bytes of an object that has to be of a kind.
    pub(super) fn bytes(&self, id: Id, kind: gix::object::Kind) -> Result<Option<Vec<u8>>, Both> {
        let unreadable = |error: gix::Error| unreadable(id, &error);
        if kind != gix::object::Kind::Blob
            && self
                .repo
                .try_find_header(id)
                .map_err(unreadable)?
                .is_some_and(|header| header.size() > MAX_OBJECT)
        {
            return Err(both(format!("objektet {id} är för stort"), format!("the object {id} is too large")));
        }
        let Some(object) = self.repo.try_find_object(id).map_err(unreadable)? else { return Ok(None) };
        if object.kind != kind {
            let (is, wanted) = (object.kind, kind);
            return Err(both(
                format!("objektet {id} är {is}, inte {wanted}"),
                format!("the object {id} is a {is}, not a {wanted}"),
            ));
        }
        Ok(Some(object.detach().data))
    }

    /// What is made of each name in a folder.
    pub(in crate::sources) fn entries<T>(
        &self,
        id: Id,
        make: impl Fn(&[u8], Id, Kind) -> Option<T>,
    ) -> Result<Option<Vec<T>>, Both> {
        if id.is_empty_tree() {
            return Ok(Some(Vec::new()));
        }
        let Some(bytes) = self.bytes(id, gix::object::Kind::Tree)? else { return Ok(None) };
        let mut made = Vec::new();
        for entry in gix::objs::TreeRefIter::from_bytes(&bytes, id.kind()) {
            let entry = entry.map_err(|error| unreadable(id, &error))?;
            let kind = match entry.mode.kind() {
                EntryKind::Tree => Kind::Folder,
                EntryKind::Blob | EntryKind::BlobExecutable => Kind::Plain,
                EntryKind::Link => Kind::Link,
                EntryKind::Commit => Kind::Submodule,
            };
            made.extend(make(entry.filename, entry.oid.to_owned(), kind));
        }
        Ok(Some(made))
    }
}

/// The name that bytes have in a repository. It reads nothing, so nothing is opened for it.
///
/// Each file of a folder is given one, so the processor's own instructions make it where it has
/// them. They do not see a text that was made to collide with another: git refuses to take in
/// either of the two, so none of them is what a file is held against.
pub(super) fn blob_id(hash: gix::hash::Kind, bytes: &[u8]) -> Id {
    if hash == gix::hash::Kind::Sha1 {
        let header = format!("blob {}\0", bytes.len());
        let digest = Sha1::new().chain_update(header).chain_update(bytes).finalize();
        return Id::from_bytes_or_panic(&digest);
    }
    gix::objs::compute_hash(hash, gix::object::Kind::Blob, bytes).unwrap_or_else(|_| Id::null(hash))
}

pub(super) fn unreadable(id: Id, error: &gix::Error) -> Both {
    both(
        format!("objektet {id} i git-förrådet går inte att läsa: {error}; `git fsck` säger mer"),
        format!("the object {id} of the git repository can't be read: {error}; `git fsck` says more"),
    )
}
