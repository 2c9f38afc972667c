//! Swedish telephone numbers: from abroad (`+46 …`), mobile ones, and land lines with an area code
//! that there is.

use crate::checks::personal_data::{self, Found, can_begin, can_end, digits, each, gap, is_dash};
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;

pub const CHECK: Check =
    Check::new("telephone-number", Level::Error, include_str!("../../docs/checks/telephone-number.md"), run);

/// The area codes of three digits, with those that are no area's (010, 020). The ones of four begin
/// as none of these does.
const AREAS: [&str; 22] = [
    "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040",
    "042", "044", "046", "054", "060", "063", "090",
];

/// After one of these a land line's number may be written in any way.
const WORDS: [&str; 10] =
    ["tel", "tele", "telefon", "telefonnummer", "tfn", "mobil", "mobilnr", "ring", "phone", "fax"];

/// Digits in one number, after a country's code.
const LEAST: usize = 7;
const MOST: usize = 10;

/// Digits that stand together, and what stands between them and those before.
struct Group<'t> {
    gap: &'t str,
    digits: &'t str,
    /// Where it ends in the text, in bytes.
    end: usize,
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    personal_data::run(scope, diagnostics, &CHECK, found);
}

pub fn found(text: &str) -> Vec<Found> {
    each(text, |bytes| memchr::memchr2(b'0', b'+', bytes), |at| number(text, at))
}

/// The number that begins here. Of several ends the last one that makes a number is taken.
fn number(text: &str, at: usize) -> Option<Found> {
    let (before, rest) = text.split_at(at);
    // `070-123 45 67/070-765 43 21` is two.
    let is_second =
        before.strip_suffix('/').is_some_and(|first| first.ends_with(|c: char| c.is_ascii_digit()));
    if !is_second && !can_begin(before) {
        return None;
    }
    let abroad = ["+46", "0046"].into_iter().find(|code| rest.starts_with(code));
    let first = abroad.map_or(0, |code| after_country(rest, code.len()));
    let groups = groups(rest, first);
    // Nearly all digits in a text are of something shorter.
    if groups.iter().map(|group| group.digits.len()).sum::<usize>() < LEAST {
        return None;
    }
    let called = abroad.is_none() && is_called(before);
    let fits = |groups: &&[Group<'_>]| {
        let Some(last) = groups.last() else { return false };
        let is_number = match abroad {
            Some(_) => is_abroad(groups),
            None => is_mobile(groups) || !is_second && is_land_line(groups, called),
        };
        // `070-174 06 05/06` is two numbers.
        is_number && (can_end(&rest[last.end..]) || (groups.len() > 2 && rest[last.end..].starts_with('/')))
    };
    let taken = (1..=groups.len()).rev().map(|count| &groups[..count]).find(fits)?;
    let end = at + taken.last()?.end;
    let in_brackets =
        before.ends_with('(') && text[at..end].split_once(')').is_some_and(|(inner, _)| !inner.contains('('));
    Some((
        at - usize::from(in_brackets)..end,
        both("här står ett telefonnummer", "this is a telephone number"),
    ))
}

/// Where the digits after a country's code begin: `(+46) 70`, `+46 (0)70`.
fn after_country(text: &str, code: usize) -> usize {
    let mut at = code + usize::from(text[code..].starts_with(')'));
    at += gap(&text[at..], ".").unwrap_or(0);
    if text[at..].starts_with("(0)") {
        at += 3;
        at += gap(&text[at..], ".").unwrap_or(0);
    }
    at
}

/// The groups of digits from a place on, as long as they can be one number.
fn groups(text: &str, mut at: usize) -> Vec<Group<'_>> {
    let (mut all, mut total, mut before) = (Vec::new(), 0, "");
    loop {
        let count = digits(&text[at..]);
        total += count;
        if count == 0 || total > MOST {
            return all;
        }
        all.push(Group { gap: before, digits: &text[at..at + count], end: at + count });
        at += count;
        let after = &text[at..];
        let width = match after.strip_prefix(')') {
            Some(inner) if all.len() == 1 => Some(1 + gap(inner, "").unwrap_or(0)),
            _ => gap(after, if all.len() == 1 { "./" } else { "." }),
        };
        let Some(width) = width else { return all };
        before = &after[..width];
        at += width;
    }
}

fn lengths(groups: &[Group<'_>]) -> Vec<usize> {
    groups.iter().map(|group| group.digits.len()).collect()
}

fn joined(groups: &[Group<'_>]) -> String {
    groups.iter().map(|group| group.digits).collect()
}

fn is_abroad(groups: &[Group<'_>]) -> bool {
    let all = joined(groups);
    let own = all.strip_prefix('0').unwrap_or(&all);
    (7..=9).contains(&own.len())
        && !own.starts_with('0')
        && groups.iter().skip(1).all(|group| group.digits.len() >= 2)
}

/// Ten digits, together or in groups that people use.
fn is_mobile(groups: &[Group<'_>]) -> bool {
    let all = joined(groups);
    let is_mobile =
        all.len() == 10 && ["070", "072", "073", "076", "079"].iter().any(|code| all.starts_with(code));
    is_mobile
        && match lengths(groups).as_slice() {
            [10] | [3, 7] | [4, 6] | [2, 2, 2, 2, 2] => true,
            [3, rest @ ..] => rest.iter().all(|count| (2..=4).contains(count)),
            [4, rest @ ..] => rest.iter().all(|count| (2..=3).contains(count)),
            _ => false,
        }
}

/// How many digits of a number are its area code.
fn area(all: &str) -> Option<usize> {
    match all.get(..3)? {
        code if code.starts_with("08") => Some(2),
        code if AREAS.contains(&code) => Some(3),
        // What else begins with 00 or 07 is no area's.
        code if code.starts_with("00") || (code.starts_with("07") && code != "077") => None,
        _ => Some(4),
    }
}

fn is_land_line(groups: &[Group<'_>], called: bool) -> bool {
    let all = joined(groups);
    let Some(area) = area(&all) else { return false };
    let least = if area == 4 { 9 } else { 8 };
    // No subscriber's number begins with 0; `0800-0930` is a time.
    if all.len() < least || all[area..].starts_with('0') {
        return false;
    }
    let [code, first, rest @ ..] = groups else { return called };
    let is_long = all.len() >= 9;
    let is_set_apart = first.gap.chars().any(|c| is_dash(c) || matches!(c, '/' | ')'));
    let is_apart = code.digits.len() == area && !groups.iter().any(|group| group.gap.contains('.'));
    let is_grouped =
        !rest.is_empty() && groups[1..].iter().all(|group| (2..=3).contains(&group.digits.len()));
    let has_spaces = !rest.iter().any(|group| group.gap.contains(is_dash));
    let is_whole = rest.is_empty() && is_set_apart && (is_long || area == 2);
    called || is_apart && (is_whole || is_grouped && (is_long || is_set_apart && has_spaces))
}

/// Whether a word for telephone stands shortly before, with no digit between.
fn is_called(before: &str) -> bool {
    let near =
        before.char_indices().rev().take(24).take_while(|(_, c)| !c.is_ascii_digit() && *c != '\n').last();
    let near = near.map_or("", |(at, _)| &before[at..]).to_lowercase();
    near.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}
