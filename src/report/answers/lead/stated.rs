//! The numbers that sources state, and whether they agree with what the data lists.

use crate::lang::Lang;
use crate::query::counts::CountRow;
use crate::report::answers::counts as numbers;
use crate::report::answers::lead::{FEW, ends, few};
use crate::report::{phrase, words};

pub fn counts(rows: &[CountRow], lang: Lang) -> Option<String> {
    let one = |row: &CountRow| {
        let number = numbers::stated(row, lang);
        let mark = phrase::marks(row.basis.weight, row.basis.certainty, None).plain(lang);
        let mark = if mark.is_empty() { mark } else { format!("{mark} ") };
        let day = row.observed.as_ref().map(|day| format!("; {}", day.in_words(lang))).unwrap_or_default();
        format!("{mark}{number} {} ({}{day})", numbers::what(row, lang), row.of.shown(lang))
    };
    let named = |rows: &[&CountRow]| few(rows.iter().map(|row| one(row)).collect(), lang);
    let all: Vec<&CountRow> = rows.iter().collect();
    match all.len() {
        0 => None,
        1..=FEW => {
            let all = named(&all);
            Some(ends(lang.pick(format!("Källan anger: {all}"), format!("The source states: {all}"))))
        }
        _ => Some(summed(&all, named, lang)),
    }
}

/// Of many numbers how many agree with what is listed, and which do not.
fn summed(rows: &[&CountRow], named: impl Fn(&[&CountRow]) -> String, lang: Lang) -> String {
    let of = |agrees| rows.iter().copied().filter(|row| row.agrees() == agrees).collect::<Vec<_>>();
    let (right, wrong, unknown) = (of(Some(true)).len(), of(Some(false)), of(None).len());
    let (all, bad) = (rows.len(), wrong.len());
    if right + bad == 0 {
        return lang.pick(
            format!("Källorna anger {all} tal; inget av dem går att kontrollera."),
            format!("The sources state {all} numbers; none of them can be checked."),
        );
    }
    let parts = [
        (right, "stämmer med vad datamängden räknar upp", "agree with what the data lists"),
        (bad, "stämmer inte med det", "do not agree with it"),
        (unknown, "går inte att kontrollera", "can't be checked"),
    ];
    let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, sv, en)| format!("{count} {}", lang.pick(sv, en))).collect();
    let parts = words::and(&parts, lang);
    let said = lang.pick(
        format!("Källorna anger {all} tal: {parts}."),
        format!("The sources state {all} numbers: {parts}."),
    );
    if wrong.is_empty() {
        return said;
    }
    let wrong = named(&wrong);
    let wrong = lang.pick(format!("Stämmer inte: {wrong}"), format!("These do not agree: {wrong}"));
    format!("{said} {}", ends(wrong))
}
