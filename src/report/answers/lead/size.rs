//! How many sit in a body, with what stands in the way of an exact number.

use crate::lang::Lang;
use crate::model::number::Number;
use crate::model::reference::SourceRef;
use crate::query::count::{Because, Counted, NotYet};
use crate::report::answers::count as counted;
use crate::report::answers::lead::ends;
use crate::report::answers::not_yet;
use crate::report::{v1, words};
use serde_json::{Value, json};

pub fn count(answer: &Counted, lang: Lang) -> Option<String> {
    let body = words::of_region(&answer.body, answer.region.as_ref(), lang);
    let size = &answer.members;
    if size.because.is_empty() && size.at_least == 0 {
        return None;
    }
    let least = size.at_least;
    let members = match (size.is_exact(), size.at_most, &size.perhaps) {
        (true, ..) => match least {
            1 => lang.pick(format!("I {body} ingår 1 ledamot."), format!("{body} has 1 member.")),
            _ => lang
                .pick(format!("I {body} ingår {least} ledamöter."), format!("{body} has {least} members.")),
        },
        (false, Some(most), _) => lang.pick(
            format!("I {body} ingår minst {least} och högst {most}; exakt går inte att avgöra."),
            format!("At least {least} and at most {most} sit in {body}; exactly can't be determined."),
        ),
        (false, None, None) if least == 0 => match size.because.first() {
            Some(Because::NotYet(NotYet::Coming, sizes)) => {
                let sizes = not_yet::of_roles(sizes, lang);
                lang.pick(
                    format!("Ingen ingår i {body}; beslutade platser som inte har börjat: {sizes}."),
                    format!("Nobody sits in {body}; adopted seats that have not begun: {sizes}."),
                )
            }
            Some(Because::NotYet(NotYet::Proposed, sizes)) => {
                let sizes = not_yet::of_roles(sizes, lang);
                lang.pick(
                    format!("Hur många som ska ingå i {body} är bara föreslaget: {sizes}."),
                    format!("How many are to sit in {body} is only proposed: {sizes}."),
                )
            }
            Some(Because::Disputed(numbers)) => {
                let each = disputed(numbers, lang);
                ends(lang.pick(
                    format!("Källorna är oense om hur många som ingår i {body}: {each}"),
                    format!("The sources disagree about how many sit in {body}: {each}"),
                ))
            }
            Some(Because::Range(_, number)) => {
                let number = number.in_words(lang);
                ends(lang.pick(
                    format!("Källan anger {number} som ingår i {body}"),
                    format!("The source states that {number} sit in {body}"),
                ))
            }
            _ => lang.pick(
                format!("Hur många som ingår i {body} går inte att avgöra."),
                format!("How many sit in {body} can't be determined."),
            ),
        },
        (false, None, Some((known, _))) if least == 0 => lang.pick(
            format!("Hur många som ingår i {body} går inte att avgöra; kända men osäkra: {known}."),
            format!("How many sit in {body} can't be determined; known but uncertain: {known}."),
        ),
        (false, None, _) => lang.pick(
            format!("I {body} ingår minst {least}; hur många exakt går inte att avgöra."),
            format!("At least {least} sit in {body}; how many exactly can't be determined."),
        ),
    };
    let beside: Vec<String> = answer
        .beside
        .iter()
        .filter(|(_, size)| counted::is_counted(size))
        .map(|(role, size)| format!("{}: {}", counted::sort(*role, lang), counted::number(size, lang)))
        .collect();
    if beside.is_empty() {
        return Some(members);
    }
    // Those beside the members are there too: one number of the body is not all who are in it.
    let is_exact = size.is_exact() && answer.beside.iter().all(|(_, size)| size.is_exact());
    let (beside, (least, known)) = (beside.join("; "), answer.total);
    let total = match (is_exact, known > least) {
        (true, _) => lang.pick(format!("tillsammans {least}"), format!("{least} together")),
        (false, true) => lang.pick(
            format!("tillsammans minst {least}, och {known} med alla som är kända"),
            format!("together at least {least}, and {known} with all who are known"),
        ),
        (false, false) => {
            lang.pick(format!("tillsammans minst {least}"), format!("at least {least} together"))
        }
    };
    Some(lang.pick(
        format!("{members} Därtill {beside}; {total}."),
        format!("{members} In addition, {beside}; {total}."),
    ))
}

/// What each source says of a number, with where it says so.
pub fn disputed(numbers: &[Number], lang: Lang) -> String {
    numbers.iter().map(|number| number.in_words(lang)).collect::<Vec<_>>().join(lang.pick(" eller ", " or "))
}

/// The same for programs.
pub fn claims(numbers: &[Number]) -> Vec<Value> {
    let claim = |one: &Number| {
        let sources: Vec<String> = one.sources().map(SourceRef::written).collect();
        json!({ "number": v1::number(one), "sources": sources })
    };
    let each = |number: &Number| match number.claims() {
        [] => vec![claim(number)],
        claims => claims.iter().map(claim).collect(),
    };
    numbers.iter().flat_map(each).collect()
}
