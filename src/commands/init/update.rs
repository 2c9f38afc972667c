//! `gov init --update`: what has changed since a data set was taken in, what that means for the
//! organisation, and the change itself.

use crate::checks::config::Config;
use crate::commands::init::meet::{Fate, fates, twice};
use crate::commands::init::set::{NATIONAL, Set};
use crate::commands::removed::{self, Back};
use crate::commands::write::batch::Put;
use crate::commands::write::plan::{self, take_back};
use crate::commands::write::undo::Kept;
use crate::commands::{Context, Problem, Ui, failure, would_change};
use crate::lang::both;
use crate::report::diff::unified;
use crate::report::{self, escape};
use crate::sources::hiding::Hiding;
use crate::sources::{CONFIG, Content, SourceFile, Sources, plain};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;

pub fn run(command: &super::Command, root: &Path, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    take_back(root, &command.writing, context, ui)?;
    let here = Sources::load(root).map_err(failure)?;
    let config = here.find(CONFIG).map_or("", |at| here.files[at].text());
    let taken = Config::read(config, Default::default(), &Default::default(), &mut Vec::new()).shared;
    let set = match (&command.with, taken.keys().next()) {
        (Some(word), _) => Set::named(word)?,
        (None, Some(name)) if name == NATIONAL && taken.len() == 1 => Set::named(NATIONAL)?,
        (None, Some(name)) => return Err(which(name)),
        (None, None) => return Err(nothing_taken()),
    };
    let list = match taken.get(&set.name) {
        Some(_) => read(&root.join(Set::list_of(&set.name)))?,
        None => String::new(),
    };
    let mut fates = fates(&list, &here, &set);
    let twice = twice(&mut fates, &here);
    // Anyone who is removed here is named in the other, maybe.
    let hiding = removed::hiding(&[&here, &set.sources()], context.lang(), Back::ToAName)?;
    let told = told(&fates, &twice, &set, taken.get(&set.name), &here, context);
    let _ = ui.out.write_all(hiding.words(&told).as_bytes()).and_then(|()| ui.out.flush());
    let mut puts: Vec<Put> = Vec::new();
    for (path, _) in fates.iter().filter(|(_, fate)| fate.is_taken()) {
        let was = here.find(path).map(|at| here.files[at].text().to_string());
        puts.push(Put { path: path.clone(), was, text: set.files.get(path).cloned() });
    }
    let new = Config::with_shared(config, &set.name, &set.revision()).ok_or_else(unreadable)?;
    let is_there = here.find(CONFIG).is_some();
    if new != config {
        puts.push(Put { path: CONFIG.into(), was: is_there.then(|| config.to_string()), text: Some(new) });
    }
    if !puts.is_empty() {
        show(&puts, here, &set, &hiding, command, context, ui)?;
    }
    let changed = puts.iter().filter(|put| put.was.is_some());
    let patch: String = changed
        .map(|put| unified::between(&put.path, put.was.as_deref(), put.text.as_deref(), context.style))
        .collect();
    let _ = ui.out.write_all(hiding.words(&patch).as_bytes()).and_then(|()| ui.out.flush());
    // What was not taken comes the next time, if nothing stands in its way then.
    let new = set.list_of_those(|path| !twice.contains_key(path));
    if new != list {
        let was = taken.contains_key(&set.name).then_some(list);
        puts.push(Put { path: Set::list_of(&set.name), was, text: Some(new) });
    }
    puts.sort_by_key(|put| (put.text.is_none(), put.was.is_some()));
    plan::may_write(root, context)?;
    plan::finish(&puts, root, Kept::No, &command.writing, context, ui)
}

