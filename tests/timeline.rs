//! Faults in time against a reference that asks on every single day: the runs of a question, and
//! the checks of time on data made for it.

use crate::generate;
use gov::checks::judge;
use gov::diagnostic::{Level, Span};
use gov::model::date::{Date, Day};
use gov::model::time::{Holds, Stretch};
use gov::model::timeline;
use gov::sources::{Content, SourceFile, Sources};

use generate::Dice;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Dates of all shapes within two years, so that a test can ask on every day of four.
const DATES: [&str; 16] = [
    "2022-01-10",
    "2022-01-11",
    "2022-06-30",
    "2022-07-01",
    "2022-12-31",
    "2023-01-01",
    "2023-05-05",
    "2022-05",
    "2022-12",
    "2023-02",
    "2022",
    "2023",
    "2022-23",
    "2022-41",
    "2023-03?",
    "..",
];

fn every_day() -> impl Iterator<Item = Day> {
    std::iter::successors(Some(day("2019-06-01")), |day| day.tomorrow().ok())
        .take_while(|at| *at < day("2025-06-01"))
}

fn random_date(dice: &mut Dice) -> Option<Date> {
    let text = *dice.pick(&DATES);
    (dice.below(4) > 0).then(|| Date::parse(text, Span::default()).expect("a date"))
}

#[test]
fn runs_are_the_answers_of_every_day() {
    let mut dice = Dice::new(20_261_122);
    for _ in 0..120 {
        let dates: Vec<Option<Date>> = (0..6).map(|_| random_date(&mut dice)).collect();
        let stretch = |at: usize| {
            let ends = Stretch { from: dates[at].as_ref(), to: dates[at + 1].as_ref(), ..Stretch::default() };
            ends.observed_on(dates[at + 2].iter())
        };
        let (one, other) = (stretch(0), stretch(3));
        let asks: [&dyn Fn(Day) -> Holds; 4] = [
            &|day| one.holds_on(day).and(other.holds_on(day)),
            &|day| one.holds_on(day).or(other.could_hold(day)),
            &|day| one.holds_as_dated(day).and(other.could_hold(day).negated()),
            &|day| one.could_hold(day).negated(),
        ];
        for ask in asks {
            let runs = timeline::runs(&[one, other], ask);
            for at in every_day() {
                let run: Vec<_> = runs.iter().filter(|run| run.first <= at && at <= run.last).collect();
                assert_eq!(run.len(), 1, "one run has {at}: {runs:?}");
                assert_eq!(run[0].holds, ask(at), "{at}: {one:?} {other:?}");
            }
            assert!(
                runs.windows(2).all(|pair| pair[0].holds != pair[1].holds
                    && pair[0].last.tomorrow().ok() == Some(pair[1].first)),
                "{runs:?}"
            );
        }
    }
}

/// Three answers as numbers: and, or and not are the least, the greatest and the rest.
#[test]
fn holds_is_kleenes_logic() {
    let number = |holds: Holds| match holds {
        Holds::No => 0,
        Holds::Perhaps => 1,
        Holds::Yes => 2,
    };
    for a in [Holds::Yes, Holds::Perhaps, Holds::No] {
        assert_eq!(number(a.negated()), 2 - number(a));
        for b in [Holds::Yes, Holds::Perhaps, Holds::No] {
            assert_eq!(number(a.and(b)), number(a).min(number(b)));
            assert_eq!(number(a.or(b)), number(a).max(number(b)));
        }
    }
}

fn file(path: &str, text: String) -> SourceFile {
    SourceFile { path: path.into(), content: Content::Text(text.into()) }
}

