//! All entities of a kind, a row each.

use crate::lang::Lang;
use crate::model::decision::DECISION_STATUSES;
use crate::model::kind::Kind;
use crate::model::standing::Standing;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::parallel;
use crate::query::When;
use crate::query::list::Listed;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::published::{Later, Published};
use crate::report::v1::{self, Named};
use crate::report::{Page, Reported, Table, column, words};
use serde::Serialize;

/// A list that a screen holds is a table.
const SCREEN: usize = 30;
/// Where the column of decisions stands.
const DECIDED_AT: usize = 2;

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    entities: Later,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    entity: Named,
    term: Option<String>,
    status: Option<&'static str>,
    date: Option<String>,
    paragraph: Option<String>,
    /// `current`, `ended`, `coming`, or `unsure` which of them, as of today; null where a time was
    /// asked for.
    standing: Option<&'static str>,
    region: Option<Named>,
    source: Option<v1::Cited>,
}

pub fn report<'a>(answer: &'a [Listed], when: &'a When, lang: Lang) -> Reported<'a> {
    let row = |listed: &Listed| Row {
        entity: v1::named(&listed.entity),
        term: listed.term.clone(),
        status: listed
            .decided
            .as_ref()
            .and_then(|decided| decided.status)
            .map(|status| v1::key(DECISION_STATUSES, status)),
        date: listed
            .decided
            .as_ref()
            .and_then(|decided| decided.date.as_ref())
            .map(|date| date.text.to_string()),
        paragraph: listed.decided.as_ref().and_then(|decided| decided.paragraph.clone()),
        standing: listed.standing.map(|standing| match standing {
            Standing::Current => "current",
            Standing::Unsure => "unsure",
            Standing::Coming => "coming",
            Standing::Ended => "ended",
        }),
        region: v1::some_named(listed.region.as_ref()),
        source: listed.source.as_ref().map(v1::cited),
    };
    let data = move || {
        Published::new(&Data { schema: "gov/list/1", entities: Later })
            .each("entities", answer.iter().map(row))
    };
    Reported::new(move || page(answer, when, lang), data, !answer.is_empty())
        .led_by(lead::list(answer, when, lang))
}

/// What makes it less than plainly there: only proposed or implied, gone, not there yet.
fn standing(listed: &Listed, lang: Lang) -> Cell {
    let certainty = (listed.certainty != Certainty::Stated)
        .then(|| say(CERTAINTIES, listed.certainty).get(lang).to_string());
    let time = match listed.standing {
        Some(Standing::Ended) => Some(lang.pick("finns inte längre", "no longer there")),
        Some(Standing::Coming) => Some(lang.pick("finns inte än", "not there yet")),
        Some(Standing::Unsure) => Some(lang.of(phrase::PERHAPS)),
        Some(Standing::Current) | None => None,
    };
    let all: Vec<String> = certainty.into_iter().chain(time.map(String::from)).collect();
    if all.is_empty() { cell::none() } else { all.join("; ").into() }
}

fn page(answer: &[Listed], when: &When, lang: Lang) -> Page {
    // How many there are is said first.
    let none = lang.pick("Inget i datamängden stämmer med frågan.", "Nothing in the data fits the question.");
    let notes = if answer.is_empty() { vec![none.to_string()] } else { Vec::new() };
    let columns = vec![
        column(lang.pick("Slag", "Kind")),
        column(lang.pick("Namn", "Name")),
        column("Id"),
        column(lang.pick("Läge", "Standing")),
        column("Region"),
        column(lang.pick("Källa", "Source")),
    ];
    // What all are is said first, and ids are for programs.
    let is_one_region = lead::one_region(answer).is_some();
    let is_one_sort = answer.windows(2).all(|two| two[0].word == two[1].word);
    let cells = |listed: &Listed| {
        vec![
            Cell::from(listed.word.get(lang)).plain(is_one_sort),
            listed.entity.apart().0.into(),
            Cell { id: Some(listed.entity.id.clone()), ..listed.entity.id.as_str().into() }.plain(true),
            standing(listed, lang),
            listed
                .region
                .as_ref()
                .map_or_else(cell::none, |region| Cell::from(region.shown(lang)).plain(is_one_region)),
            match listed.entity.kind {
                Kind::Source => cell::none(),
                Kind::Theme => lang.pick("redaktörens", "the editor's").into(),
                _ => cell::cited(listed.source.as_ref(), when, lang), // All others rest on a source.
            },
        ]
    };
    let mut columns = columns;
    let mut rows: Vec<Vec<Cell>> = parallel::map(answer, cells);
    if answer.iter().any(|listed| listed.decided.is_some()) {
        columns.insert(DECIDED_AT, column("Status"));
        rows.iter_mut()
            .zip(answer)
            .for_each(|(row, listed)| row.insert(DECIDED_AT, decided(listed, lang).into()));
    }
    let table = Table { caption: None, columns, rows, grouped: 0, ..Table::default() };
    let short = short(answer, &table, lang);
    let tables = if answer.is_empty() { Vec::new() } else { vec![table] };
    Page { tables, short, notes, ..Page::default() }
}

/// A long list as people read it: a line for each, below how many there are of its kind. What the
/// sources call otherwise than its kind is called has that word beside its name.
fn short(answer: &[Listed], table: &Table, lang: Lang) -> Vec<Table> {
    let kinds: Vec<_> = answer.chunk_by(|one, other| one.entity.kind == other.entity.kind).collect();
    if kinds.len() == 1 && answer.len() <= SCREEN {
        return Vec::new();
    }
    let mut at = 0;
    let mut tables = Vec::new();
    for all in &kinds {
        let kind = all[0].entity.kind;
        let rows = table.rows[at..at + all.len()].iter().zip(*all).map(|(row, listed)| {
            let (mut row, word) = (row.clone(), words::sort(&listed.word, kind, lang));
            if listed.word != kind.name() {
                row[1].text = format!("{} ({word})", row[1].text);
            }
            row[0] = Cell::default();
            row
        });
        let rows = rows.collect();
        let many = lead::called(kind, all.len(), all.iter(), lang);
        let caption = (kinds.len() > 1).then(|| format!("{} {many}", all.len()));
        tables.push(Table {
            caption,
            columns: table.columns.clone(),
            rows,
            is_told: true,
            ..Table::default()
        });
        at += all.len();
    }
    tables
}

/// "beslutat, 4 oktober 2017, § 223": what is not stated is said to be so.
fn decided(listed: &Listed, lang: Lang) -> String {
    let Some(decided) = &listed.decided else { return String::new() };
    let status = decided.status.map(|status| say(DECISION_STATUSES, status).get(lang).to_string());
    let date = decided
        .date
        .as_ref()
        .map_or_else(|| lang.pick("odaterat", "undated").into(), |date| date.in_words(lang));
    let paragraph = decided.paragraph.as_ref().map(|number| format!("§ {number}"));
    status.into_iter().chain([date]).chain(paragraph).collect::<Vec<_>>().join(", ")
}
