//! The file of a source, as far as the document itself and the command line say what it has.

use crate::commands::{Problem, failure};
use crate::find::{self, Topic};
use crate::lang::both;
use crate::model::Model;
use crate::model::date::Day;
use crate::model::entity::EntityId;
use crate::model::id_of;
use crate::model::kind::{BODY, Kind};
use crate::query::coverage::told;
use crate::report::formats::yaml;
use std::fmt::Write as _;

/// Lines at the beginning that say what the document is.
const HEAD: usize = 20;
/// Lines that may be a letterhead.
const LETTERHEAD: usize = 5;
/// Letters of an id, at most.
const LONGEST: usize = 60;

/// Something that the document says of itself, and on which line, counted from one.
pub struct OwnWord {
    pub what: String,
    pub line: usize,
}

/// What a document is called by a line of its own, under a letterhead.
const SORTS: [&str; 8] = [
    "protokoll",
    "protokollsutdrag",
    "minnesanteckningar",
    "tjänsteskrivelse",
    "beslut",
    "delegationsbeslut",
    "promemoria",
    "delegationsordning",
];
/// Words before the day of the document itself.
const DAYS: [&str; 4] = ["sammanträdesdatum", "mötesdatum", "beslutsdatum", "datum"];
/// Words before the day on which a document was decided: the first day of the line, as others of it
/// say from when it is in force.
const DECIDED: [&str; 6] = ["antagen", "antagna", "antaget", "fastställd", "fastställda", "fastställt"];
/// Words before the day on which a page was changed.
const UPDATED: [&str; 6] =
    ["uppdaterad", "uppdaterades", "senast uppdaterad", "senast ändrad", "last updated", "updated"];

/// The first line that says anything; of a letterhead, what comes below it: the sort of document
/// with whose it is, or the line after the region's name.
pub fn title(lines: &[String]) -> Option<OwnWord> {
    let says = |(_, line): &(usize, &String)| line.chars().any(char::is_alphanumeric);
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let told: Vec<(usize, String)> = lines
        .iter()
        .enumerate()
        .filter(says)
        .take(LETTERHEAD)
        .map(|(at, line)| (at + 1, words(line)))
        .collect();
    let is_sort = |(_, line): &(usize, String)| SORTS.contains(&line.to_lowercase().as_str());
    let is_region = |(_, line): &(usize, String)| line.starts_with("Region ") && line.split(' ').count() <= 3;
    if let Some(sort) = told.iter().position(is_sort).filter(|sort| *sort > 0) {
        // Below the region's name it is of the body that the next line names.
        let is_body = |(_, line): &&(usize, String)| {
            line.split(' ').count() <= 4
                && line.starts_with(char::is_uppercase)
                && line.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'))
        };
        let after = told.get(sort + 1).filter(is_body).filter(|_| is_region(&told[sort - 1]));
        let whose = after.unwrap_or(&told[sort - 1]).1.clone();
        let lower = told[sort].1.to_lowercase();
        let begin: String = lower.chars().take(1).flat_map(char::to_uppercase).collect();
        let rest: String = lower.chars().skip(1).collect();
        return Some(OwnWord { what: format!("{begin}{rest} {whose}"), line: told[sort].0 });
    }
    let first = told.first()?;
    let (line, what) = told.get(1).filter(|_| is_region(first)).unwrap_or(first).clone();
    Some(OwnWord { what, line })
}

/// The day that is called the document's; or the one that stands in the title, or else in the head;
/// of several it isn't known which is the document's.
pub fn date(lines: &[String], today: Day) -> Option<OwnWord> {
    // No document is of a day that is to come.
    let is_past = |day: &String| day.len() == 10 && day.parse::<Day>().is_ok_and(|day| day <= today);
    let days_of = |(at, line): (usize, &str)| {
        let days = told(line).into_iter().filter_map(|told| told.date);
        days.filter(is_past).map(|what| OwnWord { what, line: at + 1 }).collect::<Vec<_>>()
    };
    let begins = |line: &str, words: &[&str]| {
        let first = line.split_whitespace().next().unwrap_or("").trim_end_matches(':').to_lowercase();
        words.contains(&first.as_str())
    };
    let called = only(head(lines).filter(|(_, line)| begins(line, &DAYS)).flat_map(days_of).collect());
    if called.is_some() {
        return called;
    }
    let decided = head(lines).filter(|(_, line)| begins(line, &DECIDED));
    let decided = only(decided.filter_map(|line| days_of(line).into_iter().next()).collect());
    if decided.is_some() {
        return decided;
    }
    let titled = title(lines).map(|title| title.line);
    let in_title = head(lines).filter(|(at, _)| Some(at + 1) == titled).flat_map(days_of);
    only(in_title.collect()).or_else(|| only(head(lines).flat_map(days_of).collect()))
}

