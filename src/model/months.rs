//! A date in words.

use crate::lang::Lang;

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// As EDTF numbers them, from 21 on.
const SEASONS: [(&str, &str); 4] =
    [("våren", "spring"), ("sommaren", "summer"), ("hösten", "autumn"), ("vintern", "winter")];

/// The number of a month's name, in either language and any case: whole, or its first letters as
/// they are written in lists ("okt", "sept.").
pub fn month_named(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let short = word.trim_end_matches('.');
    let is = |name: &str| name == word || matches!(short.len(), 3 | 4) && name.starts_with(short);
    let at = MONTHS.iter().position(|(sv, en)| is(sv) || is(&en.to_lowercase()))?;
    u8::try_from(at + 1).ok()
}

/// Whether a word names a month or a season, in full and as answers write it in either language.
pub fn is_month_or_season(word: &str) -> bool {
    let is = |(sv, en): &(&str, &str)| *sv == word || *en == word;
    MONTHS.iter().any(is) || SEASONS.iter().any(is)
}

/// "4 oktober 2017", "hösten 2022", "2017": of a date without marks.
pub fn exact_in_words(exact: &str, lang: Lang) -> String {
    let mut parts = exact.split('-');
    let year = parts.next().unwrap_or("");
    let part: usize = parts.next().and_then(|part| part.parse().ok()).unwrap_or(0);
    let day: usize = parts.next().and_then(|part| part.parse().ok()).unwrap_or(0);
    let name = match part {
        1..=12 => lang.pick(MONTHS[part - 1].0, MONTHS[part - 1].1).to_string(),
        21..=24 => lang.of(SEASONS[part - 21]).to_string(),
        33..=36 => format!("{} {}", lang.pick("kvartal", "quarter"), part - 32),
        40 => lang.pick("första halvåret", "first half of").into(),
        41 => lang.pick("andra halvåret", "second half of").into(),
        _ => return year.to_string(),
    };
    if day > 0 { format!("{day} {name} {year}") } else { format!("{name} {year}") }
}
