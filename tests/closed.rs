//! Closed lists (`complete`): whoever is not in a list of all was not there on the day of the list.
//! What is said without doubt is held against every stretch that the statement can be: the answer
//! may be vaguer than those, and never surer.

use crate::generate::Dice;
use gov::diagnostic::Span;
use gov::model::date::{Date, Day};
use gov::model::time::{Holds, Stretch};

fn date(text: &str) -> Date {
    Date::parse(text, Span::default()).unwrap_or_else(|_| panic!("{text} is a date"))
}

/// Twelve days, and windows of one to several of them.
fn calendar() -> Vec<Day> {
    (1..=12).map(|day| Day::constant(2022, 1, day)).collect()
}

fn window(dice: &mut Dice) -> Date {
    let (one, other) = (1 + dice.below(12), 1 + dice.below(12));
    let (first, last) = (one.min(other), one.max(other));
    match dice.below(3) {
        0 => date(&format!("2022-01-{first:02}..2022-01-{last:02}")),
        _ => date(&format!("2022-01-{first:02}")),
    }
}

fn some(dice: &mut Dice) -> Option<Date> {
    (dice.below(3) > 0).then(|| window(dice))
}

#[test]
fn a_list_of_all_says_who_was_not_there() {
    let all = calendar();
    let last = all.len() - 1;
    let mut dice = Dice::new(3);
    let (mut tried, mut decided, mut cut) = (0, 0, 0);
    for _ in 0..8_000 {
        let (from, to, seen) = (some(&mut dice), some(&mut dice), some(&mut dice));
        let lists: Vec<Date> = (0..1 + dice.below(2)).map(|_| window(&mut dice)).collect();
        let on = |date: &Date, at: usize| date.earliest() <= all[at] && all[at] <= date.latest();
        let fits = |date: &Option<Date>, at: usize| date.as_ref().is_none_or(|date| on(date, at));
        // Every stretch in the calendar that fits, and leaves each list a day without it.
        let worlds: Vec<(usize, usize)> = (0..=last)
            .flat_map(|first| (first..=last).map(move |end| (first, end)))
            .filter(|(first, end)| fits(&from, *first) && fits(&to, *end))
            .filter(|(first, end)| seen.iter().all(|seen| (*first..=*end).any(|at| on(seen, at))))
            .filter(|(first, end)| {
                let free = |list: &Date| (0..=last).any(|at| on(list, at) && (at < *first || at > *end));
                lists.iter().all(free)
            })
            .collect();
        if worlds.is_empty() {
            continue; // The list and the statement contradict each other: a finding.
        }
        let stretch = Stretch { from: from.as_ref(), to: to.as_ref(), ..Stretch::default() };
        let stretch = stretch.observed_on(seen.iter());
        let left = lists.iter().fold(stretch, |stretch, list| stretch.not_on_a_day_of(list));
        cut += usize::from(left.closed != stretch.closed);
        // At the calendar's edges an end that is not stated has no days left in the reference.
        for (at, day) in all.iter().enumerate().take(last).skip(1) {
            let is_on = |(first, end): &(usize, usize)| *first <= at && at <= *end;
            let (some, every) = (worlds.iter().any(is_on), worlds.iter().all(is_on));
            tried += 1;
            match left.holds_on(*day) {
                Holds::Yes => assert!(every, "{from:?} {to:?} {seen:?} without {lists:?}: {at}"),
                Holds::No => assert!(!some, "{from:?} {to:?} {seen:?} without {lists:?}: {at}"),
                Holds::Perhaps => continue,
            }
            decided += 1;
        }
    }
    assert!(
        tried > 20_000 && decided > tried / 3 && cut > 500,
        "{tried} tried, {decided} decided, {cut} cut"
    );
}
