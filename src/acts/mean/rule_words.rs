//! The words of rules: roles with their numbers, and who appoints.

use crate::acts::item::counted;
use crate::acts::mean::statement::{few, text};
use crate::acts::words::{Says, seat_word};
use crate::acts::world::Keys;

const CHOSEN: [(&str, &str); 6] = [
    ("utses av ", "appointed_by"),
    ("appointed by ", "appointed_by"),
    ("väljs av ", "appointed_by"),
    ("elected by ", "appointed_by"),
    ("nomineras av ", "nominated_by"),
    ("nominated by ", "nominated_by"),
];
pub(super) fn seat(role: &str) -> Keys {
    Keys::from([("role".to_string(), text(role))])
}

pub(super) fn described(words: &str) -> Keys {
    let mut keys = seat("member");
    keys.extend(few(vec![text(words)]).map(|words| ("described".to_string(), words)));
    keys
}

/// The role that a word is, in any number.
pub(super) fn seat_of(word: &str) -> Option<&'static str> {
    match seat_word(word.trim()).map(|(key, _)| key.says) {
        Some(Says::Seat(role)) => Some(role),
        _ => None,
    }
}

/// `sju ledamöter och lika många ersättare`: roles alone, each with its number.
pub(super) fn several(what: &str) -> Option<Vec<Keys>> {
    let split =
        [" samt ", " and ", ", "].iter().fold(what.to_string(), |text, sign| text.replace(sign, " och "));
    let parts: Vec<&str> = split.split(" och ").map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let mut seats: Vec<Keys> = Vec::new();
    for part in parts {
        let lower = part.to_lowercase();
        let same = ["lika många ", "as many "].iter().find_map(|begin| lower.strip_prefix(begin));
        let one = ["en ", "ett ", "one ", "a "].iter().find_map(|begin| lower.strip_prefix(begin));
        let (number, noun) = match (same, counted(part), one) {
            (Some(noun), ..) => (seats.last()?.get("count")?.text()?.to_string(), noun.to_string()),
            (_, Some((number, noun)), _) => (number, noun.to_string()),
            (_, _, Some(noun)) => ("1".to_string(), noun.to_string()),
            _ => return None,
        };
        let (key, term) = seat_word(&noun)?;
        let Says::Seat(role) = key.says else { return None };
        let mut keys = seat(role);
        keys.insert("count".to_string(), text(number));
        keys.extend(term.map(|term| ("term".to_string(), text(term))));
        seats.push(keys);
    }
    Some(seats)
}

pub(super) fn first_word(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or("")
}

/// The role that words begin with, after a number of order, and where the rest begins.
pub(super) fn role_at(lower: &str) -> Option<(usize, &'static str)> {
    let orders = [
        "1st ", "2nd ", "3rd ", "first ", "second ", "förste ", "andre ", "första ", "andra ", "1:e ", "2:e ",
    ];
    let begin = orders.iter().find(|order| lower.starts_with(**order)).map_or(0, |order| order.len());
    let roles = ["vice ordförande", "vice chair", "ordförande", "chair", "sekreterare", "secretary"];
    let role = roles.iter().find(|role| lower[begin..].starts_with(**role))?;
    let end = begin + role.len();
    lower[end..].starts_with(' ').then_some((end, seat_of(role)?))
}

/// The words before who appoints or nominates, and those.
pub(super) fn chosen(words: &str) -> (&str, Vec<(&'static str, String)>) {
    let mut all = Vec::new();
    if let Some((key, by)) = CHOSEN.iter().find_map(|(begin, key)| Some((*key, words.strip_prefix(begin)?))) {
        return ("", vec![(key, by.to_string())]);
    }
    let mut parts = words.split(", ");
    let first = parts.next().unwrap_or(words);
    let mut end = first.len();
    for part in parts {
        match CHOSEN.iter().find_map(|(begin, key)| Some((*key, part.strip_prefix(begin)?))) {
            Some((key, by)) => all.push((key, by.to_string())),
            None if all.is_empty() => end += 2 + part.len(),
            None => return (words, Vec::new()),
        }
    }
    (&words[..end], all)
}
