//! The tables of the comment.

use crate::diff::{Change, Class};
use crate::report::cell::Cell;
use crate::report::diff::markdown::{Least, folded, left_out};
use crate::report::diff::{Compared, answer, page, wording};
use crate::report::escape;
use crate::report::formats::markdown::row;

pub fn answers(compared: &Compared<'_>, least: Least) -> String {
    let (diff, lang) = (compared.diff, compared.lang);
    let is_told = |answer: &&crate::diff::answers::Answer| {
        least.composition || answer.question.class() != Class::Composition
    };
    let told: Vec<_> = diff.answers.iter().filter(is_told).take(least.rows).collect();
    let rest = left_out(told.len(), diff.answers.len(), [("svar", "answers"), ("svar", "answer")], lang);
    if told.is_empty() {
        return rest;
    }
    let mut out = head(&[
        lang.pick("Fråga", "Question"),
        lang.pick("Före", "Before"),
        lang.pick("Nu", "Now"),
        lang.pick("Gäller, beslut", "Valid, decision"),
    ]);
    for one in &told {
        let [before, after] = answer::sides(one, lang);
        let region = one
            .region
            .as_ref()
            .map_or_else(String::new, |region| format!("<br>{}", escape::markdown(&region.shown(lang))));
        let time = page::time(one, lang);
        let behind = Some(wording::ground_of_answer(one, diff, lang)).filter(|text| !text.is_empty());
        let through =
            answer::through(one, lang).map(|through| format!("{} {through}", lang.pick("genom", "through")));
        let about: Vec<String> = [time, through, behind].into_iter().flatten().collect();
        let question = escape::markdown(&wording::question(one.question, &one.about, lang));
        out.push_str(&cells(&[
            format!("{question}{region}"),
            several(&before),
            new(&after, &before),
            several(&about),
        ]));
    }
    out + "\n" + &rest
}

pub fn table(changes: &[&Change], compared: &Compared<'_>) -> String {
    let lang = compared.lang;
    let mut out = head(&[
        lang.pick("Vad", "What"),
        lang.pick("Före", "Before"),
        lang.pick("Nu", "Now"),
        lang.pick("Slag, beslut", "Kind, decision"),
    ]);
    for change in changes {
        let texts: Vec<String> =
            page::row(change, compared).into_iter().map(|cell: Cell| cell.text).collect();
        let [what, key, before, after, nature, ground, _] = texts.as_slice() else { continue };
        let about: Vec<String> =
            [nature, ground].into_iter().filter(|text| !text.is_empty()).cloned().collect();
        let what =
            format!("{}<br>{}<br>`{}`", escape::markdown(what), escape::markdown(key), change.fingerprint);
        out.push_str(&cells(&[
            what,
            several(std::slice::from_ref(before)),
            new(std::slice::from_ref(after), &[]),
            several(&about),
        ]));
    }
    out
}

pub fn people(compared: &Compared<'_>, least: Least) -> String {
    let (people, lang) = (&compared.diff.people, compared.lang);
    if people.is_empty() {
        return String::new();
    }
    let is_otherwise = page::is_otherwise(people);
    let mut out = head(&page::people_columns(is_otherwise, lang));
    for one in people.iter().take(least.rows) {
        let lists = page::hats(one, is_otherwise, lang).into_iter().enumerate();
        let list = lists.map(|(at, list)| if at == 0 { several(&list) } else { new(&list, &[]) });
        let name = escape::markdown(&one.person.shown(lang));
        out.push_str(&cells(&std::iter::once(name).chain(list).collect::<Vec<_>>()));
    }
    out.push_str(&format!(
        "\n{}",
        left_out(
            people.len().min(least.rows),
            people.len(),
            [("personer", "people"), ("person", "person")],
            lang
        )
    ));
    folded(&format!("Per person ({})", people.len()), out.trim_end())
}

/// A row of cells that are Markdown already.
fn cells(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

fn head(titles: &[&str]) -> String {
    row(titles.iter().copied()) + "|" + &" --- |".repeat(titles.len()) + "\n"
}

/// Several texts in one cell, a line each.
fn several(texts: &[String]) -> String {
    texts.iter().map(|text| escape::markdown(text.trim())).collect::<Vec<_>>().join("<br>")
}

/// The new side: what the old one does not have stands out.
fn new(texts: &[String], old: &[String]) -> String {
    let one = |text: &String| match escape::markdown(text.trim()) {
        plain if plain.is_empty() || old.contains(text) => plain,
        plain => format!("**{plain}**"),
    };
    texts.iter().map(one).collect::<Vec<_>>().join("<br>")
}
