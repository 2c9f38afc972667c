//! Mutations of meaning: the files stay well formed, and what they say is changed. How many a check
//! catches stands in docs/mutations.md, with the reasons why some can't be caught. The seed is
//! fixed, so the table is always the same.

use crate::generate;
use gov::checks::judge;
use gov::diagnostic::Level;
use gov::sources::{Content, SourceFile, Sources};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use generate::Dice;

const SEED: u64 = 20_261_122;
const COPIES: usize = 40;

/// What is done to one file, line by line; `None` when it can't be done there.
type Change = fn(&[&str], usize, &mut Dice, &World) -> Option<String>;

/// What a change may draw from.
struct World {
    people: Vec<String>,
    posts: Vec<String>,
}

const CHANGES: [(&str, Change); 11] = [
    ("swap a holder", |lines, at, dice, world| swapped(lines, at, "person: ", dice, &world.people)),
    ("swap a post", |lines, at, dice, world| swapped(lines, at, "post: ", dice, &world.posts)),
    ("move a date by years", |lines, at, dice, _| moved(lines, at, 1 + dice.below(6) as i32)),
    ("drop a chair", |lines, at, _, _| lines[at].contains("role: chair").then(|| without_item(lines, at))),
    ("drop a member", |lines, at, _, _| {
        let in_members = lines[..at]
            .iter()
            .rev()
            .find(|line| !line.starts_with(' '))
            .is_some_and(|line| line.starts_with("members:"));
        (in_members && lines[at].starts_with("  - ")).then(|| without_item(lines, at))
    }),
    ("remove a source", |lines, at, _, _| {
        (lines[at].trim_start().starts_with("source:") || lines[at].starts_with("sources:"))
            .then(|| without_line(lines, at))
    }),
    ("cite another line", |lines, at, dice, _| {
        let (before, line) = lines[at].split_once("#L")?;
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
        (!lines[at].contains(','))
            .then(|| with(lines, at, &format!("{before}#L{}{rest}", 1 + dice.below(30))))
    }),
    ("remove a reason", |lines, at, _, _| {
        let implied = lines[..at].iter().rev().take(6).any(|line| line.contains("certainty: implied"));
        (implied && lines[at].trim_start().starts_with("note:")).then(|| without_line(lines, at))
    }),
    ("adopt a proposal", |lines, at, _, _| {
        lines[at].starts_with("status: proposed").then(|| with(lines, at, "status: adopted"))
    }),
    ("say it twice", |lines, at, _, _| {
        (lines[at].starts_with("  - person: ") || lines[at].starts_with("  - post: ")).then(|| {
            let end = end_of_item(lines, at);
            let twice: Vec<&str> =
                lines[..end].iter().chain(&lines[at..end]).chain(&lines[end..]).copied().collect();
            twice.join("\n") + "\n"
        })
    }),
    ("state another number", |lines, at, dice, _| {
        let number: usize = lines[at]
            .trim()
            .strip_prefix("number: ")
            .or(lines[at].trim().strip_prefix("count: "))?
            .parse()
            .ok()?;
        let key = lines[at].split(':').next()?;
        Some(with(lines, at, &format!("{key}: {}", number + 1 + dice.below(3))))
    }),
];

fn with(lines: &[&str], at: usize, line: &str) -> String {
    let changed: Vec<&str> =
        lines.iter().enumerate().map(|(i, old)| if i == at { line } else { old }).collect();
    changed.join("\n") + "\n"
}

fn without_line(lines: &[&str], at: usize) -> String {
    let left: Vec<&str> = lines.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, line)| *line).collect();
    left.join("\n") + "\n"
}

/// The line after the list item that a line belongs to.
fn end_of_item(lines: &[&str], at: usize) -> usize {
    (at + 1..lines.len())
        .find(|next| lines[*next].starts_with("  - ") || !lines[*next].starts_with(' '))
        .unwrap_or(lines.len())
}

/// The lines without the list item that a line belongs to; a list that becomes empty goes too.
fn without_item(lines: &[&str], at: usize) -> String {
    let start = (0..=at).rev().find(|line| lines[*line].starts_with("  - ")).unwrap_or(at);
    let end = end_of_item(lines, start);
    let alone =
        !lines[start - 1].starts_with(' ') && lines.get(end).is_none_or(|next| !next.starts_with(' '));
    let left: Vec<&str> = lines[..start - usize::from(alone)].iter().chain(&lines[end..]).copied().collect();
    left.join("\n") + "\n"
}

fn swapped(lines: &[&str], at: usize, key: &str, dice: &mut Dice, ids: &[String]) -> Option<String> {
    let (before, id) = lines[at].split_once(key)?;
    let other = dice.pick(ids);
    (other != id && !before.contains('#')).then(|| with(lines, at, &format!("{before}{key}{other}")))
}

