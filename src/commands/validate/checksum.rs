//! A checksum that is wrong or missing while its text is the one that was kept, as git knows it. A
//! text that may be another than it was is never taken for right: that is for somebody to look at.

use crate::checks::kept_text::{self, bytes_sum};
use crate::checks::outcome::Found;
use crate::diagnostic::{Edit, Place, Span};
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::sources::Sources;
use crate::sources::git::Repository;
use crate::sources::history::ever::ever;

/// Letters of a checksum.
const LENGTH: usize = 64;

/// Gives the findings about checksums what mends them, where that is certain.
pub fn offer(found: &mut [Found], sources: &Sources) {
    let is_open = |found: &&mut Found| {
        found.diagnostic.code == kept_text::CHECK.code && found.diagnostic.fix.is_empty()
    };
    let mut open = found.iter_mut().filter(is_open).peekable();
    // What is committed is not written.
    if open.peek().is_none() || sources.commit.is_some() {
        return;
    }
    let Ok(repository) = Repository::of(&sources.root) else { return };
    for finding in open.map(|found| &mut found.diagnostic) {
        finding.fix = fix(&repository, sources, finding.place).into_iter().collect();
    }
}

fn fix(repository: &Repository, sources: &Sources, place: Place) -> Option<Edit> {
    let file = &sources.files[place.file.0 as usize];
    let keys = Document::read(file.text(), Kind::Source)?.keys;
    let name = keys.get("file").and_then(Plain::text)?;
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = format!("{folder}/{name}").trim_start_matches('/').to_string();
    let text = sources.files[sources.find(&path)?].text().replace("\r\n", "\n");
    let sum = bytes_sum(text.as_bytes());
    let stated = keys.get("sha256").and_then(Plain::text);
    let known = Known::of(repository, [&file.path, &path], &text, &sum, stated.unwrap_or_default())?;
    // A sum that could be of a text says that there was another one, unless this one had its own.
    let is_certain = match stated.is_some_and(is_sum) {
        true => known.had_its_sum,
        false => known.had_its_sum || known.never_changed,
    };
    if !is_certain || !known.is_kept {
        return None;
    }
    match stated {
        Some(_) => Some(Edit { place, text: sum }),
        None => below(file.text(), place, &sum),
    }
}

fn is_sum(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The line of a missing checksum, below that of the text's name.
fn below(text: &str, place: Place, sum: &str) -> Option<Edit> {
    let rest = text.chars().skip(place.span.end as usize);
    let is_end = rest.take_while(|c| *c != '\n').all(char::is_whitespace);
    let span = Span { start: place.span.end, end: place.span.end };
    is_end.then(|| Edit { place: Place { span, ..place }, text: format!("\nsha256: {sum}") })
}

/// What git knows of a kept text.
struct Known {
    /// The newest commit has it as it is here, and the checksum that stands is of no other text.
    is_kept: bool,
    /// The source's file had this text's own checksum at some commit.
    had_its_sum: bool,
    /// All of the history is there, and the text is the same in all of it.
    never_changed: bool,
}

impl Known {
    fn of(
        repository: &Repository,
        [file, path]: [&str; 2],
        text: &str,
        sum: &str,
        stated: &str,
    ) -> Option<Known> {
        let head = repository.head().ok()??;
        let objects = repository.objects();
        let (mut had_its_sum, mut is_of_another, mut texts, mut others) = (false, false, 0, 0);
        let mut newest = None;
        let take = |at: &str, was: &str| {
            if at == file {
                let keys = Document::read(was, Kind::Source).map(|document| document.keys);
                let stated = keys.as_ref().and_then(|keys| keys.get("sha256")).and_then(Plain::text);
                had_its_sum |= stated.is_some_and(|stated| stated.eq_ignore_ascii_case(sum));
            } else {
                let was = was.replace("\r\n", "\n");
                newest.get_or_insert_with(|| was == text);
                texts += 1;
                others += usize::from(was != text);
                is_of_another |= bytes_sum(was.as_bytes()).eq_ignore_ascii_case(stated);
            }
            false
        };
        ever(repository, &objects, head, |at| at == file || at == path, take).ok()?;
        let never_changed = texts > 0 && others == 0 && !repository.is_shallow();
        Some(Known { is_kept: newest == Some(true) && !is_of_another, had_its_sum, never_changed })
    }
}
