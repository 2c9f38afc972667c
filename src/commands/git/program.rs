//! How git is to call this program. git hands the line to a shell, so a path in it is quoted for
//! one.

use crate::sources::program::candidates;
use std::env;

/// The program as a shell knows it: `gov` where that is this program, else its path. A path stays
/// right in a window that knows another `PATH`, but not when the program is moved; whoever has it
/// in `PATH` has it there after an update too.
pub fn command() -> Vec<u8> {
    let Ok(own) = env::current_exe() else { return b"gov".to_vec() };
    let same =
        candidates("gov").first().and_then(|first| first.canonicalize().ok()) == own.canonicalize().ok();
    // A part of `PATH` that is no whole path is looked for in whatever folder one stands in, where
    // anybody's program may lie.
    let is_safe =
        env::var_os("PATH").is_some_and(|path| env::split_paths(&path).all(|folder| folder.is_absolute()));
    if same && is_safe { b"gov".to_vec() } else { quoted(own.as_os_str().as_encoded_bytes()) }
}

/// What git is to call, by the word that says for what.
pub fn wanted(command: &[u8], word: &str) -> Vec<u8> {
    [command, b" git ", word.as_bytes()].concat()
}

/// A path as one word of a shell's, whatever stands in it.
fn quoted(path: &[u8]) -> Vec<u8> {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    if path.iter().all(is_plain) {
        return path.to_vec();
    }
    let mut out = vec![b'\''];
    for byte in path {
        match byte {
            b'\'' => out.extend(b"'\\''"),
            byte => out.push(*byte),
        }
    }
    out.push(b'\'');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_path_is_one_word() {
        assert_eq!(quoted(b"/usr/bin/gov"), b"/usr/bin/gov");
        assert_eq!(quoted(b"/a b/$(x)'gov"), b"'/a b/$(x)'\\''gov'");
    }
}
