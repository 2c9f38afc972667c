//! What to write instead of a line that is no YAML: the line itself, as it was perhaps meant.

use crate::lang::{Both, both};

/// Whether a line has a key with no space after its colon, or another sign in the colon's place.
pub fn is_joined(line: &str) -> bool {
    spaced(line).is_some()
}

/// `name:Gruppen`, `name： Gruppen` and `name = Gruppen` with their colon.
pub fn spaced(line: &str) -> Option<String> {
    let line = line.trim();
    if line.contains(": ") || line.ends_with(':') {
        return None;
    }
    let (key, value) =
        line.split_once('：').or_else(|| line.split_once(" = ")).or_else(|| line.split_once(':'))?;
    let is_key = key.trim_start_matches("- ").chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    (is_key && !key.is_empty() && !value.starts_with("//"))
        .then(|| format!("{}: {}", key.trim(), value.trim()))
}

/// A colon that can't stand there: in a text, after a line without its space, or too far in.
pub fn for_colon(whole: &str, above: &str) -> Both {
    if let Some(written) = spaced(above) {
        return write(&written);
    }
    if indent(whole) > indent(above) && whole.trim_start().starts_with(|c: char| c.is_alphabetic()) {
        return both(
            format!("ta bort mellanslagen i början av raden: den börjar i samma kolumn som `{}`", key(above)),
            format!(
                "remove the spaces at the beginning of the line: it begins in the column of `{}`",
                key(above)
            ),
        );
    }
    quoted(whole).unwrap_or_else(|| {
        both(
            "sätt en text som innehåller `: ` inom citattecken",
            "put a text that contains `: ` in quotation marks",
        )
    })
}

/// A line whose value has to be quoted, with its value in quotes.
pub fn quoted(whole: &str) -> Option<Both> {
    let (key, value) = whole.trim().split_once(": ")?;
    let value = value.trim();
    let typographic = |c: char| matches!(c, '”' | '“' | '„' | '’' | '‘' | '»' | '«' | '`');
    let bare = value.trim_matches(typographic);
    if value.is_empty() || bare.is_empty() || value.starts_with(['[', '{', '|', '>', '&', '*', '!']) {
        return None;
    }
    let is_one = bare.len() > 2 && bare.starts_with('"') && bare[1..].find('"') == Some(bare.len() - 2);
    Some(write(&match (is_one, bare.contains('"'), bare.contains('\'')) {
        (true, ..) => return None,
        (_, true, false) => format!("{key}: '{bare}'"),
        (_, true, true) => format!("{key}: '{}'", bare.replace('\'', "''")),
        (_, false, _) => format!("{key}: \"{bare}\""),
    }))
}

fn write(line: &str) -> Both {
    both(format!("skriv `{line}`"), format!("write `{line}`"))
}

/// `from: -`, and a list that begins on its key's line.
pub fn for_dash(line: &str) -> Both {
    match line.trim().trim_matches('-').is_empty() {
        true => both(
            "ta bort raden: en nyckel som saknas betyder att källan inte säger något",
            "remove the line: a missing key means that the source does not say",
        ),
        false => both(
            "börja listan på nästa rad, med `- ` före varje punkt",
            "begin the list on the next line, with `- ` before each item",
        ),
    }
}

/// A line that begins in a column where nothing begins: the nearest where something does.
pub fn for_indent(before: &[char], line: &str) -> Option<Both> {
    let text: String = before.iter().collect();
    let (above, own) = text.rsplit_once('\n').unwrap_or(("", &text));
    let own = indent(own);
    let begins = above.lines().filter(|line| !line.trim().is_empty()).map(|line| (column(line), key(line)));
    let others: Vec<_> = begins.filter(|(column, _)| *column != own).collect();
    let (column, name) = others.into_iter().rev().min_by_key(|(column, _)| column.abs_diff(own))?;
    (!line.trim().is_empty()).then(|| {
        both(
            format!("skriv {column} mellanslag före raden, så att den börjar under `{name}`"),
            format!("write {column} spaces before the line, so that it begins under `{name}`"),
        )
    })
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| *c == ' ').count()
}

/// Where the key of a line begins, behind the dash of an item.
fn column(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, ' ' | '-')).count()
}

/// The key of a line, or what else it begins with.
fn key(line: &str) -> &str {
    let line = line.trim_start_matches([' ', '-']);
    line.split(':').next().unwrap_or(line).trim()
}
