//! What is brought in, held against the data that is there: a change that is shown, as `gov diff`
//! tells it, before it is written. Files that say the same are not touched.

use crate::acts::insert;
use crate::acts::prove::{Texts, loose, takes_comment};
use crate::acts::world::{Keys, Thing, World};
use crate::commands::import::taken::Taken;
use crate::commands::write::plan::{Plan, Writing, carry_out, take_back};
use crate::commands::{Context, DONE, Problem, Ui, failure, revision, would_change, written};
use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::edit;
use crate::lang::{Both, both};
use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::model::stem;
use crate::report::{self, escape};
use crate::sources::Sources;
use crate::sources::git::Repository;
use std::collections::BTreeMap;
use std::io::Write as _;

pub fn run(
    taken: Taken,
    name: &str,
    writing: &Writing,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    let mut sources = context.sources_or_none()?;
    if take_back(&sources.root, writing, context, ui)? {
        sources = context.sources_or_none()?;
    }
    let base = taken.commit.as_deref().and_then(|commit| base(&sources, commit, context));
    let (texts, told) = texts(&taken, &sources, base.as_ref())?;
    tell(&told, context, ui);
    if texts.is_nothing() {
        let words = both(
            "Inget att skriva: allt står redan i datamängden.",
            "Nothing to write: all of it is in the data already.",
        );
        tell(&[words], context, ui);
        return Ok(DONE);
    }
    let (root, after) = (sources.root.clone(), texts.over(&sources));
    let errors =
        would_change::show(sources, after, &would_change::with(name), |_| Ok(()), context, ui)?.len();
    if errors > 0 {
        let help = both("de nya fynden ovan säger vad och var", "the new findings above say what and where");
        return Err(would_change::refused(errors, help));
    }
    let plan = Plan { new: texts.new, edits: texts.edits, ..Plan::default() };
    carry_out(&plan, &root, writing, context, ui)
}

/// The data as it was exported, if its commit is in the repository.
fn base(sources: &Sources, commit: &str, context: &Context) -> Option<BTreeMap<String, Keys>> {
    let repository = Repository::of(&sources.root).ok()?;
    let id = revision::commit(&repository, commit, context.today).ok()?;
    let files = repository.sources(&sources.root, id).ok()?.files;
    let read = |path: &str, text: &str| Some(Document::read(text, Kind::of_path(path)?)?.keys);
    let each = files.iter().filter(|file| file.is_yaml());
    Some(each.filter_map(|file| Some((file.path.clone(), read(&file.path, file.text())?))).collect())
}

/// What is to be written, and what is left as it is.
fn texts(
    taken: &Taken,
    sources: &Sources,
    base: Option<&BTreeMap<String, Keys>>,
) -> Result<(Texts, Vec<Both>), Problem> {
    let (mut texts, mut told) = (Texts::default(), Vec::new());
    let world = World::of(sources).map_err(failure)?;
    let paths: BTreeMap<&str, &Thing> =
        world.things.values().map(|thing| (thing.path.as_str(), thing)).collect();
    let mut both_changed = Vec::new();
    for (path, text) in &taken.texts {
        let Some(now) = Kind::of_path(path).and_then(|kind| Document::read(text, kind)) else { continue };
        let now = now.keys;
        let Some(thing) = paths.get(path.as_str()) else {
            if let Some(other) = world.things.get(stem(path)) {
                return Err(moved(path, &other.path));
            }
            texts.new.insert(path.clone(), text.clone());
            continue;
        };
        // Of who is removed the tables say no more than that.
        let is_removed = now.get("redacted").and_then(Plain::text) == Some("true");
        if is_removed || loose(&now) == loose(&thing.was) {
            continue;
        }
        let before = base.and_then(|base| base.get(path)).map(loose);
        if before.as_ref() == Some(&loose(&now)) {
            continue; // The data has moved on; the table has not.
        }
        if before.is_some_and(|before| before != loose(&thing.was)) {
            both_changed.push(path.as_str());
            continue;
        }
        let was = thing.text.clone().unwrap_or_default();
        let edits = edits(thing, now, text).ok_or_else(|| has_comments(path))?;
        texts.edits.insert(path.clone(), (was, edits));
    }
    if !both_changed.is_empty() {
        return Err(changed_twice(&both_changed));
    }
    for (path, text) in &taken.beside {
        match sources.find(path) {
            None if is_new_source(path, &texts) => drop(texts.new.insert(path.clone(), text.clone())),
            Some(at) if sources.files[at].text() != text => told.push(both(
                format!("{path} skiljer sig från det som exporterades, och lämnas som den är"),
                format!("{path} differs from what was exported, and is left as it is"),
            )),
            _ => {}
        }
    }
    let absent = sources.files.iter().filter(|file| file.is_yaml() && !taken.texts.contains_key(&file.path));
    match absent.count() {
        0 => {}
        count => told.push(both(
            format!("Filer som inte är med i tabellen lämnas som de är: {count}."),
            format!("Files that are not in the table are left as they are: {count}."),
        )),
    }
    Ok((texts, told))
}

