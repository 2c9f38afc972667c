//! `gov source`: documents that become sources.

mod add;
mod draft;

use crate::commands::write::plan::Writing;
use crate::commands::{Context, Problem, Ui};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

const AFTER: &str = "gov source add data/skane/sources/skane-fhs.txt --id ny-sida --dry-run\n\
    gov source add --title Reglemente --url https://example.org/r --read 2026-11-20 --section s3 --dry-run";

/// Bring in a document as a source: its text as lines that can be cited, its checksum, and a draft
/// of the source's file ¦ Ta in ett dokument som källa: texten i rader som går att hänvisa till,
/// kontrollsumman och ett utkast till källans fil
#[derive(Args)]
#[command(visible_alias = "kalla", alias = "källa", after_help = AFTER)]
pub struct Command {
    /// What to do ¦ Vad som ska göras
    action: Action,
    /// A text or a web page (HTML), or - for standard input; without it, no text is kept ¦ En text
    /// eller en webbsida (HTML), eller - för standard in; utan den bevaras ingen text
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
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
    #[command(flatten)]
    writing: Writing,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Action {
    /// Bring in a document ¦ Ta in ett dokument
    #[value(alias = "ny")]
    Add,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    match command.action {
        Action::Add => add::run(command, context, ui),
    }
}
