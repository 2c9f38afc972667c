//! Where the data says a word that is no name: in a power, a task, a count, a kept text.

use crate::find::Topic;
use crate::model::nearest::Spelling;
use crate::parallel;
use crate::sources::{SourceFile, Sources, is_kept_text};

/// Places that are told, at most.
const MOST: usize = 5;
/// Letters of a line that are quoted, at most.
const LONGEST: usize = 160;

/// Letters of a word that may be misspelt, at least: shorter ones are near to too much.
const LONG: usize = 6;

/// A line that says what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextHit {
    pub path: String,
    pub line: usize,
    pub text: String,
}

/// The first line of each file that says it: what people entered before what sources have in full.
/// Nothing is called so only where no file does.
pub fn said(sources: &Sources, topic: &Topic) -> Vec<TextHit> {
    let mut files: Vec<&SourceFile> =
        sources.files.iter().filter(|file| file.is_yaml() || is_kept_text(&file.path)).collect();
    files.sort_by_key(|file| (!file.is_yaml(), &file.path));
    let mut said: Vec<TextHit> =
        parallel::uneven(&files, |file| of_file(file, topic)).into_iter().flatten().collect();
    said.truncate(MOST);
    said
}

/// The word of the data that is one letter from a long one that nothing says: of several, the one
/// that comes first in the alphabet.
pub fn nearest(sources: &Sources, word: &str) -> Option<String> {
    let wanted = word.trim().to_lowercase();
    if wanted.chars().count() < LONG || wanted.contains(char::is_whitespace) {
        return None;
    }
    let spelling = Spelling::of(&wanted);
    let files: Vec<&SourceFile> =
        sources.files.iter().filter(|file| file.is_yaml() || is_kept_text(&file.path)).collect();
    let of_one = |file: &&SourceFile| {
        let words = file.text().split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|own| spelling.within(&Spelling::of(own), 1).is_some()).min()
    };
    parallel::uneven(&files, of_one).into_iter().flatten().min()
}

/// Every line that says it: what sources have in full first, then what people entered. A file of
/// which no single line has all the words is told by its first line that has any.
pub fn lines(sources: &Sources, topic: &Topic) -> Vec<TextHit> {
    let mut files: Vec<&SourceFile> =
        sources.files.iter().filter(|file| file.is_yaml() || is_kept_text(&file.path)).collect();
    files.sort_by_key(|file| (file.is_yaml(), &file.path));
    let of_one = |file: &&SourceFile| {
        let told = |text: &str| if file.is_yaml() { value_of(text).to_string() } else { text.to_string() };
        let lines = file.text().lines().enumerate().map(|(at, line)| (at + 1, told(line)));
        let lines = lines.filter(|(_, text)| topic.is_said_in(text));
        let of_line = |(line, text): (usize, String)| TextHit {
            path: file.path.clone(),
            line,
            text: text.trim().to_string(),
        };
        let all: Vec<TextHit> = lines.map(of_line).collect();
        if all.is_empty() { of_file(file, topic).into_iter().collect() } else { all }
    };
    parallel::uneven(&files, of_one).into_iter().flatten().collect()
}

fn of_file(file: &SourceFile, topic: &Topic) -> Option<TextHit> {
    let told = |text: &str| if file.is_yaml() { value_of(text).to_string() } else { text.to_string() };
    let lines: Vec<String> = file.text().lines().map(told).collect();
    // A text may go on over the end of a line, and words may stand in different values of a file.
    if !topic.is_said_in(&lines.join(" ")) {
        return None;
    }
    let best = lines.iter().position(|line| topic.is_said_in(line));
    let at = best.or_else(|| lines.iter().position(|line| topic.is_partly_said_in(line)))?;
    let whole = lines[at].trim();
    let mut text: String = whole.chars().take(LONGEST).collect();
    if text.len() < whole.len() {
        text.push('…');
    }
    Some(TextHit { path: file.path.clone(), line: at + 1, text })
}

/// What a line of YAML says, without its key and its remark: those are the model's words and the
/// editor's.
fn value_of(line: &str) -> &str {
    let line = line.trim_start();
    if line.starts_with('#') {
        return "";
    }
    let line = line.find(" #").map_or(line, |at| &line[..at]);
    let line = line.trim_start_matches("- ");
    match line.split_once(':') {
        Some((key, value)) if is_key(key) && (value.is_empty() || value.starts_with(' ')) => value,
        _ => line,
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::value_of;

    #[test]
    fn keys_and_remarks_are_no_values() {
        for (line, value) in [
            ("  - about: inköp # så", " inköp"),
            ("# inköp", ""),
            ("name: Rådet: det nya", " Rådet: det nya"),
            ("Se kl. 10:30", "Se kl. 10:30"),
        ] {
            assert_eq!(value_of(line).trim(), value.trim(), "{line}");
        }
    }
}
