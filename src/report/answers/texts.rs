//! The lines of the documents, and of what people entered, that say some words.

use crate::lang::Lang;
use crate::query::When;
use crate::query::texts::Line;
use crate::report::answer::Answer;
use crate::report::answers::lead::few;
use crate::report::cell::{self, Cell};
use crate::report::{Report, column};

pub fn report(term: &str, lines: &[Line], when: &When, lang: Lang) -> Report {
    let columns = [
        column(lang.pick("I", "In")).key("in"),
        column(lang.pick("Rad", "Line")).key("line"),
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
            "I vad som är infört, redaktörens anmärkningar med:",
            "In what is entered, editors' notes included:",
        )),
        rows(false),
    );
    let none = lines.is_empty().then(|| {
        lang.pick(
            "Inget dokument och inget som är infört har orden. Det betyder inte att det inte är så.",
            "No document and nothing entered has the words. That does not mean that it is not so.",
        )
        .to_string()
    });
    page.notes(none).report_found(!lines.is_empty()).led_by(lead(term, lines, lang))
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
            format!("Inget sparat dokument har ”{term}”; {entered} införda rader har det: {others}."),
            format!("No kept document has “{term}”; {entered} entered lines do: {others}."),
        ),
        _ => lang.pick(
            format!("”{term}” står på {kept} rader i dokumenten: {documents}."),
            format!("“{term}” is on {kept} lines of the documents: {documents}."),
        ),
    })
}

fn cells(line: &Line, lang: Lang) -> Vec<Cell> {
    let place = format!("{}:{}", line.said.path, line.said.line);
    let of = match &line.of {
        Some(of) => Cell { id: Some(of.id.clone()), ..cell::some_named(Some(of), lang) },
        None => line.said.path.clone().into(),
    };
    let data = serde_json::json!({ "path": line.said.path, "line": line.said.line });
    vec![of, cell::of(place, data), line.said.text.clone().into()]
}
