//! What a command wants to write, and the rules that all of them keep: the plan is shown as a
//! patch, somebody says yes, all of it is written or nothing, and it is said how to undo it.
//!
//! A command makes a [`Plan`] and calls [`carry_out`] with its `#[command(flatten)] Writing`.

use crate::commands::revision::refuse_to_write;
use crate::commands::write::batch::{self, Put};
use crate::commands::write::failed;
use crate::commands::write::undo::{self, Kept};
use crate::commands::{Context, DONE, NO, Problem, Ui, failure, written};
use crate::diagnostic::Edit;
use crate::edit;
use crate::lang::{Both, Lang, both};
use crate::report::diff::unified;
use crate::report::{self, escape};
use crate::sources::git::Repository;
use crate::sources::hiding::Hiding;
use crate::sources::{CONFIG, SourceFile, slashes};
use clap::Args;
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// How a command that writes is let to.
#[derive(Args, Clone, Copy, Default)]
pub struct Writing {
    /// Write nothing; show what would be written, as a patch ¦ Skriv inget; visa som en patch vad
    /// som skulle skrivas
    #[arg(long, visible_alias = "prova")]
    pub dry_run: bool,
    /// Write without asking; without a terminal nobody is asked ¦ Skriv utan att fråga; utan
    /// terminal ställs ingen fråga
    #[arg(long, visible_alias = "ja", conflicts_with = "dry_run")]
    pub yes: bool,
    /// Also change files with changes that git does not have yet ¦ Ändra även filer med ändringar
    /// som inte är incheckade
    #[arg(long)]
    pub allow_dirty: bool,
}

/// What is to be written. All paths are below the root, with `/` between the parts.
#[derive(Debug, Default)]
pub struct Plan {
    /// Files that are not there yet, with their texts.
    pub new: BTreeMap<String, String>,
    /// For each file the text that was read of it, and what changes in it.
    pub edits: BTreeMap<String, (String, Vec<Edit>)>,
    /// For each file the text that was read of it, and the one that it gets.
    pub texts: BTreeMap<String, (String, String)>,
    /// From where to where, and the text that was read; `edits` and `texts` go by the old path.
    pub moves: BTreeMap<String, (String, String)>,
    /// Files that go away, with the texts that were read of them.
    pub gone: BTreeMap<String, String>,
    /// What the patch does not show.
    pub hiding: Hiding,
}

impl Plan {
    /// Each file as it is and as it is to be; new ones first, what goes away last. `Err` names two
    /// things that are to be written to one place, or edits that lie over each other.
    pub fn puts(&self) -> Result<Vec<Put>, Problem> {
        let mut puts: BTreeMap<String, Put> = BTreeMap::new();
        let mut add = |path: &str, was: Option<&str>, text: Option<String>| {
            let put = Put { path: path.to_string(), was: was.map(String::from), text };
            match puts.insert(path.to_string(), put) {
                None => Ok(()),
                Some(_) => Err(failure(both(
                    format!("{path} skulle skrivas två gånger; inget skrevs"),
                    format!("{path} would be written twice; nothing was written"),
                ))),
            }
        };
        for (path, text) in &self.new {
            add(path, None, Some(text.clone()))?;
        }
        let mut texts: BTreeMap<&String, (&String, String)> = BTreeMap::new();
        for (path, (was, edits)) in &self.edits {
            let (text, applied) = edit::apply_counted(was, edits);
            if applied != edits.len() {
                return Err(failure(both(
                    format!("ändringarna i {path} krockar; inget skrevs"),
                    format!("the changes to {path} conflict; nothing was written"),
                )));
            }
            texts.insert(path, (was, text));
        }
        texts.extend(self.texts.iter().map(|(path, (was, text))| (path, (was, text.clone()))));
        for (path, (_, was)) in &self.moves {
            texts.entry(path).or_insert((was, was.clone()));
        }
        for (path, (was, text)) in texts {
            match self.moves.get(path) {
                Some((to, _)) => {
                    add(to, None, Some(text))?;
                    add(path, Some(was), None)?;
                }
                None if text != *was => add(path, Some(was), Some(text))?,
                None => {}
            }
        }
        for (path, was) in &self.gone {
            add(path, Some(was), None)?;
        }
        let mut puts: Vec<Put> = puts.into_values().collect();
        puts.sort_by_key(|put| (put.text.is_none(), put.was.is_some()));
        Ok(puts)
    }
}

