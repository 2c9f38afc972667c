//! The table of responsibilities.

mod told;

use crate::lang::Lang;
use crate::query::responsibilities::{Duty, DutyFor};
use crate::query::rows::Rows;
use crate::query::{self, When};
use crate::report::answers::lead;
use crate::report::answers::sense::sense;
use crate::report::answers::who_decides::terms;
use crate::report::cell::{self, Cell};
use crate::report::published::{Later, Published};
use crate::report::sign::Sign;
use crate::report::v1::{self, Named};
use crate::report::{Page, Reported, Table, below, column, phrase, words};
use serde::Serialize;

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    at: Option<String>,
    responsibilities: Later,
    /// What has the words in its name, or a theme that is called so, and was not asked about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    see_also: Vec<Named>,
}

#[derive(Serialize)]
struct Row {
    region: Option<Named>,
    entity: Option<Named>,
    term: Option<String>,
    programme: Option<Named>,
    task: Option<String>,
    recurrence: Option<String>,
    /// What somebody may do.
    #[serde(skip_serializing_if = "Option::is_none")]
    power: Option<Power>,
    /// Null when the source states nobody.
    responsible: Option<v1::Owner>,
    /// One who only supports it, which makes nobody responsible.
    supporting: Option<v1::Owner>,
    source: Option<v1::Cited>,
}

#[derive(Serialize)]
struct Power {
    sense: &'static str,
    about: Option<String>,
}

/// What is near, with its region.
pub type Near = (query::Named, Option<query::Named>);

pub fn report<'a>(answer: &'a Rows<'a, Duty>, near: &'a [Near], when: &'a When, lang: Lang) -> Reported<'a> {
    let data = || {
        let at = when.at.as_ref().map(|at| at.text.to_string());
        let see_also = near.iter().map(|(named, _)| v1::named(named)).collect();
        Published::new(&Data { schema: "gov/responsibilities/1", at, responsibilities: Later, see_also })
            .each("responsibilities", answer.each(|duty| row(&duty)))
    };
    let page = move || {
        let page = page(answer, when, lang);
        Page { notes: page.notes.iter().cloned().chain(see_also(near, lang)).collect(), ..page }
    };
    Reported::new(page, data, !answer.is_empty()).led_by(lead::responsibilities(answer, lang))
}

fn see_also(near: &[Near], lang: Lang) -> Option<String> {
    let names = near.iter().map(|(named, region)| words::of_region(named, region.as_ref(), lang));
    let names = names.collect::<Vec<_>>().join("; ");
    (!names.is_empty()).then(|| lang.pick(format!("Se även: {names}."), format!("See also: {names}.")))
}

fn row(duty: &Duty) -> Row {
    let (entity, term, programme, task, recurrence) = match &duty.what {
        DutyFor::Entity { entity, term, programme, .. } => {
            (Some(v1::named(entity)), term.clone(), v1::some_named(programme.as_ref()), None, None)
        }
        DutyFor::Task { text, recurrence } => (None, None, None, Some(text.clone()), recurrence.clone()),
        DutyFor::Power(_) => (None, None, None, None, None),
    };
    let power = match &duty.what {
        DutyFor::Power(says) => Some(Power { sense: sense(says.sense).0, about: says.about.clone() }),
        DutyFor::Entity { .. } | DutyFor::Task { .. } => None,
    };
    let (region, source) = (v1::some_named(duty.region.as_ref()), duty.source.as_ref().map(v1::cited));
    let who = |owns: bool| duty.owner.as_ref().filter(|owner| owner.owns() == owns).map(v1::owner);
    Row {
        region,
        entity,
        term,
        programme,
        task,
        recurrence,
        power,
        responsible: who(true),
        supporting: who(false),
        source,
    }
}

