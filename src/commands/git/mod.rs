//! `gov git`: what git needs to be told to show what a change means. It is only ever told when
//! somebody asks for it, and in their clone alone: git runs what its settings name, so nothing that
//! comes with the data may choose that.
//!
//! The files are edited as text: git is not run, which would read the whole of a repository's
//! configuration first, and its own way of writing can't take out again exactly what was put in.

mod block;
mod driver;
mod program;
mod textconv;

use crate::commands::write::{self, Was};
use crate::commands::{Context, DONE, NO, Problem, Ui, failure, revision, written};
use crate::lang::{Both, Lang, both};
use crate::report::{self, escape};
use crate::sources::git::{Settings, bytes, setting};
use crate::sources::{find_root, is_folder};
use clap::{Args, ValueEnum};
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

const AFTER: &str = "gov git install\ngov git status\n\
    It is never done by itself: only `install` writes settings, to .git/config and .git/info/attributes of this clone, and `uninstall` takes out what it wrote ¦ \
    Det sker aldrig av sig självt: bara `installera` skriver inställningar, i .git/config och .git/info/attributes i den här klonen, och `avinstallera` tar bort det som skrevs\n\
    With --driver `git diff` gives no patch that can be applied; `git diff --no-ext-diff --no-textconv` does ¦ \
    Med --driver ger `git diff` ingen patch som går att lägga in; det gör `git diff --no-ext-diff --no-textconv`\n\
    What git then runs is `gov git textconv FILE`, the canonical form of a file, and `gov git driver` with 1, 7 or 9 arguments, what the change of a file means ¦ \
    Det som git sedan kör är `gov git textconv FIL`, en fils kanoniska form, och `gov git driver` med 1, 7 eller 9 argument, vad ändringen av en fil betyder";

/// Let git show data files in canonical form, and what a change means; only in this clone ¦ Låt git
/// visa datafiler i kanonisk form, och vad en ändring betyder; bara i den här klonen
#[derive(Args)]
#[command(after_help = AFTER)]
pub struct Command {
    /// What to do ¦ Vad som ska göras
    action: Action,
    /// With install: `git diff` shows what a change means instead of a patch ¦ Med installera: `git
    /// diff` berättar vad en ändring betyder, i stället för att ge en patch
    #[arg(long)]
    driver: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Action {
    /// Write the settings ¦ Skriv inställningarna
    #[value(alias = "installera")]
    Install,
    /// Remove what `gov git install` wrote ¦ Ta bort det som `gov git installera` skrev
    #[value(alias = "avinstallera")]
    Uninstall,
    /// Show the settings; exit code 1 if they are not what `gov git install` would write ¦ Visa
    /// inställningarna; slutkod 1 om de inte är som `gov git installera` skulle skriva dem
    Status,
}

/// What git calls, with arguments that are no options of ours.
type Called = fn(&[OsString], Lang, &mut Ui<'_>) -> u8;

/// The part of the program that git calls with a command line, if it does.
pub fn called(args: &[OsString]) -> Option<Called> {
    let [_, git, word, ..] = args else { return None };
    match (git.to_str()?, word.to_str()?) {
        ("git", "driver") => Some(driver::run),
        ("git", "textconv") => Some(textconv::run),
        _ => None,
    }
}

/// The settings as they stand.
struct Written {
    settings: Settings,
    config: Option<Vec<u8>>,
    attributes: Option<Vec<u8>>,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    if command.driver && command.action != Action::Install {
        return Err(failure(both(
            "--driver fungerar bara med `gov git installera`",
            "--driver only works with `gov git install`",
        )));
    }
    if command.action != Action::Status {
        revision::refuse_to_write(context)?;
    }
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    let found = find_root(context.data.as_deref(), &here);
    // What was written can be taken out when the data is gone.
    let root =
        if command.action == Action::Uninstall { found.unwrap_or(here) } else { found.map_err(failure)? };
    if command.action == Action::Install {
        is_folder(&root).map_err(failure)?;
    }
    let mut written_now = read(&root)?;
    match command.action {
        Action::Install => {
            install(&written_now, command.driver)?;
            written_now = read(&root)?;
        }
        Action::Uninstall => {
            uninstall(&written_now)?;
            written_now = read(&root)?;
        }
        Action::Status => {}
    }
    let (mut text, is_whole) = status(&written_now, context.lang())?;
    if command.action == Action::Install && command.driver {
        let lang = context.lang();
        text.push_str(lang.pick("En patch som går att lägga in: ", "A patch that can be applied: "));
        text.push_str("`git diff --no-ext-diff --no-textconv`\n");
    }
    let code = if is_whole || command.action == Action::Uninstall { DONE } else { NO };
    let text = report::fit(&text, ui.width);
    Ok(written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), code))
}

fn read(root: &Path) -> Result<Written, Problem> {
    let settings = Settings::of(root).map_err(failure)?;
    let (config, attributes) =
        (bytes(&settings.config).map_err(failure)?, bytes(&settings.attributes).map_err(failure)?);
    Ok(Written { settings, config, attributes })
}

