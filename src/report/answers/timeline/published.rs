//! Of whoever publishes, that they did: a line, and not a row for each document.

use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::query::timeline::{Entry, Timeline};

/// Whether it only says that a document was published, which is no event of who published it.
pub fn is_published(entry: &Entry) -> bool {
    entry.key.name == "publisher" && entry.at.as_ref().is_some_and(|at| at.kind == Kind::Source)
}

/// How many documents it has published, in place of a row for each.
pub fn published(answer: &Timeline, lang: Lang) -> Option<String> {
    let all = answer.entries.iter().filter(|entry| is_published(entry)).count();
    Some(match all {
        0 => return None,
        1 => lang.pick(
            "Har gett ut 1 av dokumenten i datamängden (visas med -o wide).".to_string(),
            "Has published 1 of the documents in the data (shown with -o wide).".to_string(),
        ),
        _ => lang.pick(
            format!("Har gett ut {all} av dokumenten i datamängden (visas med -o wide)."),
            format!("Has published {all} of the documents in the data (shown with -o wide)."),
        ),
    })
}
