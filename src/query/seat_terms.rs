//! What a source says of a seat besides who has it: who appoints, in which capacity, with or
//! without a vote, and whose turn it is.

use crate::model::Model;
use crate::model::date::{Date, Day};
use crate::model::rotation::Rotation;
use crate::model::seat::Seat;
use crate::query::{Named, When};

#[derive(Clone, Debug, Default)]
pub struct SeatTerms {
    pub capacity: Vec<Named>,
    pub nominated_by: Option<Named>,
    pub appointed_by: Option<Named>,
    pub voting: Option<bool>,
    pub rotation: Option<Turns>,
}

/// How a seat goes round.
#[derive(Clone, Debug)]
pub struct Turns {
    /// The source's words.
    pub words: Option<String>,
    pub among: Vec<Named>,
    /// How often, in months.
    pub every: Option<u16>,
    /// Whose turn it is by the rule in the time asked about: several where the days of the rule
    /// leave that open, none where it can't be worked out.
    pub whose: Vec<Named>,
}

pub fn terms(model: &Model, seat: &Seat, when: &When) -> SeatTerms {
    SeatTerms {
        capacity: seat.capacity.iter().filter_map(|of| Some(model.marked(of.to?, when))).collect(),
        nominated_by: model.named_ref(&seat.nominated_by, when),
        appointed_by: model.named_ref(&seat.appointed_by, when),
        voting: seat.voting,
        rotation: seat.rotation.as_ref().map(|rotation| turns(model, seat, rotation, when)),
    }
}

fn turns(model: &Model, seat: &Seat, rotation: &Rotation, when: &When) -> Turns {
    let among: Vec<Named> = rotation.among.iter().filter_map(|of| Some(model.marked(of.to?, when))).collect();
    // A seat that goes round from its first day on has its first turn then.
    let from = rotation.from.as_ref().or(seat.stated.from.as_ref());
    let whose = match (rotation.every.as_ref(), from) {
        (Some(every), Some(from)) if among.len() == rotation.among.len() => {
            let days = when.at.as_ref().map_or([when.today; 2], |at| [at.earliest(), at.latest()]);
            let turns = turns_in(from, every.months, among.len(), days);
            turns.into_iter().filter_map(|turn| among.get(turn)).cloned().collect()
        }
        _ => Vec::new(),
    };
    Turns {
        words: rotation.words.as_ref().map(|words| words.as_str().to_string()),
        among,
        every: rotation.every.as_ref().map(|every| every.months),
        whose,
    }
}

/// Which of `among` can have the turn in some days, by each day on which the first can have begun.
/// None before that: who had it then is not said.
pub fn turns_in(from: &Date, every: u16, among: usize, [first, last]: [Day; 2]) -> Vec<usize> {
    if from.is_open() || from.is_latest() || from.is_earliest() || among == 0 || first < from.latest() {
        return Vec::new();
    }
    // The later the first began, the fewer turns have been.
    let (least, most) = (periods(from.latest(), first, every), periods(from.earliest(), last, every));
    let mut turns: Vec<usize> = (least..=most).take(among).map(|turn| turn as usize % among).collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}

/// How many whole periods lie between two days.
fn periods(from: Day, to: Day, months: u16) -> u32 {
    let whole = |day: Day| i32::from(day.year()) * 12 + i32::from(day.month());
    let passed = whole(to) - whole(from) - i32::from(to.day() < from.day());
    u32::try_from(passed.max(0)).unwrap_or(0) / u32::from(months.max(1))
}
