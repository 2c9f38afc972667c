//! Something that is only implied, without the reason why it is thought so.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::statement::Certainty;

pub const CHECK: Check = Check::new(
    "implied-without-note",
    Level::Error,
    include_str!("../../docs/checks/implied-without-note.md"),
    run,
);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let mut note = |span: Span| {
            let message = both("underförstått, men utan skäl", "marked as implied, but with no reason");
            let help = both(
                "skriv i `note` vad i källan det bygger på",
                "write in `note` what in the source it rests on",
            );
            diagnostics.push(CHECK.finding(Place { file: entity.file, span }, message).help(help));
        };
        if entity.common.certainty == Some(Certainty::Implied) && entity.common.note.is_none() {
            note(entity.common.name.span);
        }
        for statement in scope.statements(id) {
            if statement.stated.certainty() == Certainty::Implied && statement.stated.note.is_none() {
                note(statement.stated.span);
            }
        }
    }
}
