//! All entities of a kind, a row each.

use crate::lang::Lang;
use crate::query::When;
use crate::query::list::Listed;
use crate::report::v1::{self, Named};
use crate::report::{Page, Report, Table, column, words};
use serde::Serialize;

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    entities: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    entity: Named,
    term: Option<String>,
    region: Option<Named>,
    source: Option<v1::Cited>,
}

pub fn report(answer: &[Listed], when: &When, lang: Lang) -> Report {
    let row = |listed: &Listed| Row {
        entity: v1::named(&listed.entity),
        term: listed.term.clone(),
        region: v1::some_named(listed.region.as_ref()),
        source: listed.source.as_ref().map(v1::cited),
    };
    let data = Data { schema: "gov/list/1", entities: answer.iter().map(row).collect() };
    Report::new(page(answer, when, lang), data, !answer.is_empty())
}

fn page(answer: &[Listed], when: &When, lang: Lang) -> Page {
    let count = answer.len();
    let notes = match count {
        0 => vec![lang.pick("Inget i datamängden stämmer med frågan.".into(), "Nothing in the data fits the question.".to_string())],
        1 => vec![lang.pick("1 träff.".into(), "1 hit.".to_string())],
        _ => vec![lang.pick(format!("{count} träffar."), format!("{count} hits."))],
    };
    let columns = vec![
        column(lang.pick("Slag", "Kind")),
        column(lang.pick("Namn", "Name")),
        column("Id"),
        column("Region"),
        column(lang.pick("Källa", "Source")),
    ];
    let cells = |listed: &Listed| {
        let kind = listed.entity.kind.name();
        vec![
            listed.term.clone().unwrap_or_else(|| kind.get(lang).to_string()),
            listed.entity.name.clone(),
            listed.entity.id.clone(),
            listed.region.as_ref().map_or_else(String::new, |region| region.name.clone()),
            words::source(listed.source.as_ref(), when.today, lang),
        ]
    };
    let table = Table { caption: None, columns, rows: answer.iter().map(cells).collect(), grouped: 0 };
    let tables = if count == 0 { Vec::new() } else { vec![table] };
    Page { title: String::new(), tables, notes }
}
