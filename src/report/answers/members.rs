//! The seats of a body, those in force apart from those proposed.

mod notes;

use crate::lang::Lang;
use crate::query;
use crate::query::When;
use crate::query::members::{Members, SeatRow};
use crate::report::answers::{lead, parts};
use crate::report::cell::{self, Cell, said_apart};
use crate::report::phrase;
use crate::report::published::{Later, Published};
use crate::report::sign::Sign;
use crate::report::v1::{self, Named};
use crate::report::{Page, Reported, Table, below, column, terms, words};
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    body: Named,
    at: Option<String>,
    constituted_by: Option<Named>,
    /// Whether it can be said who sat there then: `decided`, `partly`, `undecided`; null without
    /// `at`.
    verdict: Option<&'static str>,
    chair: &'static str,
    seats: Later,
    /// The bodies of a class.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    of_class: Vec<Named>,
    /// What is part of a body of which no seat is stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<parts::Part>,
    competences: Vec<String>,
    sources: Vec<v1::Cited>,
    note: Option<String>,
    /// The body for which those sit who were asked for; others are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    only_for: Option<Named>,
    /// The role that was asked for; others are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    only_role: Option<&'static str>,
    /// The word that was asked for; what is not called so is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    only_term: Option<String>,
}

#[derive(Serialize)]
struct Seat {
    /// Null when the source gives no role.
    role: Option<&'static str>,
    who: v1::Who,
    on_behalf_of: Option<Named>,
    count: Option<Value>,
    acting: bool,
    #[serde(flatten)]
    terms: v1::SeatTerms,
    #[serde(flatten)]
    basis: v1::Basis,
}

pub fn report<'a>(answer: &'a Members, when: &'a When, lang: Lang) -> Reported<'a> {
    let data = move || {
        let data = Data {
            schema: "gov/members/1",
            body: v1::named(&answer.body),
            at: when.at.as_ref().map(|at| at.text.to_string()),
            constituted_by: v1::some_named(answer.constituted_by.as_ref()),
            verdict: answer.verdict(when).map(v1::verdict),
            chair: v1::chair(answer.has_chair),
            seats: Later,
            of_class: answer.of_class.iter().map(v1::named).collect(),
            parts: answer.parts.iter().map(parts::part).collect(),
            competences: answer.competences.clone(),
            sources: answer.sources.iter().map(v1::cited).collect(),
            note: answer.note.clone(),
            only_for: answer.only_for.as_ref().map(|only| v1::named(&only.body)),
            only_role: answer.only_role.map(|(role, _)| v1::role(role)),
            only_term: answer.only_term.as_ref().map(|(word, _)| word.clone()),
        };
        Published::new(&data).each("seats", answer.seats.iter().map(seat))
    };
    Reported::new(
        move || page(answer, when, lang),
        data,
        !answer.seats.is_empty() || answer.only_role.is_none() && has_more(answer),
    )
    .led_by(lead::members(answer, when, lang))
}

/// Whether something else than seats is an answer.
fn has_more(answer: &Members) -> bool {
    if answer.only_term.is_some() {
        return !answer.parts.is_empty();
    }
    !answer.of_class.is_empty() || !answer.parts.is_empty() || answer.constituted_by.is_some()
}

fn seat(row: &SeatRow) -> Seat {
    Seat {
        role: row.role.map(v1::role),
        who: v1::who(&row.who),
        on_behalf_of: v1::some_named(row.on_behalf_of.as_ref()),
        count: row.count.as_ref().map(v1::number),
        acting: row.acting,
        terms: v1::seat_terms(&row.terms),
        basis: v1::basis(&row.basis),
    }
}

