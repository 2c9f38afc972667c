//! What date was meant by a text that is none: as people write it, and as other programs do. It is
//! offered and never taken: whoever wrote it knows.

use super::{Date, Day, day_of, vague};
use crate::lang::{Both, Lang, both};
use crate::model::months::{exact_in_words, month_named};
use unicode_normalization::UnicodeNormalization;

/// What to write instead, where that can be told; or else the forms that dates have.
pub(super) fn help(text: &str) -> Both {
    meant(text).unwrap_or_else(forms)
}

/// What to write instead, where that can be told.
pub fn meant(text: &str) -> Option<Both> {
    let plain: String = text
        .nfkc()
        .map(|c| if "\u{2010}\u{2011}\u{2013}\u{2014}\u{2212}".contains(c) { '-' } else { c })
        .collect();
    let plain = plain.trim().to_lowercase();
    (is_date(&plain) && !is_date(text))
        .then(|| write(&plain))
        .or_else(|| open_ended(&plain))
        .or_else(|| vague::help(&plain))
        .or_else(|| interval(&plain))
        .or_else(|| marked_twice(&plain))
        .or_else(|| week(&plain))
        .or_else(|| serial(&plain))
        .or_else(|| instead(&plain))
}

fn forms() -> Both {
    both(
        "skriv 2017-10-04, 2017-05, 2027, 2022-23 (hösten 2022), 2018~ (omkring), 2019..2022 (någon gång \
         däremellan), ..2023-01-16 (senast) eller \"..\" (tills vidare)",
        "write 2017-10-04, 2017-05, 2027, 2022-23 (autumn 2022), 2018~ (about), 2019..2022 (some time \
         between), \
         ..2023-01-16 (at the latest) or \"..\" (open)",
    )
}

/// A part of a year has a number that means nothing to anyone who sees it first.
fn write(edtf: &str) -> Both {
    let words = |lang| match edtf.len() == 7 && &edtf[5..] > "12" {
        true => format!(" ({})", exact_in_words(edtf, lang)),
        false => String::new(),
    };
    both(format!("skriv {edtf}{}", words(Lang::Sv)), format!("write {edtf}{}", words(Lang::En)))
}

pub(super) fn is_date(text: &str) -> bool {
    Date::parse(text, Default::default()).is_ok_and(|date| !date.is_open())
}

/// A date in other words or other signs; where it can be two, both are said.
fn instead(text: &str) -> Option<Both> {
    match candidates(text).as_slice() {
        [] => None,
        [one] => Some(write(one)),
        [one, other, ..] => Some(both(
            format!("kan läsas på två sätt: skriv {one} eller {other}"),
            format!("can be read in two ways: write {one} or {other}"),
        )),
    }
}

/// The dates that a text can mean.
pub(super) fn candidates(text: &str) -> Vec<String> {
    if is_date(text) {
        return vec![text.to_string()];
    }
    if let Some(edtf) = in_words(text).or_else(|| compact(text)).filter(|edtf| is_date(edtf)) {
        return vec![edtf];
    }
    for word in
        ["i ", "under ", "år ", "året ", "from ", "from. ", "fr.o.m. ", "t.o.m. ", "sedan ", "in ", "since "]
    {
        if let Some(rest) = text.strip_prefix(word) {
            return candidates(rest);
        }
    }
    for word in ["omkring ", "cirka ", "ca ", "ca. ", "c:a ", "about ", "around "] {
        if let [one] = text.strip_prefix(word).map(candidates).unwrap_or_default().as_slice() {
            return vec![format!("{one}~")];
        }
    }
    // The time of a day belongs to no date here.
    let day = text.split(['t', ' ']).next().filter(|day| day.len() == 10 && is_date(day));
    match day.filter(|day| text[day.len()..].contains(':')) {
        Some(day) => vec![day.to_string()],
        None => numbers(text),
    }
}

/// `20240301`, `2024q2`, `2024-xx`.
fn compact(text: &str) -> Option<String> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let day = digits.then(|| format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
    let unknown = text.strip_suffix("-xx").map(|text| text.trim_end_matches("-xx").to_string());
    let quarter = text.split_once('q').filter(|(year, _)| year.len() == 4);
    let quarter = quarter.and_then(|(year, number)| quarter_of(year, number));
    day.or(unknown).or(quarter).filter(|edtf| is_date(edtf))
}

/// Two or three numbers with other signs between them, or without their zeroes. Swedish writes the
/// day first or the year first; an American the month.
fn numbers(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty()).collect();
    if parts.iter().any(|part| part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Vec::new();
    }
    let day = |year: &str, month: &str, day: &str| {
        let year = if year.len() == 2 { format!("20{year}") } else { year.to_string() };
        format!("{year}-{month:0>2}-{day:0>2}")
    };
    let mut found = match parts.as_slice() {
        [year, month] if year.len() == 4 => vec![format!("{year}-{month:0>2}")],
        [month, year] if year.len() == 4 => vec![format!("{year}-{month:0>2}")],
        [year, month, date] if year.len() == 4 => vec![day(year, month, date)],
        [one, other, year] if year.len() == 4 => vec![day(year, other, one), day(year, one, other)],
        [one, two, three] => vec![day(one, two, three), day(three, two, one), day(three, one, two)],
        _ => Vec::new(),
    };
    found.retain(|edtf| edtf.len() >= 7 && is_date(edtf));
    found.dedup();
    found
}

