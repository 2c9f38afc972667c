//! Ids, one per line, for other programs.

use crate::report::Page;
use crate::report::cell::Cell;
use std::collections::HashSet;

/// The id of each row's first named entity, once each. Only what is an id is printed: it may go on
/// to a shell.
pub fn render(page: &Page) -> String {
    let mut seen = HashSet::new();
    let ids = page.tables.iter().flat_map(|table| &table.rows).filter_map(|row| of_row(row));
    ids.filter(|id| seen.insert(*id)).map(|id| format!("{id}\n")).collect()
}

/// The id of a row's first named entity.
pub fn of_row(row: &[Cell]) -> Option<&str> {
    row.iter().find_map(|cell| cell.id.as_deref()).filter(|id| crate::model::is_id(id))
}
