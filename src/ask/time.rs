//! The numbers and the time in a question: a paragraph, a registry number, "hösten 22", "i fjol",
//! "före oktober 2021".

use crate::ask::text::Word;
use crate::find;
use crate::lang::Lang;
use crate::model::date::{Date, Day, day_of};

/// Words that a time is looked for in, at most: "den 4 oktober 2017".
const LONGEST: usize = 4;

/// Words that ask of today: what was so once may be so no longer.
const NOW: &str =
    " nu nuvarande numera numer fortfarande alltjamt annu idag still now current currently nowadays ";

/// Where a question says a time, and the time as `--at` takes it.
pub struct Time {
    pub start: usize,
    pub end: usize,
    pub at: String,
    /// What it says of a time: the time itself, all before it, or a period.
    pub sense: Sense,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    Then,
    Now,
    Before,
    Since,
    Between,
}

/// The time that is asked about.
pub struct Asked {
    /// As it was written.
    pub said: String,
    pub at: String,
    pub sense: Sense,
    today: Day,
}

impl Asked {
    /// A time that the question does not say, and means.
    pub fn of(at: String, sense: Sense, today: Day) -> Asked {
        Asked { said: at.clone(), at, sense, today }
    }

    /// A time as the question says it.
    pub fn said(said: String, at: String, sense: Sense, today: Day) -> Asked {
        Asked { said, at, sense, today }
    }

    /// The period that it is, as `--date` takes it.
    pub fn period(&self) -> String {
        match self.sense {
            Sense::Then | Sense::Now | Sense::Between => self.at.clone(),
            Sense::Before => format!("..{}", self.at),
            Sense::Since => format!("{}..{}", self.at, self.today),
        }
    }

    /// "från januari 2027".
    pub fn is_from(&self) -> bool {
        let said = self.said.to_lowercase();
        self.sense == Sense::Since && (said.starts_with("från ") || said.starts_with("from "))
    }

    /// Whether only what is asked of a period can be asked of it.
    pub fn is_period(&self) -> bool {
        matches!(self.sense, Sense::Since | Sense::Between)
    }

    /// As it is said in an answer.
    pub fn told(&self, lang: Lang) -> String {
        let words = Date::parse(&self.at, Default::default()).ok().map(|date| date.in_words(lang));
        words.filter(|_| self.sense == Sense::Then).unwrap_or_else(|| self.said.clone())
    }
}

/// Words before a time that ask for all since then.
const SINCE: &str = " sedan efter fran since after ";

/// The first of the longest times that a question says; where it says none, today, if it asks of
/// that.
pub fn find(words: &[Word], today: Day) -> Option<Time> {
    between(words, today).or_else(|| told(words, today)).or_else(|| {
        let is_now = |word: &Word| !word.read && NOW.contains(&format!(" {} ", word.folded));
        let start = words.iter().position(is_now)?;
        Some(Time { start, end: start + 1, at: today.to_string(), sense: Sense::Now })
    })
}

/// "mellan 2016 och 2018".
fn between(words: &[Word], today: Day) -> Option<Time> {
    let is_between = |word: &Word| matches!(word.folded.as_str(), "mellan" | "between");
    let start = words.iter().position(is_between)?;
    let rest = words.get(start + 1..)?;
    let and = rest.iter().position(|word| matches!(word.folded.as_str(), "och" | "and"))?;
    let text = |span: &[Word]| span.iter().map(|word| word.kept.as_str()).collect::<Vec<_>>().join(" ");
    let first = time_of(&text(&rest[..and]), today)?;
    let longest = (and + 1..rest.len().min(and + 1 + LONGEST)).rev();
    let (last, end) = longest
        .into_iter()
        .find_map(|end| time_of(&text(&rest[and + 1..=end]), today).map(|last| (last, start + 2 + end)))?;
    Some(Time { start, end, at: format!("{first}..{last}"), sense: Sense::Between })
}

fn told(words: &[Word], today: Day) -> Option<Time> {
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
            let is_since = start > 0 && SINCE.contains(&format!(" {} ", words[start - 1].folded));
            let end = start + length;
            let (start, at, sense) = match () {
                () if is_before => (start - 1, day_before(&at, today).unwrap_or(at), Sense::Before),
                () if is_since => (start - 1, at, Sense::Since),
                () if at == today.to_string() => (start, at, Sense::Now),
                () => (start, at, Sense::Then),
            };
            return Some(Time { start, end, at, sense });
        }
    }
    None
}

fn time_of(text: &str, today: Day) -> Option<String> {
    let text = text.strip_prefix("år ").or(text.strip_prefix("year ")).unwrap_or(text);
    if is_number(text) && text.len() != 4 {
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
        // "diarienummer HSN 2016/208".
        let is_told = at > 0
            && ["diarie", "dnr", "registry", "reference"]
                .iter()
                .any(|own| words[..at].iter().rev().take(2).any(|word| word.folded.starts_with(own)));
        if let Some(number) = words.get(at + 1).map(|word| word.said.clone()).filter(|number| {
            is_told && number.contains(['/', ':']) && number.starts_with(|c: char| c.is_ascii_digit())
        }) {
            words[at..at + 2].iter_mut().for_each(|word| word.read = true);
            return Some(["--registry-no".into(), format!("{said} {number}")]);
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
            ("vem är det nu", Some("2026-11-22")),
            ("är hon fortfarande chef", Some("2026-11-22")),
            ("är hon fortfarande chef 2019", Some("2019")),
            ("beslut mellan 2016 och maj 2018 i Skåne", Some("2016..2018-05")),
            ("skillnaden mellan nära vård och digitalisering", None),
            ("vad hände 1 november 2022", Some("2022-11-01")),
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
        assert_eq!(of("diarienummer HSN 2016/208").as_deref(), Some("--registry-no HSN 2016/208"));
        assert_eq!(of("de 13 löftena"), None);
    }
}
