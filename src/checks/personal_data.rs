//! Personal data that must not be there: identity numbers, telephone numbers, personal e-mail addresses. The files are looked through
//! as they are written, comments and kept texts too.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, FileId, Level, Place, Span};
use crate::lang::{Both, both};
use crate::model::date::Day;
use crate::parallel;
use crate::sources::CONFIG;
use std::ops::Range;

pub const NUMBERS: Check =
    Check::new("personal-number", Level::Error, include_str!("../../docs/checks/personal-number.md"), |scope, out| run(scope, out, numbers));
pub const TELEPHONES: Check =
    Check::new("telephone-number", Level::Error, include_str!("../../docs/checks/telephone-number.md"), |scope, out| run(scope, out, telephones));
pub const EMAILS: Check =
    Check::new("personal-email", Level::Error, include_str!("../../docs/checks/personal-email.md"), |scope, out| run(scope, out, emails));

/// What was found in a text: its bytes, its code and what to say.
type Found = (Range<usize>, &'static str, Both);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>, look: fn(&str, &mut Vec<Found>)) {
    let files: Vec<usize> = (0..scope.sources.files.len()).filter(|at| scope.sources.files[*at].path != CONFIG).collect();
    let found = parallel::map(&files, |at| {
        let text = scope.sources.files[*at].text();
        let mut found = Vec::new();
        look(text, &mut found);
        // What was found begins in order, so each is counted from the one before.
        let (mut byte, mut start) = (0, 0);
        let mut place = |bytes: Range<usize>| {
            start += text[byte..bytes.start].chars().count() as u32;
            byte = bytes.start;
            Place { file: FileId(*at as u32), span: Span { start, end: start + text[bytes].chars().count() as u32 } }
        };
        let help = || {
            both(
                "ta bort det; i en bevarad text skrivs det över med X, och `sha256` räknas om",
                "remove it; in a kept text write X over it, and make `sha256` anew",
            )
        };
        found.into_iter().map(|(bytes, code, message)| Diagnostic::error(code, place(bytes), message).help(help())).collect::<Vec<_>>()
    });
    diagnostics.extend(found.into_iter().flatten());
}

/// Runs of digits with single `-`, `+` or spaces in them, which begin after something that is no part of a longer code.
fn digit_runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            if !(bytes[at].is_ascii_digit() || bytes[at] == b'+') {
                at += 1;
                continue;
            }
            while at < bytes.len()
                && (bytes[at].is_ascii_digit()
                    || (matches!(bytes[at], b'-' | b'+' | b' ' | b'/') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)))
            {
                at += 1;
            }
            at = at.max(start + 1);
            let glued = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'#' | b'%' | b'=') || *b >= 0x80);
            let before = start.checked_sub(1).map(|before| &bytes[before]);
            if !glued(before) && !matches!(before, Some(b'-' | b'/' | b'.' | b':')) && !glued(bytes.get(at)) {
                return Some(start..at);
            }
        }
        None
    })
}

/// Personnummer and samordningsnummer: six or eight digits of a date, four more, and a check digit that is right (Luhn, over ten).
fn numbers(text: &str, found: &mut Vec<Found>) {
    for run in digit_runs(text) {
        let written = &text[run.clone()];
        let digits: Vec<u8> = written.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
        let separators = written.len() - digits.len();
        let (10 | 12, 0 | 1) = (digits.len(), separators) else { continue };
        let last = written.len() - 4;
        if separators == 1 && !matches!(written.as_bytes()[last - 1], b'-' | b'+' | b' ') {
            continue;
        }
        let ten = &digits[digits.len() - 10..];
        let two = |at: usize| (ten[at] * 10 + ten[at + 1]) as i8;
        let (month, day) = (two(2), two(4));
        let (kind, day) = match day {
            61..=91 => (both("ett samordningsnummer", "a coordination number"), day - 60),
            _ => (both("ett personnummer", "a personal identity number"), day),
        };
        // A leap year stands for all years: the century of ten digits is not known.
        let century = if digits.len() == 12 { i16::from(digits[0]) * 10 + i16::from(digits[1]) } else { 20 };
        let year = century * 100 + i16::from(two(0));
        let is_day = Day::new(year, month, day).is_ok() || (digits.len() == 10 && Day::new(year - 100, month, day).is_ok());
        if is_day && (18..=21).contains(&century) && luhn(ten) {
            found.push((run, NUMBERS.code, both(format!("här står {}", kind.sv), format!("this is {}", kind.en))));
        }
    }
}

