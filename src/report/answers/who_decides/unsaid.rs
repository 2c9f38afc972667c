//! What matched, and of which no source says that it decides anything.

use crate::lang::Lang;
use crate::report::cell::Cell;
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
