//! Dates as the sources give them: EDTF, from a day to a year, with bounds. A date is never made
//! more exact than it is.
//!
//! The grammar is a part of ISO 8601-2:2019 (EDTF): `2017-10-04`, `2017-05`, `2027`, seasons
//! `2022-21`..`24`, quarters `2023-33`..`36`, half-years `2022-40` and `41`, each perhaps with `~`
//! (about), `?` (uncertain) or `%` (both); and `..`. Windows, "on one unknown day from the first of
//! a to the last of b", are `a..b`, `a..` and `..b`, in EDTF's brackets or without; of a set,
//! `[a,b]`, it is one.

mod both;
mod claims;
mod meant;
mod vague;

use crate::diagnostic::Span;
use crate::lang::{Both, Lang, both};
use crate::model::grounds::{Behind, Long};
use crate::model::keys::Key;
use crate::model::link::Links;
use crate::model::rare::Rare;
use crate::model::read::{Read, Reader};
use crate::model::shape::Shape;
use crate::model::tell::Teller;
use crate::model::window;
use crate::piece::Piece;
use crate::syntax::{Form, Node};
pub use both::{day_in_both, days_in_both};
use jiff::civil;

/// A calendar day.
pub type Day = civil::Date;

/// The day that comes so many days after the first of 1970; none of what is beyond the calendar.
pub fn day_of(days: i64) -> Option<Day> {
    Day::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

pub use meant::{in_words as edtf_of_words, meant as date_meant};

/// A date with the first and the last day that it may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    pub text: Piece,
    pub span: Span,
    bounds: Option<(Day, Day)>,
    /// Who says this very date, or what several say of it.
    behind: Rare<Behind<Date>>,
}

impl Date {
    /// The date of a text, or what is wrong with it.
    pub fn parse(text: &str, span: Span) -> Result<Date, Both> {
        Date::of(text.into(), span)
    }

    /// The date of a text that is a piece of a file.
    fn of(text: Piece, span: Span) -> Result<Date, Both> {
        let bounds = window::bounds(&text, exactly)?;
        Ok(Date { text, span, bounds, behind: Rare::none() })
    }

    /// Stated to be open: `..`.
    pub fn is_open(&self) -> bool {
        self.bounds.is_none()
    }

    /// Marked as about or uncertain, or on an unknown day of a window.
    pub fn is_uncertain(&self) -> bool {
        self.text.ends_with(['~', '?', '%']) || self.bounds.is_some() && window::is_window(&self.text)
    }

    /// Whether a period that is asked about is one whose first and last days are known: from the
    /// beginning of what it begins with to the end of what it ends with.
    pub fn is_plain_period(&self) -> bool {
        !self.text.contains(['~', '?', '%', ','])
    }

    /// In words, as a period that is asked about: all of it, and not some day within it.
    pub fn as_period(&self, lang: Lang) -> String {
        window::period_in_words(&self.text, lang).unwrap_or_else(|| self.in_words(lang))
    }

    /// The first day that it may mean. An open beginning is before all days.
    pub fn earliest(&self) -> Day {
        self.bounds.map_or(Day::MIN, |bounds| bounds.0)
    }

    /// The last day that it may mean. An open end is after all days.
    pub fn latest(&self) -> Day {
        self.bounds.map_or(Day::MAX, |bounds| bounds.1)
    }

    /// In words: "4 oktober 2017", "hösten 2022", "senast 16 januari 2023".
    pub fn in_words(&self, lang: Lang) -> String {
        let Some(behind) = self.behind.as_ref() else { return window::in_words(&self.text, lang) };
        if behind.claims.is_empty() {
            return self.with_grounds(&behind.grounds, false, lang);
        }
        let claims = behind.claims.iter().map(|claim| match claim.behind.as_ref() {
            Some(own) => claim.with_grounds(&own.grounds, true, lang),
            None => claim.in_words(lang),
        });
        claims.collect::<Vec<_>>().join(lang.pick(" eller ", " or "))
    }

