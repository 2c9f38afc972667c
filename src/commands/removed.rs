//! Whose names are told nowhere: whoever is removed in the data that is asked, in the commit that
//! is checked out, or in the folder.

use crate::checks::outcome::Outcome;
use crate::commands::{Problem, failure};
use crate::find::removed::{Removed, is_person};
use crate::lang::{Both, Lang};
use crate::model::stem;
use crate::parallel;
use crate::sources::git::Repository;
use crate::sources::hiding::Hiding;
use crate::sources::history::ever::ever;
use crate::sources::{Content, SourceFile, Sources};
use std::path::Path;

/// How far back the names of those who are removed are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// Until each of them has one: where the file says none, its history does.
    ToAName,
    /// All the way, where the history is told of.
    ToTheBeginning,
}

/// Takes the names out of data that has been read.
pub fn hide(sources: &mut Sources, lang: Lang, back: Back) -> Result<(), Problem> {
    hiding(&[sources], lang, back)?.sources(sources);
    Ok(())
}

/// What takes the names out of what is told of some versions.
pub fn hiding(versions: &[&Sources], lang: Lang, back: Back) -> Result<Hiding, Problem> {
    let (removed, others) = removed(versions, back)?;
    let all: Vec<&Sources> = versions.iter().copied().chain(&others).collect();
    Ok(removed.hiding(&all, lang))
}

/// What is found, told without the names of those who are removed; and the files in which it is
/// shown, with those names covered. Whoever mends has to find the files: their paths are as they
/// are.
pub fn covered(outcome: &mut Outcome, sources: &Sources, lang: Lang) -> Result<Option<Sources>, Problem> {
    let (removed, others) = removed(&[sources], Back::ToAName)?;
    if removed.is_empty() {
        return Ok(None);
    }
    let all: Vec<&Sources> = std::iter::once(sources).chain(&others).collect();
    let names = removed.names(&all);
    let hiding = removed.hiding(&all, lang);
    let told = |both: &mut Both| {
        let [sv, en] = [&both.sv, &both.en].map(|text| hiding.words(text).into_owned());
        *both = crate::lang::both(sv, en);
    };
    for found in &mut outcome.found {
        let finding = &mut found.diagnostic;
        told(&mut finding.message);
        finding.help.iter_mut().for_each(&told);
        finding.related.iter_mut().for_each(|(_, words)| told(words));
        finding.fix.retain(|edit| !names.are_in(&edit.text));
    }
    outcome.fixed.iter_mut().for_each(|gone| told(&mut gone.message));
    let file = |file: &SourceFile| {
        let mut content = file.content.clone();
        match &mut content {
            Content::Text(text) => {
                if let Some(covered) = Removed::covered(text, &names) {
                    *text = covered.into();
                }
            }
            Content::Fault(fault) => {
                if let Some(covered) = Removed::covered(&fault.text, &names) {
                    fault.text = covered;
                }
            }
        }
        SourceFile { path: file.path.clone(), content }
    };
    let files = parallel::map(&sources.files, file);
    Ok(Some(Sources { root: sources.root.clone(), files, ..Sources::default() }))
}

/// Who is removed, and the people's files that were read to know that.
pub fn removed(versions: &[&Sources], back: Back) -> Result<(Removed, Vec<Sources>), Problem> {
    let Some(root) = versions.first().map(|sources| &sources.root) else { return Ok(Default::default()) };
    removed_in(root, Repository::of(root).as_ref(), versions, back)
}

/// The same, where the repository of the data folder has been opened.
pub fn removed_in(
    root: &Path,
    repository: Result<&Repository, &Both>,
    versions: &[&Sources],
    back: Back,
) -> Result<(Removed, Vec<Sources>), Problem> {
    let is_of_history = versions.iter().any(|sources| sources.commit.is_some());
    let mut others = Vec::new();
    if versions.iter().all(|sources| sources.commit.is_some()) {
        others.push(Sources::some(root, is_person));
    }
    let repository = match repository {
        Ok(repository) => repository,
        // The folder is asked, and what it says is all that is known.
        Err(_) if !is_of_history => return Ok((Removed::of(versions), others)),
        Err(why) => return Err(failure(why.clone())),
    };
    let known = |why: Both| if is_of_history { Err(failure(why)) } else { Ok(Sources::default()) };
    let head = match repository.head() {
        Ok(head) => head,
        Err(_) if !is_of_history => None,
        Err(why) => return Err(failure(why)),
    };
    if let Some(head) = head.filter(|head| versions.iter().all(|sources| sources.commit != Some(*head))) {
        let read: Vec<&Sources> = versions.iter().copied().chain(&others).collect();
        let newest = repository.some_beside(head, &read, is_person).or_else(known)?;
        others.push(newest);
    }
    let all: Vec<&Sources> = versions.iter().copied().chain(&others).collect();
    let mut removed = Removed::of(&all);
    let has_all = |removed: &Removed| back == Back::ToAName && removed.has_names();
    if removed.is_empty() || has_all(&removed) {
        return Ok((removed, others));
    }
    let objects = repository.objects();
    let starts = versions.iter().filter_map(|sources| sources.commit).chain(head);
    for from in starts {
        let asked = removed.clone();
        let is_asked = |path: &str| asked.has(stem(path)) && is_person(path);
        let take = |path: &str, text: &str| {
            removed.know(path, text);
            has_all(&removed)
        };
        let walked = ever(repository, &objects, from, is_asked, take);
        if let Err(why) = walked {
            known(why)?;
        }
        if has_all(&removed) {
            break;
        }
    }
    Ok((removed, others))
}
