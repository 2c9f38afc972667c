//! What a run of the checks came to: the findings that are shown, what is not shown, and a
//! fingerprint by which a later run knows a finding again.

use crate::diagnostic::{Diagnostic, FileId, Level};
use crate::lang::Both;
use crate::lines::Lines;
use crate::model::date::Day;
use crate::model::stem;
use crate::sources::Sources;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// What there is to report.
#[derive(Debug)]
pub struct Outcome {
    /// What is shown, in order.
    pub found: Vec<Found>,
    /// What an earlier revision had and this one has not.
    pub fixed: Vec<Gone>,
    /// Findings that the earlier revision had too, and that are not shown.
    pub known: usize,
    /// Findings below the level that is shown, and how many of them are warnings.
    pub below: usize,
    pub below_warnings: usize,
    /// Findings that a comment in the data asks to ignore.
    pub silenced: usize,
    /// Files that were read.
    pub files: usize,
    /// Rules that were looked at.
    pub rules: usize,
    /// Findings of one code in one file that are counted only.
    pub more: usize,
    /// Faults of reading in what was not asked for: the checks may have been silent because of
    /// them.
    pub outside: usize,
    /// The level from which findings make the answer "no".
    pub fail_on: Level,
    /// The earlier revision, when there is one to compare with.
    pub since: Option<String>,
    /// The day by which it was judged, where that is the commit's.
    pub as_of: Option<Day>,
}

/// A finding that is shown.
#[derive(Debug)]
pub struct Found {
    pub diagnostic: Diagnostic,
    pub fingerprint: String,
    /// Whether the earlier revision lacks it; `None` when there is none to compare with.
    pub is_new: Option<bool>,
}

/// A finding of the earlier revision that is no more. Its place is gone with it.
#[derive(Debug)]
pub struct Gone {
    pub code: &'static str,
    pub path: String,
    pub message: Both,
    pub fingerprint: String,
}

/// Findings with their fingerprints.
pub fn marked(found: Vec<Diagnostic>, sources: &Sources) -> Vec<Found> {
    let fingerprints = fingerprints(&found, sources);
    found
        .into_iter()
        .zip(fingerprints)
        .map(|(diagnostic, fingerprint)| Found { diagnostic, fingerprint, is_new: None })
        .collect()
}

impl Default for Outcome {
    fn default() -> Outcome {
        let (found, fixed) = (Vec::new(), Vec::new());
        Outcome {
            found,
            fixed,
            known: 0,
            below: 0,
            below_warnings: 0,
            silenced: 0,
            files: 0,
            rules: 0,
            more: 0,
            outside: 0,
            fail_on: Level::Warning,
            since: None,
            as_of: None,
        }
    }
}

impl Outcome {
    /// Whether the answer is "no": there is a finding of the level that fails, or worse.
    pub fn fails(&self) -> bool {
        self.found.iter().any(|found| found.diagnostic.level <= self.fail_on)
    }

    /// Keeps what is of a level or worse, and counts the rest. What fails is always shown.
    pub fn show(&mut self, least: Level) {
        let least = least.max(self.fail_on);
        let before = self.found.len();
        let is_below = |found: &&Found| found.diagnostic.level > least;
        let warnings = self.found.iter().filter(is_below);
        self.below_warnings = warnings.filter(|found| found.diagnostic.level == Level::Warning).count();
        self.found.retain(|found| found.diagnostic.level <= least);
        self.below = before - self.found.len();
    }

    /// Tells what is new from what an earlier version of the data had as well, which is not shown,
    /// and what it had and is no more. A finding that became worse is new.
    pub fn compare(&mut self, revision: &str, earlier: &Sources, before: Vec<Found>) {
        let mut left: HashMap<String, Diagnostic> =
            before.into_iter().map(|found| (found.fingerprint, found.diagnostic)).collect();
        let mut known = 0;
        self.found.retain_mut(|found| {
            let was = left.remove(&found.fingerprint);
            found.is_new = Some(true);
            let same = was.is_some_and(|was| was.level <= found.diagnostic.level);
            known += usize::from(same);
            !same
        });
        self.known = known;
        self.since = Some(revision.to_string());
        let path = |finding: &Diagnostic| {
            earlier.files.get(finding.place.file.0 as usize).map_or("", |file| &file.path).to_string()
        };
        let gone = left.into_iter().filter(|(_, was)| was.level.fails()).map(|(fingerprint, was)| Gone {
            code: was.code,
            path: path(&was),
            message: was.message,
            fingerprint,
        });
        self.fixed = gone.collect();
        self.fixed.sort_by(|a, b| (&a.path, a.code, &a.fingerprint).cmp(&(&b.path, b.code, &b.fingerprint)));
    }
}

/// The fingerprint of each finding: of its code, the id of the file that it is in, the line that it
/// stands on, and which one it is among equals. No words of a message, no line number and no
/// folder: a finding stays the same when it is moved. No two findings of one list have the same.
pub fn fingerprints(found: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let mut lines: HashMap<FileId, Lines<'_>> = HashMap::new();
    let mut texts: HashMap<(FileId, usize), String> = HashMap::new();
    let mut equals: HashMap<(&str, &str, String), usize> = HashMap::new();
    let mut fingerprint = |finding: &Diagnostic| {
        let file = finding.place.file;
        let Some(source) = sources.files.get(file.0 as usize) else { return String::new() };
        let lines = lines.entry(file).or_insert_with(|| Lines::new(source.shown()));
        let line = lines.spot(finding.place.span).line;
        // One long line can have many findings, so it is read once.
        let text = texts.entry((file, line)).or_insert_with(|| digest(&[lines.line(line).trim()]));
        let id = stem(&source.path);
        let nth = equals.entry((finding.code, id, text.clone())).or_insert(0);
        let whole = digest(&[finding.code, id, text, &nth.to_string()]);
        *nth += 1;
        whole[..16].to_string()
    };
    found.iter().map(&mut fingerprint).collect()
}

/// The SHA-256 of some texts, in hex digits. No text has a byte that UTF-8 never has, so it can
/// stand between them.
fn digest(parts: &[&str]) -> String {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update(part);
        sum.update([0xFF]);
    }
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
