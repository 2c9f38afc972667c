//! Times that people write and that are no single date: without a year, at the turn of one, before
//! or after something, or not known. What is offered is never more exact than what was written.

use super::meant::{candidates, is_date};
use crate::lang::{Both, both};
use crate::model::window;

/// What to write instead of a lower-case text, where that can be told.
pub(super) fn help(text: &str) -> Option<Both> {
    unknown(text)
        .or_else(|| now(text))
        .or_else(|| turn(text))
        .or_else(|| bounded(text))
        .or_else(|| part_of(text))
        .or_else(|| decade(text))
        .or_else(|| not_in_calendar(text))
        .or_else(|| without_year(text))
}

/// The date that the rest of a text means, where it means one.
fn only(text: &str) -> Option<String> {
    let [one] = &candidates(text.trim())[..] else { return None };
    Some(one.clone())
}

fn unknown(text: &str) -> Option<Both> {
    let words = [
        "",
        "-",
        "?",
        "okänt",
        "okänd",
        "vet ej",
        "vet inte",
        "oklart",
        "saknas",
        "ej angivet",
        "inte angivet",
        "odaterad",
        "unknown",
        "not known",
        "not stated",
        "undated",
        "n/a",
        "tbd",
    ];
    words.contains(&text).then(|| {
        both(
            "ta bort raden: en nyckel som saknas betyder att källan inte säger något",
            "remove the line: a missing key means that the source does not say",
        )
    })
}

fn now(text: &str) -> Option<Both> {
    let words = ["nu", "idag", "i dag", "nuvarande", "now", "today", "present", "current"];
    words.contains(&text).then(|| {
        both(
            "skriv källans datum; om det gäller än i dag, ta bort raden `to`",
            "write the source's date; if it still holds, remove the line `to`",
        )
    })
}

/// "årsskiftet 2023/2024", "halvårsskiftet 2024": the last day before it or the first day after.
fn turn(text: &str) -> Option<Both> {
    let year = text.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    let (last, first) = match (text.starts_with("årsskiftet"), text.starts_with("halvårsskiftet")) {
        (true, _) => {
            let given = text.trim_start_matches("årsskiftet").trim();
            let first: u16 = given.get(..4)?.parse().ok()?;
            let next = if year.len() == 2 { format!("{}{year}", &given[..2]) } else { year.to_string() };
            // One year does not say which of its two ends is meant.
            (next.parse() == Ok(first + 1)).then(|| (format!("{first}-12-31"), format!("{next}-01-01")))?
        }
        (_, true) if year.len() == 4 => (format!("{year}-06-30"), format!("{year}-07-01")),
        _ => return None,
    };
    Some(both(
        format!("skriv {last} om något slutar då, {first} om något börjar då"),
        format!("write {last} if something ends then, {first} if something begins then"),
    ))
}

/// "senast 2024", "före 2024-03-01", "efter sommaren 2024".
fn bounded(text: &str) -> Option<Both> {
    let after = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word)).and_then(only);
    let (window, note) = if let Some(date) = after(&["senast den ", "senast ", "at the latest ", "by "]) {
        (format!("..{date}"), both("senast då", "then at the latest"))
    } else if let Some(date) = after(&["tidigast den ", "tidigast ", "at the earliest "]) {
        (format!("{date}.."), both("tidigast då", "then at the earliest"))
    } else if let Some(date) = after(&["före den ", "före ", "innan ", "before "]) {
        (
            format!("..{date}"),
            both("då eller tidigare; källans ord i `note`", "then or before; the source's words in `note`"),
        )
    } else {
        let date = after(&["efter den ", "efter ", "after "])?;
        (
            format!("{date}.."),
            both("då eller senare; källans ord i `note`", "then or later; the source's words in `note`"),
        )
    };
    window::is_window(&window)
        .then(|| both(format!("skriv {window} ({})", note.sv), format!("write {window} ({})", note.en)))
}

