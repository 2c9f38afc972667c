//! `gov glossary`

use crate::commands::{Asking, Context, Name, Problem, Ui, name, some_text};
use crate::find::Topic;
use crate::model::kind::ANYTHING;
use crate::query::glossary::glossary;
use crate::query::texts::lines;
use crate::report::answers;
use clap::Args;

/// Show what a term means, and where; without a term, list all ¦ Visa vad ett ord betyder, och var;
/// utan ord visas alla
#[derive(Args)]
#[command(visible_alias = "ordlista", after_help = "gov glossary programområde\ngov glossary --texts ITIL")]
pub struct Command {
    /// A word from the sources, a name, an abbreviation or a word of the data model ¦ Ett av
    /// källornas ord, ett namn, en förkortning eller ett av datamodellens ord
    #[arg(value_parser = name(ANYTHING))]
    term: Vec<Name>,
    /// Search all kept texts and all that is entered, and show the lines ¦ Sök i alla bevarade
    /// texter och allt som är infört, och visa raderna
    #[arg(long, requires = "term")]
    texts: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let term = some_text(&command.term);
    if let Some(term) = term.as_deref().filter(|_| command.texts) {
        let term = &*asked.sources.hiding.words(term);
        let found = lines(&asked.model, &asked.sources, &Topic::of(term), asked.region, &asked.when);
        return asked.answer(answers::texts(term, &found, &asked.when, context.lang()), context, ui);
    }
    let mut answer = glossary(&asked.model, term.as_deref(), asked.region, &asked.when);
    if let Some(term) = term.as_deref().filter(|_| answer.entries.is_empty()) {
        let term = &*asked.sources.hiding.words(term);
        answer.lines = lines(&asked.model, &asked.sources, &Topic::of(term), asked.region, &asked.when).len();
    }
    asked.answer(answers::glossary(&answer, &asked.when, context.lang()), context, ui)
}
