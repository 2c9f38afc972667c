//! What people read: tables and remarks, before they have a format.

use crate::lang::Lang;
use crate::report::cell::Cell;
use crate::report::words;

/// What a person reads: tables and remarks.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// A sentence before all else.
    pub lead: Option<String>,
    pub title: String,
    pub tables: Vec<Table>,
    pub notes: Vec<String>,
    /// What people read in place of the rows that only say that nothing is known.
    pub silent: Vec<String>,
    /// What people read in place of the tables, where several rows of these make one sentence.
    pub short: Vec<Table>,
    /// The columns that rows would have, where there are none: what is read by machines has its
    /// header all the same.
    pub columns: Vec<Column>,
    /// What people read in place of the tables, where these are of a file's own keys, and what they
    /// read below it.
    pub told: Option<(Vec<Table>, Vec<String>)>,
}

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// How many leading columns are a heading on a terminal, over the rows that share them.
    pub grouped: usize,
    /// On a terminal each row is a sentence below its heading, not a line of columns.
    pub is_told: bool,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub title: String,
    /// On a terminal this column is written below the text of another one, to save width.
    pub below: Option<usize>,
    /// What the published JSON calls it; without one it is not there.
    pub key: Option<&'static str>,
    /// Too long for a table that people look at: only in `-o wide`, CSV and JSON. Such columns
    /// stand last.
    pub only_wide: bool,
    /// In a sentence its title stands before it.
    pub is_labelled: bool,
    /// On a terminal what is not stated need not be said in it.
    pub quiet: bool,
}

/// A column of its own.
pub fn column(title: impl Into<String>) -> Column {
    Column { title: title.into(), below: None, key: None, only_wide: false, is_labelled: false, quiet: false }
}

/// A column that a terminal shows below another one's text.
pub fn below(title: impl Into<String>, column: usize) -> Column {
    Column { below: Some(column), ..self::column(title) }
}

impl Column {
    pub fn key(self, key: &'static str) -> Column {
        Column { key: Some(key), ..self }
    }

    pub fn labelled(self) -> Column {
        Column { is_labelled: true, ..self }
    }

    pub fn quiet(self) -> Column {
        Column { quiet: true, ..self }
    }

    pub fn only_wide(self) -> Column {
        Column { only_wide: true, ..self }
    }
}

impl Page {
    /// The page without the columns that are too long for it.
    pub fn narrow(mut self) -> Page {
        if let Some((tables, notes)) = self.told.take() {
            self.tables = tables;
            self.notes.splice(..0, notes);
        }
        for table in &mut self.tables {
            let kept = table.columns.iter().take_while(|column| !column.only_wide).count();
            table.columns.truncate(kept);
            table.rows.iter_mut().for_each(|row| row.truncate(kept));
        }
        self
    }

    /// The page for those who read it from its beginning: what is not known in one remark, where
    /// other programs have a row for each.
    pub fn folded(mut self) -> Page {
        if !self.short.is_empty() {
            self.tables = std::mem::take(&mut self.short);
        }
        for table in &mut self.tables {
            table.rows.retain(|row| !row.iter().any(|cell| cell.is_silent));
        }
        self.tables.retain(|table| !table.rows.is_empty());
        self.notes.splice(..0, self.silent.drain(..));
        self
    }
}

impl Table {
    /// The table for people: without what only says that a time is not stated.
    pub fn terse(&self, lang: Lang) -> Table {
        let mut table = self.quiet(lang);
        for row in &mut table.rows {
            row.iter_mut().filter(|cell| cell.is_plain).for_each(|cell| cell.text.clear());
        }
        table.filled()
    }

    /// The table without what only says that a time is not stated.
    pub fn quiet(&self, lang: Lang) -> Table {
        let mut table = self.clone();
        for row in &mut table.rows {
            let silent = row.iter_mut().zip(&self.columns).filter(|(_, column)| column.quiet);
            silent
                .filter(|(cell, _)| cell.text == words::not_stated(lang))
                .for_each(|(cell, _)| cell.text.clear());
        }
        table
    }

    /// The table without the columns in which no row says anything. Those that are a heading stay.
    pub fn filled(&self) -> Table {
        let says = |at: &usize| *at < self.grouped || self.rows.iter().any(|row| !row[*at].text.is_empty());
        let kept: Vec<usize> = (0..self.columns.len()).filter(says).collect();
        // What stood below a column that is gone stands by itself.
        let moved = |below: usize| kept.iter().position(|at| *at == below);
        let columns = kept
            .iter()
            .map(|at| Column { below: self.columns[*at].below.and_then(moved), ..self.columns[*at].clone() });
        let row = |row: &Vec<Cell>| kept.iter().map(|at| row[*at].clone()).collect();
        Table {
            caption: self.caption.clone(),
            columns: columns.collect(),
            rows: self.rows.iter().map(row).collect(),
            grouped: self.grouped,
            is_told: self.is_told,
        }
    }
}
