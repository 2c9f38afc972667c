//! What a term means where. When it is used in more than one way, that is the first thing said.

use crate::find::swedish;
use crate::lang::Lang;
use crate::model::choice::Choice;
use crate::model::decision::DECISION_STATUSES;
use crate::model::entity::{ALIAS_KINDS, AliasKind};
use crate::model::statement::{CERTAINTIES, say};
use crate::query::glossary::{Entry, Glossary, Sense};
use crate::query::{Named, When};
use crate::report::answer::Answer;
use crate::report::answers::lead;
use crate::report::cell::{self, Cell};
use crate::report::{Reported, below, column, phrase, v1, words};
use serde_json::{Value, json};

/// A part's key, and its captions in Swedish and English.
const PARTS: [(&str, &str, &str); 6] = [
    ("things", "Källornas ord för vad något är:", "The sources' words for what something is:"),
    ("names", "Namn och förkortningar:", "Names and abbreviations:"),
    ("relations", "Källornas ord i enskilda uppgifter:", "The sources' words in single statements:"),
    ("themes", "Redaktörens teman:", "The editor's themes:"),
    ("vocabulary", "Datamodellens egna ord:", "The data model's own words:"),
    ("texts", "I källornas texter:", "In the sources' texts:"),
];

/// How many there are of each part.
pub(super) fn parts(entries: &[Entry], lang: Lang) -> String {
    let all = PARTS.iter().map(|(key, sv, en)| {
        let count = entries.iter().filter(|entry| part_of(&entry.sense) == *key).count();
        let caption = lang.pick(*sv, *en).trim_end_matches(':');
        let mut chars = caption.chars();
        let first = chars.next().map(char::to_lowercase);
        let first: String = first.into_iter().flatten().collect();
        (count, format!("{first}{} {count}", chars.as_str()))
    });
    all.filter(|(count, _)| *count > 0).map(|(_, said)| said).collect::<Vec<_>>().join(", ")
}

fn part_of(sense: &Sense) -> &'static str {
    match sense {
        Sense::Things { .. } => "things",
        Sense::Name { .. } | Sense::Names { .. } => "names",
        Sense::Relation { .. } => "relations",
        Sense::Theme { .. } => "themes",
        Sense::Vocabulary(_) => "vocabulary",
        Sense::Text { .. } => "texts",
    }
}

pub fn report<'a>(answer: &'a Glossary, when: &'a When, lang: Lang) -> Reported<'a> {
    let columns = [
        column(lang.pick("Ord", "Term")).key("term"),
        below("Region", 2).key("region"),
        column(lang.pick("Betydelse", "Meaning")).key("sense"),
        below(lang.pick("Vilka", "Which"), 2).key("which"),
        below(lang.pick("Anmärkning", "Note"), 2).key("notes"),
        column(lang.pick("Källa", "Source")).key("source"),
    ];
    let mut page = Answer::new("gov/glossary/1", title(answer, lang), when, lang)
        .head("term", &answer.term)
        .head("meanings", answer.meanings)
        .head("did_you_mean", &answer.did_you_mean)
        .head("lines", (answer.lines > 0).then_some(answer.lines))
        .columns(columns);
    if answer.term.is_none() {
        page = page.told();
    }
    let is_all = answer.term.is_none();
    for (key, sv, en) in PARTS {
        let mut own: Vec<&Entry> =
            answer.entries.iter().filter(|entry| part_of(&entry.sense) == key).collect();
        // The data's own words stand in the order of what is read of them.
        if let "vocabulary" = key {
            own.sort_by_cached_key(|entry| match &entry.sense {
                Sense::Vocabulary(known) => swedish(known.word.get(lang)),
                _ => swedish(&entry.term),
            });
        }
        let rows = own.into_iter().map(move |entry| cells(entry, is_all, when, lang));
        page = page.part(Some(key), Some(lang.pick(sv, en)), rows);
    }
    if answer.entries.is_empty() {
        let asked = answer.term.as_ref().map(|term| format!(" {}", words::quoted(term, lang)));
        let asked = asked.unwrap_or_default();
        page = page.note(match answer.term.as_ref().filter(|_| answer.lines > 0) {
            Some(term) => only_in_texts(term, answer.lines, lang),
            None => lang.pick(
                format!("Ordet{asked} finns inte i datamängden. `gov ordlista` visar alla ord."),
                format!("The term{asked} is not in the data. `gov glossary` shows all terms."),
            ),
        });
    }
    let near = answer.did_you_mean.as_ref().map(|near| {
        lang.pick(
            format!("Menade du \u{201d}{near}\u{201d}?"),
            format!("Did you mean \u{201c}{near}\u{201d}?"),
        )
    });
    page.notes(near).report().led_by(lead::glossary(answer, lang))
}

