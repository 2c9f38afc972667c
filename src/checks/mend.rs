//! Mends what can be mended for certain, in memory: the text of every finding that says how, all of its edits or none.

use crate::checks::outcome::Found;
use crate::diagnostic::{Diagnostic, Edit, FileId};
use crate::edit;
use crate::model::NOT_CANONICAL;
use crate::model::canonical::same_meaning;
use crate::sources::{Content, Sources};
use crate::syntax;
use std::collections::{BTreeMap, BTreeSet};

/// Applies what the findings say, once; the files that changed, by their index. A text that could not be read afterwards is not
/// taken.
pub fn mend(sources: &mut Sources, found: &[Found]) -> BTreeSet<usize> {
    let mut by_file: BTreeMap<usize, Vec<&Diagnostic>> = BTreeMap::new();
    for finding in found.iter().map(|found| &found.diagnostic).filter(|finding| !finding.fix.is_empty()) {
        by_file.entry(finding.place.file.0 as usize).or_default().push(finding);
    }
    let mut changed = BTreeSet::new();
    for (at, findings) in by_file {
        let text = sources.files[at].text();
        let mended = mended(text, &findings);
        if mended != text && is_readable(&mended) {
            sources.files[at].content = Content::Text(mended);
            changed.insert(at);
        }
    }
    changed
}

/// The text with the edits of as many findings as do not touch each other.
fn mended(text: &str, findings: &[&Diagnostic]) -> String {
    let mut taken: Vec<&Edit> = Vec::new();
    for finding in findings {
        let touches = |one: &Edit, other: &Edit| one.place.span.start <= other.place.span.end && other.place.span.start <= one.place.span.end;
        let file = finding.place.file;
        let apart = finding.fix.iter().all(|edit| edit.place.file == file && !taken.iter().any(|other| touches(edit, other)));
        if apart && (finding.code != NOT_CANONICAL || same_meaning(text, &edit::apply(text, &finding.fix))) {
            taken.extend(&finding.fix);
        }
    }
    let edits: Vec<Edit> = taken.into_iter().cloned().collect();
    edit::apply(text, &edits)
}

fn is_readable(text: &str) -> bool {
    syntax::parse(text, FileId::default(), &mut Vec::new()).whole
}
