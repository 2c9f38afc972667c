//! `gov why`

use crate::commands::removed::Back;
use crate::commands::{Asked as Data, Asking, Context, NO, Name, Problem, Ui, joined, name};
use crate::find::{self, Topic};
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::kind::{ANYTHING, Kind, Kinds};
use crate::model::nearest::suggestion;
use crate::query::why::{Asked, asked, why};
use crate::report::answers;
use crate::report::escape;
use clap::Args;

/// Show why the data says something: the lines of its source, how sure it is, and which commit
/// brought it in ¦ Visa varför det står så: källans rader, hur säkert det är och vilken incheckning
/// som förde in det
#[derive(Args)]
#[command(
    visible_alias = "varfor",
    alias = "varför",
    after_help = "gov why skane-omrade-digitalisering responsible\ngov why jh-beslut-223-2017.date"
)]
pub struct Command {
    /// An entity, and optionally one of its keys: ID, ID KEY, ID.KEY, "ID KEY[1]" ¦ Något i
    /// datamängden, och om man vill en av dess nycklar: ID, ID NYCKEL, ID.NYCKEL, "ID NYCKEL[1]"
    #[arg(required = true, value_parser = name(ANYTHING))]
    fact: Vec<Name>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let text = joined(&command.fact)?;
    // It is told which commit brought something in.
    let data = command.asking.read_back(context, Back::ToTheBeginning)?;
    let text = data.sources.hiding.words(&text);
    let (id, wanted) = fact(&data, text.trim()).map_err(|problem| of_command(text.trim(), problem))?;
    let most = if data.is_for_people() { answers::why::MOST_FACTS } else { usize::MAX };
    let answer = why(&data.model, &data.sources, id, &wanted, most, &data.when);
    data.answer(answers::why(&answer, wanted.key.as_deref(), &data.when, context.lang()), context, ui)
}

/// Where a question was written, that its own command explains its answer.
fn of_command(text: &str, problem: Problem) -> Problem {
    let Some((command, rest)) = text.split_once(' ').filter(|(word, _)| OWN_WHY.contains(word)) else {
        return problem;
    };
    let said = escape::terminal(&format!("gov {command} {rest} --why"));
    let help = both(
        format!("varför det svaret blir som det blir: {said}"),
        format!("for why that answer is what it is: {said}"),
    );
    Problem { help: Some(help), ..problem }
}

/// Commands that explain their own answers.
const OWN_WHY: [&str; 2] = ["who-owns", "vem-ansvarar"];

/// The entity that a text names, and the key that stands after it.
fn fact(data: &Data, text: &str) -> Result<(EntityId, Asked), Problem> {
    let whole = || Ok((data.named(text, ANYTHING, data.region)?, Asked::default()));
    let Some((name, key)) = text.rsplit_once(char::is_whitespace).or_else(|| text.split_once('.')) else {
        return whole();
    };
    // A search forgives words that a name does not have: only what has the whole text as its name
    // is asked for without a key.
    let has_key = data.model.find(name.trim()).is_some() || kinds_with(key) != 0;
    if find::one(&data.model, &Topic::of(text), ANYTHING, data.region)
        .is_ok_and(|id| !has_key || is_called(data, id, text))
    {
        return whole();
    }
    // With a key, what can't have it is not meant, whatever its name.
    let kinds = kinds_with(key);
    if kinds == 0 && find::one(&data.model, &Topic::of(name.trim()), ANYTHING, data.region).is_err() {
        return Ok((data.named(text, ANYTHING, data.region)?, Asked::default()));
    }
    let id = data.named(name.trim(), if kinds == 0 { ANYTHING } else { kinds }, data.region)?;
    let kind = data.model.get(id).kind;
    let wanted = asked(key, kind).map_err(|near| Problem {
        message: both(
            format!("`{key}` är ingen nyckel för {}", kind.name().sv),
            format!("`{key}` is not a key of a {}", kind.name().en),
        ),
        help: near.map(|near| suggestion(&near)),
        code: NO,
    })?;
    Ok((id, wanted))
}

/// Whether an entity has a text as its id or one of its names.
fn is_called(data: &Data, id: EntityId, text: &str) -> bool {
    let entity = data.model.get(id);
    let aliases = entity.common.aliases.iter().map(|alias| alias.name.as_str());
    aliases.chain([&*entity.id, entity.name()]).any(|name| find::fold(name) == find::fold(text))
}

/// The kinds that have a key.
fn kinds_with(key: &str) -> Kinds {
    Kind::ALL.into_iter().filter(|kind| asked(key, *kind).is_ok()).map(Kind::bit).sum()
}
