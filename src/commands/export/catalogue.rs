//! What a catalogue has to say of the files and of whoever publishes them.

use crate::checks::config::address;
use crate::commands::export::Make;
use crate::commands::{Problem, failure, write};
use crate::export::Export;
use crate::export::dcat::{Distribution, Whom};
use crate::lang::both;
use crate::site::Sum;
use std::io::{self, Write};
use std::path::Path;

/// What a catalogue says of a file.
pub fn distribution(
    file: String,
    title: [&'static str; 2],
    make: &Make<'_>,
) -> Result<Distribution, Problem> {
    let mut counted = Counted::default();
    make(&mut counted).map_err(|error| write::failed(Path::new(&file), &error.into()))?;
    Ok(Distribution { file, title, bytes: counted.bytes, sha256: counted.sum.hex() })
}

/// Counts what is written to it, and takes its checksum.
#[derive(Default)]
struct Counted {
    bytes: u64,
    sum: Sum,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        self.sum.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The address at which the folder is published.
pub fn published_at(base: Option<&str>) -> Result<String, Problem> {
    base.and_then(address).ok_or_else(|| {
        let help = both(
            "lägg till --base med adressen där mappen publiceras (https://region.example/oppna-data/), eller \
             skriv den som base i [export] i gov.toml",
            "add --base with the address at which the folder is published (https://region.example/data/), or \
             write it as base in [export] in gov.toml",
        );
        let message =
            both("ange adressen där mappen publiceras", "say at which address the folder is published");
        Problem { help: Some(help), ..failure(message) }
    })
}

/// Who publishes, as a catalogue has to say.
pub fn publisher(export: &Export<'_>) -> Result<Whom, Problem> {
    Whom::of(export).map_err(|keys| {
        let keys = keys.join(", ");
        let help = both(
            "docs/gov-toml.md visar hur de skrivs; contact ska vara en e-postadress",
            "docs/gov-toml.md shows how they are written; contact has to be an e-mail address",
        );
        let message = both(
            format!("katalogen säger vem som publicerar, och [publisher] i gov.toml saknar: {keys}"),
            format!("a catalogue says who publishes, and [publisher] in gov.toml lacks: {keys}"),
        );
        Problem { help: Some(help), ..failure(message) }
    })
}
