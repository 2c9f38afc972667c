//! Fewer entities of a kind in a region than the configuration says there are at least: a file was
//! lost. It is said at the region's name, as the configuration may be that of another revision.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::entity::EntityId;
use crate::model::kind::Kind;

pub const CHECK: Check =
    Check::wide("too-few", Level::Error, include_str!("../../docs/checks/too-few.md"), run, |_| true);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for least in &scope.config.minimum {
        let model = scope.model;
        let Some((region, named)) =
            model.of_kind(Kind::Region).find(|(_, entity)| *entity.id == *least.region)
        else {
            continue;
        };
        // All of them, also what can't be read: what is hidden by a fault is not lost, and the
        // fault is the finding.
        let all = model.entities.iter().enumerate().filter(|(_, entity)| entity.kind == least.kind);
        let found = all.filter(|(at, _)| model.may_be_of(EntityId(*at as u32), region)).count();
        if found >= least.number {
            continue;
        }
        let (name, number) = (named.name(), least.number);
        let kind = if number == 1 { least.kind.name() } else { least.kind.plural() };
        let message = both(
            format!("{name} ska ha minst {number} {} men har {found}", kind.sv),
            format!("{name} must have at least {number} {}, but has {found}", kind.en),
        );
        let help = both(
            "lägg tillbaka det som saknas, eller ändra antalet i gov.toml",
            "put back what is missing, or change the number in gov.toml",
        );
        let place = Place { file: named.file, span: named.common.name.span };
        diagnostics.push(CHECK.finding(place, message).help(help));
    }
}
