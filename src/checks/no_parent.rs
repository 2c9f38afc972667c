//! A body from which no way leads up to a region or an organisation: it hangs in the air.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::{BODY, Kind, Kinds};
use crate::model::pair::{Pair, Side};

pub const CHECK: Check =
    Check::wide("no-parent", Level::Info, include_str!("../../docs/checks/no-parent.md"), run, is_moved);

/// Where a way upwards may end.
const TOPS: Kinds = Kind::Region.bit() | Kind::Organisation.bit();

/// Whether something that is there in both of two revisions belongs somewhere in one only: so may
/// all that is below it.
fn is_moved(pair: &Pair<'_>) -> bool {
    let is_there = |id: &&EntityId| !pair.sides().iter().any(|side| side.model.get(**id).is_absent());
    let is_below = |side: &Side<'_>, id: EntityId| side.model.is_below_any(id, TOPS);
    pair.others.iter().filter(is_there).any(|id| is_below(&pair.before, *id) != is_below(&pair.after, *id))
}

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let model = scope.model;
    let belongs = (!scope.is_focused()).then(|| model.below_any(TOPS));
    let belongs = |id: EntityId| {
        belongs.as_ref().map_or_else(|| model.is_below_any(id, TOPS), |belongs| belongs[id.0 as usize])
    };
    for (id, entity) in scope.subjects().filter(|(_, entity)| BODY & entity.kind.bit() != 0) {
        if belongs(id) || points_nowhere(entity) {
            continue;
        }
        let name = entity.name();
        let message = both(
            format!("inget knyter {name} till en region eller organisation ovanför"),
            format!("nothing connects {name} to a region or organisation above it"),
        );
        let help = both(
            "skriv `part_of`, eller `attached_to`, om källan säger vad det hör till",
            "write `part_of`, or `attached_to`, if the source says what it belongs to",
        );
        diagnostics.push(
            CHECK.finding(Place { file: entity.file, span: entity.common.name.span }, message).help(help),
        );
    }
}

/// Whether some tie upwards has an id that is nobody's: that is the finding.
fn points_nowhere(entity: &Entity) -> bool {
    let ties = entity.body().map_or(&[][..], |body| &body.part_of);
    ties.iter().any(|tie| tie.party.named().is_none() && tie.party.described.is_none())
}