fn page(answer: &Rows<'_, Duty>, when: &When, lang: Lang) -> Page {
    let title = format!("{}{}", lang.pick("Ansvar", "Responsibilities"), words::at(when, lang));
    if answer.is_empty() {
        let none = lang.pick(
            "Inget ansvar angivet i datamängden. Det betyder inte att det inte finns något.",
            "No responsibility stated in the data. That does not mean that there is none.",
        );
        return Page { lead: Some(none.into()), title, ..Page::default() };
    }
    let columns = vec![
        column("Region"),
        column(lang.pick("Vad", "What")),
        column(lang.pick("Relation", "Relation")).leading(),
        column(lang.pick("Ansvarig", "Responsible")),
        column(lang.pick("Stöd", "Support")).labelled(),
        column(lang.pick("Gäller", "Valid")).quiet(),
        below(lang.pick("Skäl", "Reason"), 3),
        column(lang.pick("Källa", "Source")),
    ];
    let both = answer.each(|duty| {
        let cells = cells(&duty, when, lang);
        let line = told::line(&duty, &cells, lang);
        (cells, line)
    });
    let (rows, lines): (Vec<_>, Vec<_>) = both.unzip();
    let table = Table { caption: None, columns, rows, grouped: 2, is_told: true };
    let columns = told::columns(&table.columns, lang);
    let short = Table { caption: None, columns, rows: told::rows(lines, lang), grouped: 2, is_told: true };
    Page { title, tables: vec![table], short: vec![short], ..Page::default() }
}

fn cells(duty: &Duty, when: &When, lang: Lang) -> Vec<Cell> {
    let region = duty.region.as_ref().map_or_else(cell::none, |region| region.shown(lang).into());
    let what = match &duty.what {
        DutyFor::Entity { entity, word, programme, .. } => {
            let word = words::sort(word, entity.kind, lang);
            let of = programme
                .as_ref()
                .map(|programme| format!(" {} {}", lang.pick("i", "in"), programme.shown(lang)))
                .unwrap_or_default();
            Cell {
                id: Some(entity.id.clone()),
                ..words::beside(&entity.shown(lang), &format!("{word}{of}")).into()
            }
        }
        DutyFor::Task { text, recurrence } => {
            let recurrence =
                recurrence.as_ref().map(|recurrence| format!(" ({recurrence})")).unwrap_or_default();
            format!("{text}{recurrence}").into()
        }
        DutyFor::Power(says) => {
            let about = says.about.iter().cloned().chain(terms(says, lang)).collect::<Vec<_>>().join("; ");
            format!("{}: {about}", sense(says.sense).1.get(lang)).into()
        }
    };
    let source = cell::cited(duty.source.as_ref(), when, lang);
    let Some(owner) = &duty.owner else {
        let nobody = lang.pick("ingen angiven i källan", "nobody stated in the source");
        return vec![
            region,
            what,
            cell::none(),
            Cell::from(nobody).signed(Sign::Nobody),
            cell::none(),
            cell::none(),
            cell::none(),
            source,
        ];
    };
    let hedges: Vec<String> = owner.basis.hedges.iter().map(|hedge| words::quoted(hedge, lang)).collect();
    let hedges = if hedges.is_empty() { String::new() } else { format!(" ({})", hedges.join("; ")) };
    let relation = phrase::relation(owner).map(|word| word.get(lang).to_string());
    let relation = relation.unwrap_or_else(|| match &duty.what {
        DutyFor::Power(_) => lang.pick("befogenhet", "power").into(),
        DutyFor::Entity { .. } | DutyFor::Task { .. } => lang.pick("stående uppgift", "standing task").into(),
    });
    let who = || {
        let cell = cell::who(&owner.who, lang).signed(Sign::of(&owner.who, &owner.basis));
        Cell { text: format!("{}{hedges}", cell.text), ..cell }
    };
    vec![
        region,
        what,
        relation.into(),
        if owner.owns() { who() } else { cell::none() },
        if owner.owns() { cell::none() } else { who() },
        words::time(&owner.basis, lang).into(),
        words::reason(&owner.basis).into(),
        source,
    ]
}
