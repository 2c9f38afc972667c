//! Lines between bodies, upwards first.

mod tables;
mod turned;

use crate::lang::Lang;
use crate::query::reporting_lines::{Line, ReportingLines, Target, Verb};
use crate::query::{Named as Entity, When};
use crate::report::answers::lead::{self, ends, few};
use crate::report::answers::reporting_lines::tables::{sentences, table};
use crate::report::answers::reporting_lines::turned::is_turned;
use crate::report::published::{Later, Published};
use crate::report::v1::{self, Named};
use crate::report::{Page, Report, Reported, phrase, words};
use serde::Serialize;

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    about: Option<Named>,
    at: Option<String>,
    /// Where the lines upwards end, when that is in more than one place.
    tops: Vec<Named>,
    /// Lines that lead in a circle.
    circles: Vec<Vec<Named>>,
    lines: Later,
}

#[derive(Serialize)]
struct Between {
    schema: &'static str,
    between: [Named; 2],
    at: Option<String>,
    found: bool,
    /// The sources state lines from one to the other for another time.
    of_another_time: bool,
    /// The region that both belong to.
    region: Option<Named>,
    lines: Later,
}

#[derive(Serialize)]
struct JsonLine {
    /// Steps upwards, or downwards when negative; 0 when all lines were asked for.
    step: i32,
    /// Who reports, prepares, delivers, supports or is part. (`from` and `to` are the dates.)
    subject: Named,
    verb: &'static str,
    object: Option<Named>,
    described: Option<String>,
    purpose: Option<String>,
    #[serde(flatten)]
    basis: v1::Basis,
}

pub fn report<'a>(answer: &'a ReportingLines, when: &'a When, lang: Lang) -> Reported<'a> {
    let data = move || {
        let data = Data {
            schema: "gov/reporting-lines/1",
            about: v1::some_named(answer.about.as_ref()),
            at: when.at.as_ref().map(|at| at.text.to_string()),
            tops: answer.tops().iter().map(v1::named).collect(),
            circles: answer.circles().iter().map(|circle| circle.iter().map(v1::named).collect()).collect(),
            lines: Later,
        };
        Published::new(&data).each("lines", answer.lines.iter().map(json_line))
    };
    Reported::new(move || page(answer, when, lang), data, !answer.lines.is_empty())
        .led_by(lead::reporting_lines(answer, lang))
}

/// The way between two: the lines of each step in order.
pub struct Way {
    pub ends: [Entity; 2],
    pub lines: Vec<Line>,
    /// There is one, and not in the time asked about.
    pub is_of_another_time: bool,
    /// The region that both belong to.
    pub home: Option<Entity>,
    /// What else names both.
    pub both: Vec<Entity>,
}

pub fn between(way: Way, when: &When, lang: Lang) -> Report {
    let Way { ends: [from, to], lines, is_of_another_time, home, both: shared } = &way;
    let data = Between {
        schema: "gov/reporting-lines-between/1",
        between: [v1::named(from), v1::named(to)],
        at: when.at.as_ref().map(|at| at.text.to_string()),
        found: !lines.is_empty(),
        of_another_time: *is_of_another_time,
        region: v1::some_named(home.as_ref()),
        lines: Later,
    };
    let title = lang.pick(
        format!("Från {} till {}", from.shown(lang), to.shown(lang)),
        format!("From {} to {}", from.shown(lang), to.shown(lang)),
    );
    let mut page = Page { title: format!("{title}{}", words::at(when, lang)), ..Page::default() };
    if lines.is_empty() {
        let both = |home: &Entity| {
            lang.pick(
                format!("Båda hör till {}.", home.shown(lang)),
                format!("Both belong to {}.", home.shown(lang)),
            )
        };
        page.notes.extend(home.as_ref().map(both));
    } else {
        let lines: Vec<&Line> = lines.iter().collect();
        page.tables.push(table(&lines, "", when, lang));
        page.short.push(sentences(&lines, "", when, lang));
    }
    let shared = few(shared.iter().map(|named| named.shown(lang)).collect(), lang);
    let told = (!shared.is_empty())
        .then(|| lang.pick(format!("Båda nämns i: {shared}."), format!("Both are named by: {shared}.")));
    page.notes.extend(told.clone());
    let (from_at, from, to) = (from.at, from.shown(lang), to.shown(lang));
    let lead = match (lines.as_slice(), is_of_another_time) {
        ([], true) => lang.pick(
            format!("Linjer mellan {from} och {to} är bara angivna för en annan tid."),
            format!("Lines between {from} and {to} are stated for another time only."),
        ),
        ([], false) => lang.pick(
            format!("Ingen källa anger en linje mellan {from} och {to}; det betyder inte att det inte finns någon."),
            format!("No source states a line between {from} and {to}; that does not mean that there is none."),
        ),
        (lines, _) => {
            let mut steps: Vec<(String, Vec<String>)> = Vec::new();
            for line in lines {
                let step = in_words(line, lang);
                let purpose = line.purpose.clone();
                match steps.iter_mut().find(|(known, _)| *known == step) {
                    Some((_, purposes)) => purposes.extend(purpose),
                    None => steps.push((step, purpose.into_iter().collect())),
                }
            }
            // One line that is stated twice is told once, with what it is for each time.
            let told = |(step, purposes): (String, Vec<String>)| match purposes.len() {
                0 | 1 => step,
                _ => format!("{step}: {}", words::and(&purposes, lang)),
            };
            let steps = few(steps.into_iter().map(told).collect(), lang);
            match is_turned(from_at, lines) {
                false => ends(lang.pick(format!("Källan anger: {steps}"), format!("The source states: {steps}"))),
                true => ends(lang.pick(
                    format!("Ingen källa säger att {from} och {to} hör ihop. Vägen mellan dem går genom andra: {steps}"),
                    format!("No source says that {from} and {to} belong together. The way between them goes through others: {steps}"),
                )),
            }
        }
    };
    let lead = [Some(lead), told].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let found = !lines.is_empty();
    let data = Published::new(&data);
    Report::new(
        || page,
        move || data.each("lines", way.lines.into_iter().map(|line| json_line(&line))),
        found,
    )
    .led_by(Some(lead))
}

