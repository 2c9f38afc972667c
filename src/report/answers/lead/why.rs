//! On what a statement rests.

use crate::lang::Lang;
use crate::query::why::{Quote, Says, Why};
use crate::report::answers::lead::{ends, few};
use crate::report::{places, words};

/// Letters of a line that are quoted, at most.
const LONGEST: usize = 160;

pub fn why(answer: &Why, lang: Lang) -> Option<String> {
    let count = answer.facts.len() + answer.more;
    let name = words::within_sentence(&answer.entity, lang);
    // A document is named once, before all of its places that follow each other.
    let titled = answer.quotes.iter().enumerate().map(|(at, quote)| {
        let before = at.checked_sub(1).map(|at| &answer.quotes[at].cited.title);
        quoted(quote, before == Some(&quote.cited.title), lang)
    });
    let quotes = few(titled.collect(), lang);
    let (sv, en, rest, cite) = match count {
        1 => ("uppgift", "statement", "rests", "cites"),
        _ => ("uppgifter", "statements", "rest", "cite"),
    };
    let told = match quotes.is_empty() {
        true => lang.pick(
            format!("{count} {sv} om {name} anger ingen källa"),
            format!("{count} {en} about {name} {cite} no source"),
        ),
        false => lang.pick(
            format!("{count} {sv} om {name} vilar på: {quotes}"),
            format!("{count} {en} about {name} {rest} on: {quotes}"),
        ),
    };
    (count > 0).then(|| ends(told))
}

/// A cited place with its first line; or that its words are not kept.
fn quoted(quote: &Quote, is_named: bool, lang: Lang) -> String {
    let place = match quote.cited.place.split_once('#') {
        Some((_, locator)) if is_named => places::located(locator, lang),
        Some((_, locator)) => format!("{}, {}", quote.cited.title, places::located(locator, lang)),
        None => quote.cited.title.clone(),
    };
    match &quote.says {
        Says::Lines(lines, _) => {
            let line = lines.first().map(|(_, line)| line.trim()).unwrap_or_default();
            let mut words: String = line.chars().take(LONGEST).collect();
            if words.len() < line.len() || lines.len() > 1 && !words.is_empty() {
                words = format!("{}…", words.trim_end());
            }
            let open = lang.pick('\u{201d}', '\u{201c}');
            if words.is_empty() { place } else { format!("{place} ({open}{words}\u{201d})") }
        }
        Says::Whole(_) => place,
        Says::NotKept => format!("{place} ({})", lang.pick("texten är inte bevarad", "the text is not kept")),
        Says::NoSuchPlace => format!("{place} ({})", lang.pick("stället finns inte", "no such place")),
    }
}
