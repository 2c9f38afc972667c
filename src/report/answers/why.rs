//! Why the data says something: statements in words, then the lines of their sources.

mod brought;

use crate::lang::Lang;
use crate::model::date::Date;
use crate::model::statement::{CERTAINTIES, say};
use crate::query::keys;
use crate::query::show::Value;
use crate::query::why::{Fact, Limit, Quote, Says, Why};
use crate::query::{Weight, When};
use crate::report::answer::Answer;
use crate::report::answers::why::brought::{commit, short, told};
use crate::report::answers::{lead, show};
use crate::report::cell::{self, Cell};
use crate::report::places::Place;
use crate::report::{Reported, below, column, places, v1, words};
use crate::sources::history::Since;
use serde_json::{Value as Json, json};

/// What is said of a statement in columns of its own.
const APART: [&str; 9] =
    ["from", "to", "observed", "certainty", "term", "condition", "frequency", "source", "note"];

/// Places of one statement that are told, at most: a file may have a thousand, and a thousand
/// statements that rest on them. All are quoted below.
const MOST_PLACES: usize = 20;

/// Statements of one file that people read, at most.
pub const MOST_FACTS: usize = 10_000;

pub fn report<'a>(answer: &'a Why, asked: Option<&str>, when: &'a When, lang: Lang) -> Reported<'a> {
    let region = answer.region.as_ref().map(|region| format!(", {}", region.shown(lang))).unwrap_or_default();
    let title = format!(
        "{} {}{region}",
        lang.pick("Varför det står så om", "Why the data says this about"),
        words::within_sentence(&answer.entity, lang)
    );
    // Statements that came together mostly stand together.
    let mut all: Vec<&Since> = answer.facts.iter().map(|fact| &fact.brought).collect();
    all.dedup();
    let mut since: Vec<String> = all.iter().map(|since| commit(since, lang).text).collect();
    since.sort();
    since.dedup();
    let title_of_commit = lang.pick("Infördes", "Added");
    let brought = column(title_of_commit).key("commit");
    let columns = [
        column(lang.pick("Vad", "What")).key("statement"),
        column(lang.pick("Innehåll", "Content")).key("value"),
        below(lang.pick("Gäller", "Valid"), 1).key("basis"),
        below(lang.pick("Begränsas av", "Limited by"), 1).key("limits"),
        below(lang.pick("Iakttaget", "Observed"), 1).key("observed"),
        below(lang.pick("Hur säkert", "Certainty"), 1),
        below(lang.pick("Källans ord", "The source's words"), 1),
        below(lang.pick("Villkor", "Condition"), 1),
        below(lang.pick("Hur ofta", "How often"), 1),
        below(lang.pick("Anmärkning", "Note"), 1),
        column(lang.pick("Källa", "Source")).key("places"),
        // What is the same of all is said once, below the table.
        if since.len() < 2 { brought.only_wide() } else { brought },
    ];
    let lines = [
        column(lang.pick("Dokument", "Document")).key("document"),
        column(lang.pick("Ställe", "Place")).key("place"),
        column(lang.pick("Rad", "Line")).key("line"),
        column(lang.pick("Text", "Text")).key("text"),
        column("").key("state").only_wide(),
    ];
    let caption = lang.pick("Vad källorna säger där:", "What the sources say there:");
    let page = Answer::new("gov/why/1", title, when, lang)
        .head("entity", v1::named(&answer.entity))
        .head("path", &answer.path)
        .head("asked", asked)
        .columns(columns)
        .rows(answer.facts.iter().map(move |fact| cells(fact, answer, when, lang)))
        .beside(
            "quotes",
            caption,
            lines.into(),
            2,
            answer.quotes.iter().flat_map(|quote| quoted(quote, lang)).collect(),
        );
    let none = answer.facts.is_empty().then(|| {
        lang.pick(
            "Filen säger inget sådant, eller inte om den tiden.",
            "The file says nothing of the kind, or not of that time.",
        )
        .to_string()
    });
    let commits: Vec<String> = match since.as_slice() {
        [one] => {
            let is_commit = all.iter().any(|since| told(since, lang).is_some());
            let word = if is_commit { title_of_commit } else { lang.pick("I git:", "In git:") };
            vec![format!("{word} {one}.")]
        }
        _ => {
            let mut told: Vec<String> = all.iter().filter_map(|since| told(since, lang)).collect();
            told.sort();
            told.dedup();
            told
        }
    };
    let file = format!("{}: {}", lang.pick("Fil", "File"), answer.path);
    let more = answer.more;
    let more = (more > 0).then(|| {
        lang.pick(
            format!("{more} uppgifter till visas inte här; `-o json` har alla."),
            format!("{more} more statements are not shown here; `-o json` has them all."),
        )
    });
    page.notes(none).notes(more).notes(commits).note(file).report().led_by(lead::why(answer, lang))
}

