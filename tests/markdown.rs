//! The code blocks of a Markdown page: the files of a data set, and commands with what they print.
//! All tests that read pages read them here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their path below `data/`.
pub type Files = BTreeMap<String, String>;

pub struct Block<'a> {
    /// What stands behind the fence: the language, and for a terminal its width (`console 80`).
    info: &'a str,
    /// What stands between the fences, with its last line feed.
    pub text: &'a str,
    start: usize,
}

/// A block that begins with `$ gov …`.
pub struct Command<'a> {
    /// The line itself, without `$ gov `.
    pub line: &'a str,
    /// A terminal's columns; `None` is a pipe.
    pub width: Option<usize>,
}

impl<'a> Block<'a> {
    pub fn language(&self) -> &'a str {
        self.info.split_whitespace().next().unwrap_or_default()
    }

    pub fn command(&self) -> Option<Command<'a>> {
        let first = self.text.lines().next()?;
        let line = first.strip_prefix("$ gov ").filter(|_| self.language() == "console")?;
        let width = self.info.split_whitespace().nth(1);
        let width = width.map(|width| width.parse().expect("a terminal's width is a number"));
        Some(Command { line, width })
    }

    /// The path below `data/` that the first line names, and what the file has.
    pub fn file(&self) -> Option<(&'a str, &'a str)> {
        if !["yaml", "toml", "text"].contains(&self.language()) {
            return None;
        }
        let (first, text) = self.text.split_once('\n').expect("a block has a line");
        let path = first.strip_prefix("# data/").unwrap_or_else(|| panic!("{first}: begins with no path"));
        Some((path, text))
    }
}

impl Command<'_> {
    /// The words of the line; double quotes hold spaces together.
    pub fn args(&self) -> Vec<&str> {
        let parts = self.line.split('"').enumerate();
        parts
            .flat_map(|(at, part)| match at % 2 {
                1 => vec![part],
                _ => part.split_whitespace().collect(),
            })
            .collect()
    }
}

pub fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, &str, usize)> = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        let said = line.trim_end();
        let rest = said.trim_start_matches('`');
        let ticks = said.len() - rest.len();
        match open {
            None if ticks >= 3 => open = Some((ticks, rest, at + line.len())),
            Some((fence, info, start)) if ticks >= fence && rest.is_empty() => {
                blocks.push(Block { info, text: &page[start..at], start });
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    assert!(open.is_none(), "a block has no end:\n{page}");
    blocks
}

/// The files that a page shows, put onto others. A block with a path alone takes the file away.
pub fn files(page: &str, onto: &Files) -> Files {
    let mut files = onto.clone();
    for (path, text) in blocks(page).iter().filter_map(Block::file) {
        match text.is_empty() {
            true => drop(files.remove(path)),
            false => drop(files.insert(path.into(), text.into())),
        }
    }
    files
}

/// Makes a data set of its own; what was in the folder before is gone.
pub fn write(files: &Files, folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
}

/// The page with another text in those blocks that `now` has one for.
pub fn rewritten<'a>(page: &'a str, mut now: impl FnMut(&Block<'a>) -> Option<String>) -> String {
    let mut out = String::new();
    let mut from = 0;
    for block in blocks(page) {
        let Some(text) = now(&block) else { continue };
        assert!(!text.lines().any(|line| line.starts_with("```")), "would end the block:\n{text}");
        out.push_str(&page[from..block.start]);
        out.push_str(&text);
        from = block.start + block.text.len();
    }
    out + &page[from..]
}
