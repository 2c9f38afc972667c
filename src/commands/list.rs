//! `gov list`

use crate::commands::{Asked, Asking, Context, Name, Problem, Ui, failure, kind_or_sort, name};
use crate::find::term::{is_called, is_of_class};
use crate::lang::{Both, both};
use crate::model::kind::{ANYTHING, Kind, Kinds, PROGRAMME, THEME};
use crate::model::nearest::nearest;
use crate::query::list::{self, Filter};
use crate::report::answers;
use clap::Args;

/// Show everything of a kind ¦ Visa allt av ett slag
#[derive(Args)]
#[command(visible_alias = "lista", after_help = "gov list steering-groups\ngov list beslut --region skane")]
pub struct Command {
    /// The kind [default: all] ¦ Slaget [standard: alla]
    #[arg(value_parser = kind_or_sort())]
    kind: Option<String>,
    /// Only what belongs to this programme ¦ Bara det som hör till detta program
    #[arg(long, value_name = "PROGRAMME", value_parser = name(PROGRAMME))]
    programme: Option<Name>,
    /// Only what an editor has tied to this theme ¦ Bara det som en redaktör har knutit till detta
    /// tema
    #[arg(long, value_name = "THEME", value_parser = name(THEME))]
    theme: Option<Name>,
    /// Only what the sources call this, in their own Swedish words, or what is of such a type:
    /// "insatsområde" (focus area), "nämnd" (committee) ¦ Bara det som källorna kallar så eller som
    /// är av den typen: ”insatsområde”, ”nämnd”
    #[arg(long, value_name = "WORD")]
    term: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let named = |name: &Option<Name>| name.is_some().then(|| asked.anywhere(name.as_slice())).transpose();
    let (kinds, sort) = command.kind.as_deref().map_or(Ok((ANYTHING, None)), |word| asked.sort(word))?;
    let filter = Filter {
        kinds,
        region: asked.region,
        programme: named(&command.programme)?,
        theme: named(&command.theme)?,
        term: command.term.as_deref().or(sort),
    };
    let answer = list::list(&asked.model, &filter, &asked.when);
    asked.answer(answers::list(&answer, &asked.when, context.lang()), context, ui)
}

impl Asked {
    /// What a word asks for a list of: a kind, what the sources or types call so ("nämnder"), or
    /// the kind that others mean by it ("områden").
    fn sort<'w>(&self, word: &'w str) -> Result<(Kinds, Option<&'w str>), Problem> {
        if let Some(kind) = Kind::of_word(word) {
            return Ok((kind.bit(), None));
        }
        let is_so = |entity| is_called(entity, word) || is_of_class(&self.model, entity, word);
        if self.model.all().any(|(_, entity)| is_so(entity)) {
            return Ok((ANYTHING, Some(word)));
        }
        // "nämnder" are not all groups.
        let meant = Kind::of_all(&word.to_lowercase()).map(|kind| (kind.bit(), None));
        meant.ok_or_else(|| no_sort(word))
    }
}

fn no_sort(word: &str) -> Problem {
    let words = |pick: fn(&Both) -> &str| {
        let words: Vec<String> =
            Kind::ALL.iter().map(|kind| pick(&kind.plural()).replace(' ', "-")).collect();
        words.join(", ")
    };
    let (sv, en) = (words(|both| &both.sv), words(|both| &both.en));
    let all: Vec<(String, Kind)> =
        Kind::ALL.iter().flat_map(|kind| kind.words().into_iter().map(|word| (word, *kind))).collect();
    // It is offered as it stands in the list that follows.
    let near = nearest(word, all.iter().map(|(word, _)| word.as_str()));
    let near = near.and_then(|near| all.iter().find(|(word, _)| word == near)).map(|(_, kind)| {
        let many = kind.plural();
        let [sv, en] = [many.sv, many.en].map(|many| many.replace(' ', "-"));
        both(format!("menade du `{sv}`?"), format!("did you mean `{en}`?"))
    });
    let near = near.unwrap_or_else(|| both("", ""));
    let told = |near: &str, text: String| if near.is_empty() { text } else { format!("{near} {text}") };
    let help = Some(both(told(&near.sv, format!("slag: {sv}")), told(&near.en, format!("kinds: {en}"))));
    let message = both(
        format!("`{word}` är inget slag, och inget kallas så i datamängden"),
        format!("`{word}` is not a kind, and nothing in the data is called that"),
    );
    Problem { help, ..failure(message) }
}
