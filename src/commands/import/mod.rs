//! `gov import`

mod change;
mod taken;

use crate::commands::write::plan::Writing;
use crate::commands::{Context, DONE, Problem, Ui, failure, write, written};
use crate::lang::{Both, both};
use crate::report;
use clap::Args;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use taken::Taken;

/// Bring in what `gov export --people names` wrote, perhaps edited in a spreadsheet: as a new data
/// set, or as a change to the one that is there, shown first ¦ Läs in det som `gov exportera
/// --people names` har skrivit, kanske ändrat i ett kalkylprogram: som en ny datamängd, eller som
/// en ändring av den som finns, som visas först
#[derive(Args)]
#[command(
    visible_alias = "importera",
    after_help = "gov import csv tabeller --data ny\ngov import csv tabeller --dry-run --lang sv"
)]
pub struct Command {
    /// csv, with a folder after it; or a workbook (.xlsx) ¦ csv, följt av en mapp; eller en
    /// arbetsbok (.xlsx)
    #[arg(value_name = "csv|FILE")]
    what: PathBuf,
    /// The folder with the tables ¦ Mappen med tabellerna
    #[arg(value_name = "DIR", required_if_eq("what", "csv"))]
    from: Option<PathBuf>,
    #[command(flatten)]
    writing: Writing,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    crate::commands::revision::refuse_to_write(context)?;
    let (taken, name) = match &command.from {
        Some(folder) if command.what == Path::new("csv") => (Taken::of_tables(folder)?, folder),
        Some(_) => {
            return Err(helped(
                both("före mappen står formatet: csv", "before the folder comes the format: csv"),
                both("skriv `gov import csv MAPP`", "write `gov import csv DIR`"),
            ));
        }
        None => (Taken::of_workbook(&command.what)?, &command.what),
    };
    let lost: String = taken
        .lost
        .iter()
        .map(|lost| {
            let lost = report::escape::terminal(lost);
            context.lang().pick(
                format!("kommentaren sattes inte tillbaka: {lost}\n"),
                format!("the comment was not put back: {lost}\n"),
            )
        })
        .collect();
    match context.data.as_deref() {
        Some(to) if std::fs::symlink_metadata(to).is_err() => {
            written(ui.err.write_all(report::fit(&lost, ui.width).as_bytes()), DONE);
            new(&taken, to, &command.writing, context, ui)
        }
        // Files that do not change keep their comments.
        _ => change::run(taken, &name.display().to_string(), &command.writing, context, ui),
    }
}

/// Makes a data set where there is none.
fn new(
    taken: &Taken,
    to: &Path,
    writing: &Writing,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    let shown = to.display();
    let said = if writing.dry_run {
        let count = taken.texts.len() + taken.beside.len();
        both(
            format!("{shown}: {count} filer skulle skrivas"),
            format!("{shown}: {count} files would be written"),
        )
    } else {
        let folder = write::Folder::begin(to)?;
        for (path, text) in taken.texts.iter().chain(&taken.beside) {
            folder.file(path, text).map_err(|error| write::failed(&to.join(path), &error))?;
        }
        let (count, _) = folder.hand_over().map_err(|(path, refused)| write::failed(&path, &refused))?;
        both(
            format!("{shown}: {count} filer; läs dem med `gov kontrollera --data {shown}`"),
            format!("{shown}: {count} files; check them with `gov validate --data {shown}`"),
        )
    };
    let said = report::escape::terminal(said.get(context.lang()));
    let said = report::fit(&format!("{said}\n"), ui.width);
    Ok(written(ui.out.write_all(said.as_bytes()).and_then(|()| ui.out.flush()), DONE))
}

fn helped(message: Both, help: Both) -> Problem {
    Problem { help: Some(help), ..failure(message) }
}
