//! A place for one: who holds it on a day, held against every way in which the stretches of all
//! its holders can lie. The answer may be vaguer than those, and never surer.

use crate::generate::Dice;
use crate::gov::gov;
use gov::diagnostic::Span;
use gov::model::date::{Date, Day};
use gov::model::entity::EntityId;
use gov::model::succession::{Succession, Who};
use gov::model::time::{Holds, Stretch};
use serde_json::Value;
use std::fs;
use std::path::Path;

const DAYS: usize = 7;

fn day(at: usize) -> Day {
    Day::constant(2022, 1, at as i8 + 1)
}

/// A day, or some days in a row on one of which something was.
fn window(dice: &mut Dice) -> Date {
    let (one, other) = (dice.below(DAYS) + 1, dice.below(DAYS) + 1);
    let text = match dice.below(6) {
        0 => format!("2022-01-{one:02}.."),
        1 | 2 => format!("2022-01-{:02}..2022-01-{:02}", one.min(other), one.max(other)),
        _ => format!("2022-01-{one:02}"),
    };
    Date::parse(&text, Span::default()).unwrap_or_else(|_| panic!("{text} is a date"))
}

/// What is said of one holder.
struct Said {
    who: Who,
    acting: bool,
    from: Option<Date>,
    to: Option<Date>,
    seen: Option<Date>,
}

impl Said {
    fn new(dice: &mut Dice) -> Said {
        let some = |dice: &mut Dice| (dice.below(5) > 1).then(|| window(dice));
        let who = [None, Some(EntityId(1)), Some(EntityId(2)), Some(EntityId(3))][dice.below(4)];
        Said { who, acting: dice.below(4) == 0, from: some(dice), to: some(dice), seen: some(dice) }
    }

    fn stretch(&self) -> Stretch<'_> {
        let stretch = Stretch {
            from: self.from.as_ref(),
            to: self.to.as_ref(),
            acting: self.acting,
            ..Stretch::default()
        };
        stretch.observed_on(self.seen.iter())
    }

    /// The stretches that it can be: a beginning or an end that nobody states may lie outside the
    /// days that are looked at.
    fn worlds(&self) -> Vec<(usize, usize)> {
        let on = |date: &Date, at: usize| date.earliest() <= day(at) && day(at) <= date.latest();
        let fits = |date: &Option<Date>, at: usize| date.as_ref().is_none_or(|date| on(date, at));
        let all = (0..DAYS).flat_map(|first| (first..DAYS).map(move |last| (first, last)));
        all.filter(|(first, last)| fits(&self.from, *first) && fits(&self.to, *last))
            .filter(|(first, last)| self.seen.iter().all(|seen| (*first..=*last).any(|at| on(seen, at))))
            .collect()
    }
}

/// Whether two can lie so: ordinary ones apart from each other, acting ones apart from each other,
/// and whoever acts gone when an ordinary one comes.
fn can_be(one: (&Said, (usize, usize)), other: (&Said, (usize, usize))) -> bool {
    let ((a, (a_first, a_last)), (b, (b_first, b_last))) = (one, other);
    if a.who == b.who {
        return true;
    }
    match (a.acting, b.acting) {
        (true, false) => !(a_first < b_first && b_first <= a_last) || b.from.is_none(),
        (false, true) => !(b_first < a_first && a_first <= b_last) || a.from.is_none(),
        _ => a_last < b_first || b_last < a_first,
    }
}

