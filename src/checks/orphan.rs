//! A person, a post, a source or a theme that nothing names: left behind, or forgotten where it
//! belongs.

use crate::checks::when::FaultyTexts;
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::kind::{Kind, PERSON, POST, SOURCE, THEME};
use std::sync::LazyLock;

pub const CHECK: Check =
    Check::new("orphan", Level::Warning, include_str!("../../docs/checks/orphan.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let faulty = LazyLock::new(|| FaultyTexts::of(scope));
    for (id, entity) in
        scope.subjects().filter(|(_, entity)| (PERSON | POST | SOURCE | THEME) & entity.kind.bit() != 0)
    {
        // A post that says who holds it, or what it does, and a document known through another one,
        // say something by themselves.
        if !model.statements(id).is_empty()
            || (entity.kind == Kind::Source && !entity.common.sources.is_empty())
        {
            continue;
        }
        // Who somebody is not, or perhaps is, gives them no place.
        if model
            .edges_to(id)
            .iter()
            .any(|edge| edge.from != id && !matches!(edge.key, "not_same_as" | "perhaps_same_as"))
        {
            continue;
        }
        // A file with faults may be the one that names it.
        if faulty.may_name(entity) {
            continue;
        }
        let (name, kind) = (entity.name(), entity.kind.name());
        let message = both(
            format!("inget i datamängden nämner {name} ({})", kind.sv),
            format!("nothing in the data mentions {name} ({})", kind.en),
        );
        let help = both(
            "skriv id:t där det hör hemma (det kan vara felstavat där); hör det ingenstans hemma, ta bort filen",
            "add the id where it belongs (it may be misspelt there); if it belongs nowhere, remove the file",
        );
        diagnostics.push(
            CHECK.finding(Place { file: entity.file, span: entity.common.name.span }, message).help(help),
        );
    }
}