/// The first day in the head, whatever it is the day of.
pub fn first_day(lines: &[String]) -> Option<OwnWord> {
    let mut days = head(lines).map(|(at, line)| (at, told(line).into_iter().find_map(|told| told.date)));
    days.find_map(|(at, day)| Some(OwnWord { what: day.filter(|day| day.len() == 10)?, line: at + 1 }))
}

/// The day on which a page says that it was changed, wherever it says so.
pub fn updated(lines: &[String], today: Day) -> Option<OwnWord> {
    let days = lines.iter().enumerate().filter_map(|(at, line)| {
        let lower = line.to_lowercase();
        let begin = UPDATED.iter().filter_map(|word| Some(lower.find(word)? + word.len())).max()?;
        let day = told(lower.get(begin..)?).into_iter().find_map(|told| told.date)?;
        let is_past = day.len() == 10 && day.parse::<Day>().is_ok_and(|day| day <= today);
        is_past.then_some(OwnWord { what: day, line: at + 1 })
    });
    only(days.collect())
}

/// What stands after "Dnr" or "Diarienummer" in the head.
pub fn registry_no(lines: &[String]) -> Option<OwnWord> {
    let numbers = head(lines).filter_map(|(at, line)| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let is_word = |word: &&str| {
            let word = word.trim_end_matches([':', '.', ',']).to_lowercase();
            ["dnr", "diarienummer", "diarienr", "ärendenummer"].contains(&word.as_str())
        };
        let after = &words[words.iter().position(is_word)? + 1..];
        let end = after.iter().take(3).position(|word| word.contains(|c: char| c.is_ascii_digit()))?;
        let what = after[..=end].join(" ").trim_end_matches([',', '.', ';']).to_string();
        Some(OwnWord { what, line: at + 1 })
    });
    only(numbers.collect())
}

/// The one region whose name stands in the title or the letterhead, or begins a line of the head:
/// other lines name others too.
pub fn region(lines: &[String], model: &Model) -> Option<(EntityId, usize)> {
    let mut found: Vec<(EntityId, usize)> = Vec::new();
    let titled = title(lines).map(|title| title.line);
    let says = |line: &&String| line.chars().any(char::is_alphanumeric);
    for (at, line) in head(lines) {
        let before = lines[..at].iter().filter(says).count();
        let is_head = before < LETTERHEAD || titled == Some(at + 1);
        let line = format!(" {} ", find::fold(line));
        for (id, region) in model.of_kind(Kind::Region) {
            let name = find::fold(region.name());
            let is_named = ["", "s"].iter().any(|end| match is_head {
                true => line.contains(&format!(" {name}{end} ")),
                false => line.starts_with(&format!(" {name}{end} ")),
            });
            if is_named && !found.iter().any(|(other, _)| *other == id) {
                found.push((id, at + 1));
            }
        }
    }
    if let [only] = found[..] { Some(only) } else { None }
}

fn head(lines: &[String]) -> impl Iterator<Item = (usize, &str)> {
    lines.iter().map(String::as_str).enumerate().take(HEAD)
}

fn only(said: Vec<OwnWord>) -> Option<OwnWord> {
    let first = said.first()?;
    let is_alone = said.iter().all(|other| other.what == first.what);
    if is_alone { said.into_iter().next() } else { None }
}

/// Whom a text names as publisher.
pub fn publisher(text: &str, model: &Model) -> Result<EntityId, Problem> {
    find::one(model, &Topic::of(text), BODY, None).map_err(|several| {
        let ids: Vec<&str> = several.iter().take(5).map(|id| &*model.get(*id).id).collect();
        let help = (!ids.is_empty()).then(|| {
            both(format!("skriv ett av: {}", ids.join(", ")), format!("write one of: {}", ids.join(", ")))
        });
        let message = match several.len() {
            0 => both(
                format!("datamängden har inget organ som heter `{text}`"),
                format!("the data has no body called `{text}`"),
            ),
            _ => {
                both(format!("`{text}` kan betyda flera organ"), format!("`{text}` can mean several bodies"))
            }
        };
        Problem { help, ..failure(message) }
    })
}

