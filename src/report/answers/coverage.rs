//! How far the kept texts are read.

use crate::lang::Lang;
use crate::query::When;
use crate::query::coverage::{Coverage, Covered, Line, Missing, Sort, State};
use crate::report::answer::Answer;
use crate::report::answers::cite;
use crate::report::cell::{self, Cell};
use crate::report::{Column, Report, below, column, v1};

/// Names on a line that a table shows, at most.
const SHOWN: usize = 3;

pub fn report(coverage: &Coverage, when: &When, lang: Lang) -> Report {
    let columns = [
        column(lang.pick("Källa", "Source")).key("source"),
        below("Region", 0).key("region"),
        column(lang.pick("Rader", "Lines")).key("lines"),
        column(lang.pick("Rader med uppgifter", "With facts")).key("cited"),
        column(lang.pick("Lästa utan uppgift", "Read, no facts")).key("no_fact"),
        column(lang.pick("Olästa", "Unread")).key("unread"),
        column(lang.pick("Saknas i data", "Missing")).key("missing"),
    ];
    let without: Vec<v1::Named> = coverage.without_text.iter().map(v1::named).collect();
    let mut rows: Vec<Vec<Cell>> = coverage.texts.iter().map(|text| summed(text, lang)).collect();
    // That nothing is lacking anywhere needs no column.
    if coverage.texts.iter().all(|text| text.missing.is_empty()) {
        rows.iter_mut().filter_map(|row| row.last_mut()).for_each(|cell| cell.is_plain = true);
    }
    let title = lang.pick("Hur mycket av källorna som är läst", "How much of the sources has been read");
    let wide = lang.pick(
        "En hänvisning till mer än tolv rader räknas inte: den säger inte att varje rad är läst.",
        "A citation of more than twelve lines does not count: it does not say that each was read.",
    );
    let is_bare = coverage.texts.is_empty() && coverage.without_text.is_empty();
    Answer::new("gov/coverage/1", title, when, lang)
        .head("without_text", without)
        .columns(columns)
        .rows(rows)
        .notes(is_bare.then(|| super::stale::no_sources(lang).to_string()))
        .notes((!coverage.texts.is_empty()).then(|| wide.to_string()))
        .notes(cite::unsearched(&coverage.without_text, lang))
        .report()
        .led_by(lead(coverage, lang))
}

/// How much is read in all.
fn lead(coverage: &Coverage, lang: Lang) -> Option<String> {
    let texts = coverage.texts.len();
    let counts = coverage.texts.iter().map(Covered::counts);
    let (cited, no_fact, unread) =
        counts.fold((0, 0, 0), |all, one| (all.0 + one.0, all.1 + one.1, all.2 + one.2));
    let all = cited + no_fact + unread;
    let (sv, en) = if texts == 1 { ("källa", "source") } else { ("källor", "sources") };
    (texts > 0).then(|| match unread {
        0 => lang.pick(
            format!("Alla {all} rader i {texts} {sv} är lästa; {cited} av dem ger uppgifter."),
            format!("All {all} lines of {texts} {en} have been read; {cited} of them give facts."),
        ),
        _ => lang.pick(
            format!("{unread} av {all} rader i {texts} {sv} är olästa; {cited} rader ger uppgifter."),
            format!("{unread} of {all} lines of {texts} {en} are unread; {cited} lines give facts."),
        ),
    })
}

fn summed(text: &Covered, lang: Lang) -> Vec<Cell> {
    let (cited, no_fact, unread) = text.counts();
    let count = |count: usize| cell::of(count.to_string(), count);
    vec![
        cell::named(&text.source, lang),
        cell::some_named(text.region.as_ref(), lang),
        count(text.lines.len()),
        count(cited),
        count(no_fact),
        count(unread),
        count(text.missing.len()),
    ]
}

