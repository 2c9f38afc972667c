//! How many lines there are between bodies, and of which sort.

use crate::lang::Lang;
use crate::model::statement::Certainty;
use crate::query::reporting_lines::ReportingLines;
use crate::report::answers::lead::counted::many;
use crate::report::answers::lead::{FEW, ends, few};
use crate::report::answers::reporting_lines as of_lines;
use crate::report::words;
use std::collections::BTreeSet;

pub fn reporting_lines(answer: &ReportingLines, lang: Lang) -> Option<String> {
    let lines = many(answer.lines.len(), [("linje", "line"), ("linjer", "lines")], lang);
    // Of one body its lines are the answer; of all there are too many.
    let all: BTreeSet<String> = answer.lines.iter().map(|line| of_lines::in_words(line, lang)).collect();
    let mut told: Vec<String> = Vec::new();
    for line in answer.lines.iter().map(|line| of_lines::in_words(line, lang)) {
        if told.len() < FEW && !told.contains(&line) {
            told.push(line);
        }
    }
    let is_all = all.len() <= FEW;
    let lines = match answer.about {
        // How many there are is said before.
        Some(_) => format!(
            "{lines}: {}{}",
            told.join("; "),
            if is_all {
                String::new()
            } else {
                let more = all.len() - FEW;
                format!("; {}", super::and_more(more, lang))
            }
        ),
        None => {
            let region = answer.region.as_ref();
            let region = region.map(|region| format!(" {} {}", lang.pick("i", "in"), region.shown(lang)));
            format!("{lines}{}{}", region.unwrap_or_default(), verbs(answer, lang))
        }
    };
    let of = |is: fn(Certainty) -> bool| answer.lines.iter().filter(|line| is(line.basis.certainty)).count();
    let rejected = of(Certainty::never_was);
    let unsure = of(|certainty| !certainty.is_fact()) - rejected;
    let tops = few(answer.tops().iter().map(|top| top.shown(lang)).collect(), lang);
    let tops = match tops.is_empty() {
        true => String::new(),
        false => lang.pick(format!("; överst: {tops}"), format!("; at the top: {tops}")),
    };
    let count = |count: usize, sv: &str, en: &str| match count {
        0 => String::new(),
        _ => format!(", {count} {}", lang.pick(sv, en)),
    };
    let unsure = count(unsure, "bara föreslagna", "only proposed") + &count(rejected, "avslagna", "rejected");
    (!answer.lines.is_empty()).then(|| ends(format!("{lines}{unsure}{tops}")))
}

/// Of many lines how many there are of each sort, the most first.
fn verbs(answer: &ReportingLines, lang: Lang) -> String {
    if answer.lines.len() <= FEW {
        return String::new();
    }
    let mut sorts: Vec<(&'static str, usize)> = Vec::new();
    for line in &answer.lines {
        let said = of_lines::verb(line.verb, lang);
        match sorts.iter_mut().find(|(known, _)| *known == said) {
            Some((_, count)) => *count += 1,
            None => sorts.push((said, 1)),
        }
    }
    sorts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let told = |(said, count): &(&str, usize)| format!("{} {count}", words::quoted(said, lang));
    format!(": {}", sorts.iter().map(told).collect::<Vec<_>>().join(", "))
}
