//! `gov fmt --migrate`: the spellings of an older model become today's, by edits of what is
//! written. What only the source can say is left as it is, and told.

use super::{Form, form_of};
use crate::checks::config::Config;
use crate::checks::old_form;
use crate::diagnostic::{Diagnostic, FileId};
use crate::edit;
use crate::model::kind::Kind;
use crate::model::plain::Document;
use crate::model::spelling::Rewrite;
use crate::sources::{CONFIG, SourceFile, Sources};

/// A file in today's spelling and its canonical form, and what somebody has to decide in it.
pub fn form(id: FileId, file: &SourceFile) -> (Form, Vec<Diagnostic>) {
    let as_it_is = super::form(id, file);
    let kind = match (&as_it_is, Kind::of_path(&file.path)) {
        (Form::Canonical | Form::Other(_), Some(kind)) => kind,
        _ => return (as_it_is, Vec::new()),
    };
    let text = file.text();
    let olds = old_form::in_file(text, kind, id);
    let asked = olds.iter().filter(|old| matches!(old.rewrite, Rewrite::Asks(_)));
    let asked = asked.map(|old| old_form::told(old, id)).collect();
    let edits: Vec<_> = olds
        .into_iter()
        .flat_map(|old| match old.rewrite {
            Rewrite::Edits(edits) => edits,
            Rewrite::Asks(_) => Vec::new(),
        })
        .collect();
    if edits.is_empty() {
        return (as_it_is, asked);
    }
    let (new, applied) = edit::apply_counted(text, &edits);
    let keys = |text: &str| Document::read(text, kind).map(|document| document.keys);
    if applied != edits.len() || keys(text).is_none() || keys(text) != keys(&new) {
        return (Form::Unsafe, asked);
    }
    let form = match form_of(&new, id, |_| Some(kind)) {
        Form::Canonical => Form::Other(new),
        form => form,
    };
    (form, asked)
}

/// The configuration with `model = 2`, where it does not say so yet: the file where there is one,
/// and its new text. `Err` when it can't be read.
pub fn model(sources: &Sources) -> Result<Option<(Option<&SourceFile>, String)>, ()> {
    let file = sources.find(CONFIG).map(|at| &sources.files[at]);
    let text = file.map_or("", SourceFile::text);
    let new = Config::with_model(text).ok_or(())?;
    Ok((new != text).then_some((file, new)))
}
