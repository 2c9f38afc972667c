//! What is brought in: the files of a folder of tables or of a workbook, before anything is
//! written.

use crate::commands::import::helped;
use crate::commands::{Problem, failure, paths};
use crate::export::read::{self, Files};
use crate::lang::{Both, both};
use crate::sources::{Sources, plain};
use std::collections::BTreeMap;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

pub struct Taken {
    /// The files of data by their paths.
    pub texts: BTreeMap<String, String>,
    /// Those beside them: kept texts, settings.
    pub beside: BTreeMap<String, String>,
    /// Comments to gov that have no place.
    pub lost: Vec<String>,
    /// The commit that was exported.
    pub commit: Option<String>,
    /// What was changed where nothing is read, and what is only told.
    pub unread: Vec<Both>,
    pub told: Vec<Both>,
}

impl Taken {
    fn of(files: Files, beside: BTreeMap<String, String>, commit: Option<String>) -> Taken {
        let (unread, told) = (Vec::new(), Vec::new());
        Taken { texts: files.texts, beside, lost: files.lost, commit, unread, told }
    }

    /// `written.csv` and `files/` of a folder.
    pub fn of_tables(folder: &Path) -> Result<Taken, Problem> {
        let path = folder.join("written.csv");
        let files = read::files(&text(&path)?).map_err(|why| in_file(&path, &why))?;
        let beside = folder.join("files");
        let mut texts = BTreeMap::new();
        if beside.is_dir() {
            let files = Sources::load(&beside).map_err(failure)?.files;
            let files = files.iter().filter(|file| read::is_beside(&file.path));
            texts.extend(files.map(|file| (file.path.clone(), file.text().to_string())));
        }
        let meta = text(&folder.join("meta.csv")).ok().and_then(|text| read::table(&text).ok());
        let commit = meta.into_iter().flatten().find(|row| row.first().is_some_and(|key| key == "commit"));
        Ok(Taken::of(files, texts, commit.and_then(|row| row.get(1).cloned())))
    }

    /// The sheets `written` and `files` of a workbook.
    #[cfg(feature = "full")]
    pub fn of_workbook(path: &Path) -> Result<Taken, Problem> {
        let file = plain(path).map_err(|error| can_not_read(path, &error))?;
        if path.extension().is_some_and(|end| ["csv", "tsv"].iter().any(|own| end.eq_ignore_ascii_case(own)))
        {
            let help = both(
                "en lista läses med --som utse --källa ID; tabellerna från `gov export csv` med `gov \
                     import csv MAPP`",
                "a list is read with --as appoint --source ID; the tables of `gov export csv` with `gov \
                     import csv DIR`",
            );
            let shown = path.display();
            let message = both(format!("{shown}: vad ska läsas?"), format!("{shown}: what is to be read?"));
            return Err(helped(message, help));
        }
        let mut book = crate::export::workbook::Book::open(file).map_err(|why| in_file(path, &why))?;
        let saved = book.saved().map_err(|why| in_file(path, &why))?.ok_or_else(|| {
            let shown = path.display();
            helped(
                both(
                    format!("{shown} har inget blad som heter written"),
                    format!("{shown} has no sheet called written"),
                ),
                both(
                    "bara `gov exportera xlsx --people names`, av alla regioner, har hela datamängden; en \
                         egen lista läses med --som utse --källa ID",
                    "only `gov export xlsx --people names`, for all regions, has the whole data set; a \
                         list of your own is read with --as appoint --source ID",
                ),
            )
        })?;
        let unread = book.unread().map_err(|why| in_file(path, &why))?;
        let (changed, told) = super::unread::words(&unread, &saved.written);
        if !changed.is_empty() {
            // Whatever else was changed waits for that.
            let none = Taken::of(Files::default(), BTreeMap::new(), None);
            return Ok(Taken { unread: changed, told, ..none });
        }
        let files = read::files_of(saved.written).map_err(|why| in_file(path, &why))?;
        Ok(Taken { told, ..Taken::of(files, saved.beside, saved.meta.get("commit").cloned()) })
    }

    #[cfg(not(feature = "full"))]
    pub fn of_workbook(_: &Path) -> Result<Taken, Problem> {
        Err(crate::commands::export::lacks("xlsx"))
    }
}

fn in_file(path: &Path, why: &Both) -> Problem {
    let shown = path.display();
    failure(both(format!("{shown}: {}", why.sv), format!("{shown}: {}", why.en)))
}

fn can_not_read(path: &Path, error: &std::io::Error) -> Problem {
    let shown = path.display();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let message = match folder {
        Some(folder) => {
            let folder = folder.display();
            both(format!("mappen {folder} finns inte"), format!("there is no folder {folder}"))
        }
        None => paths::unreadable(&shown.to_string(), error),
    };
    match error.kind() {
        ErrorKind::NotFound if folder.is_none() => helped(message, exported_whole()),
        _ => failure(message),
    }
}

fn exported_whole() -> Both {
    both(
        "bara `gov exportera csv --people names`, av alla regioner, har hela datamängden",
        "only `gov export csv --people names`, for all regions, has the whole data set",
    )
}

fn text(path: &Path) -> Result<String, Problem> {
    let mut text = String::new();
    let read = plain(path).and_then(|mut file| file.read_to_string(&mut text));
    read.map(|_| text).map_err(|error| can_not_read(path, &error))
}
