//! The table of responsibilities as people read it: what several areas of a programme have in
//! common is said once, and what a body is to do stands below the body.

use crate::lang::Lang;
use crate::query::responsibilities::{Duty, DutyFor};
use crate::report::cell::Cell;
use crate::report::{Column, column, phrase, words};

const WHAT: usize = 1;
const RELATION: usize = 2;
const RESPONSIBLE: usize = 3;
const SUPPORT: usize = 4;
/// Where what somebody is to do stands.
const TO_DO: usize = 5;

/// The columns of the table with that of what somebody is to do.
pub fn columns(table: &[Column], lang: Lang) -> Vec<Column> {
    let mut columns = table.to_vec();
    let to_do = lang.pick("Uppgift eller befogenhet", "Task or power");
    columns.insert(TO_DO, column(to_do).bare());
    columns
}

/// A row for people, and what it is of, where others may be of the same.
pub struct Line {
    cells: Vec<Cell>,
    /// "programområde i Omställningsprogrammet", and its own name.
    one_of: Option<(String, String)>,
}

/// The row of a duty; `cells` are those of the table.
pub fn line(duty: &Duty, cells: &[Cell], lang: Lang) -> Line {
    let mut cells = cells.to_vec();
    cells.insert(TO_DO, Cell::default());
    let one_of = match &duty.what {
        DutyFor::Entity { entity, word, programme: Some(programme), .. } => {
            let word = words::sort(word, entity.kind, lang);
            let sort = format!("{word} {} {}", lang.pick("i", "in"), programme.shown(lang));
            Some((sort, entity.shown(lang)))
        }
        DutyFor::Entity { programme: None, .. } => None,
        DutyFor::Task { .. } | DutyFor::Power(_) => {
            below_its_body(duty, &mut cells, lang);
            None
        }
    };
    Line { cells, one_of }
}

/// What somebody is to do or may do: who it is becomes the heading.
fn below_its_body(duty: &Duty, cells: &mut [Cell], lang: Lang) {
    let Some(owner) = &duty.owner else { return };
    let from = if owner.owns() { RESPONSIBLE } else { SUPPORT };
    let name = phrase::who(&owner.who).plain(lang);
    // A power says itself what it is, with the source's word for it where that says more.
    let said = &cells[WHAT].text;
    let term = owner.basis.term.as_ref().filter(|term| !said.contains(term.as_str()));
    let term = term.filter(|_| matches!(duty.what, DutyFor::Power(_)));
    let hedges = owner.basis.hedges.iter().chain(term);
    let hedges: Vec<String> = hedges.map(|hedge| words::quoted(hedge, lang)).collect();
    let text = words::beside(&cells[WHAT].text, &hedges.join("; "));
    let relation = std::mem::take(&mut cells[RELATION].text);
    cells[TO_DO].text = match &duty.what {
        DutyFor::Power(_) => text,
        DutyFor::Task { .. } | DutyFor::Entity { .. } => format!("{relation}: {text}"),
    };
    cells[WHAT] = Cell { text: name, id: cells[from].id.clone(), ..Cell::default() };
    cells[TO_DO].sign = cells[from].sign;
    cells[from] = Cell::default();
}

/// All rows: areas that follow each other and of which the same is said have one heading.
pub fn rows(lines: Vec<Line>, lang: Lang) -> Vec<Vec<Cell>> {
    let is_of_one = |one: &Line, other: &Line| one.cells[..RELATION] == other.cells[..RELATION];
    let of_each: Vec<&[Line]> = lines.chunk_by(is_of_one).collect();
    let is_alike = |one: &&[Line], other: &&[Line]| {
        let sort = |lines: &[Line]| lines[0].one_of.as_ref().map(|(sort, _)| sort.clone());
        let said = |line: &Line| [&line.cells[..WHAT], &line.cells[RELATION..]].concat();
        sort(one).is_some()
            && sort(one) == sort(other)
            && one.len() == other.len()
            && one.iter().zip(*other).all(|(one, other)| said(one) == said(other))
    };
    let alike: Vec<&[&[Line]]> = of_each.chunk_by(is_alike).collect();
    let mut rows = Vec::new();
    for all in alike {
        let names = all.iter().filter_map(|lines| lines[0].one_of.as_ref());
        let names: Vec<String> = names.map(|(_, name)| name.clone()).collect();
        let sort = all[0][0].one_of.as_ref().map(|(sort, _)| sort).filter(|_| all.len() > 1);
        for line in all[0] {
            let mut cells = line.cells.clone();
            if let Some(sort) = sort {
                let text = format!("{}: {}", words::capital(sort), words::and(&names, lang));
                cells[WHAT] = Cell { text, ..Cell::default() };
            }
            rows.push(cells);
        }
    }
    rows
}
