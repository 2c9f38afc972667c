//! What a source says of a seat besides who has it.

use crate::model::number::Number;
use crate::query;
use crate::report::v1::{Named, named, some_named};
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
pub struct SeatTerms {
    #[serde(rename = "as", skip_serializing_if = "Vec::is_empty")]
    capacity: Vec<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nominated_by: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    appointed_by: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    voting: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotation: Option<Turns>,
}

#[derive(Serialize)]
struct Turns {
    words: Option<String>,
    among: Vec<Named>,
    /// In months.
    every: Option<u16>,
    /// Whose turn it is by the rule, where that can be worked out.
    turn: Vec<Named>,
}

pub fn seat_terms(terms: &query::seat_terms::SeatTerms) -> SeatTerms {
    let all = |list: &[query::Named]| list.iter().map(named).collect();
    SeatTerms {
        capacity: all(&terms.capacity),
        nominated_by: some_named(terms.nominated_by.as_ref()),
        appointed_by: some_named(terms.appointed_by.as_ref()),
        voting: terms.voting,
        rotation: terms.rotation.as_ref().map(|turns| Turns {
            words: turns.words.clone(),
            among: all(&turns.among),
            every: turns.every,
            turn: all(&turns.whose),
        }),
    }
}

/// A number where it is exact, else as it is written: `1..2`, `100~`.
pub fn number(number: &Number) -> Value {
    number.exact().map_or_else(|| Value::from(&*number.text), Value::from)
}
