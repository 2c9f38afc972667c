//! `gov site`

use crate::checks::config::Config;
use crate::checks::judge::{self, Judged};
use crate::commands::origin::Origin;
use crate::commands::write::{self, Was};
use crate::commands::{Context, DONE, Problem, Ui, failure, origin, serve, written};
use crate::diagnostic::Level;
use crate::lang::both;
use crate::model::Model;
use crate::site::{self, Page, People, Served, Site, Stamp, Wanted};
use crate::sources::{Sources, plain};
use clap::Args;
use std::io::{Read as _, Write as _};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

/// Write pages that a public body can publish: one for each region, body, area, decision, source
/// and theme, with search ¦ Skriv sidor som en offentlig verksamhet kan publicera: en för varje
/// region, organ, område, beslut, källa och tema, med sökning
#[derive(Args)]
#[command(
    visible_alias = "webbplats",
    after_help = "gov site --out public\ngov site --single-file ansvar.html"
)]
pub struct Command {
    /// The folder to write to; one that gov did not create is left alone ¦ Mappen som sidorna
    /// skrivs till; en som gov inte har skapat lämnas orörd
    #[arg(long, value_name = "DIR", default_value = "site", conflicts_with = "single_file")]
    out: PathBuf,
    /// All pages in this single file, which opens without a server; - is standard output ¦ Alla
    /// sidor i denna enda fil, som kan öppnas utan server; - är standard ut
    #[arg(long, value_name = "FILE")]
    single_file: Option<PathBuf>,
    /// How people are shown ¦ Hur personer visas
    #[arg(long, value_name = "HOW", default_value = "names")]
    people: People,
    /// Publish nothing about people: no names, not which posts they hold, no pages ¦ Publicera
    /// ingenting om personer: inga namn, inga befattningar som de har, inga sidor
    #[arg(long, conflicts_with = "people")]
    no_persons: bool,
    /// Write the pages even if the data has errors; each page then says so at the top ¦ Skriv
    /// sidorna även om datamängden har fel; varje sida säger det då överst
    #[arg(long)]
    allow_errors: bool,
    /// Show the pages in a browser on this machine, made anew when a file changes; nothing is
    /// written ¦ Visa sidorna i en webbläsare på den här datorn, gjorda på nytt när en fil ändras;
    /// ingenting skrivs
    #[arg(long, conflicts_with_all = ["out", "single_file", "allow_errors"])]
    serve: bool,
    /// The port to serve at; 0 is any that is free ¦ Porten som sidorna visas på; 0 är vilken ledig
    /// som helst
    #[arg(long, value_name = "NUMBER", default_value_t = 8000, requires = "serve")]
    port: u16,
}

/// The data that pages are made of, and what is found in it.
pub struct Ready {
    sources: Sources,
    model: Model,
    config: Config,
    pub judged: Judged,
    at: Origin,
    checksum: String,
    is_folder: bool,
}

impl Ready {
    pub fn read(context: &Context) -> Result<Ready, Problem> {
        // Each page has both languages, and the data's own texts once.
        let (sources, checksum, at) = origin::published(context)?;
        let (model, read) = Model::build(&sources);
        let config = Config::of(&sources, &model, &mut Vec::new());
        let judged = judge::judge(&sources, &model, read, None, at.today);
        let is_folder = context.revision.is_none();
        Ok(Ready { sources, model, config, judged, at, checksum, is_folder })
    }

    /// Changes when the pages may say something else.
    pub fn version(&self) -> String {
        let commit = self.at.commit.as_deref().unwrap_or("");
        format!("{}-{commit}-{}", self.checksum, self.at.today)
    }

    /// What pages have beside while somebody works on the data.
    pub fn served(&self, version: &str) -> Served {
        Served::new(version.to_string(), &self.judged.found, &self.sources)
    }

    pub fn faults(&self) -> usize {
        self.judged.found.iter().filter(|found| found.level == Level::Error).count()
    }

