//! How much somebody may decide of, as documents write it: `högst 2,5 miljoner kronor`, `högst fem
//! prisbasbelopp`, `mellan 100 000 och 300 000 kronor`.

use crate::acts::counted::number;
use crate::acts::item::parts;
use crate::acts::slips::Slip;
use crate::model::amount::Amount;

/// Words before the most.
const MOST: [&str; 7] = ["högst ", "upp till ", "max ", "maximalt ", "up to ", "at most ", "not exceeding "];
/// Words before an amount that the most is less than.
const LESS: [&str; 5] = ["under ", "mindre än ", "understigande ", "below ", "less than "];
/// Words before the least. A comma after a number that one of all these begins is a decimal.
const LEAST: [&str; 12] = [
    "över ",
    "mer än ",
    "överstigande ",
    "minst ",
    "lägst ",
    "over ",
    "more than ",
    "at least ",
    "mellan ",
    "between ",
    "från ",
    "from ",
];
const UNITS: [&str; 19] = [
    "kronor",
    "kr",
    "kr.",
    "krona",
    "sek",
    "tkr",
    "mkr",
    "mnkr",
    "msek",
    "ksek",
    "miljon",
    "miljoner",
    "million",
    "tusen",
    "basbelopp",
    "prisbasbelopp",
    "inkomstbasbelopp",
    "euro",
    "%",
];

/// What a bracket says of an amount.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Limit {
    /// The most, with nothing left.
    Most(String),
    /// The most, and words that say more than that.
    Within(String),
}

/// The parts of a bracket. The comma of `högst 2,5 miljoner kronor` parts nothing.
pub(super) fn bracket_parts(written: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (_, part) in parts(written, ",") {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        match all.last_mut() {
            Some(before)
                if begins(before).is_some()
                    && is_digit(before.chars().next_back())
                    && is_digit(part.chars().next()) =>
            {
                *before += &format!(",{part}");
            }
            _ => all.push(part),
        }
    }
    all
}

fn begins(part: &str) -> Option<&'static str> {
    let lower = part.trim_start().to_lowercase();
    let mut all = MOST.iter().chain(&LESS).chain(&LEAST);
    all.find(|word| lower.starts_with(**word)).copied()
}

/// What a part of a bracket says of an amount; `None` is of something else.
pub(super) fn limit_of(part: &str) -> Option<Result<Limit, Slip>> {
    let lower = part.to_lowercase();
    let after = |words: &[&str]| {
        let word = words.iter().find(|word| lower.starts_with(**word))?;
        part.get(word.len()..).map(str::trim)
    };
    if let Some(text) = after(&MOST) {
        return Some(amount(text).map(Limit::Most).ok_or_else(|| Slip::no_amount(part)));
    }
    if let Some(text) = after(&LESS) {
        return money(text).map(|most| Ok(Limit::Within(most)));
    }
    let text = after(&["mellan ", "between ", "från ", "from "])?;
    let signs = [" och ", " and ", " till ", " to ", " upp till ", " up to ", " – ", " - "];
    let (least, most) = signs.iter().find_map(|sign| text.split_once(sign))?;
    let most = money(most)?;
    let is_number = amount(least).is_some() || amount(&format!("{least} kronor")).is_some();
    is_number.then_some(Ok(Limit::Within(most)))
}

/// An amount with the unit of one, and no day or year.
fn money(text: &str) -> Option<String> {
    let amount = amount(text)?;
    let (_, unit) = Amount::parse(&amount)?;
    let first = unit.split_whitespace().next().unwrap_or("").to_lowercase();
    UNITS.contains(&first.as_str()).then_some(amount)
}

/// A number and a unit; a number in words is written in figures.
fn amount(text: &str) -> Option<String> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let half =
        ["ett halvt ", "en halv ", "half a ", "one half "].iter().find(|word| lower.starts_with(**word));
    let figures = match half {
        Some(word) => format!("0,5 {}", &text[word.len()..]),
        None => match text.split_once(' ') {
            Some((word, unit)) if !word.starts_with(|c: char| c.is_ascii_digit()) => {
                let one = ["ett", "a", "an"].contains(&word.to_lowercase().as_str()).then_some(1);
                format!("{} {unit}", one.or_else(|| number(word))?)
            }
            _ => text.to_string(),
        },
    };
    let is_amount = Amount::parse(&figures).is_some();
    is_amount.then_some(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_documents() {
        for (text, wanted) in [
            ("högst 2,5 miljoner kronor per år", "2,5 miljoner kronor per år"),
            ("högst fem prisbasbelopp", "5 prisbasbelopp"),
            ("högst ett halvt prisbasbelopp", "0,5 prisbasbelopp"),
            ("upp till ett basbelopp", "1 basbelopp"),
            ("högst tre månader", "3 månader"),
        ] {
            assert_eq!(limit_of(text), Some(Ok(Limit::Most(wanted.to_string()))), "{text}");
        }
        for text in [
            "under 300 000 kronor",
            "mellan 100 000 och 300 000 kronor",
            "från 100 000 kronor till 300 000 kronor",
        ] {
            assert_eq!(limit_of(text), Some(Ok(Limit::Within("300 000 kronor".to_string()))), "{text}");
        }
        assert!(matches!(limit_of("högst 0,5"), Some(Err(_))));
        for text in ["från 1 mars till 1 april 2026", "mellan 2020 och 2022", "under 2027", "vid behov"] {
            assert_eq!(limit_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_comma_within_a_number() {
        assert_eq!(bracket_parts("högst 2,5 miljoner kronor, 12"), ["högst 2,5 miljoner kronor", " 12"]);
        assert_eq!(bracket_parts("12,13"), ["12", "13"]);
    }
}
