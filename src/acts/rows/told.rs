//! What is told of a table beside its acts: which columns and rows are not read, and each question
//! once for all the rows that ask it.

use crate::acts::Fault;
use crate::lang::{Both, both};
use crate::texts::table::Table;
use std::collections::BTreeMap;

/// Which columns are read, and what is not.
pub(super) fn columns(table: &Table) -> Vec<Both> {
    let mut told = Vec::new();
    let all = |columns: &[usize]| columns.iter().map(|at| table.title(*at)).collect::<Vec<_>>().join(", ");
    let read: Vec<usize> = table.columns.iter().map(|(at, _)| *at).collect();
    let form = table.form.as_ref().map_or((String::new(), String::new()), |form| {
        (format!(" ({})", form.sv), format!(" ({})", form.en))
    });
    let (row, own) = (table.header + 1, all(&read));
    told.push(both(
        format!("Rubriker på rad {row}{}. Kolumner som läses: {own}.", form.0),
        format!("Headings in row {row}{}. Columns that are read: {own}.", form.1),
    ));
    if !table.private.is_empty() {
        let own = all(&table.private);
        told.push(both(
            format!("Kolumner som aldrig läses, för de är personens egen sak: {own}."),
            format!("Columns that are never read, as they are somebody's own affair: {own}."),
        ));
    }
    if !table.unknown.is_empty() {
        let own = all(&table.unknown);
        told.push(both(
            format!("Kolumner som inte läses, för rubriken är okänd: {own}."),
            format!("Columns that are not read, as the heading is not known: {own}."),
        ));
    }
    if !table.parties.is_empty() {
        let rows: Vec<usize> = table.parties.iter().map(|row| row + 1).collect();
        let rows = listed(&rows);
        told.push(both(
            format!("Partier efter namn läses inte; de stod på rad {rows}."),
            format!("Parties after names are not read; they stood in row {rows}."),
        ));
    }
    if table.header > 0 {
        let rows = if table.header == 1 { "1".to_string() } else { format!("1–{}", table.header) };
        told.push(both(
            format!("Rader ovanför rubrikerna som inte läses: {rows}."),
            format!("Rows above the headings that are not read: {rows}."),
        ));
    }
    if !table.others.is_empty() {
        let names = table.others.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(", ");
        told.push(both(
            format!("Blad som inte läses: {names}."),
            format!("Sheets that are not read: {names}."),
        ));
    }
    told
}

/// One fault for all the rows that have it: what a name means is asked once.
pub fn once(faults: Vec<Fault>) -> Vec<Fault> {
    let mut out: Vec<(Fault, Vec<usize>)> = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    for fault in faults {
        let help = fault.help.as_ref().map_or(String::new(), |help| help.sv.clone());
        match places.get(&(fault.message.sv.clone(), help.clone())) {
            Some(at) if out[*at].0.line != fault.line => out[*at].1.push(fault.line),
            Some(_) => {}
            None => {
                places.insert((fault.message.sv.clone(), help), out.len());
                out.push((fault, Vec::new()));
            }
        }
    }
    let with = |(mut fault, rows): (Fault, Vec<usize>)| {
        if !rows.is_empty() {
            let rows = listed(&rows);
            let help = fault
                .help
                .take()
                .map_or((String::new(), String::new()), |help| (help.sv + "\n", help.en + "\n"));
            fault.help =
                Some(both(format!("{}även rad {rows}", help.0), format!("{}also row {rows}", help.1)));
        }
        fault
    };
    out.into_iter().map(with).collect()
}

/// Some numbers of rows, and how many more.
pub(super) fn listed(rows: &[usize]) -> String {
    let some: Vec<String> = rows.iter().take(12).map(usize::to_string).collect();
    let more = if rows.len() > 12 { " …" } else { "" };
    format!("{}{more}", some.join(", "))
}
