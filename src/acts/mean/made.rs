//! By whom something was decided, on which day, under which paragraph: `Regionstyrelsen den 4
//! oktober 2017, § 223`. What looks like a day and is none never becomes a part of a name.

use crate::acts::item::Item;
use crate::acts::mean::Meaner;
use crate::acts::mean::statement::{few, text};
use crate::acts::when::date_of;
use crate::lang::both;
use crate::model::kind::{ANYTHING, BODY_OR_POST};
use crate::model::months::month_named;

/// `Regionstyrelsen 2017-10-04 § 223, RS/28/2017`, in its parts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Made {
    pub by: String,
    pub day: Option<String>,
    pub paragraphs: Vec<String>,
    pub registry: Option<String>,
}

const PARAGRAPH: [&str; 8] =
    ["§§", "paragraf", "paragrafen", "paragraferna", "par.", "paragraph", "paragraphs", "section"];

impl Made {
    /// `Err` is what is not understood of it.
    pub fn of(written: &str) -> Result<Made, String> {
        let words: Vec<&str> = written.split_whitespace().collect();
        let is_sign = |word: &str| PARAGRAPH.contains(&word.to_lowercase().as_str());
        let words: Vec<&str> = words.into_iter().map(|word| if is_sign(word) { "§" } else { word }).collect();
        let written = words.join(" ");
        let (rest, numbers) = written.split_once('§').unwrap_or((&written, ""));
        let rest = rest.trim_end_matches([' ', ',']);
        let mut made = Made::default();
        // `Regiondirektör 2026-02-03, RS-2026-0145`.
        let last = rest.rsplit_once(", ").filter(|(_, last)| {
            is_registry(last) && last.chars().any(char::is_alphabetic) && date_of(last).is_err()
        });
        let rest = match last.filter(|_| numbers.is_empty()) {
            Some((rest, last)) => {
                made.registry = Some(last.trim().to_string());
                rest.trim_end_matches([' ', ','])
            }
            None => rest,
        };
        let numbers = numbers.replace(" och ", ", ").replace(" and ", ", ");
        let mut year = None;
        for number in numbers.split(',').map(|number| number.trim_matches(['§', ' '])) {
            let (bare, of_year) = number.split_once('/').unwrap_or((number, ""));
            let is_year = of_year.len() == 4 && of_year.bytes().all(|byte| byte.is_ascii_digit());
            if number.is_empty() {
            } else if is_number(bare) && (is_year || of_year.is_empty()) {
                // `§ 76/2015` is of that year.
                year = year.or(Some(of_year).filter(|year| !year.is_empty()).map(String::from));
                made.paragraphs.push(bare.to_string());
            } else if made.registry.is_none() && is_registry(number) {
                made.registry = Some(number.to_string());
            } else {
                return Err(number.to_string());
            }
        }
        let words: Vec<&str> = rest.split_whitespace().collect();
        let last = |count: usize| {
            let at = words.len().checked_sub(count)?;
            Some((words[..at].join(" "), date_of(&words[at..].join(" ")).ok()?))
        };
        let (by, day) = match [5, 4, 3, 2, 1].into_iter().find_map(last) {
            Some((by, day)) => (by, Some(day)),
            None => (rest.to_string(), year.and_then(|year| date_of(&year).ok())),
        };
        made.by = by.trim_end_matches([' ', ',']).to_string();
        made.day = day;
        Ok(made)
    }

    pub fn is_nobody(&self) -> bool {
        self.by.is_empty() || ["okänd", "unknown"].contains(&self.by.to_lowercase().as_str())
    }
}

/// `12`, `12-14`, `12 a`.
fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.split(['-', '–', ' ']).all(|part| {
            let letters = part.trim_start_matches(|c: char| c.is_ascii_digit());
            !part.is_empty() && letters.chars().count() <= 1 && letters.chars().all(char::is_alphabetic)
        })
}

fn is_registry(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
        && (text.contains('/') || text.to_lowercase().starts_with("dnr") || text.contains('-'))
}

/// A word that is a day or a year and no part of a name, or was to come before one: `2025-02-30`,
/// `februari`, a last `den`.
fn like_a_day(words: &str) -> Option<&str> {
    let is_day = |word: &&str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let is_month = word.starts_with(char::is_lowercase) && month_named(word).is_some();
        digits >= 3 || digits > 0 && word.contains(['-', '/', '.']) || is_month
    };
    let all = || words.split_whitespace().map(|word| word.trim_matches(','));
    let is_open = |word: &&str| ["den", "the", "vid", "sammanträde", "sammanträdet", "dnr"].contains(word);
    all().find(is_day).or_else(|| all().next_back().filter(is_open))
}

