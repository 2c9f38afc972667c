//! Two versions of the data against each other: which files differ, which entities those are, and
//! all that follows.

use crate::checks::config;
use crate::diagnostic::Diagnostic;
use crate::diff::entity::Compare;
use crate::diff::identity::{Identity, Versions};
use crate::diff::version::Version;
use crate::diff::{
    Change, Class, Diff, Nature, Side, Uncompared, What, affected, answers, consequences, fingerprint,
    joined, people, renamed,
};
use crate::lang::{Both, both};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::plain::Plain;
use crate::query::{Named, When};
use crate::sources::{CONFIG, Content, SourceFile};
use std::collections::{BTreeMap, BTreeSet};

/// Compares two versions. `faults` are the findings of reading each: they say why something can't
/// be compared; `redacted` are the people who are removed in the second and were not in the first.
pub fn diff(
    before: Side<'_>,
    after: Side<'_>,
    faults: [&[Diagnostic]; 2],
    redacted: &[String],
    when: &When,
) -> Diff {
    let files = differing(before, after);
    let identity = Identity::between(before.model, after.model);
    let own = files.iter().filter(|path| is_yaml(path)).map(|path| stem(path));
    let ids: BTreeSet<&str> = own.chain(identity.kept()).collect();
    let mut diff = Diff::default();
    let versions = Versions { before, after, identity: &identity };
    let compare = Compare { versions, today: when.today };
    for id in ids.iter().filter(|id| !identity.is_given_up(id) && versions.is_compared(id)) {
        let [was, is] = versions.readable(id);
        let (was, is) =
            (was.and_then(|at| Version::of(before, at)), is.and_then(|at| Version::of(after, at)));
        // A file that can't be read on one side is neither created nor removed.
        let [old, new] = versions.find(id);
        if is_hidden(before, old, was.is_some()) || is_hidden(after, new, is.is_some()) {
            continue;
        }
        let mut was = was.map(|mut version| {
            version.rename_as(&identity, is.as_ref());
            version
        });
        if let (Some(was), Some(is)) = (&mut was, &is) {
            for old in identity.joined_into(is.id()) {
                let own = before.model.find(old).and_then(|at| Version::of(before, at));
                let Some(own) = own else { continue };
                diff.changes.push(compare.joined(&own, is));
                was.take_in(own, is, &identity);
            }
        }
        let changes = compare.changes(was.as_ref(), is.as_ref());
        let is_written = |change: &Change| change.what == What::Rewritten;
        if was.is_some_and(|was| was.named_by_old_id) && changes.iter().all(is_written) {
            diff.only_ids.extend(changes.iter().map(|change| change.entity.id.clone()));
        }
        diff.changes.extend(changes);
    }
    diff.changes.extend(beside(before, after, &files));
    diff.changes.extend(redacted.iter().filter_map(|id| name_removed(after, id)));
    diff.uncompared = uncompared([before, after], faults, &files, &ids);
    diff.perhaps_renamed = renamed::perhaps(&diff.changes, before, after);
    let order = |change: &Change| {
        let region = change.region.as_ref().map(|region| region.order());
        (
            change.class,
            region.is_none(),
            region,
            change.entity.kind,
            change.entity.order(),
            change.entity.id.clone(),
        )
    };
    diff.changes.sort_by_cached_key(order);
    fingerprint::mark(&mut diff.changes);
    let asked = affected::affected(versions, &diff.changes);
    diff.answers = answers::changed(versions, &asked, when);
    joined::tell(&mut diff, versions, &asked, when);
    diff.consequences = consequences::of(versions, &diff.answers, &diff.changes, when);
    diff.people = people::changed(versions, &asked, when);
    diff
}