/// Whether a text lies beside files that are new.
fn is_new_source(path: &str, texts: &Texts) -> bool {
    let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_string());
    texts.new.keys().any(|new| folder(new) == folder(path))
}

/// The edits that bring a file to what it is to say: in their places, or else all of it anew, where
/// no comment is lost by that.
fn edits(thing: &Thing, now: Keys, text: &str) -> Option<Vec<Edit>> {
    let was = thing.text.as_deref()?;
    let wanted = loose(&now);
    let thing = Thing {
        kind: thing.kind,
        path: thing.path.clone(),
        text: thing.text.clone(),
        was: thing.was.clone(),
        now,
    };
    let says = |text: &str| Document::read(text, thing.kind).map(|document| loose(&document.keys));
    let in_place = insert::edits(&thing)
        .filter(|edits| says(&edit::apply(was, edits)).as_ref() == Some(&wanted))
        .filter(|edits| !edits.iter().any(|edit| takes_comment(was, edit)));
    if in_place.is_some() {
        return in_place;
    }
    let comments = |text: &str| {
        let lines = text.lines().map(str::trim);
        lines.filter(|line| line.starts_with('#') || line.contains(" #")).count()
    };
    let all = Span { start: 0, end: was.chars().count() as u32 };
    let whole = Edit { place: Place { file: FileId::default(), span: all }, text: text.to_string() };
    (comments(was) <= comments(text)).then(|| vec![whole])
}

fn moved(path: &str, there: &str) -> Problem {
    let help = both(
        "flytta filen med `git mv` först, eller rätta sökvägen i tabellen",
        "move the file with `git mv` first, or correct the path in the table",
    );
    let message =
        both(format!("{path} finns redan som {there}"), format!("{path} is there already, as {there}"));
    Problem { help: Some(help), ..failure(message) }
}

fn has_comments(path: &str) -> Problem {
    let help = both("ändra den filen för hand", "edit that file by hand");
    let message = both(
        format!("{path}: en kommentar skulle försvinna, så inget skrevs"),
        format!("{path}: a comment would be lost, so nothing was written"),
    );
    Problem { help: Some(help), ..failure(message) }
}

fn changed_twice(paths: &[&str]) -> Problem {
    let help = both(
        "exportera igen, gör om ändringen i dessa filer och läs in den då",
        "export again, make the change to these files again, and bring that in",
    );
    let paths = paths.join(", ");
    let message = both(
        format!("dessa filer har ändrats både i tabellen och i datamängden sedan exporten: {paths}"),
        format!("these files have changed both in the table and in the data since the export: {paths}"),
    );
    Problem { help: Some(help), ..failure(message) }
}

fn tell(words: &[Both], context: &Context, ui: &mut Ui<'_>) {
    let lines = words.iter().map(|words| escape::terminal(words.get(context.lang())) + "\n");
    let lines: String = lines.map(|line| report::fit(&line, ui.width)).collect();
    written(ui.err.write_all(lines.as_bytes()), DONE);
}
