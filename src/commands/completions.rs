//! `gov completions`

use crate::commands::{DONE, Problem, Ui, written};
use clap::Args;
use clap_complete::Shell;
use std::io::Write as _;

/// Print a completion script for a shell
#[derive(Args)]
pub struct Command {
    shell: Shell,
}

pub fn run(command: &Command, cli: &mut clap::Command, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let mut script = Vec::new();
    clap_complete::generate(command.shell, cli, "gov", &mut script);
    Ok(written(ui.out.write_all(&script), DONE))
}
