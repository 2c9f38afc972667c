//! That nothing that anybody owns is called so, with what is called so, or was perhaps meant.

use crate::lang::Lang;
use crate::query::Named;
use crate::query::who_owns::WhoOwns;
use crate::report::{Page, words};

pub fn page(answer: &WhoOwns, lang: Lang) -> Page {
    let topic = answer.topic.subject.as_str();
    let mut notes = Vec::new();
    if !answer.elsewhere.is_empty() {
        let list =
            |named: &Named| format!("{} ({} {})", named.shown(lang), named.kind.name().get(lang), named.id);
        let list = answer.elsewhere.iter().map(list).collect::<Vec<_>>().join("; ");
        let see = match answer.is_decided {
            true => lang.pick(format!("gov vem-beslutar {topic}"), format!("gov who-decides {topic}")),
            false => {
                let id = answer.elsewhere.first().map_or("", |named| named.id.as_str());
                lang.pick(format!("gov visa {id}"), format!("gov show {id}"))
            }
        };
        notes.push(lang.pick(
            format!("I datamängden finns: {list}. Se {see}."),
            format!("In the data there is: {list}. See {see}."),
        ));
    } else if answer.in_glossary {
        notes.push(lang.pick(
            format!("Ordet används i källorna: gov ordlista {topic}"),
            format!("The sources use the word: gov glossary {topic}"),
        ));
    } else if answer.suggestions.is_empty() {
        notes.push(words::see_what_there_is(("gov ansvar", "gov responsibilities"), lang));
    } else {
        let names = words::names(&answer.suggestions, lang);
        notes.push(lang.pick(format!("Menade du {names}?"), format!("Did you mean {names}?")));
    }
    notes.extend(words::mentions(&answer.said, lang));
    let title = match answer.elsewhere.is_empty() {
        true if !answer.said.is_empty() => words::only_said(topic, lang),
        true => lang.pick(
            format!("Det finns inget som heter ”{topic}” i datamängden."),
            format!("There is nothing called “{topic}” in the data."),
        ),
        false => lang.pick(
            format!("Inget område, uppdrag eller program i datamängden heter ”{topic}”."),
            format!("No area, assignment or programme in the data is called “{topic}”."),
        ),
    };
    Page { title, notes, ..Page::default() }
}
