//! `gov chart`

use crate::chart::{Format, nothing, render};
use crate::commands::{Answering, Asking, Context, FAILED, Name, Problem, Ui, name};
use crate::lang::both;
use crate::model::kind::Kind;
use crate::query::chart::{CHARTED, of};
use crate::report::{AsOf, Dialect, Format as AnswerFormat, words};
use clap::Args;
use std::io::Write as _;

/// Draw an organisation and its people: a region, body, programme or reorganisation, or who held a
/// post when ¦ Rita en organisation och dess personer: en region, ett organ, ett program eller en
/// organisationsförändring, eller vem som har haft en befattning när
#[derive(Args)]
#[command(
    visible_alias = "bild",
    after_help = "gov chart taktisk styrgrupp\ngov chart --region kronoberg -o svg"
)]
pub struct Command {
    /// A region, body, programme, post or reorganisation [default: all lines] ¦ En region, ett
    /// organ, ett program, en befattning eller en organisationsförändring [standard: alla linjer]
    #[arg(value_parser = name(CHARTED))]
    about: Vec<Name>,
    /// The time asked about: 2022-10-20, 2022-10, 2022-23, "autumn 2022", 2022..2023 [default: the
    /// latest known] ¦ Tiden som frågan gäller: 2022-10-20, 2022-10, 2022-23, ”hösten 2022”,
    /// 2022..2023 [standard: det senast kända]
    #[arg(long, value_name = "DATE")]
    at: Option<String>,
    /// Only this region ¦ Bara denna region
    #[arg(long, value_name = "REGION", value_parser = name(Kind::Region.bit()))]
    region: Option<Name>,
    /// Format of the chart ¦ Bildens format
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    output: Format,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let answering = Answering { output: AnswerFormat::Table, dialect: Dialect::Standard };
    let asking = Asking { at: command.at.clone(), region: command.region.clone(), answering };
    let asked = asking.read(context)?;
    let id = asked.some_one(&command.about)?;
    let chart = of(&asked.model, id, asked.region, &asked.when);
    if command.output == Format::Svg && chart.is_tangle() {
        let count = chart.links.len();
        return Err(Problem {
            message: both(
                format!("{count} linjer mellan {} rutor är för många för en bild", chart.nodes.len()),
                format!("{count} lines between {} boxes are too many for a picture", chart.nodes.len()),
            ),
            help: Some(both(
                "fråga om ett organ eller en region, eller skriv `-o text`, `-o mermaid` eller `-o dot`",
                "ask about one body or region, or add `-o text`, `-o mermaid` or `-o dot`",
            )),
            code: FAILED,
        });
    }
    if let Some(AsOf::Day(day)) = asked.as_of {
        // A picture has no heading; whoever draws it is told.
        let _ = writeln!(ui.err, "gov: {}", words::as_of(day, context.lang()));
    }
    match nothing(&chart, context.style) {
        // A sentence is no picture: whoever wants one is given none.
        Some(sentence) if command.output == Format::Text => asked.write(&sentence, false, context, ui),
        Some(sentence) => {
            let _ = ui.err.write_all(sentence.as_bytes());
            asked.write("", false, context, ui)
        }
        None => asked.write(&render(&chart, command.output, context.style), true, context, ui),
    }
}
