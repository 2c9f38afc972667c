//! Who leads a body, and who sits in it.

use crate::lang::Lang;
use crate::model::kind::Kind;
use crate::model::seat::Role;
use crate::query::members::{Chair, Members, OnlyFor, SeatRow};
use crate::query::person::Chairing;
use crate::query::who::Who;
use crate::query::{Named, Verdict, When};
use crate::report::answers::hats;
use crate::report::answers::lead::in_role::in_role;
use crate::report::answers::lead::seats::{self, seat, seat_of};
use crate::report::answers::lead::{ends, few, hedged};
use crate::report::{phrase, words};

pub fn chair(answer: &Chairing, when: &When, lang: Lang) -> Option<String> {
    let body = words::of_region(&answer.body, answer.region.as_ref(), lang);
    let is_now = |row: &&SeatRow| !row.basis.weight.is_past_or_coming();
    let chairs: Vec<&SeatRow> = answer.chairs.iter().filter(is_now).collect();
    // Of several of whom it is not said that they share it, each is of its document's time.
    let is_several = chairs.len() > 1 && chairs.iter().any(|row| !row.shared);
    let said = |row: &&SeatRow| match row.basis.source.as_ref().filter(|_| is_several) {
        Some(cited) if row.basis.from.is_none() && row.basis.to.is_none() => {
            format!("{} ({})", seat(row, lang, false), phrase::said_by(cited).plain(lang))
        }
        _ => seat(row, lang, false),
    };
    let chairs = few(chairs.iter().map(said).collect(), lang);
    let others = answer.others.iter().filter(is_now).map(|row| seat(row, lang, true));
    let others = few(others.collect(), lang);
    let other = |text: String| match others.is_empty() {
        true => format!("{text}."),
        false => ends(lang.pick(
            format!("{text}. Den anger, utan att kalla någon ordförande: {others}"),
            format!("{text}. It states, without calling anybody chair: {others}"),
        )),
    };
    if answer.body.kind == Kind::Unit && answer.state == Chair::NotStated && answer.body.mark.absent.is_none()
    {
        return Some(head(answer, &body, &others, lang));
    }
    Some(match (answer.state, &answer.constituted_by) {
        (Chair::NotStated, _) if answer.body.mark.absent.is_some() => words::absence(&answer.body, lang)?,
        (Chair::NotStated, Some(of)) => lang.pick(
            format!("Källan anger ingen ordförande i {body}, som utgörs av {}.", of.shown(lang)),
            format!("The source states no chair of {body}, which is {} in another role.", of.shown(lang)),
        ),
        (Chair::NotStated, None) if answer.class_size > 0 => of_class(answer, &body, lang),
        (Chair::NotStated, None) if answer.chairs.iter().any(hats::is_fact_of_another_time) => lang.pick(
            format!("Ordförande i {body} är bara angiven för en annan tid."),
            format!("The chair of {body} is stated for another time only."),
        ),
        (Chair::NotStated, None) => other(lang.pick(
            format!("Källan säger inte vem som är ordförande i {body}"),
            format!("The source does not say who chairs {body}"),
        )),
        (Chair::StatedNone, _) => lang.pick(
            format!("Källan säger att {body} inte har någon ordförande."),
            format!("The source says that {body} has no chair."),
        ),
        (Chair::StatedVacant, _) => lang.pick(
            format!("Källan säger att platsen som ordförande i {body} är vakant."),
            format!("The source says that the chair of {body} is vacant."),
        ),
        (Chair::Proposed, _) => ends(lang.pick(
            format!("Ordförande i {body} är bara föreslagen, inte beslutad: {chairs}"),
            format!("The chair of {body} is only proposed, not adopted: {chairs}"),
        )),
        (Chair::Undecided, _) if words::is_today(when) => ends(lang.pick(
            format!("Vem som är ordförande i {body} nu går inte att avgöra; källan anger: {chairs}"),
            format!("Who chairs {body} now can't be decided; the source states: {chairs}"),
        )),
        (Chair::Undecided, _) => ends(lang.pick(
            format!("Vem som var ordförande i {body} då går inte att avgöra; källan anger: {chairs}"),
            format!("Who chaired {body} then can't be decided; the source states: {chairs}"),
        )),
        (Chair::Stated, _) => ends(lang.pick(
            format!("Som ordförande i {body} anger källan: {chairs}"),
            format!("The source names as chair of {body}: {chairs}"),
        )),
    })
}