#[test]
fn whoever_comes_says_when_the_one_before_had_gone() {
    let mut dice = Dice::new(11);
    let (mut tried, mut decided, mut cut) = (0, 0, 0);
    for _ in 0..3_000 {
        let said: Vec<Said> = (0..2 + dice.below(2)).map(|_| Said::new(&mut dice)).collect();
        let each: Vec<Vec<(usize, usize)>> = said.iter().map(Said::worlds).collect();
        let mut worlds: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
        for (at, own) in each.iter().enumerate() {
            let fits = |world: &Vec<(usize, usize)>, stretch: (usize, usize)| {
                (0..at).all(|other| can_be((&said[at], stretch), (&said[other], world[other])))
            };
            worlds = worlds
                .iter()
                .flat_map(|world| {
                    let with = |stretch: &(usize, usize)| [world.as_slice(), &[*stretch]].concat();
                    own.iter().filter(|stretch| fits(world, **stretch)).map(with).collect::<Vec<_>>()
                })
                .collect();
        }
        if worlds.is_empty() {
            continue; // They contradict each other: a finding.
        }
        let succession = Succession::of(said.iter().map(|one| (one.who, one.acting, one.stretch())));
        for (at, one) in said.iter().enumerate() {
            let left = succession.leave(one.stretch(), one.who);
            cut += usize::from(left.closed != one.stretch().closed);
            // At the edges an end that is not stated has no days left in the reference.
            for on in 1..DAYS - 1 {
                let is_on = |world: &Vec<(usize, usize)>| world[at].0 <= on && on <= world[at].1;
                let (some, every) = (worlds.iter().any(is_on), worlds.iter().all(is_on));
                tried += 1;
                let told = || {
                    said.iter()
                        .map(|one| {
                            let text = |date: &Option<Date>| date.as_ref().map(|date| date.text.to_string());
                            format!(
                                "{:?} acts {}: {:?} to {:?}, seen {:?}\n",
                                one.who,
                                one.acting,
                                text(&one.from),
                                text(&one.to),
                                text(&one.seen)
                            )
                        })
                        .collect::<String>()
                };
                match left.holds_on(day(on)) {
                    Holds::Yes => assert!(every, "holder {at} on day {on} of\n{}", told()),
                    Holds::No => assert!(!some, "holder {at} on day {on} of\n{}", told()),
                    Holds::Perhaps => continue,
                }
                decided += 1;
            }
        }
    }
    assert!(
        tried > 10_000 && decided > tried / 3 && cut > 500,
        "{tried} tried, {decided} decided, {cut} cut"
    );
}

/// Who holds one post on a day, of two of whom something is said.
fn holders(name: &str, holders: &str, at: &str) -> Vec<String> {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("succession").join(name);
    let write = |path: &str, text: &str| {
        let path = data.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write("r/regions/r.yaml", "name: Region R\n");
    write("r/people/anna-ek.yaml", "name: Anna Ek\n");
    write("r/people/bo-al.yaml", "name: Bo Al\n");
    write("r/posts/chef.yaml", &format!("name: Chef\nbody: r\nholders:\n{holders}"));
    let data = data.to_str().expect("a path");
    let args = ["post", "chef", "-o", "json", "--at", at, "--data", data, "--today", "2026-11-28"];
    let answer: Value = serde_json::from_str(&gov(&args, None).out).expect("JSON");
    let rows = answer["rows"].as_array().expect("rows");
    rows.iter().map(|row| row["what"]["id"].as_str().expect("an id").to_string()).collect()
}

const ANNA: &str = "  - person: anna-ek\n    from: 2020-01-01\n";
const BO: &str = "  - person: bo-al\n    from: 2023-01-01\n";

#[test]
fn a_post_has_the_one_who_came_last() {
    let both = format!("{ANNA}{BO}");
    assert_eq!(holders("ordinary", &both, "2022-06-01"), ["anna-ek"]);
    assert_eq!(holders("ordinary", &both, "2023-06-01"), ["bo-al"]);
    let acting = format!("{ANNA}    acting: true\n{BO}");
    assert_eq!(holders("acting", &acting, "2023-06-01"), ["bo-al"]);
    // Somebody who acts may do so for one who is away.
    let away = format!("{ANNA}{BO}    acting: true\n");
    assert_eq!(holders("away", &away, "2023-06-01"), ["bo-al", "anna-ek"]);
}

#[test]
fn what_is_only_implied_or_contradicts_pushes_nobody_out() {
    let implied = format!("{ANNA}{BO}    certainty: implied\n    note: Av titeln.\n");
    // Which of them comes first is another matter.
    let both = |name: &str, text: &str| {
        let mut holders = holders(name, text, "2023-06-01");
        holders.sort();
        holders
    };
    assert_eq!(both("implied", &implied), ["anna-ek", "bo-al"]);
    let seen = format!("{ANNA}    observed: 2024-05-01\n{BO}");
    assert_eq!(both("seen", &seen), ["anna-ek", "bo-al"]);
}
