//! When something holds, as documents write it: from when, until when, both, or until further
//! notice. Every word of it is read, or it is no such time.

use crate::acts::turns::{beginning_of_a_time, end_of_a_time, inclusive};
use crate::acts::when::date_of;
use crate::model::date::Date;

/// From when and until when, as the data has it, and the hedge that it was said with.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub from: Option<String>,
    pub to: Option<String>,
    pub hedge: Option<&'static str>,
}

/// That no end is set: a new decision ends it.
const OPEN: [&str; 8] = [
    "tills vidare",
    "tillsvidare",
    "t.v.",
    "tv",
    "t v",
    "until further notice",
    "open-ended",
    "utan slutdatum",
];
/// What says only that a time follows.
const LEADS: [&str; 16] = [
    "för åren",
    "for the years",
    "åren",
    "för tiden",
    "under tiden",
    "för perioden",
    "under perioden",
    "för mandatperioden",
    "under mandatperioden",
    "mandatperioden",
    "tiden",
    "perioden",
    "gäller",
    "for the period",
    "during the period",
    "for the time",
];
/// Words before a first day; those that can be nothing else are refused where no day follows.
const FROM: [(&str, bool); 16] = [
    ("från och med", true),
    ("fr.o.m.", true),
    ("fr. o. m.", true),
    ("fr o m", true),
    ("from and including", true),
    ("with effect from", true),
    ("från", true),
    ("from", true),
    ("sedan", false),
    ("since", false),
    ("med början", false),
    ("med start", false),
    ("börjar", false),
    ("tillträder", false),
    ("starting", false),
    ("as of", false),
];
const EARLIEST: [&str; 6] =
    ["tidigast", "inte före", "ej före", "not before", "no earlier than", "at the earliest"];
/// The same before a last day.
const TO: [(&str, bool); 23] = [
    ("till och med", true),
    ("t.o.m.", true),
    ("t. o. m.", true),
    ("t o m", true),
    ("up to and including", true),
    ("tom", true),
    ("tom.", true),
    ("until", true),
    ("through", true),
    ("to", true),
    ("till", false),
    ("tills", false),
    ("upphör", false),
    ("slutar", false),
    ("slutade", false),
    ("slutat", false),
    ("avgick", false),
    ("avgått", false),
    ("avslutas", false),
    ("avgår", false),
    ("ends", false),
    ("ending", false),
    ("up to", false),
];
/// That the end may come sooner. The last two are of amounts, where no word of an end follows.
const LONGEST: [(&str, bool); 7] = [
    ("dock som längst", true),
    ("dock längst", true),
    ("som längst", true),
    ("längst", true),
    ("dock högst", false),
    ("högst", false),
    ("at the longest", true),
];
/// What stands between a first day and a last.
const BETWEEN: [&str; 16] = [
    " och till och med ",
    " till och med ",
    " t.o.m. ",
    " t. o. m. ",
    " t o m ",
    " tom ",
    " tom. ",
    " up to and including ",
    " through ",
    " until ",
    " till ",
    " to ",
    " - ",
    " – ",
    " — ",
    "–",
];

/// What is left after a word, where a text begins with it.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.strip_prefix(word)?.strip_prefix(' ').map(str::trim_start)
}

/// The time that a text says; `None` is none, and `Err` begins as one and goes on as none.
pub(super) fn window_of(text: &str) -> Option<Result<Window, ()>> {
    let lower = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let lead = LEADS.iter().find_map(|word| after(&lower, word));
    let bare = lead.unwrap_or(&lower);
    if is_open(bare) {
        return Some(Ok(Window { to: Some("..".to_string()), ..Window::default() }));
    }
    if let Some(day) = end_of_a_time(bare) {
        return Some(Ok(Window { to: Some(day), ..Window::default() }));
    }
    if let Some(day) = beginning_of_a_time(bare) {
        return Some(Ok(Window { from: Some(day), ..Window::default() }));
    }
    // Bare, two years with a hyphen would be lines.
    let years = lead.and(bare.split_once('-')).filter(|(one, other)| (one.len(), other.len()) == (4, 4));
    // `under 2027`, `under mars 2027`: all of it.
    let whole = ["under ", "during "].iter().find_map(|word| lower.strip_prefix(word));
    if let Some(day) = whole.and_then(|words| date_of(words).ok()) {
        return Some(all_of(&day).ok_or(()));
    }
    if let Some((Ok(from), Ok(to))) = years.map(|(one, other)| (date_of(one), date_of(other))) {
        return Some(Ok(whole_years(
            Window { from: Some(from), to: Some(to), hedge: None },
            lead_of(&lower),
        )));
    }
    let read = begun(bare).or_else(|| ended(bare)).or_else(|| between(bare).map(Ok));
    let read = read.map(|read| read.map(|window| whole_years(window, lead_of(&lower))));
    // What only begins like a time and has no day may be a hedge.
    read.or_else(|| lead.filter(|_| lower.contains(|c: char| c.is_ascii_digit())).map(|_| Err(())))
}

/// The words of a text that say only that a time follows.
fn lead_of(lower: &str) -> &str {
    LEADS.iter().find(|word| after(lower, word).is_some()).copied().unwrap_or("")
}

