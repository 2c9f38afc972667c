//! The whole timeline of a question: it is asked at every day on which the answer can change, and
//! equal neighbours are joined.

use crate::lang::{Both, both};
use crate::model::date::{Day, day_in_both, days_in_both};
use crate::model::time::{Holds, Stretch};
use crate::steps;

/// Days in a row with one answer, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub first: Day,
    pub last: Day,
    pub holds: Holds,
    /// Whether it perhaps begins earlier or ends later.
    pub at_least: bool,
}

/// The runs of a question about some stretches. Between two of their bounds the answer can't
/// change.
pub fn runs(stretches: &[Stretch<'_>], ask: impl Fn(Day) -> Holds) -> Vec<Run> {
    runs_from(stretches.iter().flat_map(Stretch::turning_points), ask)
}

/// The same, of the days on which the answer can change.
fn runs_from(days: impl Iterator<Item = Day>, ask: impl Fn(Day) -> Holds) -> Vec<Run> {
    let mut days: Vec<Day> = days.chain([Day::MIN]).collect();
    days.sort_unstable();
    days.dedup();
    let mut runs: Vec<Run> = Vec::with_capacity(days.len());
    for (at, first) in days.iter().enumerate() {
        let last = days.get(at + 1).map_or(Day::MAX, |next| next.yesterday().unwrap_or(Day::MIN));
        let holds = ask(*first);
        match runs.last_mut().filter(|run| run.holds == holds) {
            Some(run) => run.last = last,
            None => runs.push(Run { first: *first, last, holds, at_least: false }),
        }
    }
    for at in 0..runs.len() {
        let is_open = |at: Option<usize>| at.and_then(|at| runs.get(at)).map(|run| run.holds);
        let beside = [is_open(at.checked_sub(1)), is_open(Some(at + 1))];
        runs[at].at_least = runs[at].holds == Holds::Yes && beside.contains(&Some(Holds::Perhaps));
    }
    runs
}

/// What holds of some stretches together, at least one of them: asked of each where its own answer
/// can change, and never all of them on each day of all.
pub struct Any(Vec<(Day, Holds)>);

impl Any {
    pub fn of<'t>(stretches: &[Stretch<'t>], ask: impl Fn(&Stretch<'t>, Day) -> Holds) -> Any {
        let mut turns: Vec<(Day, Option<Holds>, Holds)> = Vec::new();
        for stretch in stretches {
            let mut days: Vec<Day> = stretch.turning_points().chain([Day::MIN]).collect();
            days.sort_unstable();
            days.dedup();
            let mut before = None;
            for day in days {
                let now = ask(stretch, day);
                if before != Some(now) {
                    turns.push((day, before.replace(now), now));
                }
            }
        }
        turns.sort_by_key(|(day, ..)| *day);
        steps::count(turns.len());
        // How many of them do, perhaps do, and don't.
        let mut counts = [0usize; 3];
        let together = turns.into_iter().map(|(day, before, now)| {
            before.into_iter().for_each(|before| counts[before as usize] -= 1);
            counts[now as usize] += 1;
            let surest = [Holds::Yes, Holds::Perhaps].into_iter().find(|holds| counts[*holds as usize] > 0);
            (day, surest.unwrap_or(Holds::No))
        });
        Any(together.collect())
    }

    /// Whether one of them does on a day.
    pub fn on(&self, day: Day) -> Holds {
        let next = self.0.partition_point(|(from, _)| *from <= day);
        next.checked_sub(1).map_or(Holds::No, |at| self.0[at].1)
    }
}

/// A fault in time: its days (none when it is of one moment that has no date), and whether the
/// dates make it certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub certain: bool,
    pub runs: Vec<Run>,
}

/// The days on which a fault certainly is; where there are none, those on which it possibly is.
pub fn fault(stretches: &[Stretch<'_>], ask: impl Fn(Day) -> Holds) -> Option<Fault> {
    fault_from(stretches.iter().flat_map(Stretch::turning_points), ask)
}

/// The same, of the days on which the answer can change.
pub fn fault_from(days: impl Iterator<Item = Day>, ask: impl Fn(Day) -> Holds) -> Option<Fault> {
    let all = runs_from(days, ask);
    let only = |wanted| all.iter().filter(|run| run.holds == wanted).copied().collect::<Vec<Run>>();
    let (yes, perhaps) = (only(Holds::Yes), only(Holds::Perhaps));
    match (yes.is_empty(), perhaps.is_empty()) {
        (false, _) => Some(Fault { certain: true, runs: yes }),
        (true, false) => Some(Fault { certain: false, runs: perhaps }),
        (true, true) => None,
    }
}

impl Holds {
    /// Both hold.
    pub fn and(self, other: Holds) -> Holds {
        self.max(other) // Yes < Perhaps < No.
    }

    /// At least one holds.
    pub fn or(self, other: Holds) -> Holds {
        self.min(other)
    }

    /// It does not hold.
    pub fn negated(self) -> Holds {
        match self {
            Holds::Yes => Holds::No,
            Holds::Perhaps => Holds::Perhaps,
            Holds::No => Holds::Yes,
        }
    }
}

impl Fault {
    /// The days in words: `2026-07-01–2026-08-14 (45 dagar)`, `från 2026-07-01`.
    pub fn days(&self) -> Both {
        if self.runs.is_empty() {
            return both("enligt samma källa", "by the same source");
        }
        if !self.certain && self.runs.iter().any(|run| (run.first, run.last) == (Day::MIN, Day::MAX)) {
            return both("någon gång", "at some time");
        }
        let parts: Vec<Both> = self.runs.iter().take(3).map(Run::in_words).collect();
        let more = if self.runs.len() > parts.len() { ", …" } else { "" };
        let join = |pick: fn(&Both) -> &str| parts.iter().map(pick).collect::<Vec<_>>().join(", ") + more;
        both(join(|part| &part.sv), join(|part| &part.en))
    }
}

impl Run {
    fn in_words(&self) -> Both {
        let (first, last) = (self.first, self.last);
        match (first == Day::MIN, last == Day::MAX) {
            (true, true) => both("hela tiden", "at all times"),
            (true, false) => {
                let last = day_in_both(last);
                both(format!("till och med {}", last.sv), format!("until {}", last.en))
            }
            (false, true) => {
                let first = day_in_both(first);
                both(format!("från {}", first.sv), format!("from {}", first.en))
            }
            (false, false) => {
                let days = first.until(last).map_or(0, |span| span.get_days()) + 1;
                let (sv, en) = if self.at_least { ("minst ", "at least ") } else { ("", "") };
                match days {
                    1 => {
                        let day = day_in_both(first);
                        both(format!("den {} ({sv}1 dag)", day.sv), format!("on {} ({en}1 day)", day.en))
                    }
                    _ => {
                        let stretch = days_in_both(first, last);
                        both(
                            format!("{} ({sv}{days} dagar)", stretch.sv),
                            format!("{} ({en}{days} days)", stretch.en),
                        )
                    }
                }
            }
        }
    }
}
