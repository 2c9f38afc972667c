//! What is part of a body of which no seat is stated.

use crate::lang::Lang;
use crate::query::{Basis, Named, When};
use crate::report::cell;
use crate::report::v1;
use crate::report::{Table, below, column, words};
use serde::Serialize;

#[derive(Serialize)]
pub struct Part {
    body: v1::Named,
    basis: v1::Basis,
}

pub fn part((body, basis): &(Named, Basis)) -> Part {
    Part { body: v1::named(body), basis: v1::basis(basis) }
}

/// What is part of something, with who says so and on what condition.
pub fn table(parts: &[(Named, Basis)], caption: &str, when: &When, lang: Lang) -> Table {
    let columns = vec![
        column(lang.pick("Vad", "What")),
        below(lang.pick("Källans ord", "The source's word"), 0),
        column(lang.pick("Gäller", "Valid")).quiet(),
        column(lang.pick("Källa", "Source")),
    ];
    let row = |(part, basis): &(Named, Basis)| {
        let (said, time) = (words::said(basis).into(), words::time(basis, lang).into());
        vec![cell::named(part, lang), said, time, cell::based(basis, when, lang)]
    };
    Table {
        caption: Some(caption.into()),
        columns,
        rows: parts.iter().map(row).collect(),
        ..Table::default()
    }
}
