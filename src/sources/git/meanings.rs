//! What a name means in a repository. Where it means several things git warns, and takes the first; here it is refused, since whoever may
//! push a tag or a branch could otherwise decide which revision a gate compares with.

use crate::lang::{Both, both};
use crate::sources::git::Objects;
use gix::objs::Kind;
use std::collections::HashSet;

/// Where git looks for a name, in its order (gitrevisions(7)): before it, and after it.
const PLACES: [(&str, &str); 6] =
    [("", ""), ("refs/", ""), ("refs/tags/", ""), ("refs/heads/", ""), ("refs/remotes/", ""), ("refs/remotes/", "/HEAD")];

/// The least letters of a hash that git takes for one.
const SHORTEST_HASH: usize = 4;

/// The name that a revision begins with, without what leads on from it: `main` of `main~2^{commit}`.
fn name(text: &str) -> &str {
    let end = text.find(['^', '~', ':']).into_iter().chain(text.find("@{")).min();
    &text[..end.unwrap_or(text.len())]
}

/// Refuses a text whose name means several things. `is_date` when it can be read as a date as well: then it is no hash.
pub fn refuse_several(objects: &Objects, text: &str, is_date: bool) -> Result<(), Both> {
    let name = name(text);
    // A full name means one thing, whatever else is called so: nobody can then stop a gate with a tag. So does what is checked out.
    if name.starts_with("refs/") || name == "HEAD" {
        return Ok(());
    }
    let mut meanings = references(objects, name);
    match is_date {
        true if meanings.is_empty() => return Ok(()),
        true => {}
        false => meanings.extend(hashes(objects, name)),
    }
    if meanings.len() + usize::from(is_date) < 2 {
        return Ok(());
    }
    let date = is_date.then(|| both("en dag eller tid", "a day or a time"));
    let list = |date: Option<&str>| meanings.iter().map(String::as_str).chain(date).collect::<Vec<_>>().join(", ");
    Err(both(
        format!("`{text}` kan betyda flera saker här: {}; skriv hela namnet på det som menas", list(date.as_ref().map(|date| date.sv.as_ref()))),
        format!(
            "`{text}` can mean several things here: {}; write the full name of the one that is meant",
            list(date.as_ref().map(|date| date.en.as_ref()))
        ),
    ))
}

/// Whether a full name, such as `refs/heads/main`, is there. What merely ends so is another: `refs/tags/refs/heads/main`.
pub fn is_reference(objects: &Objects, full: &str) -> bool {
    matches!(objects.repo.try_find_reference(full), Ok(Some(reference)) if reference.name().as_bstr() == full)
}

/// Whether a text begins with a full name that is not there: it means nothing, although git would look on for it below `refs/tags/`.
pub fn is_lost(objects: &Objects, text: &str) -> bool {
    let name = name(text);
    name.starts_with("refs/") && !is_reference(objects, name)
}

/// The full names of the branches, tags and others of a name.
fn references(objects: &Objects, name: &str) -> Vec<String> {
    let full = PLACES.iter().map(|(before, after)| format!("{before}{name}{after}"));
    full.filter(|full| !name.is_empty() && is_reference(objects, full)).collect()
}

/// The commits and tags whose hash begins so, also as the end of what `git describe` says (`v1-3-gabcd`). A whole hash means only itself.
fn hashes(objects: &Objects, name: &str) -> Vec<String> {
    let hash = name.rsplit_once("-g").map_or(name, |(_, hash)| hash);
    let is_whole = hash.len() >= objects.repo.object_hash().len_in_hex();
    if is_whole || hash.len() < SHORTEST_HASH || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Vec::new();
    }
    let Ok(prefix) = gix::hash::Prefix::from_hex(hash) else { return Vec::new() };
    let mut found = HashSet::new();
    // A repository that can't be read has no meaning here, and is told of by whoever then reads the commit.
    let _ = objects.repo.objects.lookup_prefix(prefix, Some(&mut found));
    let is_commit = |id: &&gix::ObjectId| matches!(objects.repo.find_header(**id).map(|header| header.kind()), Ok(Kind::Commit | Kind::Tag));
    let mut names: Vec<String> = found.iter().filter(is_commit).map(ToString::to_string).collect();
    names.sort();
    names
}
