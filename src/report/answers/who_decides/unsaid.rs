//! What matched, and of which no source says who decides, or that it decides anything.

use crate::find::How;
use crate::lang::Lang;
use crate::model::kind::{BODY_OR_POST, Kind, PROGRAMME};
use crate::query::who_decides::WhoDecides;
use crate::report::answers::who_decides::Row;
use crate::report::words;
use std::collections::BTreeMap;

/// What could decide something itself; of all else it is asked who decides about it.
fn decides(kind: Kind) -> bool {
    BODY_OR_POST & !PROGRAMME & kind.bit() != 0
}

/// That nothing is said of something: of who decides about it, or, where it could, that it decides.
pub fn text(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Group | Kind::SteeringGroup | Kind::WorkingGroup => lang.pick(
            "källan säger inte att gruppen beslutar om något",
            "the source does not say that the group decides anything",
        ),
        Kind::Post => lang.pick(
            "källan säger inte att befattningen beslutar om något",
            "the source does not say that the post decides anything",
        ),
        kind if decides(kind) => lang.pick(
            "källan säger inte att organet beslutar om något",
            "the source does not say that the body decides anything",
        ),
        Kind::Change => {
            lang.pick("källan säger inte vem som beslutade det", "the source does not say who decided it")
        }
        // Others decide nothing themselves.
        _ => lang.pick("källan säger inte vem som beslutar", "the source does not say who decides"),
    }
}

/// The rows that say only that, of what is decided about and of those who could decide.
fn apart<'r>(rows: &'r [Row<'r>]) -> [Vec<&'r Row<'r>>; 2] {
    let silent = rows.iter().filter(|row| row.is_silent());
    let (who, about) = silent.partition(|row| decides(row.subject.entity.kind));
    [about, who]
}

/// Of how many nothing is said, and which those are where that is told.
fn sentences(rows: [usize; 2], which: [String; 2], lang: Lang) -> Vec<String> {
    let ([about, who], [of_what, of_whom]) = (rows, which);
    let about = (about > 0).then(|| {
        lang.pick(
            format!("För {about} säger källorna inte vem som beslutar{of_what}."),
            format!("For {about} the sources do not say who decides{of_what}."),
        )
    });
    let who = (who > 0).then(|| {
        lang.pick(
            format!("Om {who} säger källorna inte att de beslutar om något{of_whom}."),
            format!("Of {who} the sources do not say that they decide anything{of_whom}."),
        )
    });
    about.into_iter().chain(who).collect()
}

/// How many they are, but for those who decide about it where that was told already.
pub fn counted(rows: &[Row<'_>], is_told: bool, lang: Lang) -> String {
    let [about, who] = apart(rows).map(|rows| rows.len());
    let about = if is_told { 0 } else { about };
    sentences([about, who], Default::default(), lang).iter().map(|said| format!(" {said}")).collect()
}

/// That nobody is said to decide about what has the very name that was asked for, where somebody is
/// only said to decide about what is near it.
pub fn asked(rows: &[Row<'_>], lang: Lang) -> String {
    let is_asked =
        |row: &&Row<'_>| matches!(row.subject.how, How::Id | How::Name | How::FoldedName | How::Alias(_));
    let decides = |row: &Row<'_>| row.says.is_some_and(|says| says.sense.decides());
    let is_decided = rows.iter().any(|row| decides(row) && is_asked(&row));
    let [about, _] = apart(rows);
    let is_all = about.iter().all(is_asked);
    if about.is_empty() || is_decided || !is_all || !rows.iter().any(decides) {
        return String::new();
    }
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in about {
        let region = row.subject.region.iter().map(|region| region.shown(lang));
        places.entry(row.subject.entity.shown(lang)).or_default().extend(region);
    }
    let one = |(what, regions): (String, Vec<String>)| {
        if regions.is_empty() { what } else { format!("{what} ({})", regions.join(", ")) }
    };
    let what = words::and(&places.into_iter().map(one).collect::<Vec<_>>(), lang);
    lang.pick(
        format!("För {what} säger källorna inte vem som beslutar. "),
        format!("For {what} the sources do not say who decides. "),
    )
}

/// What matched and is not said to decide anything, or to be decided by anybody, each name once
/// with its regions; but for what is decided about where that was told already.
pub fn unsaid(rows: &[Row<'_>], is_told: bool, lang: Lang) -> Vec<String> {
    let named = |rows: &[&Row<'_>]| {
        let mut told: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for row in rows {
            let [region, what, ..] = &row.cells[..] else { continue };
            told.entry(what.text.as_str()).or_default().push(region.text.clone());
        }
        let one = |(what, regions): (&str, Vec<String>)| {
            let regions: Vec<String> = regions.into_iter().filter(|region| !region.is_empty()).collect();
            if regions.is_empty() { what.to_string() } else { format!("{what}: {}", regions.join(", ")) }
        };
        told.into_iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let apart = apart(rows);
    let counts = [if is_told { 0 } else { apart[0].len() }, apart[1].len()];
    sentences(counts, apart.map(|rows| format!(": {}", named(&rows))), lang)
}

/// What the answer is headed: the question with its region, or that nothing is called so.
pub fn title(answer: &WhoDecides, topic: &str, found: bool, lang: Lang) -> String {
    let place = answer.region.as_ref().map(|region| region.shown(lang));
    let place = place.filter(|region| !topic.contains(region.as_str()));
    let place = place.map(|region| format!(" {} {region}", lang.pick("i", "in"))).unwrap_or_default();
    match found || !answer.silent.is_empty() {
        true => lang
            .pick(format!("Vem beslutar om {topic}{place}?"), format!("Who decides about {topic}{place}?")),
        false if !answer.said.is_empty() => words::only_said(topic, lang),
        false => lang.pick(
            format!("Det finns inget som heter ”{topic}” i datamängden."),
            format!("There is nothing called “{topic}” in the data."),
        ),
    }
}
