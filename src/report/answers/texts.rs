//! The lines of the documents, and of what people entered, that say some words.

use crate::lang::Lang;
use crate::query::When;
use crate::query::texts::Line;
use crate::report::answer::Answer;
use crate::report::answers::lead::few;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column, places};

pub fn report(term: &str, lines: &[Line], when: &When, lang: Lang) -> Report {
    let columns = [
        column(lang.pick("Var", "Where")).key("in"),
        column(lang.pick("Ställe", "Place")).key("line"),
        column(lang.pick("Text", "Text")).key("text"),
    ];
    let rows = |is_kept: bool| {
        lines.iter().filter(|line| line.is_kept == is_kept).map(|line| cells(line, lang)).collect::<Vec<_>>()
    };
    let page = Answer::new(
        "gov/texts/1",
        lang.pick(format!("Var det står ”{term}”"), format!("Where it says “{term}”")),
        when,
        lang,
    )
    .head("term", term)
    .columns(columns)
    .part(Some("documents"), Some(lang.pick("I dokumenten:", "In the documents:")), rows(true))
    .part(
        Some("entered"),
        Some(lang.pick(
            "I datamängden, även i redaktörens anmärkningar:",
            "In the data, editors' notes included:",
        )),
        rows(false),
    );
    let none = lines.is_empty().then(|| {
        lang.pick(
            "Varken dokumenten eller datamängden har orden. Det betyder inte att det inte är så.",
            "Neither the documents nor the data have the words. That does not mean that it is not so.",
        )
        .to_string()
    });
    page.notes(none).report_said(!lines.is_empty()).led_by(lead(term, lines, lang))
}

fn lead(term: &str, lines: &[Line], lang: Lang) -> Option<String> {
    let told = |is_kept: bool| {
        let mut of: Vec<String> = Vec::new();
        for line in lines.iter().filter(|line| line.is_kept == is_kept) {
            let name = line.of.as_ref().map_or(line.said.path.clone(), |of| of.shown(lang));
            if !of.contains(&name) {
                of.push(name);
            }
        }
        (lines.iter().filter(|line| line.is_kept == is_kept).count(), of)
    };
    let ((kept, documents), (entered, others)) = (told(true), told(false));
    let (documents, others) = (few(documents, lang), few(others, lang));
    (!lines.is_empty()).then(|| match kept {
        0 => lang.pick(
            format!(
                "Inget bevarat dokument har ”{term}”, men {} i datamängden har det: {others}.",
                rows(entered, lang)
            ),
            format!("No kept document has “{term}”, but {} of the data do: {others}.", rows(entered, lang)),
        ),
        _ => lang.pick(
            format!("”{term}” står på {} i dokumenten: {documents}.", rows(kept, lang)),
            format!("“{term}” is on {} of the documents: {documents}.", rows(kept, lang)),
        ),
    })
}

/// "1 rad", "2 rader".
fn rows(count: usize, lang: Lang) -> String {
    match count {
        1 => lang.pick("1 rad", "1 line").to_string(),
        _ => lang.pick(format!("{count} rader"), format!("{count} lines")),
    }
}

fn cells(line: &Line, lang: Lang) -> Vec<Cell> {
    let place = places::located(&format!("L{}", line.said.line), lang);
    let of = match &line.of {
        Some(of) => Cell { id: Some(of.id.clone()), ..cell::some_named(Some(of), lang) },
        None => line.said.path.clone().into(),
    };
    let data = serde_json::json!({ "path": line.said.path, "line": line.said.line });
    vec![of, cell::of(place, data), line.said.text.clone().into()]
}
