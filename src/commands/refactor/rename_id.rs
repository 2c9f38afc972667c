//! `gov rename-id`

use super::{Given, still, tell};
use crate::acts::refactor::prove;
use crate::acts::refactor::rename::rename;
use crate::commands::write::plan::Writing;
use crate::commands::{Context, Name, Problem, Ui, failure, name};
use crate::lang::both;
use crate::model::kind::ANYTHING;
use clap::Args;

/// Give something another id, in its file, in everything that names it and in the history of its
/// ids ¦ Ge något ett annat id: i filens namn, i allt som nämner det och bland tidigare id
#[derive(Args)]
#[command(
    visible_alias = "byt-id",
    after_help = "gov rename-id skane-taktisk-styrgrupp skane-styrgrupp-taktisk --dry-run\n\
                  gov rename-id skane-fhs skane-halsosystem --dry-run"
)]
pub struct Command {
    /// The id that it has ¦ Id:t som det har
    #[arg(value_parser = name(ANYTHING))]
    old: Name,
    /// The id that it gets ¦ Id:t som det får
    new: String,
    #[command(flatten)]
    writing: Writing,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let given = Given::read(&command.writing, context, ui)?;
    let id = given.id(&command.old)?;
    let (old, new) = (given.model.get(id).id.to_string(), command.new.trim());
    let made = rename(&given.sources, &given.model, id, new).map_err(failure)?;
    let words = still(&made, &given.sources, &old, new);
    let is_meant = |diff: &crate::diff::Diff| prove::is_renaming(diff, &old, new);
    let by = both(format!("när {old} får id:t {new}"), format!("when {old} gets the id {new}"));
    let code = given.carry_out(made, &by, is_meant, &command.writing, context, ui)?;
    tell(&words, context, ui);
    Ok(code)
}
