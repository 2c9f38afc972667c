//! How old sources are.

use crate::lang::Lang;
use crate::query::When;
use crate::query::stale::Aged;
use crate::report::answers::lead::counted::many;
use crate::report::words;

/// More than can be seen at a glance.
const MANY: usize = 10;

pub fn stale(sources: &[Aged], when: &When, lang: Lang) -> Option<String> {
    let undated = sources.iter().filter(|source| source.age.is_none()).count();
    let all = many(sources.len(), [("källa", "source"), ("källor", "sources")], lang);
    let undated = match undated {
        0 => String::new(),
        1 => lang.pick(", varav 1 odaterad".to_string(), ", 1 of them undated".to_string()),
        2 if sources.len() == 2 => lang.pick(", båda odaterade".to_string(), ", both undated".to_string()),
        _ if undated == sources.len() => {
            lang.pick(", alla odaterade".to_string(), ", all undated".to_string())
        }
        _ => lang.pick(format!(", varav {undated} odaterade"), format!(", {undated} of them undated")),
    };
    // Of what is only known to be of some day or before nobody knows how old it is; the date tells
    // how sure the others are.
    let dated = sources.iter().filter_map(|source| Some((source.age?, source.date.as_ref()?, source)));
    let dated: Vec<_> = dated.filter(|(_, date, _)| !date.is_latest()).collect();
    let oldest = dated.into_iter().rev().max_by_key(|(age, ..)| *age);
    let oldest = oldest.map(|(years, date, source)| {
        let (name, age) = (source.source.shown(lang), words::age(date, years, when.day(), lang));
        let date = date.in_words(lang).replace(" (", ", ").replace(')', "");
        lang.pick(
            format!(" Äldst av de daterade: {name} ({date}; {age} gammal)."),
            format!(" The oldest of those with a date: {name} ({date}; {age} old)."),
        )
    });
    let oldest = oldest.unwrap_or_default();
    (!sources.is_empty()).then(|| format!("{all}{undated}{}.{oldest}", aged(sources, lang)))
}

/// Of many sources, how many are how old.
fn aged(sources: &[Aged], lang: Lang) -> String {
    if sources.len() <= MANY {
        return String::new();
    }
    let ages = || sources.iter().filter_map(|source| source.age);
    let old = ages().filter(|age| *age >= 10).count();
    let older = ages().filter(|age| (5..10).contains(age)).count();
    let young = ages().filter(|age| *age < 5).count();
    lang.pick(
        format!("; av de daterade är {old} minst 10 år gamla, {older} är 5–9 år och {young} är yngre"),
        format!("; of those with a date {old} are at least 10 years old, {older} are 5 to 9 years old, {young} are younger"),
    )
}
