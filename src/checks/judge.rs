//! From everything that was found to what is shown: levels from the configuration, exceptions from the comments, order.

use crate::checks::config::Config;
use crate::checks::{self, Scope, ignore};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::model::Model;
use crate::model::date::Day;
use crate::sources::Sources;
use std::collections::HashMap;

/// All findings of a data set.
#[derive(Debug)]
pub struct Judged {
    /// In the order in which they are shown.
    pub found: Vec<Diagnostic>,
    /// How many were taken out by ignore comments.
    pub silenced: usize,
    /// How many more there are of a code in a file than are kept.
    pub more: usize,
}

/// Findings of one code in one file, at most: a file that gives more is broken in one way, and the rest is counted.
pub const MOST_ALIKE: usize = 10_000;

/// Reads and checks a data set. `base` is the configuration to use instead of the data's own, which is looked at all the same.
pub fn judge(sources: &Sources, model: &Model, read: Vec<Diagnostic>, base: Option<Config>, today: Day) -> Judged {
    let mut found = read;
    let own = Config::of(sources, model, &mut found);
    let config = base.unwrap_or(own);
    let scope = Scope::new(model, sources, &config, today);
    found.extend(checks::run(&scope));
    found.retain_mut(|finding| level(finding, &config));
    let silenced = ignore::silence(&mut found, &scope);
    diagnostic::sort(&mut found);
    let (before, mut alike) = (found.len(), HashMap::new());
    found.retain(|finding| {
        let count = alike.entry((finding.place.file, finding.code)).or_insert(0);
        *count += 1;
        *count <= MOST_ALIKE
    });
    let more = before - found.len();
    Judged { found, silenced, more }
}

/// All findings of a data set, as its own configuration says.
pub fn of(sources: &Sources, today: Day) -> Judged {
    let (model, read) = Model::build(sources);
    judge(sources, &model, read, None, today)
}

/// Gives a finding the level that the configuration says; false when it is turned off. What is only possible stays so.
fn level(finding: &mut Diagnostic, config: &Config) -> bool {
    let Some(check) = checks::find(finding.code).filter(|check| check.can_be_silenced()) else { return true };
    match config.level(finding.code, check.level) {
        Some(level) if finding.level == check.level => finding.level = level,
        Some(_) => {}
        None => return false,
    }
    true
}

impl Level {
    /// Whether a finding of this level makes the answer "no".
    pub fn fails(self) -> bool {
        self <= Level::Warning
    }
}
