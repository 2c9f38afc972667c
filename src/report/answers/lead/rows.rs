//! How many there are, and which come first.

use crate::lang::Lang;
use crate::model::decision::{DECISION_KINDS, DecisionKind};
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::query::list::Listed;
use crate::query::load::{By, Load};
use crate::query::routes::RouteRow;
use crate::query::{Basis, Named, When};
use crate::report::answers::lead::decisions::called_together;
use crate::report::answers::lead::{FEW, ends, few, timed};
use crate::report::answers::load::several;
use crate::report::{phrase, words};
use std::collections::BTreeMap;

/// The region that all of a list are of.
pub fn one_region(rows: &[Listed]) -> Option<&Named> {
    let first = rows.first()?.region.as_ref()?;
    rows.iter().all(|row| row.region.as_ref().is_some_and(|region| region.at == first.at)).then_some(first)
}

/// What some of a kind are called together. A proposal is no decision.
pub fn called<'l>(kind: Kind, count: usize, rows: impl Iterator<Item = &'l Listed>, lang: Lang) -> String {
    let is_one_of =
        |row: &Listed| DECISION_KINDS.iter().find(|word| word.sv == row.word.sv).map(|word| word.value);
    let decisions: Vec<DecisionKind> = rows.filter_map(is_one_of).collect();
    if kind == Kind::Decision && count > 1 && decisions.len() == count {
        return called_together(&decisions, lang);
    }
    let name = if count == 1 { kind.name() } else { kind.plural() };
    name.get(lang).to_string()
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
        let of_it = rows.iter().filter(|row| row.entity.kind == kind);
        format!("{count} {}", called(kind, count, of_it, lang))
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
            // What decisions are called together says of each what it is.
            let are_decisions = rows[0].entity.kind == Kind::Decision && count > 1;
            // A report is a source all the same.
            let are_sources = rows[0].entity.kind == Kind::Source;
            let is_ours = are_decisions
                || are_sources
                || rows.iter().all(|row| own(row) || row.entity.kind == Kind::Change);
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
        // The source's own words for that say it once more.
        let is_said = |hedge: &String| {
            let named = row.consult.as_ref().map(|first| first.shown(lang).to_lowercase());
            named.is_some_and(|named| hedge.to_lowercase().contains(&named))
        };
        let hedges = row.basis.hedges.iter().filter(|hedge| !is_said(hedge)).cloned().collect();
        let basis = Basis { hedges, ..row.basis.clone() };
        let said =
            lang.pick(format!("{what}: till {to}{consult}{mark}"), format!("{what}: to {to}{consult}{mark}"));
        timed(said, &basis, lang)
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
