//! Where a proposal goes: a row a way.

use crate::lang::Lang;
use crate::model::body::SCOPES;
use crate::model::statement::say;
use crate::query::When;
use crate::query::routes::{RouteRow, Routes, overlap};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::{Reported, below, column, v1, words};
use serde_json::Value;

pub fn report<'a>(answer: &'a Routes, when: &'a When, lang: Lang) -> Reported<'a> {
    let columns = [
        column("Region").key("region"),
        column(lang.pick("Förslag", "Proposal")).key("what"),
        below(lang.pick("Räckvidd", "Scope"), 1).key("scope"),
        below(lang.pick("Gäller inom", "Set by"), 1).key("of"),
        column(lang.pick("Lämnas till", "Goes to")).key("to").labelled(),
        below(lang.pick("E-post", "E-mail"), 4).key("mailbox"),
        below(lang.pick("Först samråd med", "Consult first"), 4).key("consult"),
        below(lang.pick("Villkor", "Condition"), 4),
        below(lang.pick("Källans ord", "The source's words"), 4),
        below(lang.pick("Anmärkning", "Note"), 1),
    ];
    let cells = |rows: &'a [RouteRow]| rows.iter().map(move |row| cells(row, when, lang));
    let also = lang.pick("Kan också passa:", "May fit as well:");
    let named = |list: &[crate::query::Named]| list.iter().map(v1::named).collect::<Vec<_>>();
    let page = Answer::new("gov/route/1", lang.pick("Vägar för förslag", "Routes for proposals"), when, lang)
        .head("asked", &answer.about)
        .head("is_all", answer.is_all)
        .head("overlaps", named(&answer.overlaps))
        .head("not_described", named(&answer.not_described))
        .columns(columns)
        .columns(cell::basis_columns(1, lang))
        .grouped(2)
        .told()
        .part(Some(if answer.is_all { "all" } else { "fits" }), None, cells(&answer.rows))
        .part(Some("overlaps"), Some(also), cells(&answer.overlapping));
    // A note of a route that tells it already is enough.
    let is_told = answer.rows.iter().chain(&answer.overlapping).any(|row| row.basis.note.is_some());
    let page = if answer.overlaps.is_empty() || is_told { page } else { page.note(overlap().get(lang)) };
    let none = answer.rows.is_empty().then(|| {
        lang.pick("Ingen väg i datamängden stämmer med frågan.", "No route in the data fits the question.")
            .to_string()
    });
    let unknown = (!answer.not_described.is_empty()).then(|| {
        let names: Vec<String> = answer.not_described.iter().map(|region| region.shown(lang)).collect();
        let (sv, en) = match names.len() {
            1..=3 => (words::and(&names, Lang::Sv), names.join(" or ")),
            many => (
                format!("någon av de {many} regioner som frågan gäller"),
                format!("any of the {many} regions that are asked about"),
            ),
        };
        lang.pick(
            format!("Datamängden beskriver inga vägar för förslag i {sv}. Det kan finnas sådana ändå."),
            format!("The data describes no routes for proposals in {en}. There may be some all the same."),
        )
    });
    page.notes(none.into_iter().chain(unknown))
        .report_said(!answer.rows.is_empty() && !answer.is_all)
        .led_by(led(answer, lang))
}

/// That no way is for what was asked about is said before the ways that there are.
fn led(answer: &Routes, lang: Lang) -> Option<String> {
    let all = lead::routes(&answer.rows, lang)?;
    let Some(about) = answer.about.as_ref().filter(|_| answer.is_all) else { return Some(all) };
    let about = words::quoted(about, lang);
    Some(lang.pick(
        format!("Ingen väg beskrivs med {about}. Här är alla: {all}"),
        format!("No route mentions {about}. These are all the routes: {all}"),
    ))
}

fn cells(row: &RouteRow, when: &When, lang: Lang) -> Vec<Cell> {
    let scope = match row.scope {
        Some(scope) => cell::of(say(SCOPES, scope).get(lang), v1::key(SCOPES, scope)),
        None => cell::of(lang.pick("inte angiven", "not stated"), Value::Null),
    };
    let start = [
        // The answer is about whose ways they are.
        Cell { id: None, ..cell::some_named(row.region.as_ref(), lang) },
        row.what.as_str().into(),
        scope,
        cell::named(&row.of, lang),
        Cell { id: None, ..cell::who(&row.to, lang) },
        cell::some_text(row.mailbox.as_deref()),
        cell::some_named(row.consult.as_ref(), lang),
        row.basis.hedges.join("; ").into(),
        row.basis.term.clone().unwrap_or_default().into(),
        // What is only implied has its reason in a column of its own.
        words::remark(&row.basis).into(),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
