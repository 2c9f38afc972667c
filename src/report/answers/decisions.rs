//! Decisions: each under its name, with what it did and what was done to it; and the deliverables
//! that follow from assignments.

mod about;
mod deliverables;
mod effect;
mod remarks;

use crate::lang::Lang;
use crate::model::decision::{DECISION_KINDS, DECISION_STATUSES};
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::model::time::Holds;
use crate::query::decisions::{Addressee, DecisionRow, Decisions, Document, Filter, Force, Point};
use crate::query::deliverables::DeliverableRow;
use crate::query::{Named, Weight, When};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{Column, Reported, column, v1, words};
use serde_json::{Value, json};

/// What was asked, for the heading and the remarks.
#[derive(Debug)]
pub struct Question<'q> {
    pub filter: &'q Filter,
    pub by: Option<Named>,
    pub region: Option<Named>,
    /// The numbers as they were written.
    pub numbers: String,
}

pub fn report<'a>(
    answer: &'a Decisions,
    duties: Option<&'a [DeliverableRow]>,
    question: &'a Question<'_>,
    when: &'a When,
    lang: Lang,
) -> Reported<'a> {
    let title = match &question.by {
        Some(by) => format!("{} {}", lang.pick("Beslut av", "Decisions by"), by.shown(lang)),
        None => lang
            .pick("Beslut, rekommendationer och förslag", "Decisions, recommendations and proposals")
            .into(),
    };
    let document = |document: &Document| json!({ "source": v1::named(&document.source), "registry_no": document.registry_no });
    let mut page = Answer::new("gov/decisions/1", title, when, lang)
        .head("asked", question.data())
        .head("by", question.by.as_ref().map(v1::named))
        .head("documents", answer.documents.iter().map(document).collect::<Vec<_>>())
        .head("awaiting_outcome", answer.awaiting.iter().map(v1::named).collect::<Vec<_>>())
        .head("undated_not_excluded", answer.not_excluded.iter().map(v1::named).collect::<Vec<_>>())
        .head("suggestions", answer.suggestions.iter().map(v1::named).collect::<Vec<_>>())
        .head("numbers_with_it", answer.numbers_with_it.iter().map(document).collect::<Vec<_>>())
        .columns(columns(lang))
        .grouped(GROUPED)
        .told();
    let part = move |row: &DecisionRow| {
        if row.is_undated() && question.filter.period.is_some() { None } else { Some(row.in_period) }
    };
    let is_certain = |row: &DecisionRow| question.filter.period.is_none() || part(row) == Some(Holds::Yes);
    let of = |holds: Option<Holds>| {
        answer.rows.iter().filter(move |row| part(row) == holds).map(move |row| cells(row, when, lang))
    };
    page = match &question.filter.period {
        Some(period) => {
            let period = words::asked(period, lang);
            let perhaps = lang
                .pick(format!("Kanske i perioden ({period}):"), format!("Perhaps in the period ({period}):"));
            let certain = lang.pick(format!("I perioden ({period}):"), format!("In the period ({period}):"));
            let undated = lang.pick(
                "Odaterade: om de fattades i perioden går inte att avgöra",
                "Undated: whether they were made in the period can't be determined",
            );
            page.part(Some("in_period"), Some(&certain), of(Some(Holds::Yes)))
                .part(Some("perhaps_in_period"), Some(&perhaps), of(Some(Holds::Perhaps)))
                .part(Some("undated"), Some(undated), of(None))
        }
        None => page.rows(of(Some(Holds::Yes))),
    };
    let found = !answer.rows.is_empty() || duties.is_some_and(|duties| !duties.is_empty());
    let lead = lead::decisions(answer, question.by.as_ref(), is_certain, lang);
    let to_come = deliverables::lead(duties.unwrap_or_default(), lang);
    let lead: Vec<String> = to_come.into_iter().chain(lead).collect();
    if let Some(duties) = duties {
        page = deliverables::beside(page, duties, when, lang);
    }
    page.notes(remarks::notes(answer, duties, question, lang))
        .report_said(found)
        .led_by(Some(lead.join(" ")).filter(|lead| !lead.is_empty()))
}

/// The columns that stand over a decision's row: its name, and what is said of it in words.
const GROUPED: usize = 12;

