//! Two versions of the data against each other: which files differ, which entities those are, and all that follows.

use crate::checks::config;
use crate::diagnostic::Diagnostic;
use crate::diff::behind::Grounds;
use crate::diff::entity::{Compare, Version};
use crate::diff::{Change, Class, Diff, Nature, PerhapsRenamed, Renames, Side, Uncompared, What, answers, consequences, fingerprint, people};
use crate::lang::both;
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::query::{Named, When, find};
use crate::sources::{CONFIG, Content, SourceFile};
use std::collections::{BTreeMap, BTreeSet};

/// Compares two versions. `faults` are the findings of reading each: they say why something can't be compared; `redacted` are the people
/// whose names were taken out of the first (`redacted::hide`).
pub fn diff(before: Side<'_>, after: Side<'_>, faults: [&[Diagnostic]; 2], redacted: &[String], when: &When) -> Diff {
    let files = differing(before, after);
    let ids: BTreeSet<&str> = files.iter().filter(|path| is_yaml(path)).map(|path| stem(path)).collect();
    let mut diff = Diff::default();
    let renames = renames(before, after, &ids);
    let grounds = Grounds { before, after, renames: &renames };
    let compare = Compare { grounds: &grounds, today: when.today };
    let new_of: BTreeMap<&str, &str> = renames.iter().map(|(old, new)| (new.as_str(), old.as_str())).collect();
    for id in ids.iter().filter(|id| !renames.contains_key(**id)) {
        let version = |side: Side<'_>, id: &str| side.model.find(id).is_some_and(|at| side.model.get(at).whole);
        let old = new_of.get(id).copied().unwrap_or(id);
        let was = before.model.find(old).filter(|_| version(before, old)).and_then(|at| Version::of(before, at));
        let is = after.model.find(id).filter(|_| version(after, id)).and_then(|at| Version::of(after, at));
        // A file that can't be read on one side is neither created nor removed.
        if is_hidden(before, old, was.is_some()) || is_hidden(after, id, is.is_some()) {
            continue;
        }
        let was = was.map(|mut version| {
            version.rename(&renames);
            version
        });
        diff.changes.extend(compare.changes(was.as_ref(), is.as_ref()));
    }
    diff.changes.extend(beside(before, after, &files));
    diff.changes.extend(redacted.iter().filter_map(|id| name_removed(after, id)));
    diff.uncompared = uncompared([before, after], faults, &files);
    diff.perhaps_renamed = perhaps_renamed(&diff.changes, before, after);
    let order = |change: &Change| {
        let region = change.region.as_ref().map(|region| find::swedish(&region.name));
        (change.class, region.is_none(), region, change.entity.kind, find::swedish(&change.entity.name), change.entity.id.clone())
    };
    diff.changes.sort_by_cached_key(order);
    fingerprint::mark(&mut diff.changes);
    let asked = answers::affected(before, after, &diff.changes, &renames);
    diff.answers = answers::changed(before, after, &asked, &renames, when, &grounds);
    diff.consequences = consequences::of(before, after, &diff.answers, &diff.changes, when);
    diff.people = people::changed(before, after, &asked, &renames, when);
    diff
}

/// The paths of the files that differ, in order.
fn differing(before: Side<'_>, after: Side<'_>) -> Vec<String> {
    let present = |file: &&SourceFile| !file.is_absent();
    let (mut left, mut right) = (before.sources.files.iter().filter(present).peekable(), after.sources.files.iter().filter(present).peekable());
    let mut paths = Vec::new();
    loop {
        let order = match (left.peek(), right.peek()) {
            (None, None) => return paths,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(one), Some(other)) => one.path.cmp(&other.path),
        };
        let one = if order.is_le() { left.next() } else { None };
        let other = if order.is_ge() { right.next() } else { None };
        let same = one.zip(other).is_some_and(|(one, other)| one.is_like(other));
        if let (false, Some(file)) = (same, one.or(other)) {
            paths.push(file.path.clone());
        }
    }
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".yml") || path.to_ascii_lowercase().ends_with(".yaml")
}

/// A file's name without folder and ending: the id of what it describes.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether a side has an entity of that id whose file can't be read.
fn is_hidden(side: Side<'_>, id: &str, is_read: bool) -> bool {
    let file = side.model.find(id).and_then(|at| side.sources.files.get(side.model.get(at).file.0 as usize));
    !is_read && file.is_some_and(|file| !file.is_absent())
}

/// The ids that are no more, and that a new one says it had.
fn renames(before: Side<'_>, after: Side<'_>, ids: &BTreeSet<&str>) -> Renames {
    let mut renames = Renames::new();
    for id in ids {
        let Some(entity) = after.model.find(id).map(|at| after.model.get(at)).filter(|entity| entity.whole) else { continue };
        let is_new = before.model.find(id).is_none();
        let gone = |old: &&str| before.model.find(old).is_some_and(|at| before.model.get(at).whole) && after.model.find(old).is_none();
        if let Some(old) = entity.common.former_ids.iter().map(|text| text.as_str()).find(gone).filter(|_| is_new) {
            renames.entry(old.to_string()).or_insert_with(|| id.to_string());
        }
    }
    renames
}

