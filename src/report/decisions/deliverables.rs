//! Deliverables below the decisions: duties that follow from assignments.

use crate::lang::Lang;
use crate::query::When;
use crate::query::deliverables::DeliverableRow;
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::{below, column, v1, words};
use serde_json::{Value, json};

pub fn beside(answer: Answer, rows: &[DeliverableRow], when: &When, lang: Lang) -> Answer {
    let columns = [
        column(lang.pick("Leverans", "Deliverable")).key("what"),
        below(lang.pick("Uppdrag", "Assignment"), 0).key("assignment"),
        below(lang.pick("Uppdraget har", "The assignment is with"), 0).key("holders"),
        below(lang.pick("Till", "To"), 0).key("delivers_to"),
        column(lang.pick("Senast", "Due")).key("due"),
        column(lang.pick("Bindande", "Binding")).key("binding"),
    ];
    let columns = columns.into_iter().chain(cell::basis_columns(0, lang)).collect();
    let caption = lang.pick("Leveranser som följer av uppdrag:", "Deliverables that follow from assignments:");
    answer.beside("deliverables", caption, columns, 0, rows.iter().map(|row| cells(row, when, lang)).collect())
}

fn cells(row: &DeliverableRow, when: &When, lang: Lang) -> Vec<Cell> {
    let holders = row.holders.iter().map(|(who, basis)| words::weighed(who, basis, lang)).collect::<Vec<_>>().join("; ");
    let passed = if row.is_past {
        lang.pick(" (dagen har passerat; om det lämnades sägs inte)", " (the day is past; whether it was handed over is not stated)")
    } else {
        ""
    };
    let due = match &row.due {
        Some(due) => cell::of(format!("{}{passed}", due.in_words(lang)), json!({ "date": due.text, "is_past": row.is_past })),
        None => cell::of(lang.pick("ingen dag angiven", "no day stated"), Value::Null),
    };
    let binding = match row.binding {
        Some(true) => lang.pick("bindande", "binding"),
        Some(false) => lang.pick("målsättning, inte bindande", "a target, not binding"),
        None => lang.pick("sägs inte", "not stated"),
    };
    let to = row.delivers_to.as_ref().map_or_else(|| cell::of(lang.pick("sägs inte", "not stated"), Value::Null), cell::named);
    let start = [
        row.what.as_str().into(),
        cell::named(&row.assignment),
        cell::of(holders, row.holders.iter().map(|(who, basis)| v1::weighed(who, basis)).collect::<Vec<_>>()),
        Cell { id: None, ..to },
        due,
        cell::of(binding, row.binding),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
