//! Files in an opened folder: what becomes a link on the way to it leads nowhere else.

use crate::commands::write::{BESIDE, Refused, call};
use rustix::fs::{AtFlags, CWD, Dir, FlockOperation, Gid, Mode, OFlags, Uid};
use rustix::fs::{fchown, flock, openat, renameat, unlinkat};
use rustix::io::Errno;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
/// A link is not followed, and a pipe is not waited for.
const FILE: OFlags = OFlags::RDONLY.union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);
const NEW: OFlags = OFlags::WRONLY.union(OFlags::CREATE).union(OFlags::EXCL).union(OFlags::CLOEXEC);

/// A name in a folder that has been opened.
pub struct Place {
    folder: OwnedFd,
    name: OsString,
}

impl Place {
    /// A file of the data: below the root no link is followed.
    pub fn below(root: &Path, path: &str) -> Result<Place, Refused> {
        let mut folder = openat(CWD, root, FOLDER, Mode::empty()).map_err(io::Error::from)?;
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            folder = openat(&folder, part, FOLDER | OFlags::NOFOLLOW, Mode::empty()).map_err(refused)?;
        }
        Ok(Place { folder, name: name.into() })
    }

    /// A file wherever it lies.
    pub fn of(path: &Path) -> Result<Place, Refused> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = openat(CWD, folder.unwrap_or(Path::new(".")), FOLDER, Mode::empty());
        let name = path.file_name().ok_or(Refused::NotPlain)?;
        Ok(Place { folder: folder.map_err(io::Error::from)?, name: name.into() })
    }

    pub fn name(&self) -> &OsStr {
        &self.name
    }

    pub fn open(&self) -> Result<File, Refused> {
        self.open_as(&self.name)
    }

    fn open_as(&self, name: &OsStr) -> Result<File, Refused> {
        match openat(&self.folder, name, FILE, Mode::empty()) {
            Ok(file) => Ok(File::from(file)),
            Err(Errno::LOOP | Errno::NXIO | Errno::NODEV) => Err(Refused::NotPlain),
            Err(error) => Err(io::Error::from(error).into()),
        }
    }

    /// A file to write, with its name. It is locked while it is open, so whoever finds it knows
    /// whether its process is gone. What takes the place of another is nobody else's to read yet.
    pub fn beside(&self, is_private: bool) -> io::Result<(File, OsString)> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let mode = Mode::from_raw_mode(if is_private { 0o600 } else { 0o666 });
        loop {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = OsString::from(format!("{BESIDE}{}-{count}", std::process::id()));
            call()?;
            match openat(&self.folder, &name, NEW, mode) {
                Ok(file) => {
                    // Where nothing can be locked, nothing is swept either.
                    let _ = flock(&file, FlockOperation::LockExclusive);
                    let file = File::from(file);
                    // Whoever swept before it was locked took it away.
                    if file.metadata()?.nlink() > 0 {
                        return Ok((file, name));
                    }
                }
                Err(Errno::EXIST) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// What was written beside takes the name.
    pub fn take(&self, beside: &OsStr) -> io::Result<()> {
        call()?;
        Ok(renameat(&self.folder, beside, &self.folder, &self.name)?)
    }

    pub fn remove(&self, name: &OsStr) -> io::Result<()> {
        call()?;
        Ok(unlinkat(&self.folder, name, AtFlags::empty())?)
    }

    /// Takes away what killed runs left in this folder: plain files that are called so, and that no
    /// process holds.
    pub fn sweep(&self) {
        let Ok(entries) = Dir::read_from(&self.folder) else { return };
        for entry in entries.filter_map(Result::ok) {
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            if name.to_str().is_none_or(|name| !is_beside(name)) {
                continue;
            }
            let Ok(file) = self.open_as(name) else { continue };
            if file.metadata().is_ok_and(|about| about.is_file())
                && flock(&file, FlockOperation::NonBlockingLockExclusive).is_ok()
            {
                let _ = self.remove(name);
            }
        }
    }
}

/// Whether a text that is not in its place yet is called so.
fn is_beside(name: &str) -> bool {
    let numbers = name.strip_prefix(BESIDE).and_then(|numbers| numbers.split_once('-'));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    numbers.is_some_and(|(process, count)| is_number(process) && is_number(count))
}

fn refused(error: Errno) -> Refused {
    match error {
        Errno::LOOP | Errno::NOTDIR => Refused::Folder,
        error => Refused::System(error.into()),
    }
}

/// Gives a file the owner and the group of another.
pub fn keep_owner(old: &Metadata, new: &File) -> io::Result<()> {
    let made = new.metadata()?;
    let (owner, group) = (old.uid() != made.uid(), old.gid() != made.gid());
    if owner || group {
        fchown(new, owner.then(|| Uid::from_raw(old.uid())), group.then(|| Gid::from_raw(old.gid())))?;
    }
    Ok(())
}

/// A folder as a file, where it can be opened as one.
pub fn open_folder(folder: &Path) -> io::Result<Option<File>> {
    Ok(Some(File::from(openat(CWD, folder, FOLDER | OFlags::NOFOLLOW, Mode::empty())?)))
}

/// A folder, held until it is dropped; `None` where another process holds it, or nothing can be
/// held.
pub fn hold(folder: &Path) -> Option<File> {
    let file = open_folder(folder).ok()??;
    flock(&file, FlockOperation::NonBlockingLockExclusive).ok().map(|()| file)
}

/// Puts two folders in each other's place at once.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether something is mounted here: it can't be moved, and what lies beside it is elsewhere.
pub fn is_mount(folder: &Path) -> bool {
    let device = |path: &Path| fs::symlink_metadata(path).map(|about| about.dev()).ok();
    mounted(folder) || folder.parent().is_some_and(|parent| device(parent) != device(folder))
}

/// What lies on the same disk may be mounted here a second time.
#[cfg(target_os = "linux")]
fn mounted(folder: &Path) -> bool {
    use rustix::fs::{StatxAttributes, StatxFlags, statx};
    statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
        .is_ok_and(|about| about.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(not(target_os = "linux"))]
fn mounted(_: &Path) -> bool {
    false
}
