//! The names of a table: `Ask, Anna` turned where the whole column is written so, and the same name
//! in several bodies asked of.

use super::{Row, is_same_cell, is_sum, listed};
use crate::acts::Fault;
use crate::acts::world::same_name;
use crate::lang::{Both, both};
use crate::texts::table::{Means, Table, without_answer};
use std::collections::{BTreeMap, BTreeSet};

/// The names by their rows, each with its column.
pub(super) fn names(
    table: &Table,
    faults: &mut Vec<Fault>,
    told: &mut Vec<Both>,
) -> BTreeMap<usize, (usize, String)> {
    let mut names = BTreeMap::new();
    for row in (table.header + 1..table.rows.len()).filter(|row| !is_sum(table, *row)) {
        let whole = table.said(row, Means::Name).map(|(column, name)| (column, name.to_string()));
        let parts = table.said(row, Means::Last).map(|(column, last)| {
            let first = table.said(row, Means::First).map_or("", |(_, first)| first);
            (column, format!("{first} {last}").trim().to_string())
        });
        let Some((column, name)) = whole.or(parts) else { continue };
        names.insert(row, (column, name));
    }
    turn(table, &mut names, faults, told);
    names
}

/// `Ask, Anna` becomes Anna Ask where every name is written so; of some that are it is asked.
fn turn(
    table: &Table,
    names: &mut BTreeMap<usize, (usize, String)>,
    faults: &mut Vec<Fault>,
    told: &mut Vec<Both>,
) {
    if !table.has(Means::Name) {
        return;
    }
    let is_turned = |name: &str| name.matches(", ").count() == 1;
    // Nobody who is vacant is called so.
    let is_somebody = |name: &str| name.contains(' ');
    let some = names.values().filter(|(_, name)| is_somebody(name)).count();
    let turned = names.values().filter(|(_, name)| is_turned(name)).count();
    if turned == 0 {
        return;
    }
    if turned < some {
        names.retain(|row, (column, name)| {
            if !name.contains(',') {
                return true;
            }
            faults.push(Fault {
                line: *row + 1,
                column: *column + 1,
                message: both(
                    format!("”{name}”: är det efternamnet först? Andra namn i kolumnen är inte skrivna så"),
                    format!(
                        "“{name}”: is that the last name first? Other names of the column are not written so"
                    ),
                ),
                help: Some(match name.split_once(", ") {
                    Some((last, first)) => {
                        both(format!("skriv `{first} {last}`"), format!("write `{first} {last}`"))
                    }
                    None => both("skriv namnet utan komma", "write the name without a comma"),
                }),
            });
            false
        });
        return;
    }
    let mut shown = Vec::new();
    for (_, name) in names.values_mut() {
        let Some((last, first)) = name.split_once(", ") else { continue };
        let (first, answer) = match first.rsplit_once(" = ") {
            Some((first, answer)) => (first, format!(" = {answer}")),
            None => (first, String::new()),
        };
        let own = format!("{first} {last}{answer}");
        if shown.len() < 3 {
            shown.push(format!("{name} → {own}"));
        }
        *name = own;
    }
    let shown = shown.join("; ");
    told.push(both(
        format!("Efternamnet står först i kolumnen, och namnen vänds: {shown}."),
        format!("The last name stands first in the column, and names are turned: {shown}."),
    ));
}

/// What is asked of names that stand in several rows: whether they are one person. In the same body
/// at the same time they can't be.
pub(super) fn same(rows: &[Row], is_one_person: bool) -> Vec<Fault> {
    let mut named: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.name.contains(" = ") && row.answer.is_none()) {
        if row.name.contains(' ') {
            named.entry(same_name(&row.name)).or_default().push(row);
        }
    }
    let mut faults = Vec::new();
    let mut open: Vec<(String, Vec<usize>)> = Vec::new();
    for all in named.values() {
        if let Some((one, other)) = at_once(all) {
            let (name, before) = (&one.name, other.number);
            faults.push(Fault {
                line: one.number,
                column: one.column + 1,
                message: both(
                    format!(
                        "{name} står också på rad {before}, i samma organ och samtidigt: är det två \
                         personer, eller två uppgifter om en?"
                    ),
                    format!(
                        "{name} also stands in row {before}, in the same body at the same time: are \
                         these two people, or two statements of one?"
                    ),
                ),
                help: Some(both(
                    "ge dem varsitt id i en kolumn som heter Id, eller rätta raden som är fel",
                    "give them an id each in a column called Id, or correct the row that is wrong",
                )),
            });
        }
        let bodies: BTreeSet<String> = all.iter().map(|row| place(row)).collect();
        if bodies.len() > 1 && !is_one_person {
            open.push((all[0].name.clone(), all.iter().map(|row| row.number).collect()));
        }
    }
    if let Some((_, rows)) = open.first() {
        let list: Vec<String> = open.iter().map(|(name, rows)| format!("{name}: {}", listed(rows))).collect();
        let (count, list) = (open.len(), list.join("\n"));
        faults.push(Fault {
            line: rows[0],
            column: 1,
            message: both(
                format!("samma namn i flera organ ({count}): är det samma person?"),
                format!("the same name in several bodies ({count}): is it the same person?"),
            ),
            help: Some(both(
                format!(
                    "skriv --samma-namn om vart och ett är en person; den som är en annan får ett eget \
                     id i en kolumn som heter Id\n{list}"
                ),
                format!(
                    "write --same-names if each of them is one person; anyone who is somebody else gets an id \
                     in a column called Id\n{list}"
                ),
            )),
        });
    }
    faults
}

fn place(row: &Row) -> String {
    row.body.as_ref().map_or(String::new(), |(_, body)| same_name(without_answer(body)))
}

/// Two rows of one name that differ in what they say of the same body at the same time.
fn at_once<'r>(rows: &[&'r Row]) -> Option<(&'r Row, &'r Row)> {
    let is_before = |end: &Option<String>, begin: &Option<String>| match (end, begin) {
        (Some(end), Some(begin)) if end != ".." => end < begin,
        _ => false,
    };
    let title = |row: &Row| row.title.as_ref().map_or(String::new(), |(.., title)| title.clone());
    let mut pairs =
        rows.iter().enumerate().flat_map(|(at, one)| rows[..at].iter().map(move |other| (*one, *other)));
    pairs.find(|(one, other)| {
        place(one) == place(other)
            && (is_same_cell(&title(one), &title(other)) || one.body.is_some())
            && !is_before(&one.to, &other.from)
            && !is_before(&other.to, &one.from)
    })
}
