//! Names that a change removes. A comparison would tell them once more, to everybody who reads the
//! comment, so they are taken out of what was before anything is compared: the person's file, and
//! every other file that has the name no more.

use crate::model::REDACTED;
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::sources::{Content, SourceFile, Sources};

/// Letters of a name that is looked for in other files, at least: initials stand in too many words.
const LEAST: usize = 4;

/// Takes what is redacted now out of the version before; the ids of those people whose name stood
/// there.
pub fn hide(before: &mut Sources, after: &Sources) -> Vec<String> {
    let is_person = |path: &str| Kind::of_path(path) == Some(Kind::Person);
    let stem = |path: &str| super::compared::stem(path).to_string();
    let redacted = |file: &SourceFile| Document::read(file.text(), Kind::Person).filter(is_redacted);
    let now: Vec<(Vec<String>, &SourceFile)> = after
        .files
        .iter()
        .filter(|file| is_person(&file.path) && file.text().contains("redacted"))
        .filter_map(|file| Some((ids(stem(&file.path), &redacted(file)?), file)))
        .collect();
    let (mut hidden, mut names) = (Vec::new(), Vec::new());
    for file in before.files.iter_mut().filter(|file| is_person(&file.path)) {
        let Some((ids, now)) = now.iter().find(|(ids, _)| ids.contains(&stem(&file.path))) else { continue };
        if file.text() == now.text() {
            continue;
        }
        let was = Document::read(file.text(), Kind::Person);
        names.extend(was.as_ref().map_or_else(Vec::new, said));
        if !was.is_some_and(|was| is_redacted(&was)) {
            hidden.push(ids[0].clone());
        }
        file.content = now.content.clone();
    }
    // The longest first: a short name may be a part of it.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.iter().for_each(|name| take_out(name, before, after));
    hidden
}

fn is_redacted(document: &Document) -> bool {
    document.keys.get("redacted").and_then(Plain::text) == Some("true")
}

/// The ids that a person has and had.
fn ids(id: String, document: &Document) -> Vec<String> {
    let former = document.keys.get("former_ids").map_or(&[][..], Plain::items);
    std::iter::once(id).chain(former.iter().filter_map(Plain::text).map(String::from)).collect()
}

/// What a person was called.
fn said(document: &Document) -> Vec<String> {
    let aliases = document.keys.get("aliases").map_or(&[][..], Plain::items);
    let names = document
        .keys
        .get("name")
        .and_then(Plain::text)
        .into_iter()
        .chain(aliases.iter().filter_map(|alias| alias.text_of("name")));
    names.filter(|name| name.chars().count() >= LEAST && *name != REDACTED).map(String::from).collect()
}

/// Where a file has a name and its new version does not, it was taken out there too.
fn take_out(name: &str, before: &mut Sources, after: &Sources) {
    for file in before.files.iter_mut().filter(|file| file.is_yaml() && file.text().contains(name)) {
        let is_kept = after.find(&file.path).is_some_and(|at| after.files[at].text().contains(name));
        if !is_kept {
            file.content = Content::Text(file.text().replace(name, REDACTED).into());
        }
    }
}