/// "början av 2024", "mitten av mars 2024".
fn part_of(text: &str) -> Option<Both> {
    let words = [
        "början av ",
        "mitten av ",
        "slutet av ",
        "beginning of ",
        "middle of ",
        "end of ",
        "early ",
        "late ",
    ];
    let rest = words.iter().find_map(|word| text[text.find(word)?..].strip_prefix(word))?;
    let date = only(rest)?;
    Some(both(
        format!("skriv {date}, och källans ord i `note`"),
        format!("write {date}, and the source's words in `note`"),
    ))
}

/// "1990-talet".
fn decade(text: &str) -> Option<Both> {
    let year: u16 =
        text.trim_end_matches("-talet").trim_end_matches("-tal").trim_end_matches('s').parse().ok()?;
    let is_decade = text.len() > 4 && year.is_multiple_of(10) && is_date(&format!("{year}"));
    is_decade.then(|| {
        let window = format!("{year}..{}", year + 9);
        both(format!("skriv {window} (någon gång däremellan)"), format!("write {window} (some time between)"))
    })
}

/// A day that no calendar has: its month, or the month and the day in each other's place.
fn not_in_calendar(text: &str) -> Option<Both> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else { return None };
    let swapped = format!("{year}-{day}-{month}");
    if text.len() == 10 && is_date(&swapped) {
        return Some(both(format!("menade du {swapped}?"), format!("did you mean {swapped}?")));
    }
    let month = format!("{year}-{month}");
    let days: i8 = (28..=31).rev().find(|last| is_date(&format!("{month}-{last}")))?;
    (text.len() == 10).then(|| {
        both(
            format!("månaden har {days} dagar: skriv dagen som står i källan, eller månaden {month}"),
            format!("the month has {days} days: write the day that the source gives, or the month {month}"),
        )
    })
}

/// "1 mars", "hösten", "1/3": some day, of no year.
fn without_year(text: &str) -> Option<Both> {
    const SOME: &str = "2024";
    let has_year = text.split(|c: char| !c.is_ascii_digit()).any(|part| part.len() == 4);
    let date = (!has_year).then(|| only(&format!("{text} {SOME}"))).flatten()?;
    let (sv, en) = (date.replace(SOME, "ÅÅÅÅ"), date.replace(SOME, "YYYY"));
    Some(both(
        format!("året saknas: skriv {sv}, med året som källan menar"),
        format!("the year is missing: write {en}, with the year that the source means"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vague_time_is_written_as_vaguely() {
        for (text, said) in [
            ("okänt", "remove the line: a missing key means that the source does not say"),
            ("idag", "write the source's date; if it still holds, remove the line `to`"),
            (
                "årsskiftet 2023/2024",
                "write 2023-12-31 if something ends then, 2024-01-01 if something begins then",
            ),
            (
                "årsskiftet 2023-24",
                "write 2023-12-31 if something ends then, 2024-01-01 if something begins then",
            ),
            (
                "halvårsskiftet 2024",
                "write 2024-06-30 if something ends then, 2024-07-01 if something begins then",
            ),
            ("senast den 1 mars 2024", "write ..2024-03-01 (then at the latest)"),
            ("före 2024", "write ..2024 (then or before; the source's words in `note`)"),
            ("efter sommaren 2024", "write 2024-22.. (then or later; the source's words in `note`)"),
            ("i början av 2024", "write 2024, and the source's words in `note`"),
            ("mitten av mars 2024", "write 2024-03, and the source's words in `note`"),
            ("1990-talet", "write 1990..1999 (some time between)"),
            ("2024-13-01", "did you mean 2024-01-13?"),
            (
                "2024-02-30",
                "the month has 29 days: write the day that the source gives, or the month 2024-02",
            ),
            ("1 mars", "the year is missing: write YYYY-03-01, with the year that the source means"),
            ("hösten", "the year is missing: write YYYY-23, with the year that the source means"),
        ] {
            assert_eq!(help(text).map(|help| help.en).as_deref(), Some(said), "{text}");
        }
        for text in ["årsskiftet 2024", "1985", "efter mötet", "31 februari", "1/3", "2024-13-45"] {
            assert_eq!(help(text), None, "{text}");
        }
    }
}
