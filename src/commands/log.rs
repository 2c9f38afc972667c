//! `gov log`

use crate::commands::naming::renamed;
use crate::commands::refused::named;
use crate::commands::removed::Back;
use crate::commands::{Asking, Context, Name, Problem, Ui, failure, joined, log_answers, name, revision};
use crate::diff::identity::former_ids;
use crate::history::log::log;
use crate::history::now;
use crate::lang::both;
use crate::model::kind::{ANYTHING, Kind, THEME};
use crate::model::{is_id, stem};
use crate::query::Named;
use crate::query::responsible::OWNABLE;
use crate::report::AsOf;
use crate::report::answers;
use crate::sources::git::Repository;
use crate::sources::history::steps::{Steps, steps};
use crate::sources::{Sources, is_yaml};
use clap::Args;

/// Show which commits changed the meaning of something, in what respect, by whom and by which
/// decision ¦ Visa vilka incheckningar som ändrade något i sak, i vilket avseende, av vem och med
/// vilket beslut
#[derive(Args)]
#[command(
    visible_alias = "logg",
    after_help = "gov log skane-omrade-digitalisering\ngov log --who-owns digitalisering"
)]
pub struct Command {
    /// An id, a name or a part of one; an id also finds what is no longer there ¦ Ett id, ett namn
    /// eller en del av ett namn; ett id hittar även det som inte finns kvar
    #[arg(required_unless_present = "who_owns", conflicts_with = "who_owns", value_parser = name(ANYTHING))]
    entity: Vec<Name>,
    /// Instead show each change of the answer to `gov who-owns TOPIC`, counting a merge as one ¦
    /// Visa i stället varje gång svaret på `gov vem-äger ÄMNE` ändrades; en sammanslagning räknas
    /// som en
    #[arg(long, value_name = "TOPIC", value_parser = name(OWNABLE | THEME))]
    who_owns: Option<Name>,
    /// At most this many commits ¦ Högst så här många incheckningar
    #[arg(short = 'n', long, value_name = "N")]
    limit: Option<usize>,
    /// Also commits that changed only the form: order, comments, where the file lies ¦ Även
    /// incheckningar som bara ändrade formen: ordning, kommentarer, filens plats
    #[arg(long, conflicts_with = "who_owns")]
    all: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    if let Some(topic) = &command.who_owns {
        return log_answers::run(topic.as_ref(), command.limit, &command.asking, context, ui);
    }
    if command.asking.at.is_some() {
        return Err(failure(both(
            "--at fungerar bara med --who-owns; historiken från en dag visas med --rev",
            "--at only works with --who-owns; use --rev to show the history from a day",
        )));
    }
    let text = joined(&command.entity)?;
    let mut asked = command.asking.read_back(context, Back::ToTheBeginning)?;
    let own = context.own_day(None);
    asked.as_of = own.is_each_its_own().then_some(AsOf::EachItsOwn);
    let repository = Repository::of(&asked.sources.root).map_err(failure)?.hiding(&asked.sources.hiding);
    let from = revision::newest(&asked.sources, &repository)?;
    let objects = repository.objects();
    let walk = |id: &str| {
        steps(&repository, &objects, from, id, |path| Kind::of_path(path).is_some(), former_ids)
            .map_err(failure)
    };
    let told = asked.sources.hiding.words(&text);
    let (mut walked, entity, remark) = match named(&asked.model, &told, ANYTHING, asked.region) {
        Ok(id) => {
            let entity = asked.model.named(id);
            (walk(&written(&asked.sources, &entity.id))?, entity, renamed(&asked.model, &told, id))
        }
        Err(problem) => gone(text.trim(), told.trim(), walk)?.ok_or(problem)?,
    };
    let mut history = log(&mut walked, &asked.model, &own).map_err(failure)?;
    let is_there = asked.model.find(&entity.id);
    let redacted = history.redacted || is_there.is_some_and(|id| asked.model.get(id).is_redacted());
    if redacted {
        history.rows.clear();
    }
    let (form, more) = history.cut(command.all, command.limit);
    let is_uncommitted = match (asked.sources.commit, is_there) {
        (None, Some(_)) => {
            let written = written(&asked.sources, &entity.id);
            now::is_uncommitted(&asked.sources, &asked.model, [&entity.id, &written], &mut walked, from)
                .map_err(failure)?
        }
        _ => false,
    };
    let answer = answers::History {
        region: is_there
            .and_then(|id| asked.model.region_of(id, asked.when.day()).filter(|region| *region != id))
            .map(|region| asked.model.named(region)),
        entity,
        rows: &history.rows,
        form,
        more,
        commits: walked.commits,
        is_cut: walked.is_cut,
        is_uncommitted,
        redacted,
        remark,
    };
    asked.answer(answers::log(&answer, &asked.model, &asked.when, context.lang()), context, ui)
}

type Gone<'r> = (Steps<'r>, Named, Option<crate::lang::Both>);

/// What is not in the data under a text, but was.
fn gone<'r>(
    text: &str,
    told: &str,
    walk: impl Fn(&str) -> Result<Steps<'r>, Problem>,
) -> Result<Option<Gone<'r>>, Problem> {
    if !is_id(text) {
        return Ok(None);
    }
    let walked = walk(text)?;
    let Some(kind) = now::last_kind(&walked) else { return Ok(None) };
    let remark =
        both(format!("{told} finns inte kvar i datamängden."), format!("{told} is no longer in the data."));
    Ok(Some((walked, Named::outside(told, told, kind), Some(remark))))
}

/// An id as it is written in the data, where a name was taken out of it.
fn written(sources: &Sources, id: &str) -> String {
    let file = sources.as_written.iter().find(|(path, _)| is_yaml(path) && stem(path) == id);
    file.map_or(id, |(_, file)| stem(&file.path)).to_string()
}
