//! One entity in full: a row for every value of its file.

pub(super) mod told;

use crate::lang::Lang;
use crate::query::show::{Shown, Value};
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::published::{Later, Published};
use crate::report::v1::{self, Named};
use crate::report::{Page, Reported, Table, column, words};
use serde::Serialize;
use serde_json::{Map, Value as Json};

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    entity: Named,
    path: String,
    region: Option<Named>,
    /// The file's own keys and values, as texts.
    value: Json,
    /// What the ids in it name.
    references: Vec<Named>,
    named_by: Later,
}

#[derive(Serialize)]
struct NamedBy {
    #[serde(flatten)]
    entity: Named,
    key: &'static str,
    /// All that it says of the entity there has ended.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ended: bool,
}

/// In which form an entity is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By the keys of the file, each value in a row of its own.
    Keys,
    /// In words, for people.
    Words,
    /// Either, as the format asks.
    Both,
}

pub fn report(answer: &Shown, by: By, lang: Lang) -> Reported<'_> {
    let mut references = Vec::new();
    collect(&answer.written.value, &mut references);
    references.sort_by(|a: &Named, b: &Named| a.id.cmp(&b.id));
    references.dedup_by(|a, b| a.id == b.id);
    let data = || {
        let data = Data {
            schema: "gov/show/1",
            entity: v1::named(&answer.entity),
            path: answer.path.clone(),
            region: v1::some_named(answer.region.as_ref()),
            value: json(&answer.written.value),
            references,
            named_by: Later,
        };
        let named_by = answer.named_by.iter().map(|(entity, key)| NamedBy {
            entity: v1::named(entity),
            key,
            ended: answer.ended.contains(&(entity.id.clone(), *key)),
        });
        Published::new(&data).each("named_by", named_by)
    };
    let page = move || {
        let mut page = page(answer, by != By::Words, lang);
        if by != By::Keys {
            let documents = told::documents(answer, lang);
            page.told = Some((told::tables(answer, &documents, lang), told::notes(&documents, lang)));
        }
        page
    };
    Reported::new(page, data, true).led_by(lead::show(answer, lang))
}

fn collect(value: &Value, references: &mut Vec<Named>) {
    match value {
        Value::List(items) => items.iter().for_each(|item| collect(item, references)),
        Value::Map(entries) => entries.iter().for_each(|(_, item)| collect(item, references)),
        Value::Reference(_, Some(named)) => references.push(v1::named(named)),
        _ => {}
    }
}

pub fn json(value: &Value) -> Json {
    match value {
        Value::List(items) => Json::Array(items.iter().map(json).collect()),
        Value::Map(entries) => {
            Json::Object(entries.iter().map(|(key, value)| (key.clone(), json(value))).collect::<Map<_, _>>())
        }
        leaf => leaf.texts().into_iter().collect::<String>().into(),
    }
}

fn page(answer: &Shown, with_keys: bool, lang: Lang) -> Page {
    let mut rows = Vec::new();
    if with_keys {
        flatten("", &answer.written.value, lang, &mut rows);
    }
    let region = answer.region.as_ref().map(|region| format!(", {}", region.shown(lang))).unwrap_or_default();
    let title = format!(
        "{} ({}{region})",
        answer.entity.shown(lang),
        words::sort(&answer.word, answer.entity.kind, lang)
    );
    let columns = vec![column(lang.pick("Nyckel", "Key")), column(lang.pick("Värde", "Value"))];
    let mut tables = vec![Table { caption: None, columns, rows, grouped: 0, ..Table::default() }];
    if !answer.named_by.is_empty() {
        let columns = vec![
            column(lang.pick("Nämns av", "Mentioned by")),
            column("Id"),
            column(lang.pick("Under nyckeln", "Under the key")),
        ];
        let cells = |(named, key): &(crate::query::Named, &str)| {
            let over = match answer.ended.contains(&(named.id.clone(), *key)) {
                true => lang.pick(" (tidigare)", " (formerly)"),
                false => "",
            };
            vec![cell::named(named, lang), named.id.as_str().into(), Cell::from(format!("{key}{over}"))]
        };
        tables.push(Table {
            caption: None,
            columns,
            rows: answer.named_by.iter().map(cells).collect(),
            grouped: 0,
            ..Table::default()
        });
    }
    Page {
        title: words::capital(&title),
        tables,
        notes: vec![format!("{}: {}", lang.pick("Fil", "File"), answer.path)],
        ..Page::default()
    }
}

/// A row a leaf, with its path: `members[1].role`.
fn flatten(path: &str, value: &Value, lang: Lang, rows: &mut Vec<Vec<Cell>>) {
    let text = match value {
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                flatten(&format!("{path}[{at}]"), item, lang, rows);
            }
            return;
        }
        Value::Map(entries) => {
            for (key, item) in entries {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(&path, item, lang, rows);
            }
            return;
        }
        Value::Date(text, Some(date)) if date.in_words(lang) != *text => {
            format!("{text} ({})", date.in_words(lang))
        }
        Value::Reference(text, Some(named)) => format!("{text} ({})", named.shown(lang)),
        leaf => leaf.texts().into_iter().collect(),
    };
    rows.push(vec![path.into(), text.into()]);
}
