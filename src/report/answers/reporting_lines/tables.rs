//! Lines in rows, one for each statement, and in sentences, one for those that say the same.

use crate::lang::Lang;
use crate::query::When;
use crate::query::reporting_lines::{Line, Target, Verb};
use crate::report::answers::reporting_lines::{target, verb};
use crate::report::cell::{self, Cell};
use crate::report::{Table, below, column, phrase, words};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

pub fn table(lines: &[&Line], caption: &str, when: &When, lang: Lang) -> Table {
    let columns = vec![
        column(lang.pick("Från", "From")),
        column(lang.pick("Linje", "Line")),
        column(lang.pick("Till", "To")),
        below(lang.pick("Syfte", "Purpose"), 2),
        below(lang.pick("Källans ord", "The source's words"), 1),
        column(lang.pick("Gäller", "Valid")).quiet(),
        below(lang.pick("Skäl", "Reason"), 2),
        column(lang.pick("Källa", "Source")),
    ];
    let cells = |line: &&Line| {
        let to = match &line.to {
            Target::Entity(named) => cell::named(named, lang),
            Target::Described(words) => Cell::from(words::quoted(words, lang)),
        };
        vec![
            cell::named(&line.from, lang),
            verb(line.verb, lang).into(),
            to,
            cell::some_text(line.purpose.as_deref()),
            words::said(&line.basis).into(),
            words::time(&line.basis, lang).into(),
            words::reason(&line.basis).into(),
            cell::based(&line.basis, when, lang),
        ]
    };
    let caption = (!caption.is_empty()).then(|| caption.to_string());
    Table { caption, columns, rows: lines.iter().map(cells).collect(), grouped: 0, ..Table::default() }
}

/// The same in sentences. Several that are so in the same way, by the same places, are one: "A, B
/// och C är delar av Region Exempel".
pub fn sentences(lines: &[&Line], caption: &str, when: &When, lang: Lang) -> Table {
    let mut told: Vec<(Vec<String>, Vec<Cell>, &Line)> = Vec::new();
    let mut at: BTreeMap<(Verb, String, String, Vec<String>), usize> = BTreeMap::new();
    for line in lines {
        let basis = &line.basis;
        let has_time = basis.from.is_some() || basis.to.is_some();
        let rest = vec![
            cell::some_text(line.purpose.as_deref()),
            words::said(basis).into(),
            match has_time {
                true => words::period(basis.from.as_ref(), basis.to.as_ref(), &basis.bounds, lang).into(),
                false => cell::none(),
            },
            words::reason(basis).into(),
            cell::based(basis, when, lang),
        ];
        let from = line.from.shown(lang);
        // Where in a document each is said stands together.
        let document = basis.sources().next().map(|cited| cited.title.clone()).unwrap_or_default();
        let said = rest[..rest.len() - 1].iter().map(|cell| cell.text.clone());
        let said = said.chain([document]).collect::<Vec<_>>();
        let same = (line.verb, target(line, lang), marks(line, lang), said);
        match at.entry(same) {
            Entry::Occupied(known) => {
                let (names, cells, _) = &mut told[*known.get()];
                names.push(from);
                if let (Some(all), Some(own)) = (cells.last_mut(), rest.last()) {
                    all.places.extend(
                        own.places
                            .iter()
                            .filter(|place| !all.places.contains(place))
                            .cloned()
                            .collect::<Vec<_>>(),
                    );
                }
            }
            Entry::Vacant(new) => {
                new.insert(told.len());
                told.push((vec![from], rest, line));
            }
        }
    }
    let row = |(names, rest, line): (Vec<String>, Vec<Cell>, &Line)| -> Vec<Cell> {
        let is = if names.len() == 1 { verb(line.verb, lang) } else { verbs(line.verb, lang) };
        let text = format!("{} {is} {}{}", words::and(&names, lang), target(line, lang), marks(line, lang));
        std::iter::once(Cell::from(text)).chain(rest).collect()
    };
    let columns = vec![
        column(lang.pick("Linje", "Line")),
        column(lang.pick("Syfte", "Purpose")).labelled(),
        column(lang.pick("Källans ord", "The source's words")).labelled(),
        column(lang.pick("Gäller", "Valid")),
        column(lang.pick("Skäl", "Reason")).labelled(),
        column(lang.pick("Källa", "Source")),
    ];
    let caption = (!caption.is_empty()).then(|| caption.to_string());
    Table { caption, columns, rows: told.into_iter().map(row).collect(), grouped: 0, is_told: true }
}

/// What makes it less than plainly so.
fn marks(line: &Line, lang: Lang) -> String {
    let marks = phrase::marks(line.basis.weight, line.basis.certainty, None).plain(lang);
    if marks.is_empty() { marks } else { format!(" ({marks})") }
}

/// The verb of several.
fn verbs(verb: Verb, lang: Lang) -> &'static str {
    match verb {
        Verb::ReportsTo => lang.pick("rapporterar till", "report to"),
        Verb::PreparesFor => lang.pick("bereder ärenden åt", "prepare for"),
        Verb::DeliversTo => lang.pick("lämnar förslag till", "deliver to"),
        Verb::Supports => lang.pick("stödjer", "support"),
        Verb::PartOf => lang.pick("är delar av", "are parts of"),
        Verb::ConstitutedBy => lang.pick("utgörs av", "are constituted by"),
        Verb::HeldTogetherBy => lang.pick("hålls ihop av", "are held together by"),
        Verb::AttachedTo => lang.pick("är knutna till", "are attached to"),
        Verb::OwnedBy => lang.pick("har som huvudman", "have as principal"),
    }
}
