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
    /// What people read as its title in this part of an answer, where that is another.
    pub told: Option<&'static str>,
    /// On a terminal this column is written below the text of another one, to save width.
    pub below: Option<usize>,
    /// What the published JSON calls it; without one it is not there.
    pub key: Option<&'static str>,
    /// Too long for a table that people look at: only in `-o wide`, CSV and JSON. Such columns
    /// stand last.
    pub only_wide: bool,
    /// In a sentence its title stands before it.
    pub is_labelled: bool,
    /// Its text says itself what it is: in a sentence it needs no title.
    pub is_bare: bool,
    /// On a terminal what is not stated need not be said in it.
    pub quiet: bool,
    /// In a sentence it says what the next one is: "leds av: Huvudprojektledare".
    pub leads: bool,
}

/// A column of its own.
pub fn column(title: impl Into<String>) -> Column {
    Column {
        title: title.into(),
        told: None,
        below: None,
        key: None,
        only_wide: false,
        is_labelled: false,
        is_bare: false,
        quiet: false,
        leads: false,
    }
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

    pub fn bare(self) -> Column {
        Column { is_bare: true, ..self }
    }

    pub fn quiet(self) -> Column {
        Column { quiet: true, ..self }
    }

    pub fn leading(self) -> Column {
        Column { leads: true, ..self }
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
            // The lead says what it is.
            if self.lead.is_some() {
                self.title.clear();
            }
            self.notes.splice(..0, notes);
        }
        // Under "Role" nobody looks for whoever has a post.
        for column in self.tables.iter_mut().flat_map(|table| &mut table.columns) {
            column.title = column.told.take().map_or_else(|| std::mem::take(&mut column.title), String::from);
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
    pub fn folded(mut self, lang: Lang) -> Page {
        if !self.short.is_empty() {
            self.tables = std::mem::take(&mut self.short);
        }
        for table in &mut self.tables {
            table.rows.retain(|row| !row.iter().any(|cell| cell.is_silent));
        }
        self.tables.retain(|table| !table.rows.is_empty());
        let cells = self.tables.iter_mut().flat_map(|table| &mut table.rows).flatten();
        cells.for_each(|cell| {
            cell.text = cell.told.take().map_or_else(|| std::mem::take(&mut cell.text), String::from)
        });
        self.tables.iter_mut().for_each(|table| table.head_all(lang));
        self.notes.splice(..0, self.silent.drain(..));
        self
    }
}

impl Table {
    /// Below headings of regions, what is of none has a heading too: else it would stand below that
    /// of another.
    fn head_all(&mut self, lang: Lang) {
        let is_by_region = self.grouped > 0 && self.columns[0].title == "Region";
        if is_by_region && self.rows.iter().any(|row| !row[0].text.is_empty()) {
            let unheaded = self.rows.iter_mut().filter(|row| row[0].text.is_empty());
            unheaded.for_each(|row| row[0].text = lang.of(words::NO_REGION).to_string());
        }
    }

    /// The table for people: without what only says that a time is not stated.
    pub fn terse(&self, lang: Lang) -> Table {
        let mut table = self.plainly(lang).filled();
        table.lower();
        table
    }

    /// The table without what is plain, and without what only says that a time is not stated.
    pub fn plainly(&self, lang: Lang) -> Table {
        let mut table = self.quiet(lang);
        let cells = table.rows.iter_mut().flatten().filter(|cell| cell.is_plain);
        cells.for_each(|cell| {
            cell.text.clear();
            cell.places.clear();
        });
        table
    }

    /// A time that few rows have stands below the text that it is of: a column for it would be
    /// blank, and narrow what all rows have.
    fn lower(&mut self) {
        if self.is_told {
            return;
        }
        let says = |at: usize| self.rows.iter().filter(|row| !row[at].text.is_empty()).count();
        let is_own = |at: usize| self.columns[at].below.is_none();
        let own: Vec<usize> = (self.grouped..self.columns.len()).filter(|at| is_own(*at)).collect();
        let longest = |at: &&usize| self.rows.iter().map(|row| row[**at].text.len()).max();
        let is_text = |at: &&usize| {
            !self.columns[**at].quiet && self.rows.iter().all(|row| row[**at].places.is_empty())
        };
        let host = own.iter().filter(is_text).max_by_key(longest).copied();
        let few = own.iter().filter(|at| self.columns[**at].quiet && 3 * says(**at) <= self.rows.len());
        for at in few.copied().collect::<Vec<_>>() {
            self.columns[at].below = host;
        }
    }

    /// The table without what only says that a time is not stated: what is proposed, implied or an
    /// example is said by that alone.
    fn quiet(&self, lang: Lang) -> Table {
        let mut table = self.clone();
        let is_time = |column: &Column| column.quiet && column.title == lang.of(words::VALID);
        // A column that says of no row when it holds only says how sure each is.
        for at in (0..self.columns.len()).filter(|at| is_time(&self.columns[*at])) {
            let texts = || self.rows.iter().map(|row| row[at].text.as_str()).filter(|text| !text.is_empty());
            if texts().next().is_some() && texts().all(|text| unstated(text, lang).is_some()) {
                table.columns[at].title = lang.of(words::CERTAINTY).to_string();
            }
        }
        for row in &mut table.rows {
            let silent = row.iter_mut().zip(&self.columns).filter(|(_, column)| column.quiet);
            silent.for_each(|(cell, column)| match unstated(&cell.text, lang) {
                Some("") => cell.text.clear(),
                // When something happened, that it is only proposed is no answer.
                Some(sure) if column.title == lang.of(words::VALID) => cell.text = sure.to_string(),
                _ => {}
            });
        }
        table
    }

    /// The columns in which some row says something. Those that are a heading stay.
    pub fn kept(&self) -> Vec<usize> {
        let says = |at: &usize| *at < self.grouped || self.rows.iter().any(|row| !row[*at].text.is_empty());
        (0..self.columns.len()).filter(says).collect()
    }

    /// The table without the other columns.
    fn filled(self) -> Table {
        let kept = self.kept();
        // What stood below a column that is gone stands by itself.
        let moved = |below: usize| kept.iter().position(|at| *at == below);
        let columns = kept
            .iter()
            .map(|at| Column { below: self.columns[*at].below.and_then(moved), ..self.columns[*at].clone() });
        let row = |row: Vec<Cell>| {
            let cells = row.into_iter().enumerate();
            cells.filter(|(at, _)| kept.binary_search(at).is_ok()).map(|(_, cell)| cell).collect()
        };
        Table {
            caption: self.caption,
            columns: columns.collect(),
            rows: self.rows.into_iter().map(row).collect(),
            grouped: self.grouped,
            is_told: self.is_told,
        }
    }
}

/// Of a text that says that a time is not stated, what else it says.
fn unstated(text: &str, lang: Lang) -> Option<&str> {
    let not_dated = lang.of(words::NOT_DATED);
    // "Kanske; tid inte angiven" is perhaps, and no more.
    if let Some(sure) = text.strip_suffix(not_dated).and_then(|sure| sure.strip_suffix("; ")) {
        return Some(sure);
    }
    let rest = text.strip_prefix(not_dated).or_else(|| text.strip_prefix(words::not_stated(lang)))?;
    match rest.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')')) {
        Some(sure) => Some(sure),
        None => rest.is_empty().then_some(""),
    }
}
