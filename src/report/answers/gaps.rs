//! What is lacking, and in which of the different ways.

use crate::lang::Lang;
use crate::parallel;
use crate::query::gaps::{Gap, Lack, State};
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{Reported, column};

pub fn report<'a>(gaps: &'a [Gap], when: &'a When, lang: Lang) -> Reported<'a> {
    let columns = [
        column(lang.pick("Saknas", "Lacking")).key("lacking"),
        column(lang.pick("Hur", "How")).key("state"),
        column("Region").key("region"),
        column(lang.pick("För vad", "Of what")).key("of"),
        column(lang.pick("Källa", "Source")).key("source"),
        column(lang.pick("Antal", "Number")).key("count").only_wide(),
    ];
    let answer = Answer::new(
        "gov/gaps/1",
        lang.pick("Vad datamängden inte säger", "What the data does not say"),
        when,
        lang,
    )
    .columns(columns)
    .grouped(2)
    .told();
    // Where all are of one region the lead says which.
    let is_one = one_region(gaps).is_some();
    let row = move |at: usize| cells(&gaps[at], is_one, when, lang);
    let answer = answer.rows(parallel::lazily(gaps.len(), row));
    match gaps.is_empty() {
        true => answer.note(lang.pick("Inga luckor av det slaget.", "No gaps of that sort.")).report(),
        false => answer
            .note(lang.pick(
                "Att något inte är angivet eller inte beskrivet betyder inte att det saknas i verkligheten.",
                "That something is not stated or not described does not mean that it is lacking in reality.",
            ))
            .report()
            .led_by(lead::gaps(gaps, lang)),
    }
}

/// The region that all are of.
pub(super) fn one_region(gaps: &[Gap]) -> Option<&Named> {
    let first = gaps.first()?.region.as_ref()?;
    gaps.iter().all(|gap| gap.region.as_ref().is_some_and(|region| region.at == first.at)).then_some(first)
}

fn cells(gap: &Gap, is_one: bool, when: &When, lang: Lang) -> Vec<Cell> {
    let (text, key) = lack(gap.lack, lang);
    let text = match (gap.key, gap.count) {
        (Some(key), _) => format!("{text} ({key})"),
        (None, Some(count)) => format!("{text}: {count}"),
        (None, None) => text.to_string(),
    };
    let (state, state_key) = state(gap.state, lang);
    vec![
        cell::of(text, key),
        cell::of(state, state_key),
        Cell { id: None, ..cell::some_named(gap.region.as_ref(), lang) }.plain(is_one),
        of(gap, lang),
        cell::source(gap.source.as_ref(), when, lang),
        gap.count.map_or_else(cell::none, |count| cell::of(count.to_string(), count)),
    ]
}

/// What lacks it; of a post, whose it is: several may be called so.
fn of(gap: &Gap, lang: Lang) -> Cell {
    let cell = cell::named(&gap.of, lang);
    match &gap.body {
        Some(body) => Cell { text: format!("{}, {}", cell.text, body.shown(lang)), ..cell },
        None => cell,
    }
}

pub fn lack(lack: Lack, lang: Lang) -> (&'static str, &'static str) {
    match lack {
        Lack::Owner => (lang.pick("Ansvarig", "Responsible"), "owner"),
        Lack::Holder => (lang.pick("Innehavare", "Holder"), "holder"),
        Lack::Chair => (lang.pick("Ordförande", "Chair"), "chair"),
        Lack::Host => (lang.pick("Värd", "Host"), "host"),
        Lack::Members => (lang.pick("Ledamöter", "Members"), "members"),
        Lack::Seat => (lang.pick("Plats", "Seat"), "seat"),
        Lack::Post => (lang.pick("Befattning", "Post"), "post"),
        Lack::Outcome => (lang.pick("Utfall", "Outcome"), "outcome"),
        Lack::Date => (lang.pick("Dag", "Date"), "date"),
        Lack::Paragraph => (lang.pick("Paragraf", "Item (§)"), "paragraph"),
        Lack::Number => (lang.pick("Diarienummer", "Registry number"), "number"),
        Lack::Source => (lang.pick("Källa", "Source"), "source"),
        Lack::Lines => (lang.pick("Rader", "Lines"), "lines"),
        Lack::Area => (lang.pick("Område", "Area"), "area"),
    }
}

pub fn state(state: State, lang: Lang) -> (&'static str, &'static str) {
    match state {
        State::StatedVacant => (lang.of(phrase::VACANT), "stated_vacant"),
        State::StatedNone => {
            (lang.pick("finns inte, enligt källan", "there is none, says the source"), "stated_none")
        }
        State::Undecided => (lang.pick("går inte att avgöra", "can't be determined"), "undecided"),
        State::Proposed => (lang.pick("bara föreslagen", "only proposed"), "proposed"),
        State::Dormant => (lang.pick("bara vilande värd", "only a dormant host"), "dormant"),
        State::OfAnotherTime => {
            let words = lang.pick("bara angivet för en annan tid", "stated for another time only");
            (words, "another_time")
        }
        State::NotStated => (lang.pick("inte angivet i källan", "not stated in the source"), "not_stated"),
        State::NotDescribed => {
            (lang.pick("inte beskrivet i datamängden", "not described in the data"), "not_described")
        }
    }
}