/// Shows a plan, asks, writes all of it or nothing, and says how to undo it.
pub fn carry_out(
    plan: &Plan,
    root: &Path,
    writing: &Writing,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    may_write(root, context)?;
    let puts = plan.puts()?;
    let folder = patched(root).unwrap_or_else(|| root.to_path_buf());
    let shown = |path: &str| slashes(&folder.join(path).to_string_lossy());
    let mut patch = String::new();
    for put in &puts {
        let [was, text] =
            [&put.was, &put.text].map(|text| text.as_deref().map(|text| plan.hiding.words(text)));
        // What goes elsewhere is shown where it comes.
        let from = plan.moves.iter().find(|(_, (to, _))| *to == put.path);
        patch += &match (from, &text) {
            (Some((from, (_, was))), Some(text)) => {
                let was = plan.hiding.words(was);
                unified::moved(&shown(from), &shown(&put.path), &was, text, context.style)
            }
            _ if plan.moves.contains_key(&put.path) => continue,
            _ => unified::between(&shown(&put.path), was.as_deref(), text.as_deref(), context.style),
        };
    }
    let code = written(ui.out.write_all(patch.as_bytes()).and_then(|()| ui.out.flush()), DONE);
    Ok(finish(&puts, root, Kept::Patch, writing, context, ui)?.max(code))
}

/// Refuses where nothing can be written, before anything is shown.
pub fn may_write(root: &Path, context: &Context) -> Result<(), Problem> {
    refuse_to_write(context)?;
    refuse_interrupted(root)
}

/// The same of what has been shown already in another way.
pub fn finish(
    puts: &[Put],
    root: &Path,
    shown: Kept,
    writing: &Writing,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    if puts.is_empty() {
        return Ok(say(&both("Inget att skriva.", "Nothing to write."), DONE, context, ui));
    }
    if writing.dry_run {
        return Ok(say(&both("Inget skrevs.", "Nothing was written."), DONE, context, ui));
    }
    let dirty = dirty(root, puts)?;
    if let Some(why) = dirty.as_ref().filter(|_| !writing.allow_dirty) {
        let help = both("skriv --allow-dirty om det ska skrivas ändå", "add --allow-dirty to write anyway");
        return Err(Problem { help: Some(help), ..failure(why.clone()) });
    }
    if !writing.yes && !asked(context, ui)? {
        return Ok(say(&both("Inget skrevs.", "Nothing was written."), NO, context, ui));
    }
    batch::all(root, puts).map_err(|(path, refused)| failed(&root.join(path), &refused))?;
    Ok(say(&undo::words(root, puts, if dirty.is_none() { Kept::Git } else { shown }), DONE, context, ui))
}

