//! What an act begins and ends (P4): decisions that repeal each other in random ways, each on one
//! of some days, held against every choice of days. The answer may be vaguer, and is never wrong.

use crate::generate::Dice;
use gov::model::Model;
use gov::model::date::Day;
use gov::model::time::Holds;
use gov::query::When;
use gov::query::timeline::{Event, timeline};
use gov::sources::{Content, SourceFile, Sources};

/// The days of the calendar, and the last, which is never reached.
const DAYS: i8 = 9;

fn model(files: &[(String, String)]) -> Model {
    let file = |(path, text): &(String, String)| SourceFile {
        path: path.clone(),
        content: Content::Text(text.as_str().into()),
    };
    let mut files: Vec<SourceFile> = files.iter().map(file).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Model::build(&Sources { root: "data".into(), files, ..Sources::default() }).0
}

type Window = (i8, i8);

fn window(dice: &mut Dice) -> Window {
    let day = |dice: &mut Dice| 1 + dice.below(DAYS as usize) as i8;
    let (one, other) = (day(dice), day(dice));
    if dice.below(2) == 0 { (one, one) } else { (one.min(other), one.max(other)) }
}

fn written((first, last): Window) -> String {
    format!("2022-01-{first:02}..2022-01-{last:02}")
}

/// A decision: when it has force, its own end, and which of those before it it repeals.
#[derive(Debug)]
struct Said {
    begin: Window,
    end: Option<Window>,
    repeals: Vec<usize>,
}

/// Begin and end of each, for every choice of days.
fn worlds(said: &[Said]) -> Vec<Vec<(i8, i8)>> {
    let mut choices: Vec<Vec<(i8, i8)>> = vec![Vec::new()];
    for one in said {
        let (first, last) = one.end.unwrap_or((i8::MAX, i8::MAX));
        let all: Vec<(i8, i8)> =
            (one.begin.0..=one.begin.1).flat_map(|b| (first..=last).map(move |e| (b, e))).collect();
        choices =
            choices.iter().flat_map(|before| all.iter().map(|one| [&before[..], &[*one]].concat())).collect();
    }
    // Those that come later in the list repeal those before them, so that the last is known first.
    for choice in &mut choices {
        for at in (0..said.len()).rev() {
            let (begin, end) = choice[at];
            for to in said[at].repeals.iter().filter(|_| begin <= end) {
                choice[*to].1 = choice[*to].1.min(begin - 1);
            }
        }
    }
    choices
}

#[test]
fn a_decision_is_in_force_as_if_every_choice_of_days_were_tried() {
    let mut dice = Dice::new(4);
    let (mut tried, mut said_yes, mut said_no) = (0, 0, 0);
    for _ in 0..1_500 {
        let said: Vec<Said> = (0..1 + dice.below(3))
            .map(|at| Said {
                begin: window(&mut dice),
                end: (dice.below(2) == 0).then(|| window(&mut dice)),
                repeals: (0..at).filter(|_| dice.below(2) == 0).collect(),
            })
            .collect();
        let worlds = worlds(&said);
        if worlds.len() > 20_000 {
            continue;
        }
        let file = |(at, one): (usize, &Said)| {
            let end = one.end.map_or_else(String::new, |end| format!("to: {}\n", written(end)));
            let mut text = format!(
                "name: D{at}\ntype: decision\nstatus: adopted\nin_force: {}\n{end}",
                written(one.begin)
            );
            if !one.repeals.is_empty() {
                text += "changes:\n";
            }
            for to in &one.repeals {
                text += &format!("  - type: repeals\n    target: d{to}\n");
            }
            (format!("decisions/d{at}.yaml"), text)
        };
        let model = model(&said.iter().enumerate().map(file).collect::<Vec<_>>());
        for at in 0..said.len() {
            let id = model.find(&format!("d{at}")).expect("it is read");
            let force = model.force(id).expect("a decision");
            for day in 1..DAYS {
                let on = |world: &Vec<(i8, i8)>| world[at].0 <= day && day <= world[at].1;
                let (some, every) = (worlds.iter().any(on), worlds.iter().all(on));
                tried += 1;
                match force.holds_on(Day::constant(2022, 1, day)) {
                    Holds::Yes => {
                        said_yes += 1;
                        assert!(every, "{said:?}: {at} on {day} is not always");
                    }
                    Holds::No => {
                        said_no += 1;
                        assert!(!some, "{said:?}: {at} on {day} can be");
                    }
                    Holds::Perhaps => assert!(tried > 0),
                }
            }
        }
    }
    assert!(tried > 8_000 && said_yes > 1_500 && said_no > 1_500, "{tried}: {said_yes} yes, {said_no} no");
}

