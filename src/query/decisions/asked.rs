//! What a question about decisions asks for, in people's own words: "vilka beslut har fattats om
//! kunskapsstyrning i Skåne 2022".

use crate::find::{self, Topic, fold};
use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::kind::BODY_OR_POST;
use crate::query::number::{self, Number};

/// Words that ask for decisions as such, and tell no decision from another. Without marks.
const ASKING: [&str; 48] = [
    "alla",
    "angaende",
    "annat",
    "avseende",
    "beslut",
    "besluten",
    "beslutet",
    "besluts",
    "beslutat",
    "beslutats",
    "beslutade",
    "beslutades",
    "fatta",
    "fattas",
    "fattat",
    "fattats",
    "fattade",
    "fattades",
    "gallande",
    "galler",
    "gallde",
    "hade",
    "kring",
    "lista",
    "nagot",
    "nagra",
    "rorande",
    "ror",
    "sedan",
    "tagit",
    "tagits",
    "togs",
    "under",
    "var",
    "visa",
    "blev",
    "vid",
    "betraffande",
    "decision",
    "decisions",
    "made",
    "decided",
    "which",
    "were",
    "was",
    "by",
    "about",
    "what",
];
/// Of those, the ones that say that somebody decides.
const DECIDING: [&str; 12] = [
    "beslut",
    "besluten",
    "beslutat",
    "beslutade",
    "beslutar",
    "fattat",
    "fattade",
    "fattar",
    "tagit",
    "decided",
    "decisions",
    "made",
];
/// Before who decided, and before what was decided about.
const BY: [&str; 2] = ["av", "by"];
const ABOUT: [&str; 9] =
    ["om", "angaende", "kring", "rorande", "gallande", "avseende", "betraffande", "about", "on"];

/// What was understood.
#[derive(Default)]
pub struct Understood {
    pub topic: Option<String>,
    pub number: Option<Number>,
    pub period: Option<Date>,
    pub region: Option<EntityId>,
    /// Who decided, as it was written.
    pub by: Option<String>,
}

/// Reads the words.
pub fn understood(model: &Model, words: &str, today: Day) -> Understood {
    let words = words.trim().trim_end_matches(['?', '!', '.']).trim_end();
    // A day or a month is written with a hyphen; a bare year may as well be a paragraph.
    if let Some(day) = find::time(words, today).ok().filter(|_| words.contains(['-', ' '])) {
        return Understood { period: Some(day), ..Understood::default() };
    }
    if let Some(number) = number::number(words) {
        return Understood { number: Some(number), ..Understood::default() };
    }
    let (region, words) = find::region_in(model, words);
    let all: Vec<&str> = words.split_whitespace().collect();
    let (period, all) = ending_time(&all, today);
    let says_nothing = |word: &&&str| find::is_small(&fold(word)) || ASKING.contains(&fold(word).as_str());
    let before = all.iter().take_while(|word| says_nothing(word)).count();
    let after = all[before..].iter().rev().take_while(|word| says_nothing(word)).count();
    let (start, end) = (&all[..before], &all[all.len() - after..]);
    let rest = all[before..all.len() - after].join(" ");
    let mut understood = Understood { period, region, ..Understood::default() };
    if let Some(number) = number::number(&rest) {
        return Understood { number: Some(number), ..understood };
    }
    let last = start.last().map(|word| fold(word)).unwrap_or_default();
    let decides = |words: &[&str]| words.iter().any(|word| DECIDING.contains(&fold(word).as_str()));
    let asks_by = BY.contains(&last.as_str()) || decides(end) && !ABOUT.contains(&last.as_str());
    // Without any body of the name it is asked what they are about.
    let is_body = asks_by && !find::find(model, &Topic::of(&rest), BODY_OR_POST).is_empty();
    match is_body {
        true => understood.by = Some(rest),
        false => understood.topic = Some(rest).filter(|rest| !rest.is_empty()),
    }
    understood
}

/// The time that a question ends with, and the words before it: "… hösten 2022", "… 2017".
fn ending_time<'w, 'a>(words: &'a [&'w str], today: Day) -> (Option<Date>, &'a [&'w str]) {
    for count in (1..=words.len().min(4)).rev() {
        let (rest, end) = words.split_at(words.len() - count);
        // One word that is no number, such as "nu", says nothing of when something was decided.
        let is_time = count > 1 || end[0].starts_with(|c: char| c.is_ascii_digit());
        if let Some(date) = find::time(&end.join(" "), today).ok().filter(|_| is_time) {
            return (Some(date), rest);
        }
    }
    (None, words)
}
