//! `gov fmt`

mod asked;
mod migrate;

use crate::checks::outcome::{self, Outcome};
use crate::commands::paths::{below_root, is_below};
use crate::commands::removed;
use crate::commands::write::{self, Change, Refused, Was};
use crate::commands::{Context, DONE, FAILED, NO, Problem, Ui, fail, failure, revision, written};
use crate::diagnostic::{self, Diagnostic, FileId, Place, Span};
use crate::edit;
use crate::lang::{Lang, both};
use crate::model::kind::Kind;
use crate::model::{canonical, no_kind, not_taken_in};
use crate::parallel;
use crate::report::{self, escape, findings};
use crate::sources::{CONFIG, SourceFile, Sources, is_kept_text, is_yaml};
use crate::syntax::{self, Tape};
use clap::Args;
use std::io::Write as _;
use std::path::PathBuf;

/// Put the files into canonical form: indentation, order of keys, line endings ¦ Ge filerna
/// kanonisk form: indrag, nycklarnas ordning, radslut
#[derive(Args)]
#[command(visible_alias = "formatera", after_help = "gov fmt --check\ngov fmt data/skane")]
pub struct Command {
    /// Only these files or folders ¦ Bara dessa filer eller mappar
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Write nothing; list the files that are not in canonical form ¦ Skriv inget till filerna;
    /// räkna upp de som inte har sin kanoniska form
    #[arg(long)]
    check: bool,
    /// Write nothing; print one file in canonical form ¦ Skriv inget till filen; skriv ut en enda
    /// fil i kanonisk form
    #[arg(long, conflicts_with = "check")]
    stdout: bool,
    /// Also rewrite older spellings as today's; anything that only the source can settle is asked
    /// on a terminal, else listed ¦ Skriv även om äldre stavningar till dagens; det som bara källan
    /// kan avgöra ställs som en fråga på en terminal, annars räknas det upp
    #[arg(long)]
    migrate: bool,
}

/// What a file is, held against its canonical form.
pub enum Form {
    Canonical,
    Other(String),
    /// Rewritten it would say something else, which is a fault of ours: it is left alone.
    Unsafe,
    /// Without a kind the order of its keys is not known.
    Kindless,
    /// It can't be read.
    Faulty(Vec<Diagnostic>),
}

/// What is not done, so that "all is done" can't be said.
#[derive(Default)]
struct NotDone<'s> {
    faults: Vec<Diagnostic>,
    left: Vec<&'s SourceFile>,
    /// What somebody has to decide before it can be rewritten.
    asked: Vec<Diagnostic>,
    /// Files that could not be written.
    problems: Vec<Problem>,
}

impl NotDone<'_> {
    fn is_nothing(&self) -> bool {
        self.faults.is_empty() && self.left.is_empty() && self.problems.is_empty()
    }
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
    let (mut not_done, mut changed) = (NotDone::default(), Vec::new());
    let asked = |path: &str| {
        wanted.is_empty() || wanted.iter().any(|wanted| is_below(path, wanted) || is_below(wanted, path))
    };
    let folders = sources.files.iter().enumerate().filter(|(_, file)| is_folder(file) && asked(&file.path));
    not_done.faults.extend(folders.filter_map(|(at, file)| not_taken_in(FileId(at as u32), file)));
    let answers = match command.migrate && !command.check && !command.stdout {
        true => asked::answers(&sources, &files, context, ui),
        false => asked::Answers::new(),
    };
    let forms = parallel::map(&files, |(id, file)| match command.migrate {
        true => migrate::form(*id, file, &answers),
        false => (form(*id, file), Vec::new()),
    });
    for ((id, file), (form, asked)) in files.iter().zip(forms) {
        not_done.asked.extend(asked);
        match form {
            Form::Canonical if command.stdout => changed.push((*file, file.text().to_string())),
            Form::Canonical => {}
            Form::Other(text) => changed.push((*file, text)),
            Form::Unsafe => not_done.left.push(*file),
            Form::Kindless => {
                not_done.faults.push(no_kind(Place { file: *id, span: Span::default() }, &file.path))
            }
            Form::Faulty(found) => not_done.faults.extend(found),
        }
    }
    let is_all = command.migrate && wanted.is_empty() && not_done.is_nothing() && not_done.asked.is_empty();
    let mut new_file = None;
    match if is_all { migrate::model(&sources) } else { Ok(None) } {
        Ok(Some((Some(file), text))) => changed.push((file, text)),
        Ok(Some((None, text))) => new_file = Some(text),
        Ok(None) => {}
        Err(()) => not_done.problems.push(failure(both(
            "gov.toml går inte att läsa, så `model = 2` skrevs inte dit: `gov kontrollera` visar felet",
            "gov.toml can't be read, so `model = 2` was not written: `gov validate` shows why",
        ))),
    }
    let mut count = changed.len();
    let is_told = match command {
        Command { stdout: true, .. } => {
            let text = changed.first().map_or("", |(_, text)| text);
            written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE) == DONE
        }
        Command { check: true, .. } => {
            count += usize::from(new_file.is_some());
            changed.iter().all(|(file, _)| tell(&sources, &file.path, ui))
                && (new_file.is_none() || tell(&sources, CONFIG, ui))
        }
        _ => {
            count = 0;
            let mut told = |path: &str, result| match result {
                Ok(()) => {
                    count += 1;
                    tell(&sources, path, ui)
                }
                Err(refused) => {
                    not_done.problems.push(write::failed(&sources.root.join(path), &refused));
                    true
                }
            };
            write(&sources, &changed, &mut told)
                && new_file.is_none_or(|text| {
                    told(CONFIG, write::replace(&sources.root.join(CONFIG), Was::Absent, text))
                })
        }
    };
    if !is_told {
        return Ok(FAILED);
    }
    let is_left = !not_done.asked.is_empty();
    let code = match (not_done.is_nothing(), command.check && count > 0 || is_left) {
        (false, _) => FAILED,
        (true, true) => NO,
        (true, false) => DONE,
    };
    for problem in &not_done.problems {
        fail(problem, context.lang(), ui);
    }
    let said = said(command, &sources, not_done, (count, files.len()), context);
    Ok(written(ui.err.write_all(said.as_bytes()), code))
}

