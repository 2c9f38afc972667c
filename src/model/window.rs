//! A date or a window as a text: `a`, `a..b`, `a..`, `..b`, a set of them, and EDTF's brackets. One
//! side may be empty: it is not known how early, or how late.

use crate::lang::{Both, Lang};
use crate::model::date::Day;
use crate::model::months::exact_in_words;

/// First and last day that a text may mean; none for `..`, which is stated to be open. `exactly`
/// says it of a date.
pub fn bounds(text: &str, exactly: fn(&str) -> Result<(Day, Day), Both>) -> Result<Option<(Day, Day)>, Both> {
    let text = bare(text);
    if text == ".." {
        return Ok(None);
    }
    let mut hull: Option<(Day, Day)> = None;
    for one in text.split(',').map(str::trim) {
        let (first, last) = match one.split_once("..") {
            Some(("", "")) => (Day::MIN, Day::MAX),
            Some(("", last)) => (Day::MIN, exactly(last)?.1),
            Some((first, "")) => (exactly(first)?.0, Day::MAX),
            Some((first, last)) => (exactly(first)?.0, exactly(last)?.1),
            None => exactly(one)?,
        };
        if first > last {
            return Err(backwards(one));
        }
        let all = hull.unwrap_or((first, last));
        hull = Some((all.0.min(first), all.1.max(last)));
    }
    Ok(hull)
}

fn backwards(text: &str) -> Both {
    Both { sv: format!("`{text}` slutar före sin början"), en: format!("`{text}` ends before it begins") }
}

/// A text without EDTF's brackets.
pub fn bare(text: &str) -> &str {
    text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).map_or(text, str::trim)
}

/// Whether it is more than one date: a window, or a set.
pub fn is_window(text: &str) -> bool {
    text.contains("..") || text.contains(',')
}

/// "hösten 2022", "någon gång 2019–2022", "senast 16 januari 2023", "tidigast 26 oktober 2017".
pub fn in_words(text: &str, lang: Lang) -> String {
    let text = bare(text);
    if text == ".." {
        return lang.pick("tills vidare", "until further notice").into();
    }
    let each = text.split(',').map(|one| one_in_words(one.trim(), lang));
    each.collect::<Vec<_>>().join(lang.pick(" eller ", " or "))
}

fn one_in_words(text: &str, lang: Lang) -> String {
    let word = |text: &str| date_in_words(text, lang);
    match text.split_once("..") {
        None => word(text),
        Some(("", "")) => lang.pick("någon gång", "some time").into(),
        Some(("", last)) => {
            lang.pick(format!("senast {}", word(last)), format!("{} at the latest", word(last)))
        }
        Some((first, "")) => {
            lang.pick(format!("tidigast {}", word(first)), format!("{} at the earliest", word(first)))
        }
        Some((first, last)) if first.len() == 4 && last.len() == 4 => {
            format!("{} {first}–{last}", lang.pick("någon gång", "some time"))
        }
        Some((first, last)) if is_next(first, last) => {
            // Two days of one month have that in common.
            let whole = word(first);
            let first = match (first.get(..7), last.get(..7)) {
                (one, other) if one == other => {
                    whole.split(' ').next().filter(|day| day.len() < 3).unwrap_or(&whole)
                }
                _ => &whole,
            };
            format!("{first} {} {}", lang.pick("eller", "or"), word(last))
        }
        Some((first, last)) => lang.pick(
            format!("någon gång mellan {} och {}", word(first), word(last)),
            format!("some time between {} and {}", word(first), word(last)),
        ),
    }
}

/// Whether a day is the one after another, each written as a day.
fn is_next(first: &str, last: &str) -> bool {
    let day = |text: &str| text.parse::<Day>().ok().filter(|_| text.len() == 10);
    day(first).and_then(|first| first.tomorrow().ok()).is_some_and(|next| day(last) == Some(next))
}

/// "2022–2023", "till och med 31 december 2017"; `None` of what is no window.
pub fn period_in_words(text: &str, lang: Lang) -> Option<String> {
    let (first, last) = bare(text).split_once("..").filter(|_| !text.contains(','))?;
    let word = |text: &str| date_in_words(text, lang);
    Some(match (first, last) {
        ("", "") => return None,
        ("", last) => {
            lang.pick(format!("till och med {}", word(last)), format!("up to and including {}", word(last)))
        }
        (first, "") => {
            lang.pick(format!("från och med {}", word(first)), format!("from {} onwards", word(first)))
        }
        (first, last) if first.len() == 4 && last.len() == 4 => format!("{first}–{last}"),
        (first, last) => lang.pick(
            format!("{} till och med {}", word(first), word(last)),
            format!("{} to {}", word(first), word(last)),
        ),
    })
}

fn date_in_words(text: &str, lang: Lang) -> String {
    let exact = text.trim_end_matches(['~', '?', '%']);
    let mark = &text[exact.len()..];
    let about = if mark.contains(['~', '%']) { lang.pick("omkring ", "about ") } else { "" };
    let doubt = if mark.contains(['?', '%']) { lang.pick(" (osäkert)", " (uncertain)") } else { "" };
    format!("{about}{}{doubt}", exact_in_words(exact, lang))
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use crate::lang::Lang;

    #[test]
    fn one_of_two_days_that_follow_each_other_is_the_one_or_the_other() {
        let said = |text: &str| [Lang::Sv, Lang::En].map(|lang| in_words(text, lang));
        assert_eq!(said("2019-02-05..2019-02-06"), ["5 eller 6 februari 2019", "5 or 6 February 2019"]);
        assert_eq!(said("2019-01-31..2019-02-01")[0], "31 januari 2019 eller 1 februari 2019");
        assert_eq!(
            said("2019-02-05..2019-02-07")[0],
            "någon gång mellan 5 februari 2019 och 7 februari 2019"
        );
        assert_eq!(said("2019-02..2019-03")[0], "någon gång mellan februari 2019 och mars 2019");
    }
}
