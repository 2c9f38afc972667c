//! `gov fmt --migrate`: the spellings of an older model become today's, by edits of what is
//! written. What only the source can say is left as it is, and told.

use super::asked::Answers;
use super::{Form, form_of};
use crate::checks::config::Config;
use crate::checks::old_form;
use crate::diagnostic::{Diagnostic, FileId};
use crate::edit;
use crate::model::kind::Kind;
use crate::model::plain::Document;
use crate::model::spelling::{Old, Rewrite};
use crate::sources::{CONFIG, SourceFile, Sources};

/// A file in today's spelling and its canonical form, and what somebody has to decide in it.
pub fn form(id: FileId, file: &SourceFile, answers: &Answers) -> (Form, Vec<Diagnostic>) {
    let as_it_is = super::form(id, file);
    let kind = match (&as_it_is, Kind::of_path(&file.path)) {
        (Form::Canonical | Form::Other(_), Some(kind)) => kind,
        _ => return (as_it_is, Vec::new()),
    };
    let text = file.text();
    let olds = old_form::in_file(text, kind, id);
    let chosen = |old: &Old| answers.get(&(id.0, old.span.start)).copied();
    let is_open = |old: &&Old| matches!(old.rewrite, Rewrite::Asks(..)) && chosen(old).is_none();
    let asked = olds.iter().filter(is_open);
    let asked = asked.map(|old| old_form::told(old, id)).collect();
    let (mut edits, mut answered) = (Vec::new(), Vec::new());
    for old in olds {
        let answer = chosen(&old);
        match old.rewrite {
            Rewrite::Edits(some) => edits.extend(some),
            Rewrite::Asks(_, mut all) => {
                answered.extend(answer.filter(|at| *at < all.len()).map(|at| all.swap_remove(at).1));
            }
        }
    }
    if edits.is_empty() && answered.is_empty() {
        return (as_it_is, asked);
    }
    let keys = |text: &str| Document::read(text, kind).map(|document| document.keys);
    // Only what somebody answered may make it say something else.
    let by_itself = edit::apply(text, &edits);
    if keys(text).is_none() || keys(text) != keys(&by_itself) {
        return (Form::Unsafe, asked);
    }
    edits.extend(answered.into_iter().flatten());
    let (new, applied) = edit::apply_counted(text, &edits);
    if applied != edits.len() || keys(&new).is_none() {
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