fn cells(fact: &Fact, answer: &Why, when: &When, lang: Lang) -> Vec<Cell> {
    let basis = &fact.basis;
    // That it is over, to come or only perhaps so is told whether or not a day is stated.
    let has_time = basis.from.is_some()
        || basis.to.is_some()
        || when.at.is_some()
        || !matches!(basis.weight, Weight::LastKnown | Weight::Holds);
    let key = keys::in_words(&fact.key);
    let sure = if basis.certainty == crate::model::statement::Certainty::Stated {
        String::new()
    } else {
        say(CERTAINTIES, basis.certainty).get(lang).into()
    };
    let hedge = |key: &str| {
        let text = fact.value.get(key).map(|value| words::quoted(&in_words(value, lang), lang));
        cell::some_text(text.as_deref())
    };
    vec![
        cell::of(
            match fact.index {
                // Which of several it is; the only one has no number.
                Some(index) if answer.facts.iter().filter(|other| other.key == fact.key).count() > 1 => lang
                    .pick(
                        format!("{}, nr {}", key.get(lang), index + 1),
                        format!("{}, no. {}", key.get(lang), index + 1),
                    ),
                _ => key.get(lang).to_string(),
            },
            &fact.path,
        ),
        cell::of(in_words(&fact.value, lang), show::json(&fact.value)),
        cell::of(if has_time { words::time(basis, lang) } else { String::new() }, v1::basis(basis)),
        limits(&fact.limits, lang),
        cell::some_date(fact.observed.as_ref(), lang),
        sure.into(),
        basis.term.clone().unwrap_or_default().into(),
        hedge("condition"),
        hedge("frequency"),
        basis.note.clone().unwrap_or_default().into(),
        places(fact, answer, when, lang),
        Cell { text: short(&fact.brought, lang), ..commit(&fact.brought, lang) },
    ]
}

/// What makes it hold for a shorter time than it says itself, or makes it less sure.
fn limits(limits: &[Limit], lang: Lang) -> Cell {
    let text = |limit: &Limit| {
        let end = |date: &Option<Date>, (sv, en): (&str, &str)| {
            date.as_ref().map(|date| format!("{} {}", lang.pick(sv, en), date.in_words(lang)))
        };
        let from = end(&limit.from, ("finns tidigast från", "exists no earlier than"));
        let to = end(&limit.to, ("finns längst till och med", "exists no later than"));
        let ends = from.into_iter().chain(to).collect::<Vec<_>>().join(", ");
        let name = limit.by.shown(lang);
        if ends.is_empty() { name } else { format!("{name}: {ends}") }
    };
    let date = |date: &Option<Date>| date.as_ref().map(|date| date.text.to_string());
    let data = |limit: &Limit| json!({ "by": v1::named(&limit.by), "from": date(&limit.from), "to": date(&limit.to) });
    cell::of(
        limits.iter().map(text).collect::<Vec<_>>().join("; "),
        limits.iter().map(data).collect::<Json>(),
    )
}

/// The places, and that they are those of the file where the statement cites nothing itself.
fn places(fact: &Fact, answer: &Why, when: &When, lang: Lang) -> Cell {
    let told = &fact.places[..fact.places.len().min(MOST_PLACES)];
    let more = fact.places.len() - told.len();
    let mut data = json!({ "places": told, "of_file": fact.cites_nothing });
    if more > 0 {
        data["more"] = json!(more);
    }
    let text = match told {
        [] if fact.key == "themes" => lang.pick("redaktörens bedömning", "the editor's judgement").into(),
        [] => words::source(None, when.today, lang),
        [_] if fact.basis.source.is_some() => {
            let cited = fact.basis.sources().map(|cited| Place::of(cited, when.today, lang));
            places::told(&cited.collect::<Vec<_>>(), lang)
        }
        all if more == 0 => in_documents(all, answer, lang),
        some => format!("{}, … (+{more})", in_documents(some, answer, lang)),
    };
    let of_file = if fact.cites_nothing && !fact.places.is_empty() {
        lang.pick(" (gäller hela filen)", " (cited for the whole file)")
    } else {
        ""
    };
    cell::of(format!("{text}{of_file}"), data)
}