fn luhn(ten: &[u8]) -> bool {
    let doubled = |at: usize, digit: u8| if at.is_multiple_of(2) { digit * 2 / 10 + digit * 2 % 10 } else { digit };
    ten.iter().enumerate().map(|(at, digit)| u32::from(doubled(at, *digit))).sum::<u32>() % 10 == 0
}

/// Swedish telephone numbers: `+46 …`, `0046 …`, `07…` in ten digits, or an area code, a hyphen and five to eight digits more.
fn telephones(text: &str, found: &mut Vec<Found>) {
    for run in digit_runs(text) {
        let written = &text[run.clone()];
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        let abroad =
            (written.starts_with("+46") && (9..=12).contains(&digits.len())) || (digits.starts_with("0046") && (11..=14).contains(&digits.len()));
        let mobile = digits.len() == 10 && digits.starts_with("07") && matches!(digits.as_bytes()[2], b'0' | b'2' | b'3' | b'6' | b'9');
        let area = written.split_once(['-', '/']).is_some_and(|(area, rest)| {
            let rest = rest.bytes().filter(u8::is_ascii_digit).count();
            let is_area = area == "08"
                || ((3..=4).contains(&area.len()) && area.starts_with('0') && area.bytes().all(|b| b.is_ascii_digit()) && !area.starts_with("00"));
            is_area && (5..=8).contains(&rest)
        });
        // After the word for it, a number may be written with spaces alone.
        let before: String = text[..run.start].chars().rev().take(12).collect::<String>().chars().rev().collect::<String>().to_lowercase();
        let called =
            ["tel", "tfn", "mobil", "phone"].iter().any(|word| before.contains(word)) && digits.starts_with('0') && (8..=11).contains(&digits.len());
        if abroad || mobile || area || called {
            found.push((run, TELEPHONES.code, both("här står ett telefonnummer", "this is a telephone number")));
        }
    }
}

/// Providers of private mailboxes.
const PRIVATE: [&str; 14] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.se",
    "outlook.com",
    "live.se",
    "live.com",
    "icloud.com",
    "me.com",
    "yahoo.com",
    "yahoo.se",
    "telia.com",
    "proton.me",
    "protonmail.com",
];

/// Addresses that are somebody's: `förnamn.efternamn@`, or at a private provider. A functional mailbox is a body's.
fn emails(text: &str, found: &mut Vec<Found>) {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    for (at, _) in text.match_indices('@') {
        let start = at - text[..at].chars().rev().take_while(|c| part(*c)).map(char::len_utf8).sum::<usize>();
        let domain: String = text[at + 1..].chars().take_while(|c| part(*c)).collect();
        let domain = domain.trim_end_matches(['.', '-']);
        let local = &text[start..at];
        if local.is_empty() || !domain.contains('.') {
            continue;
        }
        let words: Vec<&str> = local.split('.').collect();
        let is_name = (2..=4).contains(&words.len())
            && words.iter().all(|word| word.chars().count() >= 2 && word.chars().all(|c| c.is_alphabetic() || c == '-'));
        if is_name || PRIVATE.contains(&domain.to_lowercase().as_str()) {
            found.push((start..at + 1 + domain.len(), EMAILS.code, both("här står en persons e-postadress", "this is somebody's e-mail address")));
        }
    }
}
