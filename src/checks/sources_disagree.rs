//! Several sources say different days, or different numbers, of one thing; or a file says another
//! day than a decision or a reorganisation makes. Nothing is chosen: all are shown, and the
//! contradiction is told.

use crate::checks::winter_or_years::dates;
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::{Lang, both};
use crate::model::date::Date;
use crate::model::entity::{Entity, EntityId};
use crate::model::fact::{Fact, More};
use crate::model::number::Number;

pub const CHECK: Check =
    Check::new("sources-disagree", Level::Info, include_str!("../../docs/checks/sources-disagree.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let is = memchr::memmem::Finder::new("is:");
    for (id, entity) in scope.subjects() {
        diagnostics.extend(by_acts(scope, id, entity));
        // Few files have a value that several say.
        let text = scope.sources.files[entity.file.0 as usize].text().as_bytes();
        let is_list = |at: usize| matches!(text.get(at + 1), Some(b'1' | b'2'));
        if is.find(text).is_none() && !memchr::memchr_iter(b'[', text).any(is_list) {
            continue;
        }
        for fact in scope.model.facts(id) {
            let days = dates(&fact).into_iter().filter(|date| date.is_disputed());
            let days = days.map(|date| (date.span, [Lang::Sv, Lang::En].map(|lang| date.in_words(lang))));
            let numbers = numbers(&fact).filter(|number| number.is_disputed());
            let numbers =
                numbers.map(|number| (number.span, [Lang::Sv, Lang::En].map(|lang| number.in_words(lang))));
            let all: Vec<(Span, [String; 2])> = days.chain(numbers).collect();
            diagnostics.extend(all.into_iter().map(|(span, [sv, en])| {
                let message =
                    both(format!("källorna säger olika: {sv}"), format!("the sources disagree: {en}"));
                let help = both(
                    "är det ett fel i en källa, skriv det i dess `note`; annars kan båda stå kvar",
                    "if one source is wrong, say so in its `note`; otherwise leave both as they are",
                );
                CHECK.finding(Place { file: entity.file, span }, message).help(help)
            }));
        }
    }
}

/// Where what a file says of its beginning or its end is not what acts make of it.
fn by_acts(scope: &Scope<'_>, id: EntityId, entity: &Entity) -> Vec<Diagnostic> {
    let common = &entity.common;
    let own = [("from", common.from.as_ref()), ("to", common.to.as_ref())];
    if own.iter().all(|(_, date)| date.is_none()) {
        return Vec::new();
    }
    let (from, to) = scope.model.ends_of(id);
    let pairs = own.into_iter().zip([from, to]);
    let pairs = pairs.filter_map(|((key, own), made)| Some((key, own?, made?)));
    // What fits is as exact or more so.
    let fits = |own: &Date, made: &Date| own.earliest() <= made.earliest() && made.latest() <= own.latest();
    let unlike = pairs.filter(|(_, own, made)| !own.is_open() && !fits(own, made));
    let found = unlike.map(|(key, own, made)| {
        let [(sv, by_sv), (en, by_en)] =
            [Lang::Sv, Lang::En].map(|lang| (own.in_words(lang), made.in_words(lang)));
        let message = both(
            format!("`{key}` är {sv}, men med beslut och omorganisationer blir det {by_sv}"),
            format!("`{key}` is {en}, but decisions and reorganisations make it {by_en}"),
        );
        let help = both(
            "rätta det som är fel, eller ta bort datumet: beslutet säger det redan",
            "correct whichever is wrong, or leave out the date: the decision says it already",
        );
        CHECK.finding(Place { file: entity.file, span: own.span }, message).help(help)
    });
    found.collect()
}

fn numbers<'f>(fact: &'f Fact<'_>) -> impl Iterator<Item = &'f Number> {
    fact.more
        .iter()
        .filter_map(|(_, more)| if let More::Number(number) = more { Some(*number) } else { None })
}
