//! What is said of files that are not read: to whoever put them there, they look like a part of the
//! data.

use crate::commands::Context;
use crate::lang::{Both, both};
use crate::model::kind::Kind;
use crate::report::{self, escape};
use crate::sources::Sources;

/// So many are named.
const MOST: usize = 5;

/// A line for each, with what to do about it.
pub fn said(sources: &Sources, context: &Context) -> String {
    // In a folder of a kind, or in one that is perhaps meant as such.
    let is_of_kind = |path: &&String| {
        Kind::of_path(path).is_some()
            || path.rsplit('/').skip(1).any(|folder| Kind::meant_by(folder).is_some())
    };
    let all: Vec<&String> = sources.left_out.iter().filter(is_of_kind).collect();
    let mut lines: Vec<Both> = all.iter().take(MOST).map(|path| line(path)).collect();
    if all.len() > MOST {
        let more = all.len() - MOST;
        lines.push(both(
            format!("… och {more} filer till läses inte"),
            format!("… and {more} more files are not read"),
        ));
    }
    let fit = |line: &Both| {
        report::fit(&format!("{}\n", escape::terminal(line.get(context.lang()))), context.style.width)
    };
    lines.iter().map(fit).collect()
}

fn line(path: &str) -> Both {
    let what = what(path);
    both(format!("läses inte: {path}; {}", what.sv), format!("not read: {path}; {}", what.en))
}

/// What to do about a file, by how its name ends.
fn what(path: &str) -> Both {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let lower = name.to_lowercase();
    let has = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if has(&[".yaml.txt", ".yml.txt"]) || !name.contains('.') {
        let stem = name.split('.').next().unwrap_or(name);
        return both(
            format!("är det data, byt namn till {folder}/{stem}.yaml"),
            format!("if it is data, rename it {folder}/{stem}.yaml"),
        );
    }
    if has(&[".docx", ".doc", ".odt"]) {
        return both(
            "är det en källa, spara den som text och kör `gov källa ny FIL`; flytta den härifrån",
            "if it is a source, save it as text and run `gov source add FILE`; move it from here",
        );
    }
    both(
        "flytta den; det som ska vara med skrivs i filer som slutar på .yaml, en för varje sak",
        "move it; what belongs here is written in files that end in .yaml, one for each thing",
    )
}
