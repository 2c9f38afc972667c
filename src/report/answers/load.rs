//! How much each has, counted.

use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::parallel;
use crate::query::When;
use crate::query::load::{By, Load};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::{Reported, below, column};

pub fn report<'a>(loads: &'a [Load], by: By, when: &'a When, lang: Lang) -> Reported<'a> {
    let (title, key) = match by {
        By::Post => (lang.pick("Vad som ligger på varje befattning", "What each post has"), "post"),
        By::Body => (lang.pick("Vad som ligger på varje organ", "What each body has"), "body"),
        By::Person => {
            (lang.pick("Vad som är angivet för varje person", "What is stated of each person"), "person")
        }
    };
    let columns = vec![
        column(lang.pick("Vem", "Who")).key("who"),
        below(lang.pick("Hör till", "Belongs to"), 0).key("of"),
        column("Region").key("region"),
        column(lang.pick("Ansvar", "Responsibilities")).key("responsible"),
        column(lang.pick("Platser", "Seats")).key("seats"),
        column(lang.pick("Stående uppgifter", "Standing tasks")).key("tasks"),
        column(lang.pick("Summa", "Total")).key("total"),
    ];
    let perhaps = when.at.as_ref().map(|_| column(lang.pick("Därtill kanske", "And perhaps")).key("perhaps"));
    let beside = column(lang.pick("Utöver summan", "Beside the total")).key("beside");
    let has_beside = loads.iter().any(|load| load.beside > 0);
    let beside = if has_beside { beside } else { beside.only_wide() };
    let answer = Answer::new("gov/load/1", title, when, lang)
        .head("by", key)
        .columns(columns.into_iter().chain([beside]).chain(perhaps));
    let answer = answer.rows(parallel::lazily(loads.len(), move |at| cells(&loads[at], when, lang)));
    let note = match (by, loads.is_empty()) {
        (_, true) => lang
            .pick("Inget som gäller är angivet i datamängden.", "Nothing that holds is stated in the data."),
        (By::Person, _) => lang.pick(
            "Ordnat efter namn. Talen är vad källorna nämner, inte hur mycket arbete det är.",
            "By name. The numbers are what the sources mention, not how much work it is.",
        ),
        _ => lang.pick(
            "Talen är vad källorna nämner, inte hur mycket arbete det är.",
            "The numbers are what the sources mention, not how much work it is.",
        ),
    };
    let apart = has_beside.then(|| {
        lang.pick(
            "Utöver summan: befattningar som någon har, och det som bara är föreslaget, ett exempel eller stöd.",
            "Beside the total: posts that somebody holds, and what is only proposed, an example or support.",
        )
        .to_string()
    });
    answer.note(note).notes(apart).report().led_by(lead::load(loads, by, lang))
}

fn cells(load: &Load, when: &When, lang: Lang) -> Vec<Cell> {
    let number = |number: usize| cell::of(number.to_string(), number);
    let mut cells = vec![
        who(load, lang),
        // A body of the region is said to be of it in the next column.
        cell::some_named(load.of.as_ref(), lang)
            .plain(load.of.as_ref().map(|of| of.at) == load.region.as_ref().map(|region| region.at)),
        cell::some_named(load.region.as_ref(), lang),
        number(load.responsible),
        number(load.seats),
        number(load.tasks),
        number(load.total()),
        number(load.beside),
    ];
    cells.extend(when.at.as_ref().map(|_| number(load.perhaps)));
    cells
}

/// That it stands for several.
pub(super) fn several(load: &Load, lang: Lang) -> &'static str {
    match load.who.kind {
        Kind::Post => lang.pick("flera befattningar av samma slag", "several such posts"),
        _ => lang.pick("flera organ av samma slag", "several such bodies"), // All others are bodies.
    }
}

/// Whose it is; of a class that it is one.
fn who(load: &Load, lang: Lang) -> Cell {
    let cell = cell::named(&load.who, lang);
    match load.class {
        true => Cell { text: format!("{} ({})", cell.text, several(load, lang)), ..cell },
        false => cell,
    }
}