/// An id of a title, cut at a word, and of the day.
pub fn id(title: &str, date: Option<&str>) -> String {
    let day = date.filter(|date| date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
    let tail = day.map(|day| format!("-{day}")).unwrap_or_default();
    let mut id = id_of(title);
    while id.len() + tail.len() > LONGEST {
        match id.rfind('-') {
            Some(at) => id.truncate(at),
            None => id.truncate(LONGEST - tail.len()),
        }
    }
    format!("{id}{tail}")
}

/// Whether a value is written without quotes as the data is: a day, a checksum, an address.
fn is_bare(value: &str) -> bool {
    let is_day = value.len() == 10 && value.split('-').map(str::len).eq([4, 2, 2]);
    let is_sum = value.len() == 64 && value.chars().any(|c| matches!(c, 'a'..='d' | 'f'));
    let is_address = value.starts_with("https://")
        && value.chars().all(|c| c.is_ascii_alphanumeric() || "/:.-_~?=&%+".contains(c));
    is_day && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        || is_sum && value.bytes().all(|byte| byte.is_ascii_hexdigit())
        || is_address
}

/// The lines of the file, those without a value left out, in the order of the schema.
pub fn file(values: &[(&str, Option<&str>)], places: &[String]) -> String {
    let mut file = String::new();
    for (key, value) in values {
        if let Some(value) = value {
            let _ = write!(file, "{key}: ");
            match is_bare(value) {
                true => file.push_str(value),
                false => yaml::text(value, &mut file),
            }
            file.push('\n');
        }
    }
    let _ = writeln!(file, "sources: [{}]", places.join(", "));
    file
}

#[cfg(test)]
mod tests {
    use super::{Day, date, title, updated};

    #[test]
    fn a_day_in_the_title_is_the_document_s() {
        let read = |text: &str| {
            let lines: Vec<String> = text.lines().map(String::from).collect();
            date(&lines, Day::constant(2026, 12, 31)).map(|said| (said.what, said.line))
        };
        let found = Some(("2026-03-04".to_string(), 1));
        assert_eq!(read("Protokoll 2026-03-04\nfrån och med 1 april 2026\n"), found);
        assert_eq!(read("Protokoll\n2026-03-04\nfrån och med 1 april 2026\n"), None);
        assert_eq!(read("Protokoll 2026-03-03 och 2026-03-04\n"), None);
        // No document is of a day that is to come.
        assert_eq!(read("Avtal\nNämnden inrättas den 1 januari 2027\n"), None);
        assert_eq!(
            read("Avtal\nNämnden inrättas den 1 januari 2027\nden 4 mars 2026\n").map(|said| said.1),
            Some(3)
        );
        let called = Some(("2025-01-22".to_string(), 2));
        assert_eq!(read("Protokoll\nSammanträdesdatum 2025-01-22\nfrån och med 1 april 2026\n"), called);
    }

    #[test]
    fn the_day_of_what_was_decided_or_changed() {
        let lines = |text: &str| text.lines().map(String::from).collect::<Vec<_>>();
        let today = Day::constant(2026, 12, 31);
        let order = lines(
            "Delegationsordning\nAntagen av Trafiknämnden den 11 juni 2026, § 52. Gäller från den 1 juli 2026.\nErsätter \
             den av 2023-02-14.\n",
        );
        assert_eq!(date(&order, today).map(|said| said.what), Some("2026-06-11".to_string()));
        let page =
            lines("Psykisk hälsa\nMötet är den 5 maj 2026.\nKontakt: x. Sidan uppdaterad 3 oktober 2026\n");
        assert_eq!(
            updated(&page, today).map(|said| (said.what, said.line)),
            Some(("2026-10-03".to_string(), 3))
        );
        assert!(updated(&lines("Uppdaterad\n2026-10-03\n"), today).is_none());
    }

    #[test]
    fn a_letterhead_is_no_title() {
        let read = |text: &str| {
            title(&text.lines().map(String::from).collect::<Vec<_>>()).map(|said| (said.what, said.line))
        };
        for (text, what, line) in [
            ("Region Norr\nRegionfullmäktige\nPROTOKOLL\n2025\n", "Protokoll Regionfullmäktige", 3),
            ("Region Norr\nProtokoll\nRegionstyrelsen\n2025\n", "Protokoll Regionstyrelsen", 2),
            ("Region Norr\n\nRegionfullmäktige, protokoll\n", "Regionfullmäktige, protokoll", 3),
            ("Protokoll\nRegion Norr\n", "Protokoll", 1),
            (
                "Region Norr bygger om sin organisation\nMer text\n",
                "Region Norr bygger om sin organisation",
                1,
            ),
            ("Region Norr\n", "Region Norr", 1),
        ] {
            assert_eq!(read(text), Some((what.to_string(), line)), "{text}");
        }
    }
}