fn columns(lang: Lang) -> Vec<Column> {
    vec![
        column("Region").key("region"),
        column(lang.pick("Beslut", "Decision")).key("decision"),
        column(lang.pick("Träff på", "Matched by")).key("about"),
        column(lang.pick("Riktat till", "Addressed to")).key("addressed_to"),
        column(lang.pick("På förslag av", "On the proposal of")).key("on_proposal_of"),
        column(lang.pick("Verkan", "Effect")).key("effects"),
        column(lang.pick("Andra beslut", "Other decisions")).key("affected_by"),
        column(lang.pick("Villkor", "Condition")).key("condition"),
        column(lang.pick("Gräns", "Limit")).key("limit"),
        column(lang.pick("Anmärkning", "Note")).key("note"),
        column(lang.pick("Diarienummer", "Registry number")).key("registry_no").quiet(),
        column(lang.pick("Källa", "Source")).key("sources"),
        column(lang.pick("Slag", "Kind")).key("type"),
        column("Status").key("status"),
        column(lang.pick("Av", "By")).key("by"),
        column(lang.pick("Datum", "Date")).key("date"),
        column(lang.pick("Paragraf", "Item (§)")).key("paragraph").bare(),
        column(lang.pick("Punkter", "Points")).key("points").only_wide(),
    ]
}

fn cells(row: &DecisionRow, when: &When, lang: Lang) -> Vec<Cell> {
    let each = |cells: Vec<Cell>| joined(cells, "; ");
    vec![
        // The answer is about decisions, not about regions.
        Cell { id: None, ..cell::some_named(row.region.as_ref(), lang) },
        cell::named(&row.decision, lang),
        each(row.about.iter().map(|about| self::about::cell(about, lang)).collect()),
        each(row.addressed_to.iter().map(|addressee| addressed(addressee, lang)).collect()),
        Cell { id: None, ..cell::some_named(row.on_proposal_of.as_ref(), lang) },
        each(
            row.effects.iter().map(|done| effect::cell(done, done.verb.in_words().get(lang), lang)).collect(),
        ),
        each(
            row.affected_by
                .iter()
                .map(|done| effect::cell(done, done.verb.in_passive().get(lang), lang))
                .collect(),
        ),
        cell::some_text(row.condition.as_deref()),
        cell::some_text(row.limit.as_deref()),
        cell::some_text(row.note.as_deref()),
        registry(row, lang),
        sources(row, when, lang),
        row.kind.map_or_else(cell::none, |kind| {
            cell::of(say(DECISION_KINDS, kind).get(lang), v1::key(DECISION_KINDS, kind))
        }),
        status(row, lang),
        row.by.as_ref().map_or_else(
            || cell::of(lang.pick("inte angivet", "not stated"), Value::Null),
            |by| {
                let also: String = row.also_by.iter().map(|by| format!(", {}", by.shown(lang))).collect();
                let cell = cell::named(by, lang);
                Cell { id: None, text: format!("{}{also}", cell.text), ..cell }
            },
        ),
        date(row, lang),
        about::paragraph(row.paragraph.as_deref(), lang),
        joined(row.points.iter().map(|one| point(one, lang)).collect(), " "),
    ]
}

/// Several cells as one; JSON has a list.
fn joined(cells: Vec<Cell>, between: &str) -> Cell {
    let text = cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(between);
    cell::of(text, cells.into_iter().map(|cell| cell.data.value(cell.text)).collect::<Vec<_>>())
}

fn addressed(addressee: &Addressee, lang: Lang) -> Cell {
    let text =
        format!("{}{}", phrase::who(&addressee.who).plain(lang), unless_stated(addressee.certainty, lang));
    let certainty = v1::key(CERTAINTIES, addressee.certainty);
    cell::of(
        text,
        json!({ "who": v1::who(&addressee.who), "purpose": addressee.purpose, "certainty": certainty }),
    )
}

fn unless_stated(certainty: Certainty, lang: Lang) -> String {
    match certainty {
        Certainty::Stated => String::new(),
        _ => format!(" ({})", say(CERTAINTIES, certainty).get(lang)),
    }
}

