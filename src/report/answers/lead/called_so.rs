//! What a body has that is called by a word.

use crate::lang::Lang;
use crate::query::members::{Members, SeatRow};
use crate::query::parts::Part;
use crate::report::answers::lead::members::parts;
use crate::report::answers::lead::seats::seat;
use crate::report::answers::lead::{ends, few};
use crate::report::words;

/// The seats and the parts that are called so now; what is to come, was so or is only proposed
/// apart. Where nothing is called so, that no source has the word there.
pub(super) fn called_so(
    body: &str,
    word: &str,
    answer: &Members,
    [seats, proposed]: [&[&SeatRow]; 2],
    lang: Lang,
) -> String {
    let is_now = |part: &&Part| part.basis.certainty.is_fact() && !part.basis.weight.is_past_or_coming();
    let count = answer.parts.iter().filter(is_now).count();
    let (now, apart) = answer.parts.split_at(count);
    let mut told: Vec<String> = parts(now, lang);
    told.extend(seats.iter().map(|row| seat(row, lang, false)));
    let mut beside: Vec<String> = parts(apart, lang);
    let other = answer.seats.iter().filter(|row| !row.is_proposed());
    let other = other.filter(|row| row.basis.weight.is_past_or_coming());
    beside.extend(other.map(|row| seat(row, lang, false)));
    beside.extend(proposed.iter().map(|row| {
        let who = seat(row, lang, false);
        lang.pick(format!("bara föreslagen: {who}"), format!("only proposed: {who}"))
    }));
    let (none, nothing_beside) = (told.is_empty(), beside.is_empty());
    // Of several it is said how many: few of them are named.
    let count = if told.len() > 1 { format!(" ({})", told.len()) } else { String::new() };
    let (told, beside) = (few(told, lang), few(beside, lang));
    let what = words::capital(word);
    let said = match (none, nothing_beside) {
        (false, _) => ends(lang.pick(
            format!("{what} i {body}, enligt källorna{count}: {told}"),
            format!("{what} in {body}, say the sources{count}: {told}"),
        )),
        (true, true) => lang.pick(
            format!("Källorna kallar inget i {body} för ”{word}”."),
            format!("The sources call nothing in {body} “{word}”."),
        ),
        (true, false) => {
            return ends(lang.pick(
                format!("{what} i {body}, men inte säkert nu: {beside}"),
                format!("{what} in {body}, but not certainly now: {beside}"),
            ));
        }
    };
    let beside = (!nothing_beside).then(|| {
        ends(lang.pick(
            format!("Därtill, men inte säkert nu: {beside}"),
            format!("Besides, but not certainly now: {beside}"),
        ))
    });
    std::iter::once(said).chain(beside).collect::<Vec<_>>().join(" ")
}
