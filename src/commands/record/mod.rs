//! `gov record`

mod answers;
mod documents;
mod keys;
mod message;
mod read;
mod steps;
mod words;

use crate::acts::Fault;
use crate::acts::mean::{Meaner, mean};
use crate::acts::prove::{self, Texts};
use crate::acts::sheet::{self, Sheet};
use crate::acts::words::{VERBS, Verb, near, seat_help, sort_of, verb_of};
use crate::acts::world::World;
use crate::commands::removed::{self, Back};
use crate::commands::would_change::{self, NewError};
use crate::commands::write::plan::{Plan, Writing, carry_out, take_back};
use crate::commands::write::{self, Was};
use crate::commands::{Context, DONE, NO, Problem, Ui, failure, written};
use crate::diff::Diff;
use crate::lang::{Both, both};
use crate::model::nearest::suggestion;
use crate::model::stem;
use crate::report::{self, escape};
use crate::sources::Sources;
use clap::Args;
use keys::Keys;
use read::read;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// Record what a document does, from a sheet of acts or a single line of words ¦ Registrera vad ett
/// dokument gör, från ett blad med händelser eller en rad med ord
#[derive(Args)]
#[command(
    visible_alias = "registrera",
    after_help = "gov record --words\ngov record --source skane-fhs#L22 about skane-taktisk-styrgrupp --task \
                  prioriterar --dry-run ¦ gov record --källa skane-fhs#L22 om skane-taktisk-styrgrupp \
                  --uppgift prioriterar --prova"
)]
pub struct Command {
    /// A sheet of acts (.gov), - for standard input, or a verb; without it you are asked on a
    /// terminal, first for the document and then for what it says ¦ Ett blad med händelser
    /// (.gov), - för standard in, eller ett verb; utan det ställs frågor i terminalen, först om
    /// dokumentet och sedan om vad det säger
    #[arg(value_name = "FILE")]
    sheet: Option<String>,
    /// After a verb: who or what it is about ¦ Efter ett verb: vem eller vad det gäller
    #[arg(value_name = "ABOUT")]
    subject: Option<String>,
    /// The source and the place in it: protocol#L12 ¦ Källan och stället i den: protokoll#L12
    #[arg(long, visible_alias = "källa", alias = "kalla", value_name = "WHERE", requires = "subject")]
    source: Option<String>,
    /// Show every verb and key with an example ¦ Visa alla verb och nycklar med exempel
    #[arg(long, visible_alias = "visa-ord", conflicts_with_all = ["sheet", "dry_run", "yes", "allow_dirty", "message"])]
    words: bool,
    /// Also write a commit message, for `git commit -F FILE` ¦ Skriv också ett meddelande, för
    /// `git commit -F FIL`
    #[arg(long, visible_alias = "meddelande", value_name = "FILE")]
    message: Option<PathBuf>,
    #[command(flatten)]
    keys: Keys,
    #[command(flatten)]
    writing: Writing,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    if command.words {
        let table = report::fit(&words::table(context.lang()), ui.width);
        return Ok(written(ui.out.write_all(table.as_bytes()), DONE));
    }
    crate::commands::revision::refuse_to_write(context)?;
    if let Some(path) = command.message.as_ref().filter(|_| !command.writing.dry_run) {
        message::refuse(path)?;
    }
    let own = context.lang().pick("bladet", "sheet");
    let (name, (sheet, faults)) = match (&command.sheet, &command.subject) {
        (None, _) => match stepwise(context, ui)? {
            Some(text) => (Some(own), sheet::read(&text)),
            None => return Ok(NO),
        },
        (Some(first), Some(subject)) => {
            let (mut sheet, faults) =
                sheet::of_words(verb(first)?, subject, &command.keys.0, command.source.as_deref());
            if let Some(act) = sheet.acts.first_mut() {
                act.sort = sort_of(&first.to_lowercase());
            }
            (None, (sheet, faults))
        }
        (Some(first), None) => (Some(first.as_str()), sheet::read(&read(first)?)),
    };
    let way =
        Way { name, writing: &command.writing, message: command.message.as_deref(), each: |faults| faults };
    carried(&sheet, faults, &way, context, ui)
}

/// How a sheet is carried out: what it is called, how it may be written, where the message goes,
/// and which of its faults are told.
pub struct Way<'w> {
    pub name: Option<&'w str>,
    pub writing: &'w Writing,
    pub message: Option<&'w Path>,
    pub each: fn(Vec<Fault>) -> Vec<Fault>,
}

