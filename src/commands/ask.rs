//! `gov ask`: a question in people's own words becomes command lines of the program's own, which
//! are said and then done.

use crate::ask::{self, Reading, Set};
use crate::commands::cli::{Cli, dispatch};
use crate::commands::help::command_name;
use crate::commands::question::{refused, unreadable};
use crate::commands::refused::{places, with_region};
use crate::commands::{Answering, Asked, Asking, Context, DONE, NO, Problem, Ui, declared, failure, written};
use crate::commands::{instead, joined};
use crate::find::Topic;
use crate::lang::{Both, Lang, both};
use crate::model::kind::Kind;
use crate::report::{self, Format, escape};
use clap::{Args, FromArgMatches as _};
use serde_json::{Value, json};
use std::collections::HashSet;

/// Ask in your own words; the answer first says how the question was read and which command answers
/// it ¦ Fråga med egna ord; svaret börjar med hur frågan tolkades och vilket kommando som besvarar
/// den
#[derive(Args)]
#[command(
    visible_alias = "fraga",
    alias = "fråga",
    after_help = "gov ask who is responsible for digitalisation in Skåne ¦ gov ask vem ansvarar för \
                  digitaliseringen i Skåne\ngov ask what does FHS mean ¦ gov ask vad betyder FHS"
)]
pub struct Command {
    /// The question, in Swedish or English; a question mark is not needed ¦ Frågan, på svenska
    /// eller engelska; frågetecken behövs inte
    #[arg(required = true)]
    question: Vec<String>,
    /// Only show how the question is understood ¦ Visa bara hur frågan tolkas
    #[arg(long)]
    read: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let question = asked.sources.hiding.words(&joined(&command.question)?).into_owned();
    let set = Set { at: command.asking.at.as_deref(), region: asked.region };
    let read = ask::ask(&asked.model, &question, set, context.today).map_err(unreadable)?;
    let (format, lang) = (command.asking.answering.format()?, context.lang());
    if read.is_refused {
        return Err(refused());
    }
    if read.readings.is_empty() {
        return Err(not_read(&read, &asked));
    }
    let is_for_people = asked.is_for_people();
    let mut program = context.program.take().unwrap_or_else(declared);
    context.keep(asked);
    let mut code = NO;
    for (at, reading) in read.readings.iter().enumerate() {
        let blank = if at > 0 { "\n" } else { "" };
        let heading = format!("{blank}{}", heading(reading, &read, &program, format, lang));
        let heading = match format {
            Format::Md => heading,
            _ => format!("{}\n", report::fit(&heading, ui.width)), // Only Markdown has lines without end.
        };
        // Whoever reads by a program gets one answer.
        let is_asked = !command.read && (at == 0 || is_for_people);
        context.question.replace(Some(as_read(reading, &read, lang)));
        // Where a word was not read, that nothing was found says nothing of what was asked.
        let is_sure = read.unknown.is_empty() || !is_asked;
        let mut kept = Kept::default();
        let answer = (is_asked && !is_sure)
            .then(|| kept.answered(reading, command.asking.answering, &mut program, context, ui));
        if answer.as_ref().is_some_and(is_no) {
            return Err(nothing_of_it(&read, &reading.read));
        }
        let to: &mut dyn std::io::Write = if is_for_people { &mut *ui.out } else { &mut *ui.err };
        written(to.write_all(heading.as_bytes()), DONE);
        let answer = match answer {
            Some(answer) => {
                written(ui.err.write_all(&kept.err).and_then(|()| ui.out.write_all(&kept.out)), DONE);
                Some(answer)
            }
            None => is_asked.then(|| answered(reading, command.asking.answering, &mut program, context, ui)),
        };
        // An error goes below what was read.
        written(ui.out.flush().and_then(|()| ui.err.flush()), DONE);
        if let Some(answer) = answer {
            code = instead::least(code, answer?);
        }
    }
    Ok(if command.read { DONE } else { code })
}