/// A run that was killed left files between the old and the new: they become what they were. Says
/// whether there was one, and so the data is to be read again.
pub fn take_back(
    root: &Path,
    writing: &Writing,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<bool, Problem> {
    if !batch::is_interrupted(root) {
        return Ok(false);
    }
    if writing.dry_run {
        refuse_interrupted(root)?;
    }
    let back = batch::restore(root).map_err(|(path, refused)| {
        let why = both(
            "en skrivning avbröts, och en av dess filer har sedan ändrats av någon annan: ångra den ändringen, \
             eller ta bort .gov-journal när alla filer är som de ska",
            "a write was interrupted, and one of its files has been changed by somebody since: undo that change, \
             or remove .gov-journal when all files are as they should be",
        );
        Problem { help: Some(why), ..failed(&root.join(path), &refused) }
    })?;
    let files = back.join(", ");
    let words = both(
        format!("En avbruten skrivning togs tillbaka. Återställda filer: {files}."),
        format!("An interrupted write was undone. Files restored: {files}."),
    );
    say(&words, DONE, context, ui);
    Ok(true)
}

fn refuse_interrupted(root: &Path) -> Result<(), Problem> {
    if !batch::is_interrupted(root) {
        return Ok(());
    }
    let shown = root.display();
    let help = both(
        "samma kommando utan --dry-run tar tillbaka den först",
        "the same command without --dry-run undoes it first",
    );
    let message =
        both(format!("en skrivning i {shown} avbröts"), format!("a write in {shown} was interrupted"));
    Err(Problem { help: Some(help), ..failure(message) })
}

/// On a terminal somebody is asked; elsewhere nobody can be.
pub fn asked(context: &Context, ui: &mut Ui<'_>) -> Result<bool, Problem> {
    if !std::io::stdin().is_terminal() || ui.width.is_none() {
        let help = both(
            "lägg till --yes för att skriva, eller --dry-run för att bara titta",
            "add --yes to write, or --dry-run to only look",
        );
        let message = both(
            "här finns ingen att fråga, så inget skrevs",
            "there is nobody to ask here, so nothing was written",
        );
        return Err(Problem { help: Some(help), ..failure(message) });
    }
    let question = context.lang().pick("Skriva? [j/N] ", "Write? [y/N] ");
    let _ = ui.err.write_all(question.as_bytes()).and_then(|()| ui.err.flush());
    let mut answer = String::new();
    let _ = std::io::stdin().read_line(&mut answer);
    Ok(matches!(answer.trim().to_lowercase().as_str(), "j" | "ja" | "y" | "yes"))
}

/// Why git could not give back what is to be changed; `None` when it can.
fn dirty(root: &Path, puts: &[Put]) -> Result<Option<Both>, Problem> {
    let repository = match Repository::of(root) {
        Ok(repository) => repository,
        Err(why) => return Ok(Some(why)),
    };
    let mut kept = Vec::new();
    if let Some(head) = repository.head().map_err(failure)? {
        kept = repository.sources(root, head).map_err(failure)?.files;
        // What lies beside the data is read by its name.
        let beside = puts.iter().filter(|put| put.was.is_some() && is_beside(&put.path));
        for Put { path, .. } in beside {
            let content = repository.content(head, path).map_err(failure)?;
            kept.extend(content.map(|content| SourceFile { path: path.clone(), content }));
        }
    }
    // On Windows git ends lines with CR LF in the folder only.
    let same = |one: &str, other: &str| one.replace("\r\n", "\n") == other.replace("\r\n", "\n");
    let is_kept =
        |put: &Put, was: &str| kept.iter().any(|file| file.path == put.path && same(file.text(), was));
    let lost = puts.iter().find(|put| put.was.as_deref().is_some_and(|was| !is_kept(put, was)));
    Ok(lost.map(|put| {
        let path = root.join(&put.path).display().to_string();
        both(
            format!("{path} har ändringar som inte är incheckade"),
            format!("{path} has changes that git does not have yet"),
        )
    }))
}

/// Whether a file is none of those that data is read from.
fn is_beside(path: &str) -> bool {
    !path.contains('/') && path != CONFIG && !path.ends_with(".yaml")
}

fn say(words: &Both, code: u8, context: &Context, ui: &mut Ui<'_>) -> u8 {
    let lang: Lang = context.lang();
    let lines = words.get(lang).lines().map(|line| escape::terminal(line) + "\n");
    // A command that is broken can't be copied.
    let fitted = lines.map(|line| if line.starts_with(' ') { line } else { report::fit(&line, ui.width) });
    written(ui.err.write_all(fitted.collect::<String>().as_bytes()), code)
}

/// The data's folder as a patch names it: from the root of its repository, or else from the current
/// folder. `None` when it lies outside of that, where `git apply` can't be led.
pub fn patched(root: &Path) -> Option<PathBuf> {
    let real = root.canonicalize().ok()?;
    let base = match real.ancestors().find(|folder| folder.join(".git").exists()) {
        Some(repository) => repository.to_path_buf(),
        None => std::env::current_dir().and_then(|here| here.canonicalize()).ok()?,
    };
    real.strip_prefix(base).map(PathBuf::from).ok()
}
