//! What rearranges the data and says nothing new: `gov rename-id`, `gov join`, `gov move`. They
//! have one way to the files: made in memory, proved by a comparison, shown, and written whole.

pub mod join;
pub mod relocate;
pub mod rename_id;

use crate::acts::refactor::Refactoring;
use crate::acts::world::World;
use crate::commands::naming::Name;
use crate::commands::refused::named;
use crate::commands::removed::{self, Back};
use crate::commands::write::plan::{Plan, Writing, carry_out, take_back};
use crate::commands::{Context, Problem, Ui, failure, would_change, written};
use crate::diff::Diff;
use crate::lang::{Both, both};
use crate::model::entity::EntityId;
use crate::model::kind::ANYTHING;
use crate::model::{Model, stem};
use crate::report::{self, escape};
use crate::sources::Sources;
use std::io::Write as _;

/// Places that are told of, where an id stands in words.
const SHOWN: usize = 6;

/// The data that is to be rearranged. All of it can be read: what can't may name anything.
pub struct Given {
    pub sources: Sources,
    pub model: Model,
}

impl Given {
    pub fn read(writing: &Writing, context: &Context, ui: &mut Ui<'_>) -> Result<Given, Problem> {
        crate::commands::revision::refuse_to_write(context)?;
        let mut sources = context.sources()?;
        if take_back(&sources.root, writing, context, ui)? {
            sources = context.sources()?;
        }
        sources.hiding = removed::hiding(&[&sources], context.lang(), Back::ToAName)?;
        World::of(&sources).map_err(failure)?;
        let (model, _) = Model::build(&sources);
        Ok(Given { sources, model })
    }

    /// What has an id. A name is no id: what is renamed is said exactly.
    pub fn id(&self, name: &Name) -> Result<EntityId, Problem> {
        let text = name.as_ref();
        if self.model.is_taken_twice(text) {
            let message = both(
                format!("flera filer har id:t `{text}`; se `gov kontrollera`"),
                format!("several files have the id `{text}`; see `gov validate`"),
            );
            return Err(failure(message));
        }
        if let Some(id) = self.model.find(text) {
            return Ok(id);
        }
        let id = &self.model.get(named(&self.model, text, ANYTHING, None)?).id;
        let message = both(format!("det finns inget id `{text}`"), format!("there is no id `{text}`"));
        let help = both(format!("menade du `{id}`?"), format!("did you mean `{id}`?"));
        Err(Problem { help: Some(help), ..failure(message) })
    }

    /// Proves what was made, shows it, and writes it when that is allowed.
    pub fn carry_out(
        self,
        made: Refactoring,
        by: &Both,
        is_meant: impl FnOnce(&Diff) -> Result<(), Both>,
        writing: &Writing,
        context: &Context,
        ui: &mut Ui<'_>,
    ) -> Result<u8, Problem> {
        let (root, hiding) = (self.sources.root.clone(), self.sources.hiding.clone());
        let after = made.over(&self.sources);
        let plan = Plan { hiding, ..plan(made, &self.sources) };
        let errors = would_change::show(
            self.sources,
            after,
            by,
            |diff| {
                is_meant(diff).map_err(failure)?;
                pair_off(diff);
                Ok(())
            },
            context,
            ui,
        )?
        .len();
        if errors > 0 {
            let help =
                both("de nya fynden ovan säger vad och var", "the new findings above say what and where");
            return Err(would_change::refused(errors, help));
        }
        carry_out(&plan, &root, writing, context, ui)
    }
}

/// A finding that stands under another id now is the same one.
fn pair_off(diff: &mut Diff) {
    let mut gone = std::mem::take(&mut diff.fixed_findings);
    diff.new_findings.retain(|found| {
        let same = gone.iter().position(|gone| gone.code == found.diagnostic.code);
        same.map(|at| gone.remove(at)).is_none()
    });
    diff.fixed_findings = gone;
}

fn plan(made: Refactoring, sources: &Sources) -> Plan {
    let text = |path: &str| sources.find(path).map_or("", |at| sources.files[at].text()).to_string();
    Plan {
        texts: made.texts,
        moves: made.moves.iter().map(|(path, to)| (path.clone(), (to.clone(), text(path)))).collect(),
        gone: made.gone,
        ..Plan::default()
    }
}

/// Says something beside what is shown.
pub fn tell(words: &[Both], context: &Context, ui: &mut Ui<'_>) {
    let lines = words.iter().map(|words| escape::terminal(words.get(context.lang())) + "\n");
    let lines: String = lines.map(|line| report::fit(&line, ui.width)).collect();
    written(ui.err.write_all(lines.as_bytes()), 0);
}

/// Where the old id still stands in words: comments, notes and paths, which are nobody's to edit
/// but the editor's.
pub fn still(made: &Refactoring, sources: &Sources, old: &str, new: &str) -> Vec<Both> {
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
