//! Findings whose places have been looked up: paths as people write them, lines and columns.

use crate::checks::outcome::Found;
use crate::diagnostic::{self, Diagnostic, FileId};
use crate::lang::Both;
use crate::lines::{Lines, Spot};
use crate::sources::{Sources, slashes};
use std::collections::HashMap;

/// A stretch of a file that people can find.
#[derive(Debug)]
pub struct Place {
    /// The path as the user would write it.
    pub path: String,
    pub spot: Spot,
}

impl Place {
    /// `data/skane/groups/x.yaml:12:9`, which terminals and editors open.
    pub fn shown(&self) -> String {
        format!("{}:{}:{}", self.path, self.spot.line, self.spot.column)
    }
}

/// A finding whose places have been looked up.
#[derive(Debug)]
pub struct Located<'f> {
    pub found: &'f Found,
    pub at: Place,
    pub related: Vec<Related<'f>>,
    pub edits: Vec<Change<'f>>,
}

#[derive(Debug)]
pub struct Related<'f> {
    pub at: Place,
    pub same_file: bool,
    pub words: &'f Both,
}

/// A stretch and the text that it becomes when the finding is mended.
#[derive(Debug)]
pub struct Change<'f> {
    pub at: Place,
    pub same_file: bool,
    pub text: &'f str,
}

impl Located<'_> {
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.found.diagnostic
    }
}

/// A path below the root as the user would write it.
pub fn shown_path(sources: &Sources, below: &str) -> String {
    slashes(&sources.root.join(below).to_string_lossy())
}

/// The lines of the files that findings are in, each file's looked up once.
pub struct Places<'s> {
    sources: &'s Sources,
    lines: HashMap<FileId, Lines<'s>>,
}

impl<'s> Places<'s> {
    pub fn new(sources: &'s Sources) -> Places<'s> {
        Places { sources, lines: HashMap::new() }
    }

    pub fn lines(&mut self, file: FileId) -> &Lines<'s> {
        let sources = self.sources;
        self.lines
            .entry(file)
            .or_insert_with(|| Lines::new(sources.files.get(file.0 as usize).map_or("", |file| file.shown())))
    }

    pub fn locate<'f>(&mut self, found: &'f Found) -> Located<'f> {
        let diagnostic = &found.diagnostic;
        let own = diagnostic.place.file;
        let at = self.look_up(diagnostic.place);
        let related = diagnostic.related.iter().map(|(place, words)| Related {
            at: self.look_up(*place),
            same_file: place.file == own,
            words,
        });
        let related = related.collect();
        let edits = diagnostic.fix.iter();
        let edits = edits
            .map(|edit| Change {
                at: self.look_up(edit.place),
                same_file: edit.place.file == own,
                text: &edit.text,
            })
            .collect();
        Located { found, at, related, edits }
    }

    /// A place as terminals and editors open it.
    pub fn shown(&mut self, place: diagnostic::Place) -> String {
        self.look_up(place).shown()
    }

    fn look_up(&mut self, place: diagnostic::Place) -> Place {
        let below = self.sources.files.get(place.file.0 as usize).map_or("", |file| &file.path);
        let path = shown_path(self.sources, below);
        Place { path, spot: self.lines(place.file).spot(place.span) }
    }
}