impl Meaner<'_> {
    /// Whether a day or a paragraph stands after a name, where only the name can stand.
    pub(super) fn is_dated(&mut self, item: &Item) -> bool {
        let is_known = !self.world.called(&item.who, ANYTHING).is_empty();
        let made = Made::of(&item.text).ok().filter(|_| !is_known && item.id.is_none());
        let is_more = |made: &Made| made.day.is_some() || !made.paragraphs.is_empty();
        let Some(by) = made.filter(is_more).map(|made| made.by) else { return false };
        let message = both(
            format!("`{}` är ett namn med en dag eller en paragraf", item.text),
            format!("`{}` is a name with a day or a paragraph", item.text),
        );
        let help = both(
            format!("skriv bara vem, `{by}`; dagen och paragrafen står i beslutets `av:`"),
            format!("write only who, `{by}`; the day and the paragraph stand in the decision's `by:`"),
        );
        self.fault(item, message, Some(help));
        true
    }

    /// Whose decision it is may be written after its name, with the day and the paragraph:
    /// `- beslut: Taxan / Regionstyrelsen 2026-03-12 § 31`.
    pub(super) fn decided_at(&self, item: &Item) -> (Item, Option<Made>) {
        let at = item.at.as_deref().filter(|at| self.world.called(at, BODY_OR_POST).is_empty());
        let is_more =
            |made: &Made| made.day.is_some() || !made.paragraphs.is_empty() || made.registry.is_some();
        let made = at.and_then(|at| Made::of(at).ok()).filter(is_more);
        let by = made.as_ref().map(|made| Some(made.by.clone()).filter(|by| !by.is_empty()));
        (Item { at: by.unwrap_or(item.at.clone()), ..item.clone() }, made)
    }

    /// When a decision was made, and under which paragraph and number.
    pub(super) fn decided_so(&mut self, id: &str, made: &Made, item: &Item) {
        if let Some(day) = &made.day {
            self.value(id, "date", text(day), item);
        }
        if let Some(numbers) = few(made.paragraphs.iter().map(text).collect()) {
            self.value(id, "paragraph", numbers, item);
        }
        if let Some(number) = &made.registry {
            self.value(id, "registry_no", text(number), item);
        }
    }

    /// By whom, when and under which paragraph; what is not understood of it is told.
    pub(super) fn made(&mut self, written: &str, item: &Item) -> Option<Made> {
        let read = Made::of(written);
        let wrong = match &read {
            Err(part) => Some(part.clone()),
            Ok(made) => {
                let is_known = !self.world.called(&made.by, BODY_OR_POST).is_empty();
                let is_free = !is_known && !made.by.contains(" = ");
                // `den 31 april 2025` is no month either.
                let last = made.by.split_whitespace().next_back().unwrap_or("");
                let is_left = made.day.as_ref().is_some_and(|day| day.len() < 10)
                    && !last.is_empty()
                    && last.bytes().all(|byte| byte.is_ascii_digit());
                let wrong = like_a_day(&made.by).or(Some(last).filter(|_| is_left));
                wrong.filter(|_| is_free).map(String::from)
            }
        };
        let Some(wrong) = wrong else { return read.ok() };
        let message = both(
            format!("`{wrong}` är varken ett datum, en paragraf eller en del av ett namn"),
            format!("`{wrong}` is neither a date, a paragraph nor a part of a name"),
        );
        let help = both(
            "skriv `Regionstyrelsen 2025-02-05 § 18` eller `Regionstyrelsen den 5 februari 2025, § 18`",
            "write `Regionstyrelsen 2025-02-05 § 18` or `Regionstyrelsen 5 February 2025, § 18`",
        );
        self.fault(item, message, Some(help));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_when_and_which_paragraph() {
        let of = |text: &str| {
            let made = Made::of(text).expect(text);
            (made.by.clone(), made.day.clone().unwrap_or_default(), made.paragraphs.join(" "))
        };
        let all =
            |by: &str, day: &str, paragraphs: &str| (by.to_string(), day.to_string(), paragraphs.to_string());
        for written in [
            "Regionstyrelsen 2025-02-05 § 18",
            "Regionstyrelsen den 5 februari 2025, § 18",
            "Regionstyrelsen, onsdagen den 5 februari 2025 § 18",
            "Regionstyrelsen 2025-02-05 paragraf 18",
            "Regionstyrelsen 2025-02-05, §18",
            "Regionstyrelsen 2025-02-05 § 18, RS/28/2025",
        ] {
            assert_eq!(of(written), all("Regionstyrelsen", "2025-02-05", "18"), "{written}");
        }
        for number in ["RS-2026-0145", "RS 2026/0145", "RS/2807/2017"] {
            let made = Made::of(&format!("Regiondirektör 2026-02-03, {number}")).expect(number);
            assert_eq!((made.by.as_str(), made.registry.as_deref()), ("Regiondirektör", Some(number)));
            assert_eq!(made.day.as_deref(), Some("2026-02-03"));
        }
        assert_eq!(of("Regionfullmäktige § 76/2015"), all("Regionfullmäktige", "2015", "76"));
        assert_eq!(of("2004-03-16 §§ 75 och 76"), all("", "2004-03-16", "75 76"));
        assert_eq!(like_a_day(&of("Regionstyrelsen 2025-02-30 § 18").0), Some("2025-02-30"));
        assert_eq!(like_a_day("Regionstyrelsen den"), Some("den"));
        assert_eq!(like_a_day("Nämnden för Mars"), None);
        assert_eq!(Made::of("Regionstyrelsen § tolv"), Err("tolv".to_string()));
    }
}
