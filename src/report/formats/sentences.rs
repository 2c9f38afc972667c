//! Answers as sentences, for those who listen to them or read with large letters: no columns, no
//! lines, no boxes.

use crate::lang::Lang;
use crate::model::statement::CERTAINTIES;
use crate::report::cell::Cell;
use crate::report::formats::wrap;
use crate::report::sign::Sign;
use crate::report::{Page, Style, Table, escape, places, words};

/// Each row is a paragraph that says which of how many it is; each cell is a sentence that begins
/// with its column's name. What rows share is said once, before them.
pub fn render(page: &Page, style: Style) -> String {
    let mut blocks: Vec<_> = page.lead.as_deref().map(sentence).into_iter().collect();
    if !page.title.is_empty() {
        blocks.push(sentence(&page.title));
    }
    let mut tables: Vec<Table> = page.tables.iter().map(|table| table.plainly(style.lang)).collect();
    places::told_once(&mut tables, style.lang);
    for table in &tables {
        let caption = table.caption.as_deref().map(sentence);
        let mut groups = table.rows.chunk_by(|one, other| one[..table.grouped] == other[..table.grouped]);
        match table.grouped {
            0 => blocks.extend(said(caption, table, &table.rows, style.lang)),
            _ => {
                blocks.extend(caption);
                groups.by_ref().for_each(|rows| {
                    blocks.extend(said(Some(shared(table, &rows[0], rows.len())), table, rows, style.lang))
                });
            }
        }
    }
    blocks.extend(page.notes.iter().map(|note| sentence(note)));
    blocks.iter().map(|block| fitted(block, style.width)).collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Text in lines that fit the terminal.
pub fn fitted(text: &str, width: Option<usize>) -> String {
    match width {
        Some(width) => wrap::wrap(text, width.max(40)).join("\n"),
        None => text.to_string(),
    }
}

/// A heading and the rows, each with its number. One row needs none.
fn said(heading: Option<String>, table: &Table, rows: &[Vec<Cell>], lang: Lang) -> Vec<String> {
    let count = rows.len();
    let is_pair = table.columns.len() == 2;
    let mut blocks: Vec<String> = heading.into_iter().filter(|text| !text.is_empty()).collect();
    let number = |at: usize| {
        (count > 1).then(|| lang.pick(format!("{} av {count}.", at + 1), format!("{} of {count}.", at + 1)))
    };
    // What is told below a heading elsewhere is told after what its row says.
    let details = |row: &[Cell]| cells(table, row, table.grouped.min(2)..table.grouped).collect::<Vec<_>>();
    if is_pair {
        // A name and a value: the column's own names would only be in the way, unless they say how
        // the two belong together.
        let is_labelled = table.columns[0].is_labelled;
        let told = |(at, row): (usize, &Vec<Cell>)| {
            let said = match is_labelled {
                true => cells(table, row, 0..2).collect::<Vec<_>>().join(" "),
                false => begun(&pair(row)),
            };
            number(at).into_iter().chain([said]).collect::<Vec<_>>().join(" ")
        };
        blocks.push(rows.iter().enumerate().map(told).collect::<Vec<_>>().join("\n"));
        return blocks;
    }
    let paragraph = |(at, row): (usize, &Vec<Cell>)| {
        let doubt = doubt(table, row, lang);
        let row = &doubt.as_ref().map_or_else(|| row.clone(), |doubt| without(table, row, doubt));
        number(at)
            .into_iter()
            .chain(doubt.map(|doubt| sentence(&words::capital(&doubt))))
            .chain(cells(table, row, table.grouped..row.len()))
            .chain(if count == 1 { details(row) } else { Vec::new() })
            .collect::<Vec<_>>()
            .join(" ")
    };
    blocks.extend(rows.iter().enumerate().map(paragraph));
    // One row and its heading are one paragraph.
    if count == 1 { vec![blocks.join(" ")] } else { blocks }
}

/// What rows have in common: the first two are names, the others say what they are. Of one row
/// those stand behind what it says itself.
fn shared(table: &Table, row: &[Cell], count: usize) -> String {
    let first = 2.min(table.grouped);
    let names =
        row[..first].iter().filter(|cell| !cell.text.is_empty()).map(|cell| sentence(&begun(&cell.text)));
    let last = if count == 1 { first } else { table.grouped };
    names.chain(cells(table, row, first..last)).collect::<Vec<_>>().join(" ")
}

/// A sentence's beginning. A citation is written as it has to be written again.
fn begun(text: &str) -> String {
    let is_citation = text.split([' ', ':']).next().is_some_and(|first| first.contains('#'));
    if is_citation { text.to_string() } else { words::capital(text) }
}

fn cells<'t>(
    table: &'t Table,
    row: &'t [Cell],
    which: std::ops::Range<usize>,
) -> impl Iterator<Item = String> + 't {
    // What says what the next one is stands before it: "Ansvarig: Sofia Ljung."
    let leads = |at: usize| table.columns[at].leads && !row[at].text.is_empty();
    let is_led = move |at: usize| at > 0 && leads(at - 1);
    let is_lead = move |at: usize| leads(at) && row.get(at + 1).is_some_and(|next| !next.text.is_empty());
    which.filter(move |at| !row[*at].text.is_empty() && !is_lead(*at)).map(move |at| {
        let text = &row[at].text;
        match table.columns[at].is_bare {
            _ if is_led(at) => sentence(&begun(&format!("{}: {text}", row[at - 1].text))),
            // That nobody is said of themselves says nothing of what.
            true if row[at].sign != Some(Sign::Nobody) => sentence(&begun(text)),
            _ => labelled(&table.columns[at].title, text),
        }
    })
}

