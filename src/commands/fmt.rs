//! `gov fmt`

use crate::checks::outcome::{self, Outcome};
use crate::commands::paths::{below_root, is_below};
use crate::commands::removed;
use crate::commands::{Context, DONE, FAILED, NO, Problem, Ui, failure, revision, write, written};
use crate::diagnostic::{self, Diagnostic, FileId};
use crate::edit;
use crate::lang::{Lang, both};
use crate::model::kind::Kind;
use crate::model::{canonical, not_taken_in};
use crate::parallel;
use crate::report::{self, escape, findings};
use crate::sources::{SourceFile, Sources};
use crate::syntax::{self, Tape};
use clap::Args;
use std::io::Write as _;
use std::path::PathBuf;

/// Give the files their canonical form: indents, order of keys, line ends ¦ Ge filerna deras
/// kanoniska form: indrag, nycklarnas ordning, radslut
#[derive(Args)]
#[command(visible_alias = "formatera", after_help = "gov fmt --check\ngov fmt data/skane")]
pub struct Command {
    /// Only these files or folders ¦ Bara dessa filer eller mappar
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Write nothing; list the files that are not in the canonical form ¦ Skriv inget till filerna;
    /// räkna upp de som inte har sin kanoniska form
    #[arg(long)]
    check: bool,
    /// Write nothing; print the canonical text of the one file ¦ Skriv inget till filen; skriv ut
    /// den kanoniska texten för den enda filen
    #[arg(long, conflicts_with = "check")]
    stdout: bool,
}

/// What a file is, held against its canonical form.
pub enum Form {
    Canonical,
    Other(String),
    /// Rewritten it would say something else, which is a fault of ours: it is left alone.
    Unsafe,
    /// It can't be read.
    Faulty(Vec<Diagnostic>),
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    if !command.check && !command.stdout {
        revision::refuse_to_write(context)?;
    }
    let sources = context.sources()?;
    let wanted = command
        .paths
        .iter()
        .map(|path| below_root(path, &sources))
        .collect::<Result<Vec<String>, Problem>>()?;
    let is_wanted = |file: &SourceFile| {
        file.is_yaml() && (wanted.is_empty() || wanted.iter().any(|wanted| is_below(&file.path, wanted)))
    };
    let numbered = sources.files.iter().enumerate().map(|(at, file)| (FileId(at as u32), file));
    let files: Vec<(FileId, &SourceFile)> = numbered.filter(|(_, file)| is_wanted(file)).collect();
    if command.stdout && files.len() != 1 {
        return Err(failure(both("--stdout tar en enda fil", "--stdout takes exactly one file")));
    }
    let forms = parallel::map(&files, |(id, file)| form(*id, file));
    let (mut faults, mut left, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    for ((_, file), form) in files.iter().zip(forms) {
        match form {
            Form::Canonical if command.stdout => changed.push((*file, file.text().to_string())),
            Form::Canonical => {}
            Form::Other(text) => changed.push((*file, text)),
            Form::Unsafe => left.push(*file),
            Form::Faulty(found) => faults.extend(found),
        }
    }
    let code = match (faults.is_empty() && left.is_empty(), command.check && !changed.is_empty()) {
        (false, _) => FAILED,
        (true, true) => NO,
        (true, false) => DONE,
    };
    for (file, canonical) in &changed {
        if !command.stdout && !command.check {
            let path = sources.root.join(&file.path);
            write::replace(&path, canonical).map_err(|error| write::failed(&path, &error))?;
        }
        let text = if command.stdout {
            canonical.clone()
        } else {
            escape::terminal(&findings::shown_path(&sources, &file.path)) + "\n"
        };
        // What has been written is said at once: the next file may be one that can't be.
        if written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE) == FAILED {
            return Ok(FAILED);
        }
    }
    let said = said(command, &sources, faults, &left, (changed.len(), files.len()), context);
    Ok(written(ui.err.write_all(said.as_bytes()), code))
}

/// What is said beside the answer: what could not be read, what was left alone, and the numbers.
fn said(
    command: &Command,
    sources: &Sources,
    mut faults: Vec<Diagnostic>,
    left: &[&SourceFile],
    numbers: (usize, usize),
    context: &Context,
) -> String {
    let lang = context.lang();
    diagnostic::sort(&mut faults);
    let mut text = match faults.is_empty() {
        true => String::new(),
        false => {
            let mut outcome = Outcome { found: outcome::marked(faults, sources), ..Outcome::default() };
            // What can't be known of the history does not keep a fault from being told.
            let covered = removed::covered(&mut outcome, sources, lang).ok().flatten();
            findings::render(
                &outcome,
                covered.as_ref().unwrap_or(sources),
                findings::Format::Text,
                context.style,
            )
        }
    };
    for file in left {
        let path = escape::terminal(&findings::shown_path(sources, &file.path));
        text.push_str(&lang.pick(
            format!("{path} lämnas som den är: omskriven skulle den betyda något annat\n"),
            format!("{path} is left as it is: rewritten it would mean something else\n"),
        ));
    }
    if !command.stdout {
        text.push_str(&report::fit(&summary(command.check, numbers, lang), context.style.width));
    }
    text
}

fn summary(check: bool, (changed, files): (usize, usize), lang: Lang) -> String {
    let (sv, en) = match (changed, check) {
        (0, true) => ("Filer att formatera", "Files to format"),
        (_, true) => ("Kör `gov fmt`. Filer att formatera", "Run `gov fmt`. Files to format"),
        (_, false) => ("Formaterade filer", "Files formatted"),
    };
    lang.pick(format!("{sv}: {changed} av {files}\n"), format!("{en}: {changed} of {files}\n"))
}

fn form(id: FileId, file: &SourceFile) -> Form {
    if let Some(fault) = not_taken_in(id, file) {
        return Form::Faulty(vec![fault]);
    }
    form_of(file.text(), id, |_| Kind::of_path(&file.path))
}

/// A text, held against its canonical form as a file of a kind.
pub fn form_of(text: &str, id: FileId, kind: impl FnOnce(&Tape<'_>) -> Option<Kind>) -> Form {
    let mut found = Vec::new();
    let tape = syntax::parse(text, id, &mut found);
    if !tape.whole || found.iter().any(|fault| fault.code == "anchor-or-tag") {
        return Form::Faulty(found);
    }
    // Without a kind the order of its keys is not known; `gov validate` says what is wrong.
    let Some(kind) = kind(&tape) else { return Form::Canonical };
    let edits = canonical::edits(text, &tape, kind, id);
    if edits.is_empty() {
        return Form::Canonical;
    }
    let formed = edit::apply(text, &edits);
    if canonical::same_meaning(text, &formed) { Form::Other(formed) } else { Form::Unsafe }
}
