//! What a decision did to something, or another decision to it.

use crate::lang::Lang;
use crate::model::decision::DECISION_STATUSES;
use crate::model::statement::CERTAINTIES;
use crate::query::decisions::Done;
use crate::report::cell::{self, Cell};
use crate::report::{phrase, v1};
use serde_json::json;

pub fn cell(done: &Done, verb: &str, lang: Lang) -> Cell {
    let date = done.date.as_ref().map_or_else(String::new, |date| format!(", {}", date.in_words(lang)));
    let sure = phrase::sure(done.certainty, done.status)
        .filter(|_| !done.other.mark.certainty.never_was())
        .map_or_else(String::new, |word| format!(" ({})", word.get(lang)));
    let data = json!({
        "effect": done.verb.key(),
        "other": v1::named(&done.other),
        "whom": done.whom.iter().map(v1::named).collect::<Vec<_>>(),
        "date": done.date.as_ref().map(|date| &date.text),
        "certainty": v1::key(CERTAINTIES, done.certainty),
        "status": done.status.map(|status| v1::key(DECISION_STATUSES, status)),
        "note": done.note,
        "source": done.source.as_ref().map(v1::cited),
    });
    let names: Vec<String> = done.whom.iter().map(|whom| whom.shown(lang)).collect();
    let whom = if names.is_empty() { String::new() } else { format!(": {}", names.join(", ")) };
    cell::of(format!("{verb} {}{date}{sure}{whom}", done.other.shown(lang)), data)
}
