//! What stands after a verb or a key: its items with their brackets, or one sentence.

use crate::acts::Fault;
use crate::acts::item::{Item, bracket, parts};
use crate::acts::limit::bracket_parts;
use crate::acts::lines::Line;
use crate::acts::slips::two_brackets;
use crate::acts::when::Mods;
use crate::acts::words::Says;

pub(super) fn mods(line: &Line, written: Option<&str>, faults: &mut Vec<Fault>) -> Mods {
    let mut mods = Mods::default();
    for part in bracket_parts(written.unwrap_or("")) {
        if let Err(slip) = mods.take(&part) {
            faults.push(slip.at(line.number, line.indent + 1));
        }
    }
    mods
}

/// Whether a key has words of which a semicolon is a part.
pub(super) fn is_sentence(says: Says) -> bool {
    matches!(says, Says::Note | Says::Value("purpose" | "description" | "condition"))
}

/// The one item that a sentence is.
pub(super) fn sentence(text: &str, line: usize, column: usize, faults: &mut Vec<Fault>) -> Vec<Item> {
    match Item::read(text, line, column) {
        _ if text.trim().is_empty() => Vec::new(),
        Ok(item) => vec![item],
        Err(slip) => {
            faults.push(slip.at(line, column));
            Vec::new()
        }
    }
}

pub(super) fn items(text: &str, line: usize, column: usize, faults: &mut Vec<Fault>) -> Vec<Item> {
    let mut items = Vec::new();
    for (at, part) in parts(text, ";").into_iter().filter(|(_, part)| !part.trim().is_empty()) {
        let space = part.chars().take_while(|c| c.is_whitespace()).count();
        if let (before, Some(last)) = bracket(&part)
            && let (_, Some(first)) = bracket(before)
        {
            faults.push(two_brackets(first, last).at(line, column + at + space));
        }
        match Item::read(&part, line, column + at + space) {
            Ok(item) => items.push(item),
            Err(slip) => {
                faults.push(slip.at(line, column + at + space));
                // Whom it names is asked together with what is wrong in its bracket.
                items.extend(Item::read(bracket(&part).0, line, column + at + space));
            }
        }
    }
    items
}