fn page(answer: &Members, when: &When, lang: Lang) -> Page {
    let body = words::of_region(&answer.body, answer.region.as_ref(), lang);
    let title = match (answer.only_for.as_ref().map(|only| only.body.shown(lang)), answer.only_role) {
        (None, Some((role, _))) => {
            let role = words::role(role, lang);
            lang.pick(format!("Vem är {role} i {body}?"), format!("Who sits in {body} as {role}?"))
        }
        (None, None) => lang.pick(format!("Vilka ingår i {body}?"), format!("Who sits in {body}?")),
        (Some(of), _) => {
            lang.pick(format!("Vilka sitter i {body} för {of}?"), format!("Who sits in {body} for {of}?"))
        }
    };
    let title = match &answer.only_term {
        Some((word, _)) => {
            lang.pick(format!("Vad kallas ”{word}” i {body}?"), format!("What is called “{word}” in {body}?"))
        }
        None => title,
    };
    let mut page = Page { title: format!("{title}{}", words::at(when, lang)), ..Page::default() };
    let (proposed, others): (Vec<&SeatRow>, Vec<&SeatRow>) =
        answer.seats.iter().partition(|row| row.is_proposed());
    let (never, in_force): (Vec<&SeatRow>, Vec<&SeatRow>) =
        others.into_iter().partition(|row| row.never_was());
    let (declined, rejected): (Vec<&SeatRow>, Vec<&SeatRow>) =
        never.into_iter().partition(|row| row.was_declined());
    let is_all = answer.only_for.is_none() && answer.only_role.is_none();
    let is_term = answer.only_term.is_some();
    let of_class = !answer.of_class.is_empty() && is_all && !is_term;
    if of_class {
        page.tables.push(bodies(&answer.of_class, lang));
    }
    if !answer.parts.is_empty() && is_all {
        let caption = lang.pick("Delar av det, enligt källorna:", "Parts of it, say the sources:");
        let caption = if is_term { "" } else { caption };
        page.tables.push(parts::table(&answer.parts, caption, when, lang));
    }
    let each = lang.pick("Om platserna i var och en:", "Of the seats in each:");
    for (rows, caption) in [
        (in_force, of_class.then_some(each)),
        (proposed, Some(lang.pick("Föreslagna, inte beslutade:", "Proposed, not adopted:"))),
        (rejected, Some(lang.pick("Föreslogs, avslogs:", "Proposed, and rejected:"))),
        (declined, Some(lang.pick("Valdes, och avböjde:", "Elected, and declined:"))),
    ] {
        if !rows.is_empty() {
            page.tables.push(table(&rows, caption, when, lang));
        }
    }
    page.notes = notes::notes(answer, when, lang);
    page
}

/// What is said to be of a class.
fn bodies(of_class: &[query::Named], lang: Lang) -> Table {
    Table {
        columns: vec![column(lang.pick("Vad", "What"))],
        rows: of_class.iter().map(|body| vec![cell::named(body, lang)]).collect(),
        ..Table::default()
    }
}

fn table(rows: &[&SeatRow], caption: Option<&str>, when: &When, lang: Lang) -> Table {
    let columns = vec![
        column(lang.pick("Roll", "Role")),
        column(lang.pick("Vem", "Who")),
        below(lang.pick("Företräder", "For"), 1),
        below(lang.pick("Källans ord", "The source's words"), 1),
        column(lang.pick("Gäller", "Valid")).quiet(),
        below(lang.pick("Skäl", "Reason"), 4),
        column(lang.pick("Källa", "Source")),
    ];
    let cells = |row: &&SeatRow| {
        let acting = words::acting(row.acting, lang);
        let count = row.count.as_ref().map(|count| {
            let words = lang.pick("antal enligt källan:", "number in the source:");
            format!(", {words} {}", count.in_words(lang))
        });
        vec![
            row.role.map_or_else(|| seated(row, lang).into(), |role| words::role(role, lang).into()),
            Cell {
                text: format!(
                    "{}{acting}{}{}",
                    phrase::who(&row.who).plain(lang),
                    count.unwrap_or_default(),
                    terms::seat_terms(&row.terms, lang)
                ),
                ..cell::who(&row.who, lang).signed(Sign::of(&row.who, &row.basis))
            },
            row.on_behalf_of.as_ref().map_or_else(cell::none, |body| body.shown(lang).into()),
            said_apart(
                &words::said(&row.basis),
                &row.role.map(|role| words::role(role, lang)).unwrap_or_default(),
            ),
            words::time(&row.basis, lang).into(),
            words::reason(&row.basis).into(),
            cell::based(&row.basis, when, lang),
        ]
    };
    Table {
        caption: caption.map(String::from),
        columns,
        rows: rows.iter().map(cells).collect(),
        grouped: 0,
        ..Table::default()
    }
}

/// What is said of a seat without a role. Anyone who is only proposed does not sit there.
fn seated(row: &SeatRow, lang: Lang) -> &'static str {
    match (row.is_proposed(), row.never_was()) {
        (true, _) => lang.pick("föreslås ingå", "proposed"),
        (_, true) if row.was_declined() => lang.pick("valdes, avböjde", "elected, declined"),
        (_, true) => lang.pick("föreslogs ingå", "was proposed"),
        _ => lang.pick("ingår", "member (role not stated)"),
    }
}
