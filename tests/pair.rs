//! The models of two revisions that are built together are those that are built apart: the same
//! entities, links and findings.

use crate::edits;
use crate::generate;
use generate::Dice;
use gov::diagnostic::Diagnostic;
use gov::model::pair::{self, Side};
use gov::model::{Model, entity::EntityId};
use gov::sources::{Sources, align};
use std::collections::BTreeSet;
use std::path::Path;

const SEED: u64 = 20_261_125;
const PAIRS: usize = 60;

#[test]
fn two_together_are_as_two_apart() {
    let shipped = Sources::load(Path::new("data")).expect("the shipped data can be read");
    let mut dice = Dice::new(SEED);
    for round in 0..edits::rounds(PAIRS) {
        let mut before = edits::copy(&shipped);
        let mut done = edits::edit(&mut before, dice.below(4), &mut dice);
        let mut after = edits::copy(&before);
        done.extend(edits::edit(&mut after, dice.below(5), &mut dice));
        if round % 2 == 1 {
            std::mem::swap(&mut before, &mut after);
        }
        let apart = [told(&before, &Model::build(&before)), told(&after, &Model::build(&after))];
        align::align(&mut before, &mut after);
        let pair = pair::build(&before, &after);
        for (apart, side) in apart.iter().zip([&pair.before, &pair.after]) {
            let together = told_side(side);
            for (apart, together) in apart.iter().zip(&together) {
                assert_eq!(apart, together, "{round}: {done:#?}");
            }
            assert_eq!(apart.len(), together.len(), "{round}: {done:#?}");
        }
    }
}

fn told_side(side: &Side<'_>) -> Vec<String> {
    tell(side.sources, &side.model, &side.found)
}

fn told(sources: &Sources, (model, found): &(Model, Vec<Diagnostic>)) -> Vec<String> {
    tell(sources, model, found)
}

/// All that a model says, with ids and paths instead of places in lists.
fn tell(sources: &Sources, model: &Model, found: &[Diagnostic]) -> Vec<String> {
    let named = |text: String| {
        let entity = |at: usize| format!("<{}>", model.get(EntityId(at as u32)).id);
        let file = |at: usize| format!("<{}>", sources.files[at].path);
        replaced(&replaced(&text, "EntityId(", entity), "FileId(", file)
    };
    let entities = model.entities.iter().filter(|entity| !entity.is_absent());
    let mut told: Vec<String> = entities.map(|entity| named(format!("{entity:?}"))).collect();
    let ids: BTreeSet<&str> = sources.files.iter().map(|file| edits::stem(&file.path)).collect();
    told.extend(
        ids.into_iter()
            .filter_map(|id| model.find(id))
            .map(|id| named(format!("{id:?} {:?}", model.edges_to(id)))),
    );
    told.extend(model.citations.iter().map(|citation| named(format!("{citation:?}"))));
    told.extend(model.comments.iter().map(|comment| named(format!("{comment:?}"))));
    told.extend(found.iter().map(|finding| named(format!("{finding:?}"))));
    told
}

/// Puts a name wherever a text has a number behind some word and a bracket.
fn replaced(text: &str, word: &str, name: impl Fn(usize) -> String) -> String {
    let mut parts = text.split(word);
    let mut out = parts.next().unwrap_or("").to_string();
    for part in parts {
        let (number, rest) = part.split_once(')').unwrap_or((part, ""));
        out.push_str(&name(number.parse().expect("a number")));
        out.push_str(rest);
    }
    out
}
