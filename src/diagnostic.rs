//! A finding as a value: what is wrong, where, and what to do about it. How it looks is the report
//! stage's matter.

use crate::lang::Both;
use std::fmt::Write as _;

/// A file's index in `Sources::files`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// A stretch of a file, in characters (not bytes) from its beginning, the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// A stretch of a named file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    pub file: FileId,
    pub span: Span,
}

/// How bad a finding is, the worst first. Only errors and warnings make `gov validate` answer 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warning,
    /// Something to know: what the data can't tell, or a fault that is possible and not certain.
    Info,
}

impl Level {
    /// The level's name in files, formats and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info => "info",
        }
    }
}

/// A change of a text that mends a finding for certain: the stretch is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub place: Place,
    pub text: String,
}

/// One finding: one primary place, related places each with their own words, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the fault, e.g. `unknown-reference`: the same in every format and language.
    pub code: &'static str,
    pub level: Level,
    pub place: Place,
    pub message: Both,
    pub related: Vec<(Place, Both)>,
    pub help: Option<Both>,
    /// What mends it, where that is certain; empty otherwise.
    pub fix: Vec<Edit>,
}

impl Diagnostic {
    pub fn error(code: &'static str, place: Place, message: Both) -> Diagnostic {
        Diagnostic {
            code,
            level: Level::Error,
            place,
            message,
            related: Vec::new(),
            help: None,
            fix: Vec::new(),
        }
    }

    /// The same finding on another level.
    pub fn level(self, level: Level) -> Diagnostic {
        Diagnostic { level, ..self }
    }

    /// The same finding as something that may be so: the data can't tell.
    pub fn possible(self) -> Diagnostic {
        self.level(Level::Info)
    }

    /// Replacing the finding's own place by a text mends it for certain.
    pub fn replace(mut self, text: impl Into<String>) -> Diagnostic {
        self.fix = vec![Edit { place: self.place, text: text.into() }];
        self
    }

    pub fn help(mut self, help: Both) -> Diagnostic {
        self.help = Some(help);
        self
    }

    pub fn related(mut self, place: Place, words: Both) -> Diagnostic {
        self.related.push((place, words));
        self
    }
}

/// The order in which findings are shown: by file, place and code, so that output never depends on
/// the order of work.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| (a.place, a.code, &a.message.en).cmp(&(b.place, b.code, &b.message.en)));
}

/// Joins names to `a, b or c` in both languages, at most `most` of them.
pub fn list_of<'a>(names: impl IntoIterator<Item = &'a str>, most: usize) -> Both {
    let names: Vec<&str> = names.into_iter().collect();
    let shown = &names[..names.len().min(most)];
    let join = |word: &str, more: &str| {
        let mut text = String::new();
        for (i, name) in shown.iter().enumerate() {
            let last = i + 1 == shown.len() && shown.len() == names.len();
            let glue = if i == 0 {
                ""
            } else if last {
                word
            } else {
                ", "
            };
            let _ = write!(text, "{glue}`{name}`");
        }
        if shown.len() < names.len() {
            let _ = write!(text, ", {more}");
        }
        text
    };
    Both { sv: join(" eller ", "…"), en: join(" or ", "…") }
}
