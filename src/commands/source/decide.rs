//! What somebody has decided of lines that a newer copy of a text has no more: `--accept L12=L14`,
//! `--drop L12`, and the same of one file's citations alone, `ID:L12`.

use crate::commands::{Problem, failure};
use crate::lang::both;
use crate::model::reference::lines_of;
use crate::texts::follow::Lines;
use std::cell::Cell;

/// A decision, and whether there was anything to decide.
struct Decision {
    id: Option<String>,
    lines: Lines,
    /// Where it stands now; `None` is that it goes.
    now: Option<Lines>,
    said: String,
    is_used: Cell<bool>,
}

pub struct Decisions(Vec<Decision>);

impl Decisions {
    pub fn read(accept: &[String], drop: &[String], last_line: usize) -> Result<Decisions, Problem> {
        let mut decisions = Vec::new();
        for said in accept {
            let (what, now) = said.split_once('=').ok_or_else(|| wrong(said, "L12=L14"))?;
            let now = lines_of(now).ok_or_else(|| wrong(said, "L12=L14"))?;
            if now.0 == 0 || now.1 < now.0 || now.1 > last_line {
                let message = both(
                    format!("`{said}`: den nya texten har inte de raderna (den har {last_line})"),
                    format!("`{said}`: the new text does not have those lines (it has {last_line})"),
                );
                return Err(failure(message));
            }
            decisions.push(decision(what, Some(now), said)?);
        }
        for said in drop {
            decisions.push(decision(said, None, said)?);
        }
        Ok(Decisions(decisions))
    }

    /// What is decided of the lines as an entity cites them. What is said of the entity goes before
    /// what is said of all.
    pub fn of(&self, id: &str, lines: Lines) -> Option<Option<Lines>> {
        let fits = |decision: &&Decision| {
            decision.lines == lines && decision.id.as_deref().is_none_or(|own| own == id)
        };
        let fitting = self.0.iter().filter(fits).max_by_key(|decision| decision.id.is_some())?;
        fitting.is_used.set(true);
        Some(fitting.now)
    }

    /// A decision of something that needs none was meant for something else.
    pub fn refuse_unused(&self) -> Result<(), Problem> {
        let Some(unused) = self.0.iter().find(|decision| !decision.is_used.get()) else { return Ok(()) };
        let said = &unused.said;
        let problem = failure(both(
            format!("`{said}`: där finns inget att avgöra"),
            format!("`{said}`: there is nothing to decide there"),
        ));
        let help = both(
            "utan --accept och --drop räknas upp vad som ska avgöras",
            "without --accept and --drop, what is to be decided is listed",
        );
        Err(Problem { help: Some(help), ..problem })
    }
}

fn decision(what: &str, now: Option<Lines>, said: &str) -> Result<Decision, Problem> {
    let (id, lines) = match what.rsplit_once(':') {
        Some((id, lines)) => (Some(id.to_string()), lines),
        None => (None, what),
    };
    let example = if now.is_some() { "L12=L14" } else { "L12" };
    let lines = lines_of(lines).ok_or_else(|| wrong(said, example))?;
    Ok(Decision { id, lines, now, said: said.to_string(), is_used: Cell::new(false) })
}

fn wrong(said: &str, example: &str) -> Problem {
    failure(both(
        format!("`{said}` går inte att förstå: skriv {example}, eller ID:{example} för en enda fil"),
        format!("`{said}` can't be understood: write {example}, or ID:{example} for one file"),
    ))
}
