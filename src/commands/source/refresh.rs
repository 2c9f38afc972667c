//! `gov source refresh`: a newer copy of the same document takes the place of the kept text. What
//! is cited follows its words; what does not stand there any more is somebody's to decide.

use super::Command;
use super::decide::Decisions;
use super::followed::Followed;
use super::read::{Remarks, read, tell};
use crate::checks::kept_text::text_of;
use crate::commands::removed::{self, Back};
use crate::commands::write::plan::{Plan, carry_out, take_back};
use crate::commands::{Context, NO, Problem, Ui, failure, would_change};
use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::sources::{Content, SourceFile, Sources};
use crate::texts::follow::Follow;
use std::path::Path;

/// Of so many lines, one that is lost makes it another edition.
const FEW: usize = 5;

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let (Some(name), Some(path)) = (&command.first, &command.second) else {
        return Err(failure(both(
            "skriv källans id och filen: gov källa förnya ID FIL",
            "write the source's id and the file: gov source refresh ID FILE",
        )));
    };
    let mut sources = context.sources()?;
    if take_back(&sources.root, &command.writing, context, ui)? {
        sources = context.sources()?;
    }
    sources.hiding = removed::hiding(&[&sources], context.lang(), Back::ToAName)?;
    let (model, _) = Model::build(&sources);
    let id = source_of(name, &model)?;
    let kept =
        text_of(&model, &sources, id).filter(|file| matches!(content(&sources, *file), Content::Text(_)));
    let kept = kept.ok_or_else(|| {
        let id = &model.get(id).id;
        failure(both(
            format!("{id} har ingen bevarad text att förnya"),
            format!("{id} has no kept text to refresh"),
        ))
    })?;
    let mut remarks = Remarks::new();
    let text = read(path, command.keep_all, &sources, &model, &mut remarks)?;
    let old = sources.files[kept.0 as usize].text().replace("\r\n", "\n");
    let follow = Follow::of(&sources.hiding.words(&old), &text.text);
    refuse_another(&follow, path)?;
    let decisions = Decisions::read(&command.accept, &command.drop, text.text.lines().count())?;
    let followed = Followed { model: &model, sources: &sources, id, follow: &follow };
    let (mut edits, asked) = followed.edits(&decisions, &mut remarks)?;
    tell(&remarks, context, ui);
    if !asked.is_empty() {
        tell(&asked, context, ui);
        return Ok(NO);
    }
    decisions.refuse_unused()?;
    followed.sums(&text, &mut edits)?;
    let was = sources.files[kept.0 as usize].text();
    if old != text.text {
        let place = Place { file: kept, span: Span { start: 0, end: was.chars().count() as u32 } };
        edits.insert(kept, vec![Edit { place, text: text.text.clone() }]);
    }
    let mut plan = Plan { hiding: sources.hiding.clone(), ..Plan::default() };
    for (file, edits) in edits {
        let file = &sources.files[file.0 as usize];
        plan.edits.insert(file.path.clone(), (file.text().to_string(), edits));
    }
    let root = sources.root.clone();
    let after = after(&plan, &sources)?;
    followed.prove(&after, &decisions)?;
    would_change::refuse_errors(sources, after, context)?;
    carry_out(&plan, &root, &command.writing, context, ui)
}

fn content(sources: &Sources, file: FileId) -> &Content {
    &sources.files[file.0 as usize].content
}

/// The source that is named, by its id.
pub fn source_of(name: &Path, model: &Model) -> Result<EntityId, Problem> {
    let name = name.to_string_lossy();
    let is_source = |id: &EntityId| model.get(*id).kind == Kind::Source;
    model.find_ever(&name).filter(is_source).ok_or_else(|| {
        let help = both("`gov lista källor` räknar upp dem", "`gov list sources` lists them");
        let problem =
            failure(both(format!("det finns ingen källa `{name}`"), format!("there is no source `{name}`")));
        Problem { help: Some(help), ..problem }
    })
}

/// A copy of which more than a fifth is other words is another document.
fn refuse_another(follow: &Follow, path: &Path) -> Result<(), Problem> {
    let (lost, all) = follow.lost();
    if lost * FEW <= all {
        return Ok(());
    }
    let path = path.display();
    let problem = failure(both(
        format!("{path} är en annan utgåva: {lost} av {all} rader finns inte i den"),
        format!("{path} is another edition: {lost} of {all} lines are not in it"),
    ));
    let help = both(
        "ta in den som en egen källa med `gov källa ny`, och jämför dem med `gov källa jämför`",
        "bring it in as a source of its own with `gov source add`, and compare them with `gov source compare`",
    );
    Err(Problem { help: Some(help), ..problem })
}

fn after(plan: &Plan, sources: &Sources) -> Result<Sources, Problem> {
    let file = |file: &SourceFile| SourceFile { path: file.path.clone(), content: file.content.clone() };
    let files = sources.files.iter().map(file).collect();
    let mut after = Sources { root: sources.root.clone(), files, ..Sources::default() };
    for put in plan.puts()? {
        let (Some(at), Some(text)) = (after.find(&put.path), put.text) else { continue };
        after.files[at] = SourceFile { path: put.path, content: Content::Text(text.into()) };
    }
    Ok(after)
}
