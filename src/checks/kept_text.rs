//! A kept text has to be there, and to be the text that was kept: its checksum says so.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, FileId, Level, Place};
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::nearest::one_edit_away;
use crate::sources::{Content, SourceFile, Sources, is_kept_text};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

pub const CHECK: Check =
    Check::new("kept-text", Level::Error, include_str!("../../docs/checks/kept-text.md"), run).fixable();

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (model, sources) = (scope.model, scope.sources);
    for (id, entity) in scope.subjects_of(Kind::Source) {
        let Some(source) = model.source(id) else { continue };
        let Some(name) = source.file.as_ref() else { continue };
        let place = |span| Place { file: entity.file, span };
        let Some(file) = file_of(model, sources, id) else {
            let (name, span) = (name.as_str(), name.span);
            if !is_kept_text(name) {
                diagnostics.push(of_other_sort(name, place(span)));
                continue;
            }
            let message = both(
                format!("filen `{name}` finns inte bredvid källan"),
                format!("there is no file `{name}` beside the source"),
            );
            let help = both(
                "lägg texten (.txt) i samma mapp, eller ta bort `file`",
                "put the text (.txt) in the same folder, or remove `file`",
            );
            diagnostics.push(CHECK.finding(place(span), message).help(help));
            continue;
        };
        if matches!(file.content, Content::Fault(..)) {
            continue; // Already a finding.
        }
        // The sum is of line feeds: git on Windows ends lines with CR LF, and the text is the same.
        let text = sources.written(file).text().replace("\r\n", "\n");
        let sum = bytes_sum(text.as_bytes());
        let stated = source.sha256.as_ref().map(|label| &label.0);
        if stated.is_none_or(|stated| !stated.as_str().eq_ignore_ascii_case(&sum)) {
            let span = stated.unwrap_or(name).span;
            let message = match stated {
                Some(_) => {
                    both("texten stämmer inte med kontrollsumman", "the text does not match its checksum")
                }
                None => both("textens kontrollsumma saknas", "the text's checksum is missing"),
            };
            let help = both(
                format!("om texten är rätt, skriv sha256: {sum}"),
                format!("if the text is right, write sha256: {sum}"),
            );
            let finding = CHECK.finding(place(span), message).help(help);
            let is_same = stated.is_some_and(|stated| is_sum_of(stated.as_str(), &text, &sum));
            diagnostics.push(if is_same { finding.replace(sum) } else { finding });
        }
    }
}

/// Whether a wrong checksum is for certain one of this very text: mistyped by a letter, or made of
/// the text with other ends of lines.
fn is_sum_of(stated: &str, text: &str, sum: &str) -> bool {
    let stated = stated.trim().to_ascii_lowercase();
    if one_edit_away(&stated, [sum]).is_some() {
        return true;
    }
    let bare = text.trim_end_matches('\n');
    let other =
        [text.replace('\n', "\r\n"), bare.to_string(), bare.replace('\n', "\r\n"), format!("{bare}\n")];
    let with_mark = other.iter().map(|text| format!("\u{FEFF}{text}"));
    let own = format!("\u{FEFF}{text}");
    other.iter().cloned().chain(with_mark).chain([own]).any(|text| bytes_sum(text.as_bytes()) == stated)
}

/// The checksum of a text whose lines end in line feeds, or of an original.
pub fn bytes_sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file that may well be there, and is not read.
fn of_other_sort(name: &str, place: Place) -> Diagnostic {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let message = both(
        format!("`{name}` läses inte: en bevarad text är en fil som slutar på .txt"),
        format!("`{name}` is not read: a kept text is a file that ends in .txt"),
    );
    let help = both(
        format!("spara texten som {stem}.txt och skriv `file: {stem}.txt`"),
        format!("save the text as {stem}.txt and write `file: {stem}.txt`"),
    );
    CHECK.finding(place, message).help(help)
}

/// The file that holds a source's kept text: beside the source, by its bare name.
pub fn file_of<'s>(model: &Model, sources: &'s Sources, id: EntityId) -> Option<&'s SourceFile> {
    text_of(model, sources, id).map(|text| &sources.files[text.0 as usize])
}

/// The place of that file in the sources.
pub fn text_of(model: &Model, sources: &Sources, id: EntityId) -> Option<FileId> {
    let name = model.source(id)?.file.as_ref()?.as_str();
    let own = &sources.files[model.get(id).file.0 as usize].path;
    let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
    sources.find(&format!("{folder}/{name}")).map(|at| FileId(at as u32))
}

/// Where each kept text is named in its source's file.
pub fn named_at(scope: &Scope<'_>) -> HashMap<FileId, Place> {
    let sources = scope.readable().filter(|(_, entity)| entity.kind == Kind::Source);
    let named = sources.filter_map(|(id, entity)| {
        let (text, name) = (text_of(scope.model, scope.sources, id)?, scope.model.source(id)?.file.as_ref()?);
        Some((text, Place { file: entity.file, span: name.span }))
    });
    named.collect()
}
