//! E-mail addresses that are somebody's. A functional mailbox is a body's, also with a dot in its
//! name.

use crate::checks::given_names;
use crate::checks::personal_data::{self, Found};
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level};
use crate::find::fold;
use crate::lang::both;
use crate::model::Model;
use crate::model::kind::{Kind, PERSON};
use crate::model::pair::Pair;
use std::collections::HashSet;
use std::sync::LazyLock;

pub const CHECK: Check = Check::wide(
    "personal-email",
    Level::Error,
    include_str!("../../docs/checks/personal-email.md"),
    run,
    can_name,
);

/// Providers of private mailboxes; their names, and those that are private in one country or under
/// one ending only.
const PRIVATE_NAMES: [&str; 8] =
    ["gmail", "googlemail", "hotmail", "outlook", "live", "yahoo", "protonmail", "gmx"];
const PRIVATE: [&str; 22] = [
    "msn.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "mail.com",
    "proton.me",
    "pm.me",
    "telia.com",
    "home.se",
    "swipnet.se",
    "bredband.net",
    "bredband2.com",
    "spray.se",
    "comhem.se",
    "bahnhof.se",
    "tele2.se",
    "glocalnet.net",
    "passagen.se",
    "ownit.nu",
    "algonet.se",
    "online.no",
];

/// Words of functional mailboxes that can stand after a letter or after a word that is also a name:
/// `e.halsa`, `maria.vardcentral`.
const FUNCTIONS: &str = "\
    arkiv bibliotek diarium ekonomi faktura fakturor forvaltning grupp gruppen halsa halsan handel hr \
    info inkop it journal journaler kansli kansliet kommun kommunikation kundtjanst larande legitimation \
    mottagning mottagningen namnd namnden ombud patientnamnd politik post recept region registrator \
    service sjukhus sjukhuset skola skolan stod support system tjanst tjanster tjansten upphandling \
                         utbildning utveckling vard varden vardcentral vardcentralen";

/// Whether the names of people differ between two revisions, and there are addresses in what does
/// not differ.
fn can_name(pair: &Pair<'_>) -> bool {
    let same = pair.after.sources.files.iter().zip(&pair.differs).filter(|(_, differs)| !**differs);
    pair.has_other(PERSON) && same.map(|(file, _)| file.text()).any(|text| text.contains('@'))
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Most data has no address that a name could be in.
    let people = LazyLock::new(|| people(scope.model));
    personal_data::run(scope, diagnostics, &CHECK, |text| {
        addresses(text, &|first, last| people.contains(&(first, last)))
    });
}

/// The addresses in a text that somebody has, also one of the people in the data.
pub fn found(text: &str, model: &Model) -> Vec<Found> {
    let people = LazyLock::new(|| people(model));
    addresses(text, &|first, last| people.contains(&(first, last)))
}

fn addresses(text: &str, is_person: &dyn Fn(String, String) -> bool) -> Vec<Found> {
    text.match_indices('@').filter_map(|(at, _)| address(text, at, is_person)).collect()
}

/// The names of the people in the data, each as two of its words.
fn people(model: &Model) -> HashSet<(String, String)> {
    let mut pairs = HashSet::new();
    for (_, person) in model.of_kind(Kind::Person) {
        let aliases = person.common.aliases.iter().map(|alias| alias.name.as_str());
        for name in aliases.chain([person.name()]) {
            let folded = fold(name);
            // More words than this are no name, and their pairs would be many.
            let words: Vec<&str> =
                folded.split(' ').filter(|word| word.chars().count() >= 2).take(6).collect();
            let others = |first: usize| (0..words.len()).filter(move |last| *last != first);
            pairs.extend(
                (0..words.len())
                    .flat_map(|first| others(first).map(move |last| (first, last)))
                    .map(|(a, b)| (words[a].into(), words[b].into())),
            );
        }
    }
    pairs
}

/// The address around an `@`, where it is somebody's.
fn address(text: &str, at: usize, is_person: &dyn Fn(String, String) -> bool) -> Option<Found> {
    let part = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let start = at - text[..at].chars().rev().take_while(part).map(char::len_utf8).sum::<usize>();
    let width: usize = text[at + 1..].chars().take_while(part).map(char::len_utf8).sum();
    let (local, domain) =
        (&text[start..at], text[at + 1..at + 1 + width].trim_end_matches(['.', '-', '_', '+']));
    if local.is_empty() || !domain.contains('.') || !(is_private(domain) || is_name(local, is_person)) {
        return None;
    }
    Some((
        start..at + 1 + domain.len(),
        both("här står en persons e-postadress", "this is a person's e-mail address"),
    ))
}

fn is_private(domain: &str) -> bool {
    let domain = domain.to_lowercase();
    PRIVATE.contains(&domain.as_str())
        || domain
            .split_once('.')
            .is_some_and(|(name, ending)| PRIVATE_NAMES.contains(&name) && ending.len() <= 5)
}

/// Whether what stands before the `@` is made of a name. What stands after a `+` there is the
/// owner's own matter.
fn is_name(local: &str, is_person: &dyn Fn(String, String) -> bool) -> bool {
    let folded = fold(local.split('+').next().unwrap_or(local));
    let words: Vec<&str> = folded
        .split(' ')
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .collect();
    let [first, .., last] = words.as_slice() else { return false };
    if words.len() > 6 || !words.iter().all(|word| word.chars().all(char::is_alphabetic)) {
        return false;
    }
    if is_person(first.to_string(), last.to_string()) {
        return true;
    }
    // `e-tjanst` has a letter before a word too, but no first name is set off so.
    let is_initial = first.chars().count() == 1
        && local.chars().nth(1).is_some_and(|c| matches!(c, '.' | '_'))
        && last.chars().count() >= 3;
    let is_given = given_names::contains(first) && last.chars().count() >= 2;
    (is_initial || is_given)
        && !words.iter().any(|word| FUNCTIONS.split_whitespace().any(|function| function == *word))
}