    pub fn site(&self, command: &Command, served: Option<Served>) -> Site<'_> {
        let wanted = Wanted {
            config: self.config.site.clone(),
            publisher: self.config.publisher.clone(),
            today: self.at.today,
            stamp: Stamp {
                commit: self.at.commit.clone(),
                is_folder: self.is_folder,
                checksum: self.checksum.clone(),
            },
            people: if command.no_persons { People::Nothing } else { command.people },
            is_single: command.single_file.is_some(),
            faults: self.faults(),
            served,
        };
        Site::new(&self.model, &self.sources, wanted)
    }
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    if let Some(file) = command.single_file.as_ref().filter(|file| file.as_os_str() != "-") {
        refuse_other(file)?;
    }
    if command.serve {
        return serve::run(command, command.port, context, ui);
    }
    let ready = ManuallyDrop::new(Ready::read(context)?); // The process ends soon.
    let faults = ready.faults();
    if faults > 0 && !command.allow_errors {
        let message = both(
            format!("datamängden har {faults} fel, så inga sidor skrevs"),
            format!("the data has errors ({faults}), so no pages were written"),
        );
        let help = both(
            "`gov kontrollera` visar felen; med --allow-errors skrivs sidorna ändå, och säger att det finns \
             fel",
            "`gov validate` shows them; with --allow-errors the pages are written anyway, and say that \
             there are errors",
        );
        return Err(Problem { help: Some(help), ..failure(message) });
    }
    let made = ready.site(command, None);
    let target = match &command.single_file {
        Some(file) if file.as_os_str() == "-" => {
            let text = whole(&made)?;
            return Ok(written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE));
        }
        Some(file) => {
            let text = whole(&made)?;
            refuse_other(file)?;
            write::replace(file, Was::Anything, text).map_err(|error| write::failed(file, &error))?;
            (file, 1, None)
        }
        None => {
            let (count, left) = folder(&made, &command.out)?;
            (&command.out, count, left)
        }
    };
    let (path, count, left) = target;
    origin::wrote(path, (count, left), ready.at.today, context, ui)
}

/// Bytes that all pages in one file may be: a browser that opens more is minutes about it, or ends.
const MOST: usize = 50_000_000;

/// All pages in one file, which a browser can still open.
fn whole(site: &Site<'_>) -> Result<String, Problem> {
    let text = site::single(site);
    match text.len() > MOST {
        true => Err(too_large(text.len())),
        false => Ok(text),
    }
}

fn too_large(size: usize) -> Problem {
    let (size, most) = (size.div_ceil(1_000_000), MOST / 1_000_000);
    let message = both(
        format!("en enda fil skulle bli {size} MB; mer än {most} MB öppnar webbläsare inte på rimlig tid"),
        format!(
            "one file would have {size} MB; beyond {most} MB a browser does not open it in reasonable time"
        ),
    );
    let help = both(
        "skriv en mapp med --out MAPP, eller bara en region som egen datamängd",
        "write a folder with --out DIR, or one region as a data set of its own",
    );
    Problem { help: Some(help), ..failure(message) }
}

/// By so many of its first bytes a page is known as ours.
const BEGIN: u64 = 4096;

/// Writes the folder; how many files that were, and where the old one lies if it has to stay.
fn folder(site: &Site<'_>, target: &Path) -> Result<(usize, Option<PathBuf>), Problem> {
    let folder = write::Folder::begin(target)?;
    let take = |page: Page| folder.file(&page.path, &page.bytes).map_err(|error| (page.path, error));
    site::make(site, &take).map_err(|(path, error)| write::failed(&target.join(path), &error))?;
    folder.finish().map_err(|(path, refused)| write::failed(&path, &refused))
}

/// Refuses to write over what is no page of ours.
fn refuse_other(file: &Path) -> Result<(), Problem> {
    // Where there is nothing, or no folder, is said when it is written.
    let Ok(about) = std::fs::symlink_metadata(file) else { return Ok(()) };
    if !about.is_file() {
        return Err(write::failed(file, &write::Refused::NotPlain));
    }
    let mut begin = Vec::new();
    let read = plain(file).and_then(|file| file.take(BEGIN).read_to_end(&mut begin));
    let ours = match read {
        Ok(size) => size == 0 || begin.windows(site::MARK.len()).any(|part| part == site::MARK.as_bytes()),
        Err(error) => return Err(write::failed(file, &error.into())),
    };
    match ours {
        true => Ok(()),
        false => {
            let shown = file.display();
            let message = both(
                format!("{shown} finns redan, och gov har inte skrivit den"),
                format!("{shown} already exists, and gov did not write it"),
            );
            let help = both(
                "ange ett annat namn, eller ta bort filen själv",
                "choose another name, or remove the file yourself",
            );
            Err(Problem { help: Some(help), ..failure(message) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::too_large;

    #[test]
    fn a_file_that_is_too_large_is_refused_with_its_size() {
        let refused = too_large(61_400_001);
        assert!(refused.message.sv.contains("62 MB") && refused.message.en.contains("50 MB"));
        assert_eq!(refused.code, super::super::FAILED);
    }
}
