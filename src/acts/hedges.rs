//! Single words of brackets: that something is only put forward, that somebody is acting, that a
//! day is not known, and what was meant as a place or a time where a hedge could stand.

use crate::model::months::month_named;

/// Words that begin a lower limit.
pub(super) const OVER: [&str; 8] =
    ["över ", "mer än ", "överstigande ", "minst ", "lägst ", "over ", "more than ", "at least "];

/// That something is only put forward.
pub(super) const PROPOSED: [&str; 10] = [
    "föreslagen",
    "föreslaget",
    "föreslagna",
    "föreslås",
    "föreslogs",
    "förslag",
    "proposed",
    "is proposed",
    "was proposed",
    "proposal",
];

/// That it was put forward, and turned down.
pub(super) const REJECTED: [&str; 16] = [
    "avslag",
    "avslaget",
    "avslagen",
    "avslagna",
    "avslogs",
    "avslås",
    "föreslogs, avslogs",
    "föreslogs men avslogs",
    "föreslagen men avslagen",
    "röstades ned",
    "inte vald",
    "rejected",
    "was rejected",
    "is rejected",
    "voted down",
    "not elected",
];

/// That somebody has a post or a seat in the place of another, for a time.
pub(super) const ACTING: [&str; 12] = [
    "tf",
    "tf.",
    "t.f.",
    "t f",
    "tillförordnad",
    "tillförordnade",
    "acting",
    "vik",
    "vik.",
    "vikarierande",
    "vikarie",
    "vikarierar",
];

/// That no day is known.
pub(super) const UNKNOWN_DAY: [&str; 5] =
    ["dag okänd", "datum okänt", "okänd dag", "day unknown", "date unknown"];

/// Words that begin what was meant as a place, a last day or a denial.
pub(super) const NO_HEDGE: [&str; 19] = [
    "rad", "rader", "sida", "sidan", "sid", "s", "tom", "to", "t", "fr", "senast", "ej", "inte", "line",
    "lines", "page", "p", "latest", "not",
];

/// That something has ended, on a day that is not said.
pub(super) fn ended(lower: &str) -> bool {
    let until = ["till och med ", "t.o.m. ", "till ", "upp till ", "to ", "until "];
    let over = ["slutat", "har slutat", "avslutad", "avslutat", "avslutade", "ended", "has ended"];
    over.contains(&lower) || of_no_day(lower, &until)
}

/// That something has begun, on a day that is not said.
pub(super) fn begun(lower: &str) -> bool {
    let since = ["från och med ", "fr.o.m. ", "från ", "sedan ", "from ", "since "];
    ["börjat", "har börjat", "begun", "has begun"].contains(&lower) || of_no_day(lower, &since)
}

fn of_no_day(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| lower.strip_prefix(word).is_some_and(|day| UNKNOWN_DAY.contains(&day)))
}

/// `mars`, `sedan hösten`: a time without its year.
pub(super) fn is_part_of_a_year(words: &str) -> bool {
    let begins = ["sedan ", "från ", "i ", "under ", "på ", "efter ", "före ", "since ", "from ", "in "];
    let bare = begins.iter().find_map(|begin| words.strip_prefix(begin)).unwrap_or(words).trim();
    let seasons = ["våren", "sommaren", "hösten", "vintern", "spring", "summer", "autumn", "winter"];
    // What one leave or election is after depends on the year too.
    let occasions =
        ["efter semestern", "efter semestrarna", "efter valet", "efter årsskiftet", "after the election"];
    month_named(bare).is_some() || seasons.contains(&bare) || occasions.contains(&words)
}
