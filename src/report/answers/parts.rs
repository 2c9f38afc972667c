//! What is part of a body: of one without seats, or what is called so.

use crate::lang::Lang;
use crate::query;
use crate::query::When;
use crate::report::cell;
use crate::report::v1;
use crate::report::{Table, below, column, words};
use serde::Serialize;

#[derive(Serialize)]
pub struct Part {
    body: v1::Named,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<v1::Named>,
    basis: v1::Basis,
}

pub fn part(part: &query::parts::Part) -> Part {
    Part { body: v1::named(&part.body), of: v1::some_named(part.of.as_ref()), basis: v1::basis(&part.basis) }
}

/// What is part of something, with who says so and on what condition.
pub fn table(parts: &[query::parts::Part], caption: &str, when: &When, lang: Lang) -> Table {
    let columns = vec![
        column(lang.pick("Vad", "What")),
        below(lang.pick("Del av", "Part of"), 0),
        below(lang.pick("Källans ord", "The source's word"), 0),
        column(lang.pick("Gäller", "Valid")).quiet(),
        column(lang.pick("Källa", "Source")),
    ];
    let row = |part: &query::parts::Part| {
        let basis = &part.basis;
        let of = part.of.as_ref().map_or_else(cell::none, |of| cell::named(of, lang));
        let (said, time) = (words::said(basis).into(), words::time(basis, lang).into());
        vec![cell::named(&part.body, lang), of, said, time, cell::based(basis, when, lang)]
    };
    Table {
        caption: (!caption.is_empty()).then(|| caption.into()),
        columns,
        rows: parts.iter().map(row).collect(),
        ..Table::default()
    }
}