/// How a question was read, for programs.
fn as_read(reading: &Reading, read: &ask::Asked, lang: Lang) -> Value {
    let corrected = read.corrected.iter().map(|(said, meant)| json!({ "said": said, "meant": meant }));
    let nearest = read.synonyms.iter().filter(|near| !near.is_same);
    let nearest = nearest.map(|near| json!({ "said": near.said, "meant": near.meant }));
    json!({
        "read_as": reading.read.get(lang),
        "command": reading.argv,
        "not_read": read.unknown,
        "corrected": corrected.collect::<Vec<_>>(),
        "nearest": nearest.collect::<Vec<_>>(),
        "yes_or_no": reading.is_polar,
    })
}

/// How a question was read, and which command that is.
fn heading(
    reading: &Reading,
    read: &ask::Asked,
    program: &clap::Command,
    format: Format,
    lang: Lang,
) -> String {
    let mut text = format!("{} {}\n", lang.pick("Frågan lästes:", "Read as:"), reading.read.get(lang));
    text.push_str(&format!("(gov {})\n", line(&reading.argv, program, lang)));
    for (said, meant) in &read.corrected {
        if meant.is_empty() {
            text.push_str(&lang.pick(
                format!("”{said}” lästes som felstavat.\n"),
                format!("“{said}” was read as misspelt.\n"),
            ));
            continue;
        }
        text.push_str(
            &lang.pick(
                format!("”{said}” lästes som ”{meant}”.\n"),
                format!("“{said}” was read as “{meant}”.\n"),
            ),
        );
    }
    for near in read.synonyms.iter().filter(|synonym| !synonym.is_same) {
        let (said, meant) = (&near.said, &near.meant);
        text.push_str(&lang.pick(
            format!("”{said}” lästes som det närmaste som finns: {meant}.\n"),
            format!("“{said}” was read as the nearest match: {meant}.\n"),
        ));
    }
    if !read.unknown.is_empty() {
        let words = read.unknown.join(", ");
        text.push_str(&lang.pick(format!("Lästes inte: {words}.\n"), format!("Not read: {words}.\n")));
    }
    if reading.is_polar {
        text.push_str(lang.pick(
            "Här är vad källorna säger; ja eller nej säger programmet inte.\n",
            "This is what the sources say; the program does not say yes or no.\n",
        ));
    }
    let line = |line: &str| match format {
        // Each is a paragraph of its own.
        Format::Md => format!("{}\n\n", escape::markdown(line)),
        _ => format!("{}\n", escape::terminal(line)), // Text for a terminal, or for standard error.
    };
    text.lines().map(line).collect()
}

/// What an answer wrote, until it is known whether it answers.
#[derive(Default)]
struct Kept {
    out: Vec<u8>,
    err: Vec<u8>,
}

impl Kept {
    fn answered(
        &mut self,
        reading: &Reading,
        as_asked: Answering,
        program: &mut clap::Command,
        context: &Context,
        ui: &Ui<'_>,
    ) -> Result<u8, Problem> {
        // No pager: what is kept is written later, to the same place.
        let mut inner = Ui {
            out: Box::new(&mut self.out),
            err: Box::new(&mut self.err),
            width: ui.width,
            height: None,
            progress: None,
        };
        answered(reading, as_asked, program, context, &mut inner)
    }
}

/// Whether nothing was found, by an answer or for want of one.
fn is_no(answer: &Result<u8, Problem>) -> bool {
    answer.as_ref().map_or_else(|problem| problem.code == NO, |code| *code == NO)
}

/// Words were not read, and without them nothing was found: that is no answer to the question.
fn nothing_of_it(read: &ask::Asked, as_read: &Both) -> Problem {
    let words = read.unknown.join(", ");
    let message = both(
        format!("frågan gick inte att läsa helt; lästes inte: {words}"),
        format!("not all of the question could be read; not read: {words}"),
    );
    let help = both(
        format!("utan det lästes den som ”{}”, och då finns inget svar", as_read.sv),
        format!("without that it was read as “{}”, and then there is no answer", as_read.en),
    );
    Problem { message, help: Some(help), code: NO }
}

