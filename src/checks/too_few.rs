//! Fewer entities of a kind in a region than the configuration says there are at least: a file was lost. It is said at the region's
//! name, as the configuration may be that of another revision.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::{Entity, EntityId};
use crate::model::kind::Kind;

const CODE: &str = "too-few";
pub const CHECK: Check = Check::new(CODE, Level::Error, include_str!("../../docs/checks/too-few.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for least in &scope.config.minimum {
        let model = scope.model;
        let Some((region, named)) = model.of_kind(Kind::Region).find(|(_, entity)| *entity.id == *least.region) else { continue };
        // A file with a fault may be one of this region; the fault is the finding.
        let counts = |at: usize, entity: &Entity| {
            entity.kind == least.kind && model.region_of(EntityId(at as u32)).map_or(!entity.faultless, |of| of == region)
        };
        let found = model.entities.iter().enumerate().filter(|(at, entity)| counts(*at, entity)).count();
        if found >= least.number {
            continue;
        }
        let (name, kind, number) = (named.name(), least.kind.folder(), least.number);
        let message = both(
            format!("{name} ska ha minst {number} i {kind}, men har {found}"),
            format!("{name} has to have at least {number} in {kind}, and has {found}"),
        );
        let help = both("lägg tillbaka det som saknas, eller ändra antalet i gov.toml", "put back what is missing, or change the number in gov.toml");
        let place = Place { file: named.file, span: named.common.name.span };
        diagnostics.push(Diagnostic::error(CODE, place, message).help(help));
    }
}
