//! `gov validate --fix`: mends in memory, then shows the difference or writes it.

use crate::checks::mend::{self, Mended};
use crate::commands::validate::look::Looking;
use crate::commands::write::plan::patched;
use crate::commands::write::{self, Change};
use crate::commands::{Context, DONE, NO, Problem, Ui, written};
use crate::lang::Lang;
use crate::report::diff::unified;
use crate::report::findings;
use crate::sources::{Sources, slashes};
use std::io::Write as _;

/// Mends what was asked for, until there is nothing more to mend.
pub fn mend(sources: &mut Sources, looking: &Looking<'_>) -> Result<Mended, Problem> {
    mend::until_done(sources, |sources| Ok(looking.look(sources)?.found))
}

/// Writes the mended files; how many, and what is said of those that are left as they are.
pub fn write(mended: &Mended, sources: &Sources) -> (usize, Vec<Problem>) {
    write::sweep(&sources.root, sources.files.iter().map(|file| file.path.as_str()));
    let changes: Vec<Change<'_>> = mended
        .iter()
        .map(|(at, was)| (&sources.files[*at], was))
        .map(|(file, was)| Change { path: &file.path, was, text: file.text() })
        .collect();
    let (mut count, mut left) = (0, Vec::new());
    write::each(&sources.root, &changes, |change, result| {
        match result {
            Ok(()) => count += 1,
            Err(refused) => left.push(write::failed(&sources.root.join(change.path), &refused)),
        }
        true
    });
    (count, left)
}

/// Shows what would be changed; the answer is "no" when something would.
pub fn show(mended: &Mended, sources: &Sources, ui: &mut Ui<'_>, context: &Context) -> Result<u8, Problem> {
    let mut out = String::new();
    let folder = patched(&sources.root);
    for (at, before) in mended {
        let file = &sources.files[*at];
        let path = match &folder {
            Some(folder) => slashes(&folder.join(&file.path).to_string_lossy()),
            None => findings::shown_path(sources, &file.path),
        };
        out.push_str(&unified::unified(&path, before, file.text(), context.style));
    }
    let code = if mended.is_empty() { DONE } else { NO };
    let said = match context.lang() {
        Lang::Sv => format!("Filer som skulle ändras: {}\n", mended.len()),
        Lang::En => format!("Files that would change: {}\n", mended.len()),
    };
    let code = written(ui.out.write_all(out.as_bytes()).and_then(|()| ui.out.flush()), code);
    Ok(written(ui.err.write_all(said.as_bytes()), code))
}

/// How many files were mended.
pub fn said(count: usize, lang: Lang) -> String {
    lang.pick(format!("Rättade filer: {count}\n"), format!("Files fixed: {count}\n"))
}
