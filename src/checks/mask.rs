//! Covers in a text what no kept text may have: telephone numbers, identity numbers, and e-mail
//! addresses that are somebody's. Found as the checks of the same names find it.

use crate::checks::{personal_data::Found, personal_email, personal_number, telephone_number};
use crate::lang::{Both, both};
use crate::model::Model;

const MASK: &str = "[maskerat]";

/// What was covered, and on which line, counted from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    pub line: usize,
    pub what: Both,
}

pub fn masked(text: &str, model: &Model) -> (String, Vec<Masked>) {
    let sorts = [
        (telephone_number::found(text), both("telefonnummer", "telephone number")),
        (personal_number::found(text), both("personnummer", "identity number")),
        (personal_email::found(text, model), both("personlig e-postadress", "personal e-mail address")),
    ];
    let mut found: Vec<(Found, Both)> = sorts
        .into_iter()
        .flat_map(|(found, what)| found.into_iter().map(move |found| (found, what.clone())))
        .collect();
    found.sort_by_key(|((bytes, _), _)| (bytes.start, bytes.end));
    let (mut out, mut all) = (String::with_capacity(text.len()), Vec::new());
    let (mut at, mut line) = (0, 1);
    for ((bytes, _), what) in found {
        // Of two that lie over each other the rest of the second is covered too.
        if bytes.end <= at {
            continue;
        }
        let start = bytes.start.max(at);
        line += text[at..start].matches('\n').count();
        out += &text[at..start];
        if bytes.start >= at || at == 0 {
            out += MASK;
            all.push(Masked { line, what });
        }
        line += text[start..bytes.end].matches('\n').count();
        at = bytes.end;
    }
    out += &text[at..];
    (out, all)
}
