//! `gov validate`

use crate::checks;
use crate::commands::{Context, DONE, NO, Problem, Ui, failure, written};
use crate::diagnostic;
use crate::lang::{Lang, both};
use crate::model::Model;
use crate::report::{Format, findings};
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
    for path in &command.paths {
        if !path.exists() {
            let shown = path.display();
            return Err(failure(both(format!("{shown} finns inte"), format!("{shown} does not exist"))));
        }
    }
    let sources = context.sources()?;
    let (model, mut found) = Model::build(&sources);
    found.extend(checks::run(&model, &sources));
    diagnostic::sort(&mut found);
    let mut located = findings::locate(&found, &sources);
    if !command.paths.is_empty() {
        let wanted: Vec<PathBuf> = command.paths.iter().filter_map(|path| path.canonicalize().ok()).collect();
        located.retain(|one| Path::new(&one.path).canonicalize().is_ok_and(|path| wanted.iter().any(|wanted| path.starts_with(wanted))));
    }
    let code = if located.is_empty() { DONE } else { NO };
    let text = findings::render(&located, &sources, context.format, context.style);
    let code = written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), code);
    if context.format != Format::Table {
        return Ok(code);
    }
    let files: BTreeSet<&str> = located.iter().map(|one| one.path.as_str()).collect();
    let summary = summary(located.len(), files.len(), sources.files.len(), start, context.lang());
    Ok(written(ui.err.write_all(summary.as_bytes()), code))
}

fn summary(found: usize, in_files: usize, files: usize, start: Instant, lang: Lang) -> String {
    let rules = checks::CHECKS.len() + checks::READING.len();
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
