//! Two data sets side by side: one path has the same place in both, so that what is equal needs to
//! be looked at once only.

use super::{Content, SourceFile, Sources, fault};
use crate::lang::both;
use std::cmp::Ordering;

/// What stands for a fault where a file is there on the other side of a comparison only.
pub(super) const ABSENT: &str = "absent";

/// Puts a file that is absent wherever one side lacks a path of the other.
pub fn align(before: &mut Sources, after: &mut Sources) {
    let (mut old, mut new) = (Vec::with_capacity(before.files.len()), Vec::with_capacity(after.files.len()));
    let mut olds = std::mem::take(&mut before.files).into_iter().peekable();
    let mut news = std::mem::take(&mut after.files).into_iter().peekable();
    let first = |old: Option<&SourceFile>, new: Option<&SourceFile>| match (old, new) {
        (Some(old), Some(new)) => Some(old.path.cmp(&new.path)),
        (Some(_), None) => Some(Ordering::Less),
        (None, Some(_)) => Some(Ordering::Greater),
        (None, None) => None,
    };
    while let Some(order) = first(olds.peek(), news.peek()) {
        let one = if order.is_le() { olds.next() } else { None };
        let other = if order.is_ge() { news.next() } else { None };
        new.extend(other.is_none().then(|| one.as_ref().map(absent)).flatten());
        old.extend(one.is_none().then(|| other.as_ref().map(absent)).flatten());
        old.extend(one);
        new.extend(other);
    }
    (before.files, after.files) = (old, new);
}

/// Puts a file that is absent wherever one of some paths, in their order, is not there; false where
/// a file has none of them.
pub fn place(sources: &mut Sources, paths: &[String]) -> bool {
    let mut files = std::mem::take(&mut sources.files).into_iter().peekable();
    for path in paths {
        let own = files.next_if(|file| file.path == *path);
        sources.files.push(own.unwrap_or_else(|| absent_at(path)));
    }
    let all = files.peek().is_none();
    sources.files.extend(files);
    all
}

fn absent(other: &SourceFile) -> SourceFile {
    absent_at(&other.path)
}

fn absent_at(path: &str) -> SourceFile {
    SourceFile { path: path.to_string(), content: absence() }
}

pub fn absence() -> Content {
    fault(ABSENT, both("filen finns inte här", "the file is not here"))
}

impl SourceFile {
    /// Whether two files have the same content. What could not be taken in is alike only where its
    /// marks say so.
    pub fn is_like(&self, other: &SourceFile) -> bool {
        match (&self.content, &other.content) {
            (Content::Text(one), Content::Text(other)) => one == other,
            (Content::Fault(one), Content::Fault(other)) if one.mark.is_some() => one.mark == other.mark,
            _ => self.is_absent() && other.is_absent(),
        }
    }
}
