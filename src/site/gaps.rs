//! What is lacking, in the same words as `gov gaps`, in both languages, as parts of a sentence.

use crate::lang::Lang;
use crate::model::date::{Date, Day};
use crate::model::entity::EntityId;
use crate::model::keys::Words;
use crate::model::time::Bounds;
use crate::query::When;
use crate::query::gaps::{self as lacking, Lack, State};
use crate::report::answers::gaps as words;
use crate::site::Site;

/// What is lacking, and how.
pub type Gap = (Lack, State);

/// Days on which what is lacking may change, at most: of what has more, it is said of today alone.
const MOST_TURNS: usize = 40;

/// What is lacking at some time, and when, as `gov gaps --at` says on any day between two on which
/// something changes.
pub fn over_time(site: &Site<'_>, id: EntityId) -> Option<Vec<(Gap, Vec<Bounds>)>> {
    let (model, entity) = (site.model, site.model.get(id));
    let told = site.told.own(id).iter().chain(site.told.elsewhere(model, id));
    let mut turns: Vec<Day> = Vec::new();
    for bounds in told.map(|told| told.bounds(model)).chain([model.life(id).bounds()]) {
        turns.extend(bounds.turning_points().filter(|day| *day > Day::MIN));
        turns.sort_unstable();
        turns.dedup();
        if turns.len() > MOST_TURNS {
            return None;
        }
    }
    let mut lasting: Vec<(Gap, Vec<Bounds>)> = Vec::new();
    let firsts = std::iter::once(None).chain(turns.iter().copied().map(Some));
    let lasts = turns.iter().filter_map(|day| day.yesterday().ok()).map(Some).chain([None]);
    for (first, last) in firsts.zip(lasts) {
        let day = first.or(last).unwrap_or(site.when.today);
        let when = When { today: site.when.today, at: Some(Date::exactly(day)) };
        let mark = model.dated(id, day).mark;
        // What is gone, to come or only proposed lacks nothing.
        if !mark.certainty.is_fact() || mark.absent.is_some() {
            continue;
        }
        for gap in lacking::of_one(model, id, entity, &when) {
            let at = lasting.iter().position(|(one, _)| *one == gap);
            let at = at.unwrap_or_else(|| {
                lasting.push((gap, Vec::new()));
                lasting.len() - 1
            });
            let days = &mut lasting[at].1;
            // What goes on is one time, so that a period within it is all of it.
            match days
                .last_mut()
                .filter(|before| before.not_after.and_then(|day| day.tomorrow().ok()) == first)
            {
                Some(before) => (before.not_after, before.lasts_to) = (last, Some(last.unwrap_or(Day::MAX))),
                None => days.push(Bounds {
                    not_before: first,
                    begun_by: Some(first.unwrap_or(Day::MIN)),
                    not_after: last,
                    lasts_to: Some(last.unwrap_or(Day::MAX)),
                    ..Bounds::default()
                }),
            }
        }
    }
    Some(lasting)
}

pub fn lack(lack: Lack) -> Words {
    (words::lack(lack, Lang::Sv).0, words::lack(lack, Lang::En).0)
}

/// In which way it is, as is said of such a thing: "inte angiven", "inte angivet", "inte angivna".
pub fn state(lack: Lack, state: State) -> (String, String) {
    let (sv, en) = (words::state(state, Lang::Sv).0, words::state(state, Lang::En).0);
    let agreeing = |word: &str| match lack {
        Lack::Members => word.replace("et", "na"),
        Lack::Number | Lack::Outcome | Lack::Area => word.to_string(),
        _ => word.replace("et", "en"),
    };
    let sv = ["angivet", "beskrivet"]
        .iter()
        .fold(sv.to_string(), |said, word| said.replace(word, &agreeing(word)));
    (sv, en.to_string())
}

/// What is lacking, and how: "Ordförande: inte angiven i källan".
pub fn said(what: Lack, how: State) -> (String, String) {
    let (lack, state) = (lack(what), state(what, how));
    (format!("{}: {}", lack.0, state.0), format!("{}: {}", lack.1, state.1))
}
