//! What `gov show` says to people: what each key says in words, one line for one thing.

use crate::lang::Lang;
use crate::model::keys::Words;
use crate::model::kind::Kind;
use crate::model::reference::lines_of;
use crate::model::shape::{self, RecordShape, Shape};
use crate::model::sorts::sort;
use crate::query::show::{Shown, Value};
use crate::report::cell::{self, Cell};
use crate::report::{Table, column, phrase, places, words};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

/// What only a program reads.
const RAW: [&str; 1] = ["sha256"];

/// Items of one list that people read, at most.
const MOST_LINES: usize = 10_000;

/// The documents that its file cites, each once.
pub fn documents(answer: &Shown, lang: Lang) -> Vec<String> {
    fn collect(value: &Value, lang: Lang, seen: &mut HashSet<String>, all: &mut Vec<String>) {
        match value {
            Value::Reference(text, Some(named)) if text.contains('#') => {
                let title = named.shown(lang);
                if seen.insert(title.clone()) {
                    all.push(title);
                }
            }
            Value::List(items) => items.iter().for_each(|item| collect(item, lang, seen, all)),
            Value::Map(entries) => entries.iter().for_each(|(_, value)| collect(value, lang, seen, all)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    collect(&answer.written.value, lang, &mut HashSet::new(), &mut all);
    all
}

/// What is said of them below: what each number stands for.
pub fn notes(documents: &[String], lang: Lang) -> Vec<String> {
    let one = lang.pick("Källa:", "Source:").to_string();
    let number = |at: usize| if documents.len() == 1 { one.clone() } else { format!("[{}]", at + 1) };
    documents.iter().enumerate().map(|(at, title)| format!("{} {title}", number(at))).collect()
}

/// The entity's own statements, and who names it.
pub fn tables(answer: &Shown, documents: &[String], lang: Lang) -> Vec<Table> {
    let record = shape::shared(answer.entity.kind);
    let mut rows = Vec::new();
    // Its name was said before all else.
    let is_name = |key: &str, value: &Value| {
        matches!(key, "name" | "title")
            && value.texts().into_iter().collect::<String>() == answer.entity.apart().0
    };
    if let Value::Map(entries) = &answer.written.value {
        let told = |(key, value): &&(String, Value)| !RAW.contains(&key.as_str()) && !is_name(key, value);
        for (key, value) in entries.iter().filter(told) {
            let field = record.field(key);
            let label = field.map_or(key.clone(), |field| lang.of(field.key.words).to_string());
            let label = made(answer, key).map_or(label, |words| lang.of(words).to_string());
            let shape = field.map(|field| &field.shape);
            let is_sort = key == "type" && !matches!(shape, Some(Shape::Choice(_)));
            let (value, more) = first_of(value);
            let mut lines = lines(&value, shape, documents, lang);
            lines.extend(more.map(|more| beyond(more, lang)));
            // Where it is known from is one thing.
            if key == "sources" {
                lines = vec![lines.join("; ")];
            }
            for mut text in lines {
                if is_sort {
                    text = sort(&text).get(lang).to_string();
                }
                rows.push(vec![Cell::from(label.as_str()), text.into()]);
            }
        }
    }
    let columns = || vec![column(lang.pick("Vad", "What")), column(lang.pick("Innehåll", "Content"))];
    let own = Table { columns: columns(), rows, ..Table::default() };
    std::iter::once(own).chain(named_by(answer, lang)).collect()
}

/// As many items of a list as people read, and how many more there are.
fn first_of(value: &Value) -> (Cow<'_, Value>, Option<usize>) {
    match value {
        Value::List(items) if items.len() > MOST_LINES => {
            let first = Value::List(items[..MOST_LINES].to_vec());
            (Cow::Owned(first), Some(items.len() - MOST_LINES))
        }
        all => (Cow::Borrowed(all), None),
    }
}

fn beyond(more: usize, lang: Lang) -> String {
    lang.pick(format!("och {more} till; -o json har alla"), format!("and {more} more; -o json has them all"))
}

/// What its author did with a decision: whether it is one, or only a proposal, is known.
fn made(answer: &Shown, key: &str) -> Option<Words> {
    if (answer.entity.kind, key) != (Kind::Decision, "by") {
        return None;
    }
    let is = |key: &str, wanted: &str| {
        let value = answer.written.value.get(key);
        value.is_some_and(|value| value.texts().concat() == wanted)
    };
    Some(match () {
        () if is("type", "proposal") => ("föreslaget av", "proposed by"),
        () if is("type", "recommendation") => ("rekommenderat av", "recommended by"),
        () if is("status", "proposed") || is("status", "unknown") => return None,
        () => ("beslutat av", "decided by"),
    })
}

/// Who names it: each once, with how.
fn named_by(answer: &Shown, lang: Lang) -> Option<Table> {
    let mut by: BTreeMap<&str, (Cell, Vec<String>)> = BTreeMap::new();
    for (named, key) in &answer.named_by {
        let words = shape::shared(named.kind).field(key).map(|field| lang.of(field.key.words));
        let entry = by.entry(named.id.as_str()).or_insert_with(|| {
            let home = answer.homes.get(&named.id).filter(|home| home.id != named.id);
            let name = words::of_region(named, home, lang);
            (Cell { text: name, ..cell::named(named, lang) }, Vec::new())
        });
        let is_over = answer.ended.contains(&(named.id.clone(), *key));
        let over = if is_over { lang.pick(" (tidigare)", " (formerly)") } else { "" };
        entry.1.push(format!("{}{over}", words.unwrap_or(key)));
    }
    let rows = by.into_values().map(|(name, keys)| vec![name, keys.join(", ").into()]).collect();
    let by = column(lang.pick("Nämns av", "Mentioned by")).labelled();
    let columns = vec![by, column(lang.pick("På vilket sätt", "In which way"))];
    (!answer.named_by.is_empty()).then(|| Table { columns, rows, ..Table::default() })
}

/// What a key of the entity says, in words, a line for each; nothing where it is not there.
pub fn of_key(answer: &Shown, key: &str, lang: Lang) -> Vec<String> {
    let Some(value) = answer.written.value.get(key) else { return Vec::new() };
    let record = shape::shared(answer.entity.kind);
    let shape = record.field(key).map(|field| &field.shape);
    lines(value, shape, &documents(answer, lang), lang)
}

/// The same of one key of each item of a list: what the points say, without where they stand.
pub fn each_of_key(answer: &Shown, key: &str, of_item: &str, lang: Lang) -> Vec<String> {
    let Some(Value::List(items)) = answer.written.value.get(key) else { return Vec::new() };
    let text = |item: &Value| item.get(of_item).map(|text| line(text, None, &[], lang));
    items.iter().filter_map(text).collect()
}

/// A line for each item of a list; one for anything else.
fn lines(value: &Value, shape: Option<&Shape>, documents: &[String], lang: Lang) -> Vec<String> {
    match value {
        Value::List(items) => {
            let item = shape.and_then(Shape::item);
            items.iter().map(|one| line(one, item, documents, lang)).collect()
        }
        one => vec![line(one, shape, documents, lang)],
    }
}

/// A value in a line. What stands under the keys of a map follows each other, the first without its
/// key where that is a name or a text.
fn line(value: &Value, shape: Option<&Shape>, documents: &[String], lang: Lang) -> String {
    match value {
        Value::List(_) => lines(value, shape, documents, lang).join("; "),
        Value::Map(entries) => {
            let record = shape.and_then(Shape::map);
            let mut out: Vec<String> = Vec::new();
            for (at, (key, value)) in entries.iter().enumerate() {
                // A text may end as a sentence does, and something follows it.
                if let Some(before) = out.last_mut() {
                    before.truncate(before.trim_end_matches('.').len());
                }
                out.push(entry(key, value, at == 0, record, documents, lang));
            }
            out.join("; ")
        }
        Value::Reference(text, Some(named)) => match text.split_once('#') {
            Some((_, locator)) => {
                let at = documents.iter().position(|title| *title == named.shown(lang)).unwrap_or(0);
                let number = if documents.len() > 1 { format!("[{}]\u{a0}", at + 1) } else { String::new() };
                format!("{number}{}", places::located(locator, lang))
            }
            None => named.shown(lang),
        },
        leaf => leaf.leaf_in_words(lang, |named| named.shown(lang)),
    }
}

fn entry(
    key: &str,
    value: &Value,
    is_first: bool,
    record: Option<&RecordShape>,
    documents: &[String],
    lang: Lang,
) -> String {
    let field = record.and_then(|record| record.field(key));
    let text = line(value, field.map(|field| &field.shape), documents, lang);
    // Lines of a document are told as everywhere, and say themselves that they are.
    if key == "lines" && lines_of(&text).is_some() {
        return places::located(&text, lang);
    }
    let label = field.map_or(key, |field| lang.of(field.key.words));
    let label = whose(key, value, lang).unwrap_or(label);
    // Somebody, or a text, is told by itself; a rule, a vacancy, a day and a number of some
    // register are not what they name.
    let is_rule = ["all_of", "any_of", "posts", "owners_of", "vacant", "none"].contains(&key)
        || record.is_some_and(|record| record.name == "identifiers");
    let is_plain = is_first && !is_rule && !matches!(value, Value::Date(..) | Value::Choice(..));
    if is_plain { text } else { format!("{label}: {text}") }
}

/// Who "all" and "some" of a rule are: of a post those who hold it, of a programme those who are
/// responsible for its areas.
fn whose(key: &str, value: &Value, lang: Lang) -> Option<&'static str> {
    let Value::Reference(_, Some(named)) = value else { return None };
    Some(match (key, named.kind) {
        ("all_of", Kind::Post) => lang.pick("alla med befattningen", "all who hold the post"),
        ("any_of", Kind::Post) => lang.pick("några med befattningen", "some who hold the post"),
        ("all_of", Kind::Programme) => lang.of(phrase::OWNERS_OF),
        ("any_of", Kind::Programme) => lang
            .pick("några av dem som ansvarar för områdena i", "some of those responsible for the areas of"),
        _ => return None, // Of a body they are in it.
    })
}
