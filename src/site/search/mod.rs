//! The index for search, in parts that a page reads when they are needed: what is called how, in
//! every word that the data has for it, and who is in charge.
//!
//! Things stand in the order in which they are offered when they fit alike. `base` says of each
//! stretch of them what they have in common; `w-va` has the words that have "va" at their
//! beginning or before at least two letters more, each with the things that have it; `r-3` has
//! what is shown of some things. Where there are few words, they are one part, `w-all`.

mod found_by;
mod packed;
mod page;
mod said;
mod words;

use crate::find;
use crate::lang::Lang;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::standing::Standing;
use crate::parallel;
use crate::query::Mark;
use crate::report::escape;
use crate::site::pages::Page;
use crate::site::{Site, changes, split};
use found_by::Numbers;
pub use page::page;
pub use said::Without;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use words::WordIndex;

/// Things that are shown from one file.
const TOGETHER: usize = 64;
/// So many bytes of words are read at once rather than in parts.
const FEW: usize = 150_000;

/// JSON in which nothing can be markup.
pub struct Island(String);

impl Island {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The index within a page, for `textContent`.
pub fn island(site: &Site<'_>) -> Island {
    let index = Index::of(site);
    let mut base = index.base();
    base["words"] = Value::from(index.words.all());
    base["rows"] = Value::Array(index.rows);
    inert(&base)
}

/// The files of the index. Each is a script: a page that is opened from a folder may not fetch a
/// file, but it may run one that lies beside it. What the script holds is one text, which is read
/// as JSON.
pub fn files<E>(site: &Site<'_>, take: &dyn Fn(Page) -> Result<(), E>) -> Result<(), E> {
    let mut index = Index::of(site);
    let mut base = index.base();
    let years = changes::years(site).into_iter();
    base["years"] = years.map(|(year, at)| (year, format!("andringar{}", split::ending(at)))).collect();
    if site.is_large() {
        base["said"] = Value::Array(packed::pack(&mut index.rows));
    }
    let all = index.words.all();
    let parts = match all.len() <= FEW {
        true => Parts::from([("all".to_string(), all)]),
        false => {
            let parts = index.words.parts();
            base["parts"] = parts.keys().map(|part| Value::from(part.as_str())).collect();
            parts
        }
    };
    base["together"] = TOGETHER.into();
    // A text within a text is escaped twice, so that nothing in it can end the script or the line.
    let file = |name: &str, text: String| {
        let text = format!("govIndex({},{});\n", inert(&Value::from(name)).0, inert(&Value::from(text)).0);
        take(Page::of(format!("search/{name}.js"), text))
    };
    file("base", base.to_string())?;
    for (at, rows) in index.rows.chunks(TOGETHER).enumerate() {
        file(&format!("r-{at}"), json!(rows).to_string())?;
    }
    site.others_in_files().into_iter().try_for_each(|(name, said)| file(&name, said))?;
    parts.into_iter().try_for_each(|(part, words)| file(&format!("w-{}", named(&part)), words))
}

/// A part's name in a file's: other letters than ours by their numbers.
fn named(part: &str) -> String {
    let letter = |c: char| match c {
        'a'..='z' | '0'..='9' | '_' => c.to_string(),
        _ => format!("u{:x}", c as u32),
    };
    part.chars().map(letter).collect()
}

/// JSON in which nothing can be markup or a line of a script.
pub fn inert(json: &Value) -> Island {
    let text = escape::json(&json.to_string());
    let inert = text
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    Island(inert)
}

/// All that can be found.
struct Index {
    /// The day of which it tells who has what.
    today: Day,
    /// What things have in common that stand after one another: how many, kind, whether they are
    /// gone, words of the name, region (-1 is none).
    runs: Vec<(usize, [i64; 4])>,
    regions: Vec<Value>,
    /// What else each of them is called.
    called: Vec<String>,
    /// What is shown of each.
    rows: Vec<Value>,
    words: WordIndex,
}

impl Index {
    fn of(site: &Site<'_>) -> Index {
        let regions = site.model.regions();
        let ids: Vec<EntityId> = site.model.all().map(|(id, _)| id).collect();
        let numbers = site.numbers_of_documents();
        let found = parallel::map(&ids, |id| site.found(*id, &regions, &numbers));
        let mut found: Vec<Found> = found.into_iter().flatten().collect();
        found.sort_by_cached_key(|one| (one.order(), one.at));
        let mut index = Index {
            today: site.when.today,
            runs: Vec::new(),
            regions: regions.iter().map(|id| site.in_both(|lang| site.shown(*id, lang))).collect(),
            called: regions.iter().map(|id| site.other_names(*id).join(" ")).collect(),
            rows: Vec::with_capacity(found.len()),
            words: WordIndex::default(),
        };
        for (at, one) in found.into_iter().enumerate() {
            match index.runs.last_mut().filter(|(_, common)| *common == one.common) {
                Some((count, _)) => *count += 1,
                None => index.runs.push((1, one.common)),
            }
            index.words.add(at, &one.names, &one.texts, &one.notes);
            index.rows.push(one.row);
        }
        index
    }

