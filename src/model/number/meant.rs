//! What number was meant by a text that is none: in words, with a unit, with a decimal comma. It is
//! offered and never taken.

use super::bounds;
use crate::lang::{Both, both};

/// From nought, in both languages.
const WORDS: [&[&str]; 13] = [
    &["noll", "zero", "ingen", "inga", "none"],
    &["ett", "en", "one"],
    &["två", "tva", "two"],
    &["tre", "three"],
    &["fyra", "four"],
    &["fem", "five"],
    &["sex", "six"],
    &["sju", "seven"],
    &["åtta", "atta", "eight"],
    &["nio", "nine"],
    &["tio", "ten"],
    &["elva", "eleven"],
    &["tolv", "twelve"],
];

/// What to write instead, where that can be told.
pub(super) fn help(text: &str) -> Option<Both> {
    let plain = text.trim().to_lowercase().replace(['–', '—'], "-").replace(['\u{A0}', '\u{202F}'], " ");
    if bounds(&plain).is_some() {
        let (sv, en) = (format!("skriv {plain} utan citattecken"), format!("write {plain} without quotes"));
        return Some(both(sv, en));
    }
    let after = |words: &[&str]| words.iter().find_map(|word| plain.strip_prefix(word)).and_then(one);
    let written = if let Some(number) = one(&plain) {
        number.to_string()
    } else if let Some(number) = after(&["ca. ", "ca ", "c:a ", "cirka ", "omkring ", "ungefär ", "about "])
    {
        format!("{number}~")
    } else if let Some(number) = after(&["minst ", "åtminstone ", "at least "]) {
        format!("{number}..")
    } else if let Some(number) = after(&["högst ", "max ", "upp till ", "at most ", "up to "]) {
        format!("..{number}")
    } else if let Some((least, most)) =
        [" till ", " to ", " - ", "-"].iter().find_map(|sign| plain.split_once(sign))
    {
        format!("{}..{}", one(least)?, one(most)?)
    } else {
        let (whole, _) = plain.split_once(',').or_else(|| plain.split_once('.'))?;
        let whole = one(whole)?;
        let window = format!("{whole}..{}", whole.checked_add(1)?);
        return Some(both(
            format!("ett antal skrivs utan decimaler: skriv {window}, och källans ord i `note`"),
            format!("a number is written without decimals: write {window}, and the source's words in `note`"),
        ));
    };
    Some(both(format!("skriv {written}"), format!("write {written}")))
}

/// A whole number in digits or in a word, perhaps with what is counted behind it.
fn one(text: &str) -> Option<u32> {
    let text = text.trim();
    let word = |text: &str| WORDS.iter().position(|words| words.contains(&text)).map(|number| number as u32);
    let grouped = |text: &str| {
        let groups: Vec<&str> = text.split([' ', '.']).collect();
        let is_group = |(at, group): (usize, &&str)| {
            group.bytes().all(|b| b.is_ascii_digit()) && (at == 0 || group.len() == 3)
        };
        groups.iter().enumerate().all(is_group).then(|| groups.concat().parse().ok())?
    };
    let nought = text
        .split_once([',', '.'])
        .filter(|(_, part)| !part.is_empty() && part.bytes().all(|b| b == b'0') && part.len() < 3);
    let text = nought.map_or(text, |(whole, _)| whole);
    let end = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let unit = || text[..end].trim_end().parse().ok().filter(|_| end > 0 && end < text.len());
    grouped(text).or_else(|| word(text)).or_else(unit)
}

#[cfg(test)]
mod tests {
    use super::help;

    #[test]
    fn a_number_is_offered() {
        for (text, said) in [
            ("fem", "write 5"),
            ("5 st", "write 5"),
            ("ca 5", "write 5~"),
            ("5-8", "write 5..8"),
            ("5 – 8", "write 5..8"),
            ("fem till åtta", "write 5..8"),
            ("minst fem", "write 5.."),
            ("högst 5", "write ..5"),
            ("5.0", "write 5"),
            ("1 000", "write 1000"),
            ("1.000", "write 1000"),
            ("5", "write 5 without quotes"),
            ("2,5", "a number is written without decimals: write 2..3, and the source's words in `note`"),
        ] {
            assert_eq!(help(text).map(|help| help.en).as_deref(), Some(said), "{text}");
        }
        for text in ["många", "", "-", "99999999999"] {
            assert_eq!(help(text), None, "{text}");
        }
    }
}
