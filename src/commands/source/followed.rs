//! What becomes of everything that names lines of a kept text, when a newer copy takes its place.

use super::decide::Decisions;
use super::places::{At, places, written};
use super::read::{Remarks, Text};
use crate::acts::refactor::removal::removal;
use crate::checks::kept_text::{bytes_sum, text_of};
use crate::commands::{Problem, failure};
use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::lang::{Both, both};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::sources::Sources;
use crate::texts::follow::{Fate, Follow, Lines, Part};
use std::collections::BTreeMap;

/// Citations that moved, of which it is said where from and where to.
const SHOWN: usize = 6;
/// Words that are shown on either side of one that changed.
const NEAR: usize = 6;

/// By file, what changes in it.
pub type Edits = BTreeMap<FileId, Vec<Edit>>;

pub struct Followed<'f> {
    pub model: &'f Model,
    pub sources: &'f Sources,
    pub id: EntityId,
    pub follow: &'f Follow,
}

impl Followed<'_> {
    /// Where some lines are now, as found or decided; `Err` is what is to be decided.
    fn now(&self, lines: Lines, at: &At, decisions: &Decisions) -> Result<Option<Lines>, Fate> {
        match self.follow.fate(lines) {
            Fate::Found(now) => Ok(Some(now)),
            fate => decisions.of(&self.model.get(at.of).id, lines).ok_or(fate),
        }
    }

    /// What changes in the data's files, and what nobody has decided yet.
    pub fn edits(&self, decisions: &Decisions, remarks: &mut Remarks) -> Result<(Edits, Vec<Both>), Problem> {
        let (mut edits, mut asked, mut open) = (Edits::new(), Vec::new(), 0);
        let (mut same, mut moved) = (0, Vec::new());
        for (lines, all) in places(self.model, self.id) {
            let (mut undecided, mut fate) = (Vec::new(), Fate::Gone);
            for at in &all {
                match self.now(lines, at, decisions) {
                    Ok(Some(now)) if now == lines => same += 1,
                    Ok(Some(now)) => {
                        let edit = at.moved(self.sources, now).ok_or_else(|| self.by_hand(at))?;
                        edits.entry(at.place.file).or_default().push(edit);
                        moved.push(format!("{}→{}", written(lines), written(now)));
                    }
                    Ok(None) => {
                        let text = self.sources.files[at.place.file.0 as usize].text();
                        let edit = removal(text, at.place).ok_or_else(|| self.by_hand(at))?;
                        edits.entry(at.place.file).or_default().push(edit);
                    }
                    Err(other) => {
                        undecided.push(at);
                        fate = other;
                    }
                }
            }
            if !undecided.is_empty() {
                open += 1;
                asked.extend(self.asked(lines, &fate, &undecided));
            }
        }
        let count = moved.len();
        moved.dedup();
        let more = if moved.len() > SHOWN { " …" } else { "" };
        moved.truncate(SHOWN);
        let list = if moved.is_empty() { String::new() } else { format!(" ({}{more})", moved.join(", ")) };
        remarks.push(both(
            format!("Hänvisningar: {same} står kvar, {count} flyttade{list}."),
            format!("Citations: {same} unchanged, {count} moved{list}."),
        ));
        if open > 0 {
            asked.push(both(
                format!("Inget skrevs: {open} att avgöra."),
                format!("Nothing was written: {open} to decide."),
            ));
        }
        Ok((edits, asked))
    }

    /// Lines that are to be decided, with the facts that rest on them and what to write.
    fn asked(&self, lines: Lines, fate: &Fate, undecided: &[&At]) -> Vec<Both> {
        let place = written(lines);
        let (head, to) = match fate {
            Fate::Several(several) => {
                let places: Vec<String> = several.iter().map(|lines| written(*lines)).collect();
                let list = places.join(", ");
                let head = both(
                    format!("{place} står på flera ställen: {list}"),
                    format!("{place} stands in several places: {list}"),
                );
                (head, written(several[0]))
            }
            Fate::Changed(now, _) => {
                let to = written(*now);
                (
                    both(
                        format!("{place} har ändrats, kanske {to}"),
                        format!("{place} changed, perhaps {to}"),
                    ),
                    to,
                )
            }
            Fate::Found(_) | Fate::Gone => {
                (both(format!("{place} finns inte längre"), format!("{place} is gone")), "L…".to_string())
            }
        };
        let words = match fate {
            Fate::Changed(_, parts) => {
                let last = parts.len().saturating_sub(1);
                let told = parts.iter().enumerate().map(|(at, part)| told(part, at > 0, at < last));
                told.collect::<Vec<_>>().join(" ")
            }
            _ => self.said(lines),
        };
        let words = self.sources.hiding.words(&words).into_owned();
        let mut asked = vec![head, both(format!("  {words}"), format!("  {words}"))];
        for at in undecided {
            let label = self.sources.hiding.words(&at.label(self.model, self.sources)).into_owned();
            asked.push(both(format!("  bär upp: {label}"), format!("  rests on it: {label}")));
        }
        asked.push(both(
            format!("  skriv --accept {place}={to} eller --drop {place}"),
            format!("  write --accept {place}={to} or --drop {place}"),
        ));
        asked
    }

    fn said(&self, (first, last): Lines) -> String {
        let Some(file) = text_of(self.model, self.sources, self.id) else { return String::new() };
        let lines = self.sources.files[file.0 as usize].text().lines();
        let lines: Vec<&str> = lines.skip(first - 1).take(last + 1 - first).map(str::trim).collect();
        lines.join(" ")
    }

    fn by_hand(&self, at: &At) -> Problem {
        let path = &self.sources.files[at.place.file.0 as usize].path;
        let label = at.label(self.model, self.sources);
        failure(both(
            format!("{path}: {label} kan inte ändras på plats; ändra det för hand först"),
            format!("{path}: {label} can't be changed in place; edit it by hand first"),
        ))
    }

    /// The checksums in the source's own file.
    pub fn sums(&self, text: &Text, edits: &mut Edits) -> Result<(), Problem> {
        let file = self.model.get(self.id).file;
        let Some(source) = self.model.source(self.id) else { return Ok(()) };
        let own = self.sources.files[file.0 as usize].text();
        let mut put = |span: Span, text: String| {
            edits.entry(file).or_default().push(Edit { place: Place { file, span }, text });
        };
        let sum = bytes_sum(text.text.as_bytes());
        let chars: Vec<char> = own.chars().collect();
        let line_end = |at: u32| {
            let rest = chars[at as usize..].iter().position(|c| *c == '\n');
            at + rest.unwrap_or(chars.len() - at as usize) as u32
        };
        let mut below = String::new();
        let last = match (&source.sha256, source.file.as_ref()) {
            (Some(label), _) => {
                put(label.0.span, sum);
                label.0.span.end
            }
            (None, Some(name)) => {
                below += &format!("\nsha256: {sum}");
                name.span.end
            }
            (None, None) => return Ok(()),
        };
        match (&source.original_sha256, &text.original) {
            (Some(label), Some(original)) => put(label.0.span, original.clone()),
            (Some(label), None) => {
                let start = chars[..label.0.span.start as usize].iter().rposition(|c| *c == '\n');
                let start = start.map_or(0, |at| at as u32 + 1);
                let end = (line_end(label.0.span.end) + 1).min(chars.len() as u32);
                put(Span { start, end }, String::new());
            }
            (None, Some(original)) => below += &format!("\noriginal_sha256: {original}"),
            (None, None) => {}
        }
        if !below.is_empty() {
            let at = line_end(last);
            put(Span { start: at, end: at }, below);
        }
        Ok(())
    }

    /// Everything that names lines of the text names those that its words are on now, and every
    /// other citation is as it was.
    pub fn prove(&self, after: &Sources, decisions: &Decisions) -> Result<(), Problem> {
        let (model, _) = Model::build(after);
        let mut meant: Vec<(String, String, String)> = Vec::new();
        for (lines, all) in places(self.model, self.id) {
            for at in &all {
                if let Ok(Some(now)) = self.now(lines, at, decisions) {
                    let id = &self.model.get(at.of).id;
                    meant.push((id.to_string(), self.model.get(self.id).id.to_string(), written(now)));
                }
            }
        }
        let mut found = Vec::new();
        if let Some(id) = model.find(&self.model.get(self.id).id) {
            for (lines, all) in places(&model, id) {
                let own = model.get(id).id.to_string();
                found.extend(
                    all.iter().map(|at| (model.get(at.of).id.to_string(), own.clone(), written(lines))),
                );
            }
        }
        let others = |model: &Model, own: Option<EntityId>| {
            let others = model.citations.iter().filter(|citation| Some(citation.source) != own);
            let mut others: Vec<_> = others
                .map(|citation| {
                    let at = citation.locator.as_deref().unwrap_or_default().to_string();
                    (model.get(citation.from).id.to_string(), model.get(citation.source).id.to_string(), at)
                })
                .collect();
            others.sort();
            others
        };
        meant.sort();
        found.sort();
        let own = model.find(&self.model.get(self.id).id);
        if meant == found && others(self.model, Some(self.id)) == others(&model, own) {
            return Ok(());
        }
        Err(failure(both(
            "något annat än hänvisningarna skulle ändras, så inget skrevs; ändra det för hand först",
            "something other than the citations would change, so nothing was written; edit it by hand first",
        )))
    }
}

/// A part of what changed, as `git diff --word-diff` writes it. Of many words that are the same,
/// those beside a change are enough.
fn told(part: &Part, is_after_one: bool, is_before_one: bool) -> String {
    match part {
        Part::Both(words) => {
            let words: Vec<&str> = words.split(' ').collect();
            let (first, last) = (usize::from(is_after_one) * NEAR, usize::from(is_before_one) * NEAR);
            match words.len() > first + last + 1 {
                true => [&words[..first], &["…"], &words[words.len() - last..]].concat().join(" "),
                false => words.join(" "),
            }
        }
        Part::Old(words) => format!("[-{words}-]"),
        Part::New(words) => format!("{{+{words}+}}"),
    }
}
