//! Personnummer and samordningsnummer, in texts and in the names of files.

use crate::checks::personal_data::{self, Found, can_begin, can_end, digit, digits, each, gap};
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::{Both, both};
use crate::model::date::Day;

pub const CHECK: Check =
    Check::new("personal-number", Level::Error, include_str!("../../docs/checks/personal-number.md"), run);

/// A date from this year on, with its century, is that of a file or a meeting: who is born then is
/// a child.
const TIMESTAMPS: i16 = 2010;

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, file) in scope.files() {
        if let Some((_, kind)) = named(&file.path) {
            let message = both(
                format!("i filens sökväg står {}", kind.sv),
                format!("the path of the file contains {}", kind.en),
            );
            let help = both(
                "byt namn på filen eller mappen, och rätta det som pekar på den",
                "rename the file or folder, and correct what points to it",
            );
            diagnostics.push(CHECK.finding(Place { file: id, span: Span::default() }, message).help(help));
        }
    }
    personal_data::run(scope, diagnostics, &CHECK, found);
}

pub fn found(text: &str) -> Vec<Found> {
    let begins = |at: usize| can_begin(&text[..at]);
    let found = each(text, four_digits, |at| begins(at).then(|| number(text, at)).flatten());
    let said = |kind: Both| both(format!("här står {}", kind.sv), format!("this is {}", kind.en));
    found.into_iter().map(|(bytes, kind)| (bytes, said(kind))).collect()
}

/// Where the first four digits or more stand after another: nearly all digits in a text are of
/// something shorter. Of four bytes one is looked at, until that is a digit.
fn four_digits(bytes: &[u8]) -> Option<usize> {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 3;
    while at < bytes.len() {
        if !is_digit(at) {
            at += 4;
            continue;
        }
        let before = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let after = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if before + after >= 4 {
            return Some(at - before);
        }
        at += after + 4;
    }
    None
}

/// The first number in a path. There, words stand between signs that hold a number together in a
/// text.
fn named(path: &str) -> Option<Found> {
    let begins = |at: usize| !path[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    each(path, digit, |at| begins(at).then(|| number(path, at)).flatten()).into_iter().next()
}

/// The number that begins here and what it is: six or eight digits of a date, four more, and a
/// check digit that is right.
fn number(text: &str, at: usize) -> Option<Found> {
    let rest = &text[at..];
    let (day, last, end) = parts(rest)?;
    // In the address of a page, what stands after `=` names something.
    let is_parameter = text[..at].ends_with('=') && end == day.len() + last.len();
    if is_parameter || !can_end(&rest[end..]) {
        return None;
    }
    let all: Vec<u8> = day.bytes().chain(last.bytes()).filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
    let ten = &all[all.len() - 10..];
    let kind = kind(ten, (all.len() == 12).then(|| i16::from(all[0]) * 10 + i16::from(all[1])))?;
    luhn(ten).then_some((at..at + end, kind))
}

/// The date and the last four digits of what may be a number, and how many bytes it takes.
fn parts(text: &str) -> Option<(&str, &str, usize)> {
    match digits(text) {
        whole @ (10 | 12) => Some((&text[..whole - 4], &text[whole - 4..whole], whole)),
        day @ (6 | 8) => {
            let last = day + gap(&text[day..], "+/")?;
            (digits(&text[last..]) == 4).then(|| (&text[..day], &text[last..last + 4], last + 4))
        }
        4 => {
            // Most are a year, or a day and no more.
            if text.as_bytes().get(10) != Some(&b'-') {
                return None;
            }
            let (day, last) = text.get(..15)?.split_at_checked(10)?;
            let last = &last[1..];
            let is_day = day.split('-').map(|part| (part.len(), digits(part))).eq([(4, 4), (2, 2), (2, 2)]);
            (is_day && digits(last) == 4).then_some((day, last, 15))
        }
        _ => None,
    }
}

/// What the ten last digits are, where they begin with a day that is in the calendar.
fn kind(ten: &[u8], century: Option<i16>) -> Option<Both> {
    let two = |at: usize| (ten[at] * 10 + ten[at + 1]) as i8;
    let (kind, day) = match two(4) {
        day @ 61..=91 => (both("ett samordningsnummer", "a coordination number"), day - 60),
        day => (both("ett personnummer", "a personal identity number"), day),
    };
    let is_day = |century: i16| Day::new(century * 100 + i16::from(two(0)), two(2), day).is_ok();
    let is_birthday = match century {
        Some(century) => (1800..TIMESTAMPS).contains(&(century * 100 + i16::from(two(0)))) && is_day(century),
        None => is_day(19) || is_day(20),
    };
    is_birthday.then_some(kind)
}

/// Whether the last digit is the check digit of the others.
fn luhn(ten: &[u8]) -> bool {
    let doubled =
        |at: usize, digit: u8| if at.is_multiple_of(2) { digit * 2 / 10 + digit * 2 % 10 } else { digit };
    ten.iter().enumerate().map(|(at, digit)| u32::from(doubled(at, *digit))).sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::four_digits;
    use crate::checks::personal_data::digits;

    #[test]
    fn four_digits_are_found_wherever_they_stand() {
        // All texts of ten characters, each a digit or not.
        for pattern in 0..1 << 10 {
            let text: String = (0..10).map(|at| if pattern >> at & 1 == 1 { '7' } else { 'x' }).collect();
            let is_begin = |at: &usize| digits(&text[*at..]) >= 4 && !text[..*at].ends_with('7');
            assert_eq!(four_digits(text.as_bytes()), (0..10).find(is_begin), "{text}");
        }
    }
}