/// A term of whole years, `för mandatperioden 2027–2030`, is from their first day to their last.
fn whole_years(window: Window, lead: &str) -> Window {
    let is_year = |day: &Option<String>| {
        day.as_ref().is_some_and(|day| day.len() == 4 && day.bytes().all(|c| c.is_ascii_digit()))
    };
    let is_term = lead.contains("mandatperiod") || lead.ends_with("åren") || lead.ends_with("years");
    if !is_term || !is_year(&window.from) || !is_year(&window.to) {
        return window;
    }
    let end = |day: Option<String>, of: &str| day.map(|day| format!("{day}-{of}"));
    Window { from: end(window.from, "01-01"), to: end(window.to, "12-31"), hedge: window.hedge }
}

/// Whether some words say a last day that is the latest: `högst till och med 2026-12-31`.
pub(super) fn is_longest(text: &str) -> bool {
    window_of(text).is_some_and(|window| window.is_ok_and(|window| window.hedge.is_some()))
}

/// Whether some words say that there is no end yet.
pub fn is_open(text: &str) -> bool {
    OPEN.contains(&text.trim().to_lowercase().as_str())
}

/// The first day of a year or a month and its last; a season has none that are certain.
pub(super) fn all_of(day: &str) -> Option<Window> {
    let is_plain = day.split('-').count() <= 2 && day.chars().all(|c| c.is_ascii_digit() || c == '-');
    let is_season = day.split_once('-').is_some_and(|(_, month)| month > "12");
    let date = Date::parse(day, Default::default()).ok().filter(|_| is_plain && !is_season)?;
    let [from, to] = [date.earliest(), date.latest()].map(|day| Some(day.to_string()));
    Some(Window { from, to, hedge: None })
}

/// `från och med den 1 mars 2025 till och med den 31 december 2026`, with or without an end.
fn begun(text: &str) -> Option<Result<Window, ()>> {
    let earliest = EARLIEST.iter().find_map(|word| after(text, word));
    let word = FROM
        .iter()
        .find_map(|(word, is_sure)| Some((after(earliest.unwrap_or(text), word)?, *is_sure, *word)));
    let (rest, is_sure, word) = match (word, earliest) {
        (Some(found), _) => found,
        (None, Some(rest)) => (rest, true, ""),
        (None, None) => return None,
    };
    let later = EARLIEST.iter().find_map(|word| after(rest, word));
    let is_earliest = earliest.or(later).is_some();
    let rest = later.unwrap_or(rest);
    let open = OPEN.iter().find_map(|word| rest.strip_suffix(word)?.strip_suffix(' '));
    let window = match open {
        Some(rest) => date_of(rest).ok().map(|from| (from, Some("..".to_string()))),
        None => match date_of(rest) {
            Ok(from) => Some((from, None)),
            Err(_) => between(rest).and_then(|both| Some((both.from?, both.to))),
        },
    };
    let window = window.and_then(|(from, to)| {
        let from = if is_earliest { no_sooner(&from)? } else { inclusive(word, from, false) };
        Some(Window { from: Some(from), to, hedge: None })
    });
    match window {
        Some(window) => Some(Ok(window)),
        None => is_sure.then_some(Err(())),
    }
}

/// `till och med den 31 december 2026`, `dock längst till och med …`.
fn ended(text: &str) -> Option<Result<Window, ()>> {
    let longest = LONGEST.iter().find_map(|(word, is_sure)| Some((after(text, word)?, *is_sure)));
    let own = longest.map_or(text, |(rest, _)| rest);
    let word = TO.iter().find_map(|(word, is_sure)| Some((after(own, word)?, *is_sure, *word)));
    let (rest, is_sure, word) = match (word, longest) {
        (Some(found), _) => found,
        (None, Some((rest, true))) => (rest, false, ""),
        (None, _) => return None,
    };
    // `till senast den 30 april`: that day or a day before it.
    if let Some(latest) = after(rest, "senast").or_else(|| after(rest, "at the latest")) {
        let day = date_of(latest).map_err(|_| ());
        return Some(day.map(|day| Window { from: None, to: Some(format!("..{day}")), hedge: None }));
    }
    match date_of(rest) {
        Ok(to) => {
            let to = Some(inclusive(word, to, true));
            Some(Ok(Window { from: None, to, hedge: longest.map(|_| "som längst") }))
        }
        Err(_) => is_sure.then_some(Err(())),
    }
}

/// A first day and a last, with what stands between them.
fn between(text: &str) -> Option<Window> {
    BETWEEN.iter().find_map(|sign| {
        let (from, to) = text.split_once(sign)?;
        let (from, to) = (date_of(from).ok()?, date_of(to).ok()?);
        let to = inclusive(sign, to, true);
        Some(Window { from: Some(from), to: Some(to), hedge: None })
    })
}

/// A day, or any later one.
fn no_sooner(day: &str) -> Option<String> {
    let date = Date::parse(day, Default::default()).ok()?;
    // A season has no first day that is certain: it is kept.
    let is_season = day.split_once('-').is_some_and(|(_, month)| month.len() == 2 && month > "12");
    let first = if is_season { day.to_string() } else { date.earliest().to_string() };
    (!day.contains(".."))
        .then(|| format!("{first}.."))
        .filter(|day| Date::parse(day, Default::default()).is_ok())
}

/// That somebody is away for a time, with its days: they keep what they have.
pub(super) fn is_leave(part: &str) -> bool {
    let lower = part.to_lowercase();
    let begins = ["tjänstledig", "föräldraledig", "sjukskriven", "ledig", "on leave", "on parental leave"];
    let rest = begins.iter().find_map(|word| lower.strip_prefix(word));
    rest.is_some_and(|rest| rest.trim().is_empty() || window_of(rest).is_some_and(|window| window.is_ok()))
}
