//! What happened in a period, in order of time; what perhaps did, under a caption of its own.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::query::When;
use crate::query::happened::Happened;
use crate::query::timeline::Entry;
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::answers::timeline::{cells, columns};
use crate::report::{Report, v1, words};

pub fn report(answer: &Happened, period: &Date, when: &When, lang: Lang) -> Report {
    let words = words::asked(period, lang);
    let title = match &answer.of {
        Some(of) => lang.pick(
            format!("Vad som hände med {}: {words}", of.shown(lang)),
            format!("What happened to {}: {words}", of.shown(lang)),
        ),
        None => lang.pick(format!("Vad som hände: {words}"), format!("What happened: {words}")),
    };
    let always = When { today: when.today, at: None };
    let rows =
        |entries: &[Entry]| entries.iter().map(|entry| cells(entry, &always, lang)).collect::<Vec<_>>();
    let perhaps = lang.pick("Kanske från den tiden:", "Perhaps from that time:");
    let seen = lang.pick(
        "Dokument från den tiden, och vad som iakttogs då:",
        "Documents from that time, and what was seen then:",
    );
    let page = Answer::new("gov/happened/1", title, &always, lang)
        .head("of", answer.of.as_ref().map(v1::named))
        .head("period", period.text.to_string())
        .head("undated", answer.undated.iter().map(v1::named).collect::<Vec<_>>())
        .columns(columns(lang))
        .part(Some("within"), None, rows(&answer.within))
        .part(Some("perhaps"), Some(perhaps), rows(&answer.perhaps))
        .part(Some("seen"), Some(seen), rows(&answer.seen));
    let none = answer.is_empty().then(|| {
        lang.pick(
            "Ingen händelse i datamängden är från den tiden.",
            "No event in the data is from that time.",
        )
        .to_string()
    });
    let undated: Vec<String> = answer.undated.iter().map(|named| named.shown(lang)).collect();
    let undated = (!undated.is_empty()).then(|| {
        let names = undated.join("; ");
        lang.pick(
            format!("Utan datum, alltså kanske från den tiden: {names}."),
            format!("Without a date, so perhaps from that time: {names}."),
        )
    });
    page.notes(none)
        .notes(undated)
        .report_found(!answer.is_empty())
        .led_by(lead::happened(answer, period, lang))
}
