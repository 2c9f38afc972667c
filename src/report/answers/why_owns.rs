//! Why "who owns" answers as it does: a table of reasons, and one of what was near.

use crate::find::How;
use crate::lang::Lang;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::responsible::{Under, UnderHow};
use crate::query::who_owns::{Hit, WhoOwns};
use crate::query::why_owns::{self, Given, Near};
use crate::query::{Basis, When};
use crate::report::cell::{self, Cell};
use crate::report::{Table, column, words};

/// The tables below the answer.
pub fn tables(
    answer: &WhoOwns,
    why: &why_owns::Why,
    what: impl Fn(&Hit) -> String,
    when: &When,
    lang: Lang,
) -> Vec<Table> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (hit, reason) in answer.hits.iter().zip(&why.hits) {
        let region = hit.region.as_ref().map_or_else(String::new, |region| region.shown(lang));
        let start = [Cell::from(region), Cell { id: Some(hit.entity.id.clone()), ..what(hit).into() }];
        let mut add = |cells: [Cell; 3]| rows.push(start.iter().cloned().chain(cells).collect());
        add(matched(hit, reason.theme_note.as_deref(), when, lang));
        hit.under.iter().filter(|under| under.stands()).for_each(|under| add(through(under, when, lang)));
        reason.given.iter().for_each(|given| add(given_by(given, when, lang)));
    }
    let columns = vec![
        column("Region"),
        column(lang.pick("Vad", "What")),
        column(lang.pick("Slag av skäl", "Sort of reason")),
        column(lang.pick("Varför", "Why")),
        column(lang.pick("Källa", "Source")),
    ];
    let caption = lang.pick("Varför detta svar", "Why this answer").to_string();
    let reasons = Table { caption: Some(caption), columns, rows, grouped: 2, ..Table::default() };
    let columns = vec![
        column(lang.pick("Namn", "Name")),
        column(lang.pick("Slag", "Kind")),
        column("Region"),
        column(lang.pick("Träff på", "Matched on")),
    ];
    let row = |near: &Near| {
        let region = Cell { id: None, ..cell::some_named(near.region.as_ref(), lang) };
        vec![
            cell::named(&near.entity, lang),
            near.entity.kind.name().get(lang).into(),
            region,
            words::how(&near.how, lang).into(),
        ]
    };
    let caption = lang.pick("Nära, men inte i svaret", "Near, but not in the answer").to_string();
    let near = Table {
        caption: Some(caption),
        columns,
        rows: why.near.iter().map(row).collect(),
        grouped: 0,
        ..Table::default()
    };
    [reasons, near].into_iter().filter(|table| !table.rows.is_empty()).collect()
}

/// By which name or theme it matched; a theme is the editor's, and so is the reason for it.
fn matched(hit: &Hit, note: Option<&str>, when: &When, lang: Lang) -> [Cell; 3] {
    let note =
        note.map(|note| format!(" ({}: {note})", lang.pick("redaktören", "the editor"))).unwrap_or_default();
    let source = match hit.how {
        How::Theme(..) => lang.pick("redaktörens tema", "the editor's theme").into(),
        _ => cell::cited(hit.sources.first(), when, lang),
    };
    [lang.pick("träff", "matched").into(), format!("{}{note}", words::how(&hit.how, lang)).into(), source]
}

fn through(under: &Under, when: &When, lang: Lang) -> [Cell; 3] {
    let same = under
        .constituted_by
        .as_ref()
        .map(|other| format!(" ({} {})", lang.pick("utgörs av", "constituted by"), other.shown(lang)));
    let body = format!("{}{}", under.body.shown(lang), same.unwrap_or_default());
    let text = relation(under.how, &body, &under.of.shown(lang), lang);
    [lang.pick("ovanför", "above").into(), text.into(), cell::cited(under.source.as_ref(), when, lang)]
}

/// A relation in a sentence.
pub fn relation(how: UnderHow, body: &str, of: &str, lang: Lang) -> String {
    match how {
        UnderHow::Programme => lang.pick(format!("{of} hör till {body}"), format!("{of} belongs to {body}")),
        UnderHow::Steers => {
            lang.pick(format!("{body} är styrgrupp för {of}"), format!("{body} is a steering group of {of}"))
        }
        UnderHow::HoldsTogether => {
            lang.pick(format!("{body} håller ihop {of}"), format!("{body} holds {of} together"))
        }
        UnderHow::PreparesFor => {
            lang.pick(format!("{of} bereder ärenden åt {body}"), format!("{of} prepares matters for {body}"))
        }
        UnderHow::ReportsTo => {
            lang.pick(format!("{of} rapporterar till {body}"), format!("{of} reports to {body}"))
        }
        UnderHow::Supports => lang.pick(format!("{body} stödjer {of}"), format!("{body} supports {of}")),
    }
}

fn given_by(given: &Given, when: &When, lang: Lang) -> [Cell; 3] {
    let text = format!("{}: {} ({})", given.entity.shown(lang), given.what, given.to.shown(lang));
    let source = cell::based(&given.basis, when, lang);
    [
        lang.pick("beslut eller förändring", "decision or reorganisation").into(),
        (text + &hedge(&given.basis, lang)).into(),
        source,
    ]
}

/// How sure it is, where that is not simply stated.
fn hedge(basis: &Basis, lang: Lang) -> String {
    let sure = (basis.certainty != Certainty::Stated)
        .then(|| format!(", {}", say(CERTAINTIES, basis.certainty).get(lang)));
    let reason =
        Some(words::reason(basis)).filter(|reason| !reason.is_empty()).map(|reason| format!(": {reason}"));
    sure.into_iter().chain(reason).collect()
}