/// Begin and end of a body, as the model knows them.
fn life(files: &[(&str, &str)], id: &str) -> (Option<String>, Option<String>) {
    let files: Vec<(String, String)> = files.iter().map(|(p, t)| (p.to_string(), t.to_string())).collect();
    let model = model(&files);
    let life = model.lifespan(model.find(id).expect("it is read"));
    (life.from.map(|date| date.text.to_string()), life.to.map(|date| date.text.to_string()))
}

const OLD: (&str, &str) = ("groups/old.yaml", "name: Gamla\n");
const NEW: (&str, &str) = ("groups/new.yaml", "name: Nya\n");

fn decision(status: &str) -> String {
    format!(
        "name: Omorganisation\ntype: decision\nstatus: {status}\ndate: 2016-11-25\nin_force: 2017-01-01\n\
         changes:\n  - type: creates\n    target: new\n  - type: dissolves\n    target: old\n"
    )
}

#[test]
fn what_a_decision_makes_begins_and_what_it_ends_ends_the_day_before() {
    let adopted = decision("adopted");
    let files = [("decisions/d.yaml", &*adopted), NEW, OLD];
    assert_eq!(life(&files, "new"), (Some("2017-01-01".into()), None));
    assert_eq!(life(&files, "old"), (None, Some("2016-12-31".into())));
}

/// Its last day is said as well as the first one without it.
#[test]
fn what_ends_on_a_day_of_its_own_ends_then() {
    let text = decision("adopted").replace("target: old", "target: old\n    to: 2017-06-30");
    assert_eq!(life(&[("decisions/d.yaml", &*text), NEW, OLD], "old"), (None, Some("2017-06-30".into())));
}

#[test]
fn what_is_only_proposed_or_was_rejected_touches_nothing() {
    for status in ["proposed", "rejected", "unknown"] {
        let text = decision(status);
        let files = [("decisions/d.yaml", &*text), NEW, OLD];
        assert_eq!(life(&files, "new"), (None, None), "{status}");
        assert_eq!(life(&files, "old"), (None, None), "{status}");
    }
}

#[test]
fn a_replacement_ends_what_was_and_what_comes_may_have_been_there() {
    let change = "name: Ny nämnd\ntype: replace\ndate: 2023-01-01\nbefore: [old]\nafter: [new]\n";
    let files = [("changes/c.yaml", change), NEW, OLD];
    assert_eq!(life(&files, "old"), (None, Some("2022-12-31".into())));
    assert_eq!(life(&files, "new"), (Some("..2023-01-01".into()), None));
}

#[test]
fn a_circle_of_repeals_says_of_nobody_that_it_ended() {
    let one = "name: A\ntype: decision\nstatus: adopted\ndate: 2020-01-01\nchanges:\n  - type: repeals\n    \
               target: b\n";
    let other = one.replace("name: A", "name: B").replace("target: b", "target: a");
    let files = [("decisions/a.yaml", one), ("decisions/b.yaml", &*other)];
    let files: Vec<(String, String)> = files.iter().map(|(p, t)| (p.to_string(), t.to_string())).collect();
    let model = model(&files);
    for id in ["a", "b"] {
        let force = model.force(model.find(id).expect("it is read")).expect("a decision");
        assert_eq!(force.holds_on(Day::constant(2021, 1, 1)), Holds::Perhaps, "{id}");
    }
}

#[test]
fn a_timeline_has_the_days_that_decisions_make() {
    let files: Vec<(String, String)> = [
        ("data/regions/r.yaml", "name: Region R\n"),
        ("data/groups/g.yaml", "name: Gruppen\npart_of: r\n"),
        (
            "data/decisions/d.yaml",
            "name: Inrättande\ntype: decision\nstatus: adopted\nby: r\ndate: 2020-01-15\nin_force: \
             2020-02-01\nchanges: {type: creates, target: g}\n",
        ),
        (
            "data/decisions/e.yaml",
            "name: Avveckling\ntype: decision\nstatus: adopted\nby: r\ndate: 2023-03-01\nchanges: {type: \
             dissolves, target: g}\n",
        ),
    ]
    .map(|(path, text)| (path.to_string(), text.to_string()))
    .to_vec();
    let model = model(&files);
    let today = Day::constant(2026, 11, 28);
    let id = model.find("g").expect("the group is there");
    let told = timeline(&model, id, &When { today, at: None });
    let own = told.entries.iter().filter(|entry| entry.key.name == "from");
    let days: Vec<(Event, Option<String>)> =
        own.map(|entry| (entry.event, entry.date.as_ref().map(|date| date.text.to_string()))).collect();
    let day = |day: &str| Some(day.to_string());
    assert_eq!(days, [(Event::Begins, day("2020-02-01")), (Event::Ends, day("2023-02-28"))]);
}
