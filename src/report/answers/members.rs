//! The seats of a body, those in force apart from those proposed.

use crate::lang::Lang;
use crate::query;
use crate::query::Verdict;
use crate::query::When;
use crate::query::members::{Chair, Members, SeatRow};
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
        };
        Published::new(&data).each("seats", answer.seats.iter().map(seat))
    };
    Reported::new(
        move || page(answer, when, lang),
        data,
        !answer.seats.is_empty()
            || !answer.of_class.is_empty()
            || !answer.parts.is_empty()
            || answer.constituted_by.is_some(),
    )
    .led_by(lead::members(answer, lang))
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
    let title = match answer.only_for.as_ref().map(|only| only.body.shown(lang)) {
        None => lang.pick(format!("Vilka ingår i {body}?"), format!("Who sits in {body}?")),
        Some(of) => {
            lang.pick(format!("Vilka sitter i {body} för {of}?"), format!("Who sits in {body} for {of}?"))
        }
    };
    let mut page = Page { title: format!("{title}{}", words::at(when, lang)), ..Page::default() };
    let (proposed, in_force): (Vec<&SeatRow>, Vec<&SeatRow>) =
        answer.seats.iter().partition(|row| row.is_proposed());
    let of_class = !answer.of_class.is_empty() && answer.only_for.is_none();
    if of_class {
        page.tables.push(bodies(&answer.of_class, lang));
    }
    if !answer.parts.is_empty() && answer.only_for.is_none() {
        let caption = lang.pick("Delar av det, enligt källorna:", "Parts of it, say the sources:");
        page.tables.push(parts::table(&answer.parts, caption, when, lang));
    }
    let each = lang.pick("Om platserna i var och en:", "Of the seats in each:");
    for (rows, caption) in [
        (in_force, of_class.then_some(each)),
        (proposed, Some(lang.pick("Föreslagna, inte beslutade:", "Proposed, not adopted:"))),
    ] {
        if !rows.is_empty() {
            page.tables.push(table(&rows, caption, when, lang));
        }
    }
    page.notes = notes(answer, when, lang);
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
    match row.is_proposed() {
        true => lang.pick("föreslås ingå", "proposed"),
        false => lang.pick("ingår", "member (role not stated)"),
    }
}

/// That it can't be decided who sat there is an answer, and said in so many words.
fn verdict(answer: &Members, when: &When, lang: Lang) -> Option<String> {
    let then = when.at.as_ref()?.in_words(lang);
    match answer.verdict(when)? {
        Verdict::Decided => None,
        Verdict::Partly => Some(lang.pick(
            format!("Platserna med ”kanske”: om de gällde {then} går inte att avgöra av källorna."),
            format!(
                "The seats with “perhaps”: whether they held ({then}) can't be decided from the sources."
            ),
        )),
        Verdict::Undecided => Some(lang.pick(
            format!("Vilka som ingick {then} går inte att avgöra av källorna. Ovan står vad som är känt."),
            format!("Who sat there then ({then}) can't be decided from the sources. Above is what is known."),
        )),
    }
}

/// How many seats are left out, as they are not for whom it was asked.
fn not_shown(others: usize, unknown: usize, lang: Lang) -> Option<String> {
    let (sv, en) = match others {
        0 => return None,
        1 => ("1 annan plats visas inte".to_string(), "1 other seat is not shown".to_string()),
        _ => (format!("{others} andra platser visas inte"), format!("{others} other seats are not shown")),
    };
    Some(match unknown {
        0 => lang.pick(format!("{sv}."), format!("{en}.")),
        _ => lang.pick(
            format!("{sv}; för {unknown} av dem sägs inte vem den företräder."),
            format!("{en}; for {unknown} of them the source does not say for whom."),
        ),
    })
}

fn notes(answer: &Members, when: &When, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(verdict(answer, when, lang));
    if let Some(only) = &answer.only_for {
        notes.extend(not_shown(only.others + only.unknown, only.unknown, lang));
        notes.extend(answer.note.as_ref().map(|note| words::note(note, lang)));
        return notes;
    }
    if let Some(body) = &answer.constituted_by {
        let name = &body.shown(lang);
        notes.push(lang.pick(
            format!("{} utgörs av {name}: samma krets i en annan roll.", answer.body.shown(lang)),
            format!("{} is {name} in another role.", answer.body.shown(lang)),
        ));
    } else if let Some(absence) = words::absence(&answer.body, lang) {
        notes.push(absence);
    } else if answer.seats.is_empty() && answer.stated > 0 {
        notes.push(lang.pick(
            "Ingen känd plats gäller då; källan anger platser för annan tid.".into(),
            "No known seat holds then; the source states seats for another time.".to_string(),
        ));
    } else if answer.seats.is_empty() && answer.of_class.is_empty() {
        let source = words::told_source(answer.sources.first(), when.today, lang);
        notes.push(lang.pick(
            format!("Inga ledamöter angivna i källan ({source})."),
            format!("No members stated in the source ({source})."),
        ));
    }
    if answer.of_class_else > 0 {
        let count = answer.of_class_else;
        notes.push(match words::is_today(when) {
            true => lang.pick(
                format!("Därtill {count} som inte längre finns, inte finns än eller bara är föreslagna."),
                format!("Beside those {count} that are no longer there, not there yet or only proposed."),
            ),
            false => lang.pick(
                format!("Därtill {count} som inte fanns då eller bara är föreslagna."),
                format!("Beside those {count} that were not there then or are only proposed."),
            ),
        });
    }
    let chair = match answer.has_chair {
        Chair::NotStated if answer.seats.is_empty() && !answer.of_class.is_empty() => None,
        Chair::Stated | Chair::StatedVacant | Chair::Undecided => None,
        Chair::Proposed => Some(
            lang.pick("Ordförande: bara föreslagen, inte beslutad.", "Chair: only proposed, not adopted."),
        ),
        Chair::NotStated if answer.constituted_by.is_some() || answer.body.mark.absent.is_some() => None,
        Chair::NotStated if answer.had_chair => Some(
            lang.pick("Ordförande: bara angiven för en annan tid.", "Chair: stated for another time only."),
        ),
        Chair::NotStated => {
            Some(lang.pick("Ordförande: inte angiven i källan.", "Chair: not stated in the source."))
        }
        Chair::StatedNone => Some(
            lang.pick("Ordförande: finns inte, enligt källan.", "Chair: there is none, says the source."),
        ),
    };
    notes.extend(chair.map(String::from));
    if !answer.competences.is_empty() {
        let list = answer.competences.join("; ");
        notes.push(lang.pick(
            format!("Kompetens som ska finnas: {list}. Källan säger inte vem som har vilken."),
            format!("Competences asked for: {list}. The source does not say who has which."),
        ));
    }
    notes.extend(answer.note.as_ref().map(|note| words::note(note, lang)));
    notes
}
