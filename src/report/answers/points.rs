//! Principles and standing tasks, in the source's own words.

use crate::lang::Lang;
use crate::query::points::PointRow;
use crate::query::rows::Rows;
use crate::query::who_decides::Says;
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::answers::sense::sense;
use crate::report::answers::who_decides::terms;
use crate::report::cell::{self, Cell};
use crate::report::{Column, Reported, below, column, words};
use serde_json::json;

const PRINCIPLES: [(&str, &str); 2] = [("princip", "principle"), ("principer", "principles")];
const TASKS: [(&str, &str); 2] =
    [("stående uppgift", "standing task"), ("stående uppgifter", "standing tasks")];

pub fn principles<'a>(rows: &'a Rows<'a, PointRow>, when: &'a When, lang: Lang) -> Reported<'a> {
    let title = lang.pick("Principer som källorna slår fast", "Principles that the sources lay down");
    let none = lang.pick(
        "Källorna anger inga principer i det som frågan gäller.",
        "The sources state no principles for what you asked about.",
    );
    report("gov/principles/1", [title, lang.pick("Princip", "Principle"), none], rows, PRINCIPLES, when, lang)
}

/// `of`: the body or post whose tasks alone are asked about, with its region.
pub fn mandates<'a>(
    rows: &'a Rows<'a, PointRow>,
    of: Option<(Named, Option<Named>)>,
    when: &'a When,
    lang: Lang,
) -> Reported<'a> {
    let of = of.map(|(of, region)| words::of_region(&of, region.as_ref(), lang));
    let title = match of {
        Some(of) => lang.pick(
            format!("Stående uppgifter och befogenheter för {of}"),
            format!("Standing tasks and powers of {of}"),
        ),
        None => lang.pick("Stående uppgifter och befogenheter", "Standing tasks and powers").to_string(),
    };
    let title = title.as_str();
    let none = lang.pick(
        "Källorna anger inga stående uppgifter eller befogenheter i det som frågan gäller.",
        "The sources state no standing tasks or powers for what you asked about.",
    );
    report(
        "gov/mandate/1",
        [title, lang.pick("Stående uppgift", "Standing task"), none],
        rows,
        TASKS,
        when,
        lang,
    )
}

fn report<'a>(
    schema: &'static str,
    [title, text, none]: [&str; 3],
    rows: &'a Rows<'a, PointRow>,
    words: [(&str, &str); 2],
    when: &'a When,
    lang: Lang,
) -> Reported<'a> {
    // What somebody may do is no standing task.
    let has_powers = rows.each(|row| row.power.is_some()).any(|is_power| is_power);
    let told = has_powers.then(|| lang.pick("Uppgift eller befogenhet", "Task or power"));
    let columns = [
        column("Region").key("region"),
        column(lang.pick("Vems", "Whose")).key("of"),
        Column { told, ..column(text).key("text") },
        below(lang.pick("Befogenhet", "Power"), 2).key("power"),
        below(lang.pick("Hur ofta", "How often"), 2).key("recurrence"),
        below(lang.pick("Gäller program", "About the programme"), 2).key("programme"),
        below(lang.pick("Källans ord", "The source's words"), 2),
    ];
    let answer = Answer::new(schema, title, when, lang)
        .columns(columns)
        .columns(cell::basis_columns(2, lang))
        .grouped(2);
    let answer = answer.rows(rows.each(move |row| cells(&row, when, lang)));
    let report = if rows.is_empty() { answer.note(none).report() } else { answer.report() };
    let told = if schema == "gov/mandate/1" { lead::mandates } else { lead::points };
    report.led_by(told(rows, words, lang))
}

/// What is to be done; of a power also up to what, on whose delegation, and how it is reported.
fn text(row: &PointRow, lang: Lang) -> Cell {
    let terms = row.power.iter().flat_map(|says| terms(says, lang));
    let all: Vec<String> = std::iter::once(row.text.clone()).chain(terms).collect();
    let all = all.join("; ");
    let told = row.power.as_ref().map(|says| format!("{}: {all}", sense(says.sense).1.get(lang)).into());
    Cell { told, ..cell::of(all, json!(row.text)) }
}

fn power(says: &Says, lang: Lang) -> Cell {
    let (key, text) = sense(says.sense);
    cell::of(text.get(lang), key)
}

fn cells(row: &PointRow, when: &When, lang: Lang) -> Vec<Cell> {
    let start = [
        // The region is what rows are grouped by; the answer is about whose text it is.
        Cell { id: None, ..cell::some_named(row.region.as_ref(), lang) },
        cell::named(&row.of, lang),
        text(row, lang),
        // People read the two as one: "får tillsätta: arbetsgrupper".
        row.power
            .as_ref()
            .map_or_else(cell::none, |says| Cell { told: Some("".into()), ..power(says, lang) }),
        row.recurrence
            .as_deref()
            .map_or_else(cell::none, |often| cell::of(words::quoted(often, lang), often)),
        cell::some_named(row.programme.as_ref(), lang),
        words::said(&row.basis).into(),
    ];
    start.into_iter().chain(cell::basis(Some(&row.basis), None, when, lang)).collect()
}
