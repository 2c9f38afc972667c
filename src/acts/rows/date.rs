//! A day as people write it in a list. In Sweden the day or the year comes first; what can be two
//! days, or is a number that only a spreadsheet knows, is asked.

use crate::acts::when::date_of;
use crate::acts::window::is_open;
use crate::lang::{Both, both};
use crate::model::date::day_of;

type Fault = (Both, Option<Both>);

/// The day of a cell as the data writes it; nothing where no day is set.
pub(super) fn day(cell: &str, is_end: bool) -> Result<Option<String>, Fault> {
    let text = cell.trim().trim_end_matches('.').to_lowercase();
    if ["", "-", "–", "okänt", "okänd", "unknown", "n/a"].contains(&text.as_str()) {
        return Ok(None);
    }
    if is_open(cell) || is_open(&text) {
        return Ok(is_end.then(|| "..".to_string()));
    }
    if let Some(days) = serial(&text) {
        return Err(days);
    }
    // The time of a day is none of the data's.
    let text = match text.split_once([' ', 't']) {
        Some((day, time)) if is_midnight(time) => day.to_string(),
        _ => text,
    };
    if let Some(day) = numbers(&text) {
        return date_of(&day).map(Some).map_err(|_| none(cell));
    }
    date_of(&text).map(Some).map_err(|_| none(cell))
}

/// A first and a last day in one cell: `2022–2026`, `2022-10-15 - 2026-10-14`.
pub(super) fn period(cell: &str) -> Result<(Option<String>, Option<String>), Fault> {
    let plain = cell.replace(['–', '—'], "-");
    let parted = [" - ", " till ", " t.o.m. ", " to ", "/", ".."]
        .iter()
        .find_map(|sign| plain.split_once(sign))
        .or_else(|| {
            plain.split_once('-').filter(|(one, other)| [one, other].iter().all(|year| is_year(year)))
        });
    match parted {
        Some((one, other)) => Ok((day(one, false)?, day(other, true)?)),
        None if cell.trim().is_empty() => Ok((None, None)),
        None => Err((
            both(format!("”{cell}” är ingen period"), format!("“{cell}” is no period")),
            Some(both(
                "skriv till exempel 2022–2026, eller ha två kolumner, Från och T.o.m.",
                "write 2022–2026, for example, or have two columns, From and To",
            )),
        )),
    }
}

fn is_year(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_midnight(time: &str) -> bool {
    let digits: String = time.chars().filter(char::is_ascii_digit).collect();
    time.contains(':') && digits.bytes().all(|byte| byte == b'0')
}

/// Days as numbers: `2024-3-1`, `20240301`, `24-03-01`, `1/3 2024`, `1.3.2024`.
fn numbers(text: &str) -> Option<String> {
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() == 8 && is_digits(&text) {
        return Some(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
    }
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    if !parts.iter().all(is_digits) || two.len() > 2 {
        return None;
    }
    let (year, month, day) = match (one.len(), three.len()) {
        (4, 1 | 2) => ((*one).to_string(), two, three),
        (1 | 2, 4) => ((*three).to_string(), two, one),
        // Of two digits a year stands first, with hyphens, as a day of the calendar is written.
        (2, 2) if text.matches('-').count() == 2 => (format!("20{one}"), two, three),
        _ => return None,
    };
    Some(format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A day as a number that Excel counts: which day it is depends on the workbook.
fn serial(text: &str) -> Option<Fault> {
    let number: i64 = text.parse().ok().filter(|number| (20_000..80_000).contains(number))?;
    // One counts from the last day but one of 1899, the other from the first of 1904.
    let [one, other] = [25_569, 24_107].map(|first| day_of(number - first));
    let (one, other) = (one?, other?);
    Some((
        both(
            format!("”{text}” ser ut som en dag i Excels räkning: {one}"),
            format!("“{text}” looks like a day as Excel counts it: {one}"),
        ),
        Some(both(
            format!(
                "ge kolumnen datumformat, eller skriv {one} (eller {other}, om arbetsboken räknar från 1904)"
            ),
            format!(
                "format the column as dates, or write {one} (or {other}, if the workbook counts from 1904)"
            ),
        )),
    ))
}

fn none(cell: &str) -> Fault {
    (
        both(format!("”{cell}” är inget datum"), format!("“{cell}” is no date")),
        Some(both(
            "skriv till exempel 2024-03-01 eller 1 mars 2024",
            "write 2024-03-01 or 1 March 2024, for example",
        )),
    )
}
