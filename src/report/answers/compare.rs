//! Regions side by side under a theme.

use crate::lang::Lang;
use crate::model::statement::{MATCHES, say};
use crate::query::When;
use crate::query::compare::{Compared, Tied};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{Reported, below, column, v1, words};

pub fn report<'a>(answer: &'a Compared, when: &'a When, lang: Lang) -> Reported<'a> {
    let theme = &answer.theme.shown(lang);
    let columns = [
        column("Region").key("region"),
        column(lang.pick("Vad", "What")).key("entity"),
        below(lang.pick("Källans ord", "The source's words"), 1).key("word"),
        below(lang.pick("Slag", "Kind"), 1).key("kind"),
        column(lang.pick("Närhet till temat", "How near to the theme")).key("match").labelled(),
        below(lang.pick("Varför", "Why"), 4).key("why"),
        column(lang.pick("Ansvarig", "Responsible")).key("responsible"),
        column(lang.pick("Källa", "Source")).key("source"),
    ];
    let rows = answer.rows.iter().map(move |row| cells(row, when, lang));
    let silent = answer.silent.iter().map(move |region| silent(region, lang));
    let out = Answer::new(
        "gov/compare/1",
        lang.pick(format!("{theme} i regionerna"), format!("{theme} in the regions")),
        when,
        lang,
    )
    .head("theme", v1::named(&answer.theme))
    .head("not_described", answer.silent.iter().map(v1::named).collect::<Vec<_>>())
    .columns(columns)
    .grouped(2)
    .told()
    .silent(words::undescribed(&answer.silent, lang))
    .rows(rows.chain(silent));
    let editors = "Temat och hur nära något är det är redaktörens bedömning, inte källornas.";
    let out = out.note(lang.pick(
        editors,
        "The theme, and how near something is to it, is the editor's judgement and not the sources'.",
    ));
    let out = match answer.silent.is_empty() {
        true => out,
        false => out.note(lang.pick(
            "Inga uppgifter betyder inte att regionen saknar detta, bara att datamängden inte säger något \
             om det.",
            "That the data says nothing does not mean that the region lacks this.",
        )),
    };
    out.report_found(!answer.rows.is_empty()).led_by(lead::compare(answer, lang))
}

fn cells(row: &Tied, when: &When, lang: Lang) -> Vec<Cell> {
    let region = match &row.region {
        Some(region) => Cell { id: None, ..cell::named(region, lang) },
        None => Cell { text: lang.of(words::NO_REGION).into(), ..cell::none() },
    };
    let owners: Vec<String> = row.owners.iter().map(|owner| phrase::owner(owner).plain(lang)).collect();
    let owners = match (owners.is_empty(), row.ownable) {
        (false, _) => owners.join("; "),
        (true, true) => words::absence(&row.entity, lang)
            .unwrap_or_else(|| lang.pick("ingen angiven i källan", "nobody stated in the source").into()),
        // A decision or a body is nothing that anybody is responsible for.
        (true, false) => lang.pick("gäller inte här", "does not apply").to_string(),
    };
    vec![
        region,
        cell::named(&row.entity, lang),
        cell::some_text(Some(row.word.sv.as_ref()).filter(|_| row.is_said)), // As the source has it.
        // No source calls it so.
        cell::of(if row.is_said { "" } else { row.word.get(lang) }, row.entity.kind.folder()),
        cell::of(say(MATCHES, row.matching).get(lang), v1::key(MATCHES, row.matching)),
        cell::some_text(row.why.as_deref()),
        cell::of(owners, row.owners.iter().map(v1::owner).collect::<Vec<_>>()),
        // Who says that they are responsible, where anybody is; else where the thing itself is
        // described.
        match row.owners.is_empty() {
            true => cell::source(row.source.as_ref(), when, lang),
            false => {
                let cited = || row.owners.iter().filter_map(|owner| owner.basis.source.as_ref());
                cell::of(words::sources(cited(), when.today, lang), cited().next().map(v1::cited)).citing(
                    cited(),
                    when.today,
                    lang,
                )
            }
        },
    ]
}

fn silent(region: &crate::query::Named, lang: Lang) -> Vec<Cell> {
    let nothing = Cell {
        is_silent: true,
        text: lang.pick("inga uppgifter om detta", "no data on this").into(),
        ..cell::none()
    };
    let mut cells = vec![Cell { id: None, ..cell::named(region, lang) }, nothing];
    cells.resize_with(8, cell::none);
    cells
}