fn moved(lines: &[&str], at: usize, years: i32) -> Option<String> {
    let (key, date) = lines[at].split_once(": ")?;
    let known =
        ["from", "to", "date", "given", "observed", "due"].contains(&key.trim().trim_start_matches("- "));
    let year: i32 = date.get(..4)?.parse().ok()?;
    known.then(|| with(lines, at, &format!("{key}: {}{}", year - years, &date[4..])))
}

/// The findings of a level or worse, by code and file.
fn findings(sources: &Sources, least: Level) -> BTreeSet<(&'static str, String)> {
    let found = judge::of(sources, "2026-11-22".parse().expect("a day")).found;
    let shown = found.into_iter().filter(|finding| finding.level <= least);
    shown.map(|finding| (finding.code, sources.files[finding.place.file.0 as usize].path.clone())).collect()
}

fn replaced(shipped: &Sources, at: usize, text: String) -> Sources {
    let file = |(i, file): (usize, &SourceFile)| SourceFile {
        path: file.path.clone(),
        content: Content::Text(if i == at { text.as_str() } else { file.text() }.into()),
    };
    Sources {
        root: shipped.root.clone(),
        files: shipped.files.iter().enumerate().map(file).collect(),
        ..Sources::default()
    }
}

/// One row of the table: how many were made, how many a check fails, how many more it only speaks
/// of, and by which codes.
fn row(
    name: &str,
    change: Change,
    shipped: &Sources,
    world: &World,
    before: &[BTreeSet<(&'static str, String)>; 2],
) -> String {
    let mut dice = Dice::new(SEED);
    let places: Vec<(usize, usize)> = (0..shipped.files.len())
        .filter(|at| shipped.files[*at].is_yaml())
        .flat_map(|at| (0..shipped.files[at].text().lines().count()).map(move |line| (at, line)))
        .filter(|(at, line)| {
            change(&shipped.files[*at].text().lines().collect::<Vec<_>>(), *line, &mut Dice::new(1), world)
                .is_some()
        })
        .collect();
    let (mut made, mut fails, mut speaks, mut codes) = (0, 0, 0, BTreeSet::new());
    // Where there are fewer places than copies, each is tried once.
    let tried: Vec<(usize, usize)> =
        if places.len() <= COPIES { places } else { (0..COPIES).map(|_| *dice.pick(&places)).collect() };
    for (at, line) in tried {
        let lines: Vec<&str> = shipped.files[at].text().lines().collect();
        let Some(text) = change(&lines, line, &mut dice, world) else { continue };
        let changed = replaced(shipped, at, text);
        let new = |least: Level, before: &BTreeSet<(&'static str, String)>| {
            findings(&changed, least).difference(before).map(|(code, _)| *code).collect::<BTreeSet<_>>()
        };
        let (worse, any) = (new(Level::Warning, &before[0]), new(Level::Info, &before[1]));
        made += 1;
        fails += usize::from(!worse.is_empty());
        speaks += usize::from(worse.is_empty() && !any.is_empty());
        codes.extend(worse.into_iter().chain(any));
    }
    let codes = codes.into_iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    format!("| {name} | {made} | {fails} | {speaks} | {codes} |\n")
}

#[test]
fn the_share_that_a_check_catches() {
    let shipped = Sources::load(Path::new("data")).expect("the shipped data can be read");
    let ids = |folder: &str| {
        let stem = |path: &String| {
            path.rsplit('/')
                .next()
                .and_then(|name| name.strip_suffix(".yaml"))
                .unwrap_or_default()
                .to_string()
        };
        shipped.files.iter().map(|file| &file.path).filter(|path| path.contains(folder)).map(stem).collect()
    };
    let world = World { people: ids("/people/"), posts: ids("/posts/") };
    let before = [findings(&shipped, Level::Warning), findings(&shipped, Level::Info)];
    assert!(before[0].is_empty(), "the shipped data is clean");
    let rows: String =
        CHANGES.iter().map(|(name, change)| row(name, *change, &shipped, &world, &before)).collect();
    let table = format!(
        "| what is changed | made | a check fails | only a notice | codes |\n|---|---|---|---|---|\n{rows}"
    );
    let page = "docs/mutations.md";
    let text = fs::read_to_string(page).unwrap_or_default();
    let start = text.find("| what is changed").unwrap_or(text.len());
    let end = text[start..].find("\n\n").map_or(text.len(), |at| start + at + 1);
    let now = format!("{}{table}{}", &text[..start], &text[end..]);
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(page, &now).expect("the page can be written");
    } else {
        assert!(now == text, "{page}: run UPDATE_CASES=1 cargo test --test all semantic::\n{table}");
    }
}
