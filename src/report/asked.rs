//! The time that was asked about, in words: that it is today, that it is all of a period, and on
//! which days of it something is certain.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::query::{Basis, When};
use crate::report::words::day_in_words;

/// The days of a time asked about on which something certainly holds that does not in all of it:
/// "säkert 13 september 2018".
pub fn surely(basis: &Basis, lang: Lang) -> Option<String> {
    basis.surely.map(|days| sure_days(days, lang))
}

pub fn sure_days((first, last): (Day, Day), lang: Lang) -> String {
    let sure = lang.pick("säkert", "certainly");
    match first == last {
        true => format!("{sure} {}", day_in_words(first, lang)),
        false => format!("{sure} {} – {}", day_in_words(first, lang), day_in_words(last, lang)),
    }
}

/// Whether the time asked about is today: then it is no other time.
pub fn is_today(when: &When) -> bool {
    when.at
        .as_ref()
        .is_none_or(|at| !at.is_open() && (at.earliest(), at.latest()) == (when.today, when.today))
}

/// A period that is asked about, which is all of it: "2022–2023", "till och med 31 december 2017".
pub fn asked(period: &Date, lang: Lang) -> String {
    period.as_period(lang)
}

/// A heading's addition: the time that was asked for.
pub fn at(when: &When, lang: Lang) -> String {
    when.at.as_ref().map_or_else(String::new, |at| format!(" ({})", asked(at, lang)))
}
