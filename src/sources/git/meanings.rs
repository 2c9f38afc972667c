//! What a name means in a repository. Where it means several things git warns, and takes the first;
//! here it is refused, since whoever may push a tag or a branch could otherwise decide which
//! revision a gate compares with.

use crate::lang::{Both, both};
use crate::sources::git::{Id, Objects};
use gix::objs::Kind;
use std::collections::HashSet;

/// Where git looks for a name, in its order (gitrevisions(7)): before it, and after it.
const PLACES: [(&str, &str); 6] = [
    ("", ""),
    ("refs/", ""),
    ("refs/tags/", ""),
    ("refs/heads/", ""),
    ("refs/remotes/", ""),
    ("refs/remotes/", "/HEAD"),
];

/// The least letters of a hash that git takes for one.
const SHORTEST_HASH: usize = 4;

/// The name that a revision begins with, and what leads on from it: `main` and `~2^{commit}`.
pub fn name(text: &str) -> (&str, &str) {
    let end = text.find(['^', '~', ':']).into_iter().chain(text.find("@{")).min();
    text.split_at(end.unwrap_or(text.len()))
}

/// The object that a name means; `None` when it means nothing here, and an error with all of them
/// when it means several things.
pub fn of(objects: &Objects, name: &str) -> Result<Option<Id>, Both> {
    // These mean one thing, whatever else is called so: nobody can then stop a gate with a tag.
    let is_hash = name.len() == objects.repo.object_hash().len_in_hex() && is_hex(name);
    let one = match name {
        "" => return Ok(None),
        "HEAD" | "@" => objects.repo.head().map_err(|error| damaged(&error))?.id().map(|id| id.detach()),
        _ if is_hash => Id::from_hex(name.as_bytes()).ok().filter(|id| objects.repo.has_object(id)),
        _ if name.starts_with("refs/") => reference(objects, name)?,
        _ => {
            let mut found = references(objects, name)?;
            found.extend(hashes(objects, name).into_iter().map(|id| (id.to_string(), id)));
            return match found.as_slice() {
                [] => Ok(None),
                [(_, id)] => Ok(Some(*id)),
                several => Err(several_things(name, several.iter().map(|(full, _)| full.as_str()), None)),
            };
        }
    };
    Ok(one)
}

/// Refuses a date that is also what a branch or a tag is called.
pub fn refuse_beside_date(objects: &Objects, text: &str) -> Result<(), Both> {
    let found = references(objects, text)?;
    let date = both("en dag eller tid", "a day or a time");
    if found.is_empty() {
        Ok(())
    } else {
        Err(several_things(text, found.iter().map(|(full, _)| full.as_str()), Some(&date)))
    }
}

fn several_things<'a>(name: &str, all: impl Iterator<Item = &'a str> + Clone, date: Option<&Both>) -> Both {
    let list = |date: Option<&str>| {
        all.clone().map(String::from).chain(date.map(String::from)).collect::<Vec<_>>().join(", ")
    };
    both(
        format!(
            "`{name}` kan betyda flera saker här: {}; skriv hela namnet på det som menas",
            list(date.map(|date| date.sv.as_ref()))
        ),
        format!(
            "`{name}` can mean several things here: {}; write the full name of the one that is meant",
            list(date.map(|date| date.en.as_ref()))
        ),
    )
}

/// What a full name, such as `refs/heads/main`, points to in the end. What merely ends so is
/// another: `refs/tags/refs/heads/main`.
fn reference(objects: &Objects, full: &str) -> Result<Option<Id>, Both> {
    // What can't be a name is none here.
    if gix::validate::reference::name_partial(full.into()).is_err() {
        return Ok(None);
    }
    let found = objects.repo.try_find_reference(full).map_err(|error| damaged(&error))?;
    let Some(mut reference) = found.filter(|reference| reference.name().as_bstr() == full) else {
        return Ok(None);
    };
    let is_name = reference.target().try_id().is_none();
    match reference.peel_to_id() {
        Ok(id) => Ok(Some(id.detach())),
        // It points to a name that is gone, as `origin/HEAD` may.
        Err(error) if is_name && error.is_not_found() => Ok(None),
        Err(error) => Err(damaged(&error)),
    }
}

/// The branches, tags and others of a name, by their full names.
fn references(objects: &Objects, name: &str) -> Result<Vec<(String, Id)>, Both> {
    let full = PLACES.iter().map(|(before, after)| format!("{before}{name}{after}"));
    let found = full.map(|full| Ok(reference(objects, &full)?.map(|id| (full, id))));
    Ok(found.collect::<Result<Vec<_>, Both>>()?.into_iter().flatten().collect())
}

/// What is there and can't be read: that nothing is called so would be another thing.
fn damaged(error: &gix::Error) -> Both {
    both(
        format!("git-förrådet är skadat: {error}; `git fsck` säger mer"),
        format!("the git repository is damaged: {error}; `git fsck` says more"),
    )
}

/// The commits and tags whose hash begins so, also as the end of what `git describe` says
/// (`v1-3-gabcd`).
fn hashes(objects: &Objects, name: &str) -> Vec<Id> {
    let described = name.rsplit_once("-g").filter(|(before, _)| {
        before
            .rsplit_once('-')
            .is_some_and(|(_, count)| !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let hash = described.map_or(name, |(_, hash)| hash);
    if !(SHORTEST_HASH..=objects.repo.object_hash().len_in_hex()).contains(&hash.len()) || !is_hex(hash) {
        return Vec::new();
    }
    let Ok(prefix) = gix::hash::Prefix::from_hex(hash) else { return Vec::new() };
    let mut found = HashSet::new();
    // A repository that can't be read has no meaning here, and is told of by anyone who then reads
    // the commit.
    let _ = objects.repo.objects.lookup_prefix(prefix, Some(&mut found));
    let is_commit = |id: &Id| {
        matches!(objects.repo.find_header(*id).map(|header| header.kind()), Ok(Kind::Commit | Kind::Tag))
    };
    let mut found: Vec<Id> = found.into_iter().filter(is_commit).collect();
    found.sort();
    found
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
