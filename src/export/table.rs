//! What tables are made of: columns, and the cells of their rows.

use crate::model::date::Day;
use std::borrow::Cow;
use std::io;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Text,
    Integer,
    Boolean,
    /// A day of the calendar, written `2026-11-22`.
    Day,
    /// The id of something in another table.
    Id(&'static str),
}

/// A column: its name, what stands in it, and what it says.
#[derive(Debug)]
pub struct Column {
    pub name: &'static str,
    pub of: Type,
    /// Whether a cell of it is never empty.
    pub is_needed: bool,
    pub sv: &'static str,
    pub en: &'static str,
}

/// A table. Where it has an `id`, that is its first column.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [Column],
    pub sv: &'static str,
    pub en: &'static str,
}

impl Table {
    pub fn has_id(&self) -> bool {
        self.columns.first().is_some_and(|column| column.name == "id")
    }
}

/// A cell. What is not written is `None`, which is not the same as an empty text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'c> {
    None,
    Text(Cow<'c, str>),
    Integer(u64),
    Boolean(bool),
    Day(Day),
}

impl<'c> Cell<'c> {
    pub fn text(text: &'c str) -> Cell<'c> {
        Cell::Text(Cow::Borrowed(text))
    }

    pub fn maybe(text: Option<&'c str>) -> Cell<'c> {
        text.map_or(Cell::None, Cell::text)
    }

    pub fn own(text: String) -> Cell<'c> {
        Cell::Text(Cow::Owned(text))
    }

    /// A day, where it is one of a calendar that every program has: what is open reaches to the
    /// first of them or the last.
    pub fn day(day: Day) -> Cell<'c> {
        Cell::Day(day.clamp(FIRST, LAST))
    }

    pub fn count(number: usize) -> Cell<'c> {
        Cell::Integer(number as u64)
    }
}

/// The first and the last day that spreadsheets and databases agree on.
pub const FIRST: Day = Day::constant(1, 1, 1);
pub const LAST: Day = Day::constant(9999, 12, 31);

/// Takes the rows of a table, one by one: nothing keeps them all.
pub type Rows<'r> = dyn FnMut(&[Cell<'_>]) -> io::Result<()> + 'r;
