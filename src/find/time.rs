//! A time as people write it: EDTF, or "hösten 2022", "4 oktober 2017", "today".

use crate::lang::{Both, both};
use crate::model::date::{Date, Day, edtf_of_words};

/// The time that a text says. Words become EDTF, so that the answer says what was understood.
pub fn time(text: &str, today: Day) -> Result<Date, Both> {
    let written = edtf_of(text, today).unwrap_or_else(|| text.trim().to_string());
    let date = Date::parse(&written, Default::default())?;
    match date.is_open() {
        true => Err(both("`..` är ingen tid att fråga om", "`..` is no time to ask about")),
        false => Ok(date),
    }
}

/// The EDTF of some words, where they are a time.
fn edtf_of(text: &str, today: Day) -> Option<String> {
    let lower = text.trim().to_lowercase();
    if matches!(lower.as_str(), "idag" | "i dag" | "today" | "nu" | "now") {
        return Some(today.to_string());
    }
    edtf_of_words(&lower)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn words_become_dates() {
        let today = "2026-11-22".parse().expect("a day");
        let cases = [
            ("hösten 2022", "2022-23"),
            ("Autumn 2022", "2022-23"),
            ("vår 2021", "2021-21"),
            ("vintern 2021", "2021-24"),
            ("maj 2017", "2017-05"),
            ("4 oktober 2017", "2017-10-04"),
            ("den 4 oktober 2017", "2017-10-04"),
            ("October 4, 2017", "2017-10-04"),
            ("ht 2022", "2022-23"),
            ("kvartal 2 2024", "2024-34"),
            ("idag", "2026-11-22"),
            ("2022-23", "2022-23"),
            (" 2022 ", "2022"),
        ];
        for (text, edtf) in cases {
            assert_eq!(
                time(text, today).ok().map(|date| date.text.to_string()).as_deref(),
                Some(edtf),
                "{text}"
            );
        }
        for text in ["..", "", "hösten", "31 februari 2020", "förra året", "hösten 22", "maj maj 2017"] {
            assert!(time(text, today).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_written_of_a_date_is_read_again() {
        let today = "2026-11-22".parse().expect("a day");
        for text in ["2017-10-04", "2017-05", "2022-21", "2022-22", "2022-23", "2022-24", "1999"] {
            let date = Date::parse(text, Default::default()).expect("a date");
            for lang in [Lang::Sv, Lang::En] {
                let said = date.in_words(lang);
                assert_eq!(time(&said, today).ok().map(|date| date.text), Some(text.into()), "{said}");
            }
        }
    }
}
