//! An area of which no source says who is responsible. It does not mean that nobody is.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::kind::Kind;

pub const CHECK: Check =
    Check::new("no-responsible", Level::Info, include_str!("../../docs/checks/no-responsible.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let areas = scope.subjects().filter(|(_, entity)| matches!(entity.kind, Kind::Area | Kind::Assignment));
    for (_, entity) in areas
        .filter(|(_, entity)| !entity.responsible().iter().any(|one| one.owns() && when::counts(&one.stated)))
    {
        let name = entity.name();
        let message = both(
            format!("ingen källa säger vem som ansvarar för {name}"),
            format!("no source says who is responsible for {name}"),
        );
        let place = Place { file: entity.file, span: entity.common.name.span };
        diagnostics.push(CHECK.finding(place, message));
    }
}
