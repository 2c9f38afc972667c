//! Who sits in a body, for whom, and what is part of it.

use crate::lang::Lang;
use crate::model::seat::Role;
use crate::query::members::{Members, OnlyFor, SeatRow};
use crate::query::parts::Part;
use crate::query::who::Who;
use crate::query::{Named, Verdict, Weight, When};
use crate::report::answers::lead::bodies::named;
use crate::report::answers::lead::called_so::called_so;
use crate::report::answers::lead::in_role::in_role;
use crate::report::answers::lead::seats::{self, seat, seat_of};
use crate::report::answers::lead::{FEW, ends, few, hedged};
use crate::report::{phrase, words};

pub fn members(answer: &Members, when: &When, lang: Lang) -> Option<String> {
    let body = words::of_region(&answer.body, answer.region.as_ref(), lang);
    if let Some(absence) = words::absence(&answer.body, lang) {
        return Some(absence);
    }
    // Who is to come is told where a list is of those to come.
    let is_told = |row: &&SeatRow| {
        !row.basis.weight.is_past_or_coming() || row.is_proposed() && row.basis.weight == Weight::Coming
    };
    let (proposed, seats): (Vec<&SeatRow>, Vec<&SeatRow>) =
        answer.seats.iter().filter(is_told).partition(|row| row.is_proposed());
    let seats = named(seats);
    let told = |rows: &[&SeatRow]| few(seats::told(rows, lang, |row| row.role != Some(Role::Member)), lang);
    if let Some((word, _)) = &answer.only_term {
        return Some(called_so(&body, word, answer, [&seats, &proposed], lang));
    }
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
            let parts = few(parts(&answer.parts, lang), lang);
            ends(lang.pick(
                format!("Inga ledamöter i {body} är angivna; del av det är enligt källorna: {parts}"),
                format!("No members of {body} are stated; parts of it are, say the sources: {parts}"),
            ))
        }
        (None, true) if !answer.principles.is_empty() => lang.pick(
            format!("Källan namnger ingen som ingår i {body}; vad den säger i ord står sist."),
            format!("The source names nobody who sits in {body}; what it says in words stands last."),
        ),
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
    let coming = vacant(&seats, lang).into_iter().chain(coming(answer, true, lang));
    Some(std::iter::once(said).chain(coming).chain(proposed).collect::<Vec<_>>().join(" "))
}

/// The places that are said to be vacant, where others stand before them.
fn vacant(seats: &[&SeatRow], lang: Lang) -> Option<String> {
    let is_vacant = |row: &&&SeatRow| matches!(row.who, Who::Vacant);
    let is_far = seats.iter().position(|row| is_vacant(&row)).is_some_and(|at| at >= FEW);
    let one = |row: &&SeatRow| {
        let role = row.role.map_or(lang.pick("plats", "seat").to_string(), |role| words::role(role, lang));
        let of = row.on_behalf_of.as_ref().map(|of| of.shown(lang));
        let of = of.map(|of| lang.pick(format!(" för {of}"), format!(" for {of}")));
        let marks = phrase::marks_of(&row.basis).plain(lang);
        words::beside(&format!("{role}{}", of.unwrap_or_default()), &marks)
    };
    let told = few(seats.iter().filter(is_vacant).map(one).collect(), lang);
    is_far.then(|| ends(lang.pick(format!("Angivet som vakant: {told}"), format!("Stated vacant: {told}"))))
}

/// Who is to come, in a sentence of its own.
pub(super) fn coming(answer: &Members, with_role: bool, lang: Lang) -> Option<String> {
    let coming = answer.seats.iter().filter(|row| row.basis.weight == Weight::Coming && !row.is_proposed());
    let coming = coming.map(|row| seat(row, lang, with_role && row.role != Some(Role::Member)));
    let coming: Vec<String> = coming.collect();
    (!coming.is_empty()).then(|| words::capital(&ends(few(coming, lang))))
}

/// What is part of it, each once with its marks and conditions.
pub(super) fn parts(parts: &[Part], lang: Lang) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for of_one in parts.chunk_by(|one, other| one.body.at == other.body.at) {
        let first = &of_one[0];
        let of = first.of.as_ref().map(|of| of.shown(lang));
        let of = of.map(|of| lang.pick(format!(", del av {of}"), format!(", part of {of}")));
        let named = format!("{}{}", first.body.shown(lang), of.unwrap_or_default());
        let said = of_one.iter().map(|part| &part.basis).fold(named, |said, basis| {
            let marks = phrase::marks_of(basis).plain(lang);
            hedged(words::beside(&said, &marks), basis)
        });
        told.push(said);
    }
    told
}

/// Who sits there for a body: each with for whom exactly.
fn sitting_for(body: &str, only: &OnlyFor, rows: &[&SeatRow], lang: Lang) -> String {
    let of = only.body.shown(lang);
    let has_seat = rows.iter().any(|row| !row.is_proposed());
    let one = |row: &&SeatRow| {
        let count = row.count.as_ref().filter(|_| matches!(row.who, Who::Unnamed));
        let count = count.map(|count| format!(" ({})", count.in_words(lang))).unwrap_or_default();
        let said = seat_of(row, &count, lang, row.role != Some(Role::Member));
        let is_marked = row.is_proposed() && has_seat;
        let proposed = if is_marked { lang.pick("bara föreslagen: ", "only proposed: ") } else { "" };
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
        1 => lang.pick(
            " För en annan sägs inte för vem den sitter.".to_string(),
            " Of one other it is not said for whom they sit.".to_string(),
        ),
        count => lang.pick(
            format!(" För {count} andra sägs inte för vem de sitter."),
            format!(" Of {count} others it is not said for whom they sit."),
        ),
    };
    // Whoever sits for all that it is a part of is not said to sit for each part.
    let is_whole = |row: &&&SeatRow| {
        let of_whole = |of: &Named| of.at != only.body.at && !only.parts.contains(&of.at);
        row.on_behalf_of.as_ref().is_some_and(of_whole)
    };
    let (whole, own): (Vec<&SeatRow>, Vec<&SeatRow>) = rows.iter().partition(is_whole);
    let told = match own.is_empty() {
        true => lang.pick(
            format!("Källan säger inte vem som sitter i {body} för {of}."),
            format!("The source does not say who sits in {body} for {of}."),
        ),
        // Whoever is only proposed sits nowhere.
        false if !has_seat => {
            let rows = few(own.iter().map(one).collect(), lang);
            ends(lang.pick(
                format!("Källan säger inte att någon sitter i {body} för {of}. Bara föreslagna: {rows}"),
                format!(
                    "The source does not say that anybody sits in {body} for {of}. Only proposed: {rows}"
                ),
            ))
        }
        false => {
            let rows = few(own.iter().map(one).collect(), lang);
            ends(lang.pick(
                format!("I {body} sitter enligt källan för {of}: {rows}"),
                format!("According to the source, these sit in {body} for {of}: {rows}"),
            ))
        }
    };
    let whole = (!whole.is_empty()).then(|| {
        let rows = few(whole.iter().map(one).collect(), lang);
        ends(lang.pick(format!(" Där sitter också: {rows}"), format!(" There sit as well: {rows}")))
    });
    format!("{told}{}{unknown}", whole.unwrap_or_default())
}
