//! The RACI matrix of a programme, and where the sources give none.

use crate::lang::Lang;
use crate::model::programme::RELATIONS;
use crate::model::statement::say;
use crate::query::When;
use crate::query::raci::{Outside, Raci, RaciFor, RaciRow, Weighed};
use crate::report::answer::Answer;
use crate::report::cell::{self, Cell};
use crate::report::phrase;
use crate::report::{Report, below, column, v1, words};

pub fn report(answer: &Raci, when: &When, lang: Lang) -> Report {
    let name = &answer.programme.shown(lang);
    let columns = [
        column(lang.pick("Vad", "What")).key("what"),
        column(lang.pick("A: ansvarar", "A: accountable")).key("accountable"),
        column(lang.pick("R: leder eller utför", "R: leads or does")).key("responsible"),
        column(lang.pick("C: rådfrågas", "C: consulted")).key("consulted"),
        below(lang.pick("Utanför RACI", "Outside RACI"), 2).key("outside"),
        column(lang.pick("Källa", "Source")).key("sources"),
    ];
    let lacks_a: Vec<String> = answer
        .rows
        .iter()
        .filter(|row| !row.accountable.iter().any(|one| one.basis.certainty.is_fact()))
        .filter_map(|row| entity_name(row, lang))
        .collect();
    let out = Answer::new(
        "gov/raci/1",
        lang.pick(format!("RACI för {name}"), format!("RACI of {name}")),
        when,
        lang,
    )
    .head("programme", v1::named(&answer.programme))
    // No relation of the model says who is only to be informed.
    .head("informed", "not_stated")
    .head("of_another_time", answer.of_another_time.iter().map(v1::named).collect::<Vec<_>>())
    .columns(columns)
    .rows(answer.rows.iter().map(|row| cells(row, when, lang)).collect::<Vec<_>>());
    let gone = (!answer.of_another_time.is_empty()).then(|| {
        let names = words::names(&answer.of_another_time, lang);
        lang.pick(format!("Inte i matrisen: {names}."), format!("Not in the matrix: {names}."))
    });
    let out = out.notes(gone);
    if answer.rows.is_empty() && answer.is_stated {
        let none = "Det som källorna anger i programmet gäller en annan tid, så det går inte att göra någon \
            RACI.";
        return out
            .note(lang.pick(
                none,
                "What the sources state of the programme is of another time, so there is no RACI.",
            ))
            .report();
    }
    if answer.rows.is_empty() {
        let none = "Källorna anger inga områden, uppdrag eller uppgifter i programmet, så det går inte att \
            göra någon RACI.";
        return out
            .note(lang.pick(
                none,
                "The sources state no areas, assignments or tasks of the programme, so there is no RACI.",
            ))
            .report();
    }
    let informed = "I (informeras): inte angivet i någon källa.";
    let letters = "Bokstäverna är gov:s översättning, inte källans: ansvarar blir A; leder, driver, har \
        uppdraget och gör arbetet blir R; samråd blir C.";
    let out = out.note(lang.pick(
        letters,
        "The letters are gov's translation, not the source's: accountable is A; leads, drives, has the assignment and \
         does the work are R; to be consulted is C.",
    ));
    let out = out.note(lang.pick(informed, "I (informed): not stated in any source."));
    let list = words::and(&lacks_a, lang);
    let named = answer.rows.iter().filter_map(|row| entity_name(row, lang)).count();
    let lead = match (named, lacks_a.is_empty()) {
        (0, _) => None,
        (1, true) => Some(
            lang.pick(
                "Källorna anger vem som ansvarar (A) för programmets område eller uppdrag.",
                "The sources state who is accountable (A) for the area or assignment of the programme.",
            )
            .to_string(),
        ),
        (named, true) => Some(lang.pick(
            format!(
                "För vart och ett av programmets {named} områden och uppdrag anger källorna vem som ansvarar (A)."
            ),
            format!(
                "For each of the programme's {named} areas and assignments, the sources state who is \
                 accountable (A)."
            ),
        )),
        (_, false) => Some(lang.pick(
            format!("Källorna anger inte vem som ansvarar (A) för {list}."),
            format!("The sources do not state who is accountable (A) for {list}."),
        )),
    };
    let tasks = answer.rows.len() - named;
    let tasks = (tasks > 0 && lead.is_some()).then(|| match tasks {
        1 => lang.pick(" Därtill 1 uppgift.".to_string(), " In addition, 1 task.".to_string()),
        _ => lang.pick(format!(" Därtill {tasks} uppgifter."), format!(" In addition, {tasks} tasks.")),
    });
    out.report().led_by(lead.map(|lead| lead + &tasks.unwrap_or_default()))
}

fn entity_name(row: &RaciRow, lang: Lang) -> Option<String> {
    match &row.what {
        RaciFor::Entity(named) => Some(named.shown(lang)),
        RaciFor::Text(_) => None,
    }
}

fn cells(row: &RaciRow, when: &When, lang: Lang) -> Vec<Cell> {
    let what = match &row.what {
        RaciFor::Entity(named) => cell::named(named, lang),
        RaciFor::Text(text) => text.as_str().into(),
    };
    let said = |one: &Weighed| phrase::weighed(&one.who, &one.basis).plain(lang);
    let data = |one: &Weighed| v1::weighed(&one.who, &one.basis);
    let list = |all: &[Weighed]| {
        let text: Vec<String> = all.iter().map(said).collect();
        cell::of(text.join("; "), all.iter().map(data).collect::<Vec<_>>())
    };
    let outside = row.outside.iter().map(|(how, who)| format!("{} {}", outside(*how, lang).0, said(who)));
    let outside_data: Vec<_> = row
        .outside
        .iter()
        .map(|(how, who)| serde_json::json!({ "relation": self::outside(*how, lang).1, "who": data(who) }))
        .collect();
    vec![
        what,
        list(&row.accountable),
        list(&row.responsible),
        list(&row.consulted),
        cell::of(outside.collect::<Vec<_>>().join("; "), outside_data),
        cell::of(
            words::sources(row.sources().into_iter(), when.today, lang),
            row.sources().into_iter().map(v1::cited).collect::<Vec<_>>(),
        )
        .citing(row.sources(), when.today, lang),
    ]
}

fn outside(how: Outside, lang: Lang) -> (String, &'static str) {
    match how {
        Outside::As(relation) => {
            (format!("{}:", say(RELATIONS, relation).get(lang)), v1::key(RELATIONS, relation))
        }
        Outside::Steers => (lang.pick("styr:", "steers:").into(), "steered_by"),
    }
}
