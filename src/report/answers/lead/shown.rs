//! What something is, and what is first asked of such: of a decision who made it, when and what it
//! says; of an assignment who gave it; of a document its date and who is to have it.

use crate::lang::Lang;
use crate::model::decision::EffectKind;
use crate::model::kind::Kind;
use crate::query::show::Shown;
use crate::report::answers::lead::{ends, few};
use crate::report::answers::show::told::{each_of_key, of_key};
use crate::report::words;
use std::collections::HashSet;

pub fn show(answer: &Shown, lang: Lang) -> Option<String> {
    let region = answer.region.as_ref().map(|region| format!(", {}", region.shown(lang))).unwrap_or_default();
    let (name, word, count) = (
        answer.entity.shown(lang),
        words::sort(&answer.word, answer.entity.kind, lang),
        answer.named_by.len(),
    );
    let (sv, en) = match count {
        0 => ("nämns ingen annanstans i datamängden".to_string(), "mentioned nowhere else".to_string()),
        1 => ("nämns på 1 annat ställe".to_string(), "mentioned in 1 other place".to_string()),
        _ => (format!("nämns på {count} andra ställen"), format!("mentioned in {count} other places")),
    };
    let told = lang.pick(format!("{name}: {word}{region}; {sv}."), format!("{name}: {word}{region}; {en}."));
    let more = match answer.entity.kind {
        Kind::Decision => decision(answer, lang),
        Kind::Assignment => assignment(answer, lang),
        Kind::Source => document(answer, lang),
        // What others are is what they say of themselves.
        _ => {
            let site = said(answer, "website", ("Webbplats", "Website"), ("", ""), lang);
            let others =
                said(answer, "identifiers", ("I andra register", "In other registers"), ("", ""), lang);
            let own = of_key(answer, "description", lang).into_iter().map(ends);
            let mail = said(answer, "mailbox", ("E-post", "E-mail"), ("", ""), lang);
            own.chain(site).chain(mail).chain(others).collect()
        }
    };
    Some(std::iter::once(told).chain(more).collect::<Vec<_>>().join(" "))
}

/// What a key says, or that nothing does, in a sentence.
fn said(answer: &Shown, key: &str, words: (&str, &str), none: (&str, &str), lang: Lang) -> Option<String> {
    let told = few(of_key(answer, key, lang), lang);
    match told.is_empty() {
        true => Some(lang.of(none).to_string()).filter(|none| !none.is_empty()),
        false => Some(ends(format!("{}: {told}", lang.of(words)))),
    }
}

