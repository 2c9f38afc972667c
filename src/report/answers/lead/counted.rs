//! How much there is, where an answer is a list: what of it is not known is said at once.

use crate::lang::Lang;
use crate::query::compare::Compared;
use crate::query::count::Counted;
use crate::query::gaps::Gap;
use crate::query::glossary::Glossary;
use crate::query::points::PointRow;
use crate::query::reporting_lines::ReportingLines;
use crate::query::responsibilities::Duty;
use crate::query::rows::Rows;
use crate::query::stale::Aged;
use crate::report::answers::lead::{ends, few};
use std::collections::BTreeSet;

/// So many of something: "1 uppgift", "3 uppgifter".
fn many(count: usize, words: [(&str, &str); 2], lang: Lang) -> String {
    let (sv, en) = if count == 1 { words[0] } else { words[1] };
    format!("{count} {}", lang.pick(sv, en))
}

pub fn points(rows: &Rows<'_, PointRow>, words: [(&str, &str); 2], lang: Lang) -> Option<String> {
    let mut count = 0;
    let of: BTreeSet<String> = rows.each(|row| row.of.shown(lang)).inspect(|_| count += 1).collect();
    let said = format!("{}: {}", many(count, words, lang), few(of.into_iter().collect(), lang));
    (count > 0).then(|| ends(said))
}

pub fn responsibilities(rows: &Rows<'_, Duty>, lang: Lang) -> Option<String> {
    let (count, without) = rows
        .each(|row| row.owner.is_none())
        .fold((0, 0), |(count, without), nobody| (count + 1, without + usize::from(nobody)));
    let all = many(count, [("rad", "row"), ("rader", "rows")], lang);
    let said = match without {
        0 => format!("{all}."),
        _ => lang.pick(
            format!("{all}; i {without} anger källan ingen ansvarig."),
            format!("{all}; in {without} the source states nobody responsible."),
        ),
    };
    (count > 0).then_some(said)
}

pub fn reporting_lines(answer: &ReportingLines, lang: Lang) -> Option<String> {
    let lines = many(answer.lines.len(), [("linje", "line"), ("linjer", "lines")], lang);
    let unsure = answer.lines.iter().filter(|line| !line.basis.certainty.is_fact()).count();
    let tops = few(answer.tops().iter().map(|top| top.shown(lang)).collect(), lang);
    let tops = match tops.is_empty() {
        true => String::new(),
        false => lang.pick(format!("; överst: {tops}"), format!("; at the top: {tops}")),
    };
    let unsure = match unsure {
        0 => String::new(),
        _ => lang.pick(format!(", {unsure} bara föreslagna"), format!(", {unsure} only proposed")),
    };
    (!answer.lines.is_empty()).then(|| ends(format!("{lines}{unsure}{tops}")))
}

pub fn gaps(gaps: &[Gap], lang: Lang) -> Option<String> {
    let mut sorts: Vec<(&'static str, usize)> = Vec::new();
    for gap in gaps {
        let sort = crate::report::answers::gaps::lack(gap.lack, lang).0;
        match sorts.iter_mut().find(|(known, _)| *known == sort) {
            Some((_, count)) => *count += 1,
            None => sorts.push((sort, 1)),
        }
    }
    let all = many(gaps.len(), [("lucka", "gap"), ("luckor", "gaps")], lang);
    let sorts: Vec<String> =
        sorts.iter().map(|(sort, count)| format!("{} {count}", sort.to_lowercase())).collect();
    (!gaps.is_empty()).then(|| format!("{all}: {}.", sorts.join(", ")))
}

pub fn compare(answer: &Compared, lang: Lang) -> Option<String> {
    let regions: BTreeSet<String> =
        answer.rows.iter().filter_map(|row| row.region.as_ref()).map(|region| region.shown(lang)).collect();
    let silent: Vec<String> = answer.silent.iter().map(|region| region.shown(lang)).collect();
    let silent = match silent.is_empty() {
        true => String::new(),
        false => lang.pick(
            format!(" Inga uppgifter om {}.", few(silent.clone(), lang)),
            format!(" Not described: {}.", few(silent.clone(), lang)),
        ),
    };
    let (theme, count) = (answer.theme.shown(lang), answer.rows.len());
    let regions = few(regions.into_iter().collect(), lang);
    (count > 0).then(|| {
        lang.pick(
            format!("Till temat {theme} hör {count} i {regions}.{silent}"),
            format!("{count} belong to the theme {theme}, in {regions}.{silent}"),
        )
    })
}

pub fn stale(sources: &[Aged], lang: Lang) -> Option<String> {
    let undated = sources.iter().filter(|source| source.age.is_none()).count();
    let oldest = sources.iter().filter_map(|source| Some((source.age?, source.source.shown(lang)))).max();
    let all = many(sources.len(), [("källa", "source"), ("källor", "sources")], lang);
    let oldest = oldest.map(|(years, name)| {
        lang.pick(
            format!("; den äldsta med känt datum är {name}, {years} år"),
            format!("; the oldest of a known date is {name}, {years} years"),
        )
    });
    let oldest = oldest.unwrap_or_default();
    (!sources.is_empty()).then(|| {
        lang.pick(
            format!("{all}, {undated} odaterade{oldest}."),
            format!("{all}, {undated} undated{oldest}."),
        )
    })
}

pub fn glossary(answer: &Glossary, lang: Lang) -> Option<String> {
    let uses = answer.entries.len();
    let said = match &answer.term {
        Some(term) => lang.pick(
            format!("”{term}” används på {uses} sätt eller ställen nedan."),
            format!("“{term}” is used in {uses} ways or places below."),
        ),
        None => lang.pick(format!("{uses} ord och användningar."), format!("{uses} terms and uses.")),
    };
    (uses > 0).then_some(said)
}

pub fn count(answer: &Counted, lang: Lang) -> Option<String> {
    let (body, size) = (answer.body.shown(lang), &answer.members);
    if size.because.is_empty() && size.at_least == 0 {
        return None;
    }
    let least = size.at_least;
    Some(match (size.is_exact(), size.at_most) {
        (true, _) => lang.pick(format!("I {body} ingår {least}."), format!("{least} sit in {body}.")),
        (false, Some(most)) => lang.pick(
            format!("I {body} ingår minst {least} och högst {most}; exakt går inte att avgöra."),
            format!("At least {least} and at most {most} sit in {body}; exactly can't be decided."),
        ),
        (false, None) => lang.pick(
            format!("I {body} ingår minst {least}; hur många exakt går inte att avgöra."),
            format!("At least {least} sit in {body}; how many exactly can't be decided."),
        ),
    })
}
