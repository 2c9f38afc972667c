//! A change in words: what came, went, or is another now. Values are said as everywhere: names for
//! ids, dates in words.

use crate::diff::{Change, Class, Nature, What, fingerprint, party};
use crate::lang::Lang;
use crate::model::Model;
use crate::model::plain::Plain;
use crate::model::shape::{RecordShape, Shape, shared};
use crate::model::written;
use crate::query::keys;
use crate::report::answers::why::in_words;
use crate::report::diff::json;
use crate::report::words::and as in_a_row;
use serde_json::Value as Json;

/// Characters of a text that is told in full, at most.
const LONG: usize = 80;

/// What changed, each difference by itself; where one item of a list went and one came, the one
/// became the other.
pub fn texts(changes: &[Change], now: &Model, lang: Lang) -> Vec<String> {
    let sided = |wanted: [bool; 2], key: &str| {
        let mut all = changes.iter().filter(|change| change.what == What::Key && change.key == key);
        let fits = |change: &&Change| [change.before.is_some(), change.after.is_some()] == wanted;
        let only = all.clone().filter(fits).count() == 1;
        all.find(fits).filter(|_| only)
    };
    let told = |change: &Change| match (&change.before, &change.after) {
        (None, Some(after)) if change.what == What::Key => match sided([true, false], &change.key)
            .zip(sided([false, true], &change.key))
        {
            Some((went, _)) => {
                let shape = field(shared(change.entity.kind), &change.key);
                let words = |plain: &Plain| words(plain, item(shape, plain), now, lang);
                let key = keys::in_words(&change.key).get(lang).to_string();
                Some(between(&key, &went.before.as_ref().map(words).unwrap_or_default(), &words(after), lang))
            }
            None => Some(text(change, now, lang)),
        },
        (Some(_), None)
            if change.what == What::Key
                && sided([true, false], &change.key).zip(sided([false, true], &change.key)).is_some() =>
        {
            None
        }
        _ => Some(text(change, now, lang)),
    };
    changes.iter().filter_map(told).collect()
}

/// What changed: "ansvar: Ingela Lidén: till och med: inte angivet → 31 december 2026". `now` says
/// what is called how today.
fn text(change: &Change, now: &Model, lang: Lang) -> String {
    let arrow = || {
        let plain = |side: &Option<Plain>| side.as_ref().and_then(Plain::text).unwrap_or("").to_string();
        format!("{} → {}", plain(&change.before), plain(&change.after))
    };
    match change.what {
        What::Created => lang.pick("kom in i datamängden", "was added to the data").into(),
        What::Removed => lang.pick("togs bort ur datamängden", "was removed from the data").into(),
        What::Renamed => format!("{}: {}", lang.pick("fick ett nytt id", "got a new id"), arrow()),
        What::Joined => {
            let into = change.after.as_ref().and_then(Plain::text).unwrap_or("");
            let into = now.find(into).map_or_else(|| into.to_string(), |at| now.named(at).shown(lang));
            let own = change.entity.shown(lang);
            format!("{own} {} {into}", lang.pick("blev samma fil som", "became one file with"))
        }
        What::Moved if change.class == Class::Form => {
            format!("{}: {}", lang.pick("filen flyttades", "the file was moved"), arrow())
        }
        What::Moved => {
            format!("{}: {}", lang.pick("blev ett annat slags sak", "became another kind of thing"), arrow())
        }
        What::Rewritten => lang
            .pick("skrevs på ett annat sätt, med samma innebörd", "was rewritten, with the same meaning")
            .into(),
        What::Redacted => lang.pick("namnet togs bort", "the name was removed").into(),
        What::Key | What::Text | What::Setting => of_key(change, now, lang),
    }
}

fn of_key(change: &Change, now: &Model, lang: Lang) -> String {
    let key = keys::in_words(&change.key).get(lang).to_string();
    let shape = field(shared(change.entity.kind), &change.key);
    let words = |plain: &Plain| words(plain, item(shape, plain), now, lang);
    match (&change.before, &change.after) {
        (None, Some(after)) => format!("{key}: {} ({})", words(after), lang.pick("tillkom", "added")),
        (Some(before), None) => format!("{key}: {} ({})", words(before), lang.pick("togs bort", "removed")),
        (Some(before), Some(after)) if !change.fields.is_empty() => {
            let record = shape.and_then(Shape::map);
            let of = |side: &Plain, name: &str| match side.get(name) {
                Some(value) => self::words(value, record.and_then(|record| field(record, name)), now, lang),
                None => lang.pick("inte angivet", "not stated").to_string(),
            };
            let part = |name: &String| {
                let (word, shape) = (field_word(name, lang), record.and_then(|record| field(record, name)));
                let lists = before.get(name).zip(after.get(name)).and_then(|(old, new)| listed(old, new));
                match lists {
                    Some(lists) => {
                        moved(&word, lists, |one| self::words(one, item(shape, one), now, lang), lang)
                    }
                    None => between(&word, &of(before, name), &of(after, name), lang),
                }
            };
            let parts: Vec<String> = change.fields.iter().map(part).collect();
            let whom = party(before)
                .filter(|(name, _)| !change.fields.iter().any(|field| field == name))
                .map(|(name, _)| of(before, name));
            let parts = parts.join("; ");
            whom.map_or_else(|| format!("{key}: {parts}"), |whom| format!("{key}: {whom}: {parts}"))
        }
        (Some(before), Some(after)) => match listed(before, after) {
            Some(lists) => moved(&key, lists, words, lang),
            None => between(&key, &words(before), &words(after), lang),
        },
        (None, None) => key,
    }
}