/// One text, line by line.
pub fn of_one(text: &Covered, unread_alone: bool, when: &When, lang: Lang) -> Report {
    let columns = [
        column(lang.pick("Rad", "Line")).key("line"),
        column(lang.pick("Vad som vilar på den", "What rests on it")).key("cited_by"),
        column("Text").key("text"),
        column(lang.pick("Läge", "State")).key("state").only_wide(),
        column(lang.pick("Skäl", "Reason")).key("reason").only_wide(),
    ];
    let (cited, no_fact, unread) = text.counts();
    let shown = text.lines.iter().filter(|line| !unread_alone || matches!(line.state, State::Unread));
    let rows: Vec<Vec<Cell>> = shown.map(|line| cells(line, lang)).collect();
    let title = lang.pick("Vad datamängden har läst i", "What the data has read of");
    let caption = lang
        .pick("Står i texten, inte i de uppgifter som vilar på den:", "Said in the text, not in the data:");
    let missing = text.missing.iter().map(|missing| missing_cells(missing, lang)).collect();
    let lines = text.lines.len();
    let lead = match unread {
        0 => lang.pick(
            format!("Alla {lines} rader är lästa: {cited} ger uppgifter, {no_fact} ger ingen."),
            format!("All {lines} lines have been read: {cited} give facts, {no_fact} give none."),
        ),
        _ => lang.pick(
            format!(
                "{unread} av {lines} rader är olästa. Av de andra ger {cited} uppgifter, {no_fact} ger ingen."
            ),
            format!(
                "{unread} of {lines} lines are unread. Of the others {cited} give facts, {no_fact} give none."
            ),
        ),
    };
    Answer::new("gov/coverage-of/1", format!("{title} {}", text.source.shown(lang)), when, lang)
        .head("source", v1::named(&text.source))
        .head("counts", serde_json::json!({ "cited": cited, "no_fact": no_fact, "unread": unread }))
        .columns(columns)
        .rows(rows)
        .beside("missing", caption, missing_columns(lang), 0, missing)
        .report_found(true)
        .led_by(Some(lead))
}

fn cells(line: &Line, lang: Lang) -> Vec<Cell> {
    let (by, state, reason) = match &line.state {
        State::Cited(by) => {
            let data: Vec<v1::Named> = by.iter().map(v1::named).collect();
            let mut names: Vec<String> = by.iter().take(SHOWN).map(|one| one.shown(lang)).collect();
            if by.len() > SHOWN {
                let more = by.len() - SHOWN;
                names.push(lang.pick(format!("{more} till"), format!("{more} more")));
            }
            (cell::of(names.join("; "), data), "cited", None)
        }
        State::NoFact(reason) => {
            let words = lang.pick(format!("läst: {reason}"), format!("read: {reason}"));
            (cell::of(words, [(); 0]), "no_fact", Some(reason.as_str()))
        }
        State::Unread => (cell::of(lang.pick("inget", "nothing"), [(); 0]), "unread", None),
    };
    vec![
        cell::of(format!("L{}", line.number), line.number),
        by,
        line.text.clone().into(),
        cell::of(state, state),
        cell::some_text(reason),
    ]
}

fn missing_columns(lang: Lang) -> Vec<Column> {
    vec![
        column(lang.pick("Rad", "Line")).key("line"),
        column(lang.pick("Slag", "Sort")).key("sort"),
        column(lang.pick("Ord", "Words")).key("words"),
    ]
}

fn missing_cells(missing: &Missing, lang: Lang) -> Vec<Cell> {
    let (words, key) = match missing.sort {
        Sort::Name => (lang.pick("namn", "name"), "name"),
        Sort::Post => (lang.pick("befattning", "post"), "post"),
        Sort::Body => (lang.pick("organ", "body"), "body"),
        Sort::Date => (lang.pick("tid", "time"), "date"),
        Sort::Paragraph => (lang.pick("paragraf", "paragraph"), "paragraph"),
        Sort::Number => (lang.pick("tal", "number"), "number"),
    };
    vec![
        cell::of(format!("L{}", missing.line), missing.line),
        cell::of(words, key),
        missing.words.clone().into(),
    ]
}
