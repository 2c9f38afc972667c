//! A person's name as lists write it: with a title, a party or "tf", the surname first. An id and a
//! file are made of the name alone.

use crate::model::{id_of, is_id};

/// What stands in lists where nobody is.
const NOBODY: [&str; 12] = [
    "vakant",
    "vakans",
    "vacant",
    "obesatt",
    "ej-tillsatt",
    "tillsatts-senare",
    "utses-senare",
    "under-rekrytering",
    "tba",
    "tbd",
    "ingen",
    "vakant-plats",
];
/// What stands where somebody is whose name was not known.
const UNKNOWN: [&str; 8] =
    ["n-n", "nn", "okand", "namn", "namn-efternamn", "unknown", "fornamn-efternamn", "xx"];
const ACTING: [&str; 7] = ["tf ", "tf. ", "t.f. ", "t f ", "tillförordnad ", "tillförordnade ", "acting "];
/// What stands before names, and what such words end in.
const TITLES: [&str; 9] = ["dr", "doktor", "doc", "docent", "prof", "professor", "ledamot", "herr", "fru"];
const TITLE_ENDS: [&str; 7] = ["läkare", "direktör", "chef", "råd", "ordförande", "sekreterare", "strateg"];

/// A name, and what was written with it.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts<'t> {
    pub name: &'t str,
    pub acting: bool,
    pub party: bool,
    pub title: Option<&'t str>,
}

/// What stands where no name does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoName {
    Nobody,
    Unknown,
}

/// Whether a text stands where nobody is, or where somebody is who is not known.
pub fn no_name(text: &str) -> Option<NoName> {
    let id = id_of(text);
    match id.as_str() {
        id if NOBODY.contains(&id) => Some(NoName::Nobody),
        id if UNKNOWN.contains(&id) => Some(NoName::Unknown),
        _ => None,
    }
}

pub fn parts(text: &str) -> Parts<'_> {
    let mut name = text.trim();
    let acting = ACTING.iter().find(|word| begins(name, word));
    name = acting.map_or(name, |word| name[word.len()..].trim());
    let mut title = None;
    if let Some((before, after)) = name.split_once(',')
        && (after.trim().starts_with(char::is_lowercase) || is_party(after.trim()))
    {
        (name, title) = (before.trim_end(), Some(after.trim()));
    }
    let mut party = title.is_some_and(is_party);
    if let Some((before, inside)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('('))
        && is_party(inside)
    {
        (name, party) = (before.trim_end(), true);
    }
    if let Some((first, rest)) = name.split_once(' ')
        && is_title(first)
        && rest.trim().contains(' ')
    {
        (name, title) = (rest.trim(), Some(first));
    }
    Parts { name, acting: acting.is_some(), party, title: title.filter(|title| !is_party(title)) }
}

fn begins(text: &str, word: &str) -> bool {
    let first = |text: &str| text.chars().next().map(|c| c.to_ascii_lowercase());
    first(text) == first(word) && text.get(..word.len()).is_some_and(|start| start.to_lowercase() == *word)
}

/// Capital letters only: "M", "KD". Which of a family one is ("III") is a part of the name.
fn is_party(text: &str) -> bool {
    let is_number = text.len() > 1 && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    (1..=4).contains(&text.chars().count()) && text.chars().all(char::is_uppercase) && !is_number
}

fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    TITLES.contains(&word.as_str()) || TITLE_ENDS.iter().any(|end| word.ends_with(end))
}

/// A name as it is said: "ERIKSSON, Eva" is Eva Eriksson.
pub fn said(name: &str) -> String {
    let turned = name.split_once(',').map(|(last, first)| format!("{} {}", first.trim(), last.trim()));
    let name = turned.unwrap_or_else(|| name.to_string());
    let words =
        name.split(' ').map(|word| match word.chars().count() > 2 && !word.chars().any(char::is_lowercase) {
            true => word.chars().take(1).chain(word.chars().skip(1).flat_map(char::to_lowercase)).collect(),
            false => word.to_string(),
        });
    words.collect::<Vec<String>>().join(" ")
}

