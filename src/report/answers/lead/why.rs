//! On what a statement rests.

use crate::lang::Lang;
use crate::query::why::{Quote, Says, Why};
use crate::report::answers::lead::{ends, few};
use crate::report::places;

/// Letters of a line that are quoted, at most.
const LONGEST: usize = 160;

pub fn why(answer: &Why, lang: Lang) -> Option<String> {
    let count = answer.facts.len();
    let name = answer.entity.shown(lang);
    let quotes = few(answer.quotes.iter().map(|quote| quoted(quote, lang)).collect(), lang);
    let things = if count == 1 { ("uppgift", "statement") } else { ("uppgifter", "statements") };
    let told = match quotes.is_empty() {
        true => lang.pick(
            format!("{count} {} om {name} anger ingen källa", things.0),
            format!("{count} {} of {name} cite no source", things.1),
        ),
        false => lang.pick(
            format!("{count} {} om {name} vilar på: {quotes}", things.0),
            format!("{count} {} of {name} rest on: {quotes}", things.1),
        ),
    };
    (count > 0).then(|| ends(told))
}

/// A cited place with its first line; or that its words are not kept.
fn quoted(quote: &Quote, lang: Lang) -> String {
    let place = match quote.cited.place.split_once('#') {
        Some((_, locator)) => format!("{}, {}", quote.cited.title, places::located(locator, lang)),
        None => quote.cited.title.clone(),
    };
    match &quote.says {
        Says::Lines(lines, _) => {
            let words: String = lines
                .first()
                .map(|(_, line)| line.trim())
                .unwrap_or_default()
                .chars()
                .take(LONGEST)
                .collect();
            if words.is_empty() { place } else { format!("{place} (\u{201d}{words}\u{201d})") }
        }
        Says::Whole(_) => place,
        Says::NotKept => format!("{place} ({})", lang.pick("texten är inte sparad", "the text is not kept")),
        Says::NoSuchPlace => format!("{place} ({})", lang.pick("stället finns inte", "no such place")),
    }
}
