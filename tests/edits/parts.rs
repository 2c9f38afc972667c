//! What edits are made of: a line, a key, an item of a list, the place of a file.

use crate::generate::Dice;
use gov::sources::{Content, SourceFile, Sources};

pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

pub fn change(all: &mut Sources, at: usize, change: impl FnOnce(&str) -> String) {
    let text = change(all.files[at].text());
    all.files[at].content = Content::Text(text.into());
}

/// Changes one line of a file; `None` takes it out.
pub fn lines(
    all: &mut Sources,
    at: usize,
    dice: &mut Dice,
    work: impl FnOnce(&str, &mut Dice) -> Option<String>,
) {
    let mut lines: Vec<String> = all.files[at].text().lines().map(str::to_string).collect();
    if lines.is_empty() {
        return;
    }
    let line = dice.below(lines.len());
    match work(&lines[line], dice) {
        Some(new) => lines[line] = new,
        None => drop(lines.remove(line)),
    }
    change(all, at, |_| lines.into_iter().map(|line| line + "\n").collect());
}

pub fn without(text: &str, key: &str) -> String {
    text.lines().filter(|line| !line.starts_with(key)).map(|line| format!("{line}\n")).collect()
}

/// Changes one item of a list of maps.
pub fn items(all: &mut Sources, at: usize, dice: &mut Dice, work: impl FnOnce(&[String]) -> Vec<String>) {
    let lines: Vec<String> = all.files[at].text().lines().map(|line| format!("{line}\n")).collect();
    let firsts: Vec<usize> = (0..lines.len()).filter(|line| lines[*line].starts_with("  - ")).collect();
    if firsts.is_empty() {
        return;
    }
    let first = *dice.pick(&firsts);
    let last = (first + 1..lines.len()).find(|line| !lines[*line].starts_with("    ")).unwrap_or(lines.len());
    let new = [&lines[..first], &work(&lines[first..last]), &lines[last..]].concat();
    change(all, at, |_| new.concat());
}

pub fn digit(line: &str, dice: &mut Dice) -> Option<String> {
    let places: Vec<usize> =
        line.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
    let mut line = line.to_string();
    if !places.is_empty() {
        let at = *dice.pick(&places);
        line.replace_range(at..=at, &dice.below(10).to_string());
    }
    Some(line)
}

/// Changes the id at the end of a line that has one.
pub fn reference(line: &str, new: impl FnOnce(&str) -> String) -> Option<String> {
    let at = line.rfind(": ").map(|at| at + 2).or_else(|| line.find("- ").map(|at| at + 2));
    let Some(at) = at else { return Some(line.to_string()) };
    let (head, id) = line.split_at(at);
    let (id, rest) = id.split_once('#').map_or((id, String::new()), |(id, rest)| (id, format!("#{rest}")));
    Some(format!("{head}{}{rest}", new(id)))
}

/// Gives a file, or a copy of it, another path.
pub fn moved(all: &mut Sources, at: usize, keep: bool, path: impl FnOnce(&str) -> String) {
    let new = path(&all.files[at].path);
    let text = all.files[at].text().to_string();
    match keep {
        true => all.files.push(SourceFile { path: new, content: Content::Text(text.into()) }),
        false => all.files[at].path = new,
    }
}