/// Whether a text is two or more words with capital letters, as names of people are.
pub fn is_like_one(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) || ["von", "af", "de"].contains(word);
    words.len() > 1 && words.iter().all(is_name)
}

/// The ids of several that stand on one line; a surname in capitals has its first name behind it.
pub fn ids(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let all = text.split([',', ';', '\n']).map(str::trim).filter(|item| !item.is_empty());
    for item in all.flat_map(apart) {
        // "Eva Ek, regionråd": a title behind a name is no item.
        if items.last().is_some_and(|last| is_like_one(last)) && is_title(item) {
            continue;
        }
        let is_surname = |last: &String| last.chars().count() > 2 && !last.chars().any(char::is_lowercase);
        match items.last_mut().filter(|last| is_surname(last) && !item.contains(' ')) {
            Some(last) => *last = format!("{item} {last}"),
            None => items.push(item.to_string()),
        }
    }
    let id = |item: String| if item.contains('#') || is_id(&item) { item } else { id_of(parts(&item).name) };
    items.into_iter().map(id).filter(|id| !id.is_empty()).collect()
}

/// "Eva Ek och Bo Ask" are two; "Hälso- och sjukvårdsnämnden" is one.
pub fn apart(text: &str) -> Vec<&str> {
    let halves = [" och ", " samt ", " and ", " & "].iter().find_map(|word| text.split_once(word));
    match halves.filter(|(one, other)| is_like_one(one) && is_like_one(other)) {
        Some((one, other)) => vec![one, other],
        None => vec![text],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_out_of_what_stands_with_it() {
        for (text, name, acting, party, title) in [
            ("tf Maria Lund", "Maria Lund", true, false, None),
            ("T.f. Maria Lund", "Maria Lund", true, false, None),
            ("Bengt Öberg (M)", "Bengt Öberg", false, true, None),
            ("Bengt Öberg, KD", "Bengt Öberg", false, true, None),
            ("Joe Manchin, III", "Joe Manchin, III", false, false, None),
            ("Sven Ek (V)", "Sven Ek", false, true, None),
            ("Lars-Åke Svensson, regionråd", "Lars-Åke Svensson", false, false, Some("regionråd")),
            ("Dr. Anna Åkesson", "Anna Åkesson", false, false, Some("Dr.")),
            ("Överläkare Cecilia Ängström", "Cecilia Ängström", false, false, Some("Överläkare")),
            ("Eva Ek", "Eva Ek", false, false, None),
            ("Ek, Eva", "Ek, Eva", false, false, None),
            ("Eva Ek (f. Berg)", "Eva Ek (f. Berg)", false, false, None),
            ("Doc Ek", "Doc Ek", false, false, None),
        ] {
            assert_eq!(parts(text), Parts { name, acting, party, title }, "{text}");
        }
        assert_eq!(said("ERIKSSON, Eva"), "Eva Eriksson");
        assert_eq!(said("ÖBERG, Lars-Åke"), "Lars-Åke Öberg");
    }

    #[test]
    fn several_on_a_line_are_several() {
        for (text, said) in [
            ("Eva Ek, Bo Ask", "eva-ek bo-ask"),
            ("tf Maria Lund, ERIKSSON, Eva", "maria-lund eva-eriksson"),
            ("Eva Ek och Bo Ask", "eva-ek bo-ask"),
            ("Eva Ek; Hälso- och sjukvårdsnämnden", "eva-ek halso-och-sjukvardsnamnden"),
            ("s#L3, s#L5", "s#L3 s#L5"),
            ("Lars-Åke Svensson, regionråd, Dr. Anna Åkesson", "lars-ake-svensson anna-akesson"),
        ] {
            assert_eq!(ids(text).join(" "), said, "{text}");
        }
    }
}
