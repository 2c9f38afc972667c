//! What matched, and of which no source says that it decides anything.

use crate::lang::Lang;
use crate::query::who_decides::WhoDecides;
use crate::report::cell::Cell;
use crate::report::words;
use std::collections::BTreeMap;

/// What matched and is not said to decide anything, each name once with its regions.
pub fn unsaid(rows: &[Vec<Cell>], lang: Lang) -> String {
    let silent: Vec<&Vec<Cell>> = rows.iter().filter(|row| row.iter().any(|cell| cell.is_silent)).collect();
    let mut told: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in &silent {
        told.entry(row[1].text.as_str()).or_default().push(row[0].text.clone());
    }
    let one = |(what, regions): (&str, Vec<String>)| {
        let regions: Vec<String> = regions.into_iter().filter(|region| !region.is_empty()).collect();
        if regions.is_empty() { what.to_string() } else { format!("{what}: {}", regions.join(", ")) }
    };
    let (count, told) = (silent.len(), told.into_iter().map(one).collect::<Vec<_>>().join("; "));
    lang.pick(
        format!("Om {count} till säger källorna inte att de beslutar om något: {told}."),
        format!("Of {count} more the sources do not say that they decide anything: {told}."),
    )
}

/// What the answer is headed: the question with its region, or that nothing is called so.
pub fn title(answer: &WhoDecides, topic: &str, found: bool, lang: Lang) -> String {
    let place = answer.region.as_ref().map(|region| region.shown(lang));
    let place = place.filter(|region| !topic.contains(region.as_str()));
    let place = place.map(|region| format!(" {} {region}", lang.pick("i", "in"))).unwrap_or_default();
    match found || !answer.silent.is_empty() {
        true => lang
            .pick(format!("Vem beslutar om {topic}{place}?"), format!("Who decides about {topic}{place}?")),
        false if !answer.said.is_empty() => words::only_said(topic, lang),
        false => lang.pick(
            format!("Det finns inget som heter ”{topic}” i datamängden."),
            format!("There is nothing called “{topic}” in the data."),
        ),
    }
}
