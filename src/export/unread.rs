//! Sheets of a workbook that follow from the others and are not read back: what somebody changed in
//! them is seen all the same. The sheets that people read lie twice in a whole export, as they are
//! and hidden; of a table there is a sum, whatever the order of its rows.

use std::collections::HashMap;

/// A sheet of sums, and what begins the name of a sheet that is kept as it was exported.
pub const SUMS: &str = "_sums";
pub const AS_EXPORTED: char = '_';

/// A sum of rows that is the same in any order.
#[derive(Clone, Copy, Default)]
pub struct Sum(u64);

impl Sum {
    pub fn add<T: AsRef<str>>(&mut self, row: &[T]) {
        let row = without_end(row);
        let each = row.iter().flat_map(|cell| plain(cell.as_ref()).into_bytes().into_iter().chain([0x1F]));
        // FNV-1a: what it has to notice is a slip, not a forgery.
        let hash = each.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        self.0 = self.0.wrapping_add(if row.is_empty() { 0 } else { hash });
    }

    pub fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// Spreadsheets write line ends in their own way.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn without_end<T: AsRef<str>>(row: &[T]) -> &[T] {
    let end = row.iter().rposition(|cell| !cell.as_ref().is_empty());
    &row[..end.map_or(0, |at| at + 1)]
}

/// What differs in a sheet from what was exported. Rows and columns count from 1, as a spreadsheet
/// shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Cell { row: usize, column: usize, was: String, now: String, of: Vec<String> },
    NewRow { row: usize, first: String },
    GoneRow { row: usize, first: String, of: Vec<String> },
    NewColumn { column: usize, title: String },
    GoneColumn { title: String },
}

/// Rows that are compared one by one, at most, to find which of them was changed.
const COMPARED: usize = 2_000;

/// What somebody changed in a sheet. Rows and columns may stand in another order: that is no
/// change.
pub fn changes(was: &[Vec<String>], now: &[Vec<String>]) -> Vec<Change> {
    let empty = Vec::new();
    let (titles, header) = (was.first().unwrap_or(&empty), now.first().unwrap_or(&empty));
    let mut out = Vec::new();
    let columns: Vec<Option<usize>> = titles
        .iter()
        .map(|title| {
            let at = header.iter().position(|other| plain(other) == plain(title));
            if at.is_none() {
                out.push(Change::GoneColumn { title: title.clone() });
            }
            at
        })
        .collect();
    for (at, title) in header.iter().enumerate().filter(|(at, _)| !columns.contains(&Some(*at))) {
        let is_said = now.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()));
        if is_said {
            out.push(Change::NewColumn { column: at + 1, title: title.clone() });
        }
    }
    let kept: Vec<usize> = (0..titles.len()).filter(|at| columns[*at].is_some()).collect();
    let own = |row: &Vec<String>, at: usize| row.get(at).map_or(String::new(), |cell| plain(cell));
    let old = was.iter().skip(1).map(|row| kept.iter().map(|at| own(row, *at)).collect::<Vec<_>>());
    let old: Vec<Vec<String>> = old.collect();
    let new = now.iter().enumerate().skip(1).map(|(nth, row)| {
        (nth + 1, kept.iter().map(|at| columns[*at].map_or(String::new(), |at| own(row, at))).collect())
    });
    let new: Vec<(usize, Vec<String>)> =
        new.filter(|(_, row): &(usize, Vec<String>)| row.iter().any(|cell| !cell.is_empty())).collect();
    let (mut gone, left) = unmatched(&old, new);
    for (row, cells) in left {
        let Some(at) = nearest(&old, &gone, &cells) else {
            let first = cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
            out.push(Change::NewRow { row, first });
            continue;
        };
        let before = &old[gone.remove(at)];
        for (nth, (was, now)) in before.iter().zip(&cells).enumerate().filter(|(_, (was, now))| was != now) {
            let column = columns[kept[nth]].unwrap_or(kept[nth]) + 1;
            let (was, now) = (was.clone(), now.clone());
            out.push(Change::Cell { row, column, was, now, of: before.clone() });
        }
    }
    for at in gone {
        let first = old[at].first().cloned().unwrap_or_default();
        out.push(Change::GoneRow { row: at + 2, first, of: old[at].clone() });
    }
    out
}

/// The old rows that are there no more, and the new ones that were not there.
type Left = (Vec<usize>, Vec<(usize, Vec<String>)>);

