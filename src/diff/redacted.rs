//! Names that a change removes. A comparison would tell them once more, to everybody who reads the comment, so they are taken out of
//! what was before anything is compared.

use crate::model::kind::Kind;
use crate::model::plain::{Document, Plain};
use crate::sources::{Content, SourceFile, Sources};

/// Takes what is redacted now out of the version before; the ids of those people whose name stood there.
pub fn hide(before: &mut Sources, after: &Sources) -> Vec<String> {
    let is_person = |path: &str| Kind::of_path(path) == Some(Kind::Person);
    let stem = |path: &str| super::compared::stem(path).to_string();
    let is_redacted = |text: &str| {
        let document = Document::read(text, Kind::Person).filter(|_| text.contains("redacted"));
        document.is_some_and(|document| document.keys.get("redacted").and_then(Plain::text) == Some("true"))
    };
    let now: Vec<(String, &SourceFile)> =
        after.files.iter().filter(|file| is_person(&file.path) && is_redacted(file.text())).map(|file| (stem(&file.path), file)).collect();
    let mut hidden = Vec::new();
    for file in before.files.iter_mut().filter(|file| is_person(&file.path)) {
        let Some((id, now)) = now.iter().find(|(id, _)| *id == stem(&file.path)) else { continue };
        if file.text() != now.text() && !is_redacted(file.text()) {
            file.content = Content::Text(now.text().to_string());
            hidden.push(id.clone());
        }
    }
    hidden
}
