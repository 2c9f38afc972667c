//! The region of a thing is the same whether it is asked about alone or with all others.

use crate::generate;
use gov::model::Model;
use gov::model::date::Day;
use gov::model::entity::EntityId;
use gov::sources::{Content, SourceFile, Sources};
use std::path::{Path, PathBuf};

fn of(folder: &Path) -> Sources {
    Sources::load(folder).expect("the data can be read")
}

/// Holds what is found alone, each time of a model that knows nothing yet, against what is found
/// of all: whoever asks about so many gets that.
fn holds(sources: &Sources, days: &[Day], every: usize) {
    let (all, _) = Model::build(sources);
    let ids = || (0..all.entities.len() as u32).map(EntityId);
    let (mut alone, mut somewhere) = (0, 0);
    for day in days {
        ids().for_each(|id| {
            all.region_of(id, *day);
        });
        assert!(all.homes.lock().expect("known").get(&Some(*day)).expect("asked").all.is_some());
        for id in ids().step_by(every) {
            all.homes.lock().expect("known").values_mut().for_each(|known| {
                known.spent = 0;
                known.alone.clear();
            });
            let wanted = all.region_of(id, *day);
            let kept = all.homes.lock().expect("known").get_mut(&Some(*day)).and_then(|of| of.all.take());
            let found = all.region_of(id, *day);
            let mut known = all.homes.lock().expect("known");
            let known = known.get_mut(&Some(*day)).expect("asked");
            alone += usize::from(known.alone.contains_key(&id));
            somewhere += usize::from(found.is_some());
            known.all = kept;
            assert_eq!(found, wanted, "{} on {day}", all.get(id).id);
        }
    }
    assert!(alone > ids().count() / 2 && somewhere > 0, "{alone} alone, {somewhere} in a region");
}

/// Somebody who left one region for another, and a body that moved: each is where it was that day.
#[test]
fn a_region_is_that_of_the_day() {
    let text = |path: &str, text: &str| SourceFile {
        path: path.into(),
        content: Content::Text(text.to_string().into()),
    };
    let mut files = vec![
        text(
            "groups/first.yaml",
            "name: Första\npart_of: a\nmembers:\n  - person: eva\n    to: 2020-12-31\n",
        ),
        text(
            "groups/moved.yaml",
            "name: Flyttad\npart_of:\n  - body: a\n    to: 2020-12-31\n  - body: b\n    from: 2021-01-01\n",
        ),
        text(
            "groups/second.yaml",
            "name: Andra\npart_of: b\nmembers:\n  - person: eva\n    from: 2021-01-01\n",
        ),
        text("people/eva.yaml", "name: Eva Exempel\n"),
        text("regions/a.yaml", "name: Region A\n"),
        text("regions/b.yaml", "name: Region B\n"),
    ];
    // Of so few all would be found at once.
    files.extend((0..100).map(|at| text(&format!("people/other-{at}.yaml"), "name: Någon\n")));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let sources = Sources { root: "data".into(), files, ..Sources::default() };
    let (before, after) = (Day::constant(2019, 6, 1), Day::constant(2022, 6, 1));
    holds(&sources, &[before, after], 1);
    let (model, found) = Model::build(&sources);
    assert!(found.iter().all(|found| found.code == "not-canonical"), "{found:?}");
    let id = |id: &str| model.find(id).expect("it is there");
    for of in ["eva", "moved"] {
        assert_eq!(model.region_of(id(of), before), Some(id("a")), "{of}");
        assert_eq!(model.region_of(id(of), after), Some(id("b")), "{of}");
    }
}

#[test]
fn a_region_is_found_alone_as_among_all() {
    let days = [Day::constant(2017, 10, 4), Day::constant(2022, 6, 1), Day::constant(2026, 11, 30)];
    holds(&of(Path::new("data")), &days, 1);
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("homes");
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, 400, 20_261_201);
    holds(&of(&root), &days, 1);
}
