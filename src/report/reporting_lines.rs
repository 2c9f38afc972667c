//! Lines between bodies, upwards first.

use crate::lang::Lang;
use crate::query::When;
use crate::query::reporting_lines::{Line, ReportingLines, Target, Verb};
use crate::report::cell::{self, Cell};
use crate::report::v1::{self, Named};
use crate::report::{Page, Report, Table, below, column, words};
use serde::Serialize;

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    about: Option<Named>,
    at: Option<String>,
    lines: Vec<JsonLine>,
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

pub fn report(answer: &ReportingLines, when: &When, lang: Lang) -> Report {
    let data = Data {
        schema: "gov/reporting-lines/1",
        about: v1::some_named(answer.about.as_ref()),
        at: when.at.as_ref().map(|at| at.text.to_string()),
        lines: answer.lines.iter().map(json_line).collect(),
    };
    Report::new(page(answer, when, lang), data, !answer.lines.is_empty())
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
fn verb(verb: Verb, lang: Lang) -> &'static str {
    match verb {
        Verb::ReportsTo => lang.pick("rapporterar till", "reports to"),
        Verb::PreparesFor => lang.pick("bereder till", "prepares for"),
        Verb::DeliversTo => lang.pick("lämnar förslag till", "delivers to"),
        Verb::Supports => lang.pick("stödjer", "supports"),
        Verb::PartOf => lang.pick("är en del av", "is part of"),
        Verb::ConstitutedBy => lang.pick("utgörs av", "is constituted by"),
        Verb::AttachedTo => lang.pick("är knuten till", "is attached to"),
    }
}

fn page(answer: &ReportingLines, when: &When, lang: Lang) -> Page {
    let title = match &answer.about {
        Some(about) => lang.pick(format!("Linjer från och till {}", about.name), format!("Lines from and to {}", about.name)),
        None => lang.pick("Linjer mellan organ".to_string(), "Lines between bodies".to_string()),
    };
    let mut page = Page { title: format!("{title}{}", words::at(when, lang)), ..Page::default() };
    let captions = [
        (lang.pick("Uppåt:", "Upwards:"), answer.lines.iter().filter(|line| line.step > 0).collect::<Vec<_>>()),
        ("", answer.lines.iter().filter(|line| line.step == 0).collect()),
        (lang.pick("Nedåt:", "Downwards:"), answer.lines.iter().filter(|line| line.step < 0).collect()),
    ];
    for (caption, lines) in captions {
        if !lines.is_empty() {
            page.tables.push(table(&lines, caption, when, lang));
        }
    }
    if answer.lines.is_empty() {
        page.notes.push(lang.pick("Inga linjer angivna i källorna.".into(), "No lines stated in the sources.".to_string()));
    }
    page
}

fn table(lines: &[&Line], caption: &str, when: &When, lang: Lang) -> Table {
    let columns = vec![
        column(lang.pick("Från", "From")),
        column(lang.pick("Linje", "Line")),
        column(lang.pick("Till", "To")),
        below(lang.pick("Syfte", "Purpose"), 2),
        below(lang.pick("Källans ord", "The source's word"), 1),
        column(lang.pick("Gäller", "Holds")),
        below(lang.pick("Skäl", "Reason"), 2),
        column(lang.pick("Källa", "Source")),
    ];
    let cells = |line: &&Line| {
        let to = match &line.to {
            Target::Entity(named) => cell::named(named),
            Target::Described(words) => Cell::from(format!("\u{201d}{words}\u{201d}")),
        };
        vec![
            cell::named(&line.from),
            verb(line.verb, lang).into(),
            to,
            cell::some_text(line.purpose.as_deref()),
            words::said(&line.basis).into(),
            words::time(&line.basis, lang).into(),
            words::reason(&line.basis).into(),
            words::source(line.basis.source.as_ref(), when.today, lang).into(),
        ]
    };
    let caption = (!caption.is_empty()).then(|| caption.to_string());
    Table { caption, columns, rows: lines.iter().map(cells).collect(), grouped: 0 }
}