/// Writes the files; whether all that happened could be told.
fn write(
    sources: &Sources,
    changed: &[(&SourceFile, String)],
    told: &mut dyn FnMut(&str, Result<(), Refused>) -> bool,
) -> bool {
    write::sweep(&sources.root, sources.files.iter().map(|file| file.path.as_str()));
    let changes: Vec<Change<'_>> =
        changed.iter().map(|(file, text)| Change { path: &file.path, was: file.text(), text }).collect();
    let mut is_told = true;
    write::each(&sources.root, &changes, |change, result| {
        is_told = told(change.path, result);
        is_told
    });
    is_told
}

/// Names a file; whether that could be told.
fn tell(sources: &Sources, path: &str, ui: &mut Ui<'_>) -> bool {
    let line = escape::terminal(&findings::shown_path(sources, path)) + "\n";
    written(ui.out.write_all(line.as_bytes()).and_then(|()| ui.out.flush()), DONE) == DONE
}

/// Whether this is no file but a folder that could not be looked into: nobody knows what is there.
fn is_folder(file: &SourceFile) -> bool {
    !is_yaml(&file.path) && !is_kept_text(&file.path) && file.path != CONFIG
}

/// What is said beside the answer: what could not be read, what was left alone, and the numbers.
fn said(
    command: &Command,
    sources: &Sources,
    mut not_done: NotDone<'_>,
    numbers: (usize, usize),
    context: &Context,
) -> String {
    let lang = context.lang();
    let mut told = not_done.faults;
    told.append(&mut not_done.asked);
    diagnostic::sort(&mut told);
    let mut text = match told.is_empty() {
        true => String::new(),
        false => {
            let found = outcome::marked(told, sources);
            let mut outcome = Outcome { found, ..Outcome::default() };
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
    for file in not_done.left {
        let path = escape::terminal(&findings::shown_path(sources, &file.path));
        text.push_str(&lang.pick(
            format!("{path} lämnades som den är: omskriven skulle den betyda något annat\n"),
            format!("{path} was left as it is: rewritten, it would mean something else\n"),
        ));
    }
    if !command.stdout {
        // All files are as they should be only where each could be read.
        let is_clean = text.is_empty() && not_done.problems.is_empty();
        let summary = summary(command.check, is_clean, numbers, lang);
        text.push_str(&report::fit(&summary, context.style.width));
    }
    text
}

fn summary(check: bool, is_clean: bool, (changed, files): (usize, usize), lang: Lang) -> String {
    if is_clean && changed == 0 && files > 1 {
        return lang.pick(
            format!("Inget att formatera: {files} filer har kanonisk form.\n"),
            format!("Nothing to format: {files} files are in canonical form.\n"),
        );
    }
    let (sv, en) = match (changed, check) {
        (0, true) => ("Filer att formatera", "Files to format"),
        (_, true) => ("Kör `gov formatera`. Filer att formatera", "Run `gov fmt`. Files to format"),
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
    let Some(kind) = kind(&tape) else { return Form::Kindless };
    let edits = canonical::edits(text, &tape, kind, id);
    if edits.is_empty() {
        return Form::Canonical;
    }
    let formed = edit::apply(text, &edits);
    if canonical::same_meaning(text, &formed) { Form::Other(formed) } else { Form::Unsafe }
}
