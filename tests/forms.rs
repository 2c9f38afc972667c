//! Six hundred forms in which people write names: the program finds what they mean, and so does the
//! site's search (`tests/browser/checks/forms.mjs`).

use gov::find::{Topic, find};
use gov::model::Model;
use gov::model::kind::{ANYTHING, Kind, Kinds};
use gov::sources::Sources;
use std::path::Path;

/// Everything but the documents.
const ASKED: Kinds = ANYTHING & !Kind::Source.bit();
/// What is not found so yet: a theme is called so, and what only has the word stands behind it.
const MISSED: [&str; 1] = ["kunskapsstöd"];
/// Forms that the table has at least.
const LEAST: usize = 500;

/// What is written, and what is meant.
fn forms() -> Vec<(String, String)> {
    let text = std::fs::read_to_string("tests/words/forms.tsv").expect("the table is there");
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.split_once('\t')).map(|(form, id)| (form.into(), id.into())).collect()
}

#[test]
fn names_are_found_in_the_forms_that_people_write() {
    let sources = Sources::load(Path::new("national")).expect("the national data can be read");
    let model = Model::build(&sources).0;
    let forms = forms();
    let mut missed = Vec::new();
    for (form, id) in &forms {
        let found = find(&model, &Topic::of(form), ASKED);
        let at = found.iter().position(|(at, _)| *model.get(*at).id == **id);
        if at.is_none() != MISSED.contains(&form.as_str()) {
            let ids: Vec<&str> = found.iter().take(5).map(|(at, _)| &*model.get(*at).id).collect();
            missed.push(format!("{form}: {ids:?} and not {id}"));
        }
    }
    assert!(forms.len() >= LEAST, "the table has {} forms", forms.len());
    assert!(missed.is_empty(), "{} of {} missed:\n{}", missed.len(), forms.len(), missed.join("\n"));
}
