//! What has to be true of the data. A check reads the model and returns findings; it reads no file
//! and prints nothing.
//!
//! One code, one page in `docs/checks/`, one row here; a check between entities has a file of its
//! own name.

mod adopted_proposal;
mod case_twins;
mod chair_without_seat;
mod change_without_decision;
mod cited;
pub mod config;
mod count_mismatch;
mod cycle;
mod date_not_in_source;
mod dissolved_body;
mod double_holder;
mod exclusive_ends;
mod focus;
pub mod given_names;
pub mod ignore;
mod implied_without_note;
pub mod judge;
pub mod kept_text;
mod later_decision;
mod letters;
pub mod locator;
mod lost_place;
pub mod mask;
pub mod mend;
mod name_out_of_time;
mod named_patient;
mod near_line;
mod never_together;
mod no_holder;
mod no_parent;
mod no_responsible;
mod no_source;
mod not_a_name;
mod not_in_complete_list;
mod not_in_source;
mod not_reciprocal;
pub mod old_form;
mod old_source;
mod orphan;
pub mod outcome;
mod outlives_parent;
mod outside_lifetime;
mod own_deputy;
mod page;
mod person_name;
mod personal_data;
mod personal_email;
pub mod personal_number;
mod reading;
mod redundant_seat;
mod removed_name;
mod responsibility_gap;
mod rivals;
mod role_gap;
mod role_not_stated;
mod rule_count;
mod rule_unmet;
mod same_name;
mod same_person;
pub mod scope;
mod sources_disagree;
mod stated_twice;
mod telephone_number;
mod too_few;
mod two_chairs;
mod two_hosts;
mod uncheckable_count;
mod vacant_but_held;
mod when;
mod winter_or_years;

use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::Both;
use crate::model::pair::Pair;
use crate::parallel;
pub use scope::Scope;
use std::ops::Range;

/// One code of a finding: what it is, and what looks for it.
pub struct Check {
    pub code: &'static str,
    /// How bad it is, where `gov.toml` says nothing else.
    pub level: Level,
    /// The version of gov that first had it.
    pub since: &'static str,
    /// Whether `--fix` can mend it, where only one mending is possible.
    pub fixable: bool,
    /// Its page, in both languages.
    pub page: &'static str,
    run: Run,
}