/// What differs beside the entities: kept texts and the configuration.
fn beside(before: Side<'_>, after: Side<'_>, files: &[String]) -> Vec<Change> {
    let mut changes = Vec::new();
    for path in files.iter().filter(|path| !is_yaml(path)) {
        let (was, is) = (file(before, path), file(after, path));
        if [was, is].into_iter().flatten().any(|file| matches!(file.content, Content::Fault(_))) {
            continue;
        }
        if path == CONFIG {
            let read = |file: Option<&SourceFile>| file.map_or_else(BTreeMap::new, |file| config::settings(file.text()));
            let (was, is) = (read(was), read(is));
            let keys: BTreeSet<&String> = was.keys().chain(is.keys()).filter(|key| was.get(*key) != is.get(*key)).collect();
            let value = |side: &BTreeMap<String, String>, key: &str| side.get(key).map(|value| Plain::Text(value.clone()));
            changes.extend(keys.into_iter().map(|key| of_file(What::Setting, path, key, value(&was, key), value(&is, key))));
            continue;
        }
        let sum = |file: &SourceFile| Plain::Text(fingerprint::checksum(file.shown()));
        changes.push(of_file(What::Text, path, path, was.map(sum), is.map(sum)));
    }
    changes
}

/// That a person's name is told no more.
fn name_removed(after: Side<'_>, id: &str) -> Option<Change> {
    let at = after.model.find(id)?;
    let path = &after.sources.files[after.model.get(at).file.0 as usize].path;
    let change = of_file(What::Redacted, path, "redacted", None, Some(Plain::Text("true".into())));
    Some(Change { entity: after.model.named(at), ..change })
}

fn file<'m>(side: Side<'m>, path: &str) -> Option<&'m SourceFile> {
    side.sources.find(path).map(|at| &side.sources.files[at]).filter(|file| !file.is_absent())
}

fn of_file(what: What, path: &str, key: &str, before: Option<Plain>, after: Option<Plain>) -> Change {
    let name = if what == What::Setting { CONFIG } else { path };
    let entity = Named { id: stem(path).to_string(), name: name.to_string(), kind: Kind::Source, mark: crate::query::Mark::PLAIN };
    let place = |side: &Option<Plain>| side.as_ref().map(|_| path.to_string());
    let places = [place(&before), place(&after)];
    Change {
        class: Class::Detail,
        what,
        entity,
        region: None,
        key: key.to_string(),
        before,
        after,
        fields: Vec::new(),
        nature: Nature::Undated,
        in_force: None,
        behind: Vec::new(),
        places,
        fingerprint: String::new(),
        accepted: None,
    }
}

/// The files of which it can't be said what they mean, on the side where that is so.
fn uncompared(sides: [Side<'_>; 2], faults: [&[Diagnostic]; 2], files: &[String]) -> Vec<Uncompared> {
    let mut list = Vec::new();
    for path in files {
        for (at, side) in sides.into_iter().enumerate() {
            let Some(file) = side.sources.find(path).filter(|file| !side.sources.files[*file].is_absent()) else { continue };
            if let Content::Fault(fault) = &side.sources.files[file].content {
                list.push(Uncompared { path: path.clone(), is_after: at == 1, why: fault.message.clone() });
                continue;
            }
            if !is_yaml(path) {
                continue;
            }
            let entity = side.model.find(stem(path)).map(|id| side.model.get(id)).filter(|entity| entity.file.0 as usize == file);
            if entity.is_some_and(|entity| entity.whole) {
                continue;
            }
            let fault = faults[at].iter().find(|fault| fault.place.file.0 as usize == file);
            let why = fault.map_or_else(|| both("går inte att läsa", "cannot be read"), |fault| fault.message.clone());
            list.push(Uncompared { path: path.clone(), is_after: at == 1, why });
        }
    }
    list
}

/// New ids that have the name of one that is gone, and don't say so.
fn perhaps_renamed(changes: &[Change], before: Side<'_>, after: Side<'_>) -> Vec<PerhapsRenamed> {
    let of = |what: What| changes.iter().filter(move |change| change.what == what).map(|change| &change.entity);
    let names = |side: Side<'_>, named: &Named| side.model.find(&named.id).map(|id| find::fold(side.model.get(id).name()));
    let mut gone: BTreeMap<(Kind, String), &Named> =
        of(What::Removed).filter_map(|named| Some(((named.kind, names(before, named)?), named))).collect();
    let pair = |new: &Named| {
        let old = gone.remove(&(new.kind, names(after, new)?))?;
        Some(PerhapsRenamed { before: old.clone(), after: new.clone() })
    };
    of(What::Created).filter_map(pair).collect()
}
