//! How many there are, and which come first.

use crate::lang::{Both, Lang, both};
use crate::model::decision::{DECISION_KINDS, DecisionKind, EffectKind};
use crate::model::kind::Kind;
use crate::model::statement::{Certainty, say};
use crate::query::decisions::{DecisionRow, Decisions, Done, Verb};
use crate::query::list::Listed;
use crate::query::load::{By, Load};
use crate::query::routes::RouteRow;
use crate::query::{Named, When};
use crate::report::answers::lead::{FEW, ends, few, timed};
use crate::report::answers::load::several;
use crate::report::{phrase, words};
use std::collections::BTreeMap;

/// `is_certain`: whether a decision is surely of the time that was asked for; `by`: whose are asked
/// for.
pub fn decisions(
    answer: &Decisions,
    by: Option<&Named>,
    is_certain: impl Fn(&DecisionRow) -> bool,
    lang: Lang,
) -> Option<String> {
    let (certain, unsure): (Vec<_>, Vec<_>) = answer.rows.iter().partition(|row| is_certain(row));
    let unsure = match (unsure.len(), certain.is_empty()) {
        (0, _) => None,
        (count, true) => Some(lang.pick(
            format!("Inget är säkert av den tiden; om {count} går det inte att avgöra."),
            format!("None is surely of that time; of {count} it can't be determined."),
        )),
        (count, false) => Some(lang.pick(
            format!("Om {count} till går det inte att avgöra."),
            format!("Of {count} more it can't be determined."),
        )),
    };
    let count = certain.len();
    let kinds = kinds(&certain);
    // That a document has the number does not say that the decision has it.
    let is_by_document = count > 0 && certain.iter().all(|row| !row.documents.is_empty());
    let said = (count > 0).then(|| {
        let names = few(certain.into_iter().map(|row| decided(row, lang)).collect(), lang);
        let (sv, en) = (format!("{count} {}: {names}", kinds.sv), format!("{count} {}: {names}", kinds.en));
        ends(match is_by_document {
            true => lang.pick(
                format!("Inget beslut anges ha det numret; dokument som har det berättar om {sv}"),
                format!("No decision is stated to have that number; documents that have it tell of {en}"),
            ),
            false => lang.pick(sv, en),
        })
    });
    let organs = by.and_then(|by| of_organs(answer, by, lang));
    let all: Vec<String> = said.into_iter().chain(unsure).chain(organs).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Whose they are, where not all are of the body itself that was asked about.
fn of_organs(answer: &Decisions, by: &Named, lang: Lang) -> Option<String> {
    let of_organs: usize = answer.of_organs.iter().map(|(_, count)| count).sum();
    let is_own = |row: &&DecisionRow| row.by.iter().chain(&row.also_by).any(|own| own.at == by.at);
    let own = answer.rows.iter().filter(is_own).count();
    let organs: Vec<String> =
        answer.of_organs.iter().map(|(organ, count)| format!("{} ({count})", organ.shown(lang))).collect();
    let (by, organs) = (by.shown(lang), words::and(&organs, lang));
    let own = match own {
        0 => lang.pick("inget".to_string(), "none".to_string()),
        own => own.to_string(),
    };
    (of_organs > 0).then(|| {
        ends(lang.pick(
            format!("Av dem är {own} av {by} självt; av dess organ: {organs}"),
            format!("Of them, {own} by {by} itself; by its bodies: {organs}"),
        ))
    })
}

/// What they are: "3 beslut och förslag".
fn kinds(rows: &[&DecisionRow]) -> Both {
    let mut kinds: Vec<DecisionKind> =
        rows.iter().map(|row| row.kind.unwrap_or(DecisionKind::Decision)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let words = |lang: Lang| {
        let one = |kind: &DecisionKind| match (rows.len(), kind) {
            (1, kind) => say(DECISION_KINDS, *kind).get(lang).to_string(),
            (_, DecisionKind::Decision) => lang.pick("beslut", "decisions").into(),
            (_, DecisionKind::Recommendation) => lang.pick("rekommendationer", "recommendations").into(),
            (_, DecisionKind::Delegation) => lang.pick("delegationer", "delegations").into(),
            (_, DecisionKind::Proposal) => lang.pick("förslag", "proposals").into(),
        };
        words::and(&kinds.iter().map(one).collect::<Vec<_>>(), lang)
    };
    both(words(Lang::Sv), words(Lang::En))
}

/// A decision: what it is, who made it and when.
fn decided(row: &DecisionRow, lang: Lang) -> String {
    let mark = phrase::marks(row.weight, row.certainty, None).plain(lang);
    let kind = row.kind.map(|kind| say(DECISION_KINDS, kind).get(lang).to_string());
    let status = row.status.filter(|status| !words::is_its_kind(row.kind, *status));
    let status = status.map(|status| words::status(row.kind, status, lang));
    let by = row.by.as_ref().map(|by| by.shown(lang));
    let date = row.date.as_ref().map(|date| date.in_words(lang));
    let undated = || match &row.not_after {
        None => lang.pick("odaterat", "undated").to_string(),
        Some(day) => {
            let day = day.in_words(lang);
            lang.pick(format!("odaterat, men senast {day}"), format!("undated, but by {day}"))
        }
    };
    let outcome = row.waits.then(|| lang.pick("utfallet inte angivet", "outcome not stated").to_string());
    let beside: Vec<String> = kind
        .into_iter()
        .chain(status)
        .chain(turned_down(row, lang))
        .chain(outcome)
        .chain(by)
        .chain(Some(date.unwrap_or_else(undated)))
        .chain(Some(mark).filter(|mark| !mark.is_empty()))
        .collect();
    words::beside(&row.decision.shown(lang), &beside.join(", "))
}

/// By which decision it was turned down, and when.
fn turned_down(row: &DecisionRow, lang: Lang) -> Option<String> {
    let is_it = |done: &&Done| done.settles && done.verb == Verb::Effect(EffectKind::Rejects);
    let done = row.affected_by.iter().find(is_it)?;
    let day = done.date.as_ref().map(|day| format!(" {}", day.in_words(lang))).unwrap_or_default();
    Some(format!("{} {}{day}", done.verb.in_passive().get(lang), done.other.shown(lang)))
}

/// The region that all of a list are of.
pub fn one_region(rows: &[Listed]) -> Option<&Named> {
    let first = rows.first()?.region.as_ref()?;
    rows.iter().all(|row| row.region.as_ref().is_some_and(|region| region.at == first.at)).then_some(first)
}

pub fn list(rows: &[Listed], when: &When, lang: Lang) -> Option<String> {
    let count = rows.len();
    if count == 0 {
        return None;
    }
    let unsure = rows.iter().filter(|row| row.certainty != Certainty::Stated || !row.is_now()).count();
    let apart = match (unsure, &when.at) {
        (0, _) => String::new(),
        // What certainly was not there then is not among them.
        (_, Some(_)) => apart(unsure, count, when, lang),
        (_, None) => lang.pick(
            format!("; {unsure} av dem finns inte längre, är föreslagna eller osäkra (se tabellen)"),
            format!("; {unsure} of them are gone, only proposed or unsure (see the table)"),
        ),
    };
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *kinds.entry(row.entity.kind).or_default() += 1);
    let of_kind = |(kind, count): (Kind, usize)| {
        let words = if count == 1 { kind.name() } else { kind.plural() };
        format!("{count} {}", words.get(lang))
    };
    let region = one_region(rows).map(|region| format!(" {} {}", lang.pick("i", "in"), region.shown(lang)));
    let region = region.unwrap_or_default();
    let several = kinds.len() > 1;
    let kinds = words::and(&kinds.into_iter().map(of_kind).collect::<Vec<_>>(), lang);
    Some(match several {
        true => format!("{count} {}{region}: {kinds}{apart}.", lang.pick("saker", "things")),
        false => {
            // What the sources call otherwise is not called by our kind; all may have one word.
            let own = |row: &Listed| row.word == row.entity.kind.name();
            let is_ours = rows.iter().all(|row| own(row) || row.entity.kind == Kind::Change);
            let word = &rows[0].word;
            let is_one = rows.iter().all(|row| row.word == *word && !own(row));
            let word = match is_one {
                true => format!(" ({})", words::sort(word, rows[0].entity.kind, lang)),
                false => String::new(),
            };
            let hits = match count {
                1 => lang.pick("1 träff", "1 hit").to_string(),
                _ => lang.pick(format!("{count} träffar"), format!("{count} hits")),
            };
            let what = if is_ours { kinds } else { hits };
            format!("{what}{word}{region}{apart}.")
        }
    })
}

/// That of some, or of all, it can't be said that they were there then.
fn apart(unsure: usize, count: usize, when: &When, lang: Lang) -> String {
    let (sv, en) = match words::is_today(when) {
        true => ("finns nu", "are there now"),
        false => ("fanns då", "were there then"),
    };
    match unsure == count {
        true => lang.pick(
            format!("; källorna säger inte säkert att {} {sv}", if count == 1 { "det" } else { "de" }),
            format!("; the sources do not say for certain that they {en}"),
        ),
        false => lang.pick(
            format!("; om {unsure} av dem säger källorna inte säkert att de {sv}"),
            format!("; of {unsure} of them the sources do not say for certain that they {en}"),
        ),
    }
}

/// Where the first proposals go, and on what condition.
pub fn routes(rows: &[RouteRow], lang: Lang) -> Option<String> {
    let one = |row: &RouteRow| {
        let mark = phrase::marks_of(&row.basis).plain(lang);
        let mark = if mark.is_empty() { mark } else { format!(" ({mark})") };
        let (what, to) = (&row.what, phrase::who(&row.to).plain(lang));
        let consult = row.consult.as_ref().map(|first| first.shown(lang));
        let consult = consult.map(|first| {
            lang.pick(format!(", efter samråd med {first}"), format!(", after consulting {first}"))
        });
        let consult = consult.unwrap_or_default();
        let said = lang.pick(
            format!("{what}: lämnas till {to}{consult}{mark}"),
            format!("{what}: goes to {to}{consult}{mark}"),
        );
        timed(said, &row.basis, lang)
    };
    let all: Vec<String> = rows.iter().map(one).collect();
    (!all.is_empty()).then(|| ends(few(all, lang)))
}

/// Who has the most; people are counted, and not ranked.
pub fn load(loads: &[Load], by: By, lang: Lang) -> Option<String> {
    // Whoever has only what is not counted, as a proposed seat, is told apart.
    let (loads, beside): (Vec<&Load>, Vec<&Load>) =
        loads.iter().partition(|load| load.total() + load.perhaps > 0);
    let count = loads.len();
    let one = |load: &Load| {
        let class = if load.class { format!("; {}", several(load, lang)) } else { String::new() };
        let region = load.region.as_ref().filter(|region| region.at != load.who.at);
        let region = region.map(|region| format!(", {}", region.shown(lang))).unwrap_or_default();
        format!("{}{region} ({}{class})", load.who.shown(lang), load.total())
    };
    let count = match (by, count) {
        (By::Person, 1) => lang.pick("1 person".into(), "1 person".to_string()),
        (By::Person, _) => lang.pick(format!("{count} personer"), format!("{count} people")),
        (By::Post, 1) => lang.pick("1 befattning".into(), "1 post".to_string()),
        (By::Post, _) => lang.pick(format!("{count} befattningar"), format!("{count} posts")),
        (By::Body, _) => lang.pick(
            format!("{count} organ"),
            format!("{count} {}", if count == 1 { "body" } else { "bodies" }),
        ),
    };
    let has = lang.pick(
        "har något ansvar, någon plats eller någon uppgift",
        if loads.len() == 1 {
            "has a responsibility, a seat or a task"
        } else {
            "have a responsibility, a seat or a task"
        },
    );
    let beside = match beside.len() {
        0 => String::new(),
        more => lang.pick(
            format!(
                " {more} till har bara det som inte räknas, som en befattning eller en föreslagen plats."
            ),
            format!(" {more} more have only what is not counted, such as a post or a proposed seat."),
        ),
    };
    (!loads.is_empty()).then(|| match by {
        By::Person => lang.pick(
            format!("{count} {has}; personer rangordnas inte.{beside}"),
            format!("{count} {has}; people are not ranked.{beside}"),
        ),
        By::Post | By::Body => {
            // Those who stand out: of many who have as much as each other none is the first.
            let most: Vec<&&Load> = loads.iter().take(FEW).collect();
            let next = loads.get(FEW).map_or(0, |load| load.total());
            let most: Vec<String> =
                most.into_iter().filter(|load| load.total() > next).map(|load| one(load)).collect();
            if most.is_empty() {
                return format!("{count} {has}.{beside}");
            }
            let most = most.join("; ");
            let told =
                lang.pick(format!("{count} {has}. Flest: {most}"), format!("{count} {has}. Most: {most}"));
            format!("{}{beside}", ends(told))
        }
    })
}