/// The one way of acts to the files: whatever is asked is asked at once, what would change is shown
/// and proved, and then written.
pub fn carried(
    sheet: &Sheet,
    faults: Vec<Fault>,
    way: &Way<'_>,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    if !faults.is_empty() {
        let faults = (way.each)(with_questions(faults, sheet, context)?);
        return Ok(asked(way.name, &faults, context, ui));
    }
    let mut sources = context.sources_or_none()?;
    if take_back(&sources.root, way.writing, context, ui)? {
        sources = context.sources_or_none()?;
    }
    let mut world = World::of(&sources).map_err(failure)?;
    world.hiding = removed::hiding(&[&sources], context.lang(), Back::ToAName)?;
    let meant = mean(sheet, world);
    if !meant.faults.is_empty() {
        return Ok(asked(way.name, &(way.each)(meant.faults), context, ui));
    }
    let texts = Texts::of(&meant.world).map_err(failure)?;
    if texts.is_nothing() {
        let words = both(
            "Inget att skriva: allt står redan i datamängden.",
            "Nothing to write: all of it is in the data already.",
        );
        return Ok(tell(&[words], DONE, context, ui));
    }
    tell(&meant.told, DONE, context, ui);
    let root = sources.root.clone();
    show(sources, &meant, &texts, way.name, context, ui)?;
    let plan = Plan { new: texts.new, edits: texts.edits, ..Plan::default() };
    let code = carry_out(&plan, &root, way.writing, context, ui)?;
    let path = way.message.filter(|_| code == DONE && !way.writing.dry_run);
    if let Some(path) = path {
        let words = message::message(sheet, &meant.world, context.lang());
        write::replace(path, Was::Absent, words).map_err(|refused| write::failed(path, &refused))?;
    }
    Ok(code)
}

/// What is wrong in a sheet, with what is asked of the rest of it; where an act could not be read
/// at all, what is asked of others may be answered by it.
fn with_questions(mut faults: Vec<Fault>, sheet: &Sheet, context: &Context) -> Result<Vec<Fault>, Problem> {
    let read = sheet.lines();
    if !faults.iter().all(|fault| read.contains(&fault.line)) {
        return Ok(faults);
    }
    let sources = context.sources_or_none()?;
    let mut world = World::of(&sources).map_err(failure)?;
    world.hiding = removed::hiding(&[&sources], context.lang(), Back::ToAName)?;
    let told: Vec<(usize, usize)> = faults.iter().map(|fault| (fault.line, fault.column)).collect();
    let more = mean(sheet, world).faults;
    faults.extend(more.into_iter().filter(|fault| !told.contains(&(fault.line, fault.column))));
    faults.sort_by_key(|fault| (fault.line, fault.column));
    Ok(faults)
}

/// Asks for what is to be recorded, and shows the sheet that it makes. In a pipe nobody is asked.
fn stepwise(context: &Context, ui: &mut Ui<'_>) -> Result<Option<String>, Problem> {
    if !std::io::stdin().is_terminal() {
        let message = both("vad ska registreras?", "what is to be recorded?");
        let help = both(
            "skriv ett blads namn, - eller ett verb; `gov registrera --words` visar verben",
            "write the name of a sheet, - or a verb; `gov record --words` shows the verbs",
        );
        return Err(Problem { help: Some(help), ..failure(message) });
    }
    let data = context.sources_or_none()?;
    let hiding = removed::hiding(&[&data], context.lang(), Back::ToAName)?;
    let world = World::of(&data).map_err(failure)?;
    let sources = documents::of(&world);
    if sources.is_empty() {
        let message = both("datamängden har inget dokument än", "the data has no document yet");
        let help = both("ta in det först: gov källa ny FIL", "bring it in first: gov source add FILE");
        return Err(Problem { help: Some(help), ..failure(message) });
    }
    let judge = |text: &str| -> Vec<Fault> {
        let (sheet, faults) = sheet::read(text);
        match World::of(&data) {
            Ok(world) if faults.is_empty() => mean(&sheet, World { hiding: hiding.clone(), ..world }).faults,
            _ => faults,
        }
    };
    let known = steps::Known { sources: &sources, judge: &judge };
    let mut input = std::io::stdin().lock();
    let (text, is_whole) = steps::ask(&mut input, &mut ui.err, context.lang(), &known)
        .map_err(|error| failure(both(format!("kan inte fråga: {error}"), format!("cannot ask: {error}"))))?;
    drop(input);
    let lines: String = text.lines().map(|line| escape::terminal(line) + "\n").collect();
    let _ = ui.out.write_all(lines.as_bytes()).and_then(|()| ui.out.flush());
    if !is_whole && !text.is_empty() {
        let words = both(
            "Avbrutet, inget skrevs. Bladet så här långt står ovan.",
            "Interrupted, nothing was written. The sheet so far is above.",
        );
        tell(&[words], NO, context, ui);
    }
    Ok(is_whole.then_some(text))
}