/// A line in words: who, the relation, to whom, and what makes it less than plainly so.
pub(super) fn in_words(line: &Line, lang: Lang) -> String {
    let to = target(line, lang);
    let marks = phrase::marks(line.basis.weight, line.basis.certainty, None).plain(lang);
    let marks = if marks.is_empty() { marks } else { format!(" ({marks})") };
    lead::hedged(format!("{} {} {to}{marks}", line.from.shown(lang), verb(line.verb, lang)), &line.basis)
}

/// To whom, in words.
fn target(line: &Line, lang: Lang) -> String {
    match &line.to {
        Target::Entity(named) => named.shown(lang),
        Target::Described(words) => words.clone(),
    }
}

fn json_line(line: &Line) -> JsonLine {
    let (to, described) = match &line.to {
        Target::Entity(named) => (Some(v1::named(named)), None),
        Target::Described(words) => (None, Some(words.clone())),
    };
    JsonLine {
        step: line.step,
        subject: v1::named(&line.from),
        verb: line.verb.key(),
        object: to,
        described,
        purpose: line.purpose.clone(),
        basis: v1::basis(&line.basis),
    }
}

/// The verb in words, as the sources keep them apart.
pub(super) fn verb(verb: Verb, lang: Lang) -> &'static str {
    match verb {
        Verb::ReportsTo => lang.pick("rapporterar till", "reports to"),
        Verb::PreparesFor => lang.pick("bereder ärenden åt", "prepares for"),
        Verb::DeliversTo => lang.pick("lämnar förslag till", "delivers to"),
        Verb::Supports => lang.pick("stödjer", "supports"),
        Verb::PartOf => lang.pick("är en del av", "is part of"),
        Verb::ConstitutedBy => lang.pick("utgörs av", "is constituted by"),
        Verb::HeldTogetherBy => lang.pick("hålls ihop av", "is held together by"),
        Verb::AttachedTo => lang.pick("är knuten till", "is attached to"),
        Verb::OwnedBy => lang.pick("har som huvudman", "has as principal"),
    }
}

fn page(answer: &ReportingLines, when: &When, lang: Lang) -> Page {
    let title = match &answer.about {
        Some(about) => lang.pick(
            format!("Linjer från och till {}", about.shown(lang)),
            format!("Lines from and to {}", about.shown(lang)),
        ),
        None => match &answer.region {
            Some(region) => lang.pick(
                format!("Linjer mellan organ i {}", region.shown(lang)),
                format!("Lines between bodies in {}", region.shown(lang)),
            ),
            None => lang.pick("Linjer mellan organ".to_string(), "Lines between bodies".to_string()),
        },
    };
    let mut page = Page { title: format!("{title}{}", words::at(when, lang)), ..Page::default() };
    let captions = [
        (
            lang.pick("Uppåt:", "Upwards:"),
            answer.lines.iter().filter(|line| line.step > 0).collect::<Vec<_>>(),
        ),
        ("", answer.lines.iter().filter(|line| line.step == 0).collect()),
        (lang.pick("Nedåt:", "Downwards:"), answer.lines.iter().filter(|line| line.step < 0).collect()),
    ];
    for (caption, lines) in captions {
        if !lines.is_empty() {
            page.tables.push(table(&lines, caption, when, lang));
            page.short.push(sentences(&lines, caption, when, lang));
        }
    }
    if answer.lines.is_empty() {
        let none = lang.pick("Inga linjer angivna i källorna.", "No lines stated in the sources.");
        page.lead = Some(none.to_string());
    }
    if answer.about.is_some() {
        page.notes.extend(odd(answer, lang));
    }
    page
}

/// What would be hidden in a drawing with one top: several of them, and circles.
fn odd(answer: &ReportingLines, lang: Lang) -> Vec<String> {
    let tops = answer.tops();
    let and = |names: &[Entity]| {
        names.iter().map(|named| named.shown(lang)).collect::<Vec<_>>().join(lang.pick(" och ", " and "))
    };
    let mut notes = Vec::new();
    if !tops.is_empty() {
        let (count, names) = (tops.len(), and(&tops));
        notes.push(lang.pick(
            format!(
                "Linjerna uppåt slutar på {count} ställen: {names}. Källorna säger inte vilket som är \
                högst."
            ),
            format!(
                "The lines upwards end in {count} places: {names}. The sources do not say which is the \
                highest."
            ),
        ));
    }
    for circle in answer.circles() {
        let way = circle
            .iter()
            .chain(circle.first())
            .map(|named| named.shown(lang))
            .collect::<Vec<_>>()
            .join(" → ");
        notes.push(
            lang.pick(
                format!("Linjerna går i en cirkel: {way}."),
                format!("The lines go in a circle: {way}."),
            ),
        );
    }
    notes
}
