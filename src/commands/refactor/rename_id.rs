//! `gov rename-id`

use super::{Given, tell};
use crate::acts::refactor::rename::rename;
use crate::acts::refactor::{Refactoring, prove};
use crate::commands::write::plan::Writing;
use crate::commands::{Context, Name, Problem, Ui, failure, name};
use crate::lang::{Both, both};
use crate::model::kind::ANYTHING;
use crate::model::stem;
use crate::sources::Sources;
use clap::Args;

/// Places that are told of, where an id stands in words.
const SHOWN: usize = 6;

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
    let words = said(&made, &given.sources, &old, new);
    let is_meant = |diff: &crate::diff::Diff| prove::is_renaming(diff, &old, new);
    let code = given.carry_out(made, new, is_meant, &command.writing, context, ui)?;
    tell(&words, context, ui);
    Ok(code)
}

/// Where the old id still stands in words: comments, notes and paths, which are nobody's to edit
/// but the editor's.
fn said(made: &Refactoring, sources: &Sources, old: &str, new: &str) -> Vec<Both> {
    let after = made.over(sources);
    let files = after.files.iter().filter(|file| !file.path.ends_with(".txt"));
    let mut places: Vec<String> = Vec::new();
    for file in files {
        let lines = file.text().lines().enumerate().filter(|(_, line)| has_word(line, old));
        // Its own file says that it had it.
        let lines = lines.filter(|(_, line)| stem(&file.path) != new || !line.contains("former_ids"));
        places.extend(lines.map(|(at, _)| format!("{}:{}", file.path, at + 1)));
    }
    if places.is_empty() {
        return Vec::new();
    }
    let more = if places.len() > SHOWN { ", …" } else { "" };
    places.truncate(SHOWN);
    let list = sources.hiding.words(&places.join(", ")).into_owned();
    vec![both(
        format!("{old} står kvar som ord: {list}{more}."),
        format!("{old} is still there as a word: {list}{more}."),
    )]
}

fn has_word(line: &str, id: &str) -> bool {
    // In an address or a path it is a part of another name.
    let is_of_id = |c: char| c.is_alphanumeric() || c == '-';
    line.match_indices(id).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + id.len()..]);
        let is_part = after.strip_prefix(['.', '/', '@']).is_some_and(|rest| rest.starts_with(is_of_id));
        !is_part && !after.starts_with(is_of_id) && !before.ends_with(|c| is_of_id(c) || "./@".contains(c))
    })
}
