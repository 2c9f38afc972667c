//! The name of somebody who is removed, where it still stands. No answer tells it, but whoever
//! reads the files does.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::kind::PERSON;

pub const CHECK: Check = Check::wide(
    "removed-name",
    Level::Warning,
    include_str!("../../docs/checks/removed-name.md"),
    run,
    |pair| pair.has_other(PERSON),
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let hiding = &scope.sources.hiding;
    if hiding.is_nothing() {
        return;
    }
    for (file, of) in scope.files() {
        let mut at = 0;
        let found = |span: Span, sv: &'static str, en: &'static str| {
            let help = both(
                "skriv om det utan namnet; räkna om kontrollsumman om det är en bevarad text",
                "write it without the name; for a kept text, update the checksum",
            );
            CHECK.finding(Place { file, span }, both(sv, en)).help(help)
        };
        if hiding.words(&of.path) != of.path {
            diagnostics.push(found(
                Span::default(),
                "filen heter som någon vars namn är borttaget",
                "the file is called as somebody whose name is removed",
            ));
        }
        for line in of.text().split_inclusive('\n') {
            let told = hiding.words(line);
            if told != line {
                let start = at + same(line.chars(), told.chars());
                let end = at + line.chars().count() as u32 - same(line.chars().rev(), told.chars().rev());
                diagnostics.push(found(
                    Span { start, end: end.max(start + 1) },
                    "här står namnet på någon vars namn är borttaget",
                    "the name of somebody whose name is removed stands here",
                ));
            }
            at += line.chars().count() as u32;
        }
    }
}

/// How many characters two texts begin with alike.
fn same(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> u32 {
    one.zip(other).take_while(|(one, other)| one == other).count() as u32
}
