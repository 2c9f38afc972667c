//! The places that answers rest on: on a terminal each document is named once, below, by its title,
//! date and age; what rests on it has its number and lines.

use crate::lang::Lang;
use crate::model::date::Day;
use crate::model::reference::lines_of;
use crate::query::Cited;
use crate::report::cell::Cell;
use crate::report::{Page, Table, words};

/// A cited place as it is told to people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    title: String,
    /// What follows the document's id: `L12-18`, `§31`.
    locator: String,
    /// Its date and age, or that it has none.
    when: String,
}

impl Place {
    pub fn of(cited: &Cited, today: Day, lang: Lang) -> Place {
        let locator = cited.place.split_once('#').map_or("", |(_, locator)| locator);
        let when = words::dated(cited, today, lang);
        Place { title: cited.title.clone(), locator: locator.to_string(), when }
    }
}

/// A place within a document, in words: "rad 12–18", "§ 31".
pub fn located(locator: &str, lang: Lang) -> String {
    let lines = |text: &str| {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let last = last.trim_start_matches('L');
        let told = if first == last { first.to_string() } else { format!("{first}–{last}") };
        let word = lang.pick("rad", if first == last { "line" } else { "lines" });
        (is_number(first) && is_number(last)).then(|| format!("{word}\u{a0}{told}"))
    };
    let lined = locator.strip_prefix('L').and_then(lines);
    let paragraph = || {
        let number = locator.strip_prefix('§').or(locator.strip_prefix("paragraf-"))?;
        Some(format!("§\u{a0}{number}"))
    };
    lined.or_else(paragraph).unwrap_or_else(|| match locator {
        "" => String::new(),
        point if point.starts_with("punkt-") => {
            format!("{}\u{a0}{}", lang.pick("punkt", "point"), &point["punkt-".len()..])
        }
        // Its name is written as an id is, and is no word that could be broken.
        section => format!("{}\u{a0}{}", lang.pick("avsnitt", "section"), section.replace('-', "\u{a0}")),
    })
}

/// A place with its document: "rad 12 i Så arbetar vi".
pub fn within(title: &str, locator: &str, lang: Lang) -> String {
    match located(locator, lang) {
        place if place.is_empty() => title.to_string(),
        place => format!("{place} {} {title}", lang.pick("i", "of")),
    }
}

/// Places in full, for whoever reads no numbers: those of one document after its title.
pub fn told(places: &[Place], lang: Lang) -> String {
    places.chunk_by(same_document).map(|places| in_full(places, lang)).collect::<Vec<_>>().join(". ")
}

fn in_full(places: &[Place], lang: Lang) -> String {
    let located = all_located(places, lang);
    let at = if located.is_empty() { String::new() } else { format!(", {located}") };
    format!("{}{at}; {}", places[0].title, places[0].when)
}

/// The places of tables for whoever listens to them: a document in full where it is first cited,
/// and from then on by its number.
pub fn told_once(tables: &mut [Table], lang: Lang) {
    // The documents, each with how many cells cite it.
    let mut documents: Vec<(Place, usize)> = Vec::new();
    for cell in tables.iter().flat_map(|table| &table.rows).flatten() {
        for places in cell.places.chunk_by(same_document) {
            match documents.iter_mut().find(|(known, _)| same_document(known, &places[0])) {
                Some((_, cells)) => *cells += 1,
                None => documents.push((places[0].clone(), 1)),
            }
        }
    }
    let is_one = documents.len() == 1;
    let again: Vec<&Place> =
        documents.iter().filter(|(_, cells)| *cells > 1).map(|(place, _)| place).collect();
    let mut told: Vec<Place> = Vec::new();
    let mut document = |places: &[Place]| {
        let number = again.iter().position(|known| same_document(known, &places[0]));
        let name = number.map(|at| format!("{} {}", lang.pick("dokument", "document"), at + 1));
        if !told.iter().any(|known| same_document(known, &places[0])) {
            told.push(places[0].clone());
            // A number is told where it is used again.
            let name = name.filter(|_| !is_one).map(|name| format!(" ({name})")).unwrap_or_default();
            return format!("{}{name}", in_full(places, lang));
        }
        let same = || lang.pick("samma dokument", "the same document").to_string();
        let name = name.filter(|_| !is_one).unwrap_or_else(same);
        match all_located(places, lang) {
            located if located.is_empty() => name,
            located => format!("{name}, {located}"),
        }
    };
    let cells = tables.iter_mut().flat_map(|table| &mut table.rows).flatten();
    for cell in cells.filter(|cell| !cell.places.is_empty()) {
        let places = std::mem::take(&mut cell.places);
        cell.text = places.chunk_by(same_document).map(&mut document).collect::<Vec<_>>().join(". ");
    }
}

