//! What is said of things in two languages, in less: of much data, what is the same in both stands
//! once, and words that differ, which are few, stand once for all things.

use serde_json::{Value, json};
use std::collections::HashMap;

/// Where words may differ from what is beside them.
const BETWEEN: [&str; 4] = [" · ", ": ", "; ", ", "];
/// How often words that differ are used at least, to stand with those of all things.
const OFTEN: usize = 4;
/// Which part of a row says it.
const SAID: usize = 3;

/// A text that is the same in both languages, or one in each.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Part<'r> {
    Same(&'r str),
    Each(&'r str, &'r str),
}

/// Takes from the rows what they have in common, which it returns.
pub fn pack(rows: &mut [Value]) -> Vec<Value> {
    let mut counts: HashMap<[String; 2], usize> = HashMap::new();
    for part in rows.iter().filter_map(said).flat_map(|(sv, en)| parts(sv, en)) {
        if let Part::Each(sv, en) = part {
            *counts.entry([sv.to_string(), en.to_string()]).or_default() += 1;
        }
    }
    let mut often: Vec<[String; 2]> =
        counts.into_iter().filter(|(_, count)| *count >= OFTEN).map(|(each, _)| each).collect();
    often.sort();
    let places: HashMap<&[String; 2], usize> =
        often.iter().enumerate().map(|(at, each)| (each, at)).collect();
    for row in rows {
        let Some((sv, en)) = said(row) else { continue };
        let mut packed: Vec<Value> = Vec::new();
        for part in parts(sv, en) {
            match part {
                Part::Same(text) => match packed.last_mut() {
                    Some(Value::String(last)) => last.push_str(text),
                    _ => packed.push(Value::from(text)),
                },
                Part::Each(sv, en) => {
                    let each = [sv.to_string(), en.to_string()];
                    packed.push(places.get(&each).map_or(json!(each), |at| Value::from(*at)));
                }
            }
        }
        row[SAID] = json!({ "of": packed });
    }
    often.into_iter().map(|each| json!(each)).collect()
}

fn said(row: &Value) -> Option<(&str, &str)> {
    match row.get(SAID)?.as_array()?.as_slice() {
        [sv, en] => Some((sv.as_str()?, en.as_str()?)),
        _ => None,
    }
}

/// Both texts side by side, in parts; one part where they don't have as many.
fn parts<'r>(sv: &'r str, en: &'r str) -> Vec<Part<'r>> {
    let (one, other) = (cut(sv), cut(en));
    if one.len() != other.len() {
        return vec![Part::Each(sv, en)];
    }
    let each = one.into_iter().zip(other);
    each.map(|(sv, en)| if sv == en { Part::Same(sv) } else { Part::Each(sv, en) }).collect()
}

/// A text in what stands between signs, and the signs.
fn cut(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let next = BETWEEN.iter().filter_map(|sign| Some((rest.find(sign)?, sign.len()))).min();
        let Some((at, len)) = next else { break };
        parts.extend([&rest[..at], &rest[at..at + len]]);
        rest = &rest[at + len..];
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_in_both_languages_stands_once_and_nothing_is_lost() {
        let row = |sv: &str, en: &str| json!(["p", "n", "w", [sv, en]]);
        let both = [("Ansvarig: Örjan, okänd", "Accountable: Örjan, unknown"), ("a, b", "c"), ("så", "so")];
        let mut rows: Vec<Value> = both.iter().cycle().take(12).map(|(sv, en)| row(sv, en)).collect();
        let common = pack(&mut rows);
        assert_eq!(rows[0][SAID], json!({ "of": [0, ": Örjan, ", 2] }).clone());
        for (row, (sv, en)) in rows.iter().zip(both.iter().cycle()) {
            for (lang, whole) in [sv, en].into_iter().enumerate() {
                let parts = row[SAID]["of"].as_array().expect("parts").iter();
                let text: String = parts
                    .map(|part| match part {
                        Value::Number(at) => common[at.as_u64().expect("a place") as usize][lang].as_str(),
                        Value::Array(each) => each[lang].as_str(),
                        part => part.as_str(),
                    })
                    .map(|part| part.expect("a text"))
                    .collect();
                assert_eq!(&text, whole);
            }
        }
    }
}