/// `2015?~` has two marks, for which there is one.
fn marked_twice(text: &str) -> Option<Both> {
    let exact = text.trim_end_matches(['?', '~', '%']);
    if text.len() < exact.len() + 2 || !is_date(exact) {
        return None;
    }
    Some(both(
        format!("skriv {exact}%, som är både osäkert (?) och omkring (~)"),
        format!("write {exact}%, which is both uncertain (?) and approximate (~)"),
    ))
}

/// Two dates: a key has one.
fn interval(text: &str) -> Option<Both> {
    let rest = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let parts = [" - ", "/", " till ", " to ", "..", "-"].into_iter().find_map(|sign| rest.split_once(sign));
    let (first, last) = parts.map(|(first, last)| (first.trim(), last.trim()))?;
    let is_whole = |text: &str| text.len() >= 4 && is_date(text);
    match (is_whole(first), is_whole(last), last) {
        (true, true, _) => Some(both(
            format!("det är två datum: skriv `from: {first}` och `to: {last}`"),
            format!("these are two dates: write `from: {first}` and `to: {last}`"),
        )),
        (true, _, "" | "..") => Some(both(
            format!("skriv `from: {first}`; om slutet är öppet enligt källan, även `to: \"..\"`"),
            format!("write `from: {first}`; if the source says that the end is open, also `to: \"..\"`"),
        )),
        _ => None,
    }
}

fn open_ended(text: &str) -> Option<Both> {
    let words = ["tills vidare", "t.v.", "tv", "until further notice", "pågående", "ongoing"];
    words.contains(&text).then(|| both("skriv \"..\" (tills vidare), i `to`", "write \"..\" (open), in `to`"))
}

/// A week is no date of the data, but its days are.
fn week(text: &str) -> Option<Both> {
    let words = ["vecka ", "v. ", "v.", "v ", "week "];
    let rest = words.into_iter().find_map(|word| text.strip_prefix(word))?;
    let mut numbers = rest.split([' ', ',']).filter(|part| !part.is_empty());
    let (week, year) = (numbers.next()?.parse::<i8>().ok()?, numbers.next()?.parse::<i16>().ok()?);
    let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok()?.date();
    let month = monday.strftime("%Y-%m");
    Some(both(
        format!("en vecka är inget datum här; veckan börjar {monday}: skriv dagen, eller månaden {month}"),
        format!(
            "a week is not a date here; this one begins on {monday}: write the day, or the month {month}"
        ),
    ))
}

/// A day as Excel counts it.
fn serial(text: &str) -> Option<Both> {
    let number: i64 = text.parse().ok().filter(|number| (20_000..80_000).contains(number))?;
    // Excel counts from the last day but one of 1899.
    let day: Day = day_of(number - 25_569)?;
    Some(both(
        format!("är det ett dagnummer från Excel, skriv {day}"),
        format!("if it is a day number from Excel, write {day}"),
    ))
}

/// The EDTF of some words, where they are a time: "hösten 2022", "kvartal 2 2024",
/// "4 oktober 2017".
pub fn in_words(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let mut words: Vec<&str> =
        lower.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    // "2024 kvartal 2"
    if words.first().is_some_and(is_year) && !words.last().is_some_and(is_year) {
        words.rotate_left(1);
    }
    let (year, rest) = words.split_last().filter(|(year, _)| is_year(year))?;
    match rest {
        [word] => match (season(word), month_named(word)) {
            (Some(season), _) => Some(format!("{year}-{season}")),
            (_, Some(month)) => Some(format!("{year}-{month:02}")),
            (None, None) => word.strip_prefix(['q', 'k']).and_then(|number| quarter_of(year, number)),
        },
        ["kvartal" | "kv" | "kv." | "quarter", number] => quarter_of(year, number),
        [number, "kvartalet"] => quarter_of(year, number.split(':').next()?),
        ["första" | "first", "halvåret" | "half"] => Some(format!("{year}-40")),
        ["andra" | "second", "halvåret" | "half"] => Some(format!("{year}-41")),
        // "4 oktober 2017", "onsdagen den 4 oktober 2017", "October 4, 2017". Other words before it
        // say something that is no date.
        [before @ .., one, other] if before.iter().all(|word| is_of_day(word)) => {
            let number = |word: &str| word.trim_end_matches([':', '.', 'e', 'a']).parse::<u8>().ok();
            let (day, month) =
                number(one).zip(month_named(other)).or_else(|| number(other).zip(month_named(one)))?;
            Some(format!("{year}-{month:02}-{day:02}"))
        }
        _ => None, // Whatever else stands before a year is no time.
    }
}

/// A word that may stand before the number of a day.
fn is_of_day(word: &str) -> bool {
    const DAYS: [&str; 14] = [
        "måndag",
        "tisdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lördag",
        "söndag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    matches!(word, "den" | "the") || DAYS.contains(&word.strip_suffix("en").unwrap_or(word))
}

fn quarter_of(year: &str, number: &str) -> Option<String> {
    let number: u8 = number.parse().ok().filter(|number| (1..=4).contains(number))?;
    Some(format!("{year}-{}", 32 + number))
}

fn season(word: &str) -> Option<u8> {
    [
        (["våren", "vår", "vt", "spring"], 21),
        (["sommaren", "sommar", "sommarn", "summer"], 22),
        (["hösten", "höst", "ht", "autumn"], 23),
        (["vintern", "vinter", "vintern", "winter"], 24),
    ]
    .into_iter()
    .find_map(|(words, number)| words.contains(&word).then_some(number))
}

#[cfg(test)]
#[path = "meant_tests.rs"]
mod tests;
