//! `gov git driver`, which git calls for each file that differs: what the change of the file means.
//! With any other exit code than 0 git ends at once and shows nothing of the files after it.

use crate::commands::{DONE, Ui};
use crate::diff::one_file::{differences, is_redacted};
use crate::lang::{Both, Lang, both};
use crate::model::kind::Kind;
use crate::model::likely;
use crate::model::plain::Document;
use crate::report::diff::one_file::{FileChange, Way, id, render};
use crate::report::{self, Style};
use crate::sources::{Content, single};
use crate::syntax;
use std::env;
use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::Path;

/// One version of the file.
struct Side {
    path: String,
    mode: String,
    /// `None` where it is not there.
    content: Option<Content>,
}

impl Side {
    fn of(path: &OsStr, file: &OsStr, mode: &OsStr) -> Side {
        let text = |text: &OsStr| text.to_string_lossy().into_owned();
        Side { path: text(path), mode: text(mode), content: single(Path::new(file)) }
    }

    fn kind(&self) -> Option<Kind> {
        Kind::of_path(&self.path)
    }

    /// The text; an empty one where the file is not there.
    fn text(&self) -> Result<&str, &Both> {
        match &self.content {
            None => Ok(""),
            Some(Content::Text(text)) => Ok(text),
            Some(Content::Fault(fault)) => Err(&fault.message),
        }
    }

    /// The file as it means; `Err` says why it can't be told.
    fn read(&self, kind: Kind) -> Result<Option<Document>, Both> {
        let text = self.text().map_err(Both::clone)?;
        if self.content.is_none() {
            return Ok(None);
        }
        let unreadable = || both("går inte att läsa som data", "can't be read as data");
        Document::read(text, kind).map(Some).ok_or_else(unreadable)
    }
}

pub fn run(args: &[OsString], lang: Lang, ui: &mut Ui<'_>) -> u8 {
    let style = style(lang, ui.width);
    let text = match args {
        [path] => {
            let path = path.to_string_lossy();
            let told = FileChange {
                from: &path,
                to: &path,
                remarks: vec![both("konflikten är inte löst än", "the conflict is not resolved yet")],
                ..FileChange::default()
            };
            render(&told, style)
        }
        [path, old_file, _, old_mode, new_file, _, new_mode, new @ ..] if new.len() <= 2 => {
            let before = Side::of(path, old_file, old_mode);
            let after = Side::of(new.first().unwrap_or(path), new_file, new_mode);
            told(&before, &after, style)
        }
        _ => {
            let hint = lang.pick(
                "gov git driver: det är git som kör det, med 1, 7 eller 9 argument; se `gov git --help`",
                "gov git driver: git runs it, with 1, 7 or 9 arguments; see `gov git --help`",
            );
            let _ = writeln!(ui.err, "{hint}");
            return DONE;
        }
    };
    // Whoever reads has had enough.
    let _ = ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush());
    DONE
}

/// git has its pager on the other end, so we see no terminal; it says so.
fn style(lang: Lang, width: Option<usize>) -> Style {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    let in_use = env::var_os("GIT_PAGER_IN_USE").is_some_and(|value| value == "true" || value == "1");
    Style { lang, width, color: (in_use || width.is_some()) && !dumb && !set("NO_COLOR"), accessible: false }
}

fn told(before: &Side, after: &Side, style: Style) -> String {
    let mut told =
        FileChange { from: &before.path, to: &after.path, way: way(before, after), ..FileChange::default() };
    if before.path != after.path {
        told.remarks.push(both("filen har flyttats", "the file is moved"));
    }
    if before.content.is_some() && after.content.is_some() && before.mode != after.mode {
        let (was, is) = (&before.mode, &after.mode);
        told.remarks
            .push(both(format!("filens läge: {was} → {is}"), format!("the file's mode: {was} → {is}")));
    }
    let kind = after.kind().or(before.kind()).or_else(|| guessed(after)).or_else(|| guessed(before));
    let is_plain = |side: &Side| side.content.is_none() || side.mode.starts_with("100");
    let Some(kind) = kind.filter(|_| is_plain(before) && is_plain(after)) else {
        return as_text(told, before, after, style);
    };
    let (was, is) =
        match (before.read(before.kind().unwrap_or(kind)), after.read(after.kind().unwrap_or(kind))) {
            (Ok(was), Ok(is)) => (was, is),
            (was, is) => {
                let old =
                    was.err().map(|why| both(format!("före: {}", why.sv), format!("before: {}", why.en)));
                let new =
                    is.err().map(|why| both(format!("efter: {}", why.sv), format!("after: {}", why.en)));
                told.remarks.extend(old.into_iter().chain(new));
                return as_text(told, before, after, style);
            }
        };
    if let (Some(old), Some(new)) = (before.kind(), after.kind())
        && old != new
    {
        let (old, new) = (old.name(), new.name());
        told.remarks
            .push(both(format!("slag: {} → {}", old.sv, new.sv), format!("kind: {} → {}", old.en, new.en)));
    }
    let (old, new) = (id(&before.path), id(&after.path));
    if old != new {
        told.remarks.push(both(format!("id: {old} → {new}"), format!("id: {old} → {new}")));
    }
    told.kind = Some(kind);
    told.name = is
        .as_ref()
        .or(was.as_ref())
        .filter(|one| !is_redacted(kind, one))
        .and_then(|one| report::diff::one_file::name(kind, one));
    told.differences = differences(kind, was.as_ref(), is.as_ref());
    if told.differences.is_empty() && before.text() != after.text() {
        let sv = "betyder detsamma: bara ordning, citattecken, kommentarer eller layout skiljer";
        told.remarks.push(both(sv, "means the same: only order, quotes, comments or layout differ"));
    }
    render(&told, style)
}

fn way(before: &Side, after: &Side) -> Way {
    match (&before.content, &after.content) {
        (None, Some(_)) => Way::Created,
        (Some(_), None) => Way::Removed,
        _ => Way::Changed,
    }
}

/// The kind by what stands in a file, where git leaves its folders out (`--relative`).
fn guessed(side: &Side) -> Option<Kind> {
    let is_yaml = side.path.ends_with(".yaml") || side.path.ends_with(".yml");
    let tape = syntax::parse(side.text().ok().filter(|_| is_yaml)?, Default::default(), &mut Vec::new());
    likely::kind(&tape)
}

/// What can't be told as a change of data, as a change of lines; what is no text, in words.
fn as_text(mut told: FileChange<'_>, before: &Side, after: &Side, style: Style) -> String {
    let (Ok(was), Ok(is)) = (before.text(), after.text()) else {
        told.remarks.push(both("`git diff --no-ext-diff` visar den", "`git diff --no-ext-diff` shows it"));
        return render(&told, style);
    };
    let lines =
        if was == is { String::new() } else { report::diff::unified::unified(&after.path, was, is, style) };
    // The heading is ours.
    render(&told, style) + lines.split_once('\n').map_or("", |(_, lines)| lines)
}
