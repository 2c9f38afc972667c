//! True histories of a body, seen on some days: whatever is recorded of them, on no day is anyone
//! said to be there who was not, or not to be there who was.

use crate::generate::Dice;
use crate::record_random::of_files;
use crate::record_said::of_source;
use ::gov::model::Model;
use ::gov::model::date::Day;
use ::gov::model::time::Holds;
use ::gov::sources::Sources;
use std::collections::BTreeMap;

const PEOPLE: [(&str, &str); 6] = [
    ("Anna Ask", "anna-ask"),
    ("Bo Berg", "bo-berg"),
    ("Cia Dal", "cia-dal"),
    ("Dan Ek", "dan-ek"),
    ("Eva Fors", "eva-fors"),
    ("Gun Holm", "gun-holm"),
];
/// The days of two years.
const DAYS: usize = 730;

fn day(at: usize) -> Day {
    let mut day = Day::constant(2024, 1, 1);
    for _ in 0..at {
        day = day.tomorrow().expect("there is a next day");
    }
    day
}

/// From when until when each was there, in truth; some never were.
fn truth(dice: &mut Dice) -> Vec<Option<(usize, usize)>> {
    let stay = |_| {
        let (one, other) = (dice.below(DAYS), dice.below(DAYS));
        (dice.below(6) > 0).then_some((one.min(other), one.max(other)))
    };
    PEOPLE.iter().map(stay).collect()
}

/// The documents of a history, by their days: lists of all, some who were seen, elections, ends.
fn documents(dice: &mut Dice, truth: &[Option<(usize, usize)>]) -> BTreeMap<usize, Vec<String>> {
    let mut all: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for _ in 0..2 + dice.below(5) {
        let at = dice.below(DAYS);
        let there = |stay: &Option<(usize, usize)>| stay.is_some_and(|(from, to)| from <= at && at <= to);
        let here = PEOPLE.iter().zip(truth).filter(|(_, stay)| there(stay)).map(|((name, _), _)| *name);
        let is_whole = dice.below(3) > 0;
        let here: Vec<&str> = here.filter(|_| is_whole || dice.below(2) == 0).collect();
        if !here.is_empty() {
            let verb = if is_whole { "lista" } else { "sågs" };
            let act = format!("- {verb}: Rådet [1]\n  ledamöter: {}\n", here.join("; "));
            all.entry(at).or_default().push(act);
        }
    }
    for ((name, _), stay) in PEOPLE.iter().zip(truth) {
        let Some((from, to)) = stay else { continue };
        // A document tells of a day before it, or after it. Whose beginning one tells, of that one
        // another tells the end: what nobody ever said to be over is still so.
        let elected = (from + dice.below(60)).saturating_sub(20).min(DAYS - 1);
        let sort = dice.below(5);
        if sort < 2 {
            let until = if sort == 0 { format!(", t.o.m. {}", day(*to)) } else { String::new() };
            let act = format!("- utse: {name}, ledamot / Rådet [från {}{until}, 1]\n", day(*from));
            all.entry(elected).or_default().push(act);
        }
        if sort == 1 || sort == 2 {
            let at = (to + dice.below(60)).saturating_sub(20).clamp(elected, DAYS - 1);
            let act = format!("- lämna: {name}, ledamot / Rådet [{}, 1]\n", day(*to));
            all.entry(at).or_default().push(act);
        }
    }
    all
}

/// The act as it is answered: who is not on a list of all is gone.
fn recorded(sources: &Sources, source: &str, act: &str) -> Option<Sources> {
    match of_source(sources, source, act) {
        Ok(done) => Some(done),
        Err(told) => {
            let gone = told.split("skriv `borta: ").nth(1)?.split('`').next()?;
            of_source(sources, source, &format!("{act}  borta: {gone}\n")).ok()
        }
    }
}

fn data(documents: &BTreeMap<usize, Vec<String>>) -> Sources {
    let mut files = BTreeMap::from([
        ("exempel/regions/exempel.yaml".to_string(), "name: Region Exempel\n".to_string()),
        ("exempel/groups/exempel-radet.yaml".to_string(), "name: Rådet\npart_of: exempel\n".to_string()),
    ]);
    for (at, acts) in documents {
        for number in 0..acts.len() {
            let source = format!("title: T{at}\ndate: {}\nurl: https://x.example/{at}\n", day(*at));
            files.insert(format!("exempel/sources/d{at}-{number}.yaml"), source);
        }
    }
    of_files(&files)
}

#[test]
fn no_day_is_told_wrongly() {
    let mut dice = Dice::new(17);
    let (mut acts, mut asked, mut sure, mut open) = (0, 0, 0, 0);
    for _ in 0..120 {
        let truth = truth(&mut dice);
        let documents = documents(&mut dice, &truth);
        let mut sources = data(&documents);
        for (at, own) in &documents {
            for (number, act) in own.iter().enumerate() {
                acts += 1;
                let act = act.replace("[1]", "").replace(", 1]", "]");
                match recorded(&sources, &format!("d{at}-{number}"), &act) {
                    Some(done) => sources = done,
                    None => asked += 1,
                }
            }
        }
        let (model, _) = Model::build(&sources);
        let body = model.find("exempel-radet").expect("the body");
        for ((_, id), stay) in PEOPLE.iter().zip(&truth) {
            let own = model.get(body).seats().iter().filter(|seat| {
                seat.party
                    .person
                    .as_ref()
                    .and_then(|person| person.to)
                    .is_some_and(|to| &*model.get(to).id == *id)
            });
            let own: Vec<_> = own.map(|seat| model.seat(body, seat)).collect();
            if own.is_empty() {
                continue;
            }
            for at in 0..DAYS {
                let is_there = stay.is_some_and(|(from, to)| from <= at && at <= to);
                let is_edge = stay.is_some_and(|(from, to)| at.abs_diff(from) < 3 || at.abs_diff(to) < 3);
                if !is_edge && at % 11 != 0 {
                    continue;
                }
                let holds: Vec<Holds> = own.iter().map(|stretch| stretch.holds_on(day(at))).collect();
                let told = format!("{id} {} {stay:?}\n{documents:#?}", day(at));
                if holds.contains(&Holds::Yes) {
                    assert!(is_there, "was not there: {told}");
                    sure += 1;
                } else if holds.iter().all(|holds| *holds == Holds::No) {
                    assert!(!is_there, "was there: {told}");
                    sure += 1;
                } else {
                    open += 1;
                }
            }
        }
    }
    assert!(
        acts > 400 && asked * 4 < acts && sure > open,
        "{acts} acts, {asked} asked, {sure} sure, {open} open"
    );
}