    /// The years that stand in it, as they are written.
    pub fn years(&self) -> impl Iterator<Item = &str> {
        let parts = self.text.split(|c: char| !c.is_ascii_digit());
        parts.filter(|part| part.len() == 4)
    }

    /// That very day.
    pub fn exactly(day: Day) -> Date {
        let (text, span) = (day.to_string().into(), Span::default());
        Date { text, span, bounds: Some((day, day)), behind: Rare::none() }
    }

    /// The last whole month of some days; where there is none, the last of them.
    pub fn within(first: Day, last: Day) -> Option<Date> {
        let month =
            |day: Day| Date::parse(&format!("{:04}-{:02}", day.year(), day.month()), Span::default()).ok();
        let whole = |date: &Date| first <= date.earliest() && date.latest() <= last;
        let own = month(last).filter(whole);
        let before = || month(month(last)?.earliest().yesterday().ok()?).filter(whole);
        own.or_else(before).or_else(|| (first <= last).then(|| Date::exactly(last)))
    }

    /// On that day or before it.
    pub fn at_the_latest(day: Day) -> Date {
        let (text, span) = (format!("..{day}").into(), Span::default());
        Date { text, span, bounds: Some((Day::MIN, day)), behind: Rare::none() }
    }

    /// On that day or after it.
    pub fn at_the_earliest(day: Day) -> Date {
        let (text, span) = (format!("{day}..").into(), Span::default());
        Date { text, span, bounds: Some((day, Day::MAX)), behind: Rare::none() }
    }

    /// By which day it stands among others: the last that it may mean, or the first where no last
    /// one is known.
    pub fn among_others(&self) -> Day {
        if self.is_earliest() { self.earliest() } else { self.latest() }
    }

    /// Where it stands in an order of time: what is about or uncertain, where it is written; what
    /// is of a day at the latest, at that day, as nobody says how much earlier.
    pub fn in_order(&self) -> (Day, Day) {
        let exact = self.text.trim_end_matches(['~', '?', '%']);
        match bounds_of(exact).filter(|_| exact.len() < self.text.len()) {
            Some((first, last, _)) => (first, last),
            None if self.is_latest() => (self.latest(), self.latest()),
            None => (self.earliest(), self.latest()),
        }
    }

    /// Whether only the last of the days that it may mean is known: `..2023-01-16`.
    pub fn is_latest(&self) -> bool {
        self.bounds.is_some_and(|bounds| bounds.0 == Day::MIN)
    }

    /// Whether only the first of the days that it may mean is known: `2017-10-26..`.
    pub fn is_earliest(&self) -> bool {
        self.bounds.is_some_and(|bounds| bounds.1 == Day::MAX)
    }
}

/// First and last day of an exact date, perhaps marked as about or uncertain: "about" and
/// "uncertain" err towards perhaps, a unit of its own precision more on either side.
fn exactly(text: &str) -> Result<(Day, Day), Both> {
    let exact = text.trim_end_matches(['~', '?', '%']);
    if !matches!(&text[exact.len()..], "" | "~" | "?" | "%" | "?~" | "~?") {
        return Err(fault(exact, text));
    }
    let (first, last, unit) = bounds_of(exact).ok_or_else(|| fault(exact, text))?;
    Ok(if exact.len() < text.len() { widen(first, last, unit) } else { (first, last) })
}

/// What a date is exact to.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Months(i32),
}

/// The first year that is written with four digits and no zero before them; the schema says so too.
const FIRST_YEAR: i16 = 1000;