/// What became of it. Of what is only proposed it is said that nothing more is known.
fn status(row: &DecisionRow, lang: Lang) -> Cell {
    let word = row.status.map_or_else(String::new, |status| words::status(row.kind, status, lang));
    let is_plain = row.status.is_some_and(|status| words::is_its_kind(row.kind, status));
    let waits = if row.waits {
        lang.pick("; källan säger inte om det antogs", "; the source does not say whether it was adopted")
    } else {
        ""
    };
    let (force, key_of_force) = match row.force {
        None => ("", None),
        Some(Force::Yes) => ("", Some("yes")),
        Some(Force::NotYet) => (lang.pick("; inte i kraft än", "; not yet in force"), Some("not_yet")),
        Some(Force::Perhaps) => (lang.pick("; kanske i kraft", "; perhaps in force"), Some("perhaps")),
        Some(Force::Ended) => (lang.pick("; gäller inte längre", "; no longer in force"), Some("ended")),
    };
    let text = format!("{word}{}{waits}{force}", unless_stated(row.certainty, lang));
    let is_plain = is_plain && text == word;
    let key = row.status.map(|status| v1::key(DECISION_STATUSES, status));
    cell::of(
        text,
        json!({
            "status": key,
            "outcome_stated": !row.waits,
            "certainty": v1::key(CERTAINTIES, row.certainty),
            "in_force": key_of_force,
        }),
    )
    .plain(is_plain)
}

fn date(row: &DecisionRow, lang: Lang) -> Cell {
    let mark = match (row.weight, row.in_period) {
        (Weight::Coming, _) => lang.pick("kommande: ", "coming: "),
        (Weight::Ended, _) => lang.pick("gällde tidigare: ", "formerly in force: "),
        // An undated one stands in a part of its own.
        (Weight::Perhaps, _) | (_, Holds::Perhaps) if !row.is_undated() => lang.pick("kanske ", "perhaps "),
        _ => "",
    };
    let date =
        row.date.as_ref().map_or_else(|| lang.pick("odaterat", "undated").into(), |date| date.in_words(lang));
    let told = row.not_after.as_ref().map_or_else(String::new, |told| {
        let [but, whose] = lang.pick([", men senast", "dokumentets dag"], [", but by", "the document's day"]);
        format!("{but} {} ({whose})", told.in_words(lang))
    });
    let force = row.in_force.as_ref().map_or_else(String::new, |from| {
        format!("; {} {}", lang.pick("gäller från", "in force from"), from.in_words(lang))
    });
    let standing = v1::standing(row.weight);
    let data = json!({
        "date": row.date.as_ref().map(|date| &date.text),
        "not_after": row.not_after.as_ref().map(|date| &date.text),
        "in_force": row.in_force.as_ref().map(|date| &date.text),
        "standing": standing,
    });
    cell::of(format!("{mark}{date}{told}{force}"), data)
}

/// The decision's own number, or that it has none, with the documents' number where that is what
/// was asked for.
fn registry(row: &DecisionRow, lang: Lang) -> Cell {
    let documents =
        row.documents.iter().map(|document| document.registry_no.as_str()).collect::<Vec<_>>().join(", ");
    let text = match (&row.registry_no, documents.is_empty()) {
        (Some(number), _) => number.clone(),
        (None, true) => lang.pick("inte angivet", "not stated").into(),
        (None, false) => lang.pick(
            format!("beslutets är inte angivet; dokumentets är {documents}"),
            format!("the decision's is not stated; the document's is {documents}"),
        ),
    };
    let told: Vec<Value> = row
        .documents
        .iter()
        .map(|document| json!({ "source": v1::named(&document.source), "registry_no": document.registry_no }))
        .collect();
    cell::of(text, json!({ "of_decision": row.registry_no, "of_documents": told }))
}

fn sources(row: &DecisionRow, when: &When, lang: Lang) -> Cell {
    let all = row
        .sources
        .iter()
        .map(|cited| words::source(Some(cited), when.today, lang))
        .collect::<Vec<_>>()
        .join("; ");
    let text = if row.sources.is_empty() { words::source(None, when.today, lang) } else { all };
    cell::of(text, row.sources.iter().map(v1::cited).collect::<Vec<_>>()).citing(
        &row.sources,
        when.today,
        lang,
    )
}

fn point(point: &Point, lang: Lang) -> Cell {
    let label = point.label.as_ref().map_or_else(String::new, |label| format!("{label}) "));
    let data = json!({
        "label": point.label,
        "text": point.text,
        "certainty": v1::key(CERTAINTIES, point.certainty),
        "source": point.source.as_ref().map(v1::cited),
    });
    cell::of(format!("{label}{}", words::quoted(&point.text, lang)), data)
}