fn decision(answer: &Shown, lang: Lang) -> Vec<String> {
    // Of a proposal that somebody is said to have dealt with, only who made it is not known.
    let is_outcome =
        |kind: EffectKind| matches!(kind, EffectKind::Rejects | EffectKind::Tables | EffectKind::RefersBack);
    let is_dealt_with = answer.undone_by.iter().any(|undone| is_outcome(undone.kind));
    let nobody = match is_dealt_with {
        true => ("Vem som lade fram det anges inte.", "Who put it forward is not stated."),
        false => ("Av vem anges inte.", "By whom is not stated."),
    };
    let by = said(answer, "by", ("Av", "By"), nobody, lang);
    let proposed = said(answer, "on_proposal_of", ("På förslag av", "On the proposal of"), ("", ""), lang);
    let status = said(answer, "status", ("Status", "Status"), ("", ""), lang);
    let undated = match is_dealt_with {
        true => ("Förslagets datum anges inte.", "The date of the proposal is not stated."),
        false => ("Datum anges inte.", "The date is not stated."),
    };
    let day = said(answer, "date", ("Datum", "Date"), undated, lang);
    let force = said(answer, "in_force", ("I kraft", "In force"), ("", ""), lang);
    let condition = said(answer, "condition", ("Villkor", "Condition"), ("", ""), lang);
    let to = said(answer, "addressed_to", ("Riktat till", "Addressed to"), ("", ""), lang);
    let sent = answer.sent_to.iter().map(|(source, to)| {
        let to = few(to.iter().map(|to| to.shown(lang)).collect(), lang);
        let source = source.shown(lang);
        lang.pick(format!("{source} ska till: {to}."), format!("{source} is to go to: {to}."))
    });
    let undone = answer.undone_by.iter().map(|undone| {
        let (sv, en) = match undone.kind {
            EffectKind::Amends => ("Ändras genom", "Amended by"),
            EffectKind::Repeals => ("Upphävs genom", "Repealed by"),
            EffectKind::Rejects => ("Avslås genom", "Rejected by"),
            EffectKind::Tables => ("Bordläggs genom", "Adjourned by"),
            EffectKind::RefersBack => ("Återremitteras genom", "Referred back by"),
            _ => ("Ersätts av", "Replaced by"), // No other is told of here.
        };
        // Whoever replaces something is told of where that is; who turned it down is asked of this.
        let by =
            undone.by.iter().filter(|_| is_outcome(undone.kind)).map(|by| format!(", {}", by.shown(lang)));
        let by: String = by.collect();
        let day = undone.day.as_ref().map(|day| format!(", {}", day.in_words(lang))).unwrap_or_default();
        format!("{}: {}{by}{day}.", lang.pick(sv, en), undone.decision.shown(lang))
    });
    let over =
        answer.is_out_of_force.then(|| lang.pick("Gäller inte längre.", "No longer in force.").to_string());
    let all = [over, status, by, proposed, day, force, condition].into_iter().flatten().chain(undone);
    all.chain(points(answer, lang)).chain(to).chain(sent).collect()
}

/// Its points, numbered as they follow each other.
fn points(answer: &Shown, lang: Lang) -> Option<String> {
    let points = each_of_key(answer, "points", "text", lang);
    let word = lang.pick("Punkt", "Point");
    let one = |(at, point): (usize, String)| format!("{word} {}: {}", at + 1, point.trim_end_matches('.'));
    let points: Vec<String> = points.into_iter().enumerate().map(one).collect();
    (!points.is_empty()).then(|| ends(few(points, lang)))
}

fn assignment(answer: &Shown, lang: Lang) -> Vec<String> {
    let nobody = ("Vem som gav uppdraget är inte angivet.", "Who gave the assignment is not stated.");
    let by = said(answer, "given_by", ("Gavs av", "Given by"), nobody, lang);
    let given = said(answer, "given", ("Gavs", "Given"), ("", ""), lang);
    [by, given].into_iter().flatten().chain(points(answer, lang)).collect()
}

fn document(answer: &Shown, lang: Lang) -> Vec<String> {
    let dated = || said(answer, "date", ("Datum", "Date"), ("", ""), lang);
    let updated = said(answer, "updated", ("Uppdaterat", "Updated"), ("", ""), lang);
    let day = updated.or_else(dated);
    let undated = || lang.pick("Datum anges inte.", "The date is not stated.").to_string();
    let to = said(answer, "distribution", ("Ska till", "Is to go to"), ("", ""), lang);
    // Whoever published it may have written it; of what has neither it is said that nobody is told.
    let has_publisher = !of_key(answer, "publisher", lang).is_empty();
    let mut authors: Vec<String> =
        ["body", "person"].into_iter().flat_map(|of| each_of_key(answer, "authors", of, lang)).collect();
    // One person may have signed twice, with two titles.
    let mut seen = HashSet::new();
    authors.retain(|author| seen.insert(author.clone()));
    let by = match (authors.is_empty(), has_publisher) {
        (false, _) => Some(ends(format!("{}: {}", lang.pick("Avsändare", "From"), few(authors, lang)))),
        (true, true) => None,
        (true, false) => {
            Some(lang.pick("Vem som skrev det anges inte.", "Who wrote it is not stated.").to_string())
        }
    };
    std::iter::once(day.unwrap_or_else(undated)).chain(by).chain(to).collect()
}
