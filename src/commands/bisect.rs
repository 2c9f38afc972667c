//! `gov bisect`

use crate::commands::removed::{self, Back};
use crate::commands::{Asked, Asking, Context, FAILED, Problem, Ui, failure, joined, refused, revision};
use crate::find::removed::is_person;
use crate::history::claim::{About, Claim, halve};
use crate::lang::{Both, both};
use crate::model::kind::{Kind, Kinds};
use crate::model::{Model, is_id};
use crate::query::Named;
use crate::report::AsOf;
use crate::report::answers;
use crate::sources::git::{Id, Repository};
use crate::sources::history::line::Line;
use clap::Args;

/// Find the commit from which a claim holds, or no longer holds, by bisecting the history ¦ Hitta
/// incheckningen från och med vilken ett påstående gäller, eller inte gäller längre, genom att
/// fråga halva historiken i taget
#[derive(Args)]
#[command(
    visible_alias = "halvera",
    after_help = "gov bisect who-owns skane-omrade-digitalisering = ingela-liden ¦ gov bisect vem-äger \
                  skane-omrade-digitalisering = ingela-liden\ngov bisect 'who-owns \
                  skane-omrade-digitalisering != Ingela Lidén'"
)]
pub struct Command {
    /// "who-owns X = Y", "chair X = Y", "post X = Y", "members X = Y", or with "!="; optionally
    /// followed by A..B [default: all of the history] ¦ "vem-äger X = Y", "ordförande X = Y",
    /// "befattning X = Y", "ledamöter X = Y", eller med "!="; eventuellt följt av A..B [standard:
    /// hela historiken]
    #[arg(required = true)]
    claim: Vec<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let (range, words) = match command.claim.split_last() {
        Some((last, words)) if !words.is_empty() && last.contains("..") => (Some(last.as_str()), words),
        _ => (None, command.claim.as_slice()),
    };
    let text = joined(words)?;
    let (about, subject, object, is_not) = read(&text).ok_or_else(|| unclear(&text))?;
    let here = std::env::current_dir().unwrap_or_else(|_| std::path::PathBuf::from("."));
    let newest = range.and_then(|range| range.split_once("..")).map(|(_, to)| to).filter(|to| !to.is_empty());
    let newest = newest.or(context.revision.as_deref()).unwrap_or("HEAD");
    let root = revision::root(context, &here, newest)?;
    let repository = Repository::of(&root).map_err(failure)?;
    let to = revision::commit(&repository, newest, context.today)?;
    let oldest =
        range.and_then(|range| range.split_once("..")).map(|(from, _)| from).filter(|from| !from.is_empty());
    let from = oldest.map(|from| revision::commit(&repository, from, context.today)).transpose()?;
    let people = repository.some_beside(to, &[], is_person).map_err(failure)?;
    let hiding = removed::hiding(&[&people], context.lang(), Back::ToTheBeginning)?;
    let repository = repository.hiding(&hiding);
    let objects = repository.objects();
    let mut line =
        Line::to(&repository, &objects, to, from, |path| Kind::of_path(path).is_some()).map_err(failure)?;
    within(&line, from)?;
    let Some(last) = line.versions.len().checked_sub(1) else {
        let root = root.display();
        return Err(failure(both(
            format!("mappen {root} finns inte i historiken"),
            format!("there is no folder {root} in the history"),
        )));
    };
    let mut asked = command.asking.of(line.sources(last).map_err(failure)?, context)?;
    let own = context.own_day(asked.when.at.clone());
    asked.as_of = own.is_each_its_own().then_some(AsOf::EachItsOwn);
    let (subject, subject_ids) = named(&asked, &mut line, &subject, about.subjects())?;
    let (object, object_ids) = named(&asked, &mut line, &object, about.objects())?;
    let claim = Claim { about, subject: subject_ids, object: object_ids, is_not };
    let Some(halved) = halve(&mut line, &claim, &own).map_err(failure)? else {
        return Err(failure(both(
            "det går inte att avgöra i någon version: filer går inte att läsa, eller så gäller påståendet \
             bara kanske",
            "it can't be determined in any version: files can't be read, or the claim is only perhaps true",
        )));
    };
    let is_unclear = halved.turn.is_some() && !halved.is_exact();
    let answer = answers::Bisection {
        claim: &claim,
        subject,
        object,
        versions: &line.versions,
        halved: &halved,
        is_cut: line.is_cut,
    };
    let code = asked.answer(answers::bisect(&answer, &asked.when, context.lang()), context, ui)?;
    Ok(if is_unclear { FAILED } else { code })
}

/// The parts of a claim.
fn read(text: &str) -> Option<(About, String, String, bool)> {
    let (left, right) = text.split_once('=')?;
    let (left, is_not) = left.strip_suffix('!').map_or((left, false), |left| (left, true));
    let (word, subject) = left.trim().split_once(char::is_whitespace)?;
    let about = About::WORDS.into_iter().find(|(_, words)| words.contains(&word)).map(|(about, _)| about)?;
    let (subject, object) = (subject.trim(), right.trim_start_matches('=').trim());
    (!subject.is_empty() && !object.is_empty())
        .then(|| (about, subject.to_string(), object.to_string(), is_not))
}

fn unclear(text: &str) -> Problem {
    let help = both(
        "skriv t.ex. \"vem-äger X = Y\", \"ordförande X = Y\", \"befattning X = Y\", \"ledamöter X = Y\", \
         eller != i stället för =",
        "write e.g. \"who-owns X = Y\", \"chair X = Y\", \"post X = Y\", \"members X = Y\", or != instead \
         of =",
    );
    let message = both(
        format!("”{text}” är inget påstående som går att pröva"),
        format!("“{text}” is not a claim that can be checked"),
    );
    Problem { help: Some(help), ..failure(message) }
}

/// Refuses a range whose older end is no part of the line.
fn within(line: &Line<'_>, from: Option<Id>) -> Result<(), Problem> {
    match from {
        Some(from) if line.oldest != Some(from) => {
            let short = from.to_hex_with_len(10);
            Err(failure(both(
                format!(
                    "{short} ligger inte på den linje av incheckningar som leder fram till intervallets slut"
                ),
                format!("{short} is not on the line of commits that leads to the end of the range"),
            )))
        }
        _ => Ok(()),
    }
}

/// The entity that a text names in the newest version that has it, with the ids that it had.
fn named(
    asked: &Asked,
    line: &mut Line<'_>,
    text: &str,
    kinds: Kinds,
) -> Result<(Named, Vec<String>), Problem> {
    let problem = match asked.named(text, kinds, asked.region) {
        Ok(id) => return Ok(with_ids(&asked.model, id)),
        Err(problem) => problem,
    };
    let earlier = if is_id(text) { line.newest_with(text).map_err(failure)? } else { None };
    // By its name, what is there no more is looked for where the history begins.
    let at = earlier.map_or(0, |(at, _)| at);
    let sources = line.sources(at).map_err(failure)?;
    let (model, _) = Model::to_ask(&sources);
    match refused::named(&model, &sources.hiding.words(text), kinds, None) {
        Ok(id) => Ok(with_ids(&model, id)),
        Err(_) => Err(Problem { help: problem.help.or_else(|| Some(searched())), ..problem }),
    }
}

fn searched() -> Both {
    both(
        "namn söktes i den nyaste och den äldsta versionen, id:n i alla",
        "names were looked for in the newest and the oldest version, ids in every version",
    )
}

fn with_ids(model: &Model, id: crate::model::entity::EntityId) -> (Named, Vec<String>) {
    (model.named(id), model.get(id).ids())
}