/// The findings of a code in a data set of a body with some seats, all with days.
fn found(seats: &[(&str, &str, &str, &str)], code: &str) -> Vec<(Level, String)> {
    let entry = |(who, role, from, to): &(&str, &str, &str, &str)| {
        let date = |key: &str, date: &str| {
            if date.is_empty() { String::new() } else { format!("    {key}: {date}\n") }
        };
        format!("  - {who}\n    role: {role}\n{}{}    source: s#p1\n", date("from", from), date("to", to))
    };
    let seats: String = seats.iter().map(entry).collect();
    let person = |id: &str| file(&format!("people/{id}.yaml"), format!("name: {id}-namnet\nsources: [s]\n"));
    let mut files = vec![
        file("gov.toml", "[required]\nsteering-groups = [\"chair\"]\n".into()),
        person("a"),
        person("b"),
        person("c"),
        file("regions/r.yaml", "name: R\n".into()),
        file("sources/s.yaml", "title: S\n".into()),
        file(
            "steering-groups/g.yaml",
            format!(
                "name: G\nfrom: 2020-01-01\nto: 2024-12-31\npart_of:\n  - body: \
                 r\nmembers:\n{seats}sources: [s]\n"
            ),
        ),
    ];
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let all =
        judge::of(&Sources { root: "data".into(), files, ..Sources::default() }, day("2026-11-22")).found;
    all.into_iter()
        .filter(|finding| finding.code == code)
        .map(|finding| (finding.level, finding.message.en))
        .collect()
}

/// Chairs with whole days: a gap and an overlap are found exactly where counting the days finds
/// them.
#[test]
fn gaps_and_overlaps_are_those_of_every_day() {
    let mut dice = Dice::new(7);
    let (mut gaps, mut overlaps) = (0, 0);
    for _ in 0..150 {
        let mut days: Vec<Day> = (0..4)
            .map(|_| day("2020-01-01").saturating_add(jiff::Span::new().days(dice.below(1826) as i64)))
            .collect();
        days.sort_unstable();
        // The second begins between the first's beginning and a little after its end.
        if dice.below(2) == 0 {
            days.swap(1, 2);
        }
        let (one, other) = ((days[0], days[1]), (days[2], days[3].max(days[2])));
        let text = [one.0, one.1, other.0, other.1].map(|day| day.to_string());
        let seats =
            [("person: a", "chair", &*text[0], &*text[1]), ("person: b", "chair", &*text[2], &*text[3])];
        let is_in = |stretch: (Day, Day), day: Day| stretch.0 <= day && day <= stretch.1;
        let body = || every_day().filter(|at| is_in((day("2020-01-01"), day("2024-12-31")), *at));
        let double = body().filter(|at| is_in(one, *at) && is_in(other, *at)).count();
        let empty = body().filter(|at| *at >= one.0 && !is_in(one, *at) && !is_in(other, *at)).count();
        let days_of = |message: &str| -> i32 {
            message.split('(').skip(1).filter_map(|rest| rest.split(' ').next()?.parse::<i32>().ok()).sum()
        };
        let (two, gap) = (found(&seats, "two-chairs"), found(&seats, "role-gap"));
        assert_eq!(
            (two.len(), gap.len()),
            (usize::from(double > 0), usize::from(empty > 0)),
            "{seats:?}\n{two:?}\n{gap:?}"
        );
        for (count, own, findings) in [(double, Level::Warning, &two), (empty, Level::Error, &gap)] {
            for (level, message) in findings {
                assert_eq!((*level, days_of(message)), (own, count as i32), "{seats:?}: {message}");
            }
        }
        gaps += usize::from(empty > 0);
        overlaps += usize::from(double > 0);
    }
    assert!(gaps > 30 && overlaps > 30, "both were tried: {gaps}, {overlaps}");
}

/// Partial dates make a fault possible and not certain; missing ones make none.
#[test]
fn partial_dates_are_no_certain_fault() {
    let handover =
        [("person: a", "chair", "2021-01-01", "2022-23"), ("person: b", "chair", "2022-10", "2024-12-31")];
    let two = found(&handover, "two-chairs");
    assert_eq!(two.iter().map(|(level, _)| *level).collect::<Vec<_>>(), [Level::Info], "{two:?}");
    let gap = found(&handover, "role-gap");
    assert_eq!(gap.iter().map(|(level, _)| *level).collect::<Vec<_>>(), [Level::Info], "{gap:?}");
    let certain =
        [("person: a", "chair", "2021-01-01", "2022-23"), ("person: b", "chair", "2022-05", "2024-12-31")];
    assert_eq!(
        found(&certain, "two-chairs"),
        [(
            Level::Warning,
            "G has two chairs 31 May–1 August 2022 (at least 63 days): a-namnet and b-namnet".into()
        )]
    );
    let open = [("person: a", "chair", "2021-01-01", "")];
    assert_eq!(found(&open, "role-gap"), []);
}
