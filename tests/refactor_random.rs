//! What refactorings promise, held against chance: whatever is renamed, joined or moved, the proof
//! holds, comments are as many as they were, and a change that was not meant is never let through.

use crate::generate::Dice;
use ::gov::acts::refactor::join::{Not, Says, join};
use ::gov::acts::refactor::relocate::{Where, relocate};
use ::gov::acts::refactor::rename::rename;
use ::gov::acts::refactor::{Refactoring, prove};
use ::gov::diff::{self, Diff, Side};
use ::gov::model::entity::EntityId;
use ::gov::model::kind::Kind;
use ::gov::model::{Model, pair};
use ::gov::query::When;
use ::gov::sources::align::align;
use ::gov::sources::{Content, SourceFile, Sources};
use std::path::Path;

fn copy(sources: &Sources) -> Sources {
    Refactoring::default().over(sources)
}

/// The shipped data with comments of all sorts in it.
fn commented(dice: &mut Dice) -> Sources {
    let mut sources = Sources::load(Path::new("data")).expect("the shipped data can be read");
    for file in sources.files.iter_mut().filter(|file| file.path.ends_with(".yaml")) {
        let mut out = String::new();
        for (at, line) in file.text().lines().enumerate() {
            let space = line.len() - line.trim_start().len();
            match dice.below(6) {
                0 => out += &format!("{}# före {at}\n{line}\n", " ".repeat(space)),
                1 if !line.contains(['"', '>', '|']) => out += &format!("{line} # efter {at}\n"),
                _ => out += &format!("{line}\n"),
            }
        }
        file.content = Content::Text(out.as_str().into());
    }
    sources
}

fn comments(sources: &Sources) -> Vec<String> {
    let lines = sources.files.iter().filter(|file| file.is_yaml()).flat_map(|file| file.text().lines());
    let mut all: Vec<String> = lines
        .filter_map(|line| {
            Some(format!(
                "#{}",
                line.split_once('#')
                    .filter(|(before, _)| { before.trim().is_empty() || before.ends_with(' ') })?
                    .1
            ))
        })
        .collect();
    all.sort();
    all
}

fn compared<T>(before: &Sources, after: &Sources, look: impl FnOnce(&Diff) -> T) -> T {
    let (mut before, mut after) = (copy(before), copy(after));
    align(&mut before, &mut after);
    let pair = pair::build(&before, &after);
    let sides = pair.sides().map(|side| Side { sources: side.sources, model: &side.model });
    let when = When { today: "2026-11-22".parse().expect("a day"), at: None };
    look(&diff::diff(sides[0], sides[1], pair.sides().map(|side| side.found.as_slice()), &[], &when))
}

/// The data with one more change: a line less, a value that is another, two lines in each other's
/// place. `None` where that says the same.
fn tampered(sources: &Sources, before: &Sources, dice: &mut Dice) -> Option<Sources> {
    let mut out = copy(sources);
    let touched: Vec<usize> = (0..out.files.len())
        .filter(|at| {
            let file = &out.files[*at];
            let same = before.find(&file.path).is_some_and(|old| before.files[old].text() == file.text());
            file.is_yaml() && !same
        })
        .collect();
    let at = *touched.get(dice.below(touched.len().max(1)))?;
    let lines: Vec<&str> = out.files[at].text().lines().collect();
    let line = dice.below(lines.len());
    let is_value = |line: &str| line.contains(": ") && !line.contains(['#', '[', '"']);
    let lines: Vec<String> = match dice.below(2) {
        0 if is_value(lines[line]) => {
            let mut lines: Vec<String> = lines.iter().map(|line| line.to_string()).collect();
            lines[line].push_str("-x");
            lines
        }
        1 if lines[line].starts_with("    ") && is_value(lines[line]) => {
            lines.iter().enumerate().filter(|(at, _)| *at != line).map(|(_, line)| line.to_string()).collect()
        }
        _ => return None,
    };
    let text = lines.join("\n") + "\n";
    out.files[at].content = Content::Text(text.as_str().into());
    Some(out)
}

fn some(model: &Model, dice: &mut Dice) -> EntityId {
    let all: Vec<EntityId> = model.all().map(|(id, _)| id).collect();
    all[dice.below(all.len())]
}

