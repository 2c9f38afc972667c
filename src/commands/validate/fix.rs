//! `gov validate --fix`: mends in memory, then shows the difference or writes it.

use crate::checks::mend;
use crate::commands::validate::look::Looking;
use crate::commands::{Context, DONE, NO, Problem, Ui, write, written};
use crate::lang::Lang;
use crate::report::{diff, findings};
use crate::sources::Sources;
use std::collections::BTreeMap;
use std::io::Write as _;

/// One mending can make way for the next: a key that is known now has a value to look at.
const ROUNDS: usize = 8;

/// The files that were mended, by index, with their text before.
pub type Mended = BTreeMap<usize, String>;

/// Mends what was asked for, until there is nothing more to mend.
pub fn mend(sources: &mut Sources, looking: &Looking<'_>) -> Result<Mended, Problem> {
    let mut mended = Mended::new();
    for _ in 0..ROUNDS {
        let outcome = looking.look(sources)?;
        let before: Vec<(usize, String)> = touched(&outcome.found, sources);
        let changed = mend::mend(sources, &outcome.found);
        if changed.is_empty() {
            break;
        }
        for (at, text) in before.into_iter().filter(|(at, _)| changed.contains(at)) {
            mended.entry(at).or_insert(text);
        }
    }
    // What came back to what it was is no change.
    mended.retain(|at, text| sources.files[*at].text() != text);
    Ok(mended)
}

/// The texts that may be changed.
fn touched(found: &[crate::checks::outcome::Found], sources: &Sources) -> Vec<(usize, String)> {
    let files = found.iter().filter(|found| !found.diagnostic.fix.is_empty()).map(|found| found.diagnostic.place.file.0 as usize);
    files.map(|at| (at, sources.files[at].text().to_string())).collect()
}

/// Writes the mended files.
pub fn write(mended: &Mended, sources: &Sources) -> Result<(), Problem> {
    for at in mended.keys() {
        let file = &sources.files[*at];
        let path = sources.root.join(&file.path);
        write::replace(&path, file.text()).map_err(|error| write::failed(&path, &error))?;
    }
    Ok(())
}

/// Shows what would be changed; the answer is "no" when something would.
pub fn show(mended: &Mended, sources: &Sources, ui: &mut Ui<'_>, context: &Context) -> Result<u8, Problem> {
    let mut out = String::new();
    for (at, before) in mended {
        let file = &sources.files[*at];
        out.push_str(&diff::unified(&findings::shown_path(sources, &file.path), before, file.text(), context.style.color));
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
pub fn said(mended: &Mended, lang: Lang) -> String {
    lang.pick(format!("Rättade filer: {}\n", mended.len()), format!("Files mended: {}\n", mended.len()))
}
