//! An entity in order of time; what is undated stands last, under a caption of its own.

mod called;
mod published;
mod told;

use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::date::{Date, Day};
use crate::model::decision::DECISION_STATUSES;
use crate::model::statement::Certainty;
use crate::query::timeline::{Entry, Event, Timeline, Whom};
use crate::query::{Named, Weight, When};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::phrase::{self, Phrase};
use crate::report::{Column, Reported, below, column, v1, words};
use called::called;
use published::{is_published, published};
use serde_json::{Value, json};
use told::sentence;

pub fn report<'a>(answer: &'a Timeline, when: &'a When, lang: Lang) -> Reported<'a> {
    let region = answer.region.as_ref().map(|region| format!(", {}", region.shown(lang))).unwrap_or_default();
    let sort = words::sort(&answer.word, answer.entity.kind, lang);
    let title = words::beside(&answer.entity.shown(lang), &format!("{sort}{region}"));
    let page = Answer::new("gov/timeline/1", title, when, lang)
        .head("entity", v1::named(&answer.entity))
        .head("redacted", answer.redacted)
        .head("note", answer.note.as_ref().filter(|_| !answer.redacted))
        .columns(columns(lang));
    let rows = |fits: fn(&Entry) -> bool| {
        answer.entries.iter().filter(move |entry| fits(entry)).map(move |entry| {
            let mut cells = cells(entry, when, lang);
            cells[0].is_silent = is_published(entry);
            cells
        })
    };
    let page = match &when.at {
        Some(at) => {
            let at = at.in_words(lang);
            let (certain, perhaps) = (
                lang.pick(format!("Gäller då ({at}):"), format!("Holds then ({at}):")),
                lang.pick(format!("Gäller kanske då ({at}):"), format!("Perhaps holds then ({at}):")),
            );
            let page =
                page.part(Some("holds"), Some(&certain), rows(|entry| entry.basis.weight == Weight::Holds));
            page.part(Some("perhaps"), Some(&perhaps), rows(|entry| entry.basis.weight == Weight::Perhaps))
        }
        None => {
            let undated = lang.pick("Odaterat:", "Undated:");
            let page = page.part(Some("dated"), None, rows(|entry| entry.date.is_some()));
            page.part(Some("undated"), Some(undated), rows(|entry| entry.date.is_none()))
        }
    };
    let none = match (answer.redacted, when.at.is_some()) {
        (true, _) => lang.pick(
            "Namnet är borttaget, och inget mer visas om personen.",
            "The name has been removed, and nothing more is shown about the person.",
        ),
        (_, false) => {
            lang.pick("Datamängden säger inget mer om det.", "The data says nothing more about it.")
        }
        (_, true) => {
            lang.pick("Datamängden säger inget om den tiden.", "The data says nothing of that time.")
        }
    };
    let none = answer.entries.is_empty().then(|| none.to_string());
    let note = answer.note.as_ref().filter(|_| !answer.redacted).map(|note| words::note(note, lang));
    let page = page.notes(none).notes(note).silent(published(answer, lang));
    page.report().led_by(lead::timeline(answer, when, lang))
}

pub(super) fn columns(lang: Lang) -> [Column; 8] {
    [
        column(lang.pick("När", "When")).key("date"),
        column(lang.pick("Vad", "What")).key("what"),
        below(lang.pick("Gäller", "Concerns"), 1).key("in"),
        below(lang.pick("Källans ord", "The source's words"), 1),
        below(lang.pick("Hur säkert", "Certainty"), 1),
        below(lang.pick("Skäl", "Reason"), 1),
        below(lang.pick("Anmärkning", "Note"), 1),
        column(lang.pick("Källa", "Source")).key("basis"),
    ]
}

pub(super) fn cells(entry: &Entry, when: &When, lang: Lang) -> Vec<Cell> {
    let basis = &entry.basis;
    let term = basis.term.iter().chain(&basis.hedges).cloned().collect::<Vec<_>>().join("; ");
    let sentence = sentence(entry, when, lang);
    let says_at =
        sentence.as_ref().zip(entry.at.as_ref()).is_some_and(|(text, at)| text.contains(&at.shown(lang)));
    vec![
        date(entry, when, lang),
        Cell { told: sentence.as_deref().map(Into::into), ..what(entry, when, lang) },
        Cell {
            id: entry.at.as_ref().map(|at| at.id.clone()),
            told: says_at.then(|| "".into()),
            ..cell::some_named(entry.at.as_ref(), lang)
        },
        term.into(),
        sure(entry, when, lang).into(),
        words::reason(basis).into(),
        cell::some_text(entry.remark.as_deref()),
        cell::of(words::based(basis, when.today, lang), v1::basis(basis)).citing(
            basis.sources(),
            when.today,
            lang,
        ),
    ]
}

