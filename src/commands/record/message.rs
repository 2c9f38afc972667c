//! The message of a commit: which document, and what it does, an act a line.

use crate::acts::sheet::{Act, Sheet};
use crate::acts::world::World;
use crate::commands::{Problem, failure};
use crate::lang::{Lang, both};
use std::path::Path;

/// Refuses a file that can't be made: before anything is written, and never over another.
pub fn refuse(path: &Path) -> Result<(), Problem> {
    let shown = path.display();
    let problem = |message, sv: &'static str, en: &'static str| {
        Err(Problem { help: Some(both(sv, en)), ..failure(message) })
    };
    if path.symlink_metadata().is_ok() {
        let message = both(format!("{shown} finns redan"), format!("{shown} exists already"));
        return problem(message, "skriv namnet på en ny fil", "name a new file");
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if path.file_name().is_none() || folder.is_some_and(|folder| !folder.is_dir()) {
        let message = both(
            format!("kan inte skriva {shown}: mappen finns inte"),
            format!("cannot write {shown}: there is no such folder"),
        );
        return problem(
            message,
            "gör mappen först; inget skrevs",
            "make the folder first; nothing was written",
        );
    }
    Ok(())
}

/// The longest first line that git shows whole.
const FIRST: usize = 72;

pub fn message(sheet: &Sheet, world: &World, lang: Lang) -> String {
    let title = sheet.source.as_ref().and_then(|id| world.things.get(id)).map_or("", |thing| thing.name());
    let acts: Vec<String> = sheet.acts.iter().map(|act| line(act, lang)).collect();
    let first = match (title.is_empty(), acts.as_slice()) {
        (true, [one]) => one.clone(),
        (true, _) => lang.pick("Registrerat", "Recorded").to_string(),
        (false, [one]) => format!("{title}: {one}"),
        (false, _) => title.to_string(),
    };
    let mut out = cut(&first) + "\n\n";
    for act in &acts {
        out += &format!("- {act}\n");
    }
    if let Some(source) = &sheet.source {
        out += &format!("\n{}: {source}\n", lang.pick("Källa", "Source"));
    }
    out
}

/// What an act does, and to whom, without its places in the source.
fn line(act: &Act, lang: Lang) -> String {
    let words = act.verb.words;
    let verb = act.class.as_deref().unwrap_or(lang.pick(words[0], words.get(1).unwrap_or(&words[0])));
    let subject: Vec<&str> = act.subject.iter().map(|item| item.text.as_str()).collect();
    format!("{verb}: {}", subject.join("; "))
}

fn cut(text: &str) -> String {
    if text.chars().count() <= FIRST {
        return text.to_string();
    }
    let short: String = text.chars().take(FIRST - 1).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", &short[..end])
}
