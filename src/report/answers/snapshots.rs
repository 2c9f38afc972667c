//! What two dated copies of a document have in common.

use crate::lang::Lang;
use crate::query::When;
use crate::query::snapshots::{Place, Snapshots, State};
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column, v1};

pub fn report(answer: &Snapshots, when: &When, lang: Lang) -> Report {
    let columns = [
        column(lang.pick("Skillnad", "Difference")).key("state"),
        column(lang.pick("Äldre", "Older")).key("older"),
        column(lang.pick("Nyare", "Newer")).key("newer"),
        column(lang.pick("Vad som vilar på det", "What rests on it")).key("cited_by"),
        column("Text").key("text"),
    ];
    let (older, newer) = (answer.older.shown(lang), answer.newer.shown(lang));
    let title =
        lang.pick(format!("Uppgifter i {older} och i {newer}"), format!("Facts in {older} and in {newer}"));
    let order = [State::Changed, State::Older, State::Newer, State::Both];
    let of = |state: &State| answer.places.iter().filter(|place| place.state == *state).collect::<Vec<_>>();
    let rows: Vec<Vec<Cell>> = order.iter().flat_map(of).map(|place| cells(place, lang)).collect();
    let unread_columns = vec![
        column(lang.pick("Rad", "Line")).key("line"),
        column(lang.pick("Ny text", "New text")).key("text"),
    ];
    let unread = answer
        .unread
        .iter()
        .map(|(line, text)| vec![cell::of(format!("L{line}"), line), text.clone().into()]);
    let caption = lang.pick("Nya rader utan uppgift:", "New lines without a fact:");
    Answer::new("gov/source-compare/1", title, when, lang)
        .head("older", v1::named(&answer.older))
        .head("newer", v1::named(&answer.newer))
        .head("is_ordered", answer.is_ordered)
        .columns(columns)
        .rows(rows)
        .beside("unread", caption, unread_columns, 0, unread.collect())
        .notes(doubts(answer, lang))
        .report_found(true)
        .led_by(lead(answer, lang))
}

/// How many of the places that facts rest on are the same in both.
fn lead(answer: &Snapshots, lang: Lang) -> Option<String> {
    let of = |state: State| answer.places.iter().filter(|place| place.state == state).count();
    let (all, both, changed) = (answer.places.len(), of(State::Both), of(State::Changed));
    let (older, newer, unread) = (of(State::Older), of(State::Newer), answer.unread.len());
    (all > 0).then(|| {
        lang.pick(
            format!(
                "Av {all} ställen som uppgifter vilar på är {both} lika i båda, {changed} har andra ord, \
                 {older} finns bara i den äldre och {newer} bara i den nyare. Nya rader utan uppgift: \
                 {unread}."
            ),
            format!(
                "Of {all} places that facts rest on, {both} are the same in both, {changed} have other \
                 words, {older} are only in the older and {newer} only in the newer. New lines without a \
                 fact: {unread}."
            ),
        )
    })
}

/// That which is the older is not known, and that they may be no copies of one document.
fn doubts(answer: &Snapshots, lang: Lang) -> Vec<String> {
    let order = (!answer.is_ordered).then(|| {
        let (first, second) = (answer.older.shown(lang), answer.newer.shown(lang));
        lang.pick(
            format!("Datumen visar inte vilken som är äldst: ”äldre” är här den som skrevs först, {first}, och ”nyare” {second}."),
            format!("The dates do not show which one is older: “older” means the one written first, {first}, and “newer” {second}."),
        )
    });
    let is_both = answer.places.iter().any(|place| place.state == State::Both);
    let others = (!is_both && !answer.places.is_empty()).then(|| {
        lang.pick(
            "Inga citerade ord står i båda: det kan vara två olika dokument, och inte två kopior av ett.",
            "No cited words stand in both: they may be two different documents, not two copies of one.",
        )
        .to_string()
    });
    order.into_iter().chain(others).collect()
}

fn cells(place: &Place, lang: Lang) -> Vec<Cell> {
    let (words, key) = match place.state {
        State::Both => (lang.pick("i båda", "in both"), "both"),
        State::Changed => (lang.pick("andra ord", "other words"), "changed"),
        State::Older => (lang.pick("bara i den äldre", "only in the older"), "older"),
        State::Newer => (lang.pick("bara i den nyare", "only in the newer"), "newer"),
    };
    let lines = |lines: Option<(usize, usize)>| {
        let written = lines.map(|(first, last)| match first == last {
            true => format!("L{first}"),
            false => format!("L{first}-{last}"),
        });
        cell::some_text(written.as_deref())
    };
    let data: Vec<v1::Named> = place.by.iter().map(v1::named).collect();
    let names: Vec<String> = place.by.iter().map(|one| one.shown(lang)).collect();
    vec![
        cell::of(words, key),
        lines(place.older),
        lines(place.newer),
        cell::of(names.join("; "), data),
        place.text.clone().into(),
    ]
}