/// Shows what the data would say otherwise, and proves that this is what was meant.
fn show(
    sources: Sources,
    meant: &Meaner<'_>,
    texts: &Texts,
    name: Option<&str>,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<(), Problem> {
    let after = texts.over(&sources);
    let is_meant = |diff: &mut Diff| prove::is_meant(&meant.world, diff).map_err(failure);
    let by = name.map_or_else(|| both("med händelsen", "with the act"), would_change::with);
    let errors = would_change::show(sources, after, &by, is_meant, context, ui)?;
    if errors.is_empty() {
        return Ok(());
    }
    if let Some(name) = name {
        tell(&errors.iter().map(|error| caused(name, error, meant)).collect::<Vec<_>>(), NO, context, ui);
    }
    // That no source was given is one thing to mend, however many findings come of it.
    let is_unsaid = meant.sheet.source.is_none() && errors.iter().any(|error| error.code == "no-source");
    let help = match is_unsaid {
        true => both(
            "ange källan och raden som säger det: --källa ID#L12, i ett blad `källa: ID`",
            "give the source and the line that says so: --source ID#L12, in a sheet `source: ID`",
        ),
        false => both("de nya fynden ovan säger vad och var", "the new findings above say what and where"),
    };
    Err(would_change::refused(errors.len(), help))
}

/// A new error by the line of the sheet that makes it; of one that is in a file which the sheet
/// does not touch, it is said that no line does alone.
fn caused(name: &str, error: &NewError, meant: &Meaner<'_>) -> Both {
    let NewError { path, line, text, message, .. } = error;
    let lines = meant.lines_of(stem(path), text, *line);
    let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
    let (sv, en) = match lines.is_empty() {
        true => (format!("{name}, ingen rad för sig"), format!("{name}, no line by itself")),
        false => {
            let place = format!("{name}:{}", lines.join(","));
            (place.clone(), place)
        }
    };
    both(format!("{sv}: {} ({path}:{line})", message.sv), format!("{en}: {} ({path}:{line})", message.en))
}

fn verb(word: &str) -> Result<&'static Verb, Problem> {
    verb_of(word).ok_or_else(|| {
        let all = VERBS.iter().flat_map(|verb| verb.words.iter().copied());
        let help = near(word, all).map(suggestion).or_else(|| seat_help(word));
        let list = both("`gov registrera --words` visar alla", "`gov record --words` shows them all");
        let message = both(format!("okänt verb `{word}`"), format!("unknown verb `{word}`"));
        Problem { help: Some(help.unwrap_or(list)), ..failure(message) }
    })
}

/// Tells what is asked, each with its place and what to write.
fn asked(name: Option<&str>, faults: &[Fault], context: &Context, ui: &mut Ui<'_>) -> u8 {
    let lang = context.lang();
    let mut lines = Vec::new();
    for fault in faults {
        let place = name.map_or(String::new(), |name| format!("{name}:{}:{}: ", fault.line, fault.column));
        lines.push(format!("{place}{}", fault.message.get(lang)));
        lines.extend(
            fault.help.iter().flat_map(|help| help.get(lang).lines()).map(|line| format!("  {line}")),
        );
    }
    let count = faults.len();
    lines.push(match count {
        1 => lang.pick(
            "Inget skrevs. 1 sak behöver besvaras eller rättas.".to_string(),
            "Nothing was written: 1 thing to answer or correct.".to_string(),
        ),
        _ => lang.pick(
            format!("Inget skrevs. {count} saker behöver besvaras eller rättas."),
            format!("Nothing was written: {count} things to answer or correct."),
        ),
    });
    let lines = lines.iter().map(|line| report::fit(&(escape::terminal(line) + "\n"), ui.width));
    written(ui.err.write_all(lines.collect::<String>().as_bytes()), NO)
}

fn tell(words: &[Both], code: u8, context: &Context, ui: &mut Ui<'_>) -> u8 {
    let lines = words.iter().map(|words| escape::terminal(words.get(context.lang())) + "\n");
    let lines = lines.map(|line| report::fit(&line, ui.width));
    written(ui.err.write_all(lines.collect::<String>().as_bytes()), code)
}
