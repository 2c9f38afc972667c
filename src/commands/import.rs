//! `gov import`

use crate::commands::{Context, DONE, Problem, Ui, failure, write, written};
use crate::export::read;
use crate::lang::{Both, both};
use crate::report;
use crate::sources::{Sources, plain};
use clap::{Args, ValueEnum};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Make a data set from what `gov export csv --people names` wrote; it means the same ¦ Gör en
/// datamängd av det som `gov export csv --people names` har skrivit; den betyder detsamma
#[derive(Args)]
#[command(
    visible_alias = "importera",
    after_help = "gov import csv tabeller --data ny\ngov import csv tabeller --data nyare --lang sv"
)]
pub struct Command {
    /// The format ¦ Formatet
    #[arg(value_name = "FORMAT")]
    form: Form,
    /// The folder with the tables ¦ Mappen med tabellerna
    #[arg(value_name = "DIR")]
    from: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Tables: written.csv and the folder files ¦ Tabeller: written.csv och mappen files
    Csv,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let Form::Csv = command.form;
    let to = context.data.as_deref().filter(|_| context.revision.is_none()).ok_or_else(|| {
        helped(
            both("datamängden måste skrivas till en ny mapp", "the data set has to go in a new folder"),
            both("ange den med --data MAPP", "give its name with --data DIR"),
        )
    })?;
    if std::fs::symlink_metadata(to).is_ok() {
        let shown = to.display();
        return Err(helped(
            both(format!("{shown} finns redan"), format!("{shown} already exists")),
            both("ange en mapp som inte finns än", "give a folder that does not exist yet"),
        ));
    }
    let table = command.from.join("written.csv");
    let files = read::files(&text(&table)?).map_err(|why| {
        let shown = table.display();
        failure(both(format!("{shown}: {}", why.sv), format!("{shown}: {}", why.en)))
    })?;
    let beside = command.from.join("files");
    let beside = if beside.is_dir() { Sources::load(&beside).map_err(failure)?.files } else { Vec::new() };
    let folder = write::Folder::begin(to)?;
    let each = files.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let beside = beside.iter().filter(|file| !file.is_yaml()).map(|file| (file.path.as_str(), file.text()));
    for (path, text) in each.chain(beside) {
        folder.file(path, text).map_err(|error| write::failed(&to.join(path), &error))?;
    }
    let (count, _) = folder.hand_over().map_err(|(path, refused)| write::failed(&path, &refused))?;
    let shown = to.display();
    let said = context.lang().pick(
        format!("{shown}: {count} filer; läs dem med `gov kontrollera --data {shown}`"),
        format!("{shown}: {count} files; check them with `gov validate --data {shown}`"),
    );
    for lost in &files.lost {
        let lost = report::escape::terminal(lost);
        let told = context.lang().pick(
            format!("kommentaren sattes inte tillbaka: {lost}\n"),
            format!("the comment was not put back: {lost}\n"),
        );
        written(ui.err.write_all(report::fit(&told, ui.width).as_bytes()), DONE);
    }
    let said = report::fit(&format!("{}\n", report::escape::terminal(&said)), ui.width);
    Ok(written(ui.out.write_all(said.as_bytes()).and_then(|()| ui.out.flush()), DONE))
}

fn helped(message: Both, help: Both) -> Problem {
    Problem { help: Some(help), ..failure(message) }
}

fn text(path: &Path) -> Result<String, Problem> {
    let mut text = String::new();
    let shown = path.display();
    match plain(path).and_then(|mut file| file.read_to_string(&mut text)) {
        Ok(_) => Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(helped(
            both(format!("{shown} finns inte"), format!("there is no {shown}")),
            both(
                "bara `gov exportera csv --people names`, av alla regioner, har hela datamängden",
                "only `gov export csv --people names`, for all regions, has the whole data set",
            ),
        )),
        Err(error) => Err(failure(both(
            format!("{shown} går inte att läsa: {error}"),
            format!("{shown} cannot be read: {error}"),
        ))),
    }
}
