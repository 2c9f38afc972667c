//! The text of a sheet: a file's, or what comes in.

use crate::acts::words::verb_of;
use crate::commands::{Problem, failure};
use crate::lang::both;
use std::fs::File;
use std::io::Read as _;

/// Reads a sheet; `-` is standard input. What is not UTF-8 is refused with its line.
pub fn read(name: &str) -> Result<String, Problem> {
    let can_not = |error: std::io::Error| {
        let help = match verb_of(name) {
            Some(_) => both(
                format!("efter verbet står vem eller vad: `gov registrera {name} \"Anna Ask\" …`"),
                format!("after the verb, say who or what: `gov record {name} \"Anna Ask\" …`"),
            ),
            None => both(
                "`gov registrera --words` visar vad ett blad kan säga",
                "`gov record --words` shows what a sheet can contain",
            ),
        };
        let message = match verb_of(name) {
            Some(_) if error.kind() == std::io::ErrorKind::NotFound => both(
                format!("efter `{name}` saknas vem eller vad det gäller"),
                format!("after `{name}`, whom or what it is about is missing"),
            ),
            _ => crate::commands::paths::unreadable(name, &error),
        };
        Problem { help: Some(help), ..failure(message) }
    };
    let mut bytes = Vec::new();
    match name {
        "-" => std::io::stdin().read_to_end(&mut bytes).map_err(can_not)?,
        path => File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).map_err(can_not)?,
    };
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let message = both(
            format!("kan inte läsa {name}: rad {line} är inte skriven i UTF-8"),
            format!("cannot read {name}: line {line} is not written in UTF-8"),
        );
        let help = both(
            "spara bladet som UTF-8 (i Anteckningar: Spara som, Kodning), eller: iconv -f cp1252 -t utf-8",
            "save the sheet as UTF-8 (in Notepad: Save as, Encoding), or: iconv -f cp1252 -t utf-8",
        );
        Problem { help: Some(help), ..failure(message) }
    })
}
