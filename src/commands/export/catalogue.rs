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

/// Who publishes, and where, as a catalogue has to say.
pub fn catalogue(export: &Export<'_>, base: Option<&str>) -> Result<(Whom, String), Problem> {
    let helped = |message, help| Problem { help: Some(help), ..failure(message) };
    let base = base.and_then(address).ok_or_else(|| {
        helped(
            both("katalogen säger var filerna ligger", "a catalogue says where the files are"),
            both(
                "lägg till --base med adressen där mappen publiceras: https://region.example/oppna-data/",
                "add --base with the address at which the folder is published: https://region.example/data/",
            ),
        )
    })?;
    let whom = Whom::of(export).map_err(|keys| {
        let keys = keys.join(", ");
        helped(
            both(
                format!("katalogen säger vem som publicerar, och [publisher] i gov.toml saknar: {keys}"),
                format!("a catalogue says who publishes, and [publisher] in gov.toml lacks: {keys}"),
            ),
            both(
                "docs/gov-toml.md visar hur de skrivs; contact ska vara en e-postadress",
                "docs/gov-toml.md shows how they are written; contact has to be an e-mail address",
            ),
        )
    })?;
    Ok((whom, base))
}
