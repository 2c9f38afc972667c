//! How it stands with something, and how much of a whole it is. Neither says that it is less than
//! so, as a hedge would: both are told beside it.

use crate::acts::counted::number;
use crate::acts::when::date_of;

/// How it stands with what somebody is to do.
const OF_TASKS: [&str; 22] = [
    "pågår",
    "pågående",
    "påbörjad",
    "påbörjat",
    "ej påbörjad",
    "ej påbörjat",
    "inte påbörjad",
    "inte påbörjat",
    "försenad",
    "försenat",
    "kvarstår",
    "klar",
    "klart",
    "genomförd",
    "genomfört",
    "slutförd",
    "slutfört",
    "ongoing",
    "not started",
    "delayed",
    "completed",
    "done",
];
/// The same of a body that is there and does nothing, or of an assignment.
const OF_ALL: [&str; 6] = ["vilande", "vilar", "pausad", "pausat", "dormant", "paused"];

pub(super) fn is_state(lower: &str) -> bool {
    OF_TASKS.contains(&of_its_day(lower)) || is_resting(lower)
}

/// Whether a state may be that of a body.
pub(super) fn is_resting(lower: &str) -> bool {
    OF_ALL.contains(&of_its_day(lower))
}

/// A state without since when it is one: `vilande sedan våren 2026`.
fn of_its_day(lower: &str) -> &str {
    let words = [" sedan ", " från och med ", " fr.o.m. ", " från ", " till och med ", " t.o.m. ", " since "];
    let parted = words.iter().find_map(|word| lower.split_once(word));
    match parted {
        Some((state, day)) if date_of(day).is_ok() => state,
        _ => lower,
    }
}

/// Whether it is over with a task that stands so.
pub(super) fn is_done(lower: &str) -> bool {
    ["klar", "klart", "genomfö", "slutfö", "completed", "done"].iter().any(|word| lower.starts_with(word))
}

/// How much of a whole: `halvtid`, `på 50 procent`, `20 % av heltid`.
pub(super) fn is_share(lower: &str) -> bool {
    let bare = ["på ", "till ", "om ", "at ", "to "].iter().find_map(|word| lower.strip_prefix(word));
    let bare = bare.unwrap_or(lower);
    let whole = [" av heltid", " av en heltid", " av tjänsten", " of full time", " tjänst", " tjänstgöring"];
    let bare = whole.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    if ["halvtid", "heltid", "deltid", "half-time", "full-time", "part-time", "half time", "full time"]
        .contains(&bare)
    {
        return true;
    }
    let count = ["procent", "percent", "%"].iter().find_map(|end| bare.strip_suffix(end)).map(str::trim);
    count.is_some_and(|count| {
        let whole = count.split([',', '.']).next().unwrap_or("");
        number(count).or_else(|| number(whole)).is_some_and(|count| count <= 100)
    })
}

/// `under punkt 3`, `vid § 22`: somebody was there for a part of a meeting.
pub(super) fn is_item_of_agenda(lower: &str) -> bool {
    let begins = ["under ", "vid ", "på ", "till och med ", "från ", "during ", "at ", "for "];
    let bare = begins.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or("");
    let items = ["punkterna ", "punkten ", "punkt ", "paragraf ", "§§ ", "§ ", "§", "items ", "item "];
    let number = items.iter().find_map(|word| bare.strip_prefix(word));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{is_item_of_agenda, is_share, is_state};

    #[test]
    fn shares_and_states() {
        for words in ["halvtid", "på 50 procent", "20 % av heltid", "till 100 procent", "33,5 procent"] {
            assert!(is_share(words), "{words}");
        }
        for words in ["fem procentenheter", "procent", "500 procent", "vid behov", "heltidstjänst"] {
            assert!(!is_share(words), "{words}");
        }
        for words in ["under punkt 3", "vid § 22", "under punkterna 3-5", "at item 3"] {
            assert!(is_item_of_agenda(words), "{words}");
        }
        assert!(!is_item_of_agenda("punkt 3") && !is_item_of_agenda("från 2026"));
        assert!(is_state("pågår") && is_state("vilande") && !is_state("vilande värd"));
        assert!(is_state("vilande sedan våren 2026") && !is_state("vilande sedan länge"));
    }
}
