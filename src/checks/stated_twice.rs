//! The same one in the same role twice at once: a seat, a responsibility, an assignment or a post.

use crate::checks::rivals::{self, Sort};
use crate::checks::{Check, Scope, when};
use crate::diagnostic::{Diagnostic, Level, Place};
use crate::lang::both;
use crate::model::date::Date;
use crate::model::entity::Entity;
use crate::model::having::Having;
use crate::model::rare::Rare;
use crate::model::statement::Relation;
use crate::model::value::Text;

pub const CHECK: Check =
    Check::new("stated-twice", Level::Error, include_str!("../../docs/checks/stated-twice.md"), run);

fn run<'m>(scope: &Scope<'m>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        let sort = |one: &Having<'m>| {
            let what = (one.role, one.relation, one.acting, one.on_behalf_of);
            // A body may have several seats, each in words of its own.
            let term = one.stated.term.as_ref().map(|term| term.as_str());
            Some(Sort { same: (one.who?.0, what, term), side: None::<()> })
        };
        for list in entity.having().into_iter().filter(|list| list.len() > 1) {
            let found = rivals::pairs(scope, id, &list, sort, |_, _| false);
            let first = both("den första", "the first");
            diagnostics.extend(rivals::told(&CHECK, entity, &found, &first, |pair, days| {
                let name = pair.later.who.map_or("", |(id, _)| scope.model.get(id).name());
                let (sv, en) =
                    when::verb(&pair.fault, ("står", "is stated"), ("står kanske", "may be stated"));
                both(
                    format!("{name} {sv} två gånger med samma roll {}", days.sv),
                    format!("{name} {en} twice in the same role {}", days.en),
                )
            }));
        }
        identical(scope, entity, diagnostics);
    }
}

fn text(text: &Rare<Text>) -> Option<&str> {
    text.as_ref().map(Text::as_str)
}

fn date(date: &Rare<Date>) -> Option<&str> {
    date.as_ref().map(|date| &*date.text)
}

/// Two entries of a relation that say the very same, but for where it is said.
fn identical<'m>(scope: &Scope<'m>, entity: &'m Entity, diagnostics: &mut Vec<Diagnostic>) {
    for (key, list) in entity.relations().into_iter().filter(|(_, list)| list.len() > 1) {
        // Of a part, and of the whole, and in other words: two that differ so both stand.
        let said = |one: &'m Relation| {
            let texts = (text(&one.purpose), text(&one.stated.condition), text(&one.stated.term));
            Some((one.party.named()?.0, texts, date(&one.stated.from), date(&one.stated.to)))
        };
        let mut all: Vec<_> =
            list.iter().enumerate().filter_map(|(at, one)| Some((said(one)?, at))).collect();
        all.sort_unstable();
        let same = all.chunk_by(|one, other| one.0 == other.0);
        let mut twice: Vec<[usize; 2]> =
            same.flat_map(|same| same[1..].iter().map(|later| [later.1, same[0].1])).collect();
        twice.sort_unstable();
        for [later, earlier] in twice.into_iter().map(|at| at.map(|at| &list[at])) {
            let name = later.party.named().map_or("", |(id, _)| scope.model.get(id).name());
            let message = both(
                format!("samma uppgift om {name} står två gånger under `{key}`"),
                format!("the same statement about {name} is made twice under `{key}`"),
            );
            let place = |one: &Relation| Place { file: entity.file, span: one.stated.span };
            diagnostics.push(
                CHECK.finding(place(later), message).related(place(earlier), both("den första", "the first")),
            );
        }
    }
}
