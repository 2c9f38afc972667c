//! Whether the world changed or what was said of it: by the dates that a difference has.
//!
//! A date of the past that is edited is a correction. A day that is new is a change, or planned
//! when it has not come yet. Where no date says anything, neither is claimed.

use crate::diff::Nature;
use crate::diff::class::is_wording;
use crate::model::date::{Date, Day};
use crate::model::keys;
use crate::model::plain::Plain;
use crate::model::shape::{FieldShape, Shape};

/// What is known of the time of a difference.
#[derive(Debug, PartialEq, Eq)]
pub struct Timed {
    pub nature: Nature,
    pub in_force: Option<Date>,
}

/// The nature of an item, or of a value that carries no time: what was, what is, and which keys of
/// it differ.
pub fn of_item(
    field: &FieldShape,
    before: Option<&Plain>,
    after: Option<&Plain>,
    fields: &[String],
    today: Day,
) -> Timed {
    match (before, after) {
        (None, Some(after)) => beginning(date(after, "from"), today),
        // It was said to hold, and that is taken back without an end. What had ended already was
        // wrong.
        (Some(before), None) => match date(before, "to").filter(|to| !to.is_open()) {
            Some(to) if to.latest() < today => correction(Some(to)),
            _ => undated(),
        },
        (Some(before), Some(after)) => edited(field, before, after, fields, today),
        (None, None) => undated(),
    }
}

fn edited(field: &FieldShape, before: &Plain, after: &Plain, fields: &[String], today: Day) -> Timed {
    let dates = |key| (date(before, key), date(after, key));
    let has = |key: &str| fields.iter().any(|field| field == key);
    if has("from") {
        let (old, new) = dates("from");
        match (old, new) {
            // The beginning was known and is said to be another.
            (Some(old), new) if old.latest() <= today => return correction(new.or(Some(old))),
            (Some(_), Some(new)) => return beginning(Some(new), today),
            // It held all along; now it is known since when.
            (None, Some(new)) if new.latest() <= today => return correction(Some(new)),
            (None, Some(new)) => return beginning(Some(new), today),
            _ => return correction(None),
        }
    }
    if has("to") {
        let (old, new) = dates("to");
        let open = |date: &Option<Date>| date.as_ref().is_none_or(Date::is_open);
        return match (old, new) {
            (old, Some(new)) if open(&old) && !new.is_open() => beginning(Some(new), today),
            (Some(old), new) if !old.is_open() && old.latest() < today => correction(new.or(Some(old))),
            (_, Some(new)) if !new.is_open() => beginning(Some(new), today),
            _ => undated(),
        };
    }
    if has("certainty") && is_proposed(before) != is_proposed(after) {
        // What was proposed is so, or what was so is only proposed: that is more than words.
        return if is_proposed(after) { undated() } else { beginning(date(after, "from"), today) };
    }
    let said: Vec<String> = fields.iter().filter(|key| *key != "certainty").cloned().collect();
    let is_said = if said.is_empty() { !fields.is_empty() } else { is_wording(field, &said) };
    if is_said { correction(None) } else { undated() }
}

/// Whether an item, or all of a file, is no more than a proposal.
pub fn is_proposed(item: &Plain) -> bool {
    item.text_of("certainty") == Some("proposed")
}

/// A value that has no time of its own: a name, a text, a scalar key.
pub fn of_value(field: &FieldShape, before: Option<&Plain>, after: Option<&Plain>, today: Day) -> Timed {
    let day = |value: Option<&Plain>| {
        value.and_then(Plain::text).and_then(|text| Date::parse(text, Default::default()).ok())
    };
    if field.shape != Shape::Date {
        return if field.key.is_wording { correction(None) } else { undated() };
    }
    match (day(before), day(after)) {
        (Some(old), new) if !old.is_open() && old.latest() <= today => correction(new.or(Some(old))),
        (None, Some(new)) if *field.key == keys::COMMON_FROM && new.latest() <= today => {
            correction(Some(new))
        }
        (_, Some(new)) if !new.is_open() => beginning(Some(new), today),
        _ => undated(),
    }
}

/// Something that is there from a day on.
pub fn beginning(from: Option<Date>, today: Day) -> Timed {
    match from.filter(|from| !from.is_open()) {
        Some(from) if from.earliest() > today => Timed { nature: Nature::Planned, in_force: Some(from) },
        Some(from) => Timed { nature: Nature::Change, in_force: Some(from) },
        None => undated(),
    }
}

