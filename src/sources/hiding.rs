//! Takes out of what is read what is not to be told: the names of people who are removed. Which
//! those are is not known at this stage; whoever reads hands over how it is done
//! (`find/removed.rs`).

use crate::parallel;
use crate::sources::git::Commit;
use crate::sources::{Content, SourceFile, Sources};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// What a text is.
#[derive(Clone, Copy, Debug)]
pub enum Of<'p> {
    /// All of the file at a path.
    File(&'p str),
    /// A path, an id, or words from elsewhere.
    Words,
}

type Mask = dyn Fn(Of<'_>, &str) -> Option<String> + Send + Sync;

/// How a text is told; mostly as it is.
#[derive(Clone, Default)]
pub struct Hiding(Option<Arc<Mask>>);

impl fmt::Debug for Hiding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Hiding" } else { "Hiding(nothing)" })
    }
}

impl Hiding {
    /// `told` gives what is told in place of a text, where that is another one.
    pub fn new(told: impl Fn(Of<'_>, &str) -> Option<String> + Send + Sync + 'static) -> Hiding {
        Hiding(Some(Arc::new(told)))
    }

    pub fn is_nothing(&self) -> bool {
        self.0.is_none()
    }

    fn told(&self, of: Of<'_>, text: &str) -> Option<String> {
        self.0.as_ref().and_then(|told| told(of, text))
    }

    /// An id, a path or words as they are told.
    pub fn words<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.told(Of::Words, text).map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// The content of the file at a path as it is told.
    pub fn content(&self, path: &str, mut content: Content) -> Content {
        match &mut content {
            Content::Text(text) => {
                if let Some(told) = self.told(Of::File(path), text) {
                    *text = told.into();
                }
            }
            Content::Fault(fault) => fault.text = self.words(&fault.text).into_owned(),
        }
        content
    }

    pub fn commit(&self, commit: &mut Commit) {
        for text in [&mut commit.author, &mut commit.subject, &mut commit.body] {
            if let Some(told) = self.told(Of::Words, text) {
                *text = told;
            }
        }
    }

    /// The paths of files as they are told, where their texts are that already.
    pub fn paths(&self, sources: &mut Sources) {
        if !self.is_nothing() {
            sources.files.iter_mut().for_each(|file| file.path = self.words(&file.path).into_owned());
            sources.files.sort_by(|a, b| a.path.cmp(&b.path));
            sources.hiding = self.clone();
        }
    }

    /// All files as they are told. What they are as written stays known by the paths that are told
    /// (`Sources::as_written`).
    pub fn sources(&self, sources: &mut Sources) {
        if self.is_nothing() {
            return;
        }
        let told = parallel::map(&sources.files, |file| {
            let content = self.content(&file.path, file.content.clone());
            let is_other = match (&content, &file.content) {
                (Content::Text(told), Content::Text(text)) => told != text,
                (Content::Fault(told), Content::Fault(fault)) => told.text != fault.text,
                _ => true,
            };
            let path = self.words(&file.path).into_owned();
            (is_other || path != file.path).then_some(SourceFile { path, content })
        });
        let mut is_moved = false;
        for (file, told) in sources.files.iter_mut().zip(told) {
            let Some(told) = told else { continue };
            let written = std::mem::replace(file, told);
            is_moved |= written.path != file.path;
            sources.as_written.entry(file.path.clone()).or_insert(written);
        }
        if is_moved {
            sources.files.sort_by(|a, b| a.path.cmp(&b.path));
        }
        sources.hiding = self.clone();
    }
}