    fn base(&self) -> Value {
        let kinds: Vec<[String; 2]> = Kind::ALL.iter().map(|kind| [kind.name().sv, kind.name().en]).collect();
        let run = |(count, common): &(usize, [i64; 4])| {
            std::iter::once(*count as i64).chain(*common).collect::<Vec<i64>>()
        };
        // One list says which words only ask, here and in `gov ask`.
        let asking = find::words_that_ask();
        let today = self.today.to_string();
        json!({ "asking": asking, "today": today, "called": self.called, "kinds": kinds, "regions": self.regions, "runs": self.runs.iter().map(run).collect::<Vec<_>>() })
    }
}

/// One thing that can be found.
struct Found {
    at: u32,
    rank: usize,
    /// Kind, whether it is gone, words of the name, region.
    common: [i64; 4],
    names: Vec<String>,
    texts: Vec<String>,
    /// What the editor remarks, which has words about other things too.
    notes: Vec<String>,
    row: Value,
}

impl Found {
    /// What somebody who asks who is responsible looks for comes first among equals, then what is
    /// there before what is gone, and short names before long ones.
    fn order(&self) -> (usize, [i64; 4]) {
        (self.rank, self.common)
    }
}

fn rank(kind: Kind) -> usize {
    let order = [Kind::Area, Kind::Assignment, Kind::Programme, Kind::Theme, Kind::Region];
    order.iter().position(|one| *one == kind).unwrap_or(order.len())
}

impl Site<'_> {
    /// What is found of an entity; nothing of one that is nowhere told of.
    fn found(&self, id: EntityId, regions: &[EntityId], numbers: &Numbers<'_>) -> Option<Found> {
        let entity = self.model.get(id);
        let without = if self.has_page(id) { None } else { Some(self.without_page(id)?) };
        let at = without.map_or(id, |(at, _)| at);
        let path = self.path_with_place(at);
        let has_left = matches!(without, Some((_, Without::Left | Without::Rejected | Without::Declined)));
        let region = self.model.region_of(id, self.when.day());
        let region = region.and_then(|home| regions.iter().position(|region| *region == home));
        let place = region.map_or(-1, |at| at as i64);
        let kind = Kind::ALL.iter().position(|kind| *kind == entity.kind).unwrap_or(0);
        let name = self.name_before_mark(id);
        let is_gone = has_left || is_gone(self.mark(id));
        let said = self.said_in_hit(id, has_left);
        let [sv, en] = match without {
            Some((_, Without::Left)) => ["tidigare", "formerly"].map(String::from),
            Some((_, Without::Rejected)) => ["föreslogs, avslogs", "proposed, rejected"].map(String::from),
            Some((_, Without::Declined)) => ["valdes, avböjde", "elected, declined"].map(String::from),
            Some((_, Without::Proposed)) => ["föreslagen", "proposed"].map(String::from),
            None => [Lang::Sv, Lang::En].map(|lang| self.mark_of_hit(id, lang)),
        };
        let mark = Some(json!([sv, en])).filter(|_| !sv.is_empty()).unwrap_or_default();
        let mut row = vec![Value::from(path), Value::from(name.clone()), self.word_in_both(id), said.clone()];
        // Most need no more.
        let (programme, others) = (self.programme_in_both(id), self.others_in_row(id));
        if !mark.is_null() || !programme.is_null() || !others.is_null() {
            row.extend([programme, mark]);
        }
        if !others.is_null() {
            row.push(others);
        }
        let count = words::of(&name).count().min(99) as i64;
        let mut names: Vec<String> = std::iter::once(name).chain(self.other_names(id)).collect();
        names.extend(self.later_name(id).map(String::from));
        let texts = self.texts_of(id, &said, numbers);
        let common = [kind as i64, i64::from(is_gone), count, place];
        Some(Found {
            at: self.rank(id),
            rank: rank(entity.kind),
            common,
            names,
            texts,
            notes: self.notes_of(id),
            row: Value::Array(row),
        })
    }
}

fn is_gone(mark: Mark) -> bool {
    matches!(mark.absent, Some((Standing::Ended, _)))
}

/// Texts by the part that they are in.
type Parts = BTreeMap<String, String>;