/// A command line as people may write it themselves.
fn line(argv: &[String], program: &clap::Command, lang: Lang) -> String {
    let own = program.find_subcommand(&argv[0]).map(|command| command_name(command, lang));
    let first = own.unwrap_or_else(|| argv[0].clone());
    // The kind of a list has a word in each language.
    let word = |arg: &String| match Kind::of_folder(arg).filter(|_| argv[0] == "list" && lang == Lang::Sv) {
        Some(kind) => kind.plural().sv,
        None => arg.clone(),
    };
    std::iter::once(first).chain(argv[1..].iter().map(word)).collect::<Vec<_>>().join(" ")
}

/// Does what a reading says, as if it had been written.
fn answered(
    reading: &Reading,
    as_asked: Answering,
    program: &mut clap::Command,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    let words = std::iter::once("gov".to_string()).chain(reading.argv.iter().cloned());
    let words = words.chain(["-o".to_string(), written_as(as_asked.output)]);
    let words = words.chain(["--dialect".to_string(), written_as(as_asked.dialect)]);
    let matches = program.try_get_matches_from_mut(words);
    let cli = matches.and_then(|matches| Cli::from_arg_matches(&matches)).map_err(|error| {
        let text = error.to_string();
        failure(both(text.clone(), text))
    })?;
    dispatch(cli.command, context, ui)
}

/// A value of an option as it is written.
fn written_as(value: impl clap::ValueEnum) -> String {
    value.to_possible_value().map_or(String::new(), |value| value.get_name().to_string())
}

/// What was understood of a question that could not be read.
fn not_read(read: &ask::Asked, asked: &Asked) -> Problem {
    let once = |words: &[String]| {
        let mut seen = HashSet::new();
        words.iter().filter(|word| seen.insert(*word)).cloned().collect::<Vec<_>>().join(", ")
    };
    let (unknown, beyond) = (once(&read.unknown), once(&read.beyond));
    let one = ("okänt ord", "unknown word");
    let (sv, en) = if read.unknown.len() == 1 { one } else { ("okända ord", "unknown words") };
    let message = match read.unknown.is_empty() {
        _ if !read.beyond.is_empty() => both(
            format!("frågan gick inte att läsa; inget kommando besvarar frågor med: {beyond}"),
            format!("the question could not be read; no command answers questions with: {beyond}"),
        ),
        true => both("frågan gick inte att läsa", "the question could not be read"),
        false => both(
            format!("frågan gick inte att läsa; {sv}: {unknown}"),
            format!("the question could not be read; {en}: {unknown}"),
        ),
    };
    let named: Vec<String> =
        read.understood.iter().take(instead::FEW).map(|id| with_region(&asked.model, *id)).collect();
    let help = match named.is_empty() {
        true => both(
            "fråga till exempel: vem ansvarar för …, vem är ordförande i …, vilka sitter i …, vem beslutar \
             om …",
            "ask for example: who is responsible for …, who chairs …, who sits in …, who decides on …",
        ),
        false => both(format!("den nämner {}", named.join(", ")), format!("it names {}", named.join(", "))),
    };
    let help = match said_somewhere(read, asked) {
        Some(said) => both(format!("{}; {}", said.sv, help.sv), format!("{}; {}", said.en, help.en)),
        None => help,
    };
    Problem { message, help: Some(help), code: NO }
}

/// Where the data says the words that nobody knows: it may be what was asked for.
fn said_somewhere(read: &ask::Asked, asked: &Asked) -> Option<Both> {
    // A number or a short word is said of much that has nothing to do with the question.
    let tells = |word: &&String| word.chars().count() > 2 && word.chars().any(char::is_alphabetic);
    let words = read.unknown.iter().filter(tells).map(String::as_str).collect::<Vec<_>>().join(" ");
    let is_short = !words.is_empty() && read.unknown.len() <= 4 && read.beyond.is_empty();
    let said = if is_short { asked.said(&Topic::of(&words)) } else { Vec::new() };
    let places = places(&said);
    (!said.is_empty()).then(|| {
        both(
            format!("orden finns i {places}; se gov ordlista --texts {words}"),
            format!("the words occur in {places}; see gov glossary --texts {words}"),
        )
    })
}