/// Who chairs those of a class, as far as that is stated.
fn of_class(answer: &Chairing, class: &str, lang: Lang) -> String {
    let (size, stated) = (answer.class_size, answer.of_class.len());
    let told = answer.of_class.iter().map(|(body, chairs)| {
        let chairs: Vec<String> = chairs.iter().map(|row| seat(row, lang, false)).collect();
        format!("{}: {}", body.shown(lang), chairs.join(", "))
    });
    let told = few(told.collect(), lang);
    match stated {
        0 => lang.pick(
            format!(
                "Till {class} hör {size} i datamängden; för ingen av dem säger källan vem som är ordförande."
            ),
            format!(
                "{size} in the data belong to {class}; of none of them does the source say who chairs it."
            ),
        ),
        _ => ends(lang.pick(
            format!("Till {class} hör {size} i datamängden; ordförande är angiven i {stated}: {told}"),
            format!("{size} in the data belong to {class}; a chair is stated of {stated}: {told}"),
        )),
    }
}

/// Who leads a unit, which has no chair; the posts in it are told, and which heads it is not said.
fn head(answer: &Chairing, body: &str, others: &str, lang: Lang) -> String {
    let told = match others.is_empty() {
        true => lang.pick(
            format!("Källan säger inte vem som leder {body}."),
            format!("The source does not say who leads {body}."),
        ),
        false => ends(lang.pick(
            format!("För {body} anger källan: {others}"),
            format!("For {body} the source states: {others}"),
        )),
    };
    let held = |(post, who): &(Named, Option<Who>)| match who {
        Some(who) => phrase::who(who).plain(lang),
        None => post.shown(lang),
    };
    let posts = few(answer.posts.iter().map(held).collect(), lang);
    match posts.is_empty() {
        true => told,
        false => {
            lang.pick(format!("{told} Befattningar där: {posts}."), format!("{told} Posts there: {posts}."))
        }
    }
}

pub fn members(answer: &Members, when: &When, lang: Lang) -> Option<String> {
    let body = words::of_region(&answer.body, answer.region.as_ref(), lang);
    if let Some(absence) = words::absence(&answer.body, lang) {
        return Some(absence);
    }
    let (proposed, seats): (Vec<&SeatRow>, Vec<&SeatRow>) = answer
        .seats
        .iter()
        .filter(|row| !row.basis.weight.is_past_or_coming())
        .partition(|row| row.is_proposed());
    let told = |rows: &[&SeatRow]| few(seats::told(rows, lang, |row| row.role != Some(Role::Member)), lang);
    if let (Some((role, _)), None) = (answer.only_role, &answer.only_for) {
        return Some(in_role(&body, role, answer, [&seats, &proposed], lang));
    }
    if let Some(only) = &answer.only_for {
        return Some(sitting_for(&body, only, &[seats, proposed].concat(), lang));
    }
    let of_class = few(answer.of_class.iter().map(|body| body.shown(lang)).collect(), lang);
    let count = answer.of_class.len();
    let said = match (&answer.constituted_by, seats.is_empty()) {
        (None, _) if count > 0 => {
            let of_class = ends(lang.pick(
                format!("Till {body} hör {count} i datamängden: {of_class}"),
                format!("{count} in the data belong to {body}: {of_class}"),
            ));
            let each = (!seats.is_empty()).then(|| {
                ends(lang.pick(
                    format!(" I var och en ingår enligt källan: {}", told(&seats)),
                    format!(" According to the source, the members of each are: {}", told(&seats)),
                ))
            });
            format!("{of_class}{}", each.unwrap_or_default())
        }
        (Some(of), _) => lang.pick(
            format!("{body} utgörs av {}.", of.shown(lang)),
            format!("{body} is {} in another role.", of.shown(lang)),
        ),
        (None, true) if answer.stated > proposed.len() => lang.pick(
            format!("Vilka som ingår i {body} är bara angivet för en annan tid."),
            format!("Who sits in {body} is stated for another time only."),
        ),
        (None, true) if !answer.parts.is_empty() => {
            let parts = few(parts(answer, lang), lang);
            ends(lang.pick(
                format!("Inga ledamöter i {body} är angivna; del av det är enligt källorna: {parts}"),
                format!("No members of {body} are stated; parts of it are, say the sources: {parts}"),
            ))
        }
        (None, true) => lang.pick(
            format!("Källan säger inte vilka som ingår i {body}."),
            format!("The source does not say who sits in {body}."),
        ),
        (None, false) if answer.verdict(when) == Some(Verdict::Undecided) => {
            seats::undecided(&body, &seats, &told(&seats), when, lang)
        }
        (None, false) => ends(lang.pick(
            format!("I {body} ingår enligt källan: {}", told(&seats)),
            format!("According to the source, the members of {body} are: {}", told(&seats)),
        )),
    };
    let proposed = (!proposed.is_empty()).then(|| {
        ends(lang.pick(
            format!("Bara föreslagna: {}", told(&proposed)),
            format!("Only proposed: {}", told(&proposed)),
        ))
    });
    Some(std::iter::once(said).chain(proposed).collect::<Vec<_>>().join(" "))
}

