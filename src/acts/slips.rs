//! What is said of a line of a sheet that can't be read.

use crate::acts::Fault;
use crate::acts::lines::Line;
use crate::acts::sheet::Said;
use crate::acts::words::seat_help;
use crate::lang::{Both, both};
use crate::model::nearest::suggestion;

pub(super) fn fault(line: &Line, message: Both) -> Fault {
    Fault { line: line.number, column: line.indent + 1, message, help: None }
}

pub(super) fn unknown(line: &Line, word: &str, near: Option<&str>) -> Fault {
    let message = both(format!("okänt ord `{word}`"), format!("unknown word `{word}`"));
    Fault { help: near.map(suggestion).or_else(|| seat_help(word)), ..fault(line, message) }
}

/// A verb where a key may stand.
pub(super) fn no_dash(line: &Line) -> Fault {
    let message = both("en händelse börjar längst ut med `- `", "an act begins at the margin with `- `");
    let act = format!("- {}", line.text);
    Fault { help: Some(both(format!("skriv `{act}`"), format!("write `{act}`"))), ..fault(line, message) }
}

/// Nothing that is written is left out without a word.
pub(super) fn belongs_to_none(line: &Line) -> Fault {
    let message =
        both("raden hör inte till någon händelse eller nyckel", "the line does not belong to any act or key");
    let help =
        both("en händelse börjar längst ut: `- verb: vad`", "an act begins at the margin: `- verb: what`");
    Fault { help: Some(help), ..fault(line, message) }
}

/// Below `acts:` each act begins with a dash.
pub(super) fn no_act(line: &Line) -> Fault {
    let message = both(
        "under `händelser:` börjar varje händelse med `- `, på en egen rad",
        "below `acts:` each act begins with `- `, on a line of its own",
    );
    let help = both("skriv `  - verb: vad` på nästa rad", "write `  - verb: what` on the next line");
    Fault { help: Some(help), ..fault(line, message) }
}

/// A key that says nothing would be left out without a word.
pub(super) fn empty(said: &Said) -> Fault {
    let [sv, en] = [said.key.words[0], said.key.words.get(1).unwrap_or(&said.key.words[0])];
    let message = both(format!("`{sv}:` säger inget"), format!("`{en}:` says nothing"));
    let help = both("skriv vad den säger, eller stryk den", "write what it says, or leave it out");
    Fault { line: said.line, column: 3, message, help: Some(help) }
}

pub(super) fn twice(line: &Line, first: usize) -> Fault {
    let message = both(
        format!("nyckeln står redan på rad {first}"),
        format!("the key is already there, on line {first}"),
    );
    let help = both(
        "skriv flera på en rad med `;` emellan, eller var och en under nyckeln, på en egen rad med sin \
         hakparentes: `  - vad [12]`",
        "put several on one line with `;` between them, or each below the key, on a line of its own with \
         its bracket: `  - what [12]`",
    );
    Fault { help: Some(help), ..fault(line, message) }
}

/// Of two brackets one after the other only the last would be read.
pub(super) fn two_brackets(first: &str, last: &str) -> Slip {
    Slip {
        message: both("två hakparenteser efter varandra", "two brackets in a row"),
        help: both(
            format!("skriv allt i en, `[{first}, {last}]`"),
            format!("write all of it in one, `[{first}, {last}]`"),
        ),
    }
}

/// What is wrong with a part of a bracket, and what to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    message: Both,
    help: Both,
}

impl Slip {
    pub(super) fn new(message: Both, help: Both) -> Slip {
        Slip { message, help }
    }

    pub(super) fn no_date(text: &str) -> Slip {
        let message = both(
            format!("`{text}` är varken rad eller datum"),
            format!("`{text}` is neither a line nor a date"),
        );
        let help = both(
            "skriv `12`, `12-18`, `2026-04-01`, `från 2026-04-01`, `t.o.m. 2026-12-31` eller `år 2022`",
            "write `12`, `12-18`, `2026-04-01`, `from 2026-04-01`, `to 2026-12-31` or `year 2022`",
        );
        Slip { message, help }
    }

    pub(super) fn no_amount(text: &str) -> Slip {
        let message = both(
            format!("`{text}` är inget belopp: ett tal och en enhet"),
            format!("`{text}` is no amount: a number and a unit"),
        );
        let help = both(
            "skriv `högst 100 000 kronor`, `högst 2,5 miljoner kronor` eller `högst fem prisbasbelopp`",
            "write `at most 100 000 kronor`, `at most 2,5 miljoner kronor` or `at most five prisbasbelopp`",
        );
        Slip { message, help }
    }

    /// Of two days one would be lost.
    pub(super) fn two_days(text: &str) -> Slip {
        let message = both(
            format!("`{text}` säger en annan dag än det som står före"),
            format!("`{text}` gives another day than what stands before it"),
        );
        let help = both(
            "skriv `från 2026-04-01` för den första dagen och `t.o.m. 2026-12-31` för den sista",
            "write `from 2026-04-01` for the first day and `to 2026-12-31` for the last",
        );
        Slip { message, help }
    }

    pub(super) fn at(self, line: usize, column: usize) -> Fault {
        Fault { line, column, message: self.message, help: Some(self.help) }
    }
}
