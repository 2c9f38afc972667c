//! What a decision did to something, or another decision to it.

use crate::lang::Lang;
use crate::model::decision::DECISION_STATUSES;
use crate::model::seat::{ROLES, Role};
use crate::model::statement::{CERTAINTIES, say};
use crate::query::Named;
use crate::query::decisions::Done;
use crate::query::elected::Elected;
use crate::report::cell::{self, Cell};
use crate::report::{phrase, v1, words};
use serde_json::{Value, json};

pub fn cell(done: &Done, verb: &str, lang: Lang) -> Cell {
    let date = done.date.as_ref().map_or_else(String::new, |date| format!(", {}", date.in_words(lang)));
    let sure = phrase::sure(done.certainty, done.status)
        .filter(|_| !done.other.mark.certainty.never_was())
        .map_or_else(String::new, |word| word.get(lang).to_string());
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
    let told = words::beside(&format!("{verb} {}{date}", done.other.shown(lang)), &sure);
    cell::of(format!("{told}{whom}"), data)
}

/// One whom it appoints or dismisses: "Karin Vik, ordförande", "Nils Eng (t.f.)".
fn whom_said((named, one): &(Named, Elected), lang: Lang) -> String {
    let role = one.role.filter(|role| *role != Role::Member);
    let role = role.map(|role| say(ROLES, role).get(lang).to_string());
    let acting = one.acting.then(|| lang.of(phrase::ACTING).to_string());
    words::beside(&named.shown(lang), &role.into_iter().chain(acting).collect::<Vec<_>>().join("; "))
}

fn whom_data((named, one): &(Named, Elected)) -> Value {
    json!({
        "who": v1::named(named),
        "role": one.role.map(|role| v1::key(ROLES, role)),
        "acting": one.acting,
    })
}
