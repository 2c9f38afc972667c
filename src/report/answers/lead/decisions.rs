//! Decisions, with who made them and what became of them.

use crate::lang::{Both, Lang, both};
use crate::model::decision::{DECISION_KINDS, DecisionKind, EffectKind};
use crate::model::statement::say;
use crate::query::Named;
use crate::query::decisions::{DecisionRow, Decisions, Done, Verb};
use crate::report::answers::lead::{ends, few};
use crate::report::{phrase, words};

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
            format!("None is surely of that time; for {count} it can't be determined."),
        )),
        (count, false) => Some(lang.pick(
            format!("Om {count} till går det inte att avgöra."),
            format!("For {count} more, it can't be determined."),
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
    let kinds: Vec<DecisionKind> =
        rows.iter().map(|row| row.kind.unwrap_or(DecisionKind::Decision)).collect();
    both(called_together(&kinds, Lang::Sv), called_together(&kinds, Lang::En))
}

/// What decisions of some kinds are called together.
pub(super) fn called_together(all: &[DecisionKind], lang: Lang) -> String {
    let mut kinds = all.to_vec();
    kinds.sort_unstable();
    kinds.dedup();
    let one = |kind: &DecisionKind| match (all.len(), kind) {
        (1, kind) => say(DECISION_KINDS, *kind).get(lang).to_string(),
        (_, DecisionKind::Decision) => lang.pick("beslut", "decisions").into(),
        (_, DecisionKind::Recommendation) => lang.pick("rekommendationer", "recommendations").into(),
        (_, DecisionKind::Delegation) => lang.pick("delegationer", "delegations").into(),
        (_, DecisionKind::Proposal) => lang.pick("förslag", "proposals").into(),
    };
    words::and(&kinds.iter().map(one).collect::<Vec<_>>(), lang)
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