/// The paths of the files that differ, in order.
fn differing(before: Side<'_>, after: Side<'_>) -> Vec<String> {
    let present = |file: &&SourceFile| !file.is_absent();
    let (mut left, mut right) = (
        before.sources.files.iter().filter(present).peekable(),
        after.sources.files.iter().filter(present).peekable(),
    );
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

/// Whether a side has an entity there whose file can't be read.
fn is_hidden(side: Side<'_>, at: Option<EntityId>, is_read: bool) -> bool {
    let file = at.and_then(|at| side.sources.files.get(side.model.get(at).file.0 as usize));
    !is_read && file.is_some_and(|file| !file.is_absent())
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
            let read = |file: Option<&SourceFile>| {
                file.map_or_else(BTreeMap::new, |file| config::settings(file.text()))
            };
            let (was, is) = (read(was), read(is));
            let keys: BTreeSet<&String> =
                was.keys().chain(is.keys()).filter(|key| was.get(*key) != is.get(*key)).collect();
            let value = |side: &BTreeMap<String, String>, key: &str| {
                side.get(key).map(|value| Plain::Text(value.clone()))
            };
            changes.extend(
                keys.into_iter()
                    .map(|key| of_file(What::Setting, path, key, value(&was, key), value(&is, key))),
            );
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
    let entity = Named::outside(stem(path), name, Kind::Source);
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

/// The files of which it can't be said what they mean, on the side where that is so. Of an id that
/// more than one file has these are all of them, also the one that did not change: which of them
/// counts is only a matter of how their folders are called.
fn uncompared(
    sides: [Side<'_>; 2],
    faults: [&[Diagnostic]; 2],
    files: &[String],
    ids: &BTreeSet<&str>,
) -> Vec<Uncompared> {
    let mut list: Vec<Uncompared> = Vec::new();
    for (at, side) in sides.into_iter().enumerate() {
        list.extend(ids.iter().flat_map(|id| taken_twice(side, id)).map(|(path, why)| Uncompared {
            path,
            is_after: at == 1,
            why,
        }));
    }
    let twice: BTreeSet<(String, bool)> = list.iter().map(|one| (one.path.clone(), one.is_after)).collect();
    for path in files {
        for (at, side) in sides.into_iter().enumerate() {
            let Some(file) = side.sources.find(path).filter(|file| !side.sources.files[*file].is_absent())
            else {
                continue;
            };
            if let Content::Fault(fault) = &side.sources.files[file].content {
                list.push(Uncompared { path: path.clone(), is_after: at == 1, why: fault.message.clone() });
                continue;
            }
            if !is_yaml(path) || twice.contains(&(path.clone(), at == 1)) {
                continue;
            }
            let entity = side
                .model
                .find(stem(path))
                .map(|id| side.model.get(id))
                .filter(|entity| entity.file.0 as usize == file);
            if entity.is_some_and(|entity| entity.whole) {
                continue;
            }
            let fault = faults[at].iter().find(|fault| fault.place.file.0 as usize == file);
            let why = fault
                .map_or_else(|| both("går inte att läsa", "cannot be read"), |fault| fault.message.clone());
            list.push(Uncompared { path: path.clone(), is_after: at == 1, why });
        }
    }
    list.sort_by(|a, b| (&a.path, a.is_after).cmp(&(&b.path, b.is_after)));
    list.dedup_by(|a, b| (&a.path, a.is_after) == (&b.path, b.is_after));
    list
}

/// The files that have one id, each with why it can't be compared; none where one file has it.
fn taken_twice(side: Side<'_>, id: &str) -> Vec<(String, Both)> {
    let path = |at: &EntityId| side.sources.files[side.model.get(*at).file.0 as usize].path.clone();
    let paths: Vec<String> = side.model.of_taken_id(id).iter().map(path).collect();
    let why = |own: &String| {
        let others = paths.iter().filter(|path| *path != own).cloned().collect::<Vec<_>>().join(", ");
        both(format!("id:t `{id}` har även {others}"), format!("the id `{id}` is also that of {others}"))
    };
    paths.iter().map(|path| (path.clone(), why(path))).collect()
}