#[test]
fn any_id_is_renamed_and_nothing_else() {
    let mut dice = Dice::new(20_261_201);
    let sources = commented(&mut dice);
    let (model, _) = Model::build(&sources);
    let before = comments(&sources);
    let (mut caught, mut tried) = (0, 0);
    for round in 0..30 {
        let id = some(&model, &mut dice);
        let (old, new) = (model.get(id).id.to_string(), format!("nytt-id-{round}"));
        let made = rename(&sources, &model, id, &new).unwrap_or_else(|why| panic!("{old}: {}", why.en));
        let after = made.over(&sources);
        assert_eq!(comments(&after), before, "{old}");
        compared(&sources, &after, |diff| prove::is_renaming(diff, &old, &new))
            .unwrap_or_else(|why| panic!("{old}: {}", why.en));
        // Every other byte is as it was.
        for (path, (was, text)) in &made.texts {
            let is_own = made.moves.contains_key(path);
            let back: Vec<String> = text.lines().map(|line| line.replace(&new, &old)).collect();
            let was: Vec<&str> = was.lines().collect();
            match is_own {
                false => assert_eq!(back, was, "{path}"),
                true => assert_eq!(back.len(), was.len() + 1, "{path}"),
            }
        }
        if let Some(wrong) = tampered(&after, &sources, &mut dice) {
            tried += 1;
            let said = compared(&sources, &wrong, |diff| prove::is_renaming(diff, &old, &new));
            let is_same = compared(&after, &wrong, |diff| diff.changes.is_empty());
            assert!(said.is_err() || is_same, "{old}: what was not meant is let through");
            caught += usize::from(said.is_err());
        }
    }
    assert!(caught > 5 && caught * 2 > tried, "{caught} of {tried}");
}

#[test]
fn any_two_are_joined_whole_or_not_at_all() {
    let mut dice = Dice::new(20_261_202);
    let sources = commented(&mut dice);
    let (model, _) = Model::build(&sources);
    let before = comments(&sources);
    let (mut joined, mut refused, mut caught) = (0, 0, 0);
    while joined < 20 {
        let one = some(&model, &mut dice);
        let others: Vec<EntityId> =
            model.of_kind(model.get(one).kind).map(|(id, _)| id).filter(|id| *id != one).collect();
        let Some(other) = others.get(dice.below(others.len().max(1))).copied() else { continue };
        let ids = [one, other].map(|id| model.get(id).id.to_string());
        let says = Says { source: None, editor: Some("Prov.".into()) };
        let made = match join(&sources, &model, [one, other], &says) {
            Ok(made) => made,
            Err(Not::Conflicts(all)) => {
                assert!(!all.is_empty());
                refused += 1;
                continue;
            }
            Err(Not::Refused(why)) => {
                assert!(why.en.contains("by hand"), "{ids:?}: {}", why.en);
                refused += 1;
                continue;
            }
        };
        joined += 1;
        let (renamed, after) = (made.before(&sources), made.files.over(&sources));
        let [old, new] = [&*ids[0], &*ids[1]];
        compared(&renamed, &after, |diff| prove::is_union(&made, &sources, diff, [old, new]))
            .unwrap_or_else(|why| panic!("{ids:?}: {}", why.en));
        // The comments of the file that goes, go.
        let gone = Sources {
            files: vec![SourceFile {
                path: "x.yaml".into(),
                content: sources.files[model.get(one).file.0 as usize].content.clone(),
            }],
            ..Sources::default()
        };
        let mut kept = comments(&after);
        kept.extend(comments(&gone));
        kept.sort();
        assert_eq!(kept, before, "{ids:?}");
        let (now, found) = Model::build(&after);
        assert!(now.find(old).is_none() && now.find(new).is_some(), "{found:?}");
        if let Some(wrong) = tampered(&after, &renamed, &mut dice) {
            let said = compared(&renamed, &wrong, |diff| prove::is_union(&made, &sources, diff, [old, new]));
            caught += usize::from(said.is_err());
        }
    }
    assert!(refused > 3 && caught > 0, "{refused} {caught}");
}

#[test]
fn anything_is_moved_and_says_what_it_said() {
    let mut dice = Dice::new(20_261_203);
    let sources = commented(&mut dice);
    let (model, _) = Model::build(&sources);
    let before = comments(&sources);
    let mut moved = 0;
    for _ in 0..40 {
        let id = some(&model, &mut dice);
        let to = match dice.below(2) {
            0 => Where::Kind(Kind::ALL[dice.below(Kind::ALL.len())]),
            _ => Where::Folder(["gemensamt", "kronoberg", "a/b"][dice.below(3)].to_string()),
        };
        let Ok(made) = relocate(&sources, &model, id, &to) else { continue };
        moved += 1;
        let (own, after) = (model.get(id).id.to_string(), made.over(&sources));
        assert_eq!(comments(&after), before, "{own}");
        compared(&sources, &after, |diff| prove::is_move(diff, &own, &made.moves))
            .unwrap_or_else(|why| panic!("{own} {to:?}: {}", why.en));
        if let Some(wrong) = tampered(&after, &sources, &mut dice) {
            let said = compared(&sources, &wrong, |diff| prove::is_move(diff, &own, &made.moves));
            let is_same = compared(&after, &wrong, |diff| diff.changes.is_empty());
            assert!(said.is_err() || is_same, "{own} {to:?}: what was not meant is let through");
        }
    }
    assert!(moved > 15, "{moved}");
}
