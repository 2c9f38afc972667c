//! What a new data set is to have: as the command line says and, on a terminal, as whoever sits
//! there says.

use crate::commands::init::Command;
use crate::commands::init::ci::Host;
use crate::commands::init::set::{NATIONAL, Set};
use crate::commands::{Context, Problem, Ui, failure};
use crate::lang::{Both, both};
use crate::report;
use crate::sources::embedded;
use std::io::{IsTerminal as _, Write as _};

pub struct Wanted {
    pub region: Option<String>,
    pub with: Option<Set>,
    pub ci: Option<Host>,
}

impl Wanted {
    pub fn of(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<Wanted, Problem> {
        let is_asked = !command.writing.yes
            && !command.writing.dry_run
            && ui.width.is_some()
            && std::io::stdin().is_terminal();
        let mut ask = |given: bool, question: Both| match is_asked && !given {
            true => answer(&question, context, ui),
            false => None,
        };
        let region = ask(
            command.region.is_some(),
            both(
                "Vilken region gäller datamängden? Dess namn, eller bara Enter: ",
                "Which region is the data about? Its name, or just Enter: ",
            ),
        );
        let region = region.or(command.region.clone()).map(|name| name.trim().to_string());
        let has_national = !embedded::national().files.is_empty();
        let with = ask(
            command.with.is_some() || !has_national,
            both(
                "Ska den nationella strukturen med, som alla regioner delar? [J/n] ",
                "Take in the national structure, which all regions share? [Y/n] ",
            ),
        );
        let is_yes = |answer: &str| matches!(answer.to_lowercase().as_str(), "" | "j" | "ja" | "y" | "yes");
        let with = match (&command.with, with) {
            (Some(word), _) => Some(Set::named(word)?),
            (None, Some(answer)) if is_yes(&answer) => Some(Set::named(NATIONAL)?),
            (None, _) => None,
        };
        let ci = ask(
            command.ci.is_some(),
            both("Filer för CI: github, gitlab eller inga? ", "Files for CI: github, gitlab or none? "),
        );
        let ci = match (command.ci, ci.as_deref().map(str::to_lowercase).as_deref()) {
            (Some(host), _) => Some(host),
            (None, Some("github")) => Some(Host::Github),
            (None, Some("gitlab")) => Some(Host::Gitlab),
            (None, None | Some("" | "inga" | "ingen" | "nej" | "n" | "none" | "no")) => None,
            (None, Some(other)) => {
                let message = both(
                    format!("okänt svar `{other}`, så inget skrevs"),
                    format!("unknown answer `{other}`, so nothing was written"),
                );
                let help = both("svara github, gitlab eller inga", "answer github, gitlab or none");
                return Err(Problem { help: Some(help), ..failure(message) });
            }
        };
        Ok(Wanted { region: region.filter(|name| !name.is_empty()), with, ci })
    }
}

/// What somebody answers, without the space around it.
fn answer(question: &Both, context: &Context, ui: &mut Ui<'_>) -> Option<String> {
    let asked = report::fit(question.get(context.lang()), ui.width);
    let _ = ui.err.write_all(asked.as_bytes()).and_then(|()| ui.err.flush());
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).ok()?;
    Some(line.trim().to_string())
}
