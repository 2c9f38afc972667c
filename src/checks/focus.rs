//! Which files can have other findings in one of two revisions than in the other: those that
//! differ, what names them and what they name, as far as the checks reach. The rest is the same in
//! both and need not be looked at.

use crate::checks::kept_text;
use crate::diagnostic::{Diagnostic, FileId, Level, Place};
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;
use crate::model::pair::{Pair, Side};
use crate::model::{Model, stem};
use crate::sources::{CONFIG, is_kept_text};
use std::collections::{BTreeMap, HashSet};

/// Marks of some entities.
type Marks = Vec<bool>;

/// The files to look at, by index. `wide` are the findings of the checks that looked at everything,
/// of each side.
pub fn of(pair: &Pair<'_>, wide: [&[Diagnostic]; 2]) -> Vec<bool> {
    let models = pair.sides().map(|side| &side.model);
    let mut changed = vec![false; pair.after.model.entities.len()];
    pair.others.iter().for_each(|id| changed[id.0 as usize] = true);
    let texts: Vec<(FileId, EntityId)> = pair.sides().into_iter().flat_map(texts_of).collect();
    let other_texts = texts.iter().filter(|(text, _)| pair.differs[text.0 as usize]);
    other_texts.for_each(|(_, source)| changed[source.0 as usize] = true);
    // What rests on a source of another day may hold at other times.
    for source in pair.others.iter().filter(|id| is_of_another_day(models, **id)) {
        let naming = models.into_iter().flat_map(|model| model.edges_to(*source));
        naming.for_each(|edge| changed[edge.from.0 as usize] = true);
    }
    let mut naming = joined(&changed, |id| {
        models.into_iter().flat_map(move |model| model.edges_to(id)).map(|edge| edge.from)
    });
    naming.iter_mut().zip(&changed).for_each(|(naming, changed)| *naming |= changed);
    // What is named, and what those name too that only name what is changed.
    let (mut named, mut about) = (changed.clone(), naming.clone());
    for edge in models.into_iter().flat_map(Model::edges).filter(|edge| naming[edge.from.0 as usize]) {
        named[edge.to.0 as usize] |= changed[edge.from.0 as usize];
        about[edge.to.0 as usize] = true;
    }
    // Whom a rule gives a seat depends on all who are named by those that name the same thing as
    // the rule.
    let ruled = joined(&about, |id| {
        let edges = models
            .into_iter()
            .flat_map(move |model| model.edges_to(id).iter().map(move |edge| (model, edge)));
        edges
            .filter(|(model, edge)| edge.key == "members" && has_rule(model, edge.from))
            .map(|(_, edge)| edge.from)
    });

    let mut looked = pair.differs.clone();
    for (at, entity) in pair.after.model.entities.iter().enumerate() {
        if naming[at] || named[at] || ruled[at] {
            looked[entity.file.0 as usize] = true;
        }
    }
    let mut more: BTreeMap<_, i64> = BTreeMap::new();
    wide[0].iter().for_each(|finding| *more.entry(key(finding)).or_default() += 1);
    wide[1].iter().for_each(|finding| *more.entry(key(finding)).or_default() -= 1);
    more.into_iter()
        .filter(|(_, more)| *more != 0)
        .for_each(|((place, ..), _)| looked[place.file.0 as usize] = true);
    if let Some(config) = pair.after.sources.files.iter().position(|file| file.path == CONFIG) {
        looked[config] = true;
    }
    closed(pair, &texts, &mut looked);
    looked
}

/// What tells a finding from others, where both sides have the same places.
fn key(finding: &Diagnostic) -> (Place, &str, Level, &str) {
    (finding.place, finding.code, finding.level, &finding.message.en)
}

/// Marks of what marked entities lead to.
fn joined<I: Iterator<Item = EntityId>>(marks: &Marks, led: impl Fn(EntityId) -> I) -> Marks {
    let mut joined = vec![false; marks.len()];
    let ids = (0..marks.len() as u32).map(EntityId).filter(|id| marks[id.0 as usize]);
    ids.flat_map(led).for_each(|id| joined[id.0 as usize] = true);
    joined
}

fn is_of_another_day(models: [&Model; 2], source: EntityId) -> bool {
    let [before, after] = models.map(|model| model.source_date(source).map(|date| &date.text));
    before != after
}

fn has_rule(model: &Model, id: EntityId) -> bool {
    model.get(id).seats().iter().any(|seat| seat.rule().is_some())
}

/// The kept texts of a side and the sources that name them.
fn texts_of(side: &Side<'_>) -> Vec<(FileId, EntityId)> {
    let sources = side.sources;
    if !sources.files.iter().any(|file| is_kept_text(&file.path)) {
        return Vec::new();
    }
    let text = |(id, _): (EntityId, &Entity)| Some((kept_text::text_of(&side.model, sources, id)?, id));
    side.model.of_kind(Kind::Source).filter_map(text).collect()
}

/// Adds what belongs to files that are looked at: a comment can silence what stands in a kept text,
/// and of equal findings in files of one name the fingerprint tells which one it is.
fn closed(pair: &Pair<'_>, texts: &[(FileId, EntityId)], looked: &mut [bool]) {
    let paths: Vec<&str> = pair.after.sources.files.iter().map(|file| stem(&file.path)).collect();
    loop {
        for (text, source) in texts {
            let (text, own) = (text.0 as usize, pair.after.model.get(*source).file.0 as usize);
            (looked[text], looked[own]) = (looked[text] || looked[own], looked[text] || looked[own]);
        }
        let names: HashSet<&str> =
            paths.iter().zip(&*looked).filter(|(_, looked)| **looked).map(|(name, _)| *name).collect();
        let more: Vec<usize> =
            (0..paths.len()).filter(|at| !looked[*at] && names.contains(paths[*at])).collect();
        if more.is_empty() {
            return;
        }
        more.into_iter().for_each(|at| looked[at] = true);
    }
}
