//! How much there is, where an answer is a list: what of it is not known is said at once.

use crate::lang::{Lang, both};
use crate::model::entity::EntityId;
use crate::model::kind::Kind;
use crate::model::statement::Certainty;
use crate::query::compare::Compared;
use crate::query::gaps::{Gap, Lack, State};
use crate::query::glossary::{Entry, Glossary, Sense};
use crate::query::points::PointRow;
use crate::query::rows::Rows;
use crate::report::answers::glossary::{parts, sense as meaning};
use crate::report::answers::lead::{FEW, ends, few};
use crate::report::answers::sense::sense;
use crate::report::{phrase, words};
use std::collections::BTreeSet;

/// So many of something: "1 uppgift", "3 uppgifter".
pub(super) fn many(count: usize, words: [(&str, &str); 2], lang: Lang) -> String {
    let (sv, en) = if count == 1 { words[0] } else { words[1] };
    format!("{count} {}", lang.pick(sv, en))
}

/// Letters of what is told of tasks and powers in a sentence, at most.
const LONG: usize = 240;

/// Standing tasks and powers: of one body or post what they are, too.
pub fn mandates(rows: &Rows<'_, PointRow>, words: [(&str, &str); 2], lang: Lang) -> Option<String> {
    let counted = points(rows, words, lang)?;
    let one = |row: PointRow| {
        let is_power = row.power.is_some();
        let marks = phrase::marks_of(&row.basis).plain(lang);
        let marks = if marks.is_empty() { marks } else { format!(" ({marks})") };
        let limit = row.power.as_ref().and_then(|says| says.power.as_ref()?.up_to.clone());
        let limit = limit.map(|up_to| lang.pick(format!(", högst {up_to}"), format!(", at most {up_to}")));
        let sense = row.power.as_ref().map(|says| format!("{}: ", sense(says.sense).1.get(lang)));
        let words = row.power.as_ref().and_then(|says| says.power.as_ref()?.words().next());
        let text = words.unwrap_or(&row.text).trim_end_matches('.');
        // "vid behov" makes it another power.
        let hedges: String = row.basis.hedges.iter().map(|hedge| format!("; {hedge}")).collect();
        let (sense, limit) = (sense.unwrap_or_default(), limit.unwrap_or_default());
        let told = format!("{sense}{text}{limit}{hedges}{marks}");
        (row.of.at, is_power, told)
    };
    let all: Vec<(EntityId, bool, String)> = rows.each(one).collect();
    let of_one = all.iter().all(|(of, ..)| *of == all[0].0);
    let said = |is_told: fn(bool) -> bool| {
        let told = all.iter().filter(|(_, is_power, _)| is_told(*is_power)).map(|(.., told)| told.clone());
        few(told.collect(), lang)
    };
    // Tasks may be as long as a page: what may be done is then told alone.
    let told = [said(|_| true), said(|is_power| is_power)].into_iter();
    let mut told = told.filter(|told| !told.is_empty() && told.chars().count() <= LONG);
    Some(match told.next().filter(|_| of_one) {
        Some(told) => format!("{counted} {}", words::capital(&ends(told))),
        None => counted,
    })
}

pub fn points(rows: &Rows<'_, PointRow>, words: [(&str, &str); 2], lang: Lang) -> Option<String> {
    let all: Vec<(String, bool, Certainty)> =
        rows.each(|row| (row.of.shown(lang), row.power.is_some(), row.basis.certainty)).collect();
    let powers = all.iter().filter(|(_, is_power, _)| *is_power).count();
    let tasks = all.len() - powers;
    // What is only an example, or a proposal, is counted with the others, and said to be that.
    let only = |wanted| all.iter().filter(|(_, is_power, sure)| !is_power && *sure == wanted).count();
    let only = [
        (only(Certainty::Example), [("ett exempel", "an example"), ("exempel", "examples")]),
        (only(Certainty::Proposed), [("en föreslagen", "proposed"), ("föreslagna", "proposed")]),
    ];
    let only: Vec<String> = only
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| match (count, words) {
            (1, [(sv, en), _]) => lang.pick(sv.to_string(), format!("1 of them {en}")),
            (_, [_, (sv, en)]) => lang.pick(format!("{count} {sv}"), format!("{count} of them {en}")),
        })
        .collect();
    let only = match only.is_empty() {
        true => String::new(),
        false => format!(" ({}{})", lang.pick("varav ", ""), only.join(", ")),
    };
    let of: BTreeSet<String> = all.into_iter().map(|(of, ..)| of).collect();
    let tasks = (tasks > 0).then(|| format!("{}{only}", many(tasks, words, lang)));
    let words = [("befogenhet", "power"), ("befogenheter", "powers")];
    let powers = (powers > 0).then(|| many(powers, words, lang));
    let all: Vec<String> = tasks.into_iter().chain(powers).collect();
    let all = all.join(lang.pick(" och ", " and "));
    let is_one = of.len() == 1;
    let of = few(of.into_iter().collect(), lang);
    let said = match is_one {
        true => lang.pick(format!("{of} har {all}"), format!("{of} has {all}")),
        false => lang.pick(format!("{all}, för: {of}"), format!("{all}, for: {of}")),
    };
    (!all.is_empty()).then(|| ends(said))
}

