//! How many there are, and which come first.

use crate::lang::Lang;
use crate::model::decision::{DECISION_KINDS, DECISION_STATUSES};
use crate::model::statement::{Certainty, say};
use crate::query::counts::CountRow;
use crate::query::decisions::{DecisionRow, Decisions};
use crate::query::list::Listed;
use crate::query::load::{By, Load};
use crate::report::answers::lead::{FEW, ends, few};
use crate::report::cell::Cell;
use crate::report::{cell, phrase, words};

/// `is_certain`: whether a decision is surely of the time that was asked for.
pub fn decisions(
    answer: &Decisions,
    is_certain: impl Fn(&DecisionRow) -> bool,
    lang: Lang,
) -> Option<String> {
    let (certain, unsure): (Vec<_>, Vec<_>) = answer.rows.iter().partition(|row| is_certain(row));
    let unsure = match (unsure.len(), certain.is_empty()) {
        (0, _) => None,
        (count, true) => Some(lang.pick(
            format!("Inget är säkert av den tiden; om {count} går det inte att avgöra."),
            format!("None is surely of that time; of {count} it can't be decided."),
        )),
        (count, false) => Some(lang.pick(
            format!("Om {count} till går det inte att avgöra."),
            format!("Of {count} more it can't be decided."),
        )),
    };
    let count = certain.len();
    let said = (count > 0).then(|| {
        let names = few(certain.into_iter().map(|row| decided(row, lang)).collect(), lang);
        ends(lang.pick(format!("{count} svarar mot frågan: {names}"), format!("{count} found: {names}")))
    });
    let all: Vec<String> = said.into_iter().chain(unsure).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// A decision: what it is, who made it and when.
fn decided(row: &DecisionRow, lang: Lang) -> String {
    let mark = phrase::marks(row.weight, row.certainty, None).plain(lang);
    let kind = row.kind.map(|kind| say(DECISION_KINDS, kind).get(lang).to_string());
    let status = row.status.map(|status| say(DECISION_STATUSES, status).get(lang).to_string());
    let by = row.by.as_ref().map(|by| by.shown(lang));
    let date = row.date.as_ref().map(|date| date.in_words(lang));
    let undated = || lang.pick("odaterat", "undated").to_string();
    let beside: Vec<String> = kind
        .into_iter()
        .chain(status)
        .chain(by)
        .chain(Some(date.unwrap_or_else(undated)))
        .chain(Some(mark).filter(|mark| !mark.is_empty()))
        .collect();
    format!("{} ({})", row.decision.shown(lang), beside.join(", "))
}

pub fn list(rows: &[Listed], lang: Lang) -> Option<String> {
    let count = rows.len();
    if count == 0 {
        return None;
    }
    let unsure = rows.iter().filter(|row| row.certainty != Certainty::Stated || !row.is_now()).count();
    let apart = match unsure {
        0 => String::new(),
        _ => lang.pick(
            format!(", varav {unsure} med förbehåll i tabellen"),
            format!(", {unsure} of them with a reservation in the table"),
        ),
    };
    let (hits_sv, hits) = if count == 1 { ("träff", "hit") } else { ("träffar", "hits") };
    Some(lang.pick(format!("{count} {hits_sv}{apart}."), format!("{count} {hits}{apart}.")))
}

pub fn counts(rows: &[CountRow], lang: Lang) -> Option<String> {
    let one = |row: &CountRow| {
        let number = cell::number(&row.stated, lang).text;
        let mark = phrase::marks(row.basis.weight, row.basis.certainty, None).plain(lang);
        let mark = if mark.is_empty() { mark } else { format!("{mark}: ") };
        format!("{mark}{number} {} ({})", row.what.get(lang), row.of.shown(lang))
    };
    let all: Vec<String> = rows.iter().map(one).collect();
    (!all.is_empty()).then(|| {
        let all = few(all, lang);
        ends(lang.pick(format!("Källan anger: {all}"), format!("The source states: {all}")))
    })
}

/// What the first rows say, in a sentence: each says what it is about.
pub fn who_decides(rows: &[Vec<Cell>], subjects: usize, lang: Lang) -> Option<String> {
    let one = |row: &Vec<Cell>| {
        let place = match row[0].text.as_str() {
            "" => String::new(),
            region => format!(", {region}"),
        };
        let sense = match row[3].text.as_str() {
            "" => String::new(),
            sense => format!("{sense}: "),
        };
        let about = match row[5].text.as_str() {
            "" => String::new(),
            about => format!(" ({about})"),
        };
        format!("{}{place} – {sense}{}{about}", row[1].text, row[4].text)
    };
    let told: Vec<String> = rows.iter().take(FEW).map(one).collect();
    let more = rows.len().saturating_sub(FEW);
    let more = match more {
        0 => String::new(),
        _ => lang.pick(format!("; och {more} till"), format!("; and {more} more")),
    };
    (subjects > 0).then(|| format!("{}{more}.", words::capital(&told.join("; ")).trim_end_matches('.')))
}

/// Who has the most; people are counted, and not ranked.
pub fn load(loads: &[Load], by: By, lang: Lang) -> Option<String> {
    let count = loads.len();
    let one = |load: &Load| {
        let class = if load.class { lang.pick(", en klass", ", a class") } else { "" };
        format!("{} ({}{class})", load.who.shown(lang), load.total())
    };
    (count > 0).then(|| match by {
        By::Person => lang.pick(
            format!("{count} personer har något angivet; personer rangordnas inte."),
            format!("Something is stated about {count} people; people are not ranked."),
        ),
        By::Post | By::Body => {
            let most = few(loads.iter().map(one).collect(), lang);
            ends(lang.pick(
                format!("{count} har något angivet; mest: {most}"),
                format!("Something is stated about {count}; the most: {most}"),
            ))
        }
    })
}
