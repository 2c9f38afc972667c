//! The algebra of time against a reference that tries every possibility, day by day.

use gov::diagnostic::Span;
use gov::model::date::{Date, Day};
use gov::model::time::{Holds, Stretch};

fn date(text: &str) -> Date {
    Date::parse(text, Span::default()).unwrap_or_else(|_| panic!("{text} is a date"))
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn bounds_of_dates() {
    let cases = [
        ("2017-10-04", "2017-10-04", "2017-10-04"),
        ("2017-05", "2017-05-01", "2017-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("2022-21", "2022-01-01", "2022-06-30"),
        ("2022-22", "2022-06-01", "2022-08-31"),
        ("2022-23", "2022-08-01", "2022-12-31"),
        ("2022-24", "2022-11-01", "2023-03-31"),
        ("2023-33", "2023-01-01", "2023-03-31"),
        ("2023-36", "2023-10-01", "2023-12-31"),
        ("2022-40", "2022-01-01", "2022-06-30"),
        ("2022-41", "2022-07-01", "2022-12-31"),
        ("2018~", "2017-01-01", "2019-12-31"),
        ("2018-03?", "2018-02-01", "2018-04-30"),
        ("2018-03-01%", "2018-02-28", "2018-03-02"),
    ];
    for (text, earliest, latest) in cases {
        let date = date(text);
        assert_eq!((date.earliest(), date.latest()), (day(earliest), day(latest)), "{text}");
    }
}

#[test]
fn what_is_no_date() {
    let wrong = [
        "",
        "17",
        "2017-",
        "2017-1",
        "2017-13",
        "2017-00",
        "2017-32",
        "2017-37",
        "2017-42",
        "2017-02-29",
        "2017-22-01",
        "2017-10-04-01",
        "20171004",
        "2017/10",
        "-2017",
        "+2017",
        "2017-10-04T12:00",
        "2017~~",
        "~2017",
        "...",
        ".",
        "hösten 2022",
        "２０１７",
        "9999-99-99",
        "99999",
    ];
    for text in wrong {
        assert!(Date::parse(text, Span::default()).is_err(), "{text}");
    }
}

/// Every stretch that the statement can mean: it begins on some day of `from` (or any day), ends on
/// some day of `to` (or any day), and holds on some day of the sighting. It holds on a day for sure
/// if all of them do.
fn by_trying(stretch: Stretch<'_>, all: &[Day], at: &[Day]) -> Holds {
    let within = |date: Option<&Date>, day: Day| {
        date.is_none_or(|date| date.earliest() <= day && day <= date.latest())
    };
    let (mut some, mut every) = (false, true);
    for first in all.iter().filter(|day| within(stretch.from, **day)) {
        for last in all.iter().filter(|day| *day >= first && within(stretch.to, **day)) {
            let seen = |day: &&Day| {
                first <= *day && *day <= last && within(stretch.seen.map(|seen| seen.begun), **day)
            };
            if stretch.seen.is_some() && !all.iter().any(|day| seen(&day)) {
                continue;
            }
            let holds = |day: &Day| first <= day && day <= last;
            some |= at.iter().any(holds);
            every &= at.iter().all(holds);
        }
    }
    match (some, every) {
        (true, true) => Holds::Yes,
        (true, false) => Holds::Perhaps,
        (false, _) => Holds::No,
    }
}

/// A small calendar: ten days, and dates that span one to several of them, made of days, months and
/// seasons at its edges.
#[test]
fn holds_as_if_every_possibility_were_tried() {
    let calendar: Vec<Day> = [
        "2021-12-30",
        "2021-12-31",
        "2022-01-01",
        "2022-01-02",
        "2022-01-31",
        "2022-02-01",
        "2022-06-30",
        "2022-08-01",
        "2022-12-31",
        "2023-01-01",
    ]
    .map(day)
    .to_vec();
    let texts = [
        "2021",
        "2021-12-31",
        "2022-01",
        "2022-01-02",
        "2022",
        "2022-23",
        "2022-21",
        "2023-01-01",
        "2021-12-30",
    ];
    let dates: Vec<Option<Date>> = std::iter::once(None).chain(texts.map(|text| Some(date(text)))).collect();
    let mut tried = 0;
    for from in &dates {
        for to in &dates {
            for observed in &dates {
                let stretch = Stretch { from: from.as_ref(), to: to.as_ref(), ..Stretch::default() };
                let stretch = stretch.observed_on(observed.iter());
                if !possible(stretch, &calendar) {
                    continue; // Dates that contradict each other are a finding, not a statement.
                }
                for (i, first) in calendar.iter().enumerate() {
                    for last in &calendar[i..] {
                        let at: Vec<Day> =
                            calendar.iter().copied().filter(|day| first <= day && day <= last).collect();
                        let (ours, theirs) =
                            (stretch.holds_in(*first, *last), by_trying(stretch, &calendar, &at));
                        assert!(
                            ours == theirs,
                            "{stretch:?} in {first}..{last}: {ours:?}, by trying {theirs:?}"
                        );
                        tried += 1;
                    }
                }
            }
        }
    }
    assert!(tried > 20_000, "{tried} were tried");
}

fn possible(stretch: Stretch<'_>, all: &[Day]) -> bool {
    by_trying(stretch, all, all) != Holds::No
}

#[test]
fn an_open_end_holds_on() {
    let (from, open) = (date("2020-01-01"), date(".."));
    let stretch = Stretch { from: Some(&from), to: Some(&open), ..Stretch::default() };
    assert_eq!(stretch.holds_on(day("2050-01-01")), Holds::Yes);
    let unknown = Stretch { from: Some(&from), to: None, ..Stretch::default() };
    assert_eq!(unknown.holds_on(day("2050-01-01")), Holds::Perhaps);
    assert_eq!(unknown.holds_on(day("2019-12-31")), Holds::No);
}