pub fn correction(date: Option<Date>) -> Timed {
    Timed { nature: Nature::Correction, in_force: date.filter(|date| !date.is_open()) }
}

pub fn undated() -> Timed {
    Timed { nature: Nature::Undated, in_force: None }
}

/// The date of a key, of an item.
pub fn date(item: &Plain, key: &str) -> Option<Date> {
    Date::parse(item.text_of(key)?, Default::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::{of_item, of_value};
    use crate::diff::Nature::{self, Change, Correction, Planned, Undated};
    use crate::model::kind::Kind;
    use crate::model::plain::Plain;
    use crate::model::shape;

    fn item(dates: &[(&str, &str)]) -> Plain {
        Plain::Map(dates.iter().map(|(key, date)| (key.to_string(), Plain::Text(date.to_string()))).collect())
    }

    fn nature(before: Option<&[(&str, &str)]>, after: Option<&[(&str, &str)]>) -> Nature {
        let (before, after) = (before.map(item), after.map(item));
        let keys = ["from", "to", "note", "relation", "certainty"];
        let differs = |key: &&str| {
            before.as_ref().map(|item| item.get(key)) != after.as_ref().map(|item| item.get(key))
        };
        let fields: Vec<String> = keys.iter().filter(|key| differs(key)).map(|key| key.to_string()).collect();
        let field = shape::shared(Kind::Area).field("responsible").expect("a key");
        let today = "2026-11-22".parse().expect("a day");
        of_item(field, before.as_ref(), after.as_ref(), &fields, today).nature
    }

    #[test]
    fn a_date_says_what_it_is() {
        assert_eq!(nature(None, Some(&[("from", "2026-01-01")])), Change);
        assert_eq!(nature(None, Some(&[("from", "2027")])), Planned);
        assert_eq!(nature(None, Some(&[])), Undated);
        assert_eq!(nature(Some(&[]), Some(&[("to", "2026-10-31")])), Change, "it ended");
        assert_eq!(nature(Some(&[]), Some(&[("to", "2026-12-31")])), Planned, "it will end");
        assert_eq!(
            nature(Some(&[("from", "2022")]), Some(&[("from", "2021")])),
            Correction,
            "an edited past date"
        );
        assert_eq!(nature(Some(&[("to", "2022")]), Some(&[("to", "2021")])), Correction);
        assert_eq!(nature(Some(&[("to", "2022")]), Some(&[])), Correction, "it had not ended");
        assert_eq!(nature(Some(&[]), Some(&[("from", "2021")])), Correction, "what was not known");
        assert_eq!(
            nature(Some(&[("from", "2027")]), Some(&[("from", "2028")])),
            Planned,
            "a plan was changed"
        );
        assert_eq!(nature(Some(&[("to", "2022")]), None), Correction, "what is over was never so");
        assert_eq!(nature(Some(&[("from", "2022")]), None), Undated, "taken back, or ended?");
        assert_eq!(nature(Some(&[("note", "x")]), Some(&[("note", "y")])), Correction);
        assert_eq!(nature(Some(&[("certainty", "implied")]), Some(&[])), Correction);
        let proposed = [("from", "2027"), ("certainty", "proposed")];
        assert_eq!(nature(Some(&proposed), Some(&[("from", "2027")])), Planned, "adopted");
        assert_eq!(nature(Some(&[("from", "2027")]), Some(&proposed)), Undated, "or taken back");
        assert_eq!(nature(Some(&[("relation", "leads")]), Some(&[("relation", "drives")])), Undated);
    }

    #[test]
    fn values_too() {
        let text = |text: &str| Plain::Text(text.to_string());
        let nature = |key, before: &str, after: &str| {
            let all = [Kind::Programme, Kind::Decision, Kind::Group].map(shape::shared);
            let field = all.into_iter().find_map(|shape| shape.field(key)).expect("a key");
            let today = "2026-11-22".parse().expect("a day");
            of_value(field, Some(&text(before)), Some(&text(after)), today).nature
        };
        assert_eq!(
            (
                nature("name", "A", "B"),
                nature("date", "2017-10-04", "2017-10-05"),
                nature("horizon", "2027", "2030")
            ),
            (Correction, Correction, Planned)
        );
        assert_eq!((nature("attached_to", "a", "b"), nature("to", "2027", "..")), (Undated, Undated));
    }
}
