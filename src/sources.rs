//! The only stage that reads: a folder of files becomes a plain value. Another loader (a git
//! revision) can make the same value.

pub mod align;
mod conflict;
mod document;
pub mod embedded;
mod encoding;
pub mod git;
pub mod hiding;
pub mod history;
mod journal;
mod one;
pub mod program;
mod some;
mod walk;

use crate::lang::{Both, both};
use crate::parallel;
use crate::piece::Piece;
use align::ABSENT;
pub use document::document;
use hiding::Hiding;
pub use journal::JOURNAL;
pub use one::{plain, single};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
pub use walk::yaml_paths;

/// Files in one data set, at most; more is an error.
pub const MAX_FILES: usize = 1_000_000;
/// Bytes of one file, at most; a larger one is a finding.
pub const MAX_BYTES: u64 = 4 << 20;

/// The configuration, at the root of the data.
pub const CONFIG: &str = "gov.toml";

/// The data as it was read: every YAML file and kept text, ordered by path.
#[derive(Debug, Default)]
pub struct Sources {
    /// What the data is called in messages: the folder as it was given.
    pub root: PathBuf,
    pub files: Vec<SourceFile>,
    /// Files of the folder that are not read, though they look as if they were meant to be.
    pub left_out: Vec<String>,
    /// The commit that it was read from; `None` when it was read from the folder.
    pub commit: Option<git::Id>,
    /// What was taken out of the texts and paths.
    pub hiding: Hiding,
    /// The files in which something was, as they are written, by the paths that they have here.
    pub as_written: BTreeMap<String, SourceFile>,
}

/// One file, also when it could not be read.
#[derive(Debug)]
pub struct SourceFile {
    /// Below the root, with `/` between the parts.
    pub path: String,
    pub content: Content,
}

#[derive(Clone, Debug)]
pub enum Content {
    Text(Piece),
    /// The file could not be taken in.
    Fault(Box<Fault>),
}

/// Why a file could not be taken in, and where in it, as far as it can be shown.
#[derive(Clone, Debug)]
pub struct Fault {
    pub code: &'static str,
    pub message: Both,
    pub help: Option<Both>,
    /// What can be shown of the file.
    pub text: String,
    /// The fault's place in that text, in characters.
    pub at: u32,
    /// What tells its content from another's, where two versions are compared and it is known.
    pub mark: Option<git::Id>,
}

fn fault(code: &'static str, message: Both) -> Content {
    Content::Fault(Box::new(Fault { code, message, help: None, text: String::new(), at: 0, mark: None }))
}

impl SourceFile {
    /// The text, empty when the file could not be read.
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::Fault(_) => "",
        }
    }

    /// The text, or what can be shown of a file that could not be taken in.
    pub fn shown(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::Fault(fault) => &fault.text,
        }
    }

    pub fn is_yaml(&self) -> bool {
        is_yaml(&self.path) && !self.is_absent()
    }

    /// Whether only the other side of a comparison has this file.
    pub fn is_absent(&self) -> bool {
        matches!(&self.content, Content::Fault(fault) if fault.code == ABSENT)
    }
}

pub(crate) fn is_yaml(path: &str) -> bool {
    ends_with(path, ".yaml") || ends_with(path, ".yml")
}

pub fn is_kept_text(path: &str) -> bool {
    ends_with(path, ".txt")
}

/// Whether a file is not read that somebody may think is: a table or a document, data with another
/// ending behind its own (Windows hides it), or without one. Beside a source its document may lie.
fn is_left_out(path: &str) -> bool {
    let Some((folder, name)) = path.rsplit_once('/').filter(|_| !is_yaml(path)) else { return false };
    let endings = [
        ".yaml.txt",
        ".yml.txt",
        ".csv",
        ".tsv",
        ".xlsx",
        ".xls",
        ".ods",
        ".docx",
        ".doc",
        ".odt",
        ".json",
        ".toml",
    ];
    let bare = !name.contains('.') && name.chars().any(char::is_lowercase);
    let is_own = name.starts_with("~$") || folder.rsplit('/').next() == Some("sources");
    !is_own && (bare || endings.iter().any(|ending| ends_with(name, ending)))
}

/// Whether a name has an ending, in any case: `X.YAML` is data too on the machine where it was
/// written.
fn ends_with(path: &str, ending: &str) -> bool {
    path.len() >= ending.len()
        && path.is_char_boundary(path.len() - ending.len())
        && path[path.len() - ending.len()..].eq_ignore_ascii_case(ending)
}

/// A path with `/` between its parts. Only on Windows is a backslash no part of a name.
pub fn slashes(path: &str) -> String {
    parts_by_slashes(path, std::path::MAIN_SEPARATOR)
}

fn parts_by_slashes(path: &str, separator: char) -> String {
    if separator == '/' { path.to_string() } else { path.replace(separator, "/") }
}

