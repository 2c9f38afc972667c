//! `gov schema`

use crate::commands::write::{self, Was};
use crate::commands::{DONE, Problem, Ui, kinds, written};
use crate::model::kind::Kind;
use crate::report::schema;
use clap::Args;
use std::io::Write as _;
use std::path::PathBuf;

/// Print the JSON Schema of a kind, or write all of them to a folder; its descriptions are in
/// Swedish ¦ Skriv ut JSON-schemat för ett slag, eller skriv alla till en mapp
#[derive(Args)]
#[command(after_help = "gov schema steering-groups\ngov schema befattningar")]
pub struct Command {
    /// The kind ¦ Slaget
    #[arg(value_parser = kinds(), required_unless_present = "write")]
    kind: Option<String>,
    /// Write the schemas of all kinds to this folder ¦ Skriv schemana för alla slag till denna mapp
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    write: Option<PathBuf>,
}

pub fn run(command: &Command, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let Some(folder) = &command.write else {
        let kind = command.kind.as_deref().and_then(Kind::of_word);
        let text = kind.map(schema::of).unwrap_or_default();
        return Ok(written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE));
    };
    for kind in Kind::ALL {
        let path = folder.join(schema::file_name(kind));
        std::fs::create_dir_all(folder)
            .map_err(write::Refused::System)
            .and_then(|()| write::replace(&path, Was::Anything, schema::of(kind)))
            .map_err(|error| write::failed(&path, &error))?;
    }
    Ok(DONE)
}
