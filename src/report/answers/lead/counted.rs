//! How much there is, where an answer is a list: what of it is not known is said at once.

use crate::lang::Lang;
use crate::query::compare::Compared;
use crate::query::count::{Because, Counted, NotYet};
use crate::query::gaps::Gap;
use crate::query::glossary::{Entry, Glossary, Sense};
use crate::query::points::PointRow;
use crate::query::reporting_lines::ReportingLines;
use crate::query::responsibilities::Duty;
use crate::query::rows::Rows;
use crate::query::stale::Aged;
use crate::report::answers::count as counted;
use crate::report::answers::glossary::sense as meaning;
use crate::report::answers::lead::{FEW, ends, few};
use crate::report::answers::not_yet;
use crate::report::answers::reporting_lines as of_lines;
use std::collections::BTreeSet;

/// So many of something: "1 uppgift", "3 uppgifter".
fn many(count: usize, words: [(&str, &str); 2], lang: Lang) -> String {
    let (sv, en) = if count == 1 { words[0] } else { words[1] };
    format!("{count} {}", lang.pick(sv, en))
}

pub fn points(rows: &Rows<'_, PointRow>, words: [(&str, &str); 2], lang: Lang) -> Option<String> {
    let all: Vec<(String, bool)> = rows.each(|row| (row.of.shown(lang), row.power.is_some())).collect();
    let powers = all.iter().filter(|(_, is_power)| *is_power).count();
    let tasks = all.len() - powers;
    let of: BTreeSet<String> = all.into_iter().map(|(of, _)| of).collect();
    let tasks = (tasks > 0).then(|| many(tasks, words, lang));
    let words = [("befogenhet", "power"), ("befogenheter", "powers")];
    let powers = (powers > 0).then(|| many(powers, words, lang));
    let all: Vec<String> = tasks.into_iter().chain(powers).collect();
    let said = format!("{}: {}", all.join(lang.pick(" och ", " and ")), few(of.into_iter().collect(), lang));
    (!all.is_empty()).then(|| ends(said))
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
    // Of one body its lines are the answer; of all there are too many.
    let mut told: Vec<String> = Vec::new();
    for line in answer.lines.iter().map(|line| of_lines::in_words(line, lang)) {
        if told.len() <= FEW && !told.contains(&line) {
            told.push(line);
        }
    }
    let is_all = told.len() <= FEW;
    told.truncate(FEW);
    let lines = match answer.about {
        // How many there are is said before.
        Some(_) => format!(
            "{lines}: {}{}",
            told.join("; "),
            if is_all { "" } else { lang.pick("; och fler", "; and more") }
        ),
        None => lines,
    };
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
        Some(term) => {
            // A text that has the word in it is no meaning that fits in a sentence.
            let is_told = |entry: &&Entry| entry.is_meaning && !matches!(entry.sense, Sense::Text { .. });
            let told = answer.entries.iter().filter(is_told).map(|entry| {
                let region = entry.region.as_ref().map(|region| format!(", {}", region.shown(lang)));
                format!("{}{}", meaning(&entry.sense, lang).text, region.unwrap_or_default())
            });
            let told: Vec<String> = told.collect();
            let told = match told.is_empty() {
                true => lang.pick(
                    "datamängden säger inte vad ordet betyder; var det används står nedan".to_string(),
                    "the data does not say what the term means; where it is used stands below".to_string(),
                ),
                false => few(told, lang),
            };
            ends(lang.pick(format!("”{term}”: {told}"), format!("“{term}”: {told}")))
        }
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
    let members = match (size.is_exact(), size.at_most, &size.perhaps) {
        (true, ..) => lang.pick(format!("I {body} ingår {least}."), format!("{least} sit in {body}.")),
        (false, Some(most), _) => lang.pick(
            format!("I {body} ingår minst {least} och högst {most}; exakt går inte att avgöra."),
            format!("At least {least} and at most {most} sit in {body}; exactly can't be decided."),
        ),
        (false, None, None) if least == 0 => match size.because.first() {
            Some(Because::NotYet(NotYet::Coming, sizes)) => {
                let sizes = not_yet::of_roles(sizes, lang);
                lang.pick(
                    format!("Ingen ingår i {body}; beslutade platser som inte har börjat: {sizes}."),
                    format!("Nobody sits in {body}; adopted seats that have not begun: {sizes}."),
                )
            }
            Some(Because::NotYet(NotYet::Proposed, sizes)) => {
                let sizes = not_yet::of_roles(sizes, lang);
                lang.pick(
                    format!("Hur många som ska ingå i {body} är bara föreslaget: {sizes}."),
                    format!("How many are to sit in {body} is only proposed: {sizes}."),
                )
            }
            _ => lang.pick(
                format!("Hur många som ingår i {body} går inte att avgöra."),
                format!("How many sit in {body} can't be decided."),
            ),
        },
        (false, None, Some((known, _))) if least == 0 => lang.pick(
            format!("Hur många som ingår i {body} går inte att avgöra; kända, kanske: {known}."),
            format!("How many sit in {body} can't be decided; known, perhaps: {known}."),
        ),
        (false, None, _) => lang.pick(
            format!("I {body} ingår minst {least}; hur många exakt går inte att avgöra."),
            format!("At least {least} sit in {body}; how many exactly can't be decided."),
        ),
    };
    let beside: Vec<String> = answer
        .beside
        .iter()
        .filter(|(_, size)| counted::is_counted(size))
        .map(|(role, size)| format!("{}: {}", counted::sort(*role, lang), counted::number(size, lang)))
        .collect();
    if beside.is_empty() {
        return Some(members);
    }
    // Those beside the members are there too: one number of the body is not all who are in it.
    let is_exact = size.is_exact() && answer.beside.iter().all(|(_, size)| size.is_exact());
    let (beside, (least, known)) = (beside.join("; "), answer.total);
    let total = match (is_exact, known > least) {
        (true, _) => lang.pick(format!("tillsammans {least}"), format!("{least} together")),
        (false, true) => lang.pick(
            format!("tillsammans minst {least}, och {known} med alla som är kända"),
            format!("together at least {least}, and {known} with all who are known"),
        ),
        (false, false) => {
            lang.pick(format!("tillsammans minst {least}"), format!("at least {least} together"))
        }
    };
    Some(lang.pick(
        format!("{members} Därtill {beside}; {total}."),
        format!("{members} Beside them {beside}; {total}."),
    ))
}
