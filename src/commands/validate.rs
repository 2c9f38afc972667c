//! `gov validate`

use crate::checks;
use crate::commands::{Context, DONE, NO, Problem, Ui, failure, written};
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, both};
use crate::model::Model;
use crate::report::{Format, findings};
use crate::sources::{Sources, slashes};
use clap::Args;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Check the data: every fault of every file, with its place and what to do
#[derive(Args)]
#[command(visible_alias = "kontrollera")]
pub struct Command {
    /// Only show findings in these files or folders; all of the data is read
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let start = Instant::now();
    let sources = context.sources()?;
    let wanted = command.paths.iter().map(|path| below_root(path, &sources)).collect::<Result<Vec<String>, Problem>>()?;
    let (model, read) = Model::build(&sources);
    let mut found = checks::judge::judge(&sources, &model, read, None, context.today).found;
    let path = |finding: &Diagnostic| sources.files[finding.place.file.0 as usize].path.as_str();
    found.retain(|finding| wanted.is_empty() || wanted.iter().any(|wanted| is_below(path(finding), wanted)));
    let code = if found.is_empty() { DONE } else { NO };
    let text = findings::render(&found, &sources, context.format, context.style);
    let code = written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), code);
    std::mem::forget(model); // The process ends; giving every text back one by one would take a tenth of its time.
    if context.format != Format::Table {
        return Ok(code);
    }
    let files: BTreeSet<&str> = found.iter().map(path).collect();
    let summary = summary(found.len(), files.len(), sources.files.len(), start, context.lang());
    Ok(written(ui.err.write_all(summary.as_bytes()), code))
}

/// A path as the data set names it. One that names nothing in the data is refused: it would look clean.
fn below_root(path: &Path, sources: &Sources) -> Result<String, Problem> {
    let shown = path.display();
    let outside = || failure(both(format!("{shown} är ingen del av datamängden"), format!("{shown} is no part of the data")));
    // The last part is not followed: a link that leads nowhere is in the data, as a fault.
    let real = match (path.is_symlink(), path.parent(), path.file_name()) {
        (true, Some(parent), Some(name)) => Path::new(".").join(parent).canonicalize().map(|parent| parent.join(name)),
        _ => path.canonicalize(),
    };
    let root = sources.root.canonicalize().map_err(|_| outside())?;
    let real = real.map_err(|_| failure(both(format!("{shown} finns inte"), format!("{shown} does not exist"))))?;
    let below = slashes(&real.strip_prefix(&root).map_err(|_| outside())?.to_string_lossy());
    let known = sources.files.iter().any(|file| is_below(&file.path, &below));
    if known { Ok(below) } else { Err(outside()) }
}

/// Whether a path below the root is a given one or lies in it; the root itself is the empty path.
fn is_below(path: &str, folder: &str) -> bool {
    folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn summary(found: usize, in_files: usize, files: usize, start: Instant, lang: Lang) -> String {
    let rules = checks::all().count();
    let ms = start.elapsed().as_millis();
    let sv = match found {
        0 => "Inga fel".to_string(),
        _ => format!("{found} fel i {in_files} {}", if in_files == 1 { "fil" } else { "filer" }),
    };
    let en = match found {
        0 => "No faults".to_string(),
        _ => format!("{found} {} in {in_files} {}", if found == 1 { "fault" } else { "faults" }, if in_files == 1 { "file" } else { "files" }),
    };
    lang.pick(format!("{sv} ({files} filer, {rules} regler, {ms} ms)\n"), format!("{en} ({files} files, {rules} rules, {ms} ms)\n"))
}
