//! What is new and what is fixed between two revisions is the same whether all of both is looked at
//! or only what can differ.

use crate::edits;
use crate::generate;
use generate::Dice;
use gov::checks::judge;
use gov::checks::outcome::{self, Outcome};
use gov::diagnostic::Diagnostic;
use gov::model::date::Day;
use gov::model::pair;
use gov::sources::{Sources, align};
use std::collections::BTreeMap;
use std::path::Path;

const SEED: u64 = 20_261_126;

#[test]
fn of_the_shipped_data() {
    let shipped = Sources::load(Path::new("data")).expect("the shipped data can be read");
    hold(&shipped, SEED, edits::rounds(60));
}

#[test]
fn of_generated_data() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compared");
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, 100, SEED);
    hold(&Sources::load(&root).expect("the generated data can be read"), SEED + 1, edits::rounds(60));
}

fn hold(data: &Sources, seed: u64, rounds: usize) {
    let mut dice = Dice::new(seed);
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut kinds: BTreeMap<bool, usize> = BTreeMap::new();
    for round in 0..rounds {
        let mut before = edits::copy(data);
        let mut done = edits::edit(&mut before, dice.below(4), &mut dice);
        let mut after = edits::copy(&before);
        done.push("before and after".into());
        done.extend(edits::edit(&mut after, 1 + dice.below(4), &mut dice));
        if round % 2 == 1 {
            std::mem::swap(&mut before, &mut after);
        }
        let full = in_full(&before, &after);
        let whole = [&before, &after].map(|sources| judge::of(sources, today()));
        let whole_found = [all(&whole[0].found, &before), all(&whole[1].found, &after)];
        align::align(&mut before, &mut after);
        let pair = pair::build(&before, &after);
        *kinds.entry(pair.others().any(|entity| !entity.faultless)).or_default() += 1;
        let by_focus = !pair.others().any(|entity| !entity.faultless);
        let focused = judge::compared(&pair, today());
        let focused = told(&focused.new, &focused.fixed, &after);
        assert_eq!(
            full.iter().map(|(_, said)| said).collect::<Vec<_>>(),
            focused.iter().map(|(_, said)| said).collect::<Vec<_>>(),
            "{round}: {done:#?}"
        );
        let only = pair::to_compare(&before, &after);
        let compared = judge::compared(&only, today());
        assert_eq!(focused, told(&compared.new, &compared.fixed, &after), "{round}: {done:#?}");
        let (was, is) = judge::beside(&pair, None, today());
        assert_eq!(whole_found, [all(&was, &before), all(&is.found, &after)], "{round}: {done:#?}");
        assert_eq!((whole[1].silenced, whole[1].more), (is.silenced, is.more), "{round}: {done:#?}");
        full.iter().filter(|_| by_focus).for_each(|(code, _)| *codes.entry(code).or_default() += 1);
    }
    assert!(codes.len() > 12, "many codes were new or fixed: {codes:?}");
}

fn today() -> Day {
    "2026-11-22".parse().expect("a day")
}

/// All that was found on one side.
fn all(found: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let path = |finding: &Diagnostic| &sources.files[finding.place.file.0 as usize].path;
    let told = |finding: &Diagnostic| {
        let (span, level, message) = (finding.place.span, finding.level, &finding.message);
        format!("{} {span:?} {} {level:?} {message:?}", path(finding), finding.code)
    };
    found.iter().map(told).collect()
}

/// Both sides by themselves, every check on all of them.
fn in_full(before: &Sources, after: &Sources) -> Vec<(&'static str, String)> {
    let found = |sources: &Sources| outcome::marked(judge::of(sources, today()).found, sources);
    let mut outcome = Outcome { found: found(after), ..Outcome::default() };
    outcome.compare("", before, found(before));
    told(&outcome.found, &outcome.fixed, after)
}

fn told(new: &[outcome::Found], fixed: &[outcome::Gone], after: &Sources) -> Vec<(&'static str, String)> {
    let new = new.iter().map(|found| {
        let (finding, path) =
            (&found.diagnostic, |file: gov::diagnostic::FileId| &after.files[file.0 as usize].path);
        let related: Vec<_> =
            finding.related.iter().map(|(place, words)| (path(place.file), place.span, words)).collect();
        let said = (
            path(finding.place.file),
            finding.place.span,
            finding.level,
            &finding.message,
            related,
            &finding.help,
            &found.fingerprint,
        );
        (finding.code, format!("new {} {said:?}", finding.code))
    });
    let fixed = fixed.iter().map(|gone| (gone.code, format!("fixed {gone:?}")));
    new.chain(fixed).collect()
}