pub fn gaps(gaps: &[Gap], lang: Lang) -> Option<String> {
    let mut sorts: Vec<(Lack, usize)> = Vec::new();
    for gap in gaps {
        let sort = gap.lack;
        match sorts.iter_mut().find(|(known, _)| *known == sort) {
            Some((_, count)) => *count += 1,
            None => sorts.push((sort, 1)),
        }
    }
    let all = many(gaps.len(), [("lucka", "gap"), ("luckor", "gaps")], lang);
    let sorts: Vec<String> = sorts.iter().map(|(lack, count)| lacking(*lack, *count, lang)).collect();
    let region = crate::report::answers::gaps::one_region(gaps);
    let region = region.map(|region| format!(" {} {}", lang.pick("i", "in"), region.shown(lang)));
    let region = region.unwrap_or_default();
    // That a source says that nobody is there is another thing than that none says who is.
    let vacant = gaps.iter().filter(|gap| gap.state == State::StatedVacant).count();
    let vacant = match vacant {
        0 => String::new(),
        // Of several sorts of gaps it would not be said which one is vacant.
        _ if sorts.len() > 1 => String::new(),
        // Of few posts it is said which.
        1..=FEW if gaps.iter().all(|gap| gap.lack == Lack::Holder) => {
            let named = gaps.iter().filter(|gap| gap.state == State::StatedVacant);
            let named = words::and(&named.map(|gap| gap.of.shown(lang)).collect::<Vec<_>>(), lang);
            let stated = if vacant == 1 { "angiven som vakant" } else { "angivna som vakanta" };
            lang.pick(format!("; {stated}: {named}"), format!("; stated vacant: {named}"))
        }
        _ if vacant == gaps.len() => String::new(),
        1 => lang.pick(", varav 1 angiven som vakant", ", 1 of them stated vacant").to_string(),
        _ => lang.pick(
            format!(", varav {vacant} angivna som vakanta"),
            format!(", {vacant} of them stated vacant"),
        ),
    };
    (!gaps.is_empty()).then(|| format!("{all}{region}: {}{vacant}.", sorts.join(", ")))
}

/// How many lack what, as one says it.
fn lacking(lack: Lack, count: usize, lang: Lang) -> String {
    let one = |one: &'static str, many: &'static str| if count == 1 { one } else { many };
    let said = match lack {
        Lack::Owner => lang.pick("utan ansvarig", "with nobody responsible"),
        Lack::Holder => lang.pick(
            one("befattning utan innehavare", "befattningar utan innehavare"),
            one("post without a holder", "posts without a holder"),
        ),
        Lack::Chair => lang.pick("utan ordförande", "without a chair"),
        Lack::Host => lang.pick("utan värd", "without a host"),
        Lack::Members => lang.pick("utan ledamöter", "without members"),
        Lack::Seat => lang.pick(one("tom plats", "tomma platser"), one("empty seat", "empty seats")),
        Lack::Post => lang.pick(
            one("person utan känd befattning", "personer utan känd befattning"),
            one("person whose post is not known", "people whose posts are not known"),
        ),
        Lack::Outcome => lang.pick("utan känt utfall", "with no known outcome"),
        Lack::Date => lang.pick("utan dag", "without a date"),
        Lack::Paragraph => lang.pick("utan paragraf", "without an item (§)"),
        Lack::Number => lang.pick("utan diarienummer", "without a registry number"),
        Lack::Source => lang.pick("utan källa", "without a source"),
        Lack::Lines => lang.pick("utan rader", "without lines"),
        Lack::Area => lang.pick(
            one("region utan områden", "regioner utan områden"),
            one("region without areas", "regions without areas"),
        ),
    };
    format!("{count} {said}")
}