/// What became of each file, and how what is changed on both sides differs.
fn told(
    fates: &[(String, Fate)],
    twice: &BTreeMap<String, String>,
    set: &Set,
    old: Option<&String>,
    here: &Sources,
    context: &Context,
) -> String {
    let (lang, name, new) = (context.lang(), &set.name, set.revision());
    let mut lines = vec![match old {
        Some(old) if *old == new => lang.pick(
            format!("{name}: samma revision som är tagen, {new}"),
            format!("{name}: the revision that is taken, {new}"),
        ),
        Some(old) => format!("{name}: {old} → {new}"),
        None => lang.pick(
            format!("{name}: tas in första gången, revision {new}"),
            format!("{name}: taken in for the first time, revision {new}"),
        ),
    }];
    // The first time all is new.
    let is_told = |fate: &Fate| old.is_some() || *fate != Fate::Added;
    for (path, fate) in fates.iter().filter(|(_, fate)| is_told(fate)) {
        let why = twice.get(path).map(|other| {
            lang.pick(
                format!(" – {other} har samma id. Ta bort den och kör igen, eller behåll den"),
                format!(" – {other} has the same id. Remove it and run again, or keep it"),
            )
        });
        lines.push(format!("{} {path}: {}{}", fate.sign(), fate.words().get(lang), why.unwrap_or_default()));
    }
    let mut text: String =
        lines.iter().map(|line| report::fit(&(escape::terminal(line) + "\n"), context.style.width)).collect();
    for (path, _) in fates.iter().filter(|(_, fate)| *fate == Fate::Both) {
        let own = here.find(path).map(|at| here.files[at].text());
        let theirs = set.files.get(path).map(String::as_str);
        text += &unified::between(path, own, theirs, context.style);
    }
    text
}

/// Shows what the data would say otherwise; new errors are a reason not to write it.
fn show(
    puts: &[Put],
    mut here: Sources,
    set: &Set,
    hiding: &Hiding,
    command: &super::Command,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<(), Problem> {
    let mut after = over(&here, puts);
    hiding.sources(&mut here);
    hiding.sources(&mut after);
    let name = format!("{} {}", set.name, set.revision());
    let errors = would_change::show(here, after, &would_change::with(&name), |_| Ok(()), context, ui)?.len();
    if errors == 0 || command.allow_errors {
        return Ok(());
    }
    Err(would_change::refused(
        errors,
        both(
            "de nya fynden ovan säger var; med --allow-errors skrivs det ändå, för att rättas sedan",
            "the new findings above say where; with --allow-errors it is written anyway, to be fixed later",
        ),
    ))
}

/// The data as it would be.
fn over(here: &Sources, puts: &[Put]) -> Sources {
    let put: BTreeSet<&str> = puts.iter().map(|put| put.path.as_str()).collect();
    let kept = here.files.iter().filter(|file| !put.contains(file.path.as_str()));
    let mut files: Vec<SourceFile> =
        kept.map(|file| SourceFile { path: file.path.clone(), content: file.content.clone() }).collect();
    files.extend(puts.iter().filter_map(|put| {
        let text = put.text.as_ref()?;
        Some(SourceFile { path: put.path.clone(), content: Content::Text(text.as_str().into()) })
    }));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Sources { root: here.root.clone(), files, ..Sources::default() }
}

/// The list of what was taken, without which nobody knows what has been changed here.
fn read(path: &Path) -> Result<String, Problem> {
    let mut text = String::new();
    let shown = path.display();
    let problem = |error: std::io::Error| {
        let help = both(
            "hämta den ur git: utan den syns det inte vad som är ändrat här",
            "get it from git: without it nobody sees what has been changed here",
        );
        let message = match error.kind() {
            ErrorKind::NotFound => both(format!("{shown} finns inte"), format!("there is no {shown}")),
            _ => both(
                format!("{shown} går inte att läsa: {error}"),
                format!("{shown} cannot be read: {error}"),
            ),
        };
        Problem { help: Some(help), ..failure(message) }
    };
    plain(path).and_then(|mut file| file.read_to_string(&mut text)).map_err(problem)?;
    Ok(text)
}

fn which(name: &str) -> Problem {
    let help =
        both(format!("ange mappen: --with SÖKVÄG/{name}"), format!("name its folder: --with PATH/{name}"));
    let message =
        both("det är inte sagt vilken datamängd som ska hämtas på nytt", "say which data set to take again");
    Problem { help: Some(help), ..failure(message) }
}

fn nothing_taken() -> Problem {
    let help = both(
        format!("`gov init --update --with {NATIONAL}` tar in den nationella strukturen"),
        format!("`gov init --update --with {NATIONAL}` takes in the national structure"),
    );
    let message = both(
        "datamängden har inte tagit in någon annan: gov.toml har inget [shared.…]",
        "the data has taken in no other: gov.toml has no [shared.…]",
    );
    Problem { help: Some(help), ..failure(message) }
}

fn unreadable() -> Problem {
    let help = both("`gov kontrollera` visar var", "`gov validate` shows where");
    let message =
        both("gov.toml går inte att läsa, så inget skrevs", "gov.toml can't be read, so nothing was written");
    Problem { help: Some(help), ..failure(message) }
}
