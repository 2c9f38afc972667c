//! What a source says of a seat besides who has it, in words.

use crate::lang::Lang;
use crate::query::Named;
use crate::query::seat_terms::{SeatTerms, Turns};
use crate::report::words::names;

/// What a source says of a seat besides: "; utses av Styrelsen; växlar mellan A och B".
pub fn seat_terms(terms: &SeatTerms, lang: Lang) -> String {
    let by = |words: (&str, &str), of: &Option<Named>| {
        of.as_ref().map(|of| format!("{} {}", lang.pick(words.0, words.1), of.shown(lang)))
    };
    let capacity = Some(names(&terms.capacity, lang)).filter(|names| !names.is_empty());
    let voting = terms.voting.map(|voting| match voting {
        true => lang.pick("med rösträtt", "with a vote").to_string(),
        false => lang.pick("utan rösträtt", "without a vote").to_string(),
    });
    let parts = [
        capacity.map(|names| format!("{} {names}", lang.pick("i egenskap av", "as"))),
        by(("nomineras av", "nominated by"), &terms.nominated_by),
        by(("utses av", "appointed by"), &terms.appointed_by),
        voting,
        terms.rotation.as_ref().map(|turns| rotation(turns, lang)),
    ];
    parts.into_iter().flatten().map(|part| format!("; {part}")).collect()
}

/// "växlar mellan A och B, 1 år i taget; enligt regeln är det B:s tur".
pub fn rotation(turns: &Turns, lang: Lang) -> String {
    let among = Some(names(&turns.among, lang)).filter(|names| !names.is_empty());
    let among =
        among.map(|names| lang.pick(format!("växlar mellan {names}"), format!("rotates among {names}")));
    let every = turns.every.map(|months| match months {
        6 => lang.pick("varje halvår", "every half-year").to_string(),
        12 => lang.pick("varje år", "every year").to_string(),
        24 => lang.pick("vartannat år", "every second year").to_string(),
        months if months % 12 == 0 => {
            let years = months / 12;
            lang.pick(format!("var {years}:e år"), format!("every {years} years"))
        }
        months => lang.pick(format!("var {months}:e månad"), format!("every {months} months")),
    });
    let whose = match turns.whose.len() {
        0 => None,
        _ => {
            let or = lang.pick(" eller ", " or ");
            let whose = turns.whose.iter().map(|of| of.shown(lang)).collect::<Vec<_>>().join(or);
            Some(lang.pick(
                format!("tur enligt regeln: {whose}, vem är okänt"),
                format!("whose turn by the rule: {whose}, who is unknown"),
            ))
        }
    };
    turns.words.iter().cloned().chain(among).chain(every).chain(whose).collect::<Vec<_>>().join(", ")
}
