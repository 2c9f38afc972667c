//! The time of a statement within the lives of what it names (P1), against a reference that tries
//! every possible day of every end, and through the model: what a file says is settled in one
//! place.

use crate::generate::Dice;
use gov::diagnostic::Span;
use gov::model::date::{Date, Day};
use gov::model::lives::Lives;
use gov::model::time::{Holds, Stretch};

/// The days of the calendar. Dates lie in its middle, so that an end of its own that is not stated
/// has days on either side.
const DAYS: [&str; 10] = [
    "2020-01-01",
    "2021-12-30",
    "2021-12-31",
    "2022-01-01",
    "2022-01-31",
    "2022-02-01",
    "2022-06-30",
    "2022-12-31",
    "2023-01-01",
    "2026-01-01",
];

/// Dates that span one to several of them; their first and last days are in the calendar.
const DATES: [&str; 13] = [
    "2021-12-30",
    "2021-12-31",
    "2022-01",
    "2022-01-31",
    "2022-02-01",
    "2022-21",
    "2022",
    "2022-12-31",
    "2023-01-01",
    "..2022-01-31",
    "2022-02-01..",
    "[2021-12-31..2022-01]",
    "[2022-01-31,2022-12-31]",
];

fn date(text: &str) -> Date {
    Date::parse(text, Span::default()).unwrap_or_else(|_| panic!("{text} is a date"))
}

/// What a statement can say: its own ends, when it was seen, and the ends of one or two lives.
#[derive(Debug)]
struct Said {
    from: Option<Date>,
    to: Option<Date>,
    observed: Vec<Date>,
    written: Vec<Date>,
    lives: Vec<(Option<Date>, Option<Date>)>,
}

impl Said {
    fn random(dice: &mut Dice) -> Said {
        fn one(dice: &mut Dice, few: usize, or_open: bool) -> Option<Date> {
            match dice.below(10) {
                n if n < few => None,
                9 if or_open => Some(date("..")),
                _ => Some(date(dice.pick::<&str>(&DATES))),
            }
        }
        let lives = (0..dice.below(3)).map(|_| (one(dice, 5, true), one(dice, 5, true))).collect();
        Said {
            from: one(dice, 3, true),
            to: one(dice, 4, true),
            observed: (0..dice.below(3)).filter_map(|_| one(dice, 7, false)).collect(),
            written: (0..dice.below(3)).filter_map(|_| one(dice, 5, false)).collect(),
            lives,
        }
    }

    fn stretch(&self) -> Stretch<'_> {
        let lives = self
            .lives
            .iter()
            .fold(Lives::default(), |lives, (from, to)| lives.and(from.as_ref(), to.as_ref()));
        let (from, to) = (self.from.as_ref(), self.to.as_ref());
        let stretch = Stretch { from, to, lives, ..Stretch::default() };
        stretch.written_on(self.written.iter()).observed_on(self.observed.iter())
    }

    /// Every stretch that it can be, as places in the calendar; one that is never, or that was not
    /// seen when it was, is none.
    fn worlds(&self, all: &[Day]) -> Vec<(usize, usize)> {
        let on = |date: &Date| {
            (0..all.len())
                .filter(|at| date.earliest() <= all[*at] && all[*at] <= date.latest())
                .collect::<Vec<_>>()
        };
        let (first, last) = (0, all.len() - 1);
        let own = |date: &Option<Date>, open: usize| match date {
            None => (first..=last).collect(),
            Some(date) if date.is_open() => vec![open],
            Some(date) => on(date),
        };
        let life = |date: &Option<Date>, open: usize| match date {
            Some(date) if !date.is_open() => on(date),
            _ => vec![open],
        };
        let mut worlds: Vec<(usize, usize)> = own(&self.from, first)
            .into_iter()
            .flat_map(|from| own(&self.to, last).into_iter().map(move |to| (from, to)))
            .collect();
        for (from, to) in &self.lives {
            let (from, to) = (life(from, first), life(to, last));
            worlds = worlds
                .iter()
                .flat_map(|(b, e)| from.iter().flat_map(|f| to.iter().map(|t| ((*b).max(*f), (*e).min(*t)))))
                .collect();
            worlds.sort_unstable();
            worlds.dedup();
        }
        worlds.retain(|(begin, end)| begin <= end);
        let stated = |one: &Option<Date>| one.clone().filter(|date| !date.is_open());
        let begins: Vec<Date> =
            self.lives.iter().map(|(from, _)| from).chain([&self.from]).filter_map(stated).collect();
        let ends: Vec<Date> =
            self.lives.iter().map(|(_, to)| to).chain([&self.to]).filter_map(stated).collect();
        // A document older than the beginning can be, or younger than the end can be, has not seen
        // it.
        let sees = |seen: &&Date| {
            begins.iter().all(|from| seen.earliest() >= from.latest())
                && ends.iter().all(|to| seen.latest() <= to.earliest())
        };
        for seen in self.observed.iter().chain(self.written.iter().filter(sees)) {
            let days = on(seen);
            worlds.retain(|(begin, end)| days.iter().any(|day| begin <= day && day <= end));
        }
        worlds
    }
}

#[test]
fn it_holds_within_lives_as_if_every_possibility_were_tried() {
    let all: Vec<Day> = DAYS.iter().map(|day| day.parse().expect("a day")).collect();
    let mut dice = Dice::new(16);
    let (mut tried, mut said_yes, mut said_no) = (0, 0, 0);
    for _ in 0..6_000 {
        let said = Said::random(&mut dice);
        let worlds = said.worlds(&all);
        if worlds.is_empty() {
            continue; // Dates that contradict each other are a finding, not a statement.
        }
        let stretch = said.stretch();
        // At the calendar's edges an end that is not stated has no days left, and the reference
        // says too much.
        for first in 1..all.len() - 1 {
            for last in first..all.len() - 1 {
                let every = worlds.iter().all(|(begin, end)| *begin <= first && last <= *end);
                let some = worlds.iter().any(|(begin, end)| *begin <= last && first <= *end);
                let theirs = if every {
                    Holds::Yes
                } else if some {
                    Holds::Perhaps
                } else {
                    Holds::No
                };
                let ours = stretch.holds_in(all[first], all[last]);
                assert!(
                    ours == theirs,
                    "{said:?} in {}..{}: {ours:?}, by trying {theirs:?}",
                    all[first],
                    all[last]
                );
                tried += 1;
                said_yes += usize::from(ours == Holds::Yes);
                said_no += usize::from(ours == Holds::No);
            }
        }
    }
    assert!(
        tried > 80_000 && said_yes > 5_000 && said_no > 20_000,
        "{tried} were tried, {said_yes} yes, {said_no} no"
    );
}
