//! More that is said of a time makes an answer surer, or leaves it: it never turns yes into no or
//! no into yes, unless what is said contradicts itself, which is a finding. One of a few means the
//! same bare and in a list, and several mean the same in any order.

use crate::generate::Dice;
use gov::diagnostic::Span;
use gov::model::Model;
use gov::model::date::{Date, Day};
use gov::model::time::{Holds, Stretch};
use gov::sources::{Content, SourceFile, Sources};

const DAYS: usize = 9;

fn day(at: usize) -> Day {
    Day::constant(2022, 1, at as i8 + 1)
}

fn window(dice: &mut Dice) -> Date {
    let (one, other) = (dice.below(DAYS) + 1, dice.below(DAYS) + 1);
    let text = match dice.below(7) {
        0 => format!("2022-01-{one:02}.."),
        1 => format!("..2022-01-{one:02}"),
        2 | 3 => format!("2022-01-{:02}..2022-01-{:02}", one.min(other), one.max(other)),
        _ => format!("2022-01-{one:02}"),
    };
    Date::parse(&text, Span::default()).unwrap_or_else(|_| panic!("{text} is a date"))
}

#[derive(Clone, Default)]
struct Said {
    from: Option<Date>,
    to: Option<Date>,
    seen: Vec<Date>,
}

impl Said {
    fn stretch(&self) -> Stretch<'_> {
        let stretch = Stretch { from: self.from.as_ref(), to: self.to.as_ref(), ..Stretch::default() };
        if self.seen.is_empty() { stretch } else { stretch.observed_on(self.seen.iter()) }
    }

    /// Whether some stretch of days fits all that is said.
    fn can_be(&self) -> bool {
        let on = |date: &Date, at: usize| date.earliest() <= day(at) && day(at) <= date.latest();
        let fits = |date: &Option<Date>, at: usize| date.as_ref().is_none_or(|date| on(date, at));
        let all = (0..DAYS).flat_map(|first| (first..DAYS).map(move |last| (first, last)));
        let mut all = all.filter(|(first, last)| fits(&self.from, *first) && fits(&self.to, *last));
        all.any(|(first, last)| self.seen.iter().all(|seen| (first..=last).any(|at| on(seen, at))))
    }

    /// The same with one thing more: a beginning, an end or a sighting, or a day of a window.
    fn with_more(&self, dice: &mut Dice) -> Said {
        let mut more = self.clone();
        let narrowed = |dice: &mut Dice, date: &Option<Date>| match date {
            None => Some(window(dice)),
            Some(date) => {
                let (first, last) = (date.earliest().max(day(0)), date.latest().min(day(DAYS - 1)));
                let days: Vec<Day> = (0..DAYS).map(day).filter(|at| first <= *at && *at <= last).collect();
                let one = days.get(dice.below(days.len().max(1))).copied();
                one.map(|one| Date::parse(&one.to_string(), Span::default()).expect("a day"))
                    .or(Some(date.clone()))
            }
        };
        match dice.below(3) {
            0 => more.from = narrowed(dice, &self.from),
            1 => more.to = narrowed(dice, &self.to),
            _ => more.seen.push(window(dice)),
        }
        more
    }
}

#[test]
fn more_said_never_turns_an_answer_round() {
    let mut dice = Dice::new(19);
    let (mut tried, mut surer, mut contradicted) = (0, 0, 0);
    for _ in 0..20_000 {
        let mut said = Said::default();
        if dice.below(3) > 0 {
            said.from = Some(window(&mut dice));
        }
        if dice.below(3) > 0 {
            said.to = Some(window(&mut dice));
        }
        if dice.below(2) > 0 {
            said.seen.push(window(&mut dice));
        }
        let more = said.with_more(&mut dice);
        if !more.can_be() {
            contradicted += 1;
            continue;
        }
        for at in 1..DAYS - 1 {
            let (before, after) = (said.stretch().holds_on(day(at)), more.stretch().holds_on(day(at)));
            tried += 1;
            surer += usize::from(before == Holds::Perhaps && after != Holds::Perhaps);
            let is_turned = matches!((before, after), (Holds::Yes, Holds::No) | (Holds::No, Holds::Yes));
            let text = |date: &Option<Date>| date.as_ref().map(|date| date.text.to_string());
            assert!(
                !is_turned,
                "{at}: {before:?} {after:?} {:?} {:?} → {:?} {:?}",
                text(&said.from),
                text(&said.to),
                text(&more.from),
                text(&more.to)
            );
        }
    }
    assert!(tried > 50_000 && surer > 1_000 && contradicted > 100, "{tried} {surer} {contradicted}");
}

/// The model of a group with these lines.
fn model(lines: &str) -> Model {
    let files = [
        ("groups/grupp.yaml", format!("name: Gruppen\n{lines}")),
        ("groups/hel.yaml", "name: Hela\nsources: a\n".to_string()),
        ("people/anna.yaml", "name: Anna Ask\nsources: a\n".to_string()),
        ("sources/a.yaml", "title: A\ndate: 2022-01-03\n".to_string()),
        ("sources/b.yaml", "title: B\ndate: 2022-01-07\n".to_string()),
    ];
    let mut sources = Sources { root: "data".into(), ..Sources::default() };
    sources.files.extend(files.map(|(path, text)| SourceFile {
        path: path.to_string(),
        content: Content::Text(text.as_str().into()),
    }));
    Model::build(&sources).0
}

/// What the facts of the group are and when they hold.
fn told(model: &Model) -> Vec<String> {
    let id = model.find("grupp").expect("the group is there");
    let mut all: Vec<String> = model
        .facts(id)
        .iter()
        .map(|fact| {
            let who: Vec<u32> = fact.about().map(|id| id.0).collect();
            let days: Vec<_> =
                (0..DAYS).map(|at| fact.settled(model).map(|stretch| stretch.holds_on(day(at)))).collect();
            format!("{} {who:?} {days:?}", fact.key.name)
        })
        .collect();
    all.sort();
    all
}

#[test]
fn one_or_many_mean_the_same() {
    for (one, other) in [
        ("sources: a\n", "sources: [a]\n"),
        ("part_of: hel\nsources: a\n", "part_of:\n  - body: hel\nsources: [a]\n"),
        (
            "members:\n  - person: anna\n    source: [a, b]\n",
            "members:\n  - person: anna\n    source: [b, a]\n",
        ),
        (
            "members: {person: anna, from: 2022-01-02, source: a}\n",
            "members:\n  - person: anna\n    from: {is: 2022-01-02}\n    source: [a]\n",
        ),
        (
            "members:\n  - role: [member, deputy]\n    on_behalf_of: hel\n    source: a\n",
            "members:\n  - role: member\n    on_behalf_of: hel\n    source: a\n  - role: deputy\n    on_behalf_of: hel\n    \
             source: a\n",
        ),
    ] {
        assert_eq!(told(&model(one)), told(&model(other)), "{one}{other}");
    }
    let several = told(&model("members:\n  - person: anna\n    source: [a, b]\n"));
    assert_ne!(several, told(&model("members:\n  - person: anna\n    source: a\n")));
}
