//! A long answer on a terminal goes through a pager, which is what the user's environment says and
//! never anything of the data's.

use crate::sources::program::candidates;
use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The pager where the environment names none: it ends by itself when the answer fits, shows
/// colours, leaves the answer on the screen, and ends when it is interrupted, as we do.
const USUAL: &str = "less -FRXK";

/// The answer on its way out: kept until it is whole, and then written, or shown in a pager when it
/// is longer than the screen.
pub struct Paged<'p> {
    to: &'p mut dyn Write,
    /// Columns and lines of the screen; `None` when there is none, or no pager is wanted.
    screen: Option<(usize, usize)>,
    kept: Vec<u8>,
}

impl<'p> Paged<'p> {
    pub fn new(to: &'p mut dyn Write, screen: Option<(usize, usize)>) -> Paged<'p> {
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        Paged { to, screen: screen.filter(|_| !dumb), kept: Vec::new() }
    }
}

impl Write for Paged<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.screen {
            None => self.to.write(bytes),
            Some(_) => self.kept.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        let answer = std::mem::take(&mut self.kept);
        if self.screen.is_some_and(|screen| is_longer(&answer, screen)) {
            self.to.flush()?;
            if shown(&answer) {
                return Ok(());
            }
        }
        self.to.write_all(&answer)?;
        self.to.flush()
    }
}

/// Whether an answer does not fit on a screen, with a line left for the shell. Colours make a line
/// seem longer than it is; then it is the pager that sees that all fits.
fn is_longer(answer: &[u8], (columns, lines): (usize, usize)) -> bool {
    let text = String::from_utf8_lossy(answer);
    text.lines().map(|line| line.chars().count().div_ceil(columns.max(1)).max(1)).sum::<usize>() >= lines
}

/// Shows an answer in a pager. `false` when there is none, or when it could not show it.
fn shown(answer: &[u8]) -> bool {
    let wanted = ["GOV_PAGER", "PAGER"]
        .into_iter()
        .find_map(|name| env::var(name).ok())
        .unwrap_or_else(|| USUAL.into());
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let Some((name, args)) = words.split_first().filter(|(name, _)| **name != "cat") else { return false };
    let Some(mut pager) = candidates(name).into_iter().find_map(|path| start(&path, args)) else {
        return false;
    };
    if let Some(mut pipe) = pager.stdin.take() {
        // One that was quit early has read enough.
        let _ = pipe.write_all(answer);
    }
    pager.wait().is_ok_and(|status| status.success())
}

fn start(path: &Path, args: &[&str]) -> Option<Child> {
    let mut command = Command::new(path);
    command.args(args).stdin(Stdio::piped());
    // A plain `less` shows colours too.
    if env::var_os("LESS").is_none() {
        command.env("LESS", "FRX");
    }
    // Where the locale is not installed, `less` would show å as bytes.
    if env::var_os("LESSCHARSET").is_none() {
        command.env("LESSCHARSET", "utf-8");
    }
    command.spawn().ok()
}

#[cfg(test)]
mod tests {
    use super::is_longer;

    #[test]
    fn an_answer_is_longer_than_the_screen_by_its_lines_on_it() {
        assert!(!is_longer(b"a\nb\n", (80, 3)) && is_longer(b"a\nb\n", (80, 2)));
        assert!(!is_longer(&[b'a'; 80], (80, 2)) && is_longer(&[b'a'; 81], (80, 2)));
        assert!(is_longer(b"\n\n\n", (80, 3)) && !is_longer(b"", (80, 1)));
    }
}
