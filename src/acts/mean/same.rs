//! Whether two statements are about the same: whom, as what, for whom, at one time.

use crate::acts::mean::add::end_of;
use crate::acts::mean::statement::text;
use crate::model::date::Date;
use crate::model::plain::Plain;

/// What makes two statements be about something else: whom, as what, for whom.
const ABOUT: [&str; 27] = [
    "person",
    "post",
    "body",
    "programme",
    "area",
    "all_of",
    "any_of",
    "described",
    "vacant",
    "none",
    "role",
    "on_behalf_of",
    "task",
    "acting",
    "text",
    "what",
    "about",
    "may",
    "may_not",
    "target",
    "scope",
    "mailbox",
    "condition",
    "relation",
    "state",
    "purpose",
    "count",
];

/// Who is elected to something, or dismissed from it, is another effect than what is done to the
/// thing itself.
fn appoints(effect: &Plain) -> Option<&str> {
    effect.text_of("type").filter(|sort| matches!(*sort, "appoints" | "dismisses"))
}

/// A committee of several owners is of each, and a part of the organisation of one: two things.
fn is_owned(one: &Plain) -> bool {
    one.text_of("term") == Some("huvudman")
}

fn is_implied(one: &Plain) -> bool {
    one.text_of("certainty") == Some("implied")
}

/// Whether two statements are about the same: whom, as what, for whom.
pub(super) fn is_same(old: &Plain, new: &Plain, list: &str) -> bool {
    let is_no = |value: &&Plain| value.text() == Some("false");
    let is_equal = |key: &str| match (list, key) {
        ("members", "role") => {
            let role = |one: &Plain| one.get(key).cloned().unwrap_or_else(|| text("member"));
            role(old) == role(new)
        }
        (_, "acting" | "vacant") => {
            old.get(key).filter(|value| !is_no(value)) == new.get(key).filter(|value| !is_no(value))
        }
        _ => old.get(key) == new.get(key),
    };
    // A number of another time is another number.
    let times = ["from", "to", "observed"];
    // Of whom a seat says a condition, the same seat without one says no more.
    let is_bare = |key: &str| {
        key == "condition"
            && matches!(list, "members" | "holders")
            && (old.get(key).is_none() || new.get(key).is_none())
    };
    ABOUT.iter().all(|key| is_equal(key) || is_bare(key))
        && !(list == "members" && is_another_chair(old, new))
        && (list != "part_of" || is_owned(old) == is_owned(new) || is_implied(old))
        && (list != "changes" || appoints(old) == appoints(new))
        && (list != "counts" || times.iter().all(|key| old.get(key) == new.get(key)))
}

/// Of seats that nobody has by name the source's own word tells one from another: the first vice
/// chair is not the second.
fn is_another_chair(old: &Plain, new: &Plain) -> bool {
    let is_named = |one: &Plain| ["person", "post", "body"].iter().any(|key| one.get(key).is_some());
    let terms = old.text_of("term").zip(new.text_of("term"));
    !is_named(new) && terms.is_some_and(|(old, new)| old.to_lowercase() != new.to_lowercase())
}

/// Whether one ended before the other begins.
pub(crate) fn is_over(old: &Plain, new: &Plain) -> bool {
    let day = |text: &str| Date::parse(text, Default::default()).ok();
    let begins = new.text_of("from").or(new.text_of("observed"));
    let ends = end_of(old).and_then(day).zip(begins.and_then(day));
    ends.is_some_and(|(end, from)| end.latest() < from.earliest())
}

/// Whether somebody who sits there is proposed once more, for a time to come.
pub(super) fn is_proposed_again(old: &Plain, new: &Plain) -> bool {
    let is_proposed =
        |one: &Plain| matches!(one.text_of("certainty"), Some("proposed" | "rejected" | "declined"));
    let day = |one: &Plain| {
        let from = one.get("from")?;
        Date::parse(from.text().or_else(|| from.text_of("is"))?, Default::default()).ok()
    };
    is_proposed(new)
        && !is_proposed(old)
        && day(new).is_some_and(|new| day(old).is_none_or(|old| old.latest() < new.earliest()))
}
