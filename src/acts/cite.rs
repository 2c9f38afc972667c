//! Where a source says something: lines as they are given, and words that are found in its kept
//! text.

use crate::acts::world::World;
use crate::lang::{Both, both};

/// The lines of a text in which some words stand. `…` is what is left out between its first words
/// and its last.
pub fn found(lines: &[String], quote: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, String)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        words.extend(line.split_whitespace().map(|word| (at + 1, word.to_lowercase())));
    }
    let quote = quote.replace("...", "…");
    let parts: Vec<Vec<String>> = quote
        .split('…')
        .map(|part| part.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>())
        .filter(|part| !part.is_empty())
        .collect();
    let stands = |at: usize, part: &[String]| {
        let ends = |own: &str, word: &str| own.trim_matches(is_sign) == word.trim_matches(is_sign);
        at + part.len() <= words.len() && part.iter().zip(&words[at..]).all(|(word, own)| ends(&own.1, word))
    };
    let Some((first, rest)) = parts.split_first() else { return Vec::new() };
    let mut out: Vec<(usize, usize)> = Vec::new();
    for start in (0..words.len()).filter(|at| stands(*at, first)) {
        let mut last = start + first.len() - 1;
        let mut is_whole = true;
        for part in rest {
            match (last + 1..words.len()).find(|at| stands(*at, part)) {
                Some(at) => last = at + part.len() - 1,
                None => is_whole = false,
            }
        }
        if is_whole {
            out.push((words[start].0, words[last].0));
        }
    }
    out.dedup();
    out
}

fn is_sign(c: char) -> bool {
    c.is_ascii_punctuation() || "”“«»–•".contains(c)
}

impl World {
    /// A place in a source as the data cites it; `Err` says why there is no such place.
    pub fn cited(&self, source: Option<&str>, place: &str) -> Result<String, Both> {
        let (id, place) = match (place.split_once('#'), source) {
            (Some((id, place)), _) => (id, place),
            (None, Some(id)) => (id, place),
            (None, None) => {
                return Err(both(
                    format!("vilken källa gäller `{place}`? skriv `källa:` överst"),
                    format!("of which source is `{place}`? write `source:` at the top"),
                ));
            }
        };
        let last: Option<usize> =
            place.strip_prefix('L').and_then(|lines| lines.rsplit(['-', 'L']).next()?.parse().ok());
        let count = self.kept.get(id).map(Vec::len);
        match (last, count) {
            (Some(last), Some(count)) if last > count || last == 0 => {
                let year = (1900..2100).contains(&last);
                let (sv, en) = match year {
                    true => (format!("; menade du `år {last}`?"), format!("; did you mean `year {last}`?")),
                    false => (String::new(), String::new()),
                };
                Err(both(
                    format!("{id} har {count} rader, ingen rad {last}{sv}"),
                    format!("{id} has {count} lines, no line {last}{en}"),
                ))
            }
            (Some(_), None) if self.things.contains_key(id) => Err(both(
                format!("{id} har ingen text att räkna rader i; skriv `{id}#s3` eller `§31`"),
                format!("{id} has no text to count lines in; write `{id}#s3` or `§31`"),
            )),
            _ => Ok(format!("{id}#{place}")),
        }
    }

    /// The place of a source's words: they stand there once, or it is said where.
    pub fn quoted(&self, source: Option<&str>, quote: &str) -> Result<String, Both> {
        let lines = source.and_then(|id| self.kept.get(id));
        let (Some(id), Some(lines)) = (source, lines) else {
            return Err(both(
                format!("”{quote}” kan inte sökas: källan har ingen text här"),
                format!("”{quote}” can't be looked for: the source has no text here"),
            ));
        };
        let line = |(from, to): &(usize, usize)| match from == to {
            true => format!("L{from}"),
            false => format!("L{from}-{to}"),
        };
        match found(lines, quote).as_slice() {
            [one] => Ok(format!("{id}#{}", line(one))),
            [] => {
                Err(both(format!("”{quote}” står inte i {id}"), format!("”{quote}” does not stand in {id}")))
            }
            many => {
                let places: Vec<String> = many.iter().map(line).collect();
                let places = places.join(", ");
                Err(both(
                    format!("”{quote}” står på flera ställen i {id}: {places}"),
                    format!("”{quote}” stands in several places of {id}: {places}"),
                ))
            }
        }
    }
}
