//! Where a program lies that we start. Never in whatever folder we stand in: that may hold what
//! somebody else has put there.

use std::env::{self, consts};
use std::path::{Path, PathBuf};

/// The files that a name may mean, the first in `PATH` first. A relative path is none of them, nor
/// is an empty part of `PATH`: both would be taken from the current folder.
pub fn candidates(name: &str) -> Vec<PathBuf> {
    let path = Path::new(name);
    if path.is_absolute() {
        return vec![path.to_path_buf()];
    }
    if path.file_name().is_none_or(|file| file != name) {
        return Vec::new();
    }
    let folders = env::var_os("PATH").unwrap_or_default();
    let files = env::split_paths(&folders)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(format!("{name}{}", consts::EXE_SUFFIX)));
    files.filter(|file| file.is_file()).collect()
}

#[cfg(test)]
mod tests {
    use super::candidates;

    #[test]
    fn nothing_of_this_folder_is_a_program() {
        for name in ["./less", "bin/less", "../less", "..", "", "less/"] {
            assert!(candidates(name).is_empty(), "{name}");
        }
    }
}