/// Who finds it.
#[derive(Clone, Copy)]
enum Run {
    /// The reading itself, within one file or while ids are resolved. Such a fault can't be
    /// silenced: the data does not say what it seems to.
    Reading,
    /// The reading too, as a matter of form: it can be silenced.
    Form,
    /// A look at the linked model.
    Model(Look),
    /// A look whose answers rest on more than what a thing names and what names it: where two
    /// revisions differ in what the second part asks for, findings can differ anywhere.
    Wide(Look, fn(&Pair<'_>) -> bool),
}

type Look = fn(&Scope<'_>, &mut Vec<Diagnostic>);

impl Check {
    const fn new(code: &'static str, level: Level, page: &'static str, run: Look) -> Check {
        Check { code, level, since: "0.1.0", fixable: false, page, run: Run::Model(run) }
    }

    const fn wide(
        code: &'static str,
        level: Level,
        page: &'static str,
        run: Look,
        when: fn(&Pair<'_>) -> bool,
    ) -> Check {
        Check { run: Run::Wide(run, when), ..Check::new(code, level, page, run) }
    }

    const fn reading(code: &'static str, page: &'static str) -> Check {
        Check { code, level: Level::Error, since: "0.1.0", fixable: false, page, run: Run::Reading }
    }

    /// Found while the configuration is read, where the reading can go on without it.
    const fn of_form(code: &'static str, level: Level, page: &'static str) -> Check {
        Check { level, run: Run::Form, ..Check::reading(code, page) }
    }

    const fn fixable(self) -> Check {
        Check { fixable: true, ..self }
    }

    /// A finding of it: what its code and its level are is said at the check, and nowhere else.
    fn finding(&self, place: Place, message: Both) -> Diagnostic {
        Diagnostic::error(self.code, place, message).level(self.level)
    }

    /// Whether its level can be lowered and a finding of it ignored.
    pub fn can_be_silenced(&self) -> bool {
        !matches!(self.run, Run::Reading)
    }
}

/// Every check between entities, in the order of their codes.
const MODEL: &[Check] = &[
    adopted_proposal::CHECK,
    case_twins::CHECK,
    chair_without_seat::CHECK,
    change_without_decision::CHECK,
    count_mismatch::CHECK,
    cycle::CHECK,
    date_not_in_source::CHECK,
    dissolved_body::CHECK,
    double_holder::CHECK,
    exclusive_ends::CHECK,
    implied_without_note::CHECK,
    kept_text::CHECK,
    later_decision::CHECK,
    lost_place::CHECK,
    letters::MIXED_SCRIPTS,
    name_out_of_time::CHECK,
    named_patient::CHECK,
    never_together::CHECK,
    no_holder::CHECK,
    no_parent::CHECK,
    no_responsible::CHECK,
    no_source::CHECK,
    not_a_name::CHECK,
    not_in_complete_list::CHECK,
    not_in_source::CHECK,
    letters::NOT_NFC,
    not_reciprocal::CHECK,
    old_form::CHECK,
    old_source::CHECK,
    orphan::CHECK,
    outlives_parent::CHECK,
    outside_lifetime::CHECK,
    own_deputy::CHECK,
    personal_email::CHECK,
    personal_number::CHECK,
    redundant_seat::CHECK,
    removed_name::CHECK,
    responsibility_gap::CHECK,
    role_gap::CHECK,
    role_not_stated::CHECK,
    rule_count::CHECK,
    rule_unmet::CHECK,
    same_name::CHECK,
    same_person::CHECK,
    sources_disagree::CHECK,
    stated_twice::CHECK,
    telephone_number::CHECK,
    too_few::CHECK,
    two_chairs::CHECK,
    two_hosts::CHECK,
    uncheckable_count::CHECK,
    locator::CHECK,
    vacant_but_held::CHECK,
    winter_or_years::CHECK,
];

/// Every check.
pub fn all() -> impl Iterator<Item = &'static Check> {
    reading::CHECKS.iter().chain([&config::CHECK, &config::INCOMPLETE]).chain(&ignore::CHECKS).chain(MODEL)
}

/// The check of a code.
pub fn find(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code == code)
}

/// Whether a code is meant by a pattern: itself, or the beginning of some (`no-*`).
pub fn fits(pattern: &str, code: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == code, |start| code.starts_with(start))
}

/// Runs all checks between entities.
pub fn run(scope: &Scope<'_>) -> Vec<Diagnostic> {
    run_on(std::slice::from_ref(scope), |_| true).into_iter().flatten().collect()
}

/// The codes of which what differs between two revisions can make a finding anywhere.
fn reaching(pair: &Pair<'_>) -> Vec<&'static str> {
    MODEL
        .iter()
        .filter(|check| matches!(check.run, Run::Wide(_, when) if when(pair)))
        .map(|check| check.code)
        .collect()
}

/// A piece of work: a check that goes through everything for itself, or all the others on some
/// files. So what is near at hand is asked all that is to be asked of it.
enum Work<'c> {
    Wide(&'c Check),
    Near(Range<usize>),
}

/// Runs some checks on each of some looks.
fn run_on(scopes: &[Scope<'_>], asked: impl Fn(&Check) -> bool) -> Vec<Vec<Diagnostic>> {
    let (wide, near): (Vec<&Check>, Vec<&Check>) =
        MODEL.iter().filter(|check| asked(check)).partition(|check| matches!(check.run, Run::Wide(..)));
    let mut works = Vec::new();
    for (side, scope) in scopes.iter().enumerate() {
        works.extend(wide.iter().map(|check| (side, Work::Wide(check))));
        works.extend(scope.parts().filter(|_| !near.is_empty()).map(|part| (side, Work::Near(part))));
    }
    let found = parallel::uneven(&works, |(side, work)| {
        let (scope, mut found) = (&scopes[*side], Vec::new());
        match work {
            Work::Wide(check) => look(check, scope, &mut found),
            Work::Near(files) => {
                let part = scope.part(files.clone());
                near.iter().for_each(|check| look(check, &part, &mut found));
            }
        }
        found
    });
    let mut all: Vec<Vec<Diagnostic>> = scopes.iter().map(|_| Vec::new()).collect();
    works.iter().zip(found).for_each(|((side, _), mut found)| all[*side].append(&mut found));
    all
}

fn look(check: &Check, scope: &Scope<'_>, found: &mut Vec<Diagnostic>) {
    if let Run::Model(run) | Run::Wide(run, _) = check.run {
        run(scope, found);
    }
}
