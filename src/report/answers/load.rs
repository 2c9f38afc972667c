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
            (lang.pick("Vad som är angivet för varje person", "What is stated about each person"), "person")
        }
    };
    let columns = vec![
        column(lang.pick("Vem", "Who")).key("who"),
        below(lang.pick("Hör till", "Belongs to"), 0).key("of"),
        column("Region").key("region"),
        column(lang.pick("Ansvar", "Responsibilities")).key("responsible").labelled(),
        column(lang.pick("Platser", "Seats")).key("seats").labelled(),
        column(lang.pick("Stående uppgifter", "Standing tasks")).key("tasks").labelled(),
        column(lang.pick("Summa", "Total")).key("total").labelled(),
    ];
    let perhaps = when
        .at
        .as_ref()
        .map(|_| column(lang.pick("Därtill kanske", "And perhaps")).key("perhaps").labelled());
    let beside = column(lang.pick("Utöver summan", "Not in the total")).key("beside").labelled();
    let has_beside = loads.iter().any(|load| load.beside > 0);
    let beside = if has_beside { beside } else { beside.only_wide() };
    let answer = Answer::new("gov/load/1", title, when, lang)
        .head("by", key)
        .columns(columns.into_iter().chain(perhaps).chain([beside]))
        .grouped(1)
        .told();
    let answer = answer.rows(parallel::lazily(loads.len(), move |at| cells(&loads[at], when, lang)));
    let note = match (by, loads.is_empty()) {
        (_, true) => {
            lang.pick("Inget som gäller är angivet i datamängden.", "The data states nothing that applies.")
        }
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
            "Not in the total: posts that somebody holds, and what is only proposed, an example or support.",
        )
        .to_string()
    });
    answer.note(note).notes(apart).report().led_by(lead::load(loads, by, lang))
}

fn cells(load: &Load, when: &When, lang: Lang) -> Vec<Cell> {
    // On a terminal each is a block that tells what there is of it; a sum of one number is that.
    let number = |number: usize| cell::of(number.to_string(), number).plain(number == 0);
    let is_sum = [load.responsible, load.seats, load.tasks].into_iter().filter(|one| *one > 0).count() > 1;
    let mut cells = vec![
        who(load, lang),
        // A body of the region is said to be of it in the next column.
        cell::some_named(load.of.as_ref(), lang)
            .plain(load.of.as_ref().map(|of| of.at) == load.region.as_ref().map(|region| region.at)),
        cell::some_named(load.region.as_ref(), lang),
        number(load.responsible),
        number(load.seats),
        number(load.tasks),
        cell::of(load.total().to_string(), load.total()).plain(!is_sum),
    ];
    cells.extend(when.at.as_ref().map(|_| number(load.perhaps)));
    cells.push(number(load.beside));
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
