//! Where a source says something: lines as they are given, and words that are found in its kept
//! text.

use crate::acts::world::World;
use crate::lang::{Both, both};
use crate::model::is_id;
use crate::model::reference::is_place;

/// A word of a text: its line, from 1, and itself.
type Words<'t> = Vec<(usize, &'t str)>;

fn words(lines: &[String]) -> Words<'_> {
    let numbered = lines.iter().enumerate();
    numbered.flat_map(|(at, line)| line.split_whitespace().map(move |word| (at + 1, word))).collect()
}

/// Where some words stand, from the first word to the last. `…` is what is left out between its
/// first words and its last.
fn spans(words: &Words<'_>, quote: &str) -> Vec<(usize, usize)> {
    let quote = quote.replace("...", "…");
    let parts: Vec<Vec<String>> = quote
        .split('…')
        .map(|part| part.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>())
        .filter(|part| !part.is_empty())
        .collect();
    let stands = |at: usize, part: &[String]| {
        let is_like =
            |own: &str, word: &str| own.to_lowercase().trim_matches(is_sign) == word.trim_matches(is_sign);
        at + part.len() <= words.len()
            && part.iter().zip(&words[at..]).all(|(word, own)| is_like(own.1, word))
    };
    let Some((first, rest)) = parts.split_first() else { return Vec::new() };
    let mut out = Vec::new();
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
            out.push((start, last));
        }
    }
    // Of two that end in one place the shorter is meant: the other begins too early.
    let all = out.clone();
    out.retain(|one| !all.iter().any(|other| other != one && one.0 <= other.0 && other.1 <= one.1));
    out
}

/// The lines in which some words stand.
pub fn found(lines: &[String], quote: &str) -> Vec<(usize, usize)> {
    let words = words(lines);
    let mut out: Vec<(usize, usize)> =
        spans(&words, quote).into_iter().map(|(from, to)| (words[from].0, words[to].0)).collect();
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
                    format!("i vilken källa finns `{place}`? skriv `källa:` överst"),
                    format!("which source is `{place}` in? write `source:` at the top"),
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
                format!("{id} har ingen text med rader; skriv `{id}#s3` eller `§31`"),
                format!("{id} has no text with lines; write `{id}#s3` or `§31`"),
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
                format!("“{quote}” can't be looked for: the source has no text here"),
            ));
        };
        let line = |(from, to): &(usize, usize)| match from == to {
            true => format!("L{from}"),
            false => format!("L{from}-{to}"),
        };
        match found(lines, quote).as_slice() {
            [one] => Ok(format!("{id}#{}", line(one))),
            [] => Err(both(format!("”{quote}” finns inte i {id}"), format!("“{quote}” is not in {id}"))),
            many => {
                let places: Vec<String> = many.iter().map(line).collect();
                let places = places.join(", ");
                Err(both(
                    format!("”{quote}” finns på flera ställen i {id}: {places}"),
                    format!("“{quote}” is in several places in {id}: {places}"),
                ))
            }
        }
    }

    /// A text as it is to be stored, and its place where it is the source's own: `Förmedla …
    /// förvaltning` is all from the first words to the last, `rad 22` the line itself.
    pub fn text_of(
        &self,
        source: Option<&str>,
        written: &str,
        cited: &[String],
    ) -> Result<(String, Option<String>), Both> {
        let lines = source.and_then(|id| self.kept.get(id));
        let lower = written.to_lowercase();
        let numbers = ["rad ", "line ", "rader ", "lines "].iter().find_map(|word| lower.strip_prefix(word));
        let ends = numbers.and_then(|numbers| {
            let (one, other) = numbers.split_once('-').unwrap_or((numbers, numbers));
            Some((one.trim().parse::<usize>().ok()?, other.trim().parse::<usize>().ok()?))
        });
        if let Some((from, to)) = ends {
            let place = if from == to { format!("L{from}") } else { format!("L{from}-{to}") };
            let cite = self.cited(source, &place)?;
            let own = lines.and_then(|lines| lines.get(from.checked_sub(1)?..to));
            let text: Vec<&str> = own.iter().flat_map(|own| own.iter()).map(|line| line.trim()).collect();
            let text = text.join(" ");
            let text = text.trim_start_matches(|c: char| is_sign(c) || c.is_whitespace()).to_string();
            return match text.is_empty() {
                true => Err(both(format!("rad {from} är tom"), format!("line {from} is empty"))),
                false => Ok((text, Some(cite))),
            };
        }
        if !written.contains(['…']) {
            return Ok((written.to_string(), None));
        }
        let words = lines.map(|lines| words(lines)).unwrap_or_default();
        let mut spans = spans(&words, written);
        // The lines that are cited say which is meant.
        let ranges: Vec<(usize, usize)> = cited.iter().filter_map(|cite| lines_of(cite)).collect();
        let is_cited = |span: &(usize, usize)| {
            ranges.iter().any(|range| range.0 <= words[span.0].0 && words[span.1].0 <= range.1)
        };
        if spans.len() > 1 && spans.iter().any(is_cited) {
            spans.retain(is_cited);
        }
        let [(from, to)] = spans.as_slice() else {
            return Err(self.quoted(source, written).err().unwrap_or_else(|| several(written)));
        };
        let text: Vec<&str> = words[*from..=*to].iter().map(|word| word.1).collect();
        let (first, last) = (words[*from].0, words[*to].0);
        let place = if first == last { format!("L{first}") } else { format!("L{first}-{last}") };
        let cite = self.cited(source, &place)?;
        Ok((text.join(" "), Some(cite)))
    }
}

/// The lines of `L12` and `L12-18`.
fn lines_of(cite: &str) -> Option<(usize, usize)> {
    let lines = cite.rsplit('#').next()?.strip_prefix('L')?;
    let (one, other) = lines.split_once('-').unwrap_or((lines, lines));
    Some((one.parse().ok()?, other.trim_start_matches('L').parse().ok()?))
}

fn several(quote: &str) -> Both {
    both(format!("”{quote}” finns på flera ställen"), format!("“{quote}” is in several places"))
}

/// A place in a source: `12`, `12-18`, `L12`, `§ 31`, `#s3`, `id#L12`.
pub(super) fn cite_of(text: &str) -> Option<String> {
    if let Some((id, place)) = text.split_once('#').filter(|(_, place)| is_place(place)) {
        let of_the_sheet = id.is_empty().then(|| place.to_string());
        return of_the_sheet.or_else(|| is_id(id).then(|| text.to_string()));
    }
    if let Some(number) = text.strip_prefix('§') {
        return Some(format!("§{}", number.trim()));
    }
    let lines = text.strip_prefix(['L', 'l']).unwrap_or(text);
    let is_line = |part: &str| {
        let digits = part.strip_prefix(['L', 'l']).unwrap_or(part);
        !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    // `2022-10` is a month and no lines.
    let is_month = lines.len() == 7 && lines.as_bytes()[4] == b'-' && lines == text;
    let parts: Vec<&str> = lines.split('-').collect();
    let fits = parts.len() <= 2 && parts.iter().all(|part| is_line(part)) && !is_month;
    fits.then(|| format!("L{lines}"))
}