fn same_document(one: &Place, other: &Place) -> bool {
    one.title == other.title && one.when == other.when
}

fn all_located(places: &[Place], lang: Lang) -> String {
    several(places.iter().map(|place| &*place.locator).collect(), lang)
}

/// Several places of one document: "rad 29, 36".
pub fn several(mut places: Vec<&str>, lang: Lang) -> String {
    let mut out = String::new();
    let mut word = String::new();
    // Lines follow each other as in the document.
    places.sort_by_key(|place| lines_of(place).unwrap_or_default());
    // In English several lines have another word than one.
    let plural = |text: String| match text.strip_prefix("line\u{a0}") {
        Some(number) if places.len() > 1 => format!("lines\u{a0}{number}"),
        _ => text,
    };
    for text in places.iter().map(|place| plural(located(place, lang))).filter(|text| !text.is_empty()) {
        // The word for lines is said once.
        let own = text.split_once('\u{a0}').map_or("", |(word, _)| word).to_string();
        match out.is_empty() {
            true => out.push_str(&text),
            false if own == word && !own.is_empty() => out.push_str(&format!(", {}", &text[own.len() + 2..])),
            false => out.push_str(&format!(", {text}")),
        }
        word = own;
    }
    out
}

/// The page with a number for each document that it cites, and these in their order. Where all of
/// it rests on one there is no number to tell.
pub fn numbered(mut page: Page, lang: Lang) -> (Page, Vec<String>) {
    let mut documents: Vec<Place> = Vec::new();
    let cells = |page: &'_ mut Page, see: &mut dyn FnMut(&mut Cell)| {
        let rows = page.tables.iter_mut().flat_map(|table| &mut table.rows);
        rows.flatten().filter(|cell| !cell.places.is_empty()).for_each(see);
    };
    cells(&mut page, &mut |cell| {
        for place in &cell.places {
            if !documents.iter().any(|known| same_document(known, place)) {
                documents.push(place.clone());
            }
        }
    });
    let is_one = documents.len() == 1;
    cells(&mut page, &mut |cell| {
        let one = |places: &[Place]| {
            let number = documents.iter().position(|known| same_document(known, &places[0]));
            let number = format!("[{}]", number.map_or(0, |at| at + 1));
            match (is_one, all_located(places, lang)) {
                (true, located) if !located.is_empty() => located,
                (_, located) => format!("{number}\u{a0}{located}").trim_end().to_string(),
            }
        };
        cell.text = cell.places.chunk_by(same_document).map(one).collect::<Vec<_>>().join("; ");
    });
    let named = |(at, document): (usize, &Place)| {
        let number =
            if is_one { lang.pick("Källa:", "Source:").to_string() } else { format!("[{}]", at + 1) };
        format!("{number} {}; {}", document.title, document.when)
    };
    let named = documents.iter().enumerate().map(named).collect();
    (page, named)
}

#[cfg(test)]
mod tests {
    use super::located;
    use crate::lang::Lang;

    #[test]
    fn a_place_is_told_in_words() {
        for (locator, sv, en) in [
            ("L12-18", "rad 12–18", "lines 12–18"),
            ("L12-L18", "rad 12–18", "lines 12–18"),
            ("L5", "rad 5", "line 5"),
            ("§31", "§ 31", "§ 31"),
            ("paragraf-223", "§ 223", "§ 223"),
            ("Lund", "avsnitt Lund", "section Lund"),
            ("s3", "avsnitt s3", "section s3"),
            ("", "", ""),
        ] {
            let told = |lang| located(locator, lang).replace('\u{a0}', " ");
            assert_eq!((told(Lang::Sv).as_str(), told(Lang::En).as_str()), (sv, en));
        }
    }
}
