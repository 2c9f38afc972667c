//! Mends what can be mended for certain, in memory: the text of every finding that says how, all of
//! its edits or none.

use crate::checks::outcome::Found;
use crate::diagnostic::{Diagnostic, Edit, FileId, Span};
use crate::edit;
use crate::model::NOT_CANONICAL;
use crate::model::canonical::same_meaning;
use crate::sources::{Content, Sources};
use crate::syntax;
use std::collections::BTreeMap;

/// One mending can make way for the next: a key that is known now has a value to look at.
const ROUNDS: usize = 8;

/// The files that were mended, by index, with their text before.
pub type Mended = BTreeMap<usize, String>;

/// Mends what a look at the data finds, until there is nothing more to mend.
pub fn until_done<E>(
    sources: &mut Sources,
    look: impl Fn(&Sources) -> Result<Vec<Found>, E>,
) -> Result<Mended, E> {
    let mut mended = Mended::new();
    for _ in 0..ROUNDS {
        let found = look(sources)?;
        let changed = once(sources, &found);
        if changed.is_empty() {
            break;
        }
        for (at, text) in changed {
            mended.entry(at).or_insert(text);
        }
    }
    // What came back to what it was is no change.
    mended.retain(|at, text| sources.files[*at].text() != text);
    Ok(mended)
}

/// Applies what the findings say, once. A text that could not be read afterwards is not taken.
pub fn once(sources: &mut Sources, found: &[Found]) -> Mended {
    let mut by_file: BTreeMap<usize, Vec<&Diagnostic>> = BTreeMap::new();
    for finding in found.iter().map(|found| &found.diagnostic).filter(|finding| !finding.fix.is_empty()) {
        by_file.entry(finding.place.file.0 as usize).or_default().push(finding);
    }
    let mut changed = Mended::new();
    for (at, findings) in by_file {
        let text = sources.files[at].text();
        let mended = edit::apply(text, &chosen(text, &findings));
        if mended != text && is_readable(&mended) {
            changed.insert(at, text.to_string());
            sources.files[at].content = Content::Text(mended.into());
        }
    }
    changed
}

/// The edits of as many findings about a text as do not touch each other.
pub fn chosen(text: &str, findings: &[&Diagnostic]) -> Vec<Edit> {
    let mut taken: BTreeMap<(Span, usize), &Edit> = BTreeMap::new();
    for finding in findings {
        // What is taken stands apart, so only the last that begins before an edit's end can touch
        // it.
        let last = |edit: &Edit| {
            taken.range(..=(Span { start: edit.place.span.end, end: u32::MAX }, usize::MAX)).next_back()
        };
        let touches =
            |edit: &Edit| last(edit).is_some_and(|((span, _), _)| span.end >= edit.place.span.start);
        let apart = finding.fix.iter().all(|edit| edit.place.file == finding.place.file && !touches(edit));
        if apart && (finding.code != NOT_CANONICAL || same_meaning(text, &edit::apply(text, &finding.fix))) {
            let number = taken.len();
            taken.extend(
                finding.fix.iter().enumerate().map(|(at, edit)| ((edit.place.span, number + at), edit)),
            );
        }
    }
    taken.into_values().cloned().collect()
}

fn is_readable(text: &str) -> bool {
    syntax::parse(text, FileId::default(), &mut Vec::new()).whole
}
