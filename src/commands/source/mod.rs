//! `gov source`: documents that become sources.

mod add;
mod compare;
mod decide;
mod draft;
mod followed;
mod places;
mod read;
mod refresh;
mod table;

use crate::commands::write::plan::Writing;
use crate::commands::{Context, Problem, Ui, failure};
use crate::lang::both;
use crate::report::Format;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
pub use table::{covered, refuse_numbers};

const AFTER: &str = "gov source add data/skane/sources/skane-fhs.txt --id ny-sida --dry-run\n\
    gov source refresh skane-fhs data/skane/sources/skane-fhs.txt --dry-run";

/// Bring in a document as a source: its text as lines that can be cited, its checksum, and a draft
/// of the source's file ¦ Ta in ett dokument som källa: texten i rader som går att hänvisa till,
/// kontrollsumman och ett utkast till källans fil
#[derive(Args)]
#[command(visible_alias = "kalla", alias = "källa", after_help = AFTER)]
pub struct Command {
    /// What to do ¦ Vad som ska göras
    action: Action,
    /// With add: a text or a web page (HTML), or - for standard input; without it, no text is kept.
    /// With refresh: the source's id. With compare: the older source ¦ Med ny: en text eller en
    /// webbsida (HTML), eller - för standard in; utan den bevaras ingen text. Med förnya: källans
    /// id. Med jämför: den äldre källan
    #[arg(value_name = "FILE")]
    first: Option<PathBuf>,
    /// With refresh: the newer copy. With compare: the newer source ¦ Med förnya: den nyare kopian.
    /// Med jämför: den nyare källan
    #[arg(value_name = "FILE")]
    second: Option<PathBuf>,
    /// The source's id [default: made from the title and the date] ¦ Källans id [standard: görs av
    /// titeln och datumet]
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// The title, if it is not the document's own ¦ Titeln, om den inte är dokumentets egen
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Who published it: id or name ¦ Vem som gav ut det: id eller namn
    #[arg(long, value_name = "WHO")]
    publisher: Option<String>,
    /// The document's date ¦ Dokumentets datum
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Its public address ¦ Dess offentliga adress
    #[arg(long, value_name = "ADDRESS")]
    url: Option<String>,
    /// The day it was read, for a document whose text is not kept ¦ Dagen då det lästes, för ett
    /// dokument vars text inte bevaras
    #[arg(long, value_name = "DATE")]
    read: Option<String>,
    /// A section that will be cited (id#s3), for a document whose text is not kept ¦ Ett avsnitt
    /// som ska hänvisas till (id#s3), för ett dokument vars text inte bevaras
    #[arg(long, value_name = "SECTION")]
    section: Vec<String>,
    /// Keep page headers and footers, menus and hidden text ¦ Behåll sidhuvuden, sidfötter, menyer
    /// och dold text
    #[arg(long)]
    keep_all: bool,
    /// With refresh: where words that changed stand now, as L12=L14; ID:L12=L14 for what one file
    /// cites ¦ Med förnya: var ord som ändrats står nu, som L12=L14; ID:L12=L14 för det som en fil
    /// hänvisar till
    #[arg(long, value_name = "FACT")]
    accept: Vec<String>,
    /// With refresh: remove the facts that rest on these lines, as L12 or ID:L12 ¦ Med förnya: ta
    /// bort uppgifterna som vilar på de här raderna, som L12 eller ID:L12
    #[arg(long, value_name = "FACT")]
    drop: Vec<String>,
    /// With compare: format of the answer [default: table] ¦ Med jämför: svarets format [standard:
    /// table]
    #[arg(short, long, value_name = "FORMAT")]
    output: Option<Format>,
    #[command(flatten)]
    writing: Writing,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Action {
    /// Bring in a document ¦ Ta in ett dokument
    #[value(alias = "ny")]
    Add,
    /// Replace the kept text with a newer copy of the same document; citations follow the words ¦
    /// Ersätt den bevarade texten med en nyare kopia av samma dokument; hänvisningarna följer orden
    #[value(alias = "fornya", alias = "förnya")]
    Refresh,
    /// Compare two dated copies of a document, each a source ¦ Jämför två daterade kopior av ett
    /// dokument, var och en en källa
    #[value(alias = "jamfor", alias = "jämför")]
    Compare,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    command.refuse_what_does_not_belong()?;
    match command.action {
        Action::Add => add::run(command, context, ui),
        Action::Refresh => refresh::run(command, context, ui),
        Action::Compare => compare::run(command, context, ui),
    }
}

impl Command {
    /// Whatever is only for other actions is refused: it would do nothing.
    fn refuse_what_does_not_belong(&self) -> Result<(), Problem> {
        let draft = [&self.id, &self.title, &self.publisher, &self.date, &self.url, &self.read];
        let of_add = draft.iter().any(|value| value.is_some()) || !self.section.is_empty();
        let decides = !self.accept.is_empty() || !self.drop.is_empty();
        let Writing { dry_run, yes, allow_dirty } = self.writing;
        let writes = self.keep_all || dry_run || yes || allow_dirty;
        let message = match self.action {
            Action::Add if decides || self.second.is_some() => both(
                "en andra fil, --accept och --drop är för `gov källa förnya`",
                "a second file, --accept and --drop are for `gov source refresh`",
            ),
            Action::Refresh | Action::Compare if of_add => both(
                "--id, --title, --publisher, --date, --url, --read och --section är för `gov källa ny`",
                "--id, --title, --publisher, --date, --url, --read and --section are for `gov source add`",
            ),
            Action::Compare if decides || writes => both(
                "`gov källa jämför` skriver inget, och tar bara två källor och -o",
                "`gov source compare` writes nothing, and takes two sources and -o alone",
            ),
            Action::Add | Action::Refresh if self.output.is_some() => {
                both("-o är för `gov källa jämför`", "-o is for `gov source compare`")
            }
            _ => return Ok(()),
        };
        Err(failure(message))
    }
}
