//! A decision that endorses, amends, repeals or replaces one that was made after it.

use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::both;
use crate::model::decision::{Decision, EFFECTS, EffectKind};
use crate::model::entity::{Detail, EntityId};
use crate::model::statement::say;

pub const CHECK: Check =
    Check::new("later-decision", Level::Error, include_str!("../../docs/checks/later-decision.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, entity) in scope.subjects() {
        let Detail::Decision(decision) = &entity.detail else { continue };
        let Some(own) = decision.date.as_ref() else { continue };
        for (target, span, verb) in builds_on(decision) {
            let other = scope.model.get(target);
            let Some(date) = other.decision().and_then(|other| other.date.as_ref()) else { continue };
            // Two of one year are in no order that is known, which is no fault.
            if date.is_open()
                || own.is_open()
                || date.latest() <= own.earliest()
                || (date.text == own.text && date.earliest() < date.latest())
            {
                continue;
            }
            let (certain, name) = (date.earliest() > own.latest(), other.name());
            let (sv, en) = if certain { ("är", "is") } else { ("är kanske", "may be") };
            let message = both(
                format!(
                    "beslutet ({}) {} ett som {sv} senare: {name} ({})",
                    own.in_both().sv,
                    verb.0,
                    date.in_both().sv
                ),
                format!(
                    "the decision ({}) {} one that {en} later: {name} ({})",
                    own.in_both().en,
                    verb.1,
                    date.in_both().en
                ),
            );
            let finding = CHECK.finding(Place { file: entity.file, span }, message);
            let finding = if certain { finding } else { finding.possible() };
            diagnostics.push(
                finding.related(Place { file: other.file, span: date.span }, both("dess datum", "its date")),
            );
        }
    }
}

/// The decisions that one builds on, where that is said, and how.
pub fn builds_on(decision: &Decision) -> Vec<(EntityId, Span, (String, String))> {
    let endorsed = decision
        .endorses
        .iter()
        .map(|one| (one.to, one.span, ("ställer sig bakom".to_string(), "endorses".to_string())));
    let old = decision.changes.iter().filter(|effect| {
        matches!(effect.kind, Some(EffectKind::Amends | EffectKind::Repeals | EffectKind::Replaces))
    });
    let changed = old.filter_map(|effect| {
        let word = say(EFFECTS, effect.kind?);
        Some((effect.target.to, effect.target.span, (word.sv, word.en)))
    });
    endorsed.chain(changed).filter_map(|(to, span, verb)| Some((to?, span, verb))).collect()
}
