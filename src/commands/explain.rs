//! `gov explain`

use crate::checks;
use crate::commands::help::command_line;
use crate::commands::validate::known;
use crate::commands::{Answering, Context, DONE, Problem, Ui, declared, written};
use crate::lang::Lang;
use crate::report::Format;
use crate::report::answers::explain;
use clap::Args;
use std::io::Write as _;

/// Explain a finding's code: what it means, why it matters, how to fix it; without a code, list
/// them all ¦ Förklara en kod: vad den betyder, varför den är viktig och hur felet rättas; utan kod
/// visas alla
#[derive(Args)]
#[command(
    visible_alias = "forklara",
    alias = "förklara",
    after_help = "gov explain unknown-reference\ngov explain 'no-*' -o md"
)]
pub struct Command {
    /// The code, as `gov validate` shows it ¦ Koden, som `gov kontrollera` visar den
    #[arg(value_name = "CODE")]
    code: Option<String>,
    #[command(flatten)]
    answering: Answering,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let format = command.answering.format()?;
    let text = match &command.code {
        None => explain::list(context.lang()).render(format, context.style),
        Some(code) => {
            known(code)?;
            let meant: Vec<_> = checks::all().filter(|check| checks::fits(code, check.code)).collect();
            match format {
                Format::Table => meant
                    .iter()
                    .map(|check| called(&explain::text(check, context.style), context.lang()))
                    .collect::<Vec<_>>()
                    .join("\n"),
                Format::Md => meant
                    .iter()
                    .map(|check| explain::markdown(check, context.lang()))
                    .collect::<Vec<_>>()
                    .join("\n"),
                _ => explain::of(meant, context.lang()).render(format, context.style),
            }
        }
    };
    Ok(written(ui.out.write_all(text.as_bytes()).and_then(|()| ui.out.flush()), DONE))
}

/// A page whose example calls the command by its name in the language: the pages run as they stand,
/// by the English one.
fn called(text: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return text.to_string();
    }
    let program = declared();
    let line = |line: &str| match line.strip_prefix("    $ ") {
        Some(called) => format!("    $ {}\n", command_line(&program, called, lang)),
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}
