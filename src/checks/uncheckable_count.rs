//! A number that a source states and that nothing in the data can be held against. It is said, so
//! that nobody thinks it was checked.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::{Lang, both};

pub const CHECK: Check =
    Check::new("uncheckable-count", Level::Info, include_str!("../../docs/checks/uncheckable-count.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.subjects() {
        for count in entity.counts().iter().filter(|count| count.counted.is_none()) {
            let [sv, en] = [Lang::Sv, Lang::En].map(|lang| count.number.in_words(lang));
            let what = count.what.as_str();
            let message = both(
                format!(
                    "{sv} ({what}) går inte att kontrollera: datamängden räknar inte upp det som \
                     antalet gäller"
                ),
                format!("{en} ({what}) can't be checked: the data does not list what it counts"),
            );
            diagnostics.push(CHECK.finding(Place { file: entity.file, span: count.stated.span }, message));
        }
    }
}