/// What makes a row less than plainly so, as its first word: whoever listens has no sign to see
/// first.
fn doubt(table: &Table, row: &[Cell], lang: Lang) -> Option<String> {
    let sign = row.iter().find_map(|cell| cell.sign)?;
    let words = match sign {
        Sign::Past => ("tidigare", "formerly"),
        Sign::Coming => ("kommande", "to come"),
        Sign::Perhaps => ("kanske", "perhaps"),
        Sign::Proposed | Sign::Example => {
            // Which of these it is stands in the column that says how sure it is.
            let is_said = |word: &String| {
                let is_it = |text: &str| text == word || text.ends_with(&format!(" ({word})"));
                row.iter().zip(&table.columns).any(|(cell, column)| column.quiet && is_it(&cell.text))
            };
            return CERTAINTIES.iter().map(|word| lang.pick(word.sv, word.en).to_string()).find(is_said);
        }
        Sign::Stated | Sign::Unknown | Sign::Nobody | Sign::Added | Sign::Removed | Sign::Changed => {
            return None;
        }
    };
    Some(lang.of(words).to_string())
}

/// A row without the word that was said first.
fn without(table: &Table, row: &[Cell], doubt: &str) -> Vec<Cell> {
    let rest = |text: &str| {
        let ended = text.strip_prefix(&format!("{doubt}: ")).unwrap_or(text);
        let sure = ended.strip_suffix(&format!(" ({doubt})")).unwrap_or(ended);
        if sure == doubt { String::new() } else { sure.to_string() }
    };
    let cells = row.iter().zip(&table.columns);
    let cells = cells.map(|(cell, column)| match column.quiet || cell.text == doubt {
        true => Cell { text: rest(&cell.text), ..cell.clone() },
        false => cell.clone(),
    });
    cells.collect()
}

/// "Roll: ordförande." What begins with its own label gets no other.
pub fn labelled(label: &str, text: &str) -> String {
    let has_one = text.strip_prefix(label).is_some_and(|rest| rest.starts_with([':', ' ']));
    if has_one { sentence(text) } else { sentence(&format!("{label}: {text}")) }
}

fn pair(row: &[Cell]) -> String {
    let (name, value) = (&row[0].text, &row[1].text);
    if value.is_empty() { sentence(name) } else { sentence(&format!("{}: {value}", path_in_words(name))) }
}

/// `members[0].person` as it would be read out: "members 1, person". Other texts stay as they are.
fn path_in_words(text: &str) -> String {
    if !text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_.[]".contains(c)) {
        return text.to_string();
    }
    let part = |part: &str| match part.strip_suffix(']').and_then(|part| part.split_once('[')) {
        Some((name, number)) => {
            number.parse::<usize>().map_or(part.to_string(), |number| format!("{name} {}", number + 1))
        }
        None => part.to_string(),
    };
    text.split('.').map(part).collect::<Vec<_>>().join(", ")
}

/// A text that ends as a sentence does, on one line and with nothing hidden.
pub fn sentence(text: &str) -> String {
    let text = escape::terminal(text);
    let text = text.trim_end();
    // A sentence that ends within quotation marks has ended.
    let ends = text.trim_end_matches(['”', '’', '“']);
    match ends.chars().last() {
        Some('.' | '?' | '!') if ends.len() < text.len() => text.to_string(),
        _ => match text.chars().last() {
            Some('.' | '?' | '!' | ':') | None => text.to_string(),
            Some(_) => format!("{text}."),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{labelled, path_in_words};

    #[test]
    fn a_path_is_read_out() {
        for (path, words) in [
            ("members[0].person", "members 1, person"),
            ("name", "name"),
            ("sources[11]", "sources 12"),
            ("a[x]", "a[x]"),
            ("Fil [0]", "Fil [0]"),
        ] {
            assert_eq!(path_in_words(path), words);
        }
    }

    #[test]
    fn nothing_is_labelled_twice() {
        assert_eq!(labelled("Ansvarig", "Ansvarig: Ingela Lidén"), "Ansvarig: Ingela Lidén.");
        assert_eq!(labelled("Ansvarig", "leds av: X"), "Ansvarig: leds av: X.");
        assert_eq!(labelled("Region", "Region Skåne"), "Region Skåne.");
    }
}