pub fn compare(answer: &Compared, lang: Lang) -> Option<String> {
    let silent: Vec<String> = answer.silent.iter().map(|region| region.shown(lang)).collect();
    let silent = match silent.len() {
        0 => String::new(),
        1..=FEW => {
            let silent = words::and(&silent, lang);
            lang.pick(
                format!(" Om detta i {silent} finns inga uppgifter."),
                format!(" No data on this in {silent}."),
            )
        }
        many => lang.pick(
            format!(" Om detta i {many} regioner finns inga uppgifter."),
            format!(" No data on this in {many} regions."),
        ),
    };
    let (theme, count) = (answer.theme.shown(lang), answer.rows.len());
    let kinds: BTreeSet<Kind> = answer.rows.iter().map(|row| row.entity.kind).collect();
    // Sources have many words for areas; "programområde" is only one of them.
    let kind = |kind: Kind| match (kind, count) {
        (Kind::Area, 1) => both("område", "area"),
        (Kind::Area, _) => both("områden", "areas"),
        (kind, 1) => kind.name(),
        (kind, _) => kind.plural(),
    };
    let kinds: Vec<String> = kinds.into_iter().map(|one| kind(one).get(lang).to_string()).collect();
    let kinds = words::and(&kinds, lang);
    let mut places: Vec<(Option<String>, usize)> = Vec::new();
    for place in answer.rows.iter().map(|row| row.region.as_ref().map(|region| region.shown(lang))) {
        match places.last_mut() {
            Some((known, count)) if *known == place => *count += 1,
            _ => places.push((place, 1)),
        }
    }
    let mut told: Vec<String> = places
        .iter()
        .take(FEW)
        .map(|(place, own)| match (place, count) {
            (Some(region), 1) => lang.pick(format!("i {region}"), format!("in {region}")),
            (Some(region), _) => lang.pick(format!("{own} i {region}"), format!("{own} in {region}")),
            (None, 1) => lang.pick("inte i någon enskild region", "in no single region").to_string(),
            (None, _) => {
                lang.pick(format!("{own} inte i någon enskild region"), format!("{own} in no single region"))
            }
        })
        .collect();
    let more: usize = places.iter().skip(FEW).map(|(_, own)| own).sum();
    told.extend((more > 0).then(|| super::more(more, lang)));
    let places = words::and(&told, lang);
    (count > 0).then(|| {
        let belongs = if count == 1 { "belongs" } else { "belong" };
        lang.pick(
            format!("Till temat {theme} hör {count} {kinds}: {places}.{silent}"),
            format!("{count} {kinds} {belongs} to the theme {theme}: {places}.{silent}"),
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
                let region = region.unwrap_or_default();
                // What an editor has to say of it may be that no source says so.
                let is_noted = matches!(entry.sense, Sense::Name { .. }) && !entry.notes.is_empty();
                let see = lang.pick(" (se anmärkningen)", " (see the note)");
                let see = if is_noted { see } else { "" };
                // That the word is the name of what is called so says nothing but what that is.
                let said = match &entry.sense {
                    Sense::Name { entity, alias: None, .. } if entity.shown(lang) == *term => {
                        entity.kind.name().get(lang).to_string()
                    }
                    sense => meaning(sense, lang).text,
                };
                format!("{said}{region}{see}")
            });
            let told: Vec<String> = told.collect();
            let told = match told.is_empty() {
                true => lang.pick(
                    "datamängden säger inte vad ordet betyder; se nedan var det används".to_string(),
                    "the data does not say what the term means; see below for where it is used".to_string(),
                ),
                false => few(told, lang),
            };
            ends(lang.pick(format!("”{term}”: {told}"), format!("“{term}”: {told}")))
        }
        None => {
            let parts = parts(&answer.entries, lang);
            lang.pick(
                format!("{uses} ord och användningar: {parts}."),
                format!("{uses} terms and uses: {parts}."),
            )
        }
    };
    (uses > 0).then_some(said)
}
