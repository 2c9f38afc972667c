//! From everything that was found to what is shown: levels from the configuration, exceptions from
//! the comments, order.

use crate::checks::config::Config;
use crate::checks::outcome::{self, Found, Gone, Outcome};
use crate::checks::rivals::Ends;
use crate::checks::{self, Check, Scope, focus, ignore};
use crate::diagnostic::{self, Diagnostic, Level};
use crate::model::Model;
use crate::model::date::Day;
use crate::model::pair::Pair;
use crate::parallel;
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

/// Findings of one code in one file, at most: a file that gives more is broken in one way, and the
/// rest is counted.
pub const MOST_ALIKE: usize = 10_000;

/// Reads and checks a data set. `base` is the configuration to use instead of the data's own, which
/// is looked at all the same.
pub fn judge(
    sources: &Sources,
    model: &Model,
    read: Vec<Diagnostic>,
    base: Option<Config>,
    today: Day,
) -> Judged {
    let mut found = read;
    let own = Config::of(sources, model, &mut found);
    let config = base.unwrap_or(own);
    let scope = Scope::new(model, sources, &config, today);
    found.extend(checks::run(&scope));
    settled(found, &scope)
}

/// What counts of all that was found in what is looked at.
fn settled(mut found: Vec<Diagnostic>, scope: &Scope<'_>) -> Judged {
    found.retain_mut(|finding| scope.looks_at(finding.place.file) && level(finding, scope.config));
    let silenced = ignore::silence(&mut found, scope);
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

/// The findings in which two revisions differ.
#[derive(Debug)]
pub struct Compared {
    /// What the later one has, and the earlier has not or has as something less bad.
    pub new: Vec<Found>,
    /// What the earlier one had.
    pub fixed: Vec<Gone>,
}

/// Tells what is new and what is fixed, as looking at all of both would. Only what can differ is
/// looked at.
pub fn compared(pair: &Pair<'_>, today: Day) -> Compared {
    let ([before, after], _) = both(pair, None, today, false);
    let marked = |judged: Judged, at: usize| outcome::marked(judged.found, pair.sides()[at].sources);
    let mut outcome = Outcome { found: marked(after, 1), ..Outcome::default() };
    outcome.compare("", pair.before.sources, marked(before, 0));
    Compared { new: outcome.found, fixed: outcome.fixed }
}

/// What an earlier revision had, and all that is found in the later. That one is looked at wholly,
/// the earlier where the two can differ. `base` is the configuration to use instead of their own.
pub fn beside(pair: &Pair<'_>, base: Option<&Config>, today: Day) -> (Vec<Diagnostic>, Judged) {
    let ([before, after], looked) = both(pair, base, today, true);
    let mut before = before.found;
    if let Some(looked) = looked {
        let elsewhere = after.found.iter().filter(|found| !looked[found.place.file.0 as usize]);
        before.extend(elsewhere.cloned());
        diagnostic::sort(&mut before);
    }
    (before, after)
}

/// What is found in two revisions where they can differ, and the files in which that is; `None` is
/// all. Where it is asked for, all of the later is looked at.
fn both(
    pair: &Pair<'_>,
    base: Option<&Config>,
    today: Day,
    all_of_later: bool,
) -> ([Judged; 2], Option<Vec<bool>>) {
    let sides = pair.sides();
    let mut found = sides.map(|side| side.found.clone());
    let mut configs = [0, 1].map(|at| Config::of(sides[at].sources, &sides[at].model, &mut found[at]));
    if let Some(base) = base {
        configs = [base.clone(), base.clone()];
    }
    let ends = parallel::uneven(&sides, |side| Ends::of(&side.model));
    // What is silent because of a fault, or of another configuration, can be anywhere.
    let is_anywhere = configs[0] != configs[1]
        || pair.others().any(|entity| !entity.faultless)
        || ends[0].are_exclusive() != ends[1].are_exclusive();
    let reaching = if is_anywhere { Vec::new() } else { checks::reaching(pair) };
    let reaches = |check: &Check| reaching.contains(&check.code);
    let scope = |at: usize, looked: Option<Vec<bool>>| {
        Scope::focused(&sides[at].model, sides[at].sources, &configs[at], today, looked)
            .knowing(ends[at].clone())
    };
    let looked = (!is_anywhere).then(|| {
        let before = scope(0, None);
        let after = scope(1, None).beside(&before);
        let wide = checks::run_on(&[before, after], reaches);
        let looked = focus::of(pair, [&wide[0], &wide[1]]);
        found.iter_mut().zip(wide).for_each(|(found, wide)| found.extend(wide));
        looked
    });
    let later = if all_of_later { None } else { looked.clone() };
    let before = scope(0, looked.clone());
    let after = scope(1, later).beside(&before);
    let scopes = [before, after];
    let rest = checks::run_on(&scopes, |check| !reaches(check));
    found.iter_mut().zip(rest).for_each(|(found, rest)| found.extend(rest));
    let [before, after] = found;
    ([settled(before, &scopes[0]), settled(after, &scopes[1])], looked)
}

/// Gives a finding the level that the configuration says; false when it is turned off. What is only
/// possible stays so.
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
