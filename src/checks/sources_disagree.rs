//! Several sources say different days, or different numbers, of one thing. Nothing is chosen: all
//! are shown, and the contradiction is told.

use crate::checks::winter_or_years::dates;
use crate::checks::{Check, Scope};
use crate::diagnostic::{Diagnostic, Level, Place, Span};
use crate::lang::{Lang, both};
use crate::model::fact::{Fact, More};
use crate::model::number::Number;

pub const CHECK: Check =
    Check::new("sources-disagree", Level::Info, include_str!("../../docs/checks/sources-disagree.md"), run);

fn run(scope: &Scope<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entity) in scope.subjects() {
        // Few files have a value that several say.
        let text = scope.sources.files[entity.file.0 as usize].text();
        if !["is:", "[1", "[2"].iter().any(|sign| text.contains(sign)) {
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

fn numbers<'f>(fact: &'f Fact<'_>) -> impl Iterator<Item = &'f Number> {
    fact.more
        .iter()
        .filter_map(|(_, more)| if let More::Number(number) = more { Some(*number) } else { None })
}
