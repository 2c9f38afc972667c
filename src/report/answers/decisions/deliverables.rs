//! Deliverables below the decisions: duties that follow from assignments.

use crate::lang::Lang;
use crate::model::statement::{CERTAINTIES, Certainty};
use crate::query::deliverables::{DeliverableRow, Recipient};
use crate::query::who::Who;
use crate::query::{Basis, When};
use crate::report::answer::Answer;
use crate::report::answers::decisions::unless_stated;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{below, column, v1, words};
use serde_json::{Value, json};

pub fn beside<'a>(answer: Answer<'a>, rows: &[DeliverableRow], when: &When, lang: Lang) -> Answer<'a> {
    let columns = [
        column(lang.pick("Leverans", "Deliverable")).key("what"),
        below(lang.pick("Uppdrag", "Assignment"), 0).key("assignment"),
        below(lang.pick("Uppdraget har", "The assignment is with"), 0).key("holders"),
        below(lang.pick("Arbetet görs av", "The work is done by"), 0).key("done_by"),
        below(lang.pick("Till", "To"), 0).key("delivers_to"),
        below(lang.pick("Skäl för mottagaren", "Reason for the recipient"), 0),
        below(lang.pick("Anmärkning", "Note"), 0),
        column(lang.pick("Senast", "Due")).key("due"),
        column(lang.pick("Bindande", "Binding")).key("binding"),
    ];
    let columns = columns.into_iter().chain(cell::basis_columns(0, lang)).collect();
    let caption =
        lang.pick("Leveranser som följer av uppdrag:", "Deliverables that follow from assignments:");
    answer.beside(
        "deliverables",
        caption,
        columns,
        0,
        rows.iter().map(|row| cells(row, when, lang)).collect(),
    )
}

/// What is to be handed over, and when, in a sentence with the marks of what is less than stated.
pub fn lead(rows: &[DeliverableRow], lang: Lang) -> Option<String> {
    let one = |row: &DeliverableRow| {
        let due = match (&row.due, row.binding) {
            (Some(due), Some(false)) => lang.pick(
                format!("senast {}, en målsättning", due.in_words(lang)),
                format!("by {}, a target", due.in_words(lang)),
            ),
            (Some(due), _) => {
                lang.pick(format!("senast {}", due.in_words(lang)), format!("by {}", due.in_words(lang)))
            }
            (None, _) => lang.pick("ingen dag angiven", "no day stated").to_string(),
        };
        let marks = phrase::marks_of(&row.basis).plain(lang);
        let marks = if marks.is_empty() { marks } else { format!("{marks}: ") };
        format!("{marks}{} ({due})", row.what)
    };
    let all = lead::few(rows.iter().map(one).collect(), lang);
    (!rows.is_empty())
        .then(|| lead::ends(lang.pick(format!("Ska lämnas: {all}"), format!("To deliver: {all}"))))
}

/// Who gets it, and whether that is of another time; how sure it is stands after the name.
fn recipient(to: &Recipient, lang: Lang) -> String {
    let basis = Basis { certainty: Certainty::Stated, ..to.basis.clone() };
    phrase::weighed(&to.who, &basis).plain(lang)
}

fn cells(row: &DeliverableRow, when: &When, lang: Lang) -> Vec<Cell> {
    let all = |list: &[(Who, Basis)]| {
        let text = list
            .iter()
            .map(|(who, basis)| phrase::weighed(who, basis).plain(lang))
            .collect::<Vec<_>>()
            .join("; ");
        cell::of(text, list.iter().map(|(who, basis)| v1::weighed(who, basis)).collect::<Vec<_>>())
    };
    let passed = if row.is_past {
        lang.pick(
            " (dagen har passerat; om det lämnades är inte angivet)",
            " (the day is past; whether it was handed over is not stated)",
        )
    } else {
        ""
    };
    let due = match &row.due {
        Some(due) => cell::of(
            format!("{}{passed}", due.in_words(lang)),
            json!({ "date": due.text, "is_past": row.is_past }),
        ),
        None => cell::of(lang.pick("ingen dag angiven", "no day stated"), Value::Null),
    };
    let binding = match row.binding {
        Some(true) => lang.pick("bindande", "binding"),
        Some(false) => lang.pick("målsättning, inte bindande", "a target, not binding"),
        None => lang.pick("inte angivet", "not stated"),
    };
    let to = match &row.delivers_to {
        Some(to) => cell::of(
            format!("{}{}", recipient(to, lang), unless_stated(to.basis.certainty, lang)),
            json!({
                "who": v1::who(&to.who),
                "certainty": v1::key(CERTAINTIES, to.basis.certainty),
                "standing": v1::standing(to.basis.weight),
                "reason": to.reason,
                "source": to.source.as_ref().map(v1::cited),
            }),
        ),
        None => cell::of(lang.pick("inte angivet", "not stated"), Value::Null),
    };
    let start = [
        row.what.as_str().into(),
        cell::named(&row.assignment, lang),
        all(&row.holders),
        all(&row.done_by),
        Cell { id: None, ..to },
        row.delivers_to.as_ref().and_then(|to| to.reason.clone()).unwrap_or_default().into(),
        words::remark(&row.basis).into(),
        due,
        cell::of(binding, row.binding),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
