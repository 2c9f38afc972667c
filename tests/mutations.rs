//! Broken copies of the shipped files: whatever is done to one, the result is a located finding or
//! clean; never a panic, never a wrong file or line. The seed is fixed, so a failure can be had
//! again.

#![allow(clippy::print_stdout)] // The share that is found is printed.

use crate::generate;
use gov::checks;
use gov::diagnostic::Diagnostic;
use gov::sources::{Content, SourceFile, Sources};
use std::path::Path;

use generate::Dice;

const SEED: u64 = 20_261_122;
const COPIES: usize = 300;

/// What was done to a file, and the lines on which the break is (from 0).
struct Mutation {
    name: &'static str,
    text: String,
    line: usize,
}

#[test]
fn three_hundred_broken_copies() {
    let shipped = Sources::load(Path::new("data")).expect("the shipped data can be read");
    assert!(findings(&shipped).is_empty(), "the shipped data is clean");
    let yaml: Vec<usize> = (0..shipped.files.len()).filter(|at| shipped.files[*at].is_yaml()).collect();
    let mut dice = Dice::new(SEED);
    let mut counts: std::collections::BTreeMap<&str, (usize, usize)> = Default::default();
    for copy in 0..COPIES {
        let at = *dice.pick(&yaml);
        let mutation = mutate(shipped.files[at].text(), copy, &mut dice);
        let broken = with(&shipped, at, mutation.text.clone());
        let found = findings(&broken);
        let (made, caught) = counts.entry(mutation.name).or_default();
        *made += 1;
        *caught += usize::from(!found.is_empty());
        for finding in &found {
            check_place(finding, &broken, at, &mutation);
        }
    }
    println!("mutation: made, found");
    for (name, (made, caught)) in &counts {
        println!("{name}: {made}, {caught}");
    }
    // What no reader could let pass is always found.
    for sure in ["misspelt key", "changed reference"] {
        let (made, caught) = counts[sure];
        assert!(made > 30 && made == caught, "{sure}: {caught} of {made} found");
    }
}

/// Every finding is in a file that there is, on a line that there is; in the broken file, unless
/// what it says is no longer true elsewhere (an id or a line that others point to is gone).
fn check_place(finding: &Diagnostic, sources: &Sources, at: usize, mutation: &Mutation) {
    let file = finding.place.file.0 as usize;
    let text = sources
        .files
        .get(file)
        .map(SourceFile::text)
        .unwrap_or_else(|| panic!("{}: {finding:?} is in no file", mutation.name));
    let length = text.chars().count() as u32;
    assert!(
        finding.place.span.start <= finding.place.span.end && finding.place.span.start <= length,
        "{}: {finding:?} is outside of its file",
        mutation.name
    );
    let elsewhere = [
        "wrong-kind",
        "unknown-locator",
        "cycle",
        "orphan",
        "count-mismatch",
        "rule-count",
        "not-in-source",
        "same-person",
        "dissolved-body",
    ]
    .contains(&finding.code);
    assert!(
        file == at || elsewhere,
        "{} in {}: {finding:?} is in {}",
        mutation.name,
        sources.files[at].path,
        sources.files[file].path
    );
    if ["misspelt key", "changed reference"].contains(&mutation.name)
        && ["unknown-key", "unknown-reference"].contains(&finding.code)
    {
        let line = text.chars().take(finding.place.span.start as usize).filter(|c| *c == '\n').count();
        assert_eq!(line, mutation.line, "{}: {finding:?}\n{text}", mutation.name);
    }
}

fn mutate(text: &str, copy: usize, dice: &mut Dice) -> Mutation {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let line = dice.below(lines.len());
    let rebuilt = |changed: String| {
        lines
            .iter()
            .enumerate()
            .map(|(i, old)| if i == line { changed.clone() } else { (*old).to_string() })
            .collect()
    };
    match copy % 6 {
        0 => {
            // One bit of one byte; what is no longer UTF-8 comes as a reader that replaces would
            // give it.
            let mut bytes = text.as_bytes().to_vec();
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
            Mutation { name: "flipped bit", text: String::from_utf8_lossy(&bytes).into_owned(), line: 0 }
        }
        1 => Mutation { name: "cut line", text: rebuilt(String::new()), line },
        2 => Mutation {
            name: "broken indent",
            text: rebuilt(format!("{}{}", " ".repeat(1 + dice.below(3)), lines[line])),
            line,
        },
        3 => Mutation {
            name: "cut short",
            text: text.chars().take(dice.below(text.chars().count())).collect(),
            line,
        },
        4 => changed(text, "misspelt key", dice, |line| {
            let start = line.len() - line.trim_start_matches([' ', '-']).len();
            let end = line.find(": ").or_else(|| line.trim_end().strip_suffix(':').map(str::len))?;
            (line[start..end].bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && end > start)
                .then(|| format!("{}x{}", &line[..end], &line[end..]))
        }),
        _ => changed(text, "changed reference", dice, |line| {
            let at =
                ["person: ", "post: ", "body: ", "programme: ", "theme: ", "source: ", "posts: ", "by: "]
                    .iter()
                    .find_map(|key| {
                        let start = line.trim_start_matches([' ', '-']);
                        start.starts_with(key).then(|| line.len() - start.len() + key.len())
                    })?;
            Some(format!("{}xq-{}", &line[..at], &line[at..]))
        }),
    }
}

/// Changes one line that a change is possible in; a file without one gets a line with both in it.
fn changed(
    text: &str,
    name: &'static str,
    dice: &mut Dice,
    change: impl Fn(&str) -> Option<String>,
) -> Mutation {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let possible: Vec<(usize, String)> =
        lines.iter().enumerate().filter_map(|(i, line)| Some((i, change(line)?))).collect();
    if possible.is_empty() {
        let broken = if name == "misspelt key" { "noteq: x" } else { "sources: [xq-finns-inte]" };
        let kept: String = lines.iter().filter(|line| !line.starts_with("sources:")).copied().collect();
        let line = kept.matches('\n').count();
        return Mutation { name, text: format!("{kept}{broken}\n"), line };
    }
    let (line, new) = dice.pick(&possible).clone();
    let text = lines.iter().enumerate().map(|(i, old)| if i == line { new.as_str() } else { old }).collect();
    Mutation { name, text, line }
}

fn with(shipped: &Sources, at: usize, text: String) -> Sources {
    let copy = |(i, file): (usize, &SourceFile)| SourceFile {
        path: file.path.clone(),
        content: Content::Text(if i == at { text.as_str() } else { file.text() }.into()),
    };
    Sources {
        root: shipped.root.clone(),
        files: shipped.files.iter().enumerate().map(copy).collect(),
        ..Sources::default()
    }
}

fn findings(sources: &Sources) -> Vec<Diagnostic> {
    let today = "2026-11-22".parse().expect("a day");
    checks::judge::of(sources, today).found.into_iter().filter(|finding| finding.level.fails()).collect()
}