/// That nothing is called so, and what it means is not said; but where it can be read.
fn only_in_texts(term: &str, lines: usize, lang: Lang) -> String {
    let (sv, en) = if lines == 1 { ("rad", "line") } else { ("rader", "lines") };
    lang.pick(
        format!(
            "Inget ord eller namn i datamängden är \u{201d}{term}\u{201d}, men det nämns på {lines} {sv} i \
            texter eller anmärkningar: `gov ordlista --texts {term}` visar dem."
        ),
        format!(
            "No word or name in the data is \u{201c}{term}\u{201d}, but {lines} {en} of texts or remarks \
            mention it: `gov glossary --texts {term}` shows them."
        ),
    )
}

fn title(answer: &Glossary, lang: Lang) -> String {
    let Some(term) = &answer.term else { return lang.pick("Ordlista", "Glossary").into() };
    match answer.meanings {
        0 | 1 => {
            lang.pick(format!("Ordet \u{201d}{term}\u{201d}"), format!("The term \u{201c}{term}\u{201d}"))
        }
        count => lang.pick(
            format!(
                "Ordet \u{201d}{term}\u{201d} används på {count} sätt i datamängden, som inte behöver \
                betyda samma sak"
            ),
            format!(
                "The term \u{201c}{term}\u{201d} is used in {count} ways in the data, which need not \
                mean the same"
            ),
        ),
    }
}

fn cells(entry: &Entry, is_all: bool, when: &When, lang: Lang) -> Vec<Cell> {
    let which: &[Named] = match &entry.sense {
        Sense::Things { names, .. } | Sense::Names { names, .. } => names,
        Sense::Relation { of, .. } => of,
        Sense::Text { of, .. } => std::slice::from_ref(of),
        Sense::Name { .. } | Sense::Theme { .. } | Sense::Vocabulary(_) => &[],
    };
    let cited = match &entry.sense {
        Sense::Theme { .. } => cell::of(lang.pick("redaktörens", "the editor's"), Value::Null),
        // The caption says so of all of them.
        Sense::Vocabulary(_) => {
            cell::of(lang.pick("datamodellen", "the data model"), Value::Null).plain(is_all)
        }
        Sense::Names { names, .. } if names.len() > 1 => cell::none(),
        _ => cell::source(entry.source.as_ref(), when, lang),
    };
    let id = match &entry.sense {
        Sense::Name { entity: named, .. } | Sense::Theme { theme: named, .. } => Some(named.id.clone()),
        _ => which.first().map(|named| named.id.clone()),
    };
    let term = match &entry.sense {
        Sense::Vocabulary(known) => cell::of(known.word.get(lang), &entry.term),
        _ => entry.term.as_str().into(),
    };
    vec![
        term,
        Cell { id: None, ..cell::some_named(entry.region.as_ref(), lang) },
        Cell { id, ..sense(&entry.sense, lang) },
        cell::of(words::names(which, lang), which.iter().map(v1::named).collect::<Vec<_>>()),
        cell::of(entry.notes.join(" "), &entry.notes),
        cited,
    ]
}

