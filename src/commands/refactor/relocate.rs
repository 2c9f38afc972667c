//! `gov move`

use super::Given;
use crate::acts::refactor::prove;
use crate::acts::refactor::relocate::{Where, relocate};
use crate::commands::write::plan::Writing;
use crate::commands::{Context, Name, Problem, Ui, failure, name};
use crate::lang::both;
use crate::model::kind::ANYTHING;
use clap::Args;

/// Put something in another folder, or make it something of another kind; its id and all that
/// names it stay ¦ Lägg något i en annan mapp, eller gör det till något av ett annat slag; dess id
/// och allt som nämner det står kvar
#[derive(Args)]
#[command(
    visible_alias = "flytta",
    after_help = "gov move skane-koncernledningen steering-groups --dry-run\n\
                  gov move skane-sus nationellt --dry-run"
)]
pub struct Command {
    /// The id ¦ Id:t
    #[arg(value_parser = name(ANYTHING))]
    id: Name,
    /// A kind (steering-groups, styrgrupp), or the folder above those of the kinds (skane) ¦ Ett
    /// slag (styrgrupp, steering-groups), eller mappen ovanför slagens mappar (skane)
    #[arg(value_name = "KIND|FOLDER")]
    to: String,
    #[command(flatten)]
    writing: Writing,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let given = Given::read(&command.writing, context, ui)?;
    let id = given.id(&command.id)?;
    let to = Where::of(&command.to);
    let made = relocate(&given.sources, &given.model, id, &to).map_err(failure)?;
    let own = given.model.get(id).id.to_string();
    let moves = made.moves.clone();
    let is_meant = |diff: &crate::diff::Diff| prove::is_move(diff, &own, &moves);
    let by = both(
        format!("när {} flyttas till {}", own, command.to),
        format!("when {} is moved to {}", own, command.to),
    );
    given.carry_out(made, &by, is_meant, &command.writing, context, ui)
}
