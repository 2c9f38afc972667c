//! Whose turn it is, against counting day by day from every day on which the first can have begun.

use crate::generate::Dice;
use gov::diagnostic::Span;
use gov::model::date::{Date, Day};
use gov::query::seat_terms::turns_in;
use std::collections::BTreeSet;

/// The turn on a day, where the first began on one: a new turn begins on the same day of each
/// period.
fn turn(start: Day, every: u16, among: usize, day: Day) -> usize {
    let mut turn = 0;
    let mut begins = start;
    loop {
        let months = i32::from(every) * (turn + 1);
        let next = start.saturating_add(gov_months(months));
        if next > day || next <= begins {
            return turn as usize % among;
        }
        begins = next;
        turn += 1;
    }
}

fn gov_months(months: i32) -> jiff::Span {
    jiff::Span::new().months(months)
}

#[test]
fn turns_are_those_of_every_beginning() {
    let mut dice = Dice::new(6);
    let mut tried = 0;
    for _ in 0..400 {
        let from = ["2026-01-01", "2026-01", "2026", "2025-07-01..2026-01-15"][dice.below(4)];
        let from = Date::parse(from, Span::default()).expect("a date");
        let (every, among) = ([6, 12, 24][dice.below(3)], 1 + dice.below(3));
        let day = from.latest().saturating_add(jiff::Span::new().days(dice.below(1500) as i64));
        let expected: BTreeSet<usize> = {
            let mut start = from.earliest();
            let mut turns = BTreeSet::new();
            while start <= from.latest() {
                turns.insert(turn(start, every, among, day));
                start = start.tomorrow().expect("a day");
            }
            turns
        };
        let ours: BTreeSet<usize> = turns_in(&from, every, among, [day, day]).into_iter().collect();
        assert!(ours.is_superset(&expected), "{from:?} {every} {among} {day}: {ours:?}, {expected:?}");
        assert!(ours == expected || ours.len() <= expected.len() + 1, "{ours:?} is too wide: {expected:?}");
        tried += 1;
    }
    assert_eq!(tried, 400);
    let before = Date::parse("2026", Span::default()).expect("a date");
    let day: Day = "2026-03-01".parse().expect("a day");
    assert!(turns_in(&before, 12, 2, [day, day]).is_empty(), "it may not have begun");
}