/// What a key is called within an item: what is said of it is not that it is there.
fn field_word(name: &str, lang: Lang) -> String {
    match name {
        "from" => lang.pick("från", "from").into(),
        "to" => lang.pick("till och med", "up to and including").into(),
        _ => keys::in_words(name).get(lang).to_string(),
    }
}

/// A value that is another now. Of a long text it is only said that it is: both versions are in
/// JSON.
fn between(key: &str, before: &str, after: &str, lang: Lang) -> String {
    let is_long = |text: &str| text.chars().count() > LONG;
    match is_long(before) || is_long(after) {
        true => format!("{key}: {}", lang.pick("omskrivet", "reworded")),
        false => format!("{key}: {before} → {after}"),
    }
}

/// Both sides as lists, where one of them is.
fn listed<'p>(before: &'p Plain, after: &'p Plain) -> Option<[&'p [Plain]; 2]> {
    let one = |side: &'p Plain| match side {
        Plain::List(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let is_list = [before, after].iter().any(|side| matches!(side, Plain::List(_)));
    is_list.then(|| [one(before), one(after)])
}

/// What came to a list and what went from it. Of one that only has another order both are told.
fn moved(key: &str, [before, after]: [&[Plain]; 2], words: impl Fn(&Plain) -> String, lang: Lang) -> String {
    let only = |own: &[Plain], other: &[Plain]| {
        own.iter().filter(|one| !other.contains(one)).map(&words).collect::<Vec<_>>()
    };
    let (went, came) = (only(before, after), only(after, before));
    let all = |side: &[Plain]| side.iter().map(&words).collect::<Vec<_>>().join(", ");
    let told: Vec<String> =
        [(came, lang.pick("tillkom", "added")), (went, lang.pick("togs bort", "removed"))]
            .into_iter()
            .filter(|(items, _)| !items.is_empty())
            .map(|(items, word)| format!("{word} {}", in_a_row(&items, lang)))
            .collect();
    match told.is_empty() {
        true => between(key, &all(before), &all(after), lang),
        false => format!("{key}: {}", told.join("; ")),
    }
}

fn field<'s>(record: &'s RecordShape, key: &str) -> Option<&'s Shape> {
    record.field(key).map(|field| &field.shape)
}

/// The shape of a value under a key, which may be one item of the list that the key has.
fn item<'s>(shape: Option<&'s Shape>, plain: &Plain) -> Option<&'s Shape> {
    match (shape, plain) {
        (Some(Shape::List(item) | Shape::Few(item)), Plain::Text(_) | Plain::Map(_)) => Some(item),
        (shape, _) => shape,
    }
}

fn words(plain: &Plain, shape: Option<&Shape>, now: &Model, lang: Lang) -> String {
    // A place is called as its document is.
    let name = |id: &str| now.find_ever(id.split_once('#').map_or(id, |(id, _)| id)).map(|id| now.named(id));
    in_words(&written::of_plain(plain, shape, &name), lang)
}

/// How much it matters, and whether the world changed or what was said of it: "ansvar, ändring (1
/// januari 2026)".
pub fn kind(change: &Change, lang: Lang) -> String {
    let class = match change.class {
        Class::Responsibility => lang.pick("ansvar", "responsibility"),
        Class::Structure => lang.pick("struktur", "structure"),
        Class::Composition => lang.pick("sammansättning", "composition"),
        Class::Detail => lang.pick("detalj", "detail"),
        Class::Form => return lang.pick("bara form", "form only").into(),
    };
    let nature = match change.nature {
        Nature::Change => lang.pick("ändring", "change"),
        Nature::Planned => lang.pick("planerat", "planned"),
        Nature::Correction => lang.pick("rättelse", "correction"),
        Nature::Undated => lang.pick("odaterat", "undated"),
    };
    let since =
        change.in_force.as_ref().filter(|_| matches!(change.nature, Nature::Change | Nature::Planned));
    format!(
        "{class}, {nature}{}",
        since.map(|date| format!(" ({})", date.in_words(lang))).unwrap_or_default()
    )
}

pub fn data(change: &Change) -> Json {
    // What became one with another is named by its id.
    let before = match change.what {
        What::Removed => None,
        What::Joined => Some(Json::from(change.entity.id.as_str())),
        _ => change.before.as_ref().map(json::value),
    };
    serde_json::json!({
        "what": fingerprint::what(&change.what),
        "class": change.class.key(),
        "nature": change.nature.key(),
        "key": Some(&change.key).filter(|key| !key.is_empty()),
        "before": before,
        "after": change.after.as_ref().filter(|_| change.what != What::Created).map(json::value),
        "fields": change.fields,
        "in_force": change.in_force.as_ref().map(|date| &date.text),
    })
}
