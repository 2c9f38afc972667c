//! Ways to write the same data otherwise. What is given is in the canonical form; lines of it are
//! moved and shifted here without the help of the code under test.

use crate::generate::Dice;
use unicode_normalization::UnicodeNormalization as _;

pub fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Each list and map gets an indent of its own; lists may stand as deep as their key.
pub fn reindent(text: &str, dice: &mut Dice) -> String {
    let mut levels = vec![(0, 0)];
    let mut out = String::new();
    for line in text.lines() {
        let (old, body) = (indent(line), line.trim_start_matches(' '));
        if body.is_empty() {
            out.push('\n');
            continue;
        }
        levels.retain(|level| level.0 <= old);
        let above = *levels.last().expect("the first level stays");
        if above.0 < old {
            let least = if body.starts_with("- ") { 0 } else { 1 };
            levels.push((old, above.1 + least + dice.below(5)));
        }
        let new = levels.last().expect("just pushed").1;
        out.push_str(&" ".repeat(new));
        match body.strip_prefix("- ") {
            Some(rest) => {
                let gap = 1 + dice.below(3);
                levels.push((old + 2, new + 1 + gap));
                out.push_str(&format!("-{}{rest}\n", " ".repeat(gap)));
            }
            None => out.push_str(&format!("{body}\n")),
        }
    }
    out
}

/// Every map's keys in another order, with the comments above them. Maps with comments inside of a
/// list's item stay: there the comment above the first key is the item's.
pub fn shuffle(text: &str, dice: &mut Dice) -> String {
    let lines: Vec<String> = text.lines().map(str::to_string).collect();
    let shuffled = shuffle_map(&lines, 0, dice);
    shuffled.into_iter().map(|line| line + "\n").collect()
}

/// Stretches of lines, each with one line that begins at a column and is no comment, and the
/// comments above it.
fn split(lines: &[String], column: usize) -> Vec<Vec<String>> {
    let mut parts: Vec<Vec<String>> = Vec::new();
    let mut complete = true;
    for line in lines {
        let begins = indent(line) == column;
        if begins && complete {
            parts.push(Vec::new());
        }
        if begins {
            complete = !line.trim_start().starts_with('#');
        }
        parts.last_mut().expect("the first line begins a part").push(line.clone());
    }
    parts
}

fn shuffle_map(lines: &[String], column: usize, dice: &mut Dice) -> Vec<String> {
    let mut entries = split(lines, column);
    for entry in &mut entries {
        let inside = entry.iter().position(|line| indent(line) > column).unwrap_or(entry.len());
        let below = entry.split_off(inside);
        entry.extend(if below.iter().any(|line| line[column + 2..].starts_with("- ")) {
            shuffle_items(&below, column + 2, dice)
        } else {
            below
        });
    }
    for at in (1..entries.len()).rev() {
        entries.swap(at, dice.below(at + 1));
    }
    entries.concat()
}

fn shuffle_items(lines: &[String], column: usize, dice: &mut Dice) -> Vec<String> {
    let items = split(lines, column).into_iter().map(|item| {
        let dash = item.iter().position(|line| line[column..].starts_with("- ")).expect("an item has a dash");
        let is_map = item[dash][column + 2..]
            .split_once(':')
            .is_some_and(|(key, _)| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
        if !is_map || item[dash + 1..].iter().any(|line| line.trim_start().starts_with('#')) {
            return item;
        }
        let mut own = item[dash..].to_vec();
        own[0].replace_range(column..=column, " ");
        let mut own = shuffle_map(&own, column + 2, dice);
        own[0].replace_range(column..=column, "-");
        item[..dash].iter().cloned().chain(own).collect()
    });
    items.collect::<Vec<_>>().concat()
}

/// Changes of characters that say nothing: ends of lines, spaces there, a byte order mark,
/// decomposed letters.
pub fn recode(text: &str, dice: &mut Dice) -> String {
    let end = *dice.pick(&["\n", "\r\n"]);
    let mut out = String::from(*dice.pick(&["", "\u{FEFF}"]));
    (0..dice.below(3)).for_each(|_| out.push_str(end));
    for line in text.lines() {
        out.push_str(line);
        out.push_str(dice.pick::<&str>(&["", "", "  ", "\t", " \t "]));
        out.push_str(end);
    }
    match dice.below(3) {
        0 => out.truncate(out.trim_end().len()),
        1 => (0..dice.below(4)).for_each(|_| out.push_str(end)),
        _ => {}
    }
    if dice.below(2) == 0 { out.nfd().collect() } else { out }
}

/// Comments above some lines and at the end of some, each with a number of its own; how many there
/// are.
pub fn comment(text: &str, dice: &mut Dice) -> (String, usize) {
    let (mut out, mut count) = (String::new(), 0);
    for line in text.lines() {
        let mut next = || {
            count += 1;
            format!("# åtgärda ({count})")
        };
        if dice.below(6) == 0 {
            out.push_str(&format!("{}{}\n", " ".repeat(indent(line)), next()));
        }
        let end = if dice.below(6) == 0 { format!(" {}", next()) } else { String::new() };
        out.push_str(&format!("{line}{end}\n"));
    }
    (out, count)
}

/// Long plain texts on two lines, texts as blocks with spaces and indents of their own, blank lines
/// and comments anywhere.
pub fn rewrite(text: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let at = indent(line) + if line.trim_start().starts_with("- ") { 2 } else { 0 };
        let value = line.split_once(": ").filter(|(_, value)| {
            value.contains(' ') && !value.starts_with(['"', '\'', '[', '{']) && !value.contains(" #")
        });
        match (value, dice.below(6)) {
            (Some((key, value)), 0) => {
                let (first, rest) = value.split_once(' ').expect("a space");
                out.push_str(&format!("{key}: {first}\n{}{rest}\n", " ".repeat(at + 1 + dice.below(4))));
            }
            (Some((key, value)), 1) => {
                let header = *dice.pick(&["|", ">", "|-", ">+", "|+", "|2", ">1-"]);
                let depth = at
                    + header
                        .bytes()
                        .find(u8::is_ascii_digit)
                        .map_or(1 + dice.below(5), |digit| usize::from(digit - b'0'));
                let pad = " ".repeat(depth);
                let (first, rest) = value.split_once(' ').expect("a space");
                out.push_str(&format!(
                    "{key}: {header}\n{pad}{first}  \n\n{pad}  {rest} \n{pad}  \n{pad}# ingen kommentar\n"
                ));
                (0..dice.below(3)).for_each(|_| out.push('\n'));
            }
            (Some((key, value)), 2) => out.push_str(&format!(
                "{key}: \"{}\\ \n\n{}slut\"\n",
                value.replace('"', "\\\""),
                " ".repeat(at + 3)
            )),
            _ => out.push_str(&format!("{line}\n")),
        }
        match dice.below(12) {
            0 => out.push('\n'),
            1 => out.push_str("\n\n   \n"),
            2 => out.push_str(&format!("{}# {} löst\n", " ".repeat(dice.below(8)), out.len())),
            _ => {}
        }
    }
    out
}