fn unmatched(old: &[Vec<String>], new: Vec<(usize, Vec<String>)>) -> Left {
    let mut places: HashMap<&[String], Vec<usize>> = HashMap::new();
    for (at, row) in old.iter().enumerate().rev() {
        places.entry(row).or_default().push(at);
    }
    let left: Vec<(usize, Vec<String>)> = new
        .into_iter()
        .filter(|(_, row)| places.get_mut(row.as_slice()).and_then(Vec::pop).is_none())
        .collect();
    let mut gone: Vec<usize> = places.into_values().flatten().collect();
    gone.sort_unstable();
    (gone, left)
}

/// The row that was changed to this: of the same id, which stands last, or else the most alike.
fn nearest(old: &[Vec<String>], gone: &[usize], cells: &[String]) -> Option<usize> {
    let alike = |at: usize| old[at].iter().zip(cells).filter(|(was, now)| was == now).count();
    let is_same = |at: usize| old[at].last() == cells.last() && cells.last().is_some_and(|id| !id.is_empty());
    let all = gone.iter().enumerate().take(COMPARED).map(|(place, at)| (place, *at));
    let best = all.max_by_key(|(place, at)| (is_same(*at), alike(*at), std::cmp::Reverse(*place)));
    best.filter(|(_, at)| is_same(*at) || alike(*at) * 2 > cells.len()).map(|(place, _)| place)
}

/// A column as a spreadsheet calls it: 1 is A.
pub fn letters(column: usize) -> String {
    let (mut rest, mut out) = (column, String::new());
    while rest > 0 {
        out.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    out
}

/// Where in the sheet `written` that stands which a row of another sheet is about: the first and
/// the last row, and the key. `of` is the row, its id last, and `was` the text that was changed.
pub fn place(written: &[Vec<String>], of: &[String], was: &str) -> Option<(usize, usize, String)> {
    let header = written.first()?;
    let column = |name: &str| header.iter().position(|title| title == name);
    let [path, key, value] = [column("path")?, column("key")?, column("value")?];
    let cell = |row: &'_ Vec<String>, at: usize| row.get(at).cloned().unwrap_or_default();
    let (entity, statement) = of.last()?.split_once('.').unwrap_or((of.last()?, ""));
    let statement = statement.split('.').next().unwrap_or("");
    let stem = |path: &str| crate::model::stem(path).to_string();
    // A name in a sheet is an id in the data.
    let means = |said: &str| -> Vec<String> {
        let is_named = |row: &&Vec<String>| {
            matches!(row.get(key).map(String::as_str), Some("name" | "title"))
                && row.get(value).is_some_and(|own| own == said)
        };
        let ids = written.iter().filter(is_named).map(|row| stem(&cell(row, path)));
        ids.chain([said.to_string()]).collect()
    };
    let wanted: Vec<String> =
        of.iter().filter(|cell| !cell.is_empty()).flat_map(|cell| means(cell)).collect();
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (nth, row) in written.iter().enumerate().skip(1) {
        let own = cell(row, key);
        if stem(&cell(row, path)) != entity || !own.starts_with(statement) {
            continue;
        }
        let group = match own.find(']').filter(|_| !statement.is_empty()) {
            Some(end) => own[..=end].to_string(),
            None => statement.to_string(),
        };
        match groups.last_mut().filter(|(name, _)| *name == group) {
            Some((_, rows)) => rows.push(nth),
            None => groups.push((group, vec![nth])),
        }
    }
    let score =
        |rows: &[usize]| rows.iter().filter(|nth| wanted.contains(&cell(&written[**nth], value))).count();
    let best = groups.iter().max_by_key(|(_, rows)| score(rows))?;
    let is_sole = groups.iter().filter(|(_, rows)| score(rows) == score(&best.1)).count() == 1;
    let rows: Vec<usize> =
        if is_sole { best.1.clone() } else { groups.iter().flat_map(|(_, rows)| rows.clone()).collect() };
    let exact = means(was);
    let mut one = rows.iter().filter(|nth| !was.is_empty() && exact.contains(&cell(&written[**nth], value)));
    if let (Some(nth), None) = (one.next(), one.next()) {
        return Some((nth + 1, nth + 1, cell(&written[*nth], key)));
    }
    let name = if is_sole { best.0.clone() } else { statement.to_string() };
    Some((rows.first()? + 1, rows.last()? + 1, name))
}

#[cfg(test)]
#[path = "unread_tests.rs"]
mod tests;
