//! The numbers and the time in a question: a paragraph, a registry number, "hösten 22", "i fjol",
//! "före oktober 2021".

use crate::ask::text::Word;
use crate::find;
use crate::model::date::{Day, day_of};

/// Words that a time is looked for in, at most: "den 4 oktober 2017".
const LONGEST: usize = 4;

/// Where a question says a time, and the time as `--at` takes it.
pub struct Time {
    pub start: usize,
    pub end: usize,
    pub at: String,
}

/// The first of the longest times that a question says.
pub fn find(words: &[Word], today: Day) -> Option<Time> {
    for length in (1..=LONGEST).rev() {
        for start in 0..=words.len().saturating_sub(length) {
            let Some(span) = words.get(start..start + length) else { continue };
            if span.iter().any(|word| word.read) {
                continue;
            }
            let text: Vec<&str> = span.iter().map(|word| word.kept.as_str()).collect();
            let Some(at) = time_of(&text.join(" "), today) else { continue };
            let is_before = start > 0
                && matches!(words[start - 1].folded.as_str(), "fore" | "innan" | "before" | "until");
            let (start, at) = match is_before {
                true => (start - 1, day_before(&at, today).unwrap_or(at)),
                false => (start, at),
            };
            return Some(Time { start, end: start + length + usize::from(is_before), at });
        }
    }
    None
}

fn time_of(text: &str, today: Day) -> Option<String> {
    let text = text.strip_prefix("år ").or(text.strip_prefix("year ")).unwrap_or(text);
    // "nu" and "now" ask of no other time than the question without them does.
    if matches!(text, "nu" | "now") || (is_number(text) && text.len() != 4) {
        return None;
    }
    let date = find::time(text, today).ok()?;
    (1000..=9999).contains(&i32::from(date.latest().year())).then(|| date.text.to_string())
}

fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

/// The last day before a time.
fn day_before(time: &str, today: Day) -> Option<String> {
    let first = find::time(time, today).ok()?.earliest();
    let days = first.since(Day::constant(1970, 1, 1)).ok()?.get_days();
    day_of(i64::from(days) - 1).map(|day| day.to_string())
}

/// Takes a paragraph or a registry number out, with the flag that asks for it.
pub fn number(words: &mut [Word]) -> Option<[String; 2]> {
    for at in 0..words.len() {
        let (said, next) = (words[at].said.clone(), words.get(at + 1).map(|word| word.said.clone()));
        if let Some(number) = said.strip_prefix('§').filter(|number| !number.is_empty() && is_number(number))
        {
            words[at].read = true;
            return Some(["--paragraph".into(), number.to_string()]);
        }
        let names_one = matches!(words[at].folded.as_str(), "§" | "paragraf" | "paragrafen" | "paragraph");
        if let Some(number) = next.filter(|next| names_one && is_number(next)) {
            words[at..at + 2].iter_mut().for_each(|word| word.read = true);
            return Some(["--paragraph".into(), number]);
        }
        let letters =
            said.split(['/', ':']).next().is_some_and(|first| first.chars().any(char::is_alphabetic));
        if letters && said.matches(['/', ':']).count() >= 2 && said.chars().any(|c| c.is_ascii_digit()) {
            words[at].read = true;
            return Some(["--registry-no".into(), said]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::text::words;

    #[test]
    fn a_time_is_read_wherever_it_stands() {
        let today = Day::constant(2026, 11, 22);
        for (text, at) in [
            ("Vem satt i gruppen hösten 22?", Some("2022-23")),
            ("vem ansvarade i fjol", Some("2025")),
            ("Vad hände före oktober 2021?", Some("2021-09-30")),
            ("den 4 oktober 2017 beslutades", Some("2017-10-04")),
            ("i november 2021", Some("2021-11")),
            ("år 2040", Some("2040")),
            ("de 13 löftena", None),
            ("vem är det nu", None),
        ] {
            let words = words(text).expect("words");
            assert_eq!(find(&words, today).map(|time| time.at).as_deref(), at, "{text}");
        }
    }

    #[test]
    fn numbers_have_a_flag() {
        let of = |text: &str| number(&mut words(text).expect("words")).map(|flag| flag.join(" "));
        assert_eq!(of("vad är §223 för beslut").as_deref(), Some("--paragraph 223"));
        assert_eq!(of("vad står i § 7?").as_deref(), Some("--paragraph 7"));
        assert_eq!(of("paragraf 12").as_deref(), Some("--paragraph 12"));
        assert_eq!(of("diarienummer RS/2807/2017").as_deref(), Some("--registry-no RS/2807/2017"));
        assert_eq!(of("de 13 löftena"), None);
    }
}