/// What makes it less than plainly so. Where its dates are told they say themselves that it has
/// ended, or is to come.
fn sure(entry: &Entry, when: &When, lang: Lang) -> String {
    let basis = &entry.basis;
    let is_told = match entry.event {
        Event::Observed | Event::Undated => when.at.is_some(),
        Event::Begins | Event::Ends | Event::EndsBy | Event::Happens | Event::Due => true,
    };
    let weight = phrase::weight_of(basis.weight, basis.certainty).filter(|_| match basis.weight {
        // A time asked about has a part for what perhaps holds then.
        // That it goes on is no part of what is of a day.
        Weight::Perhaps => when.at.is_none() && !is_told,
        _ => !is_told,
    });
    let sure = phrase::sure(basis.certainty, entry.status).map(|word| Phrase::of(&word));
    Phrase::join(weight.map(Phrase::said).into_iter().chain(sure), "; ").plain(lang)
}

fn date(entry: &Entry, when: &When, lang: Lang) -> Cell {
    let word = |date: &Date| date.in_words(lang);
    let text = match (&entry.date, &when.at) {
        // Of what holds in a time asked about all that is known of its time is said.
        (Some(_), Some(_)) if entry.basis.from.is_some() || entry.basis.to.is_some() => words::time(
            &crate::query::Basis {
                weight: Weight::Holds,
                certainty: Certainty::Stated,
                ..entry.basis.clone()
            },
            lang,
        ),
        (Some(date), _) if entry.is_coming => format!("{} {}", lang.pick("kommande:", "coming:"), word(date)),
        (Some(date), _) => word(date),
        (None, _) => lang.pick("odaterat", "undated").into(),
    };
    // What has no date stands in a part of its own, below a heading that says so.
    let is_said = entry.date.is_none() && when.at.is_none();
    let edtf = entry.date.as_ref().map(|date| &date.text);
    let data = json!({
        "date": edtf,
        "event": key(entry.event),
        "at_latest": entry.event == Event::EndsBy,
        "is_coming": entry.is_coming,
    });
    let told = is_said.then(|| "".into());
    Cell { told, ..cell::of(text, data) }
}

fn key(event: Event) -> &'static str {
    match event {
        Event::Begins => "begins",
        // Whether on that day or before it is said beside.
        Event::Ends | Event::EndsBy => "ends",
        Event::Happens => "happens",
        Event::Due => "due",
        Event::Observed => "observed",
        Event::Undated => "undated",
    }
}

/// "börjar: plats: Kanslidirektör, ordförande".
fn what(entry: &Entry, when: &When, lang: Lang) -> Cell {
    let event = match entry.event {
        Event::Begins | Event::Ends | Event::EndsBy if when.at.is_some() => None,
        Event::Begins => Some(lang.pick("börjar", "begins")),
        Event::Ends => Some(lang.pick("slutar", "ends")),
        Event::EndsBy => Some(lang.pick("slutar senast", "ends at the latest")),
        Event::Observed => Some(lang.pick("iakttaget", "observed")),
        Event::Due => Some(lang.pick("senast", "due")),
        Event::Happens | Event::Undated => None,
    };
    let (event, key) = match (called(entry, lang), event) {
        (Some(called), _) => ("", called),
        (None, event) => (event.unwrap_or_default(), lang.of(entry.key.words)),
    };
    let parts = [event, key, &of(entry, lang)];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    let mut data = json!({
        "key": entry.key.name,
        "value": entry.value.map(Choice::key),
        "names": entry.names.iter().map(v1::named).collect::<Vec<_>>(),
        "text": entry.text,
        "binding": entry.binding,
        "acting": entry.acting,
        "whom": whom(entry.whom),
        "status": entry.status.map(|status| v1::key(DECISION_STATUSES, status)),
    });
    if let Value::Object(data) = &mut data {
        data.extend(entry.up_to.iter().map(|amount| ("up_to".to_string(), json!(amount))));
        data.extend(entry.number.iter().map(|number| ("number".to_string(), v1::number(number))));
        data.extend(entry.remark.iter().map(|note| ("note".to_string(), json!(note))));
    }
    cell::of(text, data)
}

