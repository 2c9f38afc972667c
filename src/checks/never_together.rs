//! A statement about some that were never there at the same time: what it is about had ended before
//! one that it names began, or the other way round. It holds on no day, so no answer has it.

use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::fact::Statement;
use crate::model::time::Stretch;

pub const CHECK: Check =
    Check::new("never-together", Level::Error, include_str!("../../docs/checks/never-together.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        for statement in scope.statements(id).iter().filter(|statement| when::counts(statement.stated)) {
            let Some((one, other)) = apart(scope.model, statement) else { continue };
            let [first, then] = [one, other].map(|id| scope.model.get(id));
            let (key, ended, began) = (statement.key(), first.name(), then.name());
            let place = Place { file: entity.file, span: statement.stated.span };
            let message = both(
                format!("`{key}` gäller aldrig: {ended} upphörde innan {began} började"),
                format!("`{key}` never applies: {ended} ended before {began} began"),
            );
            let help = both(
                "kontrollera datumen, eller vilka uppgiften gäller",
                "check the dates, or who the statement is about",
            );
            let ends = [(first, &first.common.to), (then, &then.common.from)];
            let ends = ends.map(|(entity, date)| date.as_ref().map(|date| (entity.file, date.span)));
            let said = [both("det upphörde", "it ended"), both("det började", "it began")];
            let finding = CHECK.finding(place, message).help(help);
            diagnostics.push(ends.into_iter().zip(said).fold(finding, |finding, (end, said)| match end {
                Some((file, span)) => finding.related(Place { file, span }, said),
                None => finding,
            }));
        }
    }
}

/// Of those that a statement is about, one that had ended before another began. Dates of its own
/// that lie beside one of their lives are other checks', and so is what ends before it begins.
fn apart(model: &Model, statement: &Statement<'_>) -> Option<(EntityId, EntityId)> {
    statement.fact.about().next()?;
    let about = || std::iter::once(statement.fact.of).chain(statement.fact.about());
    let own = when::dated(statement.stated);
    // Of when it was seen nothing is asked: most hold, and are done with here.
    if !(Stretch { lives: model.lives_of(about()), ..own }).bounds().is_never() {
        return None;
    }
    let is_at_odds = |id: EntityId| {
        let life = model.life(id).bounds();
        life.is_never() || when::is_outside(own, life)
    };
    if own.is_backwards() || about().any(is_at_odds) || is_shorter_part(model, statement) {
        return None;
    }
    let with_hosts = about().flat_map(|id| [Some(id), model.host(id)]).flatten();
    let lives: Vec<_> = with_hosts.map(|id| (id, model.lifespan(id).bounds())).collect();
    let (first, _) =
        lives.iter().filter(|(_, life)| life.not_after.is_some()).min_by_key(|(_, life)| life.not_after)?;
    let (then, _) = lives.iter().max_by_key(|(_, life)| life.not_before)?;
    Some((*first, *then))
}

/// How long a part lasts beside its whole is another check's.
fn is_shorter_part(model: &Model, statement: &Statement<'_>) -> bool {
    let own = &model.get(statement.fact.of).common;
    statement.key() == "part_of" && (own.from.is_some() || own.to.is_some())
}
