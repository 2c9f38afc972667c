//! `gov import`

mod change;
mod list;
mod taken;
#[cfg(feature = "full")]
mod unread;

use crate::commands::write::plan::Writing;
use crate::commands::{Context, DONE, NO, Problem, Ui, failure, write, written};
use crate::lang::{Both, both};
use crate::report;
use clap::Args;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use taken::Taken;

/// Bring in what `gov export --people names` wrote, optionally edited in a spreadsheet: as a new
/// data set, or as a change to the one that is there, shown first ¦ Läs in det som `gov exportera
/// --people names` har skrivit, eventuellt ändrat i ett kalkylprogram: som en ny datamängd, eller
/// som en ändring av den som finns, som visas först
#[derive(Args)]
#[command(
    visible_alias = "importera",
    after_help = "gov import csv tabeller --data ny\ngov import csv tabeller --dry-run"
)]
pub struct Command {
    /// csv, with a folder after it; a workbook (.xlsx); or with --as a list (.xlsx, .csv) ¦ csv,
    /// följt av en mapp; en arbetsbok (.xlsx); eller med --som en lista (.xlsx, .csv)
    #[arg(value_name = "csv|FILE")]
    what: PathBuf,
    /// The folder with the tables ¦ Mappen med tabellerna
    #[arg(value_name = "DIR", required_if_eq("what", "csv"))]
    from: Option<PathBuf>,
    /// A list of people, in the form somebody already has it: each row is this act, appoint (utse)
    /// or leave (lämna) ¦ En lista över personer, så som någon redan har den: varje rad är denna
    /// händelse, utse eller lämna
    #[arg(
        long = "as",
        visible_alias = "som",
        value_name = "VERB",
        requires = "source",
        conflicts_with = "from"
    )]
    acts: Option<String>,
    /// With --as: the source that the list is, and whose rows are cited ¦ Med --som: källan som
    /// listan är, och vars rader det hänvisas till
    #[arg(long, visible_alias = "källa", alias = "kalla", value_name = "ID", requires = "acts")]
    source: Option<String>,
    /// With --as: the region or organisation that it is about [default: the source's region] ¦ Med
    /// --som: regionen eller organisationen som det gäller [standard: källans region]
    #[arg(long = "in", visible_alias = "i", value_name = "WHERE", requires = "acts")]
    house: Option<String>,
    /// With --as: a name is one person, wherever it stands in the list ¦ Med --som: ett namn är en
    /// person, var det än står i listan
    #[arg(long, visible_alias = "samma-namn", requires = "acts")]
    same_names: bool,
    #[command(flatten)]
    writing: Writing,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    crate::commands::revision::refuse_to_write(context)?;
    if let (Some(verb), Some(source)) = (&command.acts, &command.source) {
        let said = list::ListAsked {
            path: &command.what,
            verb,
            source,
            house: command.house.as_deref(),
            is_one_person: command.same_names,
        };
        return list::run(&said, &command.writing, context, ui);
    }
    let (taken, name) = match &command.from {
        Some(folder) if command.what == Path::new("csv") => (Taken::of_tables(folder)?, folder),
        Some(_) => {
            return Err(helped(
                both("före mappen står formatet: csv", "before the folder comes the format: csv"),
                both("skriv `gov importera csv MAPP`", "write `gov import csv DIR`"),
            ));
        }
        None => (Taken::of_workbook(&command.what)?, &command.what),
    };
    for words in &taken.told {
        tell(words, context, ui);
    }
    if !taken.unread.is_empty() {
        return Ok(refused(&taken.unread, context, ui));
    }
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
            folder.file(path, text.as_bytes()).map_err(|error| write::failed(&to.join(path), &error))?;
        }
        let (count, _) = folder.hand_over().map_err(|(path, refused)| write::failed(&path, &refused))?;
        both(
            format!("{shown}: {count} filer; kontrollera dem med `gov kontrollera --data {shown}`"),
            format!("{shown}: {count} files; check them with `gov validate --data {shown}`"),
        )
    };
    let said = report::escape::terminal(said.get(context.lang()));
    let said = report::fit(&format!("{said}\n"), ui.width);
    Ok(written(ui.out.write_all(said.as_bytes()).and_then(|()| ui.out.flush()), DONE))
}

fn tell(words: &Both, context: &Context, ui: &mut Ui<'_>) {
    let lines = words.get(context.lang()).lines().map(|line| report::escape::terminal(line) + "\n");
    let lines: String = lines.map(|line| report::fit(&line, ui.width)).collect();
    written(ui.err.write_all(lines.as_bytes()), DONE);
}

/// Most changes that are told one by one.
const MOST: usize = 20;

/// What was changed where nothing is read is told, and nothing is written.
fn refused(changed: &[Both], context: &Context, ui: &mut Ui<'_>) -> u8 {
    changed.iter().take(MOST).for_each(|words| tell(words, context, ui));
    if let more @ 1.. = changed.len().saturating_sub(MOST) {
        tell(&both(format!("… och {more} till"), format!("… and {more} more")), context, ui);
    }
    let count = changed.len();
    let words = both(
        format!(
            "Inget skrevs: {count} ändringar i blad som inte läses in. Gör dem i bladet written, eller ta \
                 bort \
             bladet om de inte ska med."
        ),
        format!(
            "Nothing was written: {count} changes in sheets that are not read. Make them in the sheet \
                 written, or \
             delete the sheet if they are not meant for the data."
        ),
    );
    tell(&words, context, ui);
    NO
}

fn helped(message: Both, help: Both) -> Problem {
    Problem { help: Some(help), ..failure(message) }
}