fn install(now: &Written, driver: bool) -> Result<(), Problem> {
    let own = program::command();
    let others = block::without_config(now.config.as_deref().unwrap_or_default());
    for key in ["textconv", "command"] {
        if let Some(value) = setting(&others, &format!("diff.gov.{key}")).map_err(failure)? {
            let (value, config) =
                (String::from_utf8_lossy(&value).into_owned(), now.settings.config.display().to_string());
            let message = both(
                format!("{config} har redan diff.gov.{key}: {value}"),
                format!("{config} already has diff.gov.{key}, which is: {value}"),
            );
            let unset = format!("git config --local --unset-all diff.gov.{key}");
            let help = both(
                format!("det skrevs inte över; `{unset}` tar bort det"),
                format!("it was not overwritten; `{unset}` removes it"),
            );
            return Err(Problem { help: Some(help), ..failure(message) });
        }
    }
    let config = block::first(&others, &block::config(&own, driver));
    // A file that git would read otherwise than we do is left alone.
    if setting(&config, "diff.gov.textconv").map_err(failure)? != Some(program::wanted(&own, "textconv")) {
        let path = now.settings.config.display();
        return Err(failure(both(
            format!("{path} går inte att skriva i på ett säkert sätt"),
            format!("{path} can't be written to safely"),
        )));
    }
    change(&now.settings.config, now.config.as_deref(), &config)?;
    let attributes = block::attributes(&now.settings.folder);
    let others = block::without(now.attributes.as_deref().unwrap_or_default(), &attributes);
    change(&now.settings.attributes, now.attributes.as_deref(), &block::first(&others, &attributes))
}

fn uninstall(now: &Written) -> Result<(), Problem> {
    if let Some(config) = &now.config {
        change(&now.settings.config, Some(config), &block::without_config(config))?;
    }
    let Some(attributes) = &now.attributes else { return Ok(()) };
    let path = &now.settings.attributes;
    match block::without_attributes(attributes) {
        // git makes no such file by itself, so one with nothing else in it is ours.
        left if left.is_empty() && !attributes.is_empty() => {
            write::remove(path, attributes).map_err(|error| write::failed(path, &error))
        }
        left => change(path, Some(attributes), &left),
    }
}

fn change(path: &Path, before: Option<&[u8]>, after: &[u8]) -> Result<(), Problem> {
    if before == Some(after) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .map_err(write::Refused::System)
        .and_then(|()| write::replace(path, before.map_or(Was::Absent, Was::Text), after))
        .map_err(|error| write::failed(path, &error))
}

/// What is written, in words, and whether it is what is needed for files to be shown.
fn status(now: &Written, lang: Lang) -> Result<(String, bool), Problem> {
    let own = program::command();
    let (config, attributes) =
        (now.config.as_deref().unwrap_or_default(), now.attributes.as_deref().unwrap_or_default());
    let mut text = String::new();
    let mut line = |what: &str, path: &Path, state: Both| {
        text.push_str(&format!("{what}: {} ({})\n", escape::terminal(state.get(lang)), shown(path)))
    };
    let mut is_whole = true;
    let mut is_driver = false;
    for (key, word) in [("textconv", "textconv"), ("command", "driver")] {
        let value = setting(config, &format!("diff.gov.{key}")).map_err(failure)?;
        let wanted = program::wanted(&own, word);
        is_whole &= value.as_ref().map_or(key == "command", |value| *value == wanted);
        is_driver |= key == "command" && value.as_ref() == Some(&wanted);
        line(&format!("diff.gov.{key}"), &now.settings.config, state(value, &wanted));
    }
    let missing =
        block::patterns(&now.settings.folder).iter().any(|pattern| !block::has_line(attributes, pattern));
    let pattern = block::patterns(&now.settings.folder).concat();
    let pattern = String::from_utf8_lossy(&pattern).lines().collect::<Vec<_>>().join(", ");
    let installed = match missing {
        true => both("inte installerat", "not installed"),
        false => both(format!("installerat: {pattern}"), format!("installed: {pattern}")),
    };
    line("diff=gov", &now.settings.attributes, installed);
    let is_whole = is_whole && !missing;
    Ok((format!("{}\n{text}", summed(is_whole, is_driver).get(lang)), is_whole))
}

/// What git does with the data files, in a sentence.
fn summed(is_whole: bool, is_driver: bool) -> Both {
    match (is_whole, is_driver) {
        (false, _) => both(
            "git visar inte datafilerna i kanonisk form. `gov git installera` ordnar det.",
            "git does not show the data files in canonical form. `gov git install` sets that up.",
        ),
        (true, false) => both(
            "git visar datafilerna i kanonisk form, men berättar inte vad en ändring betyder (--driver).",
            "git shows the data files in canonical form, but not what a change means (--driver).",
        ),
        (true, true) => both(
            "git visar datafilerna i kanonisk form, och berättar vad en ändring betyder.",
            "git shows the data files in canonical form, and what a change means.",
        ),
    }
}

fn state(value: Option<Vec<u8>>, wanted: &[u8]) -> Both {
    let shown = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    match value {
        None => both("inte installerat", "not installed"),
        Some(value) if value == wanted => {
            both(format!("installerat: {}", shown(&value)), format!("installed: {}", shown(&value)))
        }
        Some(value) => {
            let (value, wanted) = (shown(&value), shown(wanted));
            both(
                format!("något annat: {value}; `gov git installera` skriver {wanted}"),
                format!("something else: {value}; `gov git install` writes {wanted}"),
            )
        }
    }
}

fn shown(path: &Path) -> String {
    escape::terminal(&path.to_string_lossy())
}
