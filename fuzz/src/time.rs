//! Dates and what holds when, against trying every possibility that there is.

use gov::diagnostic::Span;
use gov::lang::Lang;
use gov::model::date::{Date, Day};
use gov::model::standing::Standing;
use gov::model::time::{Holds, Stretch};

/// Three lines are the dates of a statement: its beginning, its end and a sighting.
pub fn date(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let dates: Vec<Option<Date>> = text.split('\n').take(3).map(read).collect();
    let date = |at: usize| dates.get(at).and_then(Option::as_ref);
    let stretch =
        Stretch { from: date(0), to: date(1), ..Stretch::default() }.observed_on(date(2).into_iter());
    let mut days = vec![Day::MIN, Day::MAX];
    for day in stretch.turning_points() {
        days.extend([Some(day), day.yesterday().ok(), day.tomorrow().ok()].into_iter().flatten());
    }
    let possible = possibilities(stretch, &days);
    // The first and the last day stand for what is before and after all days, and nobody asks about
    // those.
    for day in days.iter().filter(|day| **day != Day::MIN && **day != Day::MAX) {
        agrees(stretch, *day, &possible);
    }
}

/// One date, or none, and what is true of each.
fn read(text: &str) -> Option<Date> {
    let date = Date::parse(text, Span::default()).ok()?;
    assert!(date.earliest() <= date.latest(), "{date:?}");
    assert_eq!(Date::parse(&date.text, Span::default()).as_ref(), Ok(&date));
    for lang in [Lang::Sv, Lang::En] {
        let words = date.in_words(lang);
        assert!(!words.trim().is_empty() && words == words.trim(), "{date:?}: {words:?}");
    }
    Some(date)
}

/// Every stretch that the statement can mean, as far as it matters for some days.
fn possibilities(stretch: Stretch<'_>, days: &[Day]) -> Vec<(Day, Day)> {
    // What is open has begun before all days, or ends after all.
    let within = |date: Option<&Date>, day: Day, open: Day| match date {
        Some(date) if date.is_open() => day == open,
        _ => date.is_none_or(|date| date.earliest() <= day && day <= date.latest()),
    };
    let seen = |first: Day, last: Day| {
        stretch.seen.is_none_or(|seen| first <= seen.begun.latest() && seen.begun.earliest() <= last)
    };
    let mut out = Vec::new();
    for first in days.iter().filter(|day| within(stretch.from, **day, Day::MIN)) {
        let lasts = days
            .iter()
            .filter(|last| *last >= first && within(stretch.to, **last, Day::MAX) && seen(*first, **last));
        out.extend(lasts.map(|last| (*first, *last)));
    }
    out
}

fn agrees(stretch: Stretch<'_>, day: Day, possible: &[(Day, Day)]) {
    let holds = stretch.holds_on(day);
    assert_eq!(holds, stretch.bounds().holds_on(day));
    assert_eq!(holds, stretch.holds_in(day, day), "a day is a period of one day");
    assert!(matches!(stretch.standing(day), Standing::Current | Standing::Unsure) || holds == Holds::No);
    if possible.is_empty() {
        return; // The dates contradict each other, which is a finding.
    }
    let (some, every) = possible.iter().fold((false, true), |(some, every), (first, last)| {
        let is_within = *first <= day && day <= *last;
        (some || is_within, every && is_within)
    });
    let expected = match (some, every) {
        (_, true) => Holds::Yes,
        (true, false) => Holds::Perhaps,
        (false, false) => Holds::No,
    };
    assert_eq!(holds, expected, "{stretch:?} on {day}");
}
