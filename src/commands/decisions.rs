//! `gov decisions`

use crate::commands::vocabulary::{of_words, value};
use crate::commands::{Asking, Context, Name, Problem, Ui, failure, name, some_text, time};
use crate::find::{Topic, forms};
use crate::lang::both;
use crate::model::decision::{DECISION_KINDS, DECISION_STATUSES, EFFECTS};
use crate::model::kind::{ANYTHING, BODY_OR_POST, THEME};
use crate::query::decisions::{ByType, Filter, Matter, decisions, understood};
use crate::query::deliverables::deliverables;
use crate::query::number::{self, Number};
use crate::report::answers;
use clap::Args;

/// Show decisions, recommendations and proposals: by whom, about what, and what they changed ¦ Visa
/// beslut, rekommendationer och förslag: av vem, om vad och vad de ändrade
#[derive(Args)]
#[command(visible_alias = "beslut", after_help = "gov decisions --by regionstyrelsen\ngov decisions § 223")]
pub struct Command {
    /// An item (§), a registry number, or what the decisions are about ¦ En paragraf, ett
    /// diarienummer eller vad besluten gäller
    #[arg(value_parser = name(ANYTHING))]
    words: Vec<Name>,
    /// Only those of this body or post ¦ Bara de som detta organ eller denna befattning har fattat
    #[arg(long, value_name = "WHO", value_parser = name(BODY_OR_POST))]
    by: Option<Name>,
    /// Only decisions of boards and other bodies, or of officials ¦ Bara beslut av organ, eller
    /// bara av tjänstepersoner
    #[arg(long, value_name = "WHO")]
    by_type: Option<ByType>,
    /// Only those about this theme, or with this word in their name or text ¦ Bara de som gäller
    /// detta tema, eller har ordet i namn eller text
    #[arg(long, value_name = "THEME", value_parser = name(THEME))]
    about: Option<Name>,
    /// Only this kind ¦ Bara detta slag
    #[arg(long = "type", value_name = "KIND", value_parser = of_words(DECISION_KINDS, forms))]
    kind: Option<String>,
    /// Only those with this status ¦ Bara de med denna status
    #[arg(long, value_name = "STATUS", value_parser = of_words(DECISION_STATUSES, forms))]
    status: Option<String>,
    /// Only those that do this to something: creates, dissolves, refers_back ¦ Bara de som gör
    /// detta med något: inrättar, avvecklar, återremitterar
    #[arg(long, value_name = "EFFECT", value_parser = of_words(EFFECTS, forms))]
    effect: Option<String>,
    /// Only those made in this period ¦ Bara de som är fattade under denna tid
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Only this item (§) of minutes: 223, § 223 ¦ Bara denna paragraf i ett protokoll: 223, § 223
    #[arg(long, value_name = "NUMBER")]
    paragraph: Option<String>,
    /// Only this registry number: RS/2807/2017 ¦ Bara detta diarienummer: RS/2807/2017
    #[arg(long, value_name = "NUMBER")]
    registry_no: Option<String>,
    /// Also what assignments have to deliver, and when ¦ Även vad uppdragen ska leverera, och när
    #[arg(long)]
    deliverables: bool,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let period = command.date.as_ref().map(|text| time::at(text, context.today)).transpose()?;
    let asked = command.asking.read(context)?;
    let told = |text: &str| asked.sources.hiding.words(text).into_owned();
    let words = told(&some_text(&command.words).unwrap_or_default());
    let understood = understood(&asked.model, &words, context.today);
    let of_region = understood.region.or(asked.region);
    let by = understood.by.as_ref().map(|by| asked.named(by, BODY_OR_POST, of_region)).transpose()?;
    let topic = command.about.as_ref().map(AsRef::as_ref).or(understood.topic.as_deref());
    let numbers = [
        understood.number.clone(),
        asked_number(command.paragraph.as_deref(), number::paragraph, "223, § 223")?,
        asked_number(command.registry_no.as_deref(), number::registry, "RS/2807/2017")?,
    ];
    let mut filter = Filter {
        by: asked.some_one(command.by.as_slice())?.or(by),
        by_type: command.by_type,
        matter: topic.map(|text| Matter::new(&asked.model, Topic::of(&told(text)))),
        kind: value(DECISION_KINDS, forms, command.kind.as_ref()),
        status: value(DECISION_STATUSES, forms, command.status.as_ref()),
        effect: value(EFFECTS, forms, command.effect.as_ref()),
        period: period.or(understood.period),
        numbers: numbers.into_iter().flatten().collect(),
        region: asked.region.or(understood.region),
    };
    let mut answer = decisions(&asked.model, &filter, &asked.when);
    let year = understood.number.as_ref().and_then(Number::year).filter(|_| filter.period.is_none());
    if let Some(year) = year.filter(|_| answer.rows.is_empty()) {
        // No minutes have so many paragraphs: a year was meant.
        filter.numbers.retain(|number| Some(number) != understood.number.as_ref());
        filter.period = time::at(&year.to_string(), context.today).ok();
        answer = decisions(&asked.model, &filter, &asked.when);
    }
    let duties = (command.deliverables || filter.matter.is_some())
        .then(|| deliverables(&asked.model, filter.matter.as_ref(), filter.by, filter.region, &asked.when));
    let written = [understood.number.map(|_| words), command.paragraph.clone(), command.registry_no.clone()];
    let question = answers::DecisionsAsked {
        filter: &filter,
        by: filter.by.map(|by| asked.model.named_on(by, asked.when.day())),
        region: filter.region.map(|region| asked.model.named(region)),
        numbers: written
            .into_iter()
            .flatten()
            .filter(|_| !filter.numbers.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    };
    asked.answer(
        answers::decisions(&answer, duties.as_deref(), &question, &asked.when, context.lang()),
        context,
        ui,
    )
}

/// A number that was asked for under an option of its own; one that is none is refused.
fn asked_number(
    text: Option<&str>,
    read: fn(&str) -> Option<Number>,
    example: &str,
) -> Result<Option<Number>, Problem> {
    let Some(text) = text else { return Ok(None) };
    let wrong = || {
        failure(both(
            format!("`{text}` är inget sådant nummer: skriv {example}"),
            format!("`{text}` is not such a number: write {example}"),
        ))
    };
    read(text).map(Some).ok_or_else(wrong)
}