/// What happened, with its certainty, in a sentence.
pub(super) fn said(entry: &Entry, lang: Lang) -> String {
    let always = When { today: Day::MIN, at: None };
    let what = sentence(entry, &always, lang).unwrap_or_else(|| what(entry, &always, lang).text);
    let sure = sure(entry, &always, lang);
    words::beside(&what, &sure)
}

/// Whom and what it is about.
fn of(entry: &Entry, lang: Lang) -> String {
    let quoted = entry.text.as_ref().map(|text| match &entry.number {
        Some(number) => format!("{} {text}", number.in_words(lang)),
        None => words::quoted(text, lang),
    });
    let binding = entry.binding.map(|binding| match binding {
        true => lang.pick("bindande", "binding").to_string(),
        false => lang.pick("målsättning, inte bindande", "a target, not binding").to_string(),
    });
    let names = Some(names(entry).plain(lang)).filter(|names| !names.is_empty());
    let value = entry.value.map(|value| lang.of(value.words()).to_string());
    let up_to = entry.up_to.as_ref().map(|amount| format!("{} {amount}", lang.pick("högst", "up to")));
    [names, value, quoted, up_to, binding].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// All that it names, with whether that is a rule or somebody who only acts; or that it is nobody.
fn names(entry: &Entry) -> Phrase {
    if !entry.givers.is_empty() {
        let (from, to): (Vec<&Named>, Vec<&Named>) =
            entry.names.iter().partition(|named| entry.givers.contains(named));
        let side = |word: (&'static str, &'static str), side: Vec<&Named>| {
            let names = Phrase::join(side.iter().map(|named| Phrase::named(named)), ", ");
            (!side.is_empty()).then(|| Phrase::said(word).then(" ", names))
        };
        let sides = [side(("från", "from"), from), side(("till", "to"), to)];
        return Phrase::join(sides.into_iter().flatten(), " ");
    }
    let acting = || if entry.acting { Phrase::said(phrase::ACTING) } else { Phrase::default() };
    let one = |named: &Named| {
        let name = Phrase::named(named);
        match entry.whom {
            Whom::One(id) if id == named.at => name.with(acting()),
            Whom::Class(id) if id == named.at => name.with(Phrase::said(phrase::RULE)),
            Whom::OfClass(id) if id == named.at => name.with(Phrase::said(phrase::ONE_OR_MORE)),
            Whom::OwnersOf(id) if id == named.at => Phrase::said(phrase::OWNERS_OF).then(" ", name),
            Whom::MembersOf(id) if id == named.at => Phrase::said(phrase::MEMBERS_OF).then(" ", name),
            Whom::SomeOf(id) if id == named.at => Phrase::said(phrase::SOME_OF).then(" ", name),
            _ => name,
        }
    };
    let nobody = match entry.whom {
        Whom::Unnamed => Some(phrase::UNNAMED),
        Whom::Vacant => Some(phrase::VACANT),
        Whom::Nobody => Some(phrase::NOBODY),
        Whom::Others | Whom::One(_) | Whom::Class(_) | Whom::OfClass(_) => None,
        Whom::OwnersOf(_) | Whom::MembersOf(_) | Whom::SomeOf(_) => None,
    };
    // Somebody in the source's words, or whose name is not told, may act too.
    let is_told = matches!(entry.whom, Whom::One(id) if entry.names.iter().any(|named| named.at == id));
    let acting = if is_told { Phrase::default() } else { acting() };
    Phrase::join(
        nobody.map(Phrase::said).into_iter().chain(entry.names.iter().map(one)).chain([acting]),
        ", ",
    )
}

fn whom(whom: Whom) -> Option<&'static str> {
    match whom {
        Whom::Others | Whom::One(_) => None,
        Whom::Class(_) | Whom::OfClass(_) => Some("class"),
        Whom::OwnersOf(_) => Some("owners_of"),
        Whom::MembersOf(_) => Some("members_of"),
        Whom::SomeOf(_) => Some("some_of"),
        Whom::Unnamed => Some("unnamed"),
        Whom::Vacant => Some("vacant"),
        Whom::Nobody => Some("nobody"),
    }
}
