//! What the strict reader reads, the full parser reads the same: every item, value and span, and
//! with nothing to find fault with.

#![allow(clippy::print_stdout)] // The share that is plain is printed.

use crate::fuzz::strict as readers;
use crate::generate;
use crate::plain;
use generate::Dice;
use readers::agree;
use std::fs;
use std::ops::Range;
use walkdir::WalkDir;

fn shipped() -> Vec<String> {
    let files = WalkDir::new("data").sort_by_file_name().into_iter().filter_map(Result::ok);
    let yaml = files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "yaml"));
    yaml.map(|entry| fs::read_to_string(entry.path()).expect("the data is text")).collect()
}

#[test]
fn the_shipped_data_is_plain() {
    let texts = shipped();
    assert!(texts.len() > 50 && texts.iter().all(|text| agree(text)));
}

#[test]
fn plain_is_what_it_was_made_for() {
    let known =
        plain::PLAIN.iter().map(|text| (text, true)).chain(plain::OTHER.iter().map(|text| (text, false)));
    let known = known.map(|(text, plain)| (text.to_string(), plain)).chain(plain::made());
    let wrong: Vec<(String, bool)> = known.filter(|(text, plain)| agree(text) != *plain).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The inputs of the YAML test suite (`tests/yaml-test-suite/README.md`): an id, whether it is an
/// error, the text.
#[test]
fn the_yaml_test_suite() {
    let cases = fs::read_to_string("tests/yaml-test-suite/cases.jsonl").expect("the cases are there");
    let cases: Vec<(String, bool, String)> =
        cases.lines().map(|line| serde_json::from_str(line).expect("a case")).collect();
    assert_eq!((cases.len(), cases.iter().filter(|(_, error, _)| *error).count()), (402, 94));
    let read: Vec<&(String, bool, String)> = cases.iter().filter(|(_, _, text)| agree(text)).collect();
    let wrong: Vec<_> = read.iter().filter(|(_, error, _)| *error).collect();
    assert!(wrong.is_empty(), "the suite says that these are errors: {wrong:#?}");
    println!("{} of {} cases are plain", read.len(), cases.len());
    assert!(read.len() >= 20, "{} cases are plain", read.len());
}

const SEED: u64 = 20_261_125;
const ROUNDS: usize = 20_000;

/// What is put somewhere: the signs of YAML, line ends and indents, wide characters, hidden ones.
const PIECES: &[&str] = &[
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n  ",
    "\n    ",
    "- ",
    "-",
    "- - ",
    ": ",
    ":",
    "a: ",
    "a:\n",
    "b:\n  - ",
    "\nc: d\n",
    "- e\n",
    " #",
    "#",
    " # f\n",
    "# gov: ignore[x] y\n",
    "|",
    ">",
    " |\n",
    " |-\n",
    " >\n",
    " >-\n",
    "+",
    "2",
    "\"",
    "'",
    "''",
    "\\",
    "[",
    "]",
    ", ",
    ",",
    " [g, h]",
    " \"i\"",
    " 'j'",
    "{",
    "}",
    "?",
    "? ",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "~",
    "=",
    "...",
    "---",
    "\n...\n",
    "\n---\n",
    "å",
    "–",
    "§",
    "😀",
    "\u{A0}",
    "\u{85}",
    "\u{2028}",
    "\u{FEFF}",
    "\t",
    "\r\n",
    "\0",
];

/// Seeded changes of plain and of nearly plain texts, and changes of what came of it as long as
/// that is plain.
#[test]
fn changed_texts() {
    let mut dice = Dice::new(SEED);
    let written = plain::PLAIN.iter().chain(plain::OTHER).map(|text| text.to_string());
    let mut texts: Vec<Vec<char>> =
        shipped().into_iter().chain(written).map(|text| text.chars().collect()).collect();
    // Long and deep ones are looked at more seldom: they take longer.
    let made: Vec<Vec<char>> = plain::made().into_iter().map(|(text, _)| text.chars().collect()).collect();
    let first = texts.len();
    texts.extend_from_within(..);
    let rounds = ROUNDS * std::env::var("GOV_ROUNDS").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let mut read = 0;
    for _ in 0..rounds {
        let mut text = if dice.below(40) == 0 { dice.pick(&made).clone() } else { dice.pick(&texts).clone() };
        for _ in 0..1 + dice.below(3) {
            let other: &[char] = &texts[dice.below(texts.len())];
            change(&mut text, other, &mut dice);
        }
        if agree(&text.iter().collect::<String>()) {
            read += 1;
            // The first half stays as it was; of the other half each is replaced in its turn.
            if text.len() < 3000 {
                let turn = first + read % first;
                texts[turn] = text;
            }
        }
    }
    println!("{read} of {rounds} changed texts are plain");
    assert!(read > rounds / 5, "{read} of {rounds} changed texts are plain");
}

fn change(text: &mut Vec<char>, other: &[char], dice: &mut Dice) {
    let at = place(text, dice);
    let line = line(text, at);
    match dice.below(9) {
        0..=2 => drop(text.splice(at..at, dice.pick(PIECES).chars())),
        3 => drop(text.drain(at..(at + 1 + dice.below(4)).min(text.len()))),
        4 => {
            let part = if dice.below(2) == 0 {
                text[stretch(text, dice)].to_vec()
            } else {
                other[stretch(other, dice)].to_vec()
            };
            text.splice(at..at, part);
        }
        5 => drop(text.drain(line)),
        6 => {
            // A line stands elsewhere, or also elsewhere.
            let moved = text[line.clone()].to_vec();
            if dice.below(2) == 0 {
                text.drain(line);
            }
            let to = self::line(text, dice.below(text.len() + 1)).start;
            text.splice(to..to, moved);
        }
        7 => {
            let (from, to) = (self::line(other, dice.below(other.len() + 1)), line.start);
            text.splice(to..to, other[from].iter().copied());
        }
        _ => indent(text, line, dice),
    }
}

/// Anywhere, or where a line begins, says its first word, or ends.
fn place(text: &[char], dice: &mut Dice) -> usize {
    let at = dice.below(text.len() + 1);
    let line = line(text, at);
    match dice.below(6) {
        0 => line.start,
        1 => line.start + depth(&text[line]),
        2 => line.end - usize::from(text[line].ends_with(&['\n'])),
        _ => at,
    }
}

/// The line that a character is in, with its line feed.
fn line(text: &[char], at: usize) -> Range<usize> {
    let start = text[..at].iter().rposition(|c| *c == '\n').map_or(0, |feed| feed + 1);
    let length = text[start..].iter().position(|c| *c == '\n').map_or(text.len() - start, |feed| feed + 1);
    start..start + length
}

fn depth(line: &[char]) -> usize {
    line.iter().take_while(|c| **c == ' ').count()
}

fn stretch(text: &[char], dice: &mut Dice) -> Range<usize> {
    let from = dice.below(text.len() + 1);
    from..(from + dice.below(60)).min(text.len())
}

/// A line gets another indent, and perhaps those after it that are as deep.
fn indent(text: &mut Vec<char>, line: Range<usize>, dice: &mut Dice) {
    let (deeper, spaces, all) = (dice.below(2) == 0, 1 + dice.below(3), dice.below(2) == 0);
    let old = depth(&text[line.clone()]);
    let rest: Vec<char> = text.drain(line.start..).collect();
    let mut done = false;
    for line in rest.split_inclusive(|c| *c == '\n') {
        done |= depth(line) < old;
        let (more, less) = if done {
            (0, 0)
        } else if deeper {
            (spaces, 0)
        } else {
            (0, spaces.min(depth(line)))
        };
        text.extend(std::iter::repeat_n(' ', more).chain(line[less..].iter().copied()));
        done |= !all;
    }
}
