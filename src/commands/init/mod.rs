//! `gov init`

mod begin;
mod ci;
mod example;
mod first;
mod meet;
mod set;
mod told;
mod update;
mod wanted;

use crate::commands::revision::refuse_to_write;
use crate::commands::write::plan::Writing;
use crate::commands::{Context, Problem, Ui, failure};
use crate::lang::both;
use crate::sources::find_root;
use ci::Host;
use clap::Args;
use std::path::PathBuf;

/// Begin a data set: folders, gov.toml, files for CI and, if asked for, the structure that all
/// regions share; or bring that up to date ¦ Börja en datamängd: mappar, gov.toml, filer för CI
/// och, om den ska med, den struktur som alla regioner delar; eller hämta en nyare version av den
#[derive(Args)]
#[command(
    visible_alias = "borja",
    alias = "börja",
    after_help = "gov init ny --region Norr --ci github --dry-run\ngov init ny --with nationellt --dry-run"
)]
pub struct Command {
    /// The folder to begin in; the data ends up in its `data` folder [default: here] ¦ Mappen där
    /// datamängden börjar; den hamnar i `data` där [standard: här]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The region that the data is about, by its name; without one, and without --with, an example
    /// is written ¦ Regionen som datamängden gäller, med sitt namn; utan den, och utan --with,
    /// skrivs ett exempel
    #[arg(long, value_name = "NAME", conflicts_with = "update")]
    region: Option<String>,
    /// Take in a shared data set: nationellt (the structure that all regions share), or the path of
    /// a folder ¦ Ta in en delad datamängd: nationellt, eller sökvägen till en mapp
    #[arg(long, visible_alias = "med", value_name = "DATA")]
    with: Option<String>,
    /// Files for CI ¦ Filer för CI
    #[arg(long, value_name = "HOST", conflicts_with = "update")]
    ci: Option<Host>,
    /// Show what has changed in what was taken in, and take it: what you have changed stays ¦ Visa
    /// vad som har ändrats i det som togs in, och hämta det: det ni har ändrat står kvar
    #[arg(long, visible_alias = "uppdatera")]
    update: bool,
    /// With --update: also write what causes new errors ¦ Med --update: skriv även det som ger nya
    /// fel
    #[arg(long, requires = "update")]
    allow_errors: bool,
    #[command(flatten)]
    writing: Writing,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    refuse_to_write(context)?;
    if command.update {
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        let own = command.folder.as_ref().map(|folder| folder.join("data"));
        let root = find_root(own.as_deref().or(context.data.as_deref()), &here).map_err(failure)?;
        return update::run(command, &root, context, ui);
    }
    if let Some(data) = &context.data {
        let data = data.display();
        let help = both(
            "`gov börja MAPP`: datamängden hamnar i MAPP/data; --data och GOV_DATA utelämnas",
            "`gov init DIR`: the data ends up in DIR/data; leave out --data and GOV_DATA",
        );
        let message = both(
            format!("--data eller GOV_DATA anger redan var datamängden ligger: {data}"),
            format!("--data or GOV_DATA already says where the data is: {data}"),
        );
        return Err(Problem { help: Some(help), ..failure(message) });
    }
    begin::run(command, context, ui)
}
