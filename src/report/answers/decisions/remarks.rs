//! Remarks below the decisions: how the question was read when nothing fits, and what can't be
//! excluded.

use crate::lang::Lang;
use crate::model::decision::{DECISION_KINDS, DECISION_STATUSES, EFFECTS};
use crate::model::statement::say;
use crate::query::decisions::{ByType, Decisions, Document};
use crate::query::deliverables::DeliverableRow;
use crate::report::answers::decisions::Question;
use crate::report::{v1, words};
use serde_json::{Value, json};

impl Question<'_> {
    /// How the question was read.
    pub fn data(&self) -> Value {
        json!({
            "text": self.filter.matter.as_ref().map(|matter| &matter.topic.said),
            "numbers": Some(&self.numbers).filter(|numbers| !numbers.is_empty()),
            "period": self.filter.period.as_ref().map(|period| &period.text),
            "region": self.region.as_ref().map(v1::named),
        })
    }

    /// The same in words.
    fn in_words(&self, lang: Lang) -> String {
        let filter = self.filter;
        let said = |word: &str, text: Option<String>| text.map(|text| format!("{word} {text}"));
        let by_type = filter.by_type.map(|by| match by {
            ByType::Board => lang.pick("organ", "bodies"),
            ByType::Official => lang.pick("tjänstepersoner", "officials"),
        });
        let parts = [
            filter.matter.as_ref().map(|matter| {
                lang.pick(
                    format!("om \u{201d}{}\u{201d}", matter.topic.said),
                    format!("about \u{201c}{}\u{201d}", matter.topic.said),
                )
            }),
            said(lang.pick("med", "with"), Some(self.numbers.clone()).filter(|numbers| !numbers.is_empty())),
            said(lang.pick("av", "by"), self.by.as_ref().map(|by| by.shown(lang))),
            said(lang.pick("av", "by"), by_type.map(String::from)),
            said(lang.pick("fattade", "made"), filter.period.as_ref().map(|period| period.in_words(lang))),
            said(
                lang.pick("av slaget", "of the kind"),
                filter.kind.map(|kind| words::quoted(say(DECISION_KINDS, kind).get(lang), lang)),
            ),
            said(
                lang.pick("med status", "with the status"),
                filter.status.map(|status| words::quoted(say(DECISION_STATUSES, status).get(lang), lang)),
            ),
            filter.effect.map(|effect| {
                let verb = words::quoted(say(EFFECTS, effect).get(lang), lang);
                lang.pick(format!("som {verb} något"), format!("each of which {verb} something"))
            }),
            said(lang.pick("i", "in"), self.region.as_ref().map(|region| region.shown(lang))),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// A false "no" is worse than none: how the question was read stands with it.
fn nothing_fits(question: &Question<'_>, lang: Lang) -> String {
    let asked = question.in_words(lang);
    let read = match asked.is_empty() {
        true => String::new(),
        false => lang
            .pick(format!(" Du frågade efter beslut {asked}."), format!(" You asked for decisions {asked}.")),
    };
    lang.pick(
        format!(
            "Inget beslut i datamängden stämmer med frågan.{read} Det kan finnas beslut som datamängden \
            inte tar upp."
        ),
        format!(
            "No decision in the data fits the question.{read} There may be decisions that the data does \
            not have."
        ),
    )
}

pub fn notes(
    answer: &Decisions,
    duties: Option<&[DeliverableRow]>,
    question: &Question<'_>,
    lang: Lang,
) -> Vec<String> {
    let mut notes = Vec::new();
    if answer.rows.is_empty() {
        notes.push(nothing_fits(question, lang));
    }
    if !answer.not_excluded.is_empty() {
        let (count, names) = (answer.not_excluded.len(), words::with_ids(&answer.not_excluded, lang));
        notes.push(match count {
            1 => lang.pick(
                format!("1 odaterat beslut kan inte uteslutas: {names}."),
                format!("1 undated decision can't be excluded: {names}."),
            ),
            _ => lang.pick(
                format!("{count} odaterade beslut kan inte uteslutas: {names}."),
                format!("{count} undated decisions can't be excluded: {names}."),
            ),
        });
    }
    if !answer.suggestions.is_empty() {
        let names = words::with_ids(&answer.suggestions, lang);
        notes.push(lang.pick(format!("Menade du: {names}?"), format!("Did you mean: {names}?")));
    }
    notes.extend(answer.numbers_with_it.iter().map(|document| {
        let (own, named, asked) = (&document.registry_no, &document.source, &question.numbers);
        lang.pick(
            format!(
                "{asked} är en del av diarienumret {own}, på \u{201d}{}\u{201d} ({}): fråga efter {own}.",
                named.shown(lang),
                named.id
            ),
            format!(
                "{asked} is a part of the registry number {own}, of \u{201c}{}\u{201d} ({}): ask for {own}.",
                named.shown(lang),
                named.id
            ),
        )
    }));
    let is_theirs = answer.rows.iter().any(|row| row.registry_no.is_some());
    notes.extend(answer.documents.iter().map(|document| document_note(document, is_theirs, lang)));
    if !answer.awaiting.is_empty() {
        let (count, names) = (answer.awaiting.len(), words::names(&answer.awaiting, lang));
        notes.push(lang.pick(
            format!("Förslag dit, utan känt utfall och inte räknade som beslut ({count}): {names}."),
            format!(
                "Proposals to it, with no known outcome and not counted as decisions ({count}): {names}."
            ),
        ));
    }
    if duties.is_some_and(<[_]>::is_empty) && answer.rows.is_empty() {
        notes.push(
            lang.pick(
                "Inte heller någon leverans i ett uppdrag stämmer.",
                "Nor does any deliverable of an assignment.",
            )
            .into(),
        );
    }
    notes
}

/// A document's number says nothing of the decisions that it tells of.
fn document_note(document: &Document, is_theirs: bool, lang: Lang) -> String {
    let (number, title, id) = (&document.registry_no, document.source.shown(lang), &document.source.id);
    let date = document
        .date
        .as_ref()
        .map_or_else(|| lang.pick("odaterat", "undated").into(), |date| date.in_words(lang));
    let start = lang.pick(
        format!("{number} är diarienumret på dokumentet \u{201d}{title}\u{201d} ({id}, {date})."),
        format!("{number} is the registry number of the document \u{201c}{title}\u{201d} ({id}, {date})."),
    );
    let rest = match is_theirs {
        true => "",
        false => lang.pick(
            " Diarienumret är dokumentets. Källan säger inte om besluten har samma.",
            " It is the document's. The source does not say whether the decisions have the same.",
        ),
    };
    format!("{start}{rest}")
}