impl Sources {
    /// Reads all of a folder. `Err` says what to do when there is no data set to read.
    pub fn load(root: &Path) -> Result<Sources, Both> {
        Sources::load_at_most(root, MAX_FILES)
    }

    /// Reads all of a folder that has no more than so many files.
    pub fn load_at_most(root: &Path, most: usize) -> Result<Sources, Both> {
        is_folder(root)?;
        let found = walk::walk(root, most)?;
        let is_left_out = |path: &str, entry: &walk::Entry| {
            entry.as_ref().is_ok_and(|entry| entry.file_type().is_file()) && is_left_out(path)
        };
        let (left_out, found): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(path, entry)| is_left_out(path, entry));
        let mut left_out: Vec<String> = left_out.into_iter().map(|(path, _)| path).collect();
        left_out.sort();
        let contents = parallel::map(&found, |(_, entry)| match entry {
            Ok(entry) => walk::read(entry),
            Err(error) => fault(
                "unreadable-file",
                both(format!("går inte att läsa: {error}"), format!("cannot be read: {error}")),
            ),
        });
        let mut files: Vec<SourceFile> = found
            .into_iter()
            .zip(contents)
            .map(|((path, _), content)| SourceFile { path, content })
            .collect();
        files.extend(journal::found(root));
        files.shrink_to_fit(); // They lie where what was found lay, which was larger.
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Sources { root: root.to_path_buf(), files, left_out, ..Sources::default() })
    }
}

fn nameless() -> Content {
    fault("unreadable-file", both("filnamnet är inte UTF-8", "the file's name is not UTF-8"))
}

fn special() -> Content {
    fault(
        "unreadable-file",
        both("är ingen vanlig fil (länk eller specialfil)", "is not a plain file (a link or a special file)"),
    )
}

/// The text of some bytes, or why they are none.
fn content_of(bytes: Vec<u8>) -> Content {
    if bytes.len() as u64 > MAX_BYTES {
        return too_large();
    }
    String::from_utf8(bytes).map_or_else(
        |error| encoding::not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()),
        |text| Content::Text(text.into()),
    )
}

fn too_large() -> Content {
    let most = MAX_BYTES >> 20;
    fault(
        "too-large",
        both(format!("filen är större än {most} MiB"), format!("the file is larger than {most} MiB")),
    )
}

/// Whether a folder can be read; `Err` says why not.
pub fn is_folder(root: &Path) -> Result<(), Both> {
    let shown = root.display();
    let about = match (fs::metadata(root), fs::symlink_metadata(root)) {
        (Err(error), Ok(_)) if error.kind() == ErrorKind::NotFound => {
            return Err(both(
                format!("{shown} är en länk till något som inte finns"),
                format!("{shown} is a link to what is not there"),
            ));
        }
        (Err(error), _) if error.kind() == ErrorKind::NotFound => {
            return Err(both(format!("mappen {shown} finns inte"), format!("there is no folder {shown}")));
        }
        (about, _) => about,
    };
    match about.and_then(|about| if about.is_dir() { fs::read_dir(root).map(Some) } else { Ok(None) }) {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(both(format!("{shown} är ingen mapp"), format!("{shown} is not a folder"))),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            Err(both(format!("mappen {shown} får inte läsas"), format!("the folder {shown} may not be read")))
        }
        Err(error) => Err(both(
            format!("mappen {shown} går inte att läsa: {error}"),
            format!("the folder {shown} cannot be read: {error}"),
        )),
    }
}

/// The data folder: the given one, or the nearest `data` upwards from here.
pub fn find_root(given: Option<&Path>, here: &Path) -> Result<PathBuf, Both> {
    if let Some(given) = given {
        return Ok(given.to_path_buf());
    }
    let found = here
        .ancestors()
        .map(|folder| folder.join("data"))
        .find(|folder| fs::metadata(folder).is_ok_and(|data| data.is_dir()));
    let Some(found) = found else {
        return Err(both(
            "hittar ingen mapp `data` här eller högre upp: ange den med --data MAPP",
            "found no folder `data` here or further up: give its name with --data DIR",
        ));
    };
    // Shown as people would write it, when it is where they are or lies below that.
    Ok(match found.strip_prefix(here) {
        Ok(below) if below == Path::new("") => PathBuf::from("."),
        Ok(below) => below.to_path_buf(),
        Err(_) => found,
    })
}

#[cfg(test)]
mod tests {
    use super::parts_by_slashes;

    #[test]
    fn a_backslash_parts_a_path_on_windows_only() {
        let path = r"data\skane\groups/a.yaml";
        assert_eq!(parts_by_slashes(path, '\\'), "data/skane/groups/a.yaml");
        assert_eq!(parts_by_slashes(path, '/'), path);
    }
}
