//! "Did you mean": the nearest of some names, in edits.

use crate::lang::{Both, both};

/// Suggests the nearest of some names, where one is near: at most 1 + a quarter of the length in
/// edits.
pub fn did_you_mean<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<Both> {
    nearest(text, names).map(suggestion)
}

pub fn suggestion(best: &str) -> Both {
    both(format!("menade du `{best}`?"), format!("did you mean `{best}`?"))
}

/// The nearest name within the bound, the first in order among equals.
pub fn nearest<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_and_distance(text, names).map(|(_, name)| name)
}

/// The only name that is one edit away: what was meant is then certain enough to be written in its
/// place.
pub fn one_edit_away<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut near =
        names.into_iter().filter(|name| name.len().abs_diff(text.len()) <= 4 && distance(text, name) == 1);
    near.next().filter(|_| near.next().is_none())
}

/// How many edits one text is from another; two letters that changed places are one.
pub fn distance(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
}

/// The nearest name and how many edits it is away.
pub fn nearest_and_distance<'a>(
    text: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<(usize, &'a str)> {
    let bound = 1 + text.chars().count() / 4;
    let candidates = names.into_iter().filter(|name| name.len().abs_diff(text.len()) <= 2 * bound);
    let scored = candidates.map(|name| (strsim::osa_distance(text, name), name));
    scored.filter(|(distance, _)| *distance <= bound).min()
}
