//! Those who are responsible in the same sense, since the same day, by the same line: people read
//! of them in one row, where other programs have one for each.

use crate::report::Table;
use crate::report::cell::Cell;
use crate::report::sign::Sign;

/// Where it stands who is responsible.
const RESPONSIBLE: usize = 4;

pub fn together(table: &mut Table) {
    let mut rows: Vec<Vec<Cell>> = Vec::with_capacity(table.rows.len());
    // The row as it was before another one was joined to it.
    let mut last: Option<Vec<Cell>> = None;
    for row in table.rows.drain(..) {
        let sign = last.as_ref().and_then(|last| alike(last, &row));
        match (rows.last_mut(), sign) {
            (Some(before), Some(sign)) => {
                let who = &mut before[RESPONSIBLE];
                let (_, other) = row[RESPONSIBLE].text.split_once(": ").unwrap_or_default();
                who.text.push_str(&format!("; {other}"));
                who.sign = who.sign.map(|own| if own == Sign::Stated { own } else { sign });
            }
            _ => rows.push(row.clone()),
        }
        last = Some(row);
    }
    table.rows = rows;
}

/// The sign of two rows that differ in nothing but who it is. What has conditions, or a class with
/// whom it is of, would be said of the other as well.
fn alike(one: &[Cell], other: &[Cell]) -> Option<Sign> {
    let rest = |row: &[Cell]| [&row[..RESPONSIBLE], &row[RESPONSIBLE + 1..]].concat();
    let relation = |row: &[Cell]| {
        let (relation, who) = row[RESPONSIBLE].text.split_once(": ")?;
        (!who.contains(';')).then(|| relation.to_string())
    };
    let is_same = relation(one)? == relation(other)? && rest(one) == rest(other);
    match (one[RESPONSIBLE].sign?, other[RESPONSIBLE].sign?) {
        _ if !is_same => None,
        (one, other) if one == other => Some(one),
        // Of one it is said who it is, of the other in words that it is not known.
        (Sign::Stated, Sign::Unknown) | (Sign::Unknown, Sign::Stated) => Some(Sign::Stated),
        _ => None,
    }
}