/// What is part of it, each once with its marks and conditions.
fn parts(answer: &Members, lang: Lang) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for of_one in answer.parts.chunk_by(|(one, _), (other, _)| one.at == other.at) {
        let said = of_one.iter().fold(of_one[0].0.shown(lang), |said, (_, basis)| {
            let marks = phrase::marks_of(basis).plain(lang);
            let marked = if marks.is_empty() { said } else { format!("{said} ({marks})") };
            hedged(marked, basis)
        });
        told.push(said);
    }
    told
}

/// Who sits there for a body: each with for whom exactly.
fn sitting_for(body: &str, only: &OnlyFor, rows: &[&SeatRow], lang: Lang) -> String {
    let of = only.body.shown(lang);
    let one = |row: &&SeatRow| {
        let said = seat_of(row, "", lang, row.role != Some(Role::Member));
        let proposed =
            if row.is_proposed() { lang.pick("bara föreslagen: ", "only proposed: ") } else { "" };
        let behalf = row.on_behalf_of.as_ref().filter(|behalf| behalf.at != only.body.at);
        let behalf = behalf.map(|behalf| {
            let (is_part, behalf) = (only.parts.contains(&behalf.at), behalf.shown(lang));
            match is_part {
                true => lang.pick(
                    format!(" (för {behalf}, som är en del av {of})"),
                    format!(" (for {behalf}, which is a part of {of})"),
                ),
                false => lang.pick(
                    format!(" (för {behalf}, som {of} är en del av)"),
                    format!(" (for {behalf}, of which {of} is a part)"),
                ),
            }
        });
        format!("{proposed}{said}{}", behalf.unwrap_or_default())
    };
    let unknown = match only.unknown {
        0 => String::new(),
        count => lang.pick(
            format!(" För {count} andra sägs inte för vem de sitter."),
            format!(" Of {count} others it is not said for whom they sit."),
        ),
    };
    let told = match rows.is_empty() {
        true => lang.pick(
            format!("Källan säger inte vem som sitter i {body} för {of}."),
            format!("The source does not say who sits in {body} for {of}."),
        ),
        false => {
            let rows = few(rows.iter().map(one).collect(), lang);
            ends(lang.pick(
                format!("I {body} sitter enligt källan för {of}: {rows}"),
                format!("According to the source, these sit in {body} for {of}: {rows}"),
            ))
        }
    };
    format!("{told}{unknown}")
}
