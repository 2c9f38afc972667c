//! `gov source compare`: two dated copies of a document, each a source of its own.

use super::Command;
use super::refresh::source_of;
use crate::commands::context::Answering;
use crate::commands::{Asking, Context, Problem, Ui, failure};
use crate::lang::both;
use crate::query::snapshots::snapshots;
use crate::report::{Dialect, Format, answers};

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let (Some(older), Some(newer)) = (&command.first, &command.second) else {
        return Err(failure(both(
            "skriv två källor, den äldre först: gov källa jämför ÄLDRE NYARE",
            "write two sources, the older first: gov source compare OLDER NEWER",
        )));
    };
    let output = command.output.unwrap_or(Format::Table);
    let answering = Answering { output, dialect: Dialect::Standard };
    let asked = Asking { at: None, region: None, answering }.read(context)?;
    let both_of = [source_of(older, &asked.model)?, source_of(newer, &asked.model)?];
    let answer = snapshots(&asked.model, &asked.sources, both_of, &asked.when).map_err(|id| {
        let id = &asked.model.get(id).id;
        failure(both(format!("{id} har ingen bevarad text"), format!("{id} has no kept text")))
    })?;
    asked.answer(answers::snapshots(&answer, &asked.when, context.lang()), context, ui)
}