/// Several places, each document once: "rad 29, 36 i Arbetet med strategin".
fn in_documents(all: &[String], answer: &Why, lang: Lang) -> String {
    let parts = |place: &String| {
        let (source, locator) = place.split_once('#').unwrap_or((place, ""));
        (source.to_string(), locator.to_string())
    };
    let title = |source: &str| {
        let of_it = |quote: &&Quote| quote.cited.place.split('#').next() == Some(source);
        answer.quotes.iter().find(of_it).map_or(source.to_string(), |quote| quote.cited.title.clone())
    };
    let all: Vec<(String, String)> = all.iter().map(parts).collect();
    let document = |places: &[(String, String)]| {
        let at = places::several(places.iter().map(|(_, at)| at.as_str()).collect(), lang);
        let title = title(&places[0].0);
        if at.is_empty() { title } else { format!("{at} {} {title}", lang.pick("i", "of")) }
    };
    all.chunk_by(|one, other| one.0 == other.0).map(document).collect::<Vec<_>>().join("; ")
}

fn quoted(quote: &Quote, lang: Lang) -> Vec<Vec<Cell>> {
    let row = |line: Cell, text: Cell, state: &str| {
        let (_, locator) = quote.cited.place.split_once('#').unwrap_or((&quote.cited.place, ""));
        vec![
            quote.cited.title.as_str().into(),
            cell::of(places::located(locator, lang), &quote.cited.place),
            line,
            text,
            cell::of("", state),
        ]
    };
    let said = |text: String, state: &str| vec![row(cell::none(), cell::of(text, Json::Null), state)];
    match &quote.says {
        Says::Lines(lines, above) => {
            let quoted = lines.iter().map(|(number, text)| {
                row(cell::of(number.to_string(), number), text.as_str().into(), "quoted")
            });
            let more = lang.pick(
                format!("{above} rader som redan står ovan"),
                format!("{above} lines that stand above already"),
            );
            let more = (*above > 0).then(|| said(more, "quoted_above")).into_iter().flatten();
            quoted.chain(more).collect()
        }
        Says::Whole(count) => said(
            lang.pick(
                format!("hela dokumentet, {count} rader"),
                format!("the whole document, {count} lines"),
            ),
            "whole",
        ),
        Says::NotKept => said(
            lang.pick("texten är inte bevarad i datamängden", "the text is not kept in the data").into(),
            "not_kept",
        ),
        Says::NoSuchPlace => said(
            lang.pick("stället finns inte i den bevarade texten", "the place is not in the kept text").into(),
            "no_such_place",
        ),
    }
}

/// A value in words: who first, then the rest under the names of its keys.
pub fn in_words(value: &Value, lang: Lang) -> String {
    match value {
        Value::List(items) => items.iter().map(|item| in_words(item, lang)).collect::<Vec<_>>().join(", "),
        Value::Map(entries) => {
            let own = entries.iter().filter(|(key, _)| !APART.contains(&key.as_str()));
            own.map(|(key, value)| part(key, value, lang)).collect::<Vec<_>>().join("; ")
        }
        Value::Reference(text, Some(named)) if text.contains('#') => {
            places::within(&named.shown(lang), text.split_once('#').map_or("", |(_, at)| at), lang)
        }
        leaf => leaf.leaf_in_words(lang, |named| named.shown(lang)),
    }
}

fn part(key: &str, value: &Value, lang: Lang) -> String {
    let text = in_words(value, lang);
    match (key, value) {
        ("vacant" | "none" | "acting", Value::YesOrNo(_)) => keys::in_words(key).get(lang).to_string(),
        (
            "person" | "post" | "posts" | "body" | "described" | "relation" | "role" | "task" | "text"
            | "what" | "theme" | "name" | "target" | "is",
            _,
        ) => text,
        _ => format!("{}: {text}", keys::in_words(key).get(lang)),
    }
}