pub(super) fn sense(sense: &Sense, lang: Lang) -> Cell {
    match sense {
        Sense::Things { word, programme, names } => {
            // How many they are is seen of which they are.
            let (count, word) = (names.len(), word.get(lang));
            let of = programme.as_ref().map_or_else(String::new, |programme| {
                format!(" {} {}", lang.pick("i", "of"), programme.shown(lang))
            });
            let text = format!("{} {word}{of}", lang.pick("källans ord för", "the source's word for"));
            cell::of(
                text,
                json!({ "type": "things", "count": count, "programme": programme.as_ref().map(v1::named) }),
            )
        }
        Sense::Name { entity, alias, from, to } => {
            let kind = alias.map_or_else(
                || lang.pick("namn", "name").to_string(),
                |alias| say(ALIAS_KINDS, alias).get(lang).to_string(),
            );
            let of = if *alias == Some(AliasKind::Abbreviation) {
                lang.pick("för", "of")
            } else {
                lang.pick("på", "of")
            };
            let from_words =
                from.as_ref().map(|from| format!(", {} {}", lang.pick("från", "from"), from.in_words(lang)));
            let to_words = to.as_ref().map(|to| {
                format!(", {} {}", lang.pick("till och med", "up to and including"), to.in_words(lang))
            });
            let time: String = from_words.into_iter().chain(to_words).collect();
            let text = format!("{kind} {of} {} ({}){time}", entity.shown(lang), entity.kind.name().get(lang));
            let (from, to) = (from.as_ref().map(|date| &date.text), to.as_ref().map(|date| &date.text));
            let alias = alias.map(|alias| v1::key(ALIAS_KINDS, alias));
            cell::of(
                text,
                json!({ "type": "name", "of": v1::named(entity), "alias": alias, "from": from, "to": to }),
            )
        }
        Sense::Names { kind, names } => {
            let count = names.len();
            let word = if count == 1 { kind.name() } else { kind.plural() };
            let word = word.get(lang);
            let text = match count {
                1 => lang.pick(
                    format!("ordet ingår i namnet på 1 {word}"),
                    format!("the term is part of the name of 1 {word}"),
                ),
                _ => lang.pick(
                    format!("ordet ingår i namnen på {count} {word}"),
                    format!("the term is part of the names of {count} {word}"),
                ),
            };
            cell::of(text, json!({ "type": "part_of_names", "count": names.len() }))
        }
        Sense::Relation { key, value, count, .. } => {
            let value_word = value.map_or_else(String::new, |value| format!(": {}", lang.of(value.words())));
            let places = match count {
                1 => lang.pick("1 ställe", "1 place").to_string(),
                _ => lang.pick(format!("{count} ställen"), format!("{count} places")),
            };
            let text = format!(
                "{} {} ({places})",
                lang.pick("källans ord för", "the source's word for"),
                words::quoted(&format!("{}{value_word}", lang.of(key.words)), lang)
            );
            cell::of(
                text,
                json!({
                    "type": "relation",
                    "key": key.name,
                    "value": value.map(Choice::key),
                    "count": count,
                }),
            )
        }
        Sense::Theme { theme, lang: of } => {
            let language = of.as_ref().map_or_else(String::new, |of| format!(" ({of})"));
            let text = format!(
                "{} {}{language}",
                lang.pick("redaktörens ord för temat", "the editor's word for the theme"),
                theme.shown(lang)
            );
            cell::of(
                text,
                json!({ "type": "theme", "theme": v1::named(theme), "lang": of.as_deref().unwrap_or("sv") }),
            )
        }
        Sense::Vocabulary(known) => {
            let text = format!(
                "{}; {} `{}`",
                known.used.get(lang),
                lang.pick("i datamängdens filer heter det", "in the files of the data it is"),
                known.key
            );
            let cell = cell::of(
                text,
                json!({ "type": "vocabulary", "key": known.key, "used": known.used.en, "sv": known.word.sv, "en": known.word.en }),
            );
            Cell { told: Some(format!("{}: `{}`", known.used.get(lang), known.key).into()), ..cell }
        }
        Sense::Text { key, by, text, weight, certainty, status, .. } => {
            let by_words = by.as_ref().map_or_else(String::new, |by| format!(" ({})", by.shown(lang)));
            let marks = phrase::marks(*weight, *certainty, *status).plain(lang);
            let marks = if marks.is_empty() { marks } else { format!(" ({marks})") };
            let said = format!("{}{by_words}{marks}: {}", lang.of(key.words), words::quoted(text, lang));
            cell::of(
                said,
                json!({
                    "type": "text",
                    "key": key.name,
                    "by": by.as_ref().map(v1::named),
                    "text": text,
                    "standing": v1::standing(*weight),
                    "certainty": v1::key(CERTAINTIES, *certainty),
                    "status": status.map(|status| v1::key(DECISION_STATUSES, status)),
                }),
            )
        }
    }
}