/// First and last day of `YYYY`, `YYYY-MM`, `YYYY-SS` or `YYYY-MM-DD`.
fn bounds_of(text: &str) -> Option<(Day, Day, Unit)> {
    let fixed = |text: &str, length: usize| {
        (text.len() == length && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<i16>().ok())?
    };
    let mut parts = text.split('-');
    // Years before are written with fewer digits, and no such thing is of this data.
    let year = fixed(parts.next()?, 4).filter(|year| *year >= FIRST_YEAR)?;
    let part = match parts.next() {
        Some(part) => Some(fixed(part, 2)?),
        None => None,
    };
    let day = match parts.next() {
        Some(day) => Some(fixed(day, 2)?),
        None => None,
    };
    if parts.next().is_some() {
        return None;
    }
    let (first, last, unit) = match (part, day) {
        (None, _) => ((year, 1), (year, 12), Unit::Months(12)),
        (Some(month @ 1..=12), Some(day)) => {
            let day = Day::new(year, month as i8, day as i8).ok()?;
            return Some((day, day, Unit::Day));
        }
        (Some(month @ 1..=12), None) => ((year, month), (year, month), Unit::Months(1)),
        // The Swedish administrative seasons are wide, so that they err towards "perhaps". A winter
        // has the year it begins in.
        (Some(21), None) => ((year, 1), (year, 6), Unit::Months(3)),
        (Some(22), None) => ((year, 6), (year, 8), Unit::Months(3)),
        (Some(23), None) => ((year, 8), (year, 12), Unit::Months(3)),
        (Some(24), None) => ((year, 11), (year.checked_add(1)?, 3), Unit::Months(3)),
        (Some(quarter @ 33..=36), None) => {
            ((year, quarter * 3 - 98), (year, quarter * 3 - 96), Unit::Months(3))
        }
        (Some(half @ 40..=41), None) => ((year, half * 6 - 239), (year, half * 6 - 234), Unit::Months(6)),
        _ => return None,
    };
    let first = Day::new(first.0, first.1 as i8, 1).ok()?;
    Some((first, Day::new(last.0, last.1 as i8, 1).ok()?.last_of_month(), unit))
}

fn widen(first: Day, last: Day, unit: Unit) -> (Day, Day) {
    let span = match unit {
        Unit::Day => jiff::Span::new().days(1),
        Unit::Months(months) => jiff::Span::new().months(months),
    };
    let last = match unit {
        Unit::Day => last.saturating_add(span),
        Unit::Months(_) => last.saturating_add(span).last_of_month(),
    };
    (first.saturating_sub(span), last)
}

fn fault(exact: &str, text: &str) -> Both {
    let is_day = exact.len() == 10
        && exact
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if is_day && !exact.starts_with('0') {
        return both(format!("dagen {exact} finns inte"), format!("there is no such day as {exact}"));
    }
    both(format!("`{text}` är inget datum"), format!("`{text}` is not a date"))
}

impl Read for Date {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Date> {
        match node.form() {
            Form::Map => {
                let long = Long::<Date>::read(node, reader)?;
                return Some(long.is?.on(long.grounds));
            }
            Form::List => {
                let claims = node.children().filter_map(|item| Date::read(item, reader)).collect();
                return Date::of_claims(claims, node.span());
            }
            _ => {}
        }
        let expected = || both("ett datum", "a date");
        let Some(text) = node.scalar().filter(|_| !node.is_empty_value()) else {
            reader.wrong_type(node, expected());
            return None;
        };
        match Date::of(reader.share(text), node.span()) {
            Ok(date) => Some(date),
            Err(message) => {
                let help = meant::help(text);
                reader.note("bad-date", node.span(), message).help = Some(help);
                None
            }
        }
    }

    fn link(&mut self, links: &mut Links<'_>) {
        if let Some(behind) = self.behind.as_mut() {
            behind.grounds.source.link(links);
            behind.claims.iter_mut().for_each(|claim| claim.link(links));
        }
    }

    fn tell<'m>(&'m self, key: &'static Key, to: &mut Teller<'m>) {
        to.date(key, self);
    }

    fn shape() -> Shape {
        Shape::Date
    }
}
