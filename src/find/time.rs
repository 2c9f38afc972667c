//! A time as people write it: EDTF, or "hösten 2022", "4 oktober 2017", "today".

use crate::lang::{Both, both};
use crate::model::date::{Date, Day, edtf_of_words};

/// The time that a text says. Words become EDTF, so that the answer says what was understood.
pub fn time(text: &str, today: Day) -> Result<Date, Both> {
    let written = edtf_of(text, today).unwrap_or_else(|| text.trim().to_string());
    let date = Date::parse(&written, Default::default())?;
    match date.is_open() {
        true => Err(both("`..` är ingen tid att fråga om", "`..` is not a time to ask about")),
        false => Ok(date),
    }
}

/// The EDTF of some words, where they are a time.
fn edtf_of(text: &str, today: Day) -> Option<String> {
    let lower = text.trim().to_lowercase();
    if matches!(lower.as_str(), "idag" | "i dag" | "today" | "nu" | "now") {
        return Some(today.to_string());
    }
    since_today(&lower, today)
        .or_else(|| edtf_of_words(&lower))
        .or_else(|| edtf_of_words(&full_year(&lower)?))
}

/// A time that is told from today: "i fjol", "i höstas".
fn since_today(lower: &str, today: Day) -> Option<String> {
    // A season that is not over yet this year was last year's; the one that is on, or is to come,
    // is said otherwise.
    let past = |number: u8, last_month: i8| {
        let year = today.year() - i16::from(today.month() <= last_month);
        Some(format!("{year}-{number}"))
    };
    let this = |number: u8| Some(format!("{}-{number}", today.year()));
    match lower {
        "i våras" | "förra våren" | "last spring" => past(21, 5),
        "i somras" | "förra sommaren" | "last summer" => past(22, 8),
        "i höstas" | "förra hösten" | "last autumn" | "last fall" => past(23, 11),
        "i vår" | "denna vår" | "this spring" => this(21),
        "i sommar" | "denna sommar" | "this summer" => this(22),
        "i höst" | "denna höst" | "this autumn" | "this fall" => this(23),
        "i år" | "this year" => Some(today.year().to_string()),
        "i fjol" | "förra året" | "last year" => Some((today.year() - 1).to_string()),
        "nästa år" | "next year" => Some((today.year() + 1).to_string()),
        _ => None,
    }
}

/// Words with the year in two figures, in four: "hösten 22".
fn full_year(lower: &str) -> Option<String> {
    let (words, year) = lower.rsplit_once(' ')?;
    let is_year = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
    // "4 oktober 22" has a day already; "oktober 22" may be a day without a year.
    let season = ["vår", "sommar", "höst", "vinter", "spring", "summer", "autumn", "fall", "winter"];
    (is_year && season.iter().any(|name| words.starts_with(name))).then(|| format!("{words} 20{year}"))
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
            ("hösten 22", "2022-23"),
            ("spring 21", "2021-21"),
            ("i höstas", "2025-23"),
            ("förra hösten", "2025-23"),
            ("last summer", "2026-22"),
            ("i höst", "2026-23"),
            ("I fjol", "2025"),
            ("förra året", "2025"),
            ("last year", "2025"),
            ("i år", "2026"),
            ("nästa år", "2027"),
            ("next year", "2027"),
        ];
        for (text, edtf) in cases {
            assert_eq!(
                time(text, today).ok().map(|date| date.text.to_string()).as_deref(),
                Some(edtf),
                "{text}"
            );
        }
        for text in ["..", "", "hösten", "31 februari 2020", "oktober 22", "hösten 222", "maj maj 2017"] {
            assert!(time(text, today).is_err(), "{text}");
        }
    }

    #[test]
    fn a_season_that_is_not_over_was_last_years() {
        for (today, text, edtf) in [
            ("2026-08-31", "i höstas", "2025-23"),
            ("2026-11-30", "last autumn", "2025-23"),
            ("2026-12-01", "i höstas", "2026-23"),
            ("2026-05-31", "i våras", "2025-21"),
            ("2026-06-01", "last spring", "2026-21"),
            ("2026-08-31", "i somras", "2025-22"),
            ("2026-09-01", "i somras", "2026-22"),
            ("2026-11-30", "i höst", "2026-23"),
        ] {
            let today = today.parse().expect("a day");
            let date = time(text, today).ok().map(|date| date.text.to_string());
            assert_eq!(date.as_deref(), Some(edtf), "{text} on {today}");
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
