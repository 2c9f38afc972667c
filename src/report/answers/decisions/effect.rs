//! What a decision did to something, or another decision to it.

use crate::lang::Lang;
use crate::model::decision::DECISION_STATUSES;
use crate::model::seat::{ROLES, Role};
use crate::model::statement::{CERTAINTIES, say};
use crate::query::Named;
use crate::query::decisions::Done;
use crate::query::elected::Elected;
use crate::report::cell::{self, Cell};
use crate::report::{phrase, v1};
use serde_json::{Value, json};

pub fn cell(done: &Done, verb: &str, lang: Lang) -> Cell {
    let date = done.date.as_ref().map_or_else(String::new, |date| format!(", {}", date.in_words(lang)));
    let sure = phrase::sure(done.certainty, done.status)
        .filter(|_| !done.other.mark.certainty.never_was())
        .map_or_else(String::new, |word| format!(" ({})", word.get(lang)));
    let data = json!({
        "effect": done.verb.key(),
        "other": v1::named(&done.other),
        "whom": done.whom.iter().map(whom_data).collect::<Vec<_>>(),
        "date": done.date.as_ref().map(|date| &date.text),
        "certainty": v1::key(CERTAINTIES, done.certainty),
        "status": done.status.map(|status| v1::key(DECISION_STATUSES, status)),
        "note": done.note,
        "source": done.source.as_ref().map(v1::cited),
    });
    let names: Vec<String> = done.whom.iter().map(|whom| whom_said(whom, lang)).collect();
    let whom = if names.is_empty() { String::new() } else { format!(": {}", names.join(", ")) };
    cell::of(format!("{verb} {}{date}{sure}{whom}", done.other.shown(lang)), data)
}

/// One whom it appoints or dismisses: "Karin Vik, ordförande", "Nils Eng (t.f.)".
fn whom_said((named, one): &(Named, Elected), lang: Lang) -> String {
    let role = one.role.filter(|role| *role != Role::Member);
    let role = role.map_or_else(String::new, |role| format!(" ({})", say(ROLES, role).get(lang)));
    let acting = if one.acting { format!(" ({})", lang.of(phrase::ACTING)) } else { String::new() };
    format!("{}{role}{acting}", named.shown(lang))
}

fn whom_data((named, one): &(Named, Elected)) -> Value {
    json!({
        "who": v1::named(named),
        "role": one.role.map(|role| v1::key(ROLES, role)),
        "acting": one.acting,
    })
}
